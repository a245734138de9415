from __future__ import annotations

import errno
import os
import shutil
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest

from store.files.state_file import Calls
from store.session.draft import Draft, abandoned, latest
from store.session.recovery import Remains
from store.session.rescue import Owed
from tests.store.failing import Failing, failing_with
from tests.store.making import Ticking, added, edited, line

FILE = Path("/archive/2015/x.json")


def owed(number: int, text: str = "linje") -> Owed:
    return Owed(number, 7, str(FILE), added(line(number, text)))


def draft_in(state: Path, calls: Calls | None = None) -> Draft:
    return Draft(state, 7, FILE, Ticking(), calls=calls or Failing())


def die(draft: Draft) -> None:
    """What a kill leaves: the lock gone, the file as it is, no thread that writes more."""
    draft.stop()
    assert draft._slots.held is not None
    draft._slots.held.close()


def left(state: Path) -> list[tuple[str, list[Owed]]]:
    found = abandoned(state)
    for one in found:
        one.close()
    return [(one.text, list(one.owed)) for one in found]


def until(draft: Draft, text: str) -> None:
    """Wait for the draft's own thread."""
    assert draft._slots.held is not None
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        content = latest(draft._slots.held.read())
        if content is not None and content.text == text:
            return
        time.sleep(0.01)
    raise AssertionError(text)


