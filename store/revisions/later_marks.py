"""What has been withheld of a meeting since a revision of it was made."""

from __future__ import annotations

from msgspec.structs import replace

from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.withheld import Withheld


def as_marked_now(before: Record, now: Record) -> Record:
    """An earlier version of a meeting with what others may no longer read."""
    withheld = Withheld(now)
    marked: list[Document] = [
        replace(
            line,
            private=line.private or line.id in withheld.private,
            exempt=line.exempt or withheld.laws.get(line.id, ""),
        )
        for line in _lines(before)
        if line.id in withheld
    ]
    return before.with_documents(marked) if marked else before


def _lines(record: Record) -> tuple[AgendaItem | Entry, ...]:
    return (*record.agenda, *record.entries)
