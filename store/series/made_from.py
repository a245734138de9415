"""A series described after a meeting that has none: its people, its place and times, its standing items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from store.files.archive import Archive
from store.files.encoding import folded
from store.files.meeting_file import MeetingFile
from store.record.changes import Change, difference
from store.record.model import Document, Meeting, to_json
from store.record.record import Record
from store.record.values import Series
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook
from store.series.description import Described, Description, keep
from store.series.series_meetings import described_by, members_of
from store.series.series_rows import FIELDS, MEMBERS, SERIES, STANDING, SeriesRow, StandingItem
from store.series.titles import name_from, role_of, with_brackets

_LOOKED_AT = 4
"""Meetings whose items are compared: what stands in at least half of them is standing."""


def name_for(meeting: Meeting) -> str:
    """The name that a series of a meeting is offered: its title without its date and number."""
    return name_from(with_brackets(meeting)[0])


def describe_from(archive: Archive, series: int, record: Record) -> Described:
    """Describe a series after a meeting. What the series says already stays."""
    return keep(archive, series, _description(archive, record))


def book_after(archive: Archive, series: int, record: Record) -> SeriesBook:
    """A series as a meeting would describe it, to be looked at; nothing is kept."""
    said = _description(archive, record)
    rows: dict[str, Iterable[Document]] = {
        SERIES: (SeriesRow(id=series, **said.fields),),
        MEMBERS: (replace(one, series=series) for one in said.members or ()),
        STANDING: (replace(one, id=n, series=series) for n, one in enumerate(said.items or (), 1)),
    }
    return SeriesBook({table: {one.id: to_json(one) for one in found} for table, found in rows.items()})


def _description(archive: Archive, record: Record) -> Description:
    row = described_by(record)
    unsaid = ("name", "aliases")
    fields = {name: getattr(row, name) for name in FIELDS if name not in unsaid and getattr(row, name)}
    return Description(fields, members=tuple(members_of(record)), items=tuple(_standing(archive, record)))


def _standing(archive: Archive, record: Record) -> Iterator[StandingItem]:
    """Items with a role, and those whose title stands in at least half of the last meetings of that name."""
    own = name_for(record.meeting)
    alike = [one for one in meetings_now(archive) if folded(name_for(one.meeting)) == folded(own)]
    titles: Counter[str] = Counter()
    looked_at = alike[:_LOOKED_AT]
    for summary in looked_at:
        titles.update({folded(item.title) for item in archive.file(summary.path).record().agenda})
    for item in record.agenda:
        role = item.role or role_of(item.title)
        often = len(looked_at) > 1 and titles[folded(item.title)] * 2 >= len(looked_at)
        if item.private or item.exempt or item.parent or item.form == "break" or not (role or often):
            continue
        yield StandingItem(
            id=0,
            title=item.title,
            role=role,
            sort=item.sort,
            planned=item.planned,
            form=item.form,
            format=item.format,
        )


def join_series(file: MeetingFile, series: Series) -> None:
    """Let a meeting belong to a series, with the number that its title tells. Raises NotSaved."""
    record = file.record()
    _, number = with_brackets(record.meeting)
    after = replace(record.meeting, series=series, number=record.meeting.number or number)
    edit = difference(record.meeting, after)
    if edit is not None:
        file.commit(Change((edit,)))
