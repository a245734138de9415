"""The numbers that a series has used: those of its other meetings, and of meetings that are gone for good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from store.files.archive import Archive
from store.files.meeting_list import Gone
from store.record.changes import Change, Edit
from store.record.model import Document
from store.record.numbering import numbers_in
from store.search.index import Index
from store.series.used_numbers import SeriesNumbers, used_numbers
from tests.tui.house import add_meeting, archive_in


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = archive_in(tmp_path / "arkiv")
    board = archive.series("Styret")
    for title, day in (("Februar", 12), ("Mars", 13)):
        lines = ("# Budsjett", "= ja", "hevet: 12.00")
        add_meeting(archive, title, *lines, day=date(2026, 2, day), series=board, profile="protocol")
    return archive


def test_a_meeting_does_not_use_up_its_own_numbers(archive: Archive) -> None:
    index = Index(archive)
    index.sync()
    known = index.numbers()
    first, second = archive.find("Februar"), archive.find("Mars")
    own = set(archive.find("Februar").record().agenda[0].number.split())
    assert own
    assert own.isdisjoint(known.used(first.meeting()))
    assert own <= known.used(second.meeting())
    assert known.used(first.meeting()) == used_numbers(archive, first.meeting())
    index.close()


def test_the_numbers_of_a_meeting_that_is_gone_stay_used(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = archive.find("Mars").meeting()
    assert meeting.series is not None
    gone = {77: Gone("2026-03-01T10:00:00Z", series=meeting.series.id, numbers=("40/26",))}
    monkeypatch.setattr(Archive, "gone", lambda _: gone)
    assert "40/26" in SeriesNumbers(archive, ()).used(meeting)
    assert "40/26" in used_numbers(archive, meeting)


def test_the_numbers_of_what_was_deleted_stay_used(archive: Archive) -> None:
    first, second = archive.find("Februar"), archive.find("Mars")
    record = first.record()
    gone = (record.agenda[0], next(entry for entry in record.entries if entry.number))
    numbers = {one.number for one in gone}
    at = archive.clock()
    bare: tuple[Document, ...] = tuple(
        type(one)(id=one.id, was=one.was, deleted=at, number=one.number) for one in gone
    )
    first.commit(Change(()), lambda _record: bare)
    left = first.record()
    assert not numbers & {*(item.number for item in left.agenda), *(entry.number for entry in left.entries)}
    index = Index(archive)
    index.sync()
    found = (index.numbers().used(second.meeting()), used_numbers(archive, second.meeting()))
    index.close()
    assert [numbers <= set(used) for used in found] == [True, True]
    assert numbers <= set(numbers_in(first.record()))


def test_a_series_of_two_names_has_the_numbers_of_both_and_of_no_other(archive: Archive) -> None:
    meeting = archive.find("Mars").meeting()
    (own,) = archive.find("Mars").record().agenda[0].number.split()
    council = archive.series("Rådet")
    assert meeting.series is not None
    assert council is not None
    lines = ("# 61/26 Vei", "hevet: 12.00")
    add_meeting(archive, "April", *lines, day=date(2026, 4, 14), series=council, profile="protocol")
    asked = msgspec.structs.replace(meeting, id=1)
    for same in (False, True):
        if same:
            archive.common.commit(
                Change((Edit("series", council.id, {"same_as": (None, meeting.series.id)}),))
            )
        index = Index(archive)
        index.sync()
        for found in (index.numbers().used(asked), used_numbers(archive, asked)):
            assert own in found
            assert ("61/26" in found) is same
        index.close()
