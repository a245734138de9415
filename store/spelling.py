"""The words of a meeting that its language does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from store.belonging import Belonging
from store.dictionaries import Speller
from store.model import AgendaItem, Attendance, Day, Document, Entry, Meeting, Presence
from store.people import parties_of, people_of
from store.record import Record
from store.settings import Settings
from store.vocabulary import fold
from store.wording import documents_with_words, worded

_PROSE: dict[type[Document], frozenset[str]] = {
    Meeting: frozenset({"title", "subtitle"}),
    Day: frozenset({"heading"}),
    AgendaItem: frozenset({"title", "format", "background", "recommendation"}),
    Attendance: frozenset({"role"}),
    Presence: frozenset({"ground"}),
    Entry: frozenset({"title", "name", "text", "answer"}),
}
"""The fields that hold the words of a language; the others hold names, times and references."""

_APART = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:no|com|org|net|eu|uk)\b"
    r"|[\w.-]*\d[\w./-]*"
)
"""Addresses, and everything with figures in it: no words."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")


class Place(NamedTuple):
    """Where a word stands."""

    document: Document
    field: str
    text: str


class Unknown(NamedTuple):
    """A word as it is written, and every text of the meeting that has it."""

    word: str
    places: tuple[Place, ...]


def unknown_words(record: Record, speller: Speller, known: Iterable[str] = ()) -> tuple[Unknown, ...]:
    """Return the words that the speller does not know, in the order they are first read.

    Names on the attendance list, parties and roles are known, and so are ``known`` names and words;
    abbreviations in capitals are taken to be right. What is no part of the minutes is passed over.
    """
    names = _Known(record, known)
    found: dict[str, list[Place]] = {}
    sure: dict[str, bool] = {}
    for place in _prose(record):
        for word in dict.fromkeys(_words(place.text)):
            if word not in sure:
                sure[word] = _is_right(word, speller, names)
            if not sure[word]:
                found.setdefault(word, []).append(place)
    return tuple(Unknown(word, tuple(places)) for word, places in found.items())


def words_of_archive(settings: Settings, organisation: str = "") -> tuple[str, ...]:
    """Return the words and names that an archive has settled for itself."""
    return (
        *settings.words,
        *settings.abbreviations,
        *settings.abbreviations.values(),
        *settings.labels,
        organisation,
    )


class _Known:
    """Words that are right in this meeting, each for itself, also with the ending of a genitive."""

    def __init__(self, record: Record, known: Iterable[str]) -> None:
        texts = (*people_of(record), *parties_of(record), *_named(record), *known)
        self._words = {fold(word) for text in texts for word in _WORD.findall(text)}

    def __contains__(self, word: str) -> bool:
        folded = fold(word)
        endings = ("s", "'s", "’s", "'", "’")
        return folded in self._words or any(
            folded.endswith(ending) and folded.removesuffix(ending) in self._words for ending in endings
        )


def _named(record: Record) -> Iterator[str]:
    """Every name that stands in a field of its own."""
    for document in documents_with_words(record):
        prose = _PROSE.get(type(document), frozenset())
        yield from (text for field, text in worded(document) if field not in prose)


def _prose(record: Record) -> Iterator[Place]:
    belonging = Belonging(record)
    for document in documents_with_words(record):
        if isinstance(document, Entry) and not belonging.holds(document):
            continue
        prose = _PROSE.get(type(document), frozenset())
        yield from (Place(document, field, text) for field, text in worded(document) if field in prose)


def _words(text: str) -> list[str]:
    return _WORD.findall(_APART.sub(" ", text))


def _is_right(word: str, speller: Speller, names: _Known) -> bool:
    if len(word) == 1 or word.isupper() or word in names or speller.knows(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(_is_right(part, speller, names) for part in parts)
