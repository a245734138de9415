"""The days that deadlines and periods name: never one that nobody said."""

from __future__ import annotations

from datetime import date

import pytest

from exports.calendar.named_days import days_of_deadline, days_of_period
from store.record.values import Period
from tui.grammar.phrases.clock_times import read_period
from tui.grammar.phrases.deadlines import find_deadline

_SAID = date(2026, 5, 18)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("sende brev innen 15. juni", ("2026-06-15", "2026-06-15")),
        ("sende brev innen fredag", ("2026-05-22", "2026-05-22")),
        ("sende brev innen fredag i uke 24", ("2026-06-12", "2026-06-12")),
        ("sende brev innen uke 38", ("2026-09-14", "2026-09-20")),
        ("sende brev i løpet av juni", ("2026-06-01", "2026-06-30")),
        ("sende brev innen 30. juni", ("2026-06-30", "2026-06-30")),
        ("sende brev innen utgangen av juni", ("2026-06-30", "2026-06-30")),
        ("sende brev i løpet av 3. kvartal", ("2026-07-01", "2026-09-30")),
        ("sende brev før jul", None),
        ("sende brev til høsten", None),
        ("sende brev snarest", None),
        ("sende brev innen neste møte", None),
        ("send the letter during June", ("2026-06-01", "2026-06-30")),
        ("send the letter by the end of June", ("2026-06-30", "2026-06-30")),
        ("send the letter by week 24", ("2026-06-08", "2026-06-14")),
        ("senda brev innan veke 24", ("2026-06-08", "2026-06-14")),
    ],
)
def test_a_deadline_has_the_days_that_its_words_name(sentence: str, days: tuple[str, str] | None) -> None:
    due = find_deadline(sentence, _SAID)
    assert due is not None
    found = days_of_deadline(due)
    assert (found and tuple(day.isoformat() for day in found)) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("14.–18. september", ("2026-09-14", "2026-09-18")),
        ("juni 2027", ("2027-06-01", "2027-06-30")),
        ("november 2026–februar 2027", ("2026-11-01", "2027-02-28")),
        ("uke 37", ("2026-09-07", "2026-09-13")),
        ("uke 37–38 2027", ("2027-09-13", "2027-09-26")),
        ("uke 53 2026", ("2026-12-28", "2027-01-03")),
        ("2. kvartal 2027", ("2027-04-01", "2027-06-30")),
        ("Q1 2027", ("2027-01-01", "2027-03-31")),
        ("1. halvår 2027", ("2027-01-01", "2027-06-30")),
        ("3. kvartal", None),
        ("høsten 2026", None),
        ("jul", None),
        ("jul 2026", None),
        ("før jul", None),
        ("påske 2027", None),
        ("easter", None),
        ("Christmas 2026", None),
    ],
)
def test_a_period_has_days_and_a_season_or_a_feast_has_none(words: str, days: tuple[str, str] | None) -> None:
    period = read_period(words, _SAID)
    assert period is not None
    assert period.text == words
    found = days_of_period(period)
    assert (found and tuple(day.isoformat() for day in found)) == days


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-05-04", "2026-05-06", (date(2026, 5, 4), date(2026, 5, 6))),
        ("2026-05-04", "2026-05-04", (date(2026, 5, 4), date(2026, 5, 4))),
        ("2026-05", "2026-06", (date(2026, 5, 1), date(2026, 6, 30))),
        # A period that ends before it begins, and a day that is none, are no days.
        ("2026-05-06", "2026-05-04", None),
        ("2026-06", "2026-05", None),
        ("2026-02-30", "2026-03-01", None),
    ],
)
def test_a_period_has_days_where_it_ends_after_it_begins(
    first: str, last: str, days: tuple[date, date] | None
) -> None:
    assert days_of_period(Period("en tid", first, last)) == days
