"""Decisions that stand: those of one meeting, and those of all the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import Summary
from store.index import Index
from store.record.numbering import Cited, cited
from store.record.record import Record
from store.record.values import Kind
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.reading import read_book
from store.registers.rows import Row


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision of some meeting: the number it is cited by, its text, its meeting's day and series."""

    number: str
    text: str
    meeting: int
    entry: int
    day: date | None = None
    series: int = 0

    @property
    def cited(self) -> Cited:
        """What another decision of the series names it by."""
        return cited(self.series, self.number)


class Own:
    """The decisions of one meeting as it is now."""

    def __init__(self, record: Record) -> None:
        """Look at a meeting."""
        self._rows = Book([(Summary(Path(), record.meeting), part_of(record))]).rows(Kind.DECISION)

    def standing(self) -> tuple[Decision, ...]:
        """Those that stand, the newest first; also when their numbers may still change."""
        return tuple(_decision(row) for row in self._rows if _stands(row))

    def replaced(self) -> frozenset[Cited]:
        """The earlier decisions that they put something else in place of."""
        adopted = (row for row in self._rows if row.status == "adopted" and not row.entry.conclusion)
        return frozenset(cited(_series(row), number) for row in adopted for number in row.entry.supersedes)


class Earlier(msgspec.Struct, frozen=True):
    """The decisions of other meetings.

    standing: those that stand, the newest first. numbers: what all of them are cited by, also those that
    stand no more.
    """

    standing: tuple[Decision, ...] = ()
    numbers: frozenset[Cited] = frozenset()


def read_earlier(archive: Archive, but: int) -> Earlier:
    """The decisions of all meetings but one, as if that had not been held.

    Those whose number may still change are left out. Brings the index up to date: not for the thread that
    draws. What cannot be read is passed over.
    """
    index = Index(archive)
    try:
        index.sync()
    except Problem as problem:
        if problem.key == "archive-missing":
            return Earlier()
    try:
        rows = read_book(index, but).rows(Kind.DECISION)
    finally:
        index.close()
    settled = [row for row in rows if row.entry.settled]
    return Earlier(
        tuple(_decision(row) for row in settled if _stands(row)),
        frozenset(cited(_series(row), row.entry.number) for row in settled),
    )


def _stands(row: Row) -> bool:
    """Whether a decision stands, is cited by a number, and is not meant for few."""
    entry = row.entry
    return row.status == "adopted" and bool(entry.number) and not (entry.conclusion or entry.hidden)


def _decision(row: Row) -> Decision:
    meeting, entry = row.summary.meeting, row.entry
    return Decision(
        number=entry.number,
        text=entry.text,
        meeting=meeting.id,
        entry=entry.key,
        day=meeting.from_,
        series=_series(row),
    )


def _series(row: Row) -> int:
    return row.summary.meeting.series.id if row.summary.meeting.series else 0
