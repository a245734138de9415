"""The attendance list of an earlier meeting, offered to one that has none: of its series, body or title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.language.words import fold
from store.record import identity as ranks
from store.record.model import Attendance, Meeting
from store.search.meetings_now import meetings_now
from store.series.book import SeriesBook
from store.series.next_meeting import invited
from store.series.series_meetings import SeriesMeetings, members_of

_NO_LETTERS = re.compile(r"[\W\d_]+")


class ListBefore(msgspec.Struct, frozen=True):
    """The people of an earlier meeting, invited to another one, and which meeting that was."""

    meeting: Summary
    people: tuple[Attendance, ...]


def list_before(archive: Archive, meeting: Meeting) -> ListBefore | None:
    """The list of the meeting before one: of its series; without one, of the same body, or with its title.

    None when no such meeting has a list. Reads the archive: not for the thread that draws.
    """
    for found in _before(archive, meeting):
        with suppress(Problem, ValueError, ArithmeticError, RecursionError):
            members = tuple(members_of(archive.file(found.path).record()))
            people: list[Attendance] = []
            for member in members:
                rank = ranks.after([people[-1].rank] if people else [])
                people.append(invited(member, archive.ids(), rank))
            if people:
                return ListBefore(found, tuple(people))
    return None


def _before(archive: Archive, meeting: Meeting) -> Iterator[Summary]:
    """The meetings before it that were not cancelled, the newest first."""
    every = meetings_now(archive)
    own: tuple[Summary, ...] = ()
    if meeting.series is not None:
        own = SeriesMeetings(every, SeriesBook(archive.common.tables()), meeting.series.id).all
    else:
        held = (one for one in every if one.meeting.state != "cancelled")
        own = tuple(one for one in held if _is_alike(one.meeting, meeting))
    earlier = [one for one in own if one.id != meeting.id and _is_earlier(one, meeting)]
    yield from sorted(earlier, key=lambda one: (one.day, one.id), reverse=True)


def _is_earlier(one: Summary, meeting: Meeting) -> bool:
    return meeting.from_ is None or one.day <= meeting.from_


def _is_alike(one: Meeting, other: Meeting) -> bool:
    """Whether two meetings are of one body: the same organiser, or, numbers aside, the same title."""
    if one.organiser and other.organiser:
        return fold(one.organiser) == fold(other.organiser)
    return bool(_stem(one.title)) and _stem(one.title) == _stem(other.title)


def _stem(title: str) -> str:
    return _NO_LETTERS.sub(" ", fold(title)).strip()
