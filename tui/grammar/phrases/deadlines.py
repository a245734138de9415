"""Days and periods as people name them: «fredag», «uke 38», «utgangen av mai», «om to uker», «3. kvartal»."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from msgspec.structs import astuple, replace

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.words import BLANK, NUMBERS, fold
from store.record.values import Deadline
from tui.grammar.phrases.clock_times import read_day, read_month, split_clock, weekdays

_ANY = any_language(DateWords)
_END = re.compile(rf"{any_of(_ANY.end_of)} (.+)")
_ARTICLE = re.compile(rf"^{any_of(_ANY.before_day)} ")
_WEEK = re.compile(rf"{any_of(_ANY.periods.week)} (\d{{1,2}})(?:[ ,/]+(\d{{4}}))?")
_OF_NOW = re.compile(
    rf"(?:(?P<this>{any_of(_ANY.this)})|(?P<next>{any_of(_ANY.next)})) "
    rf"(?:(?P<week>{any_of((*_ANY.periods.week, *_ANY.definite.week))})"
    rf"|(?P<month>{any_of((*_ANY.periods.month, *_ANY.definite.month))})"
    rf"|(?P<quarter>{any_of((*_ANY.periods.quarter, *_ANY.definite.quarter))})"
    rf"|(?P<year>{any_of((*_ANY.periods.year, *_ANY.definite.year))}))"
)
_DEFINITE = frozenset(chain.from_iterable(astuple(_ANY.definite)))
_QUARTER = re.compile(
    rf"(?:q([1-4])|(\w+)\.? {any_of(_ANY.periods.quarter)}"
    rf"|{any_of(_ANY.numbered_quarter)} ([1-4]))(?: (?:{any_of(_ANY.of_year)} )?(\d{{4}}))?"
)
_HALF = re.compile(rf"(\w+)\.? {any_of(_ANY.half_year)}(?: (\d{{4}}))?")
_YEAR_END = frozenset(_ANY.year_end)
_ORDINALS = {str(number): number for number in range(1, 5)} | {
    word: number for number, words in enumerate(_ANY.ordinals, start=1) for word in words
}
_DAYS = {
    **dict.fromkeys(_ANY.days.today, 0),
    **dict.fromkeys(_ANY.days.tomorrow, 1),
    **dict.fromkeys(_ANY.days.day_after, 2),
}
_LENGTH = re.compile(
    rf"(\w+) (?:({any_of(_ANY.units.days)})"
    rf"|({any_of(_ANY.units.weeks)})"
    rf"|({any_of(_ANY.units.months)}))"
    rf"(?: {any_of(_ANY.from_now)})?"
)
_AHEAD = re.compile(rf"{any_of(_ANY.ahead)} (.+)")
_COMING = re.compile(rf"^{any_of(_ANY.coming)} ")
_OF_WEEK = re.compile(rf"^{any_of(_ANY.of_week)} ")
_AMOUNTS = {**NUMBERS, **_ANY.amounts, **dict.fromkeys(_ANY.one, 1)}
_NEXT_MEETING = frozenset(_ANY.next_meeting)
BY = _ANY.by
"""What may stand before a deadline at the end of a sentence."""

_BEFORE = frozenset(_ANY.before)
_WITHIN = frozenset(_ANY.within)
_TO_SOMEBODY = frozenset(_ANY.to_somebody)
_FRIDAY = 4


class Span(NamedTuple):
    """A day or a period: the last day before it, which for a day is the day itself, and its last day."""

    before: date
    last: date


def read_span(plain: str, near: date | None) -> Span | None:
    """The day or period that the whole of a folded text names, at or after ``near``; None for any other."""
    if near is None:
        day = read_day(plain, None)
        return Span(day, day) if day else None
    plain = plain if _OF_NOW.fullmatch(plain) else _ARTICLE.sub("", plain, count=1)
    try:
        found = (reader(plain, near) for reader in _READERS)
        return next((span for span in found if span is not None), None)
    except (ValueError, OverflowError):  # no such day, or one after the calendar's end
        return None


def read_length(plain: str, near: date | None) -> Span | None:
    """The day that is so far ahead: «to uker», «14 dager», «a month»."""
    found = _LENGTH.fullmatch(plain)
    if found is None or near is None:
        return None
    word = found[1]
    amount = int(word) if word.isdecimal() and len(word) < 4 else _AMOUNTS.get(word)
    if amount is None:
        return None
    try:
        if found[4]:
            return _single(_months_on(near, amount))
        return _single(near + timedelta(days=amount * (1 if found[2] else 7)))
    except (ValueError, OverflowError):
        return None


def _read_day(plain: str, near: date) -> Span | None:
    if plain in _DAYS:
        return _single(near + timedelta(days=_DAYS[plain]))
    ahead = _AHEAD.fullmatch(plain)
    if ahead:
        return read_length(ahead[1], near)
    day = read_day(plain, near)
    return _single(day) if day else None


def _read_weekday(plain: str, near: date) -> Span | None:
    """A weekday is the next one: said on a Friday, «innen fredag» is not today."""
    name, _, rest = _COMING.sub("", plain).partition(" ")
    names = (name, *(name.removesuffix(ending) for ending in _ANY.weekday_endings))
    number = next((weekdays()[one] for one in names if one in weekdays()), None)
    if number is None:
        return None
    if not rest:
        return _single(near + timedelta(days=(number - near.weekday() - 1) % 7 + 1))
    week = _week(_OF_WEEK.sub("", rest), near)
    return _single(week + timedelta(days=number)) if week else None


def _read_week(plain: str, near: date) -> Span | None:
    monday = _week(plain, near)
    if monday is None:
        return None
    # A week of work ends on Friday: what is due «innen uke 38» is late when the office opens on Monday.
    friday, sunday = monday + timedelta(days=_FRIDAY), monday + timedelta(days=6)
    return Span(monday - timedelta(days=3), friday if friday >= near else sunday)


def _week(plain: str, near: date) -> date | None:
    """The Monday of a week."""
    present = near - timedelta(days=near.weekday())
    if found := _WEEK.fullmatch(plain):
        if found[2]:
            return date.fromisocalendar(int(found[2]), int(found[1]), 1)
        year = near.isocalendar().year
        this = date.fromisocalendar(year, int(found[1]), 1) if _has_week(year, int(found[1])) else None
        return this if this and this >= present else date.fromisocalendar(year + 1, int(found[1]), 1)
    ahead = _periods_ahead(plain, "week")
    return None if ahead is None else present + timedelta(weeks=ahead)


def _has_week(year: int, number: int) -> bool:
    return 1 <= number <= date(year, 12, 28).isocalendar().week


def _read_months(plain: str, near: date) -> Span | None:
    """A month, a quarter or half a year."""
    if (month := read_month(plain, near)) is not None:
        return _months(*month, 1)
    if (ahead := _periods_ahead(plain, "month")) is not None:
        first = _months_on(near.replace(day=1), ahead)
        return _months(first.year, first.month, 1)
    if (ahead := _periods_ahead(plain, "quarter")) is not None:
        first = _months_on(date(near.year, (near.month - 1) // 3 * 3 + 1, 1), 3 * ahead)
        return _months(first.year, first.month, 3)
    for pattern, size in ((_QUARTER, 3), (_HALF, 6)):
        if found := pattern.fullmatch(plain):
            *numbers, year = found.groups()
            number = _ORDINALS.get(next((n for n in numbers if n), ""), 0)
            if 1 <= number <= 12 // size:
                return _part_of_year(number, size, int(year) if year else None, near)
    return None


def _part_of_year(number: int, size: int, year: int | None, near: date) -> Span:
    first = (number - 1) * size + 1
    span = _months(year or near.year, first, size)
    return span if year or span.last >= near else _months(near.year + 1, first, size)


def _read_end(plain: str, near: date) -> Span | None:
    """The end of a period: «utgangen av mai», «end of the year»; before it is not before the period."""
    if plain in _YEAR_END:
        return _single(date(near.year, 12, 31))
    found = _END.fullmatch(plain)
    if found is None:
        return None
    if re.fullmatch(r"(?:19|20)\d\d", found[1]):
        return _single(date(int(found[1]), 12, 31))
    of = f"{_ANY.this[0]} {found[1]}" if found[1] in _DEFINITE else found[1]
    if (ahead := _periods_ahead(of, "year")) is not None:
        return _single(date(near.year + ahead, 12, 31))
    for words in (of, *(of.removeprefix(f"{article} ") for article in _ANY.before_period)):
        if span := _read_week(words, near) or _read_months(words, near):
            return _single(span.last)
    return None


def _periods_ahead(plain: str, unit: str) -> int | None:
    """0 for «denne uken», 1 for «neste uke»; None for what names no such period."""
    found = _OF_NOW.fullmatch(plain)
    if found is None or not found[unit]:
        return None
    return 1 if found["next"] else 0


def _months(year: int, month: int, size: int) -> Span:
    """So many months from one on."""
    first = date(year, month, 1)
    last = _months_on(first, size - 1)
    return Span(first - timedelta(days=1), last.replace(day=monthrange(last.year, last.month)[1]))


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _single(day: date) -> Span:
    return Span(day, day)


_READERS: tuple[Callable[[str, date], Span | None], ...] = (
    _read_day,
    _read_weekday,
    _read_week,
    _read_months,
    _read_end,
)


_LONGEST = 8
"""Words of the longest deadline: «the end of the first quarter 2026», and one to spare."""

_VAGUE = re.compile(
    rf"{any_of(_ANY.before_vague)}*{any_of(_ANY.vague)}"
    r"(?: (?:19|20)\d\d)?"
)
"""Times that everybody understands and no calendar has: seasons, feasts, another body's meeting."""

