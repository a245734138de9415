from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from store.errors import Misfit, NotSaved, Problem
from store.files.meeting_file import MeetingFile
from store.record.changes import Change, Edit, difference
from store.record.model import Entry
from store.session.open_meeting import Opened, open_meeting
from store.session.rescue import Owed
from store.session.writer import Kept, Outcome, Refused, Waiting, Writer
from tests.store.making import ROOT, Ticking, added, archive_at, edited, line, meeting_in, texts
from tests.store.simulated import Simulated


class Moody(Simulated):
    """Fails to sync the files whose names it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.full: set[str] = set()
        self.make_folder(ROOT)
        self.put_aside = ""

    def open_new(self, path: Path, mode: int) -> int:
        if any(name in path.name for name in self.full):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().open_new(path, mode)


@pytest.fixture
def writer() -> Iterator[Writer]:
    made = Writer(Ticking())
    yield made
    made.close()


@pytest.fixture
def disk() -> Moody:
    return Moody()


class Heard:
    """What became of changes, in order."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.outcomes: list[tuple[int, type[Outcome]]] = []
        self.threads: set[int] = set()

    def send(self, file: MeetingFile, *changes: Change) -> None:
        for change in changes:
            number = change.edits[0].key

            def done(outcome: Outcome, number: int = number) -> None:
                self.threads.add(threading.get_ident())
                self.outcomes.append((number, type(outcome)))

            self.writer.submit(file, change, done)


def test_changes_are_written_in_order_in_one_other_thread(writer: Writer, tmp_path: Path) -> None:
    file, heard = meeting_in(tmp_path), Heard(writer)
    heard.send(file, *(added(line(n, str(n))) for n in range(1, 31)))
    assert writer.flush()
    assert heard.outcomes == [(n, Kept) for n in range(1, 31)]
    assert len(heard.threads) == 1
    assert threading.get_ident() not in heard.threads
    assert len(texts(file)) == 30


def test_what_cannot_be_written_waits_and_holds_back_only_its_own_file(writer: Writer, disk: Moody) -> None:
    full, other = meeting_in(ROOT, disk, title="full"), meeting_in(ROOT, disk, title="other", id=8)
    disk.full = {"full"}
    heard = Heard(writer)
    heard.send(full, added(line(1, "a")))
    assert not writer.flush()
    heard.send(other, added(line(2, "b")))
    assert not writer.flush()
    assert heard.outcomes == [(1, Waiting), (2, Kept)]
    assert (texts(full), texts(other)) == ([], ["b"])
    heard.send(full, edited(1, "a", "c"))
    assert not writer.flush()
    assert heard.outcomes[2:] == [(1, Waiting)]  # the new one; of the old one nothing new is to be said
    disk.full = set()
    assert not writer.flush()
    writer.retry()
    assert writer.flush()
    assert heard.outcomes[3:] == [(1, Kept), (1, Kept)]
    assert texts(full) == ["c"]


def test_a_misfit_is_told_and_dropped_and_what_follows_goes_on(writer: Writer, tmp_path: Path) -> None:
    file, heard = meeting_in(tmp_path, state="approved"), Heard(writer)
    reopening = Change((Edit("meeting", 1, {"state": ("approved", "draft")}),))
    heard.send(file, added(line(2, "mine")), reopening, added(line(3, "b")))
    assert writer.flush()
    assert heard.outcomes == [(2, Refused), (1, Kept), (3, Kept)]
    assert texts(file) == ["b"]


def test_changes_that_wait_together_are_written_in_one_go_and_told_each(writer: Writer, disk: Moody) -> None:
    file, heard = meeting_in(ROOT, disk), Heard(writer)
    written: list[str] = []
    disk.before = written.append
    left = difference(line(3, "3"), Entry(id=3, deleted=Ticking()()))
    gone = Change(() if left is None else (left,))
    with writer.gathered():
        heard.send(file, *(added(line(n, str(n))) for n in range(1, 6)), gone)
        assert heard.outcomes == []
        assert written == []
    assert writer.flush()
    assert heard.outcomes == [*((n, Kept) for n in range(1, 6)), (3, Kept)]
    assert written.count("replace") + written.count("swap") == 1
    assert file.read()["entries"][3].keys() == {"deleted"}
    assert [entry.text for entry in file.record().entries] == ["1", "2", "4", "5"]


def test_what_a_draft_owes_goes_with_others_only_when_it_is_new(writer: Writer, disk: Moody) -> None:
    file, seen = meeting_in(ROOT, disk), []
    changes = (added(line(1, "a")), added(line(2, "b")), edited(1, "a", "c"), edited(2, "b", "d"))
    with writer.gathered():
        for number, change in enumerate(changes):
            owed = Owed(number, 7, str(file.path), change)
            writer.submit(file, change, lambda _: seen.append(texts(file)), owed=owed)
    assert writer.flush()
    assert seen == [["a", "b"], ["a", "b"], ["c", "b"], ["c", "d"]]


