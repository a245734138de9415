"""Rows of a register: one widget that draws the lines in sight, however many rows there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeAlias

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.visual import Visual

from tui.widgets.minutes.wrap import PICKED
from tui.widgets.picked_rows import Picking

MOST_KNOWN = 1000
"""Rows that are remembered as they were drawn."""

Drawn: TypeAlias = Callable[[int, int], Content]
"""Draws a row, by its place, in a width."""


class RegisterList(Picking, can_focus=True):
    """Rows of a line each, known by a key. A row is drawn when it comes in sight, and once."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"register--cursor"}
    """
    | Class | Description |
    | :- | :- |
    | `register--cursor` | The row that the keys act on. |
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | up, down | The row above, the row below. |
    | pageup, pagedown | As many rows as are in sight. |
    | home, end | The first row, the last row. |
    """

    class RowMoved(Message):
        """The cursor is on another row."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id)
        self._keys: Sequence[int] = ()
        self._drawn: Drawn = lambda _place, _width: Content("")
        self._known: dict[int, Strip] = {}
        self._colours: tuple[object, str] | None = None
        self.place = 0

    def show(self, keys: Sequence[int], drawn: Drawn) -> None:
        """Show rows, the cursor on the one it was on, or near."""
        self._keys, self._drawn = keys, drawn
        self.picked &= frozenset(keys) if self.picked else frozenset()
        if self.cursor is None or not self._has_at(self.place, self.cursor):
            found = next((place for place, key in enumerate(keys) if key == self.cursor), None)
            self.place = min(self.place, max(0, len(keys) - 1)) if found is None else found
        self.cursor = keys[self.place] if keys else None
        self._measure()
        self._see()
        self.post_message(self.RowMoved())

    def begin(self) -> None:
        """Show nothing until other rows come, and those from the first one."""
        self._keys, self.place, self.cursor, self.picked = (), 0, None, frozenset()
        self._measure()

    def point(self, key: int) -> bool:
        """Put the cursor on a row; say whether it is here."""
        found = next((place for place, one in enumerate(self._keys) if one == key), None)
        if found is not None:
            self._go(found)
        return found is not None

    def redraw(self) -> None:
        """Draw the rows again: they say something else now."""
        self._known.clear()
        self.refresh()

    def action_move(self, steps: int) -> None:
        """Move the cursor by so many rows; past the ends it stays."""
        self._go(self.place + steps)

    def action_cursor_up(self) -> None:
        """Move to the row above."""
        self._go(self.place - 1)

    def action_cursor_down(self) -> None:
        """Move to the row below."""
        self._go(self.place + 1)

    def action_turn(self, pages: int) -> None:
        """Move the cursor by what is in sight."""
        self._go(self.place + pages * max(1, self.size.height - 1))

    def action_first(self) -> None:
        """Go to the first row."""
        self._go(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self._go(len(self._keys) - 1)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width, base = self.scrollable_content_region.width, self.rich_style
        place = y + self.scroll_offset.y
        if place >= len(self._keys):
            return Strip.blank(width, base)
        strip = self._strip(place, width)
        if self._keys[place] in self.picked:
            strip = Strip([Segment(PICKED, base), *strip.crop(1)])
        strip = strip.adjust_cell_length(width, base)
        if place == self.place and self.cursor is not None:
            mark = self.get_component_rich_style("register--cursor", partial=True)
            strip = Strip(Segment.apply_style(strip, post_style=mark), strip.cell_length)
        return strip

    def notify_style_update(self) -> None:
        """Draw everything again in other colours."""
        super().notify_style_update()
        colours = (self.visual_style, self.app.theme)
        if colours != self._colours:
            self._colours = colours
            self.redraw()

    def watch_picked(self) -> None:
        """Show the signs of those that are picked."""
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the rows to the room."""
        del event
        self._measure()
        self._see()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was pointed at."""
        at = event.get_content_offset(self)
        place = (at.y + self.scroll_offset.y) if at is not None else len(self._keys)
        if place < len(self._keys):
            self._go(place)

    def _go(self, place: int) -> None:
        if self._keys:
            self.place = max(0, min(place, len(self._keys) - 1))
            self.cursor = self._keys[self.place]
            self._see()
            self.post_message(self.RowMoved())

    def _has_at(self, place: int, key: int) -> bool:
        return place < len(self._keys) and self._keys[place] == key

    def _see(self) -> None:
        region = Region(0, self.place, 1, 1)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)
        self.refresh()

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._keys))
        self.redraw()

    def _strip(self, place: int, width: int) -> Strip:
        if place not in self._known:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            line = self._drawn(place, width - 1).pad_left(1)
            strips = Visual.to_strips(self, line, width, 1, self.visual_style, apply_selection=False)
            self._known[place] = strips[0] if strips else Strip.blank(width)
        return self._known[place]
