"""Private means private, for who quits right behind Enter, too."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_program import Shell

SECRET = "Kari er syk"  # noqa: S105 — nobody's


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
def test_30_no_draft_is_left_by_who_quits_right_behind_enter(
    shell: Shell, meeting: str, tmp_path: Path
) -> None:
    from tests.proof.terminal import Terminal  # noqa: PLC0415 — not on Windows

    state = tmp_path / "state"
    command = [sys.executable, "-m", "tui", "open", meeting, "--archive", str(shell.folder)]
    names = {**os.environ, "XDG_STATE_HOME": str(state), "TERM": "xterm-256color"}
    terminal = Terminal(command, names, str(Path(__file__).parents[2]))
    assert terminal.until(lambda rows: any("kriv det som blir sagt" in row for row in rows), 30)
    terminal.type(f"privat: {SECRET}")
    assert terminal.until(lambda rows: any(SECRET in row for row in rows[20:]), 10)
    time.sleep(0.7)  # the draft has it now
    terminal.type("\r")
    time.sleep(0.1)
    terminal.type("\x11")
    assert not terminal.until(lambda _: False, 10)
    assert terminal._process.wait(10) == 0
    os.close(terminal._descriptor)
    assert SECRET in shell("show", meeting, "--json")
    kept = [path for path in (state / "referat").rglob("*") if path.is_file()]
    assert [path.name for path in kept if path.parent.name in {"drafts", "rescue"}] == []
    assert not any(SECRET.encode() in path.read_bytes() for path in kept)
