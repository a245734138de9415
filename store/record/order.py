"""The order of documents, kept while single ones change, and of the fields in a document.

A line typed in a long meeting sorts nothing anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

import msgspec

from store.record.model import TABLES, Document, Json, stored_names
from store.record.values import Kind


def ordered(table: str, document: Json) -> Json:
    """The document with its fields in the order they always stand in, unknown ones last."""
    kind = TABLES.get(table)
    if kind is None:
        return document
    names = [name for name in ("id", *stored_names(kind)) if name in document]
    return {**{name: document[name] for name in names}, **document}


Sorted: TypeAlias = tuple[Document, ...]

MOST_KEPT = 32
"""Documents of a change up to which an order is kept; of more, sorting anew is quicker."""


class Order(msgspec.Struct, frozen=True):
    """Which documents of a table, those that are alive, stand in which order; ``kind`` narrows entries."""

    table: str
    by: str
    kind: Kind | None = None

    def of(self, documents: Iterable[Document]) -> Sorted:
        """The documents in this order."""
        return tuple(sorted((one for one in documents if self._holds(one)), key=_KEYS[self.by]))

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
        return self.kind is None or getattr(document, "kind", None) == self.kind


def instant(when: datetime | None) -> float:
    """Seconds to compare by; a file may hold times with and without an offset."""
    return when.timestamp() if when else 0.0


_KEYS: Mapping[str, Callable[[Any], Any]] = {
    "rank": lambda one: (one.rank, one.id),
    "age": lambda one: one.id,
    "number": lambda one: (one.number, one.rank, one.id),
    "time": lambda one: (instant(one.at), one.id),
}
