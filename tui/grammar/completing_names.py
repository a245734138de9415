"""People and parties, as a half-typed line may name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.language.words import BLANK, fold
from tui.grammar.known import Known
from tui.grammar.offer import Offer, begins

_B = f"[{BLANK}]"
BETWEEN = re.compile(rf"{_B}*[,/;]{_B}*|{_B}+(?:og|and|&){_B}+")
"""What stands between two names."""


def speakers(rest: str, known: Known) -> Iterator[Offer]:
    """People, from the second letter of a name with its capital on, from the third without it."""
    if ":" not in rest and _enough(rest, 2, 3):
        yield from _named([rest], known, ": ")


def owners(rest: str, known: Known) -> Iterator[Offer]:
    """The last of the owners of an action."""
    if ":" not in rest:
        yield from people(BETWEEN.split(rest), known, ": ")


def people(parts: list[str], known: Known, end: str) -> Iterator[Offer]:
    """People and parties where names belong: one capital is enough."""
    if _enough(parts[-1], 1, 2):
        yield from _named(parts, known, end)
        named = {fold(part) for part in parts}
        for party in known.parties:
            if begins(party, parts[-1]) and fold(party) not in named:
                yield Offer(parts[-1], party + end, "party")


def _named(parts: list[str], known: Known, end: str) -> Iterator[Offer]:
    """The people whose name the last part begins, then those whose other names do."""
    part = parts[-1]
    others = {fold(other) for other in parts[:-1]}
    later = []
    for person in known.people:
        if fold(person.name) in others or fold(person.short) in others:
            continue
        about = " · ".join(filter(None, (person.name if person.short != person.name else "", person.about)))
        if begins(person.short, part):
            yield Offer(part, person.short + end, "person", about=about)
        elif len(part) > len(person.short) and begins(person.name, part):
            yield Offer(part, person.name + end, "person", about=person.about)
        elif any(begins(word, part) for word in person.name.split()[1:]):
            later.append(Offer(part, person.name + end, "person", about=person.about))
    yield from later


def pairs(rest: str, known: Known) -> Iterator[Offer]:
    """Whole pairs of parties, from the third letter of the left one on."""
    for from_, to, mutual in known.pairs if len(rest) >= 3 else ():
        if fold(from_).startswith(rest.casefold()):
            arrow = "<>" if mutual and fold(from_) != fold(to) else ">"
            yield Offer(rest, f"{from_} {arrow} {_right(from_, to, known, mutual=mutual)}: ", "party")


def parties(left: str, part: str, known: Known) -> Iterator[Offer]:
    """The right side of a pair: whom the left one has expected things of, then the others."""
    before = [pair for pair in known.pairs if fold(pair[0]) == fold(left)]
    usual = [_right(from_, to, known, mutual=mutual) for from_, to, mutual in before]
    persons = [person.short for person in known.people]
    for name in dict.fromkeys([*usual, *known.parties, *known.each_other, *known.themselves, *persons]):
        if begins(name, part) and fold(name) != fold(left):
            yield Offer(part, f"{name}: ", "party")


def _right(from_: str, to: str, known: Known, *, mutual: bool) -> str:
    """The right side of a pair as it is typed."""
    if fold(from_) != fold(to):
        return to
    return known.each_other[0] if mutual else known.themselves[0]


def _enough(part: str, capital: int, small: int) -> bool:
    return len(part) >= (capital if part[:1].isupper() else small)
