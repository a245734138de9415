"""One side of the fair copy: rows with a sign in the gutter, a cursor, and which belong to the other side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from store.record.values import Language
from tui.widgets.content import user
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.wrap import RowColumn, Wrapping
from tui.widgets.picked_rows import Picking


class FairList(Picking, can_focus=True):
    """Rows under one another. Only those that differ are wrapped again; drawing takes what is in sight."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"fair--cursor", "fair--linked", "fair--empty", "minutes--time"}
    """
    | Class | Description |
    | :- | :- |
    | `fair--cursor` | The row that single letters act on. |
    | `fair--linked` | A row that belongs to the one under the cursor of the other side. |
    | `fair--empty` | What stands here while nothing does. |
    | `minutes--time` | The clock time in front of a row. |
    """

    linked: reactive[frozenset[int]] = reactive(frozenset)
    """The rows that belong to what the other side's cursor is on."""

    def __init__(self, *, id: str, followed: bool = False) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing. ``followed``: the cursor shows without the keys too."""
        super().__init__(id=id)
        self.rows: list[MinutesRow] = []
        self._empty = ""
        self._followed = followed
        self._colours: tuple[object, str] | None = None
        self._wrapping = Wrapping(self)
        self._column = RowColumn(self._wrapping, "fair")

    @property
    def shows_cursor(self) -> bool:
        """Whether it is to be seen what the keys act on."""
        return super().shows_cursor or self._followed

    def say_in(self, empty: str, language: Language) -> None:
        """Take the sentence that stands here while nothing else does, and the language of the times."""
        self._empty, self._column = empty, RowColumn(self._wrapping, "fair", language)
        self._wrapping.forget()

    def show(self, rows: Sequence[MinutesRow]) -> None:
        """Show other rows; the cursor stays where it was, or near."""
        before = {row.key: row for row in self.rows}
        at = self._place(self.cursor)
        self.rows = [self._same(before.get(row.key), self._as_picked(row)) for row in rows]
        keys = [row.key for row in self.rows]
        self.picked &= frozenset(keys)
        if self.cursor not in keys:
            self.cursor = keys[min(at, len(keys) - 1)] if keys else None
        self._measure()

    def move(self, steps: int) -> None:
        """Move the cursor by so many rows; past the ends it stays."""
        if self.rows:
            place = self._place(self.cursor) + steps
            self.point(self.rows[max(0, min(len(self.rows) - 1, place))].key)

    def point(self, key: int) -> None:
        """Put the cursor on a row, if it stands here, and scroll to it."""
        if any(row.key == key for row in self.rows):
            self.cursor = key
            self.see(key)

    def see(self, key: int) -> None:
        """Scroll so that the whole of a row is in sight."""
        if self._column.rows and self.scrollable_content_region.width:
            top, end = self._column.span(self._place(key))
            region = Region(0, top, self.scrollable_content_region.width, end - top)
            self.scroll_to_region(region, animate=False, immediate=True, force=True)

    def watch_linked(self) -> None:
        """Draw what belongs to the other side's cursor."""
        self.refresh()

    def watch_picked(self, before: frozenset[int], after: frozenset[int]) -> None:
        """Show the signs of those that are picked now."""
        if before != after:
            self.rows = [self._as_picked(row) for row in self.rows]
            self._measure()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap to the new width."""
        self._measure()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was pointed at."""
        at = event.get_content_offset(self)
        place = self._column.at(at.y + self.scroll_offset.y) if at is not None else None
        if place is not None:
            self.cursor = self.rows[place].key

    def notify_style_update(self) -> None:
        """Wrap everything again in other colours; getting the keys changes only the frame."""
        super().notify_style_update()
        colours = (self.visual_style, self.app.theme)
        if colours != self._colours:
            self._colours = colours
            self._wrapping.forget()
            self._measure()

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width, base = self.scrollable_content_region.width, self.rich_style
        line = y + self.scroll_offset.y
        if not self.rows:
            quiet = self.get_component_rich_style("fair--empty")
            words = user(self._empty).wrap(max(1, width - 2)) if width > 2 else [Content("")]
            text = words[line].plain if line < len(words) else ""
            return Strip([Segment(f" {text}", quiet)]).adjust_cell_length(width, base)
        found = self._column.strip(line)
        if found is None:
            return Strip.blank(width, base)
        strip, row = found
        return self._marked(strip.adjust_cell_length(width, base), row)

    def _marked(self, strip: Strip, row: MinutesRow) -> Strip:
        on_cursor = self.shows_cursor and row.key == self.cursor
        if not on_cursor and row.key not in self.linked:
            return strip
        component = "fair--cursor" if on_cursor and self.has_focus else "fair--linked"
        mark = self.get_component_rich_style(component, partial=True)
        return Strip(Segment.apply_style(strip, post_style=mark), strip.cell_length)

    def _place(self, key: int | None) -> int:
        return next((place for place, row in enumerate(self.rows) if row.key == key), 0)

    def _as_picked(self, row: MinutesRow) -> MinutesRow:
        picked = row.key in self.picked
        return row if row.picked == picked else msgspec.structs.replace(row, picked=picked)

    @staticmethod
    def _same(old: MinutesRow | None, new: MinutesRow) -> MinutesRow:
        """The row as it was, when nothing in it differs: it is wrapped already."""
        if old is None or old.body.spans != new.body.spans:
            return new
        return old if old.body.plain == new.body.plain and _but_body(old) == _but_body(new) else new

    def _measure(self) -> None:
        size = self.scrollable_content_region.size
        if size.width:
            self._column.lay(self.rows, size.width)
            self.virtual_size = Size(size.width, self._column.need)
        self.refresh()


def _but_body(row: MinutesRow) -> tuple[object, ...]:
    return row.place, row.at, row.bullet, row.beside, row.picked
