"""Sentences of a catalogue, read by themselves: text, facts, and wordings to choose from by one fact.

That is all that our catalogues have of Fluent, and the library for the whole of it takes longer to load than
most commands run. A test compares what both make of every sentence; one that has more of Fluent is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from store.language.late_pattern import late_pattern

Facts: TypeAlias = Mapping[str, object]


class BeyondOurFluent(ValueError):  # noqa: N818 — named after what happened
    """A sentence has something of Fluent that is not read here, or what Fluent does not allow."""

    def __init__(self, source: str, place: int) -> None:
        """Say where it is, and what can be read."""
        super().__init__(
            f"not read from «{source[place : place + 20]}» on, in «{source.strip()}»: a catalogue has text, "
            '{ $fact }, { "text" } and { $fact -> [name] wording *[other] wording }, each wording on a line'
        )


class Quoted(msgspec.Struct, frozen=True):
    """A text in braces: its blanks stay."""

    text: str


class FactPlace(msgspec.Struct, frozen=True):
    """Where a fact stands."""

    name: str


class Wordings(msgspec.Struct, frozen=True):
    """Wordings by what a fact is; ``default`` is the name of the one for all else."""

    fact: str
    wordings: Mapping[str, Pattern]
    default: str


class _NextLine(msgspec.Struct, frozen=True):
    """Where a pattern goes on on a line below: the ends of lines before it, and how far in it stands."""

    ends: str
    blanks: str


Piece: TypeAlias = "str | Quoted | FactPlace | Wordings"
Pattern: TypeAlias = "tuple[Piece, ...]"


class WholeSentence(msgspec.Struct, frozen=True):
    """What a key says, nothing where it has parts alone; and its parts by name."""

    value: Pattern
    parts: Mapping[str, Pattern]


def read_sentence(source: str) -> WholeSentence:
    """A sentence of its source, as it stands in a catalogue. Raises BeyondOurFluent."""
    value, place = _pattern(source, source.find("=") + 1)
    parts = {}
    while (part := _PART.match(source, place)) is not None:
        parts[part["name"]], place = _asked_pattern(source, part.end())
    if source[place:].strip(" \n") or not (value or parts):
        raise BeyondOurFluent(source, place)
    return WholeSentence(value, parts)


def filled(pattern: Pattern, facts: Facts, thousands: str) -> str:
    """A sentence with its facts; ``thousands`` stands between the digits of large numbers.

    Where a fact is missing its name stands.
    """
    told = ""
    for piece in pattern:
        if isinstance(piece, str):
            told += piece
        elif isinstance(piece, FactPlace):
            told += _told(facts.get(piece.name), piece.name, thousands)
        elif isinstance(piece, Wordings):
            told += filled(_fitting(piece, facts.get(piece.fact)), facts, thousands)
        else:
            told += piece.text
    return told


def _told(fact: object, name: str, thousands: str) -> str:
    """A fact as it stands in a sentence; the name of one that is missing, or neither text nor number."""
    if isinstance(fact, str):
        return fact
    return f"{fact:,}".replace(",", thousands) if isinstance(fact, int) else name


def _fitting(choice: Wordings, fact: object) -> Pattern:
    """The wording for a fact: the first that is called as it, or as numbers like it."""
    return choice.wordings[next((name for name in choice.wordings if _is_called(fact, name)), choice.default)]


def _is_called(fact: object, name: str) -> bool:
    if not name.isdigit():
        return name == (_plural(fact) if isinstance(fact, int) else fact)
    return fact == (_plural(int(name)) if isinstance(fact, str) else int(name))


def _plural(number: int) -> str:
    """What Fluent calls a number, in a language that has one and many."""
    return "one" if abs(number) == 1 else "other"


_PART = re.compile(r"[ \n]*+\.(?P<name>[a-zA-Z][\w-]*+) *+=", re.ASCII)
"""Where a part of a sentence begins."""

_TEXT = re.compile(r"[^{}\n]++")
"""Text of a pattern, within a line."""

_NEXT_LINE = re.compile(r"(?P<ends>\n(?: *+\n)*+)(?:(?P<blanks> ++)(?=[^ \n}.\[*])|(?=\{))")
"""Where a pattern goes on on a line below: such a line is indented, or begins with braces."""

_PLACED = re.compile(
    r"\{[ \n]*+(?:\$(?P<fact>[a-zA-Z][\w-]*+)[ \n]*+(?:(?P<choice>->) *+(?=\n)|(?=\}))"
    r'|"(?P<text>(?:[^"\\\n]|\\["\\]|\\u[\da-fA-F]{4})*+)"[ \n]*+(?=\}))',
    re.ASCII,
)
"""What stands in braces: a fact, wordings by one, or a text."""

_ESCAPED = late_pattern(r"\\(?:u(?P<code>....)|(?P<sign>.))")

_WORDING = re.compile(r"[ \n]*+(?P<default>\*?)\[[ \n]*+(?P<name>[a-zA-Z][\w-]*+|\d++)[ \n]*+\]", re.ASCII)
"""Where a wording begins."""

_CLOSED = re.compile(r"[ \n]*+\}")


def _asked_pattern(source: str, place: int) -> tuple[Pattern, int]:
    """A pattern that must have something in it."""
    pattern, end = _pattern(source, place)
    if not pattern:
        raise BeyondOurFluent(source, place)
    return pattern, end


def _pattern(source: str, place: int) -> tuple[Pattern, int]:
    """A pattern from a place on, and where it ends: with its line, unless lines that follow go on with it."""
    while source[place : place + 1] == " ":
        place += 1
    found: list[Piece | _NextLine] = []
    while True:
        if text := _TEXT.match(source, place):
            found.append(text[0])
            place = text.end()
        elif below := _NEXT_LINE.match(source, place):
            blanks = below["blanks"] or ""
            found.append(_NextLine(below["ends"] if found else "", blanks))
            place = below.end()
        elif source[place : place + 1] == "{":
            piece, place = _placed(source, place)
            found.append(piece)
        else:
            return _joined(found), place


def _joined(found: list[Piece | _NextLine]) -> Pattern:
    """The pieces of a pattern, of whose lines below the first each loses the blanks that all have."""
    common = min((len(piece.blanks) for piece in found if isinstance(piece, _NextLine)), default=0)
    pieces: list[Piece] = []
    for piece in found:
        told = piece.ends + piece.blanks[common:] if isinstance(piece, _NextLine) else piece
        if isinstance(told, str) and pieces and isinstance(before := pieces[-1], str):
            pieces[-1] = before + told
        elif told != "":
            pieces.append(told)
    if pieces and isinstance(last := pieces[-1], str):
        pieces[-1:] = [last.rstrip(" \n")] if last.strip(" \n") else []
    return tuple(pieces)


def _placed(source: str, place: int) -> tuple[Piece, int]:
    """What stands in the braces at a place, and where it goes on behind them."""
    placed = _PLACED.match(source, place)
    if placed is None:
        raise BeyondOurFluent(source, place)
    if placed["fact"] is None:
        return Quoted(_ESCAPED.sub(_sign, placed["text"])), placed.end() + 1
    if not placed["choice"]:
        return FactPlace(placed["fact"]), placed.end() + 1
    return _choice(source, placed.end(), placed["fact"])


def _sign(escaped: re.Match[str]) -> str:
    return escaped["sign"] or chr(int(escaped["code"], 16))


def _choice(source: str, place: int, fact: str) -> tuple[Wordings, int]:
    """The wordings that begin at a place, and where it goes on behind their brace."""
    wordings: dict[str, Pattern] = {}
    defaults = []
    while wording := _WORDING.match(source, place):
        name = wording["name"]
        pattern, place = _asked_pattern(source, wording.end())
        wordings.setdefault(name, pattern)
        defaults += [name] * bool(wording["default"])
        if source[place : place + 1] != "\n":
            raise BeyondOurFluent(source, place)
    closed = _CLOSED.match(source, place)
    if closed is None or len(defaults) != 1:
        raise BeyondOurFluent(source, place)
    return Wordings(fact, wordings, defaults[0]), closed.end()
