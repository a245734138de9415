"""The values a line can be read as. Each says everything about the line and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, TypeAlias

import msgspec

from store.record.values import (
    Attending,
    Ballot,
    ClosedDoors,
    Deadline,
    Form,
    Kind,
    Movement,
    Name,
    NumberStyle,
    Period,
    Sort,
    Votes,
    When,
)
from tui.grammar.result import Hint, Opens

Step: TypeAlias = Literal[-1, 1]
"""Up or down by one place."""


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """What every line has. ``hint`` says why it became no more than it did."""

    hint: Hint | None = None


class BlankLine(_Line, frozen=True):
    """An empty Enter: a new paragraph, and the end of an offered sign."""


class HelpLine(_Line, frozen=True):
    """A question mark alone: help on a screen, nothing anywhere else."""


class OpenLine(_Line, frozen=True):
    """``#frammøte``, ``#sjekk`` …: a screen is opened; nothing happens anywhere else."""

    opens: Opens


class EntryLine(_Line, frozen=True):
    """A new entry. ``fields`` are those of its kind, by their names in store.record.model.Entry.

    level: 1 for a sub-point. after: the line that began the enumeration which this one makes a list of;
    begins: an enumeration begins with it. status: what has already become of it («rejected»). tags: the
    topics that it is given by ``#name``.
    """

    kind: Kind
    text: str
    fields: Mapping[str, Any] = {}
    level: int = 0
    after: int | None = None
    begins: bool = False
    status: str = ""
    offer: str = ""
    tags: tuple[str, ...] = ()


class ItemLine(_Line, frozen=True):
    """A new agenda item, or a sub-item of the present one.

    prefix: the word or letters that stood before its number. earlier: the item before, whose title is seen
    to begin with the number before this one's; number and title that it has then.
    """

    title: str
    sub: bool = False
    number: str = ""
    prefix: str = ""
    earlier: tuple[int, str, str] | None = None
    form: Form = "plain"
    sort: Sort | None = None
    planned: int | None = None
    private: bool = False
    exempt: str = ""


class FormLine(_Line, frozen=True):
    """``#swot`` alone: the present item takes a form. title: what it is called from now on, if it is."""

    form: Form
    word: str
    title: str = ""


class GoLine(_Line, frozen=True):
    """Go to an item; None is the next one."""

    item: int | None


class DayLine(_Line, frozen=True):
    """A day or session: its number as typed, its date, or a heading."""

    number: int | None = None
    date: date | None = None
    heading: str = ""


class BreakLine(_Line, frozen=True):
    """A break, with its name when it has one. ``planned``: its minutes. ``item``: the one arranged before."""

    title: str
    planned: int | None = None
    item: int | None = None


class MoveLine(_Line, frozen=True):
    """The present item goes up or down among its siblings."""

    step: Step


class ItemDetailLine(_Line, frozen=True):
    """A detail of the present item: ``field`` of store.record.model.AgendaItem, the value, and the words.

    note: words after an outcome («utsatt: til høsten»), which stay as text in the item. joint: what stands
    before the value when it goes on with what was there. recommender: whom a recommendation is from, and
    ``label`` what was typed before it.
    """

    field: str
    value: str | int | ClosedDoors | tuple[str, ...] | None
    words: str
    note: str = ""
    joint: str = ""
    recommender: str = ""
    label: str = ""


class ActionDetailLine(_Line, frozen=True):
    """Owner or deadline of the last action."""

    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None


class ExperienceDetailLine(_Line, frozen=True):
    """Outcome, contact or time of the experience right above: ``field`` of store.record.model.Entry."""

    field: Literal["outcome", "contact", "since"]
    value: str | Name | Period


class VotesLine(_Line, frozen=True):
    """The votes of the last decision or proposal of the place, and what was said beside their figures.

    ``target``: the proposal or decision that they name, by its id; 0 for none. ``others``: those of other
    proposals and decisions that the same line names.
    """

    votes: Votes
    ballot: Ballot | None = None
    target: int = 0
    others: tuple[VotesLine | FallenLine, ...] = ()


class FallenLine(_Line, frozen=True):
    """The proposal of the place has fallen, ``target`` by its id, with the votes that were told of it.

    ``others``: the votes of other proposals and decisions that the same line names.
    """

    target: int
    votes: Votes | None = None
    ballot: Ballot | None = None
    others: tuple[VotesLine | FallenLine, ...] = ()


class AnswerLine(_Line, frozen=True):
    """The answer to the last question, and who gave it."""

    answer: str
    by: Name | None = None


class MoreLine(_Line, frozen=True):
    """More of the last entry."""

    text: str


class Person(msgspec.Struct, frozen=True):
    """Somebody on the attendance list: a person, or a group (``count`` 0: of unknown size).

    party: whom they sit for. vote_said: that it was said in words whether they have a vote, and not only by
    what they are. walks: that they came or went, and the clock time, when it was said with them. reason: why
    they did not come. behind: what was typed behind the name and may be their role.
    """

    name: str
    count: int | None = None
    role: str = ""
    organisation: str = ""
    deputy_for: str = ""
    votes: bool = True
    vote_said: bool = False
    party: str = ""
    walks: tuple[tuple[Movement, str], ...] = ()
    reason: str = ""
    behind: tuple[str, ...] = ()


class PeopleLine(_Line, frozen=True):
    """Who is there, excused, missing, deputising or invited (status None).

    everybody: all who have no status yet, ``absent`` aside, who did not come.
    """

    people: tuple[Person, ...]
    status: Attending | None
    everybody: bool = False
    absent: tuple[Person, ...] = ()


class PresenceLine(_Line, frozen=True):
    """Somebody came, left or stood aside. parties: what was said of those on the list, by their ids.

    deputies: those of them who came for somebody.
    """

    what: Movement
    who: tuple[Name, ...]
    when: str = ""
    ground: str = ""
    parties: tuple[tuple[int, str], ...] = ()
    deputies: tuple[Person, ...] = ()


class MeetingDetailLine(_Line, frozen=True):
    """Details of the meeting: ``field`` and ``value`` as they are reported, ``changes`` by field.

    role: the id of somebody on the list, and the role that was said of them.
    """

    field: str
    value: str
    changes: Mapping[str, str | date | Name | When | NumberStyle | tuple[str, ...] | tuple[Name, ...]]
    role: tuple[int, str] | None = None


class RoleLine(_Line, frozen=True):
    """A line of the head that has no field of its own."""

    label: str
    name: str


class EndLine(_Line, frozen=True):
    """The meeting ends; ``time`` is empty when it is now."""

    time: str


Line: TypeAlias = (
    BlankLine
    | HelpLine
    | OpenLine
    | EntryLine
    | ItemLine
    | FormLine
    | GoLine
    | DayLine
    | BreakLine
    | MoveLine
    | ItemDetailLine
    | ActionDetailLine
    | ExperienceDetailLine
    | VotesLine
    | FallenLine
    | AnswerLine
    | MoreLine
    | PeopleLine
    | PresenceLine
    | MeetingDetailLine
    | RoleLine
    | EndLine
)
"""Any line. Whoever does something with each of them matches all of them, and the type checker sees to it."""
