"""The lines of a slip: each is an entry of a meeting in its own words, and belongs to one section."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias, get_args

import msgspec

from exports.calendar.calendar_row import undated
from exports.digest.account import in_order, meeting_digest
from exports.outline.agenda import heading_of
from exports.outline.context import Scribe
from exports.outline.entries import decision_label
from exports.outline.head import dates
from exports.privacy import PublicRecord
from exports.slip.circle import Circle, SlipReader
from exports.typography.dates import deadline, short
from exports.typography.typesetter import AsTyped, Typesetter, typesetter
from store.language.catalogue import words
from store.record.model import AgendaItem, Meeting
from store.record.values import Kind, Name
from store.registers.book import Book
from store.registers.rows import RegisterRow

SlipSection: TypeAlias = Literal["away", "expected", "promised", "actions", "decisions", "became", "dates"]
"""The parts of a slip, in their order; ``slip-<section>`` in the catalogue."""

SLIP_SECTIONS: tuple[SlipSection, ...] = get_args(SlipSection)
_OWN: tuple[SlipSection, ...] = ("away", "expected", "promised", "actions", "became")
"""The parts that are about its reader, and about nobody else's matters."""


class SlipLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a slip.

    key: the id of what it tells. lead: what stands before it: who expects, the number of a decision, the day.
    more: what stands after it, in brackets: when it is due, for whom it was said, in which earlier meeting.
    row: the entry as the registers have it, for what they follow.
    """

    section: SlipSection
    key: int
    meeting: Meeting
    text: str
    lead: str = ""
    more: tuple[str, ...] = ()
    row: RegisterRow | None = None


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """What concerns one reader. newest: the last meeting it tells of; since: the one that it begins after.

    since_day: the first day that it tells of no more; None where there is none.
    """

    reader: SlipReader
    newest: PublicRecord
    title: str
    days: str
    draft: bool
    since: Meeting | None
    since_day: date | None
    lines: tuple[SlipLine, ...]

    def of(self, section: SlipSection) -> tuple[SlipLine, ...]:
        """The lines of a section."""
        return tuple(line for line in self.lines if line.section == section)

    @property
    def tells(self) -> bool:
        """Whether anything in it is about its reader."""
        return any(line.section in _OWN for line in self.lines)


class SlipMaker:
    """Makes slips out of the meetings of a series, the oldest first, for any number of readers.

    The last of ``told`` is the meeting they are of; ``book`` are the registers of them all.
    """

    def __init__(
        self,
        told: Sequence[PublicRecord],
        book: Book,
        circle: Circle,
        used_numbers: Mapping[int, Collection[str]],
        *,
        typed: bool = False,
    ) -> None:
        """Take what others may know of the meetings. typed: the format has signs of its own."""
        self.told = told
        self.book = book
        self.circle = circle
        self._used = used_numbers
        self._typed = typed
        self._scribes: dict[int, Scribe] = {}
        self._digests: dict[int, tuple[SlipLine, ...]] = {}
        self.places = {record.meeting.id: place for place, record in enumerate(told)}
        self.scribe = self.scribe_of(told[-1])
        self.status = words(self.scribe.language, "screen")
        kinds = (Kind.EXPECTATION, Kind.ACTION, Kind.DECISION)
        self.rows = {kind: tuple(filter(self._counts, book.rows(kind))) for kind in kinds}

    def slip(self, reader: SlipReader, since: int | date | None = None) -> Slip:
        """Return the slip of a reader: since a meeting, by its id, or a day, else since it was at one."""
        newest = self.told[-1]
        first = self._first(reader, since)
        before = self.told[first - 1].meeting if first and not isinstance(since, date) else None
        day = since if isinstance(since, date) else _last_day(before) if before else None
        lines = tuple(_Telling(self, reader, first).lines())
        return Slip(
            reader=reader,
            newest=newest,
            title=self.scribe.title,
            days=dates(self.scribe),
            draft=newest.meeting.state != "approved",
            since=before,
            since_day=day,
            lines=lines,
        )

    def _first(self, reader: SlipReader, since: int | date | None) -> int:
        """The place of the first meeting that is told of."""
        last = len(self.told) - 1
        if isinstance(since, date):
            days = [_last_day(record.meeting) or date.min for record in self.told]
            return next((place for place, day in enumerate(days) if day >= since), last)
        if since is not None:
            return min(self.places.get(since, last - 1) + 1, last)
        there = (at for at in reversed(range(last)) if self.circle.was_there(reader, self.told[at]))
        return next(there, last - 1) + 1

    def _counts(self, row: RegisterRow) -> bool:
        return not row.entry.hidden and not row.entry.version and row.summary.id in self.places

    def scribe_of(self, record: PublicRecord) -> Scribe:
        """What prints a meeting."""
        meeting = record.meeting
        if meeting.id not in self._scribes:
            setter: Typesetter = AsTyped() if self._typed else typesetter(meeting.language, meeting.tidy)
            used = self._used.get(meeting.id, ())
            self._scribes[meeting.id] = Scribe(record, setter, None, used, speakers=None)
        return self._scribes[meeting.id]

    def shared(self, place: int) -> tuple[SlipLine, ...]:
        """The decisions and the dates of a meeting, which are the same for every reader."""
        record = self.told[place]
        if place not in self._digests:
            self._digests[place] = tuple(self._of_all(record, earlier=place < len(self.told) - 1))
        return self._digests[place]

    def _of_all(self, record: PublicRecord, *, earlier: bool) -> Iterator[SlipLine]:
        meeting = record.meeting
        told = meeting_digest(record, self._used.get(meeting.id, ()), typed=self._typed)
        more = self.origin(meeting)
        for line in told.of("decisions"):
            row = self.book.row(line.keys[0])
            if row is None or row.status == "adopted":
                yield SlipLine(
                    section="decisions",
                    key=line.keys[0],
                    meeting=meeting,
                    text=line.text,
                    lead=line.lead,
                    more=more,
                    row=row,
                )
        ends = _last_day(self.told[-1].meeting) or date.min
        for day in in_order(told.of("dates")):
            row = self.book.row(day.keys[0])
            gone = row is not None and row.status != "planned"
            stale = earlier and (day.day is None or day.keys[0] == meeting.id)
            if not (gone or stale or (day.day is not None and day.day <= ends)):
                yield SlipLine(
                    section="dates", key=day.keys[0], meeting=meeting, text=day.text, lead=day.lead, row=row
                )

    def origin(self, meeting: Meeting) -> tuple[str, ...]:
        """The earlier meeting that something was said in; nothing for the newest."""
        if meeting.id == self.told[-1].meeting.id:
            return ()
        return (self.scribe_of(self.told[self.places[meeting.id]]).title,)


class _Telling:
    """Goes through the registers once for one reader."""

    def __init__(self, maker: SlipMaker, reader: SlipReader, first: int) -> None:
        self._maker = maker
        self._reader = reader
        self._first = first
        self._told = maker.told
        self._circle = maker.circle
        self._scribe = maker.scribe

    def lines(self) -> Iterator[SlipLine]:
        sections: dict[SlipSection, Callable[[], Iterable[SlipLine]]] = {
            "away": self._away,
            "expected": lambda: self._expectations("expected"),
            "promised": lambda: self._expectations("promised"),
            "actions": self._actions,
            "decisions": self._decisions,
            "became": self._became,
            "dates": self._dates,
        }
        for section in SLIP_SECTIONS:
            yield from sections[section]()

    def _away(self) -> Iterator[SlipLine]:
        """Of a person, the items of the meetings that it was not at, each with what came of it."""
        if not self._reader.person:
            return
        for record in self._told[self._first :]:
            if self._circle.was_there(self._reader, record):
                continue
            scribe = self._maker.scribe_of(record)
            for item in scribe.items:
                if item.form != "break" and item.title.strip() and not scribe.exempt(item):
                    yield SlipLine(
                        section="away",
                        key=item.id,
                        meeting=record.meeting,
                        lead=heading_of(scribe, item),
                        text=self._outcome(scribe, item),
                        more=self._maker.origin(record.meeting),
                    )

    def _outcome(self, scribe: Scribe, item: AgendaItem) -> str:
        """What came of an item: its decisions by their numbers, else how it ended."""
        told = []
        for entry in scribe.of_item(item):
            row = self._maker.book.row(entry.id) if entry.kind == Kind.DECISION else None
            if row is not None and row.status == "adopted" and not scribe.exempt(entry):
                told.append(decision_label(scribe, entry).rstrip(": "))
        if told:
            return scribe.joined(dict.fromkeys(told))
        return scribe.say("slip-outcome", outcome=item.outcome or "")

    def _expectations(self, section: SlipSection) -> Iterator[SlipLine]:
        for row in reversed(self._maker.rows[Kind.EXPECTATION]):
            side, group = self._side(row)
            if side == section and row.is_open:
                other = row.entry.from_ if section == "expected" else row.entry.to
                text = self._scribe.sentence(" ".join(row.entry.text.split()))
                more = [group, "" if row.status == "stated" else self._state(row)]
                yield self._line(section, row, text, self._scribe.text(other.name if other else ""), more)

    def _side(self, row: RegisterRow) -> tuple[SlipSection | None, str]:
        """Whether something is expected of the reader or was promised to it, and as part of which group."""
        to, by = self._as(row.entry.to), self._as(row.entry.from_)
        if to == "":
            return "expected", ""
        if by == "":
            return ("expected" if row.entry.mutual else "promised"), ""
        if to is not None:
            return "expected", to
        if by is not None:
            return ("expected" if row.entry.mutual else "promised"), by
        return None, ""

    def _as(self, name: Name | None) -> str | None:
        """Nothing for the reader itself, the name of a group that it belongs to, None for anybody else."""
        if name is None:
            return None
        key = self._circle.key(name.name)
        if key == self._reader.key:
            return ""
        if self._circle.is_everybody(name.name):
            return name.name
        return self._reader.groups.get(key)

    def _tasks(self) -> Iterator[tuple[RegisterRow, str, str]]:
        """The actions that are the reader's, with who has them where that is another, and for which group."""
        for row in self._maker.rows[Kind.ACTION]:
            known = [(owner, self._as(owner)) for owner in row.owners]
            names = [owner.name for owner in row.owners]
            hands = [name for name in names if self._circle.key(name) in self._reader.people]
            if any(group == "" for _, group in known):
                yield row, "", ""
            elif hands:
                yield row, ", ".join(hands), ""
            elif group := next((group for _, group in known if group), ""):
                yield row, "", group

    def _actions(self) -> Iterator[SlipLine]:
        open_ones = [one for one in self._tasks() if one[0].is_open]
        open_ones.sort(key=lambda one: (one[0].due or date.max, one[0].entry.day, one[0].entry.key))
        for row, hands, group in open_ones:
            text = self._scribe.text(" ".join(undated(row).split()))
            yield self._line("actions", row, text, self._scribe.text(hands), [self._due(row), group])

    def _decisions(self) -> Iterator[SlipLine]:
        for place in range(self._first, len(self._told)):
            yield from (line for line in self._maker.shared(place) if line.section == "decisions")

    def _became(self) -> Iterator[SlipLine]:
        """What was the reader's and has come to an end since, and earlier decisions that hold no more."""
        own = [row for row in self._maker.rows[Kind.EXPECTATION] if self._side(row)[0]]
        own += [row for row, _, _ in self._tasks()]
        ended = [row for row in own if not row.is_open]
        ended += [
            row
            for row in self._maker.rows[Kind.DECISION]
            if row.status != "adopted" and self._place(row) < self._first
        ]
        ended.sort(key=lambda row: (row.since, row.entry.key))
        for row in ended:
            if self._is_since(row):
                text = self._scribe.text(" ".join(undated(row).split()))
                number = row.entry.shown_number if row.entry.kind == Kind.DECISION else ""
                ends = [name.name for name in (row.entry.from_, row.entry.to) if name is not None]
                lead = number or " – ".join(ends or [owner.name for owner in row.owners])
                said = f"{self._state(row)} {short(row.since, self._scribe.language)}"
                yield self._line("became", row, text, self._scribe.text(lead), [self._scribe.text(said)])

    def _is_since(self, row: RegisterRow) -> bool:
        """Whether an entry has its status from the meetings that are told of, or from after them."""
        steps = [step for step in row.history if step.what == "status" and step.to == row.status]
        where = steps[-1].where if steps else None
        if where is not None and where.id != row.summary.id and where.id in self._maker.places:
            return self._maker.places[where.id] >= self._first
        if self._place(row) >= self._first:
            return True
        before = _last_day(self._told[self._first - 1].meeting) if self._first else None
        return before is None or row.since > before

    def _place(self, row: RegisterRow) -> int:
        return self._maker.places[row.summary.id]

    def _dates(self) -> Iterator[SlipLine]:
        for place in range(len(self._told)):
            yield from (line for line in self._maker.shared(place) if line.section == "dates")

    def _line(
        self, section: SlipSection, row: RegisterRow, text: str, lead: str, more: Sequence[str]
    ) -> SlipLine:
        """A line of an entry that the registers follow, with the earlier meeting that it was said in."""
        meeting = row.summary.meeting
        told = [self._scribe.text(one) for one in more if one]
        return SlipLine(
            section=section,
            key=row.entry.key,
            meeting=meeting,
            text=text,
            lead=lead,
            more=(*told, *self._maker.origin(meeting)),
            row=row,
        )

    def _state(self, row: RegisterRow) -> str:
        return self._maker.status(f"status-{row.entry.kind.value}-{row.status}")

    def _due(self, row: RegisterRow) -> str:
        due = row.deadline
        if due is None:
            return ""
        if due.meeting is not None:
            return short(row.due, self._scribe.language) if row.due else self._maker.status("next-meeting")
        return deadline(due, self._scribe.language)


def _last_day(meeting: Meeting) -> date | None:
    return meeting.to or meeting.from_
