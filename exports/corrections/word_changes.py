"""What differs between two wordings, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_BESIDE = 4
"""Unchanged words that are told on either side of a change."""
_MOST = 4_000
"""Words that are compared one by one; longer texts are told as one change."""


class Piece(NamedTuple):
    """Words that are in both texts, or what stood and what stands where they differ."""

    old: str
    new: str

    @property
    def is_changed(self) -> bool:
        """Whether the two differ."""
        return self.old != self.new


def pieces(old: str, new: str) -> list[Piece]:
    """Return two texts as the words they have in common and those they have not, in order."""
    a, b = old.split(), new.split()
    if len(a) + len(b) > _MOST:
        return [Piece(" ".join(a), " ".join(b))]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return [
        Piece(" ".join(a[low:high]), " ".join(b[first:last]))
        for _, low, high, first, last in matcher.get_opcodes()
    ]


def in_one_line(old: str, new: str) -> str:
    """Return a change as a line: «Barn under [15→16] år …», «i mai [+ og juni]», «[− borte]»."""
    return " ".join(_told(pieces(old, new)))


def _told(changes: list[Piece]) -> Iterator[str]:
    last = len(changes) - 1
    for place, piece in enumerate(changes):
        if piece.is_changed:
            both = f"{piece.old}→{piece.new}" if piece.old and piece.new else ""
            yield f"[{both or (f'+ {piece.new}' if piece.new else f'− {piece.old}')}]"
            continue
        told = piece.new.split()
        before, after = place > 0, place < last
        if len(told) > _BESIDE * (before + after) + 1 and (before or after):
            yield from told[:_BESIDE] if before else ()
            yield "…"
            yield from told[-_BESIDE:] if after else ()
        else:
            yield from told
