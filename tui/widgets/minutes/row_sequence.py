"""The rows of the running minutes in their order; what comes is put in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from tui.widgets.minutes.row import HEAD, LEADING, MinutesRow, in_order


class RowsExchanged(NamedTuple):
    """What an exchange of rows has changed.

    first: the place of the first row that is not as it was. same: so many at the end are, at the least.
    latest: the row that came last in their order; None when none came.
    """

    first: int
    same: int
    latest: MinutesRow | None


class RowSequence:
    """Rows by their part of the meeting and their place in it. No two rows have the same place."""

    def __init__(self, rows: Iterable[MinutesRow] = ()) -> None:
        """Put rows in their order."""
        self.rows: list[MinutesRow] = sorted(rows, key=in_order)

    def exchange(self, goes: Callable[[MinutesRow], bool], come: Iterable[MinutesRow]) -> RowsExchanged:
        """Take rows away, and put others in their places; one whose place is taken by then does not come."""
        rows = self.rows
        first, last = len(rows), -1
        for place in range(len(rows) - 1, -1, -1):
            if goes(rows[place]):
                del rows[place]
                first, last = place, max(last - 1, place)
        latest = None
        for row in sorted(come, key=in_order):
            place = len(rows)
            if rows and in_order(rows[-1]) >= in_order(row):
                place = self.place_for(row)
            if place < len(rows) and in_order(rows[place]) == in_order(row):
                continue
            rows.insert(place, row)
            first, last, latest = min(first, place), max(last + 1, place + 1), row
        return RowsExchanged(first, max(0, len(rows) - last - 1), latest)

    def cut(self, part: int) -> int:
        """Take away everything from a part of the meeting on; return where that began."""
        end = self._begin(part)
        del self.rows[end:]
        return end

    def put_head(self, part: int, head: Iterable[MinutesRow]) -> int | None:
        """Put other rows above the entries of a part; return where it begins, None if they look the same."""
        head = sorted(head, key=in_order)
        begin = end = self._begin(part)
        while end < len(self.rows) and self.rows[end].part == part and self.rows[end].place[0] <= HEAD:
            end += 1
        if [_said(row) for row in head] == [_said(row) for row in self.rows[begin:end]]:
            return None
        self.rows[begin:end] = head
        return begin

    def replaced_movements(
        self, movements: Iterable[MinutesRow]
    ) -> tuple[Callable[[MinutesRow], bool], list[MinutesRow]]:
        """What goes and what comes when other comings and goings stand among the entries.

        Those that look the same stay. Both are for :meth:`exchange`.
        """
        new = {in_order(row): row for row in movements}
        old = {in_order(row): row for row in self.rows if row.movement}
        same = {place for place, row in old.items() if place in new and _said(row) == _said(new[place])}
        come = [row for place, row in new.items() if place not in same]
        return lambda row: row.movement and in_order(row) not in same, come

    def pick(self, picked: Collection[int], changed: Collection[int]) -> int | None:
        """Show as picked those whose keys are; return the first place of the ``changed``, None for none."""
        places = [place for place, row in enumerate(self.rows) if row.key in changed]
        for place in places:
            self.rows[place] = replace(self.rows[place], picked=self.rows[place].key in picked)
        return places[0] if places else None

    @property
    def keys(self) -> list[int]:
        """The keys of the rows that have one, in their order."""
        return [row.key for row in self.rows if row.key]

    def row(self, key: int | None) -> MinutesRow | None:
        """The row with a key; None when it does not stand here."""
        return next((row for row in self.rows if row.key and row.key == key), None) if key else None

    def place_for(self, row: MinutesRow) -> int:
        """The place of a row, or where it would stand."""
        return bisect_left(self.rows, in_order(row), key=in_order)

    def near(self, place: int) -> int | None:
        """The key of the last row down to a place that has one, else of the first after it."""
        before = (row.key for row in reversed(self.rows[: place + 1]) if row.key)
        after = (row.key for row in self.rows[place:] if row.key)
        return next(before, None) or next(after, None)

    def newest(self) -> int | None:
        """The newest entry; on a board, what leads up to it counts only when nothing else stands there."""
        on_board = [row.key for row in self.rows if row.key and row.place[0] > LEADING]
        return max(on_board or self.keys, default=None)

    def stepped(self, key: int | None, steps: int) -> int | None:
        """The key so many rows below a key, or above it for less than 0; past the ends that of the end.

        From a key that does not stand here it is counted from the end. None where no row has a key.
        """
        keys = self.keys
        if not keys:
            return None
        at = keys.index(key) if key in keys else len(keys) - (1 if steps > 0 else 0)
        return keys[max(0, min(len(keys) - 1, at + steps))]

    def _begin(self, part: int) -> int:
        return bisect_left(self.rows, part, key=lambda row: row.part)


def _said(row: MinutesRow) -> tuple[str, str, datetime | None, str]:
    """What stands in a row that is no entry."""
    return row.label, row.body.plain, row.at, row.over
