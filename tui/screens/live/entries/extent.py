"""What of a long meeting is shown: its end, and for a while its beginning apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from store.record.model import Entry
from store.record.record import Record
from tui.screens.live.item_rows import Part, Place, further_down, further_up, head_place

BEGINNING = head_place(0)
"""Where a meeting begins."""


class Handful(NamedTuple):
    """What comes to what is shown: entries, and the numbers of the parts that they stand in."""

    entries: list[Entry]
    parts: range


class Extent:
    """Which places of a meeting are shown: all from ``begin`` on, and all before ``top``.

    Most often nothing is before ``top``. Somebody who goes to the beginning is shown it at once; then what is
    between comes bit by bit.
    """

    def __init__(self, begin: Place = BEGINNING) -> None:
        """Show a meeting from a place on."""
        self.begin = begin
        self.top = BEGINNING

    def covers(self, place: Place) -> bool:
        """Whether a place is shown."""
        return place >= self.begin or place < self.top

    @property
    def lacks(self) -> bool:
        """Whether anything is not shown."""
        return self.begin > BEGINNING

    @property
    def is_split(self) -> bool:
        """Whether something lacks between the beginning and the end."""
        return self.top > BEGINNING

    def up(
        self, record: Record, parts: Sequence[Part], entries: int | None, to: Place | None = None
    ) -> Handful:
        """Show what stands above the end: so many entries at the least, and up to a place; or all."""
        end, found = self.begin, list[Entry]()
        for place, entry in further_up(record, parts, end):
            enough = entries is not None and len(found) >= entries and (to is None or place < to)
            if enough or place < self.top:
                break
            self.begin = place
            if entry is not None:
                found.append(entry)
        return Handful(found, range(self.begin[0], min(end[0] + 1, len(parts))))

    def down(self, record: Record, parts: Sequence[Part], entries: int) -> Handful:
        """Show what stands below the beginning: so many entries at the most, down to the end."""
        first, found = self.top, list[Entry]()
        self.top = self.begin
        for place, entry in further_down(record, parts, first):
            if place >= self.begin or len(found) == entries:
                self.top = place
                break
            if entry is not None:
                found.append(entry)
        shown = range(first[0], min(self.top[0] + 1, len(parts)))
        if self.top >= self.begin:  # nothing is between them any longer
            self.begin = self.top = BEGINNING
        return Handful(found, shown)
