"""What every screen has: sentences in the language of the screens, a flash, a key line, one way to tell."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, Protocol, TypeVar, cast

from textual import getters
from textual.app import ComposeResult
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import Summary
from store.files.meeting_file import MeetingFile
from store.language.catalogue import Words, told, words
from store.record.record import Record
from store.record.values import Language
from store.session.open_meeting import Opened
from store.session.writer import Writer
from tui.grammar.result import Opens
from tui.keys.bindings import shown
from tui.keys.table import Where
from tui.widgets.bars import Flash, KeyLine
from tui.widgets.choice import Choice
from tui.widgets.text_area import Field, Typing

if TYPE_CHECKING:
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


_BY_HAND = (Field.Confirmed, OptionList.OptionSelected, Typing.Left, Choice.Left)
"""What a key asked for: a line was confirmed or left, a row was chosen."""


class House(Protocol):
    """What a screen needs of the application."""

    language: Language
    archive: Archive
    writer: Writer
    state: Path | None
    typing_pause: float

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

    def show_looking(self, file: MeetingFile, screen: Opens) -> None:
        """Show one of the screens that look a meeting through, above the meeting itself."""


class Room(Screen[None]):
    """A screen of the program."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    KEYS_OF: ClassVar[Sequence[Where]] = ()
    """The places whose keys stand in the key line."""

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

    def show_keys_here(self) -> None:
        """Put the keys in the key line that count where we are now."""
        self.show_keys(*self.KEYS_OF)

    def show_keys(self, *places: Where) -> None:
        """Put the keys of some places in the key line."""
        self.key_line.tell_keys(shown(self.house.language, *places))

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""
        self.house.show_form(form, first)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self.flash.say(*told(problem, self.house.language), wrong=True)

    def failed(self, problem: Problem) -> None:
        """Something that ran behind the screen came to no end: say why, and be ready for another try."""
        self.tell_problem(problem)


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
