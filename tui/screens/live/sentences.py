"""Sentences of what just happened: what undo took back, and what a line said of the meeting."""

from __future__ import annotations

from exports.typography.dates import clock
from store.language.catalogue import Words
from store.record.model import AgendaItem, Document, Entry, Event, Meeting
from store.record.record import Record
from store.record.texts import kind_word, named_text
from store.record.values import Kind, Language
from store.session.session import Touched
from tui.grammar.result import Taken
from tui.widgets.content import day_words, days_words, excerpt

MOST = 30
"""Characters of a text that are quoted: a hint must fit behind it at 80 columns."""


FEW = 20
"""The same, where a longer hint stands behind it."""


def what_changed(touched: Touched, records: tuple[Record, Record], words: Words) -> str:
    """What a change was about: «vedtak «Felles innkjøp»», «endringen av …», or the word of what is no entry.

    ``records``: the one with the change in it first, the one without it second.
    """
    found = [one for table, key in sorted(touched) if (one := _either(records, table, key))]
    entries = [one for one in found if isinstance(one, Entry)]
    if not entries:
        of = [_either(records, "entries", one.of.entry) for one in found if isinstance(one, Event)]
        entries = [one for one in of if isinstance(one, Entry)]
    if entries:
        done = {_done(one, records) for one in entries}
        how = done.pop() if len(done) == 1 else ""
        most = FEW if how else MOST
        many = words("changed-entries", count=len(entries)) if len(entries) > 1 else ""
        what = many or _entry(entries[0], words, most)
        return words(f"changed-{how}", what=what) if how else what
    items = [one for one in found if isinstance(one, AgendaItem)]
    new = [one for one in items if not all(record.get(AgendaItem, one.id) for record in records)]
    if items:
        one = (new or items)[0]
        several = len(new or items) > 1
        return words("changed-agenda" if several else "changed-item", title=excerpt(one.title, MOST))
    tables = {table for table, _ in touched}
    return words(next((f"changed-{table}" for table in _TABLES if table in tables), "changed-other"))


def told_of_meeting(taken: Taken, meeting: Meeting, words: Words, language: Language) -> str:
    """What a line has said of the meeting as a whole, «Neste møte: 14. juni 2027.», as a sentence."""
    if taken.field == "end":
        return words("told-end", time=clock(taken.value, language))
    label, colon, value = taken.typed.partition(":")
    if not colon:  # «The meeting opened at 2 pm.» says it all by itself
        return f"{label.strip(' .')}."
    match taken.field:
        case "next_meeting" if meeting.next_meeting and meeting.next_meeting.date:
            value = day_words(meeting.next_meeting.date, language, year=True)
        case "from":
            value = days_words(meeting.from_, meeting.to, language)
    label = label.strip()
    return words("told-detail", label=label[:1].upper() + label[1:], value=excerpt(value.rstrip(" .")))


_TABLES = ("meeting", "attendance", "presence", "days")


def _either(records: tuple[Record, Record], table: str, key: int) -> Document | None:
    return next((one for record in records if (one := record.raw(table, key)) and not one.deleted), None)


def _done(entry: Entry, records: tuple[Record, Record]) -> str:
    """Whether a change edited an entry or deleted it; empty for one that it made."""
    after, before = (record.get(Entry, entry.id) is not None for record in records)
    if not before:
        return ""
    return "edited" if after else "deleted"


def _entry(entry: Entry, words: Words, most: int) -> str:
    kind = kind_word(entry.kind)
    if entry.kind == Kind.DECISION and entry.conclusion:
        kind = "conclusion"
    elif entry.kind == Kind.NOTE and entry.point:
        kind = "point"
    text = excerpt(named_text(entry) or entry.name, most)
    return words("changed-entry", kind=words(f"kind-{kind}"), text=text)
