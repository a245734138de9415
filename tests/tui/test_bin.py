"""Throwing a meeting away in the list: what is asked, what u brings back, and the bin itself."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.files.archive import Archive
from store.files.bin import binned_in
from store.files.lifecycle import approve
from store.files.meeting_list import Summary
from tests.tui.house import add_meeting, archive_in, missing, screens, settled, text_of, until
from tui.screens.meetings.bin_screen import BinScreen
from tui.screens.meetings.screen import MeetingsScreen


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = archive_in(tmp_path / "arkiv")
    add_meeting(made, "Prøvemøte", "en", "to")
    return made


def binned(archive: Archive) -> list[str]:
    return [one.summary.meeting.title for one in binned_in(archive)]


@pytest.mark.parametrize(
    ("keys", "left"),
    [(["enter"], ["Prøvemøte"]), (["escape"], []), (["escape", "enter"], []), (["enter", "u"], [])],
)
def test_del_asks_and_u_brings_back(archive: Archive, keys: list[str], left: list[str]) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("delete")
            await settled(pilot)
            assert "Legge «Prøvemøte» (2 linjer) i papirkurven? ⏎ ja · Esc nei" in text_of(pilot)
            for key in keys:
                await pilot.press(key)
                await settled(pilot)
            assert binned(archive) == left

    asyncio.run(scene())


def test_choosing_another_meeting_withdraws_the_question(archive: Archive) -> None:
    async def scene() -> None:
        add_meeting(archive, "Styremøte", "en")
        async with screens(archive) as pilot:
            await settled(pilot)
            await press(pilot, "delete")
            assert "i papirkurven?" in text_of(pilot)
            await press(pilot, "down", "up")
            assert "i papirkurven?" not in text_of(pilot)
            await press(pilot, "enter")
            assert binned(archive) == []

    asyncio.run(scene())


def test_deleting_by_the_menu_asks_as_the_key_does(archive: Archive) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            await settled(pilot)
            await press(pilot, "full_stop", *"slett", "enter")
            assert "Legge «Prøvemøte» (2 linjer) i papirkurven?" in text_of(pilot)
            await press(pilot, "enter")
            assert binned(archive) == ["Prøvemøte"]

    asyncio.run(scene())


def test_approved_minutes_are_not_asked_about(archive: Archive) -> None:
    async def scene() -> None:
        add_meeting(archive, "Styremøte", "hevet: 15.00")
        approve(archive, archive.find("Styremøte"))
        async with screens(archive) as pilot:
            await settled(pilot)
            pilot.app.screen.list.point(archive.find("Styremøte").meeting().id)  # type: ignore[attr-defined]
            await pilot.press("delete")
            await settled(pilot)
            assert "Godkjente referater slettes ikke. g åpner det først." in text_of(pilot)
            await pilot.press("enter")
            assert binned(archive) == []

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("keys", "there", "listed"),
    [
        (["enter"], [], 1),
        (["delete", "escape"], ["Prøvemøte"], 0),
        (["delete", "enter"], [], 0),
        (["q"], ["Prøvemøte"], 0),
    ],
)
def test_the_bin(archive: Archive, keys: list[str], there: list[str], listed: int) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            await settled(pilot)
            for key in ("delete", "enter"):
                await pilot.press(key)
                await settled(pilot)
            await pilot.app.screen.run_action("bin")
            await settled(pilot)
            assert "Papirkurven" in text_of(pilot)
            assert "Prøvemøte" in text_of(pilot)
            for key in keys:
                await pilot.press(key)
                await settled(pilot)
            assert binned(archive) == there
            assert len(archive.listing().listed) == listed
            await press(pilot, *["escape"] * isinstance(pilot.app.screen, BinScreen))
            assert "u henter tilbake" not in text_of(pilot), "whatever became of it in the bin"

    asyncio.run(scene())


def titles(pilot: Pilot[None]) -> list[str]:
    """The titles that the list of meetings shows."""
    screen = pilot.app.screen
    assert isinstance(screen, MeetingsScreen)
    return [one.meeting.title for one in screen.list.choices.values() if isinstance(one, Summary)]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def test_a_meeting_is_put_away_seen_and_brought_back(archive: Archive) -> None:
    async def scene() -> None:
        add_meeting(archive, "Fagdag")
        async with screens(archive) as pilot:
            screen = pilot.app.screen
            assert isinstance(screen, MeetingsScreen)
            screen.list.point(archive.find("Prøvemøte").meeting().id)
            await press(pilot, "s", "5")
            assert "Lagt bort, u henter tilbake: «Prøvemøte»" in text_of(pilot)
            assert titles(pilot) == ["Fagdag"]
            await press(pilot, "u")
            assert sorted(titles(pilot)) == ["Fagdag", "Prøvemøte"]
            screen.list.point(archive.find("Prøvemøte").meeting().id)
            await press(pilot, "s", "5", "v", "3")
            assert titles(pilot) == ["Prøvemøte"]
            assert "1 bortlagt eller avlyst" in text_of(pilot)
            await press(pilot, "s", "5")
            assert titles(pilot) == []
            await press(pilot, "escape")
            assert sorted(titles(pilot)) == ["Fagdag", "Prøvemøte"]

    asyncio.run(scene())


@pytest.mark.parametrize(("digit", "state"), [("2", "live"), ("3", "planned"), ("4", "cancelled")])
def test_the_status_of_a_meeting_is_chosen_in_the_list(archive: Archive, digit: str, state: str) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            await press(pilot, "s", digit)
            await until(pilot, lambda: archive.find("Prøvemøte").meeting().state == state)
            if state == "cancelled":
                await press(pilot, "v", "3")
                assert titles(pilot) == ["Prøvemøte"]

    asyncio.run(scene())


def test_the_bin_is_the_fourth_view(archive: Archive) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            await press(pilot, "v", "4")
            assert isinstance(pilot.app.screen, BinScreen)

    asyncio.run(scene())


def test_a_status_is_taken_back_and_approved_minutes_say_why_they_have_no_other(archive: Archive) -> None:
    async def scene() -> None:
        async with screens(archive) as pilot:
            for digit, state in (("1", "draft"), ("3", "planned"), ("4", "cancelled")):
                await press(pilot, "s", digit)
                await until(pilot, lambda: archive.find("Prøve").meeting().state == state)  # noqa: B023
                await press(pilot, "u")
                await until(pilot, lambda: archive.find("Prøve").meeting().state == "live")
            await press(pilot, "s", "1")
            await until(pilot, lambda: archive.find("Prøve").meeting().state == "draft")
            approve(archive, archive.find("Prøve"), "")
            screen = pilot.app.screen
            assert isinstance(screen, MeetingsScreen)
            screen.read_archive()
            await settled(pilot)
            await press(pilot, "s")
            assert "Godkjente referater har ingen annen status" in text_of(pilot)

    asyncio.run(scene())


def test_the_meetings_stand_by_series(archive: Archive) -> None:
    for title, series in (("Styremøte 1", "Styret"), ("Fagdag", "Fag"), ("Styremøte 2", "Styret")):
        add_meeting(archive, title, series=archive.series(series))
    add_meeting(archive, "Kurs")

    async def scene() -> None:
        async with screens(archive) as pilot:
            await press(pilot, "v", "2")
            assert titles(pilot) == ["Prøvemøte", "Fagdag", "Styremøte 2", "Styremøte 1", "Kurs"]
            assert missing(text_of(pilot), ["Fag · ett møte", "Styret · 2 møter", "uten serie · ett"]) == []
            await press(pilot, "v", "1")
            assert "uten serie" not in text_of(pilot)

    asyncio.run(scene())
