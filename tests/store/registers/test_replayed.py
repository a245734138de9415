"""The registers against a plain replay of everything that happened, whatever that was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from store.files.meeting_list import Summary
from store.merge.merge import merge
from store.record.kinds import STATUSES
from store.record.model import Document, Entry, Event, Meeting, Stored
from store.record.record import Record
from store.record.values import Kind, Of, Series
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import happened
from tests.store.replaying import PLACES, Replay

FIRST = date(2025, 1, 10)
KINDS = (*(Kind.DECISION,) * 6, Kind.ACTION, Kind.EXPECTATION, Kind.NOTE)
NUMBERS = ("1/25", "2/2025", "V 1/25", "")
SERIES = (*(Series(7, "Styret"),) * 4, Series(8, "Rådet"))
STATES = (*("draft", "approved", "live") * 3, "cancelled")


@st.composite
def archives(draw: st.DrawFn) -> tuple[list[Record], list[Event]]:
    """A few meetings that cite each other's decisions and say what became of each other's entries."""
    records = [_meeting(draw, place) for place in range(draw(st.integers(1, 4)))]
    known = [(Of(record.meeting.id, entry.id), entry.kind) for record in records for entry in record.entries]
    between = _events(draw, known, 900_000) if known else []
    for place, record in enumerate(records):
        told = _events(draw, known, record.meeting.id + 500) if known else []
        gone = [event.id for event in told if draw(st.integers(0, 5)) == 0]
        tombstones = [Event(id=key, deleted=_at(draw, record.meeting.from_)) for key in gone]
        records[place] = record.with_documents(told).with_documents(tombstones)
    return records, between


def _meeting(draw: st.DrawFn, place: int) -> Record:
    first = FIRST + timedelta(days=draw(st.integers(0, 4)) * 30)
    identity = (place + 1) * 1000
    meeting = Meeting(
        id=identity,
        title=f"Møte {place}",
        from_=first,
        to=first + timedelta(days=draw(st.integers(0, 1))),
        series=draw(st.sampled_from(SERIES)),
        state=draw(st.sampled_from(STATES)),
    )
    entries: list[Document] = []
    for number in range(draw(st.integers(0, 4))):
        entry = _entry(draw, identity + 1 + number, first)
        if entries and draw(st.integers(0, 5)) == 0:
            entry = replace(entry, conflict_of=entries[-1].id)
        if draw(st.integers(0, 9)) == 0:
            entry = Entry(id=entry.id, number=entry.number, deleted=datetime(2025, 1, 1, tzinfo=UTC))
        entries.append(entry)
    return Record.new(meeting).with_documents(entries)


def _entry(draw: st.DrawFn, key: int, day: date) -> Entry:
    kind = draw(st.sampled_from(KINDS))
    fields: dict[str, Any] = {}
    if kind == Kind.DECISION:
        fields["number"] = draw(st.sampled_from(NUMBERS))
        fields["supersedes"] = tuple(
            draw(st.lists(st.sampled_from(NUMBERS[:-1]), min_size=draw(st.integers(0, 1)), max_size=2))
        )
        fields["in_minutes"] = draw(st.integers(0, 7)) > 0
    return Entry(id=key, kind=kind, text=f"{kind} {key}", at=_at(draw, day), **fields)


def _events(draw: st.DrawFn, known: Sequence[tuple[Of, Kind]], first: int) -> list[Event]:
    """Statuses of an entry's kind, now and then of one that it may have been before."""
    found = []
    for place in range(draw(st.integers(0, 4))):
        of, kind = draw(st.sampled_from(known))
        said = kind if kind in STATUSES and draw(st.integers(0, 4)) else Kind.PROPOSAL
        to = draw(st.sampled_from(STATUSES[said]))
        found.append(Event(id=first + place, of=of, to=to, at=_at(draw, FIRST)))
    return found


def _at(draw: st.DrawFn, day: date | None) -> datetime:
    assert day is not None
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return noon + timedelta(days=draw(st.integers(0, 5)) * 30, minutes=draw(st.integers(0, 2)))


def book_of(records: Sequence[Record], between: Sequence[Event]) -> Book:
    parts = ((Summary(Path(), record.meeting), part_of(record)) for record in records)
    return Book(parts, happened(between, None))


def days() -> list[date | None]:
    """The eve and the day of everything that can have happened."""
    told = {FIRST + timedelta(days=30 * month + more) for month in range(11) for more in (-1, 0, 1)}
    return [None, *sorted(told)]


@given(archives())
def test_what_stood_on_any_day_is_what_a_replay_finds(archive: tuple[list[Record], list[Event]]) -> None:
    records, between = archive
    book, replay = book_of(records, between), Replay(records, between)
    for record, entry in replay.entries():
        for day in days():
            row = book.row(entry.id, day)
            assert row is not None
            assert row.status == replay.status(record, entry, day), (entry, day)
            assert row.since == replay.since(record, entry, day), (entry, day)


@given(archives())
def test_what_is_something_else_now_is_what_others_made_of_it(
    archive: tuple[list[Record], list[Event]],
) -> None:
    records, between = archive
    book = book_of(records, between)
    changed = {row.entry.key: row.status for row in book.changed()}
    for record in records:
        replay = Replay([record])
        for _, entry in replay.entries():
            row = book.row(entry.id)
            own = max(replay.said(record, entry, None), default=(None, PLACES[entry.kind.value][0]))[1]
            assert row is not None
            assert changed.get(entry.id, own) == row.status


@given(archives(), st.randoms())
def test_the_order_of_meetings_and_events_makes_no_difference(
    archive: tuple[list[Record], list[Event]], chance: Any
) -> None:
    records, between = archive
    one = book_of(records, between)
    chance.shuffle(records)
    chance.shuffle(between)
    other = book_of(records, between)
    for kind in (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION):
        assert one.rows(kind) == other.rows(kind)


@given(archives())
def test_two_copies_of_archive_json_keep_what_each_was_told(
    archive: tuple[list[Record], list[Event]],
) -> None:
    _, between = archive
    half = len(between) // 2
    tables: list[Stored] = [
        Record({"events": {event.id: event for event in part}}).stored()
        for part in (between[:half], between[half:])
    ]
    merged = Record.from_stored(merge({}, *tables))
    assert merged.events == Record({"events": {event.id: event for event in between}}).events
