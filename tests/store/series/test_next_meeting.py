"""The next meeting of a series: what it has from that, from the last meeting, and from what was put off."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import fields as fields_of
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.model import AgendaItem, Attendance, Document, Entry, Meeting
from store.record.record import Record
from store.record.values import ForApproval, Kind, Name, NumberStyle, Series, When
from store.series.book import SeriesBook
from store.series.description import Described, Description, keep
from store.series.earlier_attendance import list_before
from store.series.made_from import describe_from, join_series, name_for
from store.series.next_meeting import (
    as_of_series,
    close_meeting,
    fill,
    filling,
    make,
    next_meeting,
)
from store.series.series_meetings import described_by, members_of, standing_of
from store.series.series_rows import FIELDS, Member, SeriesRow, StandingItem
from store.series.titles import next_number, number_of, numbered_as
from store.series.year_plan import plan_year
from tests.store.making import added, archive_at

DAY = date(2015, 5, 12)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "arkiv")


@pytest.fixture
def series(archive: Archive) -> Series:
    return archive.series("Styret")


def held(archive: Archive, *documents: Document, **told: Any) -> MeetingFile:
    facts = {"title": "Styremøte", "from_": DAY, "state": "draft", **told}
    file = archive.create_meeting(Meeting(id=archive.ids(), **facts))
    if documents:
        file.commit(added(*documents))
    return file


VALUES: dict[str, Any] = {
    "start": "10.00",
    "place": "Harstad",
    "zone": "Europe/London",
    "organiser": "Fylket",
    "language": "nn",
    "profile": "protocol",
    "layout": "municipal",
    "recommender": "rektor",
    "numbering": NumberStyle("PS", "n/yy", 0, 3, 2015),
    "scope": "outcomes",
    "tidy": "signs",
    "chair": Name("Kari Vik"),
    "note_taker": Name("Per Ås"),
    "copy_to": ("Fylket",),
    "archive_ref": "26/147",
    "access": "Intern",
    "signers": (Name("Kari Vik"),),
    "quorum": "minst fem",
}
"""What a series can say of a meeting, with something of each."""


def test_every_field_that_a_series_and_a_meeting_share_is_tried() -> None:
    shared = {*FIELDS} & {field.name for field in fields_of(Meeting)}
    assert shared == {*VALUES, "title"}


@pytest.mark.parametrize("name", VALUES)
def test_what_the_series_says_the_next_meeting_has(name: str, archive: Archive, series: Series) -> None:
    held(archive, series=series)
    keep(archive, series.id, Description({name: VALUES[name]}))
    assert getattr(next_meeting(archive, series.id, "nb").meeting, name) == VALUES[name]


OF_LAST = {
    "title": ("Styremøte 3/2015", "Styremøte 1"),
    "start": ("10.00", "10.00"),
    "place": ("Harstad", "Harstad"),
    "language": ("nn", "nn"),
    "profile": ("protocol", "protocol"),
    "layout": ("municipal", "municipal"),
    "organiser": ("Fylket", "Fylket"),
    "zone": ("Europe/London", "Europe/London"),
}


@pytest.mark.parametrize("name", OF_LAST)
def test_what_the_series_does_not_say_is_as_in_the_last_meeting(
    name: str, archive: Archive, series: Series
) -> None:
    told, meant = OF_LAST[name]
    held(archive, series=series, **{name: told})
    found = next_meeting(archive, series.id, "nb", first=date(2015, 6, 12)).meeting
    assert getattr(found, name) == ("Styremøte 4/2015" if name == "title" else meant)


def test_it_is_on_the_day_somebody_names_else_that_the_last_one_told_else_by_the_rule(
    archive: Archive, series: Series
) -> None:
    keep(
        archive, series.id, Description({"meets": "første mandag i måneden", "start": "10.00", "minutes": 90})
    )
    told = When("20. juni kl. 12", date(2015, 6, 20))
    file = held(archive, series=series, next_meeting=told, to=date(2015, 5, 13), state="live")

    def found(first: date | None = None) -> tuple[Any, ...]:
        made = next_meeting(archive, series.id, "nb", first=first)
        meeting = made.meeting
        return made.origin, meeting.from_, meeting.to, meeting.start, meeting.end

    assert found(date(2015, 7, 1)) == ("asked", date(2015, 7, 1), date(2015, 7, 2), "10.00", "11.30")
    assert found() == ("next-meeting", date(2015, 6, 20), date(2015, 6, 21), "12.00", "13.30")
    before = replace(file.meeting(), next_meeting=When("i går", DAY))
    file.commit(added(), lambda _: (before,))
    assert found()[:2] == ("meets", date(2015, 6, 1))
    keep(archive, series.id, Description({"meets": None}))
    assert found()[:2] == ("", None)


def test_the_last_meeting_is_to_be_closed_when_its_day_is_past(archive: Archive, series: Series) -> None:
    file = held(archive, series=series, state="live")
    assert next_meeting(archive, series.id, "nb").closes is not None, "the clock says June"
    file.commit(added(), lambda now: (replace(now.meeting, from_=date(2015, 6, 2)),))
    assert next_meeting(archive, series.id, "nb").closes is None
    file.commit(added(), lambda now: (replace(now.meeting, from_=DAY, state="draft"),))
    assert next_meeting(archive, series.id, "nb").closes is None


STANDING = (
    StandingItem(id=0, title="Godkjenning av referat fra forrige møte", role="approval"),
    StandingItem(id=0, title="Oppfølging", role="follow-up"),
    StandingItem(id=0, title="Økonomi", planned=20, sort="information", background="Se vedlegg"),
    StandingItem(id=0, title="Gebyrer", parent=3),
    StandingItem(id=0, title="Eventuelt", role="other"),
)


def test_standing_items_come_in_order_and_the_approval_tells_which_minutes(
    archive: Archive, series: Series
) -> None:
    keep(archive, series.id, Description(items=STANDING))
    first = next_meeting(archive, series.id, "nb")
    assert (first.nothing_to_approve, [item.title for item in first.items]) == (
        True,
        ["Oppfølging", "Økonomi", "Gebyrer", "Eventuelt"],
    )
    file = held(archive, series=series)
    made = next_meeting(archive, series.id, "nb")
    approval, _, economy, fees, _ = made.items
    assert (made.nothing_to_approve, approval.title) == (False, "Godkjenning av referat fra 12. mai 2015")
    assert approval.approves == (ForApproval(file.meeting().id, "Styremøte", DAY),)
    assert (economy.planned, economy.sort, economy.background, fees.parent) == (
        20,
        "information",
        "Se vedlegg",
        economy.id,
    )
    assert [item.rank for item in made.items] == sorted(item.rank for item in made.items)
    file.commit(added(), lambda now: (replace(now.meeting, state="approved"),))
    assert next_meeting(archive, series.id, "nb").nothing_to_approve


@pytest.mark.parametrize(
    ("standing", "agenda"),
    [
        (STANDING[1:3] + STANDING[4:], ["Oppfølging", "Utsatt sak", "Økonomi", "Eventuelt"]),
        (STANDING[2:3] + STANDING[4:], ["Økonomi", "Utsatt sak", "Eventuelt"]),
        (STANDING[2:3], ["Økonomi", "Utsatt sak"]),
    ],
)
def test_what_was_put_off_comes_after_the_follow_up_or_before_other_business(
    standing: tuple[StandingItem, ...], agenda: list[str], archive: Archive, series: Series
) -> None:
    keep(archive, series.id, Description(items=standing))
    held(archive, AgendaItem(id=51, title="Utsatt sak", outcome="postponed"), series=series)
    made = next_meeting(archive, series.id, "nb", first=date(2015, 6, 12))
    assert [item.title for item in made.items] == agenda
    assert (made.open_points, made.items[agenda.index("Utsatt sak")].continues is not None) == (1, True)


def test_the_clock_times_that_are_asked_for_go_before_those_of_the_series(
    archive: Archive, series: Series
) -> None:
    held(archive, series=series, start="10.00", end="12.00")
    made = next_meeting(archive, series.id, "nb", first=date(2015, 6, 12), clocks=("17.00", ""))
    assert (made.meeting.start, made.meeting.end) == ("17.00", "19.00")


def test_a_planned_meeting_is_opened_instead_unless_a_day_is_named(archive: Archive, series: Series) -> None:
    held(archive, series=series)
    planned = held(archive, series=series, from_=date(2015, 7, 1), state="planned").meeting()
    found = next_meeting(archive, series.id, "nb").planned
    assert found is not None
    assert found.id == planned.id
    assert next_meeting(archive, series.id, "nb", first=date(2015, 8, 1)).planned is None


PEOPLE = (
    Member(id=0, name=Name("Kari Vik"), role="leder", votes=True),
    Member(id=0, name=Name("Per Ås"), votes=False),
)


def test_members_are_invited_and_deputies_are_not(archive: Archive, series: Series) -> None:
    deputy = Member(id=0, name=Name("Ola Li"), deputy_for=Name("Kari Vik"))
    said = keep(archive, series.id, Description(members=PEOPLE, deputies=(deputy,)))
    assert said == Described(0, ("Kari Vik", "Per Ås", "Ola Li"), (), items=False)
    people = next_meeting(archive, series.id, "nb").people
    assert [(who.name.name, who.role, who.votes, who.invited, who.status) for who in people] == [
        ("Kari Vik", "leder", True, True, None),
        ("Per Ås", "", False, True, None),
    ]
    gone = keep(archive, series.id, Description(members=PEOPLE[:1]))
    assert (gone.came, gone.gone) == ((), ("Per Ås",))
    book = SeriesBook(archive.common.tables())
    assert [one.name.name for one in book.members(series.id)] == ["Kari Vik"]
    assert [one.name.name for one in book.deputies(series.id)] == ["Ola Li"]


def test_a_field_that_is_taken_away_is_gone_from_every_row_of_the_series(
    archive: Archive, series: Series
) -> None:
    other = archive.ids()
    archive.common.keep_row("series", None, SeriesRow(id=other, name="styret", place="Bodø"))
    assert SeriesBook(archive.common.tables()).row(series.id).place == "Bodø"
    assert keep(archive, series.id, Description({"place": "Harstad"})).fields == 1
    assert keep(archive, series.id, Description({"place": "Harstad"})).fields == 0
    assert SeriesBook(archive.common.tables()).row(other).place == "Harstad"
    assert keep(archive, series.id, Description({"place": None})).fields == 1
    assert SeriesBook(archive.common.tables()).row(series.id).place == ""


PLANNED = (
    "organiser",
    "chair",
    "note_taker",
    "copy_to",
    "archive_ref",
    "access",
    "signers",
    "recommender",
    "quorum",
)


def test_the_year_plan_makes_bare_meetings_and_passes_over_a_day_that_has_one(
    archive: Archive, series: Series
) -> None:
    keep(archive, series.id, Description(VALUES | {"title": "Styremøte (nr)/(år)"}))
    days = [(date(2015, 9, 1), date(2015, 9, 2)), (date(2015, 8, 1), date(2015, 8, 1))]
    plan = plan_year(archive, series.id, [*days, days[0]], "nb")
    assert [(one.title, one.from_, one.to) for one in plan.made] == [
        ("Styremøte 1/2015", *days[1]),
        ("Styremøte 2/2015", *days[0]),
    ]
    assert [(one.start, one.place, one.state) for one in plan.made] == [("10.00", "Harstad", "planned")] * 2
    empty = Meeting(id=1)
    assert [name for name in PLANNED if getattr(plan.made[0], name) != getattr(empty, name)] == []
    again = plan_year(archive, series.id, days, "nb")
    assert (again.made, again.passed_over) == ((), (days[1][0], days[0][0]))


def test_a_bare_meeting_is_filled_from_its_series_and_what_it_says_itself_stays(
    archive: Archive, series: Series
) -> None:
    keep(archive, series.id, Description(VALUES, members=PEOPLE, items=STANDING[2:3]))
    file = held(archive, series=series, state="planned", place="Narvik", chair=Name("Ola Li"))
    fill(archive, file)
    record = file.record()
    meeting = record.meeting
    assert (meeting.place, meeting.chair, meeting.title) == ("Narvik", Name("Ola Li"), "Styremøte")
    others = [name for name in ("start", "end", *PLANNED) if name not in ("chair", "end")]
    assert {name: getattr(meeting, name) for name in others} == {name: VALUES[name] for name in others}
    assert ([who.name.name for who in record.attendance], [item.title for item in record.agenda]) == (
        ["Kari Vik", "Per Ås"],
        ["Økonomi"],
    )
    fill(archive, file)
    assert filling(archive, record) == ()
    assert len(file.record().agenda) == 1, "what is there is not filled again"


def test_a_meeting_made_by_hand_has_the_time_place_and_paper_of_its_series(
    archive: Archive, series: Series
) -> None:
    keep(archive, series.id, Description(VALUES | {"minutes": 90}))
    made = as_of_series(archive, Meeting(id=1, title="Møte", series=series))
    told = (made.start, made.end, made.place, made.language, made.profile, made.layout)
    assert told == ("10.00", "11.30", "Harstad", "nn", "protocol", "municipal")
    alone = Meeting(id=1, title="Møte")
    assert as_of_series(archive, alone) == alone


def test_a_meeting_that_is_closed_has_its_items_ended_and_its_numbers_fixed(
    archive: Archive, series: Series
) -> None:
    began = datetime(2015, 5, 12, 10, 0, tzinfo=UTC)
    items = (
        AgendaItem(id=51, rank="a1", title="En", began=began, ended=began),
        AgendaItem(id=52, rank="a2", title="To", began=began),
        AgendaItem(id=53, rank="a3", title="Tre"),
    )
    decision = Entry(id=61, rank="a1", kind=Kind.DECISION, item=52, text="Vi kjøper båt")
    file = held(archive, *items, decision, series=series, state="live")
    close_meeting(archive, file)
    record = file.record()
    assert (record.meeting.state, record.entries[0].number) == ("draft", "V 1/15")
    assert [item.ended for item in record.agenda][::2] == [began, None]
    assert record.agenda[1].ended is not None


def test_what_is_made_is_on_the_disk_with_its_people_and_items(archive: Archive, series: Series) -> None:
    keep(archive, series.id, Description(members=PEOPLE, items=STANDING[2:3]))
    file = make(archive, next_meeting(archive, series.id, "nb", first=date(2015, 6, 12)))
    record = MeetingFile(file.path, archive.disk).record()
    assert (len(record.attendance), len(record.agenda), record.meeting.from_) == (2, 1, date(2015, 6, 12))


ITEMS = (
    AgendaItem(id=51, rank="a1", title="Økonomi", planned=20),
    AgendaItem(id=52, rank="a2", title="Eventuelt"),
    AgendaItem(id=53, rank="a3", title="Lønn", private=True),
    AgendaItem(id=54, rank="a4", title="Personal", exempt="§ 13"),
    AgendaItem(id=55, rank="a5", title="Pause", form="break"),
    AgendaItem(id=56, rank="a6", title="Gebyrer", parent=51),
    AgendaItem(id=57, rank="a7", title="Bare her"),
)


STAND = [
    (1, {"Eventuelt"}),
    (2, {"Økonomi", "Eventuelt", "Bare her"}),
    (4, {"Økonomi", "Eventuelt"}),
]


@pytest.mark.parametrize(("meetings", "standing"), STAND)
def test_the_items_become_standing_that_half_of_the_last_meetings_have(
    meetings: int, standing: set[str], archive: Archive
) -> None:
    for month in range(2, meetings + 1):
        held(
            archive,
            *(ITEMS[:6] if month == 2 else ()),
            from_=date(2015, month, 1),
            title=f"Styremøte {month}/2015",
        )
    file = held(archive, *ITEMS, from_=date(2015, 5, 12), title="Styremøte 5/2015", place="Harstad")
    series = archive.series(name_for(file.meeting()))
    assert series.name == "Styremøte"
    describe_from(archive, series.id, file.record())
    book = SeriesBook(archive.common.tables())
    found = {item.title for item in book.standing(series.id)}
    assert found == standing
    assert (book.row(series.id).place, book.row(series.id).title) == ("Harstad", "Styremøte (nr)/(år)")
    join_series(file, series)
    assert (file.meeting().series, file.meeting().number) == (series, "5/2015")


def test_who_sat_in_for_somebody_is_no_member_and_an_excuse_is_no_role() -> None:
    record = Record.new(Meeting(id=1, title="Møte")).with_documents(
        [
            Attendance(
                id=11, rank="a", name=Name("Kari"), role="leder", status="present", votes=False, party="SV"
            ),
            Attendance(id=12, rank="b", name=Name("Per"), role="syk", status="excused"),
            Attendance(id=13, rank="c", name=Name("Ola"), role="syk", status="present", organisation="Nes"),
            Attendance(id=14, rank="d", name=Name("Åse"), deputy_for=Name("Per")),
            Attendance(id=15, rank="e", name=Name("Elever"), count=9),
            *ITEMS,
        ]
    )
    found = [(m.name.name, m.role, m.votes, m.party, m.organisation, m.count) for m in members_of(record)]
    assert found == [
        ("Kari", "leder", False, "SV", "", None),
        ("Per", "", True, "", "", None),
        ("Ola", "syk", True, "", "Nes", None),
        ("Elever", "", True, "", "", 9),
    ]
    assert [item.title for item in standing_of(record)] == ["Eventuelt"]
    told = {**VALUES, "from_": DAY, "start": "10.00", "end": "11.30"}
    del told["tidy"], told["quorum"]
    row = described_by(Record.new(Meeting(id=1, title="Møte", **told)))
    assert row.minutes == 90
    assert [name for name, value in told.items() if name in FIELDS and getattr(row, name) != value] == []


NUMBERS = [
    ("2/2026", 3, date(2026, 5, 1), "3/2026"),
    ("2/26", 3, date(2027, 5, 1), "3/27"),
    ("2-2026", 3, date(2026, 5, 1), "3-2026"),
    ("2/26", 3, None, "3/26"),
    ("2", 3, date(2026, 5, 1), "3"),
    ("nr. 2", 3, date(2026, 5, 1), "3"),
]


@pytest.mark.parametrize(("last", "number", "day", "told"), NUMBERS)
def test_a_number_is_written_as_the_last_one_is(last: str, number: int, day: date | None, told: str) -> None:
    assert numbered_as(last, number, day) == told


def test_which_meeting_of_the_year_it_is_stands_in_its_number_or_title() -> None:
    meetings = [
        Meeting(id=1, title="Møte", number="7/2025", from_=date(2025, 12, 1)),
        Meeting(id=2, title="Møte 8/2026", from_=date(2026, 1, 1)),
    ]
    assert [number_of(one) for one in (*meetings, Meeting(id=3, title="Møte"))] == [7, 8, None]
    assert next_number(meetings, date(2027, 1, 1)) == 9, "they ran on over New Year"
    assert next_number(meetings[:1], date(2026, 1, 1)) == 1
    assert next_number(meetings[:1], None) == 8
    assert next_number([], None) == 1


LISTS = [
    ({"organiser": "Fylket", "title": "Annet"}, True),
    ({"organiser": "FYLKET", "title": "Annet"}, True),
    ({"organiser": "Kommunen", "title": "Styremøte 3"}, False),
    ({"organiser": "Fylket", "organised": "", "title": "Styremøte 3"}, True),
    ({"organiser": "Fylket", "organised": "", "title": "Annet"}, False),
    ({"organised": "Fylket", "title": "Styremøte 3"}, True),
    ({"organised": "Fylket", "title": "Annet"}, False),
    ({"title": "2015", "named": "2016"}, False),
    ({"title": "Styremøte 2"}, True),
    ({"title": "Rådsmøte 2"}, False),
    ({"organiser": "Fylket", "state": "cancelled"}, False),
    ({"organiser": "Fylket", "from_": date(2015, 6, 13)}, False),
    ({"organiser": "Fylket", "from_": date(2015, 6, 12)}, True),
]


@pytest.mark.parametrize(("told", "offered"), LISTS)
def test_a_list_is_offered_of_an_earlier_meeting_of_the_same_body(
    told: dict[str, Any], offered: bool, archive: Archive
) -> None:
    own = {name: told[name] for name in told if name not in {"organised", "named"}}
    held(archive, Attendance(id=11, name=Name("Kari"), status="present"), **{"from_": DAY, **own})
    organiser = told.get("organised", "Fylket" if "organiser" in told else "")
    title = told.get("named", "Styremøte 4")
    meeting = Meeting(id=archive.ids(), title=title, from_=date(2015, 6, 12), organiser=organiser)
    found = list_before(archive, meeting)
    assert (found is not None) is offered
    assert found is None or [(w.name.name, w.status, w.invited) for w in found.people] == [
        ("Kari", None, True)
    ]
