"""Real lists: bullets, bullets in cells, and numbers that start at 1 in each list."""

from __future__ import annotations

from typing import Final

from exports.word import look
from exports.word.markup import DECLARATION, NAMESPACES

BULLETS: Final = 1
CELL_BULLETS: Final = 2
NUMBERS: Final = 3
"""What the numbered styles point to; each printed list has an id after it."""


def number_id(nth: int) -> int:
    """Return the list id of the nth numbered list of a document, counted from 1."""
    return NUMBERS + nth


def numbering_xml(numbered: int) -> str:
    """Return the numbering part of a document with so many numbered lists.

    Each has an instance of its own that starts over at both levels: Word goes on counting
    through paragraphs that share one.
    """
    step = look.LIST_INDENT
    bullets = _level(0, "•", step, step, "ListBullet") + _level(1, "–", 2 * step, step, "ListBullet2")
    in_cells = _level(0, "•", look.CELL_LIST_INDENT, look.CELL_LIST_INDENT, "CellBullet")
    numbers = _level(0, "%1.", step, step, "ListNumber") + _level(1, "%2)", 2 * step, step, "ListNumber2")
    abstract = [
        _abstract(0, "4D310A01", bullets),
        _abstract(1, "4D310A02", in_cells),
        _abstract(2, "4D310A03", numbers),
    ]
    over = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in (0, 1)
    )
    instances = [
        *(_instance(list_id, list_id - 1) for list_id in (BULLETS, CELL_BULLETS, NUMBERS)),
        *(_instance(number_id(nth), 2, over) for nth in range(1, numbered + 1)),
    ]
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{''.join(abstract)}{''.join(instances)}</w:numbering>"


def _abstract(number: int, mark: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{mark}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def _level(level: int, sign: str, left: int, hanging: int, style: str) -> str:
    form = "bullet" if "%" not in sign else ("decimal" if level == 0 else "lowerLetter")
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{look.FONT}" w:hAnsi="{look.FONT}" w:cs="{look.FONT}" w:hint="default"/>'
        f'<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{look.ACCENT}"/></w:rPr></w:lvl>'
    )


def _instance(list_id: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'
