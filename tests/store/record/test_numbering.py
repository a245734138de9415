"""The numbers of a meeting: which count, which run on from other meetings, and who gets none."""

from __future__ import annotations

from typing import Any

import pytest

from store.record.model import AgendaItem, Entry
from store.record.numbering import (
    Numbering,
    borne_by,
    case_number,
    cited,
    cites,
    code_of,
    is_running,
    name_of,
    numbers_in,
    without_code,
    year_of,
)
from store.record.values import Kind, NumberStyle, Series
from tests.exports.records import Builder

BOARD = Series(7, "Styret")

WRITTEN = [
    ("12/26", ("", 12, "26", "/yy"), "12/26"),
    ("PS 012/2026", ("PS", 12, "26", "/yyyy"), "012/2026"),
    ("sak 12-2026", ("", 12, "26", "-yyyy"), "12-2026"),
    ("2026/7", ("", 7, "26", "yyyy/"), "2026/7"),
    ("7", ("", 7, "", ""), "7"),
    ("12/26-2", ("", 12, "26", "/yy"), "12/26"),
]


@pytest.mark.parametrize(("number", "parts", "written"), WRITTEN)
def test_a_number_is_taken_apart_and_written_in_its_style(
    number: str, parts: tuple[Any, ...], written: str
) -> None:
    found = case_number(number)
    assert found is not None
    assert (found.code, found.value, found.year, found.form) == parts
    assert found.written("20") == written
    assert (found.numbered(9).value, found.numbered(9).nth) == (9, "")


@pytest.mark.parametrize("number", ["2.1", "5a", "", "12/2", "Budsjett"])
def test_what_is_written_otherwise_is_no_case_number(number: str) -> None:
    assert case_number(number) is None


@pytest.mark.parametrize(
    ("number", "running"),
    [("12/26", True), ("V 3/15", True), ("12-2026", True), ("12", False), ("3.1", False), ("", False)],
)
def test_a_number_with_a_year_runs_through_a_series(number: str, running: bool) -> None:
    assert is_running(number) is running


SAME = [
    ("Sak 014/2025", "14/25", True),
    ("PS 14/25", "14/25", False),
    ("14/25", "PS 14/25", True),
    ("14/25 pkt. 2", "14/25", True),
    ("V 3/15", "V 3/15", True),
    ("3/15", "V 3/15", False),
    ("14/25-2", "14/25", False),
    ("S 14/26", "S-14/26", True),
    ("14/26", "S-14/26", False),
]


@pytest.mark.parametrize(("said", "name", "same"), SAME)
def test_which_number_somebody_may_mean(said: str, name: str, same: bool) -> None:
    assert cites(said, name) is same
    assert cited(7, name)[0] == 7


def test_letters_are_left_out_where_they_are_more_than_one() -> None:
    assert without_code(cited(0, "PS 14/25")) == (0, "14/25")
    assert without_code(cited(0, "V 3/15")) == cited(0, "V 3/15")
    assert (code_of("PS"), code_of("Sak")) == ("PS", "")
    assert name_of(AgendaItem(id=1, number="14/25", prefix="PS")) == "PS 14/25"
    assert name_of(AgendaItem(id=1, number="14/25", prefix="Sak")) == "14/25"
    assert name_of(AgendaItem(id=1, prefix="PS")) == ""


def shown(b: Builder, *used: str) -> list[str]:
    numbers = Numbering(b.record, used)
    return [numbers.shown_item(item) for item in b.record.agenda]


def decided(b: Builder, *used: str) -> list[str]:
    numbers = Numbering(b.record, used)
    return [numbers.shown_decision(entry) for entry in b.record.entries]


def items(b: Builder, *told: dict[str, Any]) -> Builder:
    for place, fields in enumerate(told):
        b.item(**{"title": f"Sak {'abcdef'[place]}", **fields})
    return b


