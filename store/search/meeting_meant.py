"""The meeting that somebody means, found through the index where there is one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from store.addresses import place_in
from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.merge.copies import copies_of
from store.record.identity import from_text
from store.record.model import Meeting
from store.search.index import Index


def meeting_meant(archive: Archive, text: str, *, writes: bool = False) -> MeetingFile:
    """The meeting that a text means, as :meth:`Archive.find` says; in a large archive, without reading it.

    The kept index is asked where there is one and it is whole; what it does not know is sought in the files.
    Raises what ``Archive.find`` raises.
    """
    index = Index(archive)
    try:
        return _of_whole_id(archive, index, text) or _listed(archive, index, text, writes=writes)
    finally:
        index.close()


def _of_whole_id(archive: Archive, index: Index, text: str) -> MeetingFile | None:
    """The one file that the index knows of a whole id, where its meeting is one that lists show."""
    identity = from_text(place_in(text)[0] or text)
    files = None if identity is None else index.files_now(identity)
    if files is None or len(files) != 1:
        return None
    with suppress(Problem):
        file = archive.file(files[0])
        meeting = file.meeting()
        if meeting.id == identity and not meeting.in_bin and identity not in archive.gone():
            return file
    return None


def _listed(archive: Archive, index: Index, text: str, *, writes: bool) -> MeetingFile:
    listing = index.listing_now()
    if listing is not None:
        with suppress(Problem):
            found = archive.find(text, writes=writes, listing=listing)
            # It may be written in, and a file can be replaced by one that looks the same.
            if (found.path, found.meeting().id) in {(one.path, one.id) for one in listing.meetings}:
                return found
    return archive.find(text, writes=writes)


def copies_here(archive: Archive, path: Path, meeting: Meeting) -> tuple[Path, ...]:
    """The files of the archive that hold another version of a meeting; by the index, where that has none."""
    index = Index(archive)
    try:
        files = index.files_now(meeting.id, unread=True)
    finally:
        index.close()
    return () if files == (path,) else copies_of(archive, path)
