"""The open points of a series as of a meeting: what earlier ones left, what settles it, which are old.

A point is open as long as nobody has settled it, in whatever meeting that was said. What the meeting itself
says of a point is told beside it, so that it stays in sight there once it is settled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.files.meeting_list import Summary
from store.record.attendance import Names
from store.record.kinds import KINDS
from store.record.model import Meeting
from store.record.status import deadline_from
from store.record.values import Deadline, Kind, Name
from store.registers.book import Book
from store.registers.holdings import (
    Contribution,
    FollowedEntry,
    FollowedItem,
    number_and_title,
)
from store.registers.rows import PlacedEntry, RegisterRow, Step

ITEM = "item"
"""The kind of a point that is an item which was put off."""

KINDS_FOLLOWED = (
    Kind.ACTION.value,
    ITEM,
    Kind.DECISION.value,
    Kind.EXPECTATION.value,
    Kind.QUESTION.value,
    Kind.PROPOSAL.value,
)
"""What is followed up, in the order of the list."""

_FOLLOWED = frozenset(kind for kind in Kind if kind.value in KINDS_FOLLOWED)

HELD = ("live", "draft", "approved")
RECENT = 3
"""Held meetings back from the present one whose points are not *older*."""

_YEAR = timedelta(days=365)
SILENT_FROM = 3
"""Held meetings in which an owner said nothing, from which on that is told."""

_LONG_STATED = 2
_LAST = date.max

Place: TypeAlias = tuple[date, int]


class OpenPoint(msgspec.Struct, frozen=True):
    """An open point of an earlier meeting.

    key: the id of its entry or item. number, title: of its item. since: when something last became of it.
    silent: in how many held meetings since then an owner was there and nothing was said of it.
    never_accepted: meetings since an expectation was stated that nobody has accepted. older: folded away.
    on_agenda: id and number of the item that takes it up in the present meeting. said: what the present
    meeting says of it. private, exempt: what withholds it in its own meeting.
    """

    key: int
    kind: str
    summary: Summary
    text: str
    number: str = ""
    title: str = ""
    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None
    due: date | None = None
    from_: Name | None = None
    to: Name | None = None
    status: str = ""
    now: str = ""
    since: date = date.min
    silent: int = 0
    never_accepted: int = 0
    older: bool = False
    on_agenda: tuple[int, str] | None = None
    said: tuple[Step, ...] = ()
    private: bool = False
    exempt: str = ""
    item: FollowedItem | None = None

    @property
    def settled_here(self) -> bool:
        """Whether it was open before the present meeting and is so no more."""
        if self.on_agenda is not None:
            return True
        still = ("postponed",) if self.kind == ITEM else KINDS[Kind(self.kind)].open
        return self.now not in still

    @property
    def day(self) -> date:
        """The day of its meeting."""
        return self.summary.day


def open_points(
    book: Book, meeting: Meeting, here: Contribution, *, older: bool = True
) -> tuple[OpenPoint, ...]:
    """The open points that a meeting finds in the others of its series. ``book`` is without the meeting.

    ``here`` is what the meeting gives as it is now. Without ``older`` those are left out that are folded
    away and of which the meeting says nothing: of many years, most.
    """
    if meeting.series is None:
        return ()
    where = Summary(Path(), meeting)
    book.meets(meeting)
    for event in here.events:
        book.hear(where, event)
    found = _Points(book, where, here, older=older).all()
    return tuple(sorted(found, key=_order))


class _Points:
    """Looks through the meetings of a series before the present one."""

    def __init__(self, book: Book, where: Summary, here: Contribution, *, older: bool) -> None:
        self._book = book
        self._with_older = older
        self._where = where
        self._here = here
        self._series = book.series_of(where.meeting)
        self._today = where.last_day
        own: Place = (where.day, where.id)
        others = (
            (summary, part)
            for summary, part in book.parts
            if book.series_of(summary.meeting) == self._series
            and summary.meeting.state != "cancelled"
            and not summary.meeting.in_bin
        )
        self._before = sorted(
            ((s, p) for s, p in others if (s.day, s.id) < own), key=lambda one: (one[0].day, one[0].id)
        )
        self._held = [(s, p) for s, p in self._before if s.meeting.state in HELD]
        self._places = [(summary.day, summary.id) for summary, _ in self._held]
        self._there: dict[str, tuple[int, list[int]]] = {}
        self._named: dict[int, Names] = {}
        self._recent = frozenset(summary.id for summary, _ in self._held[-RECENT:])

    def all(self) -> Iterator[OpenPoint]:
        """Every open point."""
        for summary, part in self._before:
            for item in part.items:
                point = self._of_item(summary, item)
                if point is not None:
                    yield point
        for summary, part in self._before:
            wanted = self._wanted_of(summary, part)
            decided_upon = self._decided_upon(part) if wanted else frozenset()
            for placed in wanted:
                if self._follows(placed.entry, decided_upon):
                    row = self._book.row(placed.entry.key, self._today)
                    point = self._of_row(row) if row is not None else None
                    if point is not None:
                        yield point

    def _wanted_of(self, summary: Summary, part: Contribution) -> list[PlacedEntry]:
        """The entries of a meeting, without those that are no point that is wanted."""
        far = not self._with_older and self._is_far(summary)
        keys = [entry.key for entry in part.entries if not (far and self._is_left(entry))]
        placed = filter(None, map(self._book.placed, keys))
        return [one for one in placed if one.summary is summary]

    def _is_wanted(self, *, older: bool, said: Sequence[Step], on_agenda: tuple[int, str] | None) -> bool:
        return self._with_older or not older or bool(said or on_agenda)

    def _is_far(self, summary: Summary) -> bool:
        """Whether only what was said since, or an action, keeps a point of a meeting from being older."""
        return summary.id not in self._recent and summary.meeting.state in HELD

    def _is_left(self, entry: FollowedEntry) -> bool:
        """Whether an entry of a far meeting is older, and the present one says nothing of it.

        Asked of every entry of many years: what was said that does not hold counts here as well.
        """
        if entry.key in self._taken_up_here:
            return False
        steps = self._book.steps(entry.key)
        if entry.kind is Kind.ACTION and not all(
            day < self._long_ago for day in (entry.day, *(step.day for step in steps))
        ):
            return False
        return not (steps and any(s.where is not None and self._is_near(s.where) for s in steps))

    def _is_near(self, summary: Summary) -> bool:
        return summary.id in self._recent or summary.id == self._where.id

    @cached_property
    def _long_ago(self) -> date:
        """The day before which an action is older."""
        return year_before(self._today)

    def _follows(self, entry: FollowedEntry, decided_upon: frozenset[int]) -> bool:
        """Whether an entry is a row of its own: what belongs to an item that was put off is not."""
        if entry.version or entry.board or entry.conclusion or entry.kind not in _FOLLOWED:
            return False
        if entry.key in decided_upon:
            return False
        of_item = entry.kind in (Kind.DECISION, Kind.PROPOSAL)
        return not (of_item and entry.item in self._postponed)

    def _decided_upon(self, part: Contribution) -> frozenset[int]:
        """The proposals of a meeting after which their item decided something: what comes later is open."""
        settled: set[int] = set()
        proposed: dict[int, set[int]] = {}
        for entry in part.entries:
            if entry.kind == Kind.PROPOSAL and entry.item:
                proposed.setdefault(entry.item, set()).add(entry.key)
            elif entry.item in proposed and self._decides(entry):
                settled |= proposed.pop(entry.item, set())
        return frozenset(settled)

    def _decides(self, entry: FollowedEntry) -> bool:
        """Whether something was decided by it: a decision that is put off decides nothing yet."""
        if entry.kind != Kind.DECISION or entry.conclusion or entry.version:
            return False
        row = self._book.row(entry.key, self._today)
        before = [step for step in row.history if not self._is_here(step)] if row is not None else []
        return _status(before, entry.first) != "postponed"

    @cached_property
    def _postponed(self) -> frozenset[int]:
        return frozenset(i.key for _, part in self._before for i in part.items if i.outcome == "postponed")

    @cached_property
    def _taken_up(self) -> frozenset[int]:
        """What items of earlier meetings go on from, but for what such a meeting put off again."""
        return frozenset(
            item.goes_on.entry
            for summary, part in self._before
            for item in part.items
            if item.goes_on and not self._put_off_again(item.goes_on.entry, summary.id)
        )

    def _put_off_again(self, item: int, meeting: int) -> bool:
        return any(
            step.what == "status" and step.to == "postponed" and step.where and step.where.id == meeting
            for step in self._book.said_of_item(item)
        )

    @cached_property
    def _taken_up_here(self) -> Mapping[int, tuple[int, str]]:
        return {i.goes_on.entry: (i.key, i.number) for i in self._here.items if i.goes_on}

    def _of_item(self, summary: Summary, item: FollowedItem) -> OpenPoint | None:
        if item.outcome != "postponed" or item.key in self._taken_up:
            return None
        steps = [step for step in self._book.said_of_item(item.key) if step.day <= self._today]
        before = [step for step in steps if not self._is_here(step)]
        status = _status(before, "postponed")
        if status != "postponed":
            return None
        since = max([summary.day, *(step.day for step in before)])
        older = self._is_older(summary, before, since, ITEM)
        said = tuple(step for step in steps if self._is_here(step))
        on_agenda = self._taken_up_here.get(item.key)
        if not self._is_wanted(older=older, said=said, on_agenda=on_agenda):
            return None
        return OpenPoint(
            key=item.key,
            kind=ITEM,
            summary=summary,
            text=item.title,
            number=item.number,
            title=item.title,
            status=status,
            now=_status(steps, "postponed"),
            since=since,
            deadline=_deadline(steps),
            due=_deadline_day(steps),
            older=older,
            on_agenda=on_agenda,
            said=said,
            private=item.hidden == "private",
            exempt=item.law,
            item=item,
        )

    def _of_row(self, row: RegisterRow) -> OpenPoint | None:
        entry = row.entry
        before = [step for step in row.history if not self._is_here(step)]
        status = _status(before, entry.first)
        if status not in KINDS[entry.kind].open or entry.key in self._taken_up:
            return None
        since = max([entry.day, *(step.day for step in before)])
        older = self._is_older(row.summary, before, since, entry.kind)
        said = tuple(step for step in row.history if self._is_here(step))
        on_agenda = self._taken_up_here.get(entry.key)
        if not self._is_wanted(older=older, said=said, on_agenda=on_agenda):
            return None
        number, _, title = number_and_title(entry.place)
        return OpenPoint(
            key=entry.key,
            kind=entry.kind.value,
            summary=row.summary,
            text=entry.text or entry.title,
            number=number,
            title=title,
            owners=row.owners,
            deadline=row.deadline,
            due=row.due,
            from_=entry.from_,
            to=entry.to,
            status=status,
            now=row.status,
            since=since,
            silent=self._silent(row, since) if entry.kind == Kind.ACTION else 0,
            never_accepted=self._stated(row.summary) if status == "stated" else 0,
            older=older,
            on_agenda=on_agenda,
            said=said,
            private=entry.hidden in ("private", "note"),
            exempt=entry.law,
        )

    def _is_here(self, step: Step) -> bool:
        return step.where is not None and step.where.id == self._where.id

    def _is_older(self, summary: Summary, before: Iterable[Step], since: date, kind: str) -> bool:
        if not self._is_far(summary) or any(s.where and s.where.id in self._recent for s in before):
            return False
        return kind != Kind.ACTION.value or self._today - since > _YEAR

    def _silent(self, row: RegisterRow, since: date) -> int:
        """In how many held meetings since then an owner was there."""
        first = bisect_right(self._days, since)
        there = [self._attended(owner.name, first) for owner in row.owners]
        places = there[0] if len(there) == 1 else sorted({place for one in there for place in one})
        after = places[bisect_left(places, first) :]
        return len(after) - after.count(self._place_in_held.get(row.summary.id, -1))

    @cached_property
    def _days(self) -> Sequence[date]:
        return [summary.day for summary, _ in self._held]

    @cached_property
    def _place_in_held(self) -> Mapping[int, int]:
        return {summary.id: place for place, (summary, _) in enumerate(self._held)}

    def _attended(self, name: str, first: int) -> list[int]:
        """The places of the held meetings, from a first one on, in which somebody was there at some time.

        Each is looked up once; it may know of some before the first one too.
        """
        low, known = self._there.get(name, (len(self._held), []))
        if first < low:
            known = [place for place in range(first, low) if self._names(place).knows(name) == "one"] + known
            self._there[name] = first, known
        return known

    def _names(self, place: int) -> Names:
        found = self._named.get(place)
        if found is None:
            found = self._named[place] = Names(self._held[place][1].there)
        return found

    def _stated(self, summary: Summary) -> int:
        """Held meetings since one, when they are enough to be told."""
        since = len(self._held) - bisect_right(self._places, (summary.day, summary.id))
        return since if since >= _LONG_STATED else 0


def year_before(day: date) -> date:
    """The day a year before another."""
    return date.fromordinal(max(1, day.toordinal() - _YEAR.days))


def _status(steps: Iterable[Step], first: str) -> str:
    found = first
    for step in steps:
        if step.what == "status":
            found = step.to
    return found


def _deadline(steps: Iterable[Step]) -> Deadline | None:
    set_last = [step for step in steps if step.what == "deadline"]
    return deadline_from(set_last[-1].to) if set_last else None


def _deadline_day(steps: Iterable[Step]) -> date | None:
    deadline = _deadline(steps)
    return deadline.date if deadline else None


def _order(point: OpenPoint) -> tuple[object, ...]:
    kind = KINDS_FOLLOWED.index(point.kind)
    group = min(kind, 1) if point.kind in (ITEM, Kind.DECISION.value) else kind
    pair = (point.from_.name if point.from_ else "", point.to.name if point.to else "")
    return group, point.older, point.due or _LAST, pair, point.day, point.summary.id, point.key
