"""The frame of a board: bars between its fields, and in the bar above a field its sign and name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import msgspec
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.widgets.content import shown

_CROSSINGS = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}
_LEFT = {(True, True): "├", (True, False): "└", (False, True): "┌"}
_RIGHT = {(True, True): "┤", (True, False): "┘", (False, True): "┐"}
"""What stands in a bar, by whether an upright meets it from above and from below."""


class Name(msgspec.Struct, frozen=True):
    """What stands in the frame of a field: its key and its name, and how much of it is out of sight."""

    text: str
    style: Style
    above: int = 0
    below: int = 0


def bar(above: Sequence[int], below: Sequence[int], names: Sequence[Name], style: Style) -> Strip:
    """A bar of the frame, between fields so many cells wide; no widths where there are no fields.

    ``names`` are those of the fields below.
    """
    up, down = _uprights(above), _uprights(below)
    last = max(up | down)
    line = "".join(_CROSSINGS[x in up, x in down] for x in range(last))
    ends = bool(above), bool(below)
    line = f"{_LEFT[ends]}{line[1:]}{_RIGHT[ends]}"
    segments = []
    start = 0
    for name, width in zip(names, below, strict=False):
        segments += _named(name, line[start : start + width + 1], style)
        start += width + 1
    return Strip([*segments, Segment(line[start:], style)])


def _uprights(widths: Sequence[int]) -> set[int]:
    """Where the uprights between fields stand, and at either end."""
    return set(accumulate((width + 1 for width in widths), initial=0))


def _named(name: Name, line: str, style: Style) -> list[Segment]:
    """The part of a bar above a field, from the upright before it."""
    counts = ((name.above, "↑"), (name.below, "↓"))
    more = "".join(f" {sign}{count}" for count, sign in counts if count)
    more = f"{more} " if more else ""
    text = f" {shown(name.text)} " if name.text else ""
    room = max(0, len(line) - 2 - len(more))
    text = set_cell_size(text, min(cell_len(text), room))
    end = max(2, len(line) - len(more))
    return [
        Segment(line[:2], style),
        Segment(text, name.style),
        Segment(line[2 + cell_len(text) : end], style),
        Segment(more[: len(line) - end], style),
    ]
