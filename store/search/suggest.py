"""How what is typed into the search line may go on: the filters, and what may stand after each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.language.late_pattern import late_pattern
from store.plain_text import plain
from store.query import filter_meanings, filter_words, value_words
from store.record.values import Language

if TYPE_CHECKING:
    from store.search.index import Index


MOST_OFFERS = 8
"""Offers for what is being typed."""

LEAST = 2
"""Letters of a filter's name from which on it is offered."""

_LAST = late_pattern(r'(?<!\w)(?:(?P<name>\w++):(?:"(?P<quoted>[^"]*)|(?P<value>[^\s"]*))$|(?P<word>\w++)$)')


def last_part(text: str) -> str:
    """What is being typed at the end of a search: a word, or a filter and the beginning of its value."""
    found = _LAST.search(text)
    return found[0] if found and (found.start() == 0 or text[found.start() - 1].isspace()) else ""


def offers(index: Index, text: str, language: Language) -> tuple[str, ...]:
    """What may stand in place of the last part; asks the index for names and years.

    Not for the thread that draws. Raises ``index-unavailable``.
    """
    part = last_part(text)
    found = _LAST.fullmatch(part)
    if found is None:
        return ()
    if found["word"] is not None:
        names = [f"{word}:" for word in filter_words(language).values()]
        return _beginning(names, found["word"]) if len(found["word"]) >= LEAST else ()
    meaning = filter_meanings().get(plain(found["name"]))
    begun = found["value"] if found["quoted"] is None else found["quoted"]
    match meaning:
        case None:
            return ()
        case "kind" | "status":
            values: Iterable[str] = _beginning(value_words(meaning, language), begun)
        case "year":
            values = _beginning([str(year) for year in index.years()], begun)
        case _:
            values = index.names(meaning, plain(begun), MOST_OFFERS)
    return tuple(f"{found['name']}:{_quoted(value)}" for value in values if value != begun)


def _beginning(words: Iterable[str], begun: str) -> tuple[str, ...]:
    fitting = [word for word in words if plain(word).startswith(plain(begun))]
    return tuple(dict.fromkeys(fitting))[:MOST_OFFERS]


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) else value
