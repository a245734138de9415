"""Decisions that stand: those of one meeting, and those of all the others."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from math import log
from pathlib import Path

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.find_meeting import Summary
from store.language.folders import any_of
from store.language.words import ANY
from store.record.numbering import Cited, cited
from store.record.record import Record
from store.record.values import Kind
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.rows import RegisterRow
from store.search.index import Index
from store.search.register_book import read_book
from store.series.same import names_of


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision of some meeting: the number it is cited by, its text, its meeting's day and series."""

    number: str
    text: str
    meeting: int
    entry: int
    day: date | None = None
    series: int = 0

    @property
    def cited(self) -> Cited:
        """What another decision of the series names it by."""
        return cited(self.series, self.number)


class Own:
    """The decisions of one meeting as it is now."""

    def __init__(self, record: Record) -> None:
        """Look at a meeting."""
        self._rows = Book([(Summary(Path(), record.meeting), part_of(record))]).rows(Kind.DECISION)

    def standing(self) -> tuple[Decision, ...]:
        """Those that stand, the newest first; also when their numbers may still change."""
        return tuple(_decision(row) for row in self._rows if _stands(row))

    def replaced(self) -> frozenset[Cited]:
        """The earlier decisions that they put something else in place of."""
        adopted = (row for row in self._rows if row.status == "adopted" and not row.entry.conclusion)
        return frozenset(cited(_series(row), number) for row in adopted for number in row.entry.supersedes)


class Earlier(msgspec.Struct, frozen=True):
    """The decisions of other meetings.

    standing: those that stand, the newest first. numbers: what all of them are cited by, also those that
    stand no more.
    """

    standing: tuple[Decision, ...] = ()
    numbers: frozenset[Cited] = frozenset()


def read_earlier(archive: Archive, but: int) -> Earlier:
    """The decisions of all meetings but one, as if that had not been held.

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
    return Earlier(
        tuple(_decision(row) for row in settled if _stands(row)),
        frozenset(
            cited(series, row.entry.number)
            for row in settled
            for series in {_series(row), *names_of(book.same, _series(row))}
        ),
    )


def _stands(row: RegisterRow) -> bool:
    """Whether a decision stands, is cited by a number, and is not meant for few."""
    entry = row.entry
    return row.status == "adopted" and bool(entry.number) and not (entry.conclusion or entry.hidden)


def _decision(row: RegisterRow) -> Decision:
    meeting, entry = row.summary.meeting, row.entry
    return Decision(
        number=entry.number,
        text=entry.text,
        meeting=meeting.id,
        entry=entry.key,
        day=meeting.from_,
        series=_series(row),
    )


def _series(row: RegisterRow) -> int:
    return row.summary.meeting.series.id if row.summary.meeting.series else 0


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
