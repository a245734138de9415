"""What a meeting tells as JSON, to its own people and to others."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from store.model import AgendaItem, Entry
from store.record import Record
from store.values import Kind


def items_told(record: Record, *, private: bool) -> dict[int, AgendaItem]:
    """Return the items by id; without ``private`` those nobody has made private."""
    hidden: set[int] = set()
    for item in record.agenda:
        if not private and (item.private or item.parent in hidden):
            hidden.add(item.id)
    return {item.id: item for item in record.agenda if item.id not in hidden}


def entries_told(record: Record, items: Collection[int], *, private: bool) -> list[Entry]:
    """Return the entries; without ``private`` those that may go out, of the items that may.

    What goes out names nobody where the meeting's default is not to say who said what.
    """
    if private:
        return list(record.entries)
    unattributed = record.meeting.scope == "unattributed"
    hidden_items = {item.id for item in record.agenda} - set(items)
    hidden = {e.id for e in record.entries if e.private or e.item in hidden_items}
    found = True
    while found:  # sub-points are as private as their point, second versions as the first, texts as the notes
        more = {e.id for e in record.entries if not hidden.isdisjoint((e.parent, e.conflict_of, *e.sources))}
        more -= hidden
        hidden |= more
        found = bool(more)
    left = (entry for entry in record.entries if entry.id not in hidden)
    return [_unattributed(entry) if unattributed else entry for entry in left]


def _unattributed(entry: Entry) -> Entry:
    """The entry without who said it, also where it was typed; a statement is somebody's by its nature."""
    if entry.kind == Kind.STATEMENT or not (entry.speaker or entry.answered_by):
        return entry
    return replace(entry, speaker=None, answered_by=None, typed=entry.text)
