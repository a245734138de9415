"""Laying a document out in lines. It needs no screen, so that a thread can do it.

User text goes through :func:`tui.widgets.content.user` and nowhere else, so none of it can be markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Counting,
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
from store.record.points import mark_of
from tui.widgets.colours import colour_of
from tui.widgets.content import shown, user
from tui.widgets.document.page import DocumentPage, Elsewhere, HeadingPlace, Link, Note, Target, Told

GAP = 2
"""Cells between a text and its margin."""

_UNDER = "↳ "
_NOTED = "$kind-quiet italic"
_LINKED = "underline"


class LineBlock:
    """Lines that belong together, and the entries they tell.

    ``spans`` are entries that have some of the lines: the first of them, and the one after the last.
    ``words`` are the words of what stands side by side.
    """

    def __init__(
        self,
        lines: Iterable[Content],
        entries: Iterable[int] = (),
        spans: Sequence[tuple[int, int, int]] = (),
        words: str = "",
    ) -> None:
        """Take the lines; the entries of all of them, and of some of them."""
        self.lines = list(lines)
        self.told = (*((entry, 0, len(self.lines)) for entry in entries), *spans)
        self.words = words


class Stack:
    """Puts parts under one another, a blank line between them."""

    def __init__(self, width: int, elsewhere: Elsewhere, beside: int) -> None:
        """Begin empty."""
        self._width = width
        self._elsewhere = elsewhere
        self._beside = beside
        self._lines: list[Content] = []
        self._headings: list[HeadingPlace] = []
        self._told: list[Told] = []
        self._links: list[Link] = []
        self._margin: dict[int, Content] = {}
        self._margin_end = 0
        self._rows: list[tuple[int, int, str]] = []

    def put(self, pieces: Iterable[LineBlock]) -> None:
        """Put a part under what there is."""
        found = [piece for piece in pieces if piece.lines]
        if any(entry in self._elsewhere.notes for piece in found for entry, *_ in piece.told):
            self._make_room()
        if found and self._lines:
            self._lines.append(Content(""))
        for piece in found:
            self._put(piece)

    def head(self, heading: Heading, lines: list[Content]) -> None:
        """Put a heading, and what is noted of the item that it is the heading of."""
        told = [note for place in heading.places for note in self._elsewhere.of_items.get(place.name, ())]
        if told:
            self._make_room()
        self.put([LineBlock(lines)])
        text = shown(" ".join(heading.text.split()))
        first = len(self._lines) - len(lines)
        self._headings.append(HeadingPlace(first, heading.level, text, heading.anchor))
        for note in told:
            self._note(note, first, several=False)

    def page(self) -> DocumentPage:
        """What it has become."""
        self._make_room()
        return DocumentPage(
            lines=self._lines,
            anchors={place.anchor: place.line for place in self._headings if place.anchor},
            headings=self._headings,
            told=self._told,
            links=sorted(self._links, key=lambda link: (link.line, link.beside, link.start)),
            margin=self._margin,
            margin_at=self._width + GAP if self._beside else len(_UNDER),
            rows=self._rows,
        )

    def _put(self, piece: LineBlock) -> None:
        base = len(self._lines)
        self._lines += piece.lines
        if piece.words:
            self._rows.append((base, len(self._lines), piece.words))
        several = len(piece.told) > 1
        for entry, first, end in piece.told:
            self._told.append(Told(entry, base + first, base + end))
            for number, target in self._elsewhere.cited.get(entry, ()):
                self._links += _mentions(piece.lines, base, number, target)
            for note in self._elsewhere.notes.get(entry, ()):
                self._note(note, base + first, several=several)

    def _note(self, note: Note, line: int, *, several: bool) -> None:
        """Note something beside a line, under what is noted there already, or under all there is."""
        front = "" if self._beside else _UNDER
        lead = f"{note.lead}: " if several and note.lead else ""
        told = user(lead, _NOTED).append(user(note.text, f"{_NOTED} {_LINKED}" if note.target else _NOTED))
        wrapped = told.wrap(self._beside or max(1, self._width - 2 * len(front)))
        at = max(line, self._margin_end) if self._beside else len(self._lines)
        for place, part in enumerate(wrapped):
            content = Content(front if not place else " " * len(front)).append(part)
            start = len(front) + (len(lead) if place == 0 else 0)
            self._margin[at + place] = content
            if note.target is not None and part.plain.strip():
                end = len(content.plain.rstrip())
                self._links.append(Link(at + place, min(start, end), end, note.target, beside=True))
        if not self._beside:
            self._lines += [Content("")] * len(wrapped)
        self._margin_end = at + len(wrapped)

    def _make_room(self) -> None:
        """Let what comes begin under what is noted beside the last part."""
        if self._beside:
            self._lines += [Content("")] * (self._margin_end - len(self._lines))


def _mentions(lines: Sequence[Content], base: int, number: str, target: Target) -> Iterator[Link]:
    """Where a number stands in lines, on its own."""
    wanted = re.compile(rf"(?<![\w/-]){re.escape(shown(number))}(?![\w/-])".replace(r"\ ", r"\s"))
    for place, line in enumerate(lines):
        for found in wanted.finditer(line.plain):
            yield Link(base + place, *found.span(), target)


_NARROWEST = 10
_BAR = "▌ "
_BULLET = "• "
_HEADINGS = {2: "$primary bold underline", 3: "$primary bold"}
_QUIET = "$kind-quiet"
_RULE = "_" * 20


def laid_out(
    minutes: Minutes, width: int, elsewhere: Elsewhere | None = None, beside: int = 0
) -> DocumentPage:
    """Return a document as lines of at most so many cells, a blank one between its parts.

    What is noted of its entries ``elsewhere`` stands beside them in a margin of ``beside`` cells, or, when
    that is 0, under them.
    """
    layout = _Layout(max(_NARROWEST, width))
    sheet = Stack(layout.width, elsewhere or Elsewhere(), beside)
    for part in layout.head(minutes):
        sheet.put(part)
    for block in minutes.blocks:
        if isinstance(block, Heading):
            sheet.head(block, layout.heading(block))
        else:
            sheet.put(layout.block(block))
    return sheet.page()


class _Layout:
    """Makes lines of the parts of a document."""

    def __init__(self, width: int) -> None:
        self.width = width

    def head(self, minutes: Minutes) -> Iterator[list[LineBlock]]:
        """What stands above the first heading."""
        label = " – ".join(filter(None, (minutes.type_label, minutes.draft_label)))
        yield [LineBlock(self._wrapped(user(label, _QUIET)))] if label else []
        yield [LineBlock(self._wrapped(user(minutes.title, "bold")))]
        yield [LineBlock(self._wrapped(user(minutes.subtitle, "italic")))] if minutes.subtitle else []
        yield [LineBlock(self._pairs(minutes.details.rows))]

    def heading(self, heading: Heading) -> list[Content]:
        """A heading."""
        style = _HEADINGS.get(heading.level, "bold")
        return list(self._wrapped(user(" ".join(heading.text.split()), style)))

    def block(self, block: Block) -> list[LineBlock]:
        """One part of the document, in pieces of which each tells entries of its own."""
        match block:
            case Paragraph():
                return [LineBlock(self._paragraph(block), block.entries)]
            case PointList():
                return list(self._points(block.points, block.counting))
            case Callout():
                return list(self._box(block))
            case Table():
                return list(self._table(block))
            case Swot():
                return list(self._swot(block))
            case NamedTexts():
                return list(self._named(block))
            case Details():
                return [LineBlock(self._pairs(block.rows))]
            case Signatures():
                return [LineBlock(self._signatures(block))]
            case Heading():
                return [LineBlock(self.heading(block))]

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Content]:
        match paragraph.role:
            case "quote":
                yield from self._barred(_line(paragraph.line), _QUIET)
            case "quiet":
                yield from self._wrapped(_line(paragraph.line, _QUIET))
            case _:
                yield from self._wrapped(_line(paragraph.line))

    def _points(
        self, points: Sequence[Point], form: Counting, *, sign: str = "• ", indent: int = 1
    ) -> Iterator[LineBlock]:
        for place, point in enumerate(points, 1):
            front = f"{' ' * indent}{_mark(form, place) or sign}"
            yield LineBlock(self._wrapped(_line(point.line), front), point.entries)
            yield from self._points(point.children, point.form, sign="◦ ", indent=indent + 2)

    def _box(self, callout: Callout) -> Iterator[LineBlock]:
        """A box; each of its points tells an entry of its own."""
        head, foot = list(self._callout(callout)), list(self._foot(callout))
        colour = colour_of(callout.tone)
        yield LineBlock([*head, *([] if callout.lists else foot)], callout.entries)
        for points in callout.lists:
            yield from self._boxed(points.points, points.counting, colour)
        if callout.lists and foot:
            yield LineBlock(foot, callout.entries)

    def _boxed(
        self, points: Sequence[Point], form: Counting, colour: str, *, sign: str = "• ", indent: int = 0
    ) -> Iterator[LineBlock]:
        for place, point in enumerate(points, 1):
            front = f"{' ' * indent}{_mark(form, place) or sign}"
            yield LineBlock(self._barred(_line(point.line), colour, front), point.entries)
            yield from self._boxed(point.children, point.form, colour, sign="◦ ", indent=indent + 2)

    def _callout(self, callout: Callout) -> Iterator[Content]:
        colour = colour_of(callout.tone)
        first, *rest = callout.paragraphs or ((),)
        yield from self._barred(_labelled(callout.label, _line(first), colour), colour)
        for line in rest:
            yield from self._barred(_line(line), colour)

    def _foot(self, callout: Callout) -> Iterator[Content]:
        """What stands under the text and the points of a box."""
        colour = colour_of(callout.tone)
        if callout.details:
            told = (_labelled(label, user(value)) for label, value in callout.details)
            yield from self._barred(Content(" · ").join(told), colour)
        if callout.note:
            label, value = callout.note
            yield from self._barred(_labelled(label, user(value)).stylize(_QUIET), colour)

    def _named(self, named_texts: NamedTexts) -> Iterator[LineBlock]:
        for named in named_texts.texts:
            line = _line(named.line)
            told = _labelled(named.name, line) if named.name else line
            yield LineBlock(self._barred(told, "$primary"), named.entries)

    def _pairs(self, rows: Iterable[tuple[str, str]]) -> Iterator[Content]:
        for label, value in rows:
            yield from self._wrapped(_labelled(f"{label}:", user(value)))

    def _signatures(self, block: Signatures) -> Iterator[Content]:
        for place, signer in enumerate(block.signers):
            yield from [Content("")] if place else []
            yield from self._wrapped(user(f"{block.place} {_RULE}  {block.sign} {_RULE}"))
            yield from self._wrapped(user(signer))

    def _swot(self, swot: Swot) -> Iterator[LineBlock]:
        for field in swot.fields:
            yield LineBlock(self._wrapped(user(field.title, f"{colour_of(field.quadrant)} bold")))
            for place, line in enumerate(field.points):
                yield LineBlock(self._wrapped(_line(line), " • "), field.entries[place : place + 1])
            if not field.points:
                yield LineBlock(self._wrapped(user(swot.empty, _QUIET), " "))

    def _table(self, table: Table) -> Iterator[LineBlock]:
        widths = _widths(table, self.width - len(table.columns) + 1)
        titles = (user(column.title, "bold underline") for column in table.columns)
        wrapped = (_wrap(title, width, 1) for title, width in zip(titles, widths, strict=False))
        yield LineBlock(_beside(list(wrapped), widths))
        for row in table.rows:
            yield _row(row, widths)

    def _barred(self, text: Content, colour: str, front: str = "") -> Iterator[Content]:
        bar = Content.styled(_BAR, colour)
        for place, line in enumerate(_wrap(text, self.width - len(_BAR) - len(front))):
            yield bar.append(" " * len(front) if place else front).append(line)

    def _wrapped(self, text: Content, front: str = "") -> Iterator[Content]:
        """A text in the width; what stands in front of its first line is blank on the others."""
        for place, line in enumerate(_wrap(text, self.width - len(front))):
            yield Content(" " * len(front) if place else front).append(line)


def _widths(table: Table, room: int) -> list[int]:
    """The width of each column: its share, but for words that would be broken where another has room."""
    widths = [max(3, room * column.width // 100) for column in table.columns]
    longest = [max(map(cell_len, _words(table, place)), default=0) for place in range(len(widths))]
    for place, needed in enumerate(longest):
        while widths[place] < needed:
            spare = [width - least for width, least in zip(widths, longest, strict=True)]
            richest = spare.index(max(spare))
            if spare[richest] <= 0:
                break
            widths[richest] -= 1
            widths[place] += 1
    return widths


def _words(table: Table, place: int) -> Iterator[str]:
    """The words of a column, each with the bullet that stands before it at the worst."""
    yield from shown(table.columns[place].title).split()
    for cell in (cell for row in table.rows for cell in row[place : place + 1]):
        front = _BULLET if cell.bulleted else ""
        listed = (line for points in cell.lists for line, _ in _flat(points.points, points.counting))
        for line in (*cell.lines, *listed):
            yield from (f"{front}{word}" for run in line for word in shown(run.text).split())


def _row(row: Sequence[Cell], widths: Sequence[int]) -> LineBlock:
    """A row of a table; where a cell has a bullet for each entry, each entry has the lines of its own."""
    columns: list[list[Content]] = []
    spans: list[tuple[int, int, int]] = []
    for cell, width in zip(row, widths, strict=False):
        lines = [_cell_line(line, width, bulleted=cell.bulleted) for line in cell.lines]
        for points in cell.lists:
            lines += [_fronted(line, width, front) for line, front in _flat(points.points, points.counting)]
        if cell.bulleted:
            at = 0
            for entry, wrapped in zip(cell.entries, lines, strict=False):
                spans.append((entry, at, at + len(wrapped)))
                at += len(wrapped)
        columns.append([told for wrapped in lines for told in wrapped])
    words = "\n".join("".join(run.text for run in line) for cell in row for line in cell.lines)
    whole = [entry for cell in row if not cell.bulleted for entry in cell.entries]
    return LineBlock(_beside(columns, widths), whole, spans, shown(words))


def _line(line: Line, style: str = "") -> Content:
    """Runs as content."""
    told = Content("")
    for run in line:
        named = " ".join(filter(None, (style, "bold" if run.bold else "", "italic" if run.italic else "")))
        told = told.append(user(run.text, named))
    return told


def _wrap(text: Content, width: int, least: int = _NARROWEST) -> list[Content]:
    """A text in lines of a width; most texts are short, and need no look at their words."""
    if text.cell_length <= width and "\n" not in text.plain:
        return [text]
    return text.wrap(max(least, width))


def _labelled(label: str, text: Content, style: str = "") -> Content:
    return Content.styled(f"{shown(label)} ", f"{style} bold".strip()).append(text)


def _mark(form: Counting, place: int) -> str:
    """What counts a point: «2. », «b) »; empty for a bullet."""
    return f"{mark_of(form, place)}{'.' if form == '1' else ')'} " if form else ""


def _flat(points: Sequence[Point], form: Counting, indent: int = 0) -> Iterator[tuple[Line, str]]:
    """The points of a list, each with what stands in front of it."""
    for place, point in enumerate(points, 1):
        yield point.line, f"{' ' * indent}{_mark(form, place) or _BULLET}"
        yield from _flat(point.children, point.form, indent + 2)


def _cell_line(line: Line, width: int, *, bulleted: bool) -> list[Content]:
    return _fronted(line, width, _BULLET if bulleted else "")


def _fronted(line: Line, width: int, front: str) -> list[Content]:
    wrapped = _wrap(_line(line), width - len(front), 1)
    return [Content(" " * len(front) if place else front).append(told) for place, told in enumerate(wrapped)]


def _beside(cells: Sequence[Sequence[Content]], widths: Sequence[int]) -> Iterator[Content]:
    """Cells side by side, as many lines as the longest of them needs."""
    last = len(widths) - 1
    for lines in zip_longest(*cells, fillvalue=Content("")):
        told = Content("")
        for place, (line, width) in enumerate(zip(lines, widths, strict=False)):
            gap = width + 1 - cell_len(line.plain) if place < last else 0
            told = told.append(line).append(" " * gap)
        yield told
