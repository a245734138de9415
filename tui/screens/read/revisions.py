"""The revisions of a meeting, and what differs between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList

from exports.review.differences import (
    ChangedPart,
    LineChanged,
    LineIn,
    LineOut,
    Marked,
    differences,
)
from store.record.model import Revision
from store.record.record import Record
from store.record.timing import in_zone
from store.revisions.revision import (
    day_of,
    forgotten_in,
    numbered,
    record_of,
    shown_hash,
    state_of,
    verified,
    withheld_since,
)
from tui.keys.here import bound
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.widgets.bars import OneLine
from tui.widgets.content import cut, days_words, hung, user
from tui.widgets.row_list import RowList

_BELOW = 8
"""Cells before what stands below a revision."""

_HUNG = 4
"""Cells before the second line of one that differs: under its text."""


class RevisionsScreen(Room):
    """The revisions of a meeting, the newest first."""

    CSS_PATH = "revisions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("reading", "list", "all")]
    PLACES = ("reading", "list", "all")
    KEY_LINE = ("list.open", "reading.differences", "list.mark", "list.menu", "all.back")

    head = getters.query_one("#head", OneLine)
    list = getters.query_one("#revisions", RowList)

    def __init__(self, record: Record, show: Callable[[int], object], *, internal: bool) -> None:
        """Take a meeting, and what shows one of its revisions in its own pages, by its number.

        ``internal`` compares what is private too.
        """
        super().__init__()
        self._record = record
        self._show_pages = show
        self._internal = internal
        self._picked: set[int] = set()

    def compose(self) -> ComposeResult:
        """A head, the list, the keys."""
        yield OneLine(id="head")
        yield RowList(id="revisions")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Give the keys to the list."""
        super().on_mount()
        self.list.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        title = cut(self._record.meeting.title) or self.words("untitled")
        told = self.words("revisions-title", title=title)
        self.head.tell(user(f" {told}", "$primary bold"))
        self._put()

    def _put(self) -> None:
        self.list.put(
            [(str(number), self._line(number, one)) for number, one in reversed(numbered(self._record))]
        )

    def _line(self, number: int, revision: Revision) -> Content:
        day = day_of(self._record.meeting, revision)
        state = self.words(f"revision-{state_of(revision)}")
        told = f"{state} {days_words(day, None, self.house.language)}" if day else state
        lead = user(f"{'▸' if number in self._picked else ' '} {number:>2}  {shown_hash(revision)}  ", "bold")
        line = lead.append(user(told)).append(
            user(f"  {revision.reason}" if revision.reason else "", "$kind-quiet")
        )
        width = self.list.scrollable_content_region.width
        below = [user(f"{'':{_BELOW}}{text}", style) for text, style in self._below(number, revision)]
        return Content("\n").join(hung(one, width, _BELOW) for one in (line, *below))

    def on_row_list_resized(self) -> None:
        """Wrap the lines to the room there is now."""
        self._put()

    def _below(self, number: int, revision: Revision) -> Iterator[tuple[str, str]]:
        if revision.reopened is not None:
            day = in_zone(self._record.meeting, revision.reopened.at).date()
            days = days_words(day, None, self.house.language)
            yield self.words("revision-opened", day=days, reason=revision.reopened.reason), "$kind-quiet"
        then = record_of(revision, number)
        if then is not None and (count := withheld_since(then, self._record)):
            yield self.words("revision-withheld", count=count), "$warning"
        match verified(revision, self._record):
            case "no":
                yield self.words("revision-wrong"), "$error"
            case "forgotten":
                count, at = forgotten_in(revision)
                yield self.words("revision-unproved", number=number, count=count, day=at[:10]), "$warning"

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a revision in its own pages."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open the chosen revision in its own pages."""
        if self.list.key:
            number = int(self.list.key)
            if record_of(dict(numbered(self._record))[number], number) is None:
                self.flash.say(self.words("revision-unread"), wrong=True)
            else:
                self._show_pages(number)

    def action_mark(self, key: str = "") -> None:
        """Choose a revision to compare, or let it go; of more than two the last ones count."""
        if self.list.key and not key:
            self._picked ^= {int(self.list.key)}
            self._put()

    def action_differences(self) -> None:
        """Show what differs between the two that are chosen, else from the one before."""
        if not self.list.key:
            return
        here = int(self.list.key)
        chosen = sorted(self._picked)[-2:]
        first, second = chosen if len(chosen) == 2 else (here - 1, here)
        show_differences(self, self._record, first, second, internal=self._internal)

    def action_back(self, _key: str) -> None:
        """Go back to what was read."""
        self.app.pop_screen()


