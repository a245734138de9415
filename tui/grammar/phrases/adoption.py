"""Words that say only that the proposal above was adopted: «Forslaget ble vedtatt», «Motion carried»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold
from store.record.points import points_of
from store.record.status import status_of
from store.record.values import Kind
from store.record.withheld import Withheld

if TYPE_CHECKING:
    from tui.grammar.context import Context

_WRITTEN, _PROSE = any_language(MinutesWords), any_language(ProseWords)
_LONGEST = 120
ADOPTED = frozenset(map(fold, ANY.votes.adopted))
"""What says that something was adopted."""

_UNANIMOUS = frozenset(word for told in ANY.votes.unanimous for word in fold(told).split())
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


def says_adopted(text: str) -> str | None:
    """What a text says of the vote, which may be nothing, where it says only that something was adopted."""
    said = said_of_proposal(text)
    if fold(said) in ADOPTED:
        return ""
    words = [word.strip(",") for word in fold(said).split()]
    adopted = any(word in ADOPTED for word in words)
    return said if adopted and all(word in ADOPTED or word in _UNANIMOUS for word in words) else None


def proposed_above(text: str, context: Context) -> str:
    """The one open proposal of an item, or its recommendation; empty for several, and once all is decided."""
    if context.item is None or context.form == "values":
        return ""
    record = context.record
    here = [one for one in record.entries_of(context.item) if one.conflict_of is None]
    if any(one.kind == Kind.DECISION and one.typed.strip(BLANK) != text for one in here):
        return ""
    proposals = [one for one in here if one.kind == Kind.PROPOSAL]
    recommended = context.item.recommendation
    told = [one.text for one in proposals] + [recommended] * bool(recommended)
    if len(told) != 1 or "\n" in told[0]:
        return ""
    kept = any(Withheld(record).untold(one.id) or points_of(record, one) for one in proposals)
    return "" if kept or any(status_of(record, one) != "open" for one in proposals) else told[0]


def adopted_above(text: str, context: Context) -> str:
    """The one open proposal of which a text says that it was adopted, and no more: «Motion carried»."""
    return proposed_above(text, context) if says_adopted(text) == "" else ""
