"""Typing while the keys are among the entries: a sentence lands in the line, a letter alone acts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TypeAlias

import pytest
from textual.pilot import Pilot

from store.record.values import LANGUAGES, Language
from tests.tui.house import (
    add_meeting,
    archive_in,
    live,
    rows_of,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.live import letters
from tui.screens.live.screen import LiveScreen

Play: TypeAlias = Callable[[Pilot[None], LiveScreen], Coroutine[None, None, None]]

LONG = 60.0
"""Seconds that no test takes: whatever follows is typed in time."""


def played(folder: Path, *lines: str, pause: float = 0, language: Language = "nb") -> Callable[[Play], None]:
    """Play a scene in a meeting with some lines; the keys are among the entries."""

    def play(scene: Play) -> None:
        async def run() -> None:
            archive = archive_in(folder)
            add_meeting(archive, "Møte", *lines)
            async with screens(archive, meeting="Møte", typing_pause=pause, language=language) as pilot:
                await pilot.press("up")
                await scene(pilot, live(pilot))

        asyncio.run(run())

    return play


@pytest.mark.parametrize(
    "sentence", ["#Orienteringer", "dette skrives", "Vi ser", "= ja", "! ring", "4 til", "? nå"]
)
def test_a_sentence_typed_among_the_entries_lands_in_the_line(tmp_path: Path, sentence: str) -> None:
    @played(tmp_path, "# Sak", "= Felles innkjøp", pause=LONG)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        before = screen.session.record
        await pilot.press(*sentence)
        assert (screen.line.text, screen.line.has_focus) == (sentence, True)
        assert screen.session.record is before
        await pilot.press("enter")
        assert len(screen.session.record.agenda) + len(screen.session.record.entries) == 3


def test_a_letter_alone_acts_after_a_moment(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", pause=0.01)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("=")
        await until(pilot, lambda: rows_of(pilot) == [("VEDTAK", "(1) en")])
        assert screen.desk.minutes.has_focus


def test_a_key_that_is_no_letter_lets_the_held_letter_act_first(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", "en", "to", pause=LONG)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("=", "up", "space", "!", "!")
        assert [label for label, _ in rows_of(pilot)] == ["OPPGAVE", "VEDTAK"]
        assert screen.line.text == ""


def test_the_same_letter_again_acts_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "REPEATED", LONG)

    @played(tmp_path, "# Sak", pause=LONG)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("escape")
        await type_lines(pilot, "en", "to", "tre")
        await pilot.press("up", "u", "u", "u")
        await until(pilot, lambda: not rows_of(pilot))
        assert screen.line.text == ""


def test_figures_put_points_into_fields_at_once(tmp_path: Path) -> None:
    @played(tmp_path, "#swot Brett", "* en", "* to", pause=LONG)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("1", "2")
        await pilot.pause()
        assert {entry.quadrant for entry in screen.session.record.entries} == {"strength", "weakness"}


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_says_that_letters_act_on_entries(tmp_path: Path, language: Language) -> None:
    @played(tmp_path, "# Sak", "en", language=language)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        keys = screen.key_line.told.plain
        assert screen.words("line-away-entries") in text_of(pilot)
        await pilot.press("=")
        await pilot.pause()
        lines = text_of(pilot).split("\n")
        assert keys.strip() in lines[-1], "what just happened does not hide the keys"
        assert screen.flash.told.plain.strip() in lines[-3], "it is told above the line"
        await pilot.press("i")
        await pilot.pause()
        assert screen.words("line-away-entries") not in text_of(pilot)
        assert screen.words("line-empty") in text_of(pilot)


def test_a_sign_that_is_offered_waits_until_the_keys_come_back(tmp_path: Path) -> None:
    @played(tmp_path, "# Sak", pause=LONG)
    async def scene(pilot: Pilot[None], screen: LiveScreen) -> None:
        await pilot.press("escape")
        await type_lines(pilot, "- en")
        await pilot.press("up")
        await pilot.pause()
        assert screen.line.text == ""
        await pilot.press("escape")
        await pilot.pause()
        assert screen.line.text == "- "
        await pilot.press("up", *"Ja")
        assert screen.line.text == "- Ja"


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("form", "told"), [("swot", "+ styrke"), ("verdier", "* verdi: hva den betyr"), ("plan", "/ juni 2027")]
)
def test_the_empty_line_says_how_a_board_is_written(tmp_path: Path, form: str, told: str) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            assert told not in text_of(pilot)
            await type_lines(pilot, f"#{form} Brett")
            await settled(pilot)
            assert told in text_of(pilot)
            await type_lines(pilot, "#1")
            await settled(pilot)
            assert told not in text_of(pilot)

    asyncio.run(run())
