"""What to look at in a meeting before it goes out, in words."""

from __future__ import annotations

from collections.abc import Sequence

from exports.review.leak_check import Look
from exports.review.preflight import Spot
from store.language.catalogue import screen_language, words
from tui.cli.speech import visible


def spots_in_words(spots: Sequence[Spot]) -> str:
    """Return how many places there are to look at, and a line for each; empty for none."""
    if not spots:
        return ""
    sentence = words(screen_language(), "screen")
    lines = (f"  {visible(sentence(spot.key, **spot.facts))}" for spot in spots)
    return "\n".join([sentence("look-count", count=len(spots)), *lines])


def searched(look: Look, key: str = "export-public") -> str:
    """Return what a file for others was searched for, and what is too short to be searched for."""
    sentence = words(screen_language(), "command")
    told = [sentence(key, count=look.sought)]
    return " ".join([*told, *([sentence("export-short", count=look.short)] if look.short else [])])
