"""A day as a language writes it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from store.language.calendar_names import calendar_names
from store.language.orthography import orthography

_FIELD = re.compile(r"([dEMy])\1*+")


def long_day(day: date, language: str) -> str:
    """A day as a sentence has it: «12. februar 2026»."""
    return written_day(day, "d MMMM y", language)


@lru_cache(maxsize=4096)  # the days of a meeting stand wherever it is told of
def written_day(day: date, pattern: str, language: str) -> str:
    """A day by a pattern of English order, with the stop that follows the figure where a language has one."""
    return day_by(
        day, re.sub(r"\bd\b", "d.", pattern) if orthography(language).day_stop else pattern, language
    )


def day_by(day: date, pattern: str, language: str) -> str:
    """A day by a pattern as Babel has it, of ``d``, ``M`` to ``MMMM``, ``EEE`` to ``EEEEEE`` and ``y``."""
    names = calendar_names(language)
    fields = {
        "d": str(day.day),
        "M": str(day.month),
        "MMM": names.short_months[day.month - 1],
        "MMMM": names.months[day.month - 1],
        "EEE": names.short_weekdays[day.weekday()],
        "EEEE": names.weekdays[day.weekday()],
        "EEEEEE": names.shortest_weekdays[day.weekday()],
        "y": str(day.year),
    }
    return _FIELD.sub(lambda field: fields[field[0]], pattern)


def month_name(day: date, language: str) -> str:
    """The month of a day: «juni», «June»."""
    return calendar_names(language).months[day.month - 1]
