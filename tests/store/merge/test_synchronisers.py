"""What synchronisers leave in a folder, played: copies by their names, and files that are not whole yet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from store.check.archive_check import check_archive
from store.errors import NotSaved
from store.files.meeting_file import MeetingFile
from store.merge.copies import SettledCopies, settle_copies
from tests.store.making import added, archive_at, line, meeting_in, texts

COPIES: dict[str, tuple[str, ...]] = {
    "Syncthing": ("{stem}.sync-conflict-20260312-101010-ABCDEFG.json",),
    "Nextcloud": (
        "{stem} (conflicted copy 2026-03-12 101010).json",
        "{stem} (conflicted copy kari 2026-03-12 101010).json",
        "{stem}_conflict-20260312-101010.json",
        "{stem} (case clash from kari).json",
    ),
    "OneDrive": ("{stem}-KARI-PC.json", "{stem}-KARI-PC-2.json", "{stem}-KARIs MacBook.json"),
    "Dropbox": (
        "{stem} (Karis konfliktkopi 2026-03-12).json",
        "{stem} (Kari's conflicted copy 2026-03-12).json",
        "{stem} (Case Conflict).json",
        "{stem} (Unicode Encoding Conflict).json",
    ),
    "Google Drive": ("{stem} (1).json", "{stem} [Conflict].json"),
    "iCloud": ("{stem} 2.json",),
    "Resilio": ("{stem}.Conflict.json",),
}
"""What a second version of a file is called."""

PARTS: dict[str, tuple[str, ...]] = {
    "Syncthing": (".syncthing.{name}.tmp", "~syncthing~{name}.tmp"),
    "Nextcloud": (".{name}.~1a2b3c4d", "{name}.ocTransferId123456.part"),
    "OneDrive": ("{name}~RF1a2b3c4d.TMP", "~{name}.tmp", ".849C9593-D756-4E56-8D6E-42412F2A707B"),
    "Dropbox": (".dropbox.cache/{name}", ".dropbox.attr", "{name}.dbxtmp"),
    "Google Drive": (".tmp.drivedownload/{name}", "{name}.tmp.driveupload"),
    "iCloud": (".{name}.icloud",),
    "Resilio": ("{name}.!sync", ".{name}.bts"),
    "rsync": (".{name}.Xa1B2c",),
}
"""What a file is called, or where it lies, until it is whole."""


@pytest.fixture
def file(tmp_path: Path) -> MeetingFile:
    made = meeting_in(tmp_path / "archive")
    made.commit(added(line(1, "a")))
    return made


@pytest.mark.parametrize("who", COPIES)
def test_each_ones_copies_become_one_with_the_meeting(file: MeetingFile, who: str, tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "archive")
    names = [name.format(stem=file.path.stem) for name in COPIES[who]]
    for number, name in enumerate(names, 11):
        copy = MeetingFile(file.path.with_name(name), file.disk)
        shutil.copy(file.path, copy.path)
        copy.commit(added(line(number, name)))
    file.commit(added(line(2, "b")))
    settled = settle_copies(archive, tmp_path / "state")
    assert all(isinstance(one, SettledCopies) for one in settled), settled
    assert len(settled) == len(names)
    assert sorted(texts(file)) == sorted(["a", "b", *names])
    assert [path.name for path in archive.paths()] == [file.path.name]


@pytest.mark.parametrize("who", COPIES)
def test_what_is_written_into_archive_json_has_what_copies_beside_it_have(who: str, tmp_path: Path) -> None:
    archive, other = archive_at(tmp_path / "archive"), archive_at(tmp_path / "other")
    archive.series("a")
    common = archive.folder / "archive.json"
    before = common.read_bytes()
    names = [name.format(stem="archive") for name in COPIES[who]]
    for name in names:
        archive.series(name)
        common.replace(archive.folder / name)
        common.write_bytes(before)
    other.series("of another archive")
    shutil.copy(other.folder / "archive.json", archive.folder / "archive 9.json")
    (archive.folder / "archive 8.json").write_bytes(b"{")
    archive.series("b")
    found = [row["name"] for row in archive.common.tables()["series"].values()]
    assert sorted(map(str, found)) == sorted(["a", "b", *names])


def test_a_file_that_names_no_archive_is_no_copy_of_an_archive_json_that_is_not_there_yet(
    file: MeetingFile, tmp_path: Path
) -> None:
    archive = archive_at(tmp_path / "new")
    shutil.copy(file.path, archive.folder / "archive 2.json")
    archive.series("a")
    assert archive.common.tables().keys() == {"archive", "series"}


def test_what_only_lies_beside_archive_json_is_not_taken_apart_with_each_change(
    file: MeetingFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = archive_at(tmp_path / "archive")
    archive.series("a")
    shutil.copy(file.path, archive.folder / "archive 2.json")

    def taken_apart(_data: bytes, name: str) -> None:
        raise AssertionError(name)

    monkeypatch.setattr("store.files.archive.parsed", taken_apart)
    archive.series("b")


@pytest.mark.parametrize("who", PARTS)
def test_what_is_not_whole_yet_is_nobodys_and_stays(file: MeetingFile, who: str, tmp_path: Path) -> None:
    archive = archive_at(tmp_path / "archive")
    archive.series("Styret")
    for whole in (file.path, archive.folder / "archive.json"):
        for name in PARTS[who]:
            part = whole.parent / name.format(name=whole.name)
            part.parent.mkdir(exist_ok=True)
            part.write_bytes(whole.read_bytes()[:-40])
    before = {path for path in archive.folder.rglob("*") if path.is_file()}
    assert check_archive(archive) == []
    assert settle_copies(archive, tmp_path / "state") == ()
    file.commit(added(line(2, "b")))
    assert texts(file) == ["a", "b"]
    assert [summary.path for summary in archive.meetings()] == [file.path]
    assert {path for path in archive.folder.rglob("*") if path.is_file()} == before


def test_nothing_confirmed_is_lost_while_a_file_is_written_in_place(
    file: MeetingFile, tmp_path: Path
) -> None:
    here = MeetingFile(file.path, file.disk)
    here.read()
    theirs = tmp_path / "theirs" / file.path.name
    theirs.parent.mkdir()
    shutil.copy(file.path, theirs)
    MeetingFile(theirs, file.disk).commit(added(line(3, "theirs")))
    whole = theirs.read_bytes()
    with file.path.open("wb") as written:
        written.write(whole[: len(whole) // 2])
        written.flush()
        try:
            here.commit(added(line(4, "ours")))
            waits = False
        except NotSaved:
            waits = True
        written.write(whole[len(whole) // 2 :])
    if waits:
        here.commit(added(line(4, "ours")))
    settle_copies(archive_at(tmp_path / "archive"), tmp_path / "state")
    assert {"a", "ours"} <= set(texts(file))
