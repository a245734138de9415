"""The program in pseudo-terminals of several sorts: what is typed is seen there, and is on the disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.values import Kind
from tests.store.making import meeting_in

pytest.importorskip("fcntl", reason="a system without pseudo-terminals")

from tests.proof.terminal import Terminal

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds for a program to start on a machine that has much to do."""

SORTS: list[dict[str, str]] = [
    {"TERM": "screen"},
    {"TERM": "xterm-256color"},
    {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"},  # noqa: S108 — only a name
    {"TERM": "vt100", "NO_COLOR": "1"},
]


def _open(folder: Path, sort: Mapping[str, str], *words: str) -> Terminal:
    names = {"HOME": "", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    places = {name: str(folder / part) for name, part in names.items()}
    environment = {**os.environ, **places, "REFERAT_LANG": "nb", **sort}
    command = [sys.executable, "-m", "tui", *words, "--archive", str(folder / "archive")]
    return Terminal(command, environment, str(ROOT))


def _shows(text: str) -> Callable[[list[str]], bool]:
    return lambda rows: any(text in row for row in rows)


@pytest.mark.parametrize("sort", SORTS, ids=lambda sort: sort["TERM"])
def test_a_decision_is_typed_seen_and_kept(tmp_path: Path, sort: dict[str, str]) -> None:
    file = meeting_in(tmp_path / "archive", state="live")
    terminal = _open(tmp_path, sort, "open", "latest")
    try:
        assert terminal.until(_shows("Biblioteksjefmøtet"), PATIENCE), terminal.lines
        terminal.type("= felles innkjøp\r")
        assert terminal.until(_noted, PATIENCE), terminal.lines
        terminal.type("\x1a")  # ctrl+z takes the decision back, and the program goes on
        assert terminal.until(lambda rows: not _noted(rows), PATIENCE), terminal.lines
        terminal.type("\x19")  # ctrl+y
        assert terminal.until(_noted, PATIENCE), terminal.lines
        assert terminal.until(lambda _rows: _kept(file) == [(Kind.DECISION, "felles innkjøp")], PATIENCE)
    finally:
        terminal.kill()


def _noted(rows: list[str]) -> bool:
    return any("VEDTAK" in row and "felles innkjøp" in row for row in rows[1:21])


def _kept(file: MeetingFile) -> list[tuple[Kind, str]]:
    entries = MeetingFile(file.path, System()).record().entries
    return [(entry.kind, entry.text) for entry in entries]


def test_a_terminal_that_can_show_no_screens_is_told_so(tmp_path: Path) -> None:
    meeting_in(tmp_path / "archive", state="live")
    terminal = _open(tmp_path, {"TERM": "dumb"}, "open", "latest")
    try:
        assert terminal.until(_shows("referat: "), PATIENCE), terminal.lines
        assert not any("VEDTAK" in row or "Biblioteksjefmøtet" in row for row in terminal.lines)
    finally:
        terminal.kill()


def test_a_terminal_that_is_closed_is_no_crash_and_loses_nothing(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive", state="live")
    terminal = _open(tmp_path, {"TERM": "xterm-256color"}, "open", "latest")
    try:
        assert terminal.until(_shows("Biblioteksjefmøtet"), PATIENCE), terminal.lines
        terminal.type("= felles innkjøp\rhalv linje")
        assert terminal.until(_shows("halv linje"), PATIENCE), terminal.lines
    finally:
        terminal.hang_up(PATIENCE)
    assert _kept(file) == [(Kind.DECISION, "felles innkjøp")]
    (draft,) = (tmp_path / "state").rglob("*.draft")
    assert b"halv linje" in draft.read_bytes()
    assert list((tmp_path / "state").rglob("crash.log")) == []
