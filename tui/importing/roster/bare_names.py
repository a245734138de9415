"""Names on lines of their own in the head of minutes, below no label that says whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from store.language.words import ANY, fold
from tui.importing.block import Block
from tui.importing.labels import STATUS_OF
from tui.importing.people import people_in

_FIRST_NAMES = frozenset(ANY.people.first_names)
_FEWEST = 2
"""Lines in a row from which on names are a list."""

_AWAY = ("absent", "excused")


def unlabelled_list(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of lines that are persons of a list without a label, where another says who was away.

    Where any label says who was there, these are somebody else.
    """
    meanings = {block.label.meant.meaning for block in blocks if block.label is not None}
    if meanings.isdisjoint(_AWAY) or meanings & (STATUS_OF.keys() - {*_AWAY}):
        return frozenset()
    found: list[int] = []
    for named, group in groupby(range(len(blocks)), key=lambda place: _names_one(blocks[place])):
        places = list(group)
        known = sum(fold(blocks[place].text.split()[0]) in _FIRST_NAMES for place in places) if named else 0
        if named and len(places) >= _FEWEST and 2 * known >= len(places):
            found += places
    return frozenset(found)


def _names_one(block: Block) -> bool:
    """Whether a line is one person with a whole name, and no title of the meeting."""
    if block.sort not in ("text", "point") or block.label is not None or "\n" in block.text:
        return False
    people = people_in(block.text, listed=True) if len(block.text) <= 100 else ()
    return len(people) == 1 and people[0].count is None and len(people[0].name.split()) >= _FEWEST
