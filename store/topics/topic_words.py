"""The words of a topic in a text: its names and synonyms, cut by the usual endings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from store.language.folders import any_of
from store.language.words import ANY, fold

_ENDING = re.compile(rf"(?<=\w{{4}}){any_of(ANY.endings)}$")
_ENDINGS = any_of(ANY.endings)
_LONG = 6
"""Letters of a stem from which on it is found anywhere in a word."""


def word_found(text: str, names: Iterable[str]) -> str:
    """The word of a text that one of some names is found by; empty for none."""
    folded = fold(text)
    for name in names:
        found = _pattern(fold(name.replace("-", " "))).search(folded)
        if found:
            start, end = found.span()
            while start and folded[start - 1].isalnum():
                start -= 1
            while end < len(folded) and folded[end].isalnum():
                end += 1
            return folded[start:end]
    return ""


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    """What finds a name: a long stem anywhere in a word, a short one as a whole word with an ending."""
    stem = _ENDING.sub("", name)
    if len(stem) >= _LONG:
        return re.compile(re.escape(stem))
    return re.compile(rf"(?<!\w){re.escape(stem)}(?:{_ENDINGS})?(?!\w)")
