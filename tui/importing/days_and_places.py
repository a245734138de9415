"""Days, clock times and places in written minutes: when and where the meeting was, and when the next is."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

import msgspec

from store.language.calendar_names import months, weekdays
from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import AND, BLANK, UNTIL, fold
from store.record.model import Meeting
from store.record.values import Name, When
from store.series.titles import is_meeting_number
from tui.grammar.phrases.clock_times import dotted, read_clock, read_days, read_when
from tui.grammar.phrases.names import split_names
from tui.importing.labels import LabelFound, split
from tui.importing.people import people_in

_ISO = r"\d{4}-\d{2}-\d{2}"
_DOTTED = r"\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?:\d{4}|\d{2})(?!\d)|\d{1,2}\.\d{1,2}\.?(?![\d.:])"
_SLASHED = r"\d{1,2}/\d{1,2}[-/ ](?:\d{4}|\d{2})(?!\d)|\d{1,2}-\d{1,2}-(?:19|20)\d{2}(?!\d)"
_ANY = any_language(MinutesWords)
_DATES = any_language(DateWords)
_DASH = rf"[ ]?{any_of(('–', '—', '-', *AND, *_DATES.to, '&'))}[ ]?"
_HOUR = r"(?:[01]?\d|2[0-4])"
_KL = rf"{any_of(_DATES.clock)}\.?[ ]?"
_BEHIND_KL = any_of(rf"(?<={word}\.[ ])|(?<={word}[ ])" for word in _DATES.clock)
_TIGHT = any_of(rf"(?<={word}\.)" for word in _DATES.clock)
_TIME = (
    rf"{_HOUR}(?:[.:][0-5]\d)?[ ]?[ap]\.?m\b\.?|{_HOUR}[.:][0-5]\d(?!\d)|{_KL}{_HOUR}(?![\d./])"
    rf"|{_BEHIND_KL}[012]\d[0-5]\d(?!\d)|{_BEHIND_KL}\d{{1,2}}|{_TIGHT}\d{{1,2}}"
)
_TIMES = re.compile(
    rf"(?:{any_of(_ANY.from_time)}[ ])?(?:{_KL}|{any_of(_DATES.clock_words)}[ ])?(?P<a>{_TIME})"
    rf"(?:[ ]?{any_of(('–', '—', '-', *_ANY.to_time))}[ ]?(?:{_KL}|{any_of(_ANY.about)}\.?[ ]?)?"
    rf"(?P<b>{_TIME}|\d{{1,2}}(?![\d/])))?",
    re.IGNORECASE,
)
_HOURS = re.compile(
    rf"{_KL}(?P<a>\d{{1,2}})[ ]?{any_of(('–', '—', '-', *_DATES.to))}[ ]?(?P<b>\d{{1,2}})(?![\d.:/])",
    re.IGNORECASE,
)
_CLOCK_WORDS = sorted((*_DATES.clock, *_DATES.clock_words), key=len, reverse=True)
_BEFORE_CLOCK = re.compile(rf"^{any_of(_CLOCK_WORDS)}\.?\s*")
_ENDINGS = (*_DATES.day_endings, ":e", ":a")
"""What stands behind the number of a day; Swedes write «5:e mars»."""

_DAY_ENDING = re.compile(rf"(?<=\d){any_of(_ENDINGS)}\b", re.IGNORECASE)
_OF_MONTH = re.compile(rf"\b{any_of(_ANY.of_month)}\b|,", re.IGNORECASE)
_BARE_HOURS = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d[ ]?[–-][ ]?(?:19|20))(?P<a>[01]\d[0-5]\d|2[0-3][0-5]\d)[ ]?[–-][ ]?"
    r"(?P<b>[01]\d[0-5]\d|2[0-3][0-5]\d)(?!\d)"
)
_CONNECTING = re.compile(rf"^[\s,.;:–—()|-]*(?:{any_of(_ANY.connecting)}\b[\s,]*)*|[\s,.;:–—()|-]+$")
_FILE_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")
_FILE_DOTTED = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[._-](0?[1-9]|1[0-2])[._-]((?:19|20)?\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d{2})(?![\d/-])")


_STAMP = re.compile(r"\W{0,3}(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}[:.]\d\d(?::\d\d)?\W{0,3}[ \t]+(?=[^\W\d_])")
"""A clock time that a line of a log begins with; what follows was said then, and is no place."""


class DatesFound(msgspec.Struct, frozen=True):
    """Days and clock times found in some words, and the words before them and after."""

    days: tuple[date, date] | None = None
    start: str = ""
    end: str = ""
    before: str = ""
    after: str = ""

    @property
    def rest(self) -> str:
        """All the words that are left."""
        return ", ".join(filter(None, (self.before, self.after)))

    @property
    def found(self) -> bool:
        """Whether there is anything."""
        return self.days is not None or bool(self.start)


def read_times(text: str, near: date | None) -> DatesFound:
    """Find the first days and the first clock times in a text.

    Days without a year are those from ``near`` on, and none without it.
    """
    days, left = _days(text, near)
    for pattern in (_HOURS, _TIMES, _BARE_HOURS):
        if found := pattern.search(left):
            start, end = clock(found["a"]), clock(found["b"] or "")
            if start:
                if (
                    found["b"]
                    and re.search(r"[ap]\.?m", found["b"], re.IGNORECASE)
                    and not re.search(r"m", found["a"], re.IGNORECASE)
                ):
                    start = clock(f"{found['a']} {re.sub(r'[^apm]', '', found['b'].casefold())}") or start
                    start = start if start <= end else clock(found["a"])
                rest = f"{left[: found.start()]}\x00{left[found.end() :]}"
                return DatesFound(days, start, end, *_left(rest))
    return DatesFound(days, "", "", *_left(left))


def only_when(text: str) -> bool:
    """Whether a text is a day or a time and nothing else, except a place after a comma."""
    if len(text) > 90 or not re.search(r"\d", text):
        return False
    told = read_times(text, date(2000, 1, 1))
    if told.after and _STAMP.match(text):
        return False
    return told.found and is_held(told.before) and is_place(told.after)


def writes_month_first(text: str) -> bool:
    """Whether a text writes the month before the day: a figure or its days in words say so."""
    figures = [(int(found[1]), int(found[2])) for found in _FIGURES.finditer(text)]
    if any(second > _MONTHS_OF_YEAR >= first for first, second in figures):
        return not any(first > _MONTHS_OF_YEAR for first, _ in figures)
    if not figures or any(first > _MONTHS_OF_YEAR for first, _ in figures):
        return False
    return _MONTH_THEN_DAY.search(text) is not None and _DAY_THEN_MONTH.search(text) is None


_MONTHS_OF_YEAR = 12
_NAMES = any_of(sorted(map(re.escape, months()), key=len, reverse=True))
_MONTH_THEN_DAY = re.compile(rf"\b{_NAMES} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b", re.IGNORECASE)
_DAY_THEN_MONTH = re.compile(rf"\b\d{{1,2}}(?:\.|st|nd|rd|th)? (?:of )?{_NAMES}\b", re.IGNORECASE)


def is_place(rest: str) -> bool:
    """Whether words beside a date and a time can be a place."""
    words = rest.split()
    return not words or (
        len(words) <= 6 and words[0][:1].isupper() and not rest.endswith(".") and ":" not in rest
    )


def is_held(before: str) -> bool:
    """Whether words before a day only say that the meeting was held then."""
    return fold(before) in _HELD or _NUMBERED.fullmatch(before) is not None


def clock(text: str) -> str:
    """A clock time as it is kept: «10.00», «15.30» for half past three in the afternoon; empty for none."""
    plain = _BEFORE_CLOCK.sub("", text.strip().casefold()).strip()
    if found := re.fullmatch(r"(\d{1,2})(?:[.:](\d\d))?\s*([ap])\.?m\.?", plain):
        hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
        return f"{hour}.{found[2] or '00'}" if int(found[1]) <= 12 else ""
    if re.fullmatch(r"[01]?\d|2[0-4]", plain):
        return f"{plain}.00"
    if re.fullmatch(r"[012]\d[0-5]\d", plain):
        return f"{plain[:2]}.{plain[2:]}"
    return read_clock(plain)


def day_of_name(name: str) -> date | None:
    """The day that a file's name tells: «2015-06-02 styremøte», «ref 2.6.15», «20150602»."""
    if found := _FILE_ISO.search(name):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FILE_DOTTED.search(name):
        year = int(found[3])
        return _day(
            year + (2000 if year < 70 else 1900) if year < 100 else year, int(found[2]), int(found[1])
        )
    return None


