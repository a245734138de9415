"""kill -9 through the real screen: typed in a pseudo-terminal, killed, opened again.

The rule: a line is confirmed when it stands in the minutes on the screen, above the capture line. From
then on it must be in the meeting once the meeting is open again, once and no more; the draft has what
the file has not. Lines that were typed and had not got there may be there or not; nothing else may. A
half-typed line that has stood still for a second must stand in the capture line again.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Self

import msgspec

from store.files.meeting_file import MeetingFile
from store.files.system import System
from tests.proof.chance import chance
from tests.proof.oracle import Lost
from tests.proof.terminal import Terminal
from tests.store.making import meeting_in

ROOT = Path(__file__).parents[2]
MINUTES, LINE = slice(1, 21), slice(21, 24)
"""The rows of the screen where the minutes stand, and those below, with the line that is typed."""

SAME_MEETING = 10
PATIENCE = 30.0
"""Seconds for a program to start on a machine that has much to do."""


class Seen(msgspec.Struct):
    """Kills, lines confirmed before them, lines of them that the file did not hold yet, half-typed ones."""

    kills: int = 0
    lines: int = 0
    drafted: int = 0
    halves: int = 0

    def __iadd__(self, other: Seen) -> Self:
        self.kills += other.kills
        self.lines += other.lines
        self.drafted += other.drafted
        self.halves += other.halves
        return self


class Room:
    """One archive with one meeting, and all that was typed into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = meeting_in(folder / "archive", state="live")
        self.typed: list[str] = []
        self.shown: set[str] = set()
        self.half = ""

    def opened(self) -> Terminal:
        names = {
            "HOME": "",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "XDG_CONFIG_HOME": "config",
        }
        places = {name: str(self.folder / part) for name, part in names.items()}
        environment = {**os.environ, **places, "TERM": "xterm-256color", "LANG": "nb_NO.UTF-8"}
        command = [sys.executable, "-m", "tui", "open", "latest", "--archive", str(self.folder / "archive")]
        terminal = Terminal(command, environment, str(ROOT))
        if not terminal.until(lambda rows: any("Biblioteksjefmøtet" in row for row in rows), PATIENCE):
            raise Lost(f"the screen did not open: {terminal.lines}")
        return terminal

    def look(self, terminal: Terminal) -> None:
        """Which of the typed lines stand in the minutes."""
        rows = "\n".join(terminal.lines[MINUTES])
        self.shown |= {text for text in self.typed if text in rows}

    def texts(self) -> Counter[str]:
        record = MeetingFile(self.file.path, System()).record()
        return Counter(self._as_typed(entry.text) for entry in record.entries)

    def _as_typed(self, text: str) -> str:
        """The line of an entry. What a kill cut a line to comes back, and the next line is typed after it."""
        for line in self.typed:
            front = text.removesuffix(line)
            if front != text and any(other.startswith(front) for other in self.typed):
                return line
        return text

    def check(self, terminal: Terminal) -> None:
        """The meeting is open again: wait for what was confirmed, and see that there is nothing else."""
        end = time.monotonic() + PATIENCE
        while self.shown - self.texts().keys() and time.monotonic() < end:
            terminal.read(0.05)
        found = self.texts()
        if missing := self.shown - found.keys():
            raise Lost(f"shown and not there: {sorted(missing)}")
        if more := [text for text, times in found.items() if times > 1 or text not in self.typed]:
            raise Lost(f"there and not typed, or twice: {more}")
        if self.half and not terminal.until(
            lambda rows: any(self.half in row for row in rows[LINE]), PATIENCE
        ):
            raise Lost(f"half-typed and not there: {self.half}: {terminal.lines}")


def screen_kills(number: int, seed: object) -> Seen:
    """Kill so many programs; each is opened again by the next."""
    seen = Seen()
    with tempfile.TemporaryDirectory() as scratch:
        for begin in range(0, number, SAME_MEETING):
            room = Room(Path(scratch) / str(begin))
            for kill in range(begin, min(begin + SAME_MEETING, number)):
                seen += _one(room, f"{seed}-{kill}")
            terminal = room.opened()
            room.check(terminal)
            terminal.kill()
    return seen


def _one(room: Room, seed: str) -> Seen:
    pick = chance("screen", seed)
    terminal = room.opened()
    try:
        room.check(terminal)
        before = len(room.shown)
        if room.half:  # what was half-typed is ended, and is a line
            room.typed.append(room.half)
            terminal.type("\r")
        room.half = ""
        for number in range(pick.randint(3, 8)):
            text = f"linje {seed} nr {number} slutt"
            room.typed.append(text)
            terminal.type(text + "\r")
            _wait(room, terminal, pick.choice((0.0, 0.02, 0.1)) * pick.random())
        last = room.typed[-1]
        if pick.random() < 0.7:  # killed as soon as it stands there
            if not terminal.until(lambda rows: any(last in row for row in rows[MINUTES]), PATIENCE):
                raise Lost(f"typed and never shown: {last}: {terminal.lines}")
        else:
            _wait(room, terminal, 0.1 * pick.random())
        room.look(terminal)
        if pick.random() < 0.2:
            half = f"halv {seed} slutt"
            terminal.type(half)
            if not terminal.until(lambda rows: any(half in row for row in rows[LINE]), PATIENCE):
                raise Lost(f"half-typed and never shown: {half}: {terminal.lines}")
            _wait(room, terminal, 1.0)
            room.half = half
    finally:
        terminal.kill()
    drafted = len(room.shown - room.texts().keys())
    return Seen(1, len(room.shown) - before, drafted, bool(room.half))


def _wait(room: Room, terminal: Terminal, seconds: float) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        terminal.read(left)
        room.look(terminal)
