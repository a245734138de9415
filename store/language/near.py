"""Words that are nearly words of the line: what somebody in a hurry may have meant."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from store.language.folders import languages, part
from store.language.line import LineWords, by_meaning
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, LINE_COMMANDS, NO_OWNER, STRUCTURE, fold, meanings

_LABEL = re.compile(rf"([^\W\d_][^\W\d_-]*(?:[{BLANK}][^\W\d_]+)?)[{BLANK}]?:(?!//)", re.DOTALL)
_HASHED = re.compile(r"##?[^\W_]")
_TEXT = NO_OWNER.union(ANY.comment, ANY.remark)
"""Words before a colon that are text, and meant to be."""

_LONGEST = 20
_SHORTEST = 4
"""Letters of a label, and of a word, from which on they can be taken for each other."""


def near_word(text: str) -> str:
    """The word of the table that a line's label is nearly; empty when it is none, or is exactly one.

    A label is one word or two before the first colon. Near is what begins a word or is a letter away.
    """
    label = _label(text)
    return "" if label in meanings() else _nearest(label)


def word_of_minutes(text: str) -> str:
    """The word of the line that means what a label of written minutes does; empty for any other label.

    «Aksjonsliste: …» and «Beslutninger: …» stand in minutes that are imported, and are not typed.
    """
    label, colon, _ = text.partition(":")
    return (
        _words_of_minutes().get(fold(label.strip(BLANK)), "")
        if colon and len(label) <= _LONGEST_LABEL
        else ""
    )


@cache
def _words_of_minutes() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in languages():
        words, typed = part(language, MinutesWords), by_meaning(part(language, LineWords).labels)
        said = ((means, row) for means, row in by_meaning(words.labels).items() if means in _SAID)
        listed = ((means, row) for means, row in by_meaning(words.lists).items() if means in _LISTED)
        for means, row in (*said, *listed):
            for label in row:
                if len(label) >= _SHORTEST and label not in meanings() and label not in _TEXT:
                    found.setdefault(label, typed[means][0])
    return found


_SAID = frozenset(
    {"action", "background", "recommendation", "summary", "annex", "owner", "deadline", "next_meeting"}
)
"""What a line can say that a label of written minutes says too; «vedtaket: …» is a sentence, not typed so."""

_LISTED = _SAID | {"decision", "conclusion", "question", "proposal"}
"""The same for labels above a list."""

_LONGEST_LABEL = 40


def is_like_label(text: str) -> bool:
    """Whether a text begins with a word of the table and a colon, or nearly, or with ``#`` and anything."""
    label = _label(text)
    return bool(label in meanings() or _nearest(label) or _HASHED.match(text))


def near_command(word: str) -> str:
    """The word after ``#`` that a word is nearly, or is in line mode only; empty when it is none."""
    folded = fold(word)
    commands = {**STRUCTURE, **LINE_COMMANDS}
    return next((one for one in commands if one == folded or _one_away(one, folded)), "")


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return fold(found[1]) if found and len(found[1]) <= _LONGEST else ""


@lru_cache(maxsize=256)
def _nearest(label: str) -> str:
    if len(label) < _SHORTEST or label in _TEXT:
        return ""
    words = [word for word in meanings() if len(word) >= _SHORTEST]
    away = [word for word in words if _one_away(word, label)]
    begun = [word for word in words if word.startswith(label)]
    return min(away, key=len, default="") or min(begun, key=len, default="")


def _one_away(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is missing or another, or by two that changed places."""
    if one == other or min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
