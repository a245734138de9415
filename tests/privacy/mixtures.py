"""Meetings with any mixture of marks and bonds, and what of them nobody else may read.

Every text is a word of its own, so that it is known again in any file. What is withheld is worked out here
once more, from how the meeting was made, and not by asking the program.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile, is_zipfile

from msgspec.structs import replace

from exports.deliver import FORMATS, PAPERS, rendered, written
from exports.outline.public import public_record
from exports.registers import Sheet, composed
from store.finding import Summary
from store.model import AgendaItem, Entry, Event, Revision
from store.record import Record
from store.registers.book import Book
from store.registers.followed import part_of
from store.registers.listing import KIND_OF, ORDERS, REGISTERS, View, listed
from store.registers.views import Shelf
from store.values import Deadline, Kind, Name, Of, Votes
from tests.exports.letterheads import norwegian
from tests.exports.records import MEETING_ID, START, Builder

KINDS = tuple(kind for kind in Kind if kind not in (Kind.MEMO, Kind.SUMMARY))
MARKS: tuple[dict[str, Any], ...] = ({"private": True}, {"exempt": "§ 13"})
SHAPES = ("plain", "swot", "values", "plan", "break")


class Mixture(NamedTuple):
    """A meeting, and the words that may stand in no file for others."""

    record: Record
    untold: frozenset[str]
    told: frozenset[str]


class Maker:
    """Makes a meeting from a number; every mark and bond is as likely as the dice say."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 — a test that repeats
        self.b = Builder(profile=self.dice.choice(("minutes", "protocol")), state="draft")
        self.count = 0
        self.words: dict[int, list[str]] = {}
        self.hidden: set[int] = set()
        self.working: set[int] = set()
        self.above: dict[int, int] = {}
        self.extra: list[tuple[int, str]] = []

    def word(self, owner: int) -> str:
        """A word that stands nowhere else, of the document of an id."""
        self.count += 1
        made = f"ordet{self.count:04}qx"
        self.words.setdefault(owner, []).append(made)
        return made

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def mark(self, share: float = 0.25) -> dict[str, Any]:
        return dict(self.dice.choice(MARKS)) if self.chance(share) else {}

    def item(self) -> AgendaItem:
        items = list(self.b.record.agenda)
        above = self.dice.choice(items) if items and self.chance(0.4) else None
        marks = self.mark()
        made = self.b.item("", form=self.dice.choice(SHAPES), parent=above.id if above else None, **marks)
        if marks or (above and above.id in self.hidden):
            self.hidden.add(made.id)
        filled = replace(
            made,
            title=self.word(made.id),
            background=self.word(made.id),
            recommendation=self.word(made.id),
            presenter=self.word(made.id),
        )
        self.b.put(filled)
        return filled

    def entry(self, entries: list[Entry]) -> Entry:
        marks = self.mark()
        if self.chance(0.1):
            marks["in_minutes"] = False
        kind = Kind.MEMO if self.chance(0.05) else self.dice.choice(KINDS)
        bonds: dict[str, Any] = {}
        near = [entry for entry in entries if entry.item == self.b.item_id]
        if near and self.chance(0.4):
            other = self.dice.choice(near)
            bond = self.dice.choice(("parent", "conflict_of", "sources"))
            bonds = {bond: (other.id,) if bond == "sources" else other.id}
            if "sources" in bonds:
                kind = Kind.NOTE
        made = self.b.entry(kind, "", **marks, **bonds)
        inherits = any(
            one in self.hidden for one in (made.item, made.parent, made.conflict_of, *made.sources)
        )
        if "private" in marks or "exempt" in marks or inherits:
            self.hidden.add(made.id)
            if made.conflict_of is not None:
                self.hide(made.conflict_of, entries)
        elif kind == Kind.MEMO or not made.in_minutes:
            self.working.add(made.id)
        filled = replace(self.filled(made), typed=f"- {self.word(made.id)}" if self.chance(0.2) else "")
        self.b.put(filled)
        return filled

    def hide(self, first: int, entries: list[Entry]) -> None:
        """A version that is withheld takes the other with it, and what hangs from that."""
        waiting = [first]
        while waiting:
            one = waiting.pop()
            if one in self.hidden:
                continue
            self.hidden.add(one)
            for entry in entries:
                if one in (entry.parent, entry.conflict_of, *entry.sources):
                    waiting.append(entry.id)
                if entry.id == one and entry.conflict_of is not None:
                    waiting.append(entry.conflict_of)

    def filled(self, entry: Entry) -> Entry:
        """The entry with a word in every field that its kind has."""
        word: Callable[[], str] = partial(self.word, entry.id)

        def name() -> Name:
            return Name(word())

        own: dict[Kind, Callable[[], dict[str, Any]]] = {
            Kind.DECISION: lambda: {"title": word(), "votes": Votes(word(), dissent=(name(),), against=1)},
            Kind.ACTION: lambda: {"owners": (name(),), "deadline": Deadline(word())},
            Kind.EXPECTATION: lambda: {"from_": name(), "to": name()},
            Kind.PROPOSAL: lambda: {"by": name(), "votes": Votes(word(), against=2)},
            Kind.QUESTION: lambda: {"answer": word(), "answered_by": name()},
            Kind.ANNEX: lambda: {"file": f"{word()}.pdf"},
            Kind.STEP: lambda: {"owner": name()},
            Kind.STATEMENT: lambda: {"speaker": name()},
        }
        return replace(entry, text=word(), **own.get(entry.kind, dict)())

    def made(self) -> Mixture:
        """The whole meeting."""
        entries: list[Entry] = []
        for _ in range(self.dice.randint(2, 5)):
            item = self.item()
            for _ in range(self.dice.randint(0, 6)):
                entries.append(self.entry(entries))
            if self.chance(0.5):
                self.recusal(item)
        for entry in [entry for entry in entries if self.chance(0.3)]:
            self.event(entry)
        old = self.b.add(Revision, content=str([list(words) for words in self.words.values()]), at=START)
        assert old.content
        record = self.b.record
        self.notes_of_hidden_texts(record)
        gone = self.hidden | self.working
        untold = {word for owner in gone for word in self.words.get(owner, ())}
        untold |= {word for owner, word in self.extra if owner in gone}
        told = {words[0] for item in record.agenda if item.id not in gone for words in (self.words[item.id],)}
        return Mixture(record, frozenset(untold), frozenset(told))

    def notes_of_hidden_texts(self, record: Record) -> None:
        """A text that is withheld withholds the notes that it was written from, and nothing more."""
        self.hidden |= {s for entry in record.entries if entry.id in self.hidden for s in entry.sources}

    def recusal(self, item: AgendaItem) -> None:
        self.count += 1
        who, ground = f"navnet{self.count:04}qx", f"grunnen{self.count:04}qx"
        self.b.moved(who, "recusal", ground=ground)
        self.extra += [(item.id, who), (item.id, ground)]

    def event(self, entry: Entry) -> None:
        self.count += 1
        word = f"hendt{self.count:04}qx"
        what = self.dice.choice(("owner", "deadline", "remark"))
        self.b.add(Event, of=Of(MEETING_ID, entry.id), what=what, to=word, at=START)
        if what == "remark":
            self.words.setdefault(-1, []).append(word)
            self.working.add(-1)
        else:
            self.extra.append((entry.id, word))


