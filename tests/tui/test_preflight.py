"""Looking the minutes over: what is found, the way to each place, and what is said before an export."""

from __future__ import annotations

import asyncio
from pathlib import Path

import platformdirs
import pytest
from textual.pilot import Pilot

from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    missing,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.export.screen import ExportScreen
from tui.screens.forms.screen import DetailsScreen
from tui.screens.review.preflight import PreflightScreen

NEXT = ("full_stop", *"neste sjekk", "enter")
LIST = "til stede: Kari Vik, Per Ås"
LINES = (LIST, "# Budsjett", "Summen er 12 000??", "# Lønn", "! sende brev", "husk: ring Anne")


def spots(pilot: Pilot[None]) -> list[str]:
    screen = pilot.app.screen
    assert isinstance(screen, PreflightScreen)
    options = (screen.list.get_option_at_index(place) for place in range(screen.list.option_count))
    return [str(option.prompt) for option in options]


async def shown(pilot: Pilot[None], key: str) -> None:
    await pilot.press(key)
    await settled(pilot)


def test_each_place_is_listed_and_gone_to_and_the_list_is_fresh_afterwards(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "#sjekk")
            await settled(pilot)
            assert spots(pilot) == [
                "● Her står det ?? ennå: «Summen er 12 000??». · Budsjett",
                "○ Oppgaven har verken ansvarlig eller frist: «sende brev». · Lønn",
                "○ Huskelapp: «ring Anne». · Lønn",
            ]
            await shown(pilot, "enter")
            assert live(pilot).desk.chosen is not None
            assert "1 Budsjett" in text_of(pilot)
            assert "2 merkede steder" in live(pilot).capture.label.stands.plain
            await pilot.press("s", "0")
            await shown(pilot, "f6")
            assert spots(pilot)[0].startswith("○ Oppgaven")
            await shown(pilot, "escape")
            item = live(pilot).recorder.item
            assert item is not None
            assert item.title == "Budsjett"

    asyncio.run(run())


def test_the_marks_are_counted_gone_to_and_settled(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive, meeting="Møte") as pilot:
            stands = live(pilot).capture.label
            assert "2 merkede steder" in stands.stands.plain
            await pilot.press("escape", *NEXT, "s", "0")
            await until(pilot, lambda: "ett merket sted" in stands.stands.plain)
            texts = [entry.text for entry in live(pilot).session.record.entries]
            assert texts == ["Summen er 12 000", "sende brev", "ring Anne"]
            await pilot.press(*NEXT, "s", "0")
            texts = [entry.text for entry in live(pilot).session.record.entries]
            assert texts == ["Summen er 12 000", "sende brev"]
            await pilot.press(*NEXT)
            assert not missing(text_of(pilot), ["Ingen merkede steder står igjen."])
            await pilot.press("u", "u")
            texts = [entry.text for entry in live(pilot).session.record.entries]
            assert texts == ["Summen er 12 000??", "sende brev", "ring Anne"]

    asyncio.run(run())


def test_what_stands_in_a_field_opens_its_form_there(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "sted: Tromsø??", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await shown(pilot, "f6")
            await shown(pilot, "enter")
            assert isinstance(pilot.app.screen, DetailsScreen)
            assert pilot.app.focused is not None
            assert pilot.app.focused.id == "field-place"

    asyncio.run(run())


def test_the_export_says_what_to_look_at_and_writes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "dok")

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive) as pilot:
            await shown(pilot, "f3")
            assert not missing(text_of(pilot), ["3 steder å sjekke", "Her står det ?? ennå", "Huskelapp"])
            await shown(pilot, "enter")
            assert len(list((tmp_path / "dok").glob("*.docx"))) == 1
            await shown(pilot, "f6")
            assert len(spots(pilot)) == 3
            await shown(pilot, "enter")
            await pilot.press("s", "0", "q")
            await settled(pilot)
            assert isinstance(pilot.app.screen, ExportScreen)
            assert not missing(text_of(pilot), ["2 steder å sjekke"])

    asyncio.run(run())


def test_a_meeting_in_order_says_so_in_a_sentence(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", LIST, "# Sak", "Kari: greit")
        async with screens(archive, language="nn") as pilot:
            await shown(pilot, "f6")
            assert not missing(text_of(pilot), ["Ingenting å sjekke. Referatet kan gå ut."])
            assert spots(pilot) == []

    asyncio.run(run())


def test_no_text_is_read_as_markup(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *(f"{text} ??" for text in NASTY))
        async with screens(archive, meeting="Møte", size=(120, 40)) as pilot:
            await shown(pilot, "f6")
            assert not missing(text_of(pilot), [text for text in NASTY if "http" not in text])

    asyncio.run(run())
