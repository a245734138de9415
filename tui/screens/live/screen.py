"""The live screen: where the minutes are taken while the meeting is held."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.errors import Problem
from store.record.attendance import in_zone
from store.record.model import AgendaItem
from store.session.session import Touched
from tui.grammar.agenda import day_to_begin
from tui.keys.here import LineKey, bound
from tui.recording import Recording
from tui.screens.base import Room, telling
from tui.screens.live.capture_pane import Away, CapturePane
from tui.screens.live.desk import Desk
from tui.screens.live.item_rows import part_key
from tui.screens.live.navigation import Navigation
from tui.screens.live.undo import Undo
from tui.screens.live.waiting_points import WaitingPoints
from tui.screens.saved import LOOK_EVERY, DiskNews
from tui.screens.status_line import clock, item_time, saved_sentence, status_line
from tui.widgets.agenda_rail import AgendaRail
from tui.widgets.bars import KeyLine, Sides, Warned
from tui.widgets.completing_line import CompletingLine
from tui.widgets.content import clock_words, user
from tui.widgets.text_area import CaptureLine

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


WAIT_TO_LEAVE = 3.0
"""Seconds the disk is given before a meeting that is not saved stays open."""


class LiveScreen(Room):
    """A meeting, its agenda, what has been noted, and the line that takes more."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#line"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("all", "list")]
    PLACES = ("all", "list")

    status = getters.query_one("#status", Sides)
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
        self._disk = DiskNews(self, opened, self._say_stands)
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

    def on_mount(self) -> None:
        """Follow the session, the disk and the clock."""
        self.desk.minutes.pause = self.house.typing_pause
        self.session.subscribe(self._touched)
        self.opened.subscribe(self._heard)
        self.set_interval(1.0, self._tick)
        self.set_interval(LOOK_EVERY, self.opened.poll)
        self.line.focus()
        if self.recording.unsettled is not None:
            self.tell_problem(self.recording.unsettled)
        WaitingPoints(self, self.recording).look()
        self._tell_day()
        self._tell_recovered()
        if self._entered_at:
            self.call_after_refresh(self.navigation.to_id, self._entered_at)

    def on_screen_resume(self) -> None:
        """Say anew what the line becomes: on another screen somebody may have come or gone."""
        self.line.settle_now()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.desk.say_in(self.words, self.house.language)
        self.show_keys_here()
        self._heard(self.opened)
        self._tick()

    @property
    def _away(self) -> Away:
        """Where the keys act when they are not on the line."""
        return "entries" if self.desk.minutes.has_focus else "agenda" if self.desk.rail.has_focus else ""

    @property
    def key_line_here(self) -> Sequence[LineKey]:
        """That of the pane that has the keys; without one that of the line."""
        return super().key_line_here or self.capture.key_line_now

    def show_keys_here(self) -> None:
        """Show the keys of the pane that has the focus; without one those of the line."""
        self.capture.tell_line(self._away)
        super().show_keys_here()

    def on_desk_place_shown(self) -> None:
        """Say what the line takes in another place, and what is read meanwhile."""
        self.capture.tell_line(self._away)
        if self.desk.minutes.has_focus:
            self.show_keys_here()  # a line of a head has others than an entry
        self._tell_read()
        self._tell_status()
        self._tell_saved()

    def on_option_list_option_highlighted(self) -> None:
        """Say which digits count for the item that the cursor is on now."""
        if self.desk.rail.has_focus:
            self.show_keys_here()

    def _tell_read(self) -> None:
        """While an entry has the keys: its time, where no column has it, and where the line goes."""
        if not self.desk.minutes.has_focus or self.capture.questions.asked is not None:
            return
        chosen, (item, day) = self.desk.chosen, self.desk.part_in_sight
        told = []
        if chosen is not None and chosen.at is not None and not self.desk.minutes.has_times:
            told.append(clock_words(in_zone(self.session.record.meeting, chosen.at), self.house.language))
        place = self.recording.place
        if part_key(item, day) != part_key(*place):
            told.append(self.words("line-goes-to", place=self.desk.telling.name(*place)))
        self.capture.label.tell_kind("", "", " · ".join(told))

    def on_capture_pane_took(self, event: CapturePane.Took) -> None:
        """Show how the meeting stands, and the screen that a line asked for."""
        self._tell_status()
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

    def on_agenda_rail_left(self) -> None:
        """Go back to the line."""
        self.line.focus()

    @telling
    def on_agenda_rail_item_chosen(self, event: AgendaRail.ItemChosen) -> None:
        """Go to an item of the agenda."""
        self.recorder.go(self.session.record.get(AgendaItem, event.item))
        self.desk.follow()
        self.line.focus()

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

    def action_part_after(self) -> None:
        """Go to the next item of the agenda."""
        self._go("#")

    def action_part_before(self) -> None:
        """Go to the item before."""
        self._go("#-")

    @telling
    def _go(self, line: str) -> None:
        taken = self.recorder.take(line)
        self.desk.follow()
        if taken.hint is not None:
            self.flash.say(self.capture.tell_hint(taken.hint))
        self.line.focus()

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
        self.recorder.take(self.words("word-end") + ":")
        self.desk.follow()
        self.flash.say(self.words("meeting-ended"))

    def action_saved(self) -> None:
        """Say that everything is saved, or what is not."""
        if self.opened.failure is not None:
            self.tell_problem(self.opened.failure)
        elif self.opened.read_only:
            self.tell_problem(Problem("schema-newer", file=self.opened.file.path.name))
        elif self.opened.saved:
            at = in_zone(self.session.record.meeting, self.opened.saved_at or self.session.clock())
            self.flash.say(self.words("all-saved", time=clock_words(at, self.house.language)))
        else:
            self.flash.say(self.words("saving"))

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

    def _tell_day(self) -> None:
        """Say how to begin the day that it is, when the minutes stand in an earlier one."""
        record = self.session.record
        number = day_to_begin(record, self.recorder.day, self.session.today)
        if number is not None:
            self.flash.say(self.words("day-is-here", number=number))

    def _tell_recovered(self) -> None:
        """Say what a crash had left, and put what was half-typed into the line again."""
        found = self.opened.recovered
        if found is not None:
            self.capture.begin_with(found.text)
            language = self.house.language
            at = in_zone(self.session.record.meeting, found.at)
            self.flash.say(found.sentence(language, clock_words(at, language)))
        if self.opened.left.near:
            self.call_after_refresh(self.action_kept_aside)
        elif self.opened.left:
            self.flash.say(self.opened.left.sentence(self.house.language, "left-elsewhere"), wrong=True)

    def _touched(self, touched: Touched) -> None:
        if not self._stands:
            return
        self.desk.minutes.awaited = self.capture.taking
        self.desk.touched(touched)
        self.desk.follow()
        self._tell_saved()
        if any(table != "entries" for table, _ in touched):
            self._tell_status()

    @property
    def _stands(self) -> bool:
        """Whether there is anything to show it on: news may come before all of it is there.

        It may come while the screen is taken down, too: what lies deepest is gone first, then.
        """
        return self.is_attached and self.display and bool(self.query("#warned"))

    def _heard(self, _opened: Opened) -> None:
        if self._stands:
            self._disk.tell()
            self.capture.tell_line(self._away)

    def _say_stands(self, saved: str) -> None:
        """Say beside the label what is new below, how many places are to be checked, and what is saved."""
        below, count = self.desk.minutes.unseen, self.desk.telling.to_check
        told = (
            self.words("new-below", count=below) if below else "",
            self.words("checks-count", count=count) if count else "",
            saved,
        )
        self.capture.label.tell_stands(" · ".join(filter(None, told)))

    def _tell_saved(self) -> None:
        self._say_stands(saved_sentence(self.opened, self.words, self.house.language))

    def _tick(self) -> None:
        self._tell_status()
        self.desk.tick()

    def _tell_status(self) -> None:
        language, place = self.house.language, self.recording.place
        if self.has_class("-small"):
            name = user(f" {self.desk.telling.name(*self.desk.part_in_sight)}", "$primary bold")
            time = item_time(self.session, place, self.words)
            told = time.append("· ") if time.plain else time
            self.status.tell(name, told.append(clock(self.session, language)))
        else:
            present = self.desk.telling.headcount
            self.status.tell(*status_line(self.session, place, present, self.words, language))
