"""Windows that are killed at every moment of their lives, and disks that are really full."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
STEP = os.environ.get("REFERAT_DEATHS", "3")
"""Which calls a window is killed before: every third; 1 for every one."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills as POSIX has them")


def run(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", f"tests.store.{module}", *arguments]
    return subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=300
    ).stdout


def test_a_window_killed_before_any_call_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    assert int(run("mortal", str(tmp_path), STEP)) * int(STEP) >= 80


def test_a_disk_with_a_limit_shows_what_is_where(tmp_path: Path) -> None:
    assert [json.loads(line) for line in run("narrow", str(tmp_path)).splitlines()] == [
        [1, 1, "", True],
        [2, 1, "not-saved-full", True],
        [3, 1, "not-saved-full", False],
        [4, 4, "", True],
    ]
