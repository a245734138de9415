"""What is worth saying once a line is written: too few to decide, and items that have other numbers now."""

from __future__ import annotations

from collections.abc import Sequence

from store.model import AgendaItem, Document, Entry
from store.numbers import Numbering
from store.record import Record
from tui.grammar.attending import quorum_hint
from tui.grammar.context import Context
from tui.grammar.lines import EntryLine, ItemLine, Line, MoveLine
from tui.grammar.taken import Hint


def remark(line: Line, documents: Sequence[Document], before: Record, now: Context) -> Hint | None:
    """What a line that was just written leads to; ``before`` is the meeting without it."""
    first = documents[0] if documents else None
    if isinstance(line, EntryLine) and isinstance(first, Entry):
        return quorum_hint(first, now)
    if isinstance(line, ItemLine | MoveLine) and isinstance(first, AgendaItem):
        return renumbered(before, now.record, new=first if isinstance(line, ItemLine) else None)
    return None


def renumbered(before: Record, after: Record, new: AgendaItem | None = None) -> Hint | None:
    """What to say when items that had a number have another one; a derived case number is in brackets yet.

    ``new`` is an item that was put before them. What lies below an item that moved goes without saying.
    """
    if after.meeting.profile == "protocol":
        return None
    was, now = Numbering(before), Numbering(after)
    moved = [
        item
        for item in after.agenda
        if after.get(AgendaItem, item.parent) is None and was.item(item) not in ("", now.item(item))
    ]
    if not moved:
        return None
    key = "hint-renumbered" if len(moved) == 1 else "hint-renumbered-more"
    facts = {"title": moved[0].title, "number": now.item(moved[0])}
    if new is None:
        return Hint(key, facts)
    new_key = "hint-renumbered-new" if len(moved) == 1 else "hint-renumbered-more-new"
    return Hint(new_key, {"new": now.item(new), **facts})
