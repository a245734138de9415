"""The running minutes: a single widget that draws lines, however many entries there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

import msgspec
from rich.segment import Segment
from textual import events, on
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip

from store.language.catalogue import Words
from store.record.values import Language
from tui.machine.room import has_room
from tui.widgets.minutes.board import Band, Board, BoardStyle, Direction
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.row_sequence import RowSequence
from tui.widgets.minutes.scrolled_column import ScrolledColumn
from tui.widgets.minutes.wrap import RowColumn, Shape, Wrapping
from tui.widgets.picked_rows import Picking

_WHEEL = 2
"""Lines that a turn of the wheel moves a field by."""


class MinutesView(Picking, can_focus=True):
    """Rows under one another, from the line up, or on a board; each is wrapped in its column.

    Only rows that come, change or go are laid out again; drawing takes the lines that are in sight.
    """

    COMPONENT_CLASSES: ClassVar = {"minutes--time", "minutes--cursor", "minutes--empty", "minutes--frame"}
    """
    | Class | Description |
    | :- | :- |
    | `minutes--time` | The clock time in front of a row. |
    | `minutes--cursor` | The row that single letters act on. |
    | `minutes--empty` | What stands here while nothing does. |
    | `minutes--frame` | The frame of a board. |
    """

    SHAPE: ClassVar[Shape] = "minutes"
    """How rows stand here when they are on no board."""

    GAP: ClassVar[int] = 0
    """Blank lines after each of them."""

    ANCHORED: ClassVar[bool] = False
    """Whether what does not fill the room stands at its end, above the line."""

    virtual_size = Reactive(Size(0, 0))
    """What its rows need. It moves nothing else on the screen: its own room is what is left there."""

    class Looked(Message):
        """Something else is in sight, or has the cursor."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self.unseen = 0
        """How many rows have come below what somebody reads."""
        self.awaited = True
        """Whether what comes is shown at once: it was typed here."""
        self._wrapping = Wrapping(self)
        self._times_when = "wide"
        self._language: Language = "nb"
        column = RowColumn(self._wrapping, self.SHAPE)
        self._column = ScrolledColumn(self, column, self.see_cursor, anchored=self.ANCHORED)
        self._board: Board | None = None
        self._newest: int | None = None
        self._colours: tuple[object, str] | None = None

    @property
    def rows(self) -> tuple[MinutesRow, ...]:
        """The rows, from top to bottom."""
        return tuple(self._column.rows.rows)

    def say_when_empty(self, words: Words, language: Language) -> None:
        """Take the sentence that stands here while nothing else does, and the language of the times."""
        self._language = language
        self._column.speak(words("minutes-empty"), language)
        self._forget()

    def show(self, rows: Iterable[MinutesRow], bands: Sequence[Band] = ()) -> None:
        """Show other rows, from the last one up; on a board when it has any bands."""
        self._column.rows = RowSequence(rows)
        self.unseen = 0
        self._board = Board(bands, self._wrapping, self._language) if bands else None
        self.set_class(self._board is not None, "-board")
        self._wrapping.forget()
        self.cursor, self.picked, self._column.pointed = None, frozenset(), False
        self._measure(0)
        self._to_end()

    def patch(self, gone: Iterable[int], changed: Iterable[MinutesRow], *, seen: bool = True) -> None:
        """Take rows away by their key, and put changed ones in their places; the last is ``seen``."""
        changed = [self._as_picked(row) for row in changed]
        away = {*gone, *(row.key for row in changed)} - {0}
        first = self._exchange(lambda row: row.key in away, changed, seen=seen)
        if self.cursor in away and not any(row.key == self.cursor for row in changed):
            self.cursor = self._column.rows.near(first)

    def put_above(self, rows: Sequence[MinutesRow]) -> None:
        """Show rows that stand before others; what is in sight stays where it is."""
        known = self._newest == self._column.rows.newest()
        self._exchange(lambda _row: False, [self._as_picked(row) for row in rows], seen=False)
        self._newest = self._column.rows.newest() if known else self._newest

    def cut(self, part: int) -> None:
        """Show nothing from a part of the meeting on."""
        rows = self._column.rows
        end = rows.cut(part)
        if self.cursor not in rows.keys:
            self.cursor = None
        self._measure(end)
        self._to_end()

    def put_movements(self, rows: Iterable[MinutesRow]) -> None:
        """Show other comings and goings among the entries."""
        self._exchange(*self._column.rows.replaced_movements(rows))

    def _exchange(
        self, goes: Callable[[MinutesRow], bool], changed: Sequence[MinutesRow], *, seen: bool = True
    ) -> int:
        """Take rows away and put others in their places; return the first place that is not as it was."""
        top = self._topmost
        here = {row.key for row in self._column.rows.rows} if self.reads_on else frozenset()
        first, same, latest = self._column.rows.exchange(goes, changed)
        if self.picked:
            self.picked &= {*self._column.rows.keys}
        self._measure(first, same)
        if latest is None or not seen:
            self._stay(top)
        elif self.reads_on and latest.key not in here:
            self.unseen += len([row for row in changed if row.key and row.key not in here])
            self._stay(top)
        else:
            self._column.pointed = False
            self._see(latest)
        return first

    @property
    def reads_on(self) -> bool:
        """Whether somebody reads further up, where new lines must not move what is read."""
        away = self._board is None and bool(self._column.rows.rows) and not self._column.at_end
        return away and (self.has_focus or not self.awaited)

    def put_head(self, part: int, rows: Iterable[MinutesRow]) -> None:
        """Show another name of a part, and other details above its entries."""
        top = self._topmost
        begin = self._column.rows.put_head(part, rows)
        if begin is not None:
            self._measure(begin)
            self._stay(None if self._column.at_end else top)

    def move(self, steps: int) -> None:
        """Move the cursor by so many entries up or down; past the ends it stays."""
        if self._board is not None:
            for _ in range(abs(steps)):
                self.go("down" if steps > 0 else "up")
            return
        self.cursor = self._column.rows.stepped(self.cursor, steps)
        self.see_cursor()

    def go(self, direction: Direction) -> None:
        """Move the cursor to the entry next to it; left and right are only on a board."""
        if self._board is None:
            self.move({"up": -1, "down": 1}.get(direction, 0))
            return
        self.cursor = self._board.neighbour(self.cursor, direction)
        if self.cursor is not None:
            self._board.see(self.cursor)
            self.refresh()

    def point(self, key: int) -> None:
        """Put the cursor on an entry, if it stands here, and scroll to it."""
        if self._column.rows.row(key) is not None:
            self.cursor = key
            self._newest = self._column.rows.newest()
            self._column.pointed = True
            self.see_cursor()

    def see_cursor(self) -> None:
        """Scroll to the row that has the cursor."""
        row = self._column.rows.row(self.cursor)
        if row is not None:
            self._see(row)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        if self._board is not None:
            pieces = self._board.line(y, BoardStyle.of(self, self._wrapping.named))
            return Strip.join(self._marked(*piece) for piece in pieces).adjust_cell_length(width, base)
        return self._marked(*self._column.line(y, self.cursor if self.shows_cursor else None))

    @property
    def part_in_sight(self) -> int | None:
        """The part that is read: that of the cursor, else of the topmost row in sight; None at the end."""
        if self._board is None and self.shows_cursor and self.cursor is not None:
            row = self._column.rows.row(self.cursor)
            return row.part if row is not None else None
        topmost = self._topmost
        return topmost[0].part if topmost is not None else None

    @property
    def _topmost(self) -> tuple[MinutesRow, int] | None:
        """The topmost row in sight, and how many of its lines are not; None at the end, and on a board."""
        return self._column.topmost if self._board is None else None

    def _stay(self, topmost: tuple[MinutesRow, int] | None) -> None:
        """Let what was in sight be there again; None: the end."""
        if topmost is None:
            self._to_end()
        else:
            self._column.stay(topmost)

    def notify_style_update(self) -> None:
        """Draw everything again in other colours; getting the keys changes only the frame."""
        super().notify_style_update()
        before, self._colours = self._colours, (self.visual_style, self.app.theme)
        if before != self._colours:
            self._wrapping.forget()  # to be drawn when all colours are there: that of the times is not yet
            self.refresh()

    def watch_picked(self, before: frozenset[int], after: frozenset[int]) -> None:
        """Show the signs of those that are picked now, and of no others."""
        first = self._column.rows.pick(self.picked, before ^ after)
        if first is not None:
            self._measure(first)

    def on_focus(self) -> None:
        """Begin with the last entry, on a board the newest, also after another one has been added."""
        newest = self._column.rows.newest()
        if self.cursor is None or newest != self._newest:
            last = len(self._column.rows.rows)
            self.cursor = newest if self._board is not None else self._column.rows.near(last)
            self.see_cursor()
        self._newest = newest

    def _size_updated(self, size: Size, *others: Any, **more: Any) -> bool:
        """Fit the rows to another size before they are drawn in it: a resize is told only after that."""
        before, changed = self.outer_size, super()._size_updated(size, *others, **more)
        if size != before:
            self.fit(size)
        return changed

    def fit(self, size: Size) -> None:
        """Wrap to the width of a size, and stay at the end when that is where we were."""
        at_end = self._column.at_end or self.is_vertical_scroll_end
        self._settle_gutter()
        self._measure(0)
        if at_end or size.height < 1:
            self._to_end()

    def watch_show_vertical_scrollbar(self) -> None:
        """Wrap to what room is left beside the bar."""
        self._measure(0)

    @property
    def has_times(self) -> bool:
        """Whether the times stand in front of the rows."""
        return self._wrapping.times

    def settle(self, times: str, *, signs: bool) -> None:
        """Show the times ``always``, ``never`` or where it is ``wide``; with ``signs`` no word by a sign."""
        self._times_when = times
        self._wrapping.settle(times=self._wrapping.times, signs=signs)
        self._settle_gutter()

    def _settle_gutter(self) -> None:
        times = self.SHAPE == "minutes" and has_room(self._times_when, self.app.size.width)
        self._wrapping.settle(times=times, signs=self._wrapping.signs)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember whether the end is in sight: once there is less room, nobody can tell."""
        super().watch_scroll_y(old_value, new_value)
        self._column.at_end = self.is_vertical_scroll_end
        if self._column.at_end:
            self.unseen = 0
        self.post_message(self.Looked())

    def watch_cursor(self) -> None:
        """Draw the row that has the cursor, and say which it is."""
        super().watch_cursor()
        self.post_message(self.Looked())

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was pointed at."""
        column, line = self._pointed_at(event) or (None, 0)
        if column is not None and (key := column.key_at(line)):
            self.cursor = key

    @on(events.MouseScrollUp)
    @on(events.MouseScrollDown)
    def _turn(self, event: events.MouseEvent) -> None:
        """Move the field that is pointed at."""
        lines = _WHEEL if isinstance(event, events.MouseScrollDown) else -_WHEEL
        if self._board is not None and (pointed := self._pointed_at(event)):
            pointed[0].scroll(lines)
            event.stop()
            self.refresh()

    def _pointed_at(self, event: events.MouseEvent) -> tuple[RowColumn, int] | None:
        """The column at the mouse, and which of its lines."""
        at = event.get_content_offset(self)
        if at is None:
            return None
        if self._board is not None:
            return self._board.pointed_at(at.x, at.y)
        return self._column.pointed_at(at.y)

    def _as_picked(self, row: MinutesRow) -> MinutesRow:
        return msgspec.structs.replace(row, picked=row.key in self.picked)

    def _see(self, row: MinutesRow) -> None:
        """Scroll so that the whole row is in sight."""
        if self._board is not None:
            self._board.see(row.key)
            self.refresh()
        else:
            self._column.see(row)

    def _to_end(self) -> None:
        """Scroll to the last line, once its place is known; to the entry that was pointed at instead."""
        if self._board is None:
            self._column.to_end()

    def _forget(self) -> None:
        self._wrapping.forget()
        self._measure(0)

    def _measure(self, first: int, same: int = 0) -> None:
        """Lay the rows out from one on; those before it, and ``same`` at the end, are as they were."""
        size = self.scrollable_content_region.size
        if not size.width:
            return  # not laid out yet: the first resize does it
        if self._board is not None:
            self._board.lay(self._column.rows.rows, size)
            self.virtual_size = size
        else:
            self.virtual_size = self._column.lay(size.width, first, self.GAP, same)
        self._scroll_update(self.virtual_size)
        self.refresh()

    def _marked(self, strip: Strip, row: MinutesRow | None) -> Strip:
        """The line as it stands, or with the cursor on it."""
        if not (self.shows_cursor and row and row.key and row.key == self.cursor):
            return strip
        mark = self.get_component_rich_style("minutes--cursor", partial=True)
        return Strip(Segment.apply_style(strip, post_style=mark), strip.cell_length)
