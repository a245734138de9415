"""The meetings of an archive put together: what stood on a day, and what has become of everything.

A status is the last thing that happened to an entry: by the day of the meeting where it happened, the
instant, and the id. That a decision takes the place of an earlier one is such a thing too, told by the
number it cites; it holds as long as the later decision is not rejected or postponed itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from store.decisions import Cited, cited
from store.finding import Summary
from store.registers.followed import Followed, Happened, Part
from store.status import deadline_from, owners_from
from store.values import STATUSES, Deadline, Kind, Name

Turn: TypeAlias = Literal["status", "deadline", "owner", "remark", "amended"]

_GONE = frozenset({"rejected", "postponed"})


class Placed(msgspec.Struct, frozen=True):
    """An entry, and the meeting it stands in."""

    summary: Summary
    entry: Followed


class Step(msgspec.Struct, frozen=True):
    """One thing that became of an entry.

    to: the status, deadline, owners or remark. where: the meeting in which it happened; None when no meeting
    was open. by: the later decision that did it. key: the id of the event, or of that decision.
    """

    what: Turn
    to: str
    day: date
    at: float
    key: int
    where: Summary | None = None
    by: Followed | None = None

    @property
    def order(self) -> tuple[date, float, int]:
        """What it is sorted by."""
        return self.day, self.at, self.key


class Row(msgspec.Struct, frozen=True):
    """An entry of a register as things stood on a day.

    due: the day that the deadline falls on, when that is known. since: the day it has had its status from.
    history: everything that became of it, in order.
    """

    summary: Summary
    entry: Followed
    status: str
    owners: tuple[Name, ...]
    deadline: Deadline | None
    due: date | None
    since: date
    history: tuple[Step, ...] = ()

    def overdue(self, today: date) -> bool:
        """Whether an action is still open after its deadline."""
        return self.status == "open" and self.due is not None and self.due < today


class Book:
    """Everything the registers follow, in all meetings."""

    def __init__(self, parts: Iterable[tuple[Summary, Part]], events: Iterable[Happened] = ()) -> None:
        """Put meetings together, each with what it gives; ``events`` happened while no meeting was open."""
        self._placed: dict[int, Placed] = {}
        self._steps: dict[int, list[Step]] = {}
        self._numbered: dict[Cited, list[Placed]] = {}
        self._series: dict[int, list[date]] = {}
        told: list[tuple[Summary | None, Happened]] = [(None, event) for event in events]
        for summary, part in parts:
            self._take(summary, part)
            told += [(summary, event) for event in part.events]
        for dates in self._series.values():
            dates.sort()
        for where, event in told:
            self._hear(where, event)
        self._link()
        for steps in self._steps.values():
            steps.sort(key=_order_of_steps)

    def __len__(self) -> int:
        """How many entries are followed."""
        return len(self._placed)

    def rows(self, kind: Kind, as_of: date | None = None) -> tuple[Row, ...]:
        """The entries of a kind, the newest first; those of a day, and what had become of them on it."""
        found = [
            placed
            for placed in self._placed.values()
            if placed.entry.kind == kind and (as_of is None or placed.entry.day <= as_of)
        ]
        found.sort(key=_order, reverse=True)
        return tuple(self._row(placed, as_of) for placed in found)

    def row(self, entry: int, as_of: date | None = None) -> Row | None:
        """An entry by its id."""
        placed = self._placed.get(entry)
        return self._row(placed, as_of) if placed else None

    def hear(self, where: Summary | None, event: Happened) -> None:
        """Something more has happened to an entry, in a meeting or with none open; once is enough."""
        if all(step.key != event.key for step in self._steps.get(event.entry, ())):
            self._hear(where, event)
            self._steps.get(event.entry, []).sort(key=_order_of_steps)

    def take_back(self, event: Happened) -> None:
        """Something has not happened after all."""
        steps = self._steps.get(event.entry, [])
        steps[:] = [step for step in steps if step.key != event.key]

    def cites(self, row: Row) -> tuple[Placed, ...]:
        """The earlier decisions that a decision takes the place of or amends, as far as they are known."""
        found = (self.cited_by(row, number) for number in (*row.entry.supersedes, *row.entry.amends))
        return tuple(placed for placed in found if placed is not None)

    def later(self, meeting: int) -> dict[int, tuple[Step, ...]]:
        """What became of the entries of a meeting elsewhere: in other meetings, or with none open."""
        found: dict[int, tuple[Step, ...]] = {}
        for key, steps in self._steps.items():
            if self._placed[key].summary.id == meeting:
                elsewhere = tuple(s for s in steps if s.where is None or s.where.id != meeting)
                if elsewhere:
                    found[key] = elsewhere
        return found

    def cited_by(self, citing: Placed | Row, number: str) -> Placed | None:
        """The decision that a number means where it is cited: the newest of that number before it."""
        series = citing.summary.meeting.series
        known = self._numbered.get(cited(series.id if series else 0, number), ())
        # Where meetings are of no series, «2» is a place in one meeting and «14/25» a name everywhere.
        fitting = (
            placed
            for placed in known
            if _order(placed) < _order(citing)
            and (series or "/" in number or placed.summary.id == citing.summary.id)
        )
        return max(fitting, key=_order, default=None)

    def _take(self, summary: Summary, part: Part) -> None:
        meeting = summary.meeting
        series = meeting.series.id if meeting.series else 0
        if meeting.state == "cancelled":
            return
        if series and meeting.from_:
            self._series.setdefault(series, []).append(meeting.from_)
        for entry in part.entries:
            placed = self._placed[entry.key] = Placed(summary, entry)
            if entry.number and entry.kind == Kind.DECISION:
                self._numbered.setdefault(cited(series, entry.number), []).append(placed)

    def _hear(self, where: Summary | None, event: Happened) -> None:
        placed = self._placed.get(event.entry)
        if placed is None or placed.summary.id != event.meeting:
            return
        # A status of the kind it had before it was reclassified says nothing about it now.
        if event.what != "status" or event.to in STATUSES[placed.entry.kind]:
            step = Step(event.what, event.to, event.day, event.at, event.key, where)
            self._steps.setdefault(event.entry, []).append(step)

    def _link(self) -> None:
        """Let decisions say what they do to earlier ones."""
        for placed in self._placed.values():
            for number in placed.entry.supersedes:
                self._tell_earlier(placed, number, "status", "superseded")
            for number in placed.entry.amends:
                self._tell_earlier(placed, number, "amended", "")

    def _tell_earlier(self, placed: Placed, number: str, what: Turn, to: str) -> None:
        earlier, entry = self.cited_by(placed, number), placed.entry
        if earlier is not None:
            step = Step(what, to, entry.day, entry.at, entry.key, placed.summary, entry)
            self._steps.setdefault(earlier.entry.key, []).append(step)

    def _row(self, placed: Placed, as_of: date | None) -> Row:
        entry = placed.entry
        history = tuple(self._until(entry.key, as_of))
        status = _last(history, "status")
        owner, deadline = _last(history, "owner"), _last(history, "deadline")
        due = deadline_from(deadline.to) if deadline else entry.deadline
        return Row(
            summary=placed.summary,
            entry=entry,
            status=status.to if status else entry.first,
            owners=owners_from(owner.to) if owner else entry.owners,
            deadline=due,
            due=self._day_of(due, (deadline.where if deadline else None) or placed.summary),
            since=status.day if status else entry.day,
            history=history,
        )

    def _until(self, key: int, as_of: date | None) -> Iterator[Step]:
        for step in self._steps.get(key, ()):
            if as_of is not None and step.day > as_of:
                continue
            if step.by is None or not self._gone(step.by, as_of):
                yield step

    def _gone(self, later: Followed, as_of: date | None) -> bool:
        """Whether a decision has been rejected or postponed, so that it does nothing to earlier ones."""
        said = [
            step
            for step in self._steps.get(later.key, ())
            if step.what == "status" and step.by is None and (as_of is None or step.day <= as_of)
        ]
        return bool(said) and said[-1].to in _GONE

    def _day_of(self, deadline: Deadline | None, summary: Summary) -> date | None:
        """The day a deadline falls on: its own, or that of the meeting after the one where it was set."""
        if deadline is None or deadline.meeting is None:
            return deadline.date if deadline else None
        meeting = summary.meeting
        dates = self._series.get(meeting.series.id, ()) if meeting.series else ()
        place = bisect_right(dates, meeting.from_) if meeting.from_ else len(dates)
        if place < len(dates):
            return dates[place]
        return deadline.date or (meeting.next_meeting.date if meeting.next_meeting else None)


def _last(history: Sequence[Step], what: Turn) -> Step | None:
    return next((step for step in reversed(history) if step.what == what), None)


def _order_of_steps(step: Step) -> tuple[date, float, int]:
    return step.order


def _order(placed: Placed | Row) -> tuple[date, float, int]:
    return placed.entry.day, placed.entry.at, placed.entry.key
