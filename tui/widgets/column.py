"""Rows under one another: where each begins, and which of their lines are in sight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from textual.strip import Strip

from store.record.values import Language
from tui.widgets.content import clock_words
from tui.widgets.rows import Row
from tui.widgets.wrapping import Shape, Wrapping


class Column:
    """Rows of one shape, and a window on their lines that stays at the end until it is moved.

    ``top`` is the first line in the window, and ``height`` how many it shows.
    """

    def __init__(self, wrapping: Wrapping, shape: Shape = "minutes", language: Language = "nb") -> None:
        """Begin empty, in a language for the times."""
        self.rows: Sequence[Row] = ()
        self.top = 0
        self.height = 0
        self._wrapping = wrapping
        self._shape = shape
        self._language = language
        self._starts = [0]
        self._width = 0
        self._gap = 0
        self._at_end = True

    @property
    def need(self) -> int:
        """How many lines all rows have together."""
        return self._starts[-1]

    def lay(self, rows: Sequence[Row], width: int, first: int = 0, gap: int = 0) -> None:
        """Take rows, of which those before ``first`` are where they were, in a width that may be new.

        ``gap`` is how many blank lines there are after each.
        """
        first = min(first, len(self._starts) - 1) if (width, gap) == (self._width, self._gap) else 0
        self.rows, self._width, self._gap = rows, width, gap
        heights = (self._height(place) + gap for place in range(first, len(rows)))
        self._starts[first:] = accumulate(heights, initial=self._starts[first])

    def open(self, height: int) -> None:
        """Give the window a height; it stays where it is, or at the end."""
        self.height = height
        self._go(self.need if self._at_end else self.top)

    def scroll(self, lines: int) -> None:
        """Move the window."""
        self._go(self.top + lines)

    def turn(self) -> None:
        """Move the window on by what it shows, and from the end to the beginning."""
        self._go(0 if self._at_end else self.top + self.height)

    def see(self, place: int) -> None:
        """Move the window as little as it takes to show the whole of a row."""
        start, end = self.span(place)
        self._go(min(max(self.top, self._whole_from(end - self.height)), start))

    def span(self, place: int) -> tuple[int, int]:
        """The first line of a row, and the first one after it."""
        return self._starts[place], self._starts[place + 1]

    def at(self, line: int) -> int | None:
        """The place of the row that has a line."""
        return bisect_right(self._starts, line) - 1 if 0 <= line < self.need else None

    def strip(self, line: int) -> tuple[Strip, Row] | None:
        """A line and the row it belongs to; None between rows and past the last one."""
        place = self.at(line)
        if place is None:
            return None
        strips = self._strips(place)
        line -= self._starts[place]
        return (strips[line], self.rows[place]) if line < len(strips) else None

    def hidden(self) -> tuple[int, int]:
        """How many entries are above the window and below it, not wholly in sight."""
        above = sum(bool(row.key) for row in self.rows[: bisect_right(self._starts, self.top - 1)])
        last = bisect_right(self._starts, self.top + self.height) - 1
        return above, sum(bool(row.key) for row in self.rows[last:])

    def _go(self, top: int) -> None:
        last = self._whole_from(self.need - self.height)
        if last == self.need:
            last = max(0, self.need - self.height)  # the last row alone is higher than the window
        self.top = max(0, min(top, last))
        self._at_end = self.top == last

    def _whole_from(self, line: int) -> int:
        """The first line from one on where a row begins, so that no half of one is shown above it."""
        return self._starts[bisect_left(self._starts, line)] if line > 0 else 0

    def _height(self, place: int) -> int:
        return self._wrapping.height(self.rows[place], self._front(place), self._shape, self._width)

    def _strips(self, place: int) -> tuple[Strip, ...]:
        return self._wrapping.strips(self.rows[place], self._front(place), self._shape, self._width)

    def _front(self, place: int) -> str:
        """The time of a row, where it is another one than above; in a plan its number."""
        if self._shape == "step":
            return str(place + 1 - (not self.rows[0].key)) if self.rows[place].key else ""
        at = self.rows[place].at
        if at is None or self._shape not in ("minutes", "fair"):
            return ""
        time = clock_words(at, self._language)
        above = self.rows[place - 1].at if place else None
        return "" if above is not None and clock_words(above, self._language) == time else time
