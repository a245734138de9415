"""The registers of an archive, read from its index."""

from __future__ import annotations

from store.archive import Archive
from store.errors import Problem
from store.index import Index
from store.registers.book import Book
from store.registers.followed import part_of
from store.registers.indexed import book_of, bound, told_by


def read_book(index: Index) -> Book:
    """The registers as far as the index has the archive; bring it up to date first where that matters.

    Takes time with a large archive: not for the thread that draws. Without an index every file is read.
    """
    try:
        told = index.ask(told_by)
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
        return _from_files(index.archive)
    return book_of(told, index.archive)


def _from_files(archive: Archive) -> Book:
    parts = ((summary, part_of(archive.file(summary.path).record())) for summary in archive.meetings())
    return bound(parts, archive)
