from __future__ import annotations

from datetime import date

import pytest

from exports.typography import dates
from store.record.values import Deadline, Language


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nb", "Tirsdag 2.–onsdag 3. juni 2015"),
        ("nn", "Tysdag 2.–onsdag 3. juni 2015"),
        ("en", "Tuesday 2–Wednesday 3 June 2015"),
    ],
)
def test_days_with_weekdays(language: Language, written: str) -> None:
    assert dates.weekday_range(date(2015, 6, 2), date(2015, 6, 3), language) == written


@pytest.mark.parametrize(
    ("first", "last", "nb", "en"),
    [
        (date(2015, 6, 2), date(2015, 6, 3), "2.–3. juni 2015", "2–3 June 2015"),
        (date(2015, 5, 28), date(2015, 6, 1), "28. mai–1. juni 2015", "28 May–1 June 2015"),
        (
            date(2015, 12, 30),
            date(2016, 1, 2),
            "30. desember 2015–2. januar 2016",
            "30 December 2015–2 January 2016",
        ),
        (date(2015, 6, 2), None, "2. juni 2015", "2 June 2015"),
        (date(2015, 6, 2), date(2015, 6, 2), "2. juni 2015", "2 June 2015"),
    ],
)
def test_ranges_of_days(first: date, last: date | None, nb: str, en: str) -> None:
    assert dates.date_range(first, last, "nb") == nb
    assert dates.date_range(first, last, "nn") == nb
    assert dates.date_range(first, last, "en") == en


@pytest.mark.parametrize(
    ("start", "end", "nb", "en"),
    [
        ("10.00", "14:30", "kl. 10.00–14.30", "10:00–14:30"),
        ("9", "", "kl. 9.00", "09:00"),
        ("kl. 10", "", "kl. 10.00", "10:00"),
        ("", "", "", ""),
        ("etter lunsj", "", "etter lunsj", "etter lunsj"),
    ],
)
def test_clock_times(start: str, end: str, nb: str, en: str) -> None:
    assert dates.clock_range(start, end, "nb") == dates.clock_range(start, end, "nn") == nb
    assert dates.clock_range(start, end, "en") == en


@pytest.mark.parametrize(
    ("due", "language", "written"),
    [
        (Deadline("1.10", date(2026, 10, 1)), "nb", "1.10.2026"),
        (Deadline("fredag", date(2026, 7, 31)), "nb", "31.7.2026"),
        (Deadline("31. mai", date(2026, 5, 31)), "nn", "31.5.2026"),
        (Deadline("utgangen av mai", date(2026, 5, 31)), "nb", "utgangen av mai 2026"),
        (Deadline("september 2026", date(2026, 9, 30)), "nb", "september 2026"),
        (Deadline("juni", date(2026, 5, 31)), "nb", "31.5.2026"),
        (Deadline("uke 38", date(2026, 9, 18)), "nb", "uke 38"),
        (Deadline("innan veke 2 2027", date(2027, 1, 15)), "nn", "innan veke 2 2027"),
        (Deadline("fredag i uke 38", date(2026, 9, 18)), "nb", "18.9.2026"),
        (Deadline("neste uke", date(2026, 9, 18)), "nb", "18.9.2026"),
        (Deadline("1 April", date(2026, 4, 1)), "en", "1\u00a0Apr 2026"),
        (Deadline("høsten 2015"), "nb", "høsten 2015"),
    ],
)
def test_deadlines(due: Deadline, language: Language, written: str) -> None:
    assert dates.deadline(due, language) == written
