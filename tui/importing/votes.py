"""How a decision was voted, told in its own last sentence: «Rød dør. 8 mot 2.», «Rød dør (enstemmig)»."""

from __future__ import annotations

import re
from itertools import islice

from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold
from tui.grammar.phrases.votes import sounds_like_votes
from tui.importing.words import read_label

_STOP = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=[\d)»”\"%]))[.!;][{BLANK}]+(?=\S)")
_BRACKET = re.compile(r"\(([^()]{2,160})\)[.]?$")
_ANY = any_language(MinutesWords)
_ABOUT = frozenset((*_ANY.about, *_ANY.abbreviations, *ANY.votes.no_votes_after))
_MOST = 3
"""Sentences that tell of one vote at most."""


def votes_at_end(text: str) -> tuple[str, str] | None:
    """The text before the sentences that only say how a vote fell, and these; None without any."""
    if (
        (inside := _BRACKET.search(text))
        and _tells(inside[1])
        and (before := text[: inside.start()].rstrip())
    ):
        return before, inside[1]
    stops = list(_STOP.finditer(text))
    for stop in islice(stops, max(len(stops) - _MOST, 0), None):
        before = fold(text[max(stop.start() - 8, 0) : stop.start()])
        if before.rpartition(" ")[2] not in _ABOUT and (said := _tells(text[stop.end() :])):
            return text[: stop.start() + 1].rstrip(";,"), said
    return None


def _tells(text: str) -> str:
    """What words say of a vote behind their label, if they have one; empty when they say anything else."""
    label = read_label(text)
    said = label.rest if label is not None and label.meant.meaning == "votes" else text
    return said if said and sounds_like_votes(said) else ""
