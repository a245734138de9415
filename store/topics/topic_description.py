"""Saying something of a topic: other words, another name, or that two are one. No meeting is changed."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from store.files.archive import Archive
from store.topics.list import Topic, TopicList
from store.topics.model import TOPICS, TopicRow
from store.topics.names import joined_topics, topic_key


def also_called(archive: Archive, topics: TopicList, topic: Topic, names: Iterable[str]) -> None:
    """Let a topic be found by other words too. Raises NotSaved, and what reading raises.

    A word that is another topic by now is joined to it, and no word that it was given.
    """
    before, row = _row(archive, topics, topic)
    names = tuple(names)
    own = topic_key(row.name)
    also = tuple(name for name in joined_topics(row.also, names) if topic_key(name) != own)
    told = joined_topics(row.told, (name for name in names if topics.named(name) in {None, topic}))
    archive.common.keep_row(TOPICS, before, replace(row, also=also, told=told))


def renamed(archive: Archive, topics: TopicList, topic: Topic, name: str) -> None:
    """Give a topic another name; the old one finds it still. Raises NotSaved, and what reading raises."""
    before, row = _row(archive, topics, topic)
    key = topic_key(name)
    formerly = joined_topics(row.formerly, () if topic_key(row.name) == key else (row.name,))
    also = tuple(one for one in row.also if topic_key(one) != key)
    old = tuple(one for one in formerly if topic_key(one) != key)
    told = joined_topics(row.told, (name,) if topics.named(name) in {None, topic} else ())
    archive.common.keep_row(TOPICS, before, replace(row, name=name, also=also, formerly=old, told=told))


def joined(archive: Archive, topics: TopicList, topic: Topic, other: Topic) -> None:
    """Let a topic be another one: both names find it. Raises NotSaved, and what reading raises."""
    before, row = _row(archive, topics, other)
    own = topic_key(row.name)
    also = tuple(name for name in joined_topics(row.also, topic.names) if topic_key(name) != own)
    archive.common.keep_row(TOPICS, before, replace(row, also=also))


def _row(archive: Archive, topics: TopicList, topic: Topic) -> tuple[TopicRow | None, TopicRow]:
    """The row that a topic is shown by, and the same to be changed; a new one where it has none."""
    rows = topics.rows_of(topic)
    return (rows[0], rows[0]) if rows else (None, TopicRow(id=archive.ids(), name=topic.name))
