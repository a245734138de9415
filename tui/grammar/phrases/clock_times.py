"""A text that is a day, a period or a clock time: «12. mars», «uke 37–38», «kl. 10–14.30», «20 min»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from store.language.calendar_names import months, weekdays
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.words import AND, BLANK, BLANKS, fold
from store.record.values import Period, When

if TYPE_CHECKING:
    from store.record.model import Meeting

_ISO = late_pattern(r"(\d{4})-(\d{2})-(\d{2})")
_NUMERIC = late_pattern(r"(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}|\d{2})\b)?\.?")
_SLASHED = late_pattern(r"(\d{1,2})/(\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_ANY = any_language(DateWords)
_KL = rf"{any_of((*_ANY.clock_words, *_ANY.clock))}\.?[ \t\u00a0]*"
_CLOCK = late_pattern(rf"(?:{_KL})?([01]?\d|2[0-4])(?:[.:]([0-5]\d))", re.IGNORECASE)
_HOUR = late_pattern(rf"{_KL}([01]?\d|2[0-4])", re.IGNORECASE)
_GLUED_CLOCK = late_pattern(rf"{_KL}([01]\d|2[0-3])([0-5]\d)", re.IGNORECASE)
_FOUR_FIGURES = late_pattern(r"([01]\d|2[0-3])([0-5]\d)")
_HOUR_ALONE = late_pattern(r"[01]?\d|2[0-3]")
_HOUR_FROM = late_pattern(rf"(?:{_KL})?([01]?\d|2[0-4])", re.IGNORECASE)
_TWELVE_HOURS = late_pattern(
    rf"(?:{_KL})?(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?[{BLANK}]?([ap])\.?m\.?", re.IGNORECASE
)
_BEFORE_CLOCK = late_pattern(rf"^{_KL}", re.IGNORECASE)
_RUN = r"(?<!\s)\s++"
_CLOCKS_APART = late_pattern(
    rf"(?:{BLANKS})?(?:[–—-]|(?<=[ \t\u00a0]){any_of(_ANY.to)}(?=[ \t\u00a0]))[ \t\u00a0]*"
)
_SEASON = late_pattern(rf"({any_of(_ANY.seasons)}|q[1-4])? ?((19|20)\d\d)?(\s*[–-]\s*(19|20)\d\d)?")
_FEAST = late_pattern(
    rf"(?:(?:{any_of(_ANY.before)} )?{any_of(_ANY.before_vague)}*{any_of(_ANY.vague)}"
    rf"|{any_of(('1', '2', *chain(*_ANY.ordinals[:2])))}\.? {any_of(_ANY.half_year)})(?: (?:19|20)\d\d)?"
)
"""Parts of a year that are no months or days: «jul» is not July; «1. halvår 2027»."""

_WEEKS = late_pattern(
    rf"{any_of(_ANY.periods.week)} (\d{{1,2}})(?: ?[–—-] ?(\d{{1,2}}))?(?:[ ,/]+((?:19|20)\d\d))?"
)
_DAYS_APART = late_pattern(
    rf"(?:{_RUN})?[–—]\s*|{_RUN}{any_of(('-', *_ANY.to, *AND))}\s+"
    r"|(?:(?<=\.)|(?<=[^\W\d])|(?<=\.\d{4}))-(?=\d)|(?<=\d)-(?=\d{1,2}\.?\s+[^\W\d])"
)
"""What stands between the first and the last day. A hyphen does it where no date has one itself."""
_PERIODS_APART = late_pattern(
    rf"(?:{_RUN})?[–—]\s*|{_RUN}{any_of(('-', *_ANY.to))}\s+|(?:(?<=[^\W\d])|(?<=\b\d{{4}}))-(?=[^\W\d])"
)
_ARTICLES = frozenset(_ANY.articles)
_DAY_NUMBER = late_pattern(rf"(\d{{1,2}})(?:\.|{any_of(_ANY.day_endings)})?")
_HOURS = _ANY.units.hours
_LENGTH = late_pattern(rf"(\d{{1,3}})(?:[.,](\d))?\s*({any_of((*_ANY.units.minutes, *_HOURS))})?\.?")
_BLANKS = late_pattern(f"[{BLANK}]+")


GLUED_MONTH = late_pattern(r"(?<!\d)(\d{1,2}\.)(?=[^\W\d_]{3})")
"""A day and the name of its month with no blank between: «1.juni»."""


_MONTH_FIRST: ContextVar[bool] = ContextVar("month_first", default=False)


@contextmanager
def month_first(written: bool) -> Iterator[None]:
    """Read «3/11/2026» as a day in March while this lasts, where ``written`` says that the text has it so."""
    token = _MONTH_FIRST.set(written)
    try:
        yield
    finally:
        _MONTH_FIRST.reset(token)


def is_month_first() -> bool:
    """Whether the month stands before the day in figures now."""
    return _MONTH_FIRST.get()


def dotted(first: str, second: str, year: str | None) -> str:
    """Figures with slashes between them as day, month and perhaps year with stops between.

    «4/15/2026» is a day in April wherever it stands: there is no other way to read it.
    """
    only = bool(year) and int(first) <= _MONTHS_OF_YEAR < int(second)
    swapped = only or (is_month_first() and int(first) <= _MONTHS_OF_YEAR)
    day, month = (second, first) if swapped else (first, second)
    return ".".join(filter(None, (day, month, year)))


_MONTHS_OF_YEAR = 12


def read_day(text: str, near: date | None) -> date | None:
    """The day that the whole text names: ISO, ``1.9``, ``1/9/26``, ``12. mars``, ``June 1, 2026``.

    A weekday before it and articles are passed over. Without a year it is the first such day from
    ``near`` on.
    """
    words = GLUED_MONTH.sub(r"\1 ", fold(text), count=1).replace(",", " ").split()
    words = [word for word in words if word not in _ARTICLES]
    if words and words[0] in weekdays():
        words = words[1:]
    plain = " ".join(words)
    if found := _ISO.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.fullmatch(plain):
        plain = dotted(*found.groups())
    if found := _NUMERIC.fullmatch(plain):
        return _with_year(int(found[1]), int(found[2]), found[3], near)
    return _named_day(words, near)


def read_month(text: str, near: date | None) -> tuple[int, int] | None:
    """Year and month that the whole text names: ``mai``, ``mai 2026``, ``2026-05``."""
    words = fold(text).split()
    if found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", " ".join(words)):
        return int(found[1]), int(found[2])
    month = months().get(words[0].rstrip(".")) if words else None
    if month is None or len(words) > 2:
        return None
    if len(words) == 2:
        return (int(words[1]), month) if re.fullmatch(r"\d{4}", words[1]) else None
    if near is None:
        return None
    return (near.year + (month < near.month), month)


def read_when(text: str, near: date | None) -> When:
    """A time in words, with the day that stands first in them, when one does."""
    words = re.split(r"[ \t\u00a0]+", text.strip(BLANK))
    for size in range(min(5, len(words)), 0, -1):
        day = read_day(" ".join(words[:size]).rstrip(",;"), near)
        if day:
            return When(text, day)
    return When(text)


def read_days(text: str, near: date | None) -> tuple[date, date] | None:
    """First and last day of a meeting: ``2. juni``, ``2.–3. juni 2015``, ``2. og 3. juni``, ISO to ISO."""
    if day := read_day(text, near):
        return day, day
    halves = _DAYS_APART.split(text.strip(BLANK), maxsplit=1)
    last = read_day(halves[-1], near) if len(halves) == 2 else None
    if last is None:
        return None
    first = read_day(halves[0], None) or _borrowed(halves[0], last)
    return (first, last) if first and first <= last else None


def read_period(text: str, near: date | None) -> Period | None:
    """A period of months or days: ``juni 2015``, ``juni–september 2015``, ``uke 37–38``.

    A season or a feast is one without days.
    """
    days = read_days(text, near)
    if days and days[0] != days[1]:
        return Period(text, days[0].isoformat(), days[1].isoformat())
    plain = fold(text)
    if _FEAST.fullmatch(plain):
        return Period(text)
    if weeks := _WEEKS.fullmatch(plain):
        return _weeks(text, weeks, near)
    halves = _PERIODS_APART.split(text.strip(BLANK), maxsplit=1)
    last = _point(halves[-1], near)
    if last is None:
        return Period(text) if _season(text) else None
    first = last
    if len(halves) == 2:
        year = int(last[:4])
        first = _point(halves[0], None) or _point(f"{halves[0]} {year}", None) or ""
        if not first:
            return None
    return Period(text, first, last)


def _weeks(text: str, found: re.Match[str], near: date | None) -> Period | None:
    """The days of one week or several; without a year the first such week that is not over."""
    if not found[3] and near is None:
        return None
    for year in [int(found[3])] if found[3] else [near.year, near.year + 1] if near else []:
        try:
            first = date.fromisocalendar(year, int(found[1]), 1)
            last = date.fromisocalendar(year, int(found[2] or found[1]), 7)
        except ValueError:  # most years have no week 53
            continue
        if first <= last and (found[3] or near is None or last >= near):
            return Period(text, first.isoformat(), last.isoformat())
    return None


def leading_period(text: str, near: date | None) -> tuple[Period, str] | None:
    """The period that a text begins with, and the text behind it: «april 2016 Høring», «Oktober 2015 – Vi …».

    Without a dash between them a year must close the period, or a capital begin the text.
    """
    words = text.split()
    if not words or not (words[0][0].isdigit() or _opens_period(words[0])):
        return None
    for size in range(min(_LONGEST_PERIOD, len(words) - 1), 0, -1):
        before, dashed = words[:size], words[size] in _DASHES
        behind = words[size + 1 :] if dashed else words[size:]
        period = read_period(" ".join(before).rstrip(",:"), near)
        if period is None or not behind:
            continue
        begins = behind[0][0].isupper() and len(behind[0]) > 1  # «May I ask»
        closed = dashed or begins or re.fullmatch(r"(?:19|20)\d\d[,:]?", before[-1])
        return (period, " ".join(behind)) if closed else None
    return None


_LONGEST_PERIOD = 7
_DASHES = frozenset("–—-")


def _opens_period(word: str) -> bool:
    plain = fold(word).rstrip(".,")
    first = _PERIODS_APART.split(plain, maxsplit=1)[0]
    return first in months() or plain in months() or _season(plain) or first in _ANY.before_period


def read_clock(text: str) -> str:
    """The clock time that the whole text is, as typed without «kl.»; empty when it is none.

    «7.30 pm» is told in 24 hours.
    """
    plain = text.strip(BLANK)
    if found := _TWELVE_HOURS.fullmatch(plain):
        hour = int(found[1]) % 12 + (12 if found[3].casefold() == "p" else 0)
        return f"{hour:02}.{found[2] or '00'}"
    if found := _GLUED_CLOCK.fullmatch(plain):  # «kl 1830»
        return f"{found[1]}.{found[2]}"
    exact = _CLOCK.fullmatch(plain) or _HOUR.fullmatch(plain)
    return _BEFORE_CLOCK.sub("", plain) if exact else ""


def after_start(time: str, meeting: Meeting) -> str:
    """A clock time of a meeting: «8.10» in one that began at 19.30 is 20.10.

    Nobody comes or goes before it, so «8.10» on its one day can be nothing else; «08.10» stays as it is.
    """
    typed, began = _HALF_DAY.fullmatch(time), _CLOCK.fullmatch(meeting.start)
    if not (typed and began) or meeting.to not in (None, meeting.from_):
        return time
    said, start = (int(one[1]) * 60 + int(one[2]) for one in (typed, began))
    evening = start >= _NOON and said < start <= said + _NOON
    return f"{int(typed[1]) + 12}.{typed[2]}" if evening else time


_NOON = 12 * 60
_HALF_DAY = late_pattern(r"([1-9]|1[01])[.:]([0-5]\d)")


def read_hour(text: str) -> str:
    """The clock time that the whole text is, and also what figures alone say: «19», «1905»."""
    plain = text.strip(BLANK)
    if found := _FOUR_FIGURES.fullmatch(plain):
        return f"{found[1]}.{found[2]}"
    return read_clock(plain) or (f"{plain}.00" if _HOUR_ALONE.fullmatch(plain) else "")


def read_clocks(text: str) -> tuple[str, str] | None:
    """Start and end (which may be empty): ``10.00``, ``10.00–14.30``, ``kl. 10:00 - 14:30``."""
    halves = _CLOCKS_APART.split(text, maxsplit=1)
    if len(halves) == 2 and (late := _TWELVE_HOURS.fullmatch(halves[1].strip(BLANK))):
        # «7–9 pm»: both are, unless the first is the later one.
        borrowed = f"{halves[0].strip(BLANK)} {late[3]}m"
        first = read_clock(borrowed) if not _TWELVE_HOURS.fullmatch(halves[0].strip(BLANK)) else ""
        halves[0] = borrowed if first and first < read_clock(halves[1]) else halves[0]
    times = [read_clock(half) for half in halves]
    if len(halves) == 2 and _GLUED_CLOCK.fullmatch(halves[0].strip(BLANK)):
        later = _FOUR_FIGURES.fullmatch(halves[1].strip(BLANK))
        times[1] = f"{later[1]}.{later[2]}" if later else times[1]
    if len(halves) == 2 and (found := _HOUR_FROM.fullmatch(halves[0])):
        times[0] = found[1]
        times[1] = times[1] or (halves[1] if re.fullmatch(r"[01]?\d|2[0-4]", halves[1]) else "")
    return (times[0], times[1] if len(times) == 2 else "") if all(times) else None


def split_clock(text: str) -> tuple[str, str]:
    """The text without the clock time at its end, and that time."""
    words = _BLANKS.split(text.strip(BLANK))
    for size in (3, 2, 1):
        time = read_clock(" ".join(words[-size:])) if len(words) > size else ""
        if time:
            before = words[:-size]
            said = len(before) > 1 and fold(before[-1]) in _ANY.before_clock
            return " ".join(before[:-1] if said else before).rstrip(","), time
    return text, ""


def read_minutes(text: str) -> int | None:
    """A length in minutes: ``20``, ``20 min``, ``1 time``, ``1,5 t``, ``2 hours``."""
    found = _LENGTH.fullmatch(fold(text))
    if not found:
        return None
    amount = int(found[1]) + int(found[2] or 0) / 10
    hours = found[3] in _HOURS
    return round(amount * 60) if hours else (None if found[2] else int(amount)) or None


def _named_day(words: list[str], near: date | None) -> date | None:
    """``12. mars``, ``12 March 2026``, ``March 12 2026``."""
    if not 2 <= len(words) <= 3:
        return None
    for number, name in ((words[0], words[1]), (words[1], words[0])):
        month = months().get(name.rstrip("."))
        day = _DAY_NUMBER.fullmatch(number)
        if month and day:
            return _with_year(int(day[1]), month, words[2] if len(words) == 3 else None, near)
    return None


def _with_year(day: int, month: int, year: str | None, near: date | None) -> date | None:
    if year:
        if not re.fullmatch(r"\d{2}|\d{4}", year):
            return None
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if near is None:
        return None
    found = _day(near.year, month, day)
    # A leap day exists only in some years; look as far as the next one.
    for later in range(1, 9):
        if found is None or found < near:
            found = _day(near.year + later, month, day)
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _borrowed(text: str, last: date) -> date | None:
    """A first day that borrows month and year from the last: ``2.`` of ``2.–3. juni 2015``."""
    words = fold(text).split()
    if words and words[0] in weekdays():
        words = words[1:]
    if len(words) == 1 and (found := re.fullmatch(r"(\d{1,2})\.?", words[0])):
        return _day(last.year, last.month, int(found[1]))
    return read_day(f"{' '.join(words)} {last.year}", None)


def _point(text: str, near: date | None) -> str | None:
    """A month or a day as ISO writes it."""
    if day := read_day(text, near):
        return day.isoformat()
    if month := read_month(text, near):
        return f"{month[0]:04}-{month[1]:02}"
    return None


def _season(text: str) -> bool:
    """Whether the words name a part of a year that has no fixed days («høsten 2015»)."""
    return _SEASON.fullmatch(fold(text)) is not None
