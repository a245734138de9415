"""Names on lines of their own in the head of minutes, below no label that says whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from store.language.words import ANY, fold
from tui.importing.blocks import Block
from tui.importing.labels import STATUS_OF
from tui.importing.people import people_in

_FIRST_NAMES = frozenset(ANY.people.first_names)
_FEWEST = 2
"""Lines in a row from which on names are a list."""

_AWAY = ("absent", "excused")


def is_in_unlabelled_list(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line is a person of a list that has no label, where another says who was away.

    Where any label says who was there, these are somebody else.
    """
    meanings = {block.label.meant.meaning for block in blocks if block.label is not None}
    if (
        not _names_one(blocks[place])
        or meanings.isdisjoint(_AWAY)
        or meanings & (STATUS_OF.keys() - {*_AWAY})
    ):
        return False
    first, last = place, place
    while first > 0 and _names_one(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and _names_one(blocks[last + 1]):
        last += 1
    known = sum(fold(block.text.split()[0]) in _FIRST_NAMES for block in blocks[first : last + 1])
    return last - first + 1 >= _FEWEST and 2 * known >= last - first + 1


def _names_one(block: Block) -> bool:
    """Whether a line is one person with a whole name, and no title of the meeting."""
    if block.sort not in ("text", "point") or block.label is not None or "\n" in block.text:
        return False
    people = people_in(block.text, listed=True) if len(block.text) <= 100 else ()
    return len(people) == 1 and people[0].count is None and len(people[0].name.split()) >= _FEWEST
