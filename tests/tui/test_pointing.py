"""What is pointed at with the mouse does what the key for it does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.tui.house import add_meeting, archive_in, screens, settled
from tui.keys.here import key_at
from tui.screens.help.screen import HelpScreen
from tui.screens.menu.screen import Menu
from tui.widgets.bars import KeyLine


def test_the_right_button_opens_the_menu_and_a_key_of_the_key_line_can_be_pressed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, size=(120, 30)) as pilot:
            await settled(pilot)
            await pilot.click(offset=(30, 5), button=3)
            await settled(pilot)
            menu = pilot.app.screen
            assert isinstance(menu, Menu)
            chosen = menu.rows_shown.get_component_styles("option-list--option-highlighted")
            assert chosen.background != menu.rows_shown.styles.background, "the row that Enter does is seen"
            await pilot.press("end")
            last = menu.rows_shown.option_count - 1
            assert menu.rows_shown.highlighted == last
            await pilot.press("home", "pagedown")
            assert menu.rows_shown.highlighted not in (0, None), "a page goes to a row that is in sight"
            await pilot.press("escape")
            await settled(pilot)
            line = pilot.app.screen.query_one("#keys", KeyLine)
            place = line.told.plain.rindex("?")
            await pilot.click(line, offset=(place + 1, 0))
            await settled(pilot)
            assert isinstance(pilot.app.screen, HelpScreen)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("keys", "place", "pressed"),
    [
        ("F7 F8", 0, "f7"),
        ("F7 F8", 4, "f8"),
        ("←→", 0, "left"),
        ("←→", 1, "right"),
        ("?⏎", 0, "f1"),
        ("⏎", 0, "enter"),
        ("n", 0, "n"),
    ],
)
def test_what_is_pressed_at_a_place_of_written_keys(keys: str, place: int, pressed: str) -> None:
    key = key_at(keys, place)
    assert key is not None
    assert key.key == pressed
