"""The content of a file that version control merges: what both say, and never less."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.merge.merged_file import merged_file
from store.record.changes import Change, Edit, difference
from tests.store.making import added, archive_at, edited, line, meeting_in, texts

NAME = "2015-06-02 Biblioteksjefmøtet.json"


class Versions:
    """A meeting before, and two that were made from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ours = meeting_in(folder / "ours", state="draft")
        self.ours.commit(added(line(1, "a"), line(2, "b"), line(3, "c")))
        self.base = self.ours.path.read_bytes()
        shutil.copytree(folder / "ours", folder / "theirs")
        there = folder / "theirs" / self.ours.path.relative_to(folder / "ours")
        self.theirs = MeetingFile(there, self.ours.disk)
        self.theirs.read()

    def merged(self, base: bytes | None = None) -> bytes:
        before = self.base if base is None else base
        ours, theirs = self.ours.path.read_bytes(), self.theirs.path.read_bytes()
        whole = merged_file(before, ours, theirs, NAME)
        assert merged_file(before, theirs, ours, NAME) == whole, "both machines write the same bytes"
        return whole

    def lines(self, whole: bytes) -> list[str]:
        self.ours.path.write_bytes(whole)
        return texts(self.ours)


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path)


def test_what_both_have_written_is_there(versions: Versions) -> None:
    versions.ours.commit(added(line(4, "ours")))
    versions.theirs.commit(added(line(5, "theirs")))
    assert sorted(versions.lines(versions.merged())) == ["a", "b", "c", "ours", "theirs"]


def test_two_fields_of_one_line_are_both_changed_where_the_base_is_known(versions: Versions) -> None:
    versions.ours.commit(edited(1, "a", "A"))
    versions.theirs.commit(edited(1, None, True, "private"))
    versions.ours.path.write_bytes(versions.merged())
    (first, *_) = MeetingFile(versions.ours.path, versions.ours.disk).record().entries
    assert (first.text, first.private) == ("A", True)


def test_both_texts_of_a_line_are_kept_side_by_side(versions: Versions) -> None:
    versions.ours.commit(edited(2, "b", "B ours"))
    versions.theirs.commit(edited(2, "b", "B theirs"))
    lines = versions.lines(versions.merged())
    assert sorted(lines) == ["B ours", "B theirs", "a", "c"]
    assert abs(lines.index("B ours") - lines.index("B theirs")) == 1


def test_a_deletion_stays_and_a_commit_taken_back_takes_no_line_away(versions: Versions) -> None:
    gone = Change((Edit("entries", 3, {"text": ("c", None), "deleted": (None, "2026-03-01T10:10:10Z")}),))
    versions.ours.commit(gone)
    versions.theirs.commit(added(line(5, "theirs")))
    whole = versions.merged()
    assert versions.lines(whole) == ["a", "b", "theirs"]
    assert merged_file(whole, whole, versions.base, NAME) == whole


@pytest.mark.parametrize("base", [b"", b"<<<<<<< HEAD\n", b"[1]"])
def test_without_a_base_nothing_is_lost(versions: Versions, base: bytes) -> None:
    versions.ours.commit(added(line(4, "ours")))
    versions.theirs.commit(added(line(5, "theirs")))
    assert sorted(versions.lines(versions.merged(base))) == ["a", "b", "c", "ours", "theirs"]


def _refused(base: bytes, ours: bytes, theirs: bytes) -> str:
    with pytest.raises(Problem) as refused:
        merged_file(base, ours, theirs, NAME)
    return refused.value.key


def test_what_must_stay_two_stays_two(versions: Versions, tmp_path: Path) -> None:
    ours = versions.ours.path.read_bytes()
    other = meeting_in(tmp_path / "another", title="Et annet møte").path.read_bytes()
    archive_at(tmp_path / "ours").series("Styret")
    common = (tmp_path / "ours" / "archive.json").read_bytes()
    assert _refused(b"", ours, other) == "merge-two-files"
    assert _refused(b"", ours, common) == "merge-two-files"
    assert _refused(b"", ours, b"{}") == "merge-two-files"
    assert _refused(ours, ours, ours[:-20]) == "file-unreadable"
    assert _refused(ours, b"<<<<<<< HEAD\n" + ours, ours) == "file-conflict-marks"
    assert _refused(ours, ours.replace(b'"schema": 1', b'"schema": 99'), ours) == "schema-newer"


@pytest.mark.parametrize(("title", "day", "two"), [("T", "", False), ("", "D", False), ("T", "D", True)])
def test_a_meeting_that_was_copied_by_hand_is_not_merged_into_the_first(
    title: str, day: str, versions: Versions, *, two: bool
) -> None:
    before = versions.theirs.record().meeting
    after = replace(before, title=title or before.title, from_=date(2015, 9, 1) if day else before.from_)
    edit = difference(before, after)
    assert edit is not None
    versions.theirs.commit(Change((edit,)))
    versions.ours.commit(added(line(4, "ours")))
    ours, theirs = (one.path.read_bytes() for one in (versions.ours, versions.theirs))
    if two:
        assert _refused(versions.base, ours, theirs) == "merge-two-files"
    else:
        assert versions.lines(versions.merged()) == ["a", "b", "c", "ours"]


def test_approved_minutes_take_nothing_in_and_lose_nothing(versions: Versions) -> None:
    archive = archive_at(versions.folder / "ours")
    approve(archive, archive.find("latest"), "")
    approved = versions.ours.path.read_bytes()
    assert versions.merged() == approved
    versions.theirs.commit(added(line(5, "theirs")))
    further = versions.theirs.path.read_bytes()
    assert _refused(versions.base, approved, further) == "merge-beyond-approved"
    assert _refused(versions.base, further, approved) == "merge-beyond-approved"


def test_archive_json_is_merged_too(tmp_path: Path) -> None:
    ours = archive_at(tmp_path / "ours")
    ours.series("Felles")
    base = (tmp_path / "ours" / "archive.json").read_bytes()
    shutil.copytree(tmp_path / "ours", tmp_path / "theirs")
    ours.series("Styret")
    archive_at(tmp_path / "theirs").series("Rådet")
    here, there = ((tmp_path / side / "archive.json").read_bytes() for side in ("ours", "theirs"))
    whole = merged_file(base, here, there, "archive.json")
    assert "Styret" in whole.decode()
    assert "Rådet" in whole.decode()
