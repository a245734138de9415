"""A window that keeps a draft and a rescue file, on the simulated disk, and what is known of its lines."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.model import Entry
from store.record.record import Record
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.proof.oracle import Counted, Facts, Lost, facts, name_of
from tests.proof.state import STATE, pump
from tests.proof.workloads import PATH
from tests.store.making import Ticking, line
from tests.store.simulated import Simulated
from tui.screens.status_line import saved_sentence, warning


class Fillable(Simulated):
    """A disk that can be full: for the archive alone, or for everything that is not written in place."""

    full = ""

    def open_new(self, path: Path, mode: int) -> int:
        if self.full and (self.full == "all" or not isinstance(path, type(STATE))):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().open_new(path, mode)

    def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
        if self.full == "all" and place + len(data) > len(self.file_of(descriptor).data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write_at(descriptor, data, place)


class Window:
    """One window, and what is known to be kept of what was entered in it."""

    def __init__(self, disk: Fillable, first: int, path: Path = PATH) -> None:
        self.disk = disk
        self.first = first
        self.writer = Writer(Ticking(), now=disk.now)
        self.states: list[Facts] = [frozenset()]
        self.entered = self.entering = 0
        self.opened = opened_at(disk, path, self.writer)
        self.opened.subscribe(lambda _: self.see())
        pump(self.writer)
        self.safe = 0

    @property
    def sure(self) -> int:
        """How many of its steps a power cut cannot take."""
        return self.safe

    @property
    def killable(self) -> int:
        """How many of its steps a kill cannot take."""
        if self.opened.only_on_screen is not None:
            return self.safe
        draft = self.opened._draft
        well = draft is not None and draft.failure is None and draft._slots.held is not None
        return self.entered if well else self.safe

    def see(self) -> None:
        """Something was saved, or could not be; what is saved or rescued is kept for certain."""
        waiting = [job.rescued for job in self.writer._jobs]
        lost = len(waiting) - waiting.index(False) if False in waiting else 0
        self.safe = max(self.safe, self.entered - lost)

    def own(self) -> Facts:
        """What it shows of its own lines."""
        tables = self.opened.session.record.stored()
        rows = {k: d for k, d in tables.get("entries", {}).items() if k // 100 == self.first // 100}
        return facts({name_of(7): {"entries": rows}})

    def enter(self, do: Callable[[], object]) -> None:
        """Press Enter; what it makes may be there from the first call on."""
        before = self.opened.session.record
        self.entering = 1
        self.states = [*self.states[: self.entered + 1], self._foreseen(before, do)]
        with self.opened.entering():
            do()
        self.entered += 1
        self.entering = 0
        if self.own() != self.states[self.entered]:
            raise Lost("the screen shows something else than what was entered")

    def _foreseen(self, before: Record, do: Callable[[], object]) -> Facts:
        """What the step will make, found out without the disk or the draft."""
        session, submit = self.opened.session, self.opened.session._submit
        kept = (list(session._on_its_way), list(session._done), list(session._undone))
        session._submit = lambda _: None
        try:
            do()
            return self.own()
        finally:  # also when the meeting takes no lines
            session._submit, session.record = submit, before
            session._on_its_way, session._done, session._undone = kept

    def say(self, number: int, text: str) -> None:
        self.enter(lambda: self.opened.session.apply(line(self.first + number, text)))

    def entry(self, number: int) -> Entry:
        return next(e for e in self.opened.session.record.entries if e.id == self.first + number)

    def edit(self, number: int, text: str) -> None:
        entry = self.entry(number)
        self.enter(lambda: self.opened.session.apply(msgspec.structs.replace(entry, text=text)))

    def delete(self, number: int) -> None:
        gone = self.opened.session.tombstone(self.entry(number))
        self.enter(lambda: self.opened.session.apply(gone))

    def write(self) -> None:
        """Let the writer do what it has to do, and its news arrive."""
        self.writer.retry()
        pump(self.writer)
        self.see()
        self.opened._inbox.run()

    def sync(self) -> None:
        """Half a second goes by without a key."""
        assert self.opened._draft is not None
        self.opened._draft.sync()

    def pass_by(self, seconds: float) -> None:
        """Time goes by: the writer does what is due, and its news arrive."""
        self.disk.sleep(seconds)
        pump(self.writer)
        self.see()
        self.opened._inbox.run()

    def leave(self) -> None:
        """Close the window as a person does: it looks once more; what cannot be written is not waited for."""
        self.writer._errands.extend(self.writer._looks())
        self.write()
        self.close()

    def close(self) -> None:
        self.opened.close()
        if self.writer._rescue is not None and not self.writer._jobs:
            self.writer._rescue.close()


def opened_on(disk: Simulated, writer: Writer) -> Opened:
    return opened_at(disk, PATH, writer)


def opened_at(disk: Simulated, path: Path, writer: Writer) -> Opened:
    archive = Archive(path.parents[1], disk, still, Counted(), STATE)
    return open_meeting(archive, MeetingFile(path, disk, STATE), writer, state=STATE)


def says(opened: Opened) -> Literal["saved", "warned", "nothing"]:
    """What the screen says of the disk: that all is saved, that something is not in the file, or neither."""
    if opened.read_only or warning(opened, _key, "nb"):
        return "warned"
    return "saved" if saved_sentence(opened, _key, "nb") else "nothing"


def _key(key: str, **_: object) -> str:
    return key


def still() -> datetime:
    """A clock that stands, so that the same step makes the same line."""
    return datetime(2015, 6, 2, 10, 0, tzinfo=UTC)


def recovered(disk: Simulated) -> None:
    """Open the meeting as the next window does, and let go of it again; a second time nothing comes."""
    for time in range(2):
        writer = Writer(Ticking(), now=disk.now)
        opened = opened_on(disk, writer)
        pump(writer)
        opened._inbox.run()
        if opened.failure is not None or opened.refused is not None:
            raise Lost(f"what was left cannot be made again: {opened.failure or opened.refused}")
        if time and opened.recovered is not None:
            raise Lost(f"made again twice: {opened.recovered}")
        opened.typing("")
        opened.close()
        if writer._rescue is not None:
            writer._rescue.close()
