"""What a label says of the lines that follow it, until something ends that."""

from __future__ import annotations

from dataclasses import dataclass

from store.record.model import Entry
from store.record.values import Kind
from tui.importing.blocks import Block
from tui.importing.labels import Label

ENTRIES: dict[str, tuple[Kind, bool]] = {
    "decision": (Kind.DECISION, False),
    "conclusion": (Kind.DECISION, False),
    "action": (Kind.ACTION, True),
    "proposal": (Kind.PROPOSAL, True),
    "question": (Kind.QUESTION, True),
    "statement": (Kind.STATEMENT, False),
    "summary": (Kind.SUMMARY, False),
    "annex": (Kind.ANNEX, True),
    "expectation": (Kind.EXPECTATION, True),
}
"""What labels make of a text, and whether each point below such a label is one by itself."""


@dataclass
class Section:
    """A label whose lines are being read.

    pending: the label's own lines, until there is something to put them with. many: whether each point is
    one by itself. opened: whether blank lines end nothing. closed: whether only points right below belong.
    entry: what has been made last. taken: what has been
    taken in last. base: how deep its first point is nested.
    """

    label: Label
    pending: Block | None
    many: bool = False
    opened: bool = False
    closed: bool = False
    entry: Entry | None = None
    taken: Block | None = None
    base: int = -1

    @property
    def meaning(self) -> str:
        """What the label means."""
        return self.label.meant.meaning

    @property
    def kind(self) -> Kind | None:
        """The kind of entry that its lines become; None when they become none."""
        return ENTRIES[self.meaning][0] if self.meaning in ENTRIES else None

    def is_below(self, block: Block) -> bool:
        """Whether a point hangs from one that the section has taken."""
        if self.base < 0:
            self.base = block.depth
        return block.depth > self.base

    def goes_on(self, block: Block) -> bool:
        """Whether a block without a label of its own still belongs to it."""
        if self.meaning == "agenda":
            return True
        if block.sort == "heading":
            return False
        if self.closed:
            return block.sort == "point" and not block.first.after_blank
        if self.taken is None:
            return True
        if block.text.endswith(":") and len(block.text.split()) <= 4 and block.sort == "text":
            return False
        points = block.sort == "point" and self.taken.sort == "point"
        return self.opened or points or not block.first.after_blank
