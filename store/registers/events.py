"""What the registers need of one meeting: the entries they follow, and what it says became of entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from store.folding import plain
from store.language.words import fold, tells_outcome
from store.record.attendance import HERE, RollCall, in_zone
from store.record.identity import made_at
from store.record.in_minutes import Belonging
from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Entry, Event, Json, Meeting
from store.record.numbering import Numbering
from store.record.points import leads_of, whole_text
from store.record.record import Record
from store.record.status import first_status
from store.record.values import Deadline, Kind, Name, Of, What
from store.record.withheld import Withheld

Hidden: TypeAlias = Literal["", "private", "exempt", "note"]
"""Why an entry is not for everybody: private, exempt from public access, or no part of the minutes."""


class FollowedEntry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An entry that has a status.

    key: its id. day and at: the day of its meeting on which it was said, and the instant (seconds). place:
    number and title of its item. first: its status before anything has happened to it. settled: whether its
    number stands in the file. version: it is another version of an entry that is there too. item: the id of
    its item; 0 for none. law: what exempts it. board: it is a value on a board.
    """

    key: int
    kind: Kind
    text: str
    day: date
    at: float = 0.0
    place: str = ""
    first: str = ""
    hidden: Hidden = ""
    title: str = ""
    number: str = ""
    settled: bool = False
    conclusion: bool = False
    supersedes: tuple[str, ...] = ()
    repeals: bool = False
    amends: tuple[str, ...] = ()
    owners: tuple[Name, ...] = ()
    deadline: Deadline | None = None
    from_: Name | None = None
    to: Name | None = None
    mutual: bool = False
    version: bool = False
    item: int = 0
    law: str = ""
    board: bool = False

    @property
    def cites(self) -> tuple[str, ...]:
        """The numbers of the earlier decisions that it does something to."""
        return (*self.supersedes, *self.amends)


