"""The colours of every theme can be read, on the chosen row too, whichever theme the program began with."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.color import Color
from textual.theme import Theme

from tests.tui.house import add_meeting, archive_in, screens, settled
from tui.widgets.colours import (
    CONTRAST,
    CURSOR,
    DARK,
    KIND_COLOURS,
    LIGHT,
    TERMINAL,
    THEMES,
    CursorFilter,
    preferred,
)

READABLE = 4.0
"""The least contrast of a word that stands beside others in the same line, as WCAG measures it."""


def _light(colour: Color) -> float:
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: Color, other: Color) -> float:
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


class Least(NamedTuple):
    """The least contrast on the ground and on a panel: of text, of the kinds and of what is quiet."""

    text: tuple[float, float]
    kinds: tuple[float, float]
    quiet: tuple[float, float]
    error: tuple[float, float]
    cursor: float


LEAST = {
    DARK: Least((13.5, 10.8), (7.7, 6.1), (6.0, 4.8), (6.8, 5.4), 8.0),
    LIGHT: Least((13.8, 12.2), (5.7, 5.1), (5.7, 5.1), (6.3, 5.6), 10.3),
    CONTRAST: Least((21.0, 21.0), (12.0, 12.0), (12.0, 12.0), (10.0, 10.0), 16.5),
}
"""What each theme promises; the terminal's own colours are its owner's."""

OWN = [theme for theme in THEMES if theme.name in LEAST]


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_every_theme_has_the_contrast_it_promises(theme: Theme) -> None:
    least = LEAST[theme.name]
    kinds = {kind: theme.variables[f"kind-{kind}"] for kind in KIND_COLOURS if kind != "quiet"}
    assert theme.background is not None
    assert theme.panel is not None
    for place, ground in enumerate((theme.background, theme.panel)):
        told = {
            "text": (theme.foreground, least.text),
            "quiet": (theme.variables["kind-quiet"], least.quiet),
            "error": (theme.error, least.error),
            **{kind: (colour, least.kinds) for kind, colour in kinds.items()},
        }
        found = {name: _between(colour, ground) for name, (colour, _) in told.items()}
        assert not {name: value for name, value in found.items() if value < told[name][1][place]}, ground
    cursor = theme.variables["block-cursor-background"]
    words = "#000000" if theme.name == CONTRAST else theme.foreground
    assert _between(words, cursor) >= least.cursor


def _between(one: str | None, other: str) -> float:
    assert one is not None
    return _contrast(Color.parse(one), Color.parse(other))


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_every_colour_is_readable_on_every_row(theme: Theme) -> None:
    words = {f"kind-{kind}": theme.variables[f"kind-{kind}"] for kind in KIND_COLOURS}
    named = {name: getattr(theme, name) for name in ("primary", "warning", "error", "success", "foreground")}
    places = [theme.variables[f"block-cursor-{which}background"] for which in ("", "blurred-")]
    bright = CURSOR if theme.name == CONTRAST else ""  # there every word is black
    for place in (*places, theme.background, theme.surface):
        dim = {
            name: _contrast(Color.parse(colour), Color.parse(place))
            for name, colour in {**words, **named}.items()
            if place != bright
        }
        assert not {name: value for name, value in dim.items() if value < READABLE}, place


@pytest.mark.parametrize(
    ("settled_as", "environment", "theme"),
    [
        ("auto", {}, DARK),
        ("auto", {"COLORFGBG": "0;15"}, LIGHT),
        ("auto", {"COLORFGBG": "15;0"}, DARK),
        ("auto", {"NO_COLOR": "1"}, TERMINAL),
        ("auto", {"TERM": "screen"}, TERMINAL),
        ("auto", {"TERM": "screen", "COLORTERM": "truecolor"}, DARK),
        ("auto", {"TERM": "xterm-256color"}, DARK),
        ("light", {"NO_COLOR": "1"}, LIGHT),
        ("contrast", {"TERM": "linux"}, CONTRAST),
        ("terminal", {}, TERMINAL),
    ],
)
def test_the_theme_is_what_is_settled_else_what_the_terminal_can_show(
    settled_as: str, environment: dict[str, str], theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("COLORFGBG", "NO_COLOR", "TERM", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred(settled_as) == theme


@pytest.mark.parametrize("themes", [(DARK, LIGHT), (CONTRAST, LIGHT)])
def test_the_chosen_row_is_readable_after_the_theme_was_changed(
    themes: tuple[str, str], tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "til stede: Kari Vik, Per Ås", "# Sak", "= ja ??")
        async with screens(archive, size=(100, 30)) as pilot:
            pilot.app.theme = themes[0]
            await settled(pilot)
            for keys in ((), ("enter",), ("f4",), ("escape", "f6")):
                await pilot.press(*keys)
                await settled(pilot)
                pilot.app.theme = themes[pilot.app.theme == themes[0]]
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


@pytest.mark.parametrize("no_color", [False, True])
def test_in_the_terminals_own_colours_the_chosen_row_is_in_reverse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, no_color: bool
) -> None:
    monkeypatch.setenv("NO_COLOR" if no_color else "TERM", "1" if no_color else "screen")
    monkeypatch.delenv("COLORTERM")

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "= ja")
        async with screens(archive) as pilot:
            await settled(pilot)
            assert pilot.app.theme == TERMINAL
            plain = pilot.app.screen._compositor.render_strips()
            strips = [strip.apply_filter(CursorFilter(), Color(0, 0, 0)) for strip in plain]
            rows = [
                segment for strip in strips for segment in strip if segment.style and segment.style.reverse
            ]
            assert "Møte" in "".join(segment.text for segment in rows)

    asyncio.run(run())
