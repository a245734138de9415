"""The item of an agenda that approves minutes, known by its title."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.words import ANY, fold
from store.record.model import AgendaItem

MINUTES = re.compile(rf"{any_of(map(re.escape, (*ANY.papers.minutes, *ANY.papers.protocol)))}")


APPROVING = re.compile(rf"\b{any_of(ANY.printed.approval)}", re.IGNORECASE)


def submits(item: AgendaItem | None) -> bool:
    """Whether an item is there for the approval of minutes, by its title."""
    said = fold(item.title) if item is not None else ""
    return bool(MINUTES.search(said) and APPROVING.search(said))
