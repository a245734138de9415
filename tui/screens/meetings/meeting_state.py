"""The state of a meeting in the list of meetings: what can become of it, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.record.values import State
from tui.keys.statuses import MEETING as MEETING_STATES
from tui.screens.base import Room, telling
from tui.screens.meetings.bin_question import BinQuestion
from tui.screens.menu.way import Way
from tui.widgets.content import cut

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class MeetingState:
    """Offers the states that the chosen meeting can have, and sets one of them."""

    def __init__(self, screen: Room, bin_question: BinQuestion, chosen: Callable[[], Summary | None]) -> None:
        """Take the screen of the list, what remembers the way back, and what gives the chosen meeting."""
        self._screen = screen
        self._bin = bin_question
        self._chosen = chosen

    @property
    def approved(self) -> bool:
        """Whether the minutes of the chosen meeting are approved."""
        chosen = self._chosen()
        return chosen is not None and chosen.meeting.state == "approved"

    def ways(self, put_away: Iterable[Summary]) -> Sequence[Way]:
        """What can become of the chosen meeting; of approved minutes, nothing before they are reopened.

        ``put_away`` are the meetings that have been put away.
        """
        summary = self._chosen()
        if summary is None or self.approved:
            return ()
        away = any(one.path == summary.path for one in put_away)
        words = self._screen.words
        states = [
            Way(digit, words(f"meeting-becomes-{state}"), partial(self._become, summary, state))
            for digit, state in MEETING_STATES.items()
        ]
        key = "meeting-becomes-listed" if away else "meeting-becomes-away"
        return (*states, Way("5", words(key), partial(self._bin.put_away, summary, away=not away)))

    @telling
    def _become(self, summary: Summary, state: State) -> None:
        """Let a meeting be in another state."""
        if state == summary.meeting.state:
            return
        house = self._screen.house
        opened = house.open_quietly(MeetingFile(summary.path, house.archive.disk))
        if opened is not None:
            opened.session.apply(replace(opened.session.record.meeting, state=state))
            self._tell(opened)
            self._bin.remember(partial(self._become_again, opened))

    @telling
    def _become_again(self, opened: Opened) -> None:
        """Let a meeting be in the state that it was in."""
        opened.session.undo()
        self._tell(opened)

    def _tell(self, opened: Opened) -> None:
        words, meeting = self._screen.words, opened.session.record.meeting
        title = cut(meeting.title) or words("untitled")
        self._screen.flash.say(words("meeting-became", title=title, state=words(f"state-{meeting.state}")))

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self._screen.tell_problem(problem)
