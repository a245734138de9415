"""Which series are one and the same: the one function that whatever compares series asks."""

from __future__ import annotations

from collections.abc import Mapping

from store.files.encoding import folded
from store.record.model import Json, Stored


def same_series(tables: Stored) -> Mapping[int, int]:
    """The id that stands for a series, for every id that is not its own: what series are compared by.

    It walks the names once; a circle of ``same_as``, which only a hand can make, ends where it began.
    """
    rows = {key: row for key, row in tables.get("series", {}).items() if "deleted" not in row}
    first: dict[str, int] = {}
    for key in sorted(rows):
        name = rows[key].get("name")
        if isinstance(name, str) and name.strip():
            first.setdefault(folded(name), key)
    step: dict[int, int] = {}
    for key, row in rows.items():
        named, same = row.get("name"), row.get("same_as")
        meant = first.get(folded(named), key) if isinstance(named, str) else key
        if isinstance(same, int) and same in rows and same != key:
            step[key] = same
        elif meant != key:
            step[key] = meant
    return {key: end for key in step if (end := _end(key, step)) != key}


def _end(key: int, step: Mapping[int, int]) -> int:
    seen = {key}
    while key in step and step[key] not in seen:
        key = step[key]
        seen.add(key)
    return min(seen) if key in step else key


def series_named(tables: Stored, text: str) -> int | None:
    """The series of a name or another name of it, case aside, by the id that stands for it.

    Its own name goes before what others are called, too.
    """
    rows = {key: row for key, row in sorted(tables.get("series", {}).items()) if "deleted" not in row}
    wanted, same = folded(text), same_series(tables)
    for names_in in (_name, _aliases):
        for key, row in rows.items():
            if wanted and wanted in map(folded, names_in(row)):
                return same.get(key, key)
    return None


def names_of(same: Mapping[int, int], series: int) -> frozenset[int]:
    """Every id that a series goes by."""
    meant = same.get(series, series)
    return frozenset({meant, *(key for key, one in same.items() if one == meant)})


def _name(row: Json) -> tuple[str, ...]:
    name = row.get("name")
    return (name,) if isinstance(name, str) else ()


def _aliases(row: Json) -> tuple[str, ...]:
    found = row.get("aliases")
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()
