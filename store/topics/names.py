"""Names of topics: when two are one, and what they are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from store.language.words import fold
from store.record.record import Record


def topic_key(name: str) -> str:
    """What a topic is known by: its name without case, with a blank for a hyphen."""
    return fold(name.replace("-", " "))


def joined_topics(*groups: Iterable[str]) -> tuple[str, ...]:
    """The topics of some groups, each once, as it was written first."""
    found: dict[str, str] = {}
    for group in groups:
        for name in group:
            if key := topic_key(name):
                found.setdefault(key, name)
    return tuple(found.values())


def topics_used(record: Record) -> Iterator[tuple[str, ...]]:
    """The topics that a meeting, its items and its lines have of their own."""
    yield record.meeting.tags
    yield from (item.tags for item in record.agenda if item.tags)
    yield from (entry.tags for entry in record.entries if entry.tags)
