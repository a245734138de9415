"""A document to read: what is noted beside it, what was found in it, and a mark that goes through it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.widgets.document.page import DocumentPage, Link, Told, WordsFound


class ReadingView(ScrollView, can_focus=True):
    """Shows a document that is laid out; the arrows scroll it."""

    class Reflowed(Message):
        """There is other room: the document has to be laid out anew."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self.page = DocumentPage((), {})

    def show(self, page: DocumentPage) -> None:
        """Show a document, where its lines are scrolled to now."""
        self.page = page
        self.virtual_size = Size(self.scrollable_content_region.width, len(page.lines))
        self.refresh()

    def go(self, anchor: str) -> None:
        """Scroll to a heading, if it is there."""
        line = self.page.anchors.get(anchor)
        if line is not None:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Reflowed())

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        if place >= len(self.page.lines):
            return Strip.blank(width, self.rich_style)
        line = self.line_at(place)
        strips = Visual.to_strips(self, line, width, 1, self.visual_style, apply_selection=False)
        return (strips[0] if strips else Strip.blank(0)).adjust_cell_length(width, self.rich_style)

    def line_at(self, place: int) -> Content:
        """What a line of the page looks like."""
        return self.page.lines[place]


Stop: TypeAlias = Told | Link
"""Where the mark may stand: at an entry, or at something to follow."""

GUTTER = 2
_MARK = "▸ "
_ABOVE = 2
"""Lines that are left in sight above a place that is gone to."""

_FOUND, _FOUND_NOW = "bold underline", "reverse"


class Reader(ReadingView):
    """Shows a document, at a line of it that its other layouts are shown at too."""

    class Moved(Message):
        """Other lines are in sight."""

    class Chosen(Message):
        """A place was clicked."""

        def __init__(self, place: Stop) -> None:
            """Name it."""
            super().__init__()
            self.place = place

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self.stops: Sequence[Stop] = ()
        self.marked: Stop | None = None
        self._hits: dict[int, list[tuple[int, int, bool]]] = {}
        self._links: dict[int, list[Link]] = {}

    @property
    def top(self) -> int:
        """The first line in sight."""
        return round(self.scroll_offset.y)

    def take(self, page: DocumentPage, stops: Sequence[Stop]) -> None:
        """Show a document; the mark may stand at those places of it."""
        self.stops, self.marked, self._hits = stops, None, {}
        self._links = {}
        for link in page.links:
            self._links.setdefault(link.line, []).append(link)
        self.show(page)

    def see(self, line: int) -> None:
        """Scroll so that a line is in sight, near the top."""
        self.put_top(line - _ABOVE)

    @property
    def reading_line(self) -> int:
        """The line that somebody reads: the first in sight, but for what is left above a place."""
        return self.top + _ABOVE

    def put_top(self, line: int) -> None:
        """Scroll so that a line is the first in sight."""
        self.scroll_to(y=max(0, line), animate=False, force=True, immediate=True)

    def see_soon(self, first: int, end: int) -> None:
        """Scroll only when some lines are not in sight."""
        height = self.scrollable_content_region.height
        if first < self.top or min(end, first + height) > self.top + height:
            self.see(first)

    def mark(self, stop: Stop | None) -> None:
        """Put the mark at a place, and show it."""
        self.marked = stop
        if stop is not None:
            self.see_soon(*_lines_of(stop))
        self.refresh()

    def keep_in_sight(self) -> None:
        """Scroll to the marked place unless it is in sight with the line below it, where a note may stand."""
        if self.marked is not None:
            first, end = _lines_of(self.marked)
            self.see_soon(first, end + 1)

    def mark_again(self, stop: Stop, page: DocumentPage) -> None:
        """Put the mark where it was on another page: at the same thing, as often told before."""
        before = [other for other in _all(page) if _same(other, stop)]
        alike = [other for other in _all(self.page) if _same(other, stop)]
        nth = before.index(stop)
        self.marked = alike[min(nth, len(alike) - 1)] if alike else None
        self.refresh()

    def step(self, way: int) -> bool:
        """Move the mark to the next place, or the one before; from those in sight, where it has none."""
        at = (
            _place(self.stops, self.marked)
            if self.marked is not None and self.is_in_sight(self.marked)
            else None
        )
        lines = [_lines_of(stop)[0] for stop in self.stops]
        if at is not None:
            to = at + way
        elif way > 0:
            to = bisect_left(lines, self.top)
        else:
            to = bisect_right(lines, self.top + self.scrollable_content_region.height - 1) - 1
        if not 0 <= to < len(self.stops):
            return False
        self.mark(self.stops[to])
        return True

    def tell_hits(self, hits: Sequence[WordsFound], current: int) -> None:
        """Mark what was found, one of it as the one that is looked at."""
        self._hits = {}
        for place, hit in enumerate(hits):
            for line, start, end in hit.spans:
                self._hits.setdefault(line, []).append((start, end, place == current))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Say which place was clicked, if any."""
        at = event.get_content_offset(self)
        if at is None:
            return
        line, column = self.top + at.y, at.x - GUTTER
        stops = [stop for stop in self.stops if _lines_of(stop)[0] <= line < _lines_of(stop)[1]]
        links = (stop for stop in stops if isinstance(stop, Link) and self._covers(stop, column))
        told = (stop for stop in stops if isinstance(stop, Told))
        place = next(links, None) or next(told, None)
        if place is not None:
            self.post_message(self.Chosen(place))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that other lines are in sight."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def line_at(self, place: int) -> Content:
        """A line with its marks and what is noted beside it."""
        line = self.page.lines[place]
        beside = self.page.margin.get(place)
        for link in self._links.get(place, ()):
            if not link.beside:
                line = line.stylize("underline", link.start, link.end)
            if link == self.marked:
                if link.beside and beside is not None:
                    beside = beside.stylize(_FOUND_NOW, link.start, link.end)
                else:
                    line = line.stylize(_FOUND_NOW, link.start, link.end)
        for start, end, now in self._hits.get(place, ()):
            line = line.stylize(_FOUND_NOW if now else _FOUND, start, end)
        if beside is not None:
            line = line.pad_right(max(0, self.page.margin_at - line.cell_length)).append(beside)
        first, end = _lines_of(self.marked) if self.marked is not None else (-1, -1)
        if isinstance(self.marked, Told) and first <= place < end:
            line = line.stylize("bold")
        front = Content.styled(_MARK, "$accent bold") if place == first else Content(" " * GUTTER)
        return front.append(line)

    def _covers(self, link: Link, column: int) -> bool:
        """Whether a link stands in a column, as far as the characters before it are as wide as one."""
        front = self.page.margin_at if link.beside else 0
        return link.start <= column - front < link.end

    def is_in_sight(self, stop: Stop) -> bool:
        """Whether any line of a place can be seen."""
        first, end = _lines_of(stop)
        return first < self.top + self.scrollable_content_region.height and end > self.top


def _lines_of(stop: Stop) -> tuple[int, int]:
    return (stop.first, stop.end) if isinstance(stop, Told) else (stop.line, stop.line + 1)


def _place(stops: Sequence[Stop], stop: Stop) -> int | None:
    return next((place for place, other in enumerate(stops) if other == stop), None)


def _all(page: DocumentPage) -> Sequence[Stop]:
    return (*page.told, *page.links)


def _same(one: Stop, other: Stop) -> bool:
    """Whether two stops, each in a layout of its own, are at the same thing."""
    if isinstance(one, Told):
        return isinstance(other, Told) and one.entry == other.entry
    return isinstance(other, Link) and one.target == other.target
