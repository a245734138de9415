"""Until when: a deadline in a sentence, days told from today on («innen fredag», «utgangen av mai»)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from msgspec.structs import astuple, replace

from store.language.calendar_names import months, weekdays
from store.language.dates import DateWords, dates
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.orthography import orthography
from store.language.words import AND, BLANK, NUMBERS, fold
from store.record.values import Deadline, Language
from tui.grammar.phrases.clock_times import (
    GLUED_MONTH,
    dotted,
    is_month_first,
    read_day,
    read_month,
    split_clock,
)
from tui.grammar.result import Hint

_ANY = any_language(DateWords)
_END = late_pattern(rf"{any_of(_ANY.end_of)} (.+)")
_ARTICLE = late_pattern(rf"^{any_of(_ANY.before_day)} ")
_DAY_OF_MONTH = late_pattern(rf"{any_of(_ANY.articles)} (\d{{1,2}})(?:\.|{any_of(_ANY.day_endings)})?")
"""«the 25th», «den 25.», with no month behind it."""

_OF_THIS_MONTH = late_pattern(
    rf"(?:{any_of(_ANY.articles)} )?(\d{{1,2}})(?:\.|{any_of(_ANY.day_endings)})?"
    rf" ?{any_of(_ANY.of_this_month)}\.?"
)
"""«15. ds.», «the 15th inst»: of the month in which it is said."""

_WEEK = late_pattern(rf"{any_of(_ANY.periods.week)} (\d{{1,2}})(?:[ ,/]+(\d{{4}}))?")
_OF_NOW = late_pattern(
    rf"(?:(?P<this>{any_of(_ANY.this)})|(?P<next>{any_of(_ANY.next)})) "
    rf"(?:(?P<week>{any_of((*_ANY.periods.week, *_ANY.definite.week))})"
    rf"|(?P<month>{any_of((*_ANY.periods.month, *_ANY.definite.month))})"
    rf"|(?P<quarter>{any_of((*_ANY.periods.quarter, *_ANY.definite.quarter))})"
    rf"|(?P<year>{any_of((*_ANY.periods.year, *_ANY.definite.year))}))"
)
_UNNAMED = frozenset((*_ANY.periods.month, *_ANY.periods.year, *_ANY.periods.week))
"""«end of month» is that of this one."""

_DEFINITE = frozenset(chain.from_iterable(astuple(_ANY.definite)))
_QUARTER = late_pattern(
    rf"(?:q([1-4])|(\w+)\.? {any_of(_ANY.periods.quarter)}"
    rf"|{any_of(_ANY.numbered_quarter)} ([1-4]))(?: (?:{any_of(_ANY.of_year)} )?(\d{{4}}))?"
)
_HALF = late_pattern(rf"(\w+)\.? {any_of(_ANY.half_year)}(?: (\d{{4}}))?")
_THIRD = late_pattern(rf"(\w+)\.? {any_of(_ANY.third_year)}(?: (\d{{4}}))?")
_YEAR_END = frozenset(_ANY.year_end)
_ORDINALS = {str(number): number for number in range(1, 5)} | {
    word: number for number, words in enumerate(_ANY.ordinals, start=1) for word in words
}
_DAYS = {
    **dict.fromkeys(_ANY.days.today, 0),
    **dict.fromkeys(_ANY.days.tomorrow, 1),
    **dict.fromkeys(_ANY.days.day_after, 2),
}
_LENGTH = late_pattern(
    rf"(\w+) (?:({any_of(_ANY.units.days)})"
    rf"|({any_of(_ANY.units.weeks)})"
    rf"|({any_of(_ANY.units.months)}))"
    rf"(?: {any_of(_ANY.from_now)})?"
)
_NEXT_YEAR = late_pattern(rf"(\w+) {any_of(_ANY.next_year)}")
_AHEAD = late_pattern(rf"{any_of(_ANY.ahead)} (.+)")
_COMING = late_pattern(rf"^{any_of(_ANY.coming)} ")
_WEEK_ON = late_pattern(
    rf"(?P<before>[^\W\d_]+) {any_of(_ANY.week_on)}|{any_of(_ANY.week_on)} (?P<behind>[^\W\d_]+)"
)
"""«Friday week», «a week on Friday», «fredag om en uke»: that of the week after."""

_OF_WEEK = late_pattern(rf"^{any_of(_ANY.of_week)} ")
_AMOUNTS = {**NUMBERS, **_ANY.amounts, **dict.fromkeys(_ANY.one, 1)}
_NEXT_MEETING = frozenset(_ANY.next_meeting)
BY = _ANY.by
"""What may stand before a deadline at the end of a sentence."""

_OWN_MEETING = late_pattern(
    rf"{any_of(_ANY.next)} (?P<of>{any_of(sorted(map(fold, _ANY.own_meetings), key=len, reverse=True))})e?t?"
)
_MEETS = re.compile(r"(?:s?m[øö](?:te|de)| meeting)$")
_OWN_BODIES = frozenset(_MEETS.sub("", fold(meeting)).rstrip("s'") for meeting in _ANY.own_meetings)

_BEFORE = frozenset(_ANY.before)
_WITHIN = frozenset(_ANY.within)
_TO_SOMEBODY = frozenset(_ANY.to_somebody)
_FRIDAY = 4


class Span(NamedTuple):
    """A day or a period: the last day before it, which for a day is the day itself, and its last day."""

    before: date
    last: date


def next_meeting(language: Language) -> Deadline:
    """The next meeting as a deadline, in words of a language."""
    return Deadline(dates(language).next_meeting[0], meeting="next")


def read_span(plain: str, near: date | None) -> Span | None:
    """The day or period that the whole of a folded text names, at or after ``near``; None for any other."""
    if near is None:
        day = read_day(plain, None)
        return Span(day, day) if day else None
    if numbered := _DAY_OF_MONTH.fullmatch(plain):
        return _of_month(int(numbered[1]), near)
    if in_this := _OF_THIS_MONTH.fullmatch(plain):
        return _in_month(int(in_this[1]), near)
    plain = plain if _OF_NOW.fullmatch(plain) else _ARTICLE.sub("", plain, count=1)
    try:
        found = (reader(plain, near) for reader in _READERS)
        return next((span for span in found if span is not None), None)
    except (ValueError, OverflowError):  # no such day, or one after the calendar's end
        return None


def _of_month(number: int, near: date) -> Span | None:
    """The day of a month that is only numbered, «the 25th»: the first such day that is not over."""
    first = near.replace(day=1)
    for ahead in range(12 if 1 <= number <= 31 else 0):
        month = _months_on(first, ahead)
        if number <= monthrange(month.year, month.month)[1] and month.replace(day=number) >= near:
            return _single(month.replace(day=number))
    return None


def _in_month(number: int, near: date) -> Span | None:
    """The day of the present month: «15. ds.»."""
    return _single(near.replace(day=number)) if 1 <= number <= monthrange(near.year, near.month)[1] else None


def read_length(plain: str, near: date | None) -> Span | None:
    """The day that is so far ahead: «to uker», «14 dager», «a month»."""
    found = _LENGTH.fullmatch(_ANY.lengths.get(plain, plain))
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
    if plain in _ANY.weekend:
        friday = near + timedelta(days=max(0, _FRIDAY - near.weekday()))
        return Span(friday, friday)  # what is due by the weekend is wanted while work is
    ahead = _AHEAD.fullmatch(plain)
    if ahead:
        return read_length(ahead[1], near)
    day = read_day(plain, near)
    return _single(day) if day else None


def _read_weekday(plain: str, near: date) -> Span | None:
    """A weekday is the next one: said on a Friday, «innen fredag» is not today."""
    if later := _WEEK_ON.fullmatch(plain):
        of = _read_weekday(later["before"] or later["behind"], near)
        return _single(of.last + timedelta(weeks=1)) if of else None
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


def read_week(plain: str, near: date | None) -> tuple[date, date] | None:
    """The first and the last day of the week that a folded text names; None for anything else."""
    if near is None:
        return None
    try:
        monday = _week(_ARTICLE.sub("", plain, count=1), near)
    except ValueError:  # no such week
        return None
    return (monday, monday + timedelta(days=6)) if monday else None


def is_loose_time(plain: str) -> bool:
    """Whether a folded text names a time without days of its own: a season, a feast, the middle of June."""
    words = plain.split()
    loose = " ".join(words[1:]) if words and words[0] in _ANY.loosely else fold(_split_by(plain)[1])
    return _is_vague(plain) or _is_vague(loose) or _is_in_month(loose)


def _read_months(plain: str, near: date) -> Span | None:
    """A month, a quarter, a third or half a year."""
    if (named := _NEXT_YEAR.fullmatch(plain)) and (month := read_month(f"{named[1]} {near.year + 1}", near)):
        return _months(*month, 1)
    if (month := read_month(plain, near)) is not None:
        return _months(*month, 1)
    if (ahead := _periods_ahead(plain, "month")) is not None:
        first = _months_on(near.replace(day=1), ahead)
        return _months(first.year, first.month, 1)
    if (ahead := _periods_ahead(plain, "quarter")) is not None:
        first = _months_on(date(near.year, (near.month - 1) // 3 * 3 + 1, 1), 3 * ahead)
        return _months(first.year, first.month, 3)
    for pattern, size in ((_QUARTER, 3), (_THIRD, 4), (_HALF, 6)):
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
    found = _END.fullmatch(_ANY.lengths.get(plain, plain))
    if found is None:
        return None
    if re.fullmatch(r"(?:19|20)\d\d", found[1]):
        return _single(date(int(found[1]), 12, 31))
    bare = found[1] in _DEFINITE or found[1] in _UNNAMED
    of = f"{_ANY.this[0]} {found[1]}" if bare else found[1]
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

_VAGUE = late_pattern(
    rf"{any_of(_ANY.before_vague)}*{any_of(_ANY.vague)}"
    r"(?: (?:19|20)\d\d)?"
)
"""Times that everybody understands and no calendar has: seasons, feasts, another body's meeting."""

