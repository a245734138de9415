"""The word before a line's first colon: one of ours, nearly one, or one alone that waits for the next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from store.language.catalogue import Words
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning, line
from store.language.series import SeriesWords
from store.language.words import (
    ANY,
    BLANK,
    ENDS,
    NONE,
    OUTCOMES,
    fold,
    meanings,
    near_word,
    opening_meanings,
    word_of_minutes,
)
from store.record.model import Entry
from store.record.points import is_marked
from store.record.settings import label_word
from store.record.values import Kind, Language
from tui.grammar.phrases.exemption import read_qualifier
from tui.grammar.phrases.proposers import proposer
from tui.grammar.phrases.resolutions import resolution
from tui.grammar.result import Hint

UNLESS = frozenset({"exchange", "outcome", "contact", "since"})
"""Meanings whose words are text in most places: headings, and labels that others write too."""

_NO_WAITING = OUTCOMES | {"end", "answer", "time", "closed", "topic", *UNLESS}

_RECOMMENDED = any_of(ANY.labels.recommendation)
_IN_A_WORD = any_of(word for word in ANY.labels.recommendation if " " not in word)
_WHOSE = r"(?P<whose>[^\W\d_][\w –-]{2,60}?)"
_RECOMMENDED_BY = late_pattern(
    rf"(?:{_WHOSE}(?:s|['’´]s?|{any_of(f' {own}' for own in ANY.people.own)}) {_RECOMMENDED}"
    rf"|{_IN_A_WORD} {any_of(ANY.people.statement_by)} (?P<by>[^\W\d_][\w –-]{{2,60}}))",
    re.IGNORECASE,
)


def recommended_by(label: str) -> str:
    """Who recommends, by a label that says so: «kommunedirektørens innstilling», «innstilling fra rådet»."""
    found = _RECOMMENDED_BY.fullmatch(" ".join(label.split()))
    if found is None:
        return ""
    whose = (found["whose"] or found["by"]).strip()
    return "" if fold(whose).split()[-1] in _NOBODY else whose


_NOBODY = frozenset(map(fold, (*ANY.unlike_titles, *ANY.common, *ANY.none, *ANY.people.parties)))
"""What comes from these is a proposal («SVs forslag til vedtak»), or from nobody who is meant."""


class Word(NamedTuple):
    """A word of the table before a line's first colon, and what stands after it."""

    meaning: str
    rest: str


LISTED_NOT = "recommender"
"""The one meaning whose words are only the beginning of a word: «innstilling fra»."""


def split_colon(text: str) -> tuple[str, str] | None:
    """What stands before and after the first colon; None without a colon."""
    before, colon, after = text.partition(":")
    return (before.strip(ENDS), after.strip(ENDS)) if colon else None


def read_word(text: str, labels: Mapping[str, str], *, opening: bool = False) -> Word | None:
    """The word a line begins with, when it is one of the table, else the archive's own label for one.

    A number may follow a step's word, and a second colon goes with the first. opening: the words of written
    minutes count, too, as they do where a meeting is opened.
    """
    halves = split_colon(text)
    if halves is None or len(halves[0]) > _LONGEST:
        return None
    word = fold(halves[0])
    meaning = meanings().get(word) or meanings().get(word.rstrip("."))
    if meaning is None and meanings().get(re.sub(r" \d+$", "", word)) == "step":
        meaning = "step"
    meaning = meaning or next((means for label, means in labels.items() if fold(label) == word), None)
    if meaning is None and recommended_by(halves[0]):
        meaning = "recommendation"
    if opening:
        meaning = meaning or opening_meanings().get(word) or opening_meanings().get(word.rstrip("."))
    return Word(meaning, text.partition(":")[2].lstrip(":").strip(ENDS)) if meaning else None


_LONGEST = 80
"""Characters of the longest label: «Innstilling fra utvalg for kultur, idrett og frivillighet»."""

_NONE_YET = late_pattern(
    rf"(?:{any_of(NONE)}|{any_of(ANY.no_conclusion)})(?:,? {any_of(ANY.none_yet)}){{0,3}}[.!]?"
)


def says_none(text: str) -> bool:
    """Whether words say that there is nothing, for the time being or at all: «ingen i denne omgang»."""
    return _NONE_YET.fullmatch(fold(text)) is not None


