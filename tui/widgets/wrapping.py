"""A row as lines on the screen: what stands in front of it, and its text wrapped beside that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.style import Style as VisualStyle
from textual.visual import Visual
from textual.widget import Widget

from tui.widgets.content import user
from tui.widgets.rows import LABEL_WIDTH, Row

Shape: TypeAlias = Literal["minutes", "large", "lead", "field", "step", "fair"]
"""How rows stand in a column: with time and kind in front, large with the kind above, as what leads up
to a board, as points, as the steps of a plan, with what the fair copy has decided in front."""

PICKED = "●"
"""The sign of an entry that is picked."""

_TIME = 6
_GUTTER = _TIME + LABEL_WIDTH + 1
_NARROWEST = 10
_NUMBER = 4
_DECIDED = 4
_ROOM_FOR_OWNER = 70


class Wrapping:
    """Wraps rows for a widget, in its colours, and remembers how."""

    def __init__(self, widget: Widget) -> None:
        """Take the widget that the lines are for."""
        self._widget = widget
        self._known: dict[tuple[int, str, int], tuple[Row, str, int, tuple[Strip, ...]]] = {}
        self._ways: dict[Shape, Callable[[Row, str, int], Iterator[Strip]]] = {
            "minutes": self._in_minutes,
            "large": self._at_large,
            "lead": self._in_lead,
            "field": self._in_field,
            "step": self._in_plan,
            "fair": self._in_fair_copy,
        }

    def forget(self) -> None:
        """Wrap everything again: the colours are others, or other rows are shown."""
        self._known.clear()

    def strips(self, row: Row, front: str, shape: Shape, width: int) -> tuple[Strip, ...]:
        """The lines of a row; ``front`` is its time, or what else stands in the first cells."""
        known = self._known.get(row.place)
        if known is not None and known[0] is row and known[1:3] == (front, width):
            return known[3]
        strips = tuple(self.wrapped(row, front, shape, width))
        self._known[row.place] = (row, front, width, strips)
        return strips

    def height(self, row: Row, front: str, shape: Shape, width: int) -> int:
        """How many lines a row has; most need no wrapping for that to be known."""
        if shape == "minutes" and "\n" not in row.body.plain:
            gutter = _TIME + cell_len(_filled(row.label, LABEL_WIDTH + 1)) + cell_len(row.bullet)
            if cell_len(row.body.plain) <= width - gutter - 1:
                return 1
        return len(self.strips(row, front, shape, width))

    def wrapped(self, row: Row, front: str, shape: Shape, width: int) -> Iterator[Strip]:
        """Wrap a row that is not known yet."""
        return self._ways[shape](row, front, width)

    def named(self, style: str) -> Style:
        """A style by its name in the theme, in bold; the text's own without one."""
        base = self._widget.visual_style.rich_style
        return base + VisualStyle.parse(f"{style} bold").rich_style if style else base

    def _in_minutes(self, row: Row, time: str, width: int) -> Iterator[Strip]:
        label = self.named(row.style)
        quiet = self._widget.visual_style.rich_style + self._widget.get_component_rich_style(
            "minutes--time", partial=True
        )
        front = [
            Segment(f"{time:<{_TIME - 1}}", quiet),
            self._sign(row),
            Segment(_filled(row.label, LABEL_WIDTH + 1), label),
            Segment(row.bullet, label if row.style else quiet),
        ]
        return self._behind(front, row.body, width)

    def _at_large(self, row: Row, front: str, width: int) -> Iterator[Strip]:
        """The word of the kind on a line of its own, and the text under it."""
        if not row.key:
            yield from self._in_lead(row, front, width)
            return
        if row.label:
            yield Strip([Segment(f" {row.label} ", self.named(row.style) + Style(reverse=True))])
        yield from self._in_field(row, front, width)

    def _in_lead(self, row: Row, _front: str, width: int) -> Iterator[Strip]:
        """A detail has its word; what is to be discussed speaks for itself."""
        label = "" if row.key else f"{row.label}: "
        return self._behind([self._sign(row), Segment(label, self.named(row.style))], row.body, width)

    def _in_field(self, row: Row, _front: str, width: int) -> Iterator[Strip]:
        return self._behind([self._sign(row), Segment(row.bullet, self.named(row.style))], row.body, width)

    def _in_fair_copy(self, row: Row, time: str, width: int) -> Iterator[Strip]:
        """What has been decided, the time, and the text; without a time its room is the text's."""
        decided, state = row.beside
        quiet = self.named("$kind-quiet")
        front = [
            self._sign(row),
            Segment(
                _filled(decided, _DECIDED - 1), self.named("$warning" if state == "open" else "$primary")
            ),
            *([Segment(f"{time:<{_TIME}}", quiet)] if row.at is not None else []),
            Segment(row.bullet, quiet),
        ]
        return self._behind(front, row.body, width)

    def _sign(self, row: Row) -> Segment:
        """The cell in front of a row's own words, where it is seen whether the row is picked."""
        return Segment(PICKED if row.picked else " ", self.named("$primary"))

    def _in_plan(self, row: Row, number: str, width: int) -> Iterator[Strip]:
        """Number, period, what is done and, where there is room, by whom."""
        period, owner = (user(text) for text in row.beside)
        wide = width >= _ROOM_FOR_OWNER
        body = row.body if wide or not owner else owner.stylize("bold").append(": ").append(row.body)
        if not row.key:
            period, owner, body = (cell.stylize("$kind-quiet bold") for cell in (period, owner, body))
        cells = [(period, width // 4), (body, 0), *([(owner, width // 5)] if wide else [])]
        rest = width - _NUMBER - sum(cells_wide for _, cells_wide in cells)
        columns = [self._lines(cell, (cells_wide or rest) - 1) for cell, cells_wide in cells]
        quiet = self.named("$kind-step")
        for place in range(max(len(lines) for lines in columns)):
            yield Strip.join(
                [
                    Strip([Segment(" ") if place else self._sign(row)]),
                    Strip([Segment(f"{'' if place else number:>2} ", quiet)]),
                    *(
                        (lines[place] if place < len(lines) else Strip.blank(0)).adjust_cell_length(
                            cells_wide or rest, self._widget.visual_style.rich_style
                        )
                        for lines, (_, cells_wide) in zip(columns, cells, strict=True)
                    ),
                ]
            )

    def _lines(self, text: Content, width: int) -> list[Strip]:
        style = self._widget.visual_style
        lines = Visual.to_strips(
            self._widget, text, max(_NARROWEST, width), None, style, apply_selection=False
        )
        return lines or [Strip.blank(0)]

    def _behind(self, front: list[Segment], body: Content, width: int) -> Iterator[Strip]:
        """The text wrapped in the room behind what stands in front of its first line."""
        gutter = sum(cell_len(segment.text) for segment in front)
        blank = [Segment(" " * gutter, self._widget.visual_style.rich_style)]
        for place, strip in enumerate(self._lines(body, width - gutter - 1)):
            yield Strip([*(blank if place else front), *strip])


def _filled(text: str, width: int) -> str:
    return text + " " * max(1, width - cell_len(text))
