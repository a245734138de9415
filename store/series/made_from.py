"""A series described after a meeting that has none: its people, its place and times, its standing items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from store.files.archive import Archive
from store.files.encoding import folded
from store.files.meeting_file import MeetingFile
from store.record.changes import Change, difference
from store.record.model import Meeting
from store.record.record import Record
from store.record.values import Series
from store.search.meetings_now import meetings_now
from store.series.description import Described, Description, keep
from store.series.series_meetings import described_by, members_of
from store.series.series_rows import FIELDS, StandingItem
from store.series.titles import name_from, role_of, with_brackets

_LOOKED_AT = 4
"""Meetings whose items are compared: what stands in at least half of them is standing."""


def name_for(meeting: Meeting) -> str:
    """The name that a series of a meeting is offered: its title without its date and number."""
    return name_from(with_brackets(meeting)[0])


def describe_from(archive: Archive, series: int, record: Record) -> Described:
    """Describe a series after a meeting. What the series says already stays."""
    row = described_by(record)
    fields = {name: getattr(row, name) for name in FIELDS if name != "aliases" and getattr(row, name)}
    fields.pop("name", None)
    said = Description(
        fields,
        members=tuple(members_of(record)),
        items=tuple(_standing(archive, record)),
    )
    return keep(archive, series, said)


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