_PART = late_pattern(any_of(_ANY.before_vague))

_COMING_WEEK = frozenset(_ANY.definite.week)
"""«til uka» is next week to most, and this one to some."""


def read_coming_day(text: str, near: date) -> date | None:
    """The day of «i dag», «i morgen», «torsdag», «neste fredag» counted from ``near``; None for any other."""
    plain = fold(text).strip(BLANK)
    span = _read_weekday(plain, near) if plain not in _ANY.weekend else None
    if span is None and plain in _DAYS:
        span = _read_day(plain, near)
    return span.last if span else None


def read_deadline(text: str, near: date | None) -> Deadline:
    """A deadline in words, with the day or the meeting they name when they name one.

    «innen» or its like may stand first; it stays among the words.
    """
    by, phrase = _split_by(text.strip(BLANK).rstrip("."))
    if fold(phrase) in _NEXT_MEETING:
        return Deadline(text, meeting="next")
    return Deadline(text, date=_day(by, phrase, near))


def among(found: Deadline | None, called: str) -> Deadline | None:
    """A deadline as those who meet mean it: «neste styremøte» in a meeting of the board is the next one.

    called: what the meeting and its series are called; where they name another body, that of the words is
    somebody else's meeting.
    """
    if found is None or found.date is not None or found.meeting is not None:
        return found
    named = _OWN_MEETING.search(fold(found.text))
    if named is None:
        return found
    body = _MEETS.sub("", named["of"]).rstrip("s'")
    plain = fold(called)
    others = any(other in plain for other in _OWN_BODIES)
    return replace(found, meeting="next") if body in plain or not others else found


