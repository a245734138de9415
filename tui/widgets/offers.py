"""The list above the line: what can be completed, and what is worth knowing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from tui.widgets.plain import user


class OfferList(Widget):
    """A few rows that lie over the lower end of what stands above, so that nothing there moves.

    It is there only while it has rows, and never has the focus.
    """

    DEFAULT_CSS = """
    OfferList {
        display: none;
        overlay: screen;
        constrain: inside inside;
        offset-y: -100%;
        width: auto;
        max-width: 100%;
        height: auto;
        padding: 0 1;
        background: $panel;
    }
    OfferList.-open {
        display: block;
    }
    """

    @dataclass
    class Clicked(Message):
        """A row was pointed at, counted from the top."""

        row: int

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self._rows: tuple[Content, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is anything to see."""
        return bool(self._rows)

    def show(self, rows: Sequence[Content]) -> None:
        """Show other rows, if they are others; none closes the list."""
        if len(rows) == len(self._rows) and all(map(Content.is_same, rows, self._rows)):
            return
        self._rows = tuple(rows)
        self.set_class(bool(rows), "-open")
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Say which row was pointed at."""
        self.post_message(self.Clicked(event.y))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the longest row."""
        del container, viewport
        return max((row.cell_length for row in self._rows), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line for each row."""
        del container, viewport, width
        return len(self._rows)

    def render(self) -> Content:
        """Every row, cut where there is no more room."""
        width = self.content_size.width
        return Content("\n").join(row.truncate(width, ellipsis=True) for row in self._rows)


def row(title: str, beside: str, *, marked: bool) -> Content:
    """A row of the list: the sign of the key on the marked one, what Tab takes, and what it is."""
    front = Content.styled("⇥ ", "$primary bold") if marked else Content("  ")
    told = front.append(user(" ".join(title.split()), "bold" if marked else ""))
    return told.append(user(f"  {' '.join(beside.split())}", "$kind-quiet"))
