"""Lists: how points are counted, where a list begins anew, and what is told of a decision with its points."""

from __future__ import annotations

from typing import Any

import pytest

from store.record.model import Entry
from store.record.points import (
    is_literal,
    lists_of,
    mark_of,
    numbered,
    opener,
    place_of,
    points_of,
    whole_text,
)
from store.record.values import Kind
from store.record.withheld import Withheld
from tests.exports.records import Builder


@pytest.mark.parametrize(
    ("form", "places"),
    [
        ("1", {1: "1", 27: "27", 40: "40"}),
        ("a", {1: "a", 26: "z", 27: "27"}),
        ("i", {1: "i", 4: "iv", 9: "ix", 14: "xiv", 39: "xxxix", 40: "40"}),
    ],
)
def test_a_place_is_written_in_its_form_as_far_as_that_reaches(form: Any, places: dict[int, str]) -> None:
    for place, mark in places.items():
        assert mark_of(form, place) == mark
        assert place_of(mark, form) == (place if form == "1" or not mark.isdigit() else 0)


@pytest.mark.parametrize(
    ("form", "mark"), [("1", "01"), ("1", "a"), ("a", "ab"), ("a", "å"), ("i", "iiii"), ("i", "")]
)
def test_what_is_none_of_a_form_has_no_place(form: Any, mark: str) -> None:
    assert place_of(mark, form) == 0


def point(key: int, ordered: str = "", **fields: Any) -> Entry:
    return Entry(id=key, text=str(key), point=True, ordered=ordered, **fields)


LISTS = [
    ([point(1), point(2)], [("", [1, 2])], ["", ""]),
    ([point(1, "1"), point(2, "1"), point(3, "a")], [("1", [1, 2]), ("a", [3])], ["1", "2", "a"]),
    ([point(1, "1"), point(2, "1", paragraph=True)], [("1", [1]), ("1", [2])], ["1", "1"]),
    ([point(1), point(2, paragraph=True)], [("", [1, 2])], ["", ""]),
    ([point(1, "1"), point(2), point(3, "1")], [("1", [1]), ("", [2]), ("1", [3])], ["1", "", "1"]),
    ([point(1, "x"), point(2)], [("", [1, 2])], ["", ""]),
    ([point(1, "1", paragraph=True), point(2, "1")], [("1", [1, 2])], ["1", "2"]),
]


@pytest.mark.parametrize(("points", "lists", "numbers"), LISTS)
def test_an_enumeration_begins_a_list_anew_and_counts_from_one(
    points: list[Entry], lists: list[Any], numbers: list[str]
) -> None:
    assert [(form, [one.id for one in group]) for form, group in lists_of(points)] == lists
    assert [*numbered(points).values()] == numbers


def decided() -> Builder:
    b = Builder()
    lead = b.decision("Vi vedtar:")
    one = b.point("Planen", parent=lead.id, ordered="1")
    b.point("Fristen", parent=one.id, ordered="a")
    b.point("Hemmelig", parent=lead.id, ordered="1", private=True)
    b.point("Kassen", parent=lead.id, ordered="1")
    b.point("Løst", parent=lead.id)
    return b


def test_a_decision_is_told_with_its_points_and_nothing_that_is_withheld() -> None:
    b = decided()
    lead = b.record.entries[0]
    told = whole_text(b.record, lead, Withheld(b.record).untold)
    assert told == "Vi vedtar:\n1. Planen\n  a) Fristen\n3. Kassen\n– Løst"
    told_ids = [one.id for one in b.record.entries if not one.private]
    assert [(level, number, one.text) for level, number, one in points_of(b.record, lead, told_ids)] == [
        (0, "1", "Planen"),
        (1, "a", "Fristen"),
        (0, "2", "Kassen"),
        (0, "", "Løst"),
    ], "what is not told is not counted"


def test_who_may_read_a_withheld_decision_reads_all_its_points() -> None:
    b = Builder()
    lead = b.decision("", private=True)
    b.point("Planen", parent=lead.id, ordered="1")
    assert whole_text(b.record, lead, Withheld(b.record).untold) == "1. Planen"
    note = b.note("Tekst:")
    b.point("Under", parent=note.id)
    assert points_of(b.record, note) == []


OPENS = [
    (Kind.DECISION, "Vi vedtar", {}, True),
    (Kind.PROPOSAL, "", {}, True),
    (Kind.NOTE, "Tekst:", {}, False),
    (Kind.NOTE, "Tekst:", {"private": True}, True),
    (Kind.NOTE, "Tekst:", {"in_minutes": False}, True),
    (Kind.NOTE, "Tekst", {"in_minutes": False}, False),
    (Kind.NOTE, "Tekst", {"exempt": "§ 13"}, True),
    (Kind.ACTION, "Sende:", {}, False),
]


@pytest.mark.parametrize(("kind", "text", "fields", "opens"), OPENS)
def test_what_a_point_belongs_to_is_found_through_the_points_above_it(
    kind: Kind, text: str, fields: dict[str, Any], opens: bool
) -> None:
    b = Builder()
    lead = b.entry(kind, text, **fields)
    one = b.point("En", parent=lead.id)
    two = b.point("To", parent=one.id)
    lost = b.point("Løs", parent=99)
    ring = b.point("Ring", parent=2000)
    b.put(Entry(id=2000, text="Ring", point=True, parent=ring.id))

    def find(key: int | None) -> Entry | None:
        return b.record.get(Entry, key)

    for below in (one, two):
        assert opener(below, find) == (lead if opens else None)
    assert [opener(each, find) for each in (lead, lost, ring)] == [None, None, None]


@pytest.mark.parametrize(
    ("typed", "text", "literal"),
    [("'# tekst", "# tekst", True), ("''tekst", "'tekst", False), ("tekst", "tekst", False)],
)
def test_what_was_typed_behind_an_apostrophe_is_printed_as_it_stands(
    typed: str, text: str, literal: bool
) -> None:
    entry = Entry(id=1, typed=typed, text=text)
    assert is_literal(entry) is literal
    assert not is_literal(Entry(id=1, typed=typed, text=text, point=True))
    assert not is_literal(Entry(id=1, typed=typed, text=text, kind=Kind.DECISION))
