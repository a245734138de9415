"""Meetings with any mixture of marks and bonds, and what of them nobody else may read.

Every text is a word of its own, so that it is known again in any file. What is withheld is worked out here
once more, from how the meeting was made, and not by asking the program.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Collection, Iterator
from email import message_from_bytes
from email.policy import SMTP
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile, is_zipfile

from msgspec.structs import replace

from exports.calendar.calendar_file import CalendarAsked, calendar_of
from exports.digest.digest_file import DigestAsked, digest_of
from exports.export import PAPERS, rendered, written
from exports.formats.record import RecordSource, to_record
from exports.formats.registry import FORMATS, Format
from exports.outline.public import public_record
from exports.privacy import for_others
from exports.public_registers import public_book
from exports.registers.document import RegisterDocument, composed, sheet_for_others
from exports.registers.topic_json import entry_json, page_json, untagged_json
from exports.review.pdf_text import pdf_text
from exports.site.published import SiteSource
from exports.site.site import site_files
from exports.slip.slip_file import SLIP_FORMATS, SlipAsked, slips_of
from exports.slip.slip_source import SlipSource
from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Document, Entry, Event, Presence, Revision
from store.record.record import Record
from store.record.texts import reworded
from store.record.values import VARIANTS, ClosedDoors, Deadline, Kind, Name, Of, Period, Votes
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.listing import KIND_OF, ORDERS, REGISTERS, RegisterView, Shelf, listed
from store.topics.list import TopicList
from store.topics.topic_page import Knowledge, TopicEntry
from tests.exports.letterheads import norwegian
from tests.exports.records import MEETING_ID, START, Builder
from tests.exports.site.shelf import asked_of, shelf

KINDS = tuple(kind for kind in Kind if kind not in (Kind.MEMO, Kind.SUMMARY))
MARKS: tuple[dict[str, Any], ...] = ({"private": True}, {"exempt": "§ 13"})
SHAPES = ("plain", "swot", "values", "plan", "break")
LIGHT: tuple[Format, ...] = ("markdown", "json")
NOBODY = -1
"""Owns the words that nobody else reads, whatever is marked."""


class Mixture(NamedTuple):
    """A meeting, the ids of what is withheld in it, and the words that may and may not stand in files."""

    record: Record
    hidden: frozenset[int]
    untold: frozenset[str]
    told: frozenset[str]


class Maker:
    """Makes a meeting from a number; every mark and bond is as likely as the dice say."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 — a test that repeats
        scope = self.dice.choice(("everything", "everything", "outcomes", "unattributed"))
        profile = self.dice.choice(("minutes", "protocol"))
        layout = "municipal" if seed % 2 else "board"
        self.b = Builder(profile=profile, layout=layout, state="draft", scope=scope)
        self.count = 0
        self.words: dict[int, list[str]] = {}
        self.marked: set[int] = set()
        self.aside: set[int] = {NOBODY}
        self.line: list[tuple[int, int]] = []
        self.more: list[tuple[int, int]] = []

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
        self.marked |= {made.id} if marks else set()
        self.more += [(above.id, made.id)] if above else []
        names = ("title", "background", "recommendation", "presenter", "recommender")
        words = {name: self.word(made.id) for name in names}
        filled = replace(made, **words, closed=ClosedDoors(self.word(made.id)), tags=(self.word(made.id),))
        self.b.put(filled)
        return filled

    def entry(self, here: list[Entry]) -> Entry:
        marks = self.mark()
        if self.chance(0.1):
            marks["in_minutes"] = False
        kind = Kind.MEMO if self.chance(0.05) else self.dice.choice(KINDS)
        bonds: dict[str, Any] = {}
        if here and self.chance(0.4):
            other = self.dice.choice(here)
            bond = self.dice.choice(("parent", "conflict_of", "sources"))
            bonds = {bond: (other.id,) if bond == "sources" else other.id}
            kind = Kind.NOTE if bond == "sources" else kind
        made = self.b.entry(kind, "", **marks, **bonds)
        self.marked |= {made.id} if {"private", "exempt"} & marks.keys() else set()
        self.aside |= {made.id} if kind == Kind.MEMO or not made.in_minutes else set()
        filled = self.tied(self.filled(made), here)
        self.b.put(filled)
        return filled

    def tied(self, entry: Entry, here: list[Entry]) -> Entry:
        """The entry with what it is bound to, and perhaps with a sign that binds it to the one before."""
        self.line += [(one, entry.id) for one in (entry.parent, entry.conflict_of) if one is not None]
        self.line += [(entry.id, entry.conflict_of)] if entry.conflict_of is not None else []
        self.more += [(entry.item or 0, entry.id), *((one, entry.id) for one in entry.sources)]
        before, old = here[-1:], self.word(NOBODY)
        match entry.kind:
            case Kind.EXPECTATION if self.chance(0.5):
                self.line += [(one.id, entry.id) for one in before]
                return replace(entry, typed=f"> {old}")
            case Kind.STATEMENT:
                of = next((one for one in reversed(here) if not self.between(one)), None)
                if of is not None and of.kind in (Kind.DECISION, Kind.PROPOSAL):
                    self.line.append((of.id, entry.id))
            case Kind.NOTE if not entry.sources and self.chance(0.3):
                lead = self.dice.choice(("votering:", "frist:", "svaar:", "> ", "... "))
                self.line += [(one.id, entry.id) for one in before]
                return replace(entry, text=f"{lead} {entry.text}", typed=f"{lead} {entry.text}")
            case Kind.NOTE if not entry.sources and self.chance(0.4):
                points = [one for one in here if one.point and one.parent is None and one.typed[:2] != "--"]
                self.line += [(one.id, entry.id) for one in points[-1:] if entry.parent is None]
                return replace(entry, point=True, typed=f"-- {old}")
            case Kind.NOTE if self.chance(0.5):
                return replace(entry, point=True, typed=f"- {old}")
            case Kind.NOTE if self.b.record.meeting.scope == "unattributed":
                return replace(entry, speaker=Name(self.word(NOBODY)), typed=f"{old}: {entry.text}")
        return replace(entry, typed=f"{old} {entry.text}" if self.chance(0.3) else "")

    @staticmethod
    def between(entry: Entry) -> bool:
        """Whether an entry may stand between a decision and a statement on it."""
        goes_on = entry.typed.startswith((">", "...", "votering", "frist", "svaar"))
        return entry.kind == Kind.STATEMENT or goes_on

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
            Kind.EXPERIENCE: lambda: {
                "variant": self.dice.choice(VARIANTS),
                "party": name(),
                "outcome": word(),
                "contact": name(),
                "since": Period(word()),
            },
            Kind.ACTIVITY: lambda: {"period": Period(word(), "2026-09-14"), "party": name()},
            Kind.LINK: lambda: {"url": f"https://{word()}.example/{word()}"},
            Kind.STATEMENT: lambda: {"speaker": name()},
        }
        return replace(entry, text=word(), tags=(word(),), **own.get(entry.kind, dict)())

    def made(self) -> Mixture:
        """The whole meeting."""
        entries: list[Entry] = []
        for _ in range(self.dice.randint(2, 5)):
            item = self.item()
            here: list[Entry] = []
            for _ in range(self.dice.randint(0, 7)):
                here.append(self.entry(here))
            entries += here
            if self.chance(0.5):
                self.move(item)
        for entry in [entry for entry in entries if self.chance(0.3)]:
            self.event(entry)
        self.b.add(Event, of=Of(MEETING_ID + 1, 5), what="owner", to=self.word(NOBODY), at=START)
        self.b.add(Revision, content=str(self.words), at=START)
        hidden = self.spread(self.marked, [*self.line, *self.more])
        hidden |= {source for entry in entries if entry.id in hidden for source in entry.sources}
        hidden |= self.spread(self.aside, self.line)
        untold = hidden | self.left_out(entries)
        return Mixture(
            self.b.record,
            frozenset(hidden),
            frozenset(word for owner in untold for word in self.words.get(owner, ())),
            frozenset(self.words[item.id][0] for item in self.b.record.agenda if item.id not in hidden),
        )

    @staticmethod
    def spread(marked: set[int], ties: list[tuple[int, int]]) -> set[int]:
        found = set(marked)
        while more := {heir for giver, heir in ties if giver in found} - found:
            found |= more
        return found

    @staticmethod
    def left_out(entries: list[Entry]) -> set[int]:
        """The notes whose words stand in a text of the fair copy, which is told in their place."""
        talk = (Kind.NOTE, Kind.QUESTION, Kind.PROPOSAL)
        notes = {e.id for e in entries if e.kind in talk and e.votes is None and not e.sources}
        return notes & {source for entry in entries for source in entry.sources}

    def move(self, item: AgendaItem) -> None:
        """Somebody stands aside, or goes; that somebody went is told, but not why when the item is not."""
        what = self.dice.choice(("recusal", "departure"))
        made = self.b.add(Presence, item=item.id, what=what, ground="-")
        self.more.append((item.id, made.id))
        self.b.put(
            replace(made, who=Name(self.word(made.id if what == "recusal" else 0)), ground=self.word(made.id))
        )

    def event(self, entry: Entry) -> None:
        what = self.dice.choice(("owner", "deadline", "remark"))
        made = self.b.add(Event, of=Of(MEETING_ID, entry.id), what=what, at=START)
        self.line.append((entry.id, made.id))
        self.b.put(replace(made, to=self.word(NOBODY if what == "remark" else made.id)))


