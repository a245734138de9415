"""The kinds of entries: a row for each kind, with everything that no other room decides anew.

Every room that treats kinds differently has a table of its own beside this one, an object of
:class:`ByKind`: how a line makes them (:mod:`tui.grammar.entries`), how documents print them
(:mod:`exports.outline.entry_order`), how screens show them (:mod:`tui.widgets.minutes.rows`) and colour
their words (:mod:`tui.widgets.colours`). A kind without a row in one of them is an error that the type
checker names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Generic, Literal, TypeAlias, TypeVar

import msgspec

_T = TypeVar("_T")

Board: TypeAlias = Literal["swot", "values", "plan"]
"""The forms of an item that have a board."""

End: TypeAlias = Literal["reached", "moved", "dropped", "failed", "waiting"]
"""How an entry can end, whatever its kind; the screens have a digit for each."""


class Kind(StrEnum):
    """What an entry is. What that means stands in :data:`KINDS`.

    A file may name a kind that only a newer version knows. That is a value of this class too, equal to its
    name and to none of the members, so that the entry is shown, and written back as it came.
    """

    NOTE = "note"
    MEMO = "memo"
    STATEMENT = "statement"
    SUMMARY = "summary"
    GUIDE = "guide"
    DECISION = "decision"
    ACTION = "action"
    EXPECTATION = "expectation"
    PROPOSAL = "proposal"
    QUESTION = "question"
    ANNEX = "annex"
    SWOT = "swot"
    STEP = "step"
    VOTE = "vote"
    EXPERIENCE = "experience"
    ACTIVITY = "activity"
    LINK = "link"

    @classmethod
    def _missing_(cls, value: object) -> Kind | None:
        """A kind that only a newer version knows; None for what no version would call one."""
        if not isinstance(value, str) or re.fullmatch("[a-z][a-z0-9_-]{0,39}", value) is None:
            return None
        newer = str.__new__(cls, value)
        newer._name_ = newer._value_ = value
        return newer

    @property
    def is_known(self) -> bool:
        """Whether this version knows the kind."""
        return self.name in Kind.__members__


class ByKind(msgspec.Struct, Generic[_T], frozen=True, kw_only=True, dict=True):
    """A table with a row for every kind of entry, and one for kinds that only a newer version knows."""

    note: _T
    memo: _T
    statement: _T
    summary: _T
    guide: _T
    decision: _T
    action: _T
    expectation: _T
    proposal: _T
    question: _T
    annex: _T
    swot: _T
    step: _T
    vote: _T
    experience: _T
    activity: _T
    link: _T
    newer: _T

    def __getitem__(self, kind: Kind) -> _T:
        """The row of a kind."""
        return self.rows.get(kind, self.newer)

    @cached_property
    def rows(self) -> dict[Kind, _T]:
        """The rows of the kinds that this version knows, in their order."""
        return {kind: getattr(self, kind.value) for kind in Kind}

    def where(self, holds: Callable[[_T], bool]) -> frozenset[Kind]:
        """The known kinds whose row has a property."""
        return frozenset(kind for kind, row in self.rows.items() if holds(row))


class Nature(msgspec.Struct, frozen=True):
    """What a kind is.

    fields: those that only some kinds have and this one does, by their names in the file.
    ends: what can become of such an entry, with the end that it is; the first is what it is before anything
    has happened. A status that another entry gives it, and nobody chooses, is no end.
    open: those statuses in which somebody still has to do something.
    outcome: it belongs in minutes that hold outcomes only.
    talk: it can go into a text of the fair copy; anything else stands for itself.
    spoken: its speaker is who said it, and stands before its text.
    aside: it is for the note-taker alone, and in no minutes.
    beforehand: it prepares the meeting, and writing it does not begin the meeting.
    apart: it is about the whole meeting, and stands in no item.
    verbatim: it is printed word for word and by name, and goes with the decision above it.
    numbered: it has a number in its meeting or series.
    settles: it tells how an item ended that was to be discussed or decided.
    stays: a decision or an action is made beside it, not of it: a strength remains a strength.
    board: the form of an item on whose board it stands.
    """

    fields: tuple[str, ...] = ()
    ends: Mapping[str, End | None] = MappingProxyType({})
    open: frozenset[str] = frozenset()
    outcome: bool = False
    talk: bool = False
    spoken: bool = False
    aside: bool = False
    beforehand: bool = False
    apart: bool = False
    verbatim: bool = False
    numbered: bool = False
    settles: bool = False
    stays: bool = False
    board: Board | None = None

    @property
    def statuses(self) -> tuple[str, ...]:
        """What can become of such an entry."""
        return tuple(self.ends)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The fields that only some kinds have and this one does, as an entry calls them."""
        return tuple("from_" if name == "from" else name for name in self.fields)

    @property
    def announced(self) -> bool:
        """Whether the notice of the meeting has it."""
        return self.beforehand and not self.aside

    @property
    def voted_on(self) -> bool:
        """Whether a vote can be taken on it; a vote by itself waits for what that is."""
        return "votes" in self.fields and bool(self.statuses)

    @property
    def owned(self) -> bool:
        """Whether somebody answers for it."""
        return not {"owners", "owner"}.isdisjoint(self.fields)

    @property
    def dated(self) -> bool:
        """Whether it has a deadline."""
        return "deadline" in self.fields


