"""The details of an item in written minutes: its background, its outcome, that it is exempt."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.line import line
from store.language.minutes import MinutesWords
from store.language.words import ANY
from store.record.values import Kind, Outcome
from tui.grammar.entries import read_step
from tui.grammar.phrases.exemption import begins_exempt, exempt_by
from tui.importing.block import Block
from tui.importing.entry_reader import EntryReader, Section, outcome_of, standing_of
from tui.importing.labels import LabelFound

_ANY = any_language(MinutesWords)
_STANDING = re.compile(rf"{any_of(_ANY.standing)}[ ]*:[ ]*(.{{2,120}})", re.IGNORECASE)
ABOUT_ITEM = frozenset({"background", "recommendation", "presenter"})
"""The labels of the details of an item."""

_STEP = re.compile(
    rf"{any_of(ANY.labels.step)}[ ]*(?:\d{{1,2}}[ ]*[:.–—-]|:)[ ]*(.+)", re.IGNORECASE | re.DOTALL
)

_BARE = 3
"""Words at most of «Saken ble utsatt.», which says no more than what became of the item."""


class ItemDetailReader:
    """Takes what is said of the present item. Each method says whether it has taken the block."""

    def __init__(self, entries: EntryReader) -> None:
        """Take what reads the entries: the item is the one that they stand in."""
        self._entries = entries
        self._making = entries.making

    def take_told(self, block: Block, label: LabelFound) -> bool:
        """«utsatt: til neste møte», «unntatt: offl. § 13»: what became of an item, or that it is exempt."""
        if self._making.item is None:
            return False
        if label.meant.meaning == "exempt":
            return self.take_exemption(block)
        outcome: Outcome = "postponed" if label.meant.meaning == "postponed" else "withdrawn"
        self._making.set_item(outcome=outcome)
        if label.rest:
            self._entries.last = self._making.put(block, Kind.NOTE, label.rest, "item-detail", paragraph=True)
        else:
            self._making.put_aside(block, block.text, "item-detail")
        return True

    def take_detail(self, block: Block, label: LabelFound) -> bool:
        """«Bakgrunn: …», «Saksordfører: Kari Moe»: a detail of the item, on the line or below it."""
        field = label.meant.meaning
        if field == "presenter" and (len(label.rest) > 80 or not label.rest):
            return False
        self._entries.close()
        if label.rest:
            self.add(field, label.rest)
        wide = not label.rest and block.sort == "heading"
        self._entries.section = Section(
            label, None, closed=bool(label.rest), opened=wide, margin=block.first.indent
        )
        self._making.put_aside(block, label.words if label.rest else block.text, "item-detail")
        return True

    def add(self, field: str, text: str) -> None:
        """Add text to a detail of the item, below what it has."""
        before = getattr(self._making.item, field)
        self._making.set_item(**{field: f"{before}\n{text}" if before else text})

    def take_step(self, block: Block) -> bool:
        """«Steg 2: april–mai: skrive utkast» is a step of a plan."""
        found = _STEP.fullmatch(block.text) if block.sort in ("point", "text") else None
        if found is None:
            return False
        step = read_step(found[1], self._entries.context)
        self._entries.last = self._making.put(block, Kind.STEP, step.text, **step.fields)
        return True

    def take_exemption(self, block: Block) -> bool:
        """Whether a line says only that the item is exempt. Words that go on otherwise stay its text."""
        item = self._making.item
        law = exempt_by(block.text)
        if item is None or (law is None and not begins_exempt(block.text)):
            return False
        unnamed = line(self._making.meeting.language).exempt.unnamed[0]
        self._making.set_item(exempt=law or item.exempt or unnamed)
        if law is None:
            return False
        self._making.put_aside(block, block.text, "item-detail")
        return True

    def take_outcome(self, block: Block) -> bool:
        """«Status: Utsatt til neste møte», said of an item."""
        said = _STANDING.fullmatch(block.text)
        if said is not None:
            return self._set_outcome(block, said[1])
        outcome = standing_of(block.text)
        if outcome is None or self._making.item is None or self._making.item.outcome:
            return False
        self._making.set_item(outcome=outcome)
        if len(block.text.split()) > _BARE:
            return False
        self._making.put_aside(block, block.text, "item-detail")
        return True

    def _set_outcome(self, block: Block, said: str) -> bool:
        """Set what words say of the present item; False when they say nothing of it."""
        outcome = outcome_of(said)
        if self._making.item is None or outcome is None:
            return False
        self._making.set_item(outcome=outcome)
        self._making.put_aside(block, block.text, "item-detail")
        return True


def numbered_text(block: Block) -> str:
    """The text of a block, behind its number or a dash where it is a point of a list."""
    if block.sort != "point":
        return block.text
    return f"{block.number}. {block.text}" if block.number else f"– {block.text}"