def outputs(record: Record) -> Iterator[tuple[str, bytes]]:
    """Every file for others that can be made of a meeting, by what it is."""
    for paper in PAPERS:
        for to in FORMATS:
            write = partial(written, record, to, paper=paper, organisation="", used_numbers=())
            yield f"{paper} {to}", write()
            if to == "docx" and paper == "minutes":
                yield "docx on a letterhead", write(letterhead=norwegian())
    yield "follow", str(public_record(record).stored()).encode()
    meeting = replace(record.meeting, from_=START.date())
    book = Book([(Summary(Path(), meeting), part_of(record))])
    for register in REGISTERS:
        view = View(register=register, order=ORDERS[register][0])
        rows = listed(Shelf(book.rows(KIND_OF[register])), view)
        sheet = Sheet(view=view, rows=rows, language="nb", made=START.date())
        for to in ("docx", "markdown", "html"):
            yield f"{register} {to}", rendered(composed(sheet, to), to)


def everything(content: bytes) -> str:
    """All that stands in a file, each part of a package opened."""
    if not is_zipfile(BytesIO(content)):
        return content.decode("utf-8", "replace")
    with ZipFile(BytesIO(content)) as package:
        parts = (package.read(name).decode("utf-8", "replace") for name in package.namelist())
        return "\n".join([*package.namelist(), *parts])


def given_away(seed: int) -> list[str]:
    """The words of a meeting that got into a file for others, and which; empty when all is well."""
    mixture = Maker(seed).made()
    found = []
    for name, content in outputs(mixture.record):
        text = everything(content).casefold()
        found += [f"{seed} {name}: {word}" for word in sorted(mixture.untold) if word in text]
    return found
