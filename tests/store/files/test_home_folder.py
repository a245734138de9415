"""The folder of a file is made again when it was removed, but not where a disk has been taken out."""

from __future__ import annotations

import shutil
from pathlib import Path

import platformdirs
import pytest

from store.files.durable import write_file
from store.files.encoding import encoded
from store.files.state_file import FolderKind, user_folder
from store.files.storage import TinyTables
from store.files.system import System
from store.files.table_file import HomeFolder


def test_a_year_that_somebody_has_removed_is_made_again(tmp_path: Path) -> None:
    home, path = HomeFolder(System(), tmp_path), tmp_path / "2026" / "møte.json"
    home.remember()
    home.make_again(path)
    assert path.parent.is_dir()


def test_nothing_is_made_in_what_is_left_of_a_disk_that_was_taken_out(tmp_path: Path) -> None:
    archive = tmp_path / "arkiv"
    archive.mkdir()
    home = HomeFolder(System(), archive)
    home.remember()
    shutil.move(archive, tmp_path / "annet sted")
    archive.mkdir()
    home.make_again(archive / "2026" / "møte.json")
    assert list(archive.iterdir()) == []


def test_what_a_killed_writer_has_left_is_cleared_once(tmp_path: Path) -> None:
    disk, path = System(), tmp_path / "møte.json"
    write_file(disk, path, encoded({"entries": {1: {"text": "en"}}}))
    home = HomeFolder(disk, tmp_path)
    assert not home.tidy
    home.clear_up(path, TinyTables(path, disk).storage.read_apart)
    assert home.tidy
    assert [one.name for one in tmp_path.iterdir()] == ["møte.json"]


@pytest.mark.parametrize("kind", ["config", "state", "cache"])
@pytest.mark.parametrize("named", [None, "", "relative", "/else/where"])
@pytest.mark.parametrize("home", [None, "", "relative", "/home/kari", "/home/kari/"])
def test_the_users_folders_are_those_of_the_system(
    kind: FolderKind, named: str | None, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ((f"XDG_{kind.upper()}_HOME", named), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert user_folder(kind) == getattr(platformdirs, f"user_{kind}_path")()
