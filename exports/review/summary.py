"""A summary offered from headings and outcomes: lines to be edited, in which nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from exports.outline.context import Scribe
from exports.outline.first_page import is_formality
from exports.privacy import for_others
from exports.typography.typesetter import AsTyped
from store.language.words import CAPITALS
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Kind

_MOST = 5
"""Lines of a summary: more than these is none."""

# After two letters or a year; «1. juni» and «kl. 10» go on.
_SENTENCE_END = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=\d{{4}}))[.!?]\s+(?=[{CAPITALS}«“])")


class _Line(NamedTuple):
    """A line, after what it is chosen by: the weightiest kind first, and in it the item with most of it."""

    weight: int
    fewer: int
    place: int
    text: str


def offered_summary(record: Record, used_numbers: Collection[str] = ()) -> tuple[str, ...]:
    """Return at most five lines in the language of the meeting, in the order of the agenda; of nothing, none.

    Each names an item and what came of it: what was decided, with its number, else what was concluded, what
    is expected, what is to be done, or that it was postponed. Approvals of notice and minutes are no news.
    """
    scribe = Scribe(for_others(record), AsTyped(), None, used_numbers, speakers=None)
    lines: list[_Line] = []
    for place, item in enumerate(scribe.items):
        if item.id not in scribe.parents and item.form != "break" and not scribe.exempt(item):
            found = next(_lines(scribe, item, place), None)
            lines += [found] if found and item.title.strip() else []
    chosen = sorted(lines)[:_MOST]
    return tuple(line.text for line in sorted(chosen, key=lambda line: line.place))


def _lines(scribe: Scribe, item: AgendaItem, place: int) -> Iterator[_Line]:
    """What can be said of an item, the weightiest first."""
    entries = [entry for entry in _entries(scribe, item) if not scribe.exempt(entry)]
    decisions = [e for e in entries if e.kind == Kind.DECISION and not is_formality(scribe, e)]
    groups = (
        ("decided", [e for e in decisions if not e.conclusion and _is_adopted(scribe, e)]),
        ("concluded", [e for e in decisions if e.conclusion and _is_adopted(scribe, e)]),
        ("rejected", [e for e in decisions if scribe.fates.status(e) == "rejected"]),
        ("expected", [e for e in entries if e.kind == Kind.EXPECTATION]),
        ("to-do", [e for e in entries if e.kind == Kind.ACTION and scribe.fates.status(e) == "open"]),
    )
    for weight, (kind, group) in enumerate(groups):
        if group:
            yield _Line(weight, -len(group), place, _said(scribe, item, kind, group))
    if item.outcome in ("postponed", "withdrawn"):
        text = scribe.say(f"summary-{item.outcome}", title=_title(item))
        yield _Line(len(groups), 0, place, text)


def _said(scribe: Scribe, item: AgendaItem, kind: str, group: Sequence[Entry]) -> str:
    first = group[0]
    names = scribe.fates.owners(first)
    facts: dict[str, str | int] = {
        "title": _title(item),
        "text": _first_sentence(first),
        "count": len(group),
        "numbers": scribe.joined(filter(None, map(scribe.numbers.decision, group))),
        "names": scribe.names(names) if names else "",
        "named": "yes" if names else "no",
    }
    return scribe.say(f"summary-{kind}", **facts)


def _entries(scribe: Scribe, item: AgendaItem) -> Iterator[Entry]:
    """The entries of an item and of what stands under it."""
    yield from scribe.of_item(item)
    for below in scribe.subitems.get(item.id, ()):
        yield from _entries(scribe, below)


def _is_adopted(scribe: Scribe, decision: Entry) -> bool:
    return scribe.fates.status(decision) == "adopted"


def _title(item: AgendaItem) -> str:
    return item.title.strip().rstrip(".:")


def _first_sentence(entry: Entry) -> str:
    """The title of a decision, else the first sentence of a text, without its stop."""
    text = " ".join((entry.title.strip() or entry.text).split())
    return _SENTENCE_END.split(text)[0].rstrip(" .:;")
