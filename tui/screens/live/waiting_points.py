"""The points that earlier meetings left open, shown when a planned meeting is opened on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.follow_up.earlier_meetings import points_for
from store.record.record import Record
from store.search.numbers_given import numbers_given
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room

if TYPE_CHECKING:
    from tui.recording import Recording


class WaitingPoints:
    """Counts the open points of the series behind the screen, and says how many they are."""

    def __init__(self, screen: Room, recording: Recording) -> None:
        """Take the screen that says it, and the meeting."""
        self._screen = screen
        self._recording = recording

    def look(self) -> None:
        """Count them where they are about to be asked for: the meeting is planned, and its day is here."""
        meeting = self._recording.record.meeting
        is_here = meeting.from_ is None or meeting.from_ <= self._recording.session.today
        if meeting.state == "planned" and meeting.series is not None and is_here:
            record = self._recording.record
            run_behind(self._screen, lambda: self._count(record), group="waiting-points")

    def _count(self, record: Record) -> None:
        archive = self._recording.opened.archive
        points = points_for(archive, record, used=numbers_given(archive, record.meeting))
        waiting = sum(not point.settled_here for point in points)
        if waiting:
            tell_later(self._screen, self._tell, waiting)

    def _tell(self, waiting: int) -> None:
        self._screen.flash.say(self._screen.words("follow-up-waits", count=waiting))
