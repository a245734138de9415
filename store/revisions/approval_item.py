"""The item of an agenda that approves minutes, and the words by which a decision does."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.late_pattern import late_pattern
from store.language.words import ANY, fold
from store.record.model import AgendaItem, Entry
from store.record.values import Kind
from store.series.titles import role_of

MINUTES = late_pattern(rf"{any_of(map(re.escape, (*ANY.papers.minutes, *ANY.papers.protocol)))}")

APPROVING = late_pattern(rf"\b{any_of(ANY.printed.approval)}", re.IGNORECASE)


def submits(item: AgendaItem | None) -> bool:
    """Whether an item is there for the approval of minutes, by its role, or else by its title."""
    return item is not None and (item.role or role_of(item.title)) == "approval"


_FORMAL = late_pattern(rf"\b{any_of(ANY.printed.formalities)}\b", re.IGNORECASE)


_DENIED = late_pattern(rf"\b{any_of(map(re.escape, ANY.votes.denied))}\b", re.IGNORECASE)


def approves(entry: Entry, item: AgendaItem | None) -> bool:
    """Whether a decision in an item for that approves minutes. One about the notice alone does not."""
    said = f"{entry.title} {entry.text}"
    if entry.kind != Kind.DECISION or entry.conclusion or not submits(item) or _DENIED.search(said):
        return False
    return bool(APPROVING.search(said)) and (bool(MINUTES.search(fold(said))) or not _FORMAL.search(said))


def approving_text(text: str) -> bool:
    """Whether a text says of minutes, which it names, that they are approved."""
    return bool(APPROVING.search(text) and MINUTES.search(fold(text))) and not _DENIED.search(text)