_COMING_WEEK = frozenset(_ANY.definite.week)
"""«til uka» is next week to most, and this one to some."""


def read_deadline(text: str, near: date | None) -> Deadline:
    """A deadline in words, with the day or the meeting they name when they name one.

    «innen» or its like may stand first; it stays among the words.
    """
    by, phrase = _split_by(text.strip(BLANK).rstrip("."))
    if fold(phrase) in _NEXT_MEETING:
        return Deadline(text, meeting="next")
    return Deadline(text, date=_day(by, phrase, near))


def find_deadline(text: str, near: date | None) -> Deadline | None:
    """The deadline at the end of a sentence, after «innen», «by» and their like; whole words only.

    Where the words name no day, the word before them belongs to the sense: «før jul» is not «jul».
    """
    words = text.rstrip(BLANK + ".!").split(" ")
    for start in range(max(1, len(words) - _LONGEST - 3), len(words)):
        tail = " ".join(words[start:])
        by, phrase = _split_by(tail)
        if not by or not phrase:
            continue
        found = read_deadline(tail, near)
        if found.meeting or (found.date and not _is_somebody(by, phrase)):
            return replace(found, text=phrase)
        if _is_vague(fold(phrase)):
            return found
    return None


def _split_by(text: str) -> tuple[str, str]:
    """«innen» or its like at the beginning, folded, and what stands after it."""
    for by in BY:
        size = len(by.split())
        words = text.split(" ")
        if len(words) > size and fold(" ".join(words[:size])) == by:
            return by, " ".join(words[size:]).strip(BLANK)
    return "", text


def _day(by: str, phrase: str, near: date | None) -> date | None:
    """The last day in time, when the words name a day or a period whose end has one."""
    if _is_vague(fold(phrase)):  # first: «jul» is no July
        return None
    for words in (phrase, split_clock(phrase)[0]):
        plain = fold(words)
        span = read_span(plain, near)
        if span is None and (by in _WITHIN or not by):
            span = read_length(plain, near)
        if span is not None:
            return span.before if by in _BEFORE else span.last
    return None


def _is_vague(plain: str) -> bool:
    """A time without a day of its own. «neste fredag» is this week's to some and next week's to others."""
    first, _, rest = plain.partition(" ")
    if first in _ANY.next and rest in weekdays():
        return True
    return plain in _COMING_WEEK or _VAGUE.fullmatch(plain) is not None


def _is_somebody(by: str, phrase: str) -> bool:
    """«sende utkast til Jan» is no month: months have small letters in Norwegian, and people have not."""
    return by in _TO_SOMEBODY and phrase[:1].isupper()
