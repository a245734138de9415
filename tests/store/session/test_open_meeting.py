"""A meeting that is open, with a draft and a rescue file: full disks, crashes, other folders."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from store.errors import NotSaved, Problem
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.values import LANGUAGES
from store.session.draft import Draft, Slots, abandoned
from store.session.open_meeting import Opened
from store.session.refused import Aside, keep_aside, kept_aside
from store.session.rescue import Owed, Rescue, pending
from tests.store.making import Ticking, added, edited, line, meeting_in, texts
from tests.store.windows import Stubborn, Window


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    return meeting_in(tmp_path / "archive")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def window(file: MeetingFile, state: Path) -> Iterator[Callable[[], Window]]:
    made: list[Window] = []

    def new(disk: Stubborn | None = None) -> Window:
        made.append(Window(file, state, disk))
        return made[-1]

    yield new
    for one in made:
        one.close()


def nothing_left(state: Path) -> bool:
    return abandoned(state) == [] and pending(state) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT])
def test_what_could_not_be_written_is_made_again_after_a_restart(
    window: Callable[[], Window], file: MeetingFile, state: Path, code: int
) -> None:
    first = window()
    first.say(line(1, "a"))
    assert first.saved()
    first.disk.says = code
    first.say(line(2, "b"))
    first.say(msgspec.structs.replace(first.opened.session.record.entries[0], text="A"))
    first.opened.typing("half")
    assert not first.saved()
    assert first.opened.failure is not None
    assert first.opened.rescued
    assert first.opened.only_on_screen is None
    draft = first.opened._draft
    assert draft is not None
    assert not draft._owed  # what the rescue file has the draft need not keep
    draft.sync()
    first.die()
    assert texts(file) == ["a"]

    second = window()
    assert second.saved()
    recovered = second.opened.recovered
    assert recovered is not None
    assert (recovered.lines, recovered.text) == (2, "half")
    assert texts(file) == ["A", "b"]
    second.opened.typing("")
    second.close()
    assert nothing_left(state)
    assert window().opened.recovered is None
    assert texts(file) == ["A", "b"]


def test_a_line_killed_right_after_enter_is_made_again(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    first = window()
    with first.writer._turn:  # the writer gets no turn between Enter and the kill
        first.opened.typing("en linje")
        first.say(line(1, "en linje"))
        first.writer._jobs.clear()
    first.die()
    assert texts(file) == []
    second = window()
    assert second.opened.recovered is not None
    assert (second.opened.recovered.lines, second.opened.recovered.text) == (1, "")
    assert second.saved()
    assert texts(file) == ["en linje"]


def test_a_draft_has_a_line_before_its_file_and_lets_it_go_as_soon_as_that_is_saved(
    window: Callable[[], Window], file: MeetingFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.session.draft.HAND_OVER", 5.0)
    monkeypatch.setattr("store.session.draft.EVERY", 60.0)
    first, begun, written = window(), threading.Event(), []
    put, commit = Slots.write, MeetingFile.commit

    def late(slots: Slots, payload: bytes) -> None:
        written.append((payload.count(b"en linje"), begun.wait(0.02)))
        put(slots, payload)

    def committed(*asked: Any) -> Any:
        begun.set()
        return commit(*asked)

    monkeypatch.setattr(Slots, "write", late)
    monkeypatch.setattr(MeetingFile, "commit", committed)
    first.say(line(1, "en linje"))
    assert first.saved()
    assert texts(file) == ["en linje"]
    until = time.monotonic() + 5
    while len(written) < 2 and time.monotonic() < until:
        time.sleep(0.001)
    assert written == [(1, False), (0, True)]


def test_what_is_in_the_draft_and_the_rescue_file_and_the_meeting_is_made_once(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    meeting = file.meeting().id
    done, twice = added(line(1, "a")), added(line(2, "b"))
    file.commit(done)
    draft, rescue = Draft(state, meeting, file.path, Ticking()), Rescue(state)
    for number, change in ((10, done), (11, twice)):
        draft.take(Owed(number, meeting, str(file.path), change))
        rescue.put(Owed(number, meeting, str(file.path), change))
    draft.close()
    rescue.close()
    opened = window().opened
    assert opened.recovered is not None
    assert opened.recovered.lines == 1
    assert [entry.text for entry in opened.session.record.entries] == ["a", "b"]


def test_what_others_have_changed_meanwhile_does_not_lose_either_text(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    first = window()
    first.say(line(1, "a"), line(2, "c"))
    assert first.saved()
    first.disk.says = errno.ENOSPC
    first.say(msgspec.structs.replace(first.opened.session.record.entries[0], text="mine"))
    assert not first.saved()
    first.die()
    MeetingFile(file.path, System()).commit(edited(1, "a", "theirs"))
    second = window()
    assert second.saved()
    assert sorted(texts(file)) == ["c", "mine", "theirs"]
    second.die()
    window()
    assert sorted(texts(file)) == ["c", "mine", "theirs"]


def test_an_undo_that_is_saved_is_not_undone_by_a_restart(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    first = window()
    first.say(line(1, "a"))
    first.say(msgspec.structs.replace(first.opened.session.record.entries[0], text="b"))
    first.opened.session.undo()
    assert first.saved()
    first.die()
    assert window().opened.recovered is None
    assert texts(file) == ["a"]


def test_only_the_meeting_that_is_opened_is_made_again(
    window: Callable[[], Window], file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    other = meeting_in(tmp_path / "archive", title="Et annet", id=99)
    rescue = Rescue(state)
    rescue.put(Owed(1, 99, str(other.path), added(line(5, "der"))))
    rescue.put(Owed(2, file.meeting().id, str(file.path), added(line(6, "her"))))
    rescue.close()
    assert window().saved()
    assert (texts(file), texts(other)) == (["her"], [])
    there = Window(other, state)
    assert there.saved()
    there.close()
    assert (texts(file), texts(other)) == (["her"], ["der"])
    assert pending(state) == []


def test_what_a_draft_owes_another_meeting_stays_there_when_the_first_has_its_own(
    window: Callable[[], Window], file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    other = meeting_in(tmp_path / "archive", title="Et annet", id=99)
    draft = Draft(state, file.meeting().id, file.path, Ticking())
    draft.take(Owed(1, file.meeting().id, str(file.path), added(line(5, "her"))))
    draft.take(Owed(2, 99, str(other.path), added(line(6, "der"))))
    draft.close()
    assert window().saved()
    there = Window(other, state)
    assert there.saved()
    there.close()
    assert (texts(file), texts(other)) == (["her"], ["der"])


def test_a_full_disk_after_the_restart_too_loses_nothing(
    window: Callable[..., Window], file: MeetingFile
) -> None:
    full = Stubborn()
    first = window(full)
    full.says = errno.ENOSPC
    first.say(line(1, "a"))
    assert not first.saved()
    first.die()
    second = window(full)
    assert not second.saved()
    assert second.opened.recovered is not None
    assert [entry.text for entry in second.opened.session.record.entries] == ["a"]
    second.die()
    full.says = 0
    assert window(full).saved()
    assert texts(file) == ["a"]


def test_an_approved_meeting_takes_nothing_and_what_is_owed_is_kept_aside(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    rescue = Rescue(state)
    rescue.put(Owed(2, file.meeting().id, str(file.path), added(line(6, "her"))))
    rescue.close()
    plain = file.path.read_text(encoding="utf-8")
    file.path.write_text(plain.replace('"title"', '"state": "approved", "title"'), encoding="utf-8")
    opened = window().opened
    assert opened.recovered is None
    assert [one.lines for one in opened.aside] == [("her",)]
    assert [one.lines for one in kept_aside(state)] == [("her",)]
    assert pending(state) == []


def test_without_room_anywhere_it_is_said_that_the_text_is_on_the_screen_alone(
    window: Callable[[], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    one = window()
    monkeypatch.setattr(Rescue, "put", full)
    one.disk.says = errno.ENOSPC
    one.say(line(1, "a"))
    assert not one.saved()
    assert one.opened.only_on_screen is None  # the draft has it
    with monkeypatch.context() as patched:
        patched.setattr(Slots, "write", full)
        one.say(line(2, "b"))
        assert not one.saved()
        assert one.opened.only_on_screen is not None
    one.disk.says = 0
    one.writer.retry()
    assert one.saved()
    assert one.opened.only_on_screen is None


def test_a_half_typed_line_survives_two_crashes(window: Callable[[], Window]) -> None:
    first = window()
    first.opened.typing("half")
    assert first.opened._draft is not None
    first.opened._draft.sync()
    first.die()
    for _ in range(2):
        again = window()
        assert again.opened.recovered is not None
        assert (again.opened.recovered.lines, again.opened.recovered.text) == (0, "half")
        again.die()


def test_what_is_half_typed_stays_when_more_is_taken_over_behind_it(
    window: Callable[[], Window], file: MeetingFile, state: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away" / file.path.parent.name / file.path.name
    away.parent.mkdir(parents=True)
    shutil.copy(file.path, away)
    first = Window(MeetingFile(away, System()), state)
    first.opened.typing("found")
    assert first.opened._draft is not None
    first.opened._draft.sync()
    first.die()
    shutil.rmtree(tmp_path / "away")
    again = window()
    assert again.opened.recovered is None
    assert [(piece.sort, piece.where) for piece in again.opened.left.pieces] == [("half-typed", "lost")]
    again.opened.typing("mine")
    taken = again.opened.take_left("mine")
    assert taken is not None
    assert taken.text == "found"
    again.die()
    last = window().opened.recovered
    assert last is not None
    assert (last.lines, last.text) == (0, "mine\nfound")


def test_what_cannot_be_taken_over_durably_stays_where_it_was_found(
    window: Callable[[], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = window()
    first.opened.typing("half")
    assert first.opened._draft is not None
    first.opened._draft.sync()
    first.die()
    with monkeypatch.context() as full:
        full.setattr(Draft, "failure", OSError(errno.ENOSPC, "full"))
        full.setattr(Draft, "type", lambda _draft, _text: None)
        again = window()
        again.die()
    last = window().opened.recovered
    assert last is not None
    assert last.text == "half"


def test_what_others_write_comes_in_when_it_is_looked_for(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    one = window()
    one.say(line(1, "mine"))
    assert one.saved()
    MeetingFile(file.path, System()).commit(added(line(2, "theirs")))
    one.opened.poll()
    one.opened.poll()
    one.say(line(3, "more"))
    assert one.saved()
    assert [entry.text for entry in one.opened.session.record.entries] == ["mine", "theirs", "more"]
    file.path.rename(file.path.with_suffix(".away"))
    one.opened.poll()
    assert one.saved()
    assert len(one.opened.session.record.entries) == 3


def test_without_a_state_folder_nothing_is_kept_beside_the_meeting(file: MeetingFile, tmp_path: Path) -> None:
    one = Window(file, None)
    one.opened.typing("half")
    one.say(line(1, "a"))
    assert one.saved()
    one.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_recovered_is_one_sentence(
    window: Callable[[], Window], state: Path, file: MeetingFile, language: str
) -> None:
    rescue = Rescue(state)
    rescue.put(Owed(2, file.meeting().id, str(file.path), added(line(6, "her"))))
    rescue.close()
    recovered = window().opened.recovered
    assert recovered is not None
    sentence = recovered.sentence(language, "10.42")
    assert "10.42: " in sentence
    assert "\n" not in sentence


def test_a_file_that_cannot_be_read_does_not_open(window: Callable[[], Window], file: MeetingFile) -> None:
    file.path.write_bytes(b"{")
    with pytest.raises(Problem):
        window()


def approve_elsewhere(file: MeetingFile) -> bytes:
    plain = file.path.read_text(encoding="utf-8")
    data = plain.replace('"title"', '"state": "approved", "title"').encode()
    beside = file.path.with_name("sync.part")
    beside.write_bytes(data)
    beside.replace(file.path)
    return data


def test_what_is_saved_does_not_take_away_the_warning_of_what_is_not(
    window: Callable[[], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = window()
    one.disk.says = errno.ENOSPC
    one.say(line(1, "a"))
    one.say(replace(one.opened.session.record.meeting, place="b"))  # goes to the disk by itself
    assert not one.saved()
    room = iter([0])  # for one file more

    def made(path: Path, mode: int) -> int:
        one.disk.says = next(room, errno.ENOSPC)
        return Stubborn.open_new(one.disk, path, mode)

    monkeypatch.setattr(one.disk, "open_new", made)
    one.writer.retry()
    assert not one.saved()
    written = MeetingFile(one.opened.file.path, System()).record()
    assert ([entry.text for entry in written.entries], written.meeting.place) == (["a"], "")
    assert one.opened.failure is not None
    assert not one.opened.saved


def test_a_refused_change_waits_until_it_can_be_kept_aside_and_is_told(
    window: Callable[[], Window], file: MeetingFile, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = window()
    approved = approve_elsewhere(file)
    refusing = [True]
    keep = keep_aside

    def kept(*arguments: Any) -> Aside:
        if refusing[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return keep(*arguments)

    monkeypatch.setattr("store.session.refusals.keep_aside", kept)
    one.say(line(1, "en"))
    one.say(line(2, "to"))
    assert not one.saved()
    assert one.opened.failure is not None
    assert one.opened.failure.key == "not-saved-full"
    assert [entry.text for entry in one.opened.session.record.entries] == ["en", "to"]
    assert kept_aside(state) == ()
    assert one.opened._draft is not None
    waiting = one.writer._rescue
    assert waiting is not None
    assert len(waiting._places) == 2
    refusing[0] = False
    one.writer.retry()
    assert one.saved()
    assert one.opened.failure is None
    assert [line for aside in kept_aside(state) for line in aside.lines] == ["en", "to"]
    assert one.opened.aside == kept_aside(state)
    assert waiting._places == {}
    assert one.opened.refused is not None
    assert one.opened.refused.key == "aside-approved"
    assert one.opened.session.record.entries == ()
    assert file.path.read_bytes() == approved


def test_a_refused_change_takes_no_warning_of_another_meeting_away(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    one = window()
    one.disk.says = errno.ENOSPC
    one.say(line(1, "en"))
    assert not one.saved()
    one.disk.says = 0
    approve_elsewhere(file)
    one.disk.says = errno.ENOSPC
    one.writer.retry()
    assert not one.saved()  # there is no room to keep it aside either
    assert one.opened.failure is not None
    one.disk.says = 0


def test_what_is_to_be_written_back_outlives_a_kill(window: Callable[[], Window], file: MeetingFile) -> None:
    one = window()
    one.say(line(1, "en"))
    assert one.saved()
    older = file.path.read_bytes()
    one.say(line(2, "to"))
    one.say(msgspec.structs.replace(one.opened.session.record.entries[0], text="én"))
    assert one.saved()
    one.disk.says = errno.ENOSPC
    file.path.write_bytes(older)
    assert not one.writer.rest()
    one.opened._inbox.run()
    assert one.opened.failure is not None
    assert one.opened.rescued
    assert not one.opened.saved
    with pytest.raises(NotSaved):
        one.opened.save()
    one.die()
    again = window()
    assert again.opened.recovered is not None
    assert again.saved()
    assert sorted(texts(file)) == ["to", "én"]


def test_a_window_that_looks_twice_a_second_writes_back_without_being_asked(
    window: Callable[[], Window], file: MeetingFile
) -> None:
    one = window()
    older = file.path.read_bytes()
    one.say(line(1, "en"))
    assert one.saved()
    one.opened.attend()
    file.path.write_bytes(older)
    until = time.monotonic() + 10
    while texts(file) != ["en"] and time.monotonic() < until:
        time.sleep(0.02)
    assert texts(file) == ["en"]
    one.opened.save()
    assert one.opened.notice is not None
    assert one.opened.notice.key == "written-back"
    assert not one.opened.lacking


def test_what_the_meeting_holds_by_now_is_not_kept_aside_any_more(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    one = window()
    before = file.path.read_bytes()
    file.path.write_bytes(before.replace(b'"schema": 1', b'"schema": 2'))
    one.say(line(1, "en"))
    assert one.saved()
    assert [aside.lines for aside in kept_aside(state)] == [("en",)]
    assert [entry.text for entry in one.opened.session.record.entries] == ["en"]
    assert one.opened.read_only
    file.path.write_bytes(before)
    for _ in range(3):
        one.writer.rest()
        one.opened._inbox.run()
    assert texts(file) == ["en"]
    assert kept_aside(state) == one.opened.aside == ()


def test_a_line_that_never_became_a_change_is_kept_aside_and_thrown_away_when_asked(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    approve_elsewhere(file)
    one = window()
    one.opened.lay_aside("en linje", Problem("meeting-approved"))
    assert "«en linje»" in one.opened.refusals.sentence("nb")
    assert one.opened.aside[0].lines == ("en linje",)
    one.opened.discard_aside()
    assert kept_aside(state) == ()
    assert one.opened.refusals.sentence("nb") == ""


def test_the_links_of_a_path_are_followed_once_for_each_path() -> None:
    asked: list[Path] = []

    def real(path: Path) -> Path:
        asked.append(path)
        return Path("/real") / path

    disk = SimpleNamespace(real=real)
    opened: Any = SimpleNamespace(_real=None, file=SimpleNamespace(path=Path("a"), disk=disk))
    place = Opened._place.fget  # type: ignore[attr-defined]
    found = [place(opened), place(opened)]
    opened.file.path = Path("b")
    assert [*found, place(opened)] == [str(Path("/real/a"))] * 2 + [str(Path("/real/b"))]
    assert asked == [Path("a"), Path("b")]
