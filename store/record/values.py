"""The small values that documents are made of, and the words their choices are stored as."""

from datetime import date, datetime
from typing import Annotated, Literal, TypeAlias

import msgspec

from store.language.folders import languages
from store.record.kinds import Kind as Kind  # noqa: PLC0414 — an entry has one, as it has a name or a deadline

Date: TypeAlias = date
"""A day, where a field is called ``date``.

Annotations are no texts here, nor in :mod:`store.record.model`: whoever reads a first meeting would compile
each of them.
"""

LANGUAGES: tuple[str, ...] = languages()
"""The languages of minutes and of the screen, the first language first: those that have a folder."""

Language: TypeAlias = Annotated[str, msgspec.Meta(pattern=rf"\A(?:{'|'.join(LANGUAGES)})\Z")]
Profile: TypeAlias = Literal["minutes", "protocol"]
Scope: TypeAlias = Literal["everything", "outcomes", "unattributed"]
"""What belongs in the minutes unless somebody says otherwise of an entry; ``unattributed`` is everything
without who said what."""
Tidy: TypeAlias = Literal["all", "signs", "off"]
"""What is put right in print: all of it, only quotes, dashes and spaces that do not break, or nothing."""
TIDY: tuple[Tidy, ...] = ("all", "signs", "off")
Layout: TypeAlias = Literal["board", "municipal"]
"""How a protocol is laid out: by boxes of decisions, or in the parts that a municipality keeps."""
LAYOUTS: tuple[Layout, ...] = ("board", "municipal")
SCOPES: tuple[Scope, ...] = ("everything", "outcomes", "unattributed")
State: TypeAlias = Literal["planned", "live", "draft", "approved", "cancelled"]
Form: TypeAlias = Literal["plain", "swot", "values", "plan", "break"]
Sort: TypeAlias = Literal["information", "discussion", "decision"]
SORTS: tuple[Sort, ...] = ("information", "discussion", "decision")
Outcome: TypeAlias = Literal["done", "postponed", "withdrawn", "noted", "inconclusive"]
Attending: TypeAlias = Literal["present", "excused", "absent", "deputy"]
Movement: TypeAlias = Literal["arrival", "departure", "recusal"]
Quadrant: TypeAlias = Literal["strength", "weakness", "opportunity", "threat"]
Variant: TypeAlias = Literal["experience", "tip", "lesson", "offer", "wish"]
"""What somebody shares: what they saw, an advice, what they learned, or an exchange they offer or want."""
VARIANTS: tuple[Variant, ...] = ("experience", "tip", "lesson", "offer", "wish")
What: TypeAlias = Literal["status", "deadline", "owner", "remark"]


Count: TypeAlias = Annotated[int, msgspec.Meta(ge=-1_000_000_000, le=1_000_000_000)]
"""How many there are, of whatever people count. A number beyond it comes from no meeting, and nothing that
prints numbers need know what to do with it."""


