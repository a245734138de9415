"""The meetings that a slip is made of: those of one series that have been held, up to one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress

import msgspec

from exports.privacy import for_others
from exports.slip.circle import Circle
from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.record.model import Stored
from store.record.numbering import numbers_in
from store.record.record import Record
from store.series.book import SeriesBook
from store.series.series_meetings import HELD, SeriesMeetings
from store.series.used_numbers import numbers_gone


class SlipSource(msgspec.Struct, frozen=True, kw_only=True):
    """Meetings, the oldest first, and what their archive says of who they concern.

    series: the id that stands for theirs; 0 for none. used_numbers: those that a meeting may not give, by its
    id, where its own are not settled.
    """

    records: tuple[Record, ...]
    tables: Stored
    series: int = 0
    used_numbers: Mapping[int, Collection[str]] = msgspec.field(default_factory=dict)


def source_of(archive: Archive, meeting: int) -> SlipSource:
    """Return the meetings of a series up to one, by its id. Raises what reading that one raises."""
    tables = archive.common.tables()
    meetings = archive.listing().meetings
    book = SeriesBook(tables)
    (last,) = (one for one in meetings if one.id == meeting)
    series = book.id_of(last.meeting.series.id) if last.meeting.series else 0
    before = SeriesMeetings(meetings, book, series).held if series else ()
    chosen = [one for one in before if (one.day, one.id) < (last.day, last.id)]
    return _source(archive, tables, [*chosen, last], series)


def newest_with(archive: Archive, name: str, series: int | None = None) -> SlipSource:
    """Return the meetings of a series, or of that with the newest meeting in which a name is known.

    Raises ``slip-nobody`` where it is known in none, and ``slip-no-meetings`` where none has been held.
    """
    tables = archive.common.tables()
    first: Problem | None = None
    for own, summaries in _series_of(archive, tables, series):
        source = _source(archive, tables, summaries, own)
        circle = Circle([for_others(record) for record in source.records], tables, own)
        try:
            circle.reader(name)
        except Problem as problem:
            nearer = first is None or (first.key == "slip-nobody" and problem.key != first.key)
            first = problem if nearer else first
        else:
            return source
    raise first or Problem("slip-no-meetings")


def _series_of(
    archive: Archive, tables: Stored, wanted: int | None
) -> Iterator[tuple[int, Sequence[Summary]]]:
    """Each series with its meetings that have been held, that with the newest of them first."""
    book = SeriesBook(tables)
    found: dict[tuple[int, int], list[Summary]] = {}
    for one in archive.listing().meetings:
        if one.meeting.state in HELD:
            series = book.id_of(one.meeting.series.id) if one.meeting.series else 0
            found.setdefault((series, 0 if series else one.id), []).append(one)
    for (series, _), summaries in found.items():
        if wanted is None or series == book.id_of(wanted):
            yield series, sorted(summaries, key=lambda one: (one.day, one.id))


def _source(archive: Archive, tables: Stored, summaries: Sequence[Summary], series: int) -> SlipSource:
    """Read meetings. One before the last that cannot be read is left out; what is wrong the list tells."""
    records = []
    for summary in summaries[:-1]:
        with suppress(Problem):
            records.append(archive.file(summary.path).record())
    records.append(archive.file(summaries[-1].path).record())
    numbers = {record.meeting.id: tuple(numbers_in(record)) for record in records}
    used = {}
    for record in records:
        if record.meeting.state != "approved":
            others = (given for meeting, given in numbers.items() if meeting != record.meeting.id)
            gone = tuple(numbers_gone(archive, record.meeting))
            used[record.meeting.id] = frozenset(gone).union(*others)
    return SlipSource(records=tuple(records), tables=tables, series=series, used_numbers=used)
