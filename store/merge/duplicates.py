"""Names that stand twice in an object of a file, as they do where somebody has kept both sides in git.

JSON lets the last one count, and the first would be lost without a word with the next saved line. Here both
are versions of one thing: they are merged as two copies of the file would be.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.record.model import Json


class TwiceError(ValueError):
    """A name stands twice in an object."""


class Pairs(list[tuple[str, Any]]):
    """An object with every pair that stands in it."""


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of pairs; a hook for reading JSON. Raises TwiceError."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise TwiceError
    return found


def joined(text: str, key_of: Callable[[str], int]) -> dict[str, dict[int, Json]]:
    """The tables of a text in which names stand twice: all that stands in any of them.

    ``key_of`` reads the key of a document. Raises ValueError for what are no tables, and where two things
    under one name cannot be one: they have different ids.
    """
    from store.merge.merge import merge  # noqa: PLC0415 — it stands on the layout, and few files need it

    found: dict[str, dict[int, Json]] = {}
    for table, documents in _pairs(json.loads(text, object_pairs_hook=Pairs)):
        known = found.setdefault(table, {})
        for key, document in _pairs(documents):
            number = key_of(key)
            for version in _versions(_pairs(document)):
                if number not in known:
                    known[number] = version
                elif known[number].get("id") != version.get("id"):
                    raise ValueError(key)
                else:
                    known = found[table] = merge(None, {table: known}, {table: {number: version}})[table]
    return found


def doubles(data: bytes) -> tuple[str, ...]:
    """The places of a file that stand there twice («entries/5/text»); none in one that cannot be read."""
    with suppress(ValueError, RecursionError):
        text = data.decode("utf-8-sig")
        try:
            json.loads(text, object_pairs_hook=once)
        except TwiceError:
            return tuple(sorted(set(_places(json.loads(text, object_pairs_hook=Pairs)))))
    return ()


def _places(value: Any) -> Iterator[str]:
    waiting = [("", value)]
    while waiting:
        at, value = waiting.pop()
        if isinstance(value, Pairs):
            seen = set()
            for name, inner in value:
                place = f"{at}/{name}" if at else name
                if name in seen:
                    yield place
                seen.add(name)
                waiting.append((place, inner))
        elif isinstance(value, list):
            waiting.extend((at, inner) for inner in value)


def _pairs(value: Any) -> Pairs:
    if not isinstance(value, Pairs):
        raise ValueError("no object")  # noqa: TRY004 — it is the text that is wrong, not the caller
    return value


def _versions(value: Any) -> list[Any]:
    """Every version of a value, be it that a name stands twice in it or somewhere inside."""
    if isinstance(value, Pairs):
        named: dict[str, list[Any]] = {}
        for name, inner in value:
            named.setdefault(name, []).extend(_versions(inner))
        return [dict(zip(named, told, strict=True)) for told in _side_by_side(list(named.values()))]
    if isinstance(value, list):
        return [list(told) for told in _side_by_side([_versions(inner) for inner in value])]
    return [value]


def _side_by_side(told: list[list[Any]]) -> Iterator[tuple[Any, ...]]:
    """The first of each, the second of each …; of those that have no more, the last."""
    for place in range(max(map(len, told), default=1)):
        yield tuple(versions[min(place, len(versions) - 1)] for versions in told)
