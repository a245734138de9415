"""Completion in the live screen: it shows what may follow, and is never in the way of Enter."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from store.record.settings import Settings
from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    paste,
    rows_of,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.widgets.completing_line import CompletingLine, OfferList

PEOPLE = "til stede: Kari Nordmann (leder), Karin Moe, Per Hansen"


def line_of(pilot: Pilot[None]) -> CompletingLine:
    return live(pilot).line


def list_of(pilot: Pilot[None]) -> OfferList:
    return live(pilot).capture.offer_list


def play(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.run(coroutine)


async def listed(pilot: Pilot[None], *wanted: str) -> None:
    """Wait until the list shows something."""
    await until(pilot, lambda: list_of(pilot).is_open and all(part in text_of(pilot) for part in wanted))


def test_what_may_follow_stands_behind_the_cursor_and_tab_takes_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", PEOPLE, "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("P", "e")
            assert line_of(pilot).suggestion == "r: "
            assert "Per: " in text_of(pilot)
            await pilot.press("tab")
            assert (line_of(pilot).text, line_of(pilot).suggestion) == ("Per: ", "")
            await pilot.press("ctrl+z")
            assert line_of(pilot).text == "Pe"
            await pilot.press("right")
            await type_lines(pilot, "vi mangler folk")
            assert rows_of(pilot)[-1][1].endswith("vi mangler folk")
            assert live(pilot).session.record.entries[-1].typed == "Per: vi mangler folk"
            await pilot.press("tab")
            assert line_of(pilot).has_focus
            assert not line_of(pilot).text

    play(run())


def test_enter_saves_what_is_typed_also_with_the_list_open(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        archive.settle(Settings(abbreviations={"fb": "Fylkesbiblioteket"}))
        add_meeting(archive, "Møte", PEOPLE, "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            minutes = live(pilot).desk.minutes
            before = (minutes.region, minutes.scroll_offset)
            await paste(pilot, "Kar")
            await listed(pilot, "⇥ Kari:", "Karin:", "Kari Nordmann · leder")
            assert (minutes.region, minutes.scroll_offset) == before
            await pilot.press("down", "enter")
            assert not list_of(pilot).is_open
            await paste(pilot, "Vi spør fb")
            await listed(pilot, "Fylkesbiblioteket")
            await pilot.press("enter")
            typed = [entry.typed for entry in live(pilot).session.record.entries]
            assert typed == ["Kar", "Vi spør fb"]
            await paste(pilot, "Vi spør fb")
            await pilot.press("tab", "!", "enter")
            assert live(pilot).session.record.entries[-1].text == "Vi spør Fylkesbiblioteket!"

    play(run())


def test_the_arrows_mark_and_escape_closes_the_list_first(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", PEOPLE, "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "! K")
            await listed(pilot, "⇥ Kari:")
            await pilot.press("down")
            assert line_of(pilot).suggestion == "arin: "
            assert "⇥ Karin:" in text_of(pilot)
            await pilot.press("escape")
            assert not list_of(pilot).is_open
            assert line_of(pilot).has_focus
            await pilot.press("a")
            await pilot.pause(0.3)
            assert not list_of(pilot).is_open
            assert not line_of(pilot).offers
            await pilot.press("escape")
            assert live(pilot).desk.minutes.has_focus
            line_of(pilot).focus()
            for dismissed in ("Kar", ""):
                line_of(pilot).fill("")
                await paste(pilot, "Kar")
                await listed(pilot, "⇥ Kari:")
                if dismissed:
                    await pilot.press("escape")
            live(pilot).desk.minutes.focus()
            await pilot.pause()
            assert not list_of(pilot).is_open
            await pilot.press("i", "escape")
            assert live(pilot).desk.minutes.has_focus

    play(run())


def test_what_is_pointed_at_in_the_list_is_taken(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", PEOPLE, "# Sak", "forfall: Kari Nordmann")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "Kar")
            await listed(pilot, "⇥ Karin:", "Kari:")
            await pilot.click(list_of(pilot), offset=(4, 1))
            await pilot.pause()
            assert line_of(pilot).text == "Kari: "
            assert line_of(pilot).has_focus

    play(run())


def test_tab_goes_to_the_item_that_is_offered(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Innledning", "# Budsjett 2027", "# Eventuelt", "#1")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "# bud")
            await pilot.press("tab")
            await pilot.pause()
            assert "2 Budsjett 2027" in text_of(pilot)
            assert not line_of(pilot).text
            assert len(live(pilot).session.record.agenda) == 3

    play(run())


def test_an_offered_sign_and_completion_work_together(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", PEOPLE, "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "- et punkt")
            assert (line_of(pilot).text, line_of(pilot).offers) == ("- ", ())
            await pilot.press("P", "e", "tab")
            await type_lines(pilot, "det samme")
            assert line_of(pilot).text == "- "
            await pilot.press("p", "r", "i", "tab")
            assert line_of(pilot).text == "- privat: "
            entry = live(pilot).session.record.entries[-1]
            assert (entry.point, entry.speaker and entry.speaker.name, entry.text) == (
                True,
                "Per",
                "det samme",
            )

    play(run())


def test_standing_decisions_are_shown_beside_one_that_is_typed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        nasty = " ".join(NASTY[:4])
        add_meeting(archive, "I fjor", "# 14/25 Innkjøp", f"= Felles innkjøp av e-bøker {nasty}", "slutt:")
        fixed = archive.find("I fjor")
        add_meeting(archive, "Møte", "# Sak", "= Åpningstider i jula")
        assert fixed.record().entries[0].number == "14/25"
        async with screens(archive, meeting="Møte") as pilot:
            await settled(pilot)
            await paste(pilot, "= innkjøpet av bøker")
            await listed(pilot, "14/25", "Felles innkjøp", "[action]")
            await pilot.press("tab")
            assert line_of(pilot).text == "= innkjøpet av bøker"
            await pilot.press("escape")
            assert not list_of(pilot).is_open
            await pilot.press("enter")
            await paste(pilot, "= i jula er åpningstida lik")
            await listed(pilot, "Åpningstider i jula")
            await pilot.press("enter")
            assert not list_of(pilot).is_open
            await paste(pilot, "= erstatter 14")
            await listed(pilot, "14/25 Felles innkjøp")
            await pilot.press("tab")
            assert line_of(pilot).text == "= erstatter 14/25: "

    play(run())


def test_nothing_anybody_is_called_is_read_as_markup(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        archive.settle(Settings(abbreviations={"x": "\x1b[31m[red]$kind-action[/"}))
        items = [f"# {n} {nasty}" for n, nasty in enumerate(NASTY)]
        add_meeting(archive, "Møte", "# Sak", *items, "#1")
        async with screens(archive, size=(120, 40), meeting="Møte") as pilot:
            await paste(pilot, "#")
            await listed(pilot, "[action]", "[/", "[red]rød[/red]", "␛[31mstyrt")
            line_of(pilot).fill("")
            await paste(pilot, "et x")
            await listed(pilot, "␛[31m[red]$kind-action[/")

    play(run())
