"""Series in archive.json: rows of one name count as one, lists keep their ids, rules tell days."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.archive import Archive, open_archive
from store.files.meeting_list import Summary
from store.merge.merge import merge
from store.record.attendance import Quorum
from store.record.model import AgendaItem, Attendance, Document, Entry, Json, Meeting, Stored
from store.record.record import Record
from store.record.values import Name, Series
from store.series.book import SeriesBook, unknown_series
from store.series.clocks import clock_after, clocks_in
from store.series.description import Description, keep
from store.series.next_meeting import bare
from store.series.quorum import least
from store.series.recurrence import read_recurrence
from store.series.same import same_series
from store.series.series_meetings import SeriesMeetings, described_by
from store.series.series_rows import Member, StandingItem
from store.series.titles import filled, name_from, next_number, role_of, with_brackets, with_day_of
from tests.grammar.desk import ticking

JUNE = date(2026, 6, 25)


@pytest.mark.parametrize(
    ("rule", "after"),
    [
        ("siste torsdag i måneden unntatt juli", "2026-08-27"),
        ("første og tredje onsdag", "2026-07-01"),
        ("hver mandag", "2026-06-29"),
        ("annenhver tirsdag", "2026-07-07"),
        ("kvar måndag", "2026-06-29"),
        ("andre tysdag i månaden", "2026-07-14"),
        ("last Thursday of the month except July and December", "2026-08-27"),
        ("every other Tuesday", "2026-07-07"),
        ("av og til", None),
        ("hver måned", None),
        ("siste torsdag unntatt ferien", None),
    ],
)
def test_a_rule_tells_the_next_day(rule: str, after: str | None) -> None:
    read = read_recurrence(rule)
    assert (read and str(read.after(JUNE))) == after


@pytest.mark.parametrize(
    ("rule", "members", "needed"),
    [
        ("minst halvparten", 7, 4),
        ("minst halvparten", 8, 4),
        ("mer enn halvparten", 8, 5),
        ("meir enn halvparten", 7, 4),
        ("to tredjedeler", 9, 6),
        ("two thirds", 8, 6),
        ("5", 9, 5),
        ("nok folk", 9, None),
    ],
)
def test_a_quorum_is_a_number_of_members(rule: str, members: int, needed: int | None) -> None:
    assert least(rule, members) == needed


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Godkjenning av innkalling og saksliste", "notice"),
        ("Godkjenning av protokoll fra forrige møte", "approval"),
        ("Godkjenning av innkalling og referat", "approval"),
        ("Godkjenning av møteprotokoll frå førre møte", "approval"),
        ("Approval of the minutes of the last meeting", "approval"),
        ("Godkjenning av årsregnskap", ""),
        ("Oppfølging", "follow-up"),
        ("Oppfølging fra forrige møte", "follow-up"),
        ("Oppfølging av vedtak", "follow-up"),
        ("Oppfølging av bygget", ""),
        ("Eventuelt", "other"),
        ("Eventuelle tiltak", ""),
        ("Any other business", "other"),
        ("Referat fra forrige møte", "approval"),
        ("Protokoll frå førre møte", "approval"),
        ("Minutes of the last meeting", "approval"),
        ("Minutes of the last meeting of the roof group", ""),
        ("Budsjett", ""),
    ],
)
def test_a_title_tells_what_an_item_is_for(title: str, role: str) -> None:
    assert role_of(title) == role


@pytest.mark.parametrize(
    ("title", "bracketed", "name", "autumn"),
    [
        ("Styremøte 2/2026", "Styremøte (nr)/(år)", "Styremøte", "Styremøte 3/2026"),
        ("Ledermøte 12. februar 2026", "Ledermøte (dato)", "Ledermøte", "Ledermøte 19. september 2026"),
        ("Samling våren 2026", "Samling (halvår) (år)", "Samling", "Samling høsten 2026"),
        ("Møte februar 2026", "Møte (måned) (år)", "Møte", "Møte september 2026"),
        ("Teammøte", "Teammøte", "Teammøte", "Teammøte"),
        ("Utvalg 7 for skole", "Utvalg 7 for skole", "Utvalg 7 for skole", "Utvalg 7 for skole"),
    ],
)
def test_what_is_a_meetings_own_becomes_brackets(title: str, bracketed: str, name: str, autumn: str) -> None:
    made, _ = with_brackets(Meeting(id=1, title=title, from_=date(2026, 2, 12)))
    assert (made, name_from(made)) == (bracketed, name)
    assert filled(made, 3, date(2026, 9, 19), "nb") == autumn


def test_brackets_that_mean_nothing_stay() -> None:
    assert filled("Møte (foreløpig) (nr)", 4, JUNE, "nb") == "Møte (foreløpig) 4"


def test_an_approval_names_the_day() -> None:
    titles = {
        "nb": "Godkjenning av protokoll fra forrige møte",
        "en": "Approval of the minutes of the last meeting",
    }
    assert with_day_of(titles["nb"], JUNE, "nb").endswith("protokoll fra 25. juni 2026")
    assert with_day_of(titles["en"], JUNE, "en").endswith("the minutes of 25 June 2026")


@pytest.mark.parametrize(
    ("meetings", "number"),
    [
        ([], 1),
        ([("2026-01-10", "1"), ("2026-03-10", "2")], 3),
        ([("2025-11-10", "7")], 1),
        ([("2024-12-10", "41"), ("2025-01-10", "42"), ("2025-11-10", "47")], 48),
    ],
)
def test_numbers_begin_anew_unless_they_ran_on(meetings: list[tuple[str, str]], number: int) -> None:
    held = [Meeting(id=1, number=said, from_=date.fromisoformat(day)) for day, said in meetings]
    assert next_number(held, JUNE) == number


@pytest.mark.parametrize(
    ("said", "clocks"),
    [
        ("19. februar kl. 10", ("10.00", "")),
        ("19. februar kl. 9.30–11", ("09.30", "11.00")),
        ("19 February at 10", ("10.00", "")),
        ("Tuesday 9th June 2026 at 7.30pm.", ("19.30", "")),
        ("9 June at 7–9 p.m.", ("19.00", "21.00")),
        ("9 June from 10 am to 12 pm", ("10.00", "12.00")),
        ("9 June at 12.15 am", ("00.15", "")),
        ("9. juni klokka 18", ("18.00", "")),
        ("9 April 2026 10-12", ("10.00", "12.00")),
        ("9. april 2026, 9.30–11", ("09.30", "11.00")),
        ("19. februar 2026", None),
        ("19. februar", None),
    ],
)
def test_the_next_meeting_has_its_time_from_the_words(said: str, clocks: tuple[str, str] | None) -> None:
    assert clocks_in(said) == clocks


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(tmp_path / "arkiv", create=True, clock=ticking(), state=tmp_path / "state")


def test_who_stays_in_the_list_keeps_the_id(archive: Archive) -> None:
    series = archive.series("Styret").id
    kari, per = (Member(id=0, name=Name(name)) for name in ("Kari", "Per"))
    keep(archive, series, Description(members=(kari, per)))
    before = {one.name.name: one.id for one in SeriesBook(archive.common.tables()).members(series)}
    told = keep(archive, series, Description(members=(Member(id=0, name=Name("Ola")), kari)))
    after = {one.name.name: one.id for one in SeriesBook(archive.common.tables()).members(series)}
    assert list(after) == ["Ola", "Kari"]
    assert after["Kari"] == before["Kari"]
    assert (told.came, told.gone) == (("Ola",), ("Per",))


def test_other_business_is_always_last(archive: Archive) -> None:
    series = archive.series("Styret").id
    items = tuple(StandingItem(id=0, title=title, role=role_of(title)) for title in ("Eventuelt", "Økonomi"))
    keep(archive, series, Description(items=items))
    assert [one.title for one in SeriesBook(archive.common.tables()).standing(series)] == [
        "Økonomi",
        "Eventuelt",
    ]


def test_a_meeting_goes_by_the_rule_of_its_series() -> None:
    assert [Quorum(4, 8, rule).standing for rule in ("", "minst halvparten", "mer enn halvparten")] == [
        "half",
        "quorate",
        "not-quorate",
    ]


def test_what_two_machines_made_apart_is_one() -> None:
    one: Stored = {
        "series": {10: {"name": "Styret", "place": "Møterom 2"}},
        "members": {11: {"rank": "a0", "series": 10, "name": {"name": "Kari"}}},
    }
    other: Stored = {
        "series": {20: {"name": "STYRET", "meets": "hver mandag"}},
        "members": {
            21: {"rank": "a0", "series": 20, "name": {"name": "kari"}},
            22: {"rank": "a1", "series": 20, "name": {"name": "Per"}},
        },
        "standing": {23: {"rank": "a0", "series": 20, "title": "Eventuelt", "role": "other"}},
    }
    for tables in (merge(None, one, other), merge(None, other, one)):
        book = SeriesBook(tables)
        row = book.row(20)
        assert (row.id, row.place, row.meets) == (10, "Møterom 2", "hver mandag")
        assert [member.id for member in book.members(10)] == [11, 22]
        assert [item.title for item in book.standing(10)] == ["Eventuelt"]


def test_a_misspelt_series_is_the_other_one() -> None:
    rows: dict[int, Json] = {
        1: {"name": "Styret"},
        2: {"name": "Stryet", "same_as": 1},
        3: {"name": "stryet"},
    }
    assert same_series({"series": rows}) == {2: 1, 3: 1}
    assert SeriesBook({"series": rows}).named("STRYET") == 1
    assert same_series({"series": {4: {"name": "A", "same_as": 5}, 5: {"name": "B", "same_as": 4}}}) == {5: 4}


def test_a_field_that_a_hand_has_spoilt_hides_no_other() -> None:
    book = SeriesBook(
        {"series": {1: {"name": "Styret", "profile": "bok", "place": "Rom 1", "minutes": "to"}}}
    )
    assert (book.row(1).name, book.row(1).place, book.row(1).profile) == ("Styret", "Rom 1", None)


FOUND_THERE: list[tuple[str, Document | None, bool]] = [
    ("nothing but its head", None, True),
    ("an item", AgendaItem(id=11, title="Sak"), False),
    ("somebody on the list", Attendance(id=11, name=Name("Kari")), False),
    ("a line", Entry(id=11, text="en linje"), False),
    ("an item that was taken away", AgendaItem(id=11, deleted=datetime(2026, 3, 1, tzinfo=UTC)), False),
    ("a line that was taken away", Entry(id=11, deleted=datetime(2026, 3, 1, tzinfo=UTC)), False),
]


@pytest.mark.parametrize(("_what", "document", "empty"), FOUND_THERE)
def test_a_planned_meeting_is_filled_in_only_where_nobody_has_touched_it(
    _what: str, document: Document | None, empty: bool
) -> None:
    meeting = Meeting(id=1, title="Styremøte", state="planned", series=Series(7, "Styret"))
    record = Record.new(meeting).with_documents([document] if document else [])
    assert bare(record) is empty
    for other in (replace(meeting, series=None), replace(meeting, state="live")):
        assert not bare(Record.new(other))


@pytest.mark.parametrize(
    ("states", "last", "planned"),
    [
        ((), None, None),
        (("planned", "planned"), 1, 0),
        (("draft", "planned", "planned"), 0, 1),
        (("planned", "draft", "planned"), 1, 2),
        (("draft", "live"), 1, None),
        (("approved", "cancelled"), 0, None),
        (("cancelled",), None, None),
        (("planned", "draft"), 1, None),
    ],
)
def test_which_meeting_of_a_series_was_the_last_and_which_is_the_next(
    states: tuple[Any, ...], last: int | None, planned: int | None
) -> None:
    series = Series(7, "Styret")
    found = [
        Summary(Path(f"{n}.json"), Meeting(id=n, state=state, from_=date(2026, 1 + n, 1), series=series))
        for n, state in enumerate(states)
    ]
    other = Summary(
        Path("x.json"), Meeting(id=99, state="draft", from_=date(2027, 1, 1), series=Series(8, "B"))
    )
    meetings = SeriesMeetings([*reversed(found), other], SeriesBook({}), 7)
    assert [one and one.id for one in (meetings.last, meetings.planned)] == [last, planned]


@pytest.mark.parametrize(("name", "key"), [("Stryet", "series-unknown-near"), ("Kantina", "series-unknown")])
def test_a_series_that_is_written_nearly_so_is_named(name: str, key: str, tmp_path: Path) -> None:
    archive = open_archive(tmp_path, create=True)
    archive.series("Styret")
    problem = unknown_series(SeriesBook(archive.common.tables()), name)
    near = {"near": "Styret"} if key == "series-unknown-near" else {}
    assert (problem.key, problem.facts) == (key, {"name": name, **near})


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [("18.00", "19.30", 90), ("9", "12", 180), ("18.00", "19.37", 0), ("18.10", "19.40", 90), ("18", "", 0)],
)
def test_when_a_meeting_closed_by_chance_is_no_plan_for_the_next(start: str, end: str, minutes: int) -> None:
    record = Record.new(Meeting(id=1, title="Styremøte", start=start, end=end))
    assert described_by(record).minutes == minutes


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("9", 120, "11"),
        ("9", 90, "10.30"),
        ("09.00", 120, "11.00"),
        ("9:15", 45, "10.00"),
        ("23", 120, "1"),
        ("9", 0, ""),
        ("ni", 60, ""),
    ],
)
def test_a_meeting_ends_at_a_time_that_is_written_as_its_start_is(start: str, minutes: int, end: str) -> None:
    assert clock_after(start, minutes) == end
