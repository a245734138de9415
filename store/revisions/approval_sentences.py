"""The sentences about an approval that are kept in the record, in the language of its meeting."""

from __future__ import annotations

from datetime import date

from store.language.catalogue import words
from store.language.written_day import long_day
from store.record.model import Meeting
from store.record.values import ForApproval


def approved_on(meeting: Meeting, day: date) -> str:
    """Return «Godkjent 28. november 2026», of minutes that no meeting is named for."""
    say = words(meeting.language, "document")
    return say("approved-on-day", date=long_day(day, meeting.language), profile=meeting.profile)


def approving(meeting: Meeting, minutes: ForApproval, corrections: int) -> str:
    """The sentence by which a meeting approves minutes, with so many corrections above it, in its language.

    «Protokollen fra møtet 12. februar 2026 godkjennes med rettelsen over.»
    """
    say = words(meeting.language, "document")
    above = "" if not corrections else "-one" if corrections == 1 else "-some"
    day = long_day(minutes.day, meeting.language) if minutes.day else minutes.title
    return say("minutes-are-approved", variant=minutes.profile + above, date=day)


def approved_in_meeting(
    meeting: Meeting, day: date, *, number: str = "", title: str = "", corrections: int = 0
) -> str:
    """Return «Godkjent med rettelser i møte 19. mars 2026 (sak 5/26)».

    The title of the item stands where it has no case number; nothing stands there where no item is named.
    """
    place = "number" if number else "title" if title else ""
    variant = "-".join(filter(None, ("corrected" if corrections else "", place))) or "bare"
    say = words(meeting.language, "document")
    return say(
        "approved-in-meeting",
        variant=variant,
        date=long_day(day, meeting.language),
        item=number or title,
        profile=meeting.profile,
    )
