"""Handing a meeting over to a file."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import sys
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import platformdirs
import pytest

from exports.export import export
from exports.formats.registry import FORMATS, Format
from store.errors import Problem
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Series
from store.series.description import keep
from tests.tui.house import DAY, add_meeting, archive_in, missing, paste, screens, settled, text_of
from tui.documents_folder import documents_of
from tui.grammar.series import read_series
from tui.machine.settings_file import change_setting
from tui.screens.export import write_file
from tui.screens.export.screen import ExportScreen
from tui.screens.export.write_file import ExportChoice, open_file, seen, show_in_folder, written
from tui.widgets.choice import Choice

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


def test_a_file_that_another_program_holds_is_said_with_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, target = record_in(tmp_path / "arkiv"), tmp_path / "ref.md"
    target.write_text("åpen i Word", encoding="utf-8")

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(Problem) as told:
        handed(record, "markdown", target, tmp_path)
    assert told.value.key == "export-held"
    assert told.value.facts == {"path": str(target), "other": "ref (3).md"}
    assert target.read_text(encoding="utf-8") == "åpen i Word"
    assert not list(tmp_path.glob(".~*"))


@pytest.mark.parametrize("beside", ["~$mitt møte.md", "~$tt møte.md", ".~lock.mitt møte.md#"])
def test_a_file_that_an_editor_says_it_has_open_stays_as_it_is(tmp_path: Path, beside: str) -> None:
    record, target = record_in(tmp_path / "arkiv"), tmp_path / "mitt møte.md"
    target.write_text("åpen i Word", encoding="utf-8")
    (tmp_path / beside).touch()
    with pytest.raises(Problem) as told:
        handed(record, "markdown", target, tmp_path)
    assert told.value.key == "export-held"
    assert told.value.facts["other"] == "mitt møte (2).md"
    assert target.read_text(encoding="utf-8") == "åpen i Word"
    assert len(list(tmp_path.glob("*.md"))) == 1 + beside.endswith(".md")


def test_the_screen_shows_the_first_page_of_the_version_that_is_chosen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("f3")
            await settled(pilot)
            told = text_of(pilot)
            assert not missing(told, ["REFERAT – UTKAST", "Vedtak 1: Ja", "blir ikke med", "referat.docx"])
            assert "emmelig" not in told
            await pilot.press("down", "down", "right")
            await settled(pilot)
            wanted = [
                "REFERAT – INTERN – UTKAST",
                "Privat: hemmelig",
                "referat – INTERN.docx",
                "Bare for dem",
            ]
            assert not missing(text_of(pilot), wanted)
            await pilot.press("up", "up", *["right"] * FORMATS.index("json"))
            await settled(pilot)
            assert "REFERAT – " not in text_of(pilot), "JSON has no pages"

    asyncio.run(run())


def test_what_was_written_is_opened_and_its_folder_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")
    monkeypatch.setattr(
        "tui.screens.export.write_file.open_file", lambda path: opened.append(("file", path.name))
    )

    def refused(path: Path) -> None:
        raise Problem("not-opened", path=str(path))

    monkeypatch.setattr("tui.screens.export.write_file.show_in_folder", refused)

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("f3", "o")
            await settled(pilot)
            assert "Skriv filen først" in text_of(pilot)
            assert "o åpne" not in text_of(pilot), "nothing is written yet"
            await pilot.press("enter")
            await settled(pilot)
            assert "gjennomsøkt etter" in text_of(pilot)
            await pilot.press("o")
            await settled(pilot)
            assert opened == [("file", "2026-03-12 Møte – referat.docx")]
            await pilot.press("full_stop", "v", "i", "s", " ", "m", "a", "p", "p", "e", "enter")
            await settled(pilot)
            assert "Maskinen fant ikke noe program" in text_of(pilot)
            await pilot.press("escape", "f3")
            await settled(pilot)
            assert "Skrevet før: 2026-03-12 Møte – referat.docx. o åpner den siste." in text_of(pilot)
            await pilot.press("o")
            await settled(pilot)
            assert opened == [("file", "2026-03-12 Møte – referat.docx")] * 2

    asyncio.run(run())


def test_another_folder_is_remembered_for_the_machine_and_used_while_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")
    (tmp_path / "felles").mkdir()

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press(
                "f3", "full_stop", "a", "n", "n", "e", "n", " ", "m", "a", "p", "p", "e", "enter"
            )
            await settled(pilot)
            await paste(pilot, str(tmp_path / "felles"))
            await pilot.press("enter")
            await settled(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert [path.suffix for path in (tmp_path / "felles").iterdir()] == [".docx"]
        assert documents_of(archive) == tmp_path / "felles"
        change_setting("documents", "Z:/ikke/her")
        assert documents_of(archive) == tmp_path / "dok"

    asyncio.run(run())


def test_the_folder_of_an_archive_counts_while_the_machine_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")
    (tmp_path / "felles").mkdir()
    archive = archive_in(tmp_path / "arkiv")
    archive.settle(Settings(documents=str(tmp_path / "felles")))
    assert documents_of(archive) == tmp_path / "felles"
    archive.settle(Settings(documents="Z:/ikke/her"))
    assert documents_of(archive) == tmp_path / "dok"


@pytest.mark.skipif(sys.platform != "linux", reason="the openers of Linux")
@pytest.mark.parametrize(("answer", "fails"), [("exit 0", False), ("exit 4", True), (None, True)])
def test_the_opener_of_the_system_is_asked(
    answer: str | None, fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if answer is not None:
        opener = tmp_path / "xdg-open"
        opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/asked"\n{answer}\n', encoding="utf-8")
        opener.chmod(0o755)
    path = tmp_path / "mitt møte.docx"
    for ask, wanted in ((open_file, path), (show_in_folder, tmp_path)):
        if fails:
            with pytest.raises(Problem) as told:
                ask(path)
            assert told.value.key == "not-opened"
        else:
            ask(path)
            assert (tmp_path / "asked").read_text(encoding="utf-8") == str(wanted)


def test_the_screen_writes_the_path_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("f3")
            await pilot.pause()
            await pilot.press(*["right"] * FORMATS.index("markdown"), "enter")
            await settled(pilot)
            assert "Skrevet:" in text_of(pilot)
            assert " (2).md" in text_of(pilot), "the next one gets another name"
            assert len(list((tmp_path / "dok").glob("*.md"))) == 1

    asyncio.run(run())


def test_what_concerns_each_party_is_written_as_a_file_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, folder = archive_in(tmp_path / "arkiv"), tmp_path / "dokumenter"
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: folder)
    add_meeting(archive, "Sjefene", "# Turer", "Dal bibliotek > Nes bibliotek: ta imot", "privat: hemmelig")

    async def run() -> None:
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("f3")
            await settled(pilot)
            await pilot.press("down")
            screen = pilot.app.screen
            while screen.query_one("#profile", Choice).value != "slips":
                await pilot.press("right")
            await settled(pilot)
            assert "Nes bibliotek" in text_of(pilot)
            assert missing(text_of(pilot), ["Format", "Utgave"]) == ["Utgave"], "what is sent is for others"
            await pilot.press("enter")
            await settled(pilot)
            told = text_of(pilot)
            assert not missing(
                told,
                (
                    "For hver av disse",
                    "2 særutskrifter er skrevet i",
                    "Filene er gjennomsøkt",
                    "o åpner mappen",
                ),
            )
            assert "Filen er gjennomsøkt" not in told
            assert isinstance(screen, ExportScreen)
            assert screen.file_written.path == folder

    asyncio.run(run())
    assert {path.name.rpartition(" – ")[2] for path in folder.iterdir()} == {
        "Dal bibliotek.docx",
        "Nes bibliotek.docx",
    }


def test_a_short_mail_goes_to_the_members_with_the_minutes_or_their_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, folder = archive_in(tmp_path / "arkiv"), tmp_path / "dokumenter"
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: folder)
    lines = ("# Turer", "= Turen er vedtatt", "privat: hemmelig")
    add_meeting(archive, "Sjefene", *lines, series=Series(7, "Nettmøter"))
    keep(archive, 7, read_series(["medlemmer: Kari Nes (kari@nes.example)"], "nb", DAY))
    file, asked = archive.find("latest"), ExportChoice("docx", "mail", internal=False, letterhead="")
    record = file.record()
    preview = seen(archive, file.record, file.path, asked, "nb")
    shown = [text for text, _ in preview.page]
    assert preview.attached, "the row of formats says what goes with the mail"
    assert not seen(archive, file.record, file.path, asked._replace(paper="minutes"), "nb").attached
    assert shown[1].startswith("Referat (utkast): Sjefene")
    first = written(archive, record, file.path, asked, folder).path
    monkeypatch.setattr(write_file, "page_of", lambda *_: "https://bibliotek.example/m/1.html")
    second = written(archive, record, file.path, asked, folder).path
    assert not seen(archive, file.record, file.path, asked, "nb").attached, "a link goes with it"
    assert [first.name, second.name] == [f"2026-03-12 Sjefene – e-post{more}.eml" for more in ("", " (2)")]
    mails = [message_from_bytes(path.read_bytes(), policy=SMTP) for path in (first, second)]
    assert [mail["To"] for mail in mails] == ["kari@nes.example"] * 2
    assert [b"filename" in path.read_bytes() for path in (first, second)] == [True, False]
    assert [b"bibliotek.example" in path.read_bytes() for path in (first, second)] == [False, True]


def test_the_screen_names_the_signs_that_a_pdf_file_has_a_box_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# 7/26 Logo", "teiknet \ue123 står her")
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("f3")
            await pilot.pause()
            await pilot.press(*["right"] * FORMATS.index("pdf"), "enter")
            await settled(pilot)
            assert "U+E123 («7/26 Logo»)" in text_of(pilot)

    asyncio.run(run())