def find_deadline(text: str, near: date | None) -> Deadline | None:
    """The deadline in a sentence, after «innen», «frist», «by» and their like; whole words only.

    One at the end is it before one in the middle. Where the words name no day, the word before them belongs
    to the sense: «før jul» is not «jul».
    """
    return _find_deadline(text, near, is_month_first())


@lru_cache(maxsize=64)
def _find_deadline(text: str, near: date | None, _month_first: bool) -> Deadline | None:
    """The same, remembered for each order of day and month."""
    words = list(_WORD.finditer(text))
    found = (_at(text, words, start, near) for start, word in enumerate(words) if _may_be_by(word[0]))
    told = [one for one in found if one is not None]
    if told:
        return next((one.deadline for one in told if one.ends), told[0].deadline)
    if meeting := _TO_MEETING.search(text):
        return Deadline(meeting[1], meeting="next")
    if meeting := _TO_OWN_MEETING.search(text):
        return Deadline(meeting[1])
    return _tomorrow(text, near) or _without_day(text, words) or _length_at_end(text, near)


def _tomorrow(text: str, near: date | None) -> Deadline | None:
    """«ringe i morgen», «call tomorrow morning»: what is to be done then is due then."""
    found = _TOMORROW.search(text)
    if found is None or fold(text[: found.start()].rstrip(BLANK).rpartition(" ")[2]) in _RANGED:
        return None
    return Deadline(found["day"], _day("", found["day"], near))


