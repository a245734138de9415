"""A document laid out for the screen: its lines, what stands in them, and what is noted beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TypeAlias

import msgspec
from textual.content import Content

from store.plain_text import SHORTEST, placed, plain, plain_lines, starts_of


class Target(msgspec.Struct, frozen=True):
    """Where a link leads: a meeting's file, and an entry in it; 0 is the beginning of the meeting."""

    path: Path
    entry: int = 0


class Note(msgspec.Struct, frozen=True):
    """What is noted about an entry, beside the document and never in it.

    lead: the entry in a word or two, for where several of them share a place.
    """

    text: str
    target: Target | None = None
    lead: str = ""


class Elsewhere(msgspec.Struct, frozen=True):
    """What other meetings say of the entries of a document.

    notes: what is noted about an entry. cited: the numbers that an entry cites, and where they lead.
    of_items: what is noted about an item, by the name of the place where its title stands.
    """

    notes: Mapping[int, Sequence[Note]] = {}
    cited: Mapping[int, Sequence[tuple[str, Target]]] = {}
    of_items: Mapping[str, Sequence[Note]] = {}


class HeadingPlace(msgspec.Struct, frozen=True):
    """A heading, and the line it stands in."""

    line: int
    level: int
    text: str
    anchor: str = ""


class Told(msgspec.Struct, frozen=True):
    """The lines that tell an entry: the first, and the one after the last."""

    entry: int
    first: int
    end: int


class Link(msgspec.Struct, frozen=True):
    """Where something to follow stands: from one character of a line up to another; or beside the line."""

    line: int
    start: int
    end: int
    target: Target
    beside: bool = False


class Bearing(msgspec.Struct, frozen=True):
    """What a line is near to, so that it can be found again in another layout.

    entry, or heading: what is told last above it; nth: how many times that is told before. below: how many
    lines below it.
    """

    entry: int
    heading: str
    nth: int
    below: int


class DocumentPage(msgspec.Struct, frozen=True):
    """A document laid out in a width.

    anchors: the line of each heading that has one. told: where each entry is told, in the order of the
    lines; one that is summed up first is told twice. margin: what is noted, by line, and margin_at the
    column where that begins. rows: the first line, the one after the last, and the words of what stands
    side by side, which no line has one after the other.
    """

    lines: Sequence[Content]
    anchors: Mapping[str, int]
    headings: Sequence[HeadingPlace] = ()
    told: Sequence[Told] = ()
    links: Sequence[Link] = ()
    margin: Mapping[int, Content] = {}
    margin_at: int = 0
    rows: Sequence[tuple[int, int, str]] = ()

    def heading_at(self, line: int) -> int | None:
        """The number of the heading that a line stands under; None above the first."""
        place = bisect_right(self.headings, line, key=lambda heading: heading.line) - 1
        return place if place >= 0 else None

    def place_of(self, entry: int) -> Told | None:
        """Where an entry is told in full: the last place that tells it."""
        return next((told for told in reversed(self.told) if told.entry == entry), None)

    def bearing(self, line: int) -> Bearing:
        """What stands at a line."""
        told = max((one for one in self.told if one.first <= line), key=lambda one: one.first, default=None)
        place = self.heading_at(line)
        head = self.headings[place] if place is not None else None
        if told is not None and (head is None or told.first > head.line):
            nth = sum(one.entry == told.entry and one.first < told.first for one in self.told)
            return Bearing(told.entry, "", nth, line - told.first)
        if head is None:
            return Bearing(0, "", 0, line)
        nth = sum(one.text == head.text and one.line < head.line for one in self.headings)
        return Bearing(0, head.text, nth, line - head.line)

    def line_of(self, bearing: Bearing) -> int:
        """The line where something stands now; the first one when it is gone."""
        if bearing.entry:
            firsts = [one.first for one in self.told if one.entry == bearing.entry]
        else:
            firsts = [one.line for one in self.headings if one.text == bearing.heading] or [0]
        return firsts[min(bearing.nth, len(firsts) - 1)] + bearing.below if firsts else 0


Span: TypeAlias = tuple[int, int, int]
"""A line, the first of its characters, and the one after the last."""

_BLANK = r"(?: |\n(?:▌ )?)"
"""What may stand between two words: a blank, or the end of a line."""


class WordsFound(msgspec.Struct, frozen=True):
    """Words that were found: the line they begin in, and where they stand.

    There are no spans where they stand side by side with others, so that no line has them whole.
    """

    line: int
    spans: tuple[Span, ...] = ()


class Inside:
    """The words of a page, folded once, so that each letter typed finds at once."""

    def __init__(self, page: DocumentPage) -> None:
        """Fold the words; not for the thread that draws."""
        self._page = page
        self._folded = plain_lines(line.plain for line in page.lines)
        lengths = (len(line) + 1 for line in self._folded.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))
        self._rows = [(first, end, plain(words)) for first, end, words in page.rows]

    def find(self, text: str) -> tuple[WordsFound, ...]:
        """Where words stand, in order; they may go on in the next line of the same part."""
        term = plain(text)
        if not term:
            return ()
        front = r"(?<!\w)" if len(term) < SHORTEST else ""
        wanted = re.compile(front + _BLANK.join(re.escape(word) for word in term.split(" ")))
        hits = [
            WordsFound(spans[0][0], spans)
            for found in wanted.finditer(self._folded)
            if (spans := self._spans(found))
        ]
        return tuple(sorted((*hits, *self._side_by_side(term, hits)), key=lambda hit: hit.line))

    def _spans(self, found: re.Match[str]) -> tuple[Span, ...]:
        first = bisect_right(self._starts, found.start()) - 1
        last = bisect_right(self._starts, found.end() - 1) - 1
        return tuple(
            span
            for line in range(first, last + 1)
            if (
                span := self._span(line, found.start() - self._starts[line], found.end() - self._starts[line])
            )
        )

    def _span(self, line: int, start: int, end: int) -> Span | None:
        """Characters of a folded line, as characters of the line."""
        _, at = placed(self._page.lines[line].plain)
        here = at[max(0, start) : end]
        return (line, here[0], here[-1] + 1) if here else None

    def _side_by_side(self, term: str, hits: list[WordsFound]) -> Iterator[WordsFound]:
        """What stands in rows of tables beyond the hits: words that a column has under one another."""
        lines = [hit.line for hit in hits]
        for first, end, words in self._rows:
            seen = bisect_right(lines, end - 1) - bisect_right(lines, first - 1)
            yield from [WordsFound(first)] * (len(list(starts_of(term, words))) - seen)
