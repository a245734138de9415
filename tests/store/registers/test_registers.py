"""The registers: what stood on a day, and what has become of everything."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.query import asked
from store.record.changes import Change, Edit
from store.record.model import Document, Entry, Event, Json, Meeting
from store.record.record import Record
from store.record.values import Deadline, Kind, Name, Of, Series, When
from store.registers.book import Book, RegisterRow
from store.registers.events import part_of
from store.registers.holdings import Called, happened
from store.registers.listing import Shelf, pairs
from store.search.index import Index
from store.search.register_book import read_book
from store.search.register_index import bound
from tests.store.making import added, archive_at

EVE = date(2015, 6, 1)
"""The day before the one that the clock of the tests shows."""

BOARD = Series(7, "Styret")
FIRST, SECOND, THIRD = date(2025, 3, 1), date(2025, 6, 1), date(2026, 1, 15)


def held(identity: int, day: date, *documents: Document, **fields: Any) -> tuple[Summary, Record]:
    meeting = Meeting(id=identity, title=f"Møte {identity}", from_=day, series=BOARD, state="draft", **fields)
    return Summary(Path(), meeting), Record.new(meeting).with_documents(documents)


def book(*meetings: tuple[Summary, Record]) -> Book:
    return Book((summary, part_of(record)) for summary, record in meetings)


def decision(key: int, number: str, **fields: Any) -> Entry:
    return Entry(id=key, kind=Kind.DECISION, text=f"Vedtak {key}", number=number, **fields)


def status(book: Book, entry: int, as_of: date | None = None) -> str:
    row = book.row(entry, as_of)
    assert row is not None
    return row.status


CHAIN = (
    held(1, FIRST, decision(11, "3/25")),
    held(2, SECOND, decision(21, "9/25", supersedes=("3/2025",))),
    held(3, THIRD, decision(31, "1/26", supersedes=("9/25",), amends=("3/25",))),
)


def test_a_decision_is_superseded_from_the_day_of_the_one_that_cites_it() -> None:
    chain = book(*CHAIN)
    assert [status(chain, 11, day) for day in (FIRST, date(2025, 5, 31), SECOND)] == [
        "adopted",
        "adopted",
        "superseded",
    ]
    assert [status(chain, key) for key in (11, 21, 31)] == ["superseded", "superseded", "adopted"]
    assert [row.entry.key for row in chain.rows(Kind.DECISION, SECOND)] == [21, 11]


def test_what_was_rejected_afterwards_takes_the_place_of_nothing() -> None:
    rejected = Event(id=90, of=Of(2, 21), to="rejected")
    later = book(*CHAIN[:2], held(3, THIRD, rejected))
    assert [status(later, 11, day) for day in (SECOND, THIRD)] == ["superseded", "adopted"]


def test_a_number_means_the_newest_before_it_in_the_same_series() -> None:
    other = Meeting(id=5, title="Annet", from_=FIRST, series=Series(8, "Rådet"))
    elsewhere = Summary(Path(), other), Record.new(other).with_documents([decision(51, "3/25")])
    chain = book(*CHAIN, elsewhere)
    assert status(chain, 51) == "adopted"
    row = chain.row(21)
    assert row is not None
    cited = chain.cited_by(row, "3/25")
    assert cited is not None
    assert cited.entry.key == 11
    assert chain.cited_by(row, "4/25") is None


def test_history_tells_where_and_by_what() -> None:
    row = book(*CHAIN).row(11)
    assert row is not None
    told = [
        (step.what, step.to, step.where and step.where.id, step.by and step.by.key) for step in row.history
    ]
    assert told == [("status", "superseded", 2, 21), ("amended", "", 3, 31)]
    assert set(book(*CHAIN).later(1)) == {11}


def action(key: int, **fields: Any) -> Entry:
    return Entry(id=key, kind=Kind.ACTION, text="sende utkast", **fields)


def test_an_action_reopened_and_given_away() -> None:
    done = Event(id=81, of=Of(1, 12), to="done")
    again = Event(id=91, of=Of(1, 12), to="open")
    given = Event(id=92, of=Of(1, 12), what="owner", to="Per, Åse")
    actions = book(
        held(1, FIRST, action(12, owners=(Name("Kari"),), deadline=Deadline("neste møte", meeting="next"))),
        held(2, SECOND, done),
        held(3, THIRD, again, given),
    )
    assert [status(actions, 12, day) for day in (FIRST, SECOND, THIRD)] == ["open", "done", "open"]
    row = actions.row(12)
    assert row is not None
    assert [name.name for name in row.owners] == ["Per", "Åse"]
    assert row.due == SECOND
    assert row.overdue(THIRD)


def test_narrowing_and_pairs() -> None:
    def expects(key: int, text: str, to: str) -> Entry:
        return Entry(id=key, kind=Kind.EXPECTATION, text=text, from_=Name("Bibliotekene"), to=Name(to))

    rows = book(
        held(1, FIRST, expects(13, "støtte", "Fylket"), expects(14, "økonomi", "fylket")),
        held(2, SECOND, expects(23, "mot", "Hverandre")),
    ).rows(Kind.EXPECTATION)
    shelf = Shelf(rows)

    def keys(found: tuple[RegisterRow, ...]) -> list[int]:
        return [row.entry.key for row in found]

    assert keys(shelf.narrowed(asked("okonomi"))) == [14]
    assert keys(shelf.narrowed(asked("til:fylk år:2025"))) == [14, 13]
    assert keys(shelf.narrowed(asked("år:2024"))) == []
    assert [(pair.from_, pair.to, pair.count) for pair in pairs(rows)] == [
        ("Bibliotekene", "fylket", 2),
        ("Bibliotekene", "Hverandre", 1),
    ]


@pytest.mark.parametrize("indexed", [True, False])
def test_the_book_of_an_archive(tmp_path: Path, *, indexed: bool) -> None:
    archive = archive_at(tmp_path / "archive")
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Styremøte", from_=EVE, series=BOARD))
    key = archive.ids()
    file.commit(added(action(key)))
    meeting = file.meeting().id
    done = Event(id=archive.ids(), of=Of(meeting, key), to="done", at=archive.clock())
    archive.common.commit(added(done))
    cache = tmp_path / "cache"
    if not indexed:
        cache.write_text("in the way")
    index = Index(archive, cache)
    if indexed:
        index.sync()
    found = read_book(index)
    assert status(found, key) == "done"
    assert status(found, key, EVE) == "open"


def test_a_cancelled_meeting_and_a_working_note_decide_nothing() -> None:
    instead = decision(31, "1/26", supersedes=("3/25",))
    chain = book(CHAIN[0], held(3, THIRD, instead), held(4, THIRD, replace(instead, id=41, in_minutes=False)))
    assert status(chain, 11) == "superseded"
    note = replace(instead, in_minutes=False)
    assert status(book(CHAIN[0], held(3, THIRD, note)), 11) == "adopted"
    cancelled = replace(CHAIN[1][1].meeting, state="cancelled")
    called_off = Summary(Path(), cancelled), CHAIN[1][1].with_documents([cancelled])
    assert status(book(CHAIN[0], called_off), 11) == "adopted"
    assert len(book(called_off)) == 0


def test_the_next_meeting_counts_from_where_it_was_said() -> None:
    given = action(12, deadline=Deadline("neste møte", meeting="next"))
    meetings = (held(1, FIRST, given), held(2, SECOND), held(3, THIRD))
    parts = [(summary, part_of(record)) for summary, record in meetings]

    def due(day: date) -> date | None:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        said = Event(id=90, of=Of(1, 12), what="deadline", to="next-meeting", at=at)
        row = Book(parts, happened([said], None)).row(12)
        assert row is not None
        return row.due

    assert (due(FIRST), due(SECOND), due(THIRD)) == (SECOND, THIRD, None)


WRITTEN = [
    ({}, None, None),
    ({"next_meeting": SECOND}, None, SECOND),
    ({"next_meeting": SECOND}, THIRD, THIRD),
    ({"next_meeting": date(2025, 2, 1)}, None, None),
]


@pytest.mark.parametrize(("told", "day", "due"), WRITTEN)
def test_while_no_later_meeting_is_planned_the_next_one_is_when_it_was_said_to_be(
    told: dict[str, date], day: date | None, due: date | None
) -> None:
    given = action(12, deadline=Deadline("neste møte", day, "next"))
    facts = {field: When("som sagt", date=said) for field, said in told.items()}
    row = book(held(1, FIRST, given, **facts)).row(12)
    assert row is not None
    assert row.due == due


PARTIES: dict[int, Json] = {
    5: {"name": "Troms fylkesbibliotek", "aliases": ["Fylket", "Fylkesbiblioteket"]},
    6: {"name": "Bibliotekene", "aliases": ["Samarbeidet", 7]},
    8: {"name": "Rådet", "aliases": ["Samarbeidet"]},
}


def test_a_party_is_the_same_under_all_its_names() -> None:
    def expects(key: int, to: Name, from_: str = "bibliotekene") -> Entry:
        return Entry(id=key, kind=Kind.EXPECTATION, text="støtte", from_=Name(from_), to=to)

    old = held(1, FIRST, expects(13, Name("FYLKET")), expects(14, Name("Fylkes", ref=5)))
    new = held(
        2, SECOND, expects(23, Name("Troms fylkesbibliotek")), expects(24, Name("Fylket"), "Samarbeidet")
    )
    parts = [(summary, part_of(record)) for summary, record in (old, new)]
    rows = Book(parts, called=Called({}, PARTIES)).rows(Kind.EXPECTATION)
    # An alias that two of them share means neither.
    assert [(pair.from_, pair.to, pair.count) for pair in pairs(rows)] == [
        ("bibliotekene", "Troms fylkesbibliotek", 3),
        ("Samarbeidet", "Fylket", 1),
    ]
    assert len(Shelf(rows).narrowed(asked("til:troms"))) == 4
    assert len(Shelf(rows).narrowed(asked("til:fylkes fra:bibl"))) == 3


def test_what_is_wrong_in_archive_json_hides_only_itself(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "archive")
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Styremøte", from_=EVE, series=BOARD))
    key = archive.ids()
    file.commit(added(action(key)))
    done = Event(id=archive.ids(), of=Of(file.meeting().id, key), to="done", at=archive.clock())
    archive.common.commit(added(done))
    wrong = Edit("events", 77, {"of": (None, "nothing"), "to": (None, 3)}, creates=True)
    archive.common.commit(Change((wrong,)))
    assert (
        status(bound([(Summary(file.path, file.meeting()), part_of(file.record()))], archive), key) == "done"
    )
    archive.common.path.write_text("{")
    assert (
        status(bound([(Summary(file.path, file.meeting()), part_of(file.record()))], archive), key) == "open"
    )
