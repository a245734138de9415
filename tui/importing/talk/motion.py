"""Motions that running text tells with what came of them: «Reed moved to buy it. Motion carried»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import BLANK

_ANY = any_language(MinutesWords)
_MOVES = re.compile(any_of(_ANY.moves))
_CARRIED = re.compile(any_of(_ANY.moved_and_carried), re.IGNORECASE)
_LOST = re.compile(rf"\b{any_of(_ANY.moved_and_lost)}\b", re.IGNORECASE)
_STOPS = re.compile(rf"[.!;][{BLANK}]+")
_MOST_BETWEEN = 6
"""Sentences that may tell of seconders and votes before the one that says what came of a motion."""


def carried_motions(sentences: Sequence[str]) -> list[tuple[int, int]]:
    """The first and last place of each motion among sentences that say that it was carried.

    One that another motion follows first, or of which anything else is said, is told and not decided here.
    """
    found = list[tuple[int, int]]()
    opens = [place for place, sentence in enumerate(sentences) if _MOVES.match(sentence)]
    for place, after in pairwise((*opens, len(sentences))):
        told = sentences[place + 1 : min(after, place + 1 + _MOST_BETWEEN)]
        ends = [nth for nth, one in enumerate(told) if _is_carried(one)]
        if ends and not any(_LOST.search(one) for one in told[: ends[0] + 1]):
            found.append((place, place + 1 + ends[0]))
    return found


def _is_carried(sentence: str) -> bool:
    """Whether a sentence ends in the one that says so: «Ayes: 4. Nays: 0. Motion carried»."""
    return _CARRIED.fullmatch(_STOPS.split(sentence.rstrip(f".!{BLANK}"))[-1]) is not None
