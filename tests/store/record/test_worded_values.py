"""Every field that may hold typed words says so, says where they stand, and loses none in a merge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from store.merge.merge import merge
from store.record.fields import FIELDS, LINE, PROSE, Field
from store.record.model import TABLES, Document, to_json
from store.record.record import Record
from store.record.texts import _INNER, WORDED, reworded, worded
from store.record.values import Deadline, Name, Period, Votes, When

NO_WORDS = {
    "meeting": {"series", "number", "start", "end", "zone", "language", "numbering"},
    "agenda": {"number", "prefix", "role"},
    "presence": {"when"},
    "entries": {
        "typed",
        "ordered",
        "number",
        "supersedes",
        "amends",
        "file",
        "corrects",
        "corrected",
        "approves",
    },
    "events": {"of"},
    "revisions": {"submitted", "approved", "reopened", "content", "hash", "reason"},
}
"""Fields of text that are no wording: numbers and what cites them, clock times, what the program writes."""

ONE_OF_TWO = {
    "meeting": {"archive_ref", "remarks_by"},
    "agenda": {"exempt", "formerly", "closed", "continues"},
    "entries": {"exempt", "formerly"},
    "events": {"to", "about"},
}
"""Words of which a merge keeps one: laws, numbers, what the program copies."""


def _values(hint: Any) -> Iterator[type[msgspec.Struct]]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for inner in get_args(hint):
        yield from _values(inner)


def _hint(field: Field) -> Any:
    return get_type_hints(TABLES[field.table])[field.attribute]


def _holds_text(hint: Any) -> bool:
    return hint is str or any(map(_holds_text, get_args(hint))) or any(_values(hint))


@pytest.mark.parametrize(
    "field",
    [one for one in FIELDS if one.worded and one.table in TABLES],
    ids=lambda one: f"{one.table}.{one.name}",
)
def test_the_words_of_a_value_are_found(field: Field) -> None:
    assert [kind for kind in _values(_hint(field)) if kind not in _INNER] == []


@pytest.mark.parametrize("table", list(TABLES))
def test_every_field_that_somebody_types_words_into_is_found_by_them(table: str) -> None:
    texts = {one.name for one in FIELDS if one.table == table and _holds_text(_hint(one))}
    found = {one.name for one in FIELDS if one.table == table and one.worded}
    assert found == texts - NO_WORDS.get(table, set())


MAKE: dict[object, Any] = {
    str: lambda text: text,
    Name: Name,
    When: When,
    Deadline: Deadline,
    Period: Period,
    Votes: Votes,
}


def _said(field: Field, text: str) -> Any:
    """A value of a field that says a text; None where it takes more than words."""
    inner = [one for one in (_hint(field), *get_args(_hint(field))) if one in MAKE]
    return MAKE[inner[0]](text) if inner and "tuple" not in str(_hint(field)) else None


SINGLE = [
    one
    for one in FIELDS
    if one.worded
    and one.table in TABLES
    and one.name not in ONE_OF_TWO.get(one.table, set())
    and _said(one, "x")
]


@pytest.mark.parametrize("field", SINGLE, ids=lambda one: f"{one.table}.{one.name}")
def test_of_two_wordings_of_a_field_none_is_lost(field: Field) -> None:
    kind, key = TABLES[field.table], 1 if field.table == "meeting" else 5
    sides = [
        {field.table: {key: to_json(kind(id=5, **{field.attribute: _said(field, text)}))}}
        for text in ("Rugekasse", "Vindharpe")
    ]
    merged = Record.from_stored(merge(None, *sides))
    documents: list[Document] = [one for one in merged.everything if isinstance(one, kind)]
    told = [text for one in documents for name, text in worded(one) if name == field.attribute]
    assert {"Rugekasse", "Vindharpe"} <= {
        part for text in told for part in text.replace(PROSE, LINE).split(LINE)
    }
    assert len(documents) == 1 + (field.table == "entries"), "a line of the minutes stays a line"


@pytest.mark.parametrize("kind", WORDED, ids=lambda one: one.__name__)
def test_what_is_found_can_be_replaced(kind: type[Document]) -> None:
    fields = {
        one.attribute: _said(one, "Rugekasse")
        for one in FIELDS
        if one.worded and TABLES.get(one.table) is kind and _said(one, "Rugekasse") is not None
    }
    if kind is TABLES["events"]:
        fields |= {"what": "remark"}
    before = kind(id=5, **fields)
    after = reworded(before, lambda text: text.replace("Rugekasse", "Vindharpe"))
    assert {text for _, text in worded(after)} <= {"Vindharpe"}
    assert [name for name, _ in worded(after)] == [name for name, _ in worded(before)]
