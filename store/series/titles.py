"""Titles of a series: brackets that are filled in, and what a standing item is for, read from its title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.series import SeriesWords, series_words
from store.language.words import fold
from store.language.written_day import long_day, month_name
from store.record.model import Meeting
from store.record.values import LANGUAGES, Language

_ANY = any_language(SeriesWords)
_TITLES = _ANY.titles
_ROLES = _ANY.roles

ItemRole: TypeAlias = Literal["notice", "approval", "follow-up", "other"]
"""What a standing item is for."""

_APPROVING = late_pattern(any_of(map(re.escape, _ROLES.approving)))
_OF = {
    "notice": late_pattern(any_of(map(re.escape, _ROLES.notice))),
    "approval": late_pattern(any_of(map(re.escape, _ROLES.minutes))),
    "follow-up": late_pattern(any_of(map(re.escape, _ROLES.follow_up))),
}
_FOLLOWED = late_pattern(any_of(map(re.escape, (*_ROLES.followed, *_ROLES.last_meeting))))
_OTHER = late_pattern(rf"{any_of(map(re.escape, _ROLES.other))}\b")
_FROM_LAST = late_pattern(
    rf"(?:the )?{any_of(map(re.escape, _ROLES.minutes))} {any_of(map(re.escape, _ROLES.last_meeting))}"
)
"""«Minutes of the last meeting» alone, which are there to be approved."""

_LAST_MEETING = late_pattern(any_of(map(re.escape, _ROLES.last_meeting)), re.IGNORECASE)
_NUMBER = late_pattern(r"\d{1,4}")


def role_of(title: str) -> str:
    """What an item of a title is for; empty for one that is about something of its own."""
    said = fold(title)
    if _APPROVING.search(said):
        # «Godkjenning av innkalling og referat» is about the minutes, too: that is what has consequences.
        role = next((role for role in ("approval", "notice") if _OF[role].search(said)), "")
        if role:
            return role
    found = _OF["follow-up"].match(said)
    if found and (not said[found.end() :].strip() or _FOLLOWED.search(said, found.end())):
        return "follow-up"
    if _FROM_LAST.fullmatch(said):
        return "approval"
    return "other" if _OTHER.match(said) else ""


def filled(title: str, number: int | None, day: date | None, language: Language) -> str:
    """A title with its brackets filled in; those that nothing is known for stay."""
    found = title
    for words, value in _values(number, day, language):
        for word in words:
            found = re.sub(rf"\({re.escape(word)}\)", lambda _, v=value: v, found, flags=re.IGNORECASE)  # type: ignore[misc]
    return found


def with_gaps(title: str) -> str:
    """A title for whoever looks at it before the day is known: «Styremøte 3/…»."""
    titles = _TITLES
    for word in (*titles.number, *titles.year, *titles.month, *titles.date, *titles.half):
        title = re.sub(rf"\({re.escape(word)}\)", "…", title, flags=re.IGNORECASE)
    return title


def _values(
    number: int | None, day: date | None, language: Language
) -> Iterable[tuple[tuple[str, ...], str]]:
    if number is not None:
        yield _TITLES.number, str(number)
    if day is None:
        return
    own = series_words(language).titles
    yield _TITLES.year, str(day.year)
    yield _TITLES.month, month_name(day, language)
    yield _TITLES.date, long_day(day, language)
    yield _TITLES.half, own.spring[0] if day.month <= _LAST_OF_SPRING else own.autumn[0]


def with_day_of(title: str, day: date, language: Language) -> str:
    """The title of an approval item with the day of the minutes in place of «fra forrige møte»."""
    before = series_words(language).roles.from_day[0]
    return _LAST_MEETING.sub(lambda _: f"{before} {long_day(day, language)}", title)


def with_day_moved(title: str, old: date | None, new: date | None) -> str:
    """A title that tells a day, with another day written the same way in its place."""
    if old is None or new is None:
        return title
    for written, instead in sorted(zip(_day_forms(old), _day_forms(new), strict=True), key=_longest):
        found = re.search(_alone(written), title, re.IGNORECASE)
        if found:
            return f"{title[: found.start()]}{instead}{title[found.end() :]}"
    return title


def _longest(pair: tuple[str, str]) -> int:
    return -len(pair[0])


def number_of(meeting: Meeting) -> int | None:
    """Which meeting of its series it is: the figure of its number («3/2026»)."""
    found = _NUMBER.match(number_told(meeting))
    return int(found[0]) if found else None


def number_told(meeting: Meeting) -> str:
    """The number of a meeting, as it is stored or as its title tells it («3/2026»); empty for none."""
    return meeting.number.strip() or with_brackets(meeting)[1]


def is_meeting_number(text: str) -> bool:
    """Whether words are the number of a meeting and nothing more: «7/26», «4», «2026-07», «B-3»."""
    return _OF_MEETING.fullmatch(text) is not None


_OF_MEETING = late_pattern(r"(?=[^\d\n]{0,6}\d)[\w/-]{1,20}\.?")


def next_number(meetings: Iterable[Meeting], day: date | None) -> int:
    """The number of the next meeting: one more than the last has, and 1 in a new year.

    Where the numbers of earlier years ran on over New Year, they go on. ``meetings`` are in order of time.
    """
    known = [(m.from_.year, n) for m in meetings if m.from_ and (n := number_of(m)) is not None]
    if not known:
        return 1
    year, last = known[-1]
    runs_on = any(later[0] > earlier[0] and later[1] == earlier[1] + 1 for earlier, later in pairwise(known))
    if day is None or day.year <= year or runs_on:
        return last + 1
    return 1


def numbered_as(last: str, number: int, day: date | None) -> str:
    """The number of a meeting in the style of the last one: «2/2026» is followed by «3/2026»."""
    found = re.fullmatch(r"(\d{1,4})(?:([/-])(\d{4}|\d{2}))?", last.strip())
    if found is None or not found[2]:
        return str(number)
    year = str(day.year) if day else found[3]
    return f"{number}{found[2]}{year[-len(found[3]) :]}"


def with_brackets(meeting: Meeting) -> tuple[str, str]:
    """The title of a meeting with brackets for what is its own, and the number that it has by its title.

    Its date, its number, month, year and season become brackets; a figure that is none of these stays.
    """
    title, day, number = meeting.title, meeting.from_, meeting.number.strip()
    if day is None:
        return title, number
    words = series_words(meeting.language).titles
    for written in _days_written(day):
        title = _put(title, written, words.date[0])
    count = _NUMBER.match(number)
    own = count[0] if count else r"\d{1,3}"
    year = rf"(?:{day.year}|{day.year % 100:02})"
    found = re.search(rf"(?<![\w/-])({own})([/-]){year}(?![\w/-])", title)
    if found:
        number = number or found[0]
        filled_in = f"({words.number[0]}){found[2]}({words.year[0]})"
        title = f"{title[: found.start()]}{filled_in}{title[found.end() :]}"
    elif count:
        title = re.sub(rf"(?<![\w/-]){own}(?![\w/-])", f"({words.number[0]})", title, count=1)
    for name in dict.fromkeys(month_name(day, language) for language in LANGUAGES):
        title = _put(title, name, words.month[0])
    for name in _TITLES.spring if day.month <= _LAST_OF_SPRING else _TITLES.autumn:
        title = _put(title, name, words.half[0])
    return _put(title, str(day.year), words.year[0]), number


_LAST_OF_SPRING = 7
"""The month with which the first half of a year ends, for those who meet."""


def _put(title: str, written: str, word: str) -> str:
    """A title with a word in brackets in the place of something that is written there."""
    return re.sub(_alone(written), f"({word})", title, flags=re.IGNORECASE)


def _alone(written: str) -> str:
    return rf"(?<!\w){re.escape(written)}(?!\w)"


_BRACKETED = any_of(
    re.escape(word)
    for words in (_TITLES.number, _TITLES.year, _TITLES.month, _TITLES.date, _TITLES.half)
    for word in words
)
_WITH_BRACKETS = late_pattern(rf"\({_BRACKETED}\)")


def name_from(title: str) -> str:
    """What a series may be called after a title with brackets: without them and what joins them."""
    words = (word.strip(" ,–-/") for word in _WITH_BRACKETS.sub(" ", title).split())
    return " ".join(filter(None, words)) or title


def _days_written(day: date) -> list[str]:
    """A day as it may stand in a title, the longest first."""
    return sorted(set(_day_forms(day)), key=len, reverse=True)


def _day_forms(day: date) -> list[str]:
    """A day in every way that it is written, in the same order for each day."""
    found = [day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day.day:02}.{day.month:02}.{day.year}"]
    for language in LANGUAGES:
        month = month_name(day, language)
        found += [f"{day.day}. {month} {day.year}", f"{day.day}. {month}", f"{day.day} {month} {day.year}"]
        found += [f"{day.day} {month}"]
    return found
