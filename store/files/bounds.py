"""Values beyond all measure in a file: numbers no other program reads, instants no clock shows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime

from store.errors import Problem
from store.record.model import Stored

GREATEST = (1 << 63) - 1
"""The greatest number that everybody can read."""

_INSTANTS = ("deleted", "began", "ended", "at")


def beyond_measure(tables: Stored, name: str) -> Iterator[Problem]:
    """Every value of that kind, with its place; ``name`` is the file's."""
    identity = tables.get("meeting", {}).get(1, {}).get("id", 1)
    if isinstance(identity, int) and not 0 < identity <= GREATEST:
        yield Problem("value-unusual", file=name, place="meeting/1", field="id")
    for table, documents in tables.items():
        for key, document in documents.items():
            odd = [field for field, value in document.items() if _is_odd(table, field, value)]
            for field in ["id"] * (key > GREATEST) + odd:
                yield Problem("value-unusual", file=name, place=f"{table}/{key}", field=field)


def _is_odd(table: str, field: str, value: object) -> bool:
    if (table, field) == ("meeting", "id"):
        return False
    return _is_beyond(value) or (field in _INSTANTS and isinstance(value, str) and _is_at_the_edge(value))


def _is_beyond(value: object) -> bool:
    """Whether there is a number in a value that does not go into sixty-four bits, or is none (NaN)."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case int() as number if not -GREATEST <= number <= GREATEST:
                return True
            case float() as number if not math.isfinite(number):
                return True
            case list() as inner:
                waiting.extend(inner)
            case dict() as fields:
                waiting.extend(fields.values())
    return False


def _is_at_the_edge(text: str) -> bool:
    """Whether clocks somewhere show no time for an instant."""
    try:
        datetime.fromisoformat(text).astimezone(UTC)
    except (OverflowError, OSError):
        return True
    except ValueError as error:  # a naive one of the first year; what is no time at all is told as damaged
        return "year" in str(error)
    return False
