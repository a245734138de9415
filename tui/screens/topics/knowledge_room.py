"""The base of the screens of topics and experiences: what is known, a list of it, and the chosen row."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

import msgspec
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.meeting_list import Origin
from store.record.model import Stored
from store.registers.book import Book
from store.registers.listing import RegisterTab
from store.registers.rows import RegisterRow
from store.search.book_now import book_now
from store.topics.list import TopicList
from store.topics.topic_page import Knowledge
from tui.keys.here import bound
from tui.keys.registry import Place
from tui.screens.background import background, tell_latest
from tui.screens.base import Room
from tui.screens.registers.tab_names import tab_beside, tell_tabs
from tui.widgets.bars import Sides
from tui.widgets.content import user
from tui.widgets.row_list import RowList


class KnownTopics(msgspec.Struct, frozen=True, eq=False):
    """The registers and topics of an archive, and what others know beside it, by where that is from."""

    book: Book
    topics: TopicList
    knowledge: Knowledge
    of_others: Knowledge
    origins: Mapping[Path, Origin]

    def origin_of(self, row: RegisterRow) -> Origin | None:
        """The archive that handed on a row; None for ours."""
        return self.origins.get(row.summary.path)


def read_known(archive: Archive) -> KnownTopics:
    """Read an archive; what others may not read is no part of it. Raises ``archive-missing``."""
    book = book_now(archive)
    tables: Stored = {}
    with suppress(Problem):
        tables = archive.common.tables()
    foreign = ForeignMeetings(archive)
    topics = TopicList(tables, (place for _, part in book.parts for place in part.topics))
    theirs = TopicList(tables, (place for _, part in foreign.book.parts for place in part.topics))
    origins = {one.path: origin for one in foreign.meetings if (origin := one.summary.origin)}
    return KnownTopics(book, topics, Knowledge(book, topics), Knowledge(foreign.book, theirs), origins)


class KnowledgeRoom(Room):
    """A list of what is known. It is read when the screen is shown, and read again when it is shown again."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("points", "archive", "list", "all")]
    PLACES: ClassVar[tuple[Place, ...]] = ("points", "archive", "list", "all")
    TAB: ClassVar[RegisterTab] = "topics"

    head = getters.query_one("#head", Sides)
    list = getters.query_one("#known", RowList)
    below = getters.query_one("#known-text", Static)

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self.known: KnownTopics | None = None

    def compose(self) -> ComposeResult:
        """The head, the rows, what the chosen one says, the keys."""
        yield Sides(id="head")
        yield RowList(id="known")
        with VerticalScroll(id="known-below", can_focus=False):
            yield Static("", id="known-text", markup=False)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Give the keys to the list."""
        super().on_mount()
        self.list.focus()

    def on_screen_resume(self) -> None:
        """Read again: something may have been said meanwhile."""
        self._read()

    @property
    def unread(self) -> bool:
        """Whether nothing is known yet."""
        return self.known is None

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.tell()

    def on_resize(self) -> None:
        """Fit the rows to the room."""
        self.call_after_refresh(self.tell)

    def on_option_list_option_highlighted(self) -> None:
        """Show what the row says."""
        self.tell_below()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the row."""
        event.stop()
        self.action_open()

    @property
    @abstractmethod
    def counted(self) -> str:
        """How much there is, for the head."""

    @property
    def ends(self) -> Sequence[str]:
        """What stands at the end of the head, the longest first: in the end the figure alone."""
        figure = self.counted.partition(" ")[0]
        return self.counted, figure if figure.isdigit() else "", ""

    @property
    @abstractmethod
    def rows(self) -> Sequence[tuple[str, Content]]:
        """The rows, each after its key; a heading has none."""

    @property
    @abstractmethod
    def said_below(self) -> Sequence[Content]:
        """What the row under the cursor says, in lines."""

    @abstractmethod
    def action_open(self) -> None:
        """Open the row under the cursor."""

    @property
    def width(self) -> int:
        """Cells that a row has."""
        return max(30, self.list.scrollable_content_region.width - 1)

    def tell(self) -> None:
        """Show everything there is to see."""
        if not self.is_attached:
            return
        ends = self.ends if self.known is not None else (self.words("reading"), "")
        tell_tabs(self.head, self.TAB, self.words, *(user(f"{one} ", "$kind-quiet") for one in ends))
        if self.known is not None:
            self.list.put(list(self.rows))
            self.tell_below()
        self.show_keys_here()

    def tell_below(self) -> None:
        """Show what the row under the cursor says."""
        if self.known is not None:
            self.below.update(Content("\n").join(line for line in self.said_below if line.plain))

    def learn(self, known: KnownTopics) -> None:
        """Show what has been read."""
        self.known = known
        self.tell()

    @background(exclusive=True, group="reading")
    def _read(self) -> None:
        known = read_known(self.house.archive)
        tell_latest(self, self.learn, known)

    def show_tab(self, tab: RegisterTab) -> None:
        """Show another of the registers in place of this screen."""
        if tab != self.TAB:
            self.house.show_tab(tab, instead=True)

    def action_decisions(self) -> None:
        """Show the decisions."""
        self.show_tab("decisions")

    def action_actions(self) -> None:
        """Show who is to do what."""
        self.show_tab("actions")

    def action_expectations(self) -> None:
        """Show who expects what of whom."""
        self.show_tab("expectations")

    def action_topics(self) -> None:
        """Show the topics."""
        self.show_tab("topics")

    def action_part_after(self) -> None:
        """Show the next register."""
        self.show_tab(tab_beside(self.TAB, 1))

    def action_part_before(self) -> None:
        """Show the register before."""
        self.show_tab(tab_beside(self.TAB, -1))

    def action_back(self, _key: str) -> None:
        """Go back."""
        self.app.pop_screen()
