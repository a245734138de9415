"""The names of months and weekdays in every language; a test holds that they are those that Babel has."""

from __future__ import annotations

from functools import cache

import msgspec

from store.language.folders import Forms, fold, languages, part


class CalendarNames(msgspec.Struct, frozen=True, kw_only=True):
    """What a language calls months, from January on, and weekdays, from Monday on: in full and in short."""

    months: Forms
    short_months: Forms
    weekdays: Forms
    short_weekdays: Forms
    shortest_weekdays: Forms


def calendar_names(language: str) -> CalendarNames:
    """What a language calls them."""
    return part(language, CalendarNames)


@cache
def month_numbers() -> dict[str, int]:
    """The names of the months in every language, long and short, folded."""
    named = (names for one in map(calendar_names, languages()) for names in (one.months, one.short_months))
    return {fold(name).rstrip("."): number for names in named for number, name in enumerate(names, 1)}


@cache
def months() -> dict[str, int]:
    """The same, with what neighbours call them."""
    return {**_NEIGHBOURS, **month_numbers()}


_NEIGHBOURS = {"januari": 1, "februari": 2, "marts": 3, "maj": 5, "augusti": 8, "sept": 9}
"""What Danes and Swedes call months, and a short form that no language of ours has."""


@cache
def weekday_numbers() -> dict[str, int]:
    """The names of the weekdays in every language, folded, with their number from Monday, 0."""
    named = (calendar_names(language).weekdays for language in languages())
    return {fold(name): number for names in named for number, name in enumerate(names)}


@cache
def weekdays() -> dict[str, int]:
    """The same, with what they are called besides."""
    return {**_OTHER_DAYS, **weekday_numbers()}


_OTHER_DAYS = {"sundag": 6, "måndag": 0, "tirsdag": 1, "lørdag": 5, "söndag": 6, "lördag": 5}
"""What weekdays are called besides, and in Sweden."""
