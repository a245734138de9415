"""The documents of a meeting's file: every table, kind and field, with the words they are stored as.

Values are immutable. A field that has its default is not written. Where a field is set, what it is
called in JSON and where it is printed stands in :mod:`store.record.fields`.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

import msgspec

from store.record.values import (
    About,
    ApprovedIn,
    Approves,
    Attending,
    Ballot,
    ClosedDoors,
    Continues,
    Corrected,
    Corrects,
    Count,
    Date,
    Deadline,
    ForApproval,
    Form,
    Kind,
    Language,
    Layout,
    Movement,
    Name,
    NumberStyle,
    Of,
    Outcome,
    Period,
    Profile,
    Quadrant,
    Reopened,
    Role,
    Scope,
    Series,
    Sort,
    State,
    Submitted,
    Tidy,
    Value,
    Variant,
    Votes,
    What,
    When,
)

SCHEMA = 1
"""The version of the files this program writes. New optional fields do not raise it."""

Json: TypeAlias = dict[str, Any]
"""A document as it stands in the file."""


Stored: TypeAlias = Mapping[str, Mapping[int, Json]]
"""The tables of a file: table, then key, then the document as it stands there."""


_DEEPEST = 64
"""Lists and objects inside one another."""


class Document(Value, frozen=True, kw_only=True, omit_defaults=True):
    """What every document has.

    rank: place between neighbours, as text. was: short hashes of earlier contents, the oldest first.
    deleted: the instant it was deleted; nothing but the id is left then.
    forgotten: fields whose content is gone for good, and since when; see :mod:`store.forget.mark`.
    unknown: fields a newer version wrote; they go back out as they came.
    """

    id: int
    rank: str = ""
    was: tuple[str, ...] = ()
    deleted: datetime | None = None
    forgotten: dict[str, str] = msgspec.field(default_factory=dict)
    unknown: Json = msgspec.field(default_factory=dict)


class Meeting(Document, frozen=True, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """The meeting itself. ``from`` and ``to`` are its days, ``start`` and ``end`` clock times («10.00»).

    layout: how its protocol is laid out. recommender: who recommends what the meeting is to decide, where an
    item says nobody («kommunedirektøren»). quorum: how many must be there, in the words of its series on
    that day.
    ``tags`` are topics of the meeting as a whole, which its entries do not have from it.
    ``binned`` is when somebody put it into the bin: it stands in no list, search or register then.
    ``put_away`` keeps it out of the list alone.
    """

    schema: int = SCHEMA
    title: str = ""
    subtitle: str = ""
    series: Series | None = None
    number: str = ""
    from_: date | None = None
    to: date | None = None
    start: str = ""
    end: str = ""
    zone: str = "Europe/Oslo"
    place: str = ""
    organiser: str = ""
    language: Language = "nb"
    profile: Profile = "minutes"
    layout: Layout = "board"
    recommender: str = ""
    scope: Scope = "everything"
    tidy: Tidy = "all"
    numbering: NumberStyle | None = None
    chair: Name | None = None
    note_taker: Name | None = None
    roles: tuple[Role, ...] = ()
    next_meeting: When | None = None
    copy_to: tuple[str, ...] = ()
    archive_ref: str = ""
    access: str = ""
    signers: tuple[Name, ...] = ()
    remarks_by: When | None = None
    quorum: str = ""
    tags: tuple[str, ...] = ()
    state: State = "planned"
    binned: datetime | None = None
    put_away: bool = False

    @property
    def in_bin(self) -> bool:
        """Whether it lies in the bin; minutes that somebody has approved since do not."""
        return self.binned is not None and self.state != "approved"


class Day(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A day or session of the meeting, by its date, its heading or both."""

    date: Date | None = None
    heading: str = ""


class AgendaItem(Document, frozen=True, kw_only=True, omit_defaults=True):
    """An item of the agenda. ``number`` is a case number once it is stored; ``planned`` is in minutes.

    ``prefix``: the word or letters that were typed before the number («PS», «Sak»). ``recommender``: who the
    recommendation is from. ``closed``: it was dealt with behind closed doors, under which law. ``role``: what
    a standing item is for (:mod:`store.series.titles`). ``approves``: the minutes that are submitted in it.
    ``formerly``: the number it had when another meeting bore that too; several, the newest first.
    ``continues``: the postponed item it goes on from.
    ``tags``: its topics; ``no_topic`` that somebody said that it needs none.

    The item whose ``began`` is set and whose ``ended`` is not is the one the meeting is in. ``away``:
    seconds since it began in which the meeting was elsewhere, before it came back to it.
    """

    parent: int | None = None
    day: int | None = None
    number: str = ""
    prefix: str = ""
    title: str = ""
    form: Form = "plain"
    sort: Sort | None = None
    format: str = ""
    background: str = ""
    recommendation: str = ""
    recommender: str = ""
    presenter: str = ""
    planned: Count | None = None
    began: datetime | None = None
    ended: datetime | None = None
    away: Count = 0
    outcome: Outcome | None = None
    closed: ClosedDoors | None = None
    private: bool = False
    exempt: str = ""
    role: str = ""
    formerly: str = ""
    approves: tuple[ForApproval, ...] = ()
    continues: Continues | None = None
    tags: tuple[str, ...] = ()
    no_topic: bool = False