def outputs(
    record: Record, formats: Collection[Format] = FORMATS, *, shared: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Every file for others that can be made of a meeting in some formats, by what it is.

    ``shared``: its slips and a site of it too.
    """
    for paper in PAPERS:
        for to in formats:
            write = partial(written, record, to, paper=paper, organisation="", used_numbers=())
            yield f"{paper} {to}", write()
            if to == "docx" and paper == "minutes":
                yield "docx on a letterhead", write(letterhead=norwegian())
    yield "follow", str(public_record(record).stored()).encode()
    meeting = replace(record.meeting, from_=START.date())
    book = Book([(Summary(Path(), meeting), part_of(record))])
    for register in REGISTERS:
        view = RegisterView(register=register, order=ORDERS[register][0])
        rows = listed(Shelf(book.rows(KIND_OF[register])), view)
        sheet = RegisterDocument(view=view, rows=rows, language="nb", made=START.date())
        sheet = sheet_for_others(sheet, [record])
        for to in (one for one in formats if one != "json"):
            yield f"{register} {to}", rendered(composed(sheet, to), to)
    places = [place for _, part in book.parts for place in part.topics]
    public = public_book([(record, for_others(record))], {}, {})
    known = Knowledge(public, TopicList({}, places))
    for number, (topic, *_) in enumerate(known.counts()):
        view_of = page_json(topic, known.about(topic), public, None, START.date())
        yield f"topic {number}", json.dumps(view_of).encode()
    yield "untagged", json.dumps([untagged_json(one) for one in known.untagged()]).encode()
    told = [entry_json(TopicEntry(row), public, START.date()) for row in known.experiences()]
    yield "experiences", json.dumps(told).encode()
    for kind in ("ics", "markdown", "json"):
        asked = CalendarAsked(to=kind, deadlines=True, spans=True)
        yield f"calendar {kind}", calendar_of([record], book, MEETING_ID, asked).content
    source = RecordSource(archive=MEETING_ID, name="", records=(record,), tables={})
    yield "record", to_record(source, record.meeting.id)
    for sort in ("eml", "html", "json"):
        yield f"digest {sort}", digest_of([record], DigestAsked(kind=sort)).written()
    if shared:
        yield from slips(record, formats)
        yield from pages(record)


def slips(record: Record, formats: Collection[Format]) -> Iterator[tuple[str, bytes]]:
    """The slips of everybody whom a meeting concerns; as JSON alone unless every format is asked for."""
    source = SlipSource(records=(record,), tables={})
    for kind in SLIP_FORMATS if "docx" in formats else ("json",):
        made = slips_of(source, SlipAsked(kind=kind))
        yield from ((f"slip {kind} {one.stem}", made.written(one)) for one in made.made)
        yield f"names of slips {kind}", "\n".join(one.stem for one in made.made).encode()


def pages(record: Record) -> Iterator[tuple[str, bytes]]:
    """Every file of a site of a meeting, and their names."""
    approved = record.with_documents([replace(record.meeting, state="approved")])
    archive = shelf([approved])
    files = site_files(SiteSource(archive, asked_of(archive, records=True)))
    yield "names of a site", "\n".join(files).encode()
    yield from ((f"site {path}", content) for path, content in files.items())


def everything(content: bytes) -> str:
    """All that stands in a file, each part of a package or a mail opened."""
    if content.startswith(b"Subject: "):
        mail = message_from_bytes(content, policy=SMTP)
        parts = (part.get_content() for part in mail.walk() if not part.is_multipart())
        return "\n".join([str(mail["Subject"]), *map(str, parts)])
    if content.startswith(b"%PDF"):
        packets = re.findall(rb"<x:xmpmeta.*?</x:xmpmeta>", content, re.DOTALL)
        return "\n".join([*pdf_text(content), *(packet.decode("utf-8", "replace") for packet in packets)])
    if not is_zipfile(BytesIO(content)):
        return content.decode("utf-8", "replace").replace("\r\n ", "")
    with ZipFile(BytesIO(content)) as package:
        parts = (package.read(name).decode("utf-8", "replace") for name in package.namelist())
        return "\n".join([*package.namelist(), *parts])


def given_away(seed: int, formats: Collection[Format] = FORMATS, *, shared: bool = True) -> list[str]:
    """The words of a meeting that got into a file for others, and which; empty when all is well."""
    mixture = Maker(seed).made()
    found = []
    for name, content in outputs(mixture.record, formats, shared=shared):
        text = everything(content).casefold()
        found += [f"{seed} {name}: {word}" for word in sorted(mixture.untold) if word in text]
    return found


def with_other_secrets(mixture: Mixture) -> Record:
    """The meeting with other words in everything that is withheld: no file for others may differ."""

    lines: list[Document] = [*mixture.record.agenda, *mixture.record.entries, *mixture.record.events]
    changed: list[Document] = []
    for line in lines:
        if line.id in mixture.hidden:
            new = reworded(line, lambda _: "annet")
            if isinstance(line, AgendaItem | Entry) and isinstance(new, AgendaItem | Entry):
                new = replace(new, exempt=line.exempt)
            changed.append(new)
    return mixture.record.with_documents(changed)
