"""Topics as they are typed: a list behind «emne:», and ``#hospitering`` in a line."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from store.language.late_pattern import late_pattern
from store.language.words import BLANK, ENDS
from store.topics.names import joined_topics, topic_key

_HASHED = late_pattern(rf"(?<=[{BLANK}\n(])#([^\W\d_][\w-]{{1,60}})(?![\w#])")
"""A word behind ``#``, anywhere but first in a line."""

_APART = late_pattern(r"[,;\n]")
_LONGEST = 60
_ENDING = " \t\u00a0.,;:!?)"
"""What may stand behind a topic at the end of a line."""


class Tagged(NamedTuple):
    """A line without the topics in it that are labels, and those topics."""

    text: str
    topics: tuple[str, ...]


def read_topics(text: str) -> tuple[str, ...]:
    """The topics that a list names, with commas between; a ``#`` before one is no part of it."""
    names = (part.strip(ENDS).lstrip("#").rstrip(".").strip(BLANK) for part in _APART.split(text))
    return joined_topics(name for name in names if 0 < len(name) <= _LONGEST)


def read_tagged(text: str, known: Collection[str]) -> Tagged:
    """A line and the topics it is given by ``#name``, where ``known`` has them, by their keys.

    At the end it is a label, and leaves the line; inside it loses its sign.
    """
    if "#" not in text[1:]:
        return Tagged(text, ())
    topics, rest, end = [], text, len(text)
    for found in reversed([*_HASHED.finditer(text)]):
        if topic_key(found[1]) not in known:
            end = 0
            continue
        topics.append(found[1].replace("-", " "))
        behind = rest[found.end() : end] if end else ""
        if end and not behind.strip(_ENDING):
            end = found.start()
            rest = f"{rest[:end].rstrip(ENDS)}{behind.strip(BLANK)}"
            end = len(rest[:end].rstrip(ENDS))
        else:
            end = 0
            rest = f"{rest[: found.start()]}{found[1]}{rest[found.end() :]}"
    if not rest.strip(ENDS):
        return Tagged(text, ())
    return Tagged(rest, joined_topics(reversed(topics)))


def unknown_topic(text: str, known: Collection[str]) -> str:
    """The first ``#name`` in a line that is no topic; empty where there is none."""
    if "#" not in text[1:]:
        return ""
    return next((found[1] for found in _HASHED.finditer(text) if topic_key(found[1]) not in known), "")
