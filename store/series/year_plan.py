"""The year plan of a series: meetings that are planned on days, with nothing but their heads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec
from msgspec.structs import replace

from store.files.archive import Archive
from store.record.model import Meeting
from store.record.values import Language
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook
from store.series.next_meeting import next_meeting
from store.series.series_meetings import SeriesMeetings


class YearPlan(msgspec.Struct, frozen=True):
    """Meetings that were made, in order, and days on which there was one already."""

    made: tuple[Meeting, ...] = ()
    passed_over: tuple[date, ...] = ()


def plan_year(
    archive: Archive, series: int, days: Iterable[tuple[date, date]], language: Language
) -> YearPlan:
    """Make a bare meeting for each of some days: title, number, day, time and place. Raises NotSaved."""
    made: list[Meeting] = []
    passed_over: list[date] = []
    for first, last in sorted(set(days)):
        book = SeriesBook(archive.common.tables())
        own = SeriesMeetings(meetings_now(archive), book, series)
        if any(one.meeting.from_ == first for one in own.all):
            passed_over.append(first)
            continue
        wanted = next_meeting(archive, series, language, first=first)
        meeting = _bare(replace(wanted.meeting, to=last))
        archive.create_meeting(meeting)
        made.append(meeting)
    return YearPlan(tuple(made), tuple(passed_over))


def _bare(meeting: Meeting) -> Meeting:
    """The head as far as the plan tells it: the rest comes from the series when the meeting is opened."""
    return replace(
        meeting,
        organiser="",
        chair=None,
        note_taker=None,
        copy_to=(),
        archive_ref="",
        access="",
        signers=(),
        recommender="",
        quorum="",
    )
