"""Decisions that stand: those of one meeting, and those of all the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TypeAlias

import msgspec

from store.archive import Archive
from store.errors import Problem
from store.model import Entry
from store.numbers import Numbering
from store.record import Record
from store.status import Fates
from store.values import Kind
from store.vocabulary import fold

MOST_MEETINGS = 1000
"""Meetings that are read for their decisions: the newest."""

Cited: TypeAlias = tuple[int, str]
"""The series of a meeting (0: none) and a number, in the form in which they are compared."""


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


def decisions_of(record: Record, numbering: Numbering | None = None) -> Iterator[Decision]:
    """The decisions of a meeting that stood when it closed, in order; those meant for few are left out.

    Without ``numbering`` only those whose number is stored: a derived one may still change.
    """
    meeting = record.meeting
    closed = {item.id for item in record.agenda if item.private or item.exempt}
    for entry in _adopted(record):
        number = numbering.decision(entry) if numbering else entry.number
        hidden = entry.private or entry.exempt or not entry.in_minutes or entry.item in closed
        if number and not hidden:
            yield Decision(
                number=number,
                text=entry.text,
                meeting=meeting.id,
                entry=entry.id,
                day=meeting.from_,
                series=_series(record),
            )


def replaced(record: Record) -> frozenset[Cited]:
    """The earlier decisions that the decisions of a meeting put something else in place of."""
    series = _series(record)
    return frozenset(cited(series, number) for entry in _adopted(record) for number in entry.supersedes)


def read_decisions(archive: Archive, but: int) -> tuple[Decision, ...]:
    """The decisions that stand of all meetings but one, the newest meeting first.

    Reads the files of the archive: not for the thread that draws. What cannot be read is passed over.
    """
    found: list[Decision] = []
    seen: set[int] = {but}
    gone: set[Cited | tuple[int, int]] = set()
    with suppress(Problem):
        for path in reversed(archive.paths()[-MOST_MEETINGS:]):
            with suppress(Problem):
                record = archive.file(path).record()
                if record.meeting.id not in seen:
                    seen.add(record.meeting.id)
                    found.extend(decisions_of(record))
                    gone |= replaced(record) | _changed_elsewhere(record)
    return tuple(d for d in found if d.cited not in gone and (d.meeting, d.entry) not in gone)


def _adopted(record: Record) -> Iterator[Entry]:
    fates = Fates(record)
    for entry in record.entries:
        if entry.kind == Kind.DECISION and not entry.conclusion and fates.status(entry) == "adopted":
            yield entry


def _changed_elsewhere(record: Record) -> set[tuple[int, int]]:
    """Meeting and entry of what has become something else, as a later meeting says."""
    return {
        (event.of.meeting, event.of.entry)
        for event in record.events
        if event.what == "status" and event.of.meeting != record.meeting.id
    }


def _series(record: Record) -> int:
    return record.meeting.series.id if record.meeting.series else 0


def cited(series: int, number: str) -> Cited:
    """A number as it is compared within a series: «14/2025» is «14/25»."""
    return series, re.sub(r"/(?:19|20)(\d\d)", r"/\1", fold(number))
