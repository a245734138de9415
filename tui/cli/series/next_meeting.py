"""``new --after``: the next meeting of a series, made or found."""

from __future__ import annotations

from datetime import date

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.encoding import folded
from store.files.find_meeting import matching
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Summary
from store.files.series_members import number_cases
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from store.record.record import Record
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook, unknown_series
from store.series.next_meeting import close_meeting, fill, make, next_meeting, readable_series
from tui.cli.output import say, say_aside


def called(archive: Archive, file: MeetingFile) -> Record:
    """A meeting that is called: with what it takes up from earlier ones, and its cases numbered."""
    fill(archive, file)
    return number_cases(archive, file)


def series_after(archive: Archive, after: str) -> int:
    """The series that a name or a meeting of it means.

    Raises ``series-of-none`` for a meeting that belongs to none, and ``series-unknown``.
    """
    told = readable_series(archive)
    book = told or SeriesBook({})
    found = book.named(after) if told else _of_meetings(archive, after)
    if found is not None:
        return found
    try:
        meeting = matching(meetings_now(archive), after).meeting
    except Problem as problem:
        if problem.key == "meeting-unknown":
            raise unknown_series(book, after) from problem
        raise
    if meeting.series is None:
        raise Problem("series-of-none", title=meeting.title, id=to_text(meeting.id))
    return book.id_of(meeting.series.id)


def _of_meetings(archive: Archive, name: str) -> int | None:
    """The series of a name as the meetings tell it, while archive.json cannot be read."""
    named = (one.meeting.series for one in meetings_now(archive))
    return next((one.id for one in named if one and folded(one.name) == folded(name)), None)


def say_next(archive: Archive, after: str, title: str, first: date | None, *, another: bool) -> None:
    """Make the next meeting and print its id; one that is planned already is found instead."""
    series = series_after(archive, after)
    wanted = next_meeting(archive, series, screen_language(), title=title.strip(), first=first)
    planned = _same_day(archive, series, first) if first else wanted.planned
    if planned is not None and not another:
        _tell(planned, "next-planned")
        say(to_text(planned.id))
        return
    if not wanted.dated:
        raise Misuse("next-day-unknown", name=wanted.meeting.series.name if wanted.meeting.series else "")
    if wanted.closes is not None:
        close_meeting(archive, archive.file(wanted.closes.path))
        _tell(wanted.closes, "next-closed")
    make(archive, wanted)
    if wanted.unread and wanted.last is not None:
        _tell(wanted.last, "next-series-unread")
    if wanted.nothing_to_approve:
        say_aside(words(screen_language(), "command")("next-nothing-to-approve"))
    say(to_text(wanted.meeting.id))


def _same_day(archive: Archive, series: int, first: date) -> Summary | None:
    """The planned meeting of the series on a day that somebody named."""
    book = readable_series(archive) or SeriesBook({})
    for one in meetings_now(archive):
        of = one.meeting.series
        if (
            of
            and book.id_of(of.id) == series
            and one.meeting.from_ == first
            and one.meeting.state == "planned"
        ):
            return one
    return None


def _tell(summary: Summary, key: str) -> None:
    day = summary.meeting.from_.isoformat() if summary.meeting.from_ else ""
    say_aside(words(screen_language(), "command")(key, title=summary.meeting.title, day=day))
