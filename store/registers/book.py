"""The meetings of an archive put together: what stood on a day, and what has become of everything.

A status is the last thing that happened to an entry: by the day of the meeting where it happened, the
instant, and the id. That a decision takes the place of an earlier one is such a thing too, told by the
number it cites; it holds as long as the later decision is not rejected or postponed itself.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeAlias

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

_ByNumber: TypeAlias = dict[Cited, list[PlacedEntry]]

_GONE = frozenset({"rejected", "postponed"})


class Book:
    """Everything the registers follow, in all meetings.

    What decisions say of each other, and who is meant by a name, is worked out when it is asked for.
    """

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
        self._entries: dict[int, PlacedEntry] = {}
        self._heard: dict[int, list[tuple[int, Step]]] = {}
        self._series: dict[int, list[date]] = {}
        self._reached: set[int] = set()
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

    def __len__(self) -> int:
        """How many entries are followed."""
        return len(self._entries)

    def rows(self, kind: Kind, as_of: date | None = None) -> tuple[RegisterRow, ...]:
        """The entries of a kind, the newest first; those of a day, and what had become of them on it."""
        found = [
            placed
            for placed in self._entries.values()
            if placed.entry.kind == kind and (as_of is None or placed.entry.day <= as_of)
        ]
        found.sort(key=order, reverse=True)
        return tuple(self._row(placed, as_of) for placed in found)

    def row(self, entry: int, as_of: date | None = None) -> RegisterRow | None:
        """Return the row of the entry with an id; None when no register follows it."""
        placed = self._entries.get(entry)
        return self._row(placed, as_of) if placed else None

    def hear(self, where: Summary | None, event: Happened) -> None:
        """Something more has happened to an entry, in a meeting or with none open; once is enough."""
        self.altered = True
        if all(step.key != event.key for step in self.steps(event.entry)):
            self._hear(where, event)

    def take_back(self, event: Happened) -> None:
        """Remove an event that was added by :meth:`hear`, as when its change is undone."""
        self.altered = True
        heard = self._heard.get(event.entry, [])
        heard[:] = [told for told in heard if told[1].key != event.key]

    def meets(self, meeting: Meeting) -> None:
        """A meeting that the book was made without is held on its day, for «next meeting» of those before."""
        self.altered = True
        series = self.series_of(meeting)
        if series and meeting.from_ and meeting.state != "cancelled":
            insort(self._series.setdefault(series, []), meeting.from_)

    def placed(self, entry: int) -> PlacedEntry | None:
        """The entry with an id, and its meeting; None when no register follows it."""
        found = self._entries.get(entry)
        return self._joined(found) if found is not None else None

    def steps(self, entry: int) -> Sequence[Step]:
        """Everything that was said of the entry with an id, on whatever day and whether it holds or not."""
        found = self._entries.get(entry)
        return self._steps(found) if found is not None else ()

    def said_of_item(self, item: int) -> tuple[Step, ...]:
        """What was said of an item that was put off, in order."""
        heard = self._heard.get(item, ()) if item not in self._entries else ()
        return tuple(sorted((step for _, step in heard), key=_order_of_steps))

    def cites(self, row: RegisterRow) -> tuple[PlacedEntry, ...]:
        """The earlier decisions that a decision takes the place of or amends, as far as they are known."""
        found = (self.cited_by(row, number) for number in row.entry.cites)
        return tuple(placed for placed in found if placed is not None)

    def numbered(self, number: str) -> tuple[RegisterRow, ...]:
        """The decisions of any series that have a number."""
        wanted = cited(0, number)[1]
        found = (
            placed for (_, known), group in self._numbers[0].items() if known == wanted for placed in group
        )
        return tuple(self._row(placed, None) for placed in found)

    def with_id(self, part: str) -> tuple[RegisterRow, ...]:
        """The entries whose id has a part, as ids are written."""
        found = (placed for key, placed in self._entries.items() if part in to_text(key))
        return tuple(self._row(placed, None) for placed in found)

    def in_item(self, number: str) -> tuple[RegisterRow, ...]:
        """What stands in the items of a number that runs through a series; of open ones only those."""
        if not is_running(number):
            return ()
        numbers = ((placed, number_and_title(placed.entry.place)[0]) for placed in self._entries.values())
        found = [self._row(placed, None) for placed, one in numbers if one and cites(number, one.strip("()"))]
        return tuple(row for row in found if row.is_open) or tuple(found)

    def later(self, meeting: int) -> dict[int, tuple[Step, ...]]:
        """What became of the entries of a meeting elsewhere: in other meetings, or with none open."""
        found = {
            placed.entry.key: self._elsewhere(placed)
            for placed in self._spoken_of()
            if placed.summary.id == meeting
        }
        return {key: elsewhere for key, elsewhere in found.items() if elsewhere}

    def later_of_all(self) -> dict[int, dict[int, tuple[Step, ...]]]:
        """The same of every meeting of whose entries anything became elsewhere, by its id."""
        found: dict[int, dict[int, tuple[Step, ...]]] = {}
        for placed in self._spoken_of():
            if elsewhere := self._elsewhere(placed):
                found.setdefault(placed.summary.id, {})[placed.entry.key] = elsewhere
        return found

    def _elsewhere(self, placed: PlacedEntry) -> tuple[Step, ...]:
        """What became of an entry outside its own meeting."""
        steps = self._until(self._steps(placed), None)
        return tuple(step for step in steps if not _is_in(step, placed.summary.id))

    def _spoken_of(self) -> Iterator[PlacedEntry]:
        """The entries of which anything was said."""
        for key in dict.fromkeys((*self._heard, *self._links[0])):
            placed = self._entries.get(key)
            if placed is not None and self._steps(placed):
                yield placed

    @property
    def reached(self) -> frozenset[int]:
        """The meetings of whose entries something is said elsewhere, also of such as are not there."""
        return frozenset(self._reached | self._links[1])

    def changed(self) -> Iterator[RegisterRow]:
        """Yield the entries whose present status differs from what their own meeting says."""
        for placed in self._spoken_of():
            steps, own = self._steps(placed), placed.summary.id
            if all(_is_in(step, own) and step.by is None for step in steps):
                continue
            row = self._row(placed, None)
            said = [s.to for s in steps if s.what == "status" and s.by is None and _is_in(s, own)]
            if row.status != (said[-1] if said else row.entry.first):
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
        numbered, spoken = self._numbers
        known = numbered.get(key) or spoken.get(key) or []
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
            self._entries[entry.key] = PlacedEntry(summary, entry)

    def _hear(self, where: Summary | None, event: Happened) -> None:
        if where is None or where.id != event.meeting:
            self._reached.add(event.meeting)
        step = Step(event.what, event.to, event.day, event.at, event.key, where)
        self._heard.setdefault(event.entry, []).append((event.meeting, step))

    def _joined(self, placed: PlacedEntry) -> PlacedEntry:
        entry = self.called.joined(placed.entry)
        return placed if entry is placed.entry else PlacedEntry(placed.summary, entry)

    def _steps(self, placed: PlacedEntry) -> Sequence[Step]:
        """Everything that was said of an entry, in order."""
        entry = placed.entry
        heard = self._heard.get(entry.key)
        links = self._links[0].get(entry.key) if entry.number else None
        if heard is None and links is None:
            return ()
        # A status of the kind it had before it was reclassified says nothing about it now.
        statuses = KINDS[entry.kind].statuses
        steps = [
            step
            for meeting, step in heard or ()
            if meeting == placed.summary.id and (step.what != "status" or step.to in statuses)
        ]
        return sorted((*steps, *(links or ())), key=_order_of_steps)

    @cached_property
    def _numbers(self) -> tuple[_ByNumber, _ByNumber]:
        """The entries that have a number to be cited by; and by their numbers without their letters."""
        numbered: _ByNumber = {}
        spoken: _ByNumber = {}
        for placed in self._entries.values():
            entry = placed.entry
            if entry.number and KINDS[entry.kind].numbered and not entry.version:
                joined = self._joined(placed)
                key = cited(self.series_of(placed.summary.meeting), entry.number)
                numbered.setdefault(key, []).append(joined)
                if (without := without_code(key)) != key:
                    spoken.setdefault(without, []).append(joined)
        return numbered, spoken

    @cached_property
    def _links(self) -> tuple[dict[int, list[Step]], frozenset[int]]:
        """What decisions do to earlier ones, and in which meetings; notes and second versions do nothing."""
        found: dict[int, list[Step]] = {}
        reached = set()
        for placed in self._entries.values():
            entry = placed.entry
            if not (entry.supersedes or entry.amends) or entry.hidden == "note" or entry.version:
                continue
            does: list[tuple[str, Turn, str]] = [
                *((number, "status", "superseded") for number in entry.supersedes),
                *((number, "amended", "") for number in entry.amends),
            ]
            by = self._joined(placed)
            for number, what, to in does:
                earlier = self.cited_by(by, number)
                if earlier is not None:
                    reached.add(earlier.summary.id)
                    step = Step(what, to, entry.day, entry.at, entry.key, by.summary, by.entry)
                    found.setdefault(earlier.entry.key, []).append(step)
        return found, frozenset(reached)

    def _row(self, placed: PlacedEntry, as_of: date | None) -> RegisterRow:
        placed = self._joined(placed)
        entry = placed.entry
        steps = self._steps(placed)
        history = tuple(self._until(steps, as_of)) if steps else ()
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
            history=tuple(_once(history)) if history else (),
            called=self.called,
        )

    def _until(self, steps: Iterable[Step], as_of: date | None) -> Iterator[Step]:
        for step in steps:
            if as_of is not None and step.day > as_of:
                continue
            if step.by is None or not self._gone(step.by, as_of):
                yield step

    def _gone(self, later: FollowedEntry, as_of: date | None) -> bool:
        """Whether a decision has been rejected or postponed, so that it does nothing to earlier ones."""
        said = [
            step
            for step in self.steps(later.key)
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
