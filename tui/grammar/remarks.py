"""What is worth saying once a line is written: too few to decide, and items that have other numbers now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from store.record.model import AgendaItem, Document, Entry
from store.record.numbering import Cited, Numbering, cited
from store.record.record import Record
from store.record.values import Kind
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


def inherited(line: Line, documents: Sequence[Document]) -> Hint | None:
    """That a line is withheld because of what stands before it, though nobody said so of it."""
    first = documents[0] if documents else None
    if not isinstance(line, EntryLine) or not isinstance(first, Entry):
        return None
    said, above = line.fields, "item" if first.kind == Kind.SUMMARY else "before"
    if first.exempt and not said.get("exempt"):
        return Hint(f"hint-exempt-as-{above}", {"ground": first.exempt})
    if first.private and not said.get("private"):
        return Hint(f"hint-private-as-{above}")
    return None if first.in_minutes or "in_minutes" in said else Hint("hint-note-as-before")


def uncited(numbers: Sequence[str], now: Context, earlier: Collection[Cited]) -> Hint | None:
    """What to say when a decision cites numbers that no decision of the meeting or its series has.

    ``earlier`` is what the decisions of other meetings are cited by. Where there is no series, a number
    without a year is one of this meeting.
    """
    if not numbers:
        return None  # most lines cite nothing, and need not look through the others
    series = now.record.meeting.series
    key = series.id if series else 0
    own = {cited(key, now.numbering.decision(entry)) for entry in now.record.entries}
    unknown = [
        number
        for number in numbers
        if cited(key, number) not in own
        and (cited(key, number) not in earlier or not (series or "/" in number))
    ]
    if not unknown:
        return None
    listed = ", ".join(unknown)
    if series is None:
        return Hint("hint-number-unknown", {"number": listed})
    return Hint("hint-number-unknown-series", {"number": listed, "series": series.name})


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
