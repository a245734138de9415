"""Votes that the sentences of old minutes tell: behind a decision, in brackets, or in words of their own."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold
from tui.grammar.phrases.dissenters import named_against
from tui.grammar.phrases.names import is_capitalised
from tui.grammar.votes.tokens import sounds_like_party
from tui.grammar.votes.votes import read_backed, sounds_like_votes
from tui.importing.labels import read_label

_ANY = any_language(MinutesWords)
_STOP = re.compile(rf"(?:(?<=[^\W\d_]{{2}})|(?<=[\d)»”\"%]))[.!;][{BLANK}]+(?=\S)")
_IN_BRACKETS = re.compile(r"\(([^()]{2,160})\)[.]?$")
_CARRIED = re.compile(
    rf"(?:(?:{any_of(_ANY.recommended)})[ ](?:{any_of(_ANY.is_said)}[ ])?)?{any_of(ANY.votes.adopted)}"
    rf"(?:[ ,][^.;\n]{{1,60}})?\.?",
    re.IGNORECASE,
)
_ABOUT = frozenset((*_ANY.about, *_ANY.abbreviations, *ANY.votes.no_votes_after))
_MOST_OF_A_VOTE = 3
"""Sentences that tell of one vote at most."""


def votes_at_end(text: str) -> tuple[str, str] | None:
    """The text before the sentences that only say how a vote fell, and these; None without any."""
    if (
        (inside := _IN_BRACKETS.search(text))
        and _tells(inside[1])
        and (before := text[: inside.start()].rstrip())
    ):
        return before, inside[1]
    stops = list(_STOP.finditer(text))
    for stop in islice(stops, max(len(stops) - _MOST_OF_A_VOTE, 0), None):
        before = fold(text[max(stop.start() - 8, 0) : stop.start()])
        if before.rpartition(" ")[2] not in _ABOUT and (said := _tells(text[stop.end() :])):
            return text[: stop.start() + 1].rstrip(";,"), said
    return None


_MOVED_THAT = re.compile(rf"[.;:,][{BLANK}]+that[{BLANK}]", re.IGNORECASE)


def was_carried(text: str) -> bool:
    """Whether what somebody moved says in one of its last sentences that it was carried."""
    begins = [stop.end() for stop in _STOP.finditer(text)][-_MOST_OF_A_VOTE:]
    if (
        is_capitalised(text.partition(".")[0]) and _MOVED_THAT.search(text) is None
    ):  # «Moved: Ann Lee. Seconded: …» says who, and of what stands above
        return False
    return any(
        _CARRIED.fullmatch(text[begin:end].strip(BLANK)) for begin, end in pairwise([*begins, len(text)])
    )


_SAID_OF_IT = re.compile(
    rf"{any_of(_ANY.decision_said)}[ ]{any_of(_ANY.is_said)}[ ](.{{4,80}})", re.IGNORECASE
)


def tells_votes(text: str) -> bool:
    """Whether a text only says how a vote fell, in figures or by the names of those against."""
    told = sounds_like_votes(text) and _OF_OPTION.match(text) is None
    return told or bool(against_in(text)) or read_backed(text.rstrip(".")) is not None


_OF_OPTION = re.compile(rf"(?:[^\W\d_]{{1,20}}[ ]){{0,2}}{any_of(ANY.votes.options)}", re.IGNORECASE)
"""«Forslaget fra H falt med 4 mot 7 stemmer» is told of a proposal, not of what was decided."""


def against_in(text: str) -> tuple[str, ...]:
    """Whoever «Vedtatt mot Odd Bøs stemme» says was against; nobody for any other words."""
    return named_against(text, lambda name: is_capitalised(name) or sounds_like_party(name))


_ALL_IN_BRACKETS = re.compile(r"\(([^()\n]{4,120})\)\.?")


def bare_vote(text: str) -> str:
    """The words of a vote without «vedtaket var» before them."""
    inside = _ALL_IN_BRACKETS.fullmatch(text.strip())
    told = inside[1] if inside else text
    found = _SAID_OF_IT.fullmatch(told.strip())
    return found[1] if found and sounds_like_votes(found[1]) else told


def _tells(text: str) -> str:
    """What words say of a vote behind their label, if they have one; empty when they say anything else."""
    label = read_label(text)
    said = label.rest if label is not None and label.meant.meaning == "votes" else bare_vote(text)
    return said if said and tells_votes(said) else ""
