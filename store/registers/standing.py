"""Decisions that stand: what is told of one, and which of one meeting's own do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from store.files.meeting_list import Summary
from store.record.numbering import Cited, cited
from store.record.record import Record
from store.record.values import Kind
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.rows import RegisterRow


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
    """The decisions of one meeting, read from its record: no file and no index is asked."""

    def __init__(self, record: Record) -> None:
        """Look at a meeting."""
        self._rows = Book([(Summary(Path(), record.meeting), part_of(record))]).rows(Kind.DECISION)

    def standing(self) -> tuple[Decision, ...]:
        """Those that stand, the newest first; also when their numbers may still change."""
        return tuple(decision_of(row) for row in self._rows if stands(row))

    def replaced(self) -> frozenset[Cited]:
        """The earlier decisions that they put something else in place of."""
        adopted = (row for row in self._rows if row.status == "adopted" and not row.entry.conclusion)
        return frozenset(cited(series_of(row), number) for row in adopted for number in row.entry.supersedes)


def stands(row: RegisterRow) -> bool:
    """Whether a decision is adopted, has a number to cite it by, and may be read by everybody."""
    entry = row.entry
    return row.status == "adopted" and bool(entry.number) and not (entry.conclusion or entry.hidden)


def decision_of(row: RegisterRow) -> Decision:
    """Return what a row of the register of decisions says, as a decision."""
    meeting, entry = row.summary.meeting, row.entry
    return Decision(
        number=entry.number,
        text=entry.text,
        meeting=meeting.id,
        entry=entry.key,
        day=meeting.from_,
        series=series_of(row),
    )


def series_of(row: RegisterRow) -> int:
    """Return the id of the series that the row's meeting belongs to; 0 when it belongs to none."""
    return row.summary.meeting.series.id if row.summary.meeting.series else 0
