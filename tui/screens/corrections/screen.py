"""The screen of the corrections: a Word file that came back, and what somebody changed in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from exports.corrections.returned_paper import Corrections, found_in, origin_of, returned_paper
from store.errors import Problem
from store.files.meeting_file import MeetingFile
from store.files.state_file import default_state
from store.language.catalogue import told, words
from store.search.numbers_given import numbers_given
from store.session.open_meeting import Opened
from tui.corrections.meeting_of_file import content_of, meeting_of
from tui.keys.here import LineKey, bound
from tui.safe_text import one_line
from tui.screens.answer_pane import AnswerPane
from tui.screens.background import background, tell_later
from tui.screens.base import Room, telling
from tui.screens.corrections.corrections_pane import Brought, CorrectionsPane
from tui.widgets.bars import OneLine, Sides
from tui.widgets.content import joined, user, whole
from tui.widgets.text_area import TextField, Typing

if TYPE_CHECKING:
    from textual.content import Content


class CorrectionsScreen(Room):
    """The path of a Word file, and below it what was changed there; nothing is taken that nobody takes."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")

    head = getters.query_one("#head", Sides)
    path = getters.query_one("#field-path", TextField)

    def __init__(self, meeting: str | None = None, path: Path | None = None) -> None:
        """Take the meeting that a file is of which does not say it itself, and a path to begin with."""
        super().__init__()
        self._meeting = meeting
        self._begin_with = path
        self._file_name = ""
        self._problem: Problem | None = None
        self._is_reading = False
        self._found: Corrections | None = None
        self._opened: Opened | None = None
        self._below = AnswerPane(self._keys_back)
        self.pane = CorrectionsPane(self._ask)

    def compose(self) -> ComposeResult:
        """The path, what was changed, what is asked, the keys."""
        yield Sides(id="head")
        with Horizontal(classes="field"):
            yield OneLine(id="name-path")
            yield TextField(id="field-path")
        yield self.pane
        yield self._below
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the path."""
        super().on_mount()
        self.path.fill(str(self._begin_with or ""))
        self.path.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.query_one("#name-path", OneLine).tell(user(self.words("corrections-path"), "$kind-quiet"))
        self.path.placeholder = self.words("corrections-path-hint")
        self.pane.relabel()
        self._tell()

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """While a path is typed, what that needs."""
        path = (("line.take", "key-import-read"), ("line.to_entries", "key-give-up"))
        return path if self.path.has_focus else super().key_line_here

    @property
    def unread(self) -> bool:
        """Whether the file is not read yet."""
        return self._found is None and self.pane.rows.has_focus

    def on_text_field_confirmed(self) -> None:
        """Read the file that lies there."""
        text = whole(self.path.text).strip().strip("\"'")
        if text and self.path.has_focus:
            self._problem, self._found, self._is_reading = None, None, True
            self._tell()
            self._read(Path(text).expanduser(), self._meeting)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Down goes to what was read, Esc leaves everything as it was."""
        if self.has_class("-asking"):
            return  # the pane below hears it
        if event.direction == "escape":
            self.action_back("escape")
        elif self._found is not None:
            self.pane.rows.focus()

    def on_register_list_row_moved(self) -> None:
        """Count anew: something may be settled by now."""
        self._tell()

    def on_register_list_row_chosen(self) -> None:
        """Go where a click asks to go."""
        self.action_open()

    def action_open(self) -> None:
        """Read the text that a correction is of, in its meeting."""
        from tui.screens.read.document_pane import Where  # noqa: PLC0415 — not needed to begin
        from tui.screens.read.screen import ReadScreen  # noqa: PLC0415

        one = self.pane.here
        if one is not None and self._opened is not None:
            item = one.item.id if one.item is not None else 0
            place = Where(self._opened.file.path, one.row.document or item)
            self.app.push_screen(ReadScreen(place, comes_back=True))

    def action_undo(self) -> None:
        """Take back what was said last on this screen."""
        self.pane.take_back()

    def action_to_line(self) -> None:
        """Type another path."""
        self.path.focus()

    def action_back(self, _key: str) -> None:
        """Go back; what was taken is in the meeting."""
        self.app.pop_screen()

    def failed(self, problem: Problem) -> None:
        """Say why nothing was read."""
        self._problem, self._found, self._is_reading = problem, None, False
        self._tell()
        self.path.focus()

    def _keys_back(self) -> None:
        self.show_keys_here()
        self.pane.rows.focus()

    def _ask(self, question: str, text: str, answered: Callable[[str], None]) -> None:
        self._below.ask(question, text, answered, whole=False)

    @background(exclusive=True, group="corrections")
    def _read(self, path: Path, meeting: str | None) -> None:
        archive, name = self.house.archive, one_line(path.name)
        paper = returned_paper(content_of(path), name)
        file = meeting_of(archive, origin_of(paper), meeting if origin_of(paper) is None else None, name)
        record = file.record()
        used = numbers_given(archive, record.meeting)
        found = found_in(paper, record, used)
        tell_later(self, self._learn, name, file, found, used)

    @telling
    def _learn(self, name: str, file: MeetingFile, found: Corrections, used: frozenset[str]) -> None:
        self._is_reading = False
        opened = self._live(file) or self.house.open_quietly(file)
        if opened is None:
            return
        self._file_name, self._found, self._opened = name, found, opened
        state = self.house.archive.state or default_state()
        self.pane.show(Brought(found, opened, used, state))
        self._tell()
        if found.rows:
            self.pane.rows.focus()

    def _live(self, file: MeetingFile) -> Opened | None:
        """The meeting as it is open on a screen below, if it is."""
        below = (getattr(screen, "opened", None) for screen in self.app.screen_stack)
        return next((one for one in below if isinstance(one, Opened) and one.file.path == file.path), None)

    def _tell(self) -> None:
        """Say of which file and meeting it is, how many are left, and why nothing is there to show."""
        found, pane = self._found, self.pane
        title = self._opened.session.record.meeting.title if self._opened is not None and found else ""
        left = (
            self.words("corrections-left", left=pane.left, count=pane.count) if pane.count and found else ""
        )
        named = joined(self.words("corrections-title"), title, self._file_name if found else "")
        self.head.tell(user(f" {named} ", "$primary bold"), user(f"{left} ", "$kind-quiet"))
        instead = self._instead()
        self.set_class(bool(instead), "-empty")
        if instead:
            pane.detail_text.update(instead)
        self.show_keys_here()

    def _instead(self) -> Content | None:
        if self._problem is not None:
            return user(" ".join(filter(None, told(self._problem, self.house.language))), "$warning")
        if self._found is None:
            return user(self.words("corrections-reading" if self._is_reading else "corrections-how"))
        none = words(self.house.language, "command")("corrections-none")
        return None if self._found.rows else user(none)
