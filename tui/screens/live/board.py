"""The boards: which fields an item of a form has, and what stands in their frames."""

from __future__ import annotations

from collections.abc import Callable

from store.language.catalogue import Words
from store.record.model import AgendaItem
from tui.widgets.colours import colour_of
from tui.widgets.minutes.board import Band, BoardField
from tui.widgets.minutes.row import BOARD, HEAD, LEADING, OTHERS, QUADRANTS, UNPLACED
from tui.widgets.minutes.wrap import Shape

QUADRANT_SIGNS = ("+", "-", "++", "--")
"""The sign that is typed before a point of each field, in the fields' order."""

_ABOVE = Band((BoardField((HEAD, LEADING), "lead"),), framed="never", weight=1)


def bands_of(item: AgendaItem | None, words: Words, rest: Shape = "minutes") -> tuple[Band, ...]:
    """The board of an item, from top to bottom; empty for an item whose entries stand in their order.

    ``rest`` is how that stands which belongs to no field.
    """
    bands = BOARDS.get(item.form) if item is not None else None
    if bands is None:
        return ()
    others = BoardField((OTHERS,), rest, words("board-others"))
    return (_ABOVE, *bands(words), Band((others,), framed="filled", weight=1))


def _swot(words: Words) -> tuple[Band, ...]:
    fields = [
        BoardField((place,), name=f"{sign} {words(f'board-{name}')}", style=colour_of(name), key=str(place))
        for place, (name, sign) in enumerate(zip(QUADRANTS, QUADRANT_SIGNS, strict=True), 1)
    ]
    pile = BoardField((UNPLACED,), name=f"* {words('board-unplaced')}", style=colour_of("item"), key="0")
    return (
        Band((fields[0], fields[1])),
        Band((fields[2], fields[3])),
        Band((pile,), framed="filled", weight=1),
    )


def _values(words: Words) -> tuple[Band, ...]:
    field = BoardField((BOARD,), name=f"* {words('board-values')}", style=colour_of("item"))
    return (Band((field, BoardField((BOARD,))), dealt=True, airy=True),)


def _plan(words: Words) -> tuple[Band, ...]:
    field = BoardField((BOARD,), "step", f"/ {words('board-plan')}", colour_of("step"))
    return (Band((field,), airy=True),)


BOARDS: dict[str, Callable[[Words], tuple[Band, ...]]] = {
    "swot": _swot,
    "values": _values,
    "plan": _plan,
}
"""The forms that have a board."""
