"""What of a document stays together on a page, whatever writes it: nobody signs a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.blocks import Block, Callout, Details, Heading, Line, Paragraph, Point, Signatures

_SHORT_SECTION = 3
"""Blocks of a section that is held together with the signatures after it, its heading counted."""
_SHORT_BOX = 1000
"""Characters of a box that is; a page has room for about 4000."""
_LINE = 90
"""Characters of a printed line: a shorter paragraph takes as much room."""


def before_signatures(blocks: Sequence[Block]) -> range:
    """The short section before the lines to sign on: nobody signs a page on which nothing else stands."""
    end = next((place for place, block in enumerate(blocks) if isinstance(block, Signatures)), 0) - 1
    start = next((n for n in range(end - 1, -1, -1) if isinstance(blocks[n], Heading)), end)
    short = end - start <= _SHORT_SECTION and all(map(_is_short, blocks[start + 1 : end]))
    return range(start, end) if short else range(0)


def _is_short(block: Block) -> bool:
    if isinstance(block, Callout):
        return sum(line_sizes(block)) <= _SHORT_BOX
    return isinstance(block, Details | Paragraph)


def line_sizes(block: Callout) -> list[int]:
    """The room that each line of a box takes, in characters: a short one has a printed line for itself."""
    lines = block.paragraphs
    if block.lists:
        lines = (*lines, *(line for points in block.lists for line in lines_of(points.points)))
    return [max(_LINE, sum([len(piece.text) for piece in line])) for line in lines]


def lines_of(points: Sequence[Point]) -> Iterator[Line]:
    """Yield the texts of points and sub-points, in order."""
    for point in points:
        yield point.line
        yield from lines_of(point.children)
