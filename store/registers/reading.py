"""The registers of an archive, read from its index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress

from store.archive import Archive, events_from
from store.changes import Stored
from store.errors import Problem
from store.finding import Summary
from store.index import Index
from store.index_tables import part_from, summary_from
from store.registers.book import Book
from store.registers.called import Called
from store.registers.followed import Part, happened, part_of


def read_book(index: Index) -> Book:
    """The registers as far as the index has the archive; bring it up to date first where that matters.

    Takes time with a large archive: not for the thread that draws. Without an index every file is read.
    """
    archive = index.archive
    try:
        return index.ask(lambda db: _from_index(db, archive))
    except Problem as problem:
        if problem.key != "index-unavailable":
            raise
    return _from_files(archive)


def _from_index(db: sqlite3.Connection, archive: Archive) -> Book:
    rows = db.execute("SELECT path, meeting, part FROM meetings JOIN registers USING (row)")
    folder = archive.folder
    parts = ((summary_from(folder / path, meeting), part_from(part)) for path, meeting, part in rows)
    return _book(parts, archive)


def _from_files(archive: Archive) -> Book:
    parts = ((summary, part_of(archive.file(summary.path).record())) for summary in archive.meetings())
    return _book(parts, archive)


def _book(parts: Iterable[tuple[Summary, Part]], archive: Archive) -> Book:
    """The meetings with what happened while none was open. A damaged archive.json hides that, no more."""
    tables: Stored = {}
    with suppress(Problem):
        tables = archive.common.tables()
    called = Called(tables.get("people", {}), tables.get("parties", {}))
    return Book(parts, happened(events_from(tables), None), called)
