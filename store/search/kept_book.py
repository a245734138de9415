"""The registers and their sorted rows as they were read last, for when they are asked for unchanged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from store.errors import Problem
from store.record.model import Stored
from store.record.values import Kind
from store.registers.book import Book
from store.registers.listing import Shelf
from store.search.index import Index
from store.search.register_book import read_book


class _BookRead(msgspec.Struct, frozen=True):
    folder: Path
    sums: tuple[int, ...]
    tables: Stored
    book: Book


class KeptBook:
    """Keeps one book of registers and its rows. Any thread may ask; two that ask at once may both read."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: _BookRead | None = None
        self._shelves: dict[tuple[Book, Kind, date | None], Shelf] = {}

    def shelf(self, book: Book, kind: Kind, as_of: date | None) -> Shelf:
        """The rows of a kind, of a day; those of another book are kept no longer."""
        known = self._shelves.get((book, kind, as_of))
        if known is None:
            known = Shelf(book.rows(kind, as_of))
            self.put(book, kind, as_of, known)
        return known

    def put(self, book: Book, kind: Kind, as_of: date | None, shelf: Shelf) -> None:
        """Give this shelf from now on, until another book is asked for."""
        kept = {place: one for place, one in self._shelves.items() if place[0] is book}
        self._shelves = {**kept, (book, kind, as_of): shelf}

    def read(self, index: Index) -> Book:
        """The registers as :func:`read_book` reads them, without reading what was read before.

        A book that somebody has told something more is not given again. Raises what ``read_book`` raises.
        """
        kept, self._kept = self._kept, None
        try:
            tables = index.archive.common.tables()
            sums = index.sums()
        except Problem:  # what is damaged is told by who reads it
            return read_book(index)
        if kept is not None and (index.archive.folder, sums, tables) == (kept.folder, kept.sums, kept.tables):
            book = kept.book
        else:
            book = read_book(index)
        if not book.altered:
            self._kept = _BookRead(index.archive.folder, sums, tables, book)
            return book
        return read_book(index)
