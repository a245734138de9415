"""Where it is kept what became of an entry: in the open meeting, or in the archive when none is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.files.table_file import KeptFile
from store.record.changes import Change, difference
from store.record.model import Event
from store.record.values import Of, What
from store.registers.book import RegisterRow
from store.registers.holdings import Happened, happened
from store.registers.set_status import place_of_event
from store.session.writer import Kept, Outcome, Refused, Waiting, Writer

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class Statement(msgspec.Struct, frozen=True, eq=False):
    """Something that was said of an entry: what is kept of it, where, and what it means to the registers."""

    event: Event
    file: KeptFile | None
    where: Summary | None
    heard: Happened


Told: TypeAlias = tuple[Statement, bool]
"""What was said, and whether it was taken back again."""


class EventKeeper:
    """Writes events without waiting for the disk, and takes them back.

    ``failed`` is called, on the thread that draws, with a problem and what has not become so because of it.
    """

    def __init__(
        self,
        archive: Archive,
        writer: Writer,
        opened: Opened | None,
        failed: Callable[[Problem, Sequence[Told]], None],
        post: Callable[..., object],
    ) -> None:
        """Take the meeting that is open, if one is; ``post`` runs something on the thread that draws."""
        self._archive = archive
        self._writer = writer
        self._opened = opened
        self._failed = failed
        self._post = post
        self._files: dict[int, KeptFile] = {}
        self._waiting: list[Told] = []
        self._new: list[Statement] = []
        self._gone: list[Statement] = []

    def say(self, rows: Sequence[RegisterRow], what: What, to: str) -> tuple[Statement, ...]:
        """Keep that something became of entries. Raises Problem when the open meeting takes nothing."""
        said = tuple(self._said(row, what, to) for row in rows)
        here = [one.event for one in said if one.file is None]
        if here and self._opened is not None:
            self._opened.session.apply(*here)
        for one in said:
            self._submit((one, False), None, one.event)
        self._new += said
        return said

    def take_back(self, said: Sequence[Statement]) -> None:
        """Let it not have become so."""
        here = [one.event for one in said if one.file is None]
        if here and self._opened is not None:
            known = self._opened.session.record
            self._opened.session.delete(*(event for event in here if known.get(Event, event.id)))
        for one in said:
            gone = Event(id=one.event.id, was=one.event.was, deleted=self._archive.clock())
            self._submit((one, True), one.event, gone)
        self._new = [one for one in self._new if one not in said]
        self._gone += said

    def not_read_yet(self) -> tuple[list[Statement], list[Statement]]:
        """What was said and what was taken back since :meth:`reading`: what is read may lack it."""
        return self._new, self._gone

    def reading(self) -> None:
        """The archive is about to be read: what is on the disk by now will be in it."""
        saved = self._opened is None or self._opened.session.saved
        waiting = [said for said, _ in self._waiting]
        self._new = [one for one in self._new if one in waiting or not (saved or one.file)]
        self._gone = [one for one in self._gone if one in waiting or not (saved or one.file)]

    def _said(self, row: RegisterRow, what: What, to: str) -> Statement:
        event = Event(
            id=self._archive.ids(),
            of=Of(row.summary.id, row.entry.key),
            what=what,
            to=to,
            at=self._archive.clock(),
        )
        file, where = self._place(row)
        (heard,) = happened((event,), where.meeting if where else None)
        return Statement(event, file, where, heard)

    def _place(self, row: RegisterRow) -> tuple[KeptFile | None, Summary | None]:
        """The file that it is written to, none for the session of the open meeting; and that meeting."""
        opened = self._opened
        here = Summary(opened.file.path, opened.session.record.meeting) if opened else None
        file, where = place_of_event(self._archive, row.summary, here)
        if where is not None and where is here:
            return None, where
        return self._files.setdefault(where.id if where else 0, file), where

    def _submit(self, told: Told, before: Event | None, after: Event) -> None:
        edit, file = difference(before, after), told[0].file
        if file is not None and edit is not None:
            self._waiting.append(told)

            def done(outcome: Outcome) -> None:
                self._post(self._learn, told, file, outcome)

            self._writer.submit(file, Change((edit,)), done)

    def _learn(self, told: Told, file: KeptFile, outcome: Outcome) -> None:
        if told not in self._waiting:
            return
        lost: list[Told] = []
        match outcome:
            case Refused():
                lost = [told]
            case Waiting():
                # Nobody is to believe a status that is nowhere: it is not tried again, and goes back.
                self._writer.drop(file)
                lost = [one for one in self._waiting if one[0].file is file]
        self._waiting = [one for one in self._waiting if one is not told and one not in lost]
        if lost and not isinstance(outcome, Kept):
            gone = [said for said, _ in lost]
            self._new = [one for one in self._new if one not in gone]
            self._gone = [one for one in self._gone if one not in gone]
            self._failed(outcome.problem, lost)