class FollowedItem(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An item that was put off, or one that goes on from an item of an earlier meeting (``goes_on``).

    key: its id. outcome: what came of it; empty for nothing yet. reason: why it was put off. law: what
    exempts it.
    """

    key: int
    title: str
    number: str = ""
    outcome: str = ""
    reason: str = ""
    hidden: Hidden = ""
    law: str = ""
    presenter: str = ""
    sort: str = ""
    background: str = ""
    recommendation: str = ""
    recommender: str = ""
    goes_on: Of | None = None


class Happened(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Something that became of an entry of this meeting or another; ``key`` is the id of the event."""

    key: int
    meeting: int
    entry: int
    what: What
    to: str
    day: date
    at: float = 0.0


class Contribution(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one meeting gives to the registers, and to the follow-up of its series.

    items: those that were put off or go on from one that was. there: the names of those who were there.
    """

    entries: tuple[FollowedEntry, ...] = ()
    events: tuple[Happened, ...] = ()
    items: tuple[FollowedItem, ...] = ()
    there: tuple[str, ...] = ()


def part_of(record: Record, used: Collection[str] = ()) -> Contribution:
    """Take what the registers need from a meeting, in the order of its minutes.

    ``used`` are the numbers of the other meetings of its series, where they are known.
    """
    following = _Following(record, used)
    return Contribution(
        tuple(following.entries()),
        happened(record.events, record.meeting),
        tuple(following.items()),
        following.there(),
    )


def felt_by_others(meeting: Meeting, part: Contribution) -> tuple[object, ...]:
    """What can change what holds of the entries of other meetings; empty where nothing does."""
    events = tuple(event for event in part.events if event.meeting != meeting.id)
    citing = tuple(entry for entry in part.entries if entry.supersedes or entry.amends)
    numbers = tuple((entry.key, entry.number) for entry in part.entries if entry.settled)
    own = tuple(event for event in part.events if event.entry in {entry.key for entry in citing})
    told = (events, citing, numbers, own)
    return (*told, meeting.from_, meeting.series, meeting.state == "cancelled") if any(told) else ()


def happened(events: Iterable[Event], meeting: Meeting | None) -> tuple[Happened, ...]:
    """Events with the day they count from: one of the meeting's own, or, with no meeting open, their own."""
    return tuple(
        Happened(
            e.id, e.of.meeting, e.of.entry, e.what, e.to, _day(meeting, e.at, e.id), _seconds(e.at, e.id)
        )
        for e in events
    )


class _Following:
    """Takes the entries that have a status from a meeting."""

    def __init__(self, record: Record, used: Collection[str]) -> None:
        self._record = record
        self._numbers = Numbering(record, used)
        self._belonging = Belonging(record)
        self._withheld = Withheld(record)
        self._items = {item.id: item for item in record.agenda}
        self._days = {day.id: day for day in record.days}
        self._leads = leads_of(record)
        self._keys = {entry.id for entry in record.entries}

    def entries(self) -> Iterator[FollowedEntry]:
        lost = [entry for entry in self._record.entries if entry.item not in self._items]
        for entry in (*lost, *(e for item in self._record.agenda for e in self._record.entries_of(item))):
            if entry.kind in STATUSES and self._belonging.reason(entry) != "written":
                yield self._followed(entry, self._items.get(entry.item or 0))

    def _followed(self, entry: Entry, item: AgendaItem | None) -> FollowedEntry:
        day = self._days.get(entry.day or (item.day if item else None) or 0)
        return FollowedEntry(
            key=entry.id,
            kind=entry.kind,
            text=self._whole(entry),
            day=day.date if day and day.date else _day(self._record.meeting, entry.at, entry.id),
            at=_seconds(entry.at, entry.id),
            place=" ".join(filter(None, (self._numbers.item(item), item.title))) if item else "",
            first=first_status(entry),
            hidden=self._hidden(entry),
            title=entry.title,
            number=self._numbers.decision(entry) or entry.number,
            settled=self._numbers.stored(entry),
            conclusion=entry.conclusion,
            supersedes=entry.supersedes,
            repeals=entry.repeals,
            amends=entry.amends,
            owners=entry.owners,
            deadline=entry.deadline,
            from_=entry.from_,
            to=entry.to,
            mutual=entry.mutual,
            version=entry.conflict_of in self._keys,
            item=item.id if item else 0,
            law=self._withheld.laws.get(entry.id, ""),
            board=item is not None and item.form == "values" and KINDS[entry.kind].board == "values",
        )

    def items(self) -> Iterator[FollowedItem]:
        """The items that were put off, and those that go on from an earlier one."""
        for item in self._record.agenda:
            if item.outcome == "postponed" or item.continues is not None:
                yield FollowedItem(
                    key=item.id,
                    title=item.title,
                    number=self._numbers.item(item),
                    outcome=item.outcome or "",
                    reason=self._reason(item),
                    hidden=self._hidden_item(item),
                    law=self._withheld.laws.get(item.id, ""),
                    presenter=item.presenter,
                    sort=item.sort or "",
                    background=item.background,
                    recommendation=item.recommendation,
                    recommender=item.recommender,
                    goes_on=Of(item.continues.meeting, item.continues.item) if item.continues else None,
                )

    def _reason(self, item: AgendaItem) -> str:
        """Why it was put off: what stood behind the word."""
        found = ""
        for entry in self._record.entries_of(item):
            word, colon, _ = entry.typed.partition(":")
            if colon and tells_outcome(word) == "postponed" and not self._withheld.untold(entry.id):
                found = entry.text
        return found

    def _hidden_item(self, item: AgendaItem) -> Hidden:
        if item.id in self._withheld.private:
            return "private"
        return "exempt" if item.id in self._withheld.laws else ""

    def there(self) -> tuple[str, ...]:
        """The people who were there at some time, in the form in which names are compared."""
        roll = RollCall(self._record)
        came = {fold(m.who.name) for m in self._record.presence if m.what == "arrival"}
        left = {fold(m.who.name) for m in self._record.presence if m.what == "departure"}
        return tuple(
            who.name.name
            for who in self._record.attendance
            if who.count is None
            and (who.status in HERE or roll.is_present(who) or fold(who.name.name) in came | left)
        )

    def _whole(self, entry: Entry) -> str:
        """What was decided, with its points."""
        if entry.id not in self._leads:
            return entry.text
        return whole_text(self._record, entry, self._withheld.untold)

    def _hidden(self, entry: Entry) -> Hidden:
        if entry.id in self._withheld.private:
            return "private"
        if entry.id in self._withheld.laws:
            return "exempt"
        return "" if self._belonging.holds(entry) else "note"


def _day(meeting: Meeting | None, at: datetime | None, identity: int) -> date:
    """The day of the meeting on which something was said; minutes may be typed weeks after it."""
    if meeting and meeting.from_ and meeting.to in (None, meeting.from_):
        return meeting.from_
    made = at or made_at(identity)
    day = (in_zone(meeting, made) if meeting else made.astimezone()).date()
    if meeting is None or meeting.from_ is None:
        return day
    return min(max(day, meeting.from_), meeting.to or meeting.from_)


def _seconds(at: datetime | None, identity: int) -> float:
    return (at or made_at(identity)).timestamp()


class Called:
    """The people and parties that archive.json knows, each with its name and its aliases.

    An alias that two of them share means neither.
    """

    def __init__(self, *tables: Mapping[int, Json]) -> None:
        """Read the tables ``people`` and ``parties``."""
        self._refs: dict[str, int | None] = {}
        self._names: dict[int, str] = {}
        for ref, row in (pair for table in tables for pair in table.items()):
            names = [] if "deleted" in row else list(_names(row))
            self._names[ref] = " · ".join(names)
            for name in dict.fromkeys(map(plain, names)):
                self._refs[name] = None if name in self._refs else ref

    def joined(self, entry: FollowedEntry) -> FollowedEntry:
        """The entry with everybody it names marked as the one of the archive that they are."""
        if not self._names:
            return entry
        return replace(
            entry,
            owners=self.known(entry.owners),
            from_=self._known(entry.from_) if entry.from_ else None,
            to=self._known(entry.to) if entry.to else None,
        )

    def known(self, names: Iterable[Name]) -> tuple[Name, ...]:
        """Names, marked in the same way; as they were written."""
        return tuple(map(self._known, names))

    def all_names(self, name: Name) -> str:
        """Everything that somebody is called, as one text to look for names in."""
        return " · ".join(filter(None, (name.name, self._names.get(name.ref or 0))))

    def _known(self, name: Name) -> Name:
        ref = self._refs.get(plain(name.name)) if name.ref is None else None
        return name if ref is None else Name(name.name, ref)


NOBODY = Called()
"""What is known where an archive knows nobody."""


def _names(row: Json) -> Iterable[str]:
    """The name of a row and its aliases; what a hand has put there besides text is passed over."""
    aliases = row.get("aliases")
    found = (row.get("name"), *(aliases if isinstance(aliases, list) else ()))
    return (name for name in found if isinstance(name, str) and name.strip())
