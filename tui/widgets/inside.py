"""Finding words in a document that is laid out, folded as everywhere: «okonomi» finds «Økonomi»."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import TypeAlias

import msgspec

from store.record.texts import SHORTEST, placed, plain, plain_lines, starts_of
from tui.widgets.page import Page

Span: TypeAlias = tuple[int, int, int]
"""A line, the first of its characters, and the one after the last."""

_BLANK = r"(?: |\n(?:▌ )?)"
"""What may stand between two words: a blank, or the end of a line."""


class Hit(msgspec.Struct, frozen=True):
    """Words that were found: the line they begin in, and where they stand.

    There are no spans where they stand side by side with others, so that no line has them whole.
    """

    line: int
    spans: tuple[Span, ...] = ()


class Inside:
    """The words of a page, folded once, so that each letter typed finds at once."""

    def __init__(self, page: Page) -> None:
        """Fold the words; not for the thread that draws."""
        self._page = page
        self._folded = plain_lines(line.plain for line in page.lines)
        lengths = (len(line) + 1 for line in self._folded.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))
        self._rows = [(first, end, plain(words)) for first, end, words in page.rows]

    def find(self, text: str) -> tuple[Hit, ...]:
        """Where words stand, in order; they may go on in the next line of the same part."""
        term = plain(text)
        if not term:
            return ()
        front = r"(?<!\w)" if len(term) < SHORTEST else ""
        wanted = re.compile(front + _BLANK.join(re.escape(word) for word in term.split(" ")))
        hits = [
            Hit(spans[0][0], spans)
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

    def _side_by_side(self, term: str, hits: list[Hit]) -> Iterator[Hit]:
        """What stands in rows of tables beyond the hits: words that a column has under one another."""
        lines = [hit.line for hit in hits]
        for first, end, words in self._rows:
            seen = bisect_right(lines, end - 1) - bisect_right(lines, first - 1)
            yield from [Hit(first)] * (len(list(starts_of(term, words))) - seen)
