"""What of a document stays together on a page, whatever writes it: nobody signs a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from exports.blocks import Block, Details, Heading, Paragraph, Signatures

_SHORT_SECTION = 3
"""Blocks of a section that is held together with the signatures after it, its heading counted."""


def before_signatures(blocks: Sequence[Block]) -> range:
    """The short section before the lines to sign on: nobody signs a page on which nothing else stands."""
    end = next((place for place, block in enumerate(blocks) if isinstance(block, Signatures)), 0) - 1
    start = next((n for n in range(end - 1, -1, -1) if isinstance(blocks[n], Heading)), end)
    short = all(isinstance(block, Details | Paragraph) for block in blocks[start + 1 : end])
    return range(start, end) if short and end - start <= _SHORT_SECTION else range(0)
