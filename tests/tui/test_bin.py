"""Throwing a meeting away in the list: what is asked, what u brings back, and the bin itself."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from store.files.archive import Archive
from store.files.bin import binned_in
from store.files.lifecycle import approve
from tests.tui.house import add_meeting, archive_in, screens, settled, text_of


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

    asyncio.run(scene())
