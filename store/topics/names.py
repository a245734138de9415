"""Names of topics: when two are one, and what they are compared by."""

from __future__ import annotations

from collections.abc import Iterable

from store.language.folders import fold


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
