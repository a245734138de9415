"""A passage of a document, to be copied: what stands under a heading, or what tells one entry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from msgspec.structs import replace

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Heading,
    Line,
    Minutes,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Swot,
    Table,
)
from exports.outline.boards import NOTHING


def first_lines(minutes: Minutes) -> Iterator[tuple[str, bool]]:
    """Yield the lines of page 1 from the top, and whether each is a heading.

    Rows of tables and points are lines of their own, so what a reader meets first comes first.
    """
    yield " – ".join(part for part in (minutes.type_label, minutes.draft_label) if part), False
    yield minutes.title, True
    if minutes.details.rows:
        yield " · ".join(f"{label}: {value}" for label, value in minutes.details.rows), False
    for block in minutes.blocks:
        for text in _texts(block):
            yield " ".join(text.split()), isinstance(block, Heading)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _flat(block.line)
        case PointList():
            yield from (f"• {_flat(point.line)}" for point in block.points)
        case Table():
            for row in block.rows:
                cells = (" ".join(_flat(line) for line in cell.lines) for cell in row)
                yield " · ".join(text for text in cells if text != NOTHING)
        case Callout():
            yield " ".join([block.label, *(_flat(line) for line in block.paragraphs)])
            yield from (f"• {_flat(point.line)}" for points in block.lists for point in points.points)


def _flat(line: Line) -> str:
    return "".join(run.text for run in line)


def under(minutes: Minutes, place: int) -> tuple[Block, ...]:
    """The heading of a number, and what stands under it and its sub-headings; all before the first for -1."""
    headings = [at for at, block in enumerate(minutes.blocks) if isinstance(block, Heading)]
    if place < 0:
        return minutes.blocks[: headings[0]] if headings else minutes.blocks
    head, *rest = minutes.blocks[headings[place] :]
    level = head.level if isinstance(head, Heading) else 0
    return (head, *takewhile(lambda block: not isinstance(block, Heading) or block.level > level, rest))


def telling(minutes: Minutes, entry: int) -> tuple[Block, ...]:
    """The blocks that tell an entry in full, without what they tell of others; none when it is not printed.

    What is summed up first is told twice, so they are the last ones.
    """
    found: list[Block] = []
    for block in reversed(minutes.blocks):
        only = _only(block, entry)
        if only is not None:
            found.insert(0, only)
        elif found:
            break
    return tuple(found)


def _only(block: Block, entry: int) -> Block | None:
    match block:
        case PointList():
            points = tuple(found for point in block.points if (found := _point(point, entry)))
            return replace(block, points=points) if points else None
        case Swot():
            points = tuple(
                Point(line=line, entries=(key,))
                for field in block.fields
                for key, line in zip(field.entries, field.points, strict=True)
                if key == entry
            )
            return PointList(points=points) if points else None
        case NamedTexts():
            texts = tuple(named for named in block.texts if entry in named.entries)
            return replace(block, texts=texts) if texts else None
        case Table():
            rows = tuple(
                tuple(_cell(cell, entry) for cell in row)
                for row in block.rows
                if any(entry in cell.entries for cell in row)
            )
            return replace(block, rows=rows) if rows else None
        case _:
            return block if entry in block.entries else None


def _point(point: Point, entry: int) -> Point | None:
    """A point with what is under it, or what is under it alone."""
    if entry in point.entries:
        return point
    return next((child for child in point.children if entry in child.entries), None)


def _cell(cell: Cell, entry: int) -> Cell:
    if not cell.bulleted or entry not in cell.entries:
        return cell
    return replace(cell, lines=(cell.lines[cell.entries.index(entry)],), entries=(entry,))
