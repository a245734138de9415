"""Which meeting minutes were approved in, when somebody names one, and what is printed of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Day, Meeting
from store.record.numbering import Numbering, case_number, cites
from store.record.record import Record
from store.record.values import ApprovedIn, Kind
from store.record.withheld import Withheld
from store.revisions.approval_item import approving_text
from store.revisions.approval_sentences import approved_in_meeting
from store.revisions.named_minutes import meant, submitted
from store.series.used_numbers import used_numbers


class Approval(msgspec.Struct, frozen=True):
    """How minutes were approved: the sentence that is printed, the day, and by which meeting."""

    reason: str = ""
    day: date | None = None
    within: ApprovedIn | None = None


class ApprovingMeeting:
    """A meeting that approves the minutes of another one."""

    def __init__(self, record: Record, used: Collection[str]) -> None:
        """Take the meeting, and the numbers of the other meetings of its series."""
        self.record = record
        self._numbers = Numbering(record, used)

    def item(self, number: str) -> AgendaItem | None:
        """The item that somebody means by a number; «7» is 7/26 where no other item has that figure."""
        wanted = number.strip()
        named = [(item, name) for item in self.record.agenda if (name := self._numbers.item(item))]
        found = [item for item, name in named if cites(wanted, name)]
        if not found and wanted.isdecimal():
            read = ((item, case_number(name)) for item, name in named)
            found = [item for item, one in read if one is not None and str(one.value) == wanted]
        return found[0] if len(found) == 1 else None

    def deciding(self, meeting: Meeting) -> AgendaItem | None:
        """The item in which alone it says that the minutes of a meeting are approved."""
        waits = [submitted(meeting)]
        items = {
            entry.item
            for entry in self.record.entries
            if entry.kind == Kind.DECISION
            and entry.approves is None
            and approving_text(f"{entry.title} {entry.text}")
            and meant(entry, self.record.get(AgendaItem, entry.item), waits)
        }
        return self.record.get(AgendaItem, items.pop()) if len(items) == 1 else None

    def day_of(self, item: AgendaItem | None) -> date | None:
        """The day on which an item was dealt with."""
        found = self.record.get(Day, item.day) if item else None
        return found.date if found and found.date else self.record.meeting.from_

    def number_of(self, item: AgendaItem) -> str:
        """The case number of an item that others may read of; empty when it has none."""
        if self.record.meeting.profile != "protocol" or item.id in Withheld(self.record):
            return ""
        return self._numbers.item(item)

    def title_of(self, item: AgendaItem) -> str:
        """The title of an item that others may read of."""
        return "" if item.id in Withheld(self.record) else item.title.strip()

    def approval(
        self, meeting: Meeting, item: AgendaItem | None, entry: int | None = None, corrections: int = 0
    ) -> Approval:
        """What is kept of the approval of a meeting's minutes in an item, and what is printed of it there."""
        day = self.day_of(item)
        number = self.number_of(item) if item else ""
        within = ApprovedIn(self.record.meeting.id, entry, number, day, corrections)
        if day is None:
            return Approval("", None, within)
        title = self.title_of(item) if item else ""
        reason = approved_in_meeting(meeting, day, number=number, title=title, corrections=corrections)
        return Approval(reason, day, within)


def approval_in(archive: Archive, meeting: Meeting, approving: Record, item: str = "") -> Approval:
    """Say that the minutes of a meeting were approved in another one, in an item by its number.

    Without a number it is the one item that says so, if there is one.
    Raises ``approval-before`` and ``approval-elsewhere`` for a meeting that cannot have done so, and
    ``approval-no-item``. The item is named where others may read of it.
    """
    other = approving.meeting
    day = other.from_ or ""
    if other.id == meeting.id or (other.from_ and meeting.from_ and other.from_ < meeting.from_):
        raise Problem("approval-before", title=other.title, day=day)
    if meeting.series is not None and not in_one_series(other, meeting, archive.same_series()):
        on = f"{other.from_.day}.{other.from_.month}.{other.from_.year}" if other.from_ else "…"
        raise Problem("approval-elsewhere", title=other.title, day=day, on=on)
    other_meeting = ApprovingMeeting(approving, used_numbers(archive, other))
    found = other_meeting.item(item) if item.strip() else other_meeting.deciding(meeting)
    if item.strip() and found is None:
        raise Problem("approval-no-item", title=other.title, item=item)
    return other_meeting.approval(meeting, found)


def in_one_series(one: Meeting, other: Meeting, same: Mapping[int, int]) -> bool:
    """Whether two meetings are of one series. ``same`` are the series that are another one."""
    if one.series is None or other.series is None:
        return False
    return same.get(one.series.id, one.series.id) == same.get(other.series.id, other.series.id)


def later_of(meeting: Meeting, meetings: Iterable[Summary], same: Mapping[int, int]) -> list[Summary]:
    """The later meetings of a meeting's series, the first of them first; cancelled ones aside."""
    found = [
        one
        for one in meetings
        if in_one_series(one.meeting, meeting, same)
        and one.id != meeting.id
        and one.meeting.state != "cancelled"
        and one.meeting.from_
        and meeting.from_
        and one.meeting.from_ > meeting.from_
    ]
    return sorted(found, key=lambda one: (one.day, one.id))
