"""Arranging the agenda: what it takes to put an item elsewhere, settle it or delete it. All of it is pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec.structs import replace

from store.errors import Problem
from store.record import identity as ranks
from store.record.model import AgendaItem, Document, Entry, Presence
from store.record.record import Record
from store.record.values import Outcome

Step: TypeAlias = Literal[-1, 1]
"""Up or down by one place."""


def moved(record: Record, item: AgendaItem, step: Step) -> list[AgendaItem]:
    """An item, with what lies below it, one place up or down among its siblings; none where it cannot.

    Between two days lies a place of its own: first the item becomes the last of the day before.
    """
    row = siblings(record, item)
    place = next(n for n, other in enumerate(row) if other.id == item.id)
    neighbour = row[place + step] if 0 <= place + step < len(row) else None
    day = neighbour.day if neighbour else _day_beyond(record, item, step)
    if not _is_below(record, item) and day != item.day:
        return [replace(other, day=day) for other in (item, *_all_below(record, item))]
    if neighbour is None:
        return []
    row[place], row[place + step] = neighbour, item
    return _ranked(row, place + step)


def placed_first(record: Record, item: AgendaItem) -> AgendaItem:
    """A new item before every other."""
    row = siblings(record, item)
    return replace(item, rank=ranks.after([o.rank for o in row], -1), day=row[0].day if row else item.day)


def rank_after(record: Record, item: AgendaItem, present: AgendaItem | None) -> str:
    """The rank of a new item after the present one and its sub-items.

    Without a present one it comes after the items of its day and of those before, or last.
    """
    row = siblings(record, item)
    here = [present.id, present.parent] if present else []
    places = [n for n, other in enumerate(row) if other.id in here]
    if not places and item.parent is None and item.day:
        days = [day.id for day in record.days]
        until = {None, *days[: days.index(item.day) + 1]} if item.day in days else {item.day}
        places = [n for n, other in enumerate(row) if other.day in until] or [-1]
    return ranks.after([other.rank for other in row], places[-1] if places else None)


def settled(item: AgendaItem, outcome: Outcome) -> AgendaItem:
    """The item with an outcome; the one it has already is taken from it."""
    return replace(item, outcome=None if item.outcome == outcome else outcome)


def left_by(record: Record, item: AgendaItem) -> list[Document]:
    """Where everything in an item goes when it is deleted.

    Sub-items take its place. Entries, and who came and went, go to the item above, else to the day or
    the opening; who stood aside did so in this item, and in no other. Raises Problem for an item that
    few may read and that is not empty: what it holds would be read by many.
    """
    above = record.get(AgendaItem, item.parent)
    below = record.children(item)
    entries = record.entries_of(item)
    presence = [one for one in record.presence if one.item == item.id]
    if _is_hidden(record, item) and (below or entries or presence):
        raise Problem("item-hidden-holds", title=item.title)
    row = siblings(record, item)
    place = next(n for n, other in enumerate(row) if other.id == item.id)
    taken = [other.rank for other in row if other.id != item.id]
    found: list[Document] = []
    for number, child in enumerate(below, place):
        taken.insert(number, ranks.after(taken, number - 1))
        found.append(replace(child, parent=item.parent, rank=taken[number]))
    found += [_entry_at(entry, above, item.day) for entry in entries]
    found += [_presence_at(one, above) for one in presence if one.what != "recusal"]
    return found


def siblings(record: Record, item: AgendaItem) -> list[AgendaItem]:
    """The items with the same item above them, or none, in order."""
    alive = {other.id for other in record.agenda}
    above = item.parent if item.parent in alive else None
    return [o for o in record.agenda if (o.parent if o.parent in alive else None) == above]


def _entry_at(entry: Entry, item: AgendaItem | None, day: int | None) -> Entry:
    return replace(entry, item=item.id) if item else replace(entry, item=None, day=day)


def _presence_at(presence: Presence, item: AgendaItem | None) -> Presence:
    return replace(presence, item=item.id if item else None)


def _ranked(row: Sequence[AgendaItem], place: int) -> list[AgendaItem]:
    """The items whose rank must change so that all stand as in the row: mostly the one at the place."""
    item = row[place]
    others = [other.rank for other in row if other.id != item.id]
    one = replace(item, rank=ranks.after(others, place - 1))
    stands = [*row[:place], one, *row[place + 1 :]]
    if stands == sorted(stands, key=lambda other: (other.rank, other.id)):
        return [one]
    # Two windows have added at once, or a hand has written ranks: all of them get new ones.
    fresh: list[str] = []
    for _ in row:
        fresh.append(ranks.after(fresh))
    return [replace(other, rank=rank) for other, rank in zip(row, fresh, strict=True)]


def _day_beyond(record: Record, item: AgendaItem, step: Step) -> int | None:
    """The day before or after that of an item; its own where there is none."""
    days = [day.id for day in record.days]
    place = days.index(item.day) + step if item.day in days else -1
    return days[place] if 0 <= place < len(days) else item.day


def _is_below(record: Record, item: AgendaItem) -> bool:
    return record.get(AgendaItem, item.parent) is not None


def _all_below(record: Record, item: AgendaItem) -> list[AgendaItem]:
    known = {item.id}
    found = []
    for other in record.agenda:
        if other.parent in known and other.id not in known:
            known.add(other.id)
            found.append(other)
    return found


def _is_hidden(record: Record, item: AgendaItem) -> bool:
    """Whether an item, or one above it, is private or exempt."""
    seen: set[int] = set()
    above: AgendaItem | None = item
    while above is not None and above.id not in seen:
        if above.private or above.exempt:
            return True
        seen.add(above.id)
        above = record.get(AgendaItem, above.parent)
    return False
