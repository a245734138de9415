"""Which of the minutes that wait for approval a text is about: those of the day that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from store.language.calendar_names import month_numbers
from store.language.words import fold
from store.record.model import AgendaItem, Entry, Meeting
from store.record.values import ForApproval


def submitted(meeting: Meeting) -> ForApproval:
    """The minutes of a meeting as an item has them that submits them."""
    return ForApproval(meeting.id, meeting.title, meeting.from_, meeting.profile)


def meant_by(text: str, minutes: Sequence[ForApproval]) -> ForApproval | None:
    """The one among some minutes, the latest last, that a text is about.

    Those of the day that it names, where it names one and exactly one of them is of that day; else the
    latest. None for no such.
    """
    days = [*days_in(text)]
    if not days:
        return minutes[-1] if minutes else None
    found = [one for one in minutes if any(_is(one.day, day) for day in days)]
    return found[0] if len(found) == 1 else None


def days_in(text: str) -> Iterator[tuple[int, int, int]]:
    """The days that a text names, each by its year (0: not told), month and day."""
    for found in _days().finditer(fold(text)):
        told = found.groupdict()
        day = next(filter(None, (told[name] for name in ("day", "late", "whole_day", "bare"))))
        named = told["month"] or told["early"]
        figure = told["figure"] or told["whole_month"]
        year = told["year"] or told["late_year"] or told["whole_year"] or told["bare_year"]
        month = month_numbers()[named] if named else int(figure)
        if 1 <= month <= _LAST_MONTH:
            yield int(year or 0), month, int(day)


_LAST_MONTH = 12


def _is(day: date | None, told: tuple[int, int, int]) -> bool:
    year, month, number = told
    return day is not None and (day.month, day.day) == (month, number) and year in (0, day.year)


def names_day_of(text: str, day: date | None) -> bool:
    """Whether a text names a day."""
    return any(_is(day, told) for told in days_in(text))


@cache
def _days() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(month_numbers(), key=len, reverse=True)))
    year = r"(?:,? ?(?P<{}>(?:19|20)\d\d)(?!\d))?"
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.? ?(?:of )?(?P<month>{names})\b\.?{year.format('year')}"
        r"|(?<![\d.])(?P<whole_year>(?:19|20)\d\d)-(?P<whole_month>\d\d)-(?P<whole_day>\d\d)(?!\d)"
        rf"|\b(?P<early>{names})\.? (?P<late>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?{year.format('late_year')}"
        rf"|(?<![\d.])(?P<bare>\d{{1,2}})\.(?P<figure>\d{{1,2}})(?!\d)(?:\.{year.format('bare_year')})?"
    )


def minutes_of(meetings: Iterable[Meeting]) -> tuple[ForApproval, ...]:
    """The minutes of some meetings, in order of their days."""
    return tuple(submitted(one) for one in sorted(meetings, key=lambda one: (one.from_ or date.min, one.id)))


def meant(entry: Entry, item: AgendaItem | None, minutes: Sequence[ForApproval]) -> ForApproval | None:
    """The minutes that a decision is about, among those that wait for approval, the latest last.

    Those of the day that it names; else those that are submitted in its item; where it submits none, those
    that its title names; else the latest. None where there are no such: once what an item submits has been
    approved, it is about no others.
    """
    said = f"{entry.title} {entry.text}"
    if any(days_in(said)):
        return meant_by(said, minutes)
    submitted = {one.meeting for one in item.approves} if item else set()
    if submitted:
        return next((one for one in minutes if one.meeting in submitted), None)
    return meant_by(item.title if item else "", minutes)
