"""The topics of an archive: which names are one topic, how it is shown, and how often it is used.

Two machines that were apart may each have described a topic, or joined two. Nothing is written to put that
right: rows that share a name are one topic. It is shown by the name of the row that no other one calls a
synonym, of several the one that was made first; a topic without a row is shown as it is written most often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property

import msgspec

from store.record.model import Stored
from store.registers.holdings import TopicPlace
from store.series.series_rows import read_row
from store.topics.model import NEEDS_NONE, TOPICS, TopicRow
from store.topics.names import joined_topics, topic_key


class Topic(msgspec.Struct, frozen=True):
    """A topic. ``keys`` are all the names it is found by, as :func:`topic_key` compares them."""

    name: str
    also: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name and synonym, the one that stands first."""
        return joined_topics((self.name,), self.also, self.formerly)


class TopicList:
    """All the topics of an archive, by their names."""

    def __init__(self, tables: Stored, places: Iterable[TopicPlace]) -> None:
        """Read the rows of archive.json, and where topics were given in its meetings."""
        self._rows = [
            row
            for key, stored in sorted(tables.get(TOPICS, {}).items())
            if "deleted" not in stored and (row := read_row(TopicRow, key, stored)).name
        ]
        self.topicless = frozenset(item for row in self._rows if row.name == NEEDS_NONE for item in row.items)
        """The items of approved minutes of which somebody said since that they need no topic."""
        self._no_topics = [row for row in self._rows if row.name == NEEDS_NONE]
        self._rows = [row for row in self._rows if row.name != NEEDS_NONE]
        self._written = Counter(name for place in places for name in place.names)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics, in the order of their names."""
        found = [*self._described, *self._only_used]
        return tuple(sorted(found, key=lambda topic: topic_key(topic.name)))

    @cached_property
    def _of_key(self) -> Mapping[str, Topic]:
        return {key: topic for topic in self.topics for key in topic.keys}

    def named(self, name: str) -> Topic | None:
        """The topic of a name, a synonym or a former name; None for none."""
        return self._of_key.get(topic_key(name))

    def near(self, name: str) -> str:
        """The name of a topic that is written nearly so; empty for none."""
        found = get_close_matches(topic_key(name), self._of_key, n=1, cutoff=0.6)
        return self._of_key[found[0]].name if found else ""

    def rows_of(self, topic: Topic) -> tuple[TopicRow, ...]:
        """The rows that describe a topic, the one that it is shown by first."""
        own = [row for row in self._rows if topic_key(row.name) in topic.keys]
        return tuple(sorted(own, key=lambda row: (topic_key(row.name) != topic_key(topic.name), row.id)))

    def rows_called(self, name: str) -> tuple[TopicRow, ...]:
        """The rows of a name that is no topic's."""
        return tuple(row for row in self._no_topics if row.name == name)

    @cached_property
    def given(self) -> Mapping[int, tuple[str, ...]]:
        """The topics that items of approved minutes were given since, by item."""
        found: dict[int, tuple[str, ...]] = {}
        for row in self._rows:
            for item in row.items:
                found[item] = joined_topics(found.get(item, ()), (row.name,))
        return found

    @property
    def _described(self) -> Iterator[Topic]:
        for rows in _groups(self._rows):
            stands = _standing(rows)
            also = joined_topics(*((row.name, *row.also) for row in rows))
            formerly = joined_topics(*(row.formerly for row in rows))
            own = topic_key(stands.name)
            old = {topic_key(name) for name in formerly}
            keys = frozenset(map(topic_key, (*also, *formerly)))
            others = tuple(name for name in also if topic_key(name) not in {own, *old})
            yield Topic(stands.name, others, tuple(n for n in formerly if topic_key(n) != own), keys)

    @property
    def _only_used(self) -> Iterator[Topic]:
        known = {key for topic in self._described for key in topic.keys}
        used: dict[str, list[str]] = {}
        for name in self._written:
            used.setdefault(topic_key(name), []).append(name)
        for key, names in used.items():
            if key and key not in known:
                shown = min(names, key=lambda name: (-self._written[name], name))
                yield Topic(shown, keys=frozenset({key}))


def _groups(rows: Iterable[TopicRow]) -> list[list[TopicRow]]:
    """Rows that share a name, directly or by others between them."""
    groups: list[tuple[set[str], list[TopicRow]]] = []
    for row in rows:
        names = {topic_key(name) for name in (row.name, *row.also, *row.formerly)} - {""}
        touched = [group for group in groups if group[0] & names]
        merged = (names.union(*(group[0] for group in touched)), [r for g in touched for r in g[1]] + [row])
        groups = [group for group in groups if group not in touched] + [merged]
    return [sorted(found, key=lambda row: row.id) for _, found in groups]


def _standing(rows: list[TopicRow]) -> TopicRow:
    """The row that a topic is shown by: one that no other row calls a synonym, else the first."""
    for row in rows:
        key = topic_key(row.name)
        others = (name for other in rows if other.id != row.id for name in (*other.also, *other.formerly))
        if key not in {topic_key(name) for name in others}:
            return row
    return rows[0]
