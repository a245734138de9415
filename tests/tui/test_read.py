"""Reading a meeting: contents, search, links to follow, what has happened since, and the ways in and out."""

from __future__ import annotations

import asyncio
from pathlib import Path

from msgspec.structs import replace
from textual.pilot import Pilot

from store.record.identity import to_text
from tests.store.making import added
from tests.tui.house import (
    NASTY,
    add_meeting,
    application,
    archive_in,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tests.tui.reading_room import entry_of, series
from tui.screens.export.screen import ExportScreen
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.read.document_pane import Where
from tui.screens.read.screen import ReadScreen
from tui.widgets.document.reader import GUTTER


def reading(pilot: Pilot[None]) -> ReadScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadScreen)
    return screen


def shown_title(pilot: Pilot[None]) -> str:
    leaf = reading(pilot).document.leaf
    return leaf.record.meeting.title if leaf else ""


async def _noted(pilot: Pilot[None], *wanted: str) -> None:
    await until(pilot, lambda: all(part in text_of(pilot) for part in wanted))


def test_an_approved_meeting_is_read_with_what_has_happened_since(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, _, third = series(archive)
        async with screens(archive, size=(120, 40)) as pilot:
            await pilot.press("end", "enter")
            await _noted(pilot, "erstattet av 31/26", "utført 3. juni 2025", "Sak 14/25 Felles innkjøp")
            assert "Lønna" not in text_of(pilot)
            reader = reading(pilot).document.reader
            reader.mark(reader.page.place_of(entry_of(first, "e-bøker").id))
            await pilot.press("enter")
            await until(pilot, lambda: shown_title(pilot) == "Styret i januar")
            replaces = entry_of(third, "Hvert bibliotek").id
            await until(pilot, lambda: reading(pilot).document.marked_entry() == replaces)
            await pilot.press("tab", "enter")  # the number that it says it replaces
            await until(pilot, lambda: shown_title(pilot) == "Styret i mars")
            replaced = entry_of(first, "e-bøker").id
            await until(pilot, lambda: reading(pilot).document.marked_entry() == replaced)
            await pilot.press("backspace")
            await until(pilot, lambda: shown_title(pilot) == "Styret i januar")
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, MeetingsScreen))

    asyncio.run(run())


def test_what_is_noted_stands_under_its_entry_where_there_is_no_room_beside_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, *_ = series(archive)
        async with screens(archive) as pilot:
            application(pilot).show_reading(first, entry_of(first, "e-bøker").id)
            await _noted(pilot, "↳ erstattet av 31/26", "▸ ▌ Vedtak 14/25")

    asyncio.run(run())