def test_what_is_gathered_waits_with_no_change_before_it(writer: Writer, disk: Moody) -> None:
    file, heard = meeting_in(ROOT, disk, title="full"), Heard(writer)
    begun, going = threading.Event(), threading.Event()

    def first() -> None:
        begun.set()
        assert going.wait(5)

    disk.full = {"full"}
    writer.submit(file, added(line(1, "a")), lambda _: heard.outcomes.append((1, Waiting)), first=first)
    with writer.gathered():
        assert begun.wait(5)
        heard.send(file, added(line(2, "b")))
        flushed = threading.Thread(target=writer.flush)
        flushed.start()
        going.set()
        while not heard.outcomes:
            time.sleep(0.001)
        flushed.join(0.02)
        assert flushed.is_alive(), "who waits waits for what is gathered, too"
        with pytest.raises(RuntimeError, match="gathered"):
            writer.flush()
        assert heard.outcomes == [(1, Waiting)]
    flushed.join(5)
    assert heard.outcomes == [(1, Waiting), (2, Waiting)]


def test_what_is_gathered_goes_with_no_change_that_is_being_written(
    disk: Moody, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, going, followers = threading.Event(), threading.Event(), Writer._followers

    def late(writer: Writer, job: Any) -> list[Any]:
        begun.set()
        assert going.wait(5)
        return followers(writer, job)

    monkeypatch.setattr(Writer, "_followers", late)
    file, writer = meeting_in(ROOT, disk), Writer(Ticking())
    heard = Heard(writer)
    heard.send(file, added(line(1, "a")))
    assert begun.wait(5)
    with writer.gathered():
        heard.send(file, added(line(2, "b")))
        going.set()
        while not heard.outcomes:
            time.sleep(0.001)
        assert heard.outcomes == [(1, Kept)]
    assert writer.close()
    assert texts(file) == ["a", "b"]


def test_of_changes_that_wait_together_each_that_does_not_fit_is_refused(
    writer: Writer, tmp_path: Path
) -> None:
    file, heard = meeting_in(tmp_path, state="approved"), Heard(writer)
    with writer.gathered():
        heard.send(file, *(added(line(n, str(n))) for n in range(1, 4)))
    assert writer.flush()
    assert heard.outcomes == [(1, Refused), (2, Refused), (3, Refused)]


def test_what_was_replaced_is_let_go_when_all_has_been_told(disk: Moody) -> None:
    file, writer = meeting_in(ROOT, disk), Writer(Ticking())
    held: list[int] = []
    for number in (1, 2):
        writer.submit(file, added(line(number, "a")), lambda _: held.append(disk.descriptors))
        writer.flush()
    writer.close()
    assert held == [1, 1]
    assert disk.descriptors == 0


def test_closing_tries_once_more_and_ends(disk: Moody) -> None:
    writer = Writer(Ticking())
    file, heard = meeting_in(ROOT, disk, title="full"), Heard(writer)
    disk.full = {"full"}
    heard.send(file, added(line(1, "a")))
    assert not writer.flush()
    disk.full = set()
    assert writer.close()
    assert texts(file) == ["a"]
    with pytest.raises(RuntimeError):
        heard.send(file, added(line(2, "b")))


def test_closing_with_a_full_disk_says_so(disk: Moody) -> None:
    writer = Writer(Ticking())
    file = meeting_in(ROOT, disk, title="full")
    disk.full = {"full"}
    Heard(writer).send(file, added(line(1, "a")))
    assert not writer.close()


def test_the_first_change_after_space_returns_brings_all_that_waited(writer: Writer, disk: Moody) -> None:
    file, heard = meeting_in(ROOT, disk, title="full"), Heard(writer)
    disk.full = {"full"}
    heard.send(file, *(added(line(n, str(n))) for n in range(1, 6)))
    assert not writer.flush()
    disk.full = set()
    heard.send(file, added(line(6, "6")))
    assert writer.flush()
    assert texts(file) == ["1", "2", "3", "4", "5", "6"]
    assert [number for number, kind in heard.outcomes if kind is Kept] == [1, 2, 3, 4, 5, 6]


def test_changes_that_are_dropped_are_not_written_and_not_told(writer: Writer, disk: Moody) -> None:
    file, heard = meeting_in(ROOT, disk, title="full"), Heard(writer)
    disk.full = {"full"}
    heard.send(file, added(line(1, "a")))
    assert not writer.flush()
    writer.drop(file)
    disk.full = set()
    writer.retry()
    assert writer.flush()
    assert heard.outcomes == [(1, Waiting)]
    assert texts(file) == []


def test_an_errand_waits_for_the_changes(writer: Writer, disk: Moody) -> None:
    file, seen = meeting_in(ROOT, disk), []
    with writer._turn:
        writer.run(lambda: seen.append(texts(file)))
        Heard(writer).send(file, added(line(1, "a")), added(line(2, "b")))
    assert writer.flush()
    assert seen == [["a", "b"]]


def test_a_wait_ends_with_its_time(writer: Writer, disk: Moody) -> None:
    file = meeting_in(ROOT, disk)
    going, go = threading.Event(), threading.Event()

    def wait(call: str) -> None:
        if call == "sync":
            going.set()
            go.wait()

    disk.before = wait
    Heard(writer).send(file, added(line(1, "a")))
    going.wait()
    assert not writer.flush(timeout=0.01)
    go.set()
    assert writer.flush()


def opened_on(disk: Moody, writer: Writer, **fields: object) -> Opened:
    archive = archive_at(ROOT, disk)
    return open_meeting(archive, meeting_in(ROOT, disk, **fields), writer)


def test_a_line_is_durable_when_commit_now_returns(writer: Writer, disk: Moody) -> None:
    opened = opened_on(disk, writer)
    news: list[bool] = []
    opened.subscribe(lambda o: news.append(o.session.saved))
    opened.commit_now(line(1, "a"), line(2, "b"))
    assert texts(opened.file) == ["a", "b"]
    assert opened.session.saved
    assert opened.saved_at is not None
    assert news == [True]


def test_the_same_session_goes_on_after_a_full_disk(writer: Writer, disk: Moody) -> None:
    opened = opened_on(disk, writer, title="full")
    disk.full = {"full"}
    with pytest.raises(NotSaved, match="not-saved-full"):
        opened.commit_now(line(1, "a"))
    assert opened.failure is not None
    assert not opened.session.saved
    assert [entry.text for entry in opened.session.record.entries] == ["a"]
    disk.full = set()
    opened.commit_now(line(2, "b"))
    assert opened.failure is None
    assert opened.session.saved
    assert texts(opened.file) == ["a", "b"]


def test_two_windows_see_each_others_lines_and_undo_their_own(writer: Writer, disk: Moody) -> None:
    one = opened_on(disk, writer)
    other = open_meeting(archive_at(ROOT, disk), MeetingFile(one.file.path, disk), writer)
    one.commit_now(line(1, "one"))
    other.commit_now(line(2, "other"))
    assert [entry.text for entry in other.session.record.entries] == ["one", "other"]
    one.session.undo()
    one.save()
    assert [entry.text for entry in one.session.record.entries] == ["other"]
    assert texts(one.file) == ["other"]


def test_a_change_that_does_not_fit_leaves_the_window_and_is_told(writer: Writer, disk: Moody) -> None:
    one = opened_on(disk, writer)
    one.commit_now(line(1, "theirs"))
    other = open_meeting(archive_at(ROOT, disk), MeetingFile(one.file.path, disk), writer)
    other.commit_now(msgspec.structs.replace(other.session.record.meeting, state="approved"))
    with pytest.raises(Misfit):
        one.commit_now(msgspec.structs.replace(one.session.record.entries[0], text="mine"))
    assert [entry.text for entry in one.session.record.entries] == ["theirs"]
    assert one.session.record.meeting.state == "approved"
    assert texts(one.file) == ["theirs"]


def test_two_texts_for_one_line_are_both_in_both_windows(writer: Writer, disk: Moody) -> None:
    one = opened_on(disk, writer)
    one.commit_now(line(1, "a"))
    other = open_meeting(archive_at(ROOT, disk), MeetingFile(one.file.path, disk), writer)
    other.commit_now(msgspec.structs.replace(other.session.record.entries[0], text="theirs"))
    one.commit_now(msgspec.structs.replace(one.session.record.entries[0], text="mine"))
    assert [entry.text for entry in one.session.record.entries] == ["theirs", "mine"]
    assert texts(one.file) == ["theirs", "mine"]
    other.commit_now(line(2, "b"))
    assert [entry.text for entry in other.session.record.entries] == ["theirs", "mine", "b"]


def test_news_go_through_post_when_there_is_one(writer: Writer, disk: Moody) -> None:
    archive = archive_at(ROOT, disk)
    posted: list[object] = []
    opened = open_meeting(archive, meeting_in(ROOT, disk), writer, post=lambda call: posted.append(call))  # noqa: PLW0108 — a plain list is not typed as a post
    opened.session.apply(line(1, "a"))
    assert writer.flush()
    assert not opened.session.saved
    posted.pop()()  # type: ignore[operator]
    assert opened.session.saved


def test_a_file_that_is_no_meeting_does_not_open(writer: Writer, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"notes": {"1": {}}}', encoding="utf-8")
    archive = archive_at(tmp_path)
    with pytest.raises(Problem, match="not-a-meeting"):
        open_meeting(archive, MeetingFile(path, archive.disk), writer)
    with pytest.raises(Problem, match="file-missing"):
        open_meeting(archive, MeetingFile(tmp_path / "y.json", archive.disk), writer)