class Value(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The base class of the values inside a document: immutable, and compared by what they hold."""


class Name(Value, frozen=True, omit_defaults=True):
    """A name as written, and the person or party of the archive it is known to be."""

    name: str
    ref: int | None = None


class When(Value, frozen=True, omit_defaults=True):
    """A time in words, and the day they name when they name one."""

    text: str
    date: Date | None = None


class Deadline(Value, frozen=True, omit_defaults=True):
    """A deadline in words; ``date`` when they name a day, ``meeting`` when they say «next meeting»."""

    text: str
    date: Date | None = None
    meeting: Literal["next"] | None = None


class Period(Value, frozen=True, omit_defaults=True, rename={"from_": "from"}):
    """A period in words, and its first and last month or day (``2015-06`` or ``2015-06-02``).

    start, end: clock times, where they were said («10», «12.30»).
    """

    text: str
    from_: str = ""
    to: str = ""
    start: str = ""
    end: str = ""


def day_of(written: str) -> date | None:
    """The day that one end of a period is; None for a month, a year or none."""
    try:
        return date.fromisoformat(written) if len(written) == len("2026-01-01") else None
    except ValueError:
        return None


class Votes(Value, frozen=True, omit_defaults=True, rename={"for_": "for"}):
    """How a vote fell, and the words that said it. Counts are None when only words are known."""

    text: str
    for_: Count | None = None
    against: Count | None = None
    abstain: Count | None = None
    unanimous: bool = False
    dissent: tuple[Name, ...] = ()

    @property
    def told(self) -> int:
        """The sum of the votes that are known as figures: for, against and abstaining."""
        return sum(count or 0 for count in (self.for_, self.against, self.abstain))


class Option(Value, frozen=True, omit_defaults=True):
    """One of several alternatives that were voted on at once, and how many votes it got."""

    text: str
    votes: Count | None = None


class Ballot(Value, frozen=True, omit_defaults=True, rename={"for_": "for"}):
    """What was said of a vote beside its figures.

    for_, abstain: those who are named; who voted against stands in :attr:`Votes.dissent`. cast: how many
    voted («7 av 9»). method: ``acclamation hands written secret roll electronic none``. decided: the words
    on a casting vote or a lot. options: alternatives with their votes. rest: the clauses of which something
    was not understood, as they were typed, «; » between them.
    """

    for_: tuple[Name, ...] = ()
    abstain: tuple[Name, ...] = ()
    cast: Count | None = None
    method: str = ""
    decided: str = ""
    options: tuple[Option, ...] = ()
    rest: str = ""


class NumberStyle(Value, frozen=True, omit_defaults=True):
    """How the items of a meeting are numbered, and those of the next meetings of its series.

    prefix: the word or letters before a number, as printed. form: one of :data:`NUMBER_FORMS`. width:
    how many figures a count is filled up to with zeros. first: where the count begins in ``year``, a whole
    year; in every year where the numbers have none.
    """

    prefix: str = ""
    form: str = "auto"
    width: Count = 0
    first: Count = 0
    year: Count = 0


NUMBER_FORMS = {"n/yy": "/yy", "n/yyyy": "/yyyy", "n-yyyy": "-yyyy", "yyyy/n": "yyyy/", "n": ""}
"""How a settled number stands by its year, with the end that it gives a number. ``none`` and ``auto`` beside
them: items have no numbers; they are numbered as long as nobody settles how."""


class Role(Value, frozen=True):
    """A line of the head that has no field of its own: «Prosessleder», «Hugo Rystrøm»."""

    label: str
    name: str


class ClosedDoors(Value, frozen=True):
    """That an item was dealt with behind closed doors, and the law, empty where none was told."""

    text: str = ""


class Series(Value, frozen=True):
    """The series a meeting belongs to; the name as it was when the meeting was held."""

    id: int
    name: str


class Continues(Value, frozen=True, omit_defaults=True):
    """What an item goes on from: an item or a proposal of an earlier meeting, as it stood there.

    number, title: the earlier item's. day: the earlier meeting's. reason: why it was put off.
    """

    meeting: int
    item: int
    number: str = ""
    title: str = ""
    day: date | None = None
    reason: str = ""


class About(Value, frozen=True, omit_defaults=True, rename={"from_": "from"}):
    """A point of an earlier meeting as it stood when something was said of it here.

    So this meeting can print it from its own file. kind: that of the entry; ``item`` for an item. number,
    title: those of its item. day: its meeting's. deadline: in words.
    """

    kind: str
    text: str = ""
    number: str = ""
    title: str = ""
    day: date | None = None
    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None
    from_: Name | None = None
    to: Name | None = None
    private: bool = False
    exempt: str = ""


class Of(Value, frozen=True):
    """A reference to an entry: the id of its meeting (this one or another), and the entry's own id."""

    meeting: int
    entry: int


class Submitted(Value, frozen=True, omit_defaults=True):
    """By which decision of which meeting minutes were submitted for approval, and its day."""

    meeting: int
    entry: int
    day: date | None = None


class ApprovedIn(Value, frozen=True, omit_defaults=True):
    """By which decision of which meeting minutes were approved, in which item and on which day.

    corrections: how many were made to them. Of minutes that no meeting approved there is nothing but the day,
    if that is known.
    """

    meeting: int | None = None
    entry: int | None = None
    number: str = ""
    day: date | None = None
    corrections: Count = 0


class Reopened(Value, frozen=True):
    """When approved minutes were made a draft again, and why."""

    at: datetime
    reason: str


class ForApproval(Value, frozen=True, omit_defaults=True):
    """Minutes that are submitted for approval in an item: of which meeting, as it was called, and its day.

    profile: what the minutes are called.
    """

    meeting: int
    title: str = ""
    day: date | None = None
    profile: Profile = "minutes"


class Approves(Value, frozen=True, omit_defaults=True):
    """The minutes that a decision approves: their meeting and its day, and what they said when submitted.

    revision: its number. hash: by which it is known whether they say the same still.
    """

    meeting: int
    day: date | None = None
    revision: Count = 0
    hash: str = ""


class Corrects(Value, frozen=True, omit_defaults=True):
    """What a correction is about: minutes of an earlier meeting, and an item in them, by its number.

    meeting: 0 until the minutes are submitted. item: None for all of them.
    """

    meeting: int = 0
    day: date | None = None
    item: int | None = None
    number: str = ""


class Corrected(Value, frozen=True, omit_defaults=True):
    """In which later meeting a correction was made, on which day, and in which item, by its number."""

    meeting: int
    day: date | None = None
    number: str = ""
