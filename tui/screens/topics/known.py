"""What the meetings of an archive know, and those of others beside it. Not for the thread that draws."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from store.errors import Problem
from store.exchange.foreign_meetings import ForeignMeetings
from store.files.archive import Archive
from store.files.meeting_list import Origin
from store.record.model import Stored
from store.registers.book import Book
from store.search.book_now import book_now
from store.topics.list import TopicList
from store.topics.topic_page import Knowledge


class KnownTopics(msgspec.Struct, frozen=True, eq=False):
    """The registers and topics of an archive, and what others know beside it, by where that is from."""

    book: Book
    topics: TopicList
    knowledge: Knowledge
    of_others: Knowledge
    origins: Mapping[Path, Origin]


def read_known(archive: Archive) -> KnownTopics:
    """Read an archive; what others may not read is no part of it. Raises ``archive-missing``."""
    book = book_now(archive)
    tables: Stored = {}
    with suppress(Problem):
        tables = archive.common.tables()
    foreign = ForeignMeetings(archive)
    topics = TopicList(tables, (place for _, part in book.parts for place in part.topics))
    theirs = TopicList(tables, (place for _, part in foreign.book.parts for place in part.topics))
    origins = {one.path: origin for one in foreign.meetings if (origin := one.summary.origin)}
    return KnownTopics(book, topics, Knowledge(book, topics), Knowledge(foreign.book, theirs), origins)