KINDS = ByKind(
    note=Nature(fields=("point", "ordered", "corrects", "corrected"), talk=True, spoken=True),
    memo=Nature(aside=True, beforehand=True),
    statement=Nature(outcome=True, spoken=True, verbatim=True),
    summary=Nature(outcome=True, apart=True),
    guide=Nature(beforehand=True),
    decision=Nature(
        fields=(
            *("title", "number", "conclusion", "votes", "ballot", "supersedes", "repeals", "amends"),
            "approves",
        ),
        ends={"adopted": "reached", "rejected": "failed", "postponed": "moved", "superseded": None},
        open=frozenset({"postponed"}),
        outcome=True,
        numbered=True,
        settles=True,
    ),
    action=Nature(
        fields=("owners", "deadline"),
        ends={"open": "waiting", "done": "reached", "dropped": "dropped"},
        open=frozenset({"open"}),
        outcome=True,
        settles=True,
    ),
    expectation=Nature(
        fields=("from", "to", "mutual"),
        ends={
            "stated": "waiting",
            "accepted": "moved",
            "met": "reached",
            "unmet": "failed",
            "withdrawn": "dropped",
        },
        open=frozenset({"stated", "accepted", "unmet"}),
        outcome=True,
    ),
    proposal=Nature(
        fields=("name", "by", "votes", "ballot", "gathers"),
        ends={
            "open": "waiting",
            "adopted": "reached",
            "rejected": "failed",
            "merged": "moved",
            "dropped": "dropped",
        },
        open=frozenset({"open"}),
        talk=True,
        stays=True,
        board="values",
    ),
    question=Nature(
        fields=("answer", "answered_by"),
        ends={"open": "waiting", "answered": "reached", "dropped": "dropped"},
        open=frozenset({"open"}),
        talk=True,
        spoken=True,
        stays=True,
    ),
    annex=Nature(fields=("number", "file"), outcome=True, beforehand=True),
    swot=Nature(fields=("quadrant",), stays=True, board="swot"),
    step=Nature(fields=("period", "owner"), stays=True, board="plan"),
    # It was told of before what it decides, which takes it over.
    vote=Nature(fields=("votes", "ballot"), outcome=True),
    experience=Nature(
        fields=("variant", "party", "outcome", "contact", "since"),
        ends={"holds": "reached", "outdated": "dropped"},
        outcome=True,
        stays=True,
    ),
    activity=Nature(
        fields=("period", "party"),
        ends={"planned": "waiting", "held": "reached", "cancelled": "dropped"},
        outcome=True,
    ),
    link=Nature(fields=("url",), outcome=True),
    # Nobody here knows whether it may be left out, so it is not.
    newer=Nature(outcome=True),
)
"""Every kind, and what a kind is taken for that only a newer version knows."""

STATUSES = {kind: nature.statuses for kind, nature in KINDS.rows.items() if nature.statuses}
"""The kinds that something can become of, and what."""

OF_SOME_KINDS = frozenset(name for nature in KINDS.rows.values() for name in nature.attributes)
"""The fields that only some kinds have, as an entry calls them."""

ASIDE = KINDS.where(lambda nature: nature.aside)
APART = KINDS.where(lambda nature: nature.apart)
VERBATIM = KINDS.where(lambda nature: nature.verbatim)
NUMBERED = KINDS.where(lambda nature: nature.numbered)
"""The kinds that are so: this is asked of every entry, and a set answers sooner than a row of the table."""

VOTED_ON = KINDS.where(lambda nature: nature.voted_on)
"""What votes are told of, and statements made on: the last of these."""