def show_differences(screen: Room, record: Record, first: int, second: int, *, internal: bool) -> None:
    """Show what differs between two revisions; 0 as the second is the text as it stands."""
    found = dict(numbered(record))
    sides = [
        record if number == 0 and place else record_of(found[number], number) if number in found else None
        for place, number in enumerate((first, second))
    ]
    one, other = sides
    if one is None or other is None:
        screen.flash.say(screen.words("revisions-none-before"))
        return
    run_behind(screen, partial(_compare, screen, one, other, (first, second), internal), group="differences")


def _compare(screen: Room, one: Record, other: Record, pair: tuple[int, int], internal: bool) -> None:
    parts = differences(one, other, internal=internal)
    tell_later(screen, _push, screen, other, pair, parts)


def _push(screen: Room, record: Record, pair: tuple[int, int], parts: Sequence[ChangedPart]) -> None:
    screen.app.push_screen(DifferencesScreen(record, pair, parts))


class DifferencesScreen(Room):
    """What differs between two versions of a meeting, by item."""

    CSS_PATH = "revisions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = ("list.menu", "all.back")

    head = getters.query_one("#head", OneLine)
    list = getters.query_one("#revisions", RowList)

    def __init__(self, record: Record, pair: tuple[int, int], parts: Sequence[ChangedPart]) -> None:
        """Take the newer version, the numbers of both (0: as it stands now), and what differs."""
        super().__init__()
        self._record = record
        self._pair = pair
        self._parts = parts

    def compose(self) -> ComposeResult:
        """A head, the lines, the keys."""
        yield OneLine(id="head")
        yield RowList(id="revisions")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Give the keys to the lines."""
        super().on_mount()
        self.list.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        first, second = self._pair
        title = cut(self._record.meeting.title) or self.words("untitled")
        told = self.words("differences-title", title=title, first=first, second=second)
        self.head.tell(user(f" {told}", "$primary bold"))
        self._put()

    def on_row_list_resized(self) -> None:
        """Wrap the lines to the room there is now."""
        self._put()

    def _put(self) -> None:
        width = self.list.scrollable_content_region.width
        lines = [*self._lines()] or [user(self.words("differences-none"))]
        self.list.put([(str(place), hung(line, width, _HUNG)) for place, line in enumerate(lines)])

    def _lines(self) -> Iterator[Content]:
        for part in self._parts:
            yield user(part.title or self._record.meeting.title or self.words("untitled"), "bold")
            for line in part.lines:
                match line:
                    case LineOut(text=text):
                        yield user(f"  - {text}", "$error")
                    case LineIn(text=text):
                        yield user(f"  + {text}", "$success")
                    case LineChanged(before=before, after=after):
                        yield _marked("-", before, "$error")
                        yield _marked("+", after, "$success")

    def action_open(self) -> None:
        """There is nothing to open in a line."""

    def action_back(self, _key: str) -> None:
        """Go back."""
        self.app.pop_screen()


def _marked(sign: str, marked: Marked, colour: str) -> Content:
    line = user(f"  {sign}", colour)
    for text, changed in marked:
        line = line.append(user(" ", colour)).append(user(text, f"{colour} underline" if changed else colour))
    return line
