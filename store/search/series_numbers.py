"""Numbers that are not settled yet, as the other meetings of the series leave them free.

The index has of every meeting the numbers that it has given. What a meeting that is not closed would give
depends on the others, so it is worked out when it is asked for, from the few files that have such numbers.
"""

from __future__ import annotations

from collections.abc import Iterable

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import Summary
from store.files.series_members import used_numbers
from store.record.model import Meeting
from store.record.numbering import Numbering
from store.record.record import Record
from store.search.index import Index


class SeriesNumbers:
    """The numbers of the meetings of an archive. Not for the thread that draws."""

    def __init__(self, archive: Archive, summaries: Iterable[Summary] | None = None) -> None:
        """Take what the index tells of the meetings; None: every file of the archive is asked."""
        self._archive = archive
        self._given: dict[int, dict[int, tuple[str, ...]]] | None = None
        if summaries is not None:
            self._given = {}
            for one in summaries:
                if one.meeting.series is not None:
                    self._given.setdefault(one.meeting.series.id, {})[one.id] = one.numbers

    @classmethod
    def of(cls, index: Index) -> SeriesNumbers:
        """As the index has them, or the files where there is no index."""
        try:
            listing = index.listing()
        except Problem as problem:
            if problem.key != "index-unavailable":
                raise
            return cls(index.archive)
        return cls(index.archive, listing.everything)

    def used(self, meeting: Meeting) -> frozenset[str]:
        """The numbers of the other meetings of a meeting's series, of deleted ones too."""
        if meeting.series is None:
            return frozenset()
        if self._given is None:
            return used_numbers(self._archive, meeting)
        others = self._given.get(meeting.series.id, {})
        given = {number for other, numbers in others.items() if other != meeting.id for number in numbers}
        gone = (one for one in self._archive.gone().values() if one.series == meeting.series.id)
        return frozenset(given.union(*(one.numbers for one in gone)))


def used_elsewhere(archive: Archive, record: Record) -> frozenset[str]:
    """The numbers of the other meetings of a record's series, where any number of its own is unsettled."""
    if record.meeting.series is None or not Numbering(record).to_store():
        return frozenset()
    index = Index(archive)
    try:
        return SeriesNumbers.of(index).used(record.meeting)
    finally:
        index.close()
