"""What stands beside a name, told apart: an office, a workplace, a party, or why somebody did not come."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold

_WORDS, _PROSE, _PEOPLE = any_language(MinutesWords), any_language(ProseWords), ANY.people
_POSTS = frozenset(map(fold, (*_PEOPLE.offices, *_WORDS.offices, *_WORDS.office_endings, "head")))
_CALLED_BY = frozenset((*_PEOPLE.first_names, *_PEOPLE.titles))


def is_post(words: str) -> bool:
    """Whether words behind a name and a comma are what that person is: «Chief Executive», «nestleder»."""
    told = fold(words).partition(" of ")[0].partition(" for ")[0].split()
    if not told or len(told) > _MOST_OF_POST or re.search(r"[^\w -]|\d", words):
        return False
    if len(told) == 1:
        return told[0] in _POSTS or told[0].endswith(_WORDS.office_endings)
    named = len(told[0]) == 1 or told[0] in _CALLED_BY
    return not named and (" ".join(told) in _POSTS or told[-1] in _POSTS)


_MOST_OF_POST = 4

WORKPLACE = late_pattern(
    rf"\b\w*{any_of(_PEOPLE.workplaces)}\b|\b{any_of(_PEOPLE.companies)}\b", re.IGNORECASE
)
"""The word in a name that makes it a workplace: «Åsly bibliotek», «Nes Rør AS»."""


def is_workplace(text: str) -> bool:
    """Whether words in brackets are where somebody works and not what they do: «Åsly bibliotek»."""
    text = text.rstrip(".")  # «Storvik bib.»
    found = WORKPLACE.search(text)
    words = [fold(word) for word in text.split()]
    if found is None or not text[0].isupper():
        return False
    first = found.start() == 0 and len(words) > 1 and words[1] in _WORKS_AT  # «University of Leeds»
    return first or (found.end() == len(text) and _WORKS_AT.isdisjoint(words))


_WORKS_AT = frozenset(_PEOPLE.works_at)


def is_party(text: str) -> bool:
    """Whether words in brackets are a party: «SV», «KrF», «Labour»; in the letters that parties have."""
    return text.strip(BLANK) in _PARTIES


_PARTIES = frozenset(_PEOPLE.parties)


def is_reason(text: str) -> bool:
    """Whether words say why somebody could not come: «syk», «på reise»."""
    return _REASON.match(text) is not None


_REASON = late_pattern(any_of(_PEOPLE.reasons), re.IGNORECASE)
"""How a reason begins that somebody could not come: «syk», «på reise»."""


def is_reason_of_absent(text: str) -> bool:
    """Whether words behind the name of somebody who did not come say why: «depresjon», «i banken».

    Whatever begins with a small letter or is a plain word alone, and is no known office, party or workplace
    and nobody's deputy, does: a reason may be nobody else's business, and what somebody is goes on to the
    next meetings.
    """
    if is_reason(text):
        return not _FOR_OTHERS.match(text)  # «i stedet for Kari» begins as «i banken» does
    words = fold(text).split()
    plain = words and (text[0].islower() or _PLAIN_WORD.fullmatch(text))
    if not plain or _FOR_OTHERS.match(text) or words[-1].endswith(_BODIES):
        return False
    ends = {words[0].strip(".,"), words[-1].strip(".,"), " ".join(words), " ".join(words[:2])}
    if any(end in _CALLED or end.endswith(_ENDINGS) for end in ends):
        return False
    return not (_LAST_IS_WORKPLACE.search(text) and (len(words) == 1 or words[0] in _PEOPLE.works_at))


_BODIES = (*(fold(word) for word in ANY.resolutions.body_ends), "forbundet", "forbund", "lista")
"""How what bodies and lists are called ends, whom somebody sits for: «elevrådet», «Bygdelista»."""

_PLAIN_WORD = late_pattern(r"[^\W\d_a-zæøåäö][a-zæøåäöé]{3,}")
_CALLED = frozenset(
    fold(word)
    for some in (
        *(_WORDS.offices, _WORDS.before_names, _WORDS.stations, _WORDS.deputy, _PROSE.offices),
        *(_PEOPLE.offices, _PEOPLE.deputies, _PEOPLE.leads, _PEOPLE.writes, _PEOPLE.writing, _PEOPLE.titles),
    )
    for word in some
)
_ENDINGS = (*_WORDS.office_endings, *(ending for ending in _WORDS.stations if len(ending) > 5))
_LAST_IS_WORKPLACE = late_pattern(rf"\b\w*{any_of(_PEOPLE.workplaces)}$", re.IGNORECASE)
_SEATS = sorted((*_PEOPLE.deputy_for, *_PEOPLE.as_deputy), key=len, reverse=True)
_FOR_OTHERS = late_pattern(rf"(?:{any_of(_SEATS)})\b", re.IGNORECASE)
"""«vara for Kari», «møter for Kari», «som vara»: whose seat somebody has."""
