"""Tables of written minutes with an item a row: what it is called, what was said, perhaps who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from store.language.folders import any_language
from store.language.minutes import MinutesWords
from store.language.words import fold
from tui.importing.labels import meant
from tui.importing.source import SPACES, SourceLine, cells, is_separator, plain, source_lines

_ANY = any_language(MinutesWords)
_ITEM = frozenset(_ANY.item_heads)
_SAID = frozenset(_ANY.said_heads)
_NUMBER = frozenset((*_ANY.number_heads, "#", ""))
_NOTHING = frozenset(("", "-", "–", "—", "n/a", *_ANY.informs))
_LABELLED = frozenset({"decision", "conclusion", "action", "owner", "deadline"})
"""What a column beside the two may say of its cells."""

_IS_NUMBER = re.compile(r"(?:[^\W\d_]{1,4}[ ])?\d{1,4}(?:[/.-]\d{1,4})?\.?")
_TITLE = re.compile(r"([^.:]{2,70}[^\W\d_])[.:][ ]+(?=\S)")
"""What an item is called, where its number has a column and what was said begins with the title."""

_BREAK = re.compile(r"(?<=<br>)|(?<=<br/>)")
_LEAST_ROWS, _MOST_OF_TITLE = 2, 120


def rows_as_items(lines: list[SourceLine]) -> list[SourceLine]:
    """The lines, each row of a table of items made its heading and the lines of what was said."""
    found: list[SourceLine] = []
    for looks, group in groupby(lines, key=lambda line: line.looks):
        rows = list(group)
        columns = _columns(rows) if looks == "row" else []
        found += _items(rows, columns) if columns else rows
    return found


def _columns(rows: Sequence[SourceLine]) -> list[str]:
    """What each column holds; nothing for a table of anything else."""
    heads = [plain(cell) for cell in cells(rows[0].text)]
    columns = [_column(head) for head in heads]
    if not heads_items(heads) or "|" not in rows[0].text:
        return []
    told = [row for row in rows[1:] if not is_separator(row.text)]
    first = columns.index("item")
    titles = [plain(row[first]) if len(row := cells(one.text)) == len(columns) else "" for one in told]
    if len(told) < _LEAST_ROWS or not all(title and len(title) <= _MOST_OF_TITLE for title in titles):
        return []
    if all(_IS_NUMBER.fullmatch(title) for title in titles):
        columns[first] = "number"
        said = [plain(cells(one.text)[columns.index("said")]) for one in told]
        return columns if all(_TITLE.match(words) for words in said) else []
    return columns


def heads_items(heads: Sequence[str]) -> bool:
    """Whether the cells of a row head a table of items."""
    columns = {_column(head) for head in heads}
    return {"item", "said"} <= columns and "other" not in columns


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


def _items(rows: Sequence[SourceLine], columns: Sequence[str]) -> Iterator[SourceLine]:
    heads = [plain(cell) for cell in cells(rows[0].text)]
    yield rows[0]
    for row in rows[1:]:
        if is_separator(row.text):
            yield row
        else:
            yield from _item(row, columns, heads)


def _item(row: SourceLine, columns: Sequence[str], heads: Sequence[str]) -> Iterator[SourceLine]:
    """The lines of a row: its raw text goes with them piece by piece, so that no word is there twice."""
    named = {"item", "number"} if "item" in columns else {"number"}
    parts = re.split(r"(?<=\|)", row.raw.strip(SPACES).removeprefix("|"))
    told = [cell.rstrip(SPACES).removesuffix("|").strip(SPACES) for cell in parts]
    title, raw, made = "", "|", list[tuple[str, str]]()
    for nth, (part, cell) in enumerate(zip(parts, told, strict=True)):
        column = columns[nth] if nth < len(columns) else ""
        if column in named and not made:
            title, raw = f"{title} {plain(cell)}".strip(), f"{raw}{part}"
        elif column == "said" and "item" not in columns and not made:
            head = _TITLE.match(cell)
            cut = part.index(cell) + head.end() if head else 0
            made.append((f"**{title} {head[1] if head else ''}**", f"{raw}{part[:cut]}"))
            made += _lines_of(cell[head.end() if head else 0 :], part[cut:])
        else:
            if not made:
                made.append((f"**{title}**", raw))
            if fold(plain(cell)).strip(" .") in _NOTHING:
                made[-1] = (made[-1][0], f"{made[-1][1]}{part}")
            elif column in _LABELLED:
                made += [(f"{heads[nth]}: {text}", piece) for text, piece in _lines_of(cell, part)]
            else:
                made += _lines_of(cell, part)
    for text, piece in made:
        line = next(iter(source_lines(text)), row)
        yield replace(line, number=row.number, raw=piece, after_blank=True, page=False)


def _lines_of(cell: str, raw: str) -> list[tuple[str, str]]:
    """The lines of a cell, each with its part of the text as it stands."""
    pieces = [piece for piece in _BREAK.split(raw) if piece] or [raw]
    texts = [re.sub(r"<br ?/?>$", "", piece.rstrip(SPACES + "|")).strip(SPACES) for piece in pieces]
    return list(zip(texts, pieces, strict=True)) if all(texts) else [(cell, raw)]
