"""Sentences of a catalogue, read by themselves: text, facts, and wordings to choose from by one fact.

That is all that our catalogues have of Fluent, and the library for the whole of it takes longer to load than
most commands run. What is not understood here is left to it; a test compares what both make of everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

Facts: TypeAlias = Mapping[str, object]


class NotRead(Exception):  # noqa: N818 — named after what happened
    """A sentence has something that only the library reads, or is given such a fact."""


class Quoted(NamedTuple):
    """A text in braces: its blanks stay."""

    text: str


class Fact(NamedTuple):
    """Where a fact stands."""

    name: str


class Choice(NamedTuple):
    """Wordings by what a fact is; ``default`` is the name of the one for all else."""

    fact: str
    wordings: Mapping[str, Pattern]
    default: str


Piece: TypeAlias = "str | Quoted | Fact | Choice"
Pattern: TypeAlias = "tuple[Piece, ...]"


class Sentence(NamedTuple):
    """What a key says, nothing where it has parts alone; and its parts by name."""

    value: Pattern
    parts: Mapping[str, Pattern]


def read_sentence(source: str) -> Sentence:
    """A sentence of its source, as it stands in a catalogue. Raises NotRead."""
    rest = source.partition("=")[2].rstrip()
    found = [*_PART.finditer(rest)]
    ends = [*(match.start() for match in found), len(rest)]
    parts = {
        match["name"]: _whole(rest[match.end() : end]) for match, end in zip(found, ends[1:], strict=True)
    }
    return Sentence(_whole(rest[: ends[0]]), parts)


def has_part(source: str, name: str) -> bool:
    """Whether a source has a part of a name."""
    return any(match["name"] == name for match in _PART.finditer(source))


def filled(pattern: Pattern, facts: Facts) -> str:
    """A sentence with its facts. Raises NotRead."""
    return "".join(_filled(pattern, facts))


_GROUPED = 1000
"""From this number on, languages write something between the digits."""


_NUMBERS = ("zero", "one", "two", "few", "many", "other")
"""What Fluent calls numbers."""


def _filled(pattern: Pattern, facts: Facts) -> Iterator[str]:
    for piece in pattern:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Quoted):
            yield piece.text
        elif isinstance(piece, Fact):
            yield _told(facts.get(piece.name))
        else:
            yield from _filled(piece.wordings[_fitting(piece, facts.get(piece.fact))], facts)


def _told(fact: object) -> str:
    """A fact as it stands in a sentence."""
    if type(fact) is str or (type(fact) is int and 0 <= fact < _GROUPED):
        return str(fact)
    raise NotRead


def _fitting(choice: Choice, fact: object) -> str:
    """The name of the wording for a fact: a number is called itself, or ``one`` or ``other``."""
    told = _told(fact)
    if type(fact) is str:
        if told in _NUMBERS or told.isdigit():  # a text that is called as a number is
            raise NotRead
        return told if told in choice.wordings else choice.default
    names = (told, "one" if fact == 1 else "other")
    return next((name for name in choice.wordings if name in names), choice.default)


_PART = re.compile(r"\n +\.(?P<name>[a-zA-Z][\w-]*+) *+=", re.ASCII)
"""Where a part of a sentence begins."""

_PLACED = re.compile(
    r'\{\s*+(?:\$(?P<fact>[a-zA-Z][\w-]*+)\s*+(?P<choice>->)?|"(?P<text>[^"\\\n]*+)"\s*+)', re.ASCII
)
"""What stands in braces: a fact, wordings by one, or a text."""

_WORDING = re.compile(r"\s*+(?P<default>\*?)\[ *+(?P<name>[a-zA-Z][\w-]*+|\d++) *+\]", re.ASCII)
"""Where a wording begins."""

_SIGN = re.compile(r"[{}\n]")


def _whole(source: str) -> Pattern:
    """A pattern that is all of a source."""
    pattern, end = _pattern(source, 0)
    if source[end:].strip():
        raise NotRead
    return pattern


def _pattern(source: str, place: int) -> tuple[Pattern, int]:
    """A pattern from a place on, and where it ends: with its line, unless that goes on behind a brace."""
    found: list[Piece] = []
    place += len(source[place:]) - len(source[place:].lstrip())
    while True:
        sign = _SIGN.search(source, place)
        end = sign.start() if sign is not None else len(source)
        found.append(source[place:end])
        place = end
        if source[place : place + 1] != "{":
            break
        piece, place = _placed(source, place)
        found.append(piece)
    if isinstance(found[-1], str):
        found[-1] = found[-1].rstrip()
    return tuple(piece for piece in found if piece != ""), place


def _placed(source: str, place: int) -> tuple[Piece, int]:
    """What stands in the braces at a place, and where it goes on behind them."""
    placed = _PLACED.match(source, place)
    if placed is None:
        raise NotRead
    piece: Piece = Quoted(placed["text"]) if placed["fact"] is None else Fact(placed["fact"])
    place = placed.end()
    if placed["choice"]:
        wordings: dict[str, Pattern] = {}
        default = ""
        while (wording := _WORDING.match(source, place)) is not None:
            name = wording["name"]
            wordings[name], place = _pattern(source, wording.end())
            default = name if wording["default"] else default
        if not default:
            raise NotRead
        piece = Choice(placed["fact"], wordings, default)
        place += len(source[place:]) - len(source[place:].lstrip())
    if source[place : place + 1] != "}":
        raise NotRead
    return piece, place + 1
