from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from store.record.changes import Change
from store.session.rescue import SIZE, Owed, Rescue, pending, unpacked_owed
from tests.store.failing import Failing, failing_with
from tests.store.making import added, edited, line


def owed(number: int, text: str = "linje", meeting: int = 7) -> Owed:
    return Owed(number, meeting, "/a/b.json", added(line(number, f"{text} {number}")))


def left(state: Path) -> list[Owed]:
    """What the next window finds; the files are let go again."""
    found = pending(state)
    for file in found:
        file.close()
    return [one for file in found for one in file.owed]


def die(rescue: Rescue) -> None:
    """What a kill leaves: the lock gone, the file as it is."""
    assert rescue._held is not None
    os.close(rescue._held._descriptor)
    rescue._held._descriptor = -1


@pytest.fixture
def rescue(tmp_path: Path) -> Rescue:
    made = Rescue(tmp_path, Failing())
    made.prepare()
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="modes and blocks as POSIX has them")
def test_the_blocks_are_there_and_private_from_the_start(rescue: Rescue) -> None:
    assert rescue.path is not None
    seen = rescue.path.stat()
    assert seen.st_size == SIZE
    assert seen.st_blocks * 512 >= SIZE
    assert seen.st_mode & 0o777 == 0o600
    assert rescue.path.parent.stat().st_mode & 0o777 == 0o700


def test_a_change_comes_back_as_it_went_in(rescue: Rescue, tmp_path: Path) -> None:
    change = Change((*added(line(1, "é\ud83d", tags=("x", "y"))).edits, *edited(2, "a", None).edits))
    rescue.put(Owed(5, 7, "/a", change))
    die(rescue)
    (found,) = left(tmp_path)
    assert found.change == Change((*added(line(1, "é�", tags=("x", "y"))).edits, *edited(2, "a", None).edits))
    assert (found.id, found.meeting, found.path) == (5, 7, "/a")


def test_what_is_done_is_not_found_and_the_rest_is(rescue: Rescue, tmp_path: Path) -> None:
    for number in range(1, 6):
        rescue.put(owed(number))
        rescue.put(owed(number))
    rescue.done(2)
    rescue.done(4)
    rescue.done(99)
    die(rescue)
    assert left(tmp_path) == [owed(1), owed(3), owed(5)]


def test_a_living_window_is_left_alone(rescue: Rescue, tmp_path: Path) -> None:
    rescue.put(owed(1))
    assert pending(tmp_path) == []
    rescue.close()
    assert left(tmp_path) == [owed(1)]


def test_two_that_look_at_once_do_not_both_get_it(rescue: Rescue, tmp_path: Path) -> None:
    rescue.put(owed(1))
    rescue.close()
    (first,) = pending(tmp_path)
    assert pending(tmp_path) == []
    first.done(1)
    first.close()
    assert pending(tmp_path) == []
    assert list(first.path.parent.iterdir()) == []


def test_the_space_is_used_again_and_old_records_do_not_come_back(rescue: Rescue, tmp_path: Path) -> None:
    for number in range(1, 5):
        rescue.put(owed(number))
    for number in range(1, 5):
        rescue.done(number)
    assert b"linje" not in (rescue.path or tmp_path).read_bytes()
    rescue.put(owed(5, "kort"))
    die(rescue)
    assert left(tmp_path) == [owed(5, "kort")]


def test_nothing_left_is_no_file_left(rescue: Rescue, tmp_path: Path) -> None:
    rescue.put(owed(1))
    rescue.done(1)
    rescue.close()
    assert list((tmp_path / "referat" / "rescue").iterdir()) == []


def test_a_full_disk_takes_changes_until_the_first_mib_is_used(tmp_path: Path) -> None:
    calls = Failing()
    rescue = Rescue(tmp_path, calls)
    rescue.prepare()
    calls.full = True
    count = SIZE // 50_200
    for number in range(1, count + 1):
        rescue.put(owed(number, "x" * 50_000))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        rescue.put(owed(count + 1, "x" * 50_000))
    calls.full = False
    rescue.put(owed(count + 1, "x" * 50_000))
    rescue.put(owed(count + 2, "x" * 50_000))
    die(rescue)
    assert [one.id for one in left(tmp_path)] == list(range(1, count + 3))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_a_failed_put_is_told_and_leaves_what_was_there(rescue: Rescue, tmp_path: Path, code: int) -> None:
    rescue.put(owed(1))
    calls = rescue._calls
    assert isinstance(calls, Failing)
    calls.before = failing_with(code)
    with pytest.raises(OSError, match=os.strerror(code)):
        rescue.put(owed(2))
    calls.before = lambda _: None
    rescue.put(owed(3))
    rescue.put(owed(2))
    die(rescue)
    assert left(tmp_path) == [owed(1), owed(3), owed(2)]


def test_what_could_not_be_synced_is_not_kept(rescue: Rescue) -> None:
    calls = rescue._calls
    assert isinstance(calls, Failing)

    def fail(name: str) -> None:
        if name == "sync":
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    calls.before = fail
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        rescue.put(owed(1))


def test_what_could_not_be_marked_does_not_come_back_when_its_place_is_used_again(
    rescue: Rescue, tmp_path: Path
) -> None:
    rescue.put(owed(1))
    rescue.put(owed(2))
    calls = rescue._calls
    assert isinstance(calls, Failing)
    calls.before = failing_with(errno.EIO)
    for number in (1, 2):
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            rescue.done(number)
    calls.before = lambda _: None
    rescue.put(owed(3))
    die(rescue)
    assert left(tmp_path) == [owed(3)]


def test_a_record_with_one_wrong_sign_is_no_record(rescue: Rescue, tmp_path: Path) -> None:
    rescue.put(owed(1, "kl. 10"))
    die(rescue)
    (path,) = (tmp_path / "referat" / "rescue").iterdir()
    path.write_bytes(path.read_bytes().replace(b"kl. 10", b"kl. 11"))
    assert left(tmp_path) == []


def test_a_disk_that_is_full_at_the_start_is_asked_again(tmp_path: Path) -> None:
    calls = Failing()
    calls.full = True
    rescue = Rescue(tmp_path, calls)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        rescue.prepare()
    calls.full = False
    rescue.put(owed(1))
    die(rescue)
    assert left(tmp_path) == [owed(1)]


def test_a_record_torn_anywhere_is_no_record_and_hurts_no_other(rescue: Rescue, tmp_path: Path) -> None:
    rescue.put(owed(1))
    first = rescue._end
    rescue.put(owed(2))
    end = rescue._end
    die(rescue)
    (path,) = (tmp_path / "referat" / "rescue").iterdir()
    whole = path.read_bytes()
    for cut in range(first, end, 7):
        for filling in (b"\n", b"\0"):
            path.write_bytes(whole[:cut] + filling * (len(whole) - cut))
            assert left(tmp_path) == [owed(1)]


@pytest.mark.parametrize("data", [b"", b"\n" * 99, b"RF1:", os.urandom(5000), b"{}"])
def test_a_file_that_is_something_else_holds_nothing(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "referat" / "rescue"
    folder.mkdir(parents=True)
    (folder / "x.rescue").write_bytes(data)
    (folder / "else.txt").write_bytes(b"")
    assert left(tmp_path) == []
    assert unpacked_owed(data) is None
    assert (folder / "else.txt").exists()
