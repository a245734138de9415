"""What every screen has: sentences in the language of the screens, a flash, a key line, one way to tell."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from traceback import StackSummary, walk_tb
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
from store.files.system import PRIVATE
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


CRASH_LOG = "crash.log"

_MOST_FRAMES = 40
"""Frames of an error that are written down: one that called itself for ever has thousands."""

_MOST_LINES = 400
"""Lines of a report: errors can hold each other in a ring."""


class _Reported:
    """The errors that this run has written down: one that comes back every second is written once."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._known: set[tuple[Path, str]] = set()

    def is_new(self, log: Path, report: str) -> bool:
        """Say whether this is the first time, and remember it."""
        with self._turn:
            new = (log, report) not in self._known
            self._known.add((log, report))
            return new


_REPORTED = _Reported()


def crash_report(error: BaseException) -> str:
    """The type of an error and the places it came through.

    Neither its message nor any variable: both may hold minutes.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < _MOST_LINES:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        frames = StackSummary.extract(walk_tb(seen.__traceback__), lookup_lines=False, capture_locals=False)
        lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-_MOST_FRAMES:])
        # Textual hands on what failed in a worker inside an error of its own.
        inside = getattr(seen, "error", None)
        seen = inside if isinstance(inside, BaseException) else seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n\n"


def log_crash(error: BaseException, now: datetime | None = None) -> Path | None:
    """Add the report to the log in the system's place for such; None when it cannot be written.

    The log is for the eyes of its owner alone. ``now`` is the present time unless it is given.
    """
    from importlib.metadata import version  # noqa: PLC0415 — nothing fails at the start

    import platformdirs  # noqa: PLC0415

    folder = platformdirs.user_state_path("referat", appauthor=False)
    log, report = folder / CRASH_LOG, crash_report(error)
    if not _REPORTED.is_new(log, report):
        return log
    at = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
        with open(descriptor, "a", encoding="utf-8", errors="replace") as file:  # noqa: PTH123 — a descriptor
            log.chmod(PRIVATE)  # an earlier version may have made it for everybody
            file.write(f"{at} referat {version('referat')}\n{report}")
    except OSError:
        return None
    return log


def unforeseen(error: BaseException, now: datetime | None = None) -> Problem:
    """Write an error down that nobody foresaw, and return what is told of it."""
    log = log_crash(error, now)
    kind = type(error).__name__
    return (
        Problem("unforeseen", kind=kind, log=str(log)) if log else Problem("unforeseen-unlogged", kind=kind)
    )


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

BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (130, "-broad")]
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

    def tell_later(self, tell: Callable[_P, object], *told: _P.args, **named: _P.kwargs) -> None:
        """Show what was found on another thread, unless the screen is not there yet or any more by then."""

        def if_there() -> None:
            if self.is_attached and self.query(Flash):
                tell(*told, **named)

        self.app.call_later(if_there)

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
