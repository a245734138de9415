"""What every screen has: its sentences, a flash, a key line, and from which size it is wide or low."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Concatenate,
    ParamSpec,
    Protocol,
    TypeVar,
    cast,
)

from textual import events, getters, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.language.catalogue import Words, told, words
from store.record.record import Record
from store.record.values import Language
from store.session.writer import Writer
from tui.keys.here import LineKey
from tui.keys.registry import Place
from tui.screens.compositor import RowsCompositor
from tui.screens.focus_keys import FocusKeys, choose
from tui.screens.measure import lay_out, measure_anew, style
from tui.screens.menus import Menus
from tui.widgets.bars import Flash, KeyLine
from tui.widgets.input import ByHand

if TYPE_CHECKING:
    from store.registers.listing import RegisterTab
    from store.search.kept_book import KeptBook
    from store.session.open_meeting import Opened
    from store.session.session import Session
    from tui.grammar.result import Opens
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


_BY_HAND = (ByHand, OptionList.OptionSelected)
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
    books: KeptBook

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

    def show_tab(self, tab: RegisterTab, *, instead: bool = False) -> None:
        """Show a register, the experiences or the topics."""

    def show_export(self, read: Callable[[], Record], path: Path) -> None:
        """Show the export of a meeting; ``read``, from any thread, gives it as it is now."""

    def show_form(self, form: Form, first: str = "") -> None:
        """Show a form, to be filled in; ``first`` is the field to begin with, if the form has it."""

    def show_details(self, archive: Archive, session: Session, first: str = "") -> None:
        """Show the details of a meeting, to be changed; ``first`` is the field to begin with."""

    def show_help(self, sought: str = "") -> None:
        """Show the help, from where the keys are, or what is found in it."""

    def show_looking(self, file: MeetingFile, screen: Opens) -> None:
        """Show one of the screens that look a meeting through, above the meeting itself."""


class Room(Screen[None]):
    """A screen of the program. Its key line stands where no pane that has the keys says otherwise."""

    PLACES: ClassVar[Sequence[Place]] = ()
    """The places of the map whose keys it has."""

    KEY_LINE: ClassVar[Sequence[LineKey]] = ()
    """What stands in the key line while it has the keys."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    VERTICAL_BREAKPOINTS = ROWS_BREAKPOINTS

    flash = getters.query_one("#flash", Flash)
    key_line = getters.query_one("#keys", KeyLine)
    on_layout = measure_anew
    _screen_resized = lay_out
    _on_screen_resume = style

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
        return self.focus_keys.awaits(key)

    @property
    def unread(self) -> bool:
        """Whether what has the keys is not there yet: a list that is still empty."""
        return isinstance(self.focused, OptionList) and not self.focused.option_count

    def compose_foot(self) -> ComposeResult:
        """The last line: what just happened, else the keys."""
        yield Flash(id="flash")
        yield KeyLine(id="keys")

    def on_compose(self) -> None:
        """Settle what draws it, and how much room there is: before anything is put in, to be styled once."""
        self._compositor = RowsCompositor()
        self.update_classes(_room_classes(self.app.size))

    def on_mount(self) -> None:
        """Put the words in."""
        self.relabel()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        self.show_keys_here()

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """What stands in the key line where the keys are now."""
        return self.focus_keys.pane_line or self.KEY_LINE

    @cached_property
    def focus_keys(self) -> FocusKeys:
        """The keys that count where the focus is."""
        return FocusKeys(self, lambda: self.words, lambda: self.unread)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a menu be asked for only where there is something to choose, a row be changed where one is."""
        can = self.focus_keys.can(action)
        return super().check_action(action, parameters) if can is None else can

    def action_choose(self, digit: str) -> None:
        """Do what stands at a digit."""
        choose(self, digit)

    def action_move(self, direction: str) -> None:
        """Move to the row above or below, in a list that has the keys; else scroll."""
        self.focus_keys.move(direction)

    def action_pane(self, key: str) -> None:
        """Go to the next field or part of the screen, or to the one before."""
        self.focus_next() if key == "tab" else self.focus_previous()

    @cached_property
    def menus(self) -> Menus:
        """What is asked above the screen by a list to choose from."""
        return Menus(self, lambda: self.words)

    def action_menu(self) -> None:
        """Ask what to do, of all that can be done here."""
        self.menus.ask_all()

    def action_status(self) -> None:
        """Ask what is to become of the row under the cursor."""
        self.menus.ask_way(self.words("key-list-status"), self.focus_keys.ways("statuses"))

    def action_view(self) -> None:
        """Ask how it is to be shown; where there is one other way, show it so."""
        ways = self.focus_keys.ways("views")
        ways[0].run() if len(ways) == 1 else self.menus.ask_way(self.words("key-list-view"), ways)

    def show_keys_here(self) -> None:
        """Put the keys in the key line that count where we are now."""
        self.key_line.tell_keys(*self.focus_keys.named(self.key_line_here))

    @on(events.Resize)
    @on(events.DescendantFocus)
    @on(OptionList.OptionHighlighted)
    def _show_other_keys(self) -> None:
        """Other keys have room, or count: the focus is elsewhere, or the cursor on another row."""
        if self.query("#keys"):
            self.show_keys_here()

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self.flash.say(*told(problem, self.house.language), wrong=True)

    def failed(self, problem: Problem) -> None:
        """Something that ran behind the screen came to no end: say why, and be ready for another try."""
        self.tell_problem(problem)


def _room_classes(size: Size) -> dict[str, bool]:
    """The classes of a screen by its columns and rows, and whether it has each of them."""
    points = ((BREAKPOINTS, size.width), (ROWS_BREAKPOINTS, size.height))
    shown = {max(point for point in some if point[0] <= cells)[1] for some, cells in points}
    return {name: name in shown for some, _ in points for _, name in some}


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
