"""The themes: petrol on dark and on light, black with more contrast, and the colours of the terminal."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import BUILTIN_THEMES, Theme

from store.record.kinds import ByKind
from store.record.values import VARIANTS

DARK, LIGHT, CONTRAST, TERMINAL = "referat-dark", "referat-light", "referat-contrast", "referat-terminal"

NAMED: Mapping[str, str] = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST, "terminal": TERMINAL}
"""The themes by the names that settings have for them; ``auto`` is whichever fits the terminal."""

FEW_COLOURS = frozenset({"ansi", "cygwin", "linux", "rxvt", "screen", "vt100", "vt220", "xterm-16color"})
"""Terminals that promise no more than the sixteen colours they have themselves."""

CURSOR = "#FFE45C"
"""The cursor of the theme with more contrast, under black words."""


class Shades(NamedTuple):
    """A colour in each theme: on dark, on light, on black with more contrast, and the terminal's own.

    contrast: twelve to one or more. terminal: what somebody has chosen there.
    """

    dark: str
    light: str
    contrast: str
    terminal: str


_OF_KINDS: ByKind[Shades | None] = ByKind(
    note=None,
    memo=None,
    statement=Shades("#CFC3A6", "#6A5C2F", "#E8D9A8", "ansi_yellow"),
    summary=Shades("#9FC7B4", "#2F6B50", "#9CE8D6", "ansi_green"),
    guide=None,
    decision=Shades("#5CC4D6", "#0B6378", "#8FE3F2", "ansi_cyan"),
    action=Shades("#E3AD55", "#85560A", "#FFC46B", "ansi_yellow"),
    expectation=Shades("#ADA1EE", "#5546AB", "#C9BFFF", "ansi_magenta"),
    proposal=Shades("#A9B6BC", "#56646A", "#D9E2E5", "ansi_default"),
    question=Shades("#86B8E8", "#1F5E99", "#9FD0FF", "ansi_blue"),
    annex=None,
    swot=None,
    step=Shades("#7CC4B2", "#17695A", "#9CE8D6", "ansi_green"),
    vote=None,
    experience=Shades("#8CC9A1", "#1E5631", "#A8EBBF", "ansi_green"),
    activity=Shades("#D6B3E0", "#6B3F7D", "#EBC9F5", "ansi_magenta"),
    link=Shades("#86B8E8", "#1F5E99", "#9FD0FF", "ansi_blue"),
    newer=None,
)
"""The colour of each kind; None for what is quiet."""

KIND_COLOURS: dict[str, Shades] = {
    **{kind.value: shades for kind, shades in _OF_KINDS.rows.items() if shades is not None},
    "conclusion": Shades("#5CC4D6", "#0B6378", "#8FE3F2", "ansi_cyan"),
    "strength": Shades("#86C99F", "#2B6E45", "#9FE8B8", "ansi_green"),
    "weakness": Shades("#E09A8A", "#98402E", "#FFB3A6", "ansi_red"),
    "opportunity": Shades("#86B8E8", "#1F5E99", "#9FD0FF", "ansi_blue"),
    "threat": Shades("#DDB15E", "#85560A", "#FFD27A", "ansi_yellow"),
    "item": Shades("#7FC0D6", "#17455C", "#9FD0FF", "ansi_cyan"),
    "quiet": Shades("#93A5AD", "#55646B", "#D9D9D9", "ansi_default"),
}
"""Colour of everything that has a word of its own. Colour is never alone: the word stands beside it."""


def colour_of(kind: str) -> str:
    """The style that a kind's word has, as a name the theme fills in."""
    kind = "experience" if kind in VARIANTS else kind
    return f"$kind-{kind}" if kind in KIND_COLOURS else "$kind-quiet"


def _variables(place: Literal["dark", "light", "contrast", "terminal"]) -> Mapping[str, str]:
    """The colours of the kinds in a theme, as its variables."""
    return {f"kind-{kind}": getattr(shades, place) for kind, shades in KIND_COLOURS.items()}


def variables() -> Mapping[str, str]:
    """The kinds' colours for any theme that has none of its own."""
    return _variables("dark")


