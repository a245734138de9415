"""A summary being drafted: what stands there already and what is offered, taken, edited and ordered.

Nothing is kept before :meth:`SummaryDraft.documents` gives the documents of one change.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from store.record import identity as ranks
from store.record.identity import Ids
from store.record.in_minutes import has_check
from store.record.model import Document, Entry
from store.record.record import Record
from store.record.settings import label_word
from store.record.values import Kind


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
