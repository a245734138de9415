"""The summary: lines offered from headings and outcomes, to be taken, edited and put in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from exports.review.summary import SummaryDraft, SummaryLine, offered_summary
from store.errors import Problem
from store.record.record import Record
from store.search.numbers_given import numbers_given
from tui.keys.here import bound
from tui.screens.answer_pane import AnswerPane
from tui.screens.background import background, tell_later
from tui.screens.base import Room, telling
from tui.screens.review.base import Looking
from tui.widgets.bars import OneLine
from tui.widgets.content import joined, user
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class DraftList(RowList, inherit_bindings=False):
    """The lines of a draft. Enter is left to the screen: it keeps them all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
    ]


class SummaryScreen(Looking):
    """The lines of a summary. Enter keeps those that are taken, as one change."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (
        ("list.open", "key-summary-keep"),
        ("list.mark", "key-summary-turn"),
        "list.edit",
        "list.new",
        "list.delete",
        "list.carry",
        "list.menu",
    )
    TITLE_KEY = "summary-title"

    list = getters.query_one("#list", DraftList)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened)
        self._below = AnswerPane(self._keys_back)
        self._draft = SummaryDraft(opened.session.record)
        self._offered = False

    def compose(self) -> ComposeResult:
        """The lines, the line that edits one of them, and the keys."""
        yield OneLine(id="head")
        yield DraftList(id="list")
        yield OneLine(id="instead")
        yield self._below
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the lines."""
        self.list.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes a line."""
        event.stop()
        self.action_mark()

    def look_at(self, record: Record) -> None:
        """Work out what can be offered, once."""
        if not self._offered:
            self._offered = True
            self._read(record)

    def action_mark(self) -> None:
        """Take the line, or leave it again, and go on to the next."""
        place = self.list.highlighted
        if place is None:
            return
        if self._draft.turn(place):
            self._show()
        else:
            self.flash.say(self.words("summary-is-there"))
        if place + 1 < len(self._draft.lines):
            self.list.action_cursor_down()

    def action_edit(self) -> None:
        """Edit the text of the line."""
        place = self.list.highlighted
        if place is not None:
            text = self._draft.lines[place].text
            self._below.ask(
                self.words("summary-edit"), text, lambda new: self._changed(place, new), whole=False
            )

    def action_new(self) -> None:
        """Write a line of one's own."""
        self._below.ask(self.words("summary-add"), "", self._added)

    def action_carry(self, direction: str) -> None:
        """Move the line up or down."""
        self._move(-1 if direction == "up" else 1)

    def action_delete(self) -> None:
        """Take the line away."""
        place = self.list.highlighted
        if place is not None:
            self._draft.drop(place)
            self._show()

    @telling
    def action_open(self) -> None:
        """Make the lines that are taken the summary of the meeting."""
        session = self.session
        documents, gone = self._draft.documents(session.record, session.clock(), session.ids)
        if not documents and not gone:
            self.flash.say(self.words("summary-none-taken"))
            return
        session.apply(*documents, *map(session.tombstone, gone))
        self.app.pop_screen()
        if isinstance(self.app.screen, Room):
            self.app.screen.flash.say(self.words("summary-kept", count=len(documents)))

    @background()
    def _read(self, record: Record) -> None:
        try:
            lines = offered_summary(record, numbers_given(self.opened.archive, record.meeting))
        except Problem as problem:
            tell_later(self, self.tell_problem, problem)
            return
        tell_later(self, self._learn, lines)

    def _learn(self, lines: tuple[str, ...]) -> None:
        if self.is_attached:
            self._draft.offer(lines)
            self._show()
            self.say_instead("" if self._draft.lines else self.words("summary-empty"))

    def _changed(self, place: int, text: str) -> None:
        self._draft.edit(place, text)
        self._show()

    def _added(self, text: str) -> None:
        self._draft.add(text)
        self._show()
        self.list.action_last()

    def _move(self, step: int) -> None:
        place = self.list.highlighted
        if place is not None and self._draft.move(place, step):
            self._show()

    def _show(self) -> None:
        self.list.put(list(self._told()))
        if self._draft.lines:
            self.say_instead("")
        count = sum(line.taken for line in self._draft.lines)
        told = joined(self.words("summary-lines"), self.words("summary-count", count=count))
        self.list.border_title = user(told)

    def _told(self) -> Iterator[tuple[str, Content]]:
        for line in self._draft.lines:
            yield str(line.key), self._line(line)

    def _line(self, line: SummaryLine) -> Content:
        sign = "●" if line.taken else "○"
        told = Content.styled(f"{sign} ", "$success" if line.taken else "$kind-quiet")
        told = told.append(user(" ".join(line.text.split()), "bold" if line.taken else ""))
        there = f" · {self.words('summary-there')}" if line.entry is not None else ""
        return told.append(user(there, "$kind-quiet italic")) if there else told
