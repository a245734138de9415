"""``new --after``: the next meeting of a series, made or found."""

from __future__ import annotations

from datetime import date

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.find_meeting import matching
from store.files.meeting_list import Summary
from store.language.catalogue import screen_language, words
from store.record.identity import to_text
from store.series.book import SeriesBook, unknown_series
from store.series.next_meeting import close_meeting, make, next_meeting
from tui.cli.output import say, say_aside


def series_after(archive: Archive, after: str) -> int:
    """The series that a name or a meeting of it means.

    Raises ``series-of-none`` for a meeting that belongs to none, and ``series-unknown``.
    """
    book = SeriesBook(archive.common.tables())
    found = book.named(after)
    if found is not None:
        return found
    try:
        meeting = matching(archive.meetings(), after).meeting
    except Problem as problem:
        if problem.key == "meeting-unknown":
            raise unknown_series(book, after) from problem
        raise
    if meeting.series is None:
        raise Problem("series-of-none", title=meeting.title, id=to_text(meeting.id))
    return book.id_of(meeting.series.id)


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
    if wanted.nothing_to_approve:
        say_aside(words(screen_language(), "command")("next-nothing-to-approve"))
    say(to_text(wanted.meeting.id))


def _same_day(archive: Archive, series: int, first: date) -> Summary | None:
    """The planned meeting of the series on a day that somebody named."""
    book = SeriesBook(archive.common.tables())
    for one in archive.meetings():
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
