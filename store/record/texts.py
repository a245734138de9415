"""The words of a document: all its texts, others put in their place, and what was typed kept true to them.

What is no wording is left out: ``typed``, which follows the words (see :func:`with_typed`), numbers and
what cites them, file names, and the choices of the program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import msgspec
from msgspec.structs import replace

from store.record.fields import FIELDS
from store.record.kinds import KINDS, STATUSES
from store.record.model import TABLES, AgendaItem, Document, Entry, Event
from store.record.numbering import Numbering, numbering
from store.record.points import leads_of, whole_text
from store.record.status import Fates
from store.record.values import (
    About,
    Ballot,
    ClosedDoors,
    Continues,
    Deadline,
    ForApproval,
    Kind,
    Name,
    Option,
    Period,
    Quadrant,
    Role,
    Variant,
    Votes,
    When,
)
from store.record.withheld import Withheld

if TYPE_CHECKING:
    from store.record.record import Record


_D = TypeVar("_D", bound=Document)

WORDED: dict[type[Document], tuple[str, ...]] = {
    cls: tuple(field.attribute for field in FIELDS if field.table == table and field.worded)
    for table, cls in TABLES.items()
}
"""The fields of each kind of document that hold words, in the order they are read."""

_CITED = ("supersedes", "amends", "number", "file")
"""Fields of an entry that are no wording, and that a typed line says all the same."""

_INNER: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Name: ("name",),
    When: ("text",),
    Deadline: ("text",),
    Period: ("text",),
    Role: ("label", "name"),
    Votes: ("text", "dissent"),
    Ballot: ("for_", "abstain", "decided", "options", "rest"),
    Option: ("text",),
    ClosedDoors: ("text",),
    Continues: ("title", "reason"),
    ForApproval: ("title",),
    About: ("text", "title", "owners", "deadline", "from_", "to", "exempt"),
}


def worded(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every field with words and its text; a list or a role gives several of one field."""
    fields = _fields(document)
    values = _values(fields)(document) if fields else ()
    for field, value in compress(zip(fields, values, strict=True), values):
        for text in (value,) if isinstance(value, str) else _texts(value):
            if text:
                yield field, text


def reworded(document: _D, change: Callable[[str], str]) -> _D:
    """Return the document with every text changed; the same object when that changes nothing."""
    changed = {}
    for field in _fields(document):
        before = getattr(document, field)
        after = _changed(before, change)
        if after != before:
            changed[field] = after
    return replace(document, **changed) if changed else document


def documents_with_words(record: Record) -> tuple[Document, ...]:
    """The documents of a meeting that hold words, in the order they are read: head, list, items, entries."""
    return (
        record.meeting,
        *record.attendance,
        *record.days,
        *record.agenda,
        *record.presence,
        *record.entries,
        *record.events,
    )


def with_typed(before: Document | None, after: _D) -> _D:
    """Return an entry whose ``typed`` says nothing that its words said ``before`` and no longer say.

    Where the old words stand in the typed line, the new ones take their place. Where they do not, what was
    typed goes: nobody corrects a line to find what was wrong still standing in the file. Whoever gives
    ``typed`` anew has seen to it, and what only came to the words leaves it as it was typed.
    """
    if not isinstance(before, Entry) or not isinstance(after, Entry):
        return after
    if not after.typed or after.typed != before.typed or before.id != after.id:
        return after
    changed = [
        (name, old, new)
        for name in ("text", *(name for name in WORDED[Entry] if name != "text"), *_CITED)
        if (old := [*_texts(getattr(before, name))]) != (new := [*_texts(getattr(after, name))])
    ]
    said = [text for name in (*WORDED[Entry], *_CITED) for text in _texts(getattr(after, name))]
    lost = {word for _, old, _ in changed for text in old for word in _words(text)}
    lost -= {word for text in said for word in _words(text)}
    gone = [text for _, old, _ in changed for text in old if not any(text.strip(" .") in one for one in said)]
    rewritten = after.kind == before.kind and after.text != before.text
    if not (lost or gone or rewritten):
        return after
    typed = after.typed
    if after.kind == before.kind:
        for name, old, new in changed:
            typed = _with_words(typed, old, new, strict=name == "text")
    elif before.text in gone:
        typed = ""
    stale = not lost.isdisjoint(_words(typed)) or any(text in typed for text in gone if text)
    return replace(after, typed="" if stale else typed)


