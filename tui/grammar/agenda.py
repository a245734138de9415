"""Going through the agenda: which item comes before and after, and where the meeting was left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.record.model import AgendaItem, Day, Entry
from store.record.record import Record


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
