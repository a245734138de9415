"""What becomes of entries, told as events."""

from __future__ import annotations

from datetime import datetime

from store.record.identity import Ids
from store.record.model import AgendaItem, Entry, Event
from store.record.record import Record
from store.record.values import Of
from tui.grammar.listing import rank_at_end


def became(  # noqa: PLR0913, PLR0917 — what, of what, and when and where it happened
    record: Record, entry: Entry, status: str, now: datetime, ids: Ids, item: AgendaItem | None = None
) -> Event:
    """What has become of an entry, in an item."""
    return Event(
        id=ids(),
        rank=rank_at_end(record, Event),
        of=Of(record.meeting.id, entry.id),
        what="status",
        to=status,
        item=item.id if item else None,
        at=now,
    )
