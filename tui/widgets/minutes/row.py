"""A row of the running minutes: what stands in it, and where; rows that no entry has of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from msgspec.structs import replace
from rich.cells import cell_len
from textual.content import Content

from tui.widgets.content import shown, user

QUADRANTS = ("strength", "weakness", "opportunity", "threat")

LABEL_WIDTH = 11
"""Cells of the kind's word: the longest in the three languages is eleven."""

MOST_LABEL = 18
"""Cells up to which the label of a detail moves the texts beside it."""

HEADING = -2
"""The group of the row that names a part of the meeting."""

HEAD = -1
"""The group of what stands above the entries."""

LEADING = 0
"""The group of what leads up to a board; all entries of an item without one."""

UNPLACED = len(QUADRANTS) + 1
"""The group of the points of a SWOT that are in no field yet; the fields are the groups before it."""

BOARD = 1
"""The group of what stands on a board of one field: values, the steps of a plan."""

OTHERS = UNPLACED + 1
"""The group of what came up in an item with a board and stands in no field of it."""


class MinutesRow(msgspec.Struct, frozen=True):
    """A row of the minutes. ``key`` is the entry's id, below none for a detail; a heading has none.

    ``place`` is where it stands in its ``part`` of the meeting, the parts being counted from the opening.
    over: what stands once above neighbours that have the same. sign: what is typed for its kind.
    ``beside`` stands in columns of its own on a plan, before the text and after it: period and owner.
    picked: it is one of several that single letters act on. wide: columns of the label of a detail, which
    is as wide as those beside it.
    """

    place: tuple[int, str, int]
    body: Content
    part: int = 0
    over: str = ""
    sign: str = ""
    label: str = ""
    style: str = ""
    at: datetime | None = None
    key: int = 0
    bullet: str = ""
    beside: tuple[str, str] = ("", "")
    movement: bool = False
    picked: bool = False
    wide: int = 0

    @property
    def whole(self) -> Content:
        """The text, with what stands above it."""
        return (
            Content.styled(f"{self.over}\n", f"{self.style} bold").append(self.body)
            if self.over
            else self.body
        )


def in_order(row: MinutesRow) -> tuple[int, tuple[int, str, int]]:
    """What rows are sorted by."""
    return row.part, row.place


def head_row(place: int, label: str, text: str, key: int = 0) -> MinutesRow:
    """A detail above the entries: the item's background, who was present. One with a key can be changed."""
    return MinutesRow(
        (HEAD, f"{place:03}", 0),
        user(text),
        label=shown(label),
        style="$kind-quiet",
        key=key,
        wide=LABEL_WIDTH,
    )


def aligned(rows: Iterable[MinutesRow]) -> list[MinutesRow]:
    """Details with their texts in one column, unless a label is so long that the texts would lose by it."""
    found = list(rows)
    wide = max((cell_len(row.label) for row in found if cell_len(row.label) <= MOST_LABEL), default=0)
    return [replace(row, wide=max(LABEL_WIDTH, wide)) for row in found]


def heading_row(text: str, beside: tuple[str, str]) -> MinutesRow:
    """What stands above the columns of a plan."""
    return MinutesRow((BOARD, "", 0), user(text), beside=beside)


def part_row(title: str) -> MinutesRow:
    """What stands above a part of the meeting: an item, a day."""
    return MinutesRow((HEADING, "", 0), user(title, "bold"))
