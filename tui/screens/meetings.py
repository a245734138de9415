"""The start: the meetings of the archive, the newest first, and what the chosen one holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import OptionList, Static, TextArea

from store.archive import Finding, Listing
from store.copies import clean_state, settle_copies
from store.errors import Problem
from store.files import MeetingFile
from store.finding import Summary
from store.language import told
from store.record import Record
from tui.grammar.taken import Opens
from tui.screens.keys import bindings
from tui.screens.meeting_form import MeetingForm
from tui.screens.preview import preview_of
from tui.screens.room import Room, telling
from tui.screens.settings_form import SettingsForm
from tui.widgets.lines import Sides
from tui.widgets.meeting_list import MeetingList
from tui.widgets.plain import user
from tui.widgets.typing import Field, Typing

PREVIEW_AFTER = 0.08
"""Seconds the cursor rests before the chosen meeting is read."""


class MeetingsScreen(Room):
    """The list of meetings and a preview."""

    CSS_PATH = "meetings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("meetings")]
    KEYS_OF = ("meetings",)

    head = getters.query_one("#head", Sides)
    list = getters.query_one("#meetings", MeetingList)
    narrowing = getters.query_one("#narrowing", Field)
    preview = getters.query_one("#preview", VerticalScroll)
    preview_text = getters.query_one("#preview-text", Static)

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self._listing = Listing((), ())
        self._read = False
        self._resting: Timer | None = None
        self._record: Record | None = None

    def compose(self) -> ComposeResult:
        """The head, the list beside the preview, the line that narrows the list."""
        yield Sides(id="head")
        with Container(id="middle"):
            yield MeetingList(id="meetings")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static("", id="preview-text", markup=False)
        yield Field(id="narrowing")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Show the list, and read it."""
        self.list.focus()

    def on_screen_resume(self) -> None:
        """Read the archive again: it may be another by now."""
        self.read_archive()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.narrowing.placeholder = self.words("narrow-empty")
        self._show()
        self._show_preview(self._record)

    @work(thread=True, exclusive=True, exit_on_error=False, group="listing")
    def read_archive(self) -> None:
        """Read the archive, outside the thread that draws."""
        try:
            listing = self._settled(self.house.archive.listing())
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
            return
        self.app.call_later(self._learn, listing)

    def _settled(self, listing: Listing) -> Listing:
        """The listing, once what a synchroniser copied is merged and out of the way."""
        copied = any(finding.problem.key == "conflict-copy" for finding in listing.findings)
        if self.house.state is None or not copied:
            return listing
        settle_copies(self.house.archive, self.house.state)
        clean_state(self.house.state, self.house.archive.clock())
        return self.house.archive.listing()

    def _learn(self, listing: Listing) -> None:
        self._listing, self._read = listing, True
        self._show()

    def _show(self) -> None:
        count = len(self._listing.meetings)
        right = self.words("meetings-count", count=count) if self._read else self.words("reading")
        self.head.tell(
            user(" Referat ", "$primary bold").append(user(str(self.house.archive.folder), "$kind-quiet")),
            user(f"{right} ", "$kind-quiet"),
        )
        narrowed = self.narrowing.text.strip()
        self.list.border_title = user(self.words("meetings-title"))
        self.list.show(self._listing, narrowed, self.words, self.house.language)
        self.set_class(self._read and not self.list.choices, "-empty")
        if self._read and not self.list.choices:
            self._say_empty(narrowed)
        self._rest()

    def _say_empty(self, narrowed: str) -> None:
        key = "nothing-fits" if narrowed else "archive-empty"
        self.preview_text.update(user(self.words(key, text=narrowed)))

    def on_option_list_option_highlighted(self) -> None:
        """Wait until the cursor rests, then show what the meeting holds."""
        self._rest()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen meeting."""
        event.stop()
        self.action_open()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Narrow the list to what fits."""
        event.stop()
        self._show()

    def on_field_confirmed(self) -> None:
        """Open the first that fits."""
        self.action_open()

    def on_typing_left(self, event: Typing.Left) -> None:
        """Back to the list; Esc shows all of it again."""
        if event.direction == "escape":
            self.narrowing.fill("")
            self.remove_class("-narrowing")
        self.list.focus()

    def action_narrow(self) -> None:
        """Type a part of a title, a year or a place."""
        self.add_class("-narrowing")
        self.narrowing.focus()

    def action_new(self) -> None:
        """Begin a new meeting."""
        self.show_form(MeetingForm(self.house.archive, None, self.house.language))

    @telling
    def action_open(self) -> None:
        """Open the chosen meeting; of a file that cannot be read, say why."""
        match self.list.chosen:
            case Summary() as summary:
                self.house.open_meeting(self._file(summary))
            case Finding() as finding:
                self.tell_problem(finding.problem)

    @telling
    def action_details(self) -> None:
        """Show the chosen meeting's details."""
        if isinstance(self.list.chosen, Summary):
            opened = self.house.open_quietly(self._file(self.list.chosen))
            if opened is not None:
                self.show_form(MeetingForm(self.house.archive, opened.session))

    @telling
    def action_settings(self) -> None:
        """Show what holds for every meeting of the archive."""
        self.show_form(SettingsForm(self.house.archive, self.house.language))

    @telling
    def action_export(self) -> None:
        """Show the export of the chosen meeting."""
        if isinstance(self.list.chosen, Summary):
            file = self._file(self.list.chosen)
            self.house.show_export(file.record, file.path)

    def action_preflight(self) -> None:
        """Open the chosen meeting, and show what to look at in it."""
        self._look_through("preflight")

    def action_summary(self) -> None:
        """Open the chosen meeting, and show its summary."""
        self._look_through("summary")

    def action_replace(self) -> None:
        """Open the chosen meeting, and find and replace words in it."""
        self._look_through("replace")

    def action_spelling(self) -> None:
        """Open the chosen meeting, and show the words that are unknown."""
        self._look_through("spelling")

    def action_leave(self) -> None:
        """End the program."""
        self.app.run_worker(self.app.run_action("quit"))

    @telling
    def _look_through(self, screen: Opens) -> None:
        if isinstance(self.list.chosen, Summary):
            self.house.show_looking(self._file(self.list.chosen), screen)

    def _file(self, summary: Summary) -> MeetingFile:
        return MeetingFile(summary.path, self.house.archive.disk)

    def _rest(self) -> None:
        if self._resting is None:
            self._resting = self.set_timer(PREVIEW_AFTER, self._rested)
        else:
            self._resting.reset()

    def _rested(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        match self.list.chosen:
            case Summary() as summary:
                self._read_chosen(summary)
            case Finding() as finding:
                sentence, hint = told(finding.problem, self.house.language)
                check = self.words("unreadable-hint")
                self._tell_preview([user(sentence, "$error"), user(hint), user(check, "$kind-quiet")])

    @work(thread=True, exclusive=True, exit_on_error=False, group="preview")
    def _read_chosen(self, summary: Summary) -> None:
        try:
            record = self._file(summary).record()
        except Problem as problem:
            self.app.call_later(self.tell_problem, problem)
            return
        self.app.call_later(self._show_preview, record)

    def _show_preview(self, record: Record | None) -> None:
        chosen = self.list.chosen
        if record is None or not isinstance(chosen, Summary) or chosen.id != record.meeting.id:
            return
        self._record = record
        self._tell_preview(preview_of(record, self.words, self.house.language))
        self.preview.scroll_home(animate=False)

    def _tell_preview(self, lines: Sequence[Content]) -> None:
        self.preview_text.update(Content("\n").join(line for line in lines if line.plain))
