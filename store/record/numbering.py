"""The numbers that items and decisions are cited by.

A number is stored when it is typed, printed in a notice or when the meeting closes; until then it is
derived here from what is used already, and shown in brackets. A stored number is never given twice: a
tombstone keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import TypeAlias

import msgspec

from store.language.words import fold
from store.record.identity import made_at
from store.record.kinds import KINDS
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record

_CASE = re.compile(r"(\d+)/(\d{2}|\d{4})")
_RUNNING = re.compile(r"[A-Z] ?(\d+)/(\d{2}|\d{4})")
_CENTURY = re.compile(r"/(?:19|20)(?=\d\d)")
_LETTER = "V"


Cited: TypeAlias = tuple[int, str]
"""The series of a meeting (0: none) and a number, in the form in which they are compared."""


def cited(series: int, number: str) -> Cited:
    """A number as it is compared within a series: «14/2025» is «14/25»."""
    return series, _CENTURY.sub("/", fold(number))


def is_running(number: str) -> bool:
    """Whether a number runs through a series and its years («12/26», «12/26-2», «V 3/15»): given once."""
    return "/" in number


class Numbering:
    """The numbers of one meeting. ``used`` holds those of the other meetings of its series."""

    def __init__(self, record: Record, used: Collection[str] = ()) -> None:
        """Number the items and decisions of a record, in order."""
        self._record = record
        self._used = frozenset(used)
        self._year = _year(record)
        self._items: dict[int, str] = {}
        if record.meeting.profile == "protocol":
            self._number_cases()
        else:
            self._number_items()

    def item(self, item: AgendaItem) -> str:
        """Return «12/26» in a protocol, «3» or «3.1» in minutes; empty for what carries no number."""
        return self._items.get(item.id, "")

    def decision(self, entry: Entry) -> str:
        """Return «13/26», «13/26-2», «V 3/15» or «2»; empty for a conclusion and for other kinds."""
        return self._decisions.get(entry.id, "")

    def stored(self, document: AgendaItem | Entry) -> bool:
        """Whether the number stands in the file; otherwise it is derived and may still change."""
        return bool(document.number)

    def to_store(self) -> tuple[Document, ...]:
        """Return the documents whose numbers are fixed when the meeting closes, with the numbers in them.

        The place of an item in minutes («3») is no name of it and is not stored.
        """
        cases = [
            msgspec.structs.replace(item, number=self._items[item.id])
            for item in self._record.agenda
            if not item.number and _CASE.fullmatch(self._items.get(item.id, ""))
        ]
        decisions = [
            msgspec.structs.replace(entry, number=self._decisions[entry.id])
            for entry in self._record.entries
            if not entry.number and self._decisions.get(entry.id)
        ]
        return (*cases, *decisions)

    def _number_cases(self) -> None:
        taken = self._kept(AgendaItem)
        last = max(self._counts(_CASE, self._used), default=0)
        items = {item.id for item in self._record.agenda}
        for item in self._record.agenda:
            if item.number:
                last = max([last, *self._counts(_CASE, [item.number])])
                self._items[item.id] = item.number
            elif item.form != "break" and item.parent not in items:
                last += 1
                while f"{last}/{self._year}" in taken:
                    last += 1
                self._items[item.id] = f"{last}/{self._year}"

    def _number_items(self) -> None:
        places: dict[int, int] = {}
        top = 0
        for item in self._record.agenda:
            if item.form == "break":
                self._items[item.id] = item.number
            elif item.parent in self._items:
                places[item.parent] = places.get(item.parent, 0) + 1
                above = self._items[item.parent]
                derived = f"{above}.{places[item.parent]}" if above else ""
                self._items[item.id] = item.number or derived
            else:
                # A case number is a name from elsewhere: nobody would find the places it had taken.
                top += not _CASE.fullmatch(item.number)
                self._items[item.id] = item.number or str(top)

    @cached_property
    def _decisions(self) -> dict[int, str]:
        """The number of every decision that has one; worked out when it is first asked for."""
        numbers: dict[int, str] = {}
        left: dict[str, Iterator[str]] = {}
        taken = set(self._kept(Entry) | self._used)
        last = max(self._counts(_RUNNING, self._used | taken), default=0)
        cases = self._cases()
        for entry in self._record.entries:
            # Of two versions of one decision only the first is cited.
            if not KINDS[entry.kind].numbered or entry.conclusion or entry.conflict_of is not None:
                continue
            if not entry.number and not entry.in_minutes:
                continue  # a working note is cited by nobody
            number = entry.number or self._next(cases.get(entry.item or 0, ""), last, taken, left)
            last = max([last, *self._counts(_RUNNING, [number])])
            taken.add(number)
            numbers[entry.id] = number
        return numbers

    def _next(self, case: str, last: int, taken: set[str], left: dict[str, Iterator[str]]) -> str:
        """A number that is free; ``left`` are the ones of each case that have not been tried."""
        if case:
            candidates = left.setdefault(case, _of_case(case))
        elif self._record.meeting.series:
            candidates = (f"{_LETTER} {n}/{self._year}" for n in _from(last + 1))
        else:
            candidates = left.setdefault("", map(str, _from(1)))
        return next(number for number in candidates if number not in taken)

    def _cases(self) -> dict[int, str]:
        """The case number of every item that has one, a sub-item's being that of its item."""
        cases: dict[int, str] = {}
        for item in self._record.agenda:
            own = self._items.get(item.id, "")
            case = own if _CASE.fullmatch(own) else cases.get(item.parent or 0, "")
            cases[item.id] = case
        return cases

    def _kept(self, kind: type[AgendaItem | Entry]) -> frozenset[str]:
        """Numbers stored in this meeting, in tombstones too."""
        alive = self._record.agenda if kind is AgendaItem else self._record.entries
        dead = (document for document in self._record.tombstones if isinstance(document, kind))
        documents: Iterator[AgendaItem | Entry] = (*alive, *dead).__iter__()
        return frozenset(document.number for document in documents if document.number)

    def _counts(self, pattern: re.Pattern[str], numbers: Collection[str]) -> list[int]:
        found = (pattern.fullmatch(number) for number in numbers)
        return [int(match[1]) for match in found if match and match[2][-2:] == self._year]


def _of_case(case: str) -> Iterator[str]:
    yield case
    yield from (f"{case}-{n}" for n in _from(2))


def _from(first: int) -> Iterator[int]:
    while True:
        yield first
        first += 1


def _year(record: Record) -> str:
    """The two last figures of the meeting's year; of the year it was made while it has no date."""
    meeting = record.meeting
    made = made_at(meeting.id)
    return f"{(meeting.from_ or made).year % 100:02}"
