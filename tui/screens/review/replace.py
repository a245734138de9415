"""Find and replace over a meeting: every change is shown before it is made, and undone as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import TextArea

from store.record.model import AgendaItem, Attendance, Entry, Meeting, Presence
from store.record.record import Record
from store.record.replace import Occurrence, Sought, find, replacements
from tui.keys.here import bound
from tui.screens.background import background, tell_later
from tui.screens.base import Room, telling
from tui.screens.forms.form import YES_NO
from tui.screens.review.base import Looking
from tui.widgets.bars import OneLine
from tui.widgets.choice import Choice
from tui.widgets.content import shown, start_of_word, user, whole
from tui.widgets.row_list import RowList
from tui.widgets.text_area import TextField, Typing

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


SHOWN_AFTER = 0.12
"""Seconds without a key before the list follows."""

_AROUND = 24
"""Characters of a text before and after what changes in it."""


class ReplaceScreen(Looking):
    """What to look for and what comes in its place, and every text that would change."""

    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (("list.open", "key-replace-all"), "all.pane", "all.back")
    TITLE_KEY = "replace-title"

    sought = getters.query_one("#field-sought", TextField)
    new = getters.query_one("#field-new", TextField)
    whole_words = getters.query_one("#field-whole", Choice)
    case = getters.query_one("#field-case", Choice)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__(opened)
        self._resting: Timer | None = None
        self._warned = False

    def compose(self) -> ComposeResult:
        """The fields, and the list of what will change."""
        yield OneLine(id="head")
        for name in ("sought", "new"):
            with Horizontal(classes="field"):
                yield OneLine(id=f"name-{name}")
                yield TextField(id=f"field-{name}")
        for name, value in (("whole", "yes"), ("case", "no")):
            with Horizontal(classes="field"):
                yield OneLine(id=f"name-{name}")
                yield Choice(tuple(YES_NO), value, id=f"field-{name}")
        yield RowList(id="list")
        yield OneLine(id="instead")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with what is to be found."""
        self.sought.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        for name in ("sought", "new", "whole", "case"):
            self.query_one(f"#name-{name}", OneLine).tell(user(self.words(f"replace-{name}"), "$kind-quiet"))
        for choice in (self.whole_words, self.case):
            choice.say({value: self.words(key) for value, key in YES_NO.items()})

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Wait until nothing has been typed for a moment."""
        event.stop()
        self._warned = False
        if self._resting is None:
            self._resting = self.set_timer(SHOWN_AFTER, self._rested)
        else:
            self._resting.reset()

    def on_choice_changed(self) -> None:
        """Other words may fit now."""
        self._rested()

    def on_choice_passed(self, event: Choice.Passed) -> None:
        """Up and down go between the fields."""
        self._move(event.direction)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Up and down go between the fields, Esc leaves."""
        self._move(event.direction)

    def on_text_field_confirmed(self) -> None:
        """Enter goes on to what comes in its place, and from there does it."""
        if self.sought.has_focus and not self.new.text:
            self.new.focus()
        else:
            self.action_open()

    def on_option_list_option_selected(self) -> None:
        """Enter does it, wherever it is pressed."""
        self.action_open()

    def look_at(self, record: Record) -> None:
        """Find what would change, meanwhile."""
        self._read(record, self._asked, whole(self.new.text))

    @telling
    def action_open(self) -> None:
        """Make every change that is shown, in one step; words are taken away only when asked twice."""
        record, new = self.session.record, whole(self.new.text)
        documents = replacements(record, self._asked, new)
        if not documents:
            self.flash.say(self.words("replace-nothing"))
        elif not new and not self._warned:
            self._warned = True
            self.flash.say(self.words("replace-with-nothing"), wrong=True)
        else:
            count = len(find(record, self._asked, new))
            self.session.apply(*documents)
            self.app.pop_screen()
            if isinstance(self.app.screen, Room):
                self.app.screen.flash.say(self.words("replace-done", count=count))

    @property
    def _asked(self) -> Sought:
        return Sought(
            whole(self.sought.text), whole=self.whole_words.value == "yes", exact=self.case.value == "yes"
        )

    def _rested(self) -> None:
        self._resting = None
        self.look_at(self.session.record)

    @background(exclusive=True, group="looking")
    def _read(self, record: Record, sought: Sought, new: str) -> None:
        tell_later(self, self._learn, record, sought, new, find(record, sought, new))

    def _learn(self, record: Record, sought: Sought, new: str, found: tuple[Occurrence, ...]) -> None:
        now = (self.session.record, self._asked, whole(self.new.text)) if self.is_attached else ()
        pattern = sought.pattern()
        if now != (record, sought, new):
            return
        told: list[tuple[str, Content]] = []
        if pattern is not None:
            lines = (changed_line(one, pattern, new).append(self._where(one, record)) for one in found)
            told = [(str(place), line) for place, line in enumerate(lines)]
        self.list.put(told)
        self.list.border_title = user(self.words("replace-count", count=len(found)))

    def _where(self, found: Occurrence, record: Record) -> Content:
        """Where a text stands: its item, its field when that is not the text itself."""
        document = found.document
        item = record.get(AgendaItem, document.item) if isinstance(document, Entry) else None
        match document:
            case Meeting():
                place = self.words("details-title")
            case Attendance() | Presence():
                place = self.words("attendance-title")
            case AgendaItem():
                place = self.words("details-item")
            case _:
                place = item.title if item is not None else self.words("opening")
        return user(f" · {' '.join(place.split())}", "$kind-quiet")

    def _move(self, direction: str) -> None:
        match direction:
            case "up":
                self.focus_previous()
            case "down":
                self.focus_next()
            case _:
                self.action_back("escape")


def changed_line(found: Occurrence, pattern: re.Pattern[str], new: str) -> Content:
    """The words around the first change, with every change in them: «old→new»."""
    first = pattern.search(found.before)
    start = start_of_word(found.before, first.start() - _AROUND) if first else 0
    told = Content("… " if start else "")
    end = start
    for kind, text in _pieces(found.before, pattern, start):
        end += len(text)
        if kind == "kept":
            told = told.append(_flat(text))
        else:
            told = told.append(Content.styled(_flat(text).plain, "$error strike"))
            told = told.append(Content.styled(f"→{_flat(new).plain}", "$success bold"))
    return told.append(" …" if end < len(found.before) else "")


def _pieces(text: str, pattern: re.Pattern[str], start: int) -> Iterator[tuple[str, str]]:
    """What is kept and what changes, in turn, as far as a line has room for it."""
    at, room = start, 3 * _AROUND
    for match in pattern.finditer(text, start):
        if at > start and match.end() - start > room:
            break
        yield "kept", text[at : match.start()]
        yield "changed", match[0]
        at = match.end()
    yield "kept", text[at : max(at, start + room) + _AROUND]


def _flat(text: str) -> Content:
    """A text on one line, with the blanks at its ends."""
    return Content(shown(re.sub(r"\s", " ", text)))