class Attendance(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A person, or a group with a head count (``count`` None: a person; 0: a group of unknown size).

    ``reason`` is why somebody has apologies or did not come, as typed.
    """

    name: Name = Name("")
    count: Count | None = None
    role: str = ""
    organisation: str = ""
    party: str = ""
    invited: bool = False
    status: Attending | None = None
    deputy_for: Name | None = None
    votes: bool = True
    reason: str = ""


class Presence(Document, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody came, left or stood aside: when, in which item, and on what ground."""

    who: Name = Name("")
    what: Movement = "arrival"
    when: str = ""
    item: int | None = None
    ground: str = ""
    at: datetime | None = None


class Entry(Document, frozen=True, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """One thing said, agreed or noted. Which fields a kind uses stands in :mod:`store.record.fields`.

    ``conflict_of`` is the entry that this one is another version of: two had changed it at once.
    ``kept`` says that somebody wants it in the minutes as it stands, whatever the meeting's default is.
    ``sources`` are the notes that a text of the fair copy was written from; see
    :mod:`store.session.fair_copy`. ``parent`` of a point is the point, decision or proposal that it stands
    under; ``ordered`` how an enumeration counts that it was typed in (``1``, ``a``, ``i``), and ``paragraph``
    of such a point that an enumeration begins with it. ``corrects`` says what of earlier minutes a note
    corrects, ``corrected`` in which later meeting one was made, ``approves`` which minutes a decision is
    about. ``tags`` are the topics of the entry itself; those of its item are its own too
    (:mod:`store.topics.topics`). ``party`` is who has an experience or holds an activity, ``contact`` whom to
    ask, ``outcome`` what came of it, ``since`` the time from which it holds.
    """

    kind: Kind = Kind.NOTE
    item: int | None = None
    day: int | None = None
    typed: str = ""
    text: str = ""
    at: datetime | None = None
    speaker: Name | None = None
    parent: int | None = None
    paragraph: bool = False
    in_minutes: bool = True
    kept: bool = False
    sources: tuple[int, ...] = ()
    check: bool = False
    private: bool = False
    exempt: str = ""
    tags: tuple[str, ...] = ()
    conflict_of: int | None = None
    # note
    point: bool = False
    ordered: str = ""
    corrects: Corrects | None = None
    corrected: Corrected | None = None
    # decision
    title: str = ""
    number: str = ""
    conclusion: bool = False
    supersedes: tuple[str, ...] = ()
    repeals: bool = False
    amends: tuple[str, ...] = ()
    approves: Approves | None = None
    formerly: str = ""
    # decision, proposal, vote
    votes: Votes | None = None
    ballot: Ballot | None = None
    # action
    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None
    # expectation
    from_: Name | None = None
    to: Name | None = None
    mutual: bool = False
    # proposal
    name: str = ""
    by: Name | None = None
    gathers: bool = False
    # question
    answer: str = ""
    answered_by: Name | None = None
    # annex
    file: str = ""
    # swot
    quadrant: Quadrant | None = None
    # step, activity
    period: Period | None = None
    owner: Name | None = None
    # experience, activity
    variant: Variant | None = None
    party: Name | None = None
    outcome: str = ""
    contact: Name | None = None
    since: Period | None = None
    # link
    url: str = ""


class Event(Document, frozen=True, kw_only=True, omit_defaults=True):
    """What became of an entry, here or in another meeting; ``of.entry`` may be an item that was put off.

    about: a point of an earlier meeting as it stood, where it was followed up here. A remark without words
    says that it was mentioned, and goes on.
    """

    of: Of = Of(0, 0)
    what: What = "status"
    to: str = ""
    item: int | None = None
    at: datetime | None = None
    about: About | None = None


class Revision(Document, frozen=True, kw_only=True, omit_defaults=True):
    """Minutes as they were approved, or submitted for it; see :mod:`store.revisions.revision`.

    number: which one of its meeting. day: the day of the meeting that approved it, or the day that somebody
    named. reason: the sentence that is printed. flat: other revisions that stood inside it have been taken
    out; its hash counts them in. content: what was approved, as canonical JSON. hash: what it is cited by;
    it stays when something in the content is forgotten.
    """

    number: Count = 0
    day: date | None = None
    submitted: Submitted | None = None
    approved: ApprovedIn | None = None
    reopened: Reopened | None = None
    flat: bool = False
    content: str = ""
    hash: str = ""
    reason: str = ""
    at: datetime | None = None


TABLES: dict[str, type[Document]] = {
    "meeting": Meeting,
    "days": Day,
    "agenda": AgendaItem,
    "attendance": Attendance,
    "presence": Presence,
    "entries": Entry,
    "events": Event,
    "revisions": Revision,
}
"""The tables of a meeting's file, in the order they are written."""

TABLE_OF: dict[type[Document], str] = {cls: table for table, cls in TABLES.items()}


@cache
def stored_names(cls: type[Document]) -> tuple[str, ...]:
    """The names of a document's fields as they stand in the file, in order, ``unknown`` aside."""
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    return tuple(stored for name, stored in names if name not in ("unknown", "id"))


def ordered(table: str, document: Json) -> Json:
    """The document with its fields in the order they always stand in, unknown ones last."""
    kind = TABLES.get(table)
    if kind is None:
        return document
    names = [name for name in ("id", *stored_names(kind)) if name in document]
    return {**{name: document[name] for name in names}, **document}


def to_json(document: Document) -> Json:
    """Return a document as it stands in the file: defaults left out, the id (its key there) too.

    Document 1 of the table ``meeting`` is the exception: the meeting's id is not its key, so it stays.
    """
    built: Json = _as_json(msgspec.to_builtins(document))
    unknown = built.pop("unknown", {})
    if not isinstance(document, Meeting):
        del built["id"]
    elif "schema" not in built:
        built["schema"] = document.schema
    return {**built, **unknown}


def _as_json(value: Any) -> Any:
    """The value with lists for tuples, so that it equals what is read from a file."""
    if isinstance(value, list | tuple):
        return [_as_json(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _as_json(inner) for name, inner in value.items()}
    return value


def content(document: Json) -> Json:
    """The document without the traces of its earlier contents."""
    return {name: value for name, value in document.items() if name != "was"}


def key_of(document: Document) -> int:
    """The key of a document in its table: its id, and 1 for the meeting itself."""
    return 1 if isinstance(document, Meeting) else document.id


def from_json(cls: type[Document], key: int, stored: Json) -> Document:
    """Return the document that stands in the file under ``key``.

    Raises msgspec.ValidationError, with the place, for a value of the wrong type, for an instant at the edge
    of the calendar, and for what a newer version never nested so deep.
    """
    names = _known_names(cls)
    if stored.keys() <= names:
        known, more = dict(stored), {}
    else:
        known = {name: value for name, value in stored.items() if name in names}
        more = {"unknown": {name: value for name, value in stored.items() if name not in names}}
    if cls is not Meeting:
        known["id"] = key  # the key is the id; only the meeting, whose key is 1, has one of its own
    known.setdefault("id", key)
    if more and _is_deep(more):
        raise msgspec.ValidationError("Nested too deep - at `$`")
    made = msgspec.convert(known | more, cls)
    _check_instants(made)
    return made


def all_from_json(cls: type[Document], stored: Mapping[int, Json]) -> dict[int, Document] | None:
    """Return all the documents of a table at once, which costs half as much as one after the other.

    None when there is anything among them that has to be looked at alone: a field of a newer version, or
    a value of the wrong kind.
    """
    if not stored:
        return {}  # before the first of a kind is read, its fields are looked up, which costs more than many
    names = _known_names(cls)
    if cls is Meeting or not all(document.keys() <= names for document in stored.values()):
        return None
    try:
        made: list[Document] = msgspec.convert(
            [{**document, "id": key} for key, document in stored.items()],
            list[cls],  # type: ignore[valid-type]
        )
    except (msgspec.ValidationError, TypeError):
        return None
    instants = (at for name in _instants_of(cls) for at in map(attrgetter(name), made) if at is not None)
    return {document.id: document for document in made} if all(map(_has_clocks, instants)) else None


@cache
def _known_names(cls: type[Document]) -> frozenset[str]:
    return frozenset((*stored_names(cls), "id"))


def _check_instants(document: Document) -> None:
    """Raise msgspec.ValidationError for an instant that a clock somewhere has no time for."""
    for name in _instants_of(type(document)):
        at = getattr(document, name)
        if at is not None and not _has_clocks(at):
            raise msgspec.ValidationError(f"Instant at the edge of the calendar - at `$.{name}`")


def _has_clocks(at: date) -> bool:
    """Whether a clock anywhere has a time for an instant."""
    return date.min.year < at.year < date.max.year


@cache
def _instants_of(cls: type[Document]) -> tuple[str, ...]:
    # By their names: to ask what the types are costs more than to read a document.
    kinds = {
        name: str(kind) for one in cls.__mro__ for name, kind in getattr(one, "__annotations__", {}).items()
    }
    return tuple(name for name in cls.__struct_fields__ if "date" in kinds[name])


def _is_deep(value: Json) -> bool:
    """Whether there is more inside one another than any version writes, and some functions could follow."""
    level: list[Any] = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True
