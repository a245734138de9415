"""A file for calendars (iCalendar, RFC 5545), the same bytes each time until something changes.

Seasons and feasts have no days and get no event. A week, a month or a quarter is a bar over all its days that
leaves people free, with the typed words first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

from exports.calendar.calendar_row import CalendarRow
from exports.typography.dates import clock_time
from store.language.catalogue import Words, words
from store.record.identity import to_text
from store.record.values import Language

_NO_TEXT = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

LONG = timedelta(days=31)
"""Bars over more days than this are left out unless somebody asks for them."""


def in_calendar(found: Iterable[CalendarRow], *, spans: bool = False) -> tuple[CalendarRow, ...]:
    """Return what has days; of long bars only with ``spans``."""
    return tuple(
        one
        for one in found
        if one.days is not None and (spans or one.whole or one.days[1] - one.days[0] < LONG)
    )


def to_ics(found: Iterable[CalendarRow], *, name: str, archive: int, language: Language) -> bytes:
    """Return a calendar of what has days, in the order given.

    name: what the calendar is called. archive: its id, with which the events are known again. language: of
    the words around what was typed.
    """
    say = words(language, "document")
    calendar = Calendar()
    calendar.add("prodid", "-//Referat//Referat//NO")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", _line(name))
    calendar.add("x-wr-calname", _line(name))
    calendar.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    for one in found:
        if one.days is None:
            continue
        event = Event()
        event.add("uid", f"{to_text(one.key)}@{to_text(archive)}")
        event.add("dtstamp", one.stamp.astimezone(UTC).replace(microsecond=0))
        event.add("sequence", one.sequence)
        _add_days(event, one, one.days)
        event.add("summary", _title(one, say))
        if place := _line(one.place):
            event.add("location", place)
        if one.sort != "meeting":
            event.add("description", say("calendar-from", meeting=_line(one.meeting.title)))
        event.add("transp", "OPAQUE" if one.sort in ("meeting", "activity") and one.start else "TRANSPARENT")
        if one.cancelled:
            event.add("status", "CANCELLED")
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _title(one: CalendarRow, say: Words) -> str:
    """What is read in a calendar: the typed words first where they name no day themselves."""
    title = _line(one.text) or say("untitled")
    if one.sort == "deadline":
        title = say("calendar-deadline", text=title)
    if one.owners:
        title = f"{title} – {', '.join(_line(name) for name in one.owners)}"
    return title if one.whole else f"{_line(one.words)}: {title}"


def _add_days(event: Event, one: CalendarRow, days: tuple[date, date]) -> None:
    """The clock times of a meeting as far as they are known, else whole days; no end is made up."""
    first, last = days
    start, end = _instant(first, one.start, one), _instant(last, one.end, one)
    if start is None or (end is None and last > first):
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
        return
    event.add("dtstart", start)
    if end is not None and end > start:
        event.add("dtend", end)


def _instant(day: date, clock: str, one: CalendarRow) -> datetime | None:
    """A clock time on a day as an instant; None where none is told, or the zone is one that nobody knows."""
    at = clock_time(clock)
    if at is None:
        return None
    try:
        return datetime.combine(day, at, ZoneInfo(one.meeting.zone)).astimezone(UTC)
    except (ZoneInfoNotFoundError, OSError, ValueError):  # a file by hand
        return None


def _line(text: str) -> str:
    """A text on one line, without signs that a calendar cannot hold."""
    return _NO_TEXT.sub("", " ".join(text.split()))
