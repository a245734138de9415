"""The two themes: petrol on dark and petrol on light, and one colour for each kind of entry."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TypeAlias

from textual.theme import Theme

from store.record.kinds import ByKind

DARK, LIGHT = "referat-dark", "referat-light"

_Shades: TypeAlias = tuple[str, str]
"""A colour on dark and on light."""

_OF_KINDS: ByKind[_Shades | None] = ByKind(
    note=None,
    memo=None,
    statement=("#CFC3A6", "#6A5C2F"),
    summary=("#9FC7B4", "#2F6B50"),
    guide=None,
    decision=("#5CC4D6", "#0B6378"),
    action=("#E3AD55", "#85560A"),
    expectation=("#ADA1EE", "#5546AB"),
    proposal=("#A9B6BC", "#56646A"),
    question=("#86B8E8", "#1F5E99"),
    annex=None,
    swot=None,
    step=("#7CC4B2", "#17695A"),
    vote=None,
    newer=None,
)
"""The colour of each kind; None for what is quiet."""

KIND_COLOURS: dict[str, _Shades] = {
    **{kind.value: shades for kind, shades in _OF_KINDS.rows.items() if shades is not None},
    "conclusion": ("#5CC4D6", "#0B6378"),
    "strength": ("#86C99F", "#2B6E45"),
    "weakness": ("#E09A8A", "#98402E"),
    "opportunity": ("#86B8E8", "#1F5E99"),
    "threat": ("#DDB15E", "#85560A"),
    "item": ("#7FC0D6", "#17455C"),
    "quiet": ("#93A5AD", "#55656C"),
}
"""Colour of everything that has a word of its own. Colour is never alone: the word stands beside it."""


def colour_of(kind: str) -> str:
    """The style that a kind's word has, as a name the theme fills in."""
    return f"$kind-{kind}" if kind in KIND_COLOURS else "$kind-quiet"


def _variables(place: int) -> Mapping[str, str]:
    return {f"kind-{kind}": colours[place] for kind, colours in KIND_COLOURS.items()}


def variables() -> Mapping[str, str]:
    """The kinds' colours for any theme that has none of its own."""
    return _variables(0)


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
            **_variables(0),
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
            **_variables(1),
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
)


def preferred() -> str:
    """The theme that fits the terminal, as far as it says («15;0»: light on dark)."""
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in {"7", "15"} else DARK