_DATED_YEAR = re.compile(
    r"(?<!\d)\d{1,2}[./-][ ]?\d{1,2}[./-][ ]?((?:19|20)\d{2})(?!\d)|\b((?:19|20)\d{2})-\d\d-\d\d\b"
)
_NUMBERED_YEAR = re.compile(r"(?<![\w/.-])#?\d{1,3}/((?:19|20)\d{2})(?![\d/-])")
"""«Styremøte #3/2025»."""

_FIRST_LINES = 1500
"""Signs in which minutes tell their day."""


def year_told(text: str) -> date | None:
    """The first day of the year that a text names first."""
    found = (
        _DATED_YEAR.search(text[:_FIRST_LINES])
        or _YEAR.search(text)
        or _NUMBERED_YEAR.search(text[:_FIRST_LINES])
    )
    return date(int(found[found.lastindex or 1]), 1, 1) if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(text: str, near: date | None) -> tuple[tuple[date, date] | None, str]:
    for found in _pattern().finditer(text):
        words = _NEIGHBOURS.sub(lambda name: _MONTHS[name[0].casefold()], found[0].strip(" ,"))
        words = _DAY_ENDING.sub(".", words)
        words = _OF_MONTH.sub(" ", words)
        words = re.sub(r"(?<=\d\.)(?=[^\W\d_])|(?<=[^\W\d_])\.(?=\d{4})", " ", words)
        words = re.sub(r"(\d)\.[ ]+(?=\d{1,2}\.)", r"\1.", words)
        words = re.sub(r"(?<=\.)[ ](?=\d{4})", "", words) if re.match(r"[\d. ]+$", words) else words
        words = _FIGURES.sub(lambda told: dotted(*told.groups()), words)
        days = read_days(" ".join(words.split()), near)
        if days and days[0].year > 1800:
            return days, f"{text[: found.start()]}\x00{text[found.end() :]}"
    return None, text


