"""Which entries a meeting tells as JSON and to those who look it over."""

from __future__ import annotations

from msgspec.structs import replace

from store.model import AgendaItem, Entry
from store.record import Record
from store.values import Kind
from store.withheld import Withheld


def items_told(record: Record, withheld: Withheld | None = None) -> dict[int, AgendaItem]:
    """Return the items by id; with ``withheld`` those nobody has made private."""
    hidden = withheld.private if withheld else frozenset()
    return {item.id: item for item in record.agenda if item.id not in hidden}


def entries_told(record: Record, withheld: Withheld | None = None) -> list[Entry]:
    """Return the entries; with ``withheld`` those that nobody has made private.

    What goes out names nobody where the meeting's default is not to say who said what.
    """
    if withheld is None:
        return list(record.entries)
    unattributed = record.meeting.scope == "unattributed"
    left = (entry for entry in record.entries if entry.id not in withheld.private)
    return [_unattributed(entry) if unattributed else entry for entry in left]


def _unattributed(entry: Entry) -> Entry:
    """The entry without who said it; a statement is somebody's by its nature."""
    if entry.kind == Kind.STATEMENT or not (entry.speaker or entry.answered_by):
        return entry
    return replace(entry, speaker=None, answered_by=None)
