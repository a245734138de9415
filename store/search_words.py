"""The words of a search, in all three languages at once: filters, the kinds of what is found, statuses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import get_args

from store.findable import ITEM, MEETING
from store.folding import plain
from store.values import LANGUAGES, Kind, Language, Quadrant
from store.vocabulary import TERMS, Term

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
    return _meaning_of(STATUSES)


def filter_words(language: Language) -> tuple[str, ...]:
    """What the filters are called in a language."""
    return tuple(getattr(term, language)[0] for term in FILTERS)


def value_words(meaning: str, language: Language) -> tuple[str, ...]:
    """What kinds or statuses are called in a language."""
    terms = STATUSES if meaning == "status" else _kind_terms()
    return tuple(dict.fromkeys(getattr(term, language)[0] for term in terms))


def _kind_terms() -> tuple[Term, ...]:
    kinds = {*Kind, "conclusion", *QUADRANTS}
    return (*KINDS, *(term for term in TERMS if term.meaning in kinds))


def _meaning_of(terms: Iterable[Term]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for term in terms:
        for word in map(plain, (term.meaning, *_words(term))):
            found[word] = found.get(word, frozenset()) | {term.meaning}
    return found


def _words(term: Term) -> list[str]:
    return [word for language in LANGUAGES for word in getattr(term, language)]
