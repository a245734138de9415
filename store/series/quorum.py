"""How many must be there: the words of a series, as a rule."""

from __future__ import annotations

import re

from store.language.folders import any_language, fold
from store.language.series import SeriesWords

_MOST = 1000


def least(rule: str, members: int) -> int | None:
    """How many of so many members must be there by a rule in words; None for words that tell none."""
    words, parts = fold(rule).strip(" ."), any_language(SeriesWords).quorum
    if words in parts.majority:
        return members // 2 + 1
    if words in parts.half:
        return -(-members // 2)
    if words in parts.two_thirds:
        return -(-members * 2 // 3)
    found = re.match(r"(\d{1,4})(?!\S*/)(?:\s|$)", words)
    return int(found[1]) if found and 0 < int(found[1]) <= _MOST else None


def is_rule(text: str) -> bool:
    """Whether words tell how many must be there."""
    return least(text, 2) is not None