def test_words_are_found_inside_and_the_contents_lead_to_their_place(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, *_ = series(archive)
        async with screens(archive) as pilot:
            application(pilot).show_reading(first)
            await until(pilot, lambda: shown_title(pilot) != "")
            await pilot.press("slash")
            await paste(pilot, "okonomisk")
            await _noted(pilot, "1 av 1", "også økonomisk")
            await pilot.press("enter", "escape", "f9")
            await _noted(pilot, "Innhold")
            await pilot.press("home", "enter")
            assert reading(pilot).document.reader.has_focus
            assert isinstance(pilot.app.screen, ReadScreen)

    asyncio.run(run())


def test_it_leads_to_the_export_to_the_line_and_to_the_other_meetings_of_the_series(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        _, second, _ = series(archive)
        async with screens(archive) as pilot:
            application(pilot).show_reading(second)
            await until(pilot, lambda: shown_title(pilot) == "Styret i juni")
            await pilot.press("right")
            await until(pilot, lambda: shown_title(pilot) == "Styret i januar")
            await pilot.press("right")
            await _noted(pilot, "Dette er det siste møtet i serien.")
            await pilot.press("f3")
            await settled(pilot)
            assert isinstance(pilot.app.screen, ExportScreen)
            await pilot.press("escape", "left")
            await until(pilot, lambda: shown_title(pilot) == "Styret i juni")
            await pilot.press("left")
            await until(pilot, lambda: shown_title(pilot) == "Styret i mars")
            await pilot.press("i")
            await _noted(pilot, "Møtet er godkjent")
            await pilot.press("right")
            await until(pilot, lambda: shown_title(pilot) == "Styret i juni")
            await pilot.press("i")
            assert isinstance(pilot.app.screen, LiveScreen)

    asyncio.run(run())


def test_a_marked_entry_is_copied_and_the_second_time_its_address(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Styremøte", "# Sak", "= Vi bygger to broer")
    (entry,) = archive.find("Styremøte").record().entries

    async def run() -> None:
        async with screens(archive) as pilot:
            await pilot.press("r")
            await until(pilot, lambda: "Vi bygger to broer" in text_of(pilot))
            await pilot.press("tab", "c")
            await until(pilot, lambda: "Vi bygger to broer" in pilot.app.clipboard)
            await pilot.press("c")
            await until(pilot, lambda: pilot.app.clipboard == f"e-{to_text(entry.id)}")
            await pilot.press("c")
            await until(pilot, lambda: "Vi bygger to broer" in pilot.app.clipboard)

    asyncio.run(run())


def test_a_part_is_copied_and_another_document_is_shown(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, *_ = series(archive)
        async with screens(archive) as pilot:
            application(pilot).show_reading(first, entry_of(first, "e-bøker").id)
            await until(pilot, lambda: shown_title(pilot) != "")
            await pilot.press("c")
            await until(pilot, lambda: bool(pilot.app.clipboard))
            assert pilot.app.clipboard == "> **Vedtak 14/25:** Bibliotekene kjøper inn e-bøker sammen\n"
            await pilot.press("full_stop", *"kopier alt", "enter")
            await until(pilot, lambda: "# Styret i mars" in pilot.app.clipboard)
            assert "Lønna" not in pilot.app.clipboard
            await pilot.press("v", "3")
            await _noted(pilot, "innkalling · godkjent")
            await pilot.press("v", "4", "v", "1")
            await _noted(pilot, "referat · godkjent · intern", "Lønna")

    asyncio.run(run())


def test_what_another_window_writes_is_read_and_the_place_is_kept(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        _, second, _ = series(archive)
        entry = entry_of(second, "Ingenting nytt")
        async with screens(archive) as pilot:
            application(pilot).show_reading(second, entry.id)
            await _noted(pilot, "▸ Ingenting nytt")
            new = replace(entry, id=archive.ids(), rank="0", text="Noe nytt likevel", paragraph=False)
            archive.file(second.path).commit(added(new))
            reading(pilot).document.look()
            await _noted(pilot, "▸ Noe nytt likevel. Ingenting nytt.")
            assert reading(pilot).document.marked_entry() == entry.id
            second.path.write_text("{", encoding="utf-8")
            reading(pilot).document.look()
            await until(pilot, lambda: reading(pilot).document.warned.has_class("-on"))
            assert "Noe nytt likevel. Ingenting nytt." in text_of(pilot)

    asyncio.run(run())


def test_whatever_was_typed_is_read_found_and_copied_as_it_stands(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        typed = [*(f"= {text}" for text in NASTY), "- שלום 👩‍👩‍👧 \u202eskjult", "x" * 10_000]
        add_meeting(archive, "[/ Møte", "# [bold]Sak", *typed)
        async with screens(archive, size=(120, 60)) as pilot:
            await pilot.press("r")
            await _noted(pilot, "[/ Møte", "[bold]Sak", "[red]rød[/red]", "␛[31mstyrt")
            await pilot.press("slash")
            await paste(pilot, "[red]rod")
            await _noted(pilot, "1 av 2")
            await pilot.press("escape", "full_stop", *"kopier alt", "enter")
            await until(pilot, lambda: bool(pilot.app.clipboard))
            assert "x" * 10_000 in pilot.app.clipboard
            await pilot.press("end")
            await _noted(pilot, "x" * 60)

    asyncio.run(run())


def test_a_link_is_followed_by_a_click_and_an_empty_or_damaged_meeting_is_no_trouble(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, second, third = series(archive)
        add_meeting(archive, "")
        async with screens(archive) as pilot:
            application(pilot).show_reading(third, entry_of(third, "Hvert bibliotek").id)
            await _noted(pilot, "Erstatter vedtak 14/25")
            await until(pilot, lambda: bool(reading(pilot).document.reader.page.links))
            page = reading(pilot).document.reader.page
            link = page.links[-1]
            line = link.line - reading(pilot).document.reader.top
            await pilot.click("#reader", offset=(1 + GUTTER + link.start, 1 + line))
            await until(pilot, lambda: shown_title(pilot) == "Styret i mars")
            second.path.write_text("{", encoding="utf-8")
            reading(pilot).follow(Where(second.path))
            await until(pilot, lambda: reading(pilot).document.warned.has_class("-on"))
            assert "14/25" not in text_of(pilot)
            await pilot.press("tab", "enter", "c", "f8", "slash", "escape", "backspace")
            await until(pilot, lambda: shown_title(pilot) == "Styret i mars")
            application(pilot).show_reading(archive.find("2026-03-12"))
            await until(pilot, lambda: "INNKALLING" in text_of(pilot))
            assert first.path.exists()

    asyncio.run(run())


def test_a_hit_in_an_approved_meeting_leads_to_its_place_and_a_line_to_the_meeting_it_is_typed_in(
    tmp_path: Path,
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        first, *_ = series(archive)
        async with screens(archive) as pilot:
            await pilot.press("slash")
            await paste(pilot, "avtalen slag:oppgave")
            await settled(pilot)
            await until(pilot, lambda: "Kari: sende ut" in text_of(pilot))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen) and shown_title(pilot) != "")
            assert reading(pilot).document.marked_entry() == entry_of(first, "sende ut avtalen").id
        async with screens(archive, meeting="Styret i januar") as pilot:
            await type_lines(pilot, "#31/26", "#les")
            await _noted(pilot, "Sak 31/26 Felles innkjøp")
            await pilot.press("i")
            assert isinstance(pilot.app.screen, LiveScreen)
            assert pilot.app.screen.line.typed == ""

    asyncio.run(run())
