"""The meeting that somebody means, found through the index where there is one."""

from __future__ import annotations

from contextlib import suppress

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.search.index import Index


def meeting_meant(archive: Archive, text: str, *, writes: bool = False) -> MeetingFile:
    """The meeting that a text means, as :meth:`Archive.find` says; in a large archive, without reading it.

    The kept index is asked where there is one and it is whole; what it does not know is sought in the files.
    Raises what ``Archive.find`` raises.
    """
    index = Index(archive)
    try:
        listing = index.listing_now()
    finally:
        index.close()
    if listing is not None:
        with suppress(Problem):
            found = archive.find(text, writes=writes, listing=listing)
            # It may be written in, and a file can be replaced by one that looks the same.
            if (found.path, found.record().meeting.id) in {(one.path, one.id) for one in listing.meetings}:
                return found
    return archive.find(text, writes=writes)
