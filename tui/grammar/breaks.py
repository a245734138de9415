"""Breaks: what stands after ``#pause``, and when a break is to be over."""

from __future__ import annotations

import re
from datetime import datetime

from store.language.words import BLANK, UNTIL, fold
from store.record.model import AgendaItem
from store.record.timing import minutes_used
from tui.grammar.context import Context
from tui.grammar.lines import BreakLine
from tui.grammar.times import read_minutes

_LENGTH = re.compile(rf"(.*?)(?:^|[{BLANK},(])[{BLANK}(]*(\d[\d.,]*[{BLANK}]*[^\W\d_]+\.?)\)?", re.DOTALL)
_CLOCK = re.compile(
    rf"(.*?)(?:^|[{BLANK},(])[{BLANK}(]*(?:{'|'.join(UNTIL)})[{BLANK}]+(?:kl\.?[{BLANK}]*)?"
    r"([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\)?",
    re.IGNORECASE | re.DOTALL,
)

_LONGEST = 300
"""Minutes: what is further from its clock time is no break of today."""


def read_break(word: str, rest: str, context: Context) -> BreakLine:
    """The break that a word and the text after it make: ``#pause Lunsj``, ``10 min``, ``til 12.30``.

    The break that the agenda has next is that one, unless another name is given.
    """
    name, planned, clock = rest, read_minutes(rest) if rest else None, ""
    if planned:
        name = ""
    elif (length := _LENGTH.fullmatch(rest)) and (minutes := read_minutes(length[2])):
        name, planned = length[1].strip(BLANK), minutes
    elif until := _CLOCK.fullmatch(rest):
        name, clock = until[1].strip(BLANK), rest
    existing = _arranged(name, context)
    title = existing.title if existing else name or word.capitalize()
    if clock:
        # It stays in the title, where everybody can read it: a frame in minutes is no clock time.
        title = clock if name else f"{_name_of(title)} {clock}"
    return BreakLine(title=title, planned=planned, item=existing.id if existing else None)


def minutes_to_end(item: AgendaItem, now: datetime) -> int | None:
    """Minutes until a break is over, less than none when it should have been; None when nobody has said.

    Its length says so, or else the clock time in its title, by the clock that the note-taker sees.
    """
    if item.planned is not None:
        used = minutes_used(item, now)
        return None if used is None else item.planned - used
    until = _CLOCK.fullmatch(item.title)
    if until is None:
        return None
    minutes = int(until[2]) * 60 + int(until[3] or 0) - now.hour * 60 - now.minute
    return minutes if abs(minutes) <= _LONGEST else None  # else it was another day, or half a day


def _name_of(title: str) -> str:
    """The title of a break without the clock time in it."""
    until = _CLOCK.fullmatch(title)
    return until[1].strip(BLANK) if until and until[1] else title


def _arranged(name: str, context: Context) -> AgendaItem | None:
    """The break that stands in the agenda for this moment: the next thing in it, or one of that name."""
    items = context.record.agenda
    if context.record.meeting.state != "live":
        return None
    breaks = [item for item in items if item.form == "break" and item.began is None]
    if name:
        day = context.day.id if context.day else None
        return next(
            (b for b in breaks if fold(_name_of(b.title)) == fold(name) and b.day in (day, None)), None
        )
    present = context.item.id if context.item else None
    places = [n for n, item in enumerate(items) if present in (item.id, item.parent)] if present else []
    after = items[places[-1] + 1] if places and places[-1] + 1 < len(items) else None
    return after if after in breaks else None