def test_what_was_taken_is_there_when_take_returns(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.take(owed(1))
    draft.take(owed(2))
    die(draft)
    assert left(tmp_path) == [("", [owed(1), owed(2)])]


def test_what_is_settled_is_not_owed(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    for number in range(1, 5):
        draft.take(owed(number))
    draft.settled(owed(1))
    draft.settled(owed(3))
    draft.settled(owed(9))
    draft.urge()
    until_owed(draft, 2)
    die(draft)
    assert left(tmp_path) == [("", [owed(2), owed(4)])]


def test_to_let_what_is_settled_go_waits_for_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.session.draft.HAND_OVER", 5.0)
    calls = Failing()
    draft = draft_in(tmp_path, calls)
    draft.take(owed(1))
    going = threading.Event()

    def slow(name: str) -> None:
        if name == "write_at":
            going.wait(9)

    calls.before = slow
    begun = time.perf_counter()
    draft.settled(owed(1))
    draft.urge()
    took = time.perf_counter() - begun
    going.set()
    until_owed(draft, 0)
    die(draft)
    assert took < 4  # what a line is waited for


def test_only_the_first_key_wakes_the_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = draft_in(tmp_path)
    die(draft)  # nobody syncs meanwhile
    woken: list[str] = []
    monkeypatch.setattr(draft._turn, "notify_all", lambda: woken.append(draft._text))
    for text in ("V", "Ve", "Ved"):
        draft.type(text)
    assert woken == ["V"]


def test_the_thread_is_woken_for_what_another_thread_did_not_bring_onto_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Failing()
    draft = draft_in(tmp_path, calls)
    draft.stop()
    draft.sync()
    calls.before = failing_with(errno.EIO)
    woken: list[object] = []
    monkeypatch.setattr(draft._turn, "notify_all", lambda: woken.append(draft.failure))
    draft.sync()  # as before the next change of a document: the thread saw that all was well, and sleeps
    assert [type(failure) for failure in woken] == [OSError]
    die(draft)


def test_half_typed_text_is_there_after_half_a_second(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    begun = time.monotonic()
    for text in ("V", "Ve", "Ved", "Vedt"):
        draft.type(text)
    until(draft, "Vedt")
    assert time.monotonic() - begun < 1.5
    die(draft)
    (one,) = abandoned(tmp_path)
    assert (one.text, one.meeting, one.path, one.owed) == ("Vedt", 7, str(FILE), ())
    one.discard()
    assert abandoned(tmp_path) == []


def test_fast_typing_is_synced_at_most_every_half_second(tmp_path: Path) -> None:
    calls = Failing()
    syncs: list[float] = []
    calls.before = lambda name: syncs.append(time.monotonic()) if name == "sync" else None
    draft = draft_in(tmp_path, calls)
    begun = time.monotonic()
    while time.monotonic() - begun < 1.2:
        draft.type(f"{time.monotonic()}")
        time.sleep(0.005)
    assert 2 <= len(syncs) <= 4
    assert all(later - earlier >= 0.49 for earlier, later in pairwise(syncs))
    die(draft)


def test_enter_writes_the_line_and_the_empty_capture_line_as_one(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.type("half")
    until(draft, "half")
    held = draft._slots.held
    assert held is not None
    with draft.entering():
        draft.take(owed(1))
        inside = latest(held.read())
    after = latest(held.read())
    assert inside is not None
    assert after is not None
    assert (inside.text, inside.owed) == ("half", ())
    assert (after.text, after.owed) == ("", (owed(1),))
    die(draft)


def test_what_still_stands_in_the_line_after_enter_is_kept(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.type("half and pasted")
    with draft.entering("half"):
        draft.take(owed(1))
    die(draft)
    assert left(tmp_path) == [("half", [owed(1)])]


def test_a_line_that_could_not_be_taken_stays_half_typed(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.type("half")
    with pytest.raises(ValueError, match="no"), draft.entering():
        raise ValueError("no")
    die(draft)
    assert left(tmp_path) == [("half", [])]


def test_what_was_taken_comes_onto_the_disk_itself_without_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.session.draft.EVERY", 0.01)
    calls, synced = Failing(), threading.Event()
    draft = draft_in(tmp_path, calls)
    draft.sync()
    calls.before = lambda name: synced.set() if name == "sync" else None
    draft.take(owed(1))
    assert synced.wait(5)
    die(draft)


def test_a_change_of_what_was_just_settled_waits_for_the_draft_to_be_durable(tmp_path: Path) -> None:
    calls = Failing()
    syncs: list[str] = []
    calls.before = lambda name: syncs.append(name) if name == "sync" else None
    draft = draft_in(tmp_path, calls)
    draft.take(owed(1))
    draft.settled(owed(1))
    draft.ready(owed(2))
    assert syncs == []
    draft.ready(Owed(3, 7, "", edited(1, "linje", "b")))
    assert syncs == ["sync"]
    draft.ready(Owed(4, 7, "", edited(1, "b", "c")))
    assert syncs == ["sync"]
    die(draft)


def test_a_change_waits_for_the_draft_though_somebody_types(tmp_path: Path) -> None:
    calls, done = Failing(), list[str]()
    draft = draft_in(tmp_path, calls)
    draft.take(owed(1))
    draft.settled(owed(1))

    def typed(name: str) -> None:
        if name == "write_at" and not done:
            draft.type("h")
        done.append(name)

    calls.before = typed
    draft.ready(Owed(3, 7, "", edited(1, "linje", "b")))
    assert "sync" in done
    die(draft)


def test_a_change_waits_though_the_draft_is_being_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.session.draft.EVERY", 60.0)
    calls, syncs = Failing(), list[str]()
    draft = draft_in(tmp_path, calls)
    draft.take(owed(1))
    draft.settled(owed(1))

    def meanwhile(name: str) -> None:
        if name == "sync":
            syncs.append(name)
            if len(syncs) == 1:
                draft.ready(Owed(3, 7, "", edited(1, "linje", "b")))
                draft.take(owed(4))
                draft.settled(owed(4))

    calls.before = meanwhile
    draft.sync()
    assert len(syncs) == 2
    draft.ready(Owed(5, 7, "", edited(1, "linje", "b")))
    assert len(syncs) == 2
    draft.ready(Owed(6, 7, "", edited(4, "linje", "b")))
    assert len(syncs) == 3
    die(draft)


def test_a_slow_disk_does_not_hold_enter_back(tmp_path: Path) -> None:
    calls = Failing()
    going = threading.Event()

    def slow(name: str) -> None:
        if name == "sync":
            going.set()
            time.sleep(0.4)

    calls.before = slow
    draft = draft_in(tmp_path, calls)
    draft.type("x")
    assert going.wait(2)
    begun = time.perf_counter()
    draft.type("xy")
    draft.take(owed(1))
    assert time.perf_counter() - begun < 0.2
    calls.before = lambda _: None
    die(draft)
    assert left(tmp_path) == [("xy", [owed(1)])]


def test_drafts_of_living_windows_are_not_offered(tmp_path: Path) -> None:
    one, other = draft_in(tmp_path), draft_in(tmp_path)
    one.take(owed(1))
    other.take(owed(2))
    assert abandoned(tmp_path) == []
    die(one)
    assert left(tmp_path) == [("", [owed(1)])]
    (found,) = abandoned(tmp_path)
    assert abandoned(tmp_path) == []
    found.close()
    die(other)
    assert len(left(tmp_path)) == 2


def test_a_draft_that_holds_nothing_leaves_nothing(tmp_path: Path) -> None:
    closed, killed = draft_in(tmp_path), draft_in(tmp_path)
    for draft in (closed, killed):
        draft.type("secret text")
        draft.take(owed(1))
        draft.settled(owed(1))
        draft.type("")
    closed.close()
    closed.close()
    killed.sync()
    held = killed._slots.held
    assert held is not None
    assert b"secret" not in held.read()
    die(killed)
    assert abandoned(tmp_path) == []
    assert list((tmp_path / "referat" / "drafts").iterdir()) == []


def test_a_closed_draft_with_text_is_offered(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.type("half")
    draft.close()
    assert left(tmp_path) == [("half", [])]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_a_draft_that_cannot_be_written_says_so_and_goes_on_when_it_can(tmp_path: Path, code: int) -> None:
    calls = Failing()
    calls.before = failing_with(code)
    draft = draft_in(tmp_path, calls)
    assert draft.failure is not None
    assert draft.failure.errno == code
    draft.take(owed(1))
    calls.before = lambda _: None
    draft.take(owed(2))
    assert draft.failure is None
    calls.before = failing_with(code)
    draft.take(owed(3))
    assert draft.failure is not None
    calls.before = lambda _: None
    draft.sync()
    assert draft.failure is None
    die(draft)
    assert left(tmp_path) == [("", [owed(1), owed(2), owed(3)])]


def test_a_failed_sync_is_tried_again(tmp_path: Path) -> None:
    calls = Failing()
    tried: list[int] = []

    def fail_once(name: str) -> None:
        if name == "sync":
            tried.append(1)
            if len(tried) == 1:
                raise OSError(errno.EIO, os.strerror(errno.EIO))

    calls.before = fail_once
    draft = draft_in(tmp_path, calls)
    draft.type("x")
    deadline = time.monotonic() + 5
    while len(tried) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(tried) >= 2
    die(draft)


@pytest.mark.parametrize("data", [b"", b"\n" * 99, b"RF1:", os.urandom(5000)])
def test_a_file_that_is_something_else_is_no_draft(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "referat" / "drafts"
    folder.mkdir(parents=True)
    (folder / "x.draft").write_bytes(data)
    assert abandoned(tmp_path) == []


def test_a_disk_that_is_slow_to_write_does_not_hold_enter_back(tmp_path: Path) -> None:
    calls = Failing()
    draft = draft_in(tmp_path, calls)
    calls.before = lambda name: time.sleep(0.5) if name == "write_at" else None
    took = []
    for number in range(1, 6):
        begun = time.perf_counter()
        draft.type("half")
        with draft.entering():
            draft.take(owed(number))
        took.append(time.perf_counter() - begun)
    assert max(took) < 0.4
    assert sum(took) < 0.5  # the disk is waited for once
    until_owed(draft, 5)
    die(draft)
    assert left(tmp_path) == [("", [owed(number) for number in range(1, 6)])]


def until_owed(draft: Draft, many: int) -> None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        held = draft._slots.held
        content = None if held is None else latest(held.read())
        if content is not None and len(content.owed) == many:
            return
        time.sleep(0.01)
    raise AssertionError(many)


def test_what_goes_wrong_is_told_and_that_it_goes_well_again_without_a_key(tmp_path: Path) -> None:
    calls = Failing()
    told: list[int] = []
    draft = Draft(
        tmp_path, 7, FILE, Ticking(), calls=calls, changed=lambda: told.append(int(draft.failure is not None))
    )
    assert told == []
    calls.before = failing_with(errno.EIO)
    draft.take(owed(1))
    calls.before = lambda _: None
    deadline = time.monotonic() + 5
    while len(told) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert told == [1, 0]
    die(draft)
    assert left(tmp_path) == [("", [owed(1)])]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can remove what is open there")
def test_a_folder_that_was_removed_is_made_again(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)
    draft.take(owed(1))
    shutil.rmtree(tmp_path / "referat")
    draft.take(owed(2))
    die(draft)
    assert left(tmp_path) == [("", [owed(1), owed(2)])]


def test_what_was_half_typed_into_another_file_stays_where_it_is(tmp_path: Path) -> None:
    draft = draft_in(tmp_path)  # of a copy that has the same id
    draft.take(Owed(1, 7, "/archive/2015/ours.json", added(line(1, "vår"))))
    draft.take(owed(2, "deres"))
    draft.type("halvferdig i kopien")
    draft.sync()
    die(draft)
    remains = Remains(tmp_path, 7, lambda path: path.endswith("ours.json"))
    assert ([one.id for one in remains.owed], remains.text, remains.others) == ([1], "", True)
    remains.discard()
    assert left(tmp_path) == [("halvferdig i kopien", [owed(2, "deres")])]
