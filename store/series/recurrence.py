"""On which days a series meets, as people say it: «siste torsdag i måneden unntatt juli»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from store.language.calendar_names import month_numbers, weekday_numbers
from store.language.folders import any_language
from store.language.series import SeriesWords
from store.language.words import AND, fold

_ANY = any_language(SeriesWords).meets
_LAST = -1
_PASSED_OVER = frozenset({"i", "in", "den", "the"})
_MONTHS_AHEAD = 26
"""Months that are looked through for the next day; a rule that leaves out eleven of twelve is found."""


class Recurrence(msgspec.Struct, frozen=True):
    """On which days a series meets.

    weekday: from Monday, 0. ordinals: which of the month, -1 the last; empty for a rule of weeks. weeks: how
    many lie between two meetings, where ordinals are none. but: months that are left out.
    """

    weekday: int
    ordinals: tuple[int, ...] = ()
    weeks: int = 1
    but: frozenset[int] = frozenset()

    def after(self, day: date) -> date | None:
        """The first day of the rule after a day; None for a rule that leaves out every month."""
        found = self._of_months(day) if self.ordinals else self._of_weeks(day)
        return next((one for one in found if one > day and one.month not in self.but), None)

    def _of_weeks(self, day: date) -> Iterator[date]:
        step = timedelta(weeks=self.weeks)
        first = day - timedelta(days=(day.weekday() - self.weekday) % 7)
        for count in range(1, _MONTHS_AHEAD * 5):
            yield first + step * count

    def _of_months(self, day: date) -> Iterator[date]:
        for ahead in range(_MONTHS_AHEAD):
            year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
            yield from sorted(_days_of(year, month + 1, self.weekday, self.ordinals))


def read_recurrence(text: str) -> Recurrence | None:
    """The rule that words tell; None when they name no days."""
    words = fold(text).strip(" .")
    words, but = _without_exceptions(words)
    if but is None:
        return None
    for said in _longest(_ANY.of_month):
        if words.endswith(f" {said}"):
            words = words.removesuffix(said).strip()
            break
    weeks = 1
    for count, forms in ((2, _ANY.every_other), (1, _ANY.every)):
        said = next((one for one in _longest(forms) if words.startswith(f"{one} ")), "")
        if said:
            words, weeks = words.removeprefix(said).strip(), count
            break
    *before, named = words.split() or [""]
    weekday = _weekdays().get(named)
    if weekday is None:
        return None
    ordinals = _ordinals(" ".join(before))
    if ordinals is None or (ordinals and weeks > 1):
        return None
    return Recurrence(weekday, ordinals, weeks, but)


def _without_exceptions(words: str) -> tuple[str, frozenset[int] | None]:
    """The words without «unntatt juli», and the months; None for the months when one is none."""
    for said in _longest(_ANY.except_):
        before, found, after = words.partition(f" {said} ")
        if found:
            parts = after.replace(",", " ").split()
            months = [
                month_numbers().get(part.rstrip(".")) for part in parts if part not in (*AND, *_PASSED_OVER)
            ]
            return before.strip(" ,"), None if None in months else frozenset(m for m in months if m)
    return words, frozenset()


def _ordinals(words: str) -> tuple[int, ...] | None:
    """«første og tredje» as numbers; None for words that are none."""
    if not words:
        return ()
    known = {form: place for place, forms in enumerate(_ANY.ordinals, 1) for form in forms}
    known |= {f"{place}.": place for place in range(1, 5)} | dict.fromkeys(_ANY.last, _LAST)
    parts = [part for part in re.split(r"[,\s]+", words) if part and part not in (*AND, *_PASSED_OVER)]
    found = [known.get(part) for part in parts]
    return None if None in found else tuple(place for place in found if place is not None)


def _days_of(year: int, month: int, weekday: int, ordinals: tuple[int, ...]) -> Iterator[date]:
    first = date(year, month, 1)
    first += timedelta(days=(weekday - first.weekday()) % 7)
    days = [day for week in range(5) if (day := first + timedelta(weeks=week)).month == month]
    for ordinal in ordinals:
        yield days[ordinal - 1] if ordinal > 0 else days[_LAST]


def _longest(forms: tuple[str, ...]) -> list[str]:
    return sorted(forms, key=len, reverse=True)


def _weekdays() -> dict[str, int]:
    """The weekdays in every language, with the endings they may have."""
    endings = ("", *_ANY.weekday_endings)
    return {f"{name}{ending}": number for name, number in weekday_numbers().items() for ending in endings}
