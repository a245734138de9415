"""What falls on days: meetings, steps, deadlines; and how often each was changed (its sequence number).

Of every meeting only what others may read is looked at. No day is made up: what names none stands in the page
of the year alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from exports.calendar.named_days import Days, days_of_deadline, days_of_period, names_days
from exports.outline.entries import without_phrase
from exports.privacy import PublicRecord, for_others
from exports.public_registers import row_for_others, said_aside
from store.record.identity import made_at
from store.record.model import Entry, Meeting
from store.record.record import Record
from store.record.status import Fates, adopted_plans
from store.record.values import Kind
from store.record.withheld import Withheld
from store.registers.book import Book
from store.registers.rows import RegisterRow

Sort: TypeAlias = Literal["meeting", "activity", "step", "deadline"]
"""What falls on days."""

_COUNTED = frozenset({"status", "deadline", "owner"})


class CalendarRow(msgspec.Struct, frozen=True, kw_only=True):
    """Something that falls on days, or is to be done at a time that has none.

    key: the id of the meeting or the entry. sequence: how often it was changed; it never falls. stamp: the
    latest instant that its meeting knows. days: the first and the last; None for a season and its like.
    words: the time as it was typed. about: the title of the item, which may name the year of a season. start,
    end: clock times, in the zone of the meeting. whole: its words name the day or days themselves, and no
    longer time around them.
    """

    sort: Sort
    key: int
    meeting: Meeting
    text: str
    days: Days | None
    words: str = ""
    about: str = ""
    start: str = ""
    end: str = ""
    owners: tuple[str, ...] = ()
    place: str = ""
    status: str = ""
    sequence: int = 0
    stamp: datetime
    whole: bool = True

    @property
    def cancelled(self) -> bool:
        """Whether it will not take place."""
        return self.status == "cancelled"

    @property
    def order(self) -> tuple[date, date, str, int]:
        """The sort key: its days, its clock time, and the id."""
        first, last = self.days or (date.max, date.max)
        return first, last, self.start.zfill(5), self.key


class Unfinished(msgspec.Struct, frozen=True):
    """An item that came to no conclusion, or a proposal that is open; and the meeting it stands in."""

    key: int
    meeting: Meeting
    number: str
    text: str
    outcome: str


class CalendarSource(msgspec.Struct, frozen=True):
    """What others may know of meetings.

    tasks: their open actions, the oldest first. earlier: how many contents a document has had before, by its
    id. book: what became of everything, also while no meeting was open.
    """

    records: tuple[PublicRecord, ...]
    tasks: tuple[RegisterRow, ...]
    earlier: Mapping[int, int]
    book: Book

    def sequence(self, key: int) -> int:
        """How often something was changed: it rises with each change and never falls."""
        row = self.book.row(key)
        steps = row.history if row is not None else self.book.said_of_item(key)
        return self.earlier.get(key, 0) + sum(step.what in _COUNTED and step.by is None for step in steps)


def calendar_source(
    records: Iterable[Record], book: Book, without: frozenset[int] = frozenset()
) -> CalendarSource:
    """Return what others may know of meetings; ``book`` are the registers of their archive.

    Actions of ``without``, by id, are left out.
    """
    earlier: dict[int, int] = {}
    told = []
    kept = tuple(records)
    aside = said_aside(kept)
    for record in kept:
        if record.meeting.in_bin:
            continue
        earlier[record.meeting.id] = len(record.meeting.was)
        earlier.update((entry.id, len(entry.was)) for entry in record.entries if entry.was)
        told.append(for_others(record))
    told.sort(key=lambda record: (record.meeting.from_ or date.max, record.meeting.id))
    meetings = {record.meeting.id for record in told}
    tasks = [
        row_for_others(row, aside)
        for row in reversed(book.rows(Kind.ACTION))
        if row.is_open
        and not row.entry.hidden
        and row.summary.id in meetings
        and row.entry.key not in without
    ]
    return CalendarSource(tuple(told), tuple(tasks), earlier, book)


def calendar_rows(of: CalendarSource) -> tuple[CalendarRow, ...]:
    """Return everything that falls on days or is to be done at a time that names none, in order."""
    found = [one for record in of.records for one in _of_record(record, of)]
    stamps = {record.meeting.id: _stamp(record) for record in of.records}
    found += [_deadline(row, of, stamps[row.summary.id]) for row in of.tasks if row.deadline is not None]
    return tuple(sorted(found, key=lambda one: one.order))


def without_deadline(of: CalendarSource) -> tuple[RegisterRow, ...]:
    """The open actions that nobody has set a time for, the oldest first."""
    return tuple(row for row in of.tasks if row.deadline is None)


def unfinished(of: CalendarSource) -> tuple[Unfinished, ...]:
    """The items that were put off or came to nothing and go on nowhere, and the open proposals."""
    went_on = {
        item.continues.item for record in of.records for item in record.agenda if item.continues is not None
    }
    found = []
    for record in of.records:
        withheld, meeting, fates = Withheld(record), record.meeting, Fates(record)
        found += [
            Unfinished(item.id, meeting, item.number, item.title, item.outcome)
            for item in record.agenda
            if item.outcome in {"postponed", "inconclusive"}
            and item.id not in went_on
            and item.id not in withheld
        ]
        # What was decided settles what was proposed there, as do values on their board.
        settled = {entry.item for entry in record.entries if entry.kind == Kind.DECISION}
        settled |= {item.id for item in record.agenda if item.form == "values" or item.outcome}
        for entry in record.entries:
            told = entry.kind == Kind.PROPOSAL and not withheld.untold(entry.id)
            told = told and not entry.gathers and entry.item not in settled
            if told and fates.status(entry) == "open":
                found.append(Unfinished(entry.id, meeting, "", entry.text or entry.name, "proposal"))
    return tuple(found)


def _of_record(record: PublicRecord, of: CalendarSource) -> Iterator[CalendarRow]:
    meeting, stamp = record.meeting, _stamp(record)
    if meeting.from_ is not None:
        yield CalendarRow(
            sort="meeting",
            key=meeting.id,
            meeting=meeting,
            text=meeting.title,
            days=(meeting.from_, max(meeting.from_, meeting.to or meeting.from_)),
            start=meeting.start,
            end=meeting.end,
            place=meeting.place,
            status=meeting.state,
            sequence=of.sequence(meeting.id),
            stamp=stamp,
        )
    if meeting.state == "cancelled":
        return
    withheld = Withheld(record)
    fates = Fates(record)
    titles: dict[int | None, str] = {item.id: item.title for item in record.agenda}
    plans = adopted_plans(record.entries, record.agenda, fates)
    for entry in record.entries:
        if entry.kind == Kind.STEP and entry.item in plans and not withheld.untold(entry.id):
            yield replace(_step(entry, meeting, of, stamp), about=titles.get(entry.item, ""))
        elif entry.kind == Kind.ACTIVITY and not withheld.untold(entry.id):
            yield _activity(entry, meeting, fates.status(entry), of, stamp)


def _step(entry: Entry, meeting: Meeting, of: CalendarSource, stamp: datetime) -> CalendarRow:
    period = entry.period
    days = days_of_period(period) if period else None
    return CalendarRow(
        sort="step",
        key=entry.id,
        meeting=meeting,
        text=entry.text,
        days=days,
        words=period.text if period else "",
        owners=(entry.owner.name,) if entry.owner and entry.owner.name else (),
        sequence=of.sequence(entry.id),
        stamp=stamp,
        whole=period is not None and names_days(period),
    )


def _activity(
    entry: Entry, meeting: Meeting, status: str, of: CalendarSource, stamp: datetime
) -> CalendarRow:
    step = _step(entry, meeting, of, stamp)
    period, row = entry.period, of.book.row(entry.id)
    return replace(
        step,
        sort="activity",
        start=period.start if period else "",
        end=period.end if period else "",
        owners=(entry.party.name,) if entry.party and entry.party.name else (),
        status=row.status if row is not None else status,
    )


def _deadline(row: RegisterRow, of: CalendarSource, stamp: datetime) -> CalendarRow:
    due = row.deadline
    days = days_of_deadline(due) if due else None
    if days is None and row.due is not None:  # the next meeting, once its day is known
        days = (row.due, row.due)
    return CalendarRow(
        sort="deadline",
        key=row.entry.key,
        meeting=row.summary.meeting,
        text=undated(row),
        days=days,
        words=due.text if due else "",
        owners=tuple(owner.name for owner in row.owners),
        status=row.status,
        sequence=of.sequence(row.entry.key),
        stamp=stamp,
        whole=days is not None and days[0] == days[1],
    )


def undated(row: RegisterRow) -> str:
    """What is to be done, without the time that was typed behind it: it has its own place, and may be new."""
    text = row.entry.text
    for due in (row.entry.deadline, row.deadline):
        text = without_phrase(text, due.text).rstrip(" ,;") if due and due.text else text
    return text


def _stamp(record: PublicRecord) -> datetime:
    """The latest instant that others may know of a meeting; that of its making where nothing else has one."""
    rows = (record.entries, record.events, record.presence)
    told = [one.at for those in rows for one in those if one.at is not None]
    made = made_at(record.meeting.id)
    return max((instant.astimezone(UTC) for instant in (*told, made)), default=made)
