"""Marks that withhold a line and that it had from another one: they stay when that one goes or is merged.

A line may have its mark from another line. Where that one goes, and nobody saw both, the line would be open:
it gets the mark as its own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from store.record.changes import content_hash, traced, traces
from store.record.kinds import KINDS
from store.record.model import Entry, Json, Stored, content, ordered, to_json
from store.record.record import Record
from store.record.values import Kind
from store.record.withheld import Withheld, stamped

_LINES = ("agenda", "entries")

_ASIDE = frozenset(str(kind.value) for kind in Kind if KINDS[kind].aside)


def kept_from_others(
    after: Stored, *versions: Stored, beside: Sequence[Stored] = (), but: Collection[int] = ()
) -> dict[str, dict[int, Json]]:
    """Return the tables with the marks that lines had in the versions they were made of, and lack now.

    What another version, or one ``beside`` them, has open as it stands or went on from, is open: only what
    nobody opened is kept. The entries ``but`` are those that somebody has moved or opened just now. An
    approved meeting is as it was approved.
    """
    tables = {table: dict(documents) for table, documents in after.items()}
    if after.get("meeting", {}).get(1, {}).get("state") == "approved":
        return tables
    if not any(_has_marks(before) and _differs(before, after) for before in versions):
        return tables
    now, known = Record.from_stored(after), (*versions, *beside)
    records = [Record.from_stored(tables) for tables in known]
    marked: dict[int, Entry] = {}
    for place, before in enumerate(versions):
        others = [(known[n], records[n]) for n in range(len(known)) if n != place]
        for entry in stamped(records[place], now):
            line = before.get("entries", {}).get(entry.id, {})
            if entry.id not in but and not _is_open(entry.id, line, others):
                marked[entry.id] = _joined(entry, marked.get(entry.id, entry))
    for key, entry in marked.items():
        stands = tables["entries"][key]
        tables["entries"][key] = ordered("entries", traced(stands, to_json(entry)))
    return tables


def _joined(one: Entry, other: Entry) -> Entry:
    return replace(
        one,
        private=one.private or other.private,
        exempt=max(one.exempt, other.exempt),
        in_minutes=one.in_minutes and other.in_minutes,
    )


def _is_open(key: int, line: Json, others: Sequence[tuple[Stored, Record]]) -> bool:
    """Whether somebody had the line, or made another of it, where nothing withheld it."""
    for tables, record in others:
        found = tables.get("entries", {}).get(key)
        known = found is not None and (content(found) == content(line) or content_hash(line) in traces(found))
        if known and not Withheld(record).untold(key):
            return True
    return False


def _differs(before: Stored, after: Stored) -> bool:
    """Whether lines came, went or changed."""
    return any(before.get(table, {}) != after.get(table, {}) for table in _LINES)


def _has_marks(tables: Stored) -> bool:
    """Whether anything in the tables is kept from others by a mark or a kind of its own."""
    return any(
        document.get("private")
        or document.get("exempt")
        or document.get("in_minutes") is False
        or document.get("kind") in _ASIDE
        for table in _LINES
        for document in tables.get(table, {}).values()
    )