def _with_words(typed: str, old: list[str], new: list[str], *, strict: bool) -> str:
    """The typed line with new words in the place of old ones; nothing when ``strict`` ones are not in it."""
    if len(old) != len(new):
        return typed
    for before, after in zip(old, new, strict=True):
        found = [*re.finditer(rf"(?<!\w){re.escape(before)}(?!\w)", typed)] if before.strip() else []
        if found:
            typed = f"{typed[: found[-1].start()]}{after}{typed[found[-1].end() :]}"
        elif strict:
            return ""
    return typed


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text)}


def _fields(document: Document) -> tuple[str, ...]:
    if isinstance(document, Event) and document.what not in ("owner", "remark"):
        return ("about",)  # beside a status or a day
    return WORDED.get(type(document), ())


@cache
def _values(fields: tuple[str, ...]) -> Callable[[Document], tuple[Any, ...]]:
    """Looks up all the fields at once: every entry of an archive is asked."""
    found = attrgetter(*fields)
    return found if len(fields) > 1 else lambda document: (found(document),)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif value is not None:
        for field in _INNER[type(value)]:
            yield from _texts(getattr(value, field))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(inner, change) for inner in value)
    if value is None:
        return None
    return replace(value, **{field: _changed(getattr(value, field), change) for field in _INNER[type(value)]})


_more = attrgetter(*(field for field in WORDED[Entry] if field != "text"))
"""What an entry says beside its text; most entries say no more."""

MEETING, ITEM = "meeting", "item"
"""The kinds of what is no entry."""


_WITH_WORDS = frozenset(
    {*Kind, *get_args(Quadrant), *get_args(Variant), "conclusion", "unplaced", MEETING, ITEM}
)


class SearchText(msgspec.Struct, frozen=True, array_like=True):
    """An entry as search knows it; an item or the meeting itself too.

    key: its id. kind: as its word tells it, so that a conclusion and each field of a SWOT have their own.
    text: all its words. item: the number and title of the item that it stands in. private: nobody else
    gets to see it. exempt: the law that keeps it from others; like ``private`` its own, or that of what it
    belongs to.
    """

    key: int
    kind: str
    text: str
    item: str = ""
    status: str = ""
    from_: str = ""
    to: str = ""
    owners: tuple[str, ...] = ()
    private: bool = False
    exempt: str = ""


def told_kind(entry: Entry) -> str:
    """The kind as its word tells it: a conclusion, and each field of a SWOT, have words of their own."""
    if entry.kind == Kind.DECISION and entry.conclusion:
        return "conclusion"
    if entry.kind == Kind.SWOT:
        return entry.quadrant or "unplaced"
    if entry.kind == Kind.EXPERIENCE and entry.variant is not None:
        return entry.variant
    return str(entry.kind)


def kind_word(kind: str) -> str:
    """The word that a kind is told by: its own, or that of all the kinds that only a newer version knows."""
    return kind if kind in _WITH_WORDS else "newer"


def named_text(entry: Entry) -> str:
    """The text of an entry. Where only a newer version knows its kind, that is named: «risk: flom»."""
    return entry.text if entry.kind.is_known else f"{entry.kind}: {entry.text}"


