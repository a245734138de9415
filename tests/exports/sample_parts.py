"""Short ways to write the parts of a sample."""

from __future__ import annotations

from exports.blocks import (
    Cell,
    Column,
    Line,
    Point,
    PointList,
    Run,
)


def line(text: str) -> Line:
    return (Run(text),)


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(lines=(line(text),)) if text else Cell(lines=()) for text in texts)


def points(*texts: str, numbered: bool = False) -> PointList:
    return PointList(points=tuple(Point(line=line(text)) for text in texts), numbered=numbered)


def columns(*pairs: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(title=title, width=width) for title, width in pairs)


def bulleted(*texts: str) -> Cell:
    return Cell(lines=tuple(map(line, texts)), bulleted=True)


def linked(text: str, anchor: str) -> Cell:
    return Cell(lines=((Run(text, link=anchor),),))
