"""What somebody searches for: words, phrases in quotes, and filters such as «slag:vedtak» or «year:2015».

Nothing here is wrong: what is no filter is a word, and a filter that is still being typed hinders nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import get_args

import msgspec

from store.language.catalogue import words
from store.language.words import TERMS, Term
from store.record.kinds import STATUSES as STATUSES_OF
from store.record.texts import ITEM, MEETING, SHORTEST, Piece, plain
from store.record.values import LANGUAGES, Kind, Language, Quadrant

FILTERS: tuple[Term, ...] = (
    Term("kind", ("slag",), ("slag",), ("kind",)),
    Term("from", ("fra",), ("frå",), ("from",)),
    Term("to", ("til",), ("til",), ("to",)),
    Term("owner", ("ansvar",), ("ansvar",), ("owner",)),
    Term("series", ("serie", "møteserie"), ("serie", "møteserie"), ("series",)),
    Term("year", ("år",), ("år",), ("year",)),
    Term("status", ("status",), ("status",), ("status",)),
)
"""What may stand before a colon in a search."""

KINDS: tuple[Term, ...] = (
    Term(MEETING, ("møte",), ("møte",), ("meeting",)),
    Term(ITEM, ("sak",), ("sak",), ("item",)),
    Term("note", ("tekst",), ("tekst",), ("text",)),
    Term("guide", ("til samtale",), ("til samtale",), ("to discuss",)),
    Term("memo", ("huskelapp",), ("hugselapp",), ("memo",)),
    Term("statement", ("tilførsel",), ("tilførsel",), ("statement",)),
    Term("unplaced", ("uplassert",), ("uplassert",), ("unplaced",)),
)
"""The kinds of what can be found, as far as no word of the capture line says them."""

STATUSES: tuple[Term, ...] = (
    Term("adopted", ("vedtatt",), ("vedteke", "vedteken"), ("adopted",)),
    Term("rejected", ("ikke vedtatt", "falt"), ("ikkje vedteke", "falle"), ("rejected", "not adopted")),
    Term("postponed", ("utsatt",), ("utsett",), ("postponed",)),
    Term("superseded", ("erstattet",), ("erstatta",), ("superseded",)),
    Term("open", ("åpen", "åpent", "ubesvart"), ("open", "ope", "utan svar"), ("open", "unanswered")),
    Term("done", ("utført",), ("utført",), ("done",)),
    Term("dropped", ("utgår",), ("går ut",), ("dropped",)),
    Term("stated", ("lagt fram", "framsatt"), ("lagd fram", "sett fram"), ("stated",)),
    Term("accepted", ("godtatt",), ("godteken",), ("accepted",)),
    Term("met", ("innfridd",), ("innfridd",), ("met",)),
    Term("unmet", ("ikke innfridd",), ("ikkje innfridd",), ("unmet", "not met")),
    Term("withdrawn", ("trukket",), ("trekt",), ("withdrawn",)),
    Term("merged", ("slått sammen",), ("slått saman",), ("merged",)),
    Term("answered", ("besvart",), ("svart på",), ("answered",)),
)
"""What can have become of an entry, in the words of the minutes."""

QUADRANTS: tuple[str, ...] = get_args(Quadrant)


@cache
def filter_meanings() -> dict[str, str]:
    """What stands before the colon, folded, and which filter it is."""
    return {plain(word): term.meaning for term in FILTERS for word in _words(term)}


@cache
def kind_words() -> dict[str, frozenset[str]]:
    """The words for the kinds of what can be found, folded, and what each means."""
    return {**_meaning_of(_kind_terms()), "swot": frozenset((*QUADRANTS, "unplaced"))}


@cache
def status_words() -> dict[str, frozenset[str]]:
    """The words for what has become of entries, folded, and what each means."""
    return _meaning_of(_status_terms())


def filter_words(language: Language) -> tuple[str, ...]:
    """What the filters are called in a language."""
    return tuple(getattr(term, language)[0] for term in FILTERS)


def value_words(meaning: str, language: Language) -> tuple[str, ...]:
    """What kinds or statuses are called in a language."""
    terms = _status_terms() if meaning == "status" else _kind_terms()
    return tuple(dict.fromkeys(getattr(term, language)[0] for term in terms))


def _kind_terms() -> tuple[Term, ...]:
    kinds = {*Kind, "conclusion", *QUADRANTS}
    return (*KINDS, *(term for term in TERMS if term.meaning in kinds))


def _status_terms() -> tuple[Term, ...]:
    """The statuses with their words; where no row has any, those that the screens call them by."""
    named = {term.meaning for term in STATUSES}
    others = (
        _shown(kind, status)
        for kind, statuses in STATUSES_OF.items()
        for status in statuses
        if status not in named
    )
    return (*STATUSES, *others)


def _shown(kind: Kind, status: str) -> Term:
    nb, nn, en = ((words(language, "screen")(f"status-{kind}-{status}"),) for language in LANGUAGES)
    return Term(status, nb, nn, en)


def _meaning_of(terms: Iterable[Term]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for term in terms:
        for word in map(plain, (term.meaning, *_words(term))):
            found[word] = found.get(word, frozenset()) | {term.meaning}
    return found


def _words(term: Term) -> list[str]:
    return [word for language in LANGUAGES for word in getattr(term, language)]


Years = tuple[int, int]
"""The first and the last year, both counted in."""

_PART = re.compile(
    r'(?P<filter>\w+):(?:"(?P<quoted>[^"]*)"?|(?P<value>\S*))|"(?P<phrase>[^"]*)"?|(?P<word>\S+)'
)
_YEARS = re.compile(r"(\d{1,4})(?:[-–](\d{1,4})?)?")


class Asked(msgspec.Struct, frozen=True):
    """What is asked for. Everything must hold of an entry; of several values of a filter, any one.

    terms: folded words and phrases. kinds, statuses: None when any will do. names: the folded parts of
    names for ``from``, ``to``, ``owner`` and ``series``. years: None for any.
    """

    terms: tuple[str, ...] = ()
    kinds: frozenset[str] | None = None
    statuses: frozenset[str] | None = None
    names: Mapping[str, tuple[str, ...]] = {}
    years: Years | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return self != Asked()

    @property
    def sought(self) -> tuple[str, ...]:
        """What stands in the words of every entry that is a hit."""
        told = (self.names[name] for name in ("from", "to", "owner") if name in self.names)
        named = (values[0] for values in told if len(values) == 1 and len(values[0]) >= SHORTEST)
        return (*self.terms, *named)

    def fits(self, piece: Piece, series: str) -> bool:
        """Whether the filters let an entry of a meeting of a series through. Its words are not looked at."""
        if self.kinds is not None and piece.kind not in self.kinds:
            return False
        if self.statuses is not None and piece.status not in self.statuses:
            return False
        return all(_any_has(_names(name, piece, series), values) for name, values in self.names.items())

    def stands_in(self, line: str) -> bool:
        """Whether a folded text holds every word."""
        return all(holds(term, line) for term in self.terms)


def asked(text: str) -> Asked:
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
    return Asked(
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


def _names(name: str, piece: Piece, series: str) -> tuple[str, ...]:
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
