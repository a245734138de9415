"""What page 1 of a document says first, in a few plain lines: for a look before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Block, Callout, Heading, Line, Minutes, Paragraph, PointList, Table
from exports.outline.tables import NOTHING


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


def _flat(line: Line) -> str:
    return "".join(run.text for run in line)
