"""Every piece of text of a document, in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

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

_B = TypeVar("_B")


def every(minutes: Minutes, kind: type[_B]) -> list[_B]:
    return [block for block in minutes.blocks if isinstance(block, kind)]


def flat(line: Line) -> str:
    return "".join(run.text for run in line)


def after(minutes: Minutes, title: str) -> list[Block]:
    """The blocks between the heading that ends with a title and the next heading."""
    found: list[Block] = []
    inside = False
    for block in minutes.blocks:
        if isinstance(block, Heading):
            if inside:
                return found
            inside = block.text.endswith(title)
        elif inside:
            found.append(block)
    assert inside, f"no heading {title}"
    return found


def headings(minutes: Minutes) -> list[tuple[int, str]]:
    return [(heading.level, heading.text.replace("\u2002", " ")) for heading in every(minutes, Heading)]


def rows(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    return [["\n".join(flat(line) for line in cell.lines) for cell in row] for row in table.rows]


def columns(table: object) -> list[str]:
    assert isinstance(table, Table)
    return [column.title for column in table.columns]


def everything(minutes: Minutes) -> str:
    head = [
        minutes.language, minutes.type_label, minutes.draft_label, minutes.title, minutes.subtitle,
        minutes.organisation, minutes.running_title, minutes.footer, minutes.page_label,
        minutes.author, minutes.subject, minutes.created, minutes.property_title,
    ]  # fmt: skip
    return "\n".join([*head, *texts_of(minutes.details), *body(minutes)])


def body(minutes: Minutes) -> list[str]:
    return [text for block in minutes.blocks for text in texts_of(block)]


def texts_of(block: Block) -> Iterator[str]:  # noqa: C901 — a case for each sort of block
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield flat(block.line)
        case PointList():
            yield from _points(block.points)
        case Callout():
            yield block.label
            yield from (flat(line) for line in block.paragraphs)
            yield from (text for pair in block.details for text in pair)
            yield from block.note or ()
        case Table():
            yield from (column.title for column in block.columns)
            yield from (flat(line) for row in block.rows for cell in row for line in _lines(cell))
            yield block.alt
        case Swot():
            for field in block.fields:
                yield field.title
                yield from (flat(line) for line in field.points)
        case NamedTexts():
            yield from (f"{named.name} {flat(named.line)}" for named in block.texts)
        case Details():
            yield from (text for pair in block.rows for text in pair)
        case Signatures():
            yield from block.signers


def _points(points: tuple[Point, ...]) -> Iterator[str]:
    for point in points:
        yield flat(point.line)
        yield from _points(point.children)


def _lines(cell: Cell) -> tuple[Line, ...]:
    return cell.lines
