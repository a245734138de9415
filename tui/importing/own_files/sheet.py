"""Our own Markdown: what every part of it is read with, the sentences that are printed and their holes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from store.language.catalogue import words
from store.language.folders import any_of
from store.language.words import AND
from store.record.model import Entry
from store.record.values import Kind, Of
from tui.importing.blocks import Block
from tui.importing.source import SourceLine

if TYPE_CHECKING:
    from tui.importing.entry_reader import EntryReader


ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
LABELLED = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+)\*\*[ ]?(?P<rest>.*)", re.DOTALL)
NOTED = re.compile(r"\*(?P<label>(?:[^*\\]|\\.)+)\*[ ](?P<rest>.*)", re.DOTALL)
PAIR = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+?)\*\*[ ](?P<value>.*?)(?=[ ]·[ ]\*\*|$)", re.DOTALL)
LAST_AND = re.compile(rf"^(.*) {any_of(AND)} ", re.DOTALL)
LINK = re.compile(r"\[(?P<title>(?:[^\]\\]|\\.)+)\]\((?P<url>[^()\s]+)\)(?: \([^()\s]+\))?")
GUIDE = re.compile(r"\*((?:[^*\\]|\\.)+)\*")
BOLD = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*")
POINT = re.compile(r"(?P<indent>[ ]*)(?:[-*]|\d{1,4}[.)])[ ](?P<text>.*)")
HEADING = re.compile(r"(#{1,6})[ ](.*)")
NUMBERED = re.compile(r"((?:[^\W\d_]{1,8}[ \u00a0-])?\d[\d./-]{0,12}[a-z]?)[ \u2002](.+)")
COUNTED = re.compile(r"(.+) \((\d{1,5})\)")
HOLE, IN_HOLE = "\x01", "(.{1,2000})"
"""What stands for a fact in a printed sentence, and the pattern that finds what stood there."""

SENTENCE_END = re.compile(r"(?<=[^\W\d_]\.)(?<!kl\.)[ ](?=[^\W\d_])|(?<=[\d)]\.)[ ](?=[^\W\d_])")

Part: TypeAlias = list[SourceLine]
"""Lines that stand together between two blank ones."""


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

    def paragraph_of(self, law: str) -> str:
        """«§ 13» of «offl. § 13»."""
        found = pattern(self.say("exempt-law", paragraph=HOLE)).fullmatch(law)
        return found[1] if found else law


def plain(text: str) -> str:
    """The text without what Markdown needs before signs."""
    return ESCAPED.sub(r"\1", text).strip()


def pattern(said: str) -> re.Pattern[str]:
    """A printed sentence as a pattern; each hole in it is a group."""
    return re.compile(IN_HOLE.join(map(re.escape, said.split(HOLE))), re.DOTALL)


def bare(text: str) -> str:
    """The text without its bold type."""
    return plain(BOLD.sub(r"\1", text))


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
    return _BROKEN.sub(r"\1\n", "\n".join(line.text for line in part))


_BROKEN = re.compile(r"(?<!\\)((?:\\\\)*)\\\n")
"""The end of a line in a paragraph, as Markdown needs it."""


def block(part: Part, text: str) -> Block:
    """A part as what the builder of meetings takes."""
    return Block("text", tuple(part), text)
