"""Deleting a meeting for good: nothing of it stays, and what comes back is told of and not shown."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from store.errors import Problem
from store.files.archive import Archive
from store.files.bin import put_in_bin
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.state_file import folder_of
from store.forget.deletion import bring_back, come_back, delete_for_good, written_again
from store.forget.export_log import exported, remember
from store.record.changes import Change, Edit
from store.record.identity import to_text
from store.record.model import Meeting
from store.record.values import Kind, Series
from store.search.index import Index
from store.series.used_numbers import used_numbers
from store.session.draft import Draft
from store.session.refused import Aside, keep_aside
from store.session.rescue import Owed, Rescue
from tests.store.making import DAY, ROOT, Ticking, added, archive_at, line, meeting_in, texts
from tests.store.simulated import Simulated, after_cuts, killed
from tui.importing.files import known_meetings

SAID = "hemmelige planer"
STYRET = Series(77, "Styret")


class Killed(BaseException):
    """The program is killed before a call to the disk."""


def binned(archive: Archive, file: MeetingFile) -> Summary:
    return Summary(file.path, put_in_bin(archive, file).meeting)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "archive")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def summary(archive: Archive) -> Summary:
    file = meeting_in(archive.folder, title="Prøvemøte", series=STYRET)
    file.commit(added(line(5, SAID), line(6, "ja", kind=Kind.DECISION, number="3/15")))
    return binned(archive, file)


def saying(folder: Path) -> list[str]:
    found = [path for path in folder.rglob("*") if path.is_file() and SAID.encode() in path.read_bytes()]
    return sorted(path.name for path in found)


def test_it_is_gone_from_everywhere(archive: Archive, summary: Summary, state: Path, tmp_path: Path) -> None:
    meeting, change = summary.id, added(line(8, SAID))
    rescue, draft = Rescue(state), Draft(state, meeting, summary.path, Ticking())
    rescue.put(Owed(1, meeting, str(summary.path), change))
    draft.type(SAID)
    for one in (rescue, draft):
        one.close()
    facts: dict[str, str | int] = {"file": summary.path.name}
    keep_aside(
        state,
        Aside(id=3, meeting=meeting, title="Prøvemøte", path=str(summary.path), archive=str(archive.folder),
              key="schema-newer", facts=facts, at=archive.clock(), change=change),
    )  # fmt: skip
    shutil.copy(summary.path, summary.path.with_name("2015-06-02 Prøvemøte (conflicted copy).json"))
    for kind in ("copies", "backups"):
        folder_of(state, kind).mkdir(parents=True)
        shutil.copy(summary.path, folder_of(state, kind) / "kopi.json")
    archive.state = state
    remember(archive, tmp_path / "Prøvemøte.docx", meeting)
    event = {
        "of": {"meeting": meeting, "entry": 6},
        "what": "remark",
        "to": SAID,
        "at": "2015-07-01T10:00:00Z",
    }
    archive.common.commit(
        Change((Edit("events", 55, {n: (None, v) for n, v in event.items()}, creates=True),))
    )
    index = Index(archive, tmp_path / "cache")
    index.sync()
    index.close()
    assert len(saying(tmp_path)) > 6
    deleted = delete_for_good(archive, summary, state, tmp_path / "cache")
    assert (deleted.left, [Path(one.path).name for one in deleted.documents]) == ((), ["Prøvemøte.docx"])
    assert saying(tmp_path) == []
    assert exported(state) == ()
    assert archive.listing().everything == ()
    assert archive.events() == ()
    with pytest.raises(Problem) as told:
        archive.find(to_text(meeting))
    assert told.value.key == "meeting-deleted"
    assert [one and one.day for one in known_meetings(archive).values()] == [str(archive.clock().date())]


def test_its_numbers_are_not_given_again(archive: Archive, summary: Summary, state: Path) -> None:
    other = archive.create_meeting(Meeting(id=archive.ids(), title="Møte 2", from_=DAY, series=STYRET))
    delete_for_good(archive, summary, state)
    assert used_numbers(archive, other.meeting()) == {"3/15"}


def test_other_meetings_keep_what_waits_for_them(archive: Archive, summary: Summary, state: Path) -> None:
    other = archive.create_meeting(Meeting(id=archive.ids(), title="Møte 2", from_=DAY))
    rescue = Rescue(state)
    for number, meeting in enumerate((summary.id, other.meeting().id)):
        rescue.put(Owed(number, meeting, "", added(line(8, SAID))))
    rescue.close()
    delete_for_good(archive, summary, state)
    (left,) = folder_of(state, "rescue").glob("*.rescue")
    assert left.read_bytes().count(SAID.encode()) == 1


def test_a_copy_that_comes_back_is_told_of_and_not_shown(
    archive: Archive, summary: Summary, state: Path, tmp_path: Path
) -> None:
    data, cache = summary.path.read_bytes(), tmp_path / "cache"
    delete_for_good(archive, summary, state, cache)
    index = Index(archive, cache)
    assert not index.listing().findings
    summary.path.write_bytes(data)
    index.sync()
    for listing in (archive.listing(), index.listing()):
        assert listing.everything == ()
        assert [finding.problem.key for finding in listing.findings] == ["meeting-gone"]
    assert [one.id for one in come_back(archive)] == [summary.id]
    assert written_again(archive, summary) == 0
    delete_for_good(archive, summary, state, cache)
    assert not summary.path.exists()
    index = Index(archive, cache)
    index.sync()
    assert index.listing().findings == archive.listing().findings == ()


def test_what_was_written_elsewhere_meanwhile_can_be_had(
    archive: Archive, summary: Summary, state: Path, tmp_path: Path
) -> None:
    data = summary.path.read_bytes()
    delete_for_good(archive, summary, state)
    summary.path.write_bytes(data)
    at = archive.clock() + timedelta(hours=1)
    archive.file(summary.path).commit(added(line(9, "skrevet på den andre maskinen", at=at)))
    index = Index(archive, tmp_path / "cache")
    index.sync()
    assert index.listing().everything == ()
    assert written_again(archive, summary) == 1
    back = bring_back(archive, to_text(summary.id))
    assert back is not None
    assert "skrevet på den andre maskinen" in texts(archive.file(summary.path))
    index.sync()
    for listing in (archive.listing(), index.listing()):
        assert [one.id for one in listing.listed] == [summary.id]
    again = binned(archive, archive.file(summary.path))
    delete_for_good(archive, again, state)
    assert archive.listing().everything == ()
    assert set(archive.gone()) == {summary.id}


def test_two_machines_that_delete_two_meetings_agree(archive: Archive, summary: Summary, state: Path) -> None:
    other = archive.create_meeting(Meeting(id=archive.ids(), title="Møte 2", from_=DAY))
    second = binned(archive, other)
    theirs = archive.common
    theirs.tables()  # as the other machine has seen it
    delete_for_good(archive, summary, state)
    delete_for_good(archive, second, state)
    assert set(archive.gone()) == {summary.id, second.id}


@pytest.mark.parametrize("case", ["restored", "approved", "same-id", "open"])
def test_what_is_not_to_be_deleted_is_refused(
    archive: Archive, summary: Summary, state: Path, case: str
) -> None:
    file = archive.file(summary.path)
    key = "bin-restored"
    if case in ("restored", "approved"):
        fields: dict[str, Any] = {"binned": (file.read()["meeting"][1]["binned"], None)}
        fields |= {"state": ("planned", "draft")} if case == "approved" else {}
        file.commit(Change((Edit("meeting", 1, fields),)))
        if case == "approved":
            approve(archive, file)
    elif case == "same-id":
        key = "bin-same-id"
        text = summary.path.read_text(encoding="utf-8")
        text = text.replace("Prøvemøte", "Et helt annet").replace("2015-06-02", "2015-07-01")
        summary.path.with_name("2015-07-01 Et helt annet.json").write_text(text, encoding="utf-8")
    else:
        key = "bin-open"
        folder_of(state, "drafts").mkdir(parents=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("os.getpid", lambda: 1)  # another process'
            draft = Draft(state, summary.id, summary.path, Ticking())
            draft.type("halv")
            draft.sync()
        assert [path.name[:2] for path in folder_of(state, "drafts").glob("*.draft")] == ["1-"]
    before = summary.path.read_bytes()
    with pytest.raises(Problem) as told:
        delete_for_good(archive, summary, state)
    assert told.value.key == key
    assert summary.path.read_bytes() == before
    assert not archive.gone()
    if case == "open":
        draft.close()


def test_killed_before_any_call_it_is_done_or_told(state: Path, tmp_path: Path) -> None:
    """Never half of it in a list: a meeting is in the bin, told of as gone, or not there."""
    seen = set()
    for number in range(1, 400):
        disk, summary = _simulated()
        finished = _deleted(disk, summary, state, tmp_path, number)
        for image in (killed(disk), *after_cuts(disk)):
            seen.add(_told(image, summary, state, tmp_path))
        if finished:
            break
    assert seen == {"binned", "meeting-gone", "nothing"}


def _simulated() -> tuple[Simulated, Summary]:
    disk = Simulated()
    file = meeting_in(ROOT, disk)
    file.commit(added(line(5, SAID), line(6, "to")))
    archive = archive_at(ROOT, disk)
    copy = file.path.with_name("2015-06-02 Biblioteksjefmøtet (kopi på en annen maskin).json")
    summary = binned(archive, file)
    node = disk.node(file.path)
    disk.put(copy, node.data)  # type: ignore[union-attr]
    return disk, summary


def _deleted(disk: Simulated, summary: Summary, state: Path, cache: Path, number: int) -> bool:
    """Delete it, killed before a call; say whether it came to its end."""
    calls = iter(range(number))

    def before(_: str) -> None:
        if next(calls, None) is None:
            raise Killed

    disk.before = before
    try:
        delete_for_good(archive_at(ROOT, disk), summary, state, cache)
    except Killed:
        return False
    finally:
        disk.before = lambda _: None
    return True


def _told(image: Simulated, summary: Summary, state: Path, cache: Path) -> str:
    """What the next who opens the archive sees; and that doing it again does the rest."""
    archive = archive_at(ROOT, image)
    listing = archive.listing()
    assert listing.meetings == ()
    told = {finding.problem.key for finding in listing.findings} - {"conflict-copy"}
    if listing.binned:
        (one,) = listing.binned
        assert texts(archive.file(one.path)) == [SAID, "to"]
        assert told == set()
        return "binned"
    for one in come_back(archive):
        delete_for_good(archive, one, state, cache)
    assert archive_at(ROOT, image).paths() == ()
    assert set(archive.gone()) == {summary.id}
    return told.pop() if told else "nothing"


def test_a_disk_that_refuses_leaves_it_named(archive: Archive, summary: Summary, state: Path) -> None:
    def refuses(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive.disk, "remove", refuses)
        deleted = delete_for_good(archive, summary, state)
    assert [(left.path, left.why) for left in deleted.left] == [(summary.path, "refused")]
