"""What a search knows of the status of entries: what has become of them, in whatever file that is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.query import asked
from store.record.changes import Change, Edit, difference
from store.record.model import Document, Entry, Event, Meeting
from store.record.values import Kind, Of, Series
from store.registers.holdings import Happened
from store.search.index import Index
from store.search.kept_book import KeptBook
from store.search.register_book import read_book
from store.search.search import search
from tests.store.making import added, archive_at
from tests.store.replaying import statuses


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


def held(archive: Archive, month: int, *documents: Document) -> MeetingFile:
    day = date(2026, month, 1)
    meeting = Meeting(id=archive.ids(), title=f"Møte {month}", from_=day, series=Series(7, "Styret"))
    file = archive.create_meeting(meeting)
    file.commit(added(*documents))
    return file


def decision(archive: Archive, number: str, *supersedes: str) -> Entry:
    return Entry(id=archive.ids(), kind=Kind.DECISION, text="vedtak", number=number, supersedes=supersedes)


def change(file: MeetingFile, before: Document | None, after: Document) -> None:
    edit = difference(before, after)
    assert edit is not None
    file.commit(Change((edit,)))


def agrees(archive: Archive, index: Index) -> dict[int, str]:
    """Whether every search for a status finds what a replay of everything finds; and what that is."""
    index.sync()
    expected = statuses([archive.file(path).record() for path in archive.paths()], archive.events())
    for status in ("adopted", "rejected", "superseded", "open", "done", "answered"):
        hits = search(index, asked(f"status:{status}")).hits
        assert {hit.piece.key for hit in hits} & expected.keys() == {
            key for key, now in expected.items() if now == status
        }
        assert {hit.piece.status for hit in hits} <= {status}
    return expected


def test_the_status_of_now_is_found_after_every_change(archive: Archive, tmp_path: Path) -> None:
    index = Index(archive, tmp_path / "cache")
    task = Entry(id=archive.ids(), kind=Kind.ACTION, text="ringe")
    one, other = decision(archive, "1/26"), decision(archive, "2/26", "1/26")
    first = held(archive, 1, one, task)
    assert agrees(archive, index)[one.id] == "adopted"
    second = held(archive, 2, other)
    assert agrees(archive, index)[one.id] == "superseded"
    rejected = Event(id=archive.ids(), of=Of(second.meeting().id, other.id), to="rejected")
    archive.common.commit(added(rejected))
    assert agrees(archive, index)[one.id] == "adopted"
    gone = {
        name: (value, None)
        for name, value in (("of", {"meeting": second.meeting().id, "entry": other.id}), ("to", "rejected"))
    }
    archive.common.commit(
        Change((Edit("events", rejected.id, {**gone, "deleted": (None, "2026-03-01T10:00:00Z")}),))
    )
    assert agrees(archive, index)[one.id] == "superseded"

    of = Of(first.meeting().id, task.id)
    done = Event(id=archive.ids(), of=of, to="done")
    third = held(archive, 3, done)
    assert agrees(archive, index)[task.id] == "done"
    asking = Entry(id=task.id, kind=Kind.QUESTION, text="ringe")
    change(first, task, asking)  # «done» says nothing of a question
    assert agrees(archive, index)[task.id] == "open"
    change(first, asking, task)
    assert agrees(archive, index)[task.id] == "done"
    third.path.unlink()
    assert agrees(archive, index)[task.id] == "open"
    second.path.unlink()
    assert agrees(archive, index)[one.id] == "adopted"


def test_a_line_is_found_once_whatever_else_its_meeting_has_become(archive: Archive, tmp_path: Path) -> None:
    index = Index(archive, tmp_path / "cache")
    one, other, third = (
        replace(decision(archive, f"{n}/26"), text="vedtak om kunstgress", rank=rank)
        for n, rank in ((1, "a"), (2, "b"), (3, "c"))
    )
    first = held(archive, 1, one, other, third)
    of = Of(first.meeting().id, other.id)
    first.commit(added(Event(id=archive.ids(), of=of, to="rejected")))
    held(archive, 2, Event(id=archive.ids(), of=of, to="adopted"))
    agrees(archive, index)
    hits = search(index, asked("kunstgress status:vedtatt")).hits
    assert [hit.piece.key for hit in hits] == [one.id, other.id, third.id]


def test_minutes_that_come_later_are_what_a_number_meant(archive: Archive, tmp_path: Path) -> None:
    index = Index(archive, tmp_path / "cache")
    held(archive, 6, decision(archive, "9/26", "1/26"))
    agrees(archive, index)
    old = decision(archive, "1/2026")
    file = held(archive, 1, old)
    assert agrees(archive, index)[old.id] == "superseded"
    meeting = file.meeting()
    change(file, meeting, replace(meeting, state="cancelled"))
    assert old.id not in agrees(archive, index)


def test_registers_are_read_again_as_soon_as_anything_is_another(archive: Archive, tmp_path: Path) -> None:
    index = Index(archive, tmp_path / "cache")
    one = decision(archive, "1/26")
    first = held(archive, 1, one)
    index.sync()
    kept = KeptBook()
    book = kept.read(index)
    assert kept.read(index) is book
    change(first, one, replace(one, text="et annet vedtak"))
    index.sync()
    again = kept.read(index)
    assert [row.entry.text for row in again.rows(Kind.DECISION)] == ["et annet vedtak"]
    archive.common.commit(
        added(Event(id=archive.ids(), of=Of(first.meeting().id, one.id), to="rejected", at=archive.clock()))
    )
    later = kept.read(index)
    assert [row.status for row in later.rows(Kind.DECISION)] == ["rejected"]
    assert kept.read(index) is later
    row = later.row(one.id)
    assert row is not None
    later.take_back(Happened(meeting=0, entry=0, key=0, what="status", to="", day=row.since, at=0.0))
    assert kept.read(index) is not later, "somebody told it something"
    index.remove()
    index.sync()
    assert len(kept.read(index).rows(Kind.DECISION)) == 1
    index.close()


def test_the_rows_of_a_book_are_put_up_once_and_go_with_it(archive: Archive, tmp_path: Path) -> None:
    index = Index(archive, tmp_path / "cache")
    held(archive, 1, decision(archive, "1/26"))
    index.sync()
    kept = KeptBook()
    book = kept.read(index)
    shelf = kept.shelf(book, Kind.DECISION, None)
    assert kept.shelf(book, Kind.DECISION, None) is shelf
    assert kept.shelf(book, Kind.ACTION, None).rows == kept.shelf(book, Kind.DECISION, date.min).rows == ()
    assert kept.shelf(book, Kind.DECISION, None) is shelf
    changed = shelf.put(())
    kept.put(book, Kind.DECISION, None, changed)
    assert kept.shelf(book, Kind.DECISION, None) is changed
    other = read_book(index)
    assert kept.shelf(other, Kind.DECISION, None).rows[0].entry == shelf.rows[0].entry
    assert kept.shelf(book, Kind.DECISION, None) is not changed
    index.close()
