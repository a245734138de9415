"""The item of an agenda that approves minutes, and the words by which a decision does."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.words import ANY
from store.record.model import AgendaItem
from store.series.titles import role_of

MINUTES = re.compile(rf"{any_of(map(re.escape, (*ANY.papers.minutes, *ANY.papers.protocol)))}")

APPROVING = re.compile(rf"\b{any_of(ANY.printed.approval)}", re.IGNORECASE)


def submits(item: AgendaItem | None) -> bool:
    """Whether an item is there for the approval of minutes, by its role, or else by its title."""
    return item is not None and (item.role or role_of(item.title)) == "approval"