_FIGURES = re.compile(r"(\d{1,2})(?:/|-(?=\d{1,2}-\d{4}))(\d{1,2})[-/ ](\d+)")
_MONTHS = {
    "januari": "januar", "februari": "februar", "marts": "mars", "maj": "mai", "augusti": "august",
    "sept": "sep",
}  # fmt: skip
"""Months as Danes and Swedes write them, where that is not as in a language of ours."""

_NEIGHBOURS = re.compile(rf"\b{any_of(_MONTHS)}\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, (*months(), *_MONTHS)), key=len, reverse=True))
    day = rf"\d{{1,2}}(?:\.|{any_of(_ENDINGS)})?"
    named = rf"{day}[ ]?(?:{any_of(_ANY.of_month)}[ ])?(?:{names})\b\.?(?:,?[ ]?(?:19|20)\d\d)?"
    english = rf"\b(?:{names})[ ]{day}(?:{_DASH}{day})?(?:,?[ ](?:19|20)\d\d)"
    one = rf"(?:{_ISO}|{named}|{_SLASHED}|{_DOTTED})"
    return re.compile(
        rf"(?<![\d./-])(?:(?:{one}|{day}){_DASH}(?:(?:{'|'.join(weekdays())})[ ])?)?{one}|{english}",
        re.IGNORECASE,
    )


def _left(text: str) -> tuple[str, str]:
    """The words that are left, before and after, without what joined them to the day and the time."""
    parts = []
    before, *others = text.split("\x00")
    for part in (before, *others):
        told = part
        while (shorter := _CONNECTING.sub("", told)) != told:
            told = shorter
        words = [w for w in told.split() if fold(w).strip(".,") not in weekdays()]
        told = re.sub(r"^[^\w(«\"]+|[^\w)»\"]+$", "", " ".join(words))
        parts.append(told if fold(told) not in _SMALL else "")
    return parts[0], ", ".join(filter(None, parts[1:]))


_NUMBERED = re.compile(
    rf"\w{{0,20}}{any_of(_ANY.about_meeting)}\w{{0,8}}[ ]?(?:{any_of(_ANY.number_sign)}\.?|#)?[ ]?"
    r"\d{1,3}(?:/\d{2,4})?",
    re.IGNORECASE,
)
"""«Styremøte nr. 3/2025»: which meeting it was that was held on the day behind it."""

_HELD = frozenset(("", *_ANY.held))
"""What may stand before a day that a line only tells."""

_SMALL = frozenset(_ANY.small)


DETAILS = split(
    "body date when where place chair note_taker organiser copy_to archive_ref title subtitle start end"
    " next_meeting meeting_number"
)
"""What a label of the head may mean."""

AT_THE_END = frozenset({"chair", "note_taker", "start", "end", "next_meeting", "copy_to"})
"""Those of them that may stand among the items or after them, too."""


def details(label: LabelFound, value: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """The fields of the meeting that a label and its value set; none when it says nothing of the kind."""
    match label.meant.meaning:
        case "date" | "when" | "where":
            told = when_and_where(value, meeting, near, place=label.meant.meaning == "where")
            return _hours(value, meeting, near) | told if label.meant.meaning == "when" else told
        case "chair" | "note_taker" as field:
            value = value.removesuffix("/s/").strip()
            one = people_in(value, listed=True) if value[:1].islower() else ()
            value = one[0].name if len(one) == 1 and one[0].count is None else value
            named = split_names(value)
            somebody = value[:1].isupper()
            fits = len(value.split()) <= 8 and somebody and len(named) <= 2
            return {field: Name(value.rstrip("."))} if fits and getattr(meeting, field) is None else {}
        case "copy_to":
            parts = (part.strip() for part in re.split(r"[,;\n]", value))
            return {"copy_to": (*meeting.copy_to, *(part for part in parts if part))}
        case "start" | "end" as field:
            time = read_times(value, None).start or clock(value)
            return {field: time} if time else {}
        case "meeting_number":
            return {"number": value.rstrip(".")} if is_meeting_number(value) and not meeting.number else {}
        case "next_meeting":
            return {"next_meeting": next_time(value, meeting, near)}
        case "body":
            fits = len(value) <= 200 and not meeting.organiser and not SENTENCE_END.search(value)
            return {"organiser": value} if fits else {}
        case "place" | "organiser" | "archive_ref" | "title" | "subtitle" as field:
            value = _STOP_AT_END.sub("", value) if field == "place" else value
            return {field: value} if not getattr(meeting, field) and len(value) <= 200 else {}
    return {}


SENTENCE_END = re.compile(r"(?:\w{3}\.|[!?;])$")
"""What a sentence ends in, and no name."""

_STOP_AT_END = re.compile(r"(?<=\w{3})\.$")


def _hours(text: str, meeting: Meeting, near: date | None) -> dict[str, Any]:
    """«18–20», «tirsdag 3. mars 18-20» behind «Tid:»: hours that nothing else calls so."""
    told = read_times(text, near)
    found = (
        _ONLY_HOURS.fullmatch(told.rest.strip(f".,{BLANK}")) if not (told.start or meeting.start) else None
    )
    if found is None:
        return {}
    return {"start": clock(found[1])} | ({"end": clock(found[2])} if found[2] else {})


_ONLY_HOURS = re.compile(rf"([7-9]|1\d|2[0-3])h?(?:[ ]?(?:[-–—]|{any_of(UNTIL)})[ ]?(1?\d|2[0-4])h?)?")


def when_and_where(text: str, meeting: Meeting, near: date | None, *, place: bool) -> dict[str, Any]:
    """Days, times and, when it is said or nothing else can be meant, a place."""
    told = read_times(text, near)
    found: dict[str, Any] = {}
    if told.days and meeting.from_ is None:
        found |= {"from_": told.days[0], "to": told.days[1]}
    if told.start and not meeting.start:
        found |= {"start": told.start} | ({"end": told.end} if told.end else {})
    where = told.after if is_held(told.before) else told.rest
    if where and not meeting.place and (place or (told.found and is_place(where))):
        found["place"] = where
    return found


def next_time(words: str, meeting: Meeting, near: date | None) -> When:
    """When the next meeting is, in words, with its day."""
    words = " ".join(words.split())
    when = read_when(words, meeting.from_)
    if when.date is not None:
        return when
    told = read_times(words, meeting.from_ or near)
    return When(words, told.days[0] if told.days else None)
