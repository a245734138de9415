"""What a calendar holds of what there is, by what somebody asks for, and how each thing stands in it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from exports.blocks import PointList
from exports.calendar.calendar_file import CalendarAsked, CalendarFormat, calendar_of
from exports.calendar.calendar_row import CalendarRow
from exports.calendar.ics import in_calendar, to_ics
from exports.calendar.year_page import Year, year_page
from exports.typography.typesetter import AsTyped
from store.files.meeting_list import Summary
from store.language.catalogue import words
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Deadline, Kind, Name, Period, Series
from store.registers.book import Book
from store.registers.events import part_of
from tests.exports.printed import flat

KARI, PER = Name("Kari Nes"), Name("Per Dal")


def _records() -> list[Record]:
    board = Meeting(
        id=1, title="Styremøte", from_=date(2026, 3, 12), series=Series(7, "Styret"), state="draft"
    )
    other = Meeting(
        id=2, title="Utvalgsmøte", from_=date(2027, 1, 4), series=Series(8, "Utvalget"), state="draft"
    )
    alone = Meeting(id=3, title="Kurs", from_=date(2025, 1, 4), state="draft")
    return [
        Record.new(board).with_documents(
            [
                AgendaItem(id=11, rank="a", title="Plan", form="plan"),
                AgendaItem(id=12, rank="b", title="Utsatt sak", outcome="postponed"),
                Entry(id=21, rank="a", kind=Kind.DECISION, item=11, text="Planen er vedtatt"),
                _step(22, "bygge", Period("april–juli", "2026-04", "2026-07"), KARI),
                _step(23, "male", Period("mai", "2026-05", "2026-05"), PER),
                _step(24, "hvile", Period("etter jul", "", ""), PER),
                Entry(id=25, kind=Kind.ACTION, text="ringe", owners=(KARI,), deadline=_due("1. mai", 1)),
                Entry(id=26, kind=Kind.ACTION, text="skrive", owners=(PER,), deadline=_due("2. mai", 2)),
                Entry(id=27, kind=Kind.ACTION, text="uten frist", owners=(PER,)),
            ]
        ),
        Record.new(other),
        Record.new(alone),
    ]


def _step(key: int, text: str, period: Period, owner: Name) -> Entry:
    return Entry(id=key, rank=str(key), kind=Kind.STEP, item=11, text=text, period=period, owner=owner)


def _due(words: str, day: int) -> Deadline:
    return Deadline(words, date=date(2026, 5, day))


def _written(**asked: Any) -> bytes:
    records = _records()
    book = Book([(Summary(Path(), record.meeting), part_of(record)) for record in records])
    return calendar_of(records, book, 5, CalendarAsked(**asked)).content


NOTHING = words("nb", "document")("calendar-nothing")
MEETINGS = {"Styremøte", "Utvalgsmøte", "Kurs"}
STEPS = {"bygge", "male", "hvile"}
ALL = MEETINGS | STEPS | {"ringe", "skrive", "uten frist", "Utsatt sak"}
ASKED: list[tuple[dict[str, Any], set[str]]] = [
    ({}, MEETINGS | STEPS),
    ({"deadlines": True}, MEETINGS | STEPS | {"ringe", "skrive"}),
    ({"owner": "kari"}, {"bygge", "ringe"}),
    ({"owner": "per"}, {"male", "hvile", "skrive"}),
    ({"series": "styret"}, {"Styremøte"} | STEPS),
    ({"series": "utvalg"}, {"Utvalgsmøte"}),
    ({"series": "finnes ikke"}, set()),
    ({"year": 2026}, {"Styremøte"} | STEPS),
    ({"year": 2027}, {"Utvalgsmøte"}),
    ({"year": 2025}, {"Kurs"}),
]


@pytest.mark.parametrize(("asked", "texts"), ASKED, ids=[str(asked) for asked, _ in ASKED])
def test_what_is_asked_for_is_all_that_is_there(asked: dict[str, Any], texts: set[str]) -> None:
    assert {row["text"] for row in json.loads(_written(to="json", **asked))} == texts
    events = _written(to="ics", **asked).decode().replace("\r\n ", "").splitlines()
    inside = " ".join(line for line in events if line.startswith("SUMMARY:"))
    # Of what has days a file for calendars has all but a bar of months, which is asked for by itself.
    assert {text for text in ALL if text in inside} == texts - {"hvile", "bygge"}
    assert ("bygge" in _written(to="ics", spans=True, **asked).decode()) is ("bygge" in texts)


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ({}, ["Utvalgsmøte", "uten frist", "Utsatt sak"], ["Styremøte\n", "ringe"]),
        ({"year": 2026}, ["Styremøte", "uten frist", "ringe", "Utsatt sak"], ["Utvalgsmøte"]),
        (
            {"year": 2026, "owner": "kari"},
            ["ringe", "bygge"],
            ["uten frist", "skrive", "Utsatt sak", "12. mars"],
        ),
        ({"year": 2026, "owner": "per"}, ["uten frist", "skrive"], ["ringe", "Utsatt sak"]),
        ({"series": "utvalget"}, ["Utvalgsmøte"], ["uten frist", "Utsatt sak"]),
        ({"year": 2031, "owner": "ingen"}, ["2031", NOTHING], ["ringe"]),
    ],
    ids=str,
)
def test_the_page_of_a_year_has_what_is_asked_for(
    asked: dict[str, Any], there: list[str], not_there: list[str]
) -> None:
    page = _written(to="markdown", **asked).decode()
    assert [text for text in there if text not in page] == []
    assert [text for text in not_there if text in page] == []


ROW: dict[str, Any] = {
    "key": 9,
    "meeting": Meeting(id=1, title="Møtet", from_=date(2026, 3, 12), zone="Europe/Oslo"),
    "text": "Kurs",
    "days": (date(2026, 3, 12), date(2026, 3, 12)),
    "stamp": datetime(2026, 1, 1, tzinfo=UTC),
}
TWO_DAYS = (date(2026, 3, 12), date(2026, 3, 13))
DAY, DAY_AFTER, DAY_THIRD = (
    "DTSTART;VALUE=DATE:20260312",
    "DTEND;VALUE=DATE:20260313",
    "DTEND;VALUE=DATE:20260314",
)
TIMED = "DTSTART:20260312T090000Z"
STANDS: list[tuple[dict[str, Any], list[str], list[str]]] = [
    ({"sort": "meeting"}, [DAY, DAY_AFTER, "TRANSP:TRANSPARENT", "SUMMARY:Kurs"], ["DESCRIPTION", "STATUS"]),
    ({"sort": "meeting", "start": "10.00"}, [TIMED, "TRANSP:OPAQUE"], ["DTEND"]),
    ({"sort": "meeting", "start": "10.00", "end": "12.00"}, [TIMED, "DTEND:20260312T110000Z"], []),
    ({"sort": "meeting", "start": "10.00", "end": "9.00"}, [TIMED], ["DTEND"]),
    ({"sort": "meeting", "end": "12.00"}, [DAY, DAY_AFTER], []),
    ({"sort": "meeting", "days": TWO_DAYS}, [DAY, DAY_THIRD], []),
    ({"sort": "meeting", "days": TWO_DAYS, "start": "10.00"}, [DAY, DAY_THIRD], []),
    (
        {"sort": "meeting", "days": TWO_DAYS, "start": "10.00", "end": "12.00"},
        [TIMED, "DTEND:20260313T110000Z"],
        [],
    ),
    ({"sort": "meeting", "status": "cancelled"}, ["STATUS:CANCELLED"], []),
    ({"sort": "meeting", "place": "Rom 7"}, ["LOCATION:Rom 7"], []),
    ({"sort": "meeting", "text": ""}, ["SUMMARY:Uten tittel"], []),
    ({"sort": "activity", "start": "10.00"}, [TIMED, "TRANSP:OPAQUE", "DESCRIPTION:"], []),
    ({"sort": "activity"}, ["TRANSP:TRANSPARENT"], []),
    ({"sort": "deadline", "start": "10.00"}, ["TRANSP:TRANSPARENT", "SUMMARY:Frist: Kurs"], []),
    ({"sort": "step", "owners": ("Kari", "Per")}, ["SUMMARY:Kurs – Kari\\, Per"], []),
    ({"sort": "step", "words": "uke 11", "whole": False}, ["SUMMARY:uke 11: Kurs"], []),
    ({"sort": "step", "words": "12. mars", "whole": True}, ["SUMMARY:Kurs"], ["SUMMARY:12."]),
    ({"sort": "step", "sequence": 3}, ["SEQUENCE:3"], []),
    ({"sort": "step", "days": None}, [], ["BEGIN:VEVENT"]),
]


@pytest.mark.parametrize(("fields", "there", "not_there"), STANDS, ids=str)
def test_how_a_thing_stands_in_a_calendar(
    fields: dict[str, Any], there: list[str], not_there: list[str]
) -> None:
    row = CalendarRow(**{**ROW, **fields})
    said = to_ics([row], name="Vår", archive=5, language="nb").decode().replace("\r\n ", "").split("\r\n")
    assert [one for one in there if not any(line.startswith(one) for line in said)] == [], said
    assert [one for one in not_there if any(line.startswith(one) for line in said)] == [], said


@pytest.mark.parametrize(
    ("last", "whole", "spans", "there"),
    [
        (date(2026, 4, 11), False, False, True),
        (date(2026, 4, 12), False, False, False),
        (date(2026, 4, 12), True, False, True),
        (date(2026, 4, 12), False, True, True),
    ],
)
def test_a_bar_over_more_than_a_month_is_asked_for_by_itself(
    last: date, whole: bool, spans: bool, there: bool
) -> None:
    row = CalendarRow(**{**ROW, "sort": "step", "days": (date(2026, 3, 12), last), "whole": whole})
    assert bool(in_calendar([row], spans=spans)) is there


@pytest.mark.parametrize("state", ["planned", "draft", "approved", "cancelled"])
def test_a_meeting_in_a_calendar_says_how_it_stands(state: Any) -> None:
    meeting = Meeting(
        id=1,
        title="Møtet",
        from_=date(2026, 3, 12),
        to=date(2026, 3, 13),
        start="10.00",
        end="12.00",
        place="Rom 7",
        state=state,
    )
    book = Book([(Summary(Path(), meeting), part_of(Record.new(meeting)))])
    (row,) = json.loads(calendar_of([Record.new(meeting)], book, 5, CalendarAsked(to="json")).content)
    assert (row["kind"], row["status"], row["start"], row["end"], row["place"], row["from"], row["to"]) == (
        *("meeting", state, "10.00", "12.00", "Rom 7", "2026-03-12", "2026-03-13"),
    )
    found: tuple[tuple[CalendarFormat, bytes], ...] = (("ics", b"STATUS:CANCELLED"), ("markdown", b"avlyst"))
    for to, word in found:
        content = calendar_of([Record.new(meeting)], book, 5, CalendarAsked(to=to)).content
        assert (word in content) is (state == "cancelled")


YEAR_ROWS: list[tuple[dict[str, Any], str, str]] = [
    ({}, "12. mars: ", "Kurs"),
    ({"words": "torsdag"}, "12. mars: ", "Kurs"),
    ({"days": TWO_DAYS, "words": "uke 11", "whole": False}, "Uke 11: ", "Kurs"),
    ({"days": TWO_DAYS, "words": "12. og 13.", "whole": True}, "12.–13. mars 2026: ", "Kurs"),
    ({"days": TWO_DAYS, "whole": False}, "12.–13. mars 2026: ", "Kurs"),
    ({"sort": "deadline"}, "12. mars: ", "Frist: Kurs"),
    ({"start": "10.00", "place": "Salen"}, "12. mars: ", "Kurs – kl. 10.00 · Salen"),
    ({"status": "cancelled", "owners": ("Kari",)}, "12. mars: ", "Kurs – avlyst · Kari"),
    ({"days": None, "words": "til høsten", "owners": ("Kari",)}, "Til høsten: ", "Kurs – Kari"),
    (
        {"days": (date(2025, 12, 30), date(2026, 1, 2)), "text": ""},
        "30. desember 2025–2. januar 2026: ",
        "Uten tittel",
    ),
]


def _points(*rows: CalendarRow) -> list[str]:
    blocks = year_page(Year(year=2026, found=rows), AsTyped()).blocks
    return [flat(point.line) for block in blocks if isinstance(block, PointList) for point in block.points]


@pytest.mark.parametrize(("fields", "time", "what"), YEAR_ROWS, ids=str)
def test_how_a_thing_stands_on_the_page_of_a_year(fields: dict[str, Any], time: str, what: str) -> None:
    assert _points(CalendarRow(**{**ROW, "sort": "activity", **fields})) == [f"{time}{what}"]


def test_of_what_has_no_day_the_deadlines_stand_last_and_the_rest_by_words() -> None:
    undated = (("deadline", "april"), ("step", "våren"), ("activity", "Høsten"))
    rows = [CalendarRow(**{**ROW, "days": None, "sort": sort, "words": said}) for sort, said in undated]
    assert [one.partition(":")[0] for one in _points(*rows)] == ["Høsten", "Våren", "April"]
