"""The series of an archive, as several machines have described them: rows of one name count as one.

Two machines that were apart may each have made the series «Styret». Nothing is written to put that right:
the smaller id stands for both, and what the one row does not say, the other does. A row whose ``same_as``
names another is one more name of that.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

from msgspec.structs import replace

from store.errors import Problem
from store.files.encoding import folded
from store.record.model import Json, Stored
from store.series.same import same_series, series_named
from store.series.series_rows import (
    FIELDS,
    MEMBERS,
    SERIES,
    STANDING,
    Member,
    SeriesRow,
    StandingItem,
    read_row,
)


class SeriesBook:
    """The series of an archive, each with its members and its standing items."""

    def __init__(self, tables: Stored) -> None:
        """Read the tables of archive.json."""
        self._tables = tables
        self.same = same_series(tables)

    def id_of(self, series: int) -> int:
        """The id that stands for a series; what series are compared by."""
        return self.same.get(series, series)

    @cached_property
    def _rows(self) -> dict[int, list[SeriesRow]]:
        """The rows of each series, the one that stands for it first."""
        found: dict[int, list[SeriesRow]] = {}
        for key in sorted(_alive(self._tables, SERIES)):
            row = read_row(SeriesRow, key, self._tables[SERIES][key])
            found.setdefault(self.id_of(key), []).append(row)
        for identity, rows in found.items():
            rows.sort(key=lambda row: (row.id != identity, row.id))
        return found

    def rows(self, series: int) -> tuple[SeriesRow, ...]:
        """The rows of a series as they stand, the one that stands for it first."""
        return tuple(self._rows.get(self.id_of(series), ()))

    @property
    def ids(self) -> tuple[int, ...]:
        """The series there are, by their names."""
        return tuple(sorted(self._rows, key=lambda key: (folded(self.row(key).name), key)))

    def row(self, series: int) -> SeriesRow:
        """What is said of a series: of each field what the first of its rows says that says anything."""
        identity = self.id_of(series)
        rows = self._rows.get(identity, [])
        if not rows:
            return SeriesRow(id=identity)
        merged = rows[0]
        for other in rows[1:]:
            for name in FIELDS:
                if not getattr(merged, name) and getattr(other, name):
                    merged = replace(merged, **{name: getattr(other, name)})
        names = (name for row in rows for name in (row.name, *row.aliases))
        own = folded(merged.name)
        aliases = {folded(name): name for name in names if name and folded(name) != own}
        return replace(merged, aliases=tuple(aliases.values()))

    def named(self, text: str) -> int | None:
        """The series of a name or another name of it, case aside."""
        return series_named(self._tables, text)

    def near(self, text: str) -> str:
        """The name of a series that is written nearly so; empty for none."""
        names = {folded(self.row(key).name): self.row(key).name for key in self._rows}
        found = get_close_matches(folded(text), names, n=1, cutoff=0.6)
        return names[found[0]] if found else ""

    def everybody(self, series: int) -> tuple[Member, ...]:
        """Members and deputies in order; of one name only once, the one that was there first."""
        found: dict[str, Member] = {}
        for member in sorted(self._people(series), key=lambda one: one.id):
            found.setdefault(folded(member.name.name), member)
        return tuple(sorted(found.values(), key=lambda one: (one.rank, one.id)))

    def _people(self, series: int) -> list[Member]:
        identity = self.id_of(series)
        listed = (read_row(Member, key, row) for key, row in _alive(self._tables, MEMBERS).items())
        return [one for one in listed if self.id_of(one.series) == identity and one.name.name]

    def all_people(self, series: int, listed: Iterable[Member]) -> tuple[Member, ...]:
        """Every row that is about one of some people, also those of a second machine."""
        names = {folded(one.name.name) for one in listed}
        return tuple(one for one in self._people(series) if folded(one.name.name) in names)

    def all_items(self, series: int) -> tuple[StandingItem, ...]:
        """Every row of a standing item."""
        identity = self.id_of(series)
        listed = (read_row(StandingItem, key, row) for key, row in _alive(self._tables, STANDING).items())
        return tuple(one for one in listed if self.id_of(one.series) == identity and one.title)

    def members(self, series: int) -> tuple[Member, ...]:
        """Those who are invited."""
        return tuple(one for one in self.everybody(series) if one.deputy_for is None)

    def deputies(self, series: int) -> tuple[Member, ...]:
        """Those who sit in for somebody."""
        return tuple(one for one in self.everybody(series) if one.deputy_for is not None)

    def standing(self, series: int) -> tuple[StandingItem, ...]:
        """The standing items in order, *other business* last; of one title under one item only once."""
        own = self.all_items(series)
        found: dict[tuple[str, int | None], StandingItem] = {}
        stands: dict[int, int] = {}
        for item in sorted(own, key=lambda one: one.id):
            above = stands.get(item.parent, item.parent) if item.parent else None
            first = found.setdefault((folded(item.title), above), replace(item, parent=above))
            stands[item.id] = first.id
        in_order = sorted(found.values(), key=lambda one: (one.rank, one.id))
        return tuple(sorted(in_order, key=lambda one: one.role == "other"))


def _alive(tables: Stored, table: str) -> dict[int, Json]:
    return {key: row for key, row in tables.get(table, {}).items() if "deleted" not in row}


def unknown_series(book: SeriesBook, name: str) -> Problem:
    """What is told of a name that no series has, with one that is written nearly so."""
    near = book.near(name)
    return (
        Problem("series-unknown-near", name=name, near=near) if near else Problem("series-unknown", name=name)
    )
