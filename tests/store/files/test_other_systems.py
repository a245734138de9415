"""The Windows and macOS halves of the disk layer, on a simulated disk with those systems' rules."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.errors import NotSaved
from store.files.archive import Archive
from store.files.durable import locked, write_file
from store.files.meeting_file import MeetingFile
from store.record.identity import Ids
from store.record.model import Meeting
from tests.proof import workloads
from tests.proof.power import cut_everywhere
from tests.store.making import DAY, Ticking, added, line
from tests.store.other_systems import Mac, OtherSystem, Windows
from tests.store.simulated import Folder, after_cuts

SYSTEMS = (Windows, Mac)
LONG = "Æ" * 300
HOSTILE = (
    "../../CON",
    "nul",
    "a:b",
    'x<>|?*"y',
    "slutt. ",
    LONG,
    "\x07bell\u202e",
    "🙂 " * 40,
    "C:\\Windows",
)


def _disk(kind: type[OtherSystem], root: str = "/archive") -> OtherSystem:
    disk = kind()
    for folder in [*reversed(Path(root).parents), Path(root)][1:]:
        disk.make_folder(folder)
        disk.folder(folder.parent).sync()
    return disk


def _archive(disk: OtherSystem, root: str = "/archive") -> Archive:
    clock = Ticking()
    return Archive(Path(root), disk, clock, Ids(clock), state=Path("/nowhere"))


@pytest.mark.parametrize("kind", SYSTEMS)
@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_makes_a_file_that_takes_lines(kind: type[OtherSystem], title: str) -> None:
    archive = _archive(_disk(kind))
    file = archive.create_meeting(Meeting(id=7, title=title, from_=DAY))
    file.commit(added(line(1, "en")))
    assert [entry.text for entry in archive.find(title if title != LONG else "latest").record().entries] == [
        "en"
    ]


@pytest.mark.parametrize("kind", SYSTEMS)
def test_whoever_stops_a_write_leaves_nothing_beside_the_file(kind: type[OtherSystem]) -> None:
    disk = _disk(kind)
    write_file(disk, Path("/archive/a.json"), b"old")

    def stopped(descriptor: int) -> None:
        raise KeyboardInterrupt(descriptor)

    disk.sync = stopped  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        write_file(disk, Path("/archive/a.json"), b"new")
    assert [one.name for one in disk.scan(Path("/archive"))] == ["a.json"]
    assert disk.descriptors == 0


@pytest.mark.parametrize("kind", SYSTEMS)
def test_titles_that_differ_in_their_case_are_two_meetings(kind: type[OtherSystem]) -> None:
    archive = _archive(_disk(kind))
    titles = ("Årsmøte", "ÅRSMØTE", unicodedata.normalize("NFD", "årsmøte"))
    for key, title in enumerate(titles, 1):
        archive.create_meeting(Meeting(id=key, title=title, from_=DAY)).commit(added(line(1, str(key))))
    assert len(archive.meetings()) == len(titles)


def test_a_path_of_a_hundred_and_twenty_characters_has_room_for_all_that_is_written() -> None:
    root = "/" + "x" * 50 + "/" + "y" * 54  # with the drive before it
    archive = _archive(_disk(Windows, root), root)
    file = archive.create_meeting(Meeting(id=7, title="x" * 200, from_=DAY))
    file.commit(added(line(1, "en")))
    deep = root + "/" + "z" * 100
    too_deep = _archive(_disk(Windows, deep), deep)
    with pytest.raises(NotSaved):
        too_deep.create_meeting(Meeting(id=7, title="x" * 200, from_=DAY))


class _Scanner(Windows):
    """Somebody has every file open for a while after it has been written."""

    holds = 0.0

    def refuse_if_open(self, path: Path) -> None:
        if self.now() < self.holds:
            raise PermissionError(13, "in use", str(path))
        super().refuse_if_open(path)


@pytest.mark.parametrize(("seconds", "written"), [(1.5, True), (3.0, False)])
def test_a_file_that_a_scanner_holds_is_replaced_when_it_lets_go(seconds: float, *, written: bool) -> None:
    disk = _disk(_Scanner)
    assert isinstance(disk, _Scanner)
    file = _archive(disk).create_meeting(Meeting(id=7, title="Styremøte", from_=DAY))
    file.read()
    disk.holds = disk.now() + seconds
    if not written:
        with pytest.raises(NotSaved):
            file.commit(added(line(1, "en")))
        disk.holds = 0.0
    file.commit(added(line(1, "en")))
    assert [entry.text for entry in MeetingFile(file.path, disk).record().entries] == ["en"]
    names = [name for name in _names(disk.root) if name.endswith(".tmp")]
    assert names == []


def test_an_open_file_is_not_replaced_and_what_was_to_be_written_is_told() -> None:
    disk = _disk(Windows)
    write_file(disk, Path("/archive/a.json"), b"old")
    held = disk.open_read(Path("/archive/a.json"))
    with pytest.raises(PermissionError):
        write_file(disk, Path("/archive/a.json"), b"new")
    disk.close(held)
    write_file(disk, Path("/archive/A.JSON"), b"new")
    assert [name for name in _names(disk.root) if name.endswith("json")] == ["a.json"]


@pytest.mark.parametrize("kind", SYSTEMS)
def test_what_was_written_survives_a_power_cut_by_name_too(kind: type[OtherSystem]) -> None:
    disk = _disk(kind)
    write_file(disk, Path("/archive/a.json"), b"old", new=True)
    for cut in after_cuts(disk):
        assert cut.node(Path("/archive/a.json")).data == b"old"  # type: ignore[union-attr]
    write_file(disk, Path("/archive/a.json"), b"new")
    for cut in after_cuts(disk):
        assert cut.node(Path("/archive/a.json")).data == b"new"  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", SYSTEMS)
@pytest.mark.parametrize("workload", [workloads.adds, workloads.edits], ids=["adds", "edits"])
def test_nothing_confirmed_is_lost_whenever_the_power_goes(kind: type[OtherSystem], workload: object) -> None:
    assert cut_everywhere(workload(), mixed=0, kind=kind).points > 50  # type: ignore[operator]


@pytest.mark.parametrize("kind", SYSTEMS)
def test_the_lock_is_one_windows_at_a_time(kind: type[OtherSystem]) -> None:
    disk = _disk(kind)
    with locked(disk, Path("/archive")):
        with pytest.raises(NotSaved), locked(disk, Path("/archive")):
            pass
        assert disk.now() >= 2
    with locked(disk, Path("/archive")):
        pass


def test_each_system_brings_it_onto_the_disk_in_its_own_way() -> None:
    windows, mac = _disk(Windows), _disk(Mac)
    for disk in (windows, mac):
        write_file(disk, Path("/archive/a.json"), b"old", new=True)
        disk.calls.clear()
        write_file(disk, Path("/archive/a.json"), b"new")
    assert windows.calls == ["sync", "sync"], "the second one brings the name along"
    assert mac.calls == ["full", "sync"] * 2, "the drive's own cache: the content, then the name"


@pytest.mark.parametrize("says", [errno.ENOTTY, errno.ENOTSUP, errno.EINVAL])
def test_a_file_server_that_knows_no_call_of_macos_is_asked_as_others_are(says: int) -> None:
    disk = _disk(Mac)
    assert isinstance(disk, Mac)
    disk.refuses = says
    write_file(disk, Path("/archive/a.json"), b"old", new=True)
    assert disk.calls == ["full", "sync"] * 2
    disk.refuses = errno.EIO
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        write_file(disk, Path("/archive/a.json"), b"new")


def _names(folder: Folder) -> Iterator[str]:
    for name, node in folder.names.items():
        yield name
        if isinstance(node, Folder):
            yield from _names(node)
