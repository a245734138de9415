"""Tables of written minutes with an item a row: what it is called, what was said, perhaps who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import fold
from tui.importing.labels import meant, meant_alone
from tui.importing.source import SPACES, SourceLine, cells, is_separator, plain, source_lines

_ANY = any_language(MinutesWords)
_ITEM = frozenset(_ANY.item_heads)
_SAID = frozenset(_ANY.said_heads)
_NUMBER = frozenset((*_ANY.number_heads, "#", ""))
_NOTHING = frozenset(("", "-", "–", "—", "n/a", *_ANY.informs))
_LABELLED = frozenset({"decision", "conclusion", "action", "owner", "deadline"})
"""What a column beside the two may say of its cells."""

_IS_NUMBER = re.compile(r"(?:[^\W\d_]{1,4}[ ])?\d{1,4}(?:[/.-]\d{1,4})?\.?")
_TITLE = re.compile(r"[*_]{0,3}([^.:*_][^.:]{1,69}[^\W\d_])[*_]{0,3}[.:][*_]{0,3}[ ]+(?=\S)")
"""What an item is called, where its number has a column and what was said begins with the title."""

_BREAK = re.compile(r"(?<=<br>)|(?<=<br/>)")
_BORDER = re.compile(r"(?<=\|)(?<!\\\|)")
"""Behind what ends a cell; a sign of that kind with a stroke before it is one of its words."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_DEEPEST = 6
_LEAST_ROWS, _MOST_OF_TITLE = 2, 120


def rows_as_items(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, each row of a table of items made its heading and the lines of what was said."""
    found: list[SourceLine] = []
    headed = any(_depth_below(line.text) > 1 for line in lines[1:] if line.looks == "text")
    depth = 0
    for looks, group in groupby(lines, key=lambda line: line.looks):
        rows = list(group)
        columns = _columns(rows) if looks == "row" else []
        found += _items(rows, columns, depth) if columns else rows
        if headed and looks == "text":
            depth = next(filter(None, (_depth_below(line.text) for line in reversed(rows))), depth)
    return found


def _depth_below(text: str) -> int:
    """How deep an item below a heading is, beside one that is only a label; 0 for any other line."""
    heading = _HEADING.fullmatch(text)
    if heading is None:
        return 0
    depth = len(heading[1])
    return depth if meant_alone(plain(heading[2]), heads=True) else min(depth + 1, _DEEPEST)


def _columns(rows: Sequence[SourceLine]) -> list[str]:
    """What each column holds; nothing for a table of anything else."""
    heads = [plain(cell) for cell in cells(rows[0].text)]
    columns = [_column(head) for head in heads]
    if not heads_items(heads) or "|" not in rows[0].text:
        return []
    told = [row for row in rows[1:] if not is_separator(row.text)]
    table = [cells(one.text) for one in told]
    if len(told) < _LEAST_ROWS or any(len(row) != len(columns) for row in table):
        return []
    said = columns.index("said")
    for nth in range(said):
        if columns[nth] != "item":
            continue
        titles = [plain(row[nth]) for row in table]
        if not all(title and len(title) <= _MOST_OF_TITLE for title in titles):
            return []
        if not all(_IS_NUMBER.fullmatch(title) for title in titles):
            return columns
        columns[nth] = "number"
    return columns if all(_TITLE.match(row[said]) for row in table) else []


def heads_items(heads: Sequence[str]) -> bool:
    """Whether the cells of a row head a table of items."""
    columns = [_column(head) for head in heads]
    if not {"item", "said"} <= {*columns} or "other" in columns:
        return False
    return set(columns[: columns.index("item")]) <= {"number"}


def _column(head: str) -> str:
    words = fold(head).strip(" .:")
    if words in _ITEM:
        return "item"
    if words in _SAID:
        return "said"
    if words in _NUMBER:
        return "number"
    found = meant(head)
    return found.meaning if found is not None and found.meaning in _LABELLED else "other"


def _items(rows: Sequence[SourceLine], columns: Sequence[str], depth: int) -> Iterator[SourceLine]:
    heads = [plain(cell) for cell in cells(rows[0].text)]
    yield rows[0]
    for row in rows[1:]:
        if is_separator(row.text):
            yield row
        else:
            yield from _item(row, columns, heads, depth)


def _item(row: SourceLine, columns: Sequence[str], heads: Sequence[str], depth: int) -> Iterator[SourceLine]:
    """The lines of a row: its raw text goes with them piece by piece, so that no word is there twice."""
    named = {"item", "number"} if "item" in columns else {"number"}
    parts = _BORDER.split(row.raw.strip(SPACES).removeprefix("|"))
    told = [_without_border(cell) for cell in parts]
    title, raw, made = "", "|", list[tuple[str, str]]()
    for nth, (part, cell) in enumerate(zip(parts, told, strict=True)):
        column = columns[nth] if nth < len(columns) else ""
        if column in named and not made:
            title, raw = f"{title} {plain(cell)}".strip(), f"{raw}{part}"
        elif column == "said" and "item" not in columns and not made:
            head = _TITLE.match(cell)
            cut = part.index(cell) + head.end() if head else 0
            made.append((_heading(f"{title} {plain(head[1]) if head else ''}", depth), f"{raw}{part[:cut]}"))
            made += _lines_of(cell[head.end() if head else 0 :], part[cut:])
        else:
            if not made:
                made.append((_heading(title, depth), raw))
            if fold(plain(cell)).strip(" .") in _NOTHING:
                made[-1] = (made[-1][0], f"{made[-1][1]}{part}")
            elif column in _LABELLED:
                made += [(f"{heads[nth]}: {text}", piece) for text, piece in _lines_of(cell, part)]
            else:
                made += _lines_of(cell, part)
    for text, piece in made:
        line = next(iter(source_lines(text)), row)
        yield replace(line, number=row.number, raw=piece, after_blank=True, page=False)


def _heading(title: str, depth: int) -> str:
    """The line that a row's item begins with: as deep as those beside it, or only bold where none is."""
    return f"{'#' * depth} {title}" if depth else f"**{title}**"


def _without_border(cell: str) -> str:
    """The words of a cell, without the sign behind them that ends it."""
    words = cell.strip(SPACES)
    return words if words.endswith("\\|") else words.removesuffix("|").strip(SPACES)


def _lines_of(cell: str, raw: str) -> list[tuple[str, str]]:
    """The lines of a cell, each with its part of the text as it stands."""
    pieces = [piece for piece in _BREAK.split(raw) if piece] or [raw]
    texts = [re.sub(r"<br ?/?>$", "", _without_border(piece)).strip(SPACES) for piece in pieces]
    return list(zip(texts, pieces, strict=True)) if all(texts) else [(cell, raw)]
