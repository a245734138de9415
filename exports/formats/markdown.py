"""Minutes as Markdown text that reads well by eye.

What people typed can never become markup: a sign is escaped where it would mean something to Markdown
(CommonMark and GitHub's tables), and only there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

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
    Run,
    Signatures,
    Swot,
    Table,
)
from store.record.points import mark_of

_ALWAYS = re.compile(r"`")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~]|\s*(?:$|\n))")
_EMPHASIS = re.compile(r"(\*+|_+|~+)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(
    r"(?P<sign>#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|\*(?=[*\s]*$)|=+\s*$|-+\s*$|~~~|(?=[|:\s-]*-)[|:-][|:\s-]*$|_(?=[_\s]*$)|\|)"
)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(text: str, *, in_table: bool = False, brackets: bool | None = None, edge: str = " ") -> str:
    """Return the text with a backslash before what would be markup inside a line.

    ``brackets`` says whether the paragraph the text is part of closes a bracket; by itself the text
    answers that. ``edge`` is the sign that it stands between.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _ALWAYS.sub(r"\\`", text)
    text = _EMPHASIS.sub(lambda match: _emphasis(match, edge), text)
    text = _TAG.sub(r"\\<", text)
    text = _ENTITY.sub(r"\\&", text)
    if "]" in text if brackets is None else brackets:
        text = re.sub(r"[\[\]]", r"\\\g<0>", text)
    return text.replace("|", r"\|") if in_table else text


def safe_start(line: str) -> str:
    """Return an escaped line so that it begins no heading, list, quote, rule or table."""
    number = _NUMBER.match(line)
    if number:
        return f"{number[1]}\\{line[number.end(1) :]}"
    return f"\\{line}" if _START.match(line) else line


def _emphasis(match: re.Match[str], edge: str) -> str:
    """Signs between blanks, and low lines inside a word, mean nothing to Markdown."""
    text, signs = match.string, match[0]
    before = text[match.start() - 1 : match.start()] or edge
    after = text[match.end() : match.end() + 1] or edge
    inside_word = signs[0] == "_" and before.isalnum() and after.isalnum()
    if inside_word or (_is_blank(before) and _is_blank(after)):
        return signs
    return "".join(f"\\{sign}" for sign in signs)


def _is_blank(sign: str) -> bool:
    """Whether Markdown takes a sign for a blank; Python's own rule counts control characters too."""
    return sign in "\t\n\f\r" or unicodedata.category(sign) == "Zs"


_WIDEST = 32
"""Cells are padded up to this many signs, so that a table stands in columns to the eye."""

_RULE = "_" * 24
"""A line to sign on; between blanks it is no sign of Markdown's."""


def to_markdown(minutes: Minutes) -> str:
    """Return the minutes as Markdown, ending in a newline."""
    label = " – ".join(part for part in (minutes.type_label, minutes.draft_label) if part)
    parts = [
        _plain(label),
        f"# {_flat(minutes.title)}",
        _plain(minutes.subtitle),
        *_details(minutes.details),
    ]
    return _joined([*parts, *_blocks(minutes.blocks)])


def blocks_to_markdown(blocks: Iterable[Block]) -> str:
    """Return some parts of minutes as Markdown, ending in a newline."""
    return _joined(_blocks(blocks))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the parts; paragraphs of one field stand in one part, each on a line of its own.

    What comes behind them is told apart that way: it is another text, and not the field's.
    """
    waiting, field = "", ""
    for block in blocks:
        goes_on = _field_of(block)
        for part in _block(block):
            if waiting and goes_on and goes_on == field:
                waiting = f"{waiting}\\\n{part}"
                continue
            if waiting:
                yield waiting
            waiting, field = part, goes_on
    if waiting:
        yield waiting


def _field_of(block: Block) -> str:
    """The place of the item's own text that a paragraph is of: its background, its recommendation."""
    if not isinstance(block, Paragraph) or not block.line or not block.line[-1].places:
        return ""
    name = block.line[-1].places[0].name
    return name if name.endswith(_FIELDS) else ""


_FIELDS = ("_background", "_recommendation")


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(_apart(part for part in parts if part)) + "\n"


