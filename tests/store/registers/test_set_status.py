"""Saying what became of an entry: where it is written, and what that leaves as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.record.identity import to_text
from store.record.model import Entry, Event, Meeting
from store.record.values import Kind, Of, Series, State
from store.registers.book import Book
from store.registers.set_status import Several, find_entry, place_of_event, read_status
from store.search.index import Index
from store.search.register_book import read_book
from tests.store.making import added, archive_at

BOARD = Series(7, "Styret")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


def held(archive: Archive, day: date, *entries: Entry, state: State = "draft") -> Summary:
    meeting = Meeting(id=archive.ids(), title=f"Møte {day}", from_=day, series=BOARD, state=state)
    file = archive.create_meeting(meeting)
    file.commit(added(*entries))
    return Summary(file.path, meeting)


def book(archive: Archive) -> Book:
    index = Index(archive)
    index.sync()
    return read_book(index)


def decision(archive: Archive, number: str) -> Entry:
    return Entry(id=archive.ids(), kind=Kind.DECISION, text=f"Vedtak {number}", number=number)


def test_an_event_goes_to_the_meeting_under_way_and_else_to_the_archive(archive: Archive) -> None:
    draft = held(archive, date(2026, 3, 1))
    own = held(archive, date(2026, 4, 1), state="live")
    opened = held(archive, date(2026, 5, 1), state="live")
    places = [
        place_of_event(archive, about, here)[1]
        for about, here in ((draft, None), (own, None), (draft, opened), (own, opened), (draft, draft))
    ]
    assert places == [None, own, opened, opened, None]
    assert place_of_event(archive, draft)[0].path == archive.common.path


def test_two_windows_at_once_are_both_heard(archive: Archive) -> None:
    task = Entry(id=archive.ids(), kind=Kind.ACTION, text="ringe")
    held(archive, date(2026, 3, 1), task)
    row = book(archive).row(task.id)
    assert row is not None
    one, other = archive.common, archive.common
    for file, to in ((one, "done"), (other, "open"), (one, "dropped")):
        file.commit(added(Event(id=archive.ids(), of=Of(row.summary.id, task.id), to=to, at=archive.clock())))
    assert [step.to for step in book(archive).row(task.id).history] == ["done", "open", "dropped"]  # type: ignore[union-attr]


def test_a_number_or_a_part_of_an_id_means_an_entry(archive: Archive) -> None:
    one, other = decision(archive, "1/26"), decision(archive, "2/26")
    held(archive, date(2026, 3, 1), one, other)
    again = held(archive, date(2026, 4, 1), decision(archive, "2/26"))
    known = book(archive)
    assert find_entry(known, "1/2026").entry.key == one.id
    with pytest.raises(Several, match="2/26") as several:
        find_entry(known, "2/26")
    assert several.value.facts["count"] == 2
    assert again.day.isoformat() in str(several.value.facts["list"])
    with pytest.raises(Problem, match="register-unknown"):
        find_entry(known, " ")


def test_a_number_goes_before_the_ids_that_it_is_a_part_of(archive: Archive) -> None:
    task = Entry(id=archive.ids(), kind=Kind.ACTION, text="ringe")
    one = decision(archive, to_text(task.id)[3:6])
    held(archive, date(2026, 3, 1), task, one)
    known = book(archive)
    assert task.id in {row.entry.key for row in known.with_id(one.number)}
    assert find_entry(known, one.number).entry.key == one.id


@pytest.mark.parametrize(
    ("word", "kind", "status"),
    [
        ("utført", Kind.ACTION, "done"),
        ("Open", Kind.ACTION, "open"),
        ("innfridd", Kind.EXPECTATION, "met"),
        ("Ikkje innfridd", Kind.EXPECTATION, "unmet"),
        ("vedteke", Kind.DECISION, "adopted"),
        ("utført", Kind.DECISION, ""),
        ("", Kind.DECISION, ""),
    ],
)
def test_a_status_in_any_language(word: str, kind: Kind, status: str) -> None:
    assert read_status(word, kind) == status
