"""What a power cut, a full disk or a failing one leaves: every confirmed change, and nothing torn."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from store import durable
from store.archive import Archive
from store.changes import Change, merged
from store.disk import Disk
from store.errors import NotSaved, Problem
from store.files import MeetingFile
from store.ids import Ids
from store.model import Meeting, to_json
from tests.store.making import DAY, ROOT, Ticking, added, contents, edited, line
from tests.store.simulated import File, Simulated, after_cuts

MEETING = Meeting(id=7, title="Årsmøte", from_=DAY)
CHANGES = (
    added(line(11, "Én")),
    added(line(12, "To"), line(13, "Tre, som er mye lengre enn de andre")),
    edited(11, "Én", "En helt annen og lengre tekst"),
    edited(13, "Tre, som er mye lengre enn de andre", "3"),
)
MORE = (added(line(21, "Etterpå")), added(line(22, "Og enda en")))


def states(changes: tuple[Change, ...]) -> list[object]:
    """What may stand in the file: no meeting, the empty meeting, and after each change."""
    tables = {"meeting": {1: to_json(MEETING)}}
    found: list[object] = [None, contents(tables)]
    for change in changes:
        tables = merged(tables, change.edits)
        found.append(contents(tables))
    return found


def archive_on(disk: Simulated) -> Archive:
    clock = Ticking()
    return Archive(ROOT, disk, clock, Ids(clock))


class Run:
    """Creates a meeting and changes it, trying again what failed, and counts what was confirmed."""

    def __init__(self, disk: Simulated) -> None:
        self.disk = disk
        self.confirmed = 0
        self.failed = 0

    def go(self) -> None:
        file: MeetingFile | None = None
        for _ in range(len(CHANGES) + 1):
            try:
                if file is None:
                    file = archive_on(self.disk).create_meeting(MEETING)
                else:
                    file.commit(CHANGES[self.confirmed - 1])
                self.confirmed += 1
            except NotSaved:
                self.failed += 1


def on_disk(disk: Simulated) -> object:
    """What the archive holds: one readable meeting or none; anything else fails."""
    listing = archive_on(disk).listing()
    assert [finding.problem for finding in listing.findings] == []
    assert len(listing.meetings) <= 1
    if not listing.meetings:
        return None
    return contents(MeetingFile(listing.meetings[0].path, disk).read())


def examine(image: Simulated, confirmed: int) -> None:
    """Recover, compare with what was confirmed, write two more lines, lose power, recover again."""
    allowed = states(CHANGES)
    present = on_disk(image)
    assert present in allowed[confirmed : confirmed + 2]
    if present is None:
        return
    for change in MORE:
        archive_on(image).find("Årsmøte").commit(change)
    now = on_disk(image)
    assert {place for place in now if place not in present} == {("entries", 21), ("entries", 22)}  # type: ignore[attr-defined,operator]
    for again in after_cuts(image):
        assert on_disk(again) == now


def prepared() -> Simulated:
    disk = Simulated()
    disk.make_folder(ROOT)
    disk.sync_folder(Path("/"))
    return disk


def cut_everywhere(disk: Simulated) -> int:
    """Lose power before every call of a run and after it, and examine every disk that may leave."""
    run = Run(disk)
    points = 0

    def cut(_: str = "") -> None:
        nonlocal points
        for image in after_cuts(disk):
            points += 1
            examine(image, run.confirmed)

    disk.before = cut
    run.go()
    disk.before = lambda _: None
    cut()
    assert run.confirmed == len(CHANGES) + 1
    return points


@pytest.mark.parametrize("short", [None, 50])
def test_a_power_cut_before_any_call_loses_nothing_confirmed(short: int | None) -> None:
    disk = prepared()
    disk.short = short
    assert cut_everywhere(disk) > 90


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("lasting", [False, True])
def test_any_call_may_fail_once_or_for_a_while(code: int, lasting: bool) -> None:
    call, failed = 1, 0
    while True:
        disk = prepared()
        run, calls = Run(disk), 0

        def fail(_: str, at: int = call) -> None:
            nonlocal calls
            calls += 1
            if calls == at or (lasting and calls > at):
                raise OSError(code, os.strerror(code))

        disk.before = fail
        run.go()
        disk.before = lambda _: None
        # Now, and when power goes now, at most the change that failed is there beyond the confirmed.
        for image in after_cuts(disk):
            assert on_disk(image) in states(CHANGES)[run.confirmed : run.confirmed + 2]
        replay(run)
        assert on_disk(disk) == states(CHANGES)[-1]
        failed += run.failed
        if calls < call:
            break
        call += 1
    assert failed > 20


def replay(run: Run) -> None:
    """The rest of the changes again, by a new reader, as after a restart."""
    archive = archive_on(run.disk)
    file = archive.find("Årsmøte") if run.confirmed else archive.create_meeting(MEETING)
    for change in CHANGES[max(run.confirmed - 1, 0) :]:
        file.commit(change)


def test_new_folders_are_durable() -> None:
    disk = Simulated()
    folder = Path("/home/kari/Referat")
    durable.make_folders(disk, folder)
    for image in after_cuts(disk):
        assert image.scan(folder) == ()


class NoSync(Simulated):
    def sync(self, descriptor: int) -> None:  # noqa: ARG002
        self.before("sync")


class NoFolderSync(Simulated):
    def sync_folder(self, folder: Path) -> None:  # noqa: ARG002
        self.before("sync_folder")


class InPlace(Simulated):
    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        old, new = self.node(target), self.node(source)
        assert isinstance(old, File)
        assert isinstance(new, File)
        old.data = new.data[: len(new.data) // 2]
        self.before("replace")
        old.data = old.durable = new.data
        self.remove(source)


class LateSync(Simulated):
    """Says that it has synced, and does it with the next call."""

    def __init__(self) -> None:
        super().__init__()
        self._late: list[Callable[[], None]] = []

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")
        for sync in self._late:
            sync()
        self._late = [self.folder(folder).sync]


class ReplaceFirst(Simulated):
    """Syncs a file's content only when it has got its name."""

    def sync(self, descriptor: int) -> None:
        self.before("sync")
        self._file, _ = self._open[descriptor]

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        if hasattr(self, "_file"):
            self._file.durable = self._file.data


@pytest.mark.parametrize("kind", [NoSync, NoFolderSync, InPlace, LateSync, ReplaceFirst])
def test_a_planted_fault_is_caught(kind: type[Simulated]) -> None:
    disk = kind()
    disk.make_folder(ROOT)
    disk.root.sync()
    with pytest.raises((AssertionError, Problem)):
        cut_everywhere(disk)


def test_a_short_write_that_is_not_looped_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(disk: Disk, path: Path, data: bytes, mode: int) -> None:
        descriptor = disk.open_new(path, mode)
        disk.write(descriptor, memoryview(data))
        disk.sync(descriptor)
        disk.close(descriptor)

    monkeypatch.setattr(durable, "_fill", fill)
    disk = prepared()
    disk.short = 50
    with pytest.raises((AssertionError, Problem)):
        cut_everywhere(disk)
