"""The one place where what people typed becomes content of a screen: never markup, never a command."""

from __future__ import annotations

from textual.content import Content

from tui.text import shown, whole

__all__ = ["cut", "shown", "start_of_word", "user", "whole"]

_SOON = 15
"""Characters within which another word is looked for."""


def user(text: str, style: str = "") -> Content:
    """User text as content in one style."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def cut(text: str, most: int = 2_000) -> str:
    """As much of a text as anybody reads in passing: one of millions of signs must not hold up the screen."""
    return text if len(text) <= most else f"{text[:most]}…"


def start_of_word(text: str, place: int) -> int:
    """Where the next word begins, so that an excerpt does; the place itself where none begins soon."""
    blank = text.find(" ", place - 1, place + _SOON) if place > 0 else -1
    return blank + 1 if blank >= 0 else max(0, place)