def _length_at_end(text: str, near: date | None) -> Deadline | None:
    """«svare om to uker», «done in a fortnight»: so long from now; «spørre om to uker» asks for them."""
    found = _SO_LONG.search(text) if near is not None else None
    span = read_length(fold(found["long"]), near) if found else None
    if found is None or span is None or fold(found["verb"]) in _GOING_WITH_ABOUT:
        return None
    if fold(found["verb"]) in weekdays():
        phrase = text[found.start("verb") : found.end("long")]
        return Deadline(phrase, _day("", phrase, near))
    return Deadline(text[found.start("ahead") : found.end("long")], span.last)


_SO_LONG = late_pattern(
    rf"(?P<verb>[^{BLANK}]{{1,30}})[{BLANK}](?P<ahead>{any_of(_ANY.ahead)})[{BLANK}]"
    rf"(?P<long>[^\W_]{{1,12}}[{BLANK}][^\W\d_]{{3,10}})\.?$",
    re.IGNORECASE,
)
_GOING_WITH_ABOUT = frozenset(_ANY.going_with_about)
_TOMORROW = late_pattern(
    rf"(?<=[{BLANK}])(?P<day>{any_of((*_ANY.days.tomorrow, *_ANY.days.day_after))}"
    rf"(?:[{BLANK}]{any_of(_ANY.day_parts)})?)(?=[.,;!)]|$)",
    re.IGNORECASE,
)


_TO_MEETING = late_pattern(
    rf"(?<!\w){any_of(_ANY.to_meeting)} ({any_of(sorted(_ANY.next_meeting, key=len, reverse=True))})\.?$",
    re.IGNORECASE,
)
"""«legge det fram på neste møte»: at the end of what somebody is to do."""

_TO_OWN_MEETING = late_pattern(
    rf"(?<!\w){any_of(_ANY.to_meeting)} ((?:the )?{_OWN_MEETING.pattern})\.?$", re.IGNORECASE
)


def _without_day(text: str, words: list[re.Match[str]]) -> Deadline | None:
    """What is said in a deadline's place and names no day: «snarest», «løpende» where a part ends."""
    folded = [fold(word[0].strip(_OPENING + _CLOSING)) for word in words]
    for start, first in enumerate(folded):
        for said in _UNDATED.get(first, ()):
            after = start + len(said)
            if tuple(folded[start:after]) == said:
                last = words[after - 1]
                ends = after == len(words) or last[0][-1] in _CLOSING
                if ends or said in _SOON:
                    return Deadline(text[words[start].start() : last.end()].strip(_OPENING + _CLOSING))
    return None


_SOON = frozenset(tuple(said.split()) for said in _ANY.soon)
_UNDATED: dict[str, list[tuple[str, ...]]] = {}
"""What names no day, by its first word; the longest first."""

for _said in sorted({*_SOON, *(tuple(one.split()) for one in _ANY.ongoing)}, key=len, reverse=True):
    _UNDATED.setdefault(_said[0], []).append(_said)


class _Found(NamedTuple):
    """A deadline, and whether the text ends with it."""

    deadline: Deadline
    ends: bool


_WORD = late_pattern(r"\S+")
_OPENING = '([«"–—-'
_CLOSING = '.,;:!?)]»"'
_FIRST_OF_BY = frozenset(by.split()[0] for by in BY)
_BY_LONGEST_FIRST = sorted((tuple(by.split()) for by in BY), key=len, reverse=True)
_RANGED = frozenset(_ANY.ranged)
_CHANGED_BY = frozenset(_ANY.changed_by)
_COUNTED_FROM = frozenset(_ANY.counted_from)
_REST_OF_DAY = frozenset(_ANY.rest_of_day)
_OF_TODAY = frozenset((*_ANY.day_end, *_REST_OF_DAY))
_LONE_DAY = late_pattern(r"(\d{1,2})\.")
"""«innen 19.», at the end: of this month or the next."""

_LONE_FIGURES = late_pattern(r"\d{1,2}[./]\d{1,2}\.?")


_BARE_FIGURES = late_pattern(r"[\d./-]+")


def _may_be_by(word: str) -> bool:
    return fold(word.strip(_OPENING + ":")) in _FIRST_OF_BY


