"""The lines of a Word file or a web page, as Markdown writes them: headings, lists, tables, bold words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from store.language.words import BLANK

MOST_LINES = 100_000
"""More than any minutes have."""

_DEEPEST = 6
_BLANKS = re.compile(rf"[{BLANK}]+")


class PageAside(NamedTuple):
    """Words of a page that are no part of its text: a comment, a header, what a picture shows.

    ``sort`` is comment, header, footer or picture; ``who`` wrote a comment.
    """

    sort: str
    text: str
    who: str = ""


class PageLines:
    """Collects what stands on a page, from the top."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self._lines: list[str] = []
        self._listed = False

    @property
    def text(self) -> str:
        """All lines of the page."""
        return "\n".join(self._lines).strip("\n") + "\n"

    def gap(self) -> None:
        """Leave a line empty, unless the one before is."""
        if self._lines and self._lines[-1]:
            self._put("")
        self._listed = False

    def heading(self, words: str, depth: int) -> None:
        """Put a heading, from depth 1."""
        plain = _BLANKS.sub(" ", words.replace("\n", " ")).strip(BLANK)
        if plain:
            self.gap()
            self._put(f"{'#' * min(depth, _DEEPEST)} {plain}")
            self.gap()

    def paragraph(self, words: str, *, emphatic: bool = False, gap: bool = False) -> None:
        """Put a paragraph, whose own breaks begin lines; ``emphatic``: all of it stands out."""
        lines = [line.strip(BLANK + "\t") for line in words.split("\n")]
        told = [line for line in lines if line]
        if not told or (gap or emphatic or self._listed):
            self.gap()
        for line in told:
            self._put(f"**{line.replace('**', '')}**" if emphatic else line)

    def point(self, words: str, mark: str, depth: int) -> None:
        """Put a line of a list with its mark, ``depth`` levels in."""
        first, *others = [line.strip(BLANK + "\t") for line in words.split("\n")]
        if not self._listed:
            self.gap()
        self._listed = True
        self._put(f"{'    ' * depth}{mark} {first}")
        for line in filter(None, others):
            self._put(f"{'    ' * (depth + 1)}{line}")

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Put a table; one of a single column is the paragraphs in it."""
        told = [row for row in rows if any(cell.strip(BLANK + "\n\t") for cell in row)]
        if not told:
            return
        self.gap()
        wide = max(map(len, told))
        for place, row in enumerate(told):
            if wide == 1:
                self.paragraph(row[0])
                continue
            self._put(f"| {' | '.join(map(_cell, row))} |")
            if not place:
                self._put("|" + " --- |" * len(row))
        self.gap()

    def _put(self, line: str) -> None:
        if len(self._lines) < MOST_LINES:
            self._lines.append(line)
        else:
            raise ValueError("too many lines")


def _cell(words: str) -> str:
    lines = (_BLANKS.sub(" ", line.replace("\t", " ")).strip(BLANK) for line in words.split("\n"))
    return "<br>".join(filter(None, lines)).replace("|", "\\|")


def struck(words: str) -> str:
    """Words that are struck through, with the marks that say so; blanks alone are not."""
    return f"~~{words}~~" if words.strip(BLANK) else words


def struck_together(text: str) -> str:
    """A text in which what is struck through, piece by piece, has its marks once, and around words."""
    return _STRUCK.sub(_around_words, text.replace("~~~~", "")) if "~~" in text else text


_STRUCK = re.compile(r"~~([^~]++)~~")


def _around_words(found: re.Match[str]) -> str:
    inside = found[1]
    bare = inside.strip(BLANK)
    before, _, after = inside.partition(bare)
    return f"{before}~~{bare}~~{after}" if bare else inside


def in_bold(pieces: Iterable[tuple[str, bool]]) -> tuple[str, bool]:
    """Pieces of a paragraph with whether each is bold, as text with its first words bold, or all of them.

    Bold words in the midst of a paragraph say nothing of what it is.
    """
    joined: list[tuple[str, bool]] = []
    for words, bold in pieces:
        if joined and (joined[-1][1] == bold or not words.strip(BLANK)):
            joined[-1] = (joined[-1][0] + words, joined[-1][1])
        elif words:
            joined.append((words, bold))
    text = "".join(words for words, _ in joined)
    if not joined or not joined[0][1]:
        return text, False
    lead = joined[0][0]
    bare = lead.strip(BLANK + "\t")
    if len(joined) == 1:
        return text, bool(bare)
    if not bare or "\n" in bare or "*" in bare:
        return text, False
    before, _, after = lead.partition(bare)
    return f"{before}**{bare}**{after}{text[len(lead) :]}", False
