"""The meetings of an archive as lists show them, and what is told of files that are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.errors import Problem
from store.files.encoding import folded
from store.record.identity import made_at
from store.record.model import Meeting, Stored


class Origin(msgspec.Struct, frozen=True):
    """The archive that a meeting is of which is not ours, by its id and name, and the day it was read."""

    archive: int
    name: str
    read: date


class Summary(msgspec.Struct, frozen=True):
    """A meeting as lists show it, and where it is kept.

    submitted: its minutes lie before a later meeting, to be approved. numbers: those that it has given.
    unsettled: it has numbers that may still change. Both only where the index tells it. origin: where a
    meeting is from that another archive has handed on; None for ours.
    """

    path: Path
    meeting: Meeting
    submitted: bool = False
    numbers: tuple[str, ...] = ()
    unsettled: bool = False
    origin: Origin | None = None

    @property
    def id(self) -> int:
        """The meeting's id."""
        return self.meeting.id

    @property
    def state(self) -> str:
        """The state that lists tell: that of the meeting, or «submitted»."""
        return "submitted" if self.submitted and self.meeting.state == "draft" else self.meeting.state

    @property
    def day(self) -> date:
        """The first day; of a meeting that has none, the day it was made."""
        return self.meeting.from_ or made_at(self.meeting.id).date()

    @property
    def last_day(self) -> date:
        """The last day; of a meeting that has none, the first."""
        return self.meeting.to or self.day


def is_another(one: Meeting, other: Meeting) -> bool:
    """Whether two files with one id hold two meetings: another title, and another day.

    A synchroniser's copy has either; one that somebody has copied by hand and made another meeting of has
    neither. Nothing of the one belongs in the other.
    """
    return folded(one.title) != folded(other.title) and one.from_ != other.from_


def of_same_id(path: Path, other: Path) -> Problem:
    """What is told of a file that has the id of another meeting's."""
    return Problem("meeting-of-same-id", file=path.name, other=other.name)


class Finding(msgspec.Struct, frozen=True):
    """Something wrong in a file; the problem's sentence says what, and its hint what to do."""

    path: Path
    problem: Problem


class Listing(msgspec.Struct, frozen=True):
    """The meetings of an archive, the newest first, the files that are none, and what lies in the bin."""

    meetings: tuple[Summary, ...]
    findings: tuple[Finding, ...]
    binned: tuple[Summary, ...] = ()

    @property
    def everything(self) -> tuple[Summary, ...]:
        """Every meeting that there is, also those in the bin."""
        return (*self.meetings, *self.binned)

    @property
    def listed(self) -> tuple[Summary, ...]:
        """The meetings that a list shows: those that nobody has put away."""
        return tuple(summary for summary in self.meetings if not summary.meeting.put_away)

    @property
    def put_away(self) -> tuple[Summary, ...]:
        """The meetings that were put away: no list shows them, a search does."""
        return tuple(summary for summary in self.meetings if summary.meeting.put_away)


def listing_of(summaries: Iterable[Summary], findings: Iterable[Finding]) -> Listing:
    """Return meetings, the newest first, as a listing, those in the bin by themselves."""
    newest = sorted(summaries, key=lambda summary: (summary.day, summary.id), reverse=True)
    shown = tuple(summary for summary in newest if not summary.meeting.in_bin)
    return Listing(shown, tuple(findings), tuple(summary for summary in newest if summary.meeting.in_bin))


GONE = "gone"
"""The table of archive.json that holds the meetings that were deleted for good."""


class Gone(msgspec.Struct, frozen=True):
    """A meeting that was deleted for good.

    at: when (UTC). back: when somebody had it shown again after that, if anybody has. series and numbers:
    what it was called by, so that nothing else is.
    """

    at: str
    back: str = ""
    series: int | None = None
    numbers: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The day on which it was deleted («2026-11-28»)."""
        return self.at[:10]

    def refused(self, name: str) -> Problem:
        """What is told whoever asks for it by a name, or brings it from elsewhere."""
        return Problem("meeting-deleted", text=name, day=self.day)

    def come_back(self, path: Path) -> Problem:
        """What is told of a file that holds it all the same."""
        return Problem("meeting-gone", file=path.name, day=self.day)


KnownMeetings: TypeAlias = Mapping[int, Gone | None]
"""The meetings that an archive has, by their ids, and those that were deleted for good, each with when."""


def gone_from(tables: Stored) -> dict[int, Gone]:
    """The meetings that were deleted for good, by their ids; a row that nobody can read is passed over."""
    found = {}
    for key, row in tables.get(GONE, {}).items():
        with suppress(msgspec.ValidationError):
            gone = msgspec.convert(row, Gone)
            if gone.back < gone.at:
                found[key] = gone
    return found
