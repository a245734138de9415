"""The sentence that approves earlier minutes on the live screen: Tab, Enter; and Tab where a line could."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from store.record.model import Entry
from store.record.values import Series
from tests.tui.house import add_meeting, archive_in, screens, settled, text_of, type_lines
from tui.screens.live.screen import LiveScreen

BOARD = Series(7, "Styret")


def test_tab_and_enter_approve_what_is_submitted(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Februar", "# Sak", "= ja", "hevet: 12.00", day=date(2026, 2, 12), series=BOARD)
    add_meeting(archive, "Mars", "# Godkjenning av referat fra forrige møte", series=BOARD)

    async def play() -> None:
        async with screens(archive, meeting="Mars", language="nb") as pilot:
            await settled(pilot)
            assert "⇥ = Referatet fra møtet 12. februar 2026 godkjennes." in text_of(pilot)
            await pilot.press("tab", "enter")
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, LiveScreen)
            (decision,) = screen.session.record.entries
            assert decision.text == "Referatet fra møtet 12. februar 2026 godkjennes."
            assert decision.approves is not None
            assert "blir godkjent når møtet heves" in text_of(pilot)
            assert "⇥ = Referatet" not in text_of(pilot)
            assert len(archive.find("Februar").record().revisions) == 1, "what is submitted is kept"

    asyncio.run(play())


def test_tab_lets_a_decision_in_another_item_approve(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Februar", "# Sak", "= ja", "hevet: 12.00", day=date(2026, 2, 12), series=BOARD)
    add_meeting(archive, "Mars", "# Økonomi", series=BOARD)

    async def play() -> None:
        async with screens(archive, meeting="Mars", language="en") as pilot:
            await settled(pilot)
            await type_lines(pilot, "= Referatet fra 12. februar godkjennes")
            await settled(pilot)
            assert "⇥ approves the minutes of 12 February 2026 (draft)" in text_of(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, LiveScreen)
            assert screen.session.record.entries[0].approves is None
            await pilot.press("tab")
            await settled(pilot)
            entry = screen.session.record.entries[0]
            assert isinstance(entry, Entry)
            assert entry.approves is not None

    asyncio.run(play())
