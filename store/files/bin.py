"""The bin: meetings that somebody has thrown away, and that can be had back as they were.

That a meeting lies there is a field of its own (``binned``), so that every window and every machine agrees.
Nothing is taken from it: whoever writes in it elsewhere, meanwhile, still writes in it, and it is told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import matching
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.record.changes import Change
from store.record.model import Document, Meeting
from store.record.record import Record


class Binned(msgspec.Struct, frozen=True):
    """A meeting in the bin; ``entries`` is how many lines it has."""

    summary: Summary
    entries: int

    @property
    def at(self) -> datetime:
        """When it was put there."""
        at = self.summary.meeting.binned
        assert at is not None  # noqa: S101 — it lies in the bin
        return at


def put_in_bin(archive: Archive, file: MeetingFile) -> Record:
    """Put a meeting into the bin, durably; return it. Doing it again changes nothing.

    Raises ``bin-approved`` for approved minutes, and NotSaved.
    """
    at = archive.clock()
    return _settled(file, lambda meeting: meeting if meeting.in_bin else replace(meeting, binned=at))


def take_from_bin(file: MeetingFile) -> Record:
    """Take a meeting out of the bin, as it was; return it. Raises NotSaved."""
    return _settled(file, lambda meeting: replace(meeting, binned=None))


def put_away(file: MeetingFile, *, away: bool = True) -> Record:
    """Keep a meeting out of the list, or let it stand there again; return it.

    Raises ``bin-approved`` for approved minutes, and NotSaved.
    """
    return _settled(file, lambda meeting: replace(meeting, put_away=away))


def binned_in(archive: Archive) -> tuple[Binned, ...]:
    """What lies in the bin, what was put there last first. Reads the files of those meetings."""
    found = [
        Binned(summary, len(archive.file(summary.path).record().entries))
        for summary in archive.listing().binned
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.summary.id), reverse=True))


def find_binned(archive: Archive, text: str) -> Summary:
    """The meeting in the bin that ``text`` means. Raises as :func:`matching` does."""
    return matching(archive.listing().binned, text)


def _settled(file: MeetingFile, changed: Callable[[Meeting], Meeting]) -> Record:
    """Change the meeting itself, under the lock, by what stands in the file then."""

    def settled(record: Record) -> tuple[Document, ...]:
        before = record.meeting
        if before.state == "approved":
            raise Problem("bin-approved", title=before.title)
        after = changed(before)
        return () if after == before else (after,)

    settled(file.record())  # told before anything is locked; what stands there by then decides
    file.commit(Change(()), settled)
    return file.record()
