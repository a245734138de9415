"""What every scenario begins with: the command line on an archive of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_program import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The command line, in bokmål."""
    monkeypatch.setenv("REFERAT_LANG", "nb")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Shell(tmp_path / "arkiv", capsys, monkeypatch)


@pytest.fixture
def meeting(shell: Shell) -> str:
    """A meeting of two items and three lines; its id."""
    made = shell("new", "Styremøte", "--from", "2026-03-12").strip()
    shell("take", made, stdin="# Budsjett\n- rammen er den samme\n# Åpningstider\n- lørdag\n- søndag\n")
    return made
