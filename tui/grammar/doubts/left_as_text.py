"""Lines that stayed text, a point, part of a list or a decision, and whose hint of more was left."""

from __future__ import annotations

from store.language.line import line
from store.language.words import ENDS
from store.record.identity import made_at
from store.record.model import AgendaItem, Day, Entry
from store.record.record import Record
from store.record.settings import Settings
from store.record.values import Kind
from store.record.withheld import Withheld
from tui.grammar.context import Context
from tui.grammar.doubts.for_few import doubt_of_title
from tui.grammar.lines import EntryLine
from tui.grammar.parse import parse
from tui.grammar.phrases.private_marks import is_quoted, kept_by_title

_ASKED = frozenset({Kind.NOTE, Kind.EXPECTATION, Kind.SWOT, Kind.STEP, Kind.DECISION})


def left_as_text(record: Record, settings: Settings) -> dict[int, str]:
    """The entries that others read and that look like more, with the lines they could have been.

    Items whose title may say that they are for few are among them.
    A line behind a ' is meant as it stands, and so is one whose words were changed since it was typed.
    """
    withheld = Withheld(record)
    found = _titles(record, withheld)
    today = record.meeting.from_ or made_at(record.meeting.id).date()
    places: dict[tuple[int | None, int | None], Context] = {}
    for entry in record.entries:
        typed = entry.typed.strip(ENDS)
        told = entry.in_minutes and entry.id not in withheld and entry.conflict_of is None
        whole = typed.endswith(entry.text.strip(ENDS)) and "\n" not in typed and not typed.startswith("'")
        if not told or not entry.text:
            continue
        here = entry.item, entry.day
        if here not in places:
            item = record.get(AgendaItem, entry.item)
            day = record.get(Day, item.day if item else entry.day)
            places[here] = Context(record, item, day, today, settings=settings)
        asked = entry.kind in _ASKED and not entry.sources and whole
        if instead := _kept(entry, typed, places[here]) or (
            _instead(entry, typed, places[here]) if asked else ""
        ):
            found[entry.id] = instead
    return found


def _kept(entry: Entry, typed: str, context: Context) -> str:
    """The line that keeps a text from others, where its words would do so if they were typed now.

    Such are lines that were read from elsewhere: «Vedtak: privat: …», «- (privat) …».
    """
    if typed.startswith("'") or is_quoted(typed) or not _keeps(entry.text, context):
        return ""
    private = line(context.record.meeting.language).labels.private[0]
    return f"{private}: {_on_one_line(typed if _keeps(typed, context) else entry.text)}"


def _keeps(text: str, context: Context) -> bool:
    found = parse(_on_one_line(text), context)
    return isinstance(found, EntryLine) and bool(found.fields.get("private") or found.fields.get("exempt"))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _titles(record: Record, withheld: Withheld) -> dict[int, str]:
    language = record.meeting.language
    private = line(language).labels.private[0]
    found: dict[int, str] = {}
    for item in record.agenda:
        doubt = doubt_of_title(f"# {item.title}", language) if item.id not in withheld else None
        if doubt is not None:
            found[item.id] = doubt.instead
        elif item.id not in withheld and kept_by_title(item.title):
            # It may have been changed since: what would keep its item if it were typed now is asked about.
            found[item.id] = f"{private}: # {item.title}"
    return found


def _instead(entry: Entry, typed: str, context: Context) -> str:
    """What a line could have been, where it is still read as what it became; empty for most."""
    found = parse(typed, context)
    if not isinstance(found, EntryLine) or found.kind != entry.kind or found.text != entry.text.strip(ENDS):
        return ""
    return found.hint.instead if found.hint is not None else ""
