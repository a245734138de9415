"""The running minutes of one item: a single widget that draws lines, however many entries there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from store.language import Words
from store.values import Language
from tui.widgets.dates import clock_words
from tui.widgets.rows import HEAD, LABEL_WIDTH, Row

_TIME = 6
_GUTTER = _TIME + LABEL_WIDTH + 1


class MinutesView(ScrollView, can_focus=True):
    """Rows in order, each wrapped under its time and its kind.

    Only rows that come, change or go are laid out again; drawing takes the lines that are in sight.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"minutes--time", "minutes--cursor", "minutes--empty"}
    """
    | Class | Description |
    | :- | :- |
    | `minutes--time` | The clock time in front of a row. |
    | `minutes--cursor` | The row that single letters act on. |
    | `minutes--empty` | What stands here while nothing does. |
    """

    cursor: reactive[int | None] = reactive(None)
    """The entry that single letters act on, while the minutes have the focus."""

    class Left(Message):
        """The keys went back to the line."""

    class Clicked(Message):
        """A row was pointed at."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self._rows: list[Row] = []
        self._lines: dict[tuple[int, str, int], tuple[Strip, ...]] = {}
        self._starts: list[int] = [0]
        self._width = 0
        self._empty: tuple[str, Language] = ("", "nb")
        self._newest: int | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, from top to bottom."""
        return tuple(self._rows)

    def say_when_empty(self, words: Words, language: Language) -> None:
        """Take the sentence that stands here while nothing else does, and the language of the times."""
        self._empty = (words("minutes-empty"), language)
        self._forget()

    def show(self, rows: Iterable[Row]) -> None:
        """Show other rows, from the last one up."""
        self._rows = sorted(rows, key=lambda row: row.place)
        self._lines.clear()
        self.cursor = None
        self._measure(0)
        self._to_end()

    def patch(self, gone: Iterable[int], changed: Iterable[Row]) -> None:
        """Take rows away by their key, and put changed ones in their places."""
        changed = list(changed)
        away = {*gone, *(row.key for row in changed)} - {0}
        first = len(self._rows)
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].key in away:
                self._lines.pop(self._rows.pop(place).place, None)
                first = place
        latest = None
        for row in changed:
            place = bisect_left(self._rows, row.place, key=lambda other: other.place)
            if place < len(self._rows) and self._rows[place].place == row.place:
                continue
            self._rows.insert(place, row)
            first, latest = min(first, place), row
        if self.cursor in away and not any(row.key == self.cursor for row in changed):
            self.cursor = self._near(first)
        self._measure(first)
        if latest is not None:
            self._see(self._rows.index(latest))

    def put_head(self, rows: Iterable[Row]) -> None:
        """Show other details above the entries."""
        head = sorted(rows, key=lambda row: row.place)
        old = [row for row in self._rows if row.place[0] == HEAD]
        if [(row.label, row.body.plain) for row in head] != [(row.label, row.body.plain) for row in old]:
            self._rows[: len(old)] = head
            self._lines.clear()
            self._measure(0)
            self._to_end()

    def move(self, steps: int) -> None:
        """Move the cursor by so many entries; past the ends it stays."""
        keys = [row.key for row in self._rows if row.key]
        if not keys:
            return
        at = keys.index(self.cursor) if self.cursor in keys else len(keys) - (1 if steps > 0 else 0)
        self.cursor = keys[max(0, min(len(keys) - 1, at + steps))]
        self._see(next(i for i, row in enumerate(self._rows) if row.key == self.cursor))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        line = y + self.scroll_offset.y
        if not self._rows:
            quiet = self.get_component_rich_style("minutes--empty")
            text = self._empty[0] if line == 0 else ""
            return Strip([Segment(f" {text}", quiet)]).adjust_cell_length(width, base)
        if line >= self._starts[-1]:
            return Strip.blank(width, base)
        place = bisect_right(self._starts, line) - 1
        row = self._rows[place]
        strip = self._laid_out(place)[line - self._starts[place]].adjust_cell_length(width, base)
        if self.has_focus and row.key and row.key == self.cursor:
            mark = self.get_component_rich_style("minutes--cursor", partial=True)
            return Strip(Segment.apply_style(strip, post_style=mark), width)
        return strip

    def notify_style_update(self) -> None:
        """Lay everything out again in other colours."""
        super().notify_style_update()
        self._forget()

    def watch_cursor(self) -> None:
        """Draw the row that has the cursor."""
        self.refresh()

    def on_focus(self) -> None:
        """Begin with the last entry, also after another one has been added."""
        newest = max((row.key for row in self._rows if row.key), default=None)
        if self.cursor is None or newest != self._newest:
            self.cursor = self._near(len(self._rows))
        self._newest = newest

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width, and stay at the end when that is where we were."""
        at_end = self.is_vertical_scroll_end
        self._forget()
        if at_end or event.size.height < 1:
            self._to_end()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was pointed at."""
        line = event.y + self.scroll_offset.y
        place = bisect_right(self._starts, line) - 1
        if 0 <= place < len(self._rows) and self._rows[place].key:
            self.cursor = self._rows[place].key
        self.post_message(self.Clicked())

    def _near(self, place: int) -> int | None:
        before = (row.key for row in reversed(self._rows[: place + 1]) if row.key)
        after = (row.key for row in self._rows[place:] if row.key)
        return next(before, None) or next(after, None)

    def _see(self, place: int) -> None:
        """Scroll so that the whole row is in sight."""
        if place + 1 == len(self._rows):
            self._to_end()
            return
        top, height = self._starts[place], self._starts[place + 1] - self._starts[place]
        region = Region(0, top, self.scrollable_content_region.width, height)
        self.scroll_to_region(region, animate=False, immediate=True, force=True)

    def _to_end(self) -> None:
        """Scroll to the last line, once its place is known."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def _forget(self) -> None:
        self._lines.clear()
        self._measure(0)

    def _measure(self, first: int) -> None:
        """Count the lines from a row on: a time is shown where it differs from the row above."""
        self._width = self.scrollable_content_region.width
        if not self._width:
            self._starts = [0]  # not laid out yet: the first resize does it
            return
        for place in (first, first + 1):
            if place < len(self._rows):
                self._lines.pop(self._rows[place].place, None)
        first = min(first, len(self._starts) - 1)
        heights = (len(self._laid_out(place)) for place in range(first, len(self._rows)))
        self._starts[first:] = accumulate(heights, initial=self._starts[first])
        self.virtual_size = Size(self._width, self._starts[-1])
        self.refresh()

    def _laid_out(self, place: int) -> tuple[Strip, ...]:
        row = self._rows[place]
        if row.place not in self._lines:
            self._lines[row.place] = tuple(self._wrapped(row, self._time(place)))
        return self._lines[row.place]

    def _time(self, place: int) -> str:
        row = self._rows[place]
        if row.at is None:
            return ""
        time = clock_words(row.at, self._empty[1])
        above = self._rows[place - 1].at if place else None
        return "" if above is not None and clock_words(above, self._empty[1]) == time else time

    def _wrapped(self, row: Row, time: str) -> Iterable[Strip]:
        style = self.visual_style
        base = style.rich_style
        heading = not row.key and not row.label
        gutter = 1 if heading else _GUTTER + len(row.bullet)
        width = max(10, self._width - gutter - 1)
        body = Visual.to_strips(self, row.body, width, None, style, apply_selection=False)
        quiet = base + self.get_component_rich_style("minutes--time", partial=True)
        label = base + self._get_style(f"{row.style} bold").rich_style if row.style else base
        for line, strip in enumerate(body or [Strip.blank(0)]):
            if heading:
                front = [Segment(" ", base)]
            elif line:
                front = [Segment(" " * gutter, base)]
            else:
                front = [
                    Segment(f"{time:<{_TIME}}", quiet),
                    Segment(_filled(row.label, LABEL_WIDTH + 1), label),
                    Segment(row.bullet, label if row.style else quiet),
                ]
            yield Strip([*front, *strip])


def _filled(text: str, width: int) -> str:
    return text + " " * max(1, width - cell_len(text))
