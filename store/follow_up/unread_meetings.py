"""The meetings that cannot be read, and may have left something open."""

from __future__ import annotations

from datetime import date

from store.files.readable_archive import ReadableArchive
from store.record.model import Meeting
from store.search.meetings_now import listing_now


def unread_before(archive: ReadableArchive, meeting: Meeting) -> tuple[str, ...]:
    """The names of meetings that cannot be read and may be earlier ones of its series: points may be missing.

    A name is that of the file, which begins with the day. Not for the thread that draws.
    """
    listing = listing_now(archive)
    read = {summary.path for summary in listing.everything}
    names = {
        one.path.stem
        for one in listing.findings
        if one.path not in read and one.problem.key not in _NO_MEETING
    }
    last = (meeting.to or meeting.from_ or date.max).isoformat()
    return tuple(sorted(name for name in names if not name[:1].isdigit() or name[: len(last)] <= last))


_NO_MEETING = ("conflict-copy", "meeting-gone")
"""What is told of files that hold nothing which the meetings have not."""
