"""The names of months and weekdays in every language, as Babel has them."""

from __future__ import annotations

from functools import cache

from store.language.folders import fold, languages


@cache
def months() -> dict[str, int]:
    """The names of the months in every language, long and short, folded."""
    from babel.dates import get_month_names  # noqa: PLC0415 — heavy, and only lines with words of time need it

    found = {}
    for language in languages():
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                found[fold(name).rstrip(".")] = number
    return {**_NEIGHBOURS, **found}


_NEIGHBOURS = {"januari": 1, "februari": 2, "marts": 3, "maj": 5, "augusti": 8, "sept": 9}
"""What Danes and Swedes call months, and a short form that Babel does not have."""


@cache
def weekdays() -> dict[str, int]:
    """The names of the weekdays in every language, folded, with their number from Monday, 0."""
    from babel.dates import get_day_names  # noqa: PLC0415 — as above

    named = (get_day_names("wide", locale=language).items() for language in languages())
    return {**_OTHER_DAYS, **{fold(name): number for days in named for number, name in days}}


_OTHER_DAYS = {"sundag": 6, "måndag": 0, "tirsdag": 1, "lørdag": 5, "söndag": 6, "lördag": 5}
"""What weekdays are called besides, and in Sweden."""


@cache
def day_names(language: str) -> dict[int, str]:
    """The names of the weekdays in a language, by their number from Monday, 0."""
    from babel.dates import get_day_names  # noqa: PLC0415 — as above

    return dict(get_day_names("wide", locale=language))
