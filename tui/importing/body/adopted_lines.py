"""Lines of written minutes that say only that the proposal above was adopted: «Enstemmig vedtatt»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.language.dates import DateWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import ANY, BLANK, fold
from store.record.values import Ballot, Kind, Votes
from tui.grammar.votes.vote_told import VoteTold
from tui.grammar.votes.votes import read_votes
from tui.importing.talk.told_votes import tells_votes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.record.model import AgendaItem, Entry
    from tui.importing.builder import Making

ADOPTED = "import-hint-adopted"
"""Said of a line that adopts the proposal above it, which it becomes when somebody makes it a decision."""

_ANY = any_language(MinutesWords)
_DATES = any_language(DateWords)
_OF_IT = re.compile(
    rf"(?:{any_of(_ANY.recommended)}|(?:{any_of(_DATES.articles)} )?{any_of(ANY.votes.options)}"
    rf"{any_of(any_language(ProseWords).definites)}?)[{BLANK}]"
    rf"(?:{any_of(_ANY.is_said)}[{BLANK}])?",
    re.IGNORECASE,
)
_ADOPTED = frozenset(map(fold, ANY.votes.adopted))
_IS_SO = frozenset(word for one in (*_ADOPTED, *map(fold, ANY.votes.unanimous)) for word in one.split())
_NOT_SO = re.compile(rf"\b{any_of(map(re.escape, ANY.votes.rejected))}\b", re.IGNORECASE)
_LONGEST = 120


def adoption_told(text: str) -> VoteTold | None:
    """What a line tells of the vote that says of a proposal that it was adopted, and nothing besides."""
    told = text.strip(f"{BLANK}.!")
    if not told or len(told) > _LONGEST:
        return None
    found = _OF_IT.match(told)
    said = told[found.end() :] if found else told
    if fold(said) in _ADOPTED:
        return VoteTold(Votes(text=""), Ballot())
    words = {word.strip(",.") for word in fold(said).split()}
    fits = not words.isdisjoint(_IS_SO) and not _NOT_SO.search(said) and tells_votes(said)
    return read_votes(said) if fits else None


def proposed_above(item: AgendaItem | None, entries: Iterable[Entry]) -> str:
    """The text of the one proposal of an item in which nothing was decided yet; empty for none or several.

    Minutes without items are as one.
    """
    kept = list(entries)
    if any(entry.kind == Kind.DECISION for entry in kept):
        return ""
    proposals = [entry.text for entry in kept if entry.kind == Kind.PROPOSAL]
    told = [*proposals, *([item.recommendation] if item and item.recommendation else [])]
    return told[0] if len(told) == 1 else ""


def adopts_above(making: Making, text: str) -> bool:
    """Whether a line says that the one proposal right above it was adopted."""
    above = making.lines[-1].become if making.lines else ""
    proposed = above in ("proposal", "item-detail") and adoption_told(text) is not None
    return proposed and bool(proposed_above(making.item, making.entries_here()))
