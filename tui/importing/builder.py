"""The documents of a meeting that is being read, in order, and which line each of them came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from store.language.beside_names import is_reason
from store.language.line import line as line_words
from store.language.words import AND, ANY, fold
from store.plain_text import has_check
from store.record import identity as ranks
from store.record.attendance import said_twice
from store.record.model import AgendaItem, Attendance, Day, Document, Entry, Event, Meeting, Presence
from store.record.numbering import Numbering
from store.record.points import whole_text
from store.record.record import Record
from store.record.values import Attending, Kind, Movement, Name, Of
from tui.grammar.lines import Person
from tui.grammar.phrases.case_number import range_after
from tui.grammar.phrases.private_marks import kept_by_title

if TYPE_CHECKING:
    from tui.importing.block import Block


_REPORTED = frozenset(ANY.printed.reported)


_BOX = re.compile(r"\[[ xX]\] ")


def words_of(text: str) -> list[str]:
    """The words and the numbers of a text, case aside."""
    return re.findall(r"[^\W\d_]+|\d+", text.casefold())


def texts_of(person: Attendance | Presence) -> str:
    """What the list says of somebody, in words."""
    if isinstance(person, Presence):
        return f"{person.who.name} {person.when} {person.ground}"
    stands_for = person.deputy_for.name if person.deputy_for else ""
    told = (person.name.name, person.role, person.organisation, person.party, person.reason, stands_for)
    return " ".join((*told, str(person.count or "")))


def _named_in(line: str, people: Sequence[tuple[Sequence[str], int]]) -> int:
    """The one of a list whom a line names first; the first of all where it names nobody."""
    said = set(words_of(line))
    return next((key for name, key in people if said.issuperset(name)), people[0][1])


def _is_told(block: Block, told: Collection[str]) -> bool:
    """Whether a line names people who are on the list, behind a label, and says nothing else."""
    label = block.label.words.partition("(")[0] if block.label is not None else ""
    left = [
        word
        for word in words_of(_BOX.sub("", block.typed))
        if word not in words_of(label) and word not in AND
    ]
    return all(word in told for word in left)


class PlacedLine(msgspec.Struct, frozen=True):
    """A line of the source, and where it goes.

    become: what it becomes, as the catalogue's labels call it. item: the title of the item it stands in.
    key: the id of the document that holds it; 0 for a line without words. goes_on: whether it goes on with
    the line before. hint: the key of what there is to say of it.
    """

    number: int
    line: str
    become: str
    item: str = ""
    key: int = 0
    goes_on: bool = False
    hint: str = ""


class Making:
    """A meeting as far as it has been read. Ids count up from the meeting's own."""

    def __init__(self, meeting: Meeting) -> None:
        """Begin with a meeting that has nothing in it."""
        self.meeting = meeting
        self.item: AgendaItem | None = None
        self.day: Day | None = None
        self.lines: list[PlacedLine] = []
        self._last_id = meeting.id
        self._ranks: dict[type[Document], str] = {}
        self._documents: dict[int, Document] = {}
        self._aside: Entry | None = None
        self._beside: dict[int, list[tuple[Block, str, str]]] = {}
        self._tops: list[AgendaItem] = []
        self._people: Record | None = None
        self._roll: set[int] = set()
        self._roll_is_marked = False
        self.clocks: dict[int, tuple[str, Day | None]] = {}

    def record(self) -> Record:
        """The meeting with all that has been read."""
        return Record.new(self.meeting).with_documents(self._documents.values())

    def people(self) -> Record:
        """The meeting and who was there; the same until that changes."""
        if self._people is None or self._people.meeting is not self.meeting:
            listed = (one for one in self._documents.values() if isinstance(one, Attendance))
            self._people = Record.new(self.meeting).with_documents(listed)
        return self._people

    def set(self, **fields: Any) -> None:
        """Set fields of the meeting."""
        self.meeting = replace(self.meeting, **fields)

    def put_item(self, block: Block, title: str, *, sub: bool) -> AgendaItem:
        """Begin an item, below the present one when it is a sub-item."""
        parent = None
        if sub and self.item is not None:
            parent = self.item.parent or self.item.id
        number = block.number
        if not number and self._tops and (ranged := range_after(title, self._tops[-1].number)):
            number, title = ranged
        item = AgendaItem(
            id=self._id(),
            rank=self._rank(AgendaItem),
            parent=parent,
            day=self.day.id if self.day else None,
            number=number,
            prefix=block.kept if number else "",
            title=title,
            **self._kept_by(title),
        )
        self._keep(item)
        self._tops.append(item)
        self.item = item
        self.place(block, "item", item.id)
        return item

    def _kept_by(self, title: str) -> dict[str, Any]:
        """What keeps an item from others by its title, whose words stay as they are."""
        found: dict[str, Any] = kept_by_title(title)
        unnamed = line_words(self.meeting.language).exempt.unnamed[0]
        return {**found, "exempt": found["exempt"] or unnamed} if "exempt" in found else found

    def put_day(self, block: Block, day: Day) -> None:
        """Begin a day."""
        self.day = replace(day, id=self._id(), rank=self._rank(Day))
        self.item = None
        self._keep(self.day)
        self.place(block, "day", self.day.id)

    def put(
        self, block: Block, kind: Kind, text: str, become: str = "", hint: str = "", **fields: Any
    ) -> Entry:
        """Add an entry where the reading has come to."""
        entry = Entry(
            id=self._id(),
            rank=self._rank(Entry),
            kind=kind,
            item=self.item.id if self.item else None,
            day=self.day.id if self.day and not self.item else None,
            typed=block.typed,
            text=text,
            check=has_check(text),
            **fields,
        )
        self._keep(entry)
        if block.label is not None and block.label.clock:
            self.clocks[entry.id] = block.label.clock, self.day
        self.place(block, become or kind.value, entry.id, hint)
        return entry

    def put_aside(self, block: Block, text: str, become: str, hint: str = "") -> None:
        """Keep a line as it stands beside the minutes: what it says stands in a field.

        Such lines that follow one another are kept together.
        """
        last = self._aside
        if last is None:
            entry = self.put(block, Kind.NOTE, text, become, hint, in_minutes=False)
        else:
            entry = self.amend(last, typed=f"{last.typed}\n{block.typed}", text=f"{last.text}\n{text}")
            self.place(block, become, entry.id, hint)
        self._aside = entry
        self._beside.setdefault(entry.id, []).append((block, text, become))

    def amend(self, entry: Entry, **fields: Any) -> Entry:
        """Change an entry that was added before."""
        entry = replace(entry, **fields)
        self._documents[entry.id] = entry
        return entry

    def done(self, entry: Entry) -> None:
        """Say of an action that it has been done."""
        self.settle(Of(self.meeting.id, entry.id), "done", entry.item)

    def settle(self, of: Of, status: str, item: int | None) -> None:
        """Say what became of an entry."""
        self._keep(Event(id=self._id(), rank=self._rank(Event), of=of, to=status, item=item))

    def add_to(self, entry: Entry, block: Block, text: str, become: str) -> Entry:
        """Let an entry go on with the lines of another block; an empty text adds to what was typed alone."""
        typed = f"{entry.typed}\n{block.typed}"
        entry = self.amend(entry, typed=typed, text=f"{entry.text}\n{text}" if text else entry.text)
        self.place(block, become, entry.id, goes_on=True)
        self._aside = None
        return entry

    def whole_text(self, entry: Entry) -> str:
        """The text of a decision with the points that stand under it."""
        return whole_text(self.record(), entry, lambda _id: False) if not entry.text else entry.text

    def entry(self, key: int) -> Entry | None:
        """An entry by its id."""
        found = self._documents.get(key)
        return found if isinstance(found, Entry) else None

    def entries_here(self) -> list[Entry]:
        """The entries of the present item."""
        item = self.item.id if self.item else None
        return [one for one in self._documents.values() if isinstance(one, Entry) and one.item == item]

    def drop(self, entry: Entry, into: Entry) -> None:
        """Take an entry away whose lines go into another that comes after it."""
        del self._documents[entry.id]
        self.lines = [replace(one, key=into.id) if one.key == entry.id else one for one in self.lines]

    def renamed(self, entry: Entry, become: str) -> None:
        """Let all lines of an entry be something else."""
        self.lines = [replace(one, become=become) if one.key == entry.id else one for one in self.lines]

    def set_item(self, **fields: Any) -> None:
        """Set fields of the present item."""
        if self.item is not None:
            self.item = replace(self.item, **fields)
            self._documents[self.item.id] = self.item

    def set_items_without_word(self, **fields: Any) -> None:
        """Set fields of the present item and of those right before it of which nothing is said."""
        said = {one.item for one in self._documents.values() if isinstance(one, Entry)}
        self.set_item(**fields)
        present = self.item
        for key in [
            item.id for item in reversed(self._tops) if present is not None and item.id != present.id
        ]:
            item = self._documents[key]
            if not isinstance(item, AgendaItem) or present is None or item.parent != present.parent:
                break
            reported = fold(item.prefix or item.number.partition(" ")[0]) in _REPORTED
            if item.outcome or item.exempt or (not reported and (item.background or key in said)):
                break
            self._documents[key] = replace(item, **fields)

    def list_person(
        self,
        person: Person,
        status: Attending | None,
        *,
        invited: bool = False,
        roll: bool = False,
        marked: bool = False,
    ) -> None:
        """Put somebody on the attendance list; who is there already gets the status, never a higher one.

        ``roll``: they are called among all who could have come; ``marked``: said there to have come.
        """
        if status in ("excused", "absent") and is_reason(person.role):
            person = replace(person, role="", reason=person.role)
        known = [one for one in self._documents.values() if isinstance(one, Attendance)]
        same = (
            one
            for one in known
            if fold(one.name.name) == fold(person.name) and (one.count is None) == (person.count is None)
        )
        old = next(same, None) or self._short_form(person, status, known)
        if old is None:
            old = Attendance(
                id=self._id(), rank=self._rank(Attendance), name=Name(person.name), count=person.count
            )
        listed = replace(
            old,
            role=old.role or person.role,
            organisation=old.organisation or person.organisation,
            party=old.party or person.party,
            status=said_twice(old.status, status),
            invited=old.invited or invited,
            votes=old.votes and person.votes,
            deputy_for=Name(person.deputy_for) if person.deputy_for else old.deputy_for,
            reason=old.reason or person.reason,
        )
        self._documents[listed.id] = listed
        self._people = None
        self._roll_is_marked |= (roll and marked) or (
            listed.id in self._roll and status == "present" and not roll
        )
        if roll:
            self._roll.add(listed.id)

    def call(self, who: Attendance, role: str) -> None:
        """Say what somebody on the list is, in other words than before."""
        self._documents[who.id] = replace(who, role=role)
        self._people = None

    def away(self) -> tuple[str, ...]:
        """The names of those who are told to be away."""
        people = self.people().attendance
        return tuple(one.name.name for one in people if one.status in ("absent", "excused"))

    def settle_lists(self) -> None:
        """Take away the lines beside the minutes that say no more than the list of who was there does."""
        people = [one for one in self._documents.values() if isinstance(one, Attendance | Presence)]
        named = [(words_of(one.name.name), one.id) for one in people if isinstance(one, Attendance)]
        told = {word for one in people for word in words_of(texts_of(one))}
        for key, parts in self._beside.items():
            entry = self.entry(key)
            kept = [part for part in parts if part[2] != "attendance" or not _is_told(part[0], told)]
            if not named or entry is None or len(kept) == len(parts):
                continue
            numbers = {line.number for block, *_ in kept for line in block.lines}
            self.lines = [
                replace(one, key=_named_in(one.line, named))
                if one.key == key and one.number not in numbers
                else one
                for one in self.lines
            ]
            typed, text = (
                joined for joined in ("\n".join(b.typed for b, *_ in kept), "\n".join(t for _, t, _ in kept))
            )
            if kept:
                self.amend(entry, typed=typed, text=text)
            else:
                del self._documents[key]

    def settle_roll(self) -> None:
        """Mark those who were called as present, where the minutes name those who were away.

        Where some are marked as present instead, the others were absent for a reason that is not known.
        """
        people = [one for one in self._documents.values() if isinstance(one, Attendance)]
        away = {one.id for one in people if one.status in ("absent", "excused")}
        stood_in_for = {fold(one.deputy_for.name) for one in people if one.deputy_for}
        if self._roll_is_marked or not (away or stood_in_for):
            return
        for one in people:
            if one.id in self._roll and one.status is None:
                status: Attending = "excused" if fold(one.name.name) in stood_in_for else "present"
                self._documents[one.id] = replace(one, status=status)
        self._people = None

    def _short_form(
        self, person: Person, status: Attending | None, known: list[Attendance]
    ) -> Attendance | None:
        """The one on the list whom a part of the name can mean, listed there just so: «Cllr Wray»."""
        words = person.name.split()
        if person.count is not None or not words:
            return None
        fits = [
            one for one in known
            if one.count is None and one.status == status and set(words) < set(one.name.name.split())
            and words[-1] == one.name.name.split()[-1]
        ]  # fmt: skip
        return fits[0] if len(fits) == 1 else None

    def item_called(self, number: str) -> int | None:
        """The item of a number, or the only one of a title in quotes; None when there is none."""
        quoted = number[:1] in "«“"
        title = number[1:-1]
        named = [item.id for item in self._tops if (item.title == title if quoted else item.number == number)]
        return named[0] if number and named and (len(named) == 1 or not quoted) else None

    def move(
        self, person: Person, what: Movement, when: str, item: int | None = None, ground: str = ""
    ) -> None:
        """Say that somebody came, left or stood aside."""
        moved = Presence(
            id=self._id(),
            rank=self._rank(Presence),
            who=Name(person.name),
            what=what,
            when=when,
            item=item,
            ground=ground,
        )
        self._documents[moved.id] = moved

    def place(
        self, block: Block, become: str, key: int = 0, hint: str = "", *, goes_on: bool = False
    ) -> None:
        """Say where the lines of a block go."""
        title = self.item.title if self.item else ""
        for nth, line in enumerate(block.lines):
            goes = goes_on or nth > 0
            self.lines.append(
                PlacedLine(line.number, line.raw, become, title, key, goes, "" if nth else hint)
            )

    def place_before(self, block: Block, become: str, made: Entry) -> None:
        """Say where lines went that belong before those of what was made last."""
        mine = [line for line in self.lines if line.key == made.id]
        del self.lines[-len(mine) :]
        self.place(block, become, made.id)
        self.lines.extend(replace(line, goes_on=True) for line in mine)

    def put_with(self, block: Block, text: str, *, in_minutes: bool) -> Entry:
        """Add the rest of an item's own line as text in it; the line itself has its place already."""
        return self.put_beside(block, Kind.NOTE, text, paragraph=in_minutes, in_minutes=in_minutes)

    def put_beside(self, block: Block, kind: Kind, text: str, **fields: Any) -> Entry:
        """Add an entry made of lines that have their place already."""
        lines = list(self.lines)
        entry = self.put(block, kind, text, **fields)
        self.lines = lines
        return entry

    def become(self, key: int, become: str) -> None:
        """Let the last lines be something else: those that went to a document."""
        for place in range(len(self.lines) - 1, -1, -1):
            if self.lines[place].key != key:
                return
            self.lines[place] = replace(self.lines[place], become=become)

    def date_days(self) -> None:
        """Give days that only have a number their dates, where they are as many as the meeting has."""
        meeting, days = self.meeting, self.record().days
        if meeting.from_ is None or any(day.date for day in days):
            return
        if len(days) == ((meeting.to or meeting.from_) - meeting.from_).days + 1:
            for later, day in enumerate(days):
                self._keep(replace(day, date=meeting.from_ + timedelta(days=later)))

    def number_items(self, *, as_printed: bool = False) -> None:
        """Keep the numbers that items had, except numbers that only count their places.

        ``as_printed``: items without a number had none, and get none.
        """
        for item in self._tops:
            bare = replace(self._documents[item.id], number="")
            if "/" not in item.number and not item.prefix:
                self._documents[item.id] = bare
        numbering = Numbering(self.record())
        told = [item for item in self._tops if item.number or (as_printed and item.form != "break")]
        if any(numbering.item(item) != item.number for item in told) and any(item.number for item in told):
            for item in self._tops:
                self._documents[item.id] = replace(self._documents[item.id], number=item.number)

    def _id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _rank(self, table: type[Document]) -> str:
        before = self._ranks.get(table)
        self._ranks[table] = rank = ranks.after([before] if before else [])
        return rank

    def _keep(self, document: Document) -> None:
        self._documents[document.id] = document
        self._aside = None


class Reading(msgspec.Struct, frozen=True):
    """What a text became: the record, where each line went, and how many lines were joined to others.

    series: the name of the series it says it belongs to. left_out: lists of contents and pages of other files
    that were not read.
    """

    record: Record
    lines: tuple[PlacedLine, ...]
    joined: int = 0
    series: str = ""
    left_out: int = 0

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.record.meeting

    @property
    def as_text(self) -> int:
        """How many lines were left as text."""
        return sum(line.become in ("note", "point") for line in self.lines)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Everything in the record but the meeting."""
        tables = self.record.stored()
        found = (
            self.record.raw(table, key) for table in tables if table != "meeting" for key in tables[table]
        )
        return tuple(document for document in found if document is not None)
