"""Throwing a meeting away in the list of meetings, or putting it away: the question, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from store.errors import Problem
from store.files.bin import put_away, put_in_bin, take_from_bin
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from tui.screens.background import run_behind, tell_later
from tui.screens.base import Room
from tui.widgets.content import cut, excerpt

_TITLE = 26
"""Signs of a title in the question, so that what answers it stands on its line."""


class BinQuestion:
    """What is asked of a meeting, and what has left the list here, the last one last."""

    def __init__(self, screen: Room, changed: Callable[[], None]) -> None:
        """Take the list of meetings, and what reads the archive again; nothing is asked yet."""
        self._screen = screen
        self._changed = changed
        self._asked: Summary | None = None
        self.asking = False
        """Whether something is about to be asked: its lines are being counted."""
        self._gone: list[Callable[[], object]] = []

    def ask(self, summary: Summary) -> None:
        """Ask whether a meeting goes into the bin; its lines are counted behind the screen."""
        if summary.meeting.state == "approved":
            self._screen.flash.say(self._screen.words("bin-approved"), wrong=True)
            return
        self.asking = True
        run_behind(self._screen, partial(self._count, summary), exclusive=True, group="bin-ask")

    def _count(self, summary: Summary) -> None:
        count = len(self._file(summary).record().entries)
        tell_later(self._screen, self._show, summary, count)

    def _show(self, summary: Summary, count: int) -> None:
        self._asked, self.asking = summary, False
        title = excerpt(summary.meeting.title, _TITLE) or self._screen.words("untitled")
        self._screen.flash.say(self._screen.words("bin-ask", title=title, count=count), asks=True)

    def give_up(self) -> bool:
        """Ask no more; say whether anything was asked."""
        asked, self._asked = self._asked, None
        if asked is not None:
            self._screen.flash.go()
        return asked is not None

    def keep_to(self, chosen: Summary | None) -> None:
        """Ask no more when another meeting is chosen; a list that was only read again leaves the question."""
        if self._asked is not None and (chosen is None or chosen.path != self._asked.path):
            self.give_up()

    def agreed(self) -> bool:
        """Do what was asked, as long as the question stands there; say whether it did."""
        summary, self._asked = self._asked, None
        if summary is None or not self._screen.has_class("-flashing"):
            return False
        run_behind(self._screen, partial(self._throw_away, summary), group="bin")
        return True

    def put_away(self, summary: Summary, *, away: bool = True) -> None:
        """Keep a meeting out of the list, or let it stand there again."""
        self.give_up()
        run_behind(self._screen, partial(self._put_away, summary, away=away), group="bin")

    def bring_back(self) -> None:
        """Bring back what left the list last."""
        self.give_up()
        if not self._gone:
            self._screen.flash.say(self._screen.words("bin-nothing"))
            return
        self._gone.pop()()

    def remember(self, way_back: Callable[[], object]) -> None:
        """Remember what takes back something else that was done to a meeting in the list."""
        self.give_up()
        self._gone.append(way_back)

    def _left(self, summary: Summary, way_back: Callable[[MeetingFile], object]) -> None:
        back = partial(self._back, summary, way_back)
        self._gone.append(partial(run_behind, self._screen, back, group="bin"))

    def _put_away(self, summary: Summary, *, away: bool) -> None:
        put_away(self._file(summary), away=away)
        if away:
            self._left(summary, partial(put_away, away=False))
        tell_later(self._screen, self._tell, "put-away" if away else "bin-back", summary)

    def _throw_away(self, summary: Summary) -> None:
        put_in_bin(self._screen.house.archive, self._file(summary))
        self._left(summary, take_from_bin)
        tell_later(self._screen, self._tell, "bin-put", summary)

    def _back(self, summary: Summary, way_back: Callable[[MeetingFile], object]) -> None:
        try:
            way_back(self._file(summary))
        except Problem:
            self._left(summary, way_back)
            raise
        tell_later(self._screen, self._tell, "bin-back", summary)

    def _tell(self, key: str, summary: Summary) -> None:
        title = cut(summary.meeting.title) or self._screen.words("untitled")
        self._screen.flash.say(self._screen.words(key, title=title))
        self._changed()

    def _file(self, summary: Summary) -> MeetingFile:
        return MeetingFile(summary.path, self._screen.house.archive.disk)
