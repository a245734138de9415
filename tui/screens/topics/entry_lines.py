"""An entry as the screens of topics and experiences tell it: in a column, and in full below the list."""

from __future__ import annotations

from textual.content import Content

from store.files.meeting_list import Origin
from store.language.catalogue import Words
from store.record.values import Kind, Language
from store.registers.rows import RegisterRow
from tui.widgets.content import days_words, joined, user
from tui.widgets.lists.hits import origin_words


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
