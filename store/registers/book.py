"""The meetings of an archive put together: what stood on a day, and what has become of everything.

A status is the last thing that happened to an entry: by the day of the meeting where it happened, the
instant, and the id. That a decision takes the place of an earlier one is such a thing too, told by the
number it cites; it holds as long as the later decision is not rejected or postponed itself.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from store.files.meeting_list import Summary
from store.record.identity import to_text
from store.record.kinds import KINDS
from store.record.model import Meeting
from store.record.numbering import Cited, cited, cites, is_running, without_code
from store.record.status import deadline_from, owners_from
from store.record.values import Deadline, Kind
from store.registers.holdings import (
    NOBODY,
    Called,
    Contribution,
    FollowedEntry,
    Happened,
    number_and_title,
)
from store.registers.rows import PlacedEntry, RegisterRow, Step, Turn, order

__all__ = ["Book", "PlacedEntry", "RegisterRow", "Step", "Turn"]

_GONE = frozenset({"rejected", "postponed"})


class Book:
    """Everything the registers follow, in all meetings."""

    def __init__(
        self,
        parts: Iterable[tuple[Summary, Contribution]],
        events: Iterable[Happened] = (),
        called: Called | None = None,
        same: Mapping[int, int] | None = None,
    ) -> None:
        """Put meetings together, each with what it gives.

        ``events`` happened while no meeting was open; ``called`` knows who is meant by a name; ``same`` are
        the series that are another one (:func:`store.series.same.same_series`).
        """
        self.altered = False
        """Whether it has been told anything since it was made."""
        self.called = called or NOBODY
        self.same = same or {}
        self._placed: dict[int, PlacedEntry] = {}
        self._steps: dict[int, list[Step]] = {}
        self._numbered: dict[Cited, list[PlacedEntry]] = {}
        self._spoken: dict[Cited, list[PlacedEntry]] = {}
        self._series: dict[int, list[date]] = {}
        self._reached: set[int] = set()
        self._loose: dict[int, list[Step]] = {}
        self.parts: list[tuple[Summary, Contribution]] = []
        told: list[tuple[Summary | None, Iterable[Happened]]] = [(None, events)]
        for summary, part in parts:
            self._take(summary, part)
            self.parts.append((summary, part))
            told.append((summary, part.events))
        for dates in self._series.values():
            dates.sort()
        for where, happened in told:
            for event in happened:
                self._hear(where, event)
        self._link()
        for steps in self._steps.values():
            steps.sort(key=_order_of_steps)

    def __len__(self) -> int:
        """How many entries are followed."""
        return len(self._placed)

    def rows(self, kind: Kind, as_of: date | None = None) -> tuple[RegisterRow, ...]:
        """The entries of a kind, the newest first; those of a day, and what had become of them on it."""
        found = [
            placed
            for placed in self._placed.values()
            if placed.entry.kind == kind and (as_of is None or placed.entry.day <= as_of)
        ]
        found.sort(key=order, reverse=True)
        return tuple(self._row(placed, as_of) for placed in found)

    def row(self, entry: int, as_of: date | None = None) -> RegisterRow | None:
        """Return the row of the entry with an id; None when no register follows it."""
        placed = self._placed.get(entry)
        return self._row(placed, as_of) if placed else None

    def hear(self, where: Summary | None, event: Happened) -> None:
        """Something more has happened to an entry, in a meeting or with none open; once is enough."""
        self.altered = True
        if all(step.key != event.key for step in self._steps.get(event.entry, ())):
            self._hear(where, event)
            self._steps.get(event.entry, []).sort(key=_order_of_steps)

    def take_back(self, event: Happened) -> None:
        """Remove an event that was added by :meth:`hear`, as when its change is undone."""
        self.altered = True
        steps = self._steps.get(event.entry, [])
        steps[:] = [step for step in steps if step.key != event.key]

    def meets(self, meeting: Meeting) -> None:
        """A meeting that the book was made without is held on its day, for «next meeting» of those before."""
        self.altered = True
        series = self.series_of(meeting)
        if series and meeting.from_ and meeting.state != "cancelled":
            insort(self._series.setdefault(series, []), meeting.from_)

    def placed(self, entry: int) -> PlacedEntry | None:
        """The entry with an id, and its meeting; None when no register follows it."""
        return self._placed.get(entry)

    def steps(self, entry: int) -> Sequence[Step]:
        """Everything that was said of the entry with an id, on whatever day and whether it holds or not."""
        return self._steps.get(entry, ())

    def said_of_item(self, item: int) -> tuple[Step, ...]:
        """What was said of an item that was put off, in order."""
        return tuple(sorted(self._loose.get(item, ()), key=_order_of_steps))

    def cites(self, row: RegisterRow) -> tuple[PlacedEntry, ...]:
        """The earlier decisions that a decision takes the place of or amends, as far as they are known."""
        found = (self.cited_by(row, number) for number in row.entry.cites)
        return tuple(placed for placed in found if placed is not None)

    def numbered(self, number: str) -> tuple[RegisterRow, ...]:
        """The decisions of any series that have a number."""
        wanted = cited(0, number)[1]
        found = (
            placed for (_, known), group in self._numbered.items() if known == wanted for placed in group
        )
        return tuple(self._row(placed, None) for placed in found)

    def with_id(self, part: str) -> tuple[RegisterRow, ...]:
        """The entries whose id has a part, as ids are written."""
        found = (placed for key, placed in self._placed.items() if part in to_text(key))
        return tuple(self._row(placed, None) for placed in found)

    def in_item(self, number: str) -> tuple[RegisterRow, ...]:
        """What stands in the items of a number that runs through a series; of open ones only those."""
        if not is_running(number):
            return ()
        numbers = ((placed, number_and_title(placed.entry.place)[0]) for placed in self._placed.values())
        found = [self._row(placed, None) for placed, one in numbers if one and cites(number, one.strip("()"))]
        return tuple(row for row in found if row.is_open) or tuple(found)

    def later(self, meeting: int) -> dict[int, tuple[Step, ...]]:
        """What became of the entries of a meeting elsewhere: in other meetings, or with none open."""
        found: dict[int, tuple[Step, ...]] = {}
        for key in self._steps:
            if self._placed[key].summary.id == meeting and (elsewhere := self._elsewhere(key)):
                found[key] = elsewhere
        return found

    def later_of_all(self) -> dict[int, dict[int, tuple[Step, ...]]]:
        """The same of every meeting of whose entries anything became elsewhere, by its id."""
        found: dict[int, dict[int, tuple[Step, ...]]] = {}
        for key in self._steps:
            if elsewhere := self._elsewhere(key):
                found.setdefault(self._placed[key].summary.id, {})[key] = elsewhere
        return found

    def _elsewhere(self, key: int) -> tuple[Step, ...]:
        """What became of an entry outside its own meeting."""
        own = self._placed[key].summary.id
        return tuple(step for step in self._until(key, None) if not _is_in(step, own))

    @property
    def reached(self) -> frozenset[int]:
        """The meetings of whose entries something is said elsewhere, also of such as are not there."""
        return frozenset(self._reached)

    def changed(self) -> Iterator[RegisterRow]:
        """Yield the entries whose present status differs from what their own meeting says."""
        for key, steps in self._steps.items():
            placed = self._placed[key]
            if all(_is_in(step, placed.summary.id) and step.by is None for step in steps):
                continue
            row = self._row(placed, None)
            own = [s.to for s in steps if s.what == "status" and s.by is None and _is_in(s, row.summary.id)]
            if row.status != (own[-1] if own else row.entry.first):
                yield row

    def cited_by(self, citing: PlacedEntry | RegisterRow, number: str) -> PlacedEntry | None:
        """The decision that a number means where it is cited: the newest of that number before it.

        A number that stands in a file goes before one that may still change.
        """
        fitting = (
            placed for placed in self.of_number(citing.summary.meeting, number) if _before(placed, citing)
        )
        return max(fitting, key=lambda placed: (placed.entry.settled, order(placed)), default=None)

    def of_number(self, meeting: Meeting, number: str) -> tuple[PlacedEntry, ...]:
        """The decisions that a number may mean in a meeting: those of its series.

        Where meetings are of no series, «2» is a place in one meeting and «14/25» a name everywhere.
        """
        key = cited(self.series_of(meeting), number)
        known = self._numbered.get(key) or self._spoken.get(key) or []
        return tuple(p for p in known if meeting.series or is_running(number) or p.summary.id == meeting.id)

    def series_of(self, meeting: Meeting) -> int:
        """The series of a meeting, by the id that stands for it; 0 for none."""
        return self.same.get(meeting.series.id, meeting.series.id) if meeting.series else 0

    def _take(self, summary: Summary, part: Contribution) -> None:
        meeting = summary.meeting
        series = self.series_of(meeting)
        if meeting.state == "cancelled" or meeting.in_bin:
            return
        if series and meeting.from_:
            self._series.setdefault(series, []).append(meeting.from_)
        for entry in part.entries:
            placed = self._placed[entry.key] = PlacedEntry(summary, self.called.joined(entry))
            if entry.number and KINDS[entry.kind].numbered and not entry.version:
                key = cited(series, entry.number)
                self._numbered.setdefault(key, []).append(placed)
                if (spoken := without_code(key)) != key:
                    self._spoken.setdefault(spoken, []).append(placed)

    def _hear(self, where: Summary | None, event: Happened) -> None:
        if where is None or where.id != event.meeting:
            self._reached.add(event.meeting)
        placed = self._placed.get(event.entry)
        if placed is None:  # an item that was put off, or what is not there
            step = Step(event.what, event.to, event.day, event.at, event.key, where)
            self._loose.setdefault(event.entry, []).append(step)
            return
        if placed.summary.id != event.meeting:
            return
        # A status of the kind it had before it was reclassified says nothing about it now.
        if event.what != "status" or event.to in KINDS[placed.entry.kind].statuses:
            step = Step(event.what, event.to, event.day, event.at, event.key, where)
            self._steps.setdefault(event.entry, []).append(step)

    def _link(self) -> None:
        """Let decisions say what they do to earlier ones; working notes and second versions do nothing."""
        for placed in self._placed.values():
            entry = placed.entry
            if (entry.supersedes or entry.amends) and entry.hidden != "note" and not entry.version:
                for number in entry.supersedes:
                    self._tell_earlier(placed, number, "status", "superseded")
                for number in entry.amends:
                    self._tell_earlier(placed, number, "amended", "")

    def _tell_earlier(self, placed: PlacedEntry, number: str, what: Turn, to: str) -> None:
        earlier, entry = self.cited_by(placed, number), placed.entry
        if earlier is not None:
            self._reached.add(earlier.summary.id)
            step = Step(what, to, entry.day, entry.at, entry.key, placed.summary, entry)
            self._steps.setdefault(earlier.entry.key, []).append(step)

    def _row(self, placed: PlacedEntry, as_of: date | None) -> RegisterRow:
        entry = placed.entry
        history = tuple(self._until(entry.key, as_of))
        status, since, owners, due = entry.first, entry.day, entry.owners, entry.deadline
        told = (placed.summary, entry.day)
        for step in history:
            if step.what == "status" and step.to != status:
                status, since = step.to, step.day
            elif step.what == "owner":
                owners = self.called.known(owners_from(step.to))
            elif step.what == "deadline":
                due, told = deadline_from(step.to), (step.where or placed.summary, step.day)
        return RegisterRow(
            summary=placed.summary,
            entry=entry,
            status=status,
            owners=owners,
            deadline=due,
            due=self._day_of(due, *told),
            since=since,
            history=tuple(_once(history)),
            called=self.called,
        )

    def _until(self, key: int, as_of: date | None) -> Iterator[Step]:
        for step in self._steps.get(key, ()):
            if as_of is not None and step.day > as_of:
                continue
            if step.by is None or not self._gone(step.by, as_of):
                yield step

    def _gone(self, later: FollowedEntry, as_of: date | None) -> bool:
        """Whether a decision has been rejected or postponed, so that it does nothing to earlier ones."""
        said = [
            step
            for step in self._steps.get(later.key, ())
            if step.what == "status" and step.by is None and (as_of is None or step.day <= as_of)
        ]
        return bool(said) and said[-1].to in _GONE

    def _day_of(self, deadline: Deadline | None, where: Summary, said: date) -> date | None:
        """The day a deadline falls on: its own, or that of the meeting after the one where it was set.

        ``said`` is when, for what was set with no meeting open: what counts then is the series' next one.
        """
        if deadline is None or deadline.meeting is None:
            return deadline.date if deadline else None
        meeting = where.meeting
        dates = self._series.get(self.series_of(meeting), ()) if meeting.series else ()
        place = bisect_right(dates, max(said, meeting.from_ or said))
        if place < len(dates):
            return dates[place]
        written = deadline.date or (meeting.next_meeting.date if meeting.next_meeting else None)
        return written if written and written >= said else None


def _order_of_steps(step: Step) -> tuple[date, float, int]:
    return step.order


def _is_in(step: Step, meeting: int) -> bool:
    return step.where is not None and step.where.id == meeting


def _before(one: PlacedEntry, other: PlacedEntry | RegisterRow) -> bool:
    return order(one) < order(other)


def _once(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps without the event that a line wrote about what its own citing says already."""
    told = {(step.at, step.to) for step in steps if step.by and step.what == "status"}
    for step in steps:
        if step.by or step.what != "status" or (step.at, step.to) not in told:
            yield step
