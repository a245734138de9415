"""What of a meeting's words stands in the tables of the index: words, their beginnings, marks, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from store.record.model import Meeting
from store.record.texts import Piece

WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"[^\w\s](?=(\S\S?))")
"""What follows a sign that is no letter begins a word too: the «b» of «a-b»."""

PLACE = 12
"""Bits below a meeting's row: the number of a line. Lines beyond the last one it can hold share it."""


def names_of(meeting: Meeting, pieces: Iterable[Piece]) -> frozenset[tuple[str, str]]:
    """Every name that a filter may ask for, with the filter it is for."""
    names = {("series", meeting.series.name)} if meeting.series else set()
    for piece in pieces:
        names.update((("from", piece.from_), ("to", piece.to), *(("owner", one) for one in piece.owners)))
    return frozenset((name, said) for name, said in names if said)


def words_of(lines: str, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What is sought among entries, for each line: its words and its marks."""
    found = [
        f"{' '.join(WORD.findall(line))} {_marks(piece)}"
        for line, piece in zip(lines.split("\n"), pieces, strict=True)
    ]
    last = (1 << PLACE) - 1
    return (*found[:last], " ".join(found[last:])) if len(found) > last else tuple(found)


def _marks(piece: Piece) -> str:
    """Its kind and status, and that it is said from or to somebody, or has owners."""
    told = (("from", piece.from_), ("to", piece.to), ("owner", piece.owners))
    return " ".join(map(mark_of, (piece.kind, piece.status, *(name for name, said in told if said))))


def mark_of(kind: str) -> str:
    """What stands for a kind or a status among words; a word that looks the same only costs a look."""
    return f"_{kind}_" if kind else ""


def tokens_of(lines: str) -> str:
    """The beginnings of words, each once: one letter and two."""
    words = set(lines.split())
    begins = {word[:2] for word in words}
    begins.update(_INSIDE.findall(" ".join(words)))
    begins |= {word[0] for word in begins}
    return " ".join(sorted(map(token_of, begins)))


@lru_cache(maxsize=4096)
def token_of(begins: str) -> str:
    """What stands for one letter or two that a word begins with; FTS5 would take signs for blanks."""
    return begins.encode("utf-8", "surrogatepass").hex()
