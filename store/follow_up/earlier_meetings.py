"""The open points that a meeting finds, read from the archive."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from store.files.readable_archive import ReadableArchive
from store.follow_up.points import OpenPoint, open_points
from store.record.model import Meeting
from store.record.record import Record
from store.registers.events import part_of
from store.search.index import Index
from store.search.meetings_now import listing_now
from store.search.register_book import read_book


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


def points_for(
    archive: ReadableArchive, record: Record, index: Index | None = None, used: Collection[str] = ()
) -> tuple[OpenPoint, ...]:
    """The open points that a meeting finds, as it is now; ``used`` are the other meetings' numbers.

    Brings the index up to date: not for the thread that draws. Without an index every file is read.
    """
    own = index or Index(archive)
    try:
        if index is None:
            own.sync()
        book = read_book(own, record.meeting.id)
    finally:
        if index is None:
            own.close()
    return open_points(book, record.meeting, part_of(record, used))
