"""What the other meetings of a series have used already."""

from __future__ import annotations

from store.archive import Archive
from store.model import AgendaItem, Entry, Meeting
from store.record import Record


def used_numbers(archive: Archive, meeting: Meeting) -> frozenset[str]:
    """The numbers stored in the other meetings of a meeting's series; a tombstone keeps its own.

    Reads every file of the archive: not for the thread that draws.
    """
    if meeting.series is None:
        return frozenset()
    records = archive.records_of_series(meeting.series.id)
    return frozenset(
        number for record in records if record.meeting.id != meeting.id for number in _numbers(record)
    )


def _numbers(record: Record) -> list[str]:
    documents = (*record.agenda, *record.entries, *record.tombstones)
    return [d.number for d in documents if isinstance(d, (AgendaItem, Entry)) and d.number]
