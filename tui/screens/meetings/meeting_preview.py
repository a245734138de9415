"""What the chosen meeting or hit holds, beside the list of meetings: read once the cursor rests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeAlias

from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from store.errors import Problem, unusual
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Finding, Summary
from store.follow_up.earlier_meetings import points_for
from store.language.catalogue import told
from store.query import Query
from store.record.record import Record
from store.record.texts import MEETING
from store.search.numbers_given import used_elsewhere
from store.search.search import Hit
from tui.screens.background import background, tell_later
from tui.screens.base import Room
from tui.screens.search.archive_meetings import ArchiveMeetings
from tui.widgets.content import origin_words, user

PREVIEW_AFTER = 0.08
"""Seconds the cursor rests before the chosen meeting is read."""

Chosen: TypeAlias = Summary | Finding | Hit | None
"""What the cursor is on: a meeting, a file that cannot be read, or a hit."""

SeriesChosen: TypeAlias = tuple[str, frozenset[int]] | None
"""The series whose meetings alone are listed: its name and the ids of its meetings; None for all meetings."""


def meeting_of(chosen: Chosen) -> Summary | None:
    """The meeting of ours that was chosen, or that a hit stands in."""
    found = shown_meeting(chosen)
    return None if found is None or found.origin is not None else found


def shown_meeting(chosen: Chosen) -> Summary | None:
    """The meeting that was chosen, or that a hit stands in; also one of another archive."""
    match chosen:
        case Summary() as summary:
            return summary
        case Hit() as hit:
            return hit.summary
    return None


def _read(archive: Archive, summary: Summary) -> tuple[Record, frozenset[str]]:
    """A meeting, and the numbers of the others of its series; those of other archives are not known here."""
    foreign = ForeignMeetings(archive).read(summary.path) if summary.origin is not None else None
    if foreign is not None:
        return foreign, frozenset()
    record = MeetingFile(summary.path, archive.disk).record()
    return record, used_elsewhere(archive, record)


class MeetingPreview(VerticalScroll, can_focus=False):
    """The preview. It shows nothing of a meeting that is chosen no longer when it has been read."""

    def __init__(
        self, room: Room, chosen: Callable[[], Chosen], meetings: ArchiveMeetings, asked: Callable[[], Query]
    ) -> None:
        """Take what says what is chosen and what was asked for, and the meetings: they know what waits."""
        self._text = Static("", id="preview-text", markup=False)
        super().__init__(self._text, id="preview")
        self._room = room
        self._chosen = chosen
        self._meetings = meetings
        self._asked = asked
        self._resting: Timer | None = None
        self._record: Record | None = None
        self._used: frozenset[str] = frozenset()
        self._open = 0

    def rest(self) -> None:
        """Wait until the cursor rests, then show what is chosen."""
        if self._resting is None:
            self._resting = self.set_timer(PREVIEW_AFTER, self._rested)
        else:
            self._resting.reset()

    def say_again(self) -> None:
        """Say everything again, in the language of the screens."""
        if self._record is not None:
            self._show(self._record, self._used, self._open)

    def tell(self, lines: Sequence[Content]) -> None:
        """Show lines in its place; empty ones are left out."""
        self._text.update(Content("\n").join(line for line in lines if line.plain))

    def _rested(self) -> None:
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        match self._chosen():
            case Summary() as summary:
                self._read(summary)
            case Hit() as hit if hit.piece.kind == MEETING:
                self._read(hit.summary)
            case Hit() as hit:
                from tui.screens.search.preview import hit_preview  # noqa: PLC0415 — as below

                self.tell(hit_preview(hit, self._asked(), self._room.words, self._room.house.language))
                self.scroll_home(animate=False)
            case Finding() as finding:
                self._tell_finding(finding.problem)

    @background(exclusive=True, group="preview")
    def _read(self, summary: Summary) -> None:
        archive = self._room.house.archive
        try:
            record, used = _read(archive, summary)
            # What nobody foresaw in a file is told here, and ends no screen.
            self._lines(record, used)
        except Problem as problem:
            tell_later(self, self._room.tell_problem, problem)
            return
        except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
            tell_later(self, self._show_finding, summary, unusual(summary.path.name, error))
            return
        tell_later(self, self._show, record, used)
        if not summary.origin:
            self._count_open(record, used)

    def _count_open(self, record: Record, used: frozenset[str]) -> None:
        """Say of a planned meeting, once it is known, how much earlier ones have left open for it."""
        if record.meeting.state != "planned" or record.meeting.series is None:
            return
        with suppress(Problem):
            points = points_for(self._room.house.archive, record, used=used)
            waiting = sum(not point.settled_here for point in points)
            if waiting:
                tell_later(self, self._show, record, used, waiting)

    def _show(self, record: Record, used: frozenset[str], waiting_points: int = 0) -> None:
        chosen = shown_meeting(self._chosen())
        if chosen is None or chosen.id != record.meeting.id:
            return
        self._record, self._used, self._open = record, used, waiting_points
        waits = self._meetings.waiting.get(record.meeting.id)
        waiting = [user(waits.sentence(self._room.house.language), "$warning")] if waits else []
        from_others = [origin_words(chosen.origin, self._room.words, self._room.house.language)]
        origin = [user(one, "$kind-quiet") for one in from_others if one]
        self.tell([*waiting, *origin, *self._lines(record, used, waiting_points)])
        self.scroll_home(animate=False)

    def _lines(self, record: Record, used: frozenset[str], points: int = 0) -> Sequence[Content]:
        from tui.screens.search.preview import preview_of  # noqa: PLC0415 — the list stands before it

        return preview_of(record, self._room.words, self._room.house.language, used, points)

    def _show_finding(self, summary: Summary, problem: Problem) -> None:
        if shown_meeting(self._chosen()) is summary:
            self._tell_finding(problem)

    def _tell_finding(self, problem: Problem) -> None:
        sentence, hint = told(problem, self._room.house.language)
        check = self._room.words("unreadable-hint")
        self.tell([user(sentence, "$error"), user(hint), user(check, "$kind-quiet")])
