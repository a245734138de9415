"""What every screen has: sentences in the language of the screens, a flash, a key line, one way to tell."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Literal,
    ParamSpec,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

from textual import events, getters
from textual.app import ComposeResult
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, TextArea

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import Summary
from store.files.meeting_file import MeetingFile
from store.language.catalogue import Words, told, words
from store.record.record import Record
from store.record.values import Language
from store.session.writer import Writer
from tui.grammar.result import Opens
from tui.keys.here import LineKey, acts_on_row, line_of
from tui.screens.background import is_reading
from tui.screens.key_holder import KeyHolder
from tui.screens.menu.screen import Way
from tui.screens.menus import Menus
from tui.widgets.bars import Flash, KeyLine
from tui.widgets.choice import Choice
from tui.widgets.text_area import CaptureLine, Field, Typing

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.machine.settings_file import ReadSettings
    from tui.screens.forms.form import Form


_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S", bound="Teller")


class Teller(Protocol):
    """Whoever can say to the user what went wrong."""

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""


TYPING_PAUSE = 0.15
"""Seconds: among the minutes, another letter that soon after a letter is typing. Fast typists need 0.1, who
commands waits."""

BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (120, "-broad")]
"""The class that a screen has from a number of columns on."""

ROWS_BREAKPOINTS = [(0, "-low"), (16, "-high")]
"""The class that a screen has from a number of rows on."""


Ways: TypeAlias = Literal["digits", "statuses", "views"]
_MENUS: dict[str, Ways] = {"status": "statuses", "view": "views"}
_MOST_KEYS = ((100, 7), (76, 5), (60, 4), (0, 2))
"""From how many columns on how many keys stand in the key line, beside help."""


_BY_HAND = (Field.Confirmed, OptionList.OptionSelected, Typing.Left, Choice.Left)
"""What a key asked for: a line was confirmed or left, a row was chosen."""


class House(Protocol):
    """What a screen needs of the application."""

    language: Language
    archive: Archive
    writer: Writer
    state: Path | None
    typing_pause: float
    machine: ReadSettings
    first_run: bool

    def speak_next(self) -> None:
        """Speak the next of the languages, from now on."""

    def show_samples(self) -> None:
        """Show sample meetings, and come back when they are left."""

    def give_again(self, key: events.Key) -> None:
        """Give a key to what has the keys now, before those that wait."""

    def settle_machine(self) -> None:
        """Let what is settled for this machine now hold on the screens that are open."""

    def open_meeting(self, file: MeetingFile, place: int = 0) -> None:
        """Open a meeting and show it live; ``place`` is the id of the entry or item to begin at."""

    def back_to_meeting(self, path: Path) -> bool:
        """Go back to a meeting that is shown live below other screens; False when it is not."""

    def open_quietly(self, file: MeetingFile) -> Opened | None:
        """Open a meeting without showing it; None when something hinders it, which is told."""

    def show_reading(self, kept: MeetingFile | Summary, place: int = 0) -> None:
        """Show a meeting to read; ``place`` is the id of the entry or item to begin at."""

    def show_export(self, read: Callable[[], Record], path: Path) -> None:
        """Show the export of a meeting; ``read``, from any thread, gives it as it is now."""

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""

    def show_help(self, sought: str = "") -> None:
        """Show the help, from where the keys are, or what is found in it."""

    def show_looking(self, file: MeetingFile, screen: Opens) -> None:
        """Show one of the screens that look a meeting through, above the meeting itself."""


class Room(KeyHolder, Screen[None]):
    """A screen of the program. Its key line stands where no pane that has the keys says otherwise."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = ROWS_BREAKPOINTS
    flash = getters.query_one("#flash", Flash)
    key_line = getters.query_one("#keys", KeyLine)

    @property
    def house(self) -> House:
        """The application."""
        return cast("House", self.app)

    @property
    def words(self) -> Words:
        """The sentences of the screens, in their language."""
        return words(self.house.language, "screen")

    async def _on_message(self, message: Message) -> None:
        """Do no more of what a key asked for once this screen has gone, or another stands above it.

        A key pressed twice arrives after the first has closed the screen, or opened the next one: a form
        would be kept twice, a meeting opened twice, and the screen below closed in place of this one.
        """
        if self.is_active or not isinstance(message, _BY_HAND):
            await super()._on_message(message)

    def awaits(self, key: str) -> bool:
        """Whether a key acts on what is still being read."""
        places = [place for node in self._inner for place in getattr(node, "places", ())]
        return self.unread and acts_on_row(key, places) and is_reading(self)

    @property
    def unread(self) -> bool:
        """Whether what has the keys is not there yet: a list that is still empty."""
        return isinstance(self.focused, OptionList) and not self.focused.option_count

    def compose_foot(self) -> ComposeResult:
        """The last line: what just happened, else the keys."""
        yield Flash(id="flash")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Put the words in."""
        self.relabel()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        self.show_keys_here()

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """What stands in the key line where the keys are now."""
        return next(
            (line for node in self._inner if (line := getattr(node, "key_line_now", ()))), self.KEY_LINE
        )

    @property
    def _inner(self) -> Sequence[DOMNode]:
        """What has the keys, from the focus outwards to the screen."""
        focused = self.focused
        return [*focused.ancestors_with_self] if focused is not None else [self]

    def _ways(self, of: Ways) -> Sequence[Way]:
        return next((ways for node in self._inner if (ways := getattr(node, of, ()))), ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a menu be asked for only where there is something to choose, a row be changed where one is."""
        if action in _MENUS:
            return bool(self._ways(_MENUS[action]))
        if action in self.OF_ROW and self.without_rows:
            return False
        return super().check_action(action, parameters)

    @property
    def without_rows(self) -> bool:
        """Whether a list that is empty, and stays so, has the keys."""
        hidden = self.focused is None and self.has_class("-empty")
        return (self.unread or hidden) and not is_reading(self)

    def on_option_list_option_highlighted(self) -> None:
        """Where a list has rows by now, more can be done; and with another row perhaps something else."""
        if self.query("#keys"):
            self.show_keys_here()

    def action_move(self, direction: str) -> None:
        """Move to the row above or below, in a list that has the keys; else scroll."""
        for name in (f"action_cursor_{direction}", f"action_scroll_{direction}"):
            step = getattr(self.focused, name, None)
            if callable(step):
                step()
                return

    def action_pane(self, key: str) -> None:
        """Go to the next field or part of the screen, or to the one before."""
        if key == "tab":
            self.focus_next()
        else:
            self.focus_previous()

    @cached_property
    def menus(self) -> Menus:
        """What is asked above the screen by a list to choose from."""
        return Menus(self, lambda: self.words)

    def action_menu(self) -> None:
        """Ask what to do, of all that can be done here."""
        self.menus.ask_all()

    def action_status(self) -> None:
        """Ask what is to become of the row under the cursor."""
        self.menus.ask_way(self.words("key-list-status"), self._ways("statuses"))

    def action_view(self) -> None:
        """Ask how it is to be shown."""
        self.menus.ask_way(self.words("key-list-view"), self._ways("views"))

    def show_keys_here(self) -> None:
        """Put the keys in the key line that count where we are now."""
        width = self.app.size.width
        most = next(most for columns, most in _MOST_KEYS if width >= columns)
        keys = list(line_of(self.key_line_here, self, self.words))[:most]
        typing = isinstance(self.focused, TextArea)
        in_line = isinstance(self.focused, CaptureLine)
        if typing and not in_line:  # there letters and signs are text
            keys = [(key, word) for key, word in keys if not any(map(_is_typed, key.split()))]
        asks = any("entry" in getattr(node, "places", ()) for node in self._inner)  # there ? is a question
        help_key = "?⏎" if in_line else "F1" if typing or asks else "?"
        keys.append((help_key, self.words("key-all-help")))
        ways = [(way.digit, way.title) for way in self._ways("digits")] if not typing else []
        self.key_line.tell_keys(keys, ways)

    def on_resize(self) -> None:
        """There is room for more keys, or for fewer."""
        if self.query("#keys"):
            self.show_keys_here()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Other keys count where the focus is now."""
        del event
        if self.query("#keys"):
            self.show_keys_here()

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""
        self.house.show_form(form, first)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self.flash.say(*told(problem, self.house.language), wrong=True)

    def failed(self, problem: Problem) -> None:
        """Something that ran behind the screen came to no end: say why, and be ready for another try."""
        self.tell_problem(problem)


_TYPED = re.compile(r"[!-~]|[!-/:-@\[-`]+|[A-Z]{2}|\d–\d")
"""What stands in a key line for a letter, a digit or a sign, or for several."""


def _is_typed(key: str) -> bool:
    return _TYPED.fullmatch(key) is not None


def telling(
    method: Callable[Concatenate[_S, _P], _R],
) -> Callable[Concatenate[_S, _P], _R | None]:
    """Let a problem in a method reach the user as a sentence, and nothing more happen."""

    @functools.wraps(method)
    def caught(self: _S, *args: _P.args, **kwargs: _P.kwargs) -> _R | None:
        try:
            return method(self, *args, **kwargs)
        except Problem as problem:
            self.tell_problem(problem)
            return None

    return cast("Callable[Concatenate[_S, _P], Any]", caught)
