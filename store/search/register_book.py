"""The registers of an archive, read from its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import Problem
from store.files.meeting_list import Summary
from store.files.readable_archive import ReadableArchive
from store.registers.book import Book
from store.search.index_build import row_at
from store.search.index_tables import name_in, part_from
from store.search.register_index import Parts, bound, parts_of, told_by, with_numbers

if TYPE_CHECKING:
    from store.search.index import Index


def read_book(index: Index, but: int = 0) -> Book:
    """The registers as far as the index has the archive; bring it up to date first where that matters.

    ``but`` is a meeting that is left out, as if it had not been held. Takes time with a large archive: not
    for the thread that draws. Without an index every file is read.
    """
    try:
        parts = parts_of(index.settled(lambda: index.ask(told_by)), index.archive)
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
        parts = _from_files(index.archive)
    kept = [(summary, part) for summary, part in parts if summary.id != but]
    return bound(with_numbers(kept, index), index.archive)


def _from_files(archive: ReadableArchive) -> Parts:
    """What can be read of every meeting; what is wrong with the others the list tells."""
    listing = archive.listing()
    twins = {one.path for one in listing.findings if one.problem.key == "meeting-of-same-id"}
    for summary in listing.meetings:
        if summary.path in twins:  # what is followed goes by ids, and those are another's
            continue
        row = row_at(archive, name_in(archive.folder, summary.path), 0, 0)
        if row.meeting is not None:
            told = Summary(summary.path, row.meeting, row.submitted, row.numbers, row.unsettled)
            yield told, part_from(row.part)
