"""A board: the fields of an item side by side in a frame, between what leads up to them and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, Self, TypeAlias

import msgspec
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from store.record.values import Language
from tui.widgets.content import shown
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.wrap import RowColumn, Shape, Wrapping

_CROSSINGS = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}
_LEFT = {(True, True): "├", (True, False): "└", (False, True): "┌"}
_RIGHT = {(True, True): "┤", (True, False): "┘", (False, True): "┐"}
"""What stands in a bar, by whether an upright meets it from above and from below."""


class FrameName(msgspec.Struct, frozen=True):
    """What stands in the frame of a field: its key and its name, and how much of it is out of sight."""

    text: str
    style: Style
    above: int = 0
    below: int = 0


def bar(above: Sequence[int], below: Sequence[int], names: Sequence[FrameName], style: Style) -> Strip:
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


def _named(name: FrameName, line: str, style: Style) -> list[Segment]:
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


Direction: TypeAlias = Literal["up", "down", "left", "right"]

Piece: TypeAlias = tuple[Strip, MinutesRow | None]
"""A stretch of a line on the screen, and the row it shows."""

_BAR_ABOVE, _BAR_BELOW = -1, -2
"""Stands for a line of a band: the bar of the frame above it, and the last one."""

_SIDE_BY_SIDE = 38
"""Cells a field needs to stand beside another one that its rows are dealt to."""

_HIGH = 28
"""Lines from which a board has room for blank ones."""


class BoardField(msgspec.Struct, frozen=True):
    """A field of a board: which groups of rows stand in it, how, and what stands in its frame.

    key: what puts an entry there; it is shown while the keys are on the board.
    """

    groups: tuple[int, ...]
    shape: Shape = "field"
    name: str = ""
    style: str = ""
    key: str = ""


class Band(msgspec.Struct, frozen=True):
    """Fields side by side. Where room is short, a band of twice the ``weight`` gets twice the lines.

    framed: there are bars around the fields; «filled» says that there are while anything stands in them.
    dealt: the rows of the first field are dealt to all fields in turn, where they have room side by side.
    airy: there is a blank line between rows where the board is high.
    """

    fields: tuple[BoardField, ...]
    framed: Literal["always", "filled", "never"] = "always"
    weight: int = 2
    dealt: bool = False
    airy: bool = False


class BoardStyle(msgspec.Struct, frozen=True):
    """The styles a board is drawn in, and whether it has the keys."""

    base: Style
    frame: Style
    named: Callable[[str], Style]
    keys: bool

    @classmethod
    def of(cls, view: Widget, named: Callable[[str], Style]) -> Self:
        """Return the styles as the stylesheet gives them to a view now."""
        base = view.visual_style.rich_style
        frame = base + view.get_component_rich_style("minutes--frame", partial=True)
        return cls(base, frame, named, view.has_focus)


class Board:
    """Bands of fields, which share the height by what they need. Every field is a window on its rows."""

    def __init__(self, bands: Sequence[Band], wrapping: Wrapping, language: Language) -> None:
        """Take the bands, from top to bottom."""
        self._bands = bands
        self._columns = [
            [RowColumn(wrapping, field.shape, language) for field in band.fields] for band in bands
        ]
        self._framed = [band.framed == "always" for band in bands]
        self._standing: list[int] = []
        self._lines: list[tuple[int, int]] = []
        self._width = 0

    def lay(self, rows: Sequence[MinutesRow], size: Size) -> None:
        """Put rows into their fields, and share the room there is."""
        self._width = size.width
        for place, band in enumerate(self._bands):
            gap = 1 if band.airy and size.height >= _HIGH else 0
            widths = self._widths(place)
            for side, (field, width) in enumerate(zip(band.fields, widths, strict=False)):
                there = [row for row in rows if row.place[0] in field.groups]
                if band.dealt:
                    there = there[side :: len(widths)]
                self._columns[place][side].lay(there, width, gap=gap)
        needs = [max(c.need for c in cs[: len(self._widths(n))]) for n, cs in enumerate(self._columns)]
        self._framed = [
            band.framed == "always" or (band.framed == "filled" and need > 0)
            for band, need in zip(self._bands, needs, strict=True)
        ]
        self._standing = [place for place, need in enumerate(needs) if need or self._framed[place]]
        self._lines = list(self._numbered(self._heights(needs, size.height)))

    def see(self, key: int) -> None:
        """Bring an entry into sight."""
        if (here := self._place_of(key)) is not None:
            band, side, place = here
            self._columns[band][side].see(place)

    def neighbour(self, key: int | None, direction: Direction) -> int | None:
        """The entry next to one in a direction, or itself; without one, the last entry of the board."""
        here = self._place_of(key)
        if here is None:
            return next((key for column in reversed(self._every()) for key in reversed(_keys(column))), None)
        band, side, place = here
        if direction in ("left", "right"):
            return self._beside(here, 1 if direction == "right" else -1) or key
        column = self._columns[band][side]
        if direction == "down":
            rest = [row.key for row in column.rows[place + 1 :] if row.key]
        else:
            rest = [row.key for row in reversed(column.rows[:place]) if row.key]
        return rest[0] if rest else self._across(band, side, 1 if direction == "down" else -1) or key

    def line(self, y: int, look: BoardStyle) -> list[Piece]:
        """The pieces of a line on the screen, from left to right."""
        if y >= len(self._lines):
            return []
        place, line = self._lines[y]
        if line in (_BAR_ABOVE, _BAR_BELOW):
            return [(self._bar(place, line, look), None)]
        pieces: list[Piece] = []
        upright: list[Piece] = [(Strip([Segment("│", look.frame)]), None)] if self._framed[place] else []
        for column, width in zip(self._columns[place], self._widths(place), strict=False):
            strip, row = column.strip(column.top + line) or (Strip.blank(width, look.base), None)
            pieces += [*upright, (strip.adjust_cell_length(width, look.base), row)]
        return pieces + upright

    def pointed_at(self, x: int, y: int) -> tuple[RowColumn, int] | None:
        """The column at a place on the screen, and which of its lines; None on a frame."""
        place, line = self._lines[y] if 0 <= y < len(self._lines) else (0, _BAR_BELOW)
        if line < 0:
            return None
        columns = self._columns[place][: len(self._widths(place))]
        column = columns[min(len(columns) - 1, max(0, x) * len(columns) // max(1, self._width))]
        return column, column.top + line

    def scroll(self, lines: int) -> None:
        """Move every window."""
        for column in self._every():
            column.scroll(lines)

    def turn(self) -> None:
        """Move every window on by what it shows, and from the end to the beginning."""
        for column in self._every():
            column.turn()

    def _every(self) -> list[RowColumn]:
        return [column for columns in self._columns for column in columns]

    def _widths(self, place: int) -> list[int]:
        """The cells of each field of a band, bars aside."""
        count = len(self._bands[place].fields)
        if self._bands[place].dealt:
            count = max(1, min(count, self._width // _SIDE_BY_SIDE))
        room = self._width - (count + 1 if self._bands[place].framed != "never" else 0)
        return [max(1, room * (side + 1) // count - room * side // count) for side in range(count)]

    def _heights(self, needs: Sequence[int], height: int) -> list[int]:
        """The lines of each band, bars aside; the windows of its fields are opened as high."""
        framed = [place for place, band in enumerate(self._bands) if band.framed == "always"]
        bars = sum(self._framed) + any(self._framed)
        heights = shared(needs, [band.weight for band in self._bands], height - bars)
        for turn in range(height - bars - sum(heights) if framed else 0):
            heights[framed[turn % len(framed)]] += 1  # what nobody needs
        for columns, lines in zip(self._columns, heights, strict=True):
            for column in columns:
                column.open(lines)
        return heights

    def _numbered(self, heights: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The band that each line of the screen shows, and which line of it."""
        for place in self._standing:
            if self._framed[place]:
                yield place, _BAR_ABOVE
            yield from ((place, line) for line in range(heights[place]))
            if self._framed[place] and self._framed_beside(place, 1) is None:
                yield place, _BAR_BELOW

    def _framed_beside(self, place: int, step: int) -> int | None:
        """The band above or below one that stands, when that has a frame too."""
        beside = self._standing.index(place) + step
        found = self._standing[beside] if 0 <= beside < len(self._standing) else None
        return found if found is not None and self._framed[found] else None

    def _bar(self, place: int, line: int, look: BoardStyle) -> Strip:
        if line == _BAR_BELOW:
            return bar(self._widths(place), (), (), look.frame)
        names = [
            FrameName(
                f"{field.key} {field.name}" if look.keys and field.key else field.name,
                look.named(field.style),
                *column.hidden(),
            )
            for field, column in zip(self._bands[place].fields, self._columns[place], strict=True)
        ]
        over = self._framed_beside(place, -1)
        above = self._widths(over) if over is not None else ()
        return bar(above, self._widths(place), names, look.frame)

    def _place_of(self, key: int | None) -> tuple[int, int, int] | None:
        """The band, the field of it and the place there that an entry has."""
        return next(
            (
                (band, side, place)
                for band, columns in enumerate(self._columns)
                for side, column in enumerate(columns)
                for place, row in enumerate(column.rows)
                if row.key and row.key == key
            ),
            None,
        )

    def _beside(self, here: tuple[int, int, int], step: int) -> int | None:
        """The entry at the same height in the field at the left or the right."""
        band, side, place = here
        if not 0 <= side + step < len(self._columns[band]):
            return None
        column, other = self._columns[band][side], self._columns[band][side + step]
        line = column.span(place)[0] - column.top + other.top
        found = other.at(min(line, other.need - 1))
        return (other.rows[found].key or None) if found is not None else None

    def _across(self, band: int, side: int, step: int) -> int | None:
        """The first entry of the next band that has any, on the same side as far as there is one."""
        bands = self._columns[band + 1 :] if step > 0 else list(reversed(self._columns[:band]))
        for columns in bands:
            for column in sorted(columns, key=lambda column: columns.index(column) != side):
                if keys := _keys(column):
                    return keys[0 if step > 0 else -1]
        return None


def shared(needs: Sequence[int], weights: Sequence[int], room: int) -> list[int]:
    """Share out the room: each gets what it needs; when there is too little, lines go by weight."""
    got = [0] * len(needs)
    for _ in range(min(max(0, room), sum(needs))):
        wanting = [place for place, need in enumerate(needs) if got[place] < need]
        got[min(wanting, key=lambda place: got[place] / weights[place])] += 1
    return got


def _keys(column: RowColumn) -> list[int]:
    return [row.key for row in column.rows if row.key]