_NONE_AND_MORE = late_pattern(
    rf"(?:{any_of(NONE)}|{any_of(ANY.no_conclusion)})(?: {any_of(ANY.none_yet)}){{0,3}}(?:[,;.]| [–-]) (?=\S)"
)


def says_none_and_more(text: str) -> bool:
    """Whether words say that there is nothing, and then something else: «ingen i dag, tas opp igjen»."""
    return _NONE_AND_MORE.match(fold(text)) is not None


def near_hint(text: str, language: Language) -> Hint | None:
    """A hint when a text begins with nearly a word of the table and a colon, in the meeting's language."""
    word = word_of_minutes(text) or near_word(text)
    if not word or says_none(text.partition(":")[2]):
        return None
    word = _in_language(word, language)
    return Hint("hint-near-word", {"word": word}, instead=f"{word}:{text.partition(':')[2]}")


def _in_language(word: str, language: Language) -> str:
    """A word of the table, or the first that means the same in a language which does not have it."""
    own = line(language)
    meaning = meanings().get(fold(word), "")
    has = any(word in forms for forms in by_meaning(own.labels).values()) or word in own.also
    told = label_word(meaning, language) if meaning in by_meaning(own.labels) else word
    return word if has else told


def waits(text: str, labels: Mapping[str, str], meeting: str) -> bool:
    """Whether a line is a word alone that takes the next line of text, marked («privat: vedtak:») or not.

    ``meeting``: what the meeting is called, which says whose decisions are decided in it.
    """
    halves = split_colon(text)
    if halves and read_qualifier(halves[0]):
        return not halves[1] or waits(halves[1], labels, meeting)
    word = read_word(text, labels)
    if word is None:
        return proposes(text) or resolves(text, meeting)
    return not word.rest and word.meaning not in _NO_WAITING


def proposes(text: str) -> bool:
    """Whether a line says who proposes what comes on the next: «Forslag fra SV:», «Kari Nes foreslo:»."""
    halves = split_colon(text)
    return halves is not None and not halves[1] and proposer(halves[0], _looks_named) is not None


def resolves(text: str, meeting: str) -> bool:
    """Whether a line says that what comes on the next was decided: «Styret fattet slikt vedtak:»."""
    halves = split_colon(text)
    return halves is not None and not halves[1] and resolution(halves[0], meeting) is not None


def _looks_named(text: str) -> bool:
    """Whether words look like the name of a person or a party, whoever is known."""
    words = text.split()
    return bool(words) and len(words) <= _MOST_NAMED and all(word[0].isupper() for word in words)


_MOST_NAMED = 4


def is_waiting(entry: Entry, labels: Mapping[str, str], meeting: str) -> bool:
    """Whether an entry is a word alone, still waiting."""
    typed = entry.typed.strip(BLANK)
    said = entry.text == typed or (entry.text != "" and is_marked(entry) and typed.endswith(entry.text))
    return entry.kind == Kind.NOTE and said and waits(typed, labels, meeting)


def meant(meaning: str, words: Words) -> tuple[str, str]:
    """What a word with a colon means, and an example of what stands behind it."""
    key = meaning.replace("_", "-")
    return words(f"meant-{key}"), words(f"meant-{key}.example")


def heads_as_text(text: str) -> bool:
    """Whether a line stands in a head and stays text: what only the form takes, and that nobody is away."""
    word = read_word(text, {}, opening=True)
    nobody = word is not None and word.meaning in ("excused", "absent") and says_none(word.rest)
    return nobody or of_form(text) != ""


def of_form(text: str) -> str:
    """The word before a colon that only the form about the meeting takes: «møtenummer: 4»; else empty."""
    halves = split_colon(text)
    if halves is None or not halves[1] or fold(halves[0]).rstrip(".") not in _IN_FORM:
        return ""
    short = len(halves[1].split()) <= _LONGEST_IN_FORM and not halves[1].endswith((".", "!", "?"))
    return halves[0] if short else ""


_SERIES = any_language(SeriesWords).labels
_IN_FORM = frozenset(map(fold, (*ANY.filters.series, *ANY.in_form, *_SERIES.language, *_SERIES.quorum)))
_LONGEST_IN_FORM = 5


def is_indented(typed: str) -> bool:
    """Whether a line is set in, as a sub-point is."""
    return _INDENTED.match(typed) is not None


_INDENTED = late_pattern("(?:[ \u00a0]{2}|[ \u00a0]?\t)")
"""What stands before a sub-point."""
