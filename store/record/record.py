"""A meeting as a value: all its documents, in order, and the questions every room asks of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, Self, TypeAlias, TypeVar, cast

import msgspec

from store.errors import Problem
from store.record.changes import Edit, applied
from store.record.model import (
    TABLES,
    AgendaItem,
    Attendance,
    Day,
    Document,
    Entry,
    Event,
    Json,
    Meeting,
    Presence,
    Revision,
    all_from_json,
    from_json,
    key_of,
    to_json,
)
from store.record.values import Kind

_D = TypeVar("_D", bound=Document)
_V = TypeVar("_V")


class Damaged(msgspec.Struct, frozen=True):
    """A document that could not be read: kept as it is, shown raw, written back unchanged."""

    table: str
    key: int
    stored: Json
    reason: str


Sorted: TypeAlias = tuple[Document, ...]

MOST_KEPT = 32
"""Documents of a change up to which an order is kept; of more, sorting anew is quicker."""


class Order(msgspec.Struct, frozen=True):
    """Which documents of a table, those that are alive, stand in which order.

    ``kind`` narrows entries, and ``which`` any documents: by what each says of itself, and nothing else.
    """

    table: str
    by: str = "rank"
    kind: Kind | None = None
    which: Callable[[Any], bool] | None = None

    def of(self, documents: Iterable[Document]) -> Sorted:
        """The documents in this order."""
        held = [one for one in documents if one.deleted is None]  # nearly all: a long meeting asks ten times
        if self.kind is not None:
            held = [one for one in held if getattr(one, "kind", None) == self.kind]
        if self.which is not None:
            held = list(filter(self.which, held))
        return tuple(sorted(held, key=_KEYS[self.by]))

    def after(self, before: Sorted, changed: Mapping[int, tuple[Document | None, Document]]) -> Sorted:
        """The order when some documents, by their keys, are others than before."""
        key = _KEYS[self.by]
        found = before
        for old, new in changed.values():
            if old is not None and self._holds(old):
                place = bisect_left(found, key(old), key=key)
                found = found[:place] + found[place + 1 :]
            if self._holds(new):
                place = bisect_left(found, key(new), key=key)
                found = (*found[:place], new, *found[place:])
        return found

    def _holds(self, document: Document) -> bool:
        if document.deleted is not None:
            return False
        if self.kind is not None and getattr(document, "kind", None) != self.kind:
            return False
        return self.which is None or self.which(document)


def instant(when: datetime | None) -> float:
    """Seconds to compare by; a file may hold times with and without an offset."""
    return when.timestamp() if when else 0.0


_KEYS: Mapping[str, Callable[[Any], Any]] = {
    "rank": attrgetter("rank", "id"),
    "age": attrgetter("id"),
    "number": attrgetter("number", "rank", "id"),
    "time": lambda one: (instant(one.at), one.id),
}


class Record:
    """An immutable meeting. Every change gives a new one that shares what did not change."""

    unnumbered: frozenset[int] = frozenset()
    """Items and entries that get no number, where a version of the meeting no longer says why."""

    def __init__(
        self,
        tables: Mapping[str, Mapping[int, Document]],
        damaged: tuple[Damaged, ...] = (),
        unknown: Mapping[str, Mapping[int, Json]] | None = None,
    ) -> None:
        """Hold the documents by table and key; ``unknown`` are tables a newer version wrote."""
        self._tables = tables
        self.damaged = damaged
        self.unknown = unknown or {}
        self._orders: dict[Order, Sorted] = {}
        self._in_items: dict[int | None, Sorted] | None = None
        self._worked_out: dict[str, Any] = {}

    @classmethod
    def of(cls, record: Record) -> Self:
        """The same record, as one of this class."""
        return cls(record._tables, record.damaged, record.unknown)

    @classmethod
    def new(cls, meeting: Meeting) -> Record:
        """A meeting with nothing in it yet."""
        return cls({"meeting": {1: meeting}})

    @classmethod
    def from_stored(cls, stored: Mapping[str, Mapping[int, Json]]) -> Record:
        """Read the tables of a file. What cannot be read is kept as :class:`Damaged`."""
        tables: dict[str, dict[int, Document]] = {}
        damaged = []
        for table, kind in TABLES.items():
            documents = all_from_json(kind, stored.get(table, {}))
            if documents is None:
                documents = {}
                for key, raw in stored.get(table, {}).items():
                    try:
                        documents[key] = from_json(kind, key, raw)
                    except (msgspec.ValidationError, TypeError) as reason:
                        damaged.append(Damaged(table, key, raw, str(reason)))
            tables[table] = documents
        unknown = {table: docs for table, docs in stored.items() if table not in TABLES}
        return cls(tables, tuple(damaged), unknown)

    def stored(self) -> dict[str, dict[int, Json]]:
        """The tables as they stand in the file."""
        tables = {t: {key: to_json(d) for key, d in docs.items()} for t, docs in self._tables.items()}
        for lost in self.damaged:
            tables.setdefault(lost.table, {})[lost.key] = lost.stored
        return {**tables, **{t: dict(docs) for t, docs in self.unknown.items()}}

    def stored_at(self, places: Iterable[tuple[str, int]]) -> dict[str, dict[int, Json]]:
        """Some documents, by their table and key, as they stand in the file."""
        lost = {(one.table, one.key): one.stored for one in self.damaged}
        found: dict[str, dict[int, Json]] = {}
        for table, key in places:
            document = self.raw(table, key)
            stored = to_json(document) if document is not None else self.unknown.get(table, {}).get(key)
            if (stored := lost.get((table, key), stored)) is not None:
                found.setdefault(table, {})[key] = stored
        return found

    def with_edits(self, edits: Iterable[Edit]) -> Record:
        """The record with edits laid over it. Raises Misfit as :func:`store.record.changes.applied` does."""
        tables = dict(self._tables)
        copied: set[str] = set()
        changed: dict[str, dict[int, tuple[Document | None, Document]]] = {}
        for edit in edits:
            if edit.table not in copied:
                tables[edit.table] = dict(tables.get(edit.table, {}))
                copied.add(edit.table)
            documents = cast("dict[int, Document]", tables[edit.table])
            before = documents.get(edit.key)
            after = applied(edit, None if before is None else to_json(before))
            new = documents[edit.key] = from_json(TABLES[edit.table], edit.key, after)
            old, _ = changed.setdefault(edit.table, {}).get(edit.key, (before, new))
            changed[edit.table][edit.key] = old, new
        record = Record(tables, self.damaged, self.unknown)
        if sum(map(len, changed.values())) <= MOST_KEPT:
            record._orders = {
                order: order.after(documents, changed[order.table]) if order.table in changed else documents
                for order, documents in self._orders.items()
            }
            if "agenda" not in changed and "agenda" in self.__dict__:
                record.__dict__["agenda"] = self.agenda  # the cached property's own place
            if self._in_items is not None:
                record._in_items = _placed(self._in_items, changed.get("entries", {}))
        return record

    def with_documents(self, documents: Iterable[Document]) -> Record:
        """The record with documents in place of those they are versions of."""
        tables = {table: dict(held) for table, held in self._tables.items()}
        for document in documents:
            tables.setdefault(_table(type(document)), {})[key_of(document)] = document
        return Record(tables, self.damaged, self.unknown)

    def once(self, name: str, work: Callable[[], _V]) -> _V:
        """Something that follows from the record alone, under a name; worked out when first asked for."""
        if name not in self._worked_out:
            self._worked_out[name] = work()
        return cast("_V", self._worked_out[name])

    @property
    def everything(self) -> list[Document]:
        """Every document, table by table and in the order of their keys; tombstones too."""
        return [docs[key] for _, docs in sorted(self._tables.items()) for key in sorted(docs)]

    @property
    def newest(self) -> int:
        """The greatest id of any document in it, deleted or not; 0 when there is none."""
        return max((key for docs in self._tables.values() for key in docs), default=0)

    def get(self, kind: type[_D], key: int | None) -> _D | None:
        """The document of a kind under a key, unless it is missing or deleted."""
        found = self._tables.get(_table(kind), {}).get(key or 0)
        return cast("_D", found) if found is not None and found.deleted is None else None

    def raw(self, table: str, key: int) -> Document | None:
        """The document under a key of a table, deleted or not."""
        return self._tables.get(table, {}).get(key)

    def __getitem__(self, document: _D) -> _D:
        """The present version of a document seen earlier."""
        return cast("_D", self._tables[_table(type(document))][key_of(document)])

    @cached_property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return cast("Meeting", self._tables["meeting"][1])

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Days and sessions, in order."""
        return self._alive(Day)

    @cached_property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """Items and breaks, each followed by its sub-items, in order."""
        return tuple(self._in_tree(self._alive(AgendaItem)))

    @cached_property
    def attendance(self) -> tuple[Attendance, ...]:
        """People and groups, in order."""
        return self._alive(Attendance)

    @cached_property
    def presence(self) -> tuple[Presence, ...]:
        """Arrivals, departures and recusals, in order."""
        return self._alive(Presence)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Everything noted, in order."""
        return self._alive(Entry)

    def last_made(self, *kinds: Kind) -> Entry | None:
        """The entry made last, of some kinds or of any."""
        orders = (Order("entries", "age", kind) for kind in kinds or (None,))
        last = (documents[-1] for order in orders if (documents := self._in(order)))
        return cast("Entry | None", max(last, key=lambda entry: entry.id, default=None))

    def last_rank(self, kind: type[_D]) -> str | None:
        """The greatest rank of the documents of a kind; None where there are none."""
        documents = self._alive(kind)
        return documents[-1].rank if documents else None

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What became of entries, in order of time."""
        return cast("tuple[Event, ...]", self._in(Order("events", "time")))

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """Revisions, in order; those of earlier versions of the program have no number and come first."""
        return cast("tuple[Revision, ...]", self._in(Order("revisions", "number")))

    @cached_property
    def tombstones(self) -> tuple[Document, ...]:
        """What was deleted, of every table."""
        return tuple(d for docs in self._tables.values() for d in docs.values() if d.deleted)

    def those(self, table: str, which: Callable[[Any], bool], by: str = "rank") -> Sorted:
        """The documents of a table that say something of themselves, in order.

        They are kept while single documents change: ``which`` is to be a function of a module.
        """
        return self._in(Order(table, by, which=which))

    def entries_of(self, item: AgendaItem | None) -> tuple[Entry, ...]:
        """The entries of an item; without one, those of the days and the opening."""
        if self._in_items is None:
            found: dict[int | None, list[Entry]] = {}
            for entry in self.entries:
                found.setdefault(entry.item, []).append(entry)
            self._in_items = {key: tuple(entries) for key, entries in found.items()}
        return cast("tuple[Entry, ...]", self._in_items.get(None if item is None else item.id, ()))

    def children(self, item: AgendaItem) -> tuple[AgendaItem, ...]:
        """The sub-items of an item."""
        return self._below.get(item.id, ())

    @cached_property
    def _below(self) -> Mapping[int, tuple[AgendaItem, ...]]:
        below: dict[int, tuple[AgendaItem, ...]] = {}
        for item in self.agenda:
            if item.parent is not None:
                below[item.parent] = (*below.get(item.parent, ()), item)
        return below

    @cached_property
    def current(self) -> AgendaItem | None:
        """The item the meeting is in: the last one begun and not ended."""
        begun = [item for item in self.agenda if item.began and not item.ended]
        return max(begun, key=lambda item: (instant(item.began), item.id), default=None)

    def _alive(self, kind: type[_D]) -> tuple[_D, ...]:
        return cast("tuple[_D, ...]", self._in(Order(_table(kind), "rank")))

    def _in(self, order: Order) -> Sorted:
        """The documents of a table in an order, which is kept."""
        if order not in self._orders:
            self._orders[order] = order.of(self._tables.get(order.table, {}).values())
        return self._orders[order]

    @staticmethod
    def _in_tree(items: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
        left = {item.id: item for item in items}
        below: dict[int | None, list[AgendaItem]] = {}
        for item in items:
            below.setdefault(item.parent if item.parent in left else None, []).append(item)
        # What stands in a ring of parents hangs from nothing; it comes last, so that it is seen.
        waiting = [*reversed(items), *reversed(below.get(None, []))]
        while waiting:
            item = waiting.pop()
            if left.pop(item.id, None) is not None:
                yield item
                waiting.extend(reversed(below.get(item.id, [])))


def _stands_in(item: int | None, entry: Entry) -> bool:
    return entry.item == item


def _placed(
    before: Mapping[int | None, Sorted], changed: Mapping[int, tuple[Document | None, Document]]
) -> dict[int | None, Sorted]:
    """The entries of each item, when some entries are others than before."""
    after = dict(before)
    for key, versions in changed.items():
        for item in {one.item for one in versions if isinstance(one, Entry)}:
            here = Order("entries", which=partial(_stands_in, item))
            after[item] = here.after(after.get(item, ()), {key: versions})
    return after


_TABLE = {kind: table for table, kind in TABLES.items()}


def _table(kind: type[Document]) -> str:
    return _TABLE[kind]


def written_since(record: Record) -> Problem | None:
    """What to tell of a meeting in the bin that somebody has gone on writing in; None where nobody has.

    By the instants of its lines: one that was only changed tells none, and is there all the same.
    """
    meeting = record.meeting
    if not meeting.in_bin:
        return None
    since = instant(meeting.binned)
    instants = [one.at for rows in (record.entries, record.presence, record.events) for one in rows]
    count = sum(at is not None and instant(at) > since for at in instants)
    return Problem("bin-written", title=meeting.title, count=count) if count else None
