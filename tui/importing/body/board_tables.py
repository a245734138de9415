"""Tables of written minutes that are a board: four fields of a SWOT, or what each expects of another.

Whatever their heads do not say outright is no board, and stays a table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, fold
from store.record.values import Quadrant
from tui.importing.source import SPACES, plain

_ANY = any_language(MinutesWords)
_K = TypeVar("_K")

Cells: TypeAlias = Sequence[Sequence[str]]
"""A table as the text of its cells, lines apart."""

_FIELDS: dict[Quadrant, frozenset[str]] = {
    "strength": frozenset(map(fold, (*_ANY.strengths, *ANY.labels.strength))),
    "weakness": frozenset(map(fold, (*_ANY.weaknesses, *ANY.labels.weakness))),
    "opportunity": frozenset(map(fold, (*_ANY.opportunities, *ANY.labels.opportunity))),
    "threat": frozenset(map(fold, (*_ANY.threats, *ANY.labels.threat))),
}
_EXPECTING = [re.compile(pattern, re.IGNORECASE) for pattern in _ANY.expecting]
_EXPECTS = re.compile(
    rf"([^:;?.]{{1,40}}?) {any_of(_ANY.expects)}(?: {any_of(_ANY.expected_of)})?", re.IGNORECASE
)
_FROM, _TO = frozenset(_ANY.from_heads), frozenset(_ANY.to_heads)
_EXPECTED = frozenset(_ANY.expected_heads)
_NOBODY = frozenset(_ANY.we_and_you)
_CORNER = re.compile(r"([^\W\d_]+)\W{1,5}([^\W\d_]+)\W{0,3}")
_THE = re.compile(r"the ", re.IGNORECASE)
_BULLET = re.compile(rf"^[-–•·*+][{SPACES}]++")
_BRACKET = re.compile(r"[ ]?\([^()]{1,30}\)$")
_LETTER = re.compile(r"[A-Z][ ]?[–:-][ ]?")
"""«S – Styrker», the letter that a field is called by."""

_AXIS = 3
"""Words that may stand beside the fields and say how they lie: «Internt», «Positive»."""

_MOST_OF_NAME = 5


class Expected(NamedTuple):
    """What one expects of another; the names as they are written."""

    giver: str
    taker: str


class BoardLine(NamedTuple):
    """A line of a field: in which row of the table it stands, under which head, and what it says."""

    row: int
    head: Quadrant | Expected
    text: str


def board_in(table: Cells) -> list[BoardLine]:
    """The lines of a table that is a board, each under its head; none for any other table."""
    told: list[tuple[int, Quadrant, str]] = _below_heads(table, _field)
    if told and {one for _, one, _ in told} <= _FIELDS.keys() and _heads(table, _field) == set(_FIELDS):
        return [BoardLine(*one) for one in told]
    for found in (_below_heads(table, _expected), _in_matrix(table), _listed(table)):
        if found:
            return [BoardLine(*one) for one in found]
    return []


def _field(head: str) -> Quadrant | None:
    """The field that a head names."""
    bare = fold(_LETTER.sub("", _BRACKET.sub("", head), count=1) if len(head) > 2 else head)
    return next((field for field, words in _FIELDS.items() if bare in words), None)


def _expected(head: str) -> Expected | None:
    """Who a head says expects something of whom."""
    for pattern in _EXPECTING:
        if found := pattern.fullmatch(head.strip(" ?")):
            pair = Expected(_named(found["giver"]), _named(found["taker"]))
            return pair if all(pair) and pair.giver != pair.taker else None
    return None


def _named(words: str) -> str:
    """A name as it is written, with a capital; nothing for «vi» and «dere»."""
    name = _THE.sub("", words.strip(SPACES), count=1)
    named = name and fold(name) not in _NOBODY and len(name.split()) <= _MOST_OF_NAME
    return f"{name[0].upper()}{name[1:]}" if named and not re.search(r"\d", name) else ""


def _lines(cell: str) -> list[str]:
    lines = (_BULLET.sub("", line.strip(SPACES)).strip(SPACES) for line in cell.split("\n"))
    return [line for line in lines if line]


def _head_of(cell: str) -> str:
    """The first line of a cell as a head."""
    return plain(next(iter(_lines(cell)), "")).strip(f"{SPACES}*_:")


def _heads(table: Cells, read: Callable[[str], _K | None]) -> set[_K]:
    return {found for row in table for cell in row if (found := read(_head_of(cell))) is not None}


def _below_heads(table: Cells, read: Callable[[str], _K | None]) -> list[tuple[int, _K, str]]:
    """What stands in a cell under its own head, below it or beside it; nothing where a word is left over."""
    heads = {
        (row, column): found
        for row, cells in enumerate(table)
        for column, cell in enumerate(cells)
        if (found := read(_head_of(cell))) is not None
    }
    if len(heads) < 2 or len(set(heads.values())) < len(heads):
        return []
    told = [
        (row, head, line) for (row, column), head in heads.items() for line in _lines(table[row][column])[1:]
    ]
    inside = bool(told)
    beside = len({column for _, column in heads}) == 1
    for row, cells in enumerate(table):
        for column, cell in enumerate(cells):
            if (row, column) in heads or not cell.strip(SPACES):
                continue
            head = None if inside else _head_for(heads, row, column, beside=beside)
            if head is not None:
                told += [(row, head, line) for line in _lines(cell)]
            elif not (row == 0 or column == 0) or len(cell.split()) > _AXIS or "\n" in cell:
                return []
    return sorted(told, key=lambda one: [*heads.values()].index(one[1]))


def _head_for(heads: dict[tuple[int, int], _K], row: int, column: int, *, beside: bool) -> _K | None:
    if beside:
        return next((head for (of, at), head in heads.items() if of == row and at < column), None)
    above = [(of, head) for (of, at), head in heads.items() if at == column and of < row]
    return max(above, key=lambda one: one[0])[1] if above else heads.get((row, column - 1))


def _in_matrix(table: Cells) -> list[tuple[int, Expected, str]]:
    """What each expects of each, where the rows or the corner say that those of the rows do."""
    corner, *above = (_head_of(cell) for cell in table[0])
    takers = [_named(head) for head in above]
    found: list[tuple[int, Expected, str]] = []
    sides = _CORNER.fullmatch(corner)
    by_corner = sides is not None and fold(sides[1]) in _FROM and fold(sides[2]) in _TO
    for row, cells in enumerate(table[1:], 1):
        head = _head_of(cells[0]) if cells else ""
        expects = _EXPECTS.fullmatch(head)
        giver = _named(expects[1] if expects else head)
        if not giver or not (expects or by_corner) or len(cells) > len(takers) + 1:
            return []
        for taker, cell in zip(takers, cells[1:], strict=False):
            if (not taker and cell.strip(SPACES)) or len(_lines(cells[0])) > 1:
                return []
            found += [(row, Expected(giver, taker), line) for line in _lines(cell)]
    return found if len(table) > 2 else []


def _listed(table: Cells) -> list[tuple[int, Expected, str]]:
    """«Fra | Til | Forventning», and one a row."""
    heads = [fold(_head_of(cell)) for cell in table[0]]
    asked = (_FROM, _TO, _EXPECTED)
    if len(heads) != len(asked) or not all(head in words for head, words in zip(heads, asked, strict=True)):
        return []
    found: list[tuple[int, Expected, str]] = []
    for row, cells in enumerate(table[1:], 1):
        giver, taker = (_named(plain(cell)) for cell in cells[:2])
        if len(cells) != len(asked) or not giver or not taker or "\n" in f"{cells[0]}{cells[1]}":
            return []
        found += [(row, Expected(giver, taker), line) for line in _lines(cells[2])]
    return found
