"""Days and times on the screen. Days are written as in print; the module for it waits until one is shown."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from store.record.values import Language


def day_words(day: date, language: Language, *, weekday: bool = False, year: bool = True) -> str:
    """A day in words: «tirsdag 2. juni», «2. juni 2015»."""
    from exports.typography import dates  # noqa: PLC0415 — Babel is heavy at the start

    if weekday:
        return dates.weekday(day, language)
    return dates.date_range(day, None, language) if year else dates.day_and_month(day, language)


def days_words(first: date | None, last: date | None, language: Language) -> str:
    """The days of a meeting: «2.–3. juni 2015», empty when unknown."""
    from exports.typography import dates  # noqa: PLC0415 — Babel is heavy at the start

    return dates.date_range(first, last, language) if first else ""


@lru_cache(maxsize=10_000)
def short_day(day: date, language: Language) -> str:
    """A day as a column has it: «1.4.2026», in English «1 Apr 2026»."""
    from exports.typography import dates  # noqa: PLC0415 — Babel is heavy at the start

    return dates.short(day, language)


def clock_words(at: datetime, language: Language, *, seconds: bool = False) -> str:
    """A clock time: «10.42», in English «10:42»."""
    dot = ":" if language == "en" else "."
    return at.strftime(dot.join(("%H", "%M", "%S") if seconds else ("%H", "%M")))
