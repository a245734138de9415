"""The colours of both themes can be read, on the chosen row too, whichever theme the program began with."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from tests.tui.house import add_meeting, archive_in, screens, settled
from tui.widgets.colours import DARK, KIND_COLOURS, LIGHT, THEMES

READABLE = 4.0
"""The least contrast of a word that stands beside others in the same line, as WCAG measures it."""


def _light(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: Color, other: Color) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_is_readable_on_every_row(theme: Theme) -> None:
    words = {f"kind-{kind}": theme.variables[f"kind-{kind}"] for kind in KIND_COLOURS}
    named = {name: getattr(theme, name) for name in ("primary", "warning", "error", "success", "foreground")}
    places = [theme.variables[f"block-cursor-{which}background"] for which in ("", "blurred-")]
    for place in (*places, theme.background, theme.surface):
        dim = {
            name: _contrast(Color.parse(colour), Color.parse(place))
            for name, colour in {**words, **named}.items()
        }
        assert not {name: value for name, value in dim.items() if value < READABLE}, place


def test_the_chosen_row_is_readable_after_the_theme_was_changed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "til stede: Kari Vik, Per Ås", "# Sak", "= ja ??")
        async with screens(archive, size=(100, 30)) as pilot:
            pilot.app.theme = DARK
            await settled(pilot)
            for keys in ((), ("enter",), ("f4",), ("escape", "f6")):
                await pilot.press(*keys)
                await settled(pilot)
                pilot.app.theme = LIGHT if pilot.app.theme == DARK else DARK
                await settled(pilot)
                dim = [
                    segment.text
                    for strip in pilot.app.screen._compositor.render_strips()
                    for segment in strip
                    if segment.text.strip()
                    and segment.style
                    and segment.style.color
                    and segment.style.bgcolor
                    if any(sign.isalnum() for sign in segment.text)
                    if _contrast(
                        Color.from_rich_color(segment.style.color),
                        Color.from_rich_color(segment.style.bgcolor),
                    )
                    < READABLE
                ]
                assert not dim, (pilot.app.screen, pilot.app.theme)

    asyncio.run(run())
