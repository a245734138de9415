"""A meeting while its minutes are taken, without a screen: what every front end that takes lines holds."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.record.model import AgendaItem, Day, Entry
from store.record.numbering import Cited
from store.record.record import Record
from store.record.settings import Settings
from store.search.meetings_now import meetings_now
from store.search.numbers_given import numbers_given
from store.search.standing_decisions import Earlier, read_earlier
from store.series.book import SeriesBook
from store.series.next_meeting import bare, in_step
from store.series.submitted_minutes import submits_minutes
from store.session.session import Session
from tui.earlier_minutes import EarlierMinutes
from tui.grammar.edit.items import Steering
from tui.grammar.phrases.deadlines import read_deadline
from tui.grammar.recorder import Recorder
from tui.grammar.report import uncited
from tui.grammar.result import Taken

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


def settings_of(opened: Opened) -> tuple[Settings, Problem | None]:
    """The settings that hold in a meeting, and why those of the archive could not be read.

    The deadline of an action that names none is that of the series, where it has one; who may come, who
    sits in for whom, and who has a vote, are those of the series.
    """
    settings, problem = opened.archive.settings()
    series = opened.session.record.meeting.series
    if series is not None:
        with suppress(Problem):  # it is told where the series is
            book = SeriesBook(opened.archive.common.tables())
            words = book.row(series.id).deadline
            is_next = bool(words) and read_deadline(words, None).meeting is not None
            settings = replace(
                settings,
                unstated_deadline="next" if is_next else words or settings.unstated_deadline,
                colleagues=tuple(one.name.name for one in book.everybody(series.id) if one.count is None),
                votes={one.name.name: one.votes for one in book.everybody(series.id) if one.count is None},
                deputies={
                    one.name.name: one.deputy_for.name
                    for one in book.deputies(series.id)
                    if one.deputy_for and one.deputy_for.name
                },
            )
    return settings, problem


class Recording:
    """An open meeting, the hand that writes into it, and what steers its agenda.

    A meeting whose agenda is ready begins at its beginning. ``unsettled`` is why the archive's settings
    could not be read; lines are read without them then.
    """

    def __init__(self, opened: Opened) -> None:
        """Take up the pen in a meeting that is open, with the settings of its archive."""
        settings, self.unsettled = settings_of(opened)
        self.opened = opened
        self.session: Session = opened.session
        self._fill_in()
        self.recorder = Recorder(opened.session, settings)
        self.steering = Steering(self.recorder)
        self.minutes = EarlierMinutes(opened, self.recorder)
        self.recorder.begin()

    unsettled: Problem | None

    def _fill_in(self) -> None:
        """Put a meeting in step with its series, as one step: the year plan made it, or another has moved."""
        archive, record = self.opened.archive, self.record
        if self.opened.read_only or not (bare(record) or submits_minutes(record)):
            return
        with suppress(Problem):
            # A bare one asks its series itself.
            documents = in_step(archive, record, () if bare(record) else meetings_now(archive))
            if documents:
                self.session.apply(*documents)

    @property
    def record(self) -> Record:
        """The meeting as it is now."""
        return self.session.record

    @property
    def item(self) -> AgendaItem | None:
        """The item the next line goes to; None before the first one."""
        return self.recorder.item

    @property
    def place(self) -> tuple[AgendaItem | None, Day | None]:
        """Where the next line goes: an item, else a day, else the opening."""
        return self.recorder.item, self.recorder.day

    def stand_where(self, entry: Entry) -> None:
        """Let the next line go where an entry stands."""
        item = self.record.get(AgendaItem, entry.item)
        self.recorder.place_at(item.id if item else None, item.day if item else entry.day)

    def with_citation_checked(self, taken: Taken) -> Taken:
        """What a line became, with a hint when no decision of the archive has the number that it cites.

        The other meetings are read when a line first cites one, on the caller's thread.
        """
        first = taken.documents[0] if taken.documents else None
        numbers = (*first.supersedes, *first.amends) if isinstance(first, Entry) else ()
        if not numbers or taken.hint is not None:
            return taken
        return replace(taken, hint=uncited(numbers, self.recorder.context, self._cited))

    @cached_property
    def _cited(self) -> frozenset[Cited]:
        """The numbers of all decisions of the archive."""
        return self._earlier.numbers

    @cached_property
    def _earlier(self) -> Earlier:
        """What the other meetings have decided, and the topics of the archive."""
        return read_earlier(self.opened.archive, 0)

    def read_topics(self) -> tuple[str, ...]:
        """The topics of the archive; its meetings are read for them, on the caller's thread."""
        return self._earlier.topics

    def read_numbers(self) -> frozenset[str]:
        """The numbers of the other meetings of the series; they are read for it, on the caller's thread."""
        return numbers_given(self.opened.archive, self.record.meeting)
