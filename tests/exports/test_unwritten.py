"""A document that cannot be written leaves nothing behind."""

from __future__ import annotations

import errno
import gc
from pathlib import Path
from typing import NoReturn

import pytest

from exports.export import deliver
from exports.rings import unsearched
from store.errors import Problem


def test_rings_are_looked_for_again_after_a_document_that_failed() -> None:
    was_on = gc.isenabled()
    gc.enable()

    def make() -> NoReturn:
        assert not gc.isenabled()
        raise Problem("export-leaks")

    try:
        with pytest.raises(Problem), unsearched():
            make()
        assert gc.isenabled()
    finally:
        if not was_on:
            gc.disable()


@pytest.mark.parametrize("named", [False, True])
def test_nothing_half_written_is_left(named: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "ut.md"
    monkeypatch.setattr("exports.export.os.fsync", full)
    with pytest.raises(Problem) as told:
        deliver(b"tekst", path if named else None, tmp_path, lambda: path)
    assert told.value.key == "export-full"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "export-full"),
        (errno.EDQUOT, "export-full"),
        (errno.EACCES, "export-denied"),
        (errno.EPERM, "export-denied"),
        (errno.EIO, "export-unwritable"),
        (errno.EROFS, "export-unwritable"),
    ],
)
def test_why_it_was_not_written_is_told(
    number: int, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_descriptor: int) -> NoReturn:
        raise OSError(number, "why")

    monkeypatch.setattr("exports.export.os.fsync", refused)
    with pytest.raises(Problem) as told:
        deliver(b"tekst", tmp_path / "ut.md", tmp_path, lambda: tmp_path)
    assert told.value.key == key


def test_a_link_leads_to_the_new_file_and_the_older_one_stays_beside_that(tmp_path: Path) -> None:
    there = tmp_path / "felles"
    there.mkdir()
    (there / "ut.html").write_bytes(b"gammelt")
    link = tmp_path / "ut.html"
    link.symlink_to(there / "ut.html")
    assert deliver(b"nytt", link, tmp_path, lambda: link) == link
    assert link.is_symlink()
    assert {path.name: path.read_bytes() for path in there.iterdir()} == {
        "ut.html": b"nytt",
        "ut (2).html": b"gammelt",
    }
