"""The marks that lines of a pasted text begin with: bullets, numbers, case numbers, and how they nest.

A number is a mark only in a row of them, so «17. mai» and «3.2 prosent» stay words. Numbers that merely
count from one are left out of the text, for the order says the same; others stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from store.language.calendar_names import months
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, BLANKS, LETTERS, fold

MarkKind: TypeAlias = Literal["", "bullet", "number", "case"]

_MINUTES = any_language(MinutesWords)
_TAB = 4
_QUOTE = late_pattern(rf"(?:{BLANKS})?>(?:[{BLANK}]|$|(?=>))")
_BULLET = late_pattern(rf"(--?|[–—•*·▪◦‣●○■□+→⁃\uf0b7\uf0a7o]|§(?=\t))[{BLANK}]+(?=\S)")
_CASE = late_pattern(
    rf"(?:{any_of(ANY.labels.item)}[{BLANK}]+)?(\d{{1,4}}/(?:\d{{4}}|\d{{2}}))(?:[{BLANK}]*[:.–-])?[{BLANK}]+(?=\S)",
    re.IGNORECASE,
)
_ITEM = late_pattern(
    rf"{any_of(_MINUTES.listed_items)}[{BLANK}]+(?:{any_of(_MINUTES.number_sign)}\.?[{BLANK}]*)?(\d{{1,3}})"
    rf"(?:[{BLANK}]*[:.)–-])?[{BLANK}]+(?=\S)",
    re.IGNORECASE,
)
_NUMBER = late_pattern(rf"(\(?)(\d{{1,3}}(?:\.\d{{1,2}})*|[{LETTERS}]|[ivx]{{2,5}})([.)]?)[{BLANK}]+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Marked(msgspec.Struct, frozen=True):
    """A line of a paste.

    typed: as it stood there, the marks of a quoted mail aside. text: without indentation. indent: its
    column. kind: its mark's, and how deep it is nested. rest: without the mark, unless that says something.
    title: as an agenda item has it. after_blank: whether a blank line came before.
    """

    typed: str
    text: str
    indent: int
    kind: MarkKind
    level: int
    rest: str
    title: str
    after_blank: bool


class _Mark(msgspec.Struct):
    """A mark as it looks, and where the text after it begins.

    places: which ones in a row of numbers it may have; above: the number it is a part of. counts: whether
    its row begins at one. stands: whether it is a mark at all.
    """

    kind: MarkKind
    shape: str
    end: int
    places: frozenset[int] = frozenset()
    above: str = ""
    case: str = ""
    counts: bool = False
    stands: bool = True


def marked_lines(text: str) -> list[Marked]:
    """The lines of a paste that are not blank, with their marks."""
    lines = [line.rstrip(BLANK) for line in _unquoted(text.split("\n"))]
    blank_before = [True, *(not line for line in lines)]
    kept = [n for n, line in enumerate(lines) if line]
    texts = [lines[n].strip(BLANK) for n in kept]
    indents = [_indent(lines[n]) for n in kept]
    after_blank = [blank_before[n] for n in kept]
    marks = _in_rows([_mark(text) for text in texts], indents)
    levels = _levels(texts, indents, marks, after_blank)
    found = []
    for n, stripped in enumerate(texts):
        mark = marks[n]
        kind: MarkKind = mark.kind if mark else ""
        rest, title = _without(stripped, mark)
        typed = lines[kept[n]]
        found.append(Marked(typed, stripped, indents[n], kind, levels[n], rest, title, after_blank[n]))
    return found


def _without(text: str, mark: _Mark | None) -> tuple[str, str]:
    """A text without its mark, for a list and for an agenda."""
    if mark is None:
        return text, text
    after = text[mark.end :]
    if mark.case:
        return text, f"{mark.case} {after}"
    counted = after if mark.kind == "bullet" or mark.counts else text
    return (text if mark.kind == "case" else counted), counted


def _unquoted(lines: list[str]) -> list[str]:
    """Lines of a quoted mail without the marks that all of them have."""
    while (said := [line for line in lines if line.strip(BLANK)]) and all(map(_QUOTE.match, said)):
        lines = [_QUOTE.sub("", line, count=1) for line in lines]
    return lines


def _indent(line: str) -> int:
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip(BLANK))


def _mark(text: str) -> _Mark | None:
    """What a text begins with, if that may be a mark."""
    if found := _CASE.match(text):
        return _Mark("case", "case", found.end(), case=found[1])
    if found := _ITEM.match(text):
        return _Mark("case", "item", found.end(), frozenset({int(found[1])}))
    if found := _BULLET.match(text):
        return _Mark("bullet", found[1], found.end())
    found = _NUMBER.match(text)
    return _number(found, text) if found else None


def _number(found: re.Match[str], text: str) -> _Mark | None:
    opened, number, closed = found.groups()
    if opened and closed != ")":
        return None
    above, _, last = number.rpartition(".")
    if last.isdigit():
        after = fold(text[found.end() :].split(maxsplit=1)[0])
        if not (closed or above) or (closed == "." and after in months()):
            return None
        shape = f"{opened}{'1.' * number.count('.')}1{closed}"
        return _Mark("number", shape, found.end(), frozenset({int(last)}), above)
    if closed != ")":
        return None
    places = {LETTERS.index(number) + 1} if len(number) == 1 else set()
    places |= {_ROMAN.index(number) + 1} if number in _ROMAN else set()
    return _Mark("number", f"{opened}a{closed}", found.end(), frozenset(places))


def _in_rows(marks: Sequence[_Mark | None], indents: Sequence[int]) -> list[_Mark | None]:
    """The marks, without the numbers that stand in no row."""
    rows: dict[tuple[str, int], list[list[_Mark]]] = {}
    for mark, indent in zip(marks, indents, strict=True):
        if mark is not None and mark.places:
            _stand_in_row(mark, rows.setdefault((mark.shape, indent), []))
    some = any(len(row) > 1 for alike in rows.values() for row in alike)
    for alike in rows.values():
        in_row = any(len(row) > 1 or (row[0].above and some) for row in alike)
        for row in alike:
            counts = 1 in row[0].places
            for mark in row:
                mark.counts = counts
                mark.stands = mark.kind == "case" or len(row) > 1 or (counts and in_row)
    return [mark if mark and mark.stands else None for mark in marks]


def _stand_in_row(mark: _Mark, rows: list[list[_Mark]]) -> None:
    """Put a number behind the one before it, or let it begin a row."""
    before = rows[-1][-1] if rows else None
    if before is not None and before.above == mark.above:
        next_places = {place + 1 for place in before.places} & mark.places
        if next_places:
            mark.places = frozenset(next_places)
            rows[-1].append(mark)
            return
    rows.append([mark])


def _levels(
    texts: Sequence[str], indents: Sequence[int], marks: Sequence[_Mark | None], after_blank: Sequence[bool]
) -> list[int]:
    """How deep each mark is nested: by indentation, and by another sort of mark in the same column."""
    levels: list[int] = []
    around: list[tuple[int, str]] = []
    for n, mark in enumerate(marks):
        if mark is None:
            if after_blank[n] or texts[n].endswith(":"):
                around.clear()
            levels.append(0)
            continue
        here = (indents[n], mark.shape)
        if here in around:
            del around[around.index(here) + 1 :]
        else:
            while around and around[-1][0] > indents[n]:
                around.pop()
            around.append(here)
        levels.append(len(around) - 1)
    return levels
