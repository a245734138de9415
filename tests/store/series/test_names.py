"""What a series is called, the times in its words, what its items are for, and what submits minutes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Approves, ForApproval, Kind, Name, Series
from store.registers.listing import KIND_OF, ORDERS, TABS
from store.series.book import SeriesBook, unknown_series
from store.series.clocks import clocks_in, minutes_between
from store.series.numbered_items import meetings_bearing
from store.series.quorum import is_rule, least
from store.series.recurrence import read_recurrence
from store.series.same import names_of, same_series, series_named
from store.series.series_rows import Member, SeriesRow, StandingItem, read_row
from store.series.submitted_minutes import moved, submits_minutes
from store.series.titles import filled, name_from, role_of, with_brackets, with_day_moved, with_gaps
from store.series.used_numbers import SeriesNumbers, used_numbers
from tests.store.making import added, archive_at

ROWS: Any = {
    1: {"name": "Styret", "aliases": ["board"]},
    2: {"name": "styret "},
    3: {"name": "Stryet", "same_as": 1},
    4: {"name": "Rådet", "aliases": ["Styret", "Utvalg"]},
    5: {"name": "Utvalg", "deleted": "2026-01-01"},
    6: {"name": "A", "same_as": 7},
    7: {"name": "B", "same_as": 6},
    8: {"name": "C", "same_as": 99},
    9: {"name": 7, "same_as": 9},
}


def test_which_rows_are_one_series_and_by_what_it_is_found() -> None:
    same = same_series({"series": ROWS})
    assert same == {2: 1, 3: 1, 7: 6}
    said = {
        "styret": 1,
        "STYRET": 1,
        "board": 1,
        "stryet": 1,
        "rådet": 4,
        "utvalg": 4,
        "b": 6,
        "c": 8,
        "": None,
        "x": None,
    }
    assert {text: series_named({"series": ROWS}, text) for text in said} == said
    assert names_of(same, 3) == {1, 2, 3}
    assert names_of(same, 4) == {4}


def test_a_series_says_what_any_of_its_rows_says_the_first_one_first() -> None:
    tables: Any = {
        "series": {
            1: {"name": "Styret", "place": "Bodø"},
            2: {"name": "styret", "place": "Nes", "quorum": "4", "aliases": ["s"]},
            3: {"name": "Rådet", "deleted": "2026-01-01"},
        },
        "members": {
            11: {"series": 1, "name": {"name": "Kari"}, "rank": "b"},
            12: {"series": 2, "name": {"name": "KARI"}},
            13: {"series": 2, "name": {"name": "Per"}, "rank": "a", "deputy_for": {"name": "Kari"}},
            14: {"series": 1, "name": {"name": "Ola"}, "deleted": "2026-01-01"},
            15: {"series": 1, "name": {"name": ""}},
        },
        "standing": {
            21: {"series": 1, "title": "Eventuelt", "role": "other", "rank": "a"},
            22: {"series": 1, "title": "Økonomi", "rank": "b"},
            23: {"series": 2, "title": "økonomi", "rank": "c"},
            24: {"series": 2, "title": "Gebyr", "parent": 23, "rank": "d"},
            25: {"series": 1, "title": ""},
        },
    }
    book = SeriesBook(tables)
    row = book.row(2)
    assert (row.id, row.name, row.place, row.quorum, row.aliases) == (1, "Styret", "Bodø", "4", ("s",))
    assert book.ids == (1,)
    assert [one.name.name for one in book.members(1)] == ["Kari"]
    assert [one.name.name for one in book.deputies(1)] == ["Per"]
    assert [(one.title, one.parent) for one in book.standing(2)] == [
        ("Økonomi", None),
        ("Gebyr", 22),
        ("Eventuelt", None),
    ]
    assert (book.row(99), book.members(99)) == (SeriesRow(id=99), ())
    assert [unknown_series(book, name).key for name in ("Styre", "Kantina")] == [
        "series-unknown-near",
        "series-unknown",
    ]


@pytest.mark.parametrize(
    ("kind", "stored", "kept"),
    [
        (SeriesRow, {"name": "S", "place": 7, "minutes": 90, "future": 1}, {"name": "S", "minutes": 90}),
        (Member, {"name": {"name": "Kari"}, "votes": "ja"}, {"name": Name("Kari"), "votes": True}),
        (StandingItem, {"title": "x", "planned": "ti"}, {"title": "x", "planned": None}),
    ],
)
def test_a_field_that_a_hand_has_spoilt_hides_no_other(kind: Any, stored: Any, kept: dict[str, Any]) -> None:
    row = read_row(kind, 5, stored)
    assert {name: getattr(row, name) for name in kept} == kept


CLOCKS = [
    ("19. februar kl. 10–12", ("10.00", "12.00")),
    ("kl 9.30", ("09.30", "")),
    ("19. februar 2026 10–12", ("10.00", "12.00")),
    ("from 9:15 til 11", ("09.15", "11.00")),
    ("kl. 25", None),
    ("kl. 24", ("24.00", "")),
    ("19. februar", None),
]


@pytest.mark.parametrize(("words", "clocks"), CLOCKS)
def test_the_times_in_the_words_of_the_next_meeting(words: str, clocks: Any) -> None:
    assert clocks_in(words) == clocks
    told = [
        minutes_between(*pair) for pair in (("10.00", "11.30"), ("10", "9"), ("ni", "10"), ("10:00", "11"))
    ]
    assert told == [90, 0, 0, 60]


def test_the_orders_of_each_register_and_what_stands_beside_them() -> None:
    assert ORDERS == {
        "decisions": ("date", "number", "status"),
        "expectations": ("date", "party", "status"),
        "actions": ("deadline", "owner", "date", "status"),
    }
    assert TABS == ("decisions", "actions", "expectations", "experiences", "topics")
    assert KIND_OF == {"decisions": Kind.DECISION, "expectations": Kind.EXPECTATION, "actions": Kind.ACTION}


QUORUM = [
    ("minst halvparten", {7: 4, 8: 4}),
    ("mer enn halvparten", {7: 4, 8: 5}),
    ("to tredjedeler", {7: 5, 9: 6}),
    ("5", {7: 5}),
    ("5 medlemmer", {7: 5}),
    ("5/7", {7: None}),
    ("0", {7: None}),
    ("1001", {7: None}),
    ("noen", {7: None}),
]


@pytest.mark.parametrize(("rule", "members"), QUORUM)
def test_how_many_must_be_there_by_a_rule_in_words(rule: str, members: dict[int, int | None]) -> None:
    assert {count: least(rule, count) for count in members} == members
    assert is_rule(rule) is (None not in members.values())


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("annenhver mandag", ["2026-03-23", "2026-04-06"]),
        ("hver mandag", ["2026-03-16", "2026-03-23"]),
        ("første mandag i måneden unntatt april", ["2026-05-04", "2026-06-01"]),
        ("siste torsdag", ["2026-03-26", "2026-04-30"]),
    ],
)
def test_a_rule_goes_on_from_meeting_to_meeting(rule: str, days: list[str]) -> None:
    read, day, found = read_recurrence(rule), date(2026, 3, 12), []
    assert read is not None
    for _ in days:
        following = read.after(day)
        assert following is not None
        day = following
        found.append(day.isoformat())
    assert found == days


ROLES = [
    ("Godkjenning av innkalling og referat", "approval"),
    ("Godkjenning av innkalling", "notice"),
    ("Referat fra forrige møte", "approval"),
    ("Oppfølging", "follow-up"),
    ("Oppfølging av budsjettet", ""),
    ("Eventuelt", "other"),
    ("Eventuelle innspill", ""),
    ("Budsjett", ""),
]


@pytest.mark.parametrize(("title", "role"), ROLES)
def test_what_an_item_is_for_stands_in_its_title(title: str, role: str) -> None:
    assert role_of(title) == role


def test_titles_have_brackets_for_what_is_a_meetings_own() -> None:
    halves = [filled("Møte (halvår)", None, date(2026, month, 1), "nb") for month in (1, 7, 8, 12)]
    assert (halves[0] == halves[1], halves[2] == halves[3], halves[1] != halves[2]) == (True, True, True)
    assert "(" not in "".join(halves)
    assert filled("Møte (nr)/(år)", 3, date(2026, 5, 1), "nb") == "Møte 3/2026"
    assert filled("Møte (nr)", None, None, "nb") == "Møte (nr)"
    assert (with_gaps("Møte (nr)/(år)"), name_from("Styremøte (nr)/(år)"), name_from("(nr)")) == (
        "Møte …/…",
        "Styremøte",
        "(nr)",
    )
    meeting = Meeting(id=1, title="Styremøte 3/2026", from_=date(2026, 5, 1))
    assert with_brackets(meeting) == ("Styremøte (nr)/(år)", "3/2026")
    assert with_brackets(replace(meeting, from_=None)) == ("Styremøte 3/2026", "")
    assert with_day_moved("Referat 1.5.2026", date(2026, 5, 1), date(2026, 5, 8)) == "Referat 8.5.2026"
    assert with_day_moved("Referat", date(2026, 5, 1), date(2026, 5, 8)) == "Referat"


MOVES: list[tuple[dict[str, Any], dict[str, Any], list[Entry], bool]] = [
    ({}, {}, [], True),
    ({"state": "live"}, {}, [], True),
    ({"state": "draft"}, {}, [], False),
    ({"state": "approved"}, {}, [], False),
    ({}, {}, [Entry(id=61, kind=Kind.DECISION, approves=Approves(2))], False),
    ({}, {"from_": date(2026, 2, 12)}, [], False),
    ({}, {"from_": date(2026, 2, 12), "title": "Nytt navn"}, [], True),
    ({}, {"from_": None}, [], False),
]


@pytest.mark.parametrize(("head", "now", "entries", "moves"), MOVES)
def test_an_item_is_in_step_with_the_minutes_it_submits_until_they_are_decided_about(
    head: dict[str, Any], now: dict[str, Any], entries: list[Entry], moves: bool
) -> None:
    minutes = ForApproval(2, "Møte", date(2026, 2, 12))
    item = AgendaItem(id=51, title="Referat 12.2.2026", approves=(minutes,))
    record = Record.new(Meeting(**{"id": 1, "state": "planned", **head})).with_documents([item, *entries])
    other = Summary(Path(), Meeting(**{"id": 2, "title": "Møte", "from_": date(2026, 2, 19), **now}))
    told = moved(record, [other])
    assert bool(told) is moves
    assert submits_minutes(record) is (record.meeting.state in ("planned", "live"))
    if moves and other.meeting.title == "Møte":
        assert (told[0].title, told[0].approves[0].day) == ("Referat 19.2.2026", date(2026, 2, 19))


def test_numbers_of_other_meetings_of_the_series_are_taken_those_in_the_bin_too(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "arkiv")
    series = archive.series("Styret")

    def meeting(month: int, number: str, **told: Any) -> Meeting:
        facts = {
            "title": f"Møte {month}",
            "from_": date(2026, month, 1),
            "series": series,
            "state": "draft",
            **told,
        }
        file = archive.create_meeting(Meeting(id=archive.ids(), profile="protocol", **facts))
        file.commit(added(AgendaItem(id=51, title="Sak", number=number)))
        return file.meeting()

    own = meeting(1, "1/26")
    meeting(2, "2/26", binned=archive.clock())
    meeting(3, "3/26", series=Series(99, "Rådet"))
    open_ = meeting(4, "")
    assert used_numbers(archive, own) == {"2/26"}
    assert used_numbers(archive, replace(own, series=None)) == frozenset()
    listing = archive.listing()
    assert SeriesNumbers(archive).used(own) == {"2/26"}
    found = meetings_bearing(archive, listing.meetings, listing.binned, "3/26")
    assert sorted(one.meeting.title for one in found) == ["Møte 3", "Møte 4"], (
        "an open case is the next free one"
    )
    assert meetings_bearing(archive, listing.meetings, listing.binned, "2/26") == [], "the bin shows none"
    assert meetings_bearing(archive, listing.meetings, listing.binned, "3") == []
    assert open_.title == "Møte 4"
