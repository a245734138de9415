"""The values that the registers hold: an entry, an event, and the names in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from store.plain_text import plain
from store.record.identity import made_at
from store.record.model import Event, Json, Meeting
from store.record.timing import in_zone
from store.record.values import Deadline, Kind, Name, Of, Period, What

Hidden: TypeAlias = Literal["", "private", "exempt", "note"]
"""Why an entry is not for everybody: private, exempt from public access, or no part of the minutes."""


class FollowedEntry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An entry that has a status.

    key: its id. day and at: the day of its meeting on which it was said, and the instant (seconds). place:
    number and title of its item. first: its status before anything has happened to it. settled: whether its
    number stands in the file. version: it is another version of an entry that is there too. item: the id of
    its item; 0 for none. law: what exempts it. board: it is a value on a board. tags: the topics of the line
    itself; topics: those and what it has from its item, that item's parents and its list point. period: of
    an activity, and since when an experience holds.
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
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    variant: str = ""
    party: Name | None = None
    outcome: str = ""
    contact: Name | None = None
    period: Period | None = None
    url: str = ""

    @property
    def shown_number(self) -> str:
        """The number as lists have it: in brackets while it may still change."""
        return f"({self.number})" if self.number and not self.settled else self.number

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


class TopicPlace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Topics that were given to a meeting, an item or a line, and to what stands in it.

    key: its id. item: the id of its item; 0 for the meeting, and for a line before the first item. place:
    number and title of that item. names: as they were written.
    """

    key: int
    item: int
    place: str
    names: tuple[str, ...]
    by: Literal["meeting", "item", "line"] = "item"
    hidden: Hidden = ""


class Contribution(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one meeting gives to the registers, and to the follow-up of its series.

    items: those that were put off or go on from one that was. there: the names of those who were there.
    topics: where topics were given. topicless: the items that somebody said need none, and standing ones.
    """

    entries: tuple[FollowedEntry, ...] = ()
    events: tuple[Happened, ...] = ()
    items: tuple[FollowedItem, ...] = ()
    there: tuple[str, ...] = ()
    topics: tuple[TopicPlace, ...] = ()
    topicless: tuple[int, ...] = ()


def happened(events: Iterable[Event], meeting: Meeting | None) -> tuple[Happened, ...]:
    """Events with the day they count from: one of the meeting's own, or, with no meeting open, their own."""
    return tuple(
        Happened(
            e.id, e.of.meeting, e.of.entry, e.what, e.to, day_of(meeting, e.at, e.id), seconds_of(e.at, e.id)
        )
        for e in events
    )


def day_of(meeting: Meeting | None, at: datetime | None, identity: int) -> date:
    """The day of the meeting on which something was said; minutes may be typed weeks after it."""
    if meeting and meeting.from_ and meeting.to in (None, meeting.from_):
        return meeting.from_
    made = at or made_at(identity)
    day = (in_zone(meeting, made) if meeting else made.astimezone()).date()
    if meeting is None or meeting.from_ is None:
        return day
    return min(max(day, meeting.from_), meeting.to or meeting.from_)


def seconds_of(at: datetime | None, identity: int) -> float:
    """Return the instant in seconds; of what has none, when its id was made."""
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


def number_and_title(place: str) -> tuple[str, str, str]:
    """The number and the title of an item, as the registers tell them together."""
    if place.startswith("(") and ") " in place:  # a number that is not settled yet
        inside, _, title = place[1:].partition(") ")
        number = number_and_title(f"{inside} {title}")[0]
        return (f"({number})", " ", title) if number == inside else ("", "", place)
    first, blank, rest = place.partition(" ")
    if first and first[0].isdigit():
        return first, blank, rest
    second, more, title = rest.partition(" ")
    if second and second[0].isdigit() and first.isupper():
        return f"{first} {second}", more, title
    return "", "", place
