"""Letterheads are kept in the archive, by names that are no paths, and used where they were meant for."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path, PurePath

import pytest

from store.check.archive_check import check_archive
from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.record.model import Meeting
from store.stationery.letterheads import (
    keep_letterhead,
    letterhead_of,
    letterheads,
    read_named,
    remove_letterhead,
    use_letterhead,
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(tmp_path / "arkiv", create=True)


def meeting(archive: Archive, series: str = "") -> Meeting:
    return Meeting(id=1, from_=date(2026, 1, 1), series=archive.series(series) if series else None)


def test_one_for_every_meeting_and_another_for_a_series(archive: Archive) -> None:
    assert letterheads(archive) == ()
    assert not letterhead_of(archive, meeting(archive))
    keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    keep_letterhead(archive, PurePath("Styret.DOTX"), b"b")
    use_letterhead(archive, "Fylket.docx")
    use_letterhead(archive, "Styret.dotx", "Styremøter")
    assert letterheads(archive) == ("Fylket.docx", "Styret.dotx")
    assert letterhead_of(archive, meeting(archive)) == "Fylket.docx"
    assert letterhead_of(archive, meeting(archive, "Andre møter")) == "Fylket.docx"
    assert letterhead_of(archive, meeting(archive, "Styremøter")) == "Styret.dotx"
    assert read_named(archive, "styret") == b"b"


def test_one_that_is_gone_is_used_no_more(archive: Archive) -> None:
    keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    use_letterhead(archive, "Fylket.docx")
    remove_letterhead(archive, "Fylket.docx")
    assert not letterhead_of(archive, meeting(archive))
    for ask in (read_named, remove_letterhead):
        with pytest.raises(Problem) as told:
            ask(archive, "Fylket.docx")
        assert told.value.key == "letterhead-unknown"


def test_one_that_is_used_and_not_there_is_told(archive: Archive) -> None:
    name = keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    use_letterhead(archive, name)
    (archive.folder / "letterheads" / name).unlink()
    with pytest.raises(Problem) as told:
        letterhead_of(archive, meeting(archive))
    assert told.value.key == "letterhead-gone"


def test_a_folder_that_is_closed_is_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    use_letterhead(archive, keep_letterhead(archive, PurePath("Fylket.docx"), b"a"))

    def closed(folder: Path) -> None:
        raise PermissionError(errno.EACCES, "closed", str(folder))

    monkeypatch.setattr(archive.disk, "scan", closed)
    for ask in (letterheads, lambda kept: letterhead_of(kept, Meeting(id=1))):
        with pytest.raises(Problem) as told:
            ask(archive)
        assert told.value.key == "letterheads-denied"


@pytest.mark.parametrize("name", ["../../CON.docx", "æøå/..docx", "C:\\a.docx", "a" * 400 + ".docx", ".docx"])
def test_a_name_is_never_a_path(archive: Archive, name: str) -> None:
    kept = keep_letterhead(archive, PurePath(name), b"a")
    assert letterheads(archive) == (kept,)
    assert [path.name for path in (archive.folder / "letterheads").iterdir()] == [kept]


def test_a_letterhead_is_no_meeting(archive: Archive) -> None:
    keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    assert archive.paths() == ()
    assert check_archive(archive) == []
