"""Finding a meeting: the one that a title, a day, an id or a number means. What is wrong with it is told.

A word means a meeting by an id or a part of it, by a title or a part, by a date, by both, or as the latest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from store.errors import Misuse, Problem
from store.files.encoding import folded
from store.files.meeting_list import Summary
from store.language.late_pattern import late_pattern
from store.record.identity import from_text, to_text

LATEST = "latest"
_PART = late_pattern(r"[0-9A-HJKMNP-TV-Z]{4,13}", re.IGNORECASE)
_DATE = late_pattern(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_CHOICES = 20


class Ambiguous(Misuse):
    """Several meetings fit; ``choices`` are they."""

    def __init__(self, text: str, choices: Sequence[Summary]) -> None:
        """Name what was asked for, and what it could be."""
        rows = [f"{to_text(c.id)}  {c.meeting.from_ or '          '}  {c.meeting.title}" for c in choices]
        more = ["…"] if len(rows) > _CHOICES else []
        shown = "\n".join([*rows[:_CHOICES], *more])
        super().__init__("meeting-ambiguous", text=text, count=len(rows), list=shown)
        self.choices = tuple(choices)


def matching(meetings: Sequence[Summary], text: str, writes: date | None = None) -> Summary:
    """The one meeting that ``text`` means. What is whole wins over parts; case does not matter.

    ``writes``: the day on which somebody is to write in it; then the latest may be one that is planned.
    Raises ``meeting-unknown`` and Ambiguous.
    """
    wanted = folded(text)
    fitting = (
        _latest(meetings, writes) if wanted == LATEST else [],
        [m for m in meetings if m.id == from_text(text)],
        [m for m in meetings if wanted and folded(m.meeting.title) == wanted],
        _on(meetings, _day(wanted)),
        [m for m in meetings if _has_part(m, wanted)],
        _on_with_part(meetings, wanted),
    )
    for hits in fitting:
        if len(hits) > 1:
            raise Ambiguous(text, hits)
        if hits:
            return hits[0]
    raise Problem("meeting-unknown", text=text)


def _latest(meetings: Sequence[Summary], writes: date | None) -> list[Summary]:
    """The live meeting, else the one held whose last day is the latest, else the one planned last.

    Whoever writes means the first one planned after that, unless the last one held is of that very day.
    """
    meetings = [m for m in meetings if not m.meeting.put_away] or meetings
    for states in (("live",), ("draft", "approved")):
        held = [m for m in meetings if m.meeting.state in states]
        if held:
            last = max(held, key=lambda m: (m.last_day, m.id))
            if writes is not None and "live" not in states:
                return [_next_planned(meetings, last, writes) or last]
            return [last]
    planned = [m for m in meetings if m.meeting.state == "planned"]
    return [max(planned, key=lambda m: m.id)] if planned else []


def _next_planned(meetings: Sequence[Summary], last: Summary, writes: date) -> Summary | None:
    """The first meeting that is planned after the last one held.

    On the day of that one it must be of the same day: what is added then belongs to the one just held.
    """
    after = (last.last_day, last.id)
    planned = [m for m in meetings if m.meeting.state == "planned" and (m.day, m.id) > after]
    planned = [m for m in planned if last.last_day != writes or m.day == writes]
    return min(planned, key=lambda m: (m.day, m.id), default=None)


def _has_part(summary: Summary, wanted: str) -> bool:
    if not wanted:
        return False
    if wanted in folded(summary.meeting.title):
        return True
    return bool(_PART.fullmatch(wanted)) and wanted.upper() in to_text(summary.id)


def _on(meetings: Sequence[Summary], day: date | None) -> list[Summary]:
    if day is None:
        return []
    return [m for m in meetings if m.meeting.from_ and m.meeting.from_ <= day <= m.last_day]


def _on_with_part(meetings: Sequence[Summary], wanted: str) -> list[Summary]:
    """The meetings of a day that have a part as well, as they are listed: «2026-11-30 styre»."""
    first, _, rest = wanted.partition(" ")
    before, _, last = wanted.rpartition(" ")
    for day, part in ((_day(first), rest), (_day(last), before)):
        if day is not None and (found := [m for m in _on(meetings, day) if _has_part(m, part.strip())]):
            return found
    return []


def _day(text: str) -> date | None:
    """The day of «2015-06-02» or «2.6.2015»."""
    match = _DATE.fullmatch(text)
    try:
        if match is None:
            return date.fromisoformat(text)
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
