"""Keys that the chain costs, counted on the screens: to the next meeting, and to what became of points."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from store.series.description import keep
from tests.tui.house import add_meeting, archive_in, live, screens, settled, type_lines
from tests.years.board import SERIES
from tui.grammar.series import read_series
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.live.screen import LiveScreen

FEBRUARY = date(2026, 2, 12)
POINTS = 20
_TO_NEXT = ("n", "enter")
_ANSWERS = (*"111222", "down", *"11133", "down", "m", *"ja", "enter", "2", *"11122", "down", "1")
"""Eighteen are answered, one of them with a remark as well, and three are passed by."""

_TYPED = 2
"""Keys of the remark's words, which are typed aside."""


def keys_to_the_first_line(folder: Path) -> int:
    """Keys from the list of meetings to the line of the next meeting, whose first line is then taken."""

    async def run() -> None:
        archive = archive_in(folder / "arkiv")
        series = archive.series("Styret")
        keep(archive, series.id, read_series(SERIES, "nb", FEBRUARY))
        held = ("# Sak", "= ja", "neste møte: 9. april", "hevet: 12.00")
        add_meeting(archive, "Styremøte 1/2026", *held, series=series)
        async with screens(archive) as pilot:
            await settled(pilot)
            for key in _TO_NEXT:
                await pilot.press(key)
                await settled(pilot)
            await type_lines(pilot, "en linje")
            record = live(pilot).session.record
            assert record.meeting.title == "Styremøte 2/2026"
            assert [entry.text for entry in record.entries] == ["en linje"]
            assert len(record.attendance) == 3

    asyncio.run(run())
    return len(_TO_NEXT)


def keys_a_point(folder: Path) -> float:
    """Keys for each of twenty points that are followed up, words typed aside."""
    tasks = tuple(f"! Per: gjøre oppgave nummer {n}" for n in range(1, POINTS + 1))

    async def run() -> None:
        archive = archive_in(folder / "arkiv")
        series = archive.series("Styret")
        earlier = ("til stede: Per Hansen", "# Sak", *tasks, "hevet: 12.00")
        add_meeting(archive, "Styremøte 1/2026", *earlier, day=FEBRUARY, series=series)
        add_meeting(archive, "Styremøte 2/2026", "# Oppfølging", series=series)
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, FollowUpScreen)
            assert len(screen.pane.points) == POINTS
            await pilot.press(*_ANSWERS)
            await settled(pilot)
            record = next(s for s in pilot.app.screen_stack if isinstance(s, LiveScreen)).session.record
            assert len({event.of.entry for event in record.events}) == POINTS - 2

    asyncio.run(run())
    return (len(_ANSWERS) - _TYPED) / POINTS
