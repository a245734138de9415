"""Pasted text: what its lines are. Paragraphs, points with their nesting, or an agenda; no signs.

Nothing here reads a line as a typed one, so no pasted word decides, charges or moves anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

import msgspec

from store.language.words import BLANK
from tui.grammar.lines import ItemLine
from tui.grammar.marks import Marked, marked_lines
from tui.grammar.signs import new_item

Become: TypeAlias = Literal["one", "each", "items", "typed"]
"""What a paste may become: one text, an entry for each line, agenda items, or lines as if typed."""

LEAST_WRAPPED = 50
"""Signs that a line has at least when a mail program has broken it."""

MOST_IN_A_TITLE = 100

_USUAL = re.compile(
    r"(?:godkjenning|konstituering|opprop|åpning|opning|innkalling|velkommen|eventuelt|ymse|orientering"
    r"|approval|apologies|welcome|any other business|minutes of the)\b",
    re.IGNORECASE,
)
_NAMES_THE_AGENDA = re.compile(
    r"#*[ ]*(?:sakliste|saksliste|sakskart|saker|dagsorden|agenda|program|order of business):?", re.IGNORECASE
)
_HEADING = re.compile(rf"(#{{1,6}})[{BLANK}]+(.+)")


class Pasted(msgspec.Struct, frozen=True):
    """A line that was meant as one: wrapped ones are joined again.

    typed: as it was pasted. text: without its bullet. level: how deep its bullet or number is nested.
    point: whether it has one. begins: whether a blank line came before it.
    """

    typed: str
    text: str
    level: int = 0
    point: bool = False
    begins: bool = False


class PastedItem(msgspec.Struct, frozen=True):
    """An agenda item of a paste, and the text that stands under it there."""

    line: ItemLine
    background: str = ""


class Agenda(msgspec.Struct, frozen=True):
    """A paste as an agenda; ``before``: what stands before its first item."""

    items: tuple[PastedItem, ...]
    before: str = ""


def unbroken(text: str) -> str:
    """A pasted text with one sort of line ends, and without blank lines around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def read_pasted(text: str, lines: Sequence[Marked] | None = None) -> list[Pasted]:
    """The lines of a paste: paragraphs and points. No word is left out but the bullets.

    ``lines`` are those of the text, where they are known already; the same below.
    """
    found: list[Pasted] = []
    for block in _blocks(marked_lines(text) if lines is None else lines):
        found += _unwrapped(block)
    return found


def read_agenda(text: str, lines: Sequence[Marked] | None = None) -> Agenda:
    """A paste as agenda items, with sub-items under them and text as their background.

    Items are what is numbered as cases, else what is numbered or bulleted outermost, else headings, else
    every line. A line that only says «Saksliste» is left out.
    """
    lines = marked_lines(text) if lines is None else lines
    is_item = _item_test(lines)
    items: list[PastedItem] = []
    before: list[str] = []
    for line in lines:
        if is_item(line) or (line.level and items):
            heading = _HEADING.fullmatch(line.title)
            title, deep = (heading[2], len(heading[1]) > 2) if heading else (line.title, line.level > 0)
            items.append(PastedItem(new_item(title, sub=deep)))
        elif items:
            background = f"{items[-1].background} {line.rest}".strip()
            items[-1] = msgspec.structs.replace(items[-1], background=background)
        elif not _NAMES_THE_AGENDA.fullmatch(line.text):
            before.append(line.rest)
    return Agenda(tuple(items), "\n".join(before))


def guess(text: str, lines: Sequence[Marked] | None = None, *, empty: bool) -> Become:
    """What a paste most likely is; ``empty``: whether the meeting still has neither items nor entries."""
    lines = marked_lines(text) if lines is None else lines
    if sum(line.kind == "case" for line in lines) > 1:
        return "items"
    tops = [line.title for line in lines if line.kind == "number" and not line.level]
    short = all(len(title) <= MOST_IN_A_TITLE and not title.endswith((".", ":", ";", "?")) for title in tops)
    if len(tops) < 2 or not short:
        return "each"
    found = [new_item(title, sub=False) for title in tops]
    told = sum(item.planned is not None or item.sort is not None for item in found) > 1
    usual = any(_USUAL.match(title) for title in tops)
    named = _NAMES_THE_AGENDA.fullmatch(lines[0].text) is not None
    return "items" if told or usual or named or empty else "each"


def _item_test(lines: Sequence[Marked]) -> Callable[[Marked], bool]:
    """What tells an item of this agenda from the lines around it."""
    outermost = {line.kind for line in lines if not line.level}
    for kind in ("case", "number", "bullet"):
        if kind in outermost:
            return lambda line: line.kind == kind and not line.level
    if any(_HEADING.fullmatch(line.text) for line in lines):
        return lambda line: _HEADING.fullmatch(line.text) is not None
    return lambda _line: True


def _blocks(lines: Sequence[Marked]) -> list[list[Marked]]:
    """What stands between blank lines."""
    blocks: list[list[Marked]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _unwrapped(block: list[Marked]) -> list[Pasted]:
    """A block with the lines joined that a mail program has broken, where that is sure."""
    found: list[Pasted] = []
    width = max(len(line.typed) for line in block)
    running = _is_running_text(block, width)
    for before, line in zip([None, *block], block, strict=False):
        if before and not line.kind and (running or _goes_on(found[-1], before, line, width)):
            typed, text = f"{found[-1].typed}\n{line.typed}", f"{found[-1].text} {line.text}"
            found[-1] = msgspec.structs.replace(found[-1], typed=typed, text=text)
        else:
            found.append(Pasted(line.typed, line.rest, line.level, bool(line.kind), begins=before is None))
    return found


def _is_running_text(block: list[Marked], width: int) -> bool:
    """Whether a block is one paragraph of three lines or more, broken where the line was full."""
    if len(block) < 3 or any(line.kind for line in block):
        return False
    full = all(_is_full(line, after, width) for line, after in pairwise(block))
    small = sum(line.text[0].islower() for line in block[1:])
    return full and small * 2 >= len(block) - 1


def _goes_on(last: Pasted, before: Marked, line: Marked, width: int) -> bool:
    """Whether a line without a bullet belongs to the one before: indented under its point, or broken off."""
    hangs = line.indent > before.indent if before.kind else line.indent >= before.indent > 0
    return (last.point and hangs) or (line.text[0].islower() and _is_full(before, line, width))


def _is_full(line: Marked, after: Marked, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    return len(line.typed) >= LEAST_WRAPPED and len(line.typed) + 1 + len(after.text.split()[0]) > width
