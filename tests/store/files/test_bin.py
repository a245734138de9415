"""The bin: what lies there is out of every list, search and register, and comes back as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.check.archive_check import check_archive
from store.errors import Problem
from store.files.archive import Archive
from store.files.bin import binned_in, find_binned, put_away, put_in_bin, take_from_bin
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.merge.copies import settle_copies
from store.merge.merge import merge
from store.query import asked
from store.record.changes import Change
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Kind, Series
from store.search.index import Index
from store.search.register_book import read_book
from store.search.search import search
from store.series.used_numbers import used_numbers
from tests.store.making import DAY, Ticking, added, archive_at, line, texts

STYRET = Series(77, "Styret")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


def made(archive: Archive, title: str, *lines: str, first: int = 1, **fields: object) -> MeetingFile:
    file = archive.create_meeting(Meeting(id=archive.ids(), title=title, from_=DAY, **fields))  # type: ignore[arg-type]
    kinds = {"=": Kind.DECISION}
    rows = [
        line(first + n, text.lstrip("= "), kind=kinds.get(text[:1], Kind.NOTE))
        for n, text in enumerate(lines)
    ]
    file.commit(added(*rows))
    return file


def found(index: Index, words: str) -> list[str]:
    index.sync()
    return [hit.piece.text for hit in search(index, asked(words)).hits]


def decided(index: Index) -> list[str]:
    index.sync()
    return [row.entry.text for row in read_book(index).rows(Kind.DECISION)]


def listed(archive: Archive) -> list[str]:
    return [summary.meeting.title for summary in archive.listing().listed]


@pytest.mark.parametrize("by", ["index", "files"])
def test_a_binned_meeting_is_out_of_the_list_and_comes_back(
    archive: Archive, tmp_path: Path, by: str
) -> None:
    file = made(archive, "Prøvemøte", "= vi kjøper bokbussen")
    made(archive, "Styremøte", "bussen er gammel", first=20)
    index = Index(archive, tmp_path / "cache")

    def listing() -> list[str]:
        if by == "files":
            return listed(archive)
        index.sync()
        return [summary.meeting.title for summary in index.listing().listed]

    assert sorted(listing()) == ["Prøvemøte", "Styremøte"]
    put_in_bin(archive, file)
    assert listing() == ["Styremøte"]
    assert [one.entries for one in binned_in(archive)] == [1]
    take_from_bin(archive.file(find_binned(archive, "prøve").path))
    assert sorted(listing()) == ["Prøvemøte", "Styremøte"]
    assert binned_in(archive) == ()
    assert texts(file) == ["vi kjøper bokbussen"]


def test_what_was_thrown_away_last_stands_first(archive: Archive) -> None:
    files = [made(archive, title) for title in ("Vår", "Sommer", "Høst")]
    for place in (1, 2, 0):
        put_in_bin(archive, files[place])
    assert [one.summary.meeting.title for one in binned_in(archive)] == ["Vår", "Høst", "Sommer"]


def test_no_search_and_no_register_finds_it(archive: Archive, tmp_path: Path) -> None:
    file = made(archive, "Prøvemøte", "= vi kjøper bokbussen")
    index = Index(archive, tmp_path / "cache")
    assert (found(index, "bokbuss"), decided(index)) == (
        ["(1): vi kjøper bokbussen"],
        ["vi kjøper bokbussen"],
    )
    put_in_bin(archive, file)
    for words in ("bokbuss", "bo", "prøvemøte", "2015", "type:vedtak", ""):
        assert found(index, words) == [], words
    assert decided(index) == []
    assert index.thrown == 0
    take_from_bin(file)
    assert (found(index, "bokbuss"), decided(index)) == (
        ["(1): vi kjøper bokbussen"],
        ["vi kjøper bokbussen"],
    )
    assert index.thrown == 0


def test_what_is_put_away_is_in_no_list_and_is_found(archive: Archive, tmp_path: Path) -> None:
    file = made(archive, "Gammelt møte", "= vi kjøper bokbussen")
    index = Index(archive, tmp_path / "cache")
    put_away(file)
    assert listed(archive) == []
    assert [summary.id for summary in archive.listing().put_away] == [file.meeting().id]
    assert found(index, "bokbuss") == ["(1): vi kjøper bokbussen"]
    assert archive.find("gammelt").path == file.path
    put_away(file, away=False)
    assert listed(archive) == ["Gammelt møte"]


@pytest.mark.parametrize("change", [put_in_bin, lambda _, file: put_away(file)])
def test_approved_minutes_are_not_thrown_away(
    archive: Archive, change: Callable[[Archive, MeetingFile], object]
) -> None:
    file = made(archive, "Styremøte", "ja", state="draft")
    approve(archive, file)
    before = file.path.read_bytes()
    with pytest.raises(Problem) as told:
        change(archive, archive.find("Styremøte"))
    assert told.value.key == "bin-approved"
    assert file.path.read_bytes() == before


def test_minutes_that_were_approved_meanwhile_are_shown(archive: Archive) -> None:
    file = made(archive, "Styremøte", "ja", state="draft")
    put_in_bin(archive, file)
    approve(archive, MeetingFile(file.path, archive.disk))  # in a window that had it open
    assert listed(archive) == ["Styremøte"]
    assert binned_in(archive) == ()


def test_numbers_are_not_given_again(archive: Archive) -> None:
    file = made(archive, "Styremøte 1", series=STYRET)
    file.commit(added(line(40, "ja", kind=Kind.DECISION, number="1/15")))
    other = made(archive, "Styremøte 2", first=60, series=STYRET)
    put_in_bin(archive, file)
    assert used_numbers(archive, other.meeting()) == {"1/15"}


def test_other_verbs_say_where_it_is(archive: Archive) -> None:
    put_in_bin(archive, made(archive, "Prøvemøte"))
    for text, key in (
        ("prøve", "meeting-binned"),
        ("latest", "meeting-unknown"),
        ("annet", "meeting-unknown"),
    ):
        with pytest.raises(Problem) as told:
            archive.find(text)
        assert told.value.key == key, text


def test_putting_it_there_twice_keeps_when_it_was_first(archive: Archive) -> None:
    file = made(archive, "Prøvemøte")
    first = put_in_bin(archive, file).meeting.binned
    assert put_in_bin(archive, file).meeting.binned == first


@pytest.mark.parametrize("other_first", [False, True])
def test_binned_here_and_written_there_loses_nothing_and_is_told(
    archive: Archive, tmp_path: Path, *, other_first: bool
) -> None:
    file = made(archive, "Prøvemøte", "før")
    copy = file.path.with_name(f"{file.path.stem} (conflicted copy).json")
    shutil.copy(file.path, copy)
    here, there = (copy, file.path) if other_first else (file.path, copy)
    at = put_in_bin(archive, MeetingFile(here, archive.disk)).meeting.binned
    assert at is not None
    MeetingFile(there, archive.disk).commit(added(line(9, "etter", at=at + timedelta(minutes=5))))
    settle_copies(archive, tmp_path / "state")
    assert texts(archive.file(file.path)) == ["før", "etter"]
    assert listed(archive) == []
    (finding,) = archive.listing().findings
    assert (finding.problem.key, finding.problem.facts["count"]) == ("bin-written", 1)
    index = Index(archive, tmp_path / "cache")
    index.sync()
    assert [one.problem.key for one in index.listing().findings] == ["bin-written"]
    assert "bin-written" in {one.problem.key for one in check_archive(archive)}
    take_from_bin(archive.file(file.path))
    assert texts(archive.file(file.path)) == ["før", "etter"]
    assert archive.listing().findings == ()


def test_a_window_that_has_it_open_goes_on_writing(archive: Archive) -> None:
    file = made(archive, "Prøvemøte", "før")
    window = MeetingFile(file.path, archive.disk)
    window.read()
    put_in_bin(archive, file)
    window.commit(added(line(9, "etter")))
    assert texts(file) == ["før", "etter"]
    assert listed(archive) == []


def test_two_that_throw_it_away_agree_and_restoring_on_one_holds() -> None:
    clock = Ticking()
    base = {"meeting": {1: {"id": 7, "schema": 1, "title": "Møte"}}}
    one, other = (_with(base, binned=clock().isoformat()) for _ in range(2))
    merged = merge(base, one, other)
    assert merged == merge(base, other, one)
    assert merged["meeting"][1]["binned"] == other["meeting"][1]["binned"]
    assert "binned" not in merge(one, base, one)["meeting"][1]


def _with(
    tables: dict[str, dict[int, dict[str, object]]], **fields: object
) -> dict[str, dict[int, dict[str, object]]]:
    return {"meeting": {1: {**tables["meeting"][1], **fields}}}


def test_restoring_beats_an_older_copy_of_the_binned_one(archive: Archive, tmp_path: Path) -> None:
    file = made(archive, "Prøvemøte", "før")
    put_in_bin(archive, file)
    shutil.copy(file.path, file.path.with_name(f"{file.path.stem} (conflicted copy).json"))
    take_from_bin(file)
    settle_copies(archive, tmp_path / "state")
    assert listed(archive) == ["Prøvemøte"]


def test_a_version_that_does_not_know_the_bin_keeps_its_field(archive: Archive) -> None:
    file = made(archive, "Prøvemøte", "før")
    put_in_bin(archive, file)
    stored = file.record().stored()["meeting"][1]
    newer = {**stored, "from_tomorrow": "ja"}
    read = Record.from_stored({"meeting": {1: newer}}).meeting
    file.commit(Change(()), lambda record: (replace(record.meeting, unknown=read.unknown),))
    take_from_bin(file)
    assert file.record().meeting.unknown == {"from_tomorrow": "ja"}


@pytest.mark.parametrize(
    ("asked_for", "found_there"), [("prøvemøte 1", "Prøvemøte 1"), ("prøve", "Prøvemøte 1"), ("styre", "")]
)
def test_only_what_lies_in_the_bin_is_found_there(archive: Archive, asked_for: str, found_there: str) -> None:
    for place, title in enumerate(("Prøvemøte 1", "Prøvemøte 2", "Styremøte"), 1):
        file = made(archive, title, "en linje", first=20 * place)
        if title == "Prøvemøte 1":
            put_in_bin(archive, file)
    if found_there:
        assert find_binned(archive, asked_for).meeting.title == found_there
    else:
        with pytest.raises(Problem, match="meeting-unknown"):
            find_binned(archive, asked_for)
