"""The days and the clock times of a meeting, as somebody writes them in one field."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TypeAlias

from tui.grammar.phrases.clock_times import read_clock, read_day, read_days
from tui.grammar.phrases.deadlines import read_coming_day

Days: TypeAlias = tuple[date | None, date | None]
"""The first and the last day; a meeting of one day has no last one, or the same."""

Clocks: TypeAlias = tuple[str, str]
"""Start and end («10.00»); empty for one that nobody has said."""

NEAR_BEFORE = timedelta(days=31)
"""How long ago a day without a year may be: minutes are written afterwards, too."""

_HALF_A_YEAR = timedelta(days=182)

_DASH = re.compile(r"[–—-]")
_APART = re.compile(r"[–—-]|\b(?:til|to)\b", re.IGNORECASE)
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])")
_FROM = re.compile(r"^(?:fra|frå|from)\b", re.IGNORECASE)


def days_text(days: Days) -> str:
    """The days as they are read again: «2.6.2026», «2.6.2026–3.6.2026»."""
    first, last = days
    texts = [f"{day.day}.{day.month}.{day.year}" for day in days if day]
    return texts[0] if texts and first == last else "–".join(texts)


def days_of(text: str, old: Days, today: date) -> Days | None:
    """The days that a text means for a meeting that had ``old`` ones; None for what means none.

    One day moves every day of a meeting; only its own first day, left alone, is a meeting of that day. A day
    without a year is the one nearest to the day that the meeting had, else one from a month ago on.
    """
    if not text.strip():
        return None, None
    near = old[0] - _HALF_A_YEAR if old[0] and old[0] != today else today - NEAR_BEFORE
    days = read_days(text, near) or _range(text, near)
    if days is None:
        coming = read_coming_day(text, today)
        days = (coming, coming) if coming else None
    if days is None or days[0] != days[1]:
        return days
    first, last = old
    if first is None or last is None or days[0] == first:
        return days
    return days[0], days[0] + (last - first)


def _range(text: str, near: date) -> tuple[date, date] | None:
    """«2.6–3.6», «30.11.–1.12.», «June 2–3»."""
    halves = [half.strip() for half in _DASH.split(text)]
    first = read_day(halves[0], near) if len(halves) == 2 else None
    if first is None:
        return None
    number = re.fullmatch(r"(\d{1,2})\.?", halves[1])
    try:
        last = first.replace(day=int(number[1])) if number else read_day(halves[1], first)
    except ValueError:
        return None
    return (first, last) if last is not None and first <= last else None


def clocks_text(clocks: Clocks) -> str:
    """The times as they are read again: «10.00», «10.00–14.30», «–14.30»."""
    start, end = clocks
    return f"{start}–{end}" if end else start


def clocks_of(text: str) -> Clocks | None:
    """The times of «10», «10–14.30», «10.15 til 12», «fra 10»; None for what is none."""
    plain = _FROM.sub("", text.strip()).strip()
    if not plain:
        return "", ""
    halves = [half.strip() for half in _APART.split(plain)]
    if len(halves) > 2 or not any(halves):
        return None
    times = [_clock(half) for half in halves]
    if any(half and not time for half, time in zip(halves, times, strict=True)):
        return None
    return times[0], times[1] if len(times) == 2 else ""


def _clock(text: str) -> str:
    """A time with its minutes; empty for what is none."""
    time = read_clock(text) or (text if _HOUR.fullmatch(text) else "")
    return f"{time}.00" if _HOUR.fullmatch(time) else time
