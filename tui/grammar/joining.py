"""Several entries made one: the texts joined, the fields laid together, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from store.model import Document, Entry
from store.record import Record
from store.session import Session
from store.values import Kind
from tui.grammar.anew import as_kind, own_fields
from tui.grammar.context import Context
from tui.grammar.places import sub_points

_LEADS = frozenset({"speaker", "name", "by", "from_", "to", "mutual", "period", "owner"})
"""What stands in front of a text and is true of the whole of it: it must be the same in both."""

_NOTHING = Entry(id=0)


def merged(session: Session, entries: Sequence[Entry], context: Context) -> list[Document]:
    """The first of the entries with all that the others say; the others leave tombstones.

    What the first has no room for, another owner or another kind's fields, stands in its text. What is
    private in one is private in both, and what is no part of the minutes stays out of them.
    """
    whole, *others = entries
    found: list[Document] = []
    for other in others:
        whole = _with(whole, other, context)
        found += [session.tombstone(other)]
        found += [
            replace(event, of=replace(event.of, entry=whole.id))
            for event in session.record.events
            if event.of.entry == other.id and event.of.meeting == session.record.meeting.id
        ]
        found += [
            replace(child, parent=(whole.parent if whole.point else None) or whole.id)
            for child in sub_points(session.record, other)
            if child not in entries
        ]
    found += _written_from(session.record, whole, others)
    return [whole, *found]


def _written_from(record: Record, whole: Entry, others: Sequence[Entry]) -> list[Document]:
    """The texts of a fair copy that were written from one of the others, which is in the whole now."""
    gone = {other.id for other in others}
    return [
        replace(text, sources=tuple(dict.fromkeys(whole.id if one in gone else one for one in text.sources)))
        for text in record.entries
        if gone & {*text.sources} and text.id != whole.id and text.id not in gone
    ]


def _with(whole: Entry, other: Entry, context: Context) -> Entry:
    """An entry and another one behind it."""
    fields = _laid_together(whole, other)
    words = other.text if fields is not None else as_kind(other, Kind.MEMO, context).text
    return replace(
        whole,
        text=" ".join(filter(None, (whole.text, words))),
        typed="\n".join(filter(None, (whole.typed, other.typed))),
        in_minutes=whole.in_minutes and other.in_minutes,
        check=whole.check or other.check,
        private=whole.private or other.private,
        exempt="; ".join(dict.fromkeys(filter(None, (whole.exempt, other.exempt)))),
        sources=tuple(dict.fromkeys((*whole.sources, *other.sources))),
        tags=tuple(dict.fromkeys((*whole.tags, *other.tags))),
        **(fields or {}),
    )


def _laid_together(whole: Entry, other: Entry) -> dict[str, object] | None:
    """The fields of both, when one has room for them; None when they say different things."""
    if whole.kind != other.kind:
        return None
    fields: dict[str, object] = {}
    for name in {"speaker", *own_fields(whole.kind)} - {"point", "conclusion", "number"}:
        ours, theirs = getattr(whole, name), getattr(other, name)
        nothing = getattr(_NOTHING, name)
        if theirs == ours or (theirs == nothing and name not in _LEADS):
            continue
        if name in _LEADS or ours != nothing:
            return None
        fields[name] = theirs
    return {**fields, "number": whole.number or other.number}
