"""An archive without meetings: the first deeds, by digit and by Enter, and what is told on the first run."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from store.record.values import LANGUAGES
from tests.tui.house import application, archive_in, missing, screens, settled, text_of
from tui.screens.forms.screen import DetailsScreen
from tui.screens.importing.screen import ImportScreen
from tui.screens.meetings.screen import MeetingsScreen


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERAT_CONFIG", str(tmp_path / "referat.toml"))


def test_an_empty_archive_begins_with_three_deeds_and_the_first_run_with_six(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path / "a")) as pilot:
            told = text_of(pilot)
            assert missing(told, ["Her er ingen møter ennå.", "1  Begynn på et møte nå", "3  Les inn"]) == []
            assert missing(told, ["= vedtak  !", "Velkommen", "4  Språk"]) == [
                "Velkommen",
                "4  Språk",
            ]
            application(pilot).first_run = True
            for language in LANGUAGES:
                assert application(pilot).language == language
                screen = pilot.app.screen
                assert isinstance(screen, MeetingsScreen)
                screen.read_archive()
                await settled(pilot)
                told = text_of(pilot)
                wanted = [screen.words(f"beginning-{n}") for n in range(1, 7)]
                assert missing(told, [*wanted, screen.words("beginning-signs")]) == []
                await pilot.press("4")
            assert 'language = "nb"' in (tmp_path / "referat.toml").read_text()
            await pilot.press("6")
            assert "referat --archive MAPPE" in text_of(pilot)

    asyncio.run(run())


def test_the_first_deed_is_done_by_enter_and_the_others_by_their_digit(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path / "a")) as pilot:
            await pilot.press("3")
            assert isinstance(pilot.app.screen, ImportScreen)
            await pilot.press("escape", "enter")
            assert isinstance(pilot.app.screen, DetailsScreen)
            await pilot.press("escape", "down", "enter")
            assert application(pilot).wants_samples

    asyncio.run(run())


def test_what_was_put_away_is_told_to_be_none(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_in(tmp_path / "a")) as pilot:
            await pilot.press("v", "3")
            assert missing(text_of(pilot), ["Her er ingen bortlagte eller avlyste møter.", "Esc viser"]) == []
            await pilot.press("escape")
            assert "1  Begynn på et møte nå" in text_of(pilot)

    asyncio.run(run())
