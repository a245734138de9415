"""Meetings built from documents, without a grammar or a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import msgspec

from store.record.model import (
    TABLE_OF,
    AgendaItem,
    Attendance,
    Day,
    Document,
    Entry,
    Event,
    Meeting,
    Presence,
    Revision,
)
from store.record.record import Record
from store.record.values import Kind, Name, Of, Series, Votes

_D = TypeVar("_D", bound=Document)

MEETING_ID = 1_450_000_000_000 << 20
START = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
SERIES = Series(7, "Styret")


class Builder:
    """Adds documents to a meeting, each after the last."""

    def __init__(self, **meeting: Any) -> None:
        facts: dict[str, Any] = {
            "title": "Styremøte",
            "from_": date(2026, 3, 12),
            "language": "nb",
            **meeting,
        }
        self._documents: dict[str, dict[int, Document]] = {"meeting": {1: Meeting(id=MEETING_ID, **facts)}}
        self._next = 1000
        self.item_id: int | None = None
        self.day_id: int | None = None

    @property
    def record(self) -> Record:
        return Record({table: dict(documents) for table, documents in self._documents.items()})

    def add(self, cls: type[_D], /, **fields: Any) -> _D:
        self._next += 1
        made = cls(id=self._next, rank=f"{self._next:08}", **fields)
        self._documents.setdefault(TABLE_OF[cls], {})[made.id] = made
        return made

    def put(self, document: Document) -> None:
        key = 1 if isinstance(document, Meeting) else document.id
        self._documents.setdefault(TABLE_OF[type(document)], {})[key] = document

    def bury(self, document: AgendaItem | Entry) -> None:
        self.put(type(document)(id=document.id, number=document.number, deleted=START))

    def day(self, **fields: Any) -> Day:
        day = self.add(Day, **fields)
        self.day_id, self.item_id = day.id, None
        return day

    def item(self, title: str, **fields: Any) -> AgendaItem:
        item = self.add(AgendaItem, **{"title": title, "day": self.day_id, **fields})
        self.item_id = item.id
        return item

    def entry(self, kind: Kind, text: str = "", **fields: Any) -> Entry:
        at = START + timedelta(seconds=self._next - 1000)
        place = {"item": self.item_id, "day": None if self.item_id else self.day_id}
        return self.add(Entry, **{"kind": kind, "text": text, "at": at, **place, **fields})

    def note(self, text: str, **fields: Any) -> Entry:
        return self.entry(Kind.NOTE, text, **fields)

    def point(self, text: str, **fields: Any) -> Entry:
        return self.entry(Kind.NOTE, text, point=True, **fields)

    def decision(self, text: str, **fields: Any) -> Entry:
        return self.entry(Kind.DECISION, text, **fields)

    def action(self, text: str, *owners: str, **fields: Any) -> Entry:
        return self.entry(Kind.ACTION, text, owners=tuple(Name(owner) for owner in owners), **fields)

    def expects(self, one: str, other: str, text: str, **fields: Any) -> Entry:
        return self.entry(Kind.EXPECTATION, text, from_=Name(one), to=Name(other), **fields)

    def person(self, name: str, status: str | None = "present", **fields: Any) -> Attendance:
        return self.add(Attendance, name=Name(name), status=status, **fields)

    def group(self, name: str, count: int, **fields: Any) -> Attendance:
        return self.add(Attendance, name=Name(name), count=count, status="present", **fields)

    def moved(self, name: str, what: str, when: str = "", **fields: Any) -> Presence:
        return self.add(Presence, who=Name(name), what=what, when=when, item=self.item_id, **fields)

    def became(self, entry: Entry, to: str, **fields: Any) -> Event:
        facts = {"of": Of(MEETING_ID, entry.id), "to": to, "at": START, **fields}
        return self.add(Event, **facts)

    def approved(self, on: datetime) -> Revision:
        meeting = msgspec.structs.replace(self.record.meeting, state="approved")
        self.put(meeting)
        return self.add(Revision, at=on)


def votes(text: str, **counts: Any) -> Votes:
    dissent = tuple(Name(name) for name in counts.pop("dissent", ()))
    return Votes(text, dissent=dissent, **counts)


Fill: Any = Callable[[Builder], None]
