"""A meeting that is open, with a draft and a rescue file: full disks, crashes, other folders."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from store.disk import System
from store.drafts import Draft, abandoned
from store.errors import Problem
from store.files import MeetingFile
from store.rescue import Owed, Rescue, pending
from store.slots import Slots
from store.values import LANGUAGES
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


def test_what_is_in_the_draft_and_the_rescue_file_and_the_meeting_is_made_once(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    meeting = file.meeting().id
    done, twice = added(line(1, "a")), added(line(2, "b"))
    file.commit(done)
    draft, rescue = Draft(state, meeting, file.path, Ticking()), Rescue(state)
    for number, change in ((10, done), (11, twice)):
        draft.take(Owed(number, meeting, "", change))
        rescue.put(Owed(number, meeting, "", change))
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
    rescue.put(Owed(1, 99, "", added(line(5, "der"))))
    rescue.put(Owed(2, file.meeting().id, "", added(line(6, "her"))))
    rescue.close()
    assert window().saved()
    assert (texts(file), texts(other)) == (["her"], [])
    there = Window(other, state)
    assert there.saved()
    there.close()
    assert (texts(file), texts(other)) == (["her"], ["der"])
    assert pending(state) == []


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


def test_an_approved_meeting_takes_nothing_and_what_is_owed_stays(
    window: Callable[[], Window], file: MeetingFile, state: Path
) -> None:
    rescue = Rescue(state)
    rescue.put(Owed(2, file.meeting().id, "", added(line(6, "her"))))
    rescue.close()
    plain = file.path.read_text(encoding="utf-8")
    file.path.write_text(plain.replace('"title"', '"state": "approved", "title"'), encoding="utf-8")
    assert window().opened.recovered is None
    (found,) = pending(state)
    found.close()


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
    rescue.put(Owed(2, file.meeting().id, "", added(line(6, "her"))))
    rescue.close()
    recovered = window().opened.recovered
    assert recovered is not None
    sentence = recovered.sentence(language, "10.42")  # type: ignore[arg-type]
    assert "10.42: " in sentence
    assert "\n" not in sentence


def test_a_file_that_cannot_be_read_does_not_open(window: Callable[[], Window], file: MeetingFile) -> None:
    file.path.write_bytes(b"{")
    with pytest.raises(Problem):
        window()
