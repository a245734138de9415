"""Mutants of a meeting: its file with one field as a hand, a fault or another program might have left it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, cast

import msgspec

from tests.fuzz.record import Tables

DEEP = 800
HUGE = "9" * 5_000
"""More figures than Python reads as a number."""

Way = tuple[str | int, ...]
"""The way to a value: table, key, field, and what lies in it."""

Told = tuple[Way, str, Callable[[], bytes]]
"""Where something was done, what, and what makes it."""


class Mutant(msgspec.Struct, frozen=True):
    """A file's text, made when it is asked for, and what was done to it."""

    name: str
    make: Callable[[], bytes]
    common: bool = False

    @property
    def data(self) -> bytes:
        """The text."""
        return self.make()


def _nested(kind: type[list[Any] | dict[str, Any]]) -> Any:
    value: Any = "innerst"
    for _ in range(DEEP):
        value = [value] if kind is list else {"x": value}
    return value


VALUES: dict[str, Any] = {
    "null": None,
    "true": True,
    "false": False,
    "0": 0,
    "1": 1,
    "-1": -1,
    "a pointer to nowhere": 123_456_789,
    "2^31": 2**31,
    "2^53": 2**53,
    "2^63-1": 2**63 - 1,
    "2^63": 2**63,
    "2^64-1": 2**64 - 1,
    "2^64": 2**64,
    "-2^63-1": -(2**63) - 1,
    "10^30": 10**30,
    "-10^30": -(10**30),
    "10^400": 10**400,
    "a fraction": 1.5,
    "1e308": 1e308,
    "not a number": float("nan"),
    "infinity": float("inf"),
    "no text": "",
    "a letter": "x",
    "a blank": " ",
    "a figure": "7",
    "a long figure": "9" * 400 + "/26",
    "a long text": "ord " * 6_000,
    "a long word": "x" * 30_000,
    "lines": "en\nto\r\n\tfire\u2028fem\x0b\x0c",
    "controls": "a\x00\x01\x07\x08\x1b[31m\x1b]0;x\x07\x7f\x9b\ufffe",
    "half a letter": "\ud800x\udc00",
    "far letters": "🙂\u202e\u200b\u0301\U0010ffff",
    "markup": "[red]<w:p>&amp;</w:p>{x}|**[](",
    "the first day": "0001-01-01",
    "the last day": "9999-12-31",
    "no day": "2026-13-45",
    "the first instant": "0001-01-01T00:00:00+14:00",
    "before all time": "0001-01-01T00:00:00+23:59",
    "the last instant": "9999-12-31T23:59:59-14:00",
    "the last of all": "9999-12-31T23:59:59.999999-23:59",
    "without an offset": "2026-03-12T10:00:00",
    "first without one": "0001-01-01T00:00:00",
    "last without one": "9999-12-31T23:59:59",
    "an empty list": [],
    "an empty object": {},
    "a list of nothing": [None],
    "a list of lists": [[], [[]]],
    "letters in a list": ["x", "x"],
    "a deep list": _nested(list),
    "a deep object": _nested(dict),
    "an object": {"name": {"name": "x"}, "text": [1], "id": 10**30},
    "many": list(range(2_000)),
}
"""What a value is replaced by."""

KEYS = (0, 1, 2**31, 2**63 - 1, 2**63, 9_999_999_999_999_999_999)
"""What a document's key is replaced by."""


def mutants(tables: Tables, *, common: bool = False) -> Iterator[Mutant]:
    """Every mutant there is of a meeting, in a fixed order; or of archive.json, if it is ``common``."""
    for path in places(tables):
        yield from (_mutant(*told, common=common) for told in _at(tables, path))
    for table, documents in tables.items():
        yield from (_mutant(*told, common=common) for told in _of_table(tables, table))
        for key in documents:
            yield from (_mutant(*told, common=common) for told in _of_document(tables, table, key))


def _mutant(path: Way, told: str, make: Callable[[], bytes], *, common: bool) -> Mutant:
    return Mutant(f"{'archive.json ' * common}{'/'.join(map(str, path))}: {told}", make, common)


