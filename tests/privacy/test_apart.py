"""What was withheld because of where it stood stays so when two write apart, and when it is parted."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.privacy import for_others
from store.files.meeting_file import MeetingFile
from store.forget.forget import forget
from store.merge.copies import settle_copies
from store.record.changes import Change, difference
from store.record.identity import to_text
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from tests.store.making import added, archive_at, line, meeting_in

ITEM, GIVER, HEIR, OPEN = (n << 20 for n in (1_500_000_000_001, 1_500_000_000_002, 1_500_000_000_003, 7))

_WHEN = datetime(2026, 3, 1, tzinfo=UTC)

MARKS: list[dict[str, object]] = [{"private": True}, {"exempt": "§ 13"}, {"in_minutes": False}]
"""The ways in which a line is kept from others."""

BONDS: list[dict[str, object]] = [
    {"parent": GIVER, "point": True},
    {"sources": (GIVER,)},
    {"conflict_of": GIVER},
    {"typed": "> hemmelig", "rank": "a4x"},
]
"""What makes the heir have the mark of its giver."""

KEPT = [(mark, bond) for mark in MARKS for bond in BONDS if not ("in_minutes" in mark and "sources" in bond)]
"""A text written from a working note is for the minutes: everything else goes along with its giver."""


def giver(**mark: object) -> Entry:
    return replace(line(GIVER, "klagen", item=ITEM, point=True), **{"rank": "a4", **mark})


def heir(**bond: object) -> Entry:
    return replace(line(HEIR, "hemmelig", item=ITEM), **{"rank": "a5", **bond})


def a_file(folder: Path, *documents: Document) -> MeetingFile:
    file = meeting_in(folder)
    item = AgendaItem(id=ITEM, rank="a", title="Tilsyn")
    file.commit(added(item, line(OPEN, "åpent", item=ITEM), *documents))
    return file


def again(file: MeetingFile) -> MeetingFile:
    """Another window on the same file, that has read it."""
    other = MeetingFile(file.path, file.disk)
    other.read()
    return other


def without(file: MeetingFile, key: int) -> Change:
    """The deletion of an entry, by somebody who sees nothing that hangs on it."""
    before = file.record().get(Entry, key)
    assert before is not None
    edit = difference(before, Entry(id=key, deleted=before.deleted or _WHEN))
    assert edit is not None
    return Change((edit,))


def out(file: MeetingFile) -> str:
    return str(for_others(MeetingFile(file.path, file.disk).record()).stored())


def told(file: MeetingFile) -> bool:
    """Whether others can read what was withheld; what was open always is."""
    text = out(file)
    assert "åpent" in text
    return "hemmelig" in text


@pytest.mark.parametrize(("mark", "bond"), KEPT)
def test_forgetting_opens_nothing_that_had_its_mark_from_there(
    tmp_path: Path, mark: dict[str, object], bond: dict[str, object]
) -> None:
    file = a_file(tmp_path / "archive", giver(**mark), heir(**bond))
    assert not told(file)
    forget(archive_at(tmp_path / "archive"), to_text(GIVER), tmp_path / "state")
    assert "klagen" not in file.path.read_text()
    assert "hemmelig" in file.path.read_text()
    assert not told(file)


def test_forgetting_in_a_copy_that_is_kept_opens_nothing_there(tmp_path: Path) -> None:
    file = a_file(tmp_path / "archive", giver(private=True), heir(parent=GIVER, point=True))
    copies = tmp_path / "state" / "referat" / "copies"
    copies.mkdir(parents=True)
    shutil.copy(file.path, copies / "kopi.json")
    forget(archive_at(tmp_path / "archive"), to_text(GIVER), tmp_path / "state")
    assert not told(MeetingFile(copies / "kopi.json", file.disk))


@pytest.mark.parametrize("bond", BONDS)
@pytest.mark.parametrize("mark", MARKS[:2])
@pytest.mark.parametrize("order", ["deleted first", "written first"])
def test_a_line_written_while_another_window_deletes_what_withholds_it_stays_withheld(
    tmp_path: Path, mark: dict[str, object], bond: dict[str, object], order: str
) -> None:
    one = a_file(tmp_path / "archive", giver(**mark))
    other = again(one)
    if order == "deleted first":
        one.commit(without(one, GIVER))
        other.commit(added(heir(**bond)))
    else:
        other.commit(added(heir(**bond)))
        one.commit(without(again(one), GIVER))
    assert not told(one)
    assert {window.refresh() for window in (one, other) if not window.changed()} <= {None}


@pytest.mark.parametrize("bond", BONDS)
@pytest.mark.parametrize("mark", MARKS[:2])
@pytest.mark.parametrize("which", ["deleted in the copy", "written in the copy"])
def test_a_copy_in_which_the_one_is_and_the_other_is_not_opens_nothing(
    tmp_path: Path, mark: dict[str, object], bond: dict[str, object], which: str
) -> None:
    file = a_file(tmp_path / "archive", giver(**mark))
    copy = MeetingFile(file.path.with_name(f"{file.path.stem} (1).json"), file.disk)
    shutil.copy(file.path, copy.path)
    copy.read()
    first, second = (copy, file) if which == "deleted in the copy" else (file, copy)
    first.commit(without(first, GIVER))
    second.commit(added(heir(**bond)))
    settle_copies(archive_at(tmp_path / "archive"), tmp_path / "state")
    assert not told(file)
    assert "hemmelig" in file.path.read_text()


def test_what_another_window_opened_stays_open(tmp_path: Path) -> None:
    one = a_file(tmp_path / "archive", giver(private=True), heir(parent=GIVER, point=True))
    other = again(one)
    before = one.record().get(Entry, HEIR)
    assert before is not None
    edit = difference(before, replace(before, parent=None))
    assert edit is not None
    one.commit(Change((edit,)))
    assert told(one)
    other.commit(added(line(9, "noe annet", item=ITEM)))
    assert told(one)


def test_a_mark_that_one_takes_away_is_gone_for_what_the_other_wrote(tmp_path: Path) -> None:
    one = a_file(tmp_path / "archive", giver(private=True))
    other = again(one)
    before = one.record().get(Entry, GIVER)
    assert before is not None
    edit = difference(before, replace(before, private=False))
    assert edit is not None
    one.commit(Change((edit,)))
    other.commit(added(heir(parent=GIVER, point=True)))
    assert told(one)


def test_a_file_that_a_synchroniser_puts_in_the_place_of_this_one_opens_nothing_to_a_window(
    tmp_path: Path,
) -> None:
    one = a_file(tmp_path / "archive", giver(private=True))
    theirs = tmp_path / "theirs.json"
    shutil.copy(one.path, theirs)
    elsewhere = MeetingFile(theirs, one.disk)
    elsewhere.read()
    elsewhere.commit(without(elsewhere, GIVER))
    one.commit(added(heir(parent=GIVER, point=True)))
    theirs.replace(one.path)
    stands = one.refresh()
    assert stands is not None
    assert "hemmelig" not in str(for_others(Record.from_stored(stands)).stored())
    one.commit(Change(()))
    assert "hemmelig" in one.path.read_text()
    assert not told(one)
