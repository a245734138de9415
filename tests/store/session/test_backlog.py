"""What waits for a meeting, and where it belongs."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from store.check.archive_check import check_archive
from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.session.backlog import Backlog, Sort, WaitingPiece, Where, backlog_of, backlogs, discard, orphans
from store.session.draft import Draft
from store.session.refused import keep_aside, kept_aside
from store.session.rescue import Owed, Rescue, pending
from tests.store.making import Ticking, added, line, meeting_in
from tests.store.session.test_refused import refused


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    return meeting_in(tmp_path / "archive", state="draft")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def at(file: MeetingFile, state: Path) -> Archive:
    return open_archive(file.path.parents[1], create=False, state=state)


def rescued(state: Path, file: MeetingFile, path: str, number: int = 3, text: str = "her") -> None:
    rescue = Rescue(state)
    rescue.put(Owed(number, file.meeting().id, path, added(line(number, text))))
    rescue.close()


def seen(file: MeetingFile, state: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    backlog = backlog_of(state, at(file, state), file.path, MeetingFile(file.path, System()).record())
    return [(piece.sort, piece.where, piece.lines) for piece in backlog.pieces]


def test_all_sorts_are_found_and_thrown_away_one_by_one(file: MeetingFile, state: Path) -> None:
    meeting = file.meeting().id
    rescued(state, file, str(file.path))
    draft = Draft(state, meeting, file.path, Ticking())
    draft.take(Owed(4, meeting, str(file.path), added(line(4, "der"))))
    draft.take(Owed(3, meeting, str(file.path), added(line(3, "her"))))
    draft.type("halv")
    draft.close()
    aside = refused(added(line(9, "for sent")), 9, meeting)
    keep_aside(state, msgspec.structs.replace(aside, path=str(file.path)))
    found = backlog_of(state, at(file, state), file.path, file.record())
    assert [(piece.sort, piece.where) for piece in found.pieces] == [
        ("line", "here"), ("line", "here"), ("half-typed", "here"), ("aside", "here"),
    ]  # fmt: skip
    assert found.counts == {"lines": 2, "half": 1, "aside": 1}
    for number, piece in enumerate(found.pieces, start=1):
        assert discard(state, piece)
        assert not discard(state, piece)
        assert len(seen(file, state)) == len(found.pieces) - number
    assert kept_aside(state) == ()
    assert not list((state / "referat" / "drafts").iterdir())
    assert not list((state / "referat" / "rescue").iterdir())


def test_what_the_meeting_holds_does_not_wait(file: MeetingFile, state: Path) -> None:
    rescued(state, file, str(file.path))
    assert seen(file, state) == [("line", "here", ("her",))]
    file.commit(added(line(3, "her")))
    assert seen(file, state) == []


@pytest.mark.parametrize("path", ["", "2015/06-02.json", "/nowhere/2015/06-02.json"])
def test_what_does_not_say_where_it_was_typed_is_asked_about(
    file: MeetingFile, state: Path, path: str
) -> None:
    rescued(state, file, path)
    assert seen(file, state) == [("line", "lost", ("her",))]
    assert backlogs(at(file, state))


def test_a_link_to_the_archive_is_the_archive(file: MeetingFile, state: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file.path.parents[1])
    rescued(state, file, str(link / file.path.parent.name / file.path.name))
    assert seen(file, state) == [("line", "here", ("her",))]


def test_a_copy_beside_the_file_is_another_file(file: MeetingFile, state: Path) -> None:
    other = file.path.with_name("07-02 et annet møte.json")
    shutil.copy(file.path, other)
    rescued(state, file, str(other))
    assert seen(file, state) == [("line", "elsewhere", ("her",))]
    other.unlink()
    assert seen(file, state) == [("line", "here", ("her",))]


def test_a_file_that_was_renamed_in_another_archive_still_holds_what_is_its_own(
    file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    other = tmp_path / "copy"
    shutil.copytree(file.path.parents[1], other)
    there = other / file.path.parent.name
    (there / file.path.name).rename(there / "nytt navn.json")
    rescued(state, file, str(there / file.path.name))
    assert seen(file, state) == [("line", "elsewhere", ("her",))]
    assert not backlogs(at(file, state))
    approve(at(file, state), file)  # it does not wait for this one
    assert file.meeting().state == "approved"


def test_approving_is_refused_and_says_how_much_waits(file: MeetingFile, state: Path) -> None:
    rescued(state, file, str(file.path))
    with pytest.raises(Problem) as told:
        approve(at(file, state), file)
    assert (told.value.key, told.value.facts["lines"]) == ("approve-waits", 1)
    assert MeetingFile(file.path, System()).meeting().state == "draft"


def test_what_waits_for_a_file_that_is_gone_is_found_by_check(file: MeetingFile, state: Path) -> None:
    rescued(state, file, str(file.path))
    archive = at(file, state)
    file.path.unlink()
    (piece,) = orphans(archive, archive.meetings())
    assert piece.lines == ("her",)
    assert [finding.problem.key for finding in check_archive(archive)] == ["waits-orphan"]


def test_check_names_the_meeting(file: MeetingFile, state: Path) -> None:
    rescued(state, file, str(file.path))
    assert [(f.path, f.problem.key) for f in check_archive(at(file, state))] == [(file.path, "waits")]


def test_nothing_is_nothing(file: MeetingFile, state: Path) -> None:
    assert not backlogs(at(file, state))
    assert not Backlog()
    assert not state.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
def test_what_an_open_window_of_another_program_cannot_save_is_told_and_left_to_it(
    file: MeetingFile, state: Path
) -> None:
    rescue = Rescue(state)
    rescue.put(Owed(3, file.meeting().id, str(file.path), added(line(3, "her"))))
    assert rescue.path is not None
    assert seen(file, state) == []  # its own window shows the line
    path = rescue.path.rename(rescue.path.with_name("0-another.rescue"))
    data = path.read_bytes()
    (piece,) = backlog_of(state, at(file, state), file.path, file.record()).pieces
    assert (piece.lines, piece.living) == (("her",), True)
    with pytest.raises(Problem, match="approve-waits"):
        approve(at(file, state), file)
    assert not discard(state, piece)
    assert path.read_bytes() == data
    rescue.close()


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
def test_whoever_only_looks_keeps_nothing_from_being_made_again(
    file: MeetingFile, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl  # noqa: PLC0415

    rescued(state, file, str(file.path))
    (path,) = (state / "referat" / "rescue").iterdir()
    path = path.rename(path.with_name("0-another.rescue"))
    looker = os.open(path, os.O_RDONLY)
    fcntl.flock(looker, fcntl.LOCK_SH)
    monkeypatch.setattr("store.files.state_file.time.sleep", lambda _: fcntl.flock(looker, fcntl.LOCK_UN))
    (found,) = pending(state)
    assert [owed.id for owed in found.owed] == [3]
    found.close()
    os.close(looker)


@pytest.mark.parametrize("sort", get_args(Sort))
@pytest.mark.parametrize("where", get_args(Where))
def test_what_waits_is_told_by_where_it_belongs_and_by_what_it_is(sort: Sort, where: Where) -> None:
    piece = WaitingPiece(id="A", sort=sort, meeting=7, lines=("en",), path="/a/b.json", where=where)
    waits = Backlog("Møte", (piece,))
    assert bool(waits.near) is (where != "elsewhere")
    assert bool(waits.distant) is (where == "elsewhere")
    assert bool(waits.left) is (sort != "aside"), "an open meeting tells of what it refused by itself"
    assert [waits.counts[name] for name in ("lines", "half", "aside")] == [
        int(sort == one) for one in ("line", "half-typed", "aside")
    ]
    how = "lost" if where == "lost" else "here"
    assert (waits.problem().facts["how"], waits.problem().facts["path"]) == (how, "/a/b.json")
    assert Backlog("Møte", (msgspec.structs.replace(piece, living=True),)).problem().facts["how"] == "living"