def _at(text: str, words: list[re.Match[str]], start: int, near: date | None) -> _Found | None:
    """The deadline whose «innen» or its like is a word of a text; the longest that can be read."""
    folded = [fold(word[0].strip(_OPENING + ":")) for word in words[start : start + 4]]
    by = next((by for by in _BY_LONGEST_FIRST if tuple(folded[: len(by)]) == by), None)
    if by is None or (by[0] in _ANY.range_end and _ends_range(words, start)):
        return None
    changed = not _CHANGED_BY.isdisjoint(fold(word[0]) for word in words[max(0, start - 6) : start])
    if changed and by == ("by",):
        return None
    first = start + len(by)
    for last in range(_end_of_phrase(words, first), first, -1):
        phrase = text[words[first].start() : words[last - 1].end()].rstrip(_CLOSING + BLANK)
        ends = last == len(words)
        if changed and by[0] in _TO_SOMEBODY and _LONE_FIGURES.fullmatch(phrase):
            continue  # «øke satsen til 2.5»
        if phrase and (ends or _may_go_on(by, phrase, [word[0] for word in words[last - 1 : last + 2]])):
            counted = _LONE_DAY.fullmatch(words[first][0]) if ends and last == first + 1 else None
            if counted and near is not None and " ".join(by) in _ANY.always_by:
                day = _of_month(int(counted[1]), near)
                return _Found(Deadline(words[first][0], day.last), ends) if day else None
            found = _read_after(" ".join(by), text[words[start].start() :], phrase, near)
            if found is not None:
                return _Found(found, ends)
    return None


def _read_after(by: str, text: str, phrase: str, near: date | None) -> Deadline | None:
    """What a phrase names after a «by»; ``text`` begins with both."""
    if fold(phrase) in _NEXT_MEETING:
        return Deadline(phrase, meeting="next")
    year = fold(by) in _ANY.always_by and _YEAR.fullmatch(phrase)
    if year or _is_vague(fold(phrase)):
        begin = text.lstrip(_OPENING)
        return Deadline(begin[: begin.index(phrase) + len(phrase)])
    day = _day(by, phrase, near)
    if day is None and (fault(phrase, near) == "past" or _is_in_month(fold(phrase))):
        return Deadline(phrase)
    return Deadline(phrase, day) if day and not _is_somebody(by, phrase) else None


_YEAR = late_pattern(r"(?:19|20)\d\d")


def _end_of_phrase(words: list[re.Match[str]], first: int) -> int:
    """The place behind the last word that a phrase may have: no phrase goes on behind a comma or bracket."""
    for place in range(first, min(len(words), first + _LONGEST)):
        word, following = words[place][0], words[place + 1][0] if place + 1 < len(words) else ""
        if word.endswith((")", "]", ";", ":", "!", "?")) or (
            word.endswith(",") and not re.match(r"(?:19|20)\d\d\b", following)
        ):
            return place + 1
    return min(len(words), first + _LONGEST)


def _ends_range(words: list[re.Match[str]], start: int) -> bool:
    """Whether «til» stands between the two ends of something: «fra 1. juni til 8. juni»."""
    return any(fold(word[0]) in _RANGED for word in words[max(0, start - 5) : start])


def _may_go_on(by: tuple[str, ...], phrase: str, around: Sequence[str]) -> bool:
    """Whether a text may go on behind a phrase and the phrase still be a deadline.

    «by the Friday meeting» names no Friday, «14 dager etter møtet» counts from the meeting, «3/4 av» is a
    share, «by May Smith» a person. ``around``: the last word of the phrase and one or two behind it.
    """
    last, following, *more = around
    if last.endswith((",", ";", ")", ":", "]")):
        return True
    plain, then = fold(phrase), fold(following)
    if then.strip(_CLOSING) in _COUNTED_FROM and (plain in _OF_TODAY or _LENGTH.fullmatch(plain)):
        return False
    if _LONE_FIGURES.fullmatch(phrase) and (then in _ANY.fraction_of or by[0] in _TO_SOMEBODY):
        return False
    if (plain.startswith("the ") and len(plain.split()) == 2) or _DAY_OF_MONTH.fullmatch(plain):
        return False
    if re.match(r"[-–—]\d", following) or (then in AND and more and more[0][:1].isdigit()):
        return False
    return not (phrase.isalpha() and plain in months() and following[:1].isupper())


Fault: TypeAlias = Literal["no-such-day", "weekday", "past", "next-year"]
"""What is odd about a day that was said: the calendar has no such day, its weekday is another one, it has
just been, or it was in this year and is read as one of the next."""

_WEEKS = 53
_JUST_PAST = 31
_LONG_AHEAD = 183
"""Days."""