AGENDAS = [
    ({}, [{}, {"form": "break"}, {}], (), ["1", "", "2"]),
    ({}, [{}, {"private": True}, {}], (), ["1", "", "2"]),
    ({}, [{}, {"exempt": "§ 13"}, {}], (), ["1", "2", "3"]),
    ({}, [{"number": "5"}, {}], (), ["5", ""]),
    ({"profile": "protocol"}, [{}, {"form": "break"}, {}], ("4/26",), ["(5/26)", "", "(6/26)"]),
    ({"profile": "protocol"}, [{}, {"private": True}, {}], ("4/26",), ["(5/26)", "", "(6/26)"]),
    ({"profile": "protocol"}, [{}, {}], ("4/25",), ["(1/26)", "(2/26)"]),
    ({"profile": "protocol"}, [{}, {}], ("4",), ["(1/26)", "(2/26)"]),
    (
        {"profile": "protocol"},
        [{"title": "Godkjenning av innkalling"}, {"number": "7/26"}, {}],
        (),
        ["", "7/26", "(8/26)"],
    ),
    ({"profile": "protocol"}, [{}, {"number": "7/26"}, {}], (), ["", "7/26", "(8/26)"]),
    ({"profile": "protocol"}, [{}, {"number": "7/26"}, {}], ("6/26",), ["", "7/26", "(8/26)"]),
    ({"profile": "protocol"}, [{}, {"number": "7/26"}, {}], ("5/26",), ["(6/26)", "7/26", "(8/26)"]),
    ({"profile": "protocol"}, [{}], ("4/26", "9/26-2", "V 8/26"), ["(5/26)"]),
    ({"profile": "protocol"}, [{"title": "Budsjett 2026"}], ("4/26",), ["(5/26)"]),
    ({"profile": "protocol"}, [{"title": "12/26"}], ("4/26",), [""]),
    ({"profile": "protocol"}, [{"number": "7/26"}, {"title": "7/26 igjen"}], (), ["7/26", ""]),
    (
        {"profile": "protocol"},
        [{"number": "7/26", "prefix": "PS"}, {"number": "2/26", "prefix": "RS"}, {}],
        (),
        ["PS 7/26", "RS 2/26", ""],
    ),
    (
        {"profile": "protocol", "numbering": NumberStyle(form="none")},
        [{}, {"number": "7/26"}],
        (),
        ["", "7/26"],
    ),
    (
        {"numbering": NumberStyle("PS", "n/yyyy", 3, 41, 2026)},
        [{}, {}],
        (),
        ["(PS 041/2026)", "(PS 042/2026)"],
    ),
    ({"numbering": NumberStyle("", "n/yy", 0, 41, 2025)}, [{}], (), ["(1/26)"]),
    ({"numbering": NumberStyle("", "n")}, [{}, {}], ("71", "70"), ["(72)", "(73)"]),
    ({"numbering": NumberStyle("", "auto")}, [{}], (), ["1"]),
]


@pytest.mark.parametrize(("told", "agenda", "used", "numbers"), AGENDAS)
def test_items_are_numbered_as_their_meeting_and_its_series_say(
    told: dict[str, Any], agenda: list[dict[str, Any]], used: tuple[str, ...], numbers: list[str]
) -> None:
    assert shown(items(Builder(series=BOARD, **told), *agenda), *used) == numbers


NOT_NUMBERED = [
    {"conclusion": True},
    {"in_minutes": False},
    {"private": True},
    {"conflict_of": 1},
    {"kind": Kind.ACTION},
]


@pytest.mark.parametrize("fields", NOT_NUMBERED)
def test_what_nobody_cites_has_no_number_and_leaves_no_gap(fields: dict[str, Any]) -> None:
    b = Builder(series=BOARD)
    b.decision("en")
    kind = fields.pop("kind", Kind.DECISION)
    b.entry(kind, "to", **fields)
    b.decision("tre")
    assert decided(b, "V 4/26") == ["(V 5/26)", "", "(V 6/26)"]


def test_an_exempt_decision_has_its_number_and_a_stored_one_stays_whatever_it_is() -> None:
    b = Builder(series=BOARD)
    b.decision("en", exempt="§ 13")
    b.decision("to", private=True, number="V 9/26")
    b.decision("tre")
    assert decided(b) == ["(V 10/26)", "V 9/26", "(V 11/26)"]


def test_decisions_of_one_case_are_told_apart_and_those_below_it_are_its_own() -> None:
    b = Builder(profile="protocol", series=BOARD)
    case = b.item("Budsjett", number="7/26")
    b.decision("en")
    b.decision("to")
    b.item("Under", parent=case.id)
    b.decision("tre")
    assert decided(b) == ["(7/26)", "(7/26-2)", "(7/26-3)"]
    alone = Builder()
    alone.decision("en")
    alone.decision("to")
    assert decided(alone) == ["(1)", "(2)"]


def test_what_is_stored_at_closing_is_what_may_still_change() -> None:
    b = Builder(profile="protocol", series=BOARD, numbering=NumberStyle("PS", "n/yy"))
    b.item("Sak")
    b.decision("en")
    b.entry(Kind.DECISION, "to", conclusion=True)
    b.bury(b.decision("borte", number="V 9/26"))
    stored = Numbering(b.record, ("PS 4/26",)).to_store()
    assert [
        (one.number, getattr(one, "prefix", "")) for one in stored if isinstance(one, AgendaItem | Entry)
    ] == [
        ("5/26", "PS"),
        ("PS 5/26", ""),
    ]
    assert numbers_in(b.record) == ["V 9/26"]
    assert Numbering(b.record, ()).stored(stored[0]) if isinstance(stored[0], AgendaItem) else False
    assert year_of(b.record) == 2026


NUMBERS = (
    "V 3/26",
    "v 03/2026",
    "S-14/25",
    "S 14/2025",
    "Sak 014/2025",
    "14",
    "14/25 pkt. 2",
    "§ 4",
    "4",
    "én",
    "EN",
    "١٤/25",
)


@pytest.mark.parametrize("name", NUMBERS)
def test_of_many_numbers_those_are_found_that_mean_a_name(name: str) -> None:
    for number in NUMBERS:
        assert bool(borne_by((number, "999/99"), (name,))) is (cited(0, number) == cited(0, name))
    assert borne_by((), (name,)) == borne_by(NUMBERS, ()) == frozenset()
