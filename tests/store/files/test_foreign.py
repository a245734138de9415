"""Programs that do not heed the lock replace a file before any call of a commit, and may kill us then."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from store.errors import NotSaved, Overtaken
from store.files.durable import replace_file, signature
from store.files.encoding import encoded, parsed
from store.files.meeting_file import MeetingFile
from store.merge.copies import settle_copies
from store.record.changes import Change
from tests.proof.oracle import archive_on
from tests.proof.run import empty_disk
from tests.proof.state import STATE
from tests.proof.workloads import MEETING, PATH
from tests.store.making import ROOT, added, archive_at, edited, line, meeting_in, texts
from tests.store.simulated import File, Simulated, after_cuts, killed


class Dead(BaseException):
    """The program is killed."""


def prepared() -> tuple[Simulated, MeetingFile]:
    disk = empty_disk()
    archive_on(disk).create_meeting(MEETING).commit(added(line(11, "gammel")))
    file = MeetingFile(PATH, disk, STATE)
    file.read()
    return disk, file


def now(disk: Simulated, path: Path = PATH) -> bytes:
    node = disk.node(path)
    assert isinstance(node, File)
    return node.data


def theirs(old: bytes, number: int) -> bytes:
    tables = parsed(old, "")
    tables["entries"][900 + number] = {"rank": "z", "text": f"deres {number}"}
    return encoded(tables)


def meddling(disk: Simulated, at: set[int], dies: int = 0) -> Callable[[], int]:
    """Put another version, made from the first, there before calls of these numbers; how many there were."""
    old, calls, busy = now(disk), count(1), [False]
    last = [0]

    def before(_: str) -> None:
        if busy[0]:
            return
        last[0] = next(calls)
        if last[0] == dies:
            raise Dead
        if last[0] in at:
            disk.put(PATH, theirs(old, sorted(at).index(last[0])))

    disk.before = before
    return lambda: last[0]


def all_texts(disk: Simulated) -> set[str]:
    """What stands in the meeting once a new window has written, and copies are settled."""
    again = MeetingFile(PATH, disk, STATE)
    again.read()
    again.commit(added(line(31, "etterpå")))
    settle_copies(archive_on(disk), STATE)
    (path,) = archive_on(disk).paths()
    return {str(doc["text"]) for doc in MeetingFile(path, disk, STATE).read()["entries"].values()}


@pytest.fixture(params=[False, True], ids=["no signatures", "signatures alike"])
def alike(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """The simulated disk has no signatures; or all files have the same, so that only their bytes can tell."""
    if request.param:
        for module in ("durable", "storage"):
            monkeypatch.setattr(f"store.files.{module}.signature", lambda _: (1, 1, 1))
    return bool(request.param)


@pytest.mark.parametrize("swaps", [True, False])
def test_a_version_put_there_before_any_call_is_merged(*, swaps: bool, alike: bool) -> None:
    lost = 0
    for at in count(1):
        disk, file = prepared()
        disk.swaps = swaps
        calls = meddling(disk, {at})
        file.commit(added(line(21, "vår")))
        disk.before = lambda _: None
        if calls() < at:
            break
        file.refresh()
        if file.lacking:  # it came after the last look: the window finds it so, and writes it back
            file.commit(Change(()))
        seen = {"gammel", "vår", "deres 0"}
        if not swaps and "deres 0" not in all_texts(killed(disk)):
            lost += 1  # between the look and the replacing
            continue
        for left in [killed(disk), *after_cuts(disk)]:
            assert seen <= all_texts(left), at
    assert at > (14 if alike else 15)
    assert lost == 0 or not swaps  # where nothing can be swapped, an instant is open
    assert lost <= 4


def test_two_versions_in_one_instant_are_both_kept() -> None:
    for first in count(1):
        disk, file = prepared()
        calls = meddling(disk, {first})
        file.commit(added(line(21, "vår")))
        if calls() < first:
            break
        for second in range(first + 1, calls() + 1):
            disk, file = prepared()
            meddling(disk, {first, second})
            file.commit(added(line(21, "vår")))
            disk.before = lambda _: None
            file.refresh()
            file.commit(Change(()))
            # The second one has replaced the first with its own hands, unless we came between.
            assert {"gammel", "vår", "deres 1"} <= all_texts(disk), (first, second)


@pytest.mark.parametrize("cut", [False, True])
def test_a_kill_at_any_call_after_that_loses_neither(*, cut: bool) -> None:
    tried = 0
    for at in count(1):
        disk, file = prepared()
        calls = meddling(disk, {at})
        file.commit(added(line(21, "vår")))
        if calls() < at:
            break
        for dies in range(at + 1, calls() + 1):
            disk, file = prepared()
            meddling(disk, {at}, dies)
            with pytest.raises(Dead):
                file.commit(added(line(21, "vår")))
            disk.before = lambda _: None
            for left in after_cuts(disk) if cut else [killed(disk)]:
                assert {"gammel", "deres 0"} <= all_texts(left), (at, dies)
                tried += 1
    assert tried > 200


@pytest.mark.parametrize("newer", [{"state": "approved"}, {"schema": 99}, {"id": 8}])
def test_what_takes_nothing_stays_as_it_came_whatever_call_it_came_before(newer: dict[str, object]) -> None:
    for at in count(1):
        disk, file = prepared()
        tables = json.loads(now(disk))
        tables["meeting"]["1"].update(newer)
        data = json.dumps(tables).encode()
        calls = count(1)
        disk.before = lambda _, at=at, calls=calls, data=data, disk=disk: (  # type: ignore[misc]
            disk.put(PATH, data) if next(calls) == at else None
        )
        with suppress(NotSaved):
            file.commit(added(line(21, "vår")))
        disk.before = lambda _: None
        if next(calls) <= at:
            break
        assert now(disk) == data, at


def test_a_file_that_keeps_changing_is_given_up_for_a_while() -> None:
    disk, file = prepared()
    meddling(disk, set(range(1, 500)))
    with pytest.raises(NotSaved, match="file-overtaken"):
        file.commit(added(line(21, "vår")))
    disk.before = lambda _: None
    assert file.commit(added(line(21, "vår"))) is not None
    assert [seen.name for seen in disk.scan(PATH.parent)] == [PATH.name]


def test_a_replaced_file_of_another_writer_is_no_leftover_to_be_removed(tmp_path: Path) -> None:
    file = meeting_in(tmp_path)
    file.commit(added(line(1, "en")))
    older = file.path.read_bytes()
    file.commit(edited(1, "en", "én"))
    stem = f".~{file.path.name}.1-aa"
    (file.path.parent / f"{stem}-00000000.tmp").write_bytes(older)  # replaced, and found to be older
    (file.path.parent / f"{stem}-00000001.tmp").write_bytes(older[:-9])  # a writer was killed in it
    (file.path.parent / f"{stem}-00000002.tmp").write_bytes(theirs(older, 1))
    again = MeetingFile(file.path, file.disk, tmp_path / "state")
    again.commit(added(line(2, "to")))
    (shown,) = (path for path in file.path.parent.iterdir() if path != file.path)
    assert shown.suffix == ".json"
    assert texts(MeetingFile(shown, file.disk)) == ["en", "deres 1"]
    settle_copies(archive_at(tmp_path), tmp_path / "state")
    assert sorted(texts(file)) == ["deres 1", "to", "én"]


def test_what_is_known_is_compared_and_not_only_its_time() -> None:
    disk, _ = prepared()
    with pytest.raises(Overtaken):
        replace_file(disk, PATH, b"{}", b"something else")
    with pytest.raises(Overtaken):
        replace_file(disk, PATH, b"{}", None)
    with pytest.raises(Overtaken):
        replace_file(disk, ROOT / "2015" / "ny.json", b"{}", b"")
    assert replace_file(disk, ROOT / "2015" / "ny.json", b"{}", None) is None
    assert now(disk, ROOT / "2015" / "ny.json") == b"{}"


@pytest.mark.parametrize("change", [added(line(2, "to")), Change(())])
def test_a_version_that_no_signature_tells_apart_is_found_by_its_bytes(
    tmp_path: Path, change: Change
) -> None:
    file = meeting_in(tmp_path)
    file.commit(added(line(1, "en")))
    seen = file.path.stat()
    file.path.write_bytes(file.path.read_bytes().replace(b'"en"', b'"ei"'))
    os.utime(file.path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert signature(file.path) == (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    stands = file.commit(change)
    assert stands is not None
    assert stands["entries"][1]["text"] == "ei"
    assert texts(file) == ["ei", "to"][: len(change.edits) + 1]


def test_what_was_replaced_has_no_name_and_its_room_is_free_when_it_is_let_go() -> None:
    disk, file = prepared()
    later: list[Callable[[], None]] = []
    file.commit(added(line(21, "vår")))
    assert disk.descriptors == 0
    for number in (22, 23):
        file.commit(added(line(number, "vår")), None, later.append)
        assert disk.descriptors == 1
        assert [seen.name for seen in disk.scan(PATH.parent)] == [PATH.name]
    for let_go in later:
        let_go()
    assert disk.descriptors == 0

    def failing(call: str) -> None:
        if call == "sync_folder":
            raise OSError

    disk.before = failing
    with pytest.raises(NotSaved):
        file.commit(added(line(24, "vår")))
    assert disk.descriptors == 0


def test_what_was_replaced_has_no_name_though_it_cannot_be_held() -> None:
    disk, file = prepared()
    calls: list[str] = []

    def after_the_look(call: str) -> None:
        calls.append(call)
        if call == "open_read" and "swap" in calls and calls.count("open_read") == 4:
            raise OSError

    disk.before = after_the_look
    file.commit(added(line(21, "vår")))
    assert calls[-3:] == ["open_read", "remove", "sync_folder"]
    assert [seen.name for seen in disk.scan(PATH.parent)] == [PATH.name]
