"""The meetings near one: those on which hangs what it finds open, without the others of its archive.

In twenty years most of what earlier meetings left is older, and nobody speaks of it. What may be a point
without that stands in the last meetings that were held, in those that were not, in those of the last year
(actions), and in those of which these say something; and what has become of it is told by the meetings that
speak of it. The index finds them by keys, and only those are read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from store.files.meeting_list import Summary
from store.files.readable_archive import ReadableArchive
from store.follow_up.points import HELD, RECENT, year_before
from store.record.model import Meeting
from store.record.values import Kind
from store.registers.book import Book
from store.registers.holdings import Contribution
from store.registers.part_keys import cited_by, spoken_of_in, standing_in
from store.search.register_index import between_meetings, bound, lacks_numbers, with_numbers
from store.search.series_index import (
    PlaceInSeries,
    parts_at,
    places_of,
    rows_between,
    speaking,
    standing,
    there_at,
    unchanged,
    unsettled_in,
)
from store.series.same import names_of

if TYPE_CHECKING:
    from store.search.index import Index

_Part: TypeAlias = tuple[Summary, Contribution]
"""A meeting, and what it gives to the registers."""


def near_book(index: Index, meeting: Meeting, here: Contribution) -> Book:
    """The registers of the meetings near one, with the days of all of its series, and without itself.

    ``here`` is what the meeting gives as it is now. The index has been brought up to date. Raises
    ``index-unavailable``.
    """
    if meeting.series is None:
        return bound((), index.archive)
    return bound(index.settled(partial(_parts, index, meeting, here)), index.archive)


def _parts(index: Index, meeting: Meeting, here: Contribution) -> list[_Part]:
    """The meetings near one; files are read between two questions to the index, and not in one."""
    numbered: dict[Path, Contribution] = {}
    while True:
        parts, lacking = index.ask(partial(_near, index.archive, meeting, here, numbered))
        if not lacking:
            return parts
        numbered.update((summary.path, part) for summary, part in with_numbers(lacking, index))


def _near(
    archive: ReadableArchive,
    meeting: Meeting,
    here: Contribution,
    numbered: Mapping[Path, Contribution],
    db: sqlite3.Connection,
) -> tuple[list[_Part], list[_Part]]:
    """The meetings near one, and those whose files are to be read for their numbers before that is known."""
    with unchanged(db):
        found = _NearMeetings(db, archive, meeting, here, numbered)
        return found.parts(), found.lacking


class _NearMeetings:
    """Finds the meetings near one, as the index has them at one instant."""

    def __init__(
        self,
        db: sqlite3.Connection,
        archive: ReadableArchive,
        meeting: Meeting,
        here: Contribution,
        numbered: Mapping[Path, Contribution],
    ) -> None:
        assert meeting.series is not None  # noqa: S101 — nothing is near without
        self.lacking: list[_Part] = []
        self._db = db
        self._folder = archive.folder
        self._numbered = numbered
        self._here = here
        where = Summary(Path(), meeting)
        same, events = between_meetings(archive)
        self._series = names_of(same, meeting.series.id)
        self._own = meeting
        self._long_ago, self._today = year_before(where.last_day), where.last_day
        self._late = {str(event.entry) for event in events if event.day >= self._long_ago}
        self._places = [place for place in places_of(db, self._series) if place.id != meeting.id]
        self._before = [place for place in self._places if place.order < (where.day, where.id)]
        held = [place for place in self._before if place.state in HELD]
        self._held = held
        self._recent = {place.row for place in held[-RECENT:]}
        self._read: dict[int, tuple[Summary, Contribution]] = {}

    def parts(self) -> list[_Part]:
        """The meetings in the order of the index; of those that are not near only where they stand."""
        near = {place.row for place in self._before if place.state not in HELD} | self._recent
        year = set(rows_between(self._db, self._long_ago, self._today))
        self._take(near | year | set(unsettled_in(self._db, self._series)))
        if self.lacking:
            return []
        spoken = self._spoken_of()
        far = standing(self._db, spoken)
        self._take(far)
        keys = {*spoken, *self._late, *self._keys(near | far), *self._keys_of_actions(year)}
        numbers = {key for key in keys if key[0] == "#"}
        self._take(standing(self._db, keys - numbers))
        self._take_citing(numbers)
        self._take_speaking(keys)
        return [*self._told(self._first_day(keys))]

    def _take(self, rows: Iterable[int]) -> None:
        """Read meetings that have not been read yet."""
        new = sorted(set(rows) - self._read.keys())
        for row, summary, part in parts_at(self._db, self._folder, new):
            if summary.id == self._own.id:
                continue
            known = self._numbered.get(summary.path)
            if known is None and lacks_numbers(summary, part):
                self.lacking.append((summary, part))
            self._read[row] = summary, known or part

    def _parts_of(self, rows: Iterable[int]) -> Iterator[Contribution]:
        return (self._read[row][1] for row in rows if row in self._read)

    def _spoken_of(self) -> set[str]:
        """The keys of what the last meetings and the present one say something of."""
        keys = {str(event.entry) for event in self._here.events}
        keys.update(str(item.goes_on.entry) for item in self._here.items if item.goes_on)
        return keys.union(*map(spoken_of_in, self._parts_of(self._recent)))

    def _keys(self, rows: Iterable[int]) -> Iterator[str]:
        """The keys of everything in meetings."""
        for part in self._parts_of(rows):
            yield from standing_in(part)
            yield from (str(entry.item) for entry in part.entries)

    def _keys_of_actions(self, rows: Iterable[int]) -> Iterator[str]:
        """The keys of the actions of meetings, and of that of which they tell what became of it."""
        for part in self._parts_of(rows):
            yield from (str(entry.key) for entry in part.entries if entry.kind is Kind.ACTION)
            yield from (str(event.entry) for event in part.events)

    def _take_speaking(self, keys: Collection[str]) -> None:
        self._take(row for _, row in speaking(self._db, keys))

    def _take_citing(self, numbers: set[str]) -> None:
        """Read what cites numbers, what else bears those, and what became of what cites them."""
        cited = speaking(self._db, numbers)
        citing = {row for _, row in cited}
        self._take(citing | standing(self._db, {key for key, _ in cited}))
        entries = (entry for part in self._parts_of(citing) for entry in part.entries)
        keys = {str(entry.key) for entry in entries if not numbers.isdisjoint(cited_by(entry))}
        self._take(standing(self._db, keys))
        self._take_speaking(keys)

    def _first_day(self, keys: Collection[str]) -> date:
        """The day from which on it is asked who was there: that of the first action that may be a point."""
        rows = (place.row for place in self._before)
        entries = (entry for part in self._parts_of(rows) for entry in part.entries)
        days = (e.day for e in entries if e.kind is Kind.ACTION and str(e.key) in keys)
        return min(days, default=date.max)

    def _told(self, asked_from: date) -> Iterator[tuple[Summary, Contribution]]:
        away = [place for place in self._held if place.row not in self._read and place.day >= asked_from]
        there = there_at(self._db, [place.row for place in away])
        told = dict(self._read)
        for place in self._places:
            if place.row not in told:
                part = Contribution(there=there.get(place.row, ()))
                told[place.row] = _bare(place, self._own), part
        return (told[row] for row in sorted(told))


_NOWHERE = Path()


def _bare(place: PlaceInSeries, own: Meeting) -> Summary:
    """A meeting of the series of one of which only is known where it stands."""
    return Summary(
        _NOWHERE, Meeting(id=place.id, title="", from_=place.begins, state=place.state, series=own.series)
    )
