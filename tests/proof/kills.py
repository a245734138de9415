"""kill -9 at any moment, on the real disk: a window adds, edits, deletes and takes back, and says so.

What it had entered when it was killed must be there when the meeting is opened again: the draft has what
the file has not. What it had said to be saved must be in the file already. One change may have been on
its way. Deleted lines stay deleted.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Self

import msgspec

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.identity import Ids
from store.record.model import Entry
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.proof.chance import chance
from tests.proof.oracle import Lost
from tests.store.making import Ticking, line, meeting_in

CYCLE = 8
SAME_MEETING = 40
"""Kills before the next meeting is begun."""

CLOSE = 0.005
"""Seconds after an Enter that count as right after it."""

Lines = dict[int, str]
"""The lines that are there, by their keys."""


class Killed(msgspec.Struct):
    """What was seen: kills, changes that were confirmed before them, and kills right after an Enter."""

    kills: int = 0
    lines: int = 0
    close: int = 0

    def __iadd__(self, other: Killed) -> Self:
        self.kills += other.kills
        self.lines += other.lines
        self.close += other.close
        return self


class Window:
    """A window of this process."""

    def __init__(self, path: Path, state: Path) -> None:
        clock = Ticking()
        disk = System()
        self.writer = Writer(clock)
        archive = Archive(path.parents[1], disk, clock, Ids(clock))
        file = MeetingFile(path, disk)
        self.opened: Opened = open_meeting(archive, file, self.writer, state=state)

    def flush(self) -> None:
        self.writer.flush()
        self.opened._inbox.run()

    def close(self) -> None:
        self.flush()
        self.opened.typing("")
        self.opened.close()
        self.writer.close()


def alive(entries: tuple[Entry, ...]) -> Lines:
    return {entry.id: entry.text for entry in entries}


def model(steps: int) -> Lines:
    """The lines after so many steps; each is known from its number alone."""
    lines: Lines = {}
    for number in range(steps):
        base, kind = number - number % CYCLE, number % CYCLE
        if kind < 3 or kind == 6:
            lines[number + 1] = text_of(number)
        elif kind in {3, 4}:
            lines[base + kind - 2] = text_of(number)
        else:
            del lines[base + (3 if kind == 5 else 7)]
    return lines


def text_of(number: int) -> str:
    return f"linje {number}" + " lang" * (number * 7 % 50)


def step(window: Window, number: int) -> None:
    """Enter the step of a number."""
    session = window.opened.session
    base, kind = number - number % CYCLE, number % CYCLE
    entries = {entry.id: entry for entry in session.record.entries}
    with window.opened.entering():
        if kind < 3 or kind == 6:
            session.apply(line(number + 1, text_of(number)))
        elif kind in {3, 4}:
            session.apply(msgspec.structs.replace(entries[base + kind - 2], text=text_of(number)))
        elif kind == 5:
            session.delete(entries[base + 3])
        elif not session.undo():
            session.delete(entries[base + 7])


def live(path: Path, state: Path, first: int, said: int, seed: object) -> None:
    """Enter steps for as long as it is let; say when each is entered, and when all is saved."""
    pick = chance("child", seed)
    window = Window(path, state)
    for number in range(first, first + 100_000):
        step(window, number)
        os.write(said, f"E {number} {time.monotonic_ns()}\n".encode())
        if pick.random() < 0.7:
            window.flush()
        window.opened._inbox.run()
        if window.opened.session.saved:
            os.write(said, f"S {number} 0\n".encode())


def kills(number: int, seed: object) -> Killed:
    """Kill so many windows, one after the other; each is opened again by the next one's parent."""
    seen = Killed()
    with tempfile.TemporaryDirectory() as scratch:
        for begin in range(0, number, SAME_MEETING):
            folder = Path(scratch) / str(begin)
            done = 0
            path = meeting_in(folder / "archive").path
            for kill in range(begin, min(begin + SAME_MEETING, number)):
                before = done
                done, close = _one(path, folder / "state", done, f"{seed}-{kill}")
                seen += Killed(1, done - before, close)
    return seen


class Death(msgspec.Struct, frozen=True):
    """How many steps were entered and saved in all, and how many seconds after an Enter the window died."""

    entered: int
    saved: int
    late: float


def _one(path: Path, state: Path, first: int, seed: str) -> tuple[int, bool]:
    """Let a window live, kill it, open the meeting again; the steps found, and if an Enter was close."""
    death = _killed(path, state, first, seed)
    present = alive(MeetingFile(path, System()).record().entries)
    states = {number: model(number) for number in range(min(death.saved, death.entered), death.entered + 2)}
    if present not in states.values():
        raise Lost(f"seed {seed}: the file holds no state from {death.saved} to {death.entered + 1}")
    window = Window(path, state)
    window.flush()
    shown = alive(window.opened.session.record.entries)
    window.close()
    kept = alive(MeetingFile(path, System()).record().entries)
    for done in (death.entered, death.entered + 1):
        if shown == kept == states[done]:
            return done, death.late <= CLOSE
    differing = set(states[death.entered].items()) ^ set(kept.items())
    raise Lost(f"seed {seed}: {death.entered} steps were entered; {sorted(differing)}")


def _killed(path: Path, state: Path, first: int, seed: str) -> Death:
    """Let a window live for some steps."""
    pick = chance("kill", seed)
    steps, pause = pick.randint(12, 40), pick.choice((0, 0, 0, 0.004, 0.03)) * pick.random()
    reader, said = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            live(path, state, first, said, seed)
        finally:  # nothing of this process goes on in the child
            traceback.print_exc(file=sys.stderr)
            os._exit(1)
    os.close(said)
    heard = b""
    while heard.count(b"E ") < steps and (piece := os.read(reader, 1 << 16)):
        heard += piece
    time.sleep(pause)
    os.kill(child, signal.SIGKILL)
    died = time.monotonic_ns()
    os.waitpid(child, 0)
    while piece := os.read(reader, 1 << 16):
        heard += piece
    os.close(reader)
    return _told(heard, first, died)


def _told(heard: bytes, first: int, died: int) -> Death:
    """What a window said before it died; a torn last word was not said."""
    entered = saved = first
    last = 0
    for word in heard.decode().split("\n")[:-1]:
        kind, number, at = word.split()
        if kind == "E":
            entered, last = int(number) + 1, int(at)
        else:
            saved = int(number) + 1
    return Death(entered, saved, (died - last) / 1e9)
