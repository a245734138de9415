"""Rows of the registers as JSON, with names that stay."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from exports.formats.meeting_json import deadline_json, period_json
from store.files.meeting_list import Summary
from store.record.identity import to_text
from store.record.values import Kind, Name
from store.registers.book import Book, PlacedEntry
from store.registers.rows import RegisterRow, Step

View: TypeAlias = dict[str, Any]


def row_json(row: RegisterRow, book: Book, today: date) -> View:
    """Return a row as things stood on the day it was asked for; ``today`` tells what is overdue."""
    entry = row.entry
    return {
        "id": to_text(entry.key),
        "meeting": meeting_view(row.summary),
        "item": entry.place,
        "date": entry.day.isoformat(),
        "kind": entry.kind.value,
        "text": entry.text,
        "status": row.status,
        "since": row.since.isoformat(),
        "open": row.is_open,
        **_own_fields(row, book, today),
        "private": entry.hidden == "private",
        "exempt": entry.hidden == "exempt",
        "in_minutes": entry.hidden != "note",
        "history": [_step(step) for step in row.history],
    }


def _own_fields(row: RegisterRow, book: Book, today: date) -> View:
    entry = row.entry
    match entry.kind:
        case Kind.DECISION:
            return {
                "number": entry.number,
                "provisional": bool(entry.number) and not entry.settled,
                "title": entry.title,
                "conclusion": entry.conclusion,
                "supersedes": list(entry.supersedes),
                "repeals": entry.repeals,
                "amends": list(entry.amends),
                "earlier": [_cited(number, book.cited_by(row, number)) for number in entry.cites],
                "superseded_by": [_cited(step.by.number, step) for step in row.replaced_by if step.by],
            }
        case Kind.ACTION:
            return {
                "owners": [owner.name for owner in row.owners],
                **deadline_json(row.deadline),
                "due": row.due.isoformat() if row.due else None,
                "overdue": row.overdue(today),
            }
        case Kind.EXPERIENCE:
            return {
                "variant": entry.variant,
                "party": _name(entry.party),
                "outcome": entry.outcome,
                "contact": _name(entry.contact),
                "holds_since": period_json(entry.period),
            }
        case Kind.ACTIVITY:
            return {"period": period_json(entry.period), "party": _name(entry.party)}
        case Kind.LINK:
            return {"url": entry.url}
        case Kind.QUESTION | Kind.PROPOSAL:
            return {}
        case _:
            return {"from": _name(entry.from_), "to": _name(entry.to), "mutual": entry.mutual}


def _cited(number: str, found: PlacedEntry | Step | None) -> View:
    """A decision by its number, and by its id where it is known which one that is."""
    match found:
        case PlacedEntry():
            return {"number": number, "id": to_text(found.entry.key), "meeting": meeting_view(found.summary)}
        case Step():
            return {"number": number, "id": to_text(found.key), "meeting": meeting_view(found.where)}
    return {"number": number, "id": None, "meeting": None}


def _step(step: Step) -> View:
    """What happened, on which day, and in which meeting: none when none was open."""
    return {
        "what": step.what,
        "to": step.to,
        "date": step.day.isoformat(),
        "meeting": meeting_view(step.where),
        "by": _cited(step.by.number, step) if step.by else None,
    }


def meeting_view(summary: Summary | None) -> View | None:
    """Return the meeting of a row; null where there was none."""
    if summary is None:
        return None
    meeting = summary.meeting
    return {
        "id": to_text(meeting.id),
        "title": meeting.title,
        "date": summary.day.isoformat(),
        "series": meeting.series.name if meeting.series else None,
    }


def _name(name: Name | None) -> str | None:
    return name.name if name else None