def _apart(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts, a list right after another with another sign: with the same it would join it."""
    before = ""
    for part in parts:
        if part.startswith("- ") and before.startswith("- "):
            before = re.sub(r"^- ", "* ", part, flags=re.MULTILINE)
        elif part.startswith("1. ") and before.startswith("1. "):
            before = re.sub(r"^(\d+)\. ", r"\1) ", part, flags=re.MULTILINE)
        else:
            before = part
        yield before


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_flat(block.text)}"
        case Paragraph():
            yield _quoted(_text(block.line)) if block.role == "quote" else _text(block.line)
        case PointList():
            yield "\n".join(_points(block.points, block.counting))
        case Callout():
            yield _quoted("\n\n".join(_callout(block)))
        case Table():
            yield from _table(block)
        case Swot():
            yield from _swot(block)
        case NamedTexts():
            yield from (_named(named.name, named.line) for named in block.texts)
        case Details():
            yield from _details(block)
        case Signatures():
            yield from (_signature(block, signer) for signer in block.signers)


def _callout(callout: Callout) -> Iterator[str]:
    first, *rest = callout.paragraphs or ((),)
    yield f"**{escaped(_one_line(callout.label))}** {_text(first, starts=False)}".rstrip()
    yield from (_text(line) for line in rest)
    yield from _apart("\n".join(_points(points.points, points.counting)) for points in callout.lists)
    details = [
        f"**{escaped(_one_line(label))}** {escaped(_one_line(value))}" for label, value in callout.details
    ]
    if details:
        yield " · ".join(details)
    if callout.note:
        yield f"*{escaped(callout.note[0])}* {escaped(_one_line(callout.note[1]))}"


def _points(points: Sequence[Point], form: Counting = "", indent: str = "") -> Iterator[str]:
    for place, point in enumerate(points, 1):
        # Markdown counts in figures alone; letters and roman figures stand in the text of a bullet.
        sign = f"{place}. " if form == "1" else "- "
        mark = f"{mark_of(form, place)}) " if form in ("a", "i") else ""
        inner = indent + " " * len(sign)
        yield f"{indent}{sign}{mark}" + _text(point.line, starts=not mark).replace("\n", f"\n{inner}")
        yield from _points(point.children, point.form, indent=inner)


def _points_in_cell(points: Sequence[Point], form: Counting, indent: str = "") -> Iterator[str]:
    """The points of a list in a cell, which can hold none: a line each, with what they are counted by."""
    for place, point in enumerate(points, 1):
        sign = f"{mark_of(form, place)}{'.' if form == '1' else ')'}" if form else "–"
        yield f"{indent}{sign} {_runs(point.line, in_table=True)}".replace("\n", "<br>")
        yield from _points_in_cell(point.children, point.form, indent="&emsp;")


def _table(table: Table) -> Iterator[str]:
    """Yield the table; one with bullets in its cells as a list for each row, which no table can hold."""
    if any(cell.bulleted for row in table.rows for cell in row):
        for row in table.rows:
            yield from _row_with_bullets(table, row)
        return
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    header = [escaped(_one_line(column.title), in_table=True) for column in table.columns]
    widths = [min(_WIDEST, max(len(text) for text in column)) for column in zip(header, *rows, strict=True)]
    lines = [header, ["-" * max(3, width) for width in widths], *rows]
    yield "\n".join(
        "| " + " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    )


def _row_with_bullets(table: Table, row: tuple[Cell, ...]) -> Iterator[str]:
    head = [
        f"**{escaped(column.title)}:** {_cell(cell)}"
        for column, cell in zip(table.columns, row, strict=True)
        if not cell.bulleted
    ]
    if head:
        yield " · ".join(head)
    for cell in row:
        if cell.bulleted:
            yield "\n".join(_points([Point(line=line) for line in cell.lines]))


def _cell(cell: Cell) -> str:
    lines = [_runs(line, in_table=True).replace("\n", "<br>") for line in cell.lines if line]
    for points in cell.lists:
        lines += _points_in_cell(points.points, points.counting)
    return "<br>".join(lines)


def _swot(swot: Swot) -> Iterator[str]:
    for field in swot.fields:
        yield f"**{escaped(field.title)}**"
        yield "\n".join(_points([Point(line=line) for line in field.points])) or _plain(swot.empty)


def _named(name: str, line: Line) -> str:
    return f"**{escaped(_one_line(name))}** {_text(line, starts=False)}" if name else _text(line)


def _details(details: Details) -> Iterator[str]:
    if details.rows:
        yield "\n".join(_detail(label, value) for label, value in details.rows)


def _detail(label: str, value: str) -> str:
    return f"- **{escaped(_one_line(label))}:** {escaped(_one_line(value))}"


def _signature(block: Signatures, signer: str) -> str:
    return f"{escaped(block.place)} {_RULE} {escaped(block.sign)} {_RULE}\n{_plain(_one_line(signer))}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _plain(text: str) -> str:
    return "\n".join(safe_start(escaped(line)) for line in _lines(text))


def _flat(text: str) -> str:
    """The text of a heading: one line, and no closing row of number signs."""
    flat = escaped(_one_line(text))
    return re.sub(r"(^|\s)(#+)$", r"\1\\\2", flat)


def _text(line: Line, *, starts: bool = True) -> str:
    """A paragraph. A line in it that would begin a list, a heading or the like is kept from it."""
    lines = list(_lines(_runs(line)))
    first = lines[:1] if not starts else [safe_start(text) for text in lines[:1]]
    return "\n".join([*first, *(safe_start(text) for text in lines[1:])])


def _runs(line: Line, *, in_table: bool = False) -> str:
    whole = "".join(run.text for run in line)
    brackets = "]" in whole
    return "".join(_run(run, brackets=brackets, in_table=in_table, alone=len(line) == 1) for run in line)


def _run(run: Run, *, brackets: bool, in_table: bool, alone: bool) -> str:
    """A run with the signs of its style; beside these, or another run, its signs could join them."""
    edge = " " if alone and not run.bold and not run.italic else "."
    text = escaped(run.text, in_table=in_table, brackets=brackets or bool(run.url), edge=edge)
    if run.url and run.url != run.text:
        text = f"[{' '.join(text.split())}]({_ROUND.sub(_in_hex, run.url)})"
    return _styled(text, bold=run.bold, italic=run.italic)


_ROUND = re.compile(r"[()<>|\\\s]")
"""What would end an address in its brackets, or a cell of a table."""


def _in_hex(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _styled(text: str, *, bold: bool, italic: bool) -> str:
    """Put the signs of a style around the words, not the blanks: otherwise they are no signs."""
    core = text.strip()
    if not core or not (bold or italic) or "\n" in core:
        return text
    sign = "**" if bold else "*"
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    return f"{before}{sign}{core}{sign}{after}"


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in re.split(r"\r\n|\n|\r", text) if line.strip())


def _one_line(text: str) -> str:
    return " ".join(_lines(text))
