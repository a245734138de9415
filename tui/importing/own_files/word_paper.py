"""Our own Word files: the parts of a document, as the styles of its paragraphs say what each is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import get_args

import msgspec

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    Counting,
    Details,
    Heading,
    Line,
    Named,
    NamedTexts,
    Paragraph,
    Point,
    PointList,
    Quadrant,
    Signatures,
    Swot,
    SwotField,
    Table,
    Tone,
)
from exports.formats.word.styles import DASH, SPACER
from tui.importing.own_files.word_text import (
    StyledRun,
    WordBlock,
    WordParagraph,
    WordTable,
    line_of,
)

_BOX = re.compile(rf"(Box|Note)({'|'.join(one.capitalize() for one in get_args(Tone))})(Next)?")
_SHORTENED = re.compile(r"[^\W\d_]\.[^\W\d_]+\.\Z")


def parts_of(blocks: Sequence[WordBlock]) -> Iterator[Block]:
    """Yield the parts that a document is made of, from its first paragraph on."""
    for key, group in groupby(_told(blocks), key=_sort):
        if key == "table":
            yield from (_table(one) for one in group if isinstance(one, WordTable))
            continue
        paragraphs = [one for one in group if isinstance(one, WordParagraph)]
        match key:
            case "box":
                yield from _callouts(paragraphs)
            case "list":
                yield from _lists(paragraphs)
            case "Details":
                yield Details(tuple(_labelled(one) for one in paragraphs))
            case "signature":
                yield from _signatures(paragraphs)
            case _:
                yield from map(_paragraph, paragraphs)


def _told(blocks: Sequence[WordBlock]) -> Iterator[WordBlock]:
    """The blocks that say anything."""
    for one in blocks:
        if isinstance(one, WordTable) or (one.text.strip() and one.style != SPACER):
            yield one


def _sort(block: WordBlock) -> str:
    """What blocks that stand together are told as."""
    if isinstance(block, WordTable):
        return "table"
    if _BOX.fullmatch(block.style):
        return "box"
    if block.style in ("SignatureLine", "Signer"):
        return "signature"
    if block.mark and not block.style.startswith("Heading"):
        return "list"
    return "Details" if block.style == "Details" else "text"


def _paragraph(paragraph: WordParagraph) -> Block:
    style = paragraph.style
    if style.startswith("Heading"):
        return Heading(int(style[-1]), one_line(paragraph.text))
    if style == "Named":
        name, line = _after_label(paragraph)
        return NamedTexts((Named(_as_typed(name), line),))
    return Paragraph(paragraph.line, role="quote" if style == "Quote" else "body")


def _as_typed(name: str) -> str:
    """A name before a text, which print makes a sentence of: «Torg.»."""
    return f"{name.removesuffix('.')}:" if name.endswith(".") else name


def one_line(text: str) -> str:
    """A text whose lines stand one after another."""
    return " ".join(line.strip() for line in text.split("\n") if line.strip())


def _after_label(paragraph: WordParagraph) -> tuple[str, Line]:
    """What a paragraph is called, which stands first in a style of its own, and what follows it."""
    head, rest = list[StyledRun](), list(paragraph.runs)
    while rest and rest[0].style.startswith("Label"):
        head.append(rest.pop(0))
    return one_line("".join(one.run.text for one in head)), line_of(rest)


def _labelled(paragraph: WordParagraph) -> tuple[str, str]:
    label, value = _after_label(paragraph)
    text = "".join(run.text for run in value)
    if not label:
        label, _, text = text.partition("\t")
    text = text.strip()
    return label.strip(), "" if text == DASH else text


def _signatures(paragraphs: Sequence[WordParagraph]) -> Iterator[Block]:
    """The lines to sign on, each with who signs below it."""
    place, sign = "", ""
    signers = list[str]()
    for one in paragraphs:
        if one.style == "SignatureLine":
            labels = [part.strip() for part in one.text.split("\t") if part.strip()]
            place, sign = (*labels, "", "")[:2]
        else:
            signers.append(one.text.strip())
    yield Signatures(place, sign, tuple(signers))


# — lists —


def _lists(paragraphs: Sequence[WordParagraph]) -> Iterator[PointList]:
    """Points as lists, a list for each row of numbers."""
    rows = list[WordParagraph]()
    for one in paragraphs:
        last = next((row for row in reversed(rows) if not row.level), None)
        other = last is not None and not one.level and one.listed != last.listed
        other = other and last is not None and (one.anew or one.mark != last.mark)
        if rows and (other or (rows[-1].ends and not one.level)):
            yield _list(rows)
            rows = []
        rows.append(one)
    if rows:
        yield _list(rows)


def _list(rows: Sequence[WordParagraph]) -> PointList:
    points = list[Point]()
    for row in rows:
        form = _counting(row.mark)
        if row.level and points:
            before = points[-1]
            children = (*before.children, Point(row.line))
            points[-1] = Point(
                before.line, children=children, form=form if not before.children else before.form
            )
        else:
            points.append(Point(row.line))
    form = _counting(rows[0].mark)
    return PointList(tuple(points), numbered=bool(form), form=form or "1")


def _counting(mark: str) -> Counting:
    return next((one for one in get_args(Counting) if one == mark), "")


# — boxes —


def _callouts(paragraphs: Sequence[WordParagraph]) -> Iterator[Callout]:
    """Boxes: each begins with its label, or where the tint is another."""
    box = list[WordParagraph]()
    for one in paragraphs:
        begins = bool(one.runs) and one.runs[0].style.startswith("Label") and one.style.startswith("Box")
        other = bool(box) and (_tone(one) != _tone(box[0]) or _turn(one, box[0]))
        if box and (begins or other):
            yield _callout(box)
            box = []
        box.append(one)
    if box:
        yield _callout(box)


def _tone(paragraph: WordParagraph) -> Tone:
    found = _BOX.fullmatch(paragraph.style)
    name = found[2].lower() if found else ""
    return next((one for one in get_args(Tone) if one == name), "quiet")


def _turn(one: WordParagraph, first: WordParagraph) -> bool:
    """Whether two paragraphs of one tone are of two boxes, which take turns."""
    return one.style.startswith("Box") and one.style.endswith("Next") != first.style.endswith("Next")


def _callout(box: Sequence[WordParagraph]) -> Callout:
    label, first = _after_label(box[0])
    texts = [one for one in box if one.style.startswith("Box")]
    listed = [one for one in texts if one.mark]
    notes = [one for one in box if one.style.startswith("Note")]
    paragraphs, details = [first] if texts and box[0] is texts[0] else [], list[tuple[str, str]]()
    for one in texts:
        told = [run for run in one.runs if not (one is box[0] and run.style.startswith("Label"))]
        if one.mark:
            continue
        kept, more = _details(told)
        details += more
        line = line_of(kept)
        if one is box[0]:
            paragraphs = [_with_name(line)]
        elif line:
            paragraphs.append(_with_name(line))
    note = None
    if notes:
        named, value = _after_label(notes[0])
        note = named, "".join(run.text for run in value)
        paragraphs += [more.line for more in notes[1:]]
    return Callout(
        _tone(box[0]),
        label,
        tuple(paragraphs),
        details=tuple(details),
        note=note,
        lists=tuple(_lists(listed)),
    )


def _with_name(line: Line) -> Line:
    """A proposal with what it is called, or who made it, in bold before it."""
    if len(line) < 2 or not line[0].bold or line[1].bold:
        return line
    return (msgspec.structs.replace(line[0], text=_as_typed(line[0].text)), *line[1:])


def _details(runs: Sequence[StyledRun]) -> tuple[list[StyledRun], list[tuple[str, str]]]:
    """The text of a paragraph of a box, and the labels and values behind it.

    A label is bold, and what comes after it begins with a blank that no line breaks at.
    """
    begins = [
        place
        for place, one in enumerate(runs[:-1])
        if one.run.bold and not one.style and runs[place + 1].run.text.startswith("\u00a0")
    ]
    if not begins:
        return list(runs), []
    told = []
    for at, end in zip(begins, [*begins[1:], len(runs)], strict=True):
        text = "".join(one.run.text for one in runs[at + 1 : end]).strip()
        told.append((runs[at].run.text.strip(), _without_stop(text)))
    return list(runs[: begins[0]]), told


def _without_stop(text: str) -> str:
    """A value without the stop that it is printed with; «m.fl.» keeps its own."""
    return text if text.endswith("..") or _SHORTENED.search(text) else text.removesuffix(".")


# — tables —


def _table(table: WordTable) -> Block:
    if table.style == "SwotTable" and (swot := _swot(table)) is not None:
        return swot
    head, *rows = table.rows or [[]]
    width = max((len(row) for row in table.rows), default=0)
    titles = ["\n".join(one.text.strip() for one in cell) for cell in head]
    columns = (*titles, *[""] * (width - len(titles)))
    cells = ((*map(_cell, row), *[Cell(())] * (width - len(row))) for row in rows)
    return Table(tuple(Column(title, 0) for title in columns), tuple(cells), "")


def _cell(paragraphs: Sequence[WordParagraph]) -> Cell:
    told = [one for one in paragraphs if one.text.strip()]
    bulleted = bool(told) and all(one.style == "CellBullet" for one in told)
    lines = tuple(one.line for one in told if bulleted or not one.mark)
    return Cell(lines, bulleted, () if bulleted else tuple(_lists([one for one in told if one.mark])))


def _swot(table: WordTable) -> Swot | None:
    """The table of four fields; None where somebody has made another table of it."""
    if [len(row) for row in table.rows] != [3, 3, 3]:
        return None
    texts = [["\n".join(one.text.strip() for one in cell) for cell in row] for row in table.rows]
    fields, empty = list[SwotField](), ""
    quadrants: Sequence[Quadrant] = get_args(Quadrant)
    for quadrant, cell in zip(quadrants, (cell for row in table.rows[1:] for cell in row[1:]), strict=True):
        if not cell or not cell[0].style.startswith("Field"):
            return None
        told = [one for one in cell[1:] if one.text.strip()]
        empty = next((one.text.strip() for one in told if one.style == "CellQuiet"), empty)
        points = tuple(one.line for one in told if one.style != "CellQuiet")
        fields.append(SwotField(quadrant, cell[0].text.strip(), points))
    head = (texts[0][0], texts[0][1], texts[0][2])
    one, two, three, four = fields
    return Swot(head, (texts[1][0], texts[2][0]), (one, two, three, four), empty, "")