def fault(phrase: str, near: date | None) -> Fault | None:
    """What is odd about the day that a phrase names without a year."""
    told = _told_day(phrase)
    in_this = _OF_THIS_MONTH.fullmatch(fold(phrase)) if near is not None else None
    if in_this is not None and near is not None:
        span = _in_month(int(in_this[1]), near)
        return "no-such-day" if span is None else "past" if span.last < near else None
    if told is None or near is None:
        week = _WEEK.fullmatch(_plain_day(fold(phrase)))
        return "no-such-day" if week and not 1 <= int(week[1]) <= _WEEKS else None
    weekday, day, month, year = told
    try:
        on = date(year or near.year, month, day)
    except ValueError:
        return "no-such-day"
    if not year and on < near:
        if (near - on).days <= _JUST_PAST:
            return "past"
        on = read_day(f"{day}.{month}", near) or on
        late: Fault | None = "next-year" if (on - near).days > _LONG_AHEAD else None
    else:
        late = None
    return "weekday" if weekday is not None and weekday != on.weekday() else late


def _told_day(phrase: str) -> tuple[int | None, int, int, int | None] | None:
    """Weekday, day, month and year as figures say them, whether there is such a day or not."""
    words = [word for word in _plain_day(fold(phrase)).replace(",", " ").split() if word not in _ANY.articles]
    weekday = weekdays().get(words[0]) if words else None
    found = _DAY_AND_MONTH.fullmatch(" ".join(words[weekday is not None :]))
    if found is None:
        return None
    month = int(found["m"]) if found["m"] else months().get(found["name"] or found["named"], 0)
    if not month:
        return None
    year = found["y"] or found["year"]
    whole = (int(year) + (2000 if len(year) == 2 else 0)) if year else None
    return weekday, int(found["d"] or found["day"] or found["dayed"]), month, whole


_DAY_AND_MONTH = late_pattern(
    r"(?:(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.?(?P<y>\d{4}|\d{2})?"
    rf"|(?:(?P<day>\d{{1,2}})(?:\.|{any_of(_ANY.day_endings)})? (?P<name>[^\W\d_]+)"
    rf"|(?P<named>[^\W\d_]+) (?P<dayed>\d{{1,2}})(?:{any_of(_ANY.day_endings)})?)"
    r"\.?(?: (?P<year>\d{4}))?)\.?"
)
_SLASHED = late_pattern(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:[/-](\d{4}|\d{2}))?(?![\d/])")
_DAY_END = late_pattern(rf"^{any_of(_ANY.day_end)} ?{any_of(('on', 'på'))}?(?: |$)")
_DAY_PART = late_pattern(rf"(?<!\bi) {any_of(sorted(_ANY.day_parts, key=len, reverse=True))}$")


_AT_CLOCK = late_pattern(
    rf"^(?:(?:{any_of(_ANY.clock)}\.?|{any_of(_ANY.clock_words)}) ?\d{{1,2}}(?:[.:]\d\d)?"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d|noon|midday|midnight|midnatt)"
    rf"(?: (?:{any_of(_ANY.before_day)}))? (?=\S)"
)
"""«kl. 12 i morgen», «5pm Friday»: a clock time before the day it is of."""

_CLOCK_LAST = late_pattern(
    rf"(?<![{BLANK}])[{BLANK}]++(?:{any_of(_ANY.clock)}\.?|{any_of(_ANY.clock_words)}|at)[{BLANK}]\d{{1,2}}(?:[.:]\d\d)?"
    rf"(?:[{BLANK}]?[ap]\.?m)?\.?$",
    re.IGNORECASE,
)
"""«22/10 kl. 09»: a clock time behind the day it is of."""

_IN_WEEK = late_pattern(rf"^{any_of(_ANY.of_week)} (?={any_of(_ANY.periods.week)} \d)")
"""«senest i uke 23»."""


_MEETING_OF_DAY = late_pattern(rf"^{any_of(_ANY.meeting_of_day)} (?=\d)(?!\d{{1,2}}/)")
"""«til møtet 10. juni», «før styremøtet 3.6»: the day of a meeting; in «møte 4/12» it may be its number."""

_SHORT_WEEKDAY = late_pattern(r"^([^\W\d_]{3,5})\.?,? (?=\d)")
"""«ons. 2. des.»: a weekday cut short before its day."""


def _whole_weekday(found: re.Match[str]) -> str:
    name = next((name for name in weekdays() if name.startswith(found[1])), "")
    return f"{name} " if name else found[0]


