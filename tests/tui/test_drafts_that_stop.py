"""Whatever stands half-typed in a line, the program goes on, and the meeting opens again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from store.commands import LINE_COMMANDS, STRUCTURE
from tests.tui.house import add_meeting, archive_in, live, paste, screens, settled, text_of
from tui.grammar.taken import SCREENS

WORDS = sorted(word for word, means in {**STRUCTURE, **LINE_COMMANDS}.items() if means in SCREENS)


def test_no_word_that_opens_a_screen_stops_the_program(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "- a")
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("enter")
            await settled(pilot)
            for word in WORDS:
                live(pilot).line.fill("")
                await paste(pilot, f"#{word}")
                await asyncio.sleep(0.15)  # the label waits for a tenth of a second
                await settled(pilot)
                assert "Enter" in text_of(pilot), word
            live(pilot).line.fill("")

    asyncio.run(run())


def test_an_error_while_a_line_is_read_leaves_the_line_and_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "- a")
        async with screens(archive, size=(120, 30)) as pilot:
            await pilot.press("enter")
            await settled(pilot)
            monkeypatch.setattr("tui.screens.offering.offers", fails)
            monkeypatch.setattr(live(pilot).recorder, "preview", fails)
            await paste(pilot, "= noe som ikke kan leses")
            await asyncio.sleep(0.15)
            await settled(pilot)
            monkeypatch.setattr(live(pilot).recorder, "take", fails)
            await pilot.press("enter")
            await settled(pilot)
            assert live(pilot).line.text == "= noe som ikke kan leses"
            assert "ZeroDivisionError" in text_of(pilot)
            live(pilot).line.fill("")

    asyncio.run(run())
