"""What stood on a day, found by going through everything that ever happened: slowly, and by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Day, Entry, Event, Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.values import Kind

Moment = tuple[date, float, int]

PLACES = {
    "decision": ("adopted", "rejected", "postponed", "superseded"),
    "action": ("open", "done", "dropped"),
    "expectation": ("stated", "accepted", "met", "unmet", "withdrawn"),
    "proposal": ("open", "adopted", "rejected", "merged", "dropped"),
    "question": ("open", "answered", "dropped"),
}
"""What can become of entries; the first is how they begin here, where nothing is voted on or answered."""


class Replay:
    """All meetings of an archive, and what happened between them."""

    def __init__(self, records: Sequence[Record], between: Iterable[Event] = ()) -> None:
        self.records = [record for record in records if record.meeting.state != "cancelled"]
        self.told: dict[tuple[int, int], list[tuple[Event, Meeting | None]]] = {}
        for event, meeting in [
            *((event, record.meeting) for record in records for event in record.events),
            *((event, None) for event in between),
        ]:
            self.told.setdefault((event.of.meeting, event.of.entry), []).append((event, meeting))
        self.citing = [
            (record, entry, set(self.meant(record, entry)))
            for record, entry in self.entries()
            if entry.kind == Kind.DECISION
        ]

    def entries(self) -> Iterator[tuple[Record, Entry]]:
        for record in self.records:
            for entry in record.entries:
                if entry.kind in STATUSES:
                    yield record, entry

    def status(self, record: Record, entry: Entry, day: date | None = None) -> str:
        last = max(self.happenings(record, entry, day), default=None)
        return last[1] if last else PLACES[entry.kind.value][0]

    def since(self, record: Record, entry: Entry, day: date | None = None) -> date:
        status, since = PLACES[entry.kind.value][0], moment(record, entry)[0]
        for when, became in sorted(self.happenings(record, entry, day)):
            if became != status:
                status, since = became, when[0]
        return since

    def happenings(self, record: Record, entry: Entry, day: date | None) -> list[tuple[Moment, str]]:
        """Everything that gave an entry a status until a day, in no order."""
        found = list(self.said(record, entry, day))
        if entry.kind == Kind.DECISION:
            for other, later, replaced in self.citing:
                if entry.id in replaced:
                    when = moment(other, later)
                    said = max(self.said(other, later, day), default=(when, ""))[1]
                    if (day is None or when[0] <= day) and said not in ("rejected", "postponed"):
                        found.append((when, "superseded"))
        return found

    def said(self, record: Record, entry: Entry, day: date | None) -> Iterator[tuple[Moment, str]]:
        for event, meeting in self.told.get((record.meeting.id, entry.id), ()):
            if event.what == "status" and event.to in PLACES[entry.kind.value]:
                when = day_of(meeting, event.at, event.id), seconds(event), event.id
                if day is None or when[0] <= day:
                    yield when, event.to

    def meant(self, other: Record, later: Entry) -> Iterator[int]:
        """The decisions that a decision takes the place of, by the numbers it cites."""
        told = all(one.in_minutes for one in other.entries if later.id in {one.id, one.conflict_of})
        if not later.supersedes or not told or is_version(other, later):
            return
        for number in later.supersedes:
            known = [
                (bool(one.number), moment(held, one))
                for held, one in self.entries()
                if one.kind == Kind.DECISION
                and short(number_of(held, one)) == short(number)
                and held.meeting.series == other.meeting.series
                and not is_version(held, one)
                and moment(held, one) < moment(other, later)
            ]
            if known:
                yield max(known)[1][2]


def number_of(record: Record, entry: Entry) -> str:
    return entry.number or Numbering(record).decision(entry)


def moment(record: Record, entry: Entry) -> Moment:
    item = record.get(AgendaItem, entry.item)
    day = record.get(Day, entry.day or (item.day if item else None))
    when = day.date if day and day.date else day_of(record.meeting, entry.at, entry.id)
    return when, seconds(entry), entry.id


def day_of(meeting: Meeting | None, at: datetime | None, identity: int) -> date:
    made = at or datetime.fromtimestamp((identity >> 20) / 1000, UTC)
    if meeting is None:
        return made.astimezone().date()
    first = meeting.from_ or date.min
    last = meeting.to or meeting.from_ or date.max
    return sorted((first, made.astimezone(ZoneInfo(meeting.zone)).date(), last))[1]


def seconds(document: Entry | Event) -> float:
    return document.at.timestamp() if document.at else (document.id >> 20) / 1000


def is_version(record: Record, entry: Entry) -> bool:
    return any(other.id == entry.conflict_of for other in record.entries)


def short(number: str) -> str:
    return re.sub(r"/(19|20)(\d\d)", r"/\2", number.casefold())


def statuses(records: Sequence[Record], between: Iterable[Event] = ()) -> dict[int, str]:
    """What every entry that has a status is now."""
    replay = Replay(records, between)
    return {entry.id: replay.status(record, entry) for record, entry in replay.entries()}
