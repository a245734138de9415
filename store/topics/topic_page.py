"""What the meetings of an archive say of a topic or a party: what holds now, and what held before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from store.files.meeting_list import Summary
from store.language.words import fold
from store.record.values import Kind, Name
from store.registers.book import Book
from store.registers.holdings import Contribution, TopicPlace
from store.registers.rows import RegisterRow, order
from store.topics.list import Topic, TopicList
from store.topics.names import joined_topics, topic_key
from store.topics.topic_words import word_found

MOST_WORDS = 20
"""Entries in which only a word of the topic stands, the newest of them."""

_CLOSED = frozenset({"draft", "approved"})
_ASKING = frozenset(
    {Kind.DECISION, Kind.ACTION, Kind.EXPECTATION, Kind.EXPERIENCE, Kind.PROPOSAL, Kind.QUESTION}
)
"""What makes an item worth finding again."""

_KINDS = (*sorted(_ASKING), Kind.ACTIVITY, Kind.LINK)


class TopicEntry(msgspec.Struct, frozen=True):
    """An entry that is about a topic: by its own line, or by the item it stands in. ``word`` found it."""

    row: RegisterRow
    by: Literal["line", "item"] = "item"
    word: str = ""


class TopicItem(msgspec.Struct, frozen=True):
    """An item in which a topic was discussed, and its meeting; ``item`` is 0 for the meeting as a whole."""

    summary: Summary
    item: int
    place: str


class TopicPage(msgspec.Struct, frozen=True, kw_only=True):
    """What is known: what holds and is open in its parts, ``history`` for what does no more."""

    decisions: tuple[TopicEntry, ...] = ()
    actions: tuple[TopicEntry, ...] = ()
    expectations: tuple[TopicEntry, ...] = ()
    experiences: tuple[TopicEntry, ...] = ()
    questions: tuple[TopicEntry, ...] = ()
    proposals: tuple[TopicEntry, ...] = ()
    dates: tuple[TopicEntry, ...] = ()
    links: tuple[TopicEntry, ...] = ()
    history: tuple[TopicEntry, ...] = ()
    items: tuple[TopicItem, ...] = ()
    word_hits: tuple[TopicEntry, ...] = ()


class Untagged(msgspec.Struct, frozen=True):
    """An item without a topic that holds something to be found again. suggestions: topic, word and where."""

    summary: Summary
    item: int
    place: str
    rows: tuple[RegisterRow, ...]
    suggestions: tuple[tuple[str, str, Literal["title", "text"]], ...] = ()


class Knowledge:
    """The meetings of an archive, asked about topics and parties.

    internal: what is private, exempt or no part of the minutes counts too. series: only its meetings, by
    the id that stands for it (:meth:`Book.series_of`).
    """

    def __init__(
        self,
        book: Book,
        topics: TopicList,
        *,
        as_of: date | None = None,
        series: int | None = None,
        internal: bool = False,
    ) -> None:
        """Look at the registers as they stood on a day; None for now."""
        self.topics = topics
        self._book = book
        self._as_of = as_of
        self._series = series
        self._internal = internal
        self._rows = [
            self._with_given(row) for kind in _KINDS for row in book.rows(kind, as_of) if self._counts(row)
        ]

    def _with_given(self, row: RegisterRow) -> RegisterRow:
        """A row with the topics that its item was given after its minutes had been approved."""
        given = self.topics.given.get(row.entry.item)
        if given is None:
            return row
        topics = joined_topics(row.entry.topics, given)
        return msgspec.structs.replace(row, entry=msgspec.structs.replace(row.entry, topics=topics))

    def about(self, topic: Topic) -> TopicPage:
        """What is known of a topic."""
        decided, heard = [], []
        for row in self._rows:
            if topic.keys.intersection(map(topic_key, row.entry.topics)):
                own = bool(topic.keys.intersection(map(topic_key, row.entry.tags)))
                decided.append(TopicEntry(row, "line" if own else "item"))
            elif word := word_found(f"{row.entry.place} {row.entry.text}", topic.names):
                heard.append(TopicEntry(row, word=word))
        heard.sort(key=lambda one: order(one.row), reverse=True)
        page = _page(decided)
        items = tuple(self._items(topic))
        return msgspec.structs.replace(page, items=items, word_hits=tuple(heard[:MOST_WORDS]))

    def concerning(self, *names: str) -> TopicPage:
        """What is said of a party, by its names: what it is expected to do and expects, its experiences."""
        wanted = frozenset(map(fold, names))

        places = {place for name in wanted for place in self._named.get(name, ())}
        return _page([TopicEntry(self._rows[place], "line") for place in sorted(places)])

    @cached_property
    def _named(self) -> Mapping[str, Sequence[int]]:
        """The rows that name somebody, by their places, under each name folded."""
        found: dict[str, list[int]] = {}
        for place, row in enumerate(self._rows):
            entry = row.entry
            for name in (entry.from_, entry.to, entry.party, *row.owners):
                if name is not None:
                    found.setdefault(fold(name.name), []).append(place)
        return found

    def experiences(self) -> tuple[RegisterRow, ...]:
        """All experiences and exchanges, the newest first."""
        return tuple(row for row in self._rows if row.entry.kind == Kind.EXPERIENCE)

    def counts(self) -> Iterator[tuple[Topic, int, int]]:
        """Every topic, with how many followed entries it has, and in how many meetings it was discussed."""
        entries: dict[str, int] = {}
        for row in self._rows:
            for key in {topic_key(name) for name in row.entry.topics}:
                entries[key] = entries.get(key, 0) + 1
        meetings: dict[str, set[int]] = {}
        for summary, place in self._places():
            for name in place.names:
                meetings.setdefault(topic_key(name), set()).add(summary.id)
        for topic in self.topics.topics:
            held = set().union(*(meetings.get(key, set()) for key in topic.keys))
            if held or self.topics.rows_of(topic):
                yield topic, sum(entries.get(key, 0) for key in topic.keys), len(held)

    def untagged(self) -> tuple[Untagged, ...]:
        """The items of closed meetings that hold something to find again and have no topic, newest last."""
        having = {place.item for _, place in self._places() if place.item}
        without = {item for _, part in self._book.parts for item in part.topicless} | having
        without |= self.topics.topicless
        found: dict[int, list[RegisterRow]] = {}
        tagged: set[int] = set()
        for row in self._rows:
            entry = row.entry
            if entry.topics:
                tagged.add(entry.item)
            if entry.item and entry.kind in _ASKING and row.summary.meeting.state in _CLOSED:
                found.setdefault(entry.item, []).append(row)
        left = [rows for item, rows in found.items() if item not in without | tagged]
        return tuple(self._untagged(rows) for rows in sorted(left, key=lambda rows: order(rows[0])))

    def _untagged(self, rows: Sequence[RegisterRow]) -> Untagged:
        first = rows[0]
        texts = " ".join(row.entry.text for row in rows)
        suggestions: list[tuple[str, str, Literal["title", "text"]]] = []
        for topic, *_ in self.counts():
            if word := word_found(first.entry.place, topic.names):
                suggestions.append((topic.name, word, "title"))
            elif word := word_found(texts, topic.names):
                suggestions.append((topic.name, word, "text"))
        suggestions.sort(key=lambda one: one[2] == "text")
        return Untagged(first.summary, first.entry.item, first.entry.place, tuple(rows), tuple(suggestions))

    def _items(self, topic: Topic) -> Iterator[TopicItem]:
        """Where it was discussed, the newest first; each item once."""
        seen: set[tuple[int, int]] = set()
        places = sorted(self._places(), key=lambda one: (one[0].day, one[0].id), reverse=True)
        for summary, place in places:
            where = (summary.id, place.item)
            if where not in seen and topic.keys.intersection(map(topic_key, place.names)):
                seen.add(where)
                yield TopicItem(summary, place.item, place.place)

    def _places(self) -> Iterator[tuple[Summary, TopicPlace]]:
        for summary, part in self._book.parts:
            if summary.meeting.state == "cancelled" or not self._in_series(summary):
                continue
            if self._as_of is not None and summary.day > self._as_of:
                continue
            for place in (*part.topics, *self._given_in(part)):
                if self._internal or not place.hidden:
                    yield summary, place

    def _given_in(self, part: Contribution) -> Iterator[TopicPlace]:
        """The items of a meeting that were given topics since, as the entries in them tell of them."""
        told: set[int] = set()
        for entry in part.entries if self.topics.given else ():
            if entry.item in self.topics.given and entry.item not in told and not entry.hidden:
                told.add(entry.item)
                yield TopicPlace(entry.item, entry.item, entry.place, self.topics.given[entry.item])

    def _in_series(self, summary: Summary) -> bool:
        return self._series is None or self._book.series_of(summary.meeting) == self._series

    def _counts(self, row: RegisterRow) -> bool:
        entry = row.entry
        return (self._internal or not entry.hidden) and not entry.version and self._in_series(row.summary)


def _page(found: Iterable[TopicEntry]) -> TopicPage:
    """Entries in the parts of a page, each part in its order."""
    rows = sorted(found, key=lambda one: order(one.row), reverse=True)
    parts: dict[str, list[TopicEntry]] = {}
    for one in rows:
        parts.setdefault(_part(one.row), []).append(one)
    for part, key in _ORDERS.items():
        parts.get(part, []).sort(key=key)
    return msgspec.structs.replace(TopicPage(), **{name: tuple(those) for name, those in parts.items()})


_PART_OF = {
    Kind.DECISION: "decisions",
    Kind.ACTION: "actions",
    Kind.EXPECTATION: "expectations",
    Kind.EXPERIENCE: "experiences",
    Kind.QUESTION: "questions",
    Kind.PROPOSAL: "proposals",
    Kind.ACTIVITY: "dates",
    Kind.LINK: "links",
}
_HOLDS = frozenset({"adopted", "holds", "planned", "open", "stated", "accepted", "unmet", ""})
"""The statuses of what holds, or is open still."""


def _part(row: RegisterRow) -> str:
    """The part of a page that an entry stands in: a proposal that was adopted is decided, and history."""
    kind = row.entry.kind
    holds = row.status in _HOLDS and not (kind != Kind.DECISION and row.status == "adopted")
    return _PART_OF[kind] if holds else "history"


_ORDERS: dict[str, Callable[[TopicEntry], tuple[object, ...]]] = {
    "actions": lambda one: (one.row.due is None, one.row.due or date.max),
    "expectations": lambda one: (_folded(one.row.entry.from_), _folded(one.row.entry.to)),
    "experiences": lambda one: (one.row.entry.variant not in ("offer", "wish"),),
    "dates": lambda one: (
        one.row.entry.period is None,
        one.row.entry.period.from_ if one.row.entry.period else "",
    ),
}


def _folded(name: Name | None) -> str:
    return fold(name.name) if name else ""
