"""The registers of an archive with its index brought up to date first."""

from __future__ import annotations

from collections.abc import Callable

from store.files.archive import Archive
from store.registers.book import Book
from store.search.index import up_to_date
from store.search.register_book import read_book


def book_now(archive: Archive, tell: Callable[[int, int], None] | None = None) -> Book:
    """The registers; the index is brought up to date first, where there can be one.

    ``tell`` is called as :meth:`Index.sync` does. Takes time: not for the thread that draws. Raises
    ``archive-missing``.
    """
    index = up_to_date(archive, tell)
    try:
        return read_book(index)
    finally:
        index.close()
