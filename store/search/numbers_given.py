"""The numbers that the other meetings of a series have given, from the index where there is one."""

from __future__ import annotations

from store.files.readable_archive import ReadableArchive
from store.record.model import Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.search.index import Index


def numbers_given(archive: ReadableArchive, meeting: Meeting) -> frozenset[str]:
    """The numbers stored in the other meetings of a meeting's series, as the files have them now.

    In a large archive that is without reading it: the kept index is asked where there is one and it is whole,
    and else the files. Numbers that are given for good are sought in the files, under the archive's lock
    (:func:`store.series.used_numbers.used_numbers`). Not for the thread that draws.
    """
    if meeting.series is None:
        return frozenset()
    index = Index(archive)
    try:
        return index.numbers_now().used(meeting)
    finally:
        index.close()


def used_elsewhere(archive: ReadableArchive, record: Record) -> frozenset[str]:
    """The numbers of the other meetings of a record's series, where any number of its own is unsettled."""
    if record.meeting.series is None or not Numbering(record).to_store():
        return frozenset()
    index = Index(archive)
    try:
        return index.numbers().used(record.meeting)
    finally:
        index.close()