THEMES = (
    Theme(
        name=DARK,
        primary="#5FA8C2",
        secondary="#3F7F97",
        accent="#7FC0D6",
        warning="#E3AD55",
        error="#E08A7A",
        success="#86C99F",
        foreground="#D9E2E5",
        background="#0F191E",
        surface="#14222A",
        panel="#1A2D37",
        dark=True,
        variables={
            **_variables("dark"),
            "border": "#3F7F97",
            "border-blurred": "#29424F",
            "block-cursor-background": "#1A3F50",
            "block-cursor-foreground": "#FFFFFF",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#1A2D37",
            "block-cursor-blurred-foreground": "#D9E2E5",
            "block-cursor-blurred-text-style": "none",
            "scrollbar": "#29424F",
            "scrollbar-background": "#0F191E",
            "scrollbar-corner-color": "#0F191E",
        },
    ),
    Theme(
        name=LIGHT,
        primary="#17455C",
        secondary="#3F7F97",
        accent="#17455C",
        warning="#85560A",
        error="#98402E",
        success="#2B6E45",
        foreground="#1C2A30",
        background="#F5F8F8",
        surface="#FFFFFF",
        panel="#E3ECEF",
        dark=False,
        variables={
            **_variables("light"),
            "border": "#3F7F97",
            "border-blurred": "#B5C8CF",
            "block-cursor-background": "#C4DCE5",
            "block-cursor-foreground": "#0F2A36",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "#E2EBEE",
            "block-cursor-blurred-foreground": "#1C2A30",
            "block-cursor-blurred-text-style": "none",
            "scrollbar": "#B5C8CF",
            "scrollbar-background": "#F5F8F8",
            "scrollbar-corner-color": "#F5F8F8",
        },
    ),
    Theme(
        name=CONTRAST,
        primary="#8FE3F2",
        secondary="#9FD0FF",
        accent="#8FE3F2",
        warning="#FFD27A",
        error="#FF9C8F",
        success="#9FE8B8",
        foreground="#FFFFFF",
        background="#000000",
        surface="#000000",
        panel="#000000",
        dark=True,
        variables={
            **_variables("contrast"),
            "border": "#FFFFFF",
            "border-blurred": "#8C8C8C",
            "block-cursor-background": CURSOR,
            "block-cursor-foreground": "#000000",
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": "#000000",
            "block-cursor-blurred-foreground": "#FFFFFF",
            "block-cursor-blurred-text-style": "underline",
            "scrollbar": "#FFFFFF",
            "scrollbar-background": "#000000",
            "scrollbar-corner-color": "#000000",
        },
    ),
    Theme(
        name=TERMINAL,
        primary="ansi_cyan",
        secondary="ansi_blue",
        accent="ansi_cyan",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=True,
        ansi=True,
        variables={
            **BUILTIN_THEMES["ansi-dark"].variables,
            **_variables("terminal"),
            "border": "ansi_default",
            "border-blurred": "ansi_bright_black",
            "block-cursor-background": "ansi_white",  # drawn in reverse: see CursorFilter
            "block-cursor-foreground": "ansi_black",
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": "ansi_default",
            "block-cursor-blurred-foreground": "ansi_default",
            "block-cursor-blurred-text-style": "underline",
            "input-cursor-text-style": "reverse",
        },
    ),
)


class CursorFilter(LineFilter):
    """Makes text on the cursor readable, whatever its colour.

    Black on the bright one of the theme with more contrast; in the terminal's own colours the row is in
    reverse, which says it without any colour too.
    """

    _BLACK = Style(color="#000000")
    _REVERSE = Style(color="default", bgcolor="default", reverse=True)
    _YELLOW = RichColor.parse(CURSOR).triplet
    _WHITE = RichColor.parse("white").number

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Blacken or reverse what stands on the cursor."""
        del background
        return [
            Segment(text, style + cursor, control)
            if style is not None and (cursor := self._on(style.bgcolor)) is not None
            else Segment(text, style, control)
            for text, style, control in segments
        ]

    def _on(self, ground: RichColor | None) -> Style | None:
        """What the cursor adds on a ground; None where the ground is none of a cursor's."""
        if ground is None:
            return None
        if ground.triplet is not None:
            return self._BLACK if ground.triplet == self._YELLOW else None
        return self._REVERSE if ground.number == self._WHITE else None


def preferred(settled: str = "auto") -> str:
    """The theme that somebody has settled; else the one that fits the terminal, as far as it says.

    COLORFGBG says it («15;0»: light on dark), where anything does.
    """
    if settled in NAMED:
        return NAMED[settled]
    few = os.environ.get("TERM", "") in FEW_COLOURS and not os.environ.get("COLORTERM")
    if few or os.environ.get("NO_COLOR"):
        return TERMINAL  # reverse and bold say what colours would
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in {"7", "15"} else DARK
