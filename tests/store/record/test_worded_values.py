"""Every value that a worded field may hold says where its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from store.record.fields import FIELDS, Field
from store.record.model import TABLES
from store.record.texts import _INNER


def _values(hint: Any) -> Iterator[type[msgspec.Struct]]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for inner in get_args(hint):
        yield from _values(inner)


@pytest.mark.parametrize(
    "field",
    [one for one in FIELDS if one.worded and one.table in TABLES],
    ids=lambda one: f"{one.table}.{one.name}",
)
def test_the_words_of_a_value_are_found(field: Field) -> None:
    hint = get_type_hints(TABLES[field.table])[field.attribute]
    assert [kind for kind in _values(hint) if kind not in _INNER] == []
