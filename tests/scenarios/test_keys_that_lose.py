"""Keys that lose nothing: what is joined keeps what weighs more, and the meeting just left is marked."""

from __future__ import annotations

import asyncio
from pathlib import Path

from store.record.values import Kind, Name
from tests.tui.house import add_meeting, archive_in, live, rows_of, screens, settled, type_lines, until
from tui.screens.meetings.screen import MeetingsScreen


def test_34_a_decision_stays_one_when_the_text_above_goes_into_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte", size=(120, 30)) as pilot:
            await type_lines(pilot, "vi drøftet det", "= vi kjøper")
            await pilot.press("escape", "plus")
            await settled(pilot)
            (entry,) = live(pilot).session.record.entries
            assert (entry.kind, entry.text) == (Kind.DECISION, "vi drøftet det vi kjøper")
            assert len(rows_of(pilot)) == 1

    asyncio.run(run())


def test_35_after_an_answer_the_keys_are_where_it_was_asked(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak", "! sende brev", "# Neste sak")
        async with screens(archive, meeting="Møte", size=(120, 30)) as pilot:
            screen = live(pilot)
            await type_lines(pilot, "#1")
            await pilot.press("escape", "a", *"Per", "enter")
            await settled(pilot)
            await pilot.press("f", *"fredag", "enter")
            await settled(pilot)
            (entry,) = screen.session.record.entries
            assert entry.owners == (Name("Per"),)
            assert entry.deadline
            assert entry.deadline.text == "fredag"
            assert screen.desk.minutes.has_focus
            assert not screen.line.text
            await pilot.press("#", *"Neste sak", "enter")
            await settled(pilot)
            assert screen.desk.minutes.has_focus, "the item is another one, the keys are not elsewhere"
            await pilot.press("f9", "n", *"Tredje", "enter")
            await settled(pilot)
            assert screen.desk.rail.has_focus
            assert "Tredje" in [item.title for item in screen.session.record.agenda]

    asyncio.run(run())


def test_36_the_meeting_just_left_is_the_one_that_is_marked(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Et eldre møte", "# Sak")
        async with screens(archive, size=(120, 30)) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            await type_lines(pilot, "Helt nytt møte")
            await settled(pilot)
            await type_lines(pilot, "en linje")
            await pilot.press("escape", "q")
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, MeetingsScreen)

            def title() -> str:
                return screen.chosen_meeting.meeting.title if screen.chosen_meeting else ""

            await until(pilot, lambda: title() == "Helt nytt møte")

    asyncio.run(run())
