"""The clock of a meeting: what an item has taken, what is left, and which clock times count."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from store.record.model import AgendaItem, Meeting
from store.record.record import Record
from store.record.timing import (
    clock_on,
    in_zone,
    is_held_on,
    is_told_later,
    minutes_left,
    minutes_taken,
    minutes_used,
    passed_through,
    resumed,
    seconds_between,
)
from tests.exports.records import Builder

NINE = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def item(**fields: Any) -> AgendaItem:
    return AgendaItem(**{"id": 5, "title": "Sak", **fields})


@pytest.mark.parametrize(
    ("fields", "now", "used"),
    [
        ({}, 9, None),
        ({"began": NINE}, 9.9, 9),
        ({"began": NINE, "ended": after(4)}, 90, 4),
        ({"began": NINE, "away": 120}, 9, 7),
        ({"began": NINE, "away": 9999}, 9, 0),
        ({"began": NINE}, 24 * 60 - 1, 24 * 60 - 1),
        ({"began": NINE}, 24 * 60, None),
    ],
)
def test_an_item_has_taken_the_time_from_its_beginning_without_what_was_spent_elsewhere(
    fields: dict[str, Any], now: float, used: int | None
) -> None:
    assert minutes_used(item(**fields), after(now)) == used


@pytest.mark.parametrize(
    ("items", "current"),
    [
        ([{}, {}], None),
        ([{"began": NINE}, {}], 1),
        ([{"began": NINE}, {"began": after(1)}], 2),
        ([{"began": after(1)}, {"began": NINE}], 1),
        ([{"began": NINE}, {"began": after(1), "ended": after(2)}], 1),
        ([{"began": NINE, "ended": after(2)}], None),
    ],
)
def test_the_meeting_is_in_the_item_last_begun_that_has_not_ended(
    items: list[dict[str, Any]], current: int | None
) -> None:
    agenda = [item(**{"id": number, "rank": f"a{number}", **told}) for number, told in enumerate(items, 1)]
    found = Record.new(Meeting(id=1, title="Møte")).with_documents(agenda).current
    assert (found.id if found else None) == current


def test_who_goes_back_to_an_item_adds_the_time_between_to_what_was_spent_elsewhere() -> None:
    begun = resumed(item(), after(1))
    assert (begun.began, begun.ended, begun.away) == (after(1), None, 0)
    back = resumed(item(began=NINE, ended=after(5), away=60), after(15))
    assert (back.began, back.ended, back.away) == (NINE, None, 660)
    assert minutes_used(back, after(20)) == 9


def test_breaks_are_no_time_of_the_meeting() -> None:
    b = Builder()
    assert minutes_taken(b.record, after(30)) is None
    b.item("En", began=NINE, ended=after(10))
    b.item("Pause", form="break", began=after(10), ended=after(25))
    b.item("To", began=after(25))
    assert minutes_taken(b.record, after(30)) == 15


def test_an_item_was_only_passed_where_nothing_was_noted_in_it_for_under_a_minute() -> None:
    b = Builder()
    short = b.item("Kort", began=NINE, ended=after(0.9))
    long = b.item("Lang", began=NINE, ended=after(1))
    running = b.item("Går", began=NINE)
    noted = b.item("Notert", began=NINE, ended=after(0.5))
    b.note("sagt")
    above = b.item("Over", began=NINE, ended=after(0.5))
    b.item("Under", parent=above.id)
    b.note("sagt under")
    found = [one.title for one in b.record.agenda if passed_through(b.record, one)]
    assert found == [short.title]
    assert not {long.title, running.title, noted.title} & {*found}


LEFT: list[tuple[list[dict[str, Any]], int | None]] = [
    ([{"began": NINE, "planned": 20}, {"planned": 15}], 25),
    ([{"began": NINE, "planned": 5}, {"planned": 15}], 15),
    ([{"began": NINE, "planned": 20}, {}], None),
    ([{"began": NINE, "planned": 20}, {"planned": 15, "outcome": "postponed"}], 10),
    ([{"began": NINE, "planned": 20}, {"planned": 15, "began": NINE, "ended": after(5)}], 10),
    ([{"began": NINE, "planned": 20}, {"planned": 15, "day": 2}], 10),
    ([{"began": NINE, "planned": 20, "form": "break"}, {"planned": 15}], None),
    ([{"planned": 20}, {"planned": 15}], None),
    ([{"began": NINE, "planned": 20}, {"planned": 15}, {"planned": 9, "parent": 2}], 25),
]


@pytest.mark.parametrize(("items", "left"), LEFT)
def test_what_is_left_is_told_where_every_item_that_is_left_has_a_frame(
    items: list[dict[str, Any]], left: int | None
) -> None:
    agenda = [AgendaItem(id=n, rank=f"a{n}", title="Sak", **fields) for n, fields in enumerate(items, 1)]
    record = Record.new(Meeting(id=9, title="Møte")).with_documents(agenda)
    assert minutes_left(record, after(10)) == left


@pytest.mark.parametrize(
    ("typed", "told"),
    [("11.20", "11:20"), (" 9:05 ", "09:05"), ("24.00", None), ("11.60", None), ("kl. 11", None), ("", None)],
)
def test_a_clock_time_is_one_of_the_same_day(typed: str, told: str | None) -> None:
    found = clock_on(typed, NINE.replace(second=7, microsecond=9))
    assert (found and f"{found:%Y-%m-%d %H:%M:%S.%f}") == (told and f"2026-03-12 {told}:00.000000")


def test_an_instant_is_told_in_the_zone_of_the_meeting_and_else_in_ours() -> None:
    assert in_zone(Meeting(id=1), NINE).hour == 10
    unknown = in_zone(Meeting(id=1, zone="Ingen/Steder"), NINE)
    assert (unknown, unknown.utcoffset()) == (NINE, NINE.astimezone().utcoffset())


@pytest.mark.parametrize(
    ("fields", "day", "held"),
    [
        ({}, date(2026, 1, 1), True),
        ({"from_": date(2026, 3, 12)}, date(2026, 3, 12), True),
        ({"from_": date(2026, 3, 12)}, date(2026, 3, 13), False),
        ({"from_": date(2026, 3, 12), "to": date(2026, 3, 13)}, date(2026, 3, 13), True),
        ({"from_": date(2026, 3, 12), "to": date(2026, 3, 13)}, date(2026, 3, 14), False),
    ],
)
def test_a_meeting_is_held_on_each_of_its_days(fields: dict[str, Any], day: date, held: bool) -> None:
    assert is_held_on(Meeting(id=1, **fields), day) is held


@pytest.mark.parametrize(
    ("head", "began", "said", "later"),
    [
        ({}, 0, -59, False),
        ({}, 0, -61, True),
        ({"start": "09.00"}, 120, -1, False),
        ({"end": "10.00"}, 60, 30, True),
        ({"end": "10.01"}, 60, 30, False),
        ({"start": "08.00", "end": "09.00"}, 0, -60, True),
    ],
)
def test_minutes_are_told_later_where_their_first_item_began_long_after_or_when_all_was_over(
    head: dict[str, Any], began: float, said: float, later: bool
) -> None:
    b = Builder(**head)
    assert is_told_later(b.record, after(said)) is False
    b.item("Sak", began=after(began))
    assert is_told_later(b.record, after(said)) is later


def test_what_lies_the_other_way_round_took_no_time() -> None:
    assert (seconds_between(NINE, after(1)), seconds_between(after(1), NINE)) == (60, 0)
