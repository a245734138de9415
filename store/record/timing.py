"""The clock of a meeting: its zone and days, and how long it has been in an item.

That is the time from the beginning of the item, without what was spent elsewhere.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.language.late_pattern import late_pattern

if TYPE_CHECKING:
    from store.record.model import AgendaItem, Meeting
    from store.record.record import Record


_BEFORE_THE_FIRST = 3600
"""Seconds: nobody waits longer for the first item."""

_LONGEST = 24 * 3600
"""Seconds: an item that was open for longer was forgotten, not discussed."""


def resumed(item: AgendaItem, now: datetime) -> AgendaItem:
    """The item once the meeting is in it: begun, or gone back to, with the time between left out."""
    away = seconds_between(item.ended, now) if item.began and item.ended else 0
    return replace(item, began=item.began or now, ended=None, away=item.away + away)


def minutes_used(item: AgendaItem, now: datetime) -> int | None:
    """Whole minutes spent in an item; None before it has begun, and when it was left open for days."""
    if item.began is None:
        return None
    spent = seconds_between(item.began, item.ended or now) - item.away
    return max(0, spent) // 60 if spent < _LONGEST else None


def passed_through(record: Record, item: AgendaItem) -> bool:
    """Whether the meeting only came past: under a minute, with nothing noted in it or in its sub-items."""
    if item.began is None or item.ended is None or minutes_used(item, item.ended) != 0:
        return False
    return not any(record.entries_of(one) for one in (item, *record.children(item)))


def minutes_taken(record: Record, now: datetime) -> int | None:
    """Whole minutes spent in all items of the meeting, breaks aside; None before the first has begun."""
    used = [minutes_used(item, now) for item in record.agenda if item.form != "break"]
    known = [minutes for minutes in used if minutes is not None]
    return sum(known) if known else None


def minutes_left(record: Record, now: datetime) -> int | None:
    """Minutes that the rest of the present day takes by its plan.

    None unless every item that is left has a frame, its own or that of its sub-items, and in a break:
    nobody knows whether the item before it goes on.
    """
    present = record.current
    if present is None or present.form == "break":
        return None
    total = 0
    told: set[int | None] = set()
    for item in record.agenda:
        running = item.id == present.id
        waiting = item.began is None and item.outcome is None
        if item.parent in told or (item.began is None and item.outcome is not None):
            told.add(item.id)  # by what lies above it, or by being put off
        elif item.day == present.day and (running or waiting):
            if item.planned:
                told.add(item.id)
                total += max(0, item.planned - (minutes_used(item, now) or 0)) if running else item.planned
            elif not record.children(item):
                return None
    return total


def seconds_between(first: datetime, last: datetime) -> int:
    """Whole seconds from one instant to another, 0 when they lie the other way round.

    A file may hold times with and without an offset.
    """
    return max(0, int(last.timestamp() - first.timestamp()))


_CLOCK = late_pattern(r"(\d{1,2})[.:](\d{2})")


def in_zone(meeting: Meeting, at: datetime) -> datetime:
    """An instant as the clocks show it where the meeting is; in a zone nobody knows, as they do here.

    Every clock time that is shown or noted comes from here, so that what is read can be typed.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 — most commands ask for no clock time

    try:
        return at.astimezone(ZoneInfo(meeting.zone))
    except (ZoneInfoNotFoundError, OSError, ValueError):  # a file by hand
        return at.astimezone()


def clock_on(clock: str, near: datetime) -> datetime | None:
    """The instant of a clock time («11.20») on the day of another instant; None when it is no time."""
    found = _CLOCK.fullmatch(clock.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return near.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)


def is_told_later(record: Record, said: datetime) -> bool:
    """Whether minutes are written up after their meeting, at a clock time that none of its items tells of.

    Their first item began long after that time, or when the meeting was over. A time before the meeting
    was to begin is one before its first item in any case.
    """
    first = min((item.began.timestamp() for item in record.agenda if item.began), default=None)
    starts, ends = (clock_on(clock, said) for clock in (record.meeting.start, record.meeting.end))
    if first is None or (starts is not None and said < starts):
        return False
    return first - said.timestamp() > _BEFORE_THE_FIRST or (ends is not None and first >= ends.timestamp())


def is_held_on(meeting: Meeting, day: date) -> bool:
    """Whether a day is one of the meeting's; any is, while it has none."""
    first, last = meeting.from_, meeting.to or meeting.from_
    return first is None or last is None or first <= day <= last
