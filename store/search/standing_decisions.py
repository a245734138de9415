"""Decisions of other meetings that stand, and which of them are alike."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from math import log

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.language.folders import any_of
from store.language.words import ANY
from store.record.model import Stored
from store.record.numbering import Cited, cited
from store.record.values import Kind, Series
from store.registers.book import Book
from store.registers.standing import Decision, decision_of, series_of, stands
from store.search.index import Index
from store.search.register_book import read_book
from store.series.same import names_of
from store.topics.list import TopicList
from store.topics.names import joined_topics


class Earlier(msgspec.Struct, frozen=True):
    """The decisions of other meetings.

    standing: those that stand, the newest first. numbers: what all of them are cited by, also those that
    stand no more. topics: the names of all topics of the archive, as they are shown. people: who was there
    in the last meetings of the series, then those whom archive.json knows.
    """

    standing: tuple[Decision, ...] = ()
    numbers: frozenset[Cited] = frozenset()
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def read_earlier(archive: Archive, but: int, series: Series | None = None) -> Earlier:
    """The decisions of all meetings but one, as if that had not been held; those of a series first.

    Those whose number may still change are left out. Brings the index up to date: not for the thread that
    draws. What cannot be read is passed over.
    """
    index = Index(archive)
    try:
        index.sync()
    except Problem as problem:
        if problem.key == "archive-missing":
            return Earlier()
    try:
        book = read_book(index, but)
        rows = book.rows(Kind.DECISION)
    finally:
        index.close()
    settled = [row for row in rows if row.entry.settled]
    if series is not None:
        own = book.same.get(series.id, series.id)
        settled.sort(key=lambda row: book.series_of(row.summary.meeting) != own)
    return Earlier(
        tuple(decision_of(row) for row in settled if stands(row)),
        frozenset(
            cited(series, row.entry.number)
            for row in settled
            for series in {series_of(row), *names_of(book.same, series_of(row))}
        ),
        _topics(archive, book),
        _people(archive, book, series),
    )


_RECENT = 3
"""Meetings of a series whose people may come again."""


def _people(archive: Archive, book: Book, series: Series | None) -> tuple[str, ...]:
    """The names of those who may come, the likeliest first."""
    own = book.same.get(series.id, series.id) if series is not None else 0
    held = [(s, part) for s, part in book.parts if own and book.series_of(s.meeting) == own and part.there]
    held.sort(key=lambda one: (one[0].day, one[0].id), reverse=True)
    known: Stored = {}
    with suppress(Problem):
        known = archive.common.tables()
    rows = (row for row in known.get("people", {}).values() if "deleted" not in row)
    listed = (row.get("name") for row in rows)
    names = (name for _, part in held[:_RECENT] for name in part.there)
    return tuple(dict.fromkeys([*names, *(name for name in listed if isinstance(name, str) and name)]))


def _topics(archive: Archive, book: Book) -> tuple[str, ...]:
    """Every name that a topic is found by, the ones that stand first."""
    tables: Stored = {}
    with suppress(Problem):
        tables = archive.common.tables()
    found = TopicList(tables, (place for _, part in book.parts for place in part.topics)).topics
    return joined_topics((topic.name for topic in found), *(topic.names for topic in found))


MOST = 2
"""Decisions that are shown beside a new one."""

_MANY = 100
"""From so many decisions on, it shows which words are common (one in twenty has them) and which are rare."""

_RARE = 2
"""A word that no more decisions than this have is reason enough by itself, when it is long."""

_LONG = 6

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(rf"(?<=\w{{4}}){any_of(ANY.endings)}$")
_LETTERS = str.maketrans("äö", "æø")
_COMMON = frozenset(ANY.common)
"""Words that say nothing of what a decision is about: small ones, and what every meeting says."""


class Standing:
    """Decisions that stand, found by their words. Made once; asking passes over words that many have."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        """Take the decisions, the newest first."""
        self.decisions = tuple(decisions)
        self._having: dict[str, list[int]] = {}
        for place, decision in enumerate(self.decisions):
            for word in set(_words(decision.text)):
                self._having.setdefault(word, []).append(place)

    def alike(self, text: str, gone: Collection[Cited] = ()) -> tuple[Decision, ...]:
        """The few decisions nearest to a text: they share two words of weight with it, or a rare one.

        gone: decisions that no longer stand.
        """
        shared: Counter[int] = Counter()
        weight: dict[int, float] = {}
        for word in set(_words(text)):
            having = self._having.get(word, [])
            if self._is_common(having):
                continue
            for place in having:
                shared[place] += 2 if self._is_rare(word, having) else 1
                weight[place] = weight.get(place, 0.0) + log(1 + len(self.decisions) / len(having))
        near = sorted((p for p, words in shared.items() if words > 1), key=lambda p: (-weight[p], p))
        found = (self.decisions[place] for place in near)
        return tuple(decision for decision in found if decision.cited not in gone)[:MOST]

    def _is_common(self, having: Sequence[int]) -> bool:
        return len(self.decisions) >= _MANY and len(having) * 20 > len(self.decisions)

    def _is_rare(self, word: str, having: Sequence[int]) -> bool:
        return len(self.decisions) >= _MANY and len(having) <= _RARE and len(word) >= _LONG


def _words(text: str) -> Iterator[str]:
    """The words of weight in a text, as they are compared."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    for found in _WORD.finditer(folded):
        if found[0] not in _COMMON:
            yield _ENDING.sub("", found[0])
