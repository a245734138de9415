"""What somebody says of a series, and keeping it: fields, members, deputies and standing items.

What is not named stays. A list that is named is replaced as a whole; who stays in it keeps their id, so that
two machines that change it at once still mean the same person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.encoding import folded
from store.record import identity as ranks
from store.record.changes import Change, Edit
from store.record.model import Document, Json, to_json
from store.series.book import SeriesBook
from store.series.series_rows import FIELDS, SERIES, TABLE, Member, SeriesRow, StandingItem


class Description(msgspec.Struct, frozen=True):
    """What is said of a series. None for a list that nobody named.

    fields: by the names of :class:`SeriesRow`; None takes a field away. items: in order; ``parent`` is the
    place of the item above, from 1. days: first and last day of meetings that are planned.
    """

    fields: Mapping[str, Any] = {}
    members: tuple[Member, ...] | None = None
    deputies: tuple[Member, ...] | None = None
    items: tuple[StandingItem, ...] | None = None
    days: tuple[tuple[date, date], ...] = ()


class Described(msgspec.Struct, frozen=True):
    """What was changed: how many fields, who came into the lists and who went, and whether the items did."""

    fields: int = 0
    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    items: bool = False


def keep(archive: Archive, series: int, said: Description) -> Described:
    """Keep what is said of a series, all of it or nothing. Raises NotSaved, and what reading raises."""
    common = archive.common
    tables = common.tables()
    book = SeriesBook(tables)
    keeping = _DescriptionEdits(archive, book, series)
    keeping.say(said)
    if keeping.edits:
        common.commit(Change(tuple(keeping.edits)))
    return keeping.described


class _DescriptionEdits:
    """Works out the edits of archive.json."""

    def __init__(self, archive: Archive, book: SeriesBook, series: int) -> None:
        self._archive = archive
        self._book = book
        self._series = book.id_of(series)
        self.edits: list[Edit] = []
        self.described = Described()

    def say(self, said: Description) -> None:
        """Add what it takes."""
        fields = sum([self._field(name, value) for name, value in said.fields.items()])
        came: list[str] = []
        gone: list[str] = []
        for new, old in (
            (said.members, self._book.members(self._series)),
            (said.deputies, self._book.deputies(self._series)),
        ):
            if new is not None:
                self._people(new, old)
                names = {folded(one.name.name): one.name.name for one in new}
                before = {folded(one.name.name): one.name.name for one in old}
                came += [name for key, name in names.items() if key not in before]
                gone += [name for key, name in before.items() if key not in names]
        items = said.items is not None and self._items(said.items)
        self.described = Described(fields, tuple(came), tuple(gone), items)

    def _field(self, name: str, value: Any) -> bool:
        """Set a field, or take it away from every row that has it; say whether it changed."""
        assert name in FIELDS  # noqa: S101 — the grammar names no other
        rows = self._book.rows(self._series)
        new = to_json(SeriesRow(id=0, **{name: value})).get(name) if value is not None else None
        before = to_json(self._book.row(self._series)).get(name)
        if new == before:
            return False
        for place, row in enumerate(rows):
            old = to_json(row).get(name)
            wanted = new if place == 0 else (old if new is not None else None)
            if old != wanted:
                self.edits.append(Edit(SERIES, row.id, {name: (old, wanted)}))
        return True

    def _people(self, new: Sequence[Member], old: Sequence[Member]) -> None:
        known = {folded(one.name.name): one for one in old}
        rank = ""
        wanted = set()
        for one in new:
            before = known.get(folded(one.name.name))
            wanted.add(folded(one.name.name))
            made = replace(
                one,
                id=before.id if before else self._archive.ids(),
                series=before.series if before else self._series,
                name=replace(one.name, ref=before.name.ref if before else one.name.ref),
                rank=_rank(before, rank),
                was=before.was if before else (),
                unknown=before.unknown if before else {},
            )
            rank = made.rank
            self._put(before, made)
        self._remove(
            one for one in self._book.all_people(self._series, old) if folded(one.name.name) not in wanted
        )

    def _items(self, new: Sequence[StandingItem]) -> bool:
        old = self._book.standing(self._series)
        known: dict[str, StandingItem] = {}
        for item in old:
            known.setdefault(folded(item.title), item)
        rank, before_edits = "", len(self.edits)
        made: list[StandingItem] = []
        kept: set[int] = set()
        for one in new:
            before = known.pop(folded(one.title), None)
            item = replace(
                one,
                id=before.id if before else self._archive.ids(),
                series=before.series if before else self._series,
                parent=made[one.parent - 1].id if one.parent else None,
                rank=_rank(before, rank),
                was=before.was if before else (),
                unknown=before.unknown if before else {},
            )
            rank = item.rank
            made.append(item)
            kept.add(item.id)
            self._put(before, item)
        self._remove(one for one in self._book.all_items(self._series) if one.id not in kept)
        return len(self.edits) > before_edits

    def _put(self, before: Document | None, after: Document) -> None:
        old = {} if before is None else to_json(before)
        new = to_json(after)
        fields = {
            n: (old.get(n), new.get(n)) for n in {**old, **new} if n != "was" and old.get(n) != new.get(n)
        }
        if fields:
            self.edits.append(Edit(TABLE[type(after)], after.id, fields, creates=before is None))

    def _remove(self, documents: Iterable[Document]) -> None:
        now = self._archive.clock().isoformat()
        for document in documents:
            fields: dict[str, tuple[Any, Any]] = {n: (value, None) for n, value in _said(document).items()}
            fields["deleted"] = (None, now)
            self.edits.append(Edit(TABLE[type(document)], document.id, fields))


def _said(document: Document) -> Json:
    return {
        name: value for name, value in to_json(document).items() if name not in ("id", "was", "forgotten")
    }


def _rank(before: Document | None, last: str) -> str:
    """The rank of the next in a list: the one it has, where that comes after the one before it."""
    if before is not None and before.rank > last:
        return before.rank
    return ranks.after([last] if last else [])