_WEEK_RANGE = late_pattern(rf"^({any_of(_ANY.periods.week)}) \d{{1,2}} ?[-–] ?(\d{{1,2}})$")
"""«uke 21-22»: what is due then is due in the last of them. In «uke 21/26» the year may stand behind."""


def _plain_day(plain: str) -> str:
    """A folded phrase with «3/6» as «3.6», and without the part of a day: «EOD Friday», «fredag kveld»."""
    plain = _MEETING_OF_DAY.sub("", plain, count=1)
    plain = _SLASHED.sub(lambda found: dotted(*found.groups()), plain)
    plain = GLUED_MONTH.sub(r"\1 ", plain, count=1)
    plain = _SHORT_WEEKDAY.sub(_whole_weekday, plain, count=1)
    plain = _WEEK_RANGE.sub(r"\1 \2", plain, count=1)
    plain = _AT_CLOCK.sub("", plain, count=1)
    plain = _IN_WEEK.sub("", plain, count=1)
    plain = _DAY_END.sub("", plain, count=1) or _ANY.days.today[0]
    return _DAY_PART.sub("", _DAY_PART.sub("", plain, count=1), count=1)


_TIMELY = late_pattern(
    r"\d{1,2}[./]\d{1,2}.*|\d{1,2}\.?|.*(?:dag|day)|"
    + any_of(
        {words.split()[0] for words in (*chain(*astuple(_ANY.days)), *_ANY.this, *_ANY.next)}
        | {"uke", "veke", "week"}
    )
)


def unread_after_by(text: str, near: date | None) -> str:
    """A day after «innen» or its like that the calendar does not have: «innen 30.2»; or nothing."""
    words = list(_WORD.finditer(text))
    for start, word in enumerate(words):
        if _may_be_by(word[0]):
            for first in range(start + 1, min(len(words), start + 4)):
                for last in range(min(len(words), first + 4), first, -1):
                    phrase = text[words[first].start() : words[last - 1].end()].strip(_OPENING + _CLOSING)
                    if fault(phrase, near) == "no-such-day":
                        return phrase
    return ""


def time_without_by(text: str, near: date | None) -> str:
    """Words that name a day at the end of a text or before a comma, with nothing that makes it a deadline."""
    text = _CLOCK_LAST.sub("", text)
    words = list(_WORD.finditer(text))
    for start, word in enumerate(words):
        before = fold(words[start - 1][0]) if start else ""
        if (
            before in _RANGED
            or _ends_range(words, start)
            or not _TIMELY.fullmatch(fold(word[0].strip(_OPENING + _CLOSING)))
        ):
            continue
        for last in range(min(len(words), start + 4), start, -1):
            phrase = text[word.start() : words[last - 1].end()].strip(_OPENING + _CLOSING)
            bare = _BARE_FIGURES.fullmatch(_ARTICLE.sub("", fold(phrase), count=1))
            if not bare or (_LONE_FIGURES.fullmatch(phrase) and last == len(words) and _may_date(before)):
                plain = _plain_day(fold(phrase))
                if read_span(plain, near) or fault(phrase, near):
                    return phrase
    return _length_ahead(text, words, near) or _loose_time(text, words) or _part_of_month(words)


def _may_date(before: str) -> bool:
    """Whether figures behind a word may be a day: not «kapittel 3.4», «kl. 10.15», «version 2.1»."""
    return before.strip(_OPENING + _CLOSING).isalpha() and before not in _FIGURED


_FIGURED = frozenset(_ANY.figured)


def _part_of_month(words: list[re.Match[str]]) -> str:
    """«medio juni», «midten av mars» at the end of a text."""
    for start in range(max(len(words) - _LONGEST_PART, 0), len(words) - 1):
        phrase = " ".join(word[0] for word in words[start:]).strip(_OPENING + _CLOSING)
        if _is_in_month(fold(phrase)):
            return phrase
    return ""


_LONGEST_PART = 4


def _length_ahead(text: str, words: list[re.Match[str]], near: date | None) -> str:
    """«om 14 dager», «in two weeks», which is no deadline before somebody says «innen»."""
    for start, word in enumerate(words[:-2]):
        last = words[start + 2]
        phrase = text[words[start + 1].start() : last.end()].strip(_CLOSING)
        if fold(word[0]) in _ANY.ahead and read_length(fold(phrase), near):
            return text[word.start() : last.end()].strip(_CLOSING)
    return ""


_BEFORE_SMALL = frozenset({"i"})
"""What stands before a month in the languages whose months have small letters."""


