"""Which entries a meeting tells as JSON and to those who look it over."""

from __future__ import annotations

from store.model import AgendaItem, Entry
from store.record import Record
from store.withheld import Withheld


def items_told(record: Record, withheld: Withheld | None = None) -> dict[int, AgendaItem]:
    """Return the items by id; with ``withheld`` those nobody has made private."""
    hidden = withheld.private if withheld else frozenset()
    return {item.id: item for item in record.agenda if item.id not in hidden}


def entries_told(record: Record, withheld: Withheld | None = None) -> list[Entry]:
    """Return the entries; with ``withheld`` those that nobody has made private."""
    hidden = withheld.private if withheld else frozenset()
    return [entry for entry in record.entries if entry.id not in hidden]
