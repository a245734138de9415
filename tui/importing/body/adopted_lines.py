"""Lines of written minutes that say only that the proposal above was adopted: «Enstemmig vedtatt»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.language.folders import any_of
from store.language.words import ANY, fold
from store.record.values import Ballot, Kind, Votes
from tui.grammar.phrases.adoption import ADOPTED as ADOPTED_WORDS
from tui.grammar.phrases.adoption import said_of_proposal
from tui.grammar.votes.vote_result import VoteTold
from tui.grammar.votes.votes import read_votes
from tui.importing.talk.told_votes import tells_votes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.record.model import AgendaItem, Entry
    from tui.importing.builder import Making

ADOPTED = "import-hint-adopted"
"""Said of a line that adopts the proposal above it, which it becomes when somebody makes it a decision."""

_IS_SO = frozenset(word for one in (*ADOPTED_WORDS, *map(fold, ANY.votes.unanimous)) for word in one.split())
_NOT_SO = re.compile(rf"\b{any_of(map(re.escape, ANY.votes.rejected))}\b", re.IGNORECASE)


def adoption_told(text: str) -> VoteTold | None:
    """What a line tells of the vote that says of a proposal that it was adopted, and nothing besides."""
    said = said_of_proposal(text)
    if fold(said) in ADOPTED_WORDS:
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
