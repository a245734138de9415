"""Tables: a header row in each, fixed widths, no cell empty, no short row divided."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from exports import palette
from exports.blocks import Cell, Line, Swot, SwotField, Table
from exports.formats.page_breaks import lines_of
from exports.formats.word import styles as look
from exports.formats.word.markup import attribute, has_text, paragraph, run
from exports.formats.word.styles import CELL_BULLETS
from exports.formats.word.text import PageWriter, Row, line_has_text, line_xml, listed

_HELD_LINES = 12
"""A table of so many printed lines at the most stays on one page."""
_CHARACTER = 100
"""Width of a character of table text, on average."""
_WIDE_CHARACTER = 108
"""Width of a character in figures and capitals, which a word in a narrow column has to have."""
_CELL_SIDES = 230
_SHORT_ROW = 1800
"""Characters of a row that is never divided; a longer one may be, or it would leave half pages white."""
_HELD_FIELDS = 800
"""Characters of a SWOT table, and of a row of one, that stay on one page: they take a third of it at most."""
_LONGEST_WORD = 16
"""Characters of a word that no column is too narrow for; a longer one may be divided."""
_SWOT_SHARES = (14, 43, 43)


def table_xml(block: Table, page: PageWriter) -> str:
    """Return a table whose header row comes again on each page; none for a table without columns."""
    if not block.columns:
        return ""
    rows = [_fitted(row, len(block.columns)) for row in block.rows]
    least = [_least(column.title, [row[n] for row in rows]) for n, column in enumerate(block.columns)]
    widths = widths_of([column.width for column in block.columns], page.width, least)
    lengths = [_length(row) for row in rows]
    held = len(rows) <= _HELD_LINES and sum(_height(row, widths) for row in rows) <= _HELD_LINES
    heads = [_text(column.title, "CellHead", keep_next=bool(rows)) for column in block.columns]
    last = len(rows) - 1
    printed = [_row(map(_cell, widths, heads), header=True)]
    for place, row in enumerate(rows):
        # The last row of a longer table would stand alone under the repeated header.
        ends = place == last - 1 and max(lengths[-2:]) <= _SHORT_ROW
        keep = (held and place < last) or ends
        cells = [
            _cell(width, _inside(cell, page, keep_next=keep)) for width, cell in zip(widths, row, strict=True)
        ]
        printed.append(_row(cells, whole=lengths[place] <= _SHORT_ROW))
    return _table("MinutesTable", widths, block.alt, page, printed, first_column=False)


def swot_xml(block: Swot, page: PageWriter) -> str:
    """Return the SWOT table: four tinted fields under a header row and beside a header column."""
    widths = widths_of(_SWOT_SHARES, page.width)
    printed = [
        _row(
            [
                _cell(w, _text(t, "CellHead", keep_next=True))
                for w, t in zip(widths, block.header, strict=True)
            ],
            header=True,
        )
    ]
    for place, title in enumerate(block.rows):
        pair = block.fields[2 * place : 2 * place + 2]
        keep = place == 0 and sum(map(_field_length, block.fields)) <= _HELD_FIELDS
        cells = [_cell(widths[0], _text(title, "CellHead", keep_next=keep))]
        for width, field in zip(widths[1:], pair, strict=True):
            inside = _field(field, block.empty, page, keep_next=keep)
            cells.append(_cell(width, inside, palette.QUADRANTS[field.quadrant].tint))
        printed.append(_row(cells, whole=sum(map(_field_length, pair)) <= _HELD_FIELDS))
    return _table("SwotTable", widths, block.alt, page, printed, first_column=True)


def widths_of(shares: Sequence[int], width: int, least: Sequence[int] = ()) -> list[int]:
    """Return column widths in dxa that add up to the text width, whatever the shares add up to.

    ``least`` is what each column needs. What it lacks the widest one gives, as far as that can.
    """
    positive = [max(share, 1) for share in shares]
    whole = sum(positive)
    edges = [width * part // whole for part in accumulate(positive)]
    widths = [right - left for left, right in zip([0, *edges], edges, strict=False)]
    for place, needed in enumerate(least):
        widest = max(range(len(widths)), key=lambda one: widths[one] - least[one])
        given = min(needed - widths[place], widths[widest] - least[widest])
        if given > 0:
            widths[place] += given
            widths[widest] -= given
    return widths


def _least(title: str, cells: Sequence[Cell]) -> int:
    """The width of the longest word that is not divided."""
    longest = max(map(len, title.split()), default=0)
    for text in [piece.text for cell in cells for line in cell.lines for piece in line]:
        if longest >= _LONGEST_WORD:
            break
        if len(text) > longest:
            longest = max([longest, *map(len, text.split())])
    return min(longest, _LONGEST_WORD) * _WIDE_CHARACTER + _CELL_SIDES


def _fitted(row: Sequence[Cell], count: int) -> Sequence[Cell]:
    """Return a row with as many cells as there are columns; nothing written is lost."""
    if len(row) == count:
        return row
    cells = list(row[:count]) + [Cell(lines=())] * (count - len(row))
    for surplus in row[count:]:
        lists = cells[-1].lists + surplus.lists
        cells[-1] = Cell(lines=cells[-1].lines + surplus.lines, bulleted=cells[-1].bulleted, lists=lists)
    return cells


def _length(row: Sequence[Cell]) -> int:
    return sum([len(piece.text) for cell in row for line in _cell_lines(cell) for piece in line])


def _cell_lines(cell: Cell) -> Sequence[Line]:
    if not cell.lists:
        return cell.lines
    return [*cell.lines, *(line for points in cell.lists for line in lines_of(points.points))]


def _height(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Return about how many lines the row takes."""
    return max(
        sum(1 + sum(len(piece.text) for piece in line) * _CHARACTER // width for line in _cell_lines(cell))
        for cell, width in zip(row, widths, strict=True)
    )


def _field_length(field: SwotField) -> int:
    return sum(len(piece.text) for line in field.points for piece in line)


def _table(  # noqa: PLR0913 - what a table's frame is made of
    style: str, widths: Sequence[int], alt: str, page: PageWriter, rows: Sequence[str], *, first_column: bool
) -> str:
    caption = f'<w:tblCaption w:val="{attribute(page.caption)}"/>' if has_text(page.caption) else ""
    description = f'<w:tblDescription w:val="{attribute(alt)}"/>' if has_text(alt) else ""
    column = int(first_column)
    value = "06A0" if first_column else "0620"
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    head = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{value}" w:firstRow="1" w:lastRow="0" w:firstColumn="{column}" w:lastColumn="0"'
        f' w:noHBand="1" w:noVBand="1"/>{caption}{description}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    return "".join([head, *rows, "</w:tbl>"])


def _row(cells: Sequence[str] | map[str], *, header: bool = False, whole: bool = True) -> str:
    properties = "<w:cantSplit/>" * (whole or header) + "<w:tblHeader/>" * header
    properties = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(width: int, inside: str, tint: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>' if tint else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'


def _text(text: str, style: str, *, keep_next: bool) -> str:
    return paragraph(style, run(text if has_text(text) else look.DASH), keep_next=keep_next)


def _inside(cell: Cell, page: PageWriter, *, keep_next: bool) -> str:
    lines = [line_xml(line, page) for line in cell.lines if line_has_text(line)]
    if cell.lists:
        rows = [row for points in cell.lists for row in listed(points, page, "cell")]
        return "".join(
            [
                *(paragraph("Cell", line, keep_next=True) for line in lines),
                *(_point(row, page, keep_next=keep_next or row is not rows[-1]) for row in rows),
            ]
        )
    if not lines:
        return _text("", "Cell", keep_next=keep_next)
    if cell.bulleted:
        return _points(lines, keep_next=keep_next)
    if len(lines) == 1:
        return paragraph("Cell", lines[0], keep_next=keep_next)
    return "".join([paragraph("Cell", line, keep_next=keep_next) for line in lines])


def _point(row: Row, page: PageWriter, *, keep_next: bool) -> str:
    content = line_xml(row.line, page)
    return paragraph("Cell", content, keep_next=keep_next, list_id=row.list_id, list_level=row.level)


def _points(lines: Sequence[str], *, keep_next: bool) -> str:
    return "".join(
        [paragraph("CellBullet", line, keep_next=keep_next, list_id=CELL_BULLETS) for line in lines]
    )


def _field(field: SwotField, empty: str, page: PageWriter, *, keep_next: bool) -> str:
    name = f"Field{field.quadrant.capitalize()}"
    title = _text(field.title, name, keep_next=True)
    points = [line_xml(line, page, "BoxLink") for line in field.points if line_has_text(line)]
    if points:
        return title + _points(points, keep_next=keep_next)
    return title + _text(empty, "CellQuiet", keep_next=keep_next)
