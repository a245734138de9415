"""The differences between two versions of a document: by item, which lines are gone, new or changed.

Both are made into the document that others read, or that insiders read, and compared line by line as they
are printed; so whatever a document can say, and nothing that it cannot, is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import partial, singledispatch
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Details,
    Heading,
    Line,
    Minutes,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Signatures,
    Swot,
    Table,
)
from exports.export import composed
from store.record.model import Revision
from store.record.record import Record

Marked: TypeAlias = tuple[tuple[str, bool], ...]
"""A text in parts, and whether each is other than in the other version."""

_ALIKE = 0.5
"""How much of two lines has to be the same for the one to be the other, changed."""


class LineOut(msgspec.Struct, frozen=True):
    """A line of the older version that the newer one has not."""

    text: str


class LineIn(msgspec.Struct, frozen=True):
    """A line that only the newer version has."""

    text: str


class LineChanged(msgspec.Struct, frozen=True):
    """A line that both have, in other words."""

    before: Marked
    after: Marked


ChangedLine: TypeAlias = LineOut | LineIn | LineChanged


class ChangedPart(msgspec.Struct, frozen=True):
    """A part of the document in which something differs; no title before the first heading."""

    title: str
    lines: tuple[ChangedLine, ...]


_Text: TypeAlias = tuple[str, Iterable[int]]


class _Printed(msgspec.Struct, frozen=True):
    """A line as it is printed, under its heading, and the entries that it tells."""

    part: str
    title: str
    text: str
    entries: frozenset[int]


def differences(before: Record, after: Record, *, internal: bool = False) -> tuple[ChangedPart, ...]:
    """Return what differs, in the order of the newer document; nothing of how and when it was approved."""
    old, new = (_by_part(_lines(_document(record, internal=internal))) for record in (before, after))
    found = []
    for part in [*new, *(part for part in old if part not in new)]:
        title = (new.get(part) or old[part])[0].title
        was, now = ([line.text for line in side.get(part, ())] for side in (old, new))
        changed = tuple(_changed(was, now))
        if changed:
            found.append(ChangedPart(title, changed))
    return tuple(found)


def _document(record: Record, *, internal: bool) -> Minutes:
    bare = record.with_documents(
        [
            replace(record.meeting, state="draft"),
            *(Revision(id=one.id, deleted=one.at) for one in record.revisions if one.at),
        ]
    )
    make = partial(composed, paper=None, organisation="", used_numbers=(), internal=internal)
    return make(bare, "markdown")


def _lines(minutes: Minutes) -> Iterator[_Printed]:
    """Yield the lines of a document. What an item tells is not told again from the first page."""
    found = list(_printed(minutes))
    in_items = frozenset(key for line in found if line.part.startswith("#") for key in line.entries)
    for line in found:
        if line.part.startswith("#") or not line.entries or not line.entries <= in_items:
            yield line


def _printed(minutes: Minutes) -> Iterator[_Printed]:
    part = title = ""
    yield _Printed("", "", minutes.title, frozenset())
    for block in (minutes.details, *minutes.blocks):
        if isinstance(block, Heading):
            title = block.text
            part = f"#{block.anchor}" if block.anchor else title
        for text, entries in _texts(block):
            flat = " ".join(text.split())
            if flat:
                yield _Printed(part, title, flat, frozenset(entries))


def _by_part(lines: Iterable[_Printed]) -> dict[str, list[_Printed]]:
    parts: dict[str, list[_Printed]] = {}
    for line in lines:
        parts.setdefault(line.part, []).append(line)
    return parts


@singledispatch
def _texts(block: Block) -> Iterator[_Text]:
    """Yield the lines of a block, each with the entries that it tells."""
    raise TypeError(type(block).__name__)


@_texts.register
def _(block: Heading) -> Iterator[_Text]:
    yield block.text, ()


@_texts.register
def _(block: Paragraph) -> Iterator[_Text]:
    yield _flat(block.line), block.entries


@_texts.register
def _(block: PointList) -> Iterator[_Text]:
    for point in block.points:
        yield from _point(point)


@_texts.register
def _(block: Callout) -> Iterator[_Text]:
    details = "; ".join(f"{label} {value}" for label, value in block.details)
    texts = " ".join(map(_flat, block.paragraphs))
    yield " ".join(filter(None, (block.label, texts, details))), block.entries
    if block.note is not None:
        yield " ".join(block.note), block.entries
    for points in block.lists:
        yield from _texts(points)


@_texts.register
def _(block: Table) -> Iterator[_Text]:
    for row in block.rows:
        told = [key for cell in row for key in cell.entries]
        yield " · ".join(filter(None, map(_cell, row))), told


@_texts.register
def _(block: Swot) -> Iterator[_Text]:
    for field in block.fields:
        yield from ((f"{field.title}: {_flat(line)}", field.entries) for line in field.points)


@_texts.register
def _(block: NamedTexts) -> Iterator[_Text]:
    for named in block.texts:
        yield " ".join(filter(None, (named.name, _flat(named.line)))), named.entries


@_texts.register
def _(block: Details) -> Iterator[_Text]:
    yield from ((f"{label}: {value}", ()) for label, value in block.rows)


@_texts.register
def _(block: Signatures) -> Iterator[_Text]:
    yield from ((signer, ()) for signer in block.signers)


def _point(point: Point, indent: str = "– ") -> Iterator[tuple[str, Iterable[int]]]:
    yield indent + _flat(point.line), point.entries
    for child in point.children:
        yield from _point(child, "– – ")


def _cell(cell: Cell) -> str:
    points = (_flat(point.line) for points in cell.lists for point in points.points)
    return " ".join((*map(_flat, cell.lines), *points))


def _flat(line: Line) -> str:
    return "".join(run.text for run in line)


def _changed(was: list[str], now: list[str]) -> Iterator[ChangedLine]:
    for what, start, end, first, last in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            yield from _paired(was[start:end], now[first:last])


def _paired(was: list[str], now: list[str]) -> Iterator[ChangedLine]:
    """Lines that took the place of others: each with the first that it is much like."""
    left = list(was)
    for text in now:
        near = next((old for old in left if _is_alike(old, text)), None)
        if near is None:
            continue
        place = left.index(near)
        yield from (LineOut(old) for old in left[:place])
        yield from (LineIn(new) for new in now[: now.index(text)])
        yield LineChanged(*_marked(near, text))
        yield from _paired(left[place + 1 :], now[now.index(text) + 1 :])
        return
    yield from (LineOut(old) for old in left)
    yield from (LineIn(new) for new in now)


def _is_alike(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, old.split(), new.split(), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _marked(old: str, new: str) -> tuple[Marked, Marked]:
    """Both texts in parts, word by word."""
    was, now = old.split(), new.split()
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    for what, start, end, first, last in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if end > start:
            before.append((" ".join(was[start:end]), what != "equal"))
        if last > first:
            after.append((" ".join(now[first:last]), what != "equal"))
    return tuple(before), tuple(after)


def plain(marked: Marked) -> str:
    """A text in parts as one text."""
    return " ".join(text for text, _ in marked)
