"""Our own Markdown: what every part of it is read with, the sentences that are printed and their holes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from store.language.catalogue import words
from store.record.model import AgendaItem, Entry
from store.record.values import Kind, Of
from tui.importing.block import Block
from tui.importing.own_files.patterns import BROKEN_LINE, HOLE, POINT, pattern
from tui.importing.source import SourceLine

if TYPE_CHECKING:
    from tui.importing.entry_reader import EntryReader


Part: TypeAlias = list[SourceLine]
"""Lines that stand together between two blank ones."""


class WithheldDecisions(NamedTuple):
    """Decisions that are exempt with their item: what page 1 calls the item, their numbers, and the law."""

    item: str
    numbers: tuple[str, ...]
    law: str


class Sheet:
    """A file while it is read. ``before`` is the entry that was made last."""

    def __init__(self, entries: EntryReader) -> None:
        """Make the meeting that ``entries`` reads for."""
        self.making = entries.making
        self.entries = entries
        self.say = words(self.making.meeting.language, "document")
        self.before: Entry | None = None
        self.owner_of: dict[str, str] = {}
        """Who answers for a task by page 1, by the text of the task."""
        self.withheld: list[WithheldDecisions] = []
        """The decisions of exempt items, which stand on page 1 alone."""

    def settle(self, entry: Entry, status: str) -> None:
        """Say what became of an entry, where that is not what becomes of it by itself."""
        if status not in ("", "open", "stated", "answered") and not (
            entry.kind == Kind.DECISION and status == "adopted"
        ):
            self.making.settle(Of(self.making.meeting.id, entry.id), status, entry.item)

    def put(self, part: Part, kind: Kind, text: str, become: str = "", **fields: Any) -> Entry:
        """Make an entry of a part."""
        shown = "conclusion" if fields.get("conclusion") else become
        self.before = self.making.put(block(part, text), kind, text, shown, **fields)
        return self.before

    def place(self, part: Part, become: str, key: int = 0) -> None:
        """Say what became of a part that made no entry."""
        self.making.place(block(part, ""), become, key)

    def withheld_in(self, item: AgendaItem) -> Iterator[dict[str, Any]]:
        """The fields of the decisions that page 1 tells of an exempt item; each is told once."""
        title = self.say("exempt-title")
        called = (item.number or title, f"{item.number} {title}")
        found = next((one for one in self.withheld if one.item in called), None)
        if found is not None:
            self.withheld.remove(found)
            for number in found.numbers:
                yield {"number": number, "exempt": found.law}

    def paragraph_of(self, law: str) -> str:
        """«§ 13» of «offl. § 13»."""
        found = pattern(self.say("exempt-law", paragraph=HOLE)).fullmatch(law)
        return found[1] if found else law


def parts(text: str) -> Iterator[Part]:
    """The parts of a file, in order."""
    part: Part = []
    for number, raw in enumerate(text.split("\n"), 1):
        if raw.strip():
            part.append(SourceLine(number, raw, raw.strip(), rest=raw.strip()))
        elif part:
            yield part
            part = []
    if part:
        yield part


def points(part: Part) -> Iterator[Part]:
    """The points of a list, each with the lines that go on with it."""
    point: Part = []
    for line in part:
        if POINT.fullmatch(line.raw.rstrip()) and point:
            yield point
            point = []
        point.append(line)
    yield point


def joined(part: Part) -> str:
    """The text of a part."""
    return BROKEN_LINE.sub(r"\1\n", "\n".join(line.text for line in part))


def block(part: Part, text: str) -> Block:
    """A part as what the builder of meetings takes."""
    return Block("text", tuple(part), text)
