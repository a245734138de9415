"""The status of each entry as its own meeting left it.

Only events in the meeting's own file count: what other meetings did to the entry later is a matter for
the registers. So an old meeting exported again gives the same document.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Entry, Event
from store.record.values import Deadline, Kind, Name, Votes, What

if TYPE_CHECKING:
    from store.record.record import Record


class Fates:
    """The last event of every entry of a meeting, looked up in one pass."""

    def __init__(self, record: Record) -> None:
        """Read the events of the record; those of other meetings' entries are passed over."""
        self._last: dict[tuple[int, What], Event] = {}
        if not record.events:
            return
        statuses = {entry.id: KINDS[entry.kind].statuses for entry in record.entries}
        for event in record.events:
            entry = event.of.entry
            if event.of.meeting != record.meeting.id or entry not in statuses:
                continue
            # A status of the kind the entry had before it was reclassified says nothing about it now.
            if event.what != "status" or event.to in statuses[entry]:
                self._last[entry, event.what] = event

    def status(self, entry: Entry) -> str:
        """Return the status of an entry; empty for a kind that has none."""
        event = self._last.get((entry.id, "status"))
        return event.to if event is not None else first_status(entry)

    def deadline(self, entry: Entry) -> Deadline | None:
        """Return the deadline of an action: the one set last, else the one it was noted with."""
        event = self._last.get((entry.id, "deadline"))
        if event is None:
            return entry.deadline
        return deadline_from(event.to)

    def owners(self, entry: Entry) -> tuple[Name, ...]:
        """Return the owners of an action or the owner of a step: those set last, else the noted ones."""
        event = self._last.get((entry.id, "owner"))
        if event is not None:
            return owners_from(event.to)
        return entry.owners or ((entry.owner,) if entry.owner else ())


def first_status(entry: Entry) -> str:
    """The status of an entry before anything has happened to it; empty for a kind that has none.

    A question that has an answer is answered, and a proposal that more voted against than for is
    rejected, also when nobody has said so in an event.
    """
    if entry.answer and entry.kind == Kind.QUESTION:
        return "answered"
    if _voted_down(entry.votes) and entry.kind == Kind.PROPOSAL:
        return "rejected"
    return _FIRST.get(entry.kind, "")


_FIRST = {kind: statuses[0] for kind, statuses in STATUSES.items()}


def deadline_from(to: str) -> Deadline | None:
    """The deadline that an event sets: a day, the next meeting, or none any more."""
    if to in ("", "next-meeting"):
        return Deadline(to, meeting="next") if to else None
    return Deadline(to, date=_day(to))


def owners_from(to: str) -> tuple[Name, ...]:
    """The owners that an event sets, with commas between them."""
    return tuple(Name(name.strip()) for name in to.split(",") if name.strip())


def adopted_plans(entries: Iterable[Entry], items: Iterable[AgendaItem], fates: Fates) -> frozenset[int]:
    """The items whose plan is adopted: they, or the item they belong to, have such a decision.

    Nothing is adopted of what the meeting put off, or came to no conclusion about.
    """
    decided = {
        entry.item
        for entry in entries
        if entry.kind == Kind.DECISION and not entry.conclusion and fates.status(entry) == "adopted"
    }
    told = tuple(items)
    given_up = {item.id for item in told if item.outcome in _GIVEN_UP}
    places = ((item.id, {item.id, item.parent or 0}) for item in told)
    return frozenset(key for key, place in places if place & decided and not place & given_up)


_GIVEN_UP = frozenset({"postponed", "withdrawn", "inconclusive"})
"""The outcomes of items that leave everything in them undone."""


def status_of(record: Record, entry: Entry) -> str:
    """Return the status of an entry of the record. For many entries, ask one :class:`Fates`."""
    return Fates(record).status(entry)


def _voted_down(votes: Votes | None) -> bool:
    if votes is None or votes.for_ is None or votes.against is None:
        return False
    return votes.against > votes.for_


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
