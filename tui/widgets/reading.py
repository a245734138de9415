"""Minutes as they will be printed, on the screen: the blocks of a document as lines, and a view of them.

Laying a document out needs no screen, so that a thread can do it; the view draws the lines in sight.
User text goes through :func:`tui.widgets.plain.user` and nowhere else, so none of it can be markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

import msgspec
from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

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
    Swot,
    Table,
)
from tui.widgets.colours import colour_of
from tui.widgets.plain import shown, user

_NARROWEST = 10
_BAR = "▌ "
_HEADINGS = {2: "$primary bold underline", 3: "$primary bold"}
_QUIET = "$kind-quiet"


class Page(msgspec.Struct, frozen=True):
    """A document laid out in a width: its lines, and the line that each heading's anchor stands in."""

    lines: Sequence[Content]
    anchors: Mapping[str, int]


def laid_out(minutes: Minutes, width: int) -> Page:
    """Return a document as lines of at most so many cells, a blank one between its parts."""
    layout = _Layout(width)
    layout.head(minutes)
    for block in minutes.blocks:
        layout.block(block)
    return Page(layout.lines, layout.anchors)


class _Layout:
    """Puts the parts of a document under one another."""

    def __init__(self, width: int) -> None:
        self.lines: list[Content] = []
        self.anchors: dict[str, int] = {}
        self._width = max(_NARROWEST, width)

    def head(self, minutes: Minutes) -> None:
        """What stands above the first heading."""
        label = " – ".join(filter(None, (minutes.type_label, minutes.draft_label)))
        self._part(self._wrapped(user(label, _QUIET)) if label else ())
        self._part(self._wrapped(user(minutes.title, "bold")))
        if minutes.subtitle:
            self._part(self._wrapped(user(minutes.subtitle, "italic")))
        self._part(self._pairs(minutes.details.rows))

    def block(self, block: Block) -> None:
        """One part of the document."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._part(self._paragraph(block))
            case PointList():
                self._part(self._points(block.points, numbered=block.numbered))
            case Callout():
                self._part(self._callout(block))
            case Table():
                self._part(self._table(block))
            case Swot():
                self._part(self._swot(block))
            case NamedTexts():
                self._part(self._named(block))
            case Details():
                self._part(self._pairs(block.rows))

    def _part(self, lines: Iterable[Content]) -> None:
        found = list(lines)
        if found:
            self.lines += [*([Content("")] if self.lines else []), *found]

    def _heading(self, heading: Heading) -> None:
        style = _HEADINGS.get(heading.level, "bold")
        self._part(self._wrapped(user(" ".join(heading.text.split()), style)))
        if heading.anchor:
            self.anchors[heading.anchor] = len(self.lines) - 1

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Content]:
        match paragraph.role:
            case "quote":
                yield from self._barred(_line(paragraph.line), _QUIET)
            case "quiet":
                yield from self._wrapped(_line(paragraph.line, _QUIET))
            case _:
                yield from self._wrapped(_line(paragraph.line))

    def _points(
        self, points: Sequence[Point], *, numbered: bool, sign: str = "• ", indent: int = 1
    ) -> Iterator[Content]:
        for place, point in enumerate(points, 1):
            front = f"{' ' * indent}{f'{place}. ' if numbered else sign}"
            yield from self._wrapped(_line(point.line), front)
            yield from self._points(point.children, numbered=False, sign="◦ ", indent=indent + 2)

    def _callout(self, callout: Callout) -> Iterator[Content]:
        colour = colour_of(callout.tone)
        first, *rest = callout.paragraphs or ((),)
        yield from self._barred(_labelled(callout.label, _line(first), colour), colour)
        for line in rest:
            yield from self._barred(_line(line), colour)
        if callout.details:
            told = (_labelled(label, user(value)) for label, value in callout.details)
            yield from self._barred(Content(" · ").join(told), colour)
        if callout.note:
            label, value = callout.note
            yield from self._barred(_labelled(label, user(value)).stylize(_QUIET), colour)

    def _named(self, named_texts: NamedTexts) -> Iterator[Content]:
        for named in named_texts.texts:
            line = _line(named.line)
            yield from self._barred(_labelled(named.name, line) if named.name else line, "$primary")

    def _pairs(self, rows: Iterable[tuple[str, str]]) -> Iterator[Content]:
        for label, value in rows:
            yield from self._wrapped(_labelled(f"{label}:", user(value)))

    def _swot(self, swot: Swot) -> Iterator[Content]:
        for field in swot.fields:
            yield from self._wrapped(user(field.title, f"{colour_of(field.quadrant)} bold"))
            for line in field.points or ():
                yield from self._wrapped(_line(line), " • ")
            if not field.points:
                yield from self._wrapped(user(swot.empty, _QUIET), " ")

    def _table(self, table: Table) -> Iterator[Content]:
        room = self._width - len(table.columns) + 1
        widths = [max(3, room * column.width // 100) for column in table.columns]
        titles = (user(column.title, "bold underline") for column in table.columns)
        yield from _beside([title.wrap(w) for title, w in zip(titles, widths, strict=False)], widths)
        for row in table.rows:
            yield from _beside([_cell(cell, width) for cell, width in zip(row, widths, strict=False)], widths)

    def _barred(self, text: Content, colour: str) -> Iterator[Content]:
        bar = Content.styled(_BAR, colour)
        yield from (bar.append(line) for line in text.wrap(max(_NARROWEST, self._width - len(_BAR))))

    def _wrapped(self, text: Content, front: str = "") -> Iterator[Content]:
        """A text in the width; what stands in front of its first line is blank on the others."""
        for place, line in enumerate(text.wrap(max(_NARROWEST, self._width - len(front)))):
            yield Content(" " * len(front) if place else front).append(line)


class ReadingView(ScrollView, can_focus=True):
    """Shows a document that is laid out; the arrows scroll it."""

    class Resized(Message):
        """There is other room: the document has to be laid out anew."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin with nothing."""
        super().__init__(id=id)
        self.page = Page((), {})

    def show(self, page: Page) -> None:
        """Show a document, where its lines are scrolled to now."""
        self.page = page
        self.virtual_size = Size(self.scrollable_content_region.width, len(page.lines))
        self.refresh()

    def go(self, anchor: str) -> None:
        """Scroll to a heading, if it is there."""
        line = self.page.anchors.get(anchor)
        if line is not None:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        if place >= len(self.page.lines):
            return Strip.blank(width, self.rich_style)
        line = self.page.lines[place]
        strips = Visual.to_strips(self, line, width, 1, self.visual_style, apply_selection=False)
        return (strips[0] if strips else Strip.blank(0)).adjust_cell_length(width, self.rich_style)


def _line(line: Line, style: str = "") -> Content:
    """Runs as content."""
    told = Content("")
    for run in line:
        named = " ".join(filter(None, (style, "bold" if run.bold else "", "italic" if run.italic else "")))
        told = told.append(user(run.text, named))
    return told


def _labelled(label: str, text: Content, style: str = "") -> Content:
    return Content.styled(f"{shown(label)} ", f"{style} bold".strip()).append(text)


def _cell(cell: Cell, width: int) -> list[Content]:
    front = "• " if cell.bulleted else ""
    return [
        Content(" " * len(front) if place else front).append(line)
        for told in cell.lines
        for place, line in enumerate(_line(told).wrap(max(1, width - len(front))))
    ]


def _beside(cells: Sequence[Sequence[Content]], widths: Sequence[int]) -> Iterator[Content]:
    """Cells side by side, as many lines as the longest of them needs."""
    last = len(widths) - 1
    for lines in zip_longest(*cells, fillvalue=Content("")):
        told = Content("")
        for place, (line, width) in enumerate(zip(lines, widths, strict=False)):
            gap = width + 1 - cell_len(line.plain) if place < last else 0
            told = told.append(line).append(" " * gap)
        yield told
