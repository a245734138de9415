from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.errors import NotSaved
from store.files.meeting_file import MeetingFile
from store.session.draft import abandoned
from store.session.rescue import pending
from tests.store.making import line, meeting_in, texts
from tests.store.windows import Window


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    return meeting_in(tmp_path / "archive")


@pytest.fixture
def one(file: MeetingFile, tmp_path: Path) -> Iterator[Window]:
    window = Window(file, tmp_path / "state")
    yield window
    window.close()


def test_a_meeting_moves_to_another_folder_and_goes_on_there(
    one: Window, file: MeetingFile, tmp_path: Path
) -> None:
    one.say(line(1, "a"))
    assert one.saved()
    one.disk.says = errno.ENOSPC
    one.say(line(2, "b"))
    assert not one.saved()
    with pytest.raises(NotSaved):
        one.opened.move_to(tmp_path / "full")
    assert one.opened.file.path == file.path
    assert one.opened.failure is not None
    one.disk.says = 0
    moved = one.opened.move_to(tmp_path / "elsewhere")
    assert one.opened.failure is None
    assert one.opened.session.saved
    assert moved.path == tmp_path / "elsewhere" / "2015" / file.path.name
    one.say(line(3, "c"))
    assert one.saved()
    assert (texts(file), texts(moved)) == (["a"], ["a", "b", "c"])
    assert moved.meeting() == file.meeting()
    one.die()
    assert abandoned(tmp_path / "state") == pending(tmp_path / "state") == []


def test_what_is_told_late_about_the_old_folder_is_not_heard(one: Window, tmp_path: Path) -> None:
    one.disk.says = errno.ENOSPC
    one.say(line(1, "a"))
    assert not one.writer.flush()
    one.disk.says = 0
    one.opened.move_to(tmp_path / "elsewhere")
    assert one.saved()
    assert one.opened.failure is None


def test_moving_does_not_touch_another_file_of_the_same_name(one: Window, tmp_path: Path) -> None:
    other = meeting_in(tmp_path / "elsewhere", id=5)
    before = other.path.read_bytes()
    moved = one.opened.move_to(tmp_path / "elsewhere")
    assert moved.path.name == other.path.name.replace(".json", "-2.json")
    assert other.path.read_bytes() == before
