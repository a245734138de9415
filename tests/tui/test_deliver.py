"""Handing a meeting over to a file."""

from __future__ import annotations

import asyncio
import errno
import json
import os
from pathlib import Path

import platformdirs
import pytest

from exports.deliver import Format, export
from store.errors import Problem
from store.record import Record
from tests.tui.house import add_meeting, archive_in, screens, settled, text_of

LINES = ("# Sak: a/b", "= ja", "privat: hemmelig")


def record_in(folder: Path) -> Record:
    archive = archive_in(folder)
    add_meeting(archive, "Styre/møte: vår?", *LINES)
    return archive.find("latest").record()


def handed(record: Record, to: Format, target: Path | None, folder: Path) -> Path:
    return export(record, to, target, folder=folder, paper=None, organisation="", used_numbers=())


def test_a_name_is_made_that_no_file_has(tmp_path: Path) -> None:
    record, folder = record_in(tmp_path / "arkiv"), tmp_path / "ny" / "mappe"
    names = [handed(record, "markdown", None, folder).name for _ in range(3)]
    assert names == [f"2026-03-12 Styre møte vår – referat{more}.md" for more in ("", " (2)", " (3)")]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


@pytest.mark.parametrize("to", ["docx", "markdown", "html", "json"])
def test_each_format_is_written_without_what_is_private(to: Format, tmp_path: Path) -> None:
    path = handed(record_in(tmp_path / "arkiv"), to, None, tmp_path)
    content = path.read_bytes()
    assert content[:2] == b"PK" if to == "docx" else b"hemmelig" not in content
    assert to != "json" or json.loads(content)["title"] == "Styre/møte: vår?"


def test_a_named_file_is_replaced_whole_or_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, target = record_in(tmp_path / "arkiv"), tmp_path / "ut" / "ref.md"
    target.parent.mkdir()
    target.write_text("gammelt", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    for chosen in (target, None):
        with pytest.raises(Problem) as told:
            handed(record, "markdown", chosen, target.parent)
        assert told.value.key == "export-full"
    assert [path.name for path in target.parent.iterdir()] == ["ref.md"]
    assert target.read_text(encoding="utf-8") == "gammelt"
    monkeypatch.undo()
    assert handed(record, "markdown", target, tmp_path) == target
    assert "gammelt" not in target.read_text(encoding="utf-8")
    assert target.with_name("ref (2).md").read_text(encoding="utf-8") == "gammelt"


def test_a_folder_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(Problem) as told:
        handed(record_in(tmp_path / "arkiv"), "json", None, tmp_path / "fil")
    assert told.value.key == "export-unwritable"


def test_the_screen_writes_the_path_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("e")
            await pilot.pause()
            await pilot.press("right", "enter")
            await settled(pilot)
            assert "Skrevet:" in text_of(pilot)
            assert " (2).md" in text_of(pilot), "the next one gets another name"
            assert len(list((tmp_path / "dok").glob("*.md"))) == 1

    asyncio.run(run())
