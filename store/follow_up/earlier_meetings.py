"""The open points that a meeting finds, read from the archive."""

from __future__ import annotations

from collections.abc import Collection

from store.files.readable_archive import ReadableArchive
from store.follow_up.points import NearPoints, OpenPoint, open_points
from store.record.record import Record
from store.registers.events import part_of
from store.search.index import Index
from store.search.register_book import read_book
from store.search.register_index import between_meetings


def points_for(
    archive: ReadableArchive,
    record: Record,
    index: Index | None = None,
    used: Collection[str] = (),
    *,
    older: bool = True,
) -> tuple[OpenPoint, ...]:
    """The open points that a meeting finds, as it is now; ``used`` are the other meetings' numbers.

    Without ``older`` those are left out that are folded away and of which the meeting says nothing.
    Brings the index up to date: not for the thread that draws. Without an index every file is read.
    """
    own = index or Index(archive)
    try:
        if index is None:
            own.sync()
        here = part_of(record, used)
        near = None if older else NearPoints(record.meeting, here, *between_meetings(archive))
        book = read_book(own, record.meeting.id, near)
    finally:
        if index is None:
            own.close()
    return open_points(book, record.meeting, here, older=older)
