"""The open points that a meeting finds, read from the archive."""

from __future__ import annotations

from collections.abc import Collection

from store.errors import Problem
from store.files.readable_archive import ReadableArchive
from store.follow_up.near_meetings import near_book
from store.follow_up.points import OpenPoint, open_points
from store.record.record import Record
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import Contribution
from store.search.index import Index, up_to_date
from store.search.register_book import read_book


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
    own = index or up_to_date(archive)
    try:
        here = part_of(record, used)
        book = _book(own, record, here, older=older)
    finally:
        if index is None:
            own.close()
    return open_points(book, record.meeting, here, older=older)


def _book(index: Index, record: Record, here: Contribution, *, older: bool) -> Book:
    if not older:
        try:
            return near_book(index, record.meeting, here)
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
    return read_book(index, record.meeting.id)
