"""What earlier meetings of a series left open: each point once, and what a meeting says of it."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exports.formats.meeting_json import to_json
from exports.privacy import for_others
from store.files.archive import Archive, open_archive
from store.files.meeting_file import MeetingFile
from store.follow_up.answers import MENTIONED, answer, read_point_status, take_up_after
from store.follow_up.earlier_meetings import points_for
from store.follow_up.points import OpenPoint
from store.record.changes import Change, difference
from store.record.identity import Ids
from store.record.model import AgendaItem, Attendance, Entry, Event, Meeting
from store.record.record import Record
from store.record.values import About, Kind, Name, Of, Series
from store.registers.rows import Said
from store.series.next_meeting import next_meeting
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.grammar.desk import ticking
from tui.grammar.recorder import Recorder

FEBRUARY = date(2026, 2, 12)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    clock = ticking()
    return open_archive(
        tmp_path / "arkiv", create=True, clock=clock, ids=Ids(clock), state=tmp_path / "state"
    )


def hold(archive: Archive, day: date, *lines: str, series: str = "Styret") -> MeetingFile:
    meeting = Meeting(
        id=archive.ids(),
        title=f"Møte {day}",
        from_=day,
        to=day,
        profile="protocol",
        series=archive.series(series),
    )
    file = archive.create_meeting(meeting)
    writer = Writer(archive.clock)
    opened = open_meeting(archive, file, writer)
    recorder = Recorder(opened.session)
    for line in lines:
        recorder.take(line)
    opened.save()
    writer.close()
    return archive.find(f"Møte {day}")


def points(archive: Archive, file: MeetingFile) -> dict[str, OpenPoint]:
    found = points_for(archive, file.record())
    assert len({point.key for point in found}) == len(found)
    return {point.text: point for point in found}


def say(archive: Archive, file: MeetingFile, point: OpenPoint, said: Said, item: int | None = None) -> None:
    event = answer(point, said, item, archive.clock(), archive.ids)
    edit = difference(None, event)
    assert edit is not None
    file.commit(Change((edit,)))


FIRST = (
    "til stede: Kari, Per",
    "# Budsjett",
    "! Per: hente inn tilbud innen 1.4",
    "! Kari: sende utkast",
    "# Kompetanse",
    "utsatt: mangler tall fra fylket",
    "forslag: kurs for alle",
    "# Annet",
    "Bibliotekene > Fylket: kurs i mars",
    "? Hvem eier avtalen",
    "forslag: en bil",
    "# Kjøp",
    "= Vi kjøper",
    "#verdier Verdier",
    "* Torg: her møtes folk",
    "hevet: 12.00",
)


def test_every_open_point_comes_once_and_an_item_stands_for_its_proposals(archive: Archive) -> None:
    hold(archive, FEBRUARY, *FIRST)
    hold(archive, FEBRUARY + timedelta(days=1), "# Sak", "! Ola: noe annet", "hevet: 12.00", series="Forum")
    now = points(archive, hold(archive, date(2026, 3, 19)))
    assert list(now) == [
        "hente inn tilbud innen 1.4",
        "sende utkast",
        "Kompetanse",
        "kurs i mars",
        "Hvem eier avtalen",
        "en bil",
    ]
    assert [now[text].kind for text in ("sende utkast", "Kompetanse", "kurs i mars")] == [
        "action",
        "item",
        "expectation",
    ]
    assert now["sende utkast"].title == "Budsjett"


def test_what_is_settled_stays_in_sight_there_and_comes_no_more_after(archive: Archive) -> None:
    hold(archive, FEBRUARY, *FIRST)
    march = hold(archive, date(2026, 3, 19), "# Oppfølging")
    before = points(archive, march)
    say(archive, march, before["sende utkast"], Said("status", "done"))
    say(archive, march, before["Hvem eier avtalen"], Said("status", "dropped"))
    say(archive, march, before["Kompetanse"], Said("status", "withdrawn"))
    say(archive, march, before["kurs i mars"], MENTIONED)
    here = points(archive, march)
    assert set(here) == set(before)
    assert {text for text, point in here.items() if point.settled_here} == {
        "sende utkast",
        "Hvem eier avtalen",
        "Kompetanse",
    }
    april = points(archive, hold(archive, date(2026, 4, 16)))
    assert set(april) == {"hente inn tilbud innen 1.4", "kurs i mars", "en bil"}
    # Whoever writes an earlier meeting up later finds what was known then.
    assert set(points(archive, hold(archive, date(2026, 2, 20)))) == set(before)


def test_a_postponed_item_that_is_taken_up_is_open_no_more(archive: Archive) -> None:
    hold(archive, FEBRUARY, *FIRST)
    march = hold(archive, date(2026, 3, 19), "# Oppfølging", "# Eventuelt")
    point = points(archive, march)["Kompetanse"]
    record = march.record()
    one, other = (take_up_after(point, record.meeting.id, record.agenda[0], record.agenda) for _ in range(2))
    assert one.id == other.id
    edit = difference(None, one)
    assert edit is not None
    march.commit(Change((edit,)))
    assert [item.title for item in march.record().agenda] == ["Oppfølging", "Kompetanse", "Eventuelt"]
    here = points(archive, march)["Kompetanse"]
    assert here.on_agenda is not None
    assert here.settled_here
    assert one.continues is not None
    assert one.continues.reason == "mangler tall fra fylket"
    april = hold(archive, date(2026, 4, 16))
    assert "Kompetanse" not in points(archive, april)
    gone = difference(one, AgendaItem(id=one.id, deleted=archive.clock()))
    assert gone is not None
    march.commit(Change((gone,)))
    assert "Kompetanse" in points(archive, april)


def test_an_item_that_was_taken_up_and_is_put_off_again_stays_open(archive: Archive) -> None:
    hold(archive, FEBRUARY, "# Skolerute", "utsatt: mangler tall")
    march = hold(archive, date(2026, 3, 12), "# Noe")
    (point,) = points_for(archive, march.record())
    record = march.record()
    item = take_up_after(point, record.meeting.id, None, record.agenda)
    assert item.rank < record.agenda[0].rank
    edit = difference(None, item)
    assert edit is not None
    march.commit(Change((edit,)))
    say(archive, march, point, Said("status", "postponed"))
    april = hold(archive, date(2026, 4, 16), "# Annet")
    assert [one.text for one in points_for(archive, april.record())] == ["Skolerute"]


def test_a_proposal_is_settled_by_what_was_decided_there(archive: Archive) -> None:
    hold(
        archive, FEBRUARY, "# Buss", "forslag: kjøpe buss", "= Vi kjøper buss", "# Bod", "forslag: bygge bod"
    )
    march = hold(archive, date(2026, 3, 12), "# Noe")
    assert list(points(archive, march)) == ["bygge bod"]


def test_a_decision_that_is_put_off_settles_no_proposal_until_it_is_made(archive: Archive) -> None:
    hold(archive, FEBRUARY, "# Buss", "forslag: kjøpe buss", "= utsatt: Vi venter")
    march = hold(archive, date(2026, 3, 12), "# Noe")
    now = points(archive, march)
    assert sorted(now) == ["Vi venter", "kjøpe buss"]
    say(archive, march, now["Vi venter"], Said("status", "adopted"))
    assert sorted(points(archive, march)) == ["Vi venter", "kjøpe buss"]
    assert not points(archive, hold(archive, date(2026, 4, 9), "# Noe"))


def test_a_cancelled_meeting_leaves_nothing_open(archive: Archive) -> None:
    cancelled = hold(archive, FEBRUARY, "# Buss", "! Kari: hente tilbud", "utsatt: mangler tall")
    meeting = cancelled.meeting()
    edit = difference(meeting, replace(meeting, state="cancelled"))
    assert edit is not None
    cancelled.commit(Change((edit,)))
    assert not points(archive, hold(archive, date(2026, 3, 12), "# Noe"))


def test_what_is_proposed_after_a_decision_is_open(archive: Archive) -> None:
    hold(archive, FEBRUARY, "# Buss", "forslag: leie", "= Vi kjøper buss", "forslag: gul buss")
    march = hold(archive, date(2026, 3, 12), "# Noe")
    assert list(points(archive, march)) == ["gul buss"]


def test_not_mentioned_is_told_of_an_owner_who_was_there(archive: Archive) -> None:
    hold(archive, FEBRUARY, *FIRST)
    for week in (1, 2, 3):
        there = "til stede: Kari, Per" if week != 2 else "til stede: Kari"
        hold(archive, FEBRUARY + timedelta(weeks=week), there, "# Sak", "noe", "hevet: 12.00")
    now = points(archive, hold(archive, date(2026, 3, 19)))
    assert now["sende utkast"].silent == 3
    assert now["hente inn tilbud innen 1.4"].silent == 2
    assert now["kurs i mars"].never_accepted == 3


def test_what_nobody_touched_for_long_is_older_and_a_task_only_after_a_year(archive: Archive) -> None:
    hold(archive, FEBRUARY, *FIRST)
    for week in (1, 2, 3):
        hold(archive, FEBRUARY + timedelta(weeks=week), "til stede: Kari", "# Sak", "noe", "hevet: 12.00")
    now = points(archive, hold(archive, date(2026, 3, 19)))
    assert {text for text, point in now.items() if point.older} == {
        "Kompetanse",
        "kurs i mars",
        "Hvem eier avtalen",
        "en bil",
    }
    later = points(archive, hold(archive, date(2027, 3, 19)))
    assert all(point.older for point in later.values())


def test_a_meeting_in_the_bin_makes_nothing_older(archive: Archive) -> None:
    hold(archive, FEBRUARY, "# Sak", "Fylket -> Biblioteka: tall", "hevet: 12.00")
    held = [hold(archive, FEBRUARY + timedelta(weeks=week), "# Sak", "hevet: 12.00") for week in (1, 2, 3)]
    last = hold(archive, FEBRUARY + timedelta(weeks=4))
    assert [point.older for point in points_for(archive, last.record())] == [True]
    edit = difference((meeting := held[1].meeting()), replace(meeting, binned=archive.clock()))
    assert edit is not None
    held[1].commit(Change((edit,)))
    assert [point.older for point in points_for(archive, last.record())] == [False]


@pytest.mark.parametrize(
    ("said", "kind", "status"),
    [
        ("utført", "action", "done"),
        ("utgår", "action", "dropped"),
        ("bortfalt", "question", "dropped"),
        ("bortfalle", "proposal", "dropped"),
        ("dropped", "proposal", "dropped"),
        ("trukket", "item", "withdrawn"),
        ("utsett", "item", "postponed"),
        ("utført", "question", ""),
    ],
)
def test_a_status_is_read_in_any_language(said: str, kind: str, status: str) -> None:
    assert read_point_status(said, kind) == status


def test_private_and_exempt_points_of_earlier_meetings_go_to_nobody_else() -> None:
    ids = Ids(ticking())
    meeting = Meeting(id=ids(), title="Møte", series=Series(7, "Styret"))
    open_one, private, exempt = (
        Event(
            id=ids(),
            of=Of(5, place),
            what="remark",
            to=remark,
            about=About(kind="action", text=text, owners=(Name(who),), private=hidden, exempt=law),
        )
        for place, text, remark, who, hidden, law in (
            (1, "åpent punkt", "åpen merknad", "Kari", False, ""),
            (2, "hemmelig lønn", "hemmelig merknad", "Per", True, ""),
            (3, "unntatt sak", "unntatt merknad", "Anne", False, "§ 13"),
        )
    )
    record = Record.new(meeting).with_documents((open_one, private, exempt))
    told = for_others(record)
    said = repr([to_json(told, private=False), [told.get(Event, e.id) for e in (open_one, private, exempt)]])
    assert "åpent punkt" in said
    assert "§ 13" in said
    for word in ("hemmelig", "unntatt sak", "unntatt merknad", "Per", "Anne"):
        assert word not in said


def test_the_list_is_worked_out_while_somebody_waits(archive: Archive) -> None:
    """A tenth of the archive that the promise is made for; the promise itself is measured by hand."""
    series = archive.series("Styret")
    for place in range(30):
        day = FEBRUARY + timedelta(days=place)
        own = series if place % 5 == 0 else archive.series("Forum")
        meeting = Meeting(id=archive.ids(), title=f"Møte {day}", from_=day, to=day, state="draft", series=own)
        file = archive.create_meeting(meeting)
        item = AgendaItem(id=archive.ids(), rank="a0", title="Sak")
        who = Attendance(id=archive.ids(), rank="a0", name=Name("Kari"), status="present")
        entries = [
            Entry(
                id=archive.ids(), kind=Kind.ACTION, item=item.id, text=f"oppgave {n}", owners=(Name("Kari"),)
            )
            for n in range(10)
        ]
        edits = (difference(None, document) for document in (item, who, *entries))
        file.commit(Change(tuple(edit for edit in edits if edit is not None)))
    record = hold(archive, FEBRUARY + timedelta(days=60)).record()
    points_for(archive, record)
    began = time.perf_counter()
    assert len(points_for(archive, record)) == 60
    assert time.perf_counter() - began < 1.5


def test_the_next_meeting_is_the_one_that_follows_up_and_none_that_lies_in_the_bin(archive: Archive) -> None:
    hold(archive, FEBRUARY, "# Sak", "! Kari: sende utkast til neste møte", "hevet: 12.00")
    binned = hold(archive, date(2026, 3, 1))
    edit = difference((record := binned.record()).meeting, replace(record.meeting, binned=archive.clock()))
    assert edit is not None
    binned.commit(Change((edit,)))
    march = hold(archive, date(2026, 3, 19))
    hold(archive, date(2026, 4, 23))
    assert [point.due for point in points(archive, march).values()] == [date(2026, 3, 19)]


@pytest.mark.parametrize(
    ("lines", "still_open"),
    [
        (("# Annet", "= noe", "hevet: 11.00"), {"Kompetanse"}),
        (("# Kompetanse", "= planen vedtas", "hevet: 11.00"), set()),
        (("# Annet", "= noe", "# Kompetanse", "hevet: 11.00"), set()),
    ],
)
def test_an_item_that_nobody_came_to_is_open_still(
    lines: tuple[str, ...], still_open: set[str], archive: Archive
) -> None:
    hold(archive, FEBRUARY, "# Kompetanse", "utsatt: mangler tall", "hevet: 12.00")
    march = archive.create_meeting(
        Meeting(id=archive.ids(), title="Møte mars", from_=date(2026, 3, 19), series=archive.series("Styret"))
    )
    (point,) = points_for(archive, march.record())
    edit = difference(None, take_up_after(point, march.meeting().id, None, ()))
    assert edit is not None
    march.commit(Change((edit,)))
    writer = Writer(archive.clock)
    opened = open_meeting(archive, archive.file(march.path), writer)
    recorder = Recorder(opened.session)
    for line in lines:
        recorder.take(line)
    opened.save()
    writer.close()
    assert set(points(archive, hold(archive, date(2026, 4, 16)))) == still_open


NO_POINTS: list[tuple[str, dict[str, Any]]] = [
    ("a conclusion", {"kind": Kind.DECISION, "conclusion": True}),
    ("a second version", {"kind": Kind.DECISION, "conflict_of": 11}),
    ("a value on a board", {"kind": Kind.PROPOSAL, "item": 2}),
    ("an activity", {"kind": Kind.ACTIVITY}),
]


@pytest.mark.parametrize(("_what", "fields"), NO_POINTS)
def test_what_is_put_off_and_is_no_matter_of_its_own_is_no_open_point(
    archive: Archive, _what: str, fields: dict[str, Any]
) -> None:
    file = hold(archive, FEBRUARY, "hevet: 12.00")
    board = AgendaItem(id=2, rank="b", title="Verdier", form="values")
    entries = [
        Entry(id=11, rank="a", kind=Kind.DECISION, text="det som følges", item=1),
        Entry(**{"id": 12, "rank": "b", "text": "noe annet", "item": 1, **fields}),
    ]
    put_off = [
        Event(id=20 + key, of=Of(file.meeting().id, key), what="status", to="postponed", at=archive.clock())
        for key in (11, 12)
    ]
    documents = (AgendaItem(id=1, rank="a", title="Sak"), board, *entries, *put_off)
    file.commit(Change(tuple(filter(None, (difference(None, one) for one in documents)))))
    assert list(points(archive, hold(archive, date(2026, 3, 19)))) == ["det som følges"]


@pytest.mark.parametrize(
    ("until", "first", "on_agenda"),
    [
        ("2026-04-16", date(2026, 4, 15), False),
        ("2026-04-16", date(2026, 4, 16), True),
        ("2026-04-16", date(2026, 4, 17), True),
        ("next-meeting", date(2026, 4, 1), True),
        ("", date(2026, 4, 1), True),
    ],
)
def test_an_item_put_off_until_a_day_is_on_the_agenda_from_that_day_on(
    archive: Archive, until: str, first: date, on_agenda: bool
) -> None:
    hold(archive, FEBRUARY, "# Kompetanse", "utsatt: mangler tall", "hevet: 12.00")
    march = hold(archive, date(2026, 3, 19), "# Oppfølging", "hevet: 12.00")
    if until:
        say(archive, march, points(archive, march)["Kompetanse"], Said("deadline", until))
    series = archive.series("Styret").id
    made = next_meeting(archive, series, "nb", first=first)
    assert ("Kompetanse" in [item.title for item in made.items]) is on_agenda
    assert made.open_points == 1


@pytest.mark.parametrize(
    ("said", "origin", "day"),
    [
        ("neste møte: 19. mars 2026 kl. 10", "next-meeting", date(2026, 3, 19)),
        ("neste møte: 12. februar 2026", "", None),  # that is the day it was
        ("neste møte: 1. februar 2026", "", None),
        ("neste møte: når det passer", "", None),
    ],
)
def test_the_day_that_was_said_is_the_next_meetings_if_it_comes_after(
    archive: Archive, said: str, origin: str, day: date | None
) -> None:
    hold(archive, FEBRUARY, "# Sak", said, "hevet: 12.00")
    made = next_meeting(archive, archive.series("Styret").id, "nb")
    assert (made.origin, made.meeting.from_) == (origin, day)
    asked = next_meeting(archive, archive.series("Styret").id, "nb", first=date(2026, 5, 5))
    assert (asked.origin, asked.meeting.from_) == ("asked", date(2026, 5, 5))


def test_without_older_ones_only_those_are_left_out_that_are_folded_away_and_that_nobody_speaks_of(
    archive: Archive,
) -> None:
    for place in range(6):
        day = date(2024, 1, 10) + timedelta(days=140 * place)
        hold(archive, day, *FIRST, f"! Per: sak {place}", f"Fylket -> Biblioteka: tall {place}")
    last = hold(archive, date(2026, 4, 10), "til stede: Kari, Per", "# Sak")
    every = points(archive, last)
    spoken_of = next(point for point in every.values() if point.older and point.kind == Kind.EXPECTATION)
    say(archive, last, spoken_of, Said("status", "accepted"))
    record = last.record()
    whole, part = points_for(archive, record), points_for(archive, record, older=False)
    kept = tuple(point for point in whole if not point.older or point.said or point.on_agenda)
    assert part == kept
    assert spoken_of.key in {point.key for point in part}
    assert 0 < len(part) < len(whole)
