"""Votes that are told by the names of those against: «Vedtatt mot Odd Bøs stemme», «Odd Bø stemte imot»."""

from __future__ import annotations

import re
from collections.abc import Callable

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import AND, BLANK

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


_BETWEEN = late_pattern(rf",|(?<![{BLANK}])[{BLANK}]++{any_of((*AND, '&'))}[{BLANK}]++")


def named_against(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """«Vedtatt mot Odd Bøs stemme»: who was against; nobody for any other words.

    fits: whether a word or several may be somebody, or a party.
    """
    found = _AGAINST.fullmatch(text.strip())
    told = found["whose"] or found["of"] or found["named"] or found["who"] if found else ""
    names = tuple(name.strip(BLANK) for name in _BETWEEN.split(told))
    return names if told and all(name and fits(name) for name in names) else ()
