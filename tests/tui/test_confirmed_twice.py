"""Enter pressed twice quickly: what was confirmed once is done once, and one screen is opened once."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tests.importing.outlines import FOLDER
from tests.tui.house import add_meeting, archive_in, live, paste, screens, settled, until
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.screen import LiveScreen

_TWICE = 3
"""Keys that are waiting when the first one is answered."""


async def _enter_twice(pilot: Pilot[None]) -> None:
    """Press Enter again before the program has answered the first."""
    await _press_twice(pilot, "enter")


async def _press_twice(pilot: Pilot[None], key: str) -> None:
    """Press a key again before the program has answered the first."""
    for _ in range(_TWICE):
        pilot.app.post_message(events.Key(key, None))
    await settled(pilot)
    await settled(pilot)


def _names(pilot: Pilot[None]) -> list[str]:
    return [type(one).__name__ for one in pilot.app.screen_stack if one.id != "_default"]


def test_a_new_meeting_is_made_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        async with screens(archive) as pilot:
            await pilot.press("n")
            await paste(pilot, "Nytt møte")
            await _enter_twice(pilot)
            assert _names(pilot) == ["MeetingsScreen", "LiveScreen"]
            assert live(pilot).session.record.meeting.title == "Nytt møte"
        assert len(archive.paths()) == 1

    asyncio.run(run())


def test_a_chosen_row_opens_its_meeting_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "= vi kjøper sykler")
        async with screens(archive, size=(100, 30)) as pilot:
            await _enter_twice(pilot)
            assert _names(pilot) == ["MeetingsScreen", "LiveScreen"]

    asyncio.run(run())


def test_a_place_to_look_at_closes_one_screen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "= vi kjøper ??")
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await pilot.press("f6")
            await settled(pilot)
            assert _names(pilot) == ["LiveScreen", "PreflightScreen"]
            await _enter_twice(pilot)
            assert _names(pilot) == ["LiveScreen"]

    asyncio.run(run())


def test_esc_twice_closes_one_form(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "ja")
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await pilot.press("escape", "enter")
            await settled(pilot)
            await _press_twice(pilot, "escape")
            assert _names(pilot) == ["LiveScreen"]

    asyncio.run(run())


def test_what_is_imported_is_kept_and_opened_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        async with screens(archive, size=(100, 30)) as pilot:
            await pilot.press("full_stop", *"importer", "enter")
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, ImportScreen)
            await paste(pilot, str(FOLDER / "12-nynorsk.txt"))
            await pilot.press("enter")
            await until(pilot, lambda: screen.list.has_focus)
            await _enter_twice(pilot)
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            await settled(pilot)
            assert _names(pilot) == ["MeetingsScreen", "LiveScreen"]
        assert len(archive.paths()) == 1

    asyncio.run(run())
