"""The meeting that somebody means is the same with an index and without, whatever has happened since."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.storage import YOUNG
from store.merge.copies import copies_of
from store.record.changes import Change, difference
from store.record.identity import to_text
from store.record.model import Meeting, Stored
from store.record.values import Series
from store.search.index import FEW, Index
from store.search.meeting_meant import copies_here, meeting_meant
from store.search.numbers_given import numbers_given
from tests.store.making import DAY, archive_at

TITLES = ("Styremøte", "Råd for eldre", "Årsmøte")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Three meetings, written long ago, and an index that knows them."""
    made = archive_at(tmp_path / "arkiv")
    for number, title in enumerate(TITLES):
        day = DAY + timedelta(days=number)
        meeting = Meeting(id=made.ids(), title=title, from_=day, to=day, series=Series(1, "Styret"))
        made.create_meeting(meeting)
    _aged(made)
    index = Index(made)
    index.sync()
    index.close()
    return made


def test_every_way_to_mean_a_meeting_means_the_same(archive: Archive) -> None:
    ids = [to_text(one.id) for one in archive.meetings()]
    for text in ("latest", *TITLES, "eldre", DAY.isoformat(), *ids, ids[0][-6:]):
        assert meeting_meant(archive, text).path == archive.find(text).path
    for text in ("møte", "finnes ikke"):
        assert _refused(partial(meeting_meant, archive, text)) == _refused(partial(archive.find, text))


def test_files_that_the_index_knows_are_not_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Archive, "listing", lambda _: pytest.fail("every file was read"))
    assert meeting_meant(archive, "eldre").record().meeting.title == "Råd for eldre"


def test_of_a_whole_id_no_other_file_is_read(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an index and without one."""
    wanted = archive.find("eldre")
    meeting = wanted.record().meeting
    read: list[Path] = []
    whole = MeetingFile.read

    def noted(file: MeetingFile) -> Stored:
        read.append(file.path)
        return whole(file)

    monkeypatch.setattr(MeetingFile, "read", noted)
    for find in (partial(meeting_meant, archive), archive.find):
        assert find(to_text(meeting.id)).record().meeting == meeting
        assert set(read) == {wanted.path}
    read.clear()
    assert numbers_given(archive, meeting) == frozenset()
    assert copies_here(archive, wanted.path, meeting) == ()
    assert read == []


def test_copies_are_those_that_the_files_tell_of(archive: Archive) -> None:
    file = archive.find("eldre")
    meeting = file.record().meeting
    copy = file.path.with_name(f"{file.path.stem} (1).json")
    copy.write_bytes(file.path.read_bytes())
    assert copies_here(archive, file.path, meeting) == (copy,)
    assert meeting_meant(archive, to_text(meeting.id)).path == file.path
    copy.write_bytes(file.path.read_bytes()[:-9])  # cut off, and its first bytes still tell the id
    assert copies_here(archive, file.path, meeting) == copies_of(archive, file.path)


def test_what_lies_in_the_bin_is_told_by_its_id_too(archive: Archive) -> None:
    file = archive.find("eldre")
    meeting = file.record().meeting
    edit = difference(meeting, replace(meeting, binned=archive.clock()))
    assert edit is not None
    file.commit(Change((edit,)))
    for find in (meeting_meant, Archive.find):
        assert _refused(partial(find, archive, to_text(meeting.id))) == "meeting-binned"


def test_what_has_happened_since_is_known(archive: Archive) -> None:
    first, *_ = (archive.find(title) for title in TITLES)
    meeting = first.record().meeting
    edit = difference(meeting, replace(meeting, title="Kontrollutvalget"))
    assert edit is not None
    archive.file(first.path).commit(Change((edit,)))
    new = archive.create_meeting(Meeting(id=archive.ids(), title="Nytt møte", from_=date(2026, 3, 1)))
    assert meeting_meant(archive, "kontroll").path == first.path
    assert meeting_meant(archive, "latest").path == new.path
    archive.find("Årsmøte").path.unlink()
    assert _refused(lambda: meeting_meant(archive, "Årsmøte")) == "meeting-unknown"


def test_a_file_that_another_has_taken_the_place_of_is_not_written_in(archive: Archive) -> None:
    """It looks as it did, of the same size and time, and is another meeting."""
    one, other = archive.find("Styremøte").path, archive.find("Årsmøte").path
    told, seen = to_text(archive.find("Styremøte").record().meeting.id), one.stat()
    taken = other.read_bytes()[: seen.st_size].ljust(seen.st_size)
    other.unlink()
    one.write_bytes(taken)
    os.utime(one, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert _refused(lambda: meeting_meant(archive, told)) == "meeting-unknown"


def test_no_index_is_made_and_one_far_behind_is_left_alone(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Index(archive)
    index.remove()
    assert meeting_meant(archive, "eldre").record().meeting.title == "Råd for eldre"
    assert not index.path.exists()
    index.sync()
    index.close()
    for number in range(FEW + 1):
        archive.create_meeting(Meeting(id=archive.ids(), title=f"Møte {number}", from_=DAY))
    monkeypatch.setattr(Index, "_take", lambda *_: pytest.fail("the index was brought up to date"))
    assert meeting_meant(archive, f"Møte {FEW}").record().meeting.title == f"Møte {FEW}"


def test_a_spoilt_index_is_no_hindrance(archive: Archive) -> None:
    path = Index(archive).path
    path.write_bytes(b"\0" * 4096)
    assert meeting_meant(archive, "eldre").record().meeting.title == "Råd for eldre"


def _aged(archive: Archive) -> None:
    """Let every file be so old that its stamp tells whether it has changed."""
    for path in archive.paths():
        then = path.stat().st_mtime_ns - int(YOUNG * 2e9)
        os.utime(path, ns=(then, then))


def _refused(find: Callable[[], object]) -> str:
    with pytest.raises(Problem) as raised:
        find()
    return raised.value.key
