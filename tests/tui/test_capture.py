"""The capture line: it grows with its text, and its keys do what they do everywhere."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.pilot import Pilot

from tests.tui.house import add_meeting, archive_in, live, paste, screens, settled, text_of, type_lines, until

LONG = "Felles innkjøp av medier gir bedre vilkår for alle, men de minste er redde. " * 12


def _tall(pilot: Pilot[None]) -> int:
    return live(pilot).line.size.height


def _nothing_below(pilot: Pilot[None]) -> bool:
    """Whether the keys stand right under the line."""
    return live(pilot).line.region.bottom == pilot.app.size.height - 1


def test_the_line_grows_by_need_and_the_last_entry_stays_in_sight(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", *(f"- punkt {number}" for number in range(40)))
        async with screens(archive, meeting="Møte") as pilot:
            await until(pilot, lambda: "punkt 39" in text_of(pilot))
            await paste(pilot, LONG[:150])
            await until(pilot, lambda: _tall(pilot) == 2 and "punkt 39" in text_of(pilot))
            await paste(pilot, LONG)
            await until(pilot, lambda: _tall(pilot) == 6 and "punkt 39" in text_of(pilot))
            assert _nothing_below(pilot)
            await pilot.resize_terminal(60, 12)
            await until(pilot, lambda: _tall(pilot) == 3 and _nothing_below(pilot))
            last = LONG.rsplit(maxsplit=1)[-1]
            await until(pilot, lambda: last in text_of(pilot).splitlines()[-2])  # the cursor is in sight
            await pilot.resize_terminal(80, 24)
            await until(pilot, lambda: _tall(pilot) == 6 and "punkt 39" in text_of(pilot))
            before = live(pilot).desk.minutes.scroll_offset.y
            await pilot.press("up", "up", "home", "down", "ctrl+right")
            assert live(pilot).line.has_focus
            await pilot.press("enter")
            await until(pilot, lambda: _tall(pilot) == 1 and "redde. Felles" in text_of(pilot))
            await type_lines(pilot, "etter")
            await until(pilot, lambda: "etter" in text_of(pilot))
            assert live(pilot).desk.minutes.scroll_offset.y > before

    asyncio.run(run())


def test_a_view_that_is_not_at_the_end_stays_where_it_is(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", *(f"- punkt {number}" for number in range(60)))
        async with screens(archive, meeting="Møte") as pilot:
            minutes = live(pilot).desk.minutes
            await until(pilot, lambda: "punkt 59" in text_of(pilot))
            minutes.scroll_to(y=5, animate=False)
            await settled(pilot)
            await paste(pilot, LONG)
            await until(pilot, lambda: _tall(pilot) == 6)
            await pilot.press("ctrl+z")
            await until(pilot, lambda: _tall(pilot) == 1)
            assert minutes.scroll_offset.y == 5

    asyncio.run(run())


def test_keys_for_words_and_the_clipboard_mean_what_they_mean_everywhere(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            line = live(pilot).line
            await paste(pilot, "en to tre")
            await pilot.press("ctrl+left", "x", "home", "y", "end", "z")
            assert line.text == "yen to xtrez"
            await pilot.press("ctrl+backspace")
            assert line.text == "yen to "
            await pilot.press("shift+home", "ctrl+x")
            assert (line.text, pilot.app.clipboard) == ("", "yen to ")
            await pilot.press("ctrl+v", "ctrl+v")
            assert line.text == "yen to yen to "
            await pilot.press("home", "ctrl+shift+right", "ctrl+c")
            assert pilot.app.clipboard == "yen"
            assert line.text == "yen to yen to "
            await pilot.press("end", "ctrl+c")
            assert "Ctrl+q" in text_of(pilot) or "ctrl+q" in text_of(pilot)
            await pilot.press("ctrl+s")
            assert "lagret kl." in text_of(pilot)
            await pilot.press("ctrl+z", "ctrl+z", "ctrl+y")
            assert line.text

    asyncio.run(run())


def test_tab_on_the_empty_line_takes_what_the_line_could_have_been(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "til stede: Ida Strøm", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "=Scenen leies")
            await until(pilot, lambda: "Ligner et vedtak" in text_of(pilot))
            await pilot.press("tab")
            await until(pilot, lambda: kinds(pilot) == ["decision"])
            await type_lines(pilot, "- tau", "- Konklusjon: vi leier")
            await until(pilot, lambda: live(pilot).line.text == "- ")
            await pilot.press("tab")
            await until(pilot, lambda: kinds(pilot) == ["decision", "note", "decision"])
            await pilot.press("ctrl+z")
            await until(pilot, lambda: kinds(pilot) == ["decision", "note", "note"])

    def kinds(pilot: Pilot[None]) -> list[str]:
        return [entry.kind.value for entry in live(pilot).session.record.entries]

    asyncio.run(run())
