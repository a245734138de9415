"""The sentences that announce a decision: «Styret fattet slikt vedtak:», «The board resolved:».

What another body has decided (the council, in the minutes of a committee) is told, and not decided here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold
from store.record.model import Meeting

_WORDS = ANY.resolutions
_PROSE = any_language(ProseWords)
_BODIES = dict.fromkeys(sorted((*ANY.people.bodies, *_WORDS.anybody), key=len, reverse=True))
_COMPOUND = rf"[^\W\d_]{{2,24}}{any_of(_WORDS.body_ends)}"
"""«fakultetsstyret», «soknerådet»."""

_BY_BODY = late_pattern(
    rf"(?P<body>{any_of(_BODIES)}|{_COMPOUND}) "
    rf"(?:(?P<agreed>{any_of(_WORDS.agreed)})|{any_of(_WORDS.resolved)})"
)
_BY_NOBODY = late_pattern(rf"(?:(?P<agreed>{any_of(_WORDS.was_agreed)})|{any_of(_WORDS.was_resolved)})")
_CALLED = late_pattern(any_of(_WORDS.called))
_ALL = late_pattern(rf"(?:^|(?<= )){any_of(_WORDS.by_all)}(?: |$)")
_ENDING = late_pattern(any_of(_WORDS.body_endings) + "$")
_ANYBODY = frozenset(map(fold, _WORDS.anybody))
_LONGEST = 60
THAT = late_pattern(
    rf"[{BLANK}]{any_of(sorted(_PROSE.that, key=len, reverse=True))}[{BLANK}]+", re.IGNORECASE
)
"""What a clause begins with that says what was decided."""

AGREED = late_pattern(any_of(_PROSE.agreed), re.IGNORECASE)
"""What says that such a clause was agreed: «Det ble avtalt»."""

EARLIER = late_pattern(rf"\b{any_of(_PROSE.earlier)}", re.IGNORECASE)
"""What says that a sentence is about an earlier meeting."""

MOST_BEFORE_THAT = 60
"""Signs before the clause that says what was decided."""


class Resolution(NamedTuple):
    """What words before a colon say of what follows: a decision or a conclusion, and how it was voted."""

    meaning: str
    votes: str = ""


def resolution(label: str, meeting: str) -> Resolution | None:
    """What words before a colon call a decision of a meeting with a name; None for all other words.

    ``meeting``: what the meeting and its series are called. Empty where nobody asks whose decision it was.
    """
    words = fold(label)
    if len(words) > _LONGEST:
        return None
    by_all = _ALL.search(words)
    plain = f"{words[: by_all.start()]}{words[by_all.end() :]}".strip() if by_all else words
    found = _BY_BODY.fullmatch(plain)
    if found is not None and not _meets(found["body"], meeting):
        return None
    found = found or _BY_NOBODY.fullmatch(plain)
    if found is None and not (by_all and _CALLED.fullmatch(plain)):
        return None
    voted = by_all[0].strip().capitalize() if by_all else ""
    return Resolution("conclusion" if found is not None and found["agreed"] else "decision", voted)


def _meets(body: str, meeting: str) -> bool:
    """Whether a body is the one that meets: no other is named by what the meeting is called."""
    name = fold(meeting)
    named = any(_stem(one) in name for one in _BODIES if one not in _ANYBODY)
    return body in _ANYBODY or not named or _stem(body) in name


def _stem(body: str) -> str:
    return _ENDING.sub("", body.removeprefix("the "))


def name_of(meeting: Meeting) -> str:
    """What a meeting and its series are called."""
    return f"{meeting.title} {meeting.subtitle} {meeting.series.name if meeting.series else ''}"
