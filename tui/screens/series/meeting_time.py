"""The day and the clock times of a meeting of a series, in words."""

from __future__ import annotations

from datetime import date

from exports.typography.dates import clock
from store.language.catalogue import Words
from store.record.model import Meeting
from store.record.values import Language
from tui.widgets.content import day_words, days_words


def meeting_time(meeting: Meeting, words: Words, language: Language, today: date) -> str:
    """Return the day or days of a meeting and its clock times; empty while no day is known.

    A day of another year than today's has its year: «11. februar» alone would be one of this year.
    """
    if meeting.from_ is None:
        return ""
    one = meeting.to in (None, meeting.from_)
    day = (
        day_words(meeting.from_, language, weekday=True)
        if one
        else days_words(meeting.from_, meeting.to, language)
    )
    day = f"{day} {meeting.from_.year}" if one and meeting.from_.year != today.year else day
    told = (meeting.start, meeting.end) if meeting.start else ()
    clocks = "–".join(clock(one, language) for one in told if one)
    if not clocks:
        return day
    at = words("next-at", clocks=clocks)
    return f"{day} {at}"
