"""The topics of an archive as others may know them: by names that were said where anybody may read.

A topic that only withheld items bear has a name that tells what they are about. Joined to another it is
found by both names, by those who may read all; others know it by the names that they have read anyway, and
by words that somebody gave it besides, which no meeting has used out of their hearing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import cast

from store.record.model import AgendaItem, Entry, Json, Stored, to_json
from store.record.record import Record
from store.registers.book import Book
from store.registers.holdings import TopicPlace
from store.topics.list import Topic, TopicList
from store.topics.model import NEEDS_NONE, TOPICS, TopicRow
from store.topics.names import joined_topics, topic_key


def public_topics(tables: Stored, book: Book, used: Callable[[], Iterable[str]]) -> TopicList:
    """Return the topics that others may know of, each by the names that they may know.

    ``book`` has the registers of what is told; what is marked as hidden in it counts as withheld. ``used``
    are the names of topics in all meetings, also where others may not read.
    """
    places = [place for _, part in book.parts for place in part.topics if not place.hidden]
    items = frozenset(entry.item for _, part in book.parts for entry in part.entries if not entry.hidden)
    return _KnownNames(TopicList(tables, ()), places, items, used).topics()


def topic_of(topics: TopicList, topic: Topic) -> Topic | None:
    """The topic among those of a list that is found by a name of a given one; None for none."""
    return next((one for one in topics.topics if one.keys & topic.keys), None)


def topics_used(records: Iterable[Record]) -> Iterator[str]:
    """The names of topics in meetings, as they were given to these, to items and to lines."""
    for record in records:
        yield from record.meeting.tags
        for table in ("agenda", "entries"):
            for line in cast("tuple[AgendaItem | Entry, ...]", record.those(table, _has_topics)):
                yield from line.tags


def _has_topics(line: AgendaItem | Entry) -> bool:
    return bool(line.tags)


class _KnownNames:
    """Goes through the topics that rows describe, and leaves of each what others may know."""

    def __init__(
        self,
        whole: TopicList,
        places: Collection[TopicPlace],
        items: frozenset[int],
        used: Callable[[], Iterable[str]],
    ) -> None:
        self._whole = whole
        self._places = places
        self._items = items
        self._used = used
        self._heard = {topic_key(name) for place in places for name in place.names}
        rows = [row for topic in whole.topics for row in whole.rows_of(topic)]
        self._heard |= {topic_key(row.name) for row in rows if not self._items.isdisjoint(row.items)}
        self._unheard: frozenset[str] | None = None

    def topics(self) -> TopicList:
        rows = [*self._whole.rows_called(NEEDS_NONE), *self._rows()]
        stored: dict[int, Json] = {row.id: to_json(row) for row in rows}
        return TopicList({TOPICS: stored}, self._places)

    def _rows(self) -> Iterator[TopicRow]:
        """One row for each topic of which others have heard."""
        for topic in self._whole.topics:
            rows = self._whole.rows_of(topic)
            known = self._known(topic, rows)
            named = [name for name in topic.names if topic_key(name) in known]
            if not named:
                continue
            own = topic_key(named[0])
            former = {topic_key(name) for name in topic.formerly}
            others = [name for name in named if topic_key(name) != own]
            yield TopicRow(
                id=rows[0].id,
                name=named[0],
                also=tuple(name for name in others if topic_key(name) not in former),
                formerly=tuple(name for name in others if topic_key(name) in former),
                items=tuple(item for row in rows for item in row.items),
            )

    def _known(self, topic: Topic, rows: Iterable[TopicRow]) -> set[str]:
        """The names of a topic that others may know, as they are compared; none for one unheard of."""
        heard = set(topic.keys & self._heard)
        if not heard:
            return heard
        said: set[str] = set()
        for row in rows:  # what it was joined to says nothing of the words that it was given
            if not self._heard.isdisjoint(map(topic_key, (row.name, *row.formerly))):
                said.update(map(topic_key, row.told))
        return heard | (said - self._used_aside() if said else said)

    def _used_aside(self) -> frozenset[str]:
        if self._unheard is None:
            rows = (row for topic in self._whole.topics for row in self._whole.rows_of(topic))
            given = (row.name for row in rows if row.items)
            self._unheard = frozenset(map(topic_key, joined_topics(self._used(), given))) - self._heard
        return self._unheard
