"""What a meeting has from its series and leaves to it: numbers, what is printed, the meetings beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.files.meeting_file import BeforeWrite, MeetingFile
from store.files.meeting_list import Summary
from store.language.written_day import long_day
from store.record.changes import Change
from store.record.model import AgendaItem, Document, Meeting
from store.record.numbering import Numbering, numbers_in
from store.record.record import Record
from store.record.values import LAYOUTS, TIDY, When
from store.series.book import SeriesBook
from store.series.same import names_of
from store.series.used_numbers import numbers_gone, others_in_series, used_numbers

if TYPE_CHECKING:
    from store.files.archive import Archive


def with_scope(archive: Archive, meeting: Meeting) -> Meeting:
    """Return a new meeting with what its series has by default: what is printed, how, and what is put right.

    A series whose protocols are municipal has protocols. A damaged archive.json must not keep anybody from
    making a meeting.
    """
    with suppress(Problem):
        settled = archive.settings()[0]
        row = SeriesBook(archive.common.tables()).row(meeting.series.id if meeting.series else 0)
        layout = next((one for one in LAYOUTS if one == (row.layout or settled.layout)), meeting.layout)
        tidy = next((one for one in TIDY if one == (row.tidy or settled.tidy)), meeting.tidy)
        return replace(
            meeting,
            scope=row.scope or meeting.scope,
            tidy=tidy,
            layout=layout if meeting.layout == "board" else meeting.layout,
            profile="protocol" if row.layout == "municipal" else meeting.profile,
            recommender=meeting.recommender or row.recommender,
        )
    return meeting


def with_numbering(archive: Archive, meeting: Meeting) -> Meeting:
    """Return a new meeting numbered as the last one of its series that settled how."""
    if meeting.series is None or meeting.numbering is not None:
        return meeting
    with suppress(Problem):
        names = names_of(archive.same_series(), meeting.series.id)
        series = (one.meeting for one in archive.meetings() if one.meeting.series is not None)
        settled = [m for m in series if m.series and m.series.id in names and m.numbering]
        before = [m for m in settled if m.from_ and meeting.from_ and m.from_ <= meeting.from_]
        if settled:
            return replace(meeting, numbering=(before or settled)[0].numbering)
    return meeting


def remember_scope(archive: Archive, meeting: Meeting) -> None:
    """Let the next meetings of the series have what this one has by default."""
    if meeting.series is not None:
        archive.common.describe_series(
            meeting.series.id, **{name: getattr(meeting, name) for name in REMEMBERED}
        )


REMEMBERED = ("scope", "tidy", "layout", "recommender")
"""The fields of a meeting that the next ones of its series have, too."""


def at_closing(archive: Archive) -> BeforeWrite:
    """What is fixed in writing once a meeting is a draft: its numbers, and when the next one is.

    It runs under the lock of the archive, so that two meetings closing at once get different numbers.
    The other meetings are read only when something is to be numbered, and once for the next one.
    """
    sought = False

    def fixed(record: Record) -> tuple[Document, ...]:
        nonlocal sought
        meeting = record.meeting
        if meeting.state != "draft" or (sought and not Numbering(record).to_store()):
            return ()
        sought = True
        others = others_in_series(archive, meeting)
        used = {
            *(number for other in others for number in numbers_in(other)),
            *numbers_gone(archive, meeting),
        }
        documents = Numbering(record, used).to_store()
        meeting = _with_remarks(archive, meeting)
        documents = (*documents, *((meeting,) if meeting is not record.meeting else ()))
        following = next_of(meeting, [other.meeting for other in others if not other.meeting.in_bin])
        if meeting.next_meeting is None and following and following.from_:
            told = replace(meeting, next_meeting=_in_words(following, meeting))
            return (*(one for one in documents if one is not meeting), told)
        return documents

    return fixed


def _with_remarks(archive: Archive, meeting: Meeting) -> Meeting:
    """A meeting with the day by which its series wants remarks, counted from its last day."""
    last = meeting.to or meeting.from_
    if meeting.series is None or meeting.remarks_by is not None or last is None:
        return meeting
    with suppress(Problem):
        days = SeriesBook(archive.common.tables()).row(meeting.series.id).remarks_days
        if days:
            by = last + timedelta(days=days)
            return replace(meeting, remarks_by=When(long_day(by, meeting.language), by))
    return meeting


def number_cases(archive: Archive, file: MeetingFile) -> Record:
    """Store the case numbers of a meeting whose notice goes out; return the meeting with them.

    A number that somebody has read is that item's name from then on. Raises NotSaved.
    """

    def cases(record: Record) -> tuple[Document, ...]:
        used = used_numbers(archive, record.meeting)
        return tuple(d for d in Numbering(record, used).to_store() if isinstance(d, AgendaItem))

    record = file.record()
    if record.meeting.profile == "protocol" and not file.read_only and record.meeting.state != "approved":
        file.commit(Change(()), cases)
        record = file.record()
    return record


def next_of(meeting: Meeting, others: list[Meeting]) -> Meeting | None:
    """The first meeting of the series with a later first day that is not cancelled."""
    later = [m for m in others if m.from_ and meeting.from_ and m.from_ > meeting.from_]
    return min((m for m in later if m.state != "cancelled"), key=lambda m: (m.from_, m.id), default=None)


def neighbours(
    summary: Summary, meetings: Iterable[Summary], same: Mapping[int, int]
) -> tuple[Summary | None, Summary | None]:
    """The meetings of a meeting's series before it and after it, as far as there are any.

    ``same`` are the series that are another one. Cancelled ones are left out; a meeting of no series has
    none.
    """
    series = summary.meeting.series
    if series is None:
        return None, None
    order, names = (summary.day, summary.id), names_of(same, series.id)
    others = [
        other
        for other in meetings
        if other.meeting.series and other.meeting.series.id in names and other.meeting.state != "cancelled"
    ]
    before = [other for other in others if (other.day, other.id) < order]
    after = [other for other in others if (other.day, other.id) > order]
    return (
        max(before, key=lambda other: (other.day, other.id), default=None),
        min(after, key=lambda other: (other.day, other.id), default=None),
    )


def _in_words(following: Meeting, meeting: Meeting) -> When:
    day = long_day(following.from_, meeting.language) if following.from_ else ""
    return When(f"{day}, {following.place}" if following.place else day, following.from_)
