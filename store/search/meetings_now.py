"""The meetings of an archive, from the index where there is one: as the files have them now, or at once."""

from __future__ import annotations

from contextlib import suppress

from store.errors import Problem
from store.files.meeting_list import Listing, Summary
from store.files.readable_archive import ReadableArchive
from store.search.index import Index


def listing_now(archive: ReadableArchive) -> Listing:
    """The meetings, and what is wrong with the files that are none; every file is read where no index is.

    Not for the thread that draws. Raises ``archive-missing``.
    """
    index = Index(archive)
    try:
        listing = index.listing_now()
    finally:
        index.close()
    return archive.listing() if listing is None else listing


def meetings_now(archive: ReadableArchive) -> tuple[Summary, ...]:
    """The meetings that can be read, the newest first, without those in the bin."""
    return listing_now(archive).meetings


def meetings_known(archive: ReadableArchive) -> tuple[Summary, ...]:
    """The meetings that the index has; none where there is no index. Asks no file, for one who waits."""
    index = Index(archive)
    try:
        with suppress(Problem):
            return tuple(index.listing().meetings)
        return ()
    finally:
        index.close()
