"""Corrections on the screen: what was changed in a Word file, taken or refused with a digit."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from exports.export import written
from exports.formats.word.returned_file import read_returned
from store.files.archive import Archive
from store.files.lifecycle import approve
from store.record.changes import Change
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from tests.corrections.word_edits import WordFile
from tests.tui.house import add_meeting, archive_in, live, missing, paste, screens, settled, text_of, until
from tui.screens.corrections.screen import CorrectionsScreen
from tui.screens.live.screen import LiveScreen
from tui.widgets.text_area import TextField

LINES = (
    "# 13/26 Felles lånereglar",
    "ingen var usamde i at reglane må endrast",
    "- fylket lyser ut prosjektmidlar i mai",
    "= barn under 15 år betaler ikkje purregebyr",
)
NEWS = {"usamde": "ueinige", "mai": "juni", "15": "16"}


def corrected(archive: Archive, folder: Path, title: str = "Styremøte") -> Path:
    """The minutes as a Word file, with each of the words changed that :data:`NEWS` has."""
    data = written(archive.find(title).record(), "docx", paper=None, organisation="", used_numbers=())
    file = WordFile(data)
    for paragraph in read_returned(data).paragraphs:
        for span in paragraph.spans:
            for old, new in NEWS.items():
                if span.name.startswith("e_") and f" {old}" in paragraph.text[span.start : span.end]:
                    file.replace(span.name, old, new)
    path = folder / "rettet.docx"
    path.write_bytes(file.saved())
    return path


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder / "arkiv")
    add_meeting(archive, "Styremøte", *LINES, "hevet: 14.00", day=date(2026, 3, 12))
    return archive


def says(pilot: Pilot[None], words: str) -> bool:
    """Whether words stand on the screen, wherever its lines break."""
    return words in " ".join(text_of(pilot).split())


def texts(record: Record) -> list[str]:
    return [entry.text for entry in record.entries]


async def opened(pilot: Pilot[None], path: Path) -> CorrectionsScreen:
    """The screen, from the menu of where we are, with a file read."""
    await pilot.press("full_stop", *"rettelser", "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, CorrectionsScreen))
    return await read(pilot, path)


async def read(pilot: Pilot[None], path: Path) -> CorrectionsScreen:
    await until(pilot, lambda: isinstance(pilot.app.focused, TextField))
    screen = pilot.app.screen
    assert isinstance(screen, CorrectionsScreen)
    await paste(pilot, str(path))
    await pilot.press("enter")
    await until(pilot, lambda: screen.pane.rows.has_focus)
    return screen


def test_a_digit_takes_one_or_all_and_u_takes_it_back(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        path = corrected(archive, tmp_path)
        before = texts(archive.find("Styremøte").record())
        async with screens(archive, meeting="Styremøte") as pilot:
            await pilot.press("escape")
            await opened(pilot, path)
            session = pilot.app.screen_stack[-2]
            assert isinstance(session, LiveScreen)
            record = session.opened.session
            await until(pilot, lambda: "3 igjen av 3" in text_of(pilot))
            shown = ["[usamde→ueinige]", "her       Ingen var usamde", "i Word    Ingen var ueinige"]
            assert not missing(text_of(pilot), shown)
            await pilot.press("2")
            await until(pilot, lambda: "2 igjen av 3" in text_of(pilot))
            assert texts(record.record) == before
            await pilot.press("a", "1")
            await until(pilot, lambda: "0 igjen av 3" in text_of(pilot))
            assert "Ingen var usamde" not in " ".join(texts(record.record))
            assert [text[-4:] for text in texts(record.record)[1:2]] == ["juni"]
            await pilot.press("u")
            await until(pilot, lambda: "2 igjen av 3" in text_of(pilot))
            assert texts(record.record) == before
            await pilot.press("u")
            await until(pilot, lambda: "3 igjen av 3" in text_of(pilot))
            await pilot.press("u")
            await until(pilot, lambda: "ingenting å angre" in text_of(pilot))

    asyncio.run(run())


def test_a_note_keeps_what_word_says_and_another_text_may_be_written(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        path = corrected(archive, tmp_path)
        async with screens(archive) as pilot:
            screen = await opened(pilot, path)
            await pilot.press("3")
            await until(pilot, lambda: "2 igjen av 3" in text_of(pilot))
            await pilot.press("e")
            await until(pilot, lambda: screen.has_class("-asking"))
            screen.query_one("#answer", TextField).fill("fylket lyser ut midlar i juli")
            await pilot.press("enter")
            await until(pilot, lambda: "1 igjen av 3" in text_of(pilot))
            await settled(pilot)
        record = archive.find("Styremøte").record()
        assert "fylket lyser ut midlar i juli" in texts(record)
        notes = [entry for entry in record.entries if entry.in_minutes is False]
        assert [note.text for note in notes] == [
            "Kari T. 14.3. 10.12: Ingen var ueinige i at reglane må endrast."
        ]

    asyncio.run(run())


@pytest.mark.parametrize("language", LANGUAGES)
def test_approved_minutes_give_lines_for_the_next_meeting(tmp_path: Path, language: Language) -> None:
    shown = {
        "nb": ["Møtet er godkjent", "rettelse: 13/26 Ingen var ueinige", "2 behold"],
        "nn": ["Møtet er godkjent", "rettelse: 13/26 Ingen var ueinige", "2 behald"],
        "en": ["The meeting is approved", "rettelse: 13/26 Ingen var ueinige", "2 keep"],
    }

    async def run() -> None:
        archive = archive_of(tmp_path)
        path = corrected(archive, tmp_path)
        approve(archive, archive.find("Styremøte"), day=date(2026, 4, 2))
        before = archive.find("Styremøte").path.read_bytes()
        async with screens(archive, language=language) as pilot:
            pilot.app.push_screen(CorrectionsScreen())
            await read(pilot, path)
            await until(pilot, lambda: not missing(text_of(pilot), shown[language]))
            assert "1 godta" not in text_of(pilot)
            await pilot.press("1", "c")
            await settled(pilot)
            assert pilot.app.clipboard.splitlines()[0].startswith("rettelse: 13/26 Ingen var ueinige")
            assert len(pilot.app.clipboard.splitlines()) == len(NEWS)
        assert archive.find("Styremøte").path.read_bytes() == before

    asyncio.run(run())


def test_what_is_no_file_of_ours_gets_a_sentence(tmp_path: Path) -> None:
    damaged, locked = "er skadet, eller ingen Word-fil", "passordbeskyttet"
    contents = {b"": damaged, b"PK\x03\x04" + b"\0" * 40: damaged, b"\xd0\xcf\x11\xe0" + b"\0" * 40: locked}

    async def run() -> None:
        archive = archive_of(tmp_path)
        path = tmp_path / "x.docx"
        async with screens(archive) as pilot:
            pilot.app.push_screen(CorrectionsScreen(path=path))
            await until(pilot, lambda: isinstance(pilot.app.focused, TextField))
            await pilot.press("enter")
            await until(pilot, lambda: "kan ikke åpnes" in text_of(pilot))
            for content, told in contents.items():
                path.write_bytes(content)
                await pilot.press("enter")
                await until(pilot, partial(says, pilot, told))
            await pilot.press("escape")
            await until(pilot, lambda: not isinstance(pilot.app.screen, CorrectionsScreen))

    asyncio.run(run())


def test_the_line_opens_the_screen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive, meeting="Styremøte") as pilot:
            live(pilot).capture.take("#rettelser")
            await until(pilot, lambda: isinstance(pilot.app.screen, CorrectionsScreen))

    asyncio.run(run())


def test_what_was_changed_here_too_is_taken_only_by_itself_and_a_refusal_takes_nothing_back(
    tmp_path: Path,
) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        path = corrected(archive, tmp_path)
        file = archive.find("Styremøte")
        here = next(entry for entry in file.record().entries if "usamde" in entry.text)
        file.commit(Change(()), lambda _: (replace(here, text=f"{here.text} i år"),))
        async with screens(archive) as pilot:
            screen = await opened(pilot, path)
            await until(pilot, lambda: "3 igjen av 3" in text_of(pilot))
            await pilot.press("home", "space", "space", "space")
            assert len(screen.pane.rows.picked) == 3
            await pilot.press("1")
            await until(pilot, lambda: "1 igjen av 3" in text_of(pilot))
            await settled(pilot)
            taken = texts(archive.find("Styremøte").record())
            assert [text.split()[-1] for text in taken[:2]] == ["år", "juni"]
            screen.pane.rows.point(
                next(key for key, one in screen.pane._listed.items() if one.state == "both")
            )
            await pilot.press("2")
            await until(pilot, lambda: "0 igjen av 3" in text_of(pilot))
            await pilot.press("u")
            await until(pilot, lambda: "1 igjen av 3" in text_of(pilot))
            await settled(pilot)
            assert texts(archive.find("Styremøte").record()) == taken, "a refusal has changed nothing"

    asyncio.run(run())
