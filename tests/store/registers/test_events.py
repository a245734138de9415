"""What a meeting gives to the registers, and what a later meeting finds open in it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.follow_up.answers import (
    ITEM_STATUSES,
    about,
    answer,
    follow_up_item,
    read_point_status,
    statuses_for,
    take_up_after,
    taken_up,
)
from store.follow_up.points import ITEM, KINDS_FOLLOWED, OpenPoint, open_points
from store.language.line import by_meaning, line
from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Attendance, Document, Entry, Event, Meeting, Presence
from store.record.record import Record
from store.record.values import LANGUAGES, Continues, Deadline, Kind, Name, Of, Series
from store.registers.book import Book
from store.registers.events import felt_by_others, part_of
from store.registers.rows import Said
from tests.exports.records import Builder

BOARD = Series(7, "Styret")


def meeting(key: int, *documents: Document, **told: Any) -> tuple[Summary, Record]:
    facts = {"title": f"Møte {key}", "from_": date(2026, key, 1), "series": BOARD, "state": "draft", **told}
    head = Meeting(id=key, **facts)
    return Summary(Path(f"{key}.json"), head), Record.new(head).with_documents(documents)


def points(
    now: tuple[Summary, Record], *before: tuple[Summary, Record], older: bool = True
) -> tuple[OpenPoint, ...]:
    book = Book([(summary, part_of(record)) for summary, record in before])
    return open_points(book, now[0].meeting, part_of(now[1]), older=older)


def entry(key: int, kind: Kind = Kind.ACTION, **told: Any) -> Entry:
    return Entry(id=key, kind=kind, **{"rank": f"a{key}", "text": f"tekst {key}", **told})


def event(key: int, of: tuple[int, int], to: str, **told: Any) -> Event:
    return Event(
        **{"id": key, "of": Of(*of), "to": to, "at": datetime(2026, 3, 1, 12, key % 60, tzinfo=UTC), **told}
    )


HIDDEN = [
    ({}, "", ""),
    ({"private": True}, "private", ""),
    ({"exempt": "§ 13"}, "exempt", "§ 13"),
    ({"in_minutes": False}, "note", ""),
    ({"private": True, "exempt": "§ 13"}, "private", "§ 13"),
]


@pytest.mark.parametrize(("fields", "hidden", "law"), HIDDEN)
def test_why_an_entry_is_not_for_everybody_is_told(fields: dict[str, Any], hidden: str, law: str) -> None:
    (told,) = part_of(meeting(2, entry(21, **fields))[1]).entries
    assert (told.hidden, told.law) == (hidden, law)


REASONS = [
    ("Utsatt: mangler tall", {}, "mangler tall"),
    ("utsett: manglar tal", {}, "mangler tall"),
    ("postponed: mangler tall", {}, "mangler tall"),
    ("Utsatt: mangler tall", {"private": True}, ""),
    ("Utsatt: mangler tall", {"in_minutes": False}, ""),
    ("trukket: mangler tall", {}, ""),
    ("mangler tall", {}, ""),
]


@pytest.mark.parametrize(("typed", "fields", "reason"), REASONS)
def test_why_an_item_was_put_off_is_what_stood_behind_the_word_where_all_may_read_it(
    typed: str, fields: dict[str, Any], reason: str
) -> None:
    item = AgendaItem(id=11, title="Budsjett", outcome="postponed", presenter="Kari", background="Bak")
    said = entry(21, Kind.NOTE, item=11, typed=typed, text="mangler tall", **fields)
    (told,) = part_of(meeting(2, item, said)[1]).items
    assert (told.reason, told.presenter, told.background, told.outcome) == (
        reason,
        "Kari",
        "Bak",
        "postponed",
    )


@pytest.mark.parametrize(
    ("fields", "state", "goes_on"),
    [
        ({}, "planned", True),
        ({}, "draft", False),
        ({}, "approved", False),
        ({"began": datetime(2026, 3, 1, tzinfo=UTC)}, "draft", True),
        ({"outcome": "done"}, "draft", True),
    ],
)
def test_an_item_that_nobody_came_to_takes_nothing_up(
    fields: dict[str, Any], state: str, goes_on: bool
) -> None:
    item = AgendaItem(id=11, title="Budsjett", continues=Continues(1, 5), **fields)
    (told,) = part_of(meeting(2, item, state=state)[1]).items
    assert told.goes_on == (Of(1, 5) if goes_on else None)
    noted = part_of(meeting(2, item, entry(21, item=11), state=state)[1]).items
    assert noted[0].goes_on == Of(1, 5), "something was noted in it"


THERE = [
    ({"status": "present"}, "", True),
    ({"status": "deputy"}, "", True),
    ({"status": "excused"}, "", False),
    ({}, "", False),
    ({"status": "absent"}, "arrival", True),
    ({"status": "absent"}, "departure", True),
    ({"status": "absent"}, "recusal", False),
    ({"status": "present", "count": 9}, "", False),
]


@pytest.mark.parametrize(("fields", "moved", "there"), THERE)
def test_who_was_there_at_some_time_is_told_by_name(fields: dict[str, Any], moved: Any, there: bool) -> None:
    who = Attendance(id=31, name=Name("Kari Vik"), **fields)
    moves = [Presence(id=32, who=Name("Kari Vik"), what=moved)] if moved else []
    assert part_of(meeting(2, who, *moves)[1]).there == (("Kari Vik",) if there else ())


@pytest.mark.parametrize("role", ["other", "information", "approval", "notice"])
def test_standing_items_are_not_asked_for_topics(role: str) -> None:
    items = [
        AgendaItem(id=11, role=role),
        AgendaItem(id=12),
        AgendaItem(id=13, no_topic=True),
        AgendaItem(id=14, role="follow-up"),
    ]
    assert part_of(meeting(2, *items)[1]).topicless == (11, 13)


def test_topics_stand_where_they_were_given_and_go_down_to_what_stands_there() -> None:
    items = (
        AgendaItem(id=11, rank="a", title="Over", tags=("kurs",)),
        AgendaItem(id=12, rank="b", title="Under", parent=11, tags=("lunsj",)),
        AgendaItem(id=13, rank="c", title="Lønn", private=True, tags=("lønn",)),
    )
    lead = entry(21, Kind.DECISION, item=12, tags=("bil",))
    below = entry(22, Kind.ACTION, item=12, parent=21)
    part = part_of(meeting(2, *items, lead, below, tags=("styret",))[1])
    assert [(one.key, one.item, one.names, one.by, one.hidden) for one in part.topics] == [
        (2, 0, ("styret",), "meeting", ""),
        (11, 11, ("kurs",), "item", ""),
        (12, 12, ("lunsj",), "item", ""),
        (13, 13, ("lønn",), "item", "private"),
        (21, 12, ("bil",), "line", ""),
    ]
    assert [one.topics for one in part.entries] == [("bil", "lunsj", "kurs")] * 2
    withheld = part_of(meeting(2, *items, replace(lead, private=True), below)[1])
    assert withheld.entries[1].topics == ("lunsj", "kurs"), "not those of a line that others may not read"


def test_only_what_touches_others_is_felt_by_them() -> None:
    quiet = meeting(2, entry(21), event(90, (2, 21), "done"))
    assert felt_by_others(quiet[0].meeting, part_of(quiet[1])) == ()
    for told in (
        event(90, (1, 5), "done"),
        entry(22, Kind.DECISION, number="3/26"),
        entry(22, Kind.DECISION, amends=("1/26",)),
    ):
        loud = meeting(2, told)
        assert felt_by_others(loud[0].meeting, part_of(loud[1]))


OPEN: list[tuple[str, Document, bool]] = [
    ("an action", entry(21), True),
    ("one that is done", entry(21, text="x"), True),
    ("a question", entry(21, Kind.QUESTION), True),
    ("one that was answered", entry(21, Kind.QUESTION, answer="ja"), False),
    ("a decision", entry(21, Kind.DECISION), False),
    ("an expectation", entry(21, Kind.EXPECTATION), True),
    ("a proposal", entry(21, Kind.PROPOSAL), True),
    ("an experience", entry(21, Kind.EXPERIENCE), False),
    ("an item", AgendaItem(id=21, title="Sak", outcome="postponed"), True),
    ("an item that was withdrawn", AgendaItem(id=21, title="Sak", outcome="withdrawn"), False),
]


@pytest.mark.parametrize(("what", "left", "open_"), OPEN, ids=[row[0] for row in OPEN])
def test_what_a_meeting_leaves_open_the_next_one_finds(what: str, left: Document, open_: bool) -> None:
    now = meeting(5)
    assert bool(points(now, meeting(4, left))) is open_, what
    assert not points(now, meeting(4, left, series=Series(8, "Rådet")))
    assert not points(now, meeting(4, left, state="cancelled"))
    assert not points(now, meeting(6, left)), "a later one leaves nothing yet"
    assert not points(meeting(5, series=None), meeting(4, left))


@pytest.mark.parametrize("kind", [kind for kind in STATUSES if kind.value in KINDS_FOLLOWED])
def test_what_became_of_a_point_settles_it_or_leaves_it_open(kind: Kind) -> None:
    for status in STATUSES[kind]:
        before = meeting(3, entry(21, kind))
        found = points(meeting(5), before, meeting(4, event(90, (3, 21), status)))
        assert bool(found) is (status in KINDS[kind].open), status
        here = points(meeting(5, event(90, (3, 21), status)), before)
        told = [(one.settled_here, one.now) for one in here]
        began_open = STATUSES[kind][0] in KINDS[kind].open
        assert told == ([(status not in KINDS[kind].open, status)] if began_open else []), "it stays in sight"


def test_a_proposal_is_settled_by_a_decision_of_its_item_after_it() -> None:
    item = AgendaItem(id=11, title="Sak")
    before = (
        entry(21, Kind.PROPOSAL, item=11),
        entry(22, Kind.DECISION, item=11),
        entry(23, Kind.PROPOSAL, item=11),
    )
    assert [one.key for one in points(meeting(5), meeting(4, item, *before))] == [23]
    put_off = event(90, (4, 22), "postponed")
    assert {one.key for one in points(meeting(5), meeting(4, item, *before, put_off))} == {21, 22, 23}


def test_points_come_by_kind_the_older_last_and_then_by_their_days() -> None:
    def due(day: int) -> Deadline:
        return Deadline("", date=date(2026, 9, day))

    last = meeting(
        4,
        AgendaItem(id=41, title="Sak", outcome="postponed"),
        entry(42, Kind.QUESTION),
        entry(43, deadline=due(9)),
        entry(44, deadline=due(2)),
        entry(45),
        entry(46, Kind.EXPECTATION, from_=Name("Bo"), to=Name("Fylket")),
        entry(47, Kind.EXPECTATION, from_=Name("Alle"), to=Name("Fylket")),
        entry(48, Kind.DECISION),
        event(90, (4, 48), "postponed"),
    )
    found = points(meeting(5), last)
    assert [one.key for one in found] == [44, 43, 45, 41, 48, 47, 46, 42]
    old = meeting(1, entry(11, Kind.QUESTION))
    middle = [meeting(month) for month in (2, 3)]
    whole = points(meeting(6), old, *middle, last, meeting(5))
    assert [(one.key, one.older) for one in whole][-2:] == [(42, False), (11, True)]
    assert 11 not in {one.key for one in points(meeting(6), old, *middle, last, meeting(5), older=False)}


@pytest.mark.parametrize(("held", "told"), [(1, 0), (2, 2), (3, 3)])
def test_an_expectation_that_nobody_has_accepted_is_told_after_two_meetings(held: int, told: int) -> None:
    first = meeting(1, entry(11, Kind.EXPECTATION))
    (found,) = points(meeting(9), first, *(meeting(2 + n) for n in range(held)))
    assert found.never_accepted == told
    accepted = event(90, (1, 11), "accepted")
    (later,) = points(meeting(9), first, *(meeting(2 + n) for n in range(held)), meeting(8, accepted))
    assert later.never_accepted == 0


def test_in_how_many_meetings_an_owner_was_there_and_said_nothing_is_counted() -> None:
    kari = Attendance(id=31, name=Name("Kari Vik"), status="present")
    first = meeting(1, kari, entry(11, owners=(Name("Kari"),)))
    later = [meeting(2, kari), meeting(3), meeting(4, kari, state="planned"), meeting(5, kari)]
    (found,) = points(meeting(9), first, *later)
    assert found.silent == 2
    said = event(90, (1, 11), "open", at=datetime(2026, 2, 1, tzinfo=UTC))
    (again,) = points(meeting(9), first, meeting(2, kari, said), *later[1:])
    assert again.silent == 1


@pytest.mark.parametrize(
    ("fields", "private", "exempt"),
    [({}, False, ""), ({"private": True}, True, ""), ({"exempt": "§ 13"}, False, "§ 13")],
)
def test_what_takes_a_point_up_is_as_withheld_and_tells_where_it_goes_on_from(
    fields: dict[str, Any], private: bool, exempt: str
) -> None:
    item = AgendaItem(
        id=11,
        title="Budsjett",
        number="3/26",
        outcome="postponed",
        sort="decision",
        presenter="Kari",
        background="Bak",
        recommendation="Ja",
        recommender="rektor",
        **fields,
    )
    said = entry(21, Kind.NOTE, item=11, typed="utsatt: tall", text="tall")
    (point,) = points(meeting(5), meeting(4, item, said))
    made = taken_up(point, 5 << 20, "a")
    assert (
        made.title,
        made.sort,
        made.presenter,
        made.background,
        made.recommendation,
        made.recommender,
    ) == ("Budsjett", "decision", "Kari", "Bak", "Ja", "rektor")
    assert (made.private, made.exempt) == (private, exempt)
    assert made.continues == Continues(4, 11, "3/26", "Budsjett", date(2026, 4, 1), "" if fields else "tall")
    assert made.id == taken_up(point, 5 << 20, "b").id, "two machines make one"
    assert made.id != taken_up(point, 6 << 20, "a").id
    here = replace(made, id=51)
    (again,) = points(meeting(5, here, state="live"), meeting(4, item, said))
    assert (again.on_agenda and again.on_agenda[0], again.settled_here) == (51, True)


def test_what_is_said_of_a_point_holds_it_as_it_stood() -> None:
    (point,) = points(
        meeting(5), meeting(4, entry(21, owners=(Name("Kari", 9),), deadline=Deadline("1. mai")))
    )
    told = about(point)
    assert (told.kind, told.text, told.owners, told.deadline, told.day) == (
        "action",
        "tekst 21",
        (Name("Kari"),),
        Deadline("1. mai"),
        date(2026, 4, 1),
    )
    at = datetime(2026, 5, 1, tzinfo=UTC)
    made = answer(point, Said("status", "done"), 51, at, lambda: 99)  # type: ignore[arg-type]
    assert (made.id, made.of, made.what, made.to, made.item, made.about) == (
        99,
        Of(4, 21),
        "status",
        "done",
        51,
        told,
    )
    b = Builder()
    items = [b.item(title) for title in ("Åpning", "Oppfølging", "Annet")]
    assert follow_up_item(b.record) == items[1]
    assert follow_up_item(Builder().record) is None
    placed = [
        take_up_after(point, 5 << 20, above, b.record.agenda).rank for above in (None, items[0], items[2])
    ]
    ranks = [item.rank for item in items]
    assert placed[0] < ranks[0] < placed[1] < ranks[1] < ranks[2] < placed[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS_FOLLOWED)
def test_every_word_for_what_became_of_a_point_says_that_and_no_other(kind: str, language: str) -> None:
    words = by_meaning(line(language).statuses)
    assert statuses_for(kind) == (ITEM_STATUSES if kind == ITEM else STATUSES[Kind(kind)])
    own = {status: words[status] for status in statuses_for(kind)}
    told = {word: read_point_status(word, kind) for forms in own.values() for word in forms}
    assert told == {word: status for status, forms in own.items() for word in forms}
    assert read_point_status("tull", kind) == ""
    assert {*ITEM_STATUSES} == {"postponed", "withdrawn", "done"}
