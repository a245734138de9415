"""What there is to say of minutes that were read, before they are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from exports.typography.dates import date_range
from store.record.values import Kind, Language
from tui.importing.reading import Reading

Told: TypeAlias = tuple[str, dict[str, str | int]]
"""A sentence by its key, and the facts that fill it."""


def facts_of(reading: Reading, language: Language, *, there: bool = False) -> Iterator[Told]:
    """Give the sentences about a reading: its day and language, what it holds, and what to look at.

    ``language`` is the one that days are written in.
    """
    record, meeting = reading.record, reading.meeting
    day = date_range(meeting.from_, meeting.to, language) if meeting.from_ else "none"
    yield "import-when", {"day": day, "language": meeting.language}
    entries = record.entries
    decided = [entry for entry in entries if entry.kind == Kind.DECISION]
    yield (
        "import-holds",
        {
            "items": len(record.agenda),
            "people": len(record.attendance),
            "decisions": sum(not entry.conclusion for entry in decided),
            "conclusions": sum(entry.conclusion for entry in decided),
            "actions": sum(entry.kind == Kind.ACTION for entry in entries),
        },
    )
    yield "import-lines", {"lines": len(reading.lines), "text": reading.as_text}
    if reading.joined:
        yield "import-joined", {"count": reading.joined}
    if there:
        yield "import-there-already", {}
