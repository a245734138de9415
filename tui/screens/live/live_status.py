"""What the live screen says of the meeting: who and when above; at the line, what is new below and saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from store.errors import Problem
from store.record.timing import in_zone
from store.session.session import Touched
from tui.grammar.agenda.item_order import day_to_begin
from tui.screens.base import Room
from tui.screens.live.item_rows import part_key
from tui.screens.saved import DiskNews
from tui.screens.status_line import clock, item_time, present_count, saved_sentence, status_line
from tui.widgets.bars import Sides
from tui.widgets.content import clock_words, user

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.recording import Recording
    from tui.screens.live.capture_pane import CapturePane
    from tui.screens.live.desk import Desk


class LiveStatus:
    """Tells the time, the place, what is saved and what waits, as they are when it is asked to."""

    def __init__(self, screen: Room, recording: Recording, desk: Desk, capture: CapturePane) -> None:
        """Take the screen, the meeting, the panes that show it, and the pane of the line."""
        self._screen = screen
        self._recording = recording
        self._opened = recording.opened
        self._session = recording.session
        self._desk = desk
        self._capture = capture
        self._disk = DiskNews(screen, recording.opened, self.say_stands)

    @property
    def _stands(self) -> bool:
        """Whether there is anything to show it on: news may come before all of it is there.

        It may come while the screen is taken down, too: what lies deepest is gone first, then.
        """
        screen = self._screen
        return screen.is_attached and screen.display and bool(screen.query("#warned"))

    def touched(self, touched: Touched) -> None:
        """Show what a change of the meeting has touched."""
        if not self._stands:
            return
        self._desk.minutes.awaited = self._capture.taking
        self._desk.touched(touched)
        self._desk.follow()
        self.tell_saved()
        if any(table != "entries" for table, _ in touched):
            self.tell_meeting()

    def heard(self, _opened: Opened) -> None:
        """Say how the meeting stands on the disk, and what that means for the line."""
        if self._stands:
            self._disk.tell()
            self.tell_line()

    def tick(self) -> None:
        """Tell the time."""
        self.tell_meeting()
        self._desk.tick()

    def tell_line(self) -> None:
        """Say what the line takes, by where the keys are."""
        in_minutes, in_agenda = self._desk.minutes.has_focus, self._desk.rail.has_focus
        self._capture.tell_line("entries" if in_minutes else "agenda" if in_agenda else "")

    def tell_meeting(self) -> None:
        """Say in the bar above the minutes what meeting it is, who is here, and the time.

        On a small screen the bar has the item and its time instead.
        """
        words, language, place = self._screen.words, self._screen.house.language, self._recording.place
        bar = self._screen.query_one("#status", Sides)
        if self._screen.has_class("-small"):
            name = user(f" {self._desk.telling.name(*self._desk.part_in_sight)}", "$primary bold")
            time = item_time(self._session, place, words)
            told = time.append("· ") if time.plain else time
            bar.tell(name, told.append(clock(self._session, language)))
        else:
            present = present_count(self._desk.telling.roll, words)
            bar.tell(*status_line(self._session, place, present, words, language))

    def tell_read(self) -> None:
        """While an entry has the keys: its time, where no column has it, and where the line goes."""
        if not self._desk.minutes.has_focus or self._capture.questions.asked is not None:
            return
        chosen, (item, day) = self._desk.chosen, self._desk.part_in_sight
        told = []
        if chosen is not None and chosen.at is not None and not self._desk.minutes.has_times:
            at = in_zone(self._session.record.meeting, chosen.at)
            told.append(clock_words(at, self._screen.house.language))
        place = self._recording.place
        if part_key(item, day) != part_key(*place):
            told.append(self._screen.words("line-goes-to", place=self._desk.telling.name(*place)))
        self._capture.label.tell_kind("", "", " · ".join(told))

    def tell_saved(self) -> None:
        """Say beside the label when everything was last on the disk, and what else waits."""
        self.say_stands(saved_sentence(self._opened, self._screen.words, self._screen.house.language))

    def say_stands(self, saved: str) -> None:
        """Say beside the label what is new below, how many places are to be checked, and what is saved."""
        words = self._screen.words
        below, count = self._desk.minutes.unseen, self._desk.telling.to_check
        told = (
            words("new-below", count=below) if below else "",
            words("checks-count", count=count) if count else "",
            saved,
        )
        self._capture.label.tell_stands(" · ".join(filter(None, told)))

    def answer_saved(self) -> None:
        """Say that everything is saved, or what is not."""
        screen, opened = self._screen, self._opened
        if opened.failure is not None:
            screen.tell_problem(opened.failure)
        elif opened.read_only:
            screen.tell_problem(Problem("schema-newer", file=opened.file.path.name))
        elif opened.saved:
            at = in_zone(self._session.record.meeting, opened.saved_at or self._session.clock())
            screen.flash.say(screen.words("all-saved", time=clock_words(at, screen.house.language)))
        else:
            screen.flash.say(screen.words("saving"))

    def tell_opened(self, show_aside: Callable[[], None]) -> None:
        """Say what is to be known when the meeting is opened: the day it is, and what a crash had left.

        What was half-typed then comes into the line again. ``show_aside`` shows what was not taken.
        """
        screen, found, left = self._screen, self._opened.recovered, self._opened.left
        if self._recording.unsettled is not None:
            screen.tell_problem(self._recording.unsettled)
        number = day_to_begin(self._session.record, self._recording.recorder.day, self._session.today)
        if number is not None:
            screen.flash.say(screen.words("day-is-here", number=number))
        if found is not None:
            self._capture.begin_with(found.text)
            language = screen.house.language
            at = in_zone(self._session.record.meeting, found.at)
            screen.flash.say(found.sentence(language, clock_words(at, language)))
        if left.near:
            screen.call_after_refresh(show_aside)
        elif left:
            screen.flash.say(left.sentence(screen.house.language, "left-elsewhere"), wrong=True)
