"""Clock times of a series: «10.00» in its fields, «kl. 10–12» or «2026 10–12» in words of the next one."""

from __future__ import annotations

import re

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords

_DATES, _MINUTES = any_language(DateWords), any_language(MinutesWords)
_BEFORE = any_of((*_DATES.clock, *_DATES.clock_words, *_DATES.before_clock, *_MINUTES.from_time))
_CLOCK = r"(\d{1,2})(?:[.:](\d{2}))?(?:\s?([ap])\.?m\b\.?)?"
_CLOCKS = late_pattern(
    rf"(?:{_BEFORE}\.?\s{{0,3}}"
    rf"|(?<=\b\d{{4}})[\s,]{{1,3}}(?=[\d.:]{{1,5}}\s{{0,3}}[–-]|\d{{1,2}}[.:]\d{{2}}(?![\d.:]))){_CLOCK}"
    rf"(?:\s{{0,3}}(?:[–-]|{any_of(_MINUTES.to_time)})\s{{0,3}}{_CLOCK})?",
    re.IGNORECASE,
)


def clock_after(start: str, minutes: int) -> str:
    """The clock time so many minutes after another, written as it is: «11» after «9»; empty for none."""
    hours, _, rest = start.replace(":", ".").partition(".")
    if not minutes or not hours.isdigit() or not (rest or "0").isdigit():
        return ""
    whole = int(hours) * 60 + int(rest or 0) + minutes
    return f"{whole // 60 % 24:02}.{whole % 60:02}" if rest or whole % 60 else str(whole // 60 % 24)


def minutes_between(start: str, end: str) -> int:
    """Minutes from one clock time to another of the same day; 0 when either is not known."""
    whole = []
    for text in (start, end):
        hours, _, rest = text.replace(":", ".").partition(".")
        if not hours.isdigit() or not (rest or "0").isdigit():
            return 0
        whole.append(int(hours) * 60 + int(rest or 0))
    return max(0, whole[1] - whole[0])


_STEP = 15
"""Minutes that a time is planned in: closing at 19.37 says nothing of how long the next meeting takes."""


def planned_minutes(start: str, end: str) -> int:
    """Minutes from one clock time to another as somebody plans them; 0 for what nobody has planned."""
    minutes = minutes_between(start, end)
    return 0 if minutes % _STEP else minutes


def clocks_in(text: str) -> tuple[str, str] | None:
    """The clock times in «19. februar kl. 10–12», the second perhaps empty; None for none."""
    found = _CLOCKS.search(text)
    if found is None or int(found[1]) > 24:
        return None
    half = found[3] or found[6]
    return _written(found[1], found[2], half), _written(found[4], found[5], found[6]) if found[4] else ""


def without_clocks(text: str) -> str:
    """The words of a day without the clock times behind it: «19. februar»."""
    return _CLOCKS.sub("", text, count=1).strip(" \t\u00a0,")


def _written(hours: str, minutes: str | None, half: str | None) -> str:
    """«7.30 pm» as 19.30. ``half`` is the first letter of am or pm; none of hours that count a whole day."""
    hour = int(hours)
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half.casefold() == "p" else 0)
    return f"{hour:02}.{minutes or '00'}"


_NOON = 12
