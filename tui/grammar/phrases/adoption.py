"""Words that say only that the proposal above was adopted: «Forslaget ble vedtatt», «Motion carried»."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold

_WRITTEN, _PROSE = any_language(MinutesWords), any_language(ProseWords)
_LONGEST = 120
ADOPTED = frozenset(map(fold, ANY.votes.adopted))
"""What says that something was adopted."""

_OF_IT = late_pattern(
    rf"(?:{any_of(_WRITTEN.recommended)}|(?:{any_of(_PROSE.the)}[{BLANK}])?"
    rf"{any_of((*ANY.votes.options, *ANY.votes.proposals))}{any_of(_PROSE.definites)}?)[{BLANK}]"
    rf"(?:{any_of(_WRITTEN.is_said)}[{BLANK}])?",
    re.IGNORECASE,
)
"""«Forslaget ble», «Innstillingen ble», «The motion was»."""


def said_of_proposal(text: str) -> str:
    """What a text says became of a proposal, without «Forslaget ble» before it; empty for a long one."""
    told = text.strip(f"{BLANK}.!")
    if len(told) > _LONGEST:
        return ""
    found = _OF_IT.match(told)
    return told[found.end() :] if found else told