def _loose_time(text: str, words: list[re.Match[str]]) -> str:
    """A season, a feast or a month that something is to be done in or after: «i sommer», «after Easter»."""
    folded = [fold(word[0].strip(_OPENING + _CLOSING)) for word in words]
    for start, word in enumerate(folded):
        if word not in _ANY.loosely or (start and folded[start - 1] in _RANGED):
            continue
        for last in range(min(len(words), start + 4), start + 1, -1):
            plain = " ".join(folded[start + 1 : last])
            if word in _BEFORE_SMALL and words[start + 1][0][0].isupper():
                continue  # «hos Lars i Mai Haugens hus»
            if _is_vague(plain) or plain in months() or plain in _ANY.weekend:
                return text[words[start].start() : words[last - 1].end()].strip(_OPENING + _CLOSING)
    return ""


def _split_by(text: str) -> tuple[str, str]:
    """«innen» or its like at the beginning, folded, and what stands after it."""
    words = text.split(" ")
    for by in map(" ".join, _BY_LONGEST_FIRST):
        size = len(by.split())
        if len(words) > size and fold(" ".join(words[:size])) == by:
            return by, " ".join(words[size:]).strip(BLANK)
    return "", text


def _day(by: str, phrase: str, near: date | None) -> date | None:
    """The last day in time, when the words name a day or a period whose end has one."""
    if _is_vague(fold(phrase)):  # first: «jul» is no July
        return None
    if fault(phrase, near) in ("no-such-day", "past"):
        return None
    for words in (phrase, split_clock(phrase)[0]):
        plain = _plain_day(fold(words))
        span = read_span(plain, near)
        if span is None and near is not None and by in _WITHIN and plain in _REST_OF_DAY:
            return near
        if span is None and (by in _WITHIN or not by):
            span = read_length(plain, near)
        if span is not None:
            return span.before if by in _BEFORE else span.last
    return None


def _is_in_month(plain: str) -> bool:
    """A part of a month that no calendar has: «midten av juni», «early June»."""
    part = _PART.match(plain)
    return part is not None and plain[part.end() :] in months()


_WEEKS_AHEAD = late_pattern(rf"{any_of(_ANY.ahead)} [^\W_]{{1,12}} {any_of(_ANY.units.weeks)}")


def _is_vague(plain: str) -> bool:
    """A time without a day of its own. «neste fredag» is this week's to some and next week's to others."""
    first, _, rest = plain.partition(" ")
    if first in _ANY.next and rest in weekdays():
        return True
    if first in weekdays() and _WEEKS_AHEAD.fullmatch(rest) and not _WEEK_ON.fullmatch(plain):
        return True  # «mandag om to uker», which some count from that Monday and some from today
    return plain in _COMING_WEEK or _VAGUE.fullmatch(plain) is not None


def _is_somebody(by: str, phrase: str) -> bool:
    """«sende utkast til Jan» is no month: months have small letters in Norwegian, and people have not."""
    return by in _TO_SOMEBODY and phrase[:1].isupper()


_TWO_WAYS = late_pattern(r"(?<!\d)(\d{1,2})/(\d{1,2})(?!\d)")
_MONTHS = 12


def deadline_hint(text: str, near: date, language: str) -> Hint | None:
    """What is odd about the deadline in a text, or that words of time in it were not read as one."""
    found = find_deadline(text, near)
    phrase = found.text if found else unread_after_by(text, near)
    wrong = fault(phrase, near) if phrase else None
    if wrong is not None:
        return Hint(f"hint-deadline-{wrong}", _facts(phrase, found))
    if found is None:
        when = phrase or time_without_by(text, near)
        by = dates(language).by[0]
        return Hint("hint-deadline-unread", {"words": when, "by": by}) if when else None
    return _in_two_ways(found, language)


def _facts(phrase: str, found: Deadline | None) -> dict[str, str]:
    year = str(found.date.year) if found and found.date else ""
    return {"words": phrase, "year": year}


def _in_two_ways(found: Deadline, language: str) -> Hint | None:
    """Where some write the month first, 12/01 is a day in January to some and in December to others."""
    figures = _TWO_WAYS.search(found.text)
    if not orthography(language).month_first or figures is None or found.date is None:
        return None
    first, second = int(figures[1]), int(figures[2])
    if max(first, second) > _MONTHS or first == second:
        return None
    return Hint("hint-deadline-two-ways", {"words": found.text, "day": str(first), "month": str(second)})
