"""How a decision was voted, told in its own last sentence: «Rød dør. 8 mot 2.», «Rød dør (enstemmig)»."""

from __future__ import annotations

import re
from itertools import islice

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold
from store.record.values import Name, Votes
from tui.grammar.phrases.names import is_capitalised, split_names
from tui.grammar.phrases.votes import VoteTold, is_party, sounds_like_votes
from tui.importing.words import read_label

_STOP = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=[\d)»”\"%]))[.!;][{BLANK}]+(?=\S)")
_BRACKET = re.compile(r"\(([^()]{2,160})\)[.]?$")
_ANY = any_language(MinutesWords)
_ABOUT = frozenset((*_ANY.about, *_ANY.abbreviations, *ANY.votes.no_votes_after))
_WHOSE = re.compile(
    rf"(?:{any_of((*_ANY.carried, *_ANY.voted_behind))}[ ])?{any_of(_ANY.against)}[ ]"
    rf"(?:(?P<whose>[^,;:.\n]{{3,80}}?)(?:s|['’]s?)[ ]{any_of(_ANY.ones_vote)}"
    rf"|{any_of(_ANY.vote_of)}[ ](?P<of>[^;:.\n]{{3,80}}?))\.?"
    rf"|(?P<who>[^,;:.\n]{{3,80}}?)[ ]{any_of(_ANY.voted_against)}\.?",
    re.IGNORECASE,
)
_SAID_OF_IT = re.compile(
    rf"{any_of(_ANY.decision_said)}[ ]{any_of(_ANY.is_said)}[ ](.{{4,80}})", re.IGNORECASE
)
_MOST = 3
"""Sentences that tell of one vote at most."""


def tells_votes(text: str) -> bool:
    """Whether a text only says how a vote fell, in figures or by the names of those against."""
    return sounds_like_votes(text) or votes_against(text) is not None


def votes_against(text: str) -> VoteTold | None:
    """«Vedtatt mot Odd Bøs stemme»: who was against; None for any other words."""
    found = _WHOSE.fullmatch(text.strip())
    names = split_names(found["whose"] or found["of"] or found["who"]) if found else ()
    if not names or not all(is_capitalised(name) or is_party(name) for name in names):
        return None
    return VoteTold(Votes(text=text.strip(), dissent=tuple(map(Name, names))), None)


def bare_vote(text: str) -> str:
    """The words of a vote without «vedtaket var» before them."""
    found = _SAID_OF_IT.fullmatch(text.strip())
    return found[1] if found and sounds_like_votes(found[1]) else text


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
    return said if said and tells_votes(said) else ""
