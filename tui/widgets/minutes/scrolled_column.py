"""The column of the running minutes in the view that scrolls over it: its lines, and what stays in sight."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from store.record.values import Language
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.row_sequence import RowSequence
from tui.widgets.minutes.wrap import RowColumn


class ScrolledColumn:
    """Rows under one another, from the end up, until somebody reads further up or points at one of them.

    ``anchored`` rows that do not fill the room stand at its end.
    """

    def __init__(
        self, view: ScrollView, column: RowColumn, see_pointed: Callable[[], None], *, anchored: bool
    ) -> None:
        """Begin empty, in the view that scrolls; ``see_pointed`` scrolls to the row that was pointed at."""
        self.rows = RowSequence()
        self.pointed = False
        """Whether a row was pointed at, which stays in sight until the end is gone to."""
        self.at_end = True
        """Whether the end is in sight: once there is less room, nobody can tell."""
        self._view = view
        self._column = column
        self._see_pointed = see_pointed
        self._anchored = anchored
        self._empty = ""

    def speak(self, empty: str, language: Language) -> None:
        """Take the sentence that stands here while nothing else does, and the language of the times."""
        self._empty = empty
        self._column.speak(language)

    def lay(self, width: int, first: int, gap: int, same: int) -> Size:
        """Lay the rows out in a width, and return the room that they need; as :meth:`RowColumn.lay` does."""
        self._column.lay(self.rows.rows, width, first, gap, same)
        return Size(width, self._column.need)

    def line(self, y: int, cursor: int | None) -> tuple[Strip, MinutesRow | None]:
        """A line of what is in sight and the row it shows; ``cursor`` is the key of the row with the keys."""
        view = self._view
        width, base = view.scrollable_content_region.width, view.rich_style
        line = y + view.scroll_offset.y - self._blank
        if not self.rows.rows:
            quiet = view.get_component_rich_style("minutes--empty")
            text = self._empty if line == 0 else ""
            return Strip([Segment(f" {text}", quiet)]).adjust_cell_length(width, base), None
        strip, row = self._column.strip(line) or (Strip.blank(width, base), None)
        strip = strip.adjust_cell_length(width, base)
        if row is not None and row.key and row.key == cursor:
            place = self._column.at(line)
            if place is not None and self._column.span(place)[0] == line:
                strip = self._column.at_keys(strip)
        return strip, row

    def span(self, place: int) -> tuple[int, int]:
        """The first line of the row at a place, and the first one after it."""
        return self._column.span(place)

    def pointed_at(self, y: int) -> tuple[RowColumn, int]:
        """The column, and which of its lines stands at a line of what is in sight."""
        return self._column, y + self._view.scroll_offset.y - self._blank

    @property
    def _blank(self) -> int:
        """Blank lines above rows that do not fill the room."""
        need = self._column.need if self.rows.rows else 1
        return max(0, self._view.scrollable_content_region.height - need) if self._anchored else 0

    @property
    def topmost(self) -> tuple[MinutesRow, int] | None:
        """The topmost row in sight, and how many of its lines are not; None at the end."""
        line = round(self._view.scroll_offset.y)
        place = None if self.at_end else self._column.at(line)
        if place is None or place >= len(self.rows.rows):
            return None
        return self.rows.rows[place], line - self._column.span(place)[0]

    def stay(self, topmost: tuple[MinutesRow, int]) -> None:
        """Let what was the topmost row in sight be that again."""
        row, lines = topmost
        place = self.rows.place_for(row)
        if place < len(self.rows.rows) and self._view.scrollable_content_region.width:
            line = self._column.span(place)[0] + lines
            self._view.scroll_to(y=line, animate=False, immediate=True, force=True)

    def see(self, row: MinutesRow) -> None:
        """Scroll so that the whole row is in sight."""
        if row is self.rows.rows[-1]:
            self.pointed = False
            self.to_end()
            return
        if not self._view.scrollable_content_region.width:
            return  # nobody sees it, and what has come or gone meanwhile is not laid out
        top, end = self._column.span(self.rows.rows.index(row))
        region = Region(0, top, self._view.scrollable_content_region.width, end - top)
        self._view.scroll_to_region(region, animate=False, immediate=True, force=True)

    def to_end(self) -> None:
        """Scroll to the last line, once its place is known; to the row that was pointed at instead."""
        if not self.pointed:
            self._view.scroll_end(animate=False, immediate=True, force=True)
        self._view.call_after_refresh(self._settle, self._view.scroll_y)

    def _settle(self, scrolled: float, *, again: bool = True) -> None:
        """Scroll there, unless somebody has moved away since it was ``scrolled`` so far."""
        if not self._view.is_attached:
            return
        if self.pointed:
            self._see_pointed()
        elif self._view.scroll_y == scrolled:
            self._view.scroll_end(animate=False, immediate=True, force=True)
            if again:  # by then it is known whether there is a scrollbar
                self._view.call_after_refresh(self._settle, self._view.scroll_y, again=False)
