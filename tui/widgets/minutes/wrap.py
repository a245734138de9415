"""A row as lines on the screen: what stands in front of it, and its text wrapped beside that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.style import Style as VisualStyle
from textual.visual import Visual
from textual.widget import Widget

from store.record.values import Language
from tui.widgets.content import clock_words, user
from tui.widgets.minutes.row import HEAD, HEADING, LEADING, MinutesRow, in_order

Shape: TypeAlias = Literal["minutes", "large", "lead", "field", "step", "fair"]
"""How rows stand in a column: with time and kind in front, large with the kind above, as what leads up
to a board, as points, as the steps of a plan, with what the fair copy has decided in front."""

PICKED = "●"
"""The sign of an entry that is picked."""

AT = "▸"
"""The sign of the row that the keys act on, where it stands in no colour."""

_TIME = 5
_GUTTER = 3
"""Cells behind the time: whether the row has the keys or is picked, its sign, and a blank."""

_UNDER = 2
"""Cells that what stands under a pair is put in."""

MOST_TEXT = 96
"""Cells of a line of text, however wide the screen is."""

_LONG = 1_000
"""Signs of a text that is wrapped once for its height and for the screen."""

_NARROWEST = 10
_NUMBER = 4
_DECIDED = 4
_ROOM_FOR_OWNER = 70


class Front(NamedTuple):
    """What a row has before its text: a time or a number, and whether the pair stands above it."""

    text: str = ""
    led: bool = True


class Wrapping:
    """Wraps rows for a widget, in its colours, and remembers how."""

    def __init__(self, widget: Widget) -> None:
        """Take the widget that the lines are for."""
        self.times = False
        """Whether the minutes have their times in front."""
        self.signs = False
        """Whether a kind that has a sign has no word."""
        self._widget = widget
        self._known: dict[_Place, tuple[MinutesRow, Front, int, tuple[Strip, ...]]] = {}
        self._ways: dict[Shape, Callable[[MinutesRow, Front, int], Iterator[Strip]]] = {
            "minutes": self._in_minutes,
            "large": self._at_large,
            "lead": self._in_lead,
            "field": self._in_field,
            "step": self._in_plan,
            "fair": self._in_fair_copy,
        }

    def settle(self, *, times: bool, signs: bool) -> None:
        """Have the times in front of the minutes or not, and signs in place of the words of kinds or not."""
        if (times, signs) != (self.times, self.signs):
            self.times, self.signs = times, signs
            self.forget()

    def forget(self) -> None:
        """Wrap everything again: the colours are others, or other rows are shown."""
        self._known.clear()

    def at_keys(self, strip: Strip) -> Strip:
        """The first line of a row of the minutes, with the sign of the row that the keys act on."""
        place = _TIME if self.times else 0
        before, cell, after = (strip.crop(0, place), strip.crop(place, place + 1), strip.crop(place + 1))
        return (
            strip
            if cell.text.strip()
            else Strip.join([before, Strip([Segment(AT, self._widget.visual_style.rich_style)]), after])
        )

    @property
    def gutter(self) -> int:
        """Cells before the text of the minutes."""
        return _GUTTER + (_TIME if self.times else 0)

    def strips(self, row: MinutesRow, front: Front, shape: Shape, width: int) -> tuple[Strip, ...]:
        """The lines of a row."""
        place = in_order(row)
        known = self._known.get(place)
        if known is not None and known[0] is row and known[1:3] == (front, width):
            return known[3]
        base = self._widget.visual_style.rich_style  # what has no style of its own stands on the ground, too
        strips = tuple(strip.apply_style(base) for strip in self.wrapped(row, front, shape, width))
        self._known[place] = (row, front, width, strips)
        return strips

    def height(self, row: MinutesRow, front: Front, shape: Shape, width: int) -> int:
        """How many lines a row has; those of the minutes need not be drawn for that to be known."""
        if shape != "minutes" or row.place[0] < LEADING or len(row.body) > _LONG:
            return len(self.strips(row, front, shape, width))
        told, room = self._word(row), width - self.gutter
        word = f"{told} " if told else ""
        if not row.over:
            return _high(f"{word}{row.body.plain}", room - cell_len(row.bullet))
        return _high(f"{word}{row.over}", room) * front.led + _high(row.body.plain, room - _UNDER)

    def wrapped(self, row: MinutesRow, front: Front, shape: Shape, width: int) -> Iterator[Strip]:
        """Wrap a row that is not known yet."""
        return self._ways[shape](row, front, width)

    def named(self, style: str) -> Style:
        """A style by its name in the theme, in bold; the text's own without one."""
        base = self._widget.visual_style.rich_style
        return base + VisualStyle.parse(f"{style} bold").rich_style if style else base

    def _word(self, row: MinutesRow) -> str:
        """The word of the kind, unless its sign has to do."""
        return "" if self.signs and row.sign else row.label

    def _in_minutes(self, row: MinutesRow, front: Front, width: int) -> Iterator[Strip]:
        """Time, sign and word of the kind, and the text; a pair once above what stands under it."""
        if row.place[0] == HEADING:
            yield from self._behind([Segment(" ")], row.body, width, "$primary on $panel")
            return
        label = self.named(row.style)
        quiet = self._widget.visual_style.rich_style + self._widget.get_component_rich_style(
            "minutes--time", partial=True
        )
        time = [Segment(f"{front.text:<{_TIME}}", quiet)] if self.times else []
        gutter = [*time, self._sign(row), Segment(f"{row.sign or ' '} ", label)]
        if row.place[0] == HEAD:
            front_of_head = Segment(_filled(row.label, row.wide + 1), label)
            yield from self._behind([*gutter, front_of_head], row.body, width)
            return
        told = self._word(row)
        word = Content.styled(f"{told} ", f"{row.style} bold") if told else Content("")
        if not row.over:
            bullet = Segment(row.bullet, label if row.style else quiet)
            yield from self._behind([*gutter, bullet], word.append(row.body), width)
            return
        if front.led:
            over = word.append(Content.styled(row.over, f"{row.style} bold"))
            yield from self._behind(gutter, over, width)
            gutter = [Segment(" " * len("".join(one.text for one in time))), self._sign(row), Segment("  ")]
        else:
            gutter = [*time, self._sign(row), Segment("  ")]
        yield from self._behind([*gutter, Segment(" " * _UNDER)], row.body, width)

    def _at_large(self, row: MinutesRow, front: Front, width: int) -> Iterator[Strip]:
        """The word of the kind on a line of its own, and the text under it."""
        if not row.key:
            yield from self._in_lead(row, front, width)
            return
        if row.label:
            yield Strip([Segment(f" {row.label} ", self.named(row.style) + Style(reverse=True))])
        yield from self._in_field(row, front, width)

    def _in_lead(self, row: MinutesRow, _front: Front, width: int) -> Iterator[Strip]:
        """A detail has its word; what is to be discussed speaks for itself."""
        label = "" if row.key else f"{row.label}: "
        return self._behind([self._sign(row), Segment(label, self.named(row.style))], row.whole, width)

    def _in_field(self, row: MinutesRow, _front: Front, width: int) -> Iterator[Strip]:
        return self._behind([self._sign(row), Segment(row.bullet, self.named(row.style))], row.whole, width)

    def _in_fair_copy(self, row: MinutesRow, front: Front, width: int) -> Iterator[Strip]:
        """What has been decided, the time, and the text; without a time its room is the text's."""
        decided, state = row.beside
        quiet = self.named("$kind-quiet")
        cells = [
            self._sign(row),
            Segment(
                _filled(decided, _DECIDED - 1), self.named("$warning" if state == "open" else "$primary")
            ),
            *([Segment(f"{front.text:<{_TIME + 1}}", quiet)] if row.at is not None else []),
            Segment(row.bullet, quiet),
        ]
        return self._behind(cells, row.whole, width)

    def _sign(self, row: MinutesRow) -> Segment:
        """The cell in front of a row's own words, where it is seen whether the row is picked."""
        return Segment(PICKED if row.picked else " ", self.named("$primary"))

    def _in_plan(self, row: MinutesRow, front: Front, width: int) -> Iterator[Strip]:
        """Number, period, what is done and, where there is room, by whom."""
        period, owner = (user(text) for text in row.beside)
        wide = width >= _ROOM_FOR_OWNER
        body = row.body if wide or not owner else owner.stylize("bold").append(": ").append(row.body)
        if not row.key:
            period, owner, body = (cell.stylize("$kind-quiet bold") for cell in (period, owner, body))
        cells = [
            (period, max(_NARROWEST + 1, width // 4)),
            (body, 0),
            *([(owner, width // 5)] if wide else []),
        ]
        rest = width - _NUMBER - sum(cells_wide for _, cells_wide in cells)
        columns = [self._lines(cell, (cells_wide or rest) - 1) for cell, cells_wide in cells]
        quiet = self.named("$kind-step")
        for place in range(max(len(lines) for lines in columns)):
            yield Strip.join(
                [
                    Strip([Segment(" ") if place else self._sign(row)]),
                    Strip([Segment(f"{'' if place else front.text:>2} ", quiet)]),
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

    def _behind(self, front: list[Segment], body: Content, width: int, ground: str = "") -> Iterator[Strip]:
        """The text wrapped in the room behind what stands in front of its first line.

        ``ground``: a style for the whole width.
        """
        gutter = sum(cell_len(segment.text) for segment in front)
        base = self._widget.visual_style.rich_style
        blank = [Segment(" " * gutter, base)]
        laid = VisualStyle.parse(ground).rich_style if ground else None
        for place, strip in enumerate(self._lines(body, min(MOST_TEXT, width - gutter))):
            line = Strip([*(blank if place else front), *strip])
            if laid is None:
                yield line
            else:
                filled = line.adjust_cell_length(width, base)
                yield Strip(Segment.apply_style(filled, post_style=laid))


_Place: TypeAlias = tuple[int, tuple[int, str, int]]


def _high(text: str, room: int) -> int:
    """How many lines a text takes in so many cells, as it is wrapped there."""
    if "\n" not in text and cell_len(text) <= min(MOST_TEXT, room):
        return 1
    return Content(text).get_height({}, max(_NARROWEST, min(MOST_TEXT, room)))


def _filled(text: str, width: int) -> str:
    return text + " " * max(1, width - cell_len(text))


class RowColumn:
    """Rows of one shape, and a window on their lines that stays at the end until it is moved.

    ``top`` is the first line in the window, and ``height`` how many it shows.
    """

    def __init__(self, wrapping: Wrapping, shape: Shape = "minutes", language: Language = "nb") -> None:
        """Begin empty, in a language for the times."""
        self.rows: Sequence[MinutesRow] = ()
        self.top = 0
        self.height = 0
        self._wrapping = wrapping
        self._shape = shape
        self._language = language
        self._starts = [0]
        self._width = 0
        self._gap = 0
        self._at_end = True

    def speak(self, language: Language) -> None:
        """Begin anew, in a language for the times."""
        self._language = language
        self.rows, self._starts, self._width = (), [0], 0

    @property
    def need(self) -> int:
        """How many lines all rows have together."""
        return self._starts[-1]

    def lay(
        self, rows: Sequence[MinutesRow], width: int, first: int = 0, gap: int = 0, same: int = 0
    ) -> None:
        """Take rows, of which those before ``first`` are where they were, in a width that may be new.

        ``gap`` is how many blank lines there are after each. ``same``: so many at the end are as high as
        they were.
        """
        known = (width, gap) == (self._width, self._gap)
        first = min(first, len(self._starts) - 1) if known else 0
        last = max(first, len(rows) - same) if known else len(rows)
        starts = self._starts
        kept = [end - start for start, end in pairwise(starts[len(starts) - 1 - (len(rows) - last) :])]
        self.rows, self._width, self._gap = rows, width, gap
        heights = [*(self._height(place) + gap for place in range(first, last)), *kept]
        self._starts[first:] = accumulate(heights, initial=self._starts[first])

    def open(self, height: int) -> None:
        """Give the window a height; it stays where it is, or at the end."""
        self.height = height
        self._go(self.need if self._at_end else self.top)

    def scroll(self, lines: int) -> None:
        """Move the window."""
        self._go(self.top + lines)

    def turn(self) -> None:
        """Move the window on by what it shows, and from the end to the beginning."""
        self._go(0 if self._at_end else self.top + self.height)

    def see(self, place: int) -> None:
        """Move the window as little as it takes to show the whole of a row."""
        start, end = self.span(place)
        self._go(min(max(self.top, self._whole_from(end - self.height)), start))

    def span(self, place: int) -> tuple[int, int]:
        """The first line of a row, and the first one after it."""
        return self._starts[place], self._starts[place + 1]

    def at(self, line: int) -> int | None:
        """The place of the row that has a line; None for none, and for one that has gone since then."""
        place = bisect_right(self._starts, line) - 1 if 0 <= line < self.need else len(self.rows)
        return place if place < len(self.rows) else None

    def key_at(self, line: int) -> int:
        """The key of the row that has a line; 0 for none."""
        place = self.at(line)
        return self.rows[place].key if place is not None else 0

    def at_keys(self, strip: Strip) -> Strip:
        """The first line of a row, with the sign of the row that the keys act on."""
        return self._wrapping.at_keys(strip)

    def strip(self, line: int) -> tuple[Strip, MinutesRow] | None:
        """A line and the row it belongs to; None between rows and past the last one."""
        place = self.at(line)
        if place is None:
            return None
        strips = self._strips(place)
        line -= self._starts[place]
        return (strips[line], self.rows[place]) if line < len(strips) else None

    def hidden(self) -> tuple[int, int]:
        """How many entries are above the window and below it, not wholly in sight."""
        above = sum(bool(row.key) for row in self.rows[: bisect_right(self._starts, self.top - 1)])
        last = bisect_right(self._starts, self.top + self.height) - 1
        return above, sum(bool(row.key) for row in self.rows[last:])

    def _go(self, top: int) -> None:
        last = self._whole_from(self.need - self.height)
        if last == self.need:
            last = max(0, self.need - self.height)  # the last row alone is higher than the window
        self.top = max(0, min(top, last))
        self._at_end = self.top == last

    def _whole_from(self, line: int) -> int:
        """The first line from one on where a row begins, so that no half of one is shown above it."""
        return self._starts[bisect_left(self._starts, line)] if line > 0 else 0

    def _height(self, place: int) -> int:
        return self._wrapping.height(self.rows[place], self._front(place), self._shape, self._width)

    def _strips(self, place: int) -> tuple[Strip, ...]:
        return self._wrapping.strips(self.rows[place], self._front(place), self._shape, self._width)

    def _front(self, place: int) -> Front:
        """The time of a row and its pair, where they are others than above; in a plan its number."""
        row = self.rows[place]
        if self._shape == "step":
            return Front(str(place + 1 - (not self.rows[0].key)) if row.key else "")
        if self._shape not in ("minutes", "fair"):
            return Front()
        above = self.rows[place - 1] if place else None
        led = above is None or (above.part, above.over) != (row.part, row.over)
        if row.at is None:
            return Front("", led)
        before = above.at if above is not None else None
        told = before is not None and (before.hour, before.minute) == (row.at.hour, row.at.minute)
        return Front("" if told else clock_words(row.at, self._language), led)
