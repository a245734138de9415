"""The archive's files as any other program reads them: with the standard library's JSON, and nothing of ours.

So what our own parser takes in good faith is seen: keys twice, numbers no other program can hold, a name
that is no key.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Pairs: TypeAlias = list[tuple[str, Any]]


class Object:
    """A JSON object with all its names, also those that stand there twice."""

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs

    def all(self, name: str) -> list[Any]:
        return [value for key, value in self.pairs if key == name]

    def twice(self) -> list[str]:
        return [name for name, number in Counter(name for name, _ in self.pairs).items() if number > 1]


def standard(data: bytes) -> Object | None:
    """What any other program reads; None when it reads nothing."""
    try:
        read = json.loads(data.decode("utf-8-sig"), object_pairs_hook=Object)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, Object) else None


def doubled(value: object, above: str = "") -> Iterator[str]:
    """The names that stand twice in one object, with the way to them."""
    if isinstance(value, Object):
        yield from (f"{above}/{name}" for name in value.twice())
        for name, inner in value.pairs:
            yield from doubled(inner, f"{above}/{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from doubled(inner, above)


def texts_in(value: object) -> Iterator[str]:
    """Every string that stands anywhere in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Object):
        for _, inner in value.pairs:
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def entry_texts(tables: Object) -> Iterator[str]:
    """The texts of a meeting's entries, those of keys and tables that stand twice among them."""
    for documents in tables.all("entries"):
        if isinstance(documents, Object):
            for _, document in documents.pairs:
                if isinstance(document, Object):
                    yield from map(str, document.all("text"))


def identity(tables: Object) -> int | None:
    """The id in document 1 of the table «meeting»."""
    for documents in tables.all("meeting"):
        for document in documents.all("1") if isinstance(documents, Object) else ():
            for number in document.all("id") if isinstance(document, Object) else ():
                return number if isinstance(number, int) else None
    return None


def complaint(data: bytes, ours: Mapping[str, Mapping[int, Any]]) -> str:
    """What differs between what any other program reads and what our own reading gives; "" for nothing.

    The schema may differ: a file of an earlier one is brought up to date when it is read.
    """
    tables = standard(data)
    if tables is None:
        return "no other program can read it"
    if twice := list(doubled(tables)):
        return f"stands twice: {twice}"
    theirs, mine = _plain(json.loads(data)), _plain(ours)
    return "" if theirs == mine else f"others read {theirs} and not {mine}"


def _plain(tables: Mapping[str, Mapping[Any, Any]]) -> dict[str, dict[int, dict[str, Any]]]:
    return {
        table: {int(key): {name: row[name] for name in row if name != "schema"} for key, row in rows.items()}
        for table, rows in tables.items()
    }
