"""What two machines that were apart have made of a series, merged: many triples, drawn by chance.

Each has what both began with: a series, a draft of February and a planned meeting in March. Apart, each lets
members in and out, says something of the series, adds to the standing items, takes the postponed item up,
says what became of a point and approves the minutes. However they meet, both come to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import msgspec
from msgspec.structs import replace

from store.files.encoding import encoded
from store.files.meeting_list import Summary
from store.follow_up.answers import answer, taken_up
from store.follow_up.points import ITEM, OpenPoint
from store.merge.merge import Tables, merge
from store.record.changes import traced
from store.record.identity import Ids
from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Document, Entry, Meeting, Revision, Stored, ordered, to_json
from store.record.record import Record
from store.record.values import ApprovedIn, Kind, Name, Series
from store.registers.rows import Said
from store.revisions.revision import approval, verified
from store.series.book import SeriesBook
from store.series.series_rows import Member, StandingItem

FEBRUARY, MARCH = date(2026, 2, 12), date(2026, 3, 12)
_AT = datetime(2026, 3, 12, 12, tzinfo=UTC)
_NAMES = ("Kari Berg", "Per Hansen", "Anne Lie", "Ola Dahl", "Siri Vik", "Nils Moe")
_TITLES = ("Økonomi", "Orientering", "Eventuelt")
_FIELDS = {
    "place": ("Møterom 1", "Møterom 2"),
    "start": ("09.00", "10.00"),
    "quorum": ("minst halvparten", "3"),
}


class Files(msgspec.Struct):
    """What a machine has on its disk: archive.json, the draft of February and the meeting of March."""

    common: Tables
    february: Tables
    march: Tables


class Machine:
    """One of two machines that are apart; what it did is kept beside, to be looked for afterwards."""

    def __init__(self, chance: Random, files: Files, ids: Ids, ground: Ground) -> None:
        """Take what it begins with."""
        self.files = deepcopy(files)
        self.came: dict[int, str] = {}
        self.left: set[int] = set()
        self.takes_up = self.approves = False
        self.events: set[int] = set()
        self._chance, self._ids, self._ground = chance, ids, ground

    def work(self) -> Machine:
        """Do a few things."""
        deeds = (
            self._let_in,
            self._let_out,
            self._say,
            self._add_item,
            self._take_up,
            self._settle,
            self._approve,
        )
        for _ in range(self._chance.randrange(1, 6)):
            self._chance.choice(deeds)()
        return self

    def _put(self, tables: Tables, table: str, document: Document) -> None:
        known = tables.setdefault(table, {})
        key = 1 if table == "meeting" else document.id
        after = {name: value for name, value in to_json(document).items() if name != "was"}
        known[key] = ordered(table, traced(known.get(key), after))

    def _let_in(self) -> None:
        name = self._chance.choice(_NAMES)
        book = SeriesBook(self.files.common)
        if name not in {one.name.name for one in book.members(self._ground.series)}:
            member = Member(
                id=self._ids(), series=self._ground.series, rank=f"b{len(self.came)}", name=Name(name)
            )
            self._put(self.files.common, "members", member)
            self.came[member.id] = name

    def _let_out(self) -> None:
        people = SeriesBook(self.files.common).members(self._ground.series)
        if people:
            gone = self._chance.choice(people)
            known = self.files.common["members"]
            known[gone.id] = ordered("members", traced(known[gone.id], {"deleted": _AT.isoformat()}))
            self.left.add(gone.id)

    def _say(self) -> None:
        name = self._chance.choice(tuple(_FIELDS))
        row = dict(self.files.common["series"][self._ground.series])
        said = {**row, name: self._chance.choice(_FIELDS[name])}
        self.files.common["series"][self._ground.series] = ordered("series", traced(row, said))

    def _add_item(self) -> None:
        title = self._chance.choice(_TITLES)
        item = StandingItem(id=self._ids(), series=self._ground.series, rank="c", title=title)
        self._put(self.files.common, "standing", item)

    def _take_up(self) -> None:
        self._put(self.files.march, "agenda", taken_up(self._ground.postponed, self._ground.march, "b"))
        self.takes_up = True

    def _settle(self) -> None:
        to = self._chance.choice(tuple(STATUSES[Kind.ACTION]))
        event = answer(self._ground.action, Said("status", to), None, _AT, self._ids)
        self._put(self.files.march, "events", event)
        self.events.add(event.id)

    def _approve(self) -> None:
        record = Record.from_stored(self.files.february)
        if record.meeting.state == "draft":
            how = ApprovedIn(self._ground.march, self._ground.decision, "5/26", MARCH, 0)
            said = Revision(id=0, day=MARCH, approved=how, reason="Godkjent", at=_AT)
            for document in approval(record, said):
                self._put(
                    self.files.february, "meeting" if isinstance(document, Meeting) else "revisions", document
                )
            self.approves = True


class Ground(msgspec.Struct, frozen=True):
    """What both begin with: the ids of the series, of March and of its decision, and two open points."""

    series: int
    march: int
    decision: int
    postponed: OpenPoint
    action: OpenPoint


def _tables(record: Record) -> Tables:
    return {table: dict(documents) for table, documents in record.stored().items()}


def _begun(ids: Ids) -> tuple[Files, Ground]:
    series = Series(ids(), "Styret")
    head = Meeting(id=ids(), title="Februar", series=series, from_=FEBRUARY, to=FEBRUARY, language="nb")
    february = replace(head, state="draft")
    march = replace(head, id=ids(), title="Mars", from_=MARCH, to=MARCH)
    item = AgendaItem(id=ids(), rank="a", title="Kompetanse", outcome="postponed")
    action = Entry(
        id=ids(), rank="a", kind=Kind.ACTION, item=item.id, text="sende utkast", owners=(Name("Per"),)
    )
    held = Record.new(february).with_documents([item, action])
    where = Summary(Path("februar.json"), february)
    members = {
        (one := Member(id=ids(), series=series.id, rank=f"a{n}", name=Name(name))).id: ordered(
            "members", to_json(one)
        )
        for n, name in enumerate(_NAMES[:3])
    }
    common: Tables = {"series": {series.id: {"name": "Styret"}}, "members": members, "standing": {}}
    files = Files(common, _tables(held), _tables(Record.new(march)))
    postponed = OpenPoint(key=item.id, kind=ITEM, summary=where, text=item.title, title=item.title)
    open_action = OpenPoint(key=action.id, kind=Kind.ACTION.value, summary=where, text=action.text)
    return files, Ground(series.id, march.id, ids(), postponed, open_action)


def wrong(seed: int) -> Iterator[str]:
    """What is wrong with a triple."""
    chance = Random(seed)  # noqa: S311 — the same triple every time
    ids = Ids(lambda: _AT)
    files, ground = _begun(ids)
    one, other = (Machine(chance, files, ids, ground).work() for _ in range(2))
    both = [
        (merge(base, here, there), merge(base, there, here))
        for base, here, there in (
            (files.common, one.files.common, other.files.common),
            (files.february, one.files.february, other.files.february),
            (files.march, one.files.march, other.files.march),
        )
    ]
    for tables, turned in both:
        if encoded(tables) != encoded(turned):
            yield "it matters who comes first"
    (common, _), (february, _), (march, _) = both
    yield from _wrong_members(files, common, one, other, ground)
    record = Record.from_stored(march)
    if sum(item.continues is not None for item in record.agenda) != int(one.takes_up or other.takes_up):
        yield "the postponed item stands not once"
    if {event.id for event in record.events} != one.events | other.events:
        yield "what was said of a point is lost"
    approved = Record.from_stored(february)
    if len(approved.revisions) != int(one.approves or other.approves):
        yield f"{len(approved.revisions)} revisions"
    if any(verified(revision, approved) != "yes" for revision in approved.revisions):
        yield "a revision does not match its hash"


def _wrong_members(
    files: Files, common: Stored, one: Machine, other: Machine, ground: Ground
) -> Iterator[str]:
    named = {key: row["name"]["name"] for key, row in files.common["members"].items()}
    alive = {
        key: name
        for key, name in {**named, **one.came, **other.came}.items()
        if key not in one.left | other.left
    }
    book = SeriesBook(common)
    listed = [member.name.name for member in book.everybody(ground.series)]
    if sorted(listed) != sorted(set(alive.values())):
        yield f"members: {sorted(listed)}, not {sorted(set(alive.values()))}"
    titles = [item.title for item in book.standing(ground.series)]
    if len(titles) != len(set(titles)):
        yield f"standing items: {titles}"
