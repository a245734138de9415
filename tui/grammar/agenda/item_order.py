"""The order of the agenda: moving items, the item before and after, and where the meeting was left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.record import identity as ranks
from store.record.model import AgendaItem, Day, Document, Entry, Presence
from store.record.values import Outcome
from store.series.titles import role_of
from tui.grammar.lines import Step

if TYPE_CHECKING:
    from store.record.record import Record


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


def one_lower(record: Record, item: AgendaItem) -> list[AgendaItem]:
    """An item as the last one under the item before it, what lay below it beside it; none where it cannot be.

    There are two levels: one that stands under another already goes no lower. Raises Problem for an item
    that is withheld: what lies below it would be read by many.
    """
    row = [other for other in siblings(record, item) if other.day == item.day and other.form != "break"]
    place = next((n for n, other in enumerate(row) if other.id == item.id), 0)
    if _is_below(record, item) or place == 0 or item.form == "break":
        return []
    above = row[place - 1]
    if record.children(item) and _is_hidden(record, item):
        raise Problem("item-hidden-level", title=item.title)
    taken = [other.rank for other in record.children(above)]
    found = []
    for one in (item, *record.children(item)):
        taken.append(ranks.after(taken))
        found.append(replace(one, parent=above.id, rank=taken[-1]))
    return found


def one_higher(record: Record, item: AgendaItem) -> list[AgendaItem]:
    """A sub-item as an item of its own after the one above it, with the sub-items that followed; else none.

    Raises Problem where the one above is withheld: what stands under it would be read by many.
    """
    above = record.get(AgendaItem, item.parent)
    if above is None:
        return []
    if _is_hidden(record, above):
        raise Problem("item-hidden-level", title=above.title)
    row = siblings(record, item)
    below = row[[other.id for other in row].index(item.id) + 1 :]
    if _is_hidden(record, item):
        below = []  # under it they would be withheld, too
    beside = siblings(record, above)
    place = [other.id for other in beside].index(above.id)
    rank = ranks.after([other.rank for other in beside], place)
    taken = [other.rank for other in record.children(item)]
    found = [replace(item, parent=above.parent, rank=rank)]
    for one in below:
        taken.append(ranks.after(taken))
        found.append(replace(one, parent=item.id, rank=taken[-1]))
    return found


def placed_first(record: Record, item: AgendaItem) -> AgendaItem:
    """A new item before every other."""
    row = siblings(record, item)
    return replace(item, rank=ranks.after([o.rank for o in row], -1), day=row[0].day if row else item.day)


def rank_after(record: Record, item: AgendaItem, present: AgendaItem | None) -> str:
    """The rank of a new item after the present one, its sub-items and the breaks that were held since.

    Without a present one it comes after the items of its day and of those before, or last.
    """
    row = siblings(record, item)
    here = [present.id, present.parent] if present else []
    places = [n for n, other in enumerate(row) if other.id in here]
    if not places and item.parent is None and item.day:
        days = [day.id for day in record.days]
        until = {None, *days[: days.index(item.day) + 1]} if item.day in days else {item.day}
        places = [n for n, other in enumerate(row) if other.day in until] or [-1]
    while places and places[-1] + 1 < len(row) and _is_held_break(row[places[-1] + 1]):
        places.append(places[-1] + 1)
    in_last = not places or places[-1] == len(row) - 1
    if in_last and row and item.parent is None and _is_other(row[-1]):
        places = [len(row) - 2]  # «other business» stays last, also where the line stands in it
    return ranks.after([other.rank for other in row], places[-1] if places else None)


def _is_held_break(item: AgendaItem) -> bool:
    return item.form == "break" and item.began is not None


def _is_other(item: AgendaItem) -> bool:
    """Whether an item is the «other business» that an agenda ends with, and is not begun."""
    return (item.role or role_of(item.title)) == "other" and not item.began


def settled(item: AgendaItem, outcome: Outcome) -> AgendaItem:
    """The item with an outcome; without one when it is the outcome that it had."""
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


def following(record: Record, item: AgendaItem | None, day: Day | None) -> AgendaItem | None:
    """The item after the present one; before any item, the first of the day."""
    items = _gone_through(record, item)
    if item is None:
        days = [other for other in items if day is None or other.day == day.id]
        return next(iter(days or items), None)
    place = _place(items, item)
    return items[place + 1] if place is not None and place + 1 < len(items) else None


def preceding(record: Record, item: AgendaItem | None, day: Day | None) -> AgendaItem | None:
    """The item before the present one; where a day begins, the last of the days before."""
    items = _gone_through(record, item)
    if item is None:
        earlier = _days_before(record, day)
        return next((other for other in reversed(items) if day and other.day in earlier), None)
    place = _place(items, item)
    return items[place - 1] if place else None


def before_break(record: Record, item: AgendaItem | None) -> AgendaItem | None:
    """The item that a running break has interrupted; None when there is no such break, or no such item."""
    if item is None or item.form != "break" or item.began is None or item.ended is not None:
        return None
    return last_left(record)


def last_left(record: Record, but: AgendaItem | None = None) -> AgendaItem | None:
    """The item that the meeting has left last, breaks and perhaps one other aside."""
    items = (item for item in record.agenda if item.form != "break" and (but is None or item.id != but.id))
    left = [item for item in items if item.began and item.ended]
    return max(left, key=lambda item: item.ended.timestamp() if item.ended else 0.0, default=None)


def left_at(record: Record) -> tuple[int | None, int | None]:
    """Item and day where the meeting was left: in its running item, else where something was noted last."""
    item = record.current
    if item is None:
        newest = max((*record.agenda, *record.entries, *record.days), key=lambda d: d.id, default=None)
        match newest:
            case AgendaItem():
                item = newest
            case Entry():
                item = record.get(AgendaItem, newest.item)
                return (item.id, item.day) if item else (None, newest.day)
            case Day():
                return None, newest.id
    return (item.id, item.day) if item else (None, None)


def day_to_begin(record: Record, present: Day | None, today: date) -> int | None:
    """The number of the day that it is, when it is a later day of the meeting than the present one.

    None on the first day, after the last, and when the meeting is not under way.
    """
    meeting = record.meeting
    first = meeting.from_
    under_way = meeting.state in ("planned", "live") and first is not None
    if first is None or not under_way or not first < today <= (meeting.to or first):
        return None
    if present is not None and present.date == today:
        return None
    dated = (number for number, day in enumerate(record.days, 1) if day.date == today)
    return next(dated, (today - first).days + 1)


def _gone_through(record: Record, present: AgendaItem | None) -> Sequence[AgendaItem]:
    """The items that are gone to one after another: no breaks, and none that was put off or dropped."""
    dropped: set[int] = set()
    for item in record.agenda:
        off = item.outcome in ("postponed", "withdrawn") and item.began is None
        if off or item.parent in dropped:
            dropped.add(item.id)
    return [
        item
        for item in record.agenda
        if (present and item.id == present.id) or (item.form != "break" and item.id not in dropped)
    ]


def _place(items: Sequence[AgendaItem], item: AgendaItem) -> int | None:
    return next((n for n, other in enumerate(items) if other.id == item.id), None)


def _days_before(record: Record, day: Day | None) -> set[int | None]:
    """The days before a day, and no day at all."""
    days = [other.id for other in record.days]
    return {None, *(days[: days.index(day.id)] if day and day.id in days else days)}
