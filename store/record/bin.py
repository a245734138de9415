"""What has been written in a meeting since it was put into the bin: on another machine, in another window."""

from __future__ import annotations

from store.errors import Problem
from store.record.order import instant
from store.record.record import Record


def written_since(record: Record) -> Problem | None:
    """What to tell of a meeting in the bin that somebody has gone on writing in; None where nobody has.

    By the instants of its lines: one that was only changed tells none, and is there all the same.
    """
    meeting = record.meeting
    if not meeting.in_bin:
        return None
    since = instant(meeting.binned)
    instants = [one.at for rows in (record.entries, record.presence, record.events) for one in rows]
    count = sum(at is not None and instant(at) > since for at in instants)
    return Problem("bin-written", title=meeting.title, count=count) if count else None
