"""Copies that synchronisers make: one meeting afterwards, and nothing thrown away."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.check.archive_check import check_archive
from store.files.archive import Archive
from store.files.folders import OTHERS
from store.files.meeting_file import BACKUPS, MeetingFile
from store.files.meeting_list import Finding
from store.files.state_file import folder_of
from store.merge.copies import COPIES, KEPT, SettledCopies, clean_state, same_id, settle_copies
from store.record.changes import Change, Edit
from store.record.model import Meeting
from store.session.draft import KIND as DRAFTS
from store.session.refused import ASIDE
from store.session.rescue import KIND as RESCUES
from tests.store.making import added, archive_at, edited, line, meeting_in, texts

NAMES = (
    "{stem} (conflicted copy 2026-03-01 101010).json",
    "{stem}.sync-conflict-20260301-101010-ABCDEFG.json",
    "{stem}-KARI-PC.json",
    "{stem} (Karis konfliktkopi 2026-03-01).json",
    "helt annet navn på den samme filen, og lengre.json",
)


WHEN = "2026-03-01T10:10:10Z"


class Two:
    """A meeting and a copy of it that went their own ways."""

    def __init__(self, root: Path, name: str = NAMES[0]) -> None:
        self.file = meeting_in(root / "archive")
        self.archive = archive_at(root / "archive")
        self.state = root / "state"
        self.file.commit(added(line(1, "a"), line(2, "b")))
        self.copy = self.file.path.with_name(name.format(stem=self.file.path.stem))
        shutil.copy(self.file.path, self.copy)

    def settled(self) -> list[SettledCopies]:
        found = settle_copies(self.archive, self.state)
        assert all(isinstance(one, SettledCopies) for one in found), found
        return [one for one in found if isinstance(one, SettledCopies)]

    def theirs(self) -> MeetingFile:
        return MeetingFile(self.copy, self.archive.disk)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_merged_and_moved_whatever_its_name(tmp_path: Path, name: str) -> None:
    two = Two(tmp_path, name)
    two.file.commit(edited(1, "a", "A"))
    two.theirs().commit(added(line(3, "c")))
    two.theirs().commit(Change((Edit("entries", 2, {"text": ("b", None), "deleted": (None, WHEN)}),)))
    data = two.copy.read_bytes()
    (settled,) = two.settled()
    assert (settled.path, settled.other, settled.changed) == (two.copy, two.file.path, True)
    assert texts(two.file) == ["A", "c"]
    assert not two.copy.exists()
    assert settled.kept.read_bytes() == data
    assert settled.kept.is_relative_to(two.state / "referat" / "copies")
    assert settle_copies(two.archive, two.state) == ()
    assert check_archive(two.archive) == []


def test_two_machines_settle_the_same_pair_to_the_same_bytes(tmp_path: Path) -> None:
    two = Two(tmp_path / "one")
    two.file.commit(edited(1, "a", "mine"))
    two.theirs().commit(edited(1, "a", "theirs"))
    two.theirs().commit(edited(2, "b", "B"))
    shutil.copytree(tmp_path / "one", tmp_path / "other")
    # The other machine has the two under each other's names.
    ours = tmp_path / "other" / "archive" / "2015"
    for here, there in ((two.file.path, two.copy), (two.copy, two.file.path)):
        shutil.copy(here, ours / there.name)
    two.settled()
    settle_copies(archive_at(tmp_path / "other" / "archive"), tmp_path / "other" / "state")
    one, other = tree(tmp_path / "one" / "archive"), tree(tmp_path / "other" / "archive")
    assert one == other
    assert texts(two.file) == ["theirs", "mine", "B"]


def test_three_copies_become_one(tmp_path: Path) -> None:
    two = Two(tmp_path)
    more = two.copy.with_name("enda en kopi av dette møtet, laget av noe annet.json")
    shutil.copy(two.copy, more)
    for key, path in ((11, two.file.path), (12, two.copy), (13, more)):
        MeetingFile(path, two.archive.disk).commit(added(line(key, f"only {key}")))
    assert len(two.settled()) == 2
    assert texts(two.file) == ["a", "only 11", "b", "only 12", "only 13"]


def test_a_copy_that_comes_again_brings_nothing_back(tmp_path: Path) -> None:
    two = Two(tmp_path)
    two.theirs().commit(edited(1, "a", "theirs"))
    two.file.commit(edited(1, "a", "mine"))
    data = two.copy.read_bytes()
    two.settled()
    second = next(e for e in two.file.record().entries if e.conflict_of)
    gone = {name: (value, None) for name, value in two.file.read()["entries"][second.id].items()}
    two.file.commit(Change((Edit("entries", second.id, {**gone, "deleted": (None, WHEN)}),)))
    two.file.commit(edited(1, "theirs", "agreed"))
    two.copy.write_bytes(data)
    (settled,) = two.settled()
    assert not settled.changed
    assert texts(two.file) == ["agreed", "b"]


def test_an_open_window_goes_on_through_it(tmp_path: Path) -> None:
    two = Two(tmp_path)
    two.file.read()
    two.theirs().commit(added(line(3, "c")))
    two.settled()
    assert two.file.changed()
    assert two.file.commit(added(line(4, "d"))) is not None
    assert texts(two.file) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("which", ["file", "copy"])
def test_an_approved_meeting_takes_nothing_from_a_copy(tmp_path: Path, which: str) -> None:
    two = Two(tmp_path)
    approved, other = (two.file.path, two.copy) if which == "file" else (two.copy, two.file.path)
    MeetingFile(approved, two.archive.disk).commit(
        Change((Edit("meeting", 1, {"state": (None, "approved")}),))
    )
    MeetingFile(other, two.archive.disk).commit(added(line(3, "for sent")))
    before = tree(two.archive.folder)
    (found,) = settle_copies(two.archive, two.state)
    assert isinstance(found, Finding)
    assert found.path == other
    assert found.problem.key == "copy-beyond-approved"
    assert "for sent" in str(found.problem.facts["list"])
    assert [
        (f.path, f.problem.key) for f in check_archive(two.archive) if f.problem.key != "conflict-copy"
    ] == [(other, "copy-beyond-approved")]
    assert tree(two.archive.folder) == before


@pytest.mark.parametrize("which", ["file", "copy"])
def test_a_copy_that_has_nothing_beyond_an_approved_meeting_goes(tmp_path: Path, which: str) -> None:
    two = Two(tmp_path)
    approved = two.file.path if which == "file" else two.copy
    MeetingFile(approved, two.archive.disk).commit(
        Change((Edit("meeting", 1, {"state": (None, "approved")}),))
    )
    before = approved.read_bytes()
    (settled,) = two.settled()
    assert not settled.changed
    assert [path.read_bytes() for path in two.archive.paths()] == [before]


def test_what_cannot_be_settled_stays_as_it_is(tmp_path: Path) -> None:
    two = Two(tmp_path)
    newer = two.copy.read_bytes().replace(b'"schema": 1', b'"schema": 9')
    two.copy.write_bytes(newer)
    (found,) = settle_copies(two.archive, two.state)
    assert isinstance(found, Finding)
    assert found.problem.key == "schema-newer"
    two.copy.write_bytes(newer[:-20])
    (found,) = settle_copies(two.archive, two.state)
    assert isinstance(found, Finding)
    assert found.problem.key == "file-unreadable"
    assert two.copy.read_bytes() == newer[:-20]


def test_a_state_folder_that_refuses_leaves_the_copy(tmp_path: Path) -> None:
    two = Two(tmp_path)
    two.theirs().commit(added(line(3, "c")))
    two.state.write_bytes(b"not a folder")
    (found,) = settle_copies(two.archive, two.state)
    assert isinstance(found, Finding)
    assert two.copy.exists()
    two.state.unlink()
    two.settled()
    assert texts(two.file) == ["a", "b", "c"]


def test_a_link_to_a_meeting_is_no_copy(tmp_path: Path) -> None:
    two = Two(tmp_path)
    two.copy.unlink()
    two.copy.symlink_to(two.file.path)
    assert settle_copies(two.archive, two.state) == ()
    assert two.copy.is_symlink()


def test_two_meetings_are_no_copies(tmp_path: Path) -> None:
    archive: Archive = archive_at(tmp_path)
    for _ in range(2):
        archive.create_meeting(Meeting(id=archive.ids(), title="Møte"))
    assert settle_copies(archive, tmp_path / "state") == ()


def test_what_the_meetings_share_is_settled_too(tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "archive")
    archive.series("Styret")
    archive.describe(settings={"language": "nb"})
    copy = archive.common.path.with_name("archive (conflicted copy 2026-03-01).json")
    shutil.copy(archive.common.path, copy)
    archive.describe(settings={"language": "nn"})
    archive.common.commit(Change((Edit("people", 8, {"name": (None, "Kari")}, creates=True),)))
    other = archive_at(tmp_path / "archive").common
    other.path = copy
    twin = type(other)(copy, archive.disk, archive.ids)
    about = twin.tables()["archive"][1]
    settings = (about["settings"], {"language": "nb", "letterhead": "blå"})
    twin.commit(Change((Edit("archive", 1, {"settings": settings}),)))
    (settled,) = settle_copies(archive, tmp_path / "state")
    assert isinstance(settled, SettledCopies)
    assert settled.other == archive.common.path
    assert archive.common.tables()["people"] == {8: {"name": "Kari"}}
    assert archive.about()["settings"]["letterhead"] == "blå"
    assert not copy.exists()
    stranger = archive.common.path.with_name("archive-KARI-PC.json")
    stranger.write_bytes(b'{"archive": {"1": {"id": 5}}}')
    (found,) = settle_copies(archive, tmp_path / "state")
    assert isinstance(found, Finding)
    assert found.problem.key == "archive-other"
    assert stranger.exists()


def test_the_state_folder_is_cleaned_after_its_days(tmp_path: Path) -> None:
    two = Two(tmp_path)
    (settled,) = two.settled()
    rescue = two.state / "referat" / "rescue" / "1.rescue"
    rescue.parent.mkdir()
    rescue.touch()
    made = settled.kept.stat().st_mtime
    now = two.archive.clock().fromtimestamp(made).astimezone()
    for path in (settled.kept, rescue):
        os.utime(path, (made, made))
    assert clean_state(two.state, now + KEPT - timedelta(minutes=1)) == 0
    assert clean_state(two.state, now + KEPT + timedelta(minutes=1)) == 1
    assert not settled.kept.exists()
    assert rescue.exists()
    assert clean_state(tmp_path / "nowhere", now) == 0


KEPT_FOR_GOOD = (ASIDE, DRAFTS, RESCUES, OTHERS, "corrections")
"""What lies in the state folder and that no time takes."""


@pytest.mark.parametrize("kind", [COPIES, BACKUPS, *KEPT_FOR_GOOD])
def test_time_takes_copies_and_backups_and_nothing_else(kind: str, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, kind)
    (folder / "under").mkdir(parents=True)
    now = datetime.now(UTC)
    for name, age in (("ny.json", KEPT - timedelta(minutes=1)), ("gammel.json", KEPT + timedelta(minutes=1))):
        (folder / name).touch()
        os.utime(folder / name, ((now - age).timestamp(),) * 2)
    goes = kind not in KEPT_FOR_GOOD
    assert clean_state(tmp_path, now) == int(goes)
    left = sorted(path.name for path in folder.iterdir())
    assert left == (["ny.json", "under"] if goes else ["gammel.json", "ny.json", "under"])


def test_the_copies_of_a_meeting_are_the_files_with_its_id(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    first, other = (archive.create_meeting(Meeting(id=archive.ids(), title=f"Møte {n}")) for n in range(2))
    assert same_id(archive, first.path) == ()
    copy = first.path.with_name("avskrift.json")
    shutil.copy(first.path, copy)
    assert (same_id(archive, first.path), same_id(archive, copy)) == ((copy,), (first.path,))
    assert same_id(archive, other.path) == ()
    broken = first.path.with_name("tom.json")
    broken.write_text("{}", encoding="utf-8")
    assert same_id(archive, broken) == ()