def pieces_of(
    record: Record, used: Collection[str] = (), only: Collection[int] | None = None
) -> list[SearchText]:
    """Everything that can be found in a meeting, in the order of its minutes.

    ``used`` are the numbers of the other meetings of its series, ``only`` the items and entries to tell.
    """
    meeting = record.meeting
    numbers, fates, withheld = numbering(record, used), Fates(record), Withheld(record)
    series = meeting.series.name if meeting.series else ""
    day = meeting.from_.isoformat() if meeting.from_ else ""
    words = (meeting.title, series, meeting.number, *(text for _, text in worded(meeting)), day)
    found = [SearchText(meeting.id, MEETING, " · ".join(_once(words)))]
    items = {item.id: item for item in record.agenda}
    lost = [entry for entry in record.entries if entry.item not in items]
    found.extend(_entry(entry, "", numbers, fates) for entry in lost if only is None or entry.id in only)
    for item in record.agenda:
        if only is None or item.id in only:
            found.append(_item(item, numbers))
        place = " ".join(filter(None, (numbers.shown_item(item), item.title)))
        told = (entry for entry in record.entries_of(item) if only is None or entry.id in only)
        found.extend(_entry(entry, place, numbers, fates) for entry in told)
    private, laws = withheld.private, withheld.laws
    leads = leads_of(record)
    if leads:
        # Points are found by themselves; what was decided is told with them.
        found = [_with_points(piece, record, withheld) if piece.key in leads else piece for piece in found]
    if not (private or laws):
        return found
    return [
        replace(piece, private=piece.key in private, exempt=laws.get(piece.key, ""))
        if piece.kind != MEETING
        else piece
        for piece in found
    ]


def _with_points(piece: SearchText, record: Record, withheld: Withheld) -> SearchText:
    entry = record.get(Entry, piece.key)
    points = whole_text(record, replace(entry, text=""), withheld.untold) if entry is not None else ""
    return replace(piece, text=" · ".join(_once([piece.text, *points.split("\n")]))) if points else piece


def _item(item: AgendaItem, numbers: Numbering) -> SearchText:
    words = (numbers.shown_item(item), *(text for _, text in worded(item)))
    return SearchText(item.id, ITEM, " · ".join(_once(words)))


def _entry(entry: Entry, place: str, numbers: Numbering, fates: Fates) -> SearchText:
    number = numbers.shown_decision(entry) or entry.number if KINDS[entry.kind].numbered else entry.number
    owners = tuple([owner.name for owner in fates.owners(entry)])
    more = number or owners or any(_more(entry))
    return SearchText(
        key=entry.id,
        kind=told_kind(entry),
        text=_words_findable(entry, number, owners) if more else named_text(entry),
        item=place,
        status=fates.status(entry) if entry.kind in STATUSES else "",
        from_=_name(entry.from_),
        to=_name(entry.to),
        owners=owners,
    )


def _words_findable(entry: Entry, number: str, owners: tuple[str, ...]) -> str:
    """All that an entry says, each thing once."""
    first = ": ".join(_once([number, *_leads(entry), named_text(entry)]))
    rest = [text for text in (*owners, *(text for _, text in worded(entry))) if text not in first]
    return " · ".join([first, *_once(rest)])


def _leads(entry: Entry) -> tuple[str, ...]:
    """What stands before the text: who, or between whom."""
    between = owners = ""
    if entry.from_ or entry.to:
        arrow = " ↔ " if entry.mutual else " → "
        between = arrow.join(filter(None, (_name(entry.from_), _name(entry.to))))
    if entry.owners:
        named = ", ".join(owner.name for owner in entry.owners)
        owners = "" if named in entry.text else named
    period = entry.period.text if entry.period and entry.kind == Kind.ACTIVITY else ""
    return (
        entry.title,
        entry.name,
        _name(entry.speaker),
        _name(entry.by),
        period,
        _name(entry.party),
        between,
        owners,
    )


def _once(words: tuple[str, ...] | list[str]) -> list[str]:
    """The words without empty ones and without doubles, in order."""
    return list(dict.fromkeys(filter(None, words)))


def _name(name: Name | None) -> str:
    return name.name if name else ""