def places(tables: Tables) -> list[Way]:
    """Every field of every document, and all that lies in it."""
    there: list[Way] = [
        place
        for table, documents in tables.items()
        for key, document in documents.items()
        for name, value in document.items()
        for place in ((table, key, name), *_inside(value, (table, key, name)))
    ]
    firsts = ((table, next(iter(documents))) for table, documents in tables.items())
    common: Iterator[Way] = (
        (*first, name) for first in firsts for name in ("rank", "was", "deleted", "forgotten")
    )
    return [*there, *(place for place in common if place not in there)]


def _inside(value: Any, at: Way) -> Iterator[Way]:
    inner = dict(enumerate(value[:1])) if isinstance(value, list) else value
    for name, one in inner.items() if isinstance(inner, dict) else ():
        yield (*at, name)
        yield from _inside(one, (*at, name))


def _at(tables: Tables, path: Way) -> Iterator[Told]:
    for told, value in VALUES.items():
        yield _changed(tables, path, told, value)
    if not _has(tables, path):
        return
    was = _get(tables, path)
    yield _changed(tables, path, "in a list", [was, was])
    yield _changed(tables, path, "twice the text", f"{was}{was}")
    yield path, "gone", lambda: _without(tables, path)
    if path[0] == "meeting":
        return
    yield _changed(tables, path, "a pointer to itself", path[1])
    others = [key for key in tables[str(path[0])] if key != path[1]]
    if others:
        back = (path[0], others[0], *path[2:])
        yield path, f"a ring with {others[0]}", lambda: _with(tables, {path: others[0], back: path[1]})


def _of_document(tables: Tables, table: str, key: int) -> Iterator[Told]:
    for value in ("null", "10^30", "a deep list", "half a letter"):
        yield _changed(tables, (table, key, "x"), f"unknown, {value}", VALUES[value])
    yield _changed(tables, (table, key), "empty", {})
    for other in KEYS:
        yield (table, key), f"key {other}", partial(_moved, tables, table, key, other)


def _of_table(tables: Tables, table: str) -> Iterator[Told]:
    for told in ("null", "1", "an empty list", "an empty object", "a letter", "a deep object"):
        yield _changed(tables, (table,), told, VALUES[told])
    yield (table,), "gone", lambda: _without(tables, (table,))
    yield _changed(tables, (f"{table}2",), "under another name", tables[table])
    yield (table,), "twice", lambda: text_of(tables)[:-1] + b"," + text_of({table: tables[table]})[1:]


def _changed(tables: Tables, path: Way, told: str, value: Any) -> Told:
    return path, told, lambda: _with(tables, {path: value})


def _with(tables: Tables, values: dict[Way, Any]) -> bytes:
    other: Any = copy.deepcopy(tables)
    for (*above, name), value in values.items():
        place = _get(other, tuple(above)) if _has(other, tuple(above)) else None
        if isinstance(place, dict | list):
            cast("dict[str | int, Any]", place)[name] = value
    return text_of(other)


def _without(tables: Tables, path: Way) -> bytes:
    other = copy.deepcopy(tables)
    del _get(other, path[:-1])[path[-1]]
    return text_of(other)


def _moved(tables: Tables, table: str, key: int, to: int) -> bytes:
    other = copy.deepcopy(tables)
    other[table][to] = other[table].pop(key)
    return text_of(other)


def text_of(tables: Any) -> bytes:
    """The file, one document a line, however odd the values."""
    if not all(isinstance(documents, dict) for documents in tables.values()):
        return json.dumps(tables).encode()
    lines = (
        f'"{table}": {{\n'
        + ",\n".join(f'"{key}": {json.dumps(doc)}' for key, doc in documents.items())
        + "\n}"
        for table, documents in tables.items()
    )
    return ("{" + ",\n".join(lines) + "}").encode()


def _get(value: Any, path: Way) -> Any:
    for name in path:
        value = value[name]
    return value


def _has(value: Any, path: Way) -> bool:
    try:
        _get(value, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True
