"""Days, ranges of days and clock times as each language writes them."""

from __future__ import annotations

import re
from datetime import date, time

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.orthography import orthography
from store.language.written_day import day_by, month_name, written_day
from store.record.values import Deadline, Language

_CLOCK = late_pattern(
    lambda: rf"(?:{any_of(any_language(DateWords).clock)}\.?\s*)?(\d{{1,2}})(?:[.:](\d{{2}}))?", re.IGNORECASE
)


def clock_time(text: str) -> time | None:
    """Return the clock time that a text is, as it was typed («kl. 10», «10.30»); None for what is none.

    Midnight at the end of a day («24.00») is none that a day has.
    """
    match = _CLOCK.fullmatch(text.strip())
    if not match or int(match[1]) > _LAST_HOUR or int(match[2] or 0) > _LAST_MINUTE:
        return None
    return time(int(match[1]), int(match[2] or 0))


_LAST_HOUR, _LAST_MINUTE = 23, 59


def clock(text: str, language: Language) -> str:
    """Return a clock time with the separator of the language; what is no clock time stays as it is."""
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        return text
    habits = orthography(language)
    return f"{match[1].zfill(habits.hour_digits)}{habits.clock_dot}{match[2] or '00'}"


def _week() -> str:
    said = any_language(DateWords)
    return rf"(?:{any_of(said.by)} )?{any_of(said.periods.week)} \d{{1,2}}(?:[ ,/]+\d{{4}})?"


_WEEK = late_pattern(_week, re.IGNORECASE)
_QUARTER = late_pattern(lambda: any_of(any_language(DateWords).periods.quarter), re.IGNORECASE)


def date_range(first: date, last: date | None, language: Language) -> str:
    """Return «2.–3. juni 2015», «28. mai–1. juni 2015», «2 June 2015»."""
    return _range(first, last, language, weekdays=False)


def weekday_range(first: date, last: date | None, language: Language) -> str:
    """Return «Tirsdag 2.–onsdag 3. juni 2015»: with weekdays, the first word with a capital."""
    return capital(_range(first, last, language, weekdays=True))


def weekday(day: date, language: Language) -> str:
    """Return «tirsdag 2. juni», «Tuesday 2 June»: a day whose year is known."""
    return written_day(day, "EEEE d MMMM", language)


def day_and_month(day: date, language: Language) -> str:
    """Return «2. juni», «2 June»."""
    return written_day(day, "d MMMM", language)


def short_weekday(day: date, language: Language) -> str:
    """Return «ti. 2. juni», «to. 4. feb.», «Tue 2 Jun»: for a column of days whose year is known."""
    name = "EEE" if orthography(language).capitals else "EEEEEE"
    return written_day(day, f"{name} d MMM", language)


def short(day: date, language: Language) -> str:
    """Return «1.4.2026», «1 Apr 2026»: for a column. A month in figures is ambiguous in English."""
    return day_by(day, orthography(language).short_day, language)


def clock_range(start: str, end: str, language: Language) -> str:
    """Return «kl. 10.00–14.30», «10:00–14:30», or the one that is known; words stay as they are."""
    times = "–".join(clock(told, language) for told in (start, end) if told)
    return f"{orthography(language).before_clock}{times}" if times[:1].isdigit() else times


def deadline(due: Deadline, language: Language) -> str:
    """Return the day of a deadline, or its words where they name a longer time than a day.

    «fredag» is printed as the day it was; «utgangen av mai» keeps its words and gets its year, since
    the last day of May is only what they are sorted by. «uke 38» keeps them too.
    """
    if due.date is None or _WEEK.fullmatch(due.text):
        return due.text
    from calendar import monthrange  # noqa: PLC0415 — it brings names of the system's, and few ask for it

    is_last_of_month = due.date.day == monthrange(due.date.year, due.date.month)[1]
    names_month = _names_month(due.text, due.date, language)
    if not is_last_of_month or not names_month or re.search(rf"(?<!\d){due.date.day}(?!\d)", due.text):
        return short(due.date, language)
    return due.text if str(due.date.year) in due.text else f"{due.text} {due.date.year}"


def capital(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _names_month(text: str, day: date, language: Language) -> bool:
    return month_name(day, language).casefold() in text.casefold() or bool(_QUARTER.search(text))


def _range(first: date, last: date | None, language: Language, *, weekdays: bool) -> str:
    day = "EEEE d" if weekdays else "d"
    if last is None or last <= first:
        return written_day(first, f"{day} MMMM y", language)
    if first.year != last.year:
        opening = f"{day} MMMM y"
    else:
        opening = day if first.month == last.month else f"{day} MMMM"
    return f"{written_day(first, opening, language)}–{written_day(last, f'{day} MMMM y', language)}"
