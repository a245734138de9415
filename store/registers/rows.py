"""A row of a register: an entry of some meeting, and everything that became of it until a day."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import msgspec

from store.files.meeting_list import Summary
from store.record.kinds import KINDS
from store.record.values import Deadline, Name, What
from store.registers.holdings import NOBODY, Called, FollowedEntry

Turn: TypeAlias = Literal["status", "deadline", "owner", "remark", "amended"]


class PlacedEntry(msgspec.Struct, frozen=True, gc=False):
    """An entry, and the meeting it stands in."""

    summary: Summary
    entry: FollowedEntry


class Step(msgspec.Struct, frozen=True, gc=False):
    """One thing that became of an entry.

    to: the status, deadline, owners or remark. where: the meeting in which it happened; None when no meeting
    was open. by: the later decision that did it. key: the id of the event, or of that decision.
    """

    what: Turn
    to: str
    day: date
    at: float
    key: int
    where: Summary | None = None
    by: FollowedEntry | None = None

    @property
    def order(self) -> tuple[date, float, int]:
        """The sort key: the day, the instant in seconds, and the id."""
        return self.day, self.at, self.key


class RegisterRow(msgspec.Struct, frozen=True, gc=False):
    """An entry of a register as things stood on a day.

    due: the day that the deadline falls on, when that is known. since: the day it has had its status from.
    history: everything that became of it, in order. called: who is meant by names.
    """

    summary: Summary
    entry: FollowedEntry
    status: str
    owners: tuple[Name, ...]
    deadline: Deadline | None
    due: date | None
    since: date
    history: tuple[Step, ...] = ()
    called: Called = NOBODY

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something: an expectation that is unmet is still expected."""
        return self.status in KINDS[self.entry.kind].open

    @property
    def replaced_by(self) -> tuple[Step, ...]:
        """The later decisions in whose favour a superseded one has gone, in order."""
        if self.status != "superseded":
            return ()
        return tuple(step for step in self.history if step.what == "status" and step.by)

    @property
    def told_status(self) -> str:
        """What a list calls its status: a decision with nothing in its place is ``repealed``."""
        later = [step.by for step in self.replaced_by if step.by is not None]
        return "repealed" if later and all(by.repeals for by in later) else self.status

    def overdue(self, today: date) -> bool:
        """Whether an action is still open after its deadline."""
        return self.status == "open" and self.due is not None and self.due < today


def order(placed: PlacedEntry | RegisterRow) -> tuple[date, float, int]:
    """Return the sort key of an entry: its meeting's day, its instant in seconds, and its id."""
    return placed.entry.day, placed.entry.at, placed.entry.key


def confirmed_on(row: RegisterRow) -> date:
    """The day on which an experience was last said to hold: when it was told, or confirmed since."""
    days = [step.day for step in row.history if step.what == "status" and step.to == "holds"]
    return max((row.entry.day, *days))


class Said(msgspec.Struct, frozen=True):
    """What a user says of an entry: a new status, owner or deadline, or a remark."""

    what: What
    to: str
