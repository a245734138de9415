"""The days that a deadline or a period names, when it names any: a day, or all those of a longer time."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import TypeAlias

from store.language.calendar_names import month_numbers, weekday_numbers
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.words import fold
from store.record.values import Deadline, Period

Days: TypeAlias = tuple[date, date]
"""The first and the last day."""

_ANY = any_language(DateWords)


def _whole(words: Iterable[str]) -> str:
    return rf"\b{any_of(words)}\b"


_WEEK = re.compile(rf"\b{any_of(_ANY.periods.week)} (\d{{1,2}})\b(?:[ ,/]+(\d{{4}}))?")
_LONG = rf"(?:(?:{any_of(_ANY.this)}|{any_of(_ANY.next)}) )"
_THE_WEEK = re.compile(rf"{_LONG}{_whole(_ANY.periods.week)}|{_whole(_ANY.definite.week)}")
_THE_MONTH = re.compile(rf"{_LONG}{_whole(_ANY.periods.month)}|{_whole(_ANY.definite.month)}")
_QUARTER = re.compile(rf"\bq[1-4]\b|{_whole(_ANY.periods.quarter)}|{_whole(_ANY.definite.quarter)}")
_HALF = re.compile(_whole(_ANY.half_year))
_THE_YEAR = re.compile(rf"{_LONG}{_whole(_ANY.periods.year)}|{_whole(_ANY.definite.year)}")
_END = re.compile(rf"{_whole(_ANY.end_of)}|{_whole(_ANY.year_end)}")
_BEFORE = re.compile(_whole(_ANY.before))
_ORDINALS = {str(number): number for number in range(1, 5)} | {
    word: number for number, words in enumerate(_ANY.ordinals, start=1) for word in words
}
_OF_YEAR = rf"(?:{any_of(_ANY.of_year)} )?((?:19|20)\d\d)"
_NUMBERED_QUARTER = re.compile(rf"(?:q([1-4])|(\w+)\.? ?{any_of(_ANY.periods.quarter)}) {_OF_YEAR}")
_NUMBERED_HALF = re.compile(rf"(\w+)\.? ?{any_of(_ANY.half_year)} {_OF_YEAR}")
_FIGURE = re.compile(r"\d+")
_SUNDAY = 6


def days_of_period(period: Period) -> Days | None:
    """The days of a period; None for a season, a feast or words that no calendar has.

    A quarter and half a year have days where their year was told.
    """
    if period.to and not period.from_:  # «by the end of June»
        try:
            return days_of_deadline(Deadline(period.text, date=_ends(period.to)[1]))
        except ValueError:
            return None
    if not period.from_ or not period.to:
        return _part_of_year(fold(period.text))
    try:
        first, last = _ends(period.from_)[0], _ends(period.to)[1]
    except ValueError:  # no such month or day: a hand has written it
        return None
    return (first, last) if first <= last else None


def names_days(period: Period) -> bool:
    """Whether the words of a period are its days, and not a week or a longer time around them."""
    text = fold(period.text)
    is_longer = _WEEK.search(text) is not None or _part_of_year(text) is not None
    return len(period.from_ or period.to) > len("2026-05") and not is_longer


def _part_of_year(text: str) -> Days | None:
    for pattern, months in ((_NUMBERED_QUARTER, 3), (_NUMBERED_HALF, 6)):
        if found := pattern.fullmatch(text):
            *told, year = found.groups()
            word = next(one for one in told if one)
            number = _ORDINALS.get(word, 0)
            if 1 <= number <= 12 // months:
                last = number * months
                return date(int(year), last - months + 1, 1), _ends(f"{year}-{last:02}")[1]
    return None


def _ends(point: str) -> Days:
    """The first and last day of a month or a day as ISO writes it. Raises ValueError for neither."""
    if len(point) > len("2026-05"):
        day = date.fromisoformat(point)
        return day, day
    year, month = (int(part) for part in point.split("-"))
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def days_of_deadline(due: Deadline) -> Days | None:
    """The days of a deadline: one when its words name one, else those of its week, month, quarter or year.

    None where no day is known. The end of a period is a day.
    """
    if due.date is None:
        return None
    text = fold(due.text)
    found = _WEEK.search(text)
    beside = text.replace(found[0], "") if found else text
    if _END.search(text) or _names_day(beside, due.date):
        return due.date, due.date
    if found:
        return _week(int(found[1]), int(found[2] or 0), due.date)
    if _THE_WEEK.search(text):
        monday = due.date - timedelta(days=due.date.weekday())
        return monday, monday + timedelta(days=_SUNDAY)
    return _months_until(due.date, _length(text, due.date)) or (due.date, due.date)


def _length(text: str, last: date) -> int:
    """How many months the words name, of which a day is the last; 0 for a day or a time before another."""
    if _BEFORE.search(text) or last.day != monthrange(last.year, last.month)[1]:
        return 0
    for pattern, months in ((_HALF, 6), (_QUARTER, 3), (_THE_MONTH, 1), (_THE_YEAR, 12)):
        if pattern.search(text):
            return months
    return 1 if _names_month(text, last.month) else 0


def _names_day(text: str, day: date) -> bool:
    """Whether a text names a day by its weekday or its number."""
    if any(word in _weekdays() for word in re.findall(r"[^\W\d]+", text)):
        return True
    return any(int(figure) == day.day for figure in _FIGURE.findall(text) if len(figure) < len("2026"))


@cache
def _weekdays() -> frozenset[str]:
    plain = weekday_numbers()
    return frozenset((*plain, *(f"{name}{end}" for name in plain for end in _ANY.weekday_endings)))


def _names_month(text: str, month: int) -> bool:
    names = [name for name, number in month_numbers().items() if number == month]
    words = frozenset(re.findall(r"\w+", text))
    return any(name in words for name in names)


def _months_until(last: date, months: int) -> Days | None:
    if not months:
        return None
    year, month = divmod(last.year * 12 + last.month - months, 12)
    return date(year, month + 1, 1), last


def _week(number: int, year: int, near: date) -> Days | None:
    """The days of a week; without a year those of the one that lies nearest to a day."""
    found = []
    for one in [year] if year else [near.year - 1, near.year, near.year + 1]:
        try:
            found.append(date.fromisocalendar(one, number, 1))
        except ValueError:  # most years have no week 53
            continue
    if not found:
        return near, near
    monday = min(found, key=lambda day: abs(day - near))
    return monday, monday + timedelta(days=_SUNDAY)
