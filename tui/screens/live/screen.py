"""The live screen: where the minutes are taken, and which is left only once all is on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.language.late_pattern import compile_behind
from tui.keys.here import LineKey, bound
from tui.recording import Recording
from tui.screens.base import Room, telling
from tui.screens.live.capture_pane import CapturePane
from tui.screens.live.desk import Desk
from tui.screens.live.live_status import LiveStatus
from tui.screens.live.navigation import Navigation
from tui.screens.live.undo import Undo
from tui.screens.live.waiting_points import WaitingPoints
from tui.screens.saved import LOOK_EVERY
from tui.widgets.agenda_rail import AgendaRail
from tui.widgets.bars import KeyLine, Sides
from tui.widgets.completing_line import CompletingLine
from tui.widgets.state_bars import Warned
from tui.widgets.text_area import CaptureLine

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


AT_EASE = 1.5
"""Seconds after which the meeting stands there, and what reads its lines is made ready in the background."""

WAIT_TO_LEAVE = 3.0
"""Seconds the disk is given before a meeting that is not saved stays open."""


class LiveScreen(Room):
    """A meeting, its agenda, what has been noted, and the line that takes more."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#line"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("all", "list")]
    PLACES = ("all", "list")
    WAY_OUT = None  # the empty line tells it, where it is not typed in

    warned = getters.query_one("#warned", Warned)

    def __init__(self, opened: Opened, place: int = 0) -> None:
        """Take a meeting that is open, and the id of the entry or item to begin at, if not at its end."""
        super().__init__()
        self.recording = recording = Recording(opened)
        self.opened = opened
        self.session = recording.session
        self.recorder = recording.recorder
        self.capture = CapturePane(recording, lambda: self.desk.telling.roll, self._follow)
        self.desk = Desk(recording, self.capture)
        self.navigation = Navigation(self, recording, self.desk, self.capture)
        self._undo = Undo(self, recording, self.desk)
        self.live_status = LiveStatus(self, recording, self.desk, self.capture)
        self._entered_at = place

    def _follow(self) -> None:
        self.desk.follow()

    @property
    def line(self) -> CompletingLine:
        """The line that takes the minutes."""
        return self.capture.line

    def compose(self) -> ComposeResult:
        """From top to bottom: where we are, the minutes, what the line becomes, the line, the keys."""
        yield Sides(id="status")
        yield self.desk
        yield Warned(id="warned")
        yield self.capture
        yield KeyLine(id="keys")

    def on_resize(self, event: events.Resize) -> None:
        """Fit the line to the lines there are now."""
        self.capture.fit(event.size.height)

    def on_mount(self) -> None:
        """Follow the session, the disk and the clock."""
        self.desk.minutes.letter.pause = self.house.typing_pause
        self.session.subscribe(self.live_status.touched)
        self.opened.subscribe(self.live_status.heard)
        self.set_interval(1.0, self.live_status.tick)
        self.set_interval(LOOK_EVERY, self.opened.poll)
        self.line.focus()
        WaitingPoints(self, self.recording).look()
        self.live_status.tell_opened(self.action_kept_aside)
        self.set_timer(AT_EASE, self._make_ready)
        if self._entered_at:
            self.call_after_refresh(self.navigation.to_id, self._entered_at)

    def _make_ready(self) -> None:
        compile_behind()
        self.capture.read_deadlines()

    def on_screen_resume(self) -> None:
        """Say anew what the line becomes: on another screen somebody may have come or gone."""
        self.line.settle_now()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.desk.say_in(self.words, self.house.language)
        self.show_keys_here()
        self.live_status.heard(self.opened)
        self.live_status.tick()

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """That of the pane that has the keys; without one that of the line."""
        return super().key_line_here or self.capture.key_line_now

    def show_keys_here(self) -> None:
        """Show the keys of the pane that has the focus; without one those of the line."""
        self.live_status.tell_line()
        super().show_keys_here()

    def on_desk_place_shown(self) -> None:
        """Say what the line takes in another place, and what is read meanwhile."""
        self.live_status.tell_line()
        if self.desk.minutes.has_focus:
            self.show_keys_here()  # a line of a head has others than an entry
        self.live_status.tell_read()
        self.live_status.tell_meeting()
        self.live_status.tell_saved()

    def on_capture_pane_took(self, event: CapturePane.Took) -> None:
        """Show how the meeting stands, and the screen that a line asked for."""
        self.live_status.tell_meeting()
        if event.taken.opens is not None:
            self.navigation.open(event.taken.opens)

    def on_capture_line_undo_asked(self) -> None:
        """Take the meeting's last change back."""
        self.action_undo()

    def on_capture_line_redo_asked(self) -> None:
        """Do it again."""
        self.action_redo()

    def on_typing_left(self, event: CaptureLine.Left) -> None:
        """Go to the minutes."""
        self.desk.to_minutes(last=event.direction == "up")

    def on_agenda_rail_back_asked(self) -> None:
        """Go back to the line."""
        self.line.focus()

    @telling
    def on_agenda_rail_item_chosen(self, event: AgendaRail.ItemChosen) -> None:
        """Go to an item of the agenda."""
        self.navigation.go_to_item(event.item)

    def action_to_line(self) -> None:
        """Go back to the line."""
        self.line.focus()

    async def action_back(self, key: str) -> None:
        """Go back to the line; ``q`` closes the meeting."""
        if key == "q":
            await self.action_close()
        else:
            self.line.focus()

    def action_contents(self) -> None:
        """Move the keys to the agenda; Enter goes to an item."""
        self.desk.rail.focus()

    @telling
    def action_part_after(self) -> None:
        """Go to the next item of the agenda."""
        self.navigation.go("#")

    @telling
    def action_part_before(self) -> None:
        """Go to the item before."""
        self.navigation.go("#-")

    @telling
    def action_undo(self) -> None:
        """Take the last change back, and go to what came back."""
        self._undo.undo()

    @telling
    def action_redo(self) -> None:
        """Do again what was taken back, and go there."""
        self._undo.redo()

    @telling
    def action_end_meeting(self) -> None:
        """End the meeting, as typing «slutt:» does."""
        self.navigation.end_meeting()

    def action_saved(self) -> None:
        """Say that everything is saved, or what is not."""
        self.live_status.answer_saved()

    async def action_close(self) -> None:
        """Close the meeting and go back to the list, once everything is on the disk."""
        kept = await asyncio.to_thread(self.house.writer.rest, WAIT_TO_LEAVE)
        if kept and not self.opened.lacking:
            await asyncio.to_thread(self.opened.close)  # the draft's disk may be slow
            if self.is_active:  # asked for twice, the second comes when the first has done it
                self.app.pop_screen()
        else:
            self.flash.say(self.words("leave-unsaved"), wrong=True)

    def action_attendance(self) -> None:
        """Show the attendance list; the line stays as it is."""
        self.navigation.attendance()

    def action_fair_copy(self) -> None:
        """Show the fair copy, at the item the meeting is in; the line stays as it is."""
        self.navigation.fair_copy()

    def action_details(self) -> None:
        """Show the meeting's details, to be changed."""
        self.navigation.details()

    def action_export(self) -> None:
        """Show the export of this meeting, as it is now."""
        self.navigation.export()

    @telling
    def action_settings(self) -> None:
        """Show what holds for every meeting of the archive."""
        self.navigation.settings()

    def action_kept_aside(self) -> None:
        """Show what the meeting has not taken, and what can be done with it."""
        self.navigation.kept_aside()

    def action_elsewhere(self) -> None:
        """Ask for another folder to keep the meeting in."""
        self.navigation.elsewhere()

    def action_read(self) -> None:
        """Show the meeting as it will be printed."""
        self.navigation.read()

    def action_preflight(self) -> None:
        """Show what to look at before the minutes go out."""
        self.navigation.preflight()

    def action_summary(self) -> None:
        """Show the summary, with what is offered for it."""
        self.navigation.summary()

    def action_replace(self) -> None:
        """Show what finds and replaces words all over the meeting."""
        self.navigation.replace()

    def action_spelling(self) -> None:
        """Show the words that the meeting's language does not know."""
        self.navigation.spelling()

    def action_find(self) -> None:
        """Search all meetings; the line stays as it is."""
        self.navigation.search()

    def action_followup(self) -> None:
        """Show what earlier meetings left open; the line stays as it is."""
        self.navigation.follow_up()

    def action_series(self) -> None:
        """Show the series that the meeting is of; the line stays as it is."""
        self.navigation.series()

    def action_next_check(self) -> None:
        """Go to the next place that somebody marked; after the last one, to the first."""
        self.navigation.next_check()

    @telling
    def action_approve(self) -> None:
        """Ask whether the minutes are approved."""
        self.navigation.approve()

    def action_decisions(self) -> None:
        """Show the register of decisions; the line stays as it is."""
        self.navigation.register("decisions")

    def action_expectations(self) -> None:
        """Show the register of expectations; the line stays as it is."""
        self.navigation.register("expectations")

    def action_actions(self) -> None:
        """Show the register of actions; the line stays as it is."""
        self.navigation.register("actions")

    def action_experiences(self) -> None:
        """Show what parties have shared; the line stays as it is."""
        self.navigation.tab("experiences")

    def action_corrections(self) -> None:
        """Read what somebody changed in a Word file of the meeting; the line stays as it is."""
        self.navigation.corrections()

    def action_site(self) -> None:
        """Show the site of the archive; the line stays as it is."""
        self.navigation.site()

    def action_topics(self) -> None:
        """Show the topics of the archive; the line stays as it is."""
        self.navigation.tab("topics")
