"""What is said of a deadline while an action is typed: that it is odd, or that none was read."""

from __future__ import annotations

import re
from datetime import date

from store.language.dates import dates
from store.record.values import Deadline
from tui.grammar.phrases.deadlines import fault, find_deadline, time_without_by, unread_after_by
from tui.grammar.result import Hint

_TWO_WAYS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})(?!\d)")
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
    """In English 12/01 is a day in January to some and in December to others."""
    figures = _TWO_WAYS.search(found.text)
    if language != "en" or figures is None or found.date is None:
        return None
    first, second = int(figures[1]), int(figures[2])
    if max(first, second) > _MONTHS or first == second:
        return None
    return Hint("hint-deadline-two-ways", {"words": found.text, "day": str(first), "month": str(second)})
