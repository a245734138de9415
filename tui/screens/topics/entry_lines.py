"""An entry as the screens of topics and experiences tell it: in a column, and in full below the list."""

from __future__ import annotations

from textual.content import Content

from store.files.meeting_list import Origin
from store.language.catalogue import Words
from store.record.values import Kind, Language
from store.registers.rows import RegisterRow
from tui.screens.registers.register_words import RegisterWords
from tui.widgets.content import days_words, joined, origin_words, user

_LEAD, _WHEN = 14, 12
"""Cells before a text, and at the least of what stands behind it, each with a gap of two."""


def entry_line(row: RegisterRow, word: str, says: RegisterWords, width: int) -> Content:
    """An entry in one line of so many cells: who or which number, the text, and when.

    word: by which it was found, where the topic is none that it was given.
    """
    lead, text = lead_and_text(row)
    status = says.status(row) if word == "" and not _holds(row) else ""
    when = says.due(row) if row.entry.kind == Kind.ACTION and row.is_open else says.when(row)
    return in_columns(lead, joined(text, status, f"«{word}»" if word else ""), when, width)


def in_columns(lead: str, text: str, when: str, width: int) -> Content:
    """What stands before a text, the text, and a day, in so many cells."""
    first = user(f" {lead}", "bold").truncate(_LEAD - 2, ellipsis=True)
    day = user(when, "$kind-quiet").truncate(max(_WHEN - 1, width // 3), ellipsis=True)
    room = max(10, width - max(_WHEN, day.cell_length + 2) - _LEAD)
    told = user(" ".join(text.split())).truncate(room, ellipsis=True)
    line = first.pad_right(max(1, _LEAD - first.cell_length)).append(told)
    return line.pad_right(max(1, width - day.cell_length - line.cell_length)).append(day)


def entry_lines(row: RegisterRow, words: Words, language: Language, origin: Origin | None) -> list[Content]:
    """All that an entry says, in lines: its text, what came of it, whom to ask, and where it was said.

    origin: the archive that handed it on, where that is not ours.
    """
    entry, meeting = row.entry, row.summary.meeting
    lead, text = lead_and_text(row)
    details = [
        (words("label-outcome"), entry.outcome),
        (words("label-contact"), entry.contact.name if entry.contact else ""),
        (words("label-since"), entry.period.text if entry.period and entry.kind == Kind.EXPERIENCE else ""),
    ]
    told = joined(*(f"{name}: {value}" for name, value in details if value))
    days = days_words(meeting.from_, meeting.to, language)
    return [
        user(joined(lead, text)),
        user(told, "$kind-quiet"),
        user(joined(entry.place, meeting.title, days), "$kind-quiet"),
        user(origin_words(origin, words, language), "$kind-quiet"),
    ]


def lead_and_text(row: RegisterRow) -> tuple[str, str]:
    """What stands before a text in its column: its number, or who; and the text with what more leads it."""
    entry = row.entry
    text = ". ".join(filter(None, (entry.title, entry.text or entry.url)))
    if entry.kind == Kind.EXPECTATION and entry.from_ and entry.to:
        return "", f"{entry.from_.name} → {entry.to.name}: {text}"
    period = entry.period.text if entry.period and entry.kind in (Kind.ACTIVITY, Kind.STEP) else ""
    whose = entry.party or entry.contact
    who = whose.name if whose and entry.kind != Kind.ACTION else ", ".join(o.name for o in row.owners)
    if entry.kind == Kind.EXPERIENCE:
        return "", f"{who}: {text}" if who else text
    return entry.shown_number or who, f"{period}: {text}" if period else text


def _holds(row: RegisterRow) -> bool:
    return row.is_open or row.status in ("adopted", "holds", "planned", "")
