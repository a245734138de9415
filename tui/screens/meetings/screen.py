"""The list screen: the meetings of the archive, the newest first, and a preview of the chosen one."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList

from store.errors import Problem
from store.files.meeting_list import Summary
from tui.keys.here import bound
from tui.screens.background import is_reading
from tui.screens.base import Room, telling
from tui.screens.focus_keys import OF_ROW
from tui.screens.measure import lay_out_once
from tui.screens.meetings.bin_question import BinQuestion
from tui.screens.meetings.meeting_deeds import MeetingDeeds
from tui.screens.meetings.meeting_preview import meeting_of
from tui.screens.meetings.meeting_state import MeetingState
from tui.screens.meetings.meetings_desk import MeetingsDesk
from tui.screens.menu.way import Way
from tui.widgets.bars import Sides
from tui.widgets.lists.meetings import MeetingList

if TYPE_CHECKING:
    from tui.screens.meetings.arrivals import Arrivals

_OF_MEETING = OF_ROW | {
    "read",
    "details",
    "export",
    "attendance",
    "fair_copy",
    "preflight",
    "approve",
    "summary",
    "replace",
    "spelling",
}
"""What is done with the chosen meeting."""


class MeetingsScreen(Room):
    """The list of meetings and a preview."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("archive", "list", "all")]
    PLACES = ("archive", "list", "all")
    KEY_LINE = ("list.open", "list.new", "all.find", "list.status", "list.menu", "list.edit", "list.read")

    WAY_OUT = ("q", "key-quit")

    _screen_resized = lay_out_once

    def __init__(self) -> None:
        """Begin with nothing shown."""
        super().__init__()
        self._bin = BinQuestion(self, self.read_archive)
        self._state = MeetingState(self, self._bin, lambda: self.chosen_meeting)
        self._deeds = MeetingDeeds(self, lambda: self.desk.chosen)
        self.desk = MeetingsDesk(self, self.end_search, lambda: self._deeds.first(self.action_settings))

    def compose(self) -> ComposeResult:
        """The head, the list beside the preview, what is said of it and the keys."""
        yield Sides(id="head")
        yield self.desk
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Give the keys to the list."""
        self.list.focus()

    def on_screen_resume(self) -> None:
        """Read the archive again: it may be another by now."""
        self.read_archive()
        if self.house.machine.settings.subscriptions:
            self._arrivals.look()

    @cached_property
    def _arrivals(self) -> Arrivals:
        from tui.screens.meetings.arrivals import Arrivals  # noqa: PLC0415 — most subscribe to nothing

        return Arrivals(self, self.read_archive)

    @property
    def built(self) -> bool:
        """Whether the list stands on the screen."""
        return self.list.is_attached

    @property
    def list(self) -> MeetingList:
        """The meetings, also before they are shown."""
        return self.desk.list

    def read_archive(self) -> None:
        """See what has changed in the archive."""
        self.desk.meetings.read()

    def awaits(self, key: str) -> bool:
        """Whether a key has to wait: for rows, deeds, hits of the query, or for the question it answers."""
        unanswered = key in ("enter", "down") and self.desk.search.unanswered
        unbegun = self.has_class("-beginning") and not self.desk.beginning.deeds.is_attached
        unasked = key in ("enter", "escape") and self._bin.asking and is_reading(self)
        return unanswered or unbegun or unasked or super().awaits(key)

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        if self.built:
            self.desk.say_again()

    def failed(self, problem: Problem) -> None:
        """Say why; nothing is being read any more."""
        super().failed(problem)
        if self.built:
            self.desk.tell_head("")

    def action_find(self) -> Awaitable[None]:
        """Type what to search for."""
        return self.desk.begin_search()

    def end_search(self) -> None:
        """Show all the meetings again."""
        if not self._bin.give_up():
            self.desk.show_all()

    @property
    def chosen_meeting(self) -> Summary | None:
        """The meeting that the cursor is on, or that the hit stands in."""
        return meeting_of(self.desk.chosen)

    def on_option_list_option_highlighted(self) -> None:
        """Wait until the cursor rests, then show what the meeting holds."""
        self._bin.keep_to(self.chosen_meeting)
        self.desk.preview.rest()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen meeting, or do the chosen deed."""
        event.stop()
        if event.option_list is self.desk.beginning.deeds:
            self.desk.beginning.deeds.run()
        else:
            self.action_open()

    def on_text_field_confirmed(self) -> None:
        """Open the first that fits."""
        self.action_open()

    @property
    def named(self) -> Mapping[str, str]:
        """Other words for keys: on a meeting of a series, ``new`` makes the next meeting."""
        chosen = self.chosen_meeting
        return {"list.new": "key-list-next"} if chosen and chosen.meeting.series is not None else {}

    def action_new(self) -> None:
        """Make the meeting that comes next after the chosen one; where there is none, a new one."""
        self._deeds.new()

    def action_import_text(self) -> None:
        """Read minutes that exist as text."""
        self._deeds.import_text()

    def action_corrections(self) -> None:
        """Read what somebody changed in a Word file of a meeting."""
        self._deeds.corrections()

    @telling
    def action_open(self) -> None:
        """Open the chosen meeting: an approved one to read, any other to write in it."""
        if not self._bin.agreed():
            self._deeds.open()

    def action_read(self) -> None:
        """Read the chosen meeting; of a file that cannot be read, say why."""
        self._deeds.read()

    def action_decisions(self) -> None:
        """Show the register of decisions."""
        self._deeds.register("decisions")

    def action_expectations(self) -> None:
        """Show the register of expectations."""
        self._deeds.register("expectations")

    def action_actions(self) -> None:
        """Show the register of actions."""
        self._deeds.register("actions")

    def action_topics(self) -> None:
        """Show the topics of the archive."""
        self._deeds.tab("topics")

    def action_experiences(self) -> None:
        """Show what parties have shared."""
        self._deeds.tab("experiences")

    def action_site(self) -> None:
        """Show the site of the archive, to be made or renewed."""
        self._deeds.site()

    def action_contents(self) -> None:
        """Show the series of the archive, to list the meetings of one alone."""
        self._deeds.series(self.desk.narrow)

    @telling
    def action_fair_copy(self) -> None:
        """Open the chosen meeting at its fair copy."""
        self._deeds.look_through("fair")

    @telling
    def action_details(self) -> None:
        """Show the chosen meeting's details."""
        self._deeds.details()

    @telling
    def action_settings(self, first: str = "") -> None:
        """Show what holds for every meeting of the archive, at the field to begin with."""
        self._deeds.settings(first)

    @telling
    def action_export(self) -> None:
        """Show the export of the chosen meeting."""
        self._deeds.export()

    @telling
    def action_approve(self) -> None:
        """Ask whether the minutes of the chosen meeting are approved."""
        self._deeds.approve()

    @telling
    def action_preflight(self) -> None:
        """Open the chosen meeting, and show what to look at in it."""
        self._deeds.look_through("preflight")

    @telling
    def action_summary(self) -> None:
        """Open the chosen meeting, and show its summary."""
        self._deeds.look_through("summary")

    @telling
    def action_replace(self) -> None:
        """Open the chosen meeting, and find and replace words in it."""
        self._deeds.look_through("replace")

    @telling
    def action_spelling(self) -> None:
        """Open the chosen meeting, and show the words that are unknown."""
        self._deeds.look_through("spelling")

    def action_back(self, key: str) -> None:
        """Show all the meetings again; ``q`` ends the program."""
        if key == "q":
            self.app.run_worker(self.app.run_action("quit"))
        else:
            self.end_search()

    def action_edit(self) -> None:
        """Show the chosen meeting's details."""
        self.action_details()

    def action_delete(self) -> None:
        """Ask whether the chosen meeting goes into the bin."""
        if self.chosen_meeting is not None:
            self._bin.ask(self.chosen_meeting)

    def action_undo(self) -> None:
        """Take back what was done last to a meeting in the list."""
        self._bin.bring_back()

    def action_status(self) -> None:
        """Ask what is to become of the chosen meeting; of approved minutes, say why nothing can."""
        if self._state.approved:
            self.flash.say(self.words("status-approved"), wrong=True)
        else:
            super().action_status()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the status of approved minutes be asked for, too: then it is said why not."""
        if not self.built:
            return False
        if action == "status" and self._state.approved:
            return True
        if action in _OF_MEETING and self.desk.chosen is None and not is_reading(self):
            return False
        if action in (_OF_MEETING | {"status"}) - {"read"} and self.desk.reads_only:
            return False
        return super().check_action(action, parameters)

    @property
    def statuses(self) -> Sequence[Way]:
        """What can become of the chosen meeting; of approved minutes, nothing before they are reopened."""
        return self._state.ways(self.desk.meetings.listing.put_away)

    @property
    def views(self) -> Sequence[Way]:
        """Which meetings are listed."""
        return (*self.desk.ways, Way("4", self.words("meetings-view-bin"), self.action_bin))

    def action_bin(self) -> None:
        """Show the meetings in the bin."""
        self._deeds.bin()
