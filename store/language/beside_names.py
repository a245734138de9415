"""What stands beside a name: what somebody is or where from, and why somebody did not come."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, fold

_WORDS, _PROSE, _PEOPLE = any_language(MinutesWords), any_language(ProseWords), ANY.people


def is_reason(text: str) -> bool:
    """Whether words say why somebody could not come: «syk», «på reise»."""
    return _REASON.match(text) is not None


_REASON = re.compile(any_of(_PEOPLE.reasons), re.IGNORECASE)
"""How a reason begins that somebody could not come: «syk», «på reise»."""


def is_reason_of_absent(text: str) -> bool:
    """Whether words behind the name of somebody who did not come say why: «depresjon», «i banken».

    Whatever begins with a small letter or is a plain word alone, and is no known office, party or workplace
    and nobody's deputy, does: a reason may be nobody else's business, and what somebody is goes on to the
    next meetings.
    """
    if is_reason(text):
        return True
    words = fold(text).split()
    plain = words and (text[0].islower() or _PLAIN_WORD.fullmatch(text))
    if not plain or _FOR_OTHERS.match(text) or words[-1].endswith(_BODIES):
        return False
    ends = {words[0].strip(".,"), words[-1].strip(".,"), " ".join(words), " ".join(words[:2])}
    if any(end in _CALLED or end.endswith(_ENDINGS) for end in ends):
        return False
    return not (_WORKPLACE.search(text) and (len(words) == 1 or words[0] in _PEOPLE.works_at))


_BODIES = (*(fold(word) for word in ANY.resolutions.body_ends), "forbundet", "forbund", "lista")
"""How what bodies and lists are called ends, whom somebody sits for: «elevrådet», «Bygdelista»."""

_PLAIN_WORD = re.compile(r"[^\W\d_a-zæøåäö][a-zæøåäöé]{3,}")
_CALLED = frozenset(
    fold(word)
    for some in (
        *(_WORDS.offices, _WORDS.before_names, _WORDS.stations, _WORDS.deputy, _PROSE.offices),
        *(_PEOPLE.offices, _PEOPLE.deputies, _PEOPLE.leads, _PEOPLE.writes, _PEOPLE.writing, _PEOPLE.titles),
    )
    for word in some
)
_ENDINGS = (*_WORDS.office_endings, *(ending for ending in _WORDS.stations if len(ending) > 5))
_WORKPLACE = re.compile(rf"\b\w*{any_of(_PEOPLE.workplaces)}$", re.IGNORECASE)
_SEATS = sorted((*_PEOPLE.deputy_for, *_PEOPLE.as_deputy), key=len, reverse=True)
_SEATS = sorted((*_PEOPLE.deputy_for, *_PEOPLE.as_deputy), key=len, reverse=True)
_FOR_OTHERS = re.compile(rf"(?:{any_of(_SEATS)})\b", re.IGNORECASE)
"""«vara for Kari», «møter for Kari», «som vara»: whose seat somebody has."""
