"""Search over all meetings from one that is open: the line that is half-typed there stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from store.record.model import Meeting
from tui.keys.here import bound
from tui.screens.base import Room, telling
from tui.screens.search.archive_meetings import ArchiveMeetings
from tui.screens.search.preview import hit_preview
from tui.screens.search.search_pane import SearchPane
from tui.widgets.bars import OneLine
from tui.widgets.content import user
from tui.widgets.lists.hits import HitList


class SearchScreen(Room):
    """A line to search in, what is found, and what the chosen hit says."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#search"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = ("list.open", "all.find", "all.back")

    hits = getters.query_one("#hits", HitList)
    head = getters.query_one("#head", OneLine)
    preview = getters.query_one("#preview", Static)

    def __init__(self, meeting: Meeting, go: Callable[[int], None]) -> None:
        """Take the meeting that is open, and what goes to a place in it."""
        super().__init__()
        self._meeting = meeting.id
        self._go = go
        self.meetings = ArchiveMeetings(self, self._seek_again, self._hear)
        self.search = SearchPane(
            self.meetings, self.show_hits, self.to_list, self.end_search, series=meeting.series
        )

    def compose(self) -> ComposeResult:
        """The head, the hits, what the chosen one says, the line."""
        yield OneLine(id="head")
        yield HitList(id="hits")
        yield Static("", id="preview", markup=False)
        yield self.search
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Type what to search for."""
        self.action_find()

    def _seek_again(self) -> None:
        """Seek again in what has changed."""
        self.search.seek_again()

    def _hear(self, _done: int, _count: int) -> None:
        """Seek again in what has come to the index."""
        self.search.seek_again()

    def awaits(self, key: str) -> bool:
        """Whether a key has to wait: for rows, or for hits of what is typed now."""
        return super().awaits(key) or (key in ("enter", "down") and self.search.unanswered)

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        widen = f"{self.words('search-widen')} · " if self.search.series is not None else ""
        self.search.say_in(f"{widen}{self.words('search-empty')}")
        self.show_hits()

    def to_list(self) -> None:
        """Give the keys to the hits, when there are any."""
        (self.hits if self.hits.chosen else self.search.search_line).focus()

    def show_hits(self) -> None:
        """Show what was found, and what the first of it says; and where it is sought."""
        series = self.search.series
        title = user(f" {self.words('search-title')}", "$primary bold")
        if series is not None and self.search.everywhere:
            title = title.append(user(f" · {self.words('register-all-series')}", "$warning"))
        elif series is not None:
            title = user(f" {self.words('search-title-series', series=series.name)}", "$primary bold")
        self.head.tell(title)
        self.search.show(self.hits)
        self._show_chosen()

    def on_option_list_option_highlighted(self) -> None:
        """Show what the hit says."""
        self._show_chosen()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the hit."""
        event.stop()
        self.action_open()

    def on_text_field_confirmed(self) -> None:
        """Go to the first hit."""
        self.action_open()

    def on_hit_list_near_end(self) -> None:
        """Find the next ones."""
        self.search.find_more()

    def action_find(self) -> None:
        """Type what to search for."""
        self.search.begin()

    def action_back(self, _key: str) -> None:
        """Go back to the line."""
        self.end_search()

    def end_search(self) -> None:
        """Go back to the line."""
        self.dismiss()

    @telling
    def action_open(self) -> None:
        """Go to the hit's place in this meeting, or read it in its own."""
        hit = self.hits.chosen
        if hit is None:
            return
        if hit.summary.id == self._meeting:
            self.dismiss()
            self._go(hit.piece.key)
        else:
            self.house.show_reading(hit.summary, hit.piece.key)

    def _show_chosen(self) -> None:
        hit = self.hits.chosen
        lines: list[Content] = []
        if hit is not None:
            lines = list(hit_preview(hit, self.search.asked, self.words, self.house.language))
        elif self.search.searching and not self.search.seeking:
            lines = [user(self.words("nothing-fits", text=self.search.search_line.text.strip()))]
        self.preview.update(Content("\n").join(line for line in lines if line.plain))
