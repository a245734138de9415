"""What can be found in a meeting: the meeting itself, its items and its entries, each as one text."""

from __future__ import annotations

from operator import attrgetter

import msgspec

from store.model import AgendaItem, Entry
from store.numbers import Numbering
from store.record import Record
from store.status import Fates
from store.values import STATUSES, Kind, Name
from store.wording import WORDED, worded

_more = attrgetter(*(field for field in WORDED[Entry] if field != "text"))
"""What an entry says beside its text; most entries say no more."""

MEETING, ITEM = "meeting", "item"
"""The kinds of what is no entry."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """An entry as search knows it; an item or the meeting itself too.

    key: its id. kind: as its word tells it, so that a conclusion and each field of a SWOT have their own.
    text: all its words. item: the number and title of the item that it stands in. private: nobody else
    gets to see it.
    """

    key: int
    kind: str
    text: str
    item: str = ""
    status: str = ""
    from_: str = ""
    to: str = ""
    owners: tuple[str, ...] = ()
    private: bool = False


def told_kind(entry: Entry) -> str:
    """The kind as its word tells it: a conclusion, and each field of a SWOT, have words of their own."""
    if entry.kind == Kind.DECISION and entry.conclusion:
        return "conclusion"
    if entry.kind == Kind.SWOT:
        return entry.quadrant or "unplaced"
    return str(entry.kind.value)


def pieces_of(record: Record) -> list[Piece]:
    """Everything that can be found in a meeting, in the order of its minutes."""
    meeting = record.meeting
    numbers, fates = Numbering(record), Fates(record)
    series = meeting.series.name if meeting.series else ""
    day = meeting.from_.isoformat() if meeting.from_ else ""
    words = (meeting.title, series, meeting.number, *(text for _, text in worded(meeting)), day)
    found = [Piece(meeting.id, MEETING, " · ".join(_once(words)))]
    items = {item.id: item for item in record.agenda}
    lost = [entry for entry in record.entries if entry.item not in items]
    found.extend(_entry(entry, "", numbers, fates) for entry in lost)
    for item in record.agenda:
        found.append(_item(item, numbers))
        place = " ".join(filter(None, (numbers.item(item), item.title)))
        found.extend(
            _entry(entry, place, numbers, fates, private=item.private) for entry in record.entries_of(item)
        )
    return found


def _item(item: AgendaItem, numbers: Numbering) -> Piece:
    words = (numbers.item(item), *(text for _, text in worded(item)))
    return Piece(item.id, ITEM, " · ".join(_once(words)), private=item.private)


def _entry(entry: Entry, place: str, numbers: Numbering, fates: Fates, *, private: bool = False) -> Piece:
    number = numbers.decision(entry) or entry.number if entry.kind == Kind.DECISION else entry.number
    owners = tuple([owner.name for owner in fates.owners(entry)])
    return Piece(
        key=entry.id,
        kind=told_kind(entry),
        text=_words(entry, number, owners) if number or owners or any(_more(entry)) else entry.text,
        item=place,
        status=fates.status(entry) if entry.kind in STATUSES else "",
        from_=_name(entry.from_),
        to=_name(entry.to),
        owners=owners,
        private=entry.private or private,
    )


def _words(entry: Entry, number: str, owners: tuple[str, ...]) -> str:
    """All that an entry says, each thing once."""
    first = ": ".join(_once([number, *_leads(entry), entry.text]))
    rest = [text for text in (*owners, *(text for _, text in worded(entry))) if text not in first]
    return " · ".join([first, *_once(rest)])


def _leads(entry: Entry) -> tuple[str, ...]:
    """What stands before the text: who, or between whom."""
    between = owners = ""
    if entry.from_ or entry.to:
        arrow = " ↔ " if entry.mutual else " → "
        between = arrow.join(filter(None, (_name(entry.from_), _name(entry.to))))
    if entry.owners:
        named = ", ".join(owner.name for owner in entry.owners)
        owners = "" if named in entry.text else named
    return entry.title, entry.name, _name(entry.speaker), _name(entry.by), between, owners


def _once(words: tuple[str, ...] | list[str]) -> list[str]:
    """The words without empty ones and without doubles, in order."""
    return list(dict.fromkeys(filter(None, words)))


def _name(name: Name | None) -> str:
    return name.name if name else ""
