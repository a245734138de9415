"""Search on the meetings screen: as you type, over everything, and from a hit to its place."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.files.archive import Archive
from store.record.values import LANGUAGES, Language
from tests.tui.house import NASTY, add_meeting, archive_in, live, missing, paste, screens, text_of, until
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.read.screen import ReadScreen
from tui.screens.search.screen import SearchScreen


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder)
    add_meeting(archive, "Styremøte", "# Budsjett", "Det drøyde", day=date(2024, 3, 1))
    add_meeting(
        archive,
        "Biblioteksjefmøtet",
        "# Åpning",
        "Velkommen",
        "# Økonomi",
        *(f"Punkt {number} om økonomiplanen og {'det som følger av den ' * 9}" for number in range(70)),
        "= Felles innkjøp fra 1.9",
        "# Eventuelt",
        "Takk for nå",
        day=date(2025, 3, 1),
    )
    return archive


def start(pilot: Pilot[None]) -> MeetingsScreen:
    screen = pilot.app.screen
    assert isinstance(screen, MeetingsScreen)
    return screen


async def sought(pilot: Pilot[None], text: str) -> None:
    """Search for something else than before."""
    await pilot.press("escape", "slash")
    await paste(pilot, text)


def test_hits_come_as_you_type_and_lead_to_their_place(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path)) as pilot:
            assert "2 møter" in text_of(pilot)
            await sought(pilot, "innkjop felles")
            await until(
                pilot, lambda: not missing(text_of(pilot), ["VEDTAK", "Felles innkjøp", "1. mars 2025"])
            )
            await until(pilot, lambda: "2 Økonomi" in text_of(pilot))  # the preview says where it stands
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            await until(pilot, lambda: live(pilot).desk.minutes.has_focus)
            chosen = live(pilot).desk.chosen
            assert chosen is not None
            assert chosen.text == "Felles innkjøp fra 1.9"
            assert "Felles innkjøp" in text_of(pilot)
            assert live(pilot).session.record.meeting.state == "live"  # looking changes nothing

    asyncio.run(run())


def test_a_hit_in_the_middle_of_its_item_is_in_sight(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path)) as pilot:
            await sought(pilot, '"punkt 12"')
            await until(pilot, lambda: start(pilot).desk.hits.option_count == 2)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            await until(pilot, lambda: "Punkt 12 om" in text_of(pilot))

    asyncio.run(run())


def test_fifty_come_first_and_the_rest_when_the_cursor_gets_there(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path)) as pilot:
            await sought(pilot, "økonomiplanen")
            screen = start(pilot)
            await until(pilot, lambda: screen.desk.hits.option_count == 51)
            assert "50" in text_of(pilot)
            assert screen.desk.hits.virtual_size.height == 51, (
                "each hit has one line, beside the scroll bar too"
            )
            await pilot.press("down", "end")
            await until(pilot, lambda: screen.desk.hits.option_count == 71)
            assert screen.desk.hits.highlighted == 50

    asyncio.run(run())


def test_titles_years_and_places_are_found_too(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path)) as pilot:
            await sought(pilot, "2024 sty")
            await until(pilot, lambda: "MØTE" in text_of(pilot))
            await until(pilot, lambda: "Biblioteksjef" not in text_of(pilot))
            await sought(pilot, "finnes ikke")
            await until(pilot, lambda: "Ingenting passer" in text_of(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: "Biblioteksjef" in text_of(pilot))
            assert start(pilot).list.has_focus

    asyncio.run(run())


def test_what_another_window_writes_is_found(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive) as pilot:
            await sought(pilot, "nykommet")
            await until(pilot, lambda: "Ingenting passer" in text_of(pilot))
            add_meeting(archive, "Nytt møte", "# Sak", "Helt nykommet")
            start(pilot).read_archive()
            await until(pilot, lambda: "Helt nykommet" in text_of(pilot))

    asyncio.run(run())


def test_what_people_typed_is_only_text(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "[red]Møte", "# [/", *(f"merkelig {text}" for text in NASTY))
        async with screens(archive, size=(120, 40)) as pilot:
            await sought(pilot, "merkelig")
            await until(pilot, lambda: not missing(text_of(pilot), NASTY))

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_does_without_an_index(tmp_path: Path, cache: Path, language: Language) -> None:
    async def run() -> None:
        (cache / "referat").write_text("", encoding="utf-8")
        async with screens(archive_of(tmp_path), language=language) as pilot:
            assert "Biblioteksjef" in text_of(pilot)
            await sought(pilot, "punkt")
            await until(pilot, lambda: "Punkt 0 om økonomiplanen" in text_of(pilot))

    asyncio.run(run())


def test_a_live_meeting_is_searched_from_without_leaving_its_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_of(tmp_path)
        add_meeting(archive, "I dag", "# Budsjett", day=date(2026, 3, 1))
        async with screens(archive, meeting="I dag") as pilot:
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            await paste(pilot, "nettopp sagt om kaffemaskinen")
            await pilot.press("enter")
            await paste(pilot, "halvskrevet")
            await pilot.press("escape", "slash")
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
            await paste(pilot, "kaffemaskin")
            await until(
                pilot, lambda: "Nettopp sagt om kaffe" in text_of(pilot).replace("nettopp", "Nettopp")
            )
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            assert live(pilot).line.text == "halvskrevet"
            live(pilot).line.fill("")
            live(pilot).line.focus()
            await paste(pilot, "#finn")
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
            await paste(pilot, "slag:ved")
            await until(pilot, lambda: "slag:vedtak" in text_of(pilot))
            await pilot.press("tab")
            await until(pilot, lambda: "Felles innkjøp" in text_of(pilot))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen))

    asyncio.run(run())
