"""The numbers that the meetings of a series have given, which nothing else may be called by.

A number that is not settled yet is as the other meetings of the series leave it free. The index has of every
meeting the numbers that it has given. What a meeting that is not closed would give depends on the others, so
it is worked out when it is asked for, from the few files that have such numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from store.files.readable_archive import ReadableArchive
from store.record.model import Meeting
from store.record.numbering import numbers_in
from store.record.record import Record
from store.series.same import names_of


def used_numbers(archive: ReadableArchive, meeting: Meeting) -> frozenset[str]:
    """The numbers stored in the other meetings of a meeting's series; a tombstone keeps its own.

    Reads every file of the archive: not for the thread that draws.
    """
    others = others_in_series(archive, meeting)
    given = (number for record in others for number in numbers_in(record))
    return frozenset((*given, *numbers_gone(archive, meeting)))


def others_in_series(archive: ReadableArchive, meeting: Meeting) -> list[Record]:
    """The other meetings of a meeting's series, those in the bin too; none where it has no series."""
    if meeting.series is None:
        return []
    records = archive.records_of_series(meeting.series.id)
    return [record for record in records if record.meeting.id != meeting.id]


def numbers_gone(archive: ReadableArchive, meeting: Meeting) -> Iterator[str]:
    """The numbers of meetings of the series that were deleted for good."""
    if meeting.series is None:
        return
    names = names_of(archive.same_series(), meeting.series.id)
    for gone in archive.gone().values():
        if gone.series in names:
            yield from gone.numbers


Given: TypeAlias = tuple[int, int, Sequence[str]]
"""The ids of a series and of one of its meetings, and the numbers that this has given."""


class SeriesNumbers:
    """The numbers of the meetings of an archive. Not for the thread that draws."""

    def __init__(self, archive: ReadableArchive, given: Iterable[Given] | None = None) -> None:
        """Take what the index tells of the meetings; None: every file of the archive is asked."""
        self._archive = archive
        self._same = archive.same_series() if given is not None else {}
        self._given: dict[int, list[tuple[int, Sequence[str]]]] | None = None
        if given is not None:
            self._given = {}
            for series, meeting, numbers in given:
                self._given.setdefault(self._series(series), []).append((meeting, numbers))

    def _series(self, series: int) -> int:
        """The id that stands for a series."""
        return self._same.get(series, series)

    def used(self, meeting: Meeting) -> frozenset[str]:
        """The numbers of the other meetings of a meeting's series, of deleted ones too."""
        if meeting.series is None:
            return frozenset()
        if self._given is None:
            return used_numbers(self._archive, meeting)
        series = self._series(meeting.series.id)
        others = self._given.get(series, ())
        given = {number for other, numbers in others if other != meeting.id for number in numbers}
        gone = (
            one
            for one in self._archive.gone().values()
            if one.series is not None and self._series(one.series) == series
        )
        return frozenset(given.union(*(one.numbers for one in gone)))
