"""The preflight screen: places to look at before the minutes go out, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from exports.review.spot import Spot
from store.errors import Problem
from store.record.model import AgendaItem
from store.record.record import Record
from store.search.numbers_given import numbers_given
from store.session.backlog import backlog_of
from tui.grammar.result import Opens
from tui.keys.here import bound
from tui.screens.background import background, tell_later
from tui.screens.focus_keys import OF_ROW
from tui.screens.review.base import Looking
from tui.spots import spots_of
from tui.widgets.bars import OneLine
from tui.widgets.content import user
from tui.widgets.row_list import RowList
from tui.widgets.spot_line import spot_line

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class PreflightScreen(Looking):
    """The places to look at. Enter goes to one; nothing here hinders the export."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = ("list.open", "list.menu", "all.back")
    OF_ROW = OF_ROW | {"open"}
    TITLE_KEY = "preflight-title"

    def __init__(self, opened: Opened, go: Callable[[Spot, int], None], first: int = 0) -> None:
        """Take a meeting that is open, what goes to a spot at its place of the list, and where to begin."""
        super().__init__(opened)
        self._go = go
        self._first = first
        self._spots: tuple[Spot, ...] = ()

    def compose(self) -> ComposeResult:
        """The list, or a sentence when there is nothing in it."""
        yield OneLine(id="head")
        yield RowList(id="list")
        yield OneLine(id="instead")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the list."""
        self.list.focus()
        self.list.border_title = user(self.words("reading"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place that was chosen."""
        event.stop()
        self._go(self._spots[event.option_index], event.option_index)

    def action_open(self) -> None:
        """Go to the place that is chosen."""
        self.list.action_select()

    def action_summary(self) -> None:
        """Show the summary of the meeting."""
        self._show_screen("summary")

    def action_replace(self) -> None:
        """Show what finds and replaces words."""
        self._show_screen("replace")

    def action_spelling(self) -> None:
        """Show the words that are unknown."""
        self._show_screen("spelling")

    def _show_screen(self, screen: Opens) -> None:
        self.house.show_looking(self.opened.file, screen)

    def look_at(self, record: Record) -> None:
        """Look the record through, meanwhile."""
        self._read(record)

    @background(exclusive=True, group="looking")
    def _read(self, record: Record) -> None:
        try:
            archive, path = self.opened.archive, self.opened.file.path
            used = numbers_given(archive, record.meeting)
            waits = backlog_of(self.opened.file.state, archive, path, record)
            spots = spots_of(archive, record, used, self.house.language, waits=waits)
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        tell_later(self, self._learn, record, spots)

    def _learn(self, record: Record, spots: tuple[Spot, ...]) -> None:
        if not self.is_attached or record is not self._seen:
            return
        self._spots = spots
        self.list.border_title = user(self.words("preflight-count", count=len(spots)))
        self.list.put(list(self._lines(record)))
        self.say_instead("" if spots else self.words("look-clean"))
        if self._first:
            self.list.highlighted = min(self._first, len(spots) - 1) if spots else None
            self._first = 0

    def _lines(self, record: Record) -> Iterator[tuple[str, Content]]:
        for spot in self._spots:
            told = spot_line(spot, self.words(spot.key, **spot.facts))
            item = record.get(AgendaItem, spot.item)
            if item is not None and spot.table != "agenda":
                told = told.append(user(f" · {' '.join(item.title.split())}", "$kind-quiet"))
            yield "-".join(map(str, (spot.key, spot.table, spot.id, spot.facts.get("name", "")))), told
