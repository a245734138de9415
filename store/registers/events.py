"""The part of the registers that one meeting gives: its entries, and what it says became of entries."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from store.language.folders import fold
from store.language.line import tells_outcome
from store.record.attendance import HERE, RollCall
from store.record.in_minutes import Belonging
from store.record.kinds import KINDS, STATUSES
from store.record.model import AgendaItem, Entry, Event, Meeting, Stored
from store.record.numbering import numbering
from store.record.points import leads_of, whole_text
from store.record.record import Record
from store.record.status import first_status
from store.record.values import Kind, Of
from store.record.withheld import Withheld
from store.registers.holdings import (
    Contribution,
    FollowedEntry,
    FollowedItem,
    Hidden,
    TopicPlace,
    day_of,
    happened,
    seconds_of,
)
from store.topics.names import joined_topics


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
        tuple(following.topics()),
        tuple(following.topicless()),
    )


def felt_by_others(meeting: Meeting, part: Contribution) -> tuple[object, ...]:
    """What can change what holds of the entries of other meetings; empty where nothing does."""
    events = tuple(event for event in part.events if event.meeting != meeting.id)
    citing = tuple(entry for entry in part.entries if entry.supersedes or entry.amends)
    numbers = tuple((entry.key, entry.number) for entry in part.entries if entry.settled)
    own = tuple(event for event in part.events if event.entry in {entry.key for entry in citing})
    told = (events, citing, numbers, own)
    return (*told, meeting.from_, meeting.series, meeting.state == "cancelled") if any(told) else ()


_NOT_ASKED = frozenset({"other", "information", "approval", "notice"})
"""The roles of standing items that are about many things, or about the meeting itself."""


class _Following:
    """Takes the entries that have a status from a meeting."""

    def __init__(self, record: Record, used: Collection[str]) -> None:
        self._record = record
        self._numbers = numbering(record, used)
        self._belonging = Belonging(record)
        self._withheld = Withheld(record)
        self._items = {item.id: item for item in record.agenda}
        self._days = {day.id: day for day in record.days}
        self._leads = leads_of(record)
        self._keys = {entry.id for entry in record.entries}

    def entries(self) -> Iterator[FollowedEntry]:
        lost = [entry for entry in self._record.entries if entry.item not in self._items]
        for entry in (*lost, *(e for item in self._record.agenda for e in self._record.entries_of(item))):
            if (entry.kind in STATUSES or entry.kind == Kind.LINK) and self._belonging.reason(
                entry
            ) != "written":
                yield self._followed(entry, self._items.get(entry.item or 0))

    def _followed(self, entry: Entry, item: AgendaItem | None) -> FollowedEntry:
        day = self._days.get(entry.day or (item.day if item else None) or 0)
        return FollowedEntry(
            key=entry.id,
            kind=entry.kind,
            text=self._whole(entry),
            day=day.date if day and day.date else day_of(self._record.meeting, entry.at, entry.id),
            at=seconds_of(entry.at, entry.id),
            place=" ".join(filter(None, (self._numbers.shown_item(item), item.title))) if item else "",
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
            tags=entry.tags,
            topics=self._topics(entry, item),
            variant=entry.variant or ("experience" if entry.kind == Kind.EXPERIENCE else ""),
            party=entry.party,
            outcome=entry.outcome,
            contact=entry.contact,
            period=entry.period or entry.since,
            url=entry.url,
        )

    def _topics(self, entry: Entry, item: AgendaItem | None) -> tuple[str, ...]:
        """Its own topics, those of what it stands under, of its item and of the items above."""
        above = self._record.get(Entry, entry.parent)
        if above is not None and self._withheld.untold(above.id):
            above = None
        groups = [entry.tags, above.tags if above is not None else ()]
        seen: set[int] = set()
        while item is not None and item.id not in seen:
            seen.add(item.id)
            groups.append(item.tags)
            item = self._items.get(item.parent or 0)
        return joined_topics(*groups) if any(groups) else ()

    def topics(self) -> Iterator[TopicPlace]:
        """Where topics were given: to the meeting, to items and to lines."""
        meeting = self._record.meeting
        if meeting.tags:
            yield TopicPlace(meeting.id, 0, "", meeting.tags, "meeting")
        for item in self._record.agenda:
            if item.tags:
                yield TopicPlace(
                    item.id, item.id, self._place(item), item.tags, "item", self._hidden_item(item)
                )
        for entry in self._record.entries:
            if entry.tags:
                stands = self._items.get(entry.item or 0)
                place = self._place(stands) if stands else ""
                hidden = self._hidden(entry)
                yield TopicPlace(entry.id, entry.item or 0, place, entry.tags, "line", hidden)

    def topicless(self) -> Iterator[int]:
        """The items that are not asked for topics: those that need none, and some standing ones."""
        for item in self._record.agenda:
            if item.no_topic or item.role in _NOT_ASKED:
                yield item.id

    def _place(self, item: AgendaItem) -> str:
        return " ".join(filter(None, (self._numbers.shown_item(item), item.title)))

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
                    goes_on=self._goes_on(item),
                )

    def _goes_on(self, item: AgendaItem) -> Of | None:
        """The earlier item that an item takes up; none once the meeting is over and nobody came to it."""
        if item.continues is None:
            return None
        over = self._record.meeting.state in ("draft", "approved")
        reached = item.began or item.outcome or self._record.entries_of(item) or self._record.children(item)
        return Of(item.continues.meeting, item.continues.item) if reached or not over else None

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


def events_from(tables: Stored) -> tuple[Event, ...]:
    """What became of entries while no meeting was open, in order of time.

    An event that cannot be read is passed over.
    """
    return Record.from_stored({"events": tables.get("events", {})}).events
