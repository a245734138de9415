"""Several entries made one: the texts joined, the fields laid together, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from store.errors import Problem
from store.record.kinds import KINDS
from store.record.model import Document, Entry
from store.record.record import Record
from store.record.values import Kind
from store.record.withheld import with_marks
from store.session.session import Session
from tui.grammar.context import Context
from tui.grammar.edit.reclassify import as_kind
from tui.grammar.edit.reorder import sub_points

_LEADS = frozenset({"speaker", "name", "by", "from_", "to", "mutual", "period", "owner"})
"""What stands in front of a text and is true of the whole of it: it must be the same in both."""

_NOTHING = Entry(id=0)

_LIGHT = frozenset({Kind.NOTE, Kind.MEMO})
"""Text, points and memos: they can be a part of anything."""


def merged(session: Session, entries: Sequence[Entry], context: Context) -> list[Document]:
    """One of the entries with all that the others say, in their order; the others leave tombstones.

    Text and points go into what weighs more (a decision, an action), which keeps its kind, number and
    fields; of one kind the first is kept. What it has no room for, another owner, stands in its text. What
    is private in one is private in both, and what is no part of the minutes stays out of them. Raises
    ``merge-kinds`` for two weighty entries of different kinds: neither could hold the other.
    """
    # What an entry has from the lines around it goes with its words.
    entries = [with_marks(entry, session.record) for entry in entries]
    joined = {entry.id for entry in entries}
    kept = _weightiest(entries)
    whole, *others = kept, *(entry for entry in entries if entry.id != kept.id)
    before = entries.index(kept)
    found: list[Document] = []
    whole = _said_in_order(whole, others[:before], others[before:], context)
    for other in others:
        found += [session.tombstone(other)]
        found += [
            replace(event, of=replace(event.of, entry=whole.id))
            for event in session.record.events
            if event.of.entry == other.id and event.of.meeting == session.record.meeting.id
        ]
        found += [
            replace(child, parent=(whole.parent if whole.point else None) or whole.id)
            for child in sub_points(session.record, other)
            if child.id not in joined
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


def _weightiest(entries: Sequence[Entry]) -> Entry:
    """The entry that the others go into: the first that is more than text, or the first of all."""
    weighty = [entry for entry in entries if entry.kind not in _LIGHT]
    kinds = list(dict.fromkeys(entry.kind for entry in weighty))
    if len(kinds) > 1:
        raise Problem("merge-kinds", one=kinds[0].value, other=kinds[1].value)
    return weighty[0] if weighty else entries[0]


def _said_in_order(whole: Entry, before: Sequence[Entry], after: Sequence[Entry], context: Context) -> Entry:
    """An entry with all that others say, what stood before it first."""
    fields = replace(whole, text="", typed="")
    said: list[tuple[str, str]] = []
    for other in (*before, whole, *after):
        if other is whole:
            said.append((whole.text, whole.typed))
            continue
        fields, words = _with(fields, other, context)
        said.append((words, other.typed))
    texts, typed = zip(*said, strict=True)
    return replace(fields, text=" ".join(filter(None, texts)), typed="\n".join(filter(None, typed)))


def _with(whole: Entry, other: Entry, context: Context) -> tuple[Entry, str]:
    """The fields of an entry with those of another one, and the words of the other that join its text."""
    fields = _laid_together(whole, other)
    words = other.text if fields is not None else as_kind(other, Kind.MEMO, context).text
    together = replace(
        whole,
        in_minutes=whole.in_minutes and other.in_minutes,
        check=whole.check or other.check,
        private=whole.private or other.private,
        exempt="; ".join(dict.fromkeys(filter(None, (whole.exempt, other.exempt)))),
        sources=tuple(dict.fromkeys((*whole.sources, *other.sources))),
        tags=tuple(dict.fromkeys((*whole.tags, *other.tags))),
        **(fields or {}),
    )
    return together, words


def _laid_together(whole: Entry, other: Entry) -> dict[str, object] | None:
    """The fields of both, when one has room for them; None when they say different things."""
    if whole.kind != other.kind:
        return None
    fields: dict[str, object] = {}
    for name in {"speaker", *KINDS[whole.kind].attributes} - {"point", "conclusion", "number"}:
        ours, theirs = getattr(whole, name), getattr(other, name)
        nothing = getattr(_NOTHING, name)
        if theirs == ours or (theirs == nothing and name not in _LEADS):
            continue
        if name in _LEADS or ours != nothing:
            return None
        fields[name] = theirs
    return {**fields, "number": whole.number or other.number}
