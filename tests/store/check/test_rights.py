"""Who may read what the program writes."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path, PurePath

import pytest

from store.check.archive_check import check_archive
from store.check.rights import misplaced_rights, shared_with
from store.stationery.letterheads import keep_letterhead
from tests.store.making import added, archive_at, line, meeting_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")


@pytest.mark.parametrize(
    ("folder", "expected"),
    [(0o700, 0o600), (0o755, 0o600), (0o750, 0o600), (0o2770, 0o660), (0o775, 0o660), (0o777, 0o666)],
)
def test_new_files_are_private_unless_the_archive_is_shared(
    tmp_path: Path, folder: int, expected: int
) -> None:
    before = os.umask(0o027)
    try:
        (tmp_path / "archive").mkdir()
        (tmp_path / "archive").chmod(folder)
        archive = archive_at(tmp_path / "archive")
        file = meeting_in(tmp_path / "archive")
        archive.series("Styret")
        name = keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.path.stat().st_mode) == expected
    assert stat.S_IMODE(archive.common.path.stat().st_mode) == expected
    letterhead = archive.folder / "letterheads" / name
    assert stat.S_IMODE(letterhead.stat().st_mode) == expected
    for made in (file.path.parent, letterhead.parent):
        assert stat.S_IMODE(made.stat().st_mode) & 0o777 == 0o700 | expected & 0o066 | (expected & 0o044) >> 2
    assert list(misplaced_rights(archive)) == []
    assert (shared_with(archive) is not None) == (expected != 0o600)
    file.path.chmod(0o600)
    file.commit(added(line(1, "a")))
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_what_is_for_more_or_fewer_than_the_archive_is_named(tmp_path: Path) -> None:
    file = meeting_in(tmp_path / "archive")
    archive = archive_at(tmp_path / "archive")
    name = keep_letterhead(archive, PurePath("Fylket.docx"), b"a")
    file.path.chmod(0o644)
    assert list(misplaced_rights(archive)) == []  # nobody else comes through the folder
    archive.folder.chmod(0o711)
    (wide,) = misplaced_rights(archive)
    assert wide.problem.key == "rights-too-wide"
    assert wide.problem.facts == {"count": 1, "list": str(file.path.relative_to(archive.folder))}
    archive.folder.chmod(0o775)
    narrow, wide = sorted(misplaced_rights(archive), key=lambda finding: finding.problem.key)
    assert wide.problem.key == "rights-too-wide"
    assert narrow.problem.key == "rights-too-narrow"
    listed = str(narrow.problem.facts["list"])
    assert all(part in listed for part in (file.path.name, f"letterheads/{name}", file.path.parent.name))
    assert {"rights-too-narrow", "rights-too-wide"} <= {f.problem.key for f in check_archive(archive)}


def test_an_archive_that_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    file = meeting_in(tmp_path / "Dokumenter" / "Referat")
    for folder in (tmp_path / "Dokumenter" / "Referat", file.path.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
