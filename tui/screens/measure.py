"""What Textual measures and styles of a screen: each when all of a change is there, and once."""

from __future__ import annotations

from typing import Any

from textual import events, messages
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget


def measure_anew(screen: Screen[Any], message: messages.Layout) -> None:
    """Measure anew what has changed on a screen, and what it stands in there.

    While a widget tells that it has changed, Textual may already measure it as it was, and keep that as
    what it is now: of three lines that were hidden until then, the screen would show one for good.
    """
    for node in message.widget.ancestors_with_self:
        if node is screen or not isinstance(node, Widget):
            return
        node.clear_cached_dimensions()
        node._box_model_cache.clear()  # noqa: SLF001 — Textual has no other way
        node._clear_arrangement_cache()  # noqa: SLF001


def lay_out(screen: Screen[Any], size: Size) -> None:
    """Lay a screen out for the size that there is now; Textual tells those, too, that were."""
    if size == screen.app.size:
        Screen._screen_resized(screen, size)  # noqa: SLF001 — it is what a screen has in place of this


def lay_out_once(screen: Screen[Any], size: Size) -> None:
    """The same for a screen on which nothing moves once it is laid out: told again, its size is no news."""
    if size != screen.outer_size:
        lay_out(screen, size)


def style(screen: Screen[Any], event: events.ScreenResume) -> None:
    """Style all of a screen that is come back to: where it is new, that has just been done."""
    event.refresh_styles = event.refresh_styles and screen.stack_updates > 0
