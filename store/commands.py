"""The words that follow ``#`` without a blank, in all three languages at once."""

from __future__ import annotations

STRUCTURE: dict[str, str] = {
    "dag": "day",
    "day": "day",
    "swot": "swot",
    "verdier": "values",
    "verdiar": "values",
    "values": "values",
    "plan": "plan",
    "pause": "break",
    "break": "break",
    "opp": "up",
    "up": "up",
    "ned": "down",
    "down": "down",
    "frammøte": "attendance",
    "oppmøte": "attendance",
    "attendance": "attendance",
    "sjekk": "preflight",
    "check": "preflight",
    "sammendrag": "summary",
    "samandrag": "summary",
    "summary": "summary",
    "erstatt": "replace",
    "byt": "replace",
    "replace": "replace",
    "stavekontroll": "spelling",
    "spelling": "spelling",
    "detaljer": "details",
    "detaljar": "details",
    "details": "details",
    "eksport": "export",
    "export": "export",
}
"""Words that follow ``#`` without a blank."""

LINE_COMMANDS: dict[str, str] = {
    "angre": "undo",
    "undo": "undo",
    "gjør om": "redo",
    "gjer om": "redo",
    "redo": "redo",
    "les": "read",
    "lese": "read",
    "read": "read",
    "hvor": "where",
    "kvar": "where",
    "where": "where",
    "rett": "correct",
    "correct": "correct",
    "slett": "delete",
    "delete": "delete",
}
"""Words that follow ``#`` in line mode only, where no key does the same."""
