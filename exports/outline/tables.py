"""Tables without empty columns and empty cells."""

from __future__ import annotations

from collections.abc import Sequence

from exports.blocks import Cell, Column, Line, Run, Table

NOTHING = "–"
"""What stands in a cell that holds nothing: a screen reader says it, an empty cell says nothing."""


def cell(text: str, *, bold: bool = False, link: str = "", entry: int = 0) -> Cell:
    """Return a cell of one line; an empty text gives an empty cell, which :func:`table` deals with."""
    told = ((Run(text, bold=bold, link=link),),) if text.strip() else ()
    return Cell(lines=told, entries=(entry,) if entry else ())


def table(columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[Cell]], alt: str) -> Table:
    """Return a table of the columns that hold anything; the room of the others is shared out.

    ``columns`` are titles and widths in any unit; they come out in per cent.
    """
    kept = [n for n in range(len(columns)) if any(row[n].lines for row in rows)]
    widths = _per_cent([columns[n][1] for n in kept])
    return Table(
        columns=tuple(Column(title=columns[n][0], width=w) for n, w in zip(kept, widths, strict=True)),
        rows=tuple(tuple(row[n] if row[n].lines else _NOTHING for n in kept) for row in rows),
        alt=alt,
    )


def lines(*texts: str) -> tuple[Line, ...]:
    """Return the texts that hold anything, a line each."""
    return tuple((Run(text),) for text in texts if text.strip())


_NOTHING = Cell(lines=((Run(NOTHING),),))


def _per_cent(widths: Sequence[int]) -> list[int]:
    total = sum(widths) or 1
    shares = [width * 100 // total for width in widths]
    if shares:
        shares[shares.index(max(shares))] += 100 - sum(shares)
    return shares
