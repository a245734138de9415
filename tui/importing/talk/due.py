"""Until when somebody is to do something, as a line of old minutes says it."""

from __future__ import annotations

import re
from datetime import date

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.words import BLANK
from store.record.values import Deadline
from tui.grammar.phrases.deadlines import find_deadline, read_deadline

_DATES = any_language(DateWords)
_SOON_DAYS = sorted((*_DATES.days.tomorrow, *_DATES.days.day_after), key=len, reverse=True)
_ENDS = re.compile(
    rf"[{BLANK}](?:\((?P<inside>[^()]{{2,30}})\)|(?P<soon>{any_of(_SOON_DAYS)})|(?P<day>\d{{1,2}}[./]\d{{1,2}}))[.!]?$",
    re.IGNORECASE,
)


def due_in(text: str, near: date | None) -> Deadline | None:
    """Until when: behind «innen», or a day at the end of a task: «(1. juni)», «i morgen», «20.3»."""
    due = find_deadline(text, near)
    ends = _ENDS.search(text) if due is None and near is not None else None
    if ends is None:
        return due
    read = read_deadline(ends["inside"] or ends["soon"] or ends["day"], near)
    return read if read.date or read.meeting else None
