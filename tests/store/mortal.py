"""A window that is killed before each of its calls to the disk, and the one that is opened after it.

``python -m tests.store.mortal FOLDER STEP`` goes through one window's life, killed before every STEP-th
call, and prints how many deaths it saw. A process for each: this one only forks and counts.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.state_file import Calls
from store.files.system import System
from store.record.identity import Ids
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.store.making import Ticking, line, meeting_in

HALF = "halv"
BEFORE_HALF = 7
STATES: tuple[dict[int, str], ...] = (
    {},
    {1: "a"},
    {1: "b"},
    {1: "a"},
    {1: "a", 2: "to"},
    {1: "a", 2: "to", 3: "tre"},
    {1: "a", 2: "TO", 3: "tre"},
    {1: "a", 2: "TO", 3: "tre"},
    {1: "a", 2: "TO", 3: "tre", 4: HALF},
)
"""The texts by their keys, before the first step and after each."""


class Disk(System):
    """The real disk, which says that it is full when it is told to."""

    full = False

    def open_new(self, path: Path, mode: int) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().open_new(path, mode)


class Life:
    """One window, and what is done in it."""

    def __init__(self, folder: Path) -> None:
        self.disk = Disk()
        clock = Ticking()
        archive = Archive(folder / "archive", self.disk, clock, Ids(clock))
        (path,) = archive.paths()
        self.file = MeetingFile(path, self.disk)
        self.writer = Writer(clock)
        self.opened: Opened = open_meeting(archive, self.file, self.writer, state=folder / "state")

    def texts(self) -> dict[int, str]:
        return {entry.id: entry.text for entry in self.opened.session.record.entries}

    def flush(self) -> None:
        self.writer.flush()
        self.opened._inbox.run()

    def steps(self) -> Iterator[None]:
        """Each step makes the next state."""
        session = self.opened.session
        self._say(line(1, "a"))
        self.flush()
        yield
        self._say(msgspec.structs.replace(session.record.entries[0], text="b"))
        yield
        session.undo()
        yield
        self._say(line(2, "to"))
        self.flush()
        self.disk.full = True
        yield
        self._say(line(3, "tre"))
        self.flush()
        yield
        self._say(msgspec.structs.replace(session.record.entries[1], text="TO"))
        yield
        self.flush()
        self.disk.full = False
        self.writer.retry()
        self.flush()
        self.opened.typing(HALF)
        assert self.opened._draft is not None
        self.opened._draft.sync()
        yield
        self._say(line(4, HALF))
        yield
        self.flush()
        self.opened.close()
        self.writer.close()

    def _say(self, *documents: Any) -> None:
        with self.opened.entering():
            self.opened.session.apply(*documents)


def live(folder: Path, dies_before: int, said: int) -> None:
    """Go through the steps, tell each in ``said``, and be killed before a call of that number."""
    turn, count = threading.Lock(), 0

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def calling(*arguments: Any) -> Any:
            nonlocal count
            with turn:
                count += 1
                if count == dies_before:
                    os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments)

        return calling

    for kind, names in (
        (Calls, ("make", "lock", "write_at", "sync")),
        (System, ("open_new", "write", "sync", "swap", "replace", "sync_folder", "try_lock")),
    ):
        for name in names:
            setattr(kind, name, counted(getattr(kind, name)))
    for _ in Life(folder).steps():
        os.write(said, b".")


def examine(folder: Path, done: int) -> None:
    """Open the meeting again: nothing that was done is missing, and nothing is there twice."""
    life = Life(folder)
    found = life.texts()
    assert found in STATES[done : done + 2], (done, found)
    recovered = life.opened.recovered
    half = recovered.text if recovered else ""
    if done >= BEFORE_HALF:
        assert half == ("" if 4 in found else HALF), (done, half, found)
    life.flush()
    again = {entry.id: entry.text for entry in MeetingFile(life.file.path, System()).record().entries}
    assert again == found
    life.opened.typing("")
    life.opened.close()
    life.writer.close()
    assert Life(folder).opened.recovered is None
    assert life.file.record().meeting.title


def forked(call: Callable[[], None]) -> int:
    """Run in a process of its own; its exit status."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            call()
            code = 0
        finally:  # nothing of this process goes on in the child
            if code:
                traceback.print_exc()
            os._exit(code)
    return os.waitpid(child, 0)[1]


def main(folder: Path, step: int) -> int:
    """Kill before every ``step``-th call until a life ends by itself; return the number of deaths."""
    number = 1
    while True:
        place = folder / str(number)
        meeting_in(place / "archive")
        reader, said = os.pipe()
        status = forked(lambda p=place, n=number, s=said: live(p, n, s))  # type: ignore[misc]
        os.close(said)
        done = len(os.read(reader, 100))
        os.close(reader)
        if forked(lambda p=place, d=done: examine(p, d)):  # type: ignore[misc]
            raise SystemExit(f"killed before call {number}, after {done} steps")
        if not os.WIFSIGNALED(status):
            assert status == 0
            return number // step
        number += step


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), int(sys.argv[2])))  # noqa: T201 — what it is started for
