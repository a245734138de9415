"""A summary offered from headings and outcomes, and the draft in which it is taken, edited and ordered.

Nothing is invented, and nothing is kept before :meth:`SummaryDraft.documents` gives the documents of one
change.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from exports.outline.context import Scribe
from exports.outline.first_page import is_formality
from exports.privacy import for_others
from exports.typography.typesetter import AsTyped
from store.language.words import CAPITALS
from store.plain_text import has_check
from store.record import identity as ranks
from store.record.identity import Ids
from store.record.model import AgendaItem, Document, Entry
from store.record.record import Record
from store.record.settings import label_word
from store.record.values import Kind

_MOST = 5
"""Lines of a summary: more than these is none."""

# After two letters or a year; «1. juni» and «kl. 10» go on.
_SENTENCE_END = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=\d{{4}}))[.!?]\s+(?=[{CAPITALS}«“])")


class _Candidate(NamedTuple):
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
    lines: list[_Candidate] = []
    for place, item in enumerate(scribe.items):
        if item.id not in scribe.parents and item.form != "break" and not scribe.exempt(item):
            found = next(_lines(scribe, item, place), None)
            lines += [found] if found and item.title.strip() else []
    chosen = sorted(lines)[:_MOST]
    return tuple(line.text for line in sorted(chosen, key=lambda line: line.place))


def _lines(scribe: Scribe, item: AgendaItem, place: int) -> Iterator[_Candidate]:
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
            yield _Candidate(weight, -len(group), place, _said(scribe, item, kind, group))
    if item.outcome in ("postponed", "withdrawn"):
        text = scribe.say(f"summary-{item.outcome}", title=_title(item))
        yield _Candidate(len(groups), 0, place, text)


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


class SummaryLine(msgspec.Struct, frozen=True):
    """A line of the draft. ``entry`` is the summary that it already is; ``key`` is its own in the draft."""

    key: int
    text: str
    taken: bool
    entry: int | None = None


class SummaryDraft:
    """The lines in the order they would be printed, and the summaries that are to go."""

    def __init__(self, record: Record) -> None:
        """Begin with the summaries that the meeting has: they stay unless they are dropped."""
        self._keys = iter(range(1, 1_000_000))
        self.dropped: tuple[int, ...] = ()
        self.lines: tuple[SummaryLine, ...] = tuple(
            SummaryLine(next(self._keys), entry.text, taken=True, entry=entry.id)
            for entry in record.entries
            if entry.kind == Kind.SUMMARY
        )

    def offer(self, texts: Iterable[str]) -> None:
        """Add what is offered and not there yet; it counts only once it is taken."""
        there = {line.text for line in self.lines}
        new = (SummaryLine(next(self._keys), text, taken=False) for text in texts if text not in there)
        self.lines += tuple(new)

    def add(self, text: str) -> None:
        """Add a line of one's own."""
        self.lines += (SummaryLine(next(self._keys), text, taken=True),)

    def turn(self, place: int) -> bool:
        """Take an offered line, or leave it again; a summary that is there stays, which False says."""
        line = self.lines[place]
        if line.entry is None:
            self._put(place, replace(line, taken=not line.taken))
        return line.entry is None

    def edit(self, place: int, text: str) -> None:
        """Give a line another text; whoever edits a line means to have it."""
        self._put(place, replace(self.lines[place], text=text, taken=True))

    def move(self, place: int, step: int) -> bool:
        """Let a line change places with its neighbour; False at the ends."""
        other = place + step
        if not 0 <= other < len(self.lines):
            return False
        lines = [*self.lines]
        lines[place], lines[other] = lines[other], lines[place]
        self.lines = tuple(lines)
        return True

    def drop(self, place: int) -> None:
        """Take a line away; a summary that the meeting has is deleted with the change."""
        line = self.lines[place]
        self.lines = (*self.lines[:place], *self.lines[place + 1 :])
        if line.entry is not None:
            self.dropped += (line.entry,)

    def documents(self, record: Record, now: datetime, ids: Ids) -> tuple[list[Document], list[Entry]]:
        """Return the summaries that are new or changed, and those that go.

        A summary that somebody else has deleted meanwhile is made anew: its words were wanted here.
        """
        language = record.meeting.language
        used = sorted(entry.rank for entry in record.entries)
        taken = [line for line in self.lines if line.taken and line.text.strip()]
        found: list[Document] = []
        above = ""
        for line in taken:
            entry = record.get(Entry, line.entry)
            rank = entry.rank if entry is not None and entry.rank > above else ""
            if not rank:
                first = -1 if any(other.entry for other in taken) else None
                rank = ranks.after(used, bisect_right(used, above) - 1 if above else first)
                insort(used, rank)
            above = rank
            if entry is None:
                typed = f"{label_word('summary', language)}: {line.text}"
                entry = Entry(id=ids(), kind=Kind.SUMMARY, typed=typed, at=now)
            check = has_check(line.text) or (entry.check and not has_check(entry.text))
            found.append(replace(entry, rank=rank, text=line.text, check=check))
        gone = [entry for key in self.dropped if (entry := record.get(Entry, key)) is not None]
        return found, gone

    def _put(self, place: int, line: SummaryLine) -> None:
        self.lines = (*self.lines[:place], line, *self.lines[place + 1 :])
