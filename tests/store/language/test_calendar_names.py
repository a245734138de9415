"""The names of months and weekdays, and days written with them, are those that Babel has."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from babel.lists import format_list

from exports.outline.context import listed
from store.language.about import about
from store.language.calendar_names import calendar_names
from store.language.orthography import orthography
from store.language.written_day import day_by, long_day
from store.record.values import LANGUAGES, Language

PATTERNS = ("d MMMM y", "EEEE d. MMMM", "EEEEEE d. MMM", "EEE d MMM", "d.M.y")


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_weekdays_are_called_as_babel_has_them(language: Language) -> None:
    names, locale = calendar_names(language), about(language).locale
    assert dict(enumerate(names.months, 1)) == dict(get_month_names("wide", locale=locale))
    assert dict(enumerate(names.short_months, 1)) == dict(get_month_names("abbreviated", locale=locale))
    assert dict(enumerate(names.weekdays)) == dict(get_day_names("wide", locale=locale))
    assert dict(enumerate(names.short_weekdays)) == dict(get_day_names("abbreviated", locale=locale))
    assert dict(enumerate(names.shortest_weekdays)) == dict(get_day_names("short", locale=locale))


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_written_as_babel_writes_them(language: Language) -> None:
    locale = about(language).locale
    patterns = (*PATTERNS, orthography(language).short_day)
    for day in (date(2026, 1, 1) + timedelta(days=17 * number) for number in range(25)):
        assert long_day(day, language) == format_date(day, "long", locale=locale)
        for pattern in patterns:
            assert day_by(day, pattern, language) == format_date(day, pattern, locale=locale)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", range(5))
def test_names_are_listed_as_babel_lists_them(count: int, language: Language) -> None:
    names = ["Kari", "Per", "Anne", "Jon"][:count]
    assert listed(names, language) == format_list(names, locale=about(language).locale)
