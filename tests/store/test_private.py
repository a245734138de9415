"""Who may read what the program writes."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.store.making import added, archive_at, line, meeting_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")


@pytest.mark.parametrize(
    ("folder", "expected"), [(0o700, 0o600), (0o755, 0o644), (0o2770, 0o660), (0o777, 0o666)]
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
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.path.stat().st_mode) == expected
    assert stat.S_IMODE(archive.common.path.stat().st_mode) == expected
    assert stat.S_IMODE(file.path.parent.stat().st_mode) & 0o777 == folder & 0o777
    file.path.chmod(0o600)
    file.commit(added(line(1, "a")))
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_an_archive_that_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    file = meeting_in(tmp_path / "Dokumenter" / "Referat")
    for folder in (tmp_path / "Dokumenter" / "Referat", file.path.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
