"""Every series of the archive in a row: its meetings, the last and the next, and how much stands open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

import msgspec
from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from store.follow_up.points import open_points
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Series
from store.registers.events import part_of
from store.search.index import Index
from store.search.register_book import read_book
from store.series.book import SeriesBook
from store.series.series_meetings import SeriesMeetings
from tui.keys.here import bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.series.description import SeriesScreen
from tui.screens.series.screen import NextMeetingScreen
from tui.widgets.bars import OneLine, Sides
from tui.widgets.content import short_day, user
from tui.widgets.row_list import RowList

_GAP, _LEAST_NAME = 2, 10
"""Cells between columns, and those of a name at least."""

_SHORT_NAME = 15
"""Letters of a name that have room beside both days where there are 80 columns."""

_NARROW = 60
"""Columns below which how many meetings there are gives way to the name."""

_BROAD = 100
"""Columns from which there is room for both days and for how many members there are."""


class SeriesInRow(msgspec.Struct, frozen=True):
    """A series as its row tells of it. ``meetings`` are the ids of its meetings."""

    series: int
    name: str
    meetings: frozenset[int]
    last: date | None
    following: date | None
    members: int
    open: int


class SeriesOverview(Room):
    """The series of the archive. Enter narrows the list of meetings to one."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (
        ("list.open", "series-narrow"),
        ("list.new", "series-following"),
        ("all.details", "series-text"),
        "list.menu",
        "all.back",
    )

    head = getters.query_one("#head", Sides)
    list = getters.query_one("#series-list", RowList)
    instead = getters.query_one("#series-none", OneLine)

    def __init__(self, narrow: Callable[[str, frozenset[int]], object]) -> None:
        """Take what narrows the list of meetings to those of a series, by its name and their ids."""
        super().__init__()
        self._narrow = narrow
        self._rows: Sequence[SeriesInRow] = ()
        self._read_once = False

    def compose(self) -> ComposeResult:
        """The head, the rows, a sentence where there are none, the keys."""
        yield Sides(id="head")
        yield RowList(id="series-list")
        yield OneLine(id="series-none")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Read them."""
        super().on_mount()
        self.list.focus()

    def on_screen_resume(self) -> None:
        """Read them again: one may have been changed."""
        self._read()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._tell()

    def on_resize(self) -> None:
        """Fit the rows to the room."""
        self.call_after_refresh(self._tell)

    @property
    def unread(self) -> bool:
        """Whether the rows are not there yet."""
        return not self._read_once

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let something be done with a series where there is one."""
        if action in ("open", "new", "details", "edit") and self._read_once and not self._rows:
            return False
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Narrow the list to the chosen one."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Go back to the list of meetings, with those of the chosen series alone."""
        chosen = self._chosen
        if chosen is not None:
            self.app.pop_screen()
            self._narrow(chosen.name, chosen.meetings)

    def action_new(self) -> None:
        """Make the next meeting of the chosen series."""
        if self._chosen is not None:
            self.app.push_screen(NextMeetingScreen(self._chosen.series))

    def action_details(self) -> None:
        """Show the lines that describe the chosen series."""
        if self._chosen is not None:
            self.app.push_screen(SeriesScreen(self._chosen.series))

    def action_edit(self) -> None:
        """Show the lines that describe the chosen series."""
        self.action_details()

    def action_back(self, _key: str) -> None:
        """Go back to the list of meetings as it was."""
        self.app.pop_screen()

    @property
    def _chosen(self) -> SeriesInRow | None:
        return next((row for row in self._rows if str(row.series) == self.list.key), None)

    @background(exclusive=True, group="reading")
    def _read(self) -> None:
        archive = self.house.archive
        book, today = SeriesBook(archive.common.tables()), archive.clock().date()
        meetings = archive.meetings()
        index = Index(archive)
        try:
            index.sync()
            registers = read_book(index)
        finally:
            index.close()
        rows = []
        for series in book.ids:
            own = SeriesMeetings(meetings, book, series)
            row = book.row(series)
            after = Meeting(id=archive.ids(), series=Series(row.id, row.name), from_=today, to=today)
            points = open_points(registers, after, part_of(Record.new(after), ()))
            rows.append(
                SeriesInRow(
                    series,
                    row.name,
                    frozenset(one.id for one in own.all),
                    own.held[-1].day if own.held else None,
                    own.planned.day if own.planned else None,
                    len(book.members(series)),
                    sum(not point.settled_here for point in points),
                )
            )
        tell_later(self, self._learn, rows)

    def _learn(self, rows: Sequence[SeriesInRow]) -> None:
        self._rows, self._read_once = rows, True
        self._tell()

    def _tell(self) -> None:
        count = (
            self.words("series-in-all", count=len(self._rows)) if self._read_once else self.words("reading")
        )
        title = self.words("series-overview")
        self.head.tell(user(f" {title} ", "$primary bold"), user(f"{count} ", "$kind-quiet"))
        told = [self._columns(row) for row in self._rows]
        longest = (max(map(cell_len, column)) for column in zip(*told, strict=True))
        widths = [cells + _GAP if cells else 0 for cells in longest]
        lines = zip(self._rows, told, strict=True)
        self.list.put([(str(row.series), self._line(row, cells, widths)) for row, cells in lines])
        empty = self._read_once and not self._rows
        self.instead.display = empty
        self.instead.tell(user(self.words("series-none") if empty else ""))
        self.show_keys_here()

    def _columns(self, row: SeriesInRow) -> Sequence[str]:
        """What is told of a series beside its name; what has no room is empty in every row."""
        words, language, wide = self.words, self.house.language, self.app.size.width >= _BROAD
        short = max(len(one.name) for one in self._rows) <= _SHORT_NAME
        last = words("series-last", day=short_day(row.last, language)) if row.last else ""
        following = ""
        if row.following:
            following = words("series-following-day", day=short_day(row.following, language))
        # Two names that begin alike must be told apart, so where there is little room one day is enough.
        days = (last, following) if wide or short else (following or last,)
        members = words("series-members", count=row.members) if wide and row.members else ""
        narrow = self.app.size.width < _NARROW
        count = "" if narrow else words("series-meetings", count=len(row.meetings))
        return (count, *days, members, words("series-open", count=row.open) if row.open else "")

    def _line(self, row: SeriesInRow, told: Sequence[str], widths: Sequence[int]) -> Content:
        """A series in a line: its name, and beside it columns as wide as the longest of each."""
        room = max(_LEAST_NAME, self.app.size.width - 2 - sum(widths))
        name = user(f" {row.name}", "bold").truncate(room, ellipsis=True)
        line = name.pad_right(room - name.cell_length)
        for text, cells in zip(told, widths, strict=True):
            line = line.append(user(f"{text:>{cells}}", "$kind-quiet"))
        return line
