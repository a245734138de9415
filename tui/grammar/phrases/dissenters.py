"""Votes that are told by the names of those against: «Vedtatt mot Odd Bøs stemme», «Odd Bø stemte imot»."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.record.values import Ballot, Name, Votes
from tui.grammar.phrases.names import is_capitalised, split_names
from tui.grammar.phrases.votes import VoteTold, sounds_like_party

_ANY = any_language(MinutesWords)
_CARRIED = any_of((*_ANY.carried, *_ANY.voted_behind))
_AGAINST = late_pattern(
    rf"(?:{_CARRIED}[ ])?{any_of(_ANY.against)}[ ]"
    rf"(?:(?P<whose>[^,;:.\n]{{1,80}}?)(?:s|['’]s?)[ ]{any_of(_ANY.ones_vote)}"
    rf"|{any_of(_ANY.vote_of)}[ ](?P<of>[^;:.\n]{{1,80}}?))\.?"
    rf"|{_CARRIED}[ ]{any_of(_ANY.against)}[ ](?P<named>[^;:.\n]{{1,80}}?)\.?"
    rf"|(?P<who>[^,;:.\n]{{3,80}}?)[ ]{any_of(_ANY.voted_against)}\.?",
    re.IGNORECASE,
)


def votes_against(text: str) -> VoteTold | None:
    """«Vedtatt mot Odd Bøs stemme»: who was against; None for any other words."""
    found = _AGAINST.fullmatch(text.strip())
    names = split_names(found["whose"] or found["of"] or found["named"] or found["who"]) if found else ()
    if not names or not all(is_capitalised(name) or sounds_like_party(name) for name in names):
        return None
    return VoteTold(Votes(text=text.strip(), dissent=tuple(map(Name, names))), Ballot())
