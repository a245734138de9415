"""The meetings in the index without what stands in them: by series, and by what they have to do with."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import msgspec

from store.files.meeting_list import Summary
from store.record.identity import made_at
from store.record.values import State
from store.registers.holdings import Contribution
from store.search.index_tables import check_sum, numbers_from, part_from, summary_from, there_from
from store.series.used_numbers import Given


class PlaceInSeries(msgspec.Struct, frozen=True, gc=False):
    """Where a meeting stands among the others of its series. begins: its first day, if it has any."""

    day: date
    id: int
    row: int
    state: State
    begins: date | None

    @property
    def order(self) -> tuple[date, int]:
        """The sort key of meetings."""
        return self.day, self.id


@contextmanager
def unchanged(db: sqlite3.Connection) -> Iterator[None]:
    """Let several questions be answered as of one instant, whatever others put in meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")  # nothing was written


def places_of(db: sqlite3.Connection, series: Collection[int]) -> list[PlaceInSeries]:
    """The meetings of a series, by all ids that it goes by, in order; those cancelled or in the bin aside."""
    asked = (
        "SELECT id, row, state, begins FROM places"
        " WHERE series IN (SELECT value FROM json_each(?)) AND state != 'cancelled' AND NOT binned"
    )
    found = []
    for identity, row, state, begins in db.execute(asked, _list([str(one) for one in series])):
        key, first = int(identity), None if begins is None else date.fromordinal(begins)
        found.append(PlaceInSeries(first or made_at(key).date(), key, row, state, first))
    found.sort(key=lambda place: place.order)
    return found


def unsettled_in(db: sqlite3.Connection, series: Collection[int]) -> list[int]:
    """The rows of the meetings of a series whose numbers may still change."""
    asked = "SELECT row FROM places WHERE unsettled AND series IN (SELECT value FROM json_each(?))"
    return [row for (row,) in db.execute(asked, _list([str(one) for one in series]))]


def rows_between(db: sqlite3.Connection, first: date, last: date) -> list[int]:
    """The rows of the meetings with actions, or with something that became of an entry, between two days."""
    asked = "SELECT row FROM places WHERE last >= ? AND first <= ?"
    return [row for (row,) in db.execute(asked, (first.toordinal(), last.toordinal()))]


def standing(db: sqlite3.Connection, keys: Collection[str]) -> set[int]:
    """The rows of the meetings in which something stands that has one of the keys."""
    asked = "SELECT row FROM stands WHERE key IN (SELECT value FROM json_each(?))"
    return {row for (row,) in db.execute(asked, _list([*keys]))}


def speaking(db: sqlite3.Connection, keys: Collection[str]) -> list[tuple[str, int]]:
    """Those of the keys of which meetings speak, each with the row of one that does."""
    asked = "SELECT key, row FROM speaks WHERE key IN (SELECT value FROM json_each(?))"
    return db.execute(asked, _list([*keys])).fetchall()


def parts_at(
    db: sqlite3.Connection, folder: Path, rows: Collection[int]
) -> Iterator[tuple[int, Summary, Contribution]]:
    """Meetings with what they give to the registers. Raises as ``check_sum`` does."""
    asked = (
        "SELECT row, meetings.sum, path, meeting, registers.sum, part"
        " FROM meetings JOIN registers USING (row) WHERE row IN (SELECT value FROM json_each(?))"
    )
    for row, kept, path, meeting, kept_part, part in db.execute(asked, _list([*rows])):
        check_sum(kept_part, row, part)
        yield row, summary_from(folder, kept, row, path, meeting), part_from(part)


def there_at(db: sqlite3.Connection, rows: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Who was there, by the rows of meetings. Raises as ``check_sum`` does."""
    asked = "SELECT sum, row, part FROM registers WHERE row IN (SELECT value FROM json_each(?))"
    found = {}
    for kept, row, part in db.execute(asked, _list([*rows])):
        check_sum(kept, row, part)
        found[row] = there_from(part)
    return found


def summaries_at(db: sqlite3.Connection, folder: Path, rows: Collection[int]) -> list[Summary]:
    """Meetings as lists show them, in order. Raises as ``check_sum`` does."""
    asked = "SELECT sum, row, path, meeting FROM meetings WHERE row IN (SELECT value FROM json_each(?))"
    found = [summary_from(folder, *told) for told in db.execute(asked, _list([*rows]))]
    return sorted(found, key=lambda summary: (summary.day, summary.id))


def given_numbers(db: sqlite3.Connection) -> list[Given]:
    """The numbers that each meeting of a series has given."""
    asked = "SELECT series, id, numbers FROM places WHERE series IS NOT NULL AND numbers IS NOT NULL"
    return [(int(series), int(key), numbers_from(numbers)) for series, key, numbers in db.execute(asked)]


def _list(values: list[str] | list[int]) -> tuple[str]:
    """Values as one that a question may name."""
    return (msgspec.json.encode(values).decode(),)
