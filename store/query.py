"""A search query: words, phrases in quotes, and filters such as «slag:vedtak» or «year:2015».

Nothing here is wrong: what is no filter is a word, and a filter that is still being typed hinders nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from store.language.folders import Forms
from store.language.late_pattern import late_pattern
from store.language.line import by_meaning, line
from store.plain_text import SHORTEST, plain
from store.record.texts import SearchText
from store.record.values import LANGUAGES, Kind, Language, Quadrant

QUADRANTS: tuple[str, ...] = get_args(Quadrant)

_Called: TypeAlias = tuple[str, Forms]
"""What something is, and the words for it."""


@cache
def filter_meanings() -> dict[str, str]:
    """What stands before the colon, folded, and which filter it is."""
    tables = [by_meaning(line(language).filters) for language in LANGUAGES]
    return {plain(word): meaning for table in tables for meaning, words in table.items() for word in words}


@cache
def kind_words() -> dict[str, frozenset[str]]:
    """The words for the kinds of what can be found, folded, and what each means."""
    return {**_meaning_of(_kinds), "swot": frozenset((*QUADRANTS, "unplaced"))}


@cache
def status_words() -> dict[str, frozenset[str]]:
    """The words for what has become of entries, folded, and what each means."""
    return _meaning_of(_statuses)


def filter_words(language: Language) -> dict[str, str]:
    """What the filters are called in a language, by what they are."""
    return {meaning: words[0] for meaning, words in by_meaning(line(language).filters).items()}


def value_words(meaning: str, language: Language) -> tuple[str, ...]:
    """What kinds or statuses are called in a language."""
    values = _statuses if meaning == "status" else _kinds
    return tuple(dict.fromkeys(words[0] for _, words in values(language)))


def _statuses(language: Language) -> list[_Called]:
    return list(by_meaning(line(language).statuses).items())


def _kinds(language: Language) -> list[_Called]:
    """The words for what can be found: those that only a search has, then those of the line."""
    words, kinds = line(language), {*Kind, "conclusion", *QUADRANTS}
    labels = [(meaning, forms) for meaning, forms in by_meaning(words.labels).items() if meaning in kinds]
    return [*by_meaning(words.kinds).items(), *labels]


def _meaning_of(values: Callable[[Language], list[_Called]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for language in LANGUAGES:
        for meaning, forms in values(language):
            for word in map(plain, (meaning, *forms)):
                found[word] = found.get(word, frozenset()) | {meaning}
    return found


Years = tuple[int, int]
"""The first and the last year, both counted in."""

_PART = late_pattern(
    r'(?P<filter>\w+):(?:"(?P<quoted>[^"]*)"?|(?P<value>\S*))|"(?P<phrase>[^"]*)"?|(?P<word>\S+)'
)
_YEARS = late_pattern(r"(\d{1,4})(?:[-–](\d{1,4})?)?")


class Query(msgspec.Struct, frozen=True):
    """What is asked for. Everything must hold of an entry; of several values of a filter, any one.

    terms: folded words and phrases. kinds, statuses: None when any will do. names: the folded parts of
    names for ``from``, ``to``, ``owner`` and ``series``. years: None for any. near: the series of the
    meeting that it is asked from; 0 for none. everywhere: in the others too, but for what is withheld there.
    """

    terms: tuple[str, ...] = ()
    kinds: frozenset[str] | None = None
    statuses: frozenset[str] | None = None
    names: Mapping[str, tuple[str, ...]] = {}
    years: Years | None = None
    near: int = 0
    everywhere: bool = False

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.terms or self.names) or (self.kinds, self.statuses, self.years) != (None, None, None)

    @property
    def sought(self) -> tuple[str, ...]:
        """What stands in the words of every entry that is a hit."""
        told = (self.names[name] for name in ("from", "to", "owner") if name in self.names)
        named = (values[0] for values in told if len(values) == 1 and len(values[0]) >= SHORTEST)
        return (*self.terms, *named)

    def asked_from(self, series: int, *, everywhere: bool) -> Query:
        """The same, asked from a meeting of a series; who names a series asks in that one."""
        return replace(self, near=series, everywhere=everywhere or "series" in self.names)

    def fits(self, piece: SearchText, series: str) -> bool:
        """Whether the filters let an entry of a meeting of a series through. Its words are not looked at."""
        if self.kinds is not None and piece.kind not in self.kinds:
            return False
        if self.statuses is not None and piece.status not in self.statuses:
            return False
        return all(_any_has(_names(name, piece, series), values) for name, values in self.names.items())

    def stands_in(self, line: str) -> bool:
        """Whether a folded text holds every word and phrase of the query."""
        return all(holds(term, line) for term in self.terms)


def asked(text: str) -> Query:
    """Read what somebody has typed into the search line, finished or not."""
    terms: list[str] = []
    filters: dict[str, list[str]] = {}
    for found in _PART.finditer(text):
        meaning = filter_meanings().get(plain(found["filter"] or ""))
        if meaning is not None:
            value = plain(found["quoted"] if found["quoted"] is not None else found["value"])
            if value:
                filters.setdefault(meaning, []).append(value)
        else:
            phrase = found["phrase"]
            terms.append(plain(found[0] if phrase is None else phrase))
    return Query(
        terms=tuple(dict.fromkeys(term for term in terms if term)),
        kinds=_chosen(filters.get("kind"), kind_words()),
        statuses=_chosen(filters.get("status"), status_words()),
        names={name: tuple(filters[name]) for name in ("from", "to", "owner", "series") if name in filters},
        years=_years(filters.get("year", ())),
    )


def holds(term: str, line: str) -> bool:
    """Whether a folded text holds a folded term: anywhere, or when it is short, where a word begins."""
    if term not in line:
        return False
    return len(term) >= SHORTEST or _beginning(term).search(line) is not None


@lru_cache
def _beginning(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}")


def _chosen(values: list[str] | None, known: dict[str, frozenset[str]]) -> frozenset[str] | None:
    """What some values mean; one that is not finished means all that it can become."""
    if values is None:
        return None
    exact = [known[value] for value in values if value in known]
    begun = [
        meaning
        for value in values
        if value not in known
        for word, meaning in known.items()
        if word.startswith(value)
    ]
    return frozenset().union(*exact, *begun)


def _years(values: Iterable[str]) -> Years | None:
    for value in values:
        match = _YEARS.fullmatch(value)
        if match:
            open_end = "-" in value or "–" in value
            last = match[2] or ("9999" if open_end else match[1])
            return int(match[1].ljust(4, "0")), int(last.ljust(4, "9"))
        return 1, 0
    return None


def _names(name: str, piece: SearchText, series: str) -> tuple[str, ...]:
    """The names that a filter looks at."""
    match name:
        case "from":
            return (piece.from_,)
        case "to":
            return (piece.to,)
        case "owner":
            return piece.owners
    return (series,)


def _any_has(told: tuple[str, ...], values: tuple[str, ...]) -> bool:
    folded = [_folded(name) for name in told]
    return any(value in name for value in values for name in folded)


@lru_cache(maxsize=10_000)
def _folded(name: str) -> str:
    """A name folded; the same ones come again and again."""
    return plain(name)
