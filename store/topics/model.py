"""The documents of archive.json that describe a topic: a name that stands, and the others it goes by."""

from __future__ import annotations

from store.record.model import Document

TOPICS = "topics"
"""The table of archive.json."""


NEEDS_NONE = "\u2013"
"""What the row is called in which the items of approved minutes stand that need no topic: no topic is."""


class TopicRow(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A topic that has more than the name it is used by. One that has not lives by being used, without a row.

    also: other words for it, and topics that were joined to it. formerly: what it was called before. told:
    those of its names that somebody gave it in words, and did not get from another topic. items: the items
    of approved minutes that were given it since.
    """

    name: str = ""
    also: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    items: tuple[int, ...] = ()
