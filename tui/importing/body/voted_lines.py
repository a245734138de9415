"""Lines of written minutes that tell votes: whose they are, and the label that stands above them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.record.values import Of
from tui.grammar.context import Context
from tui.grammar.lines import FallenLine
from tui.grammar.proposal_votes import read_each_voted

if TYPE_CHECKING:
    from tui.importing.block import Block
    from tui.importing.builder import Making


def give_each(making: Making, near: date | None, block: Block, sentences: Sequence[str]) -> bool:
    """Give each proposal and the decision that sentences name their votes; False where one names none."""
    context = Context(making.record(), making.item, None, near or date(2000, 1, 1))
    lines = read_each_voted(sentences, context)
    for place, line in enumerate(lines):
        entry = making.entry(line.target)
        if entry is None:
            continue
        told = {"votes": line.votes, "ballot": line.ballot} if line.votes else {}
        if place:
            making.amend(entry, **told)
        else:
            making.amend(making.add_to(entry, block, "", "votes"), **told)
        if isinstance(line, FallenLine):
            making.settle(Of(making.meeting.id, entry.id), "rejected", entry.item)
    return bool(lines)


def put_label_before(making: Making, block: Block, label: Block) -> int:
    """Let the label above go with the block of votes taken last; return the id of what has the votes."""
    key = making.lines[-1].key
    told = making.entry(key)
    if told is not None:
        making.amend(told, typed=f"{told.typed}\n{label.typed}")
    lines = making.lines
    below = lines[-len(block.lines) :]
    del lines[-len(block.lines) :]
    making.place(label, "votes", key, goes_on=True)
    lines.extend(below)
    return key
