"""How the rows of a register are narrowed to what somebody types, and expectations put in pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

import msgspec

from store.query import Asked
from store.record.texts import Piece, plain
from store.record.values import Name
from store.registers.book import Row

Parties: TypeAlias = tuple[int | str, int | str]
"""Who expects and of whom, as :func:`party` tells them from others."""


class Pair(msgspec.Struct, frozen=True):
    """Who expects something of whom, as they were last written, and how many expectations of each status.

    parties: what tells the two from others. mutual: whether all of them are.
    """

    from_: str
    to: str
    counts: Mapping[str, int]
    parties: Parties = ("", "")
    mutual: bool = False

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(self.counts.values())


class Shelf:
    """The rows of a register with their words folded once, so that each letter typed narrows them at once."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the rows; their words are folded when somebody asks for some, or before, by :meth:`fold`."""
        self._copies = [_Copy(row) for row in rows]
        self._orders: dict[str, list[_Copy]] = {"": self._copies}

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return tuple(copy.row for copy in self._copies)

    def put(self, changed: Iterable[Row]) -> Shelf:
        """The same with other things known of some rows; nothing else is folded again."""
        now = {row.entry.key: row for row in changed}
        shelf = Shelf(())
        shelf._copies += [
            _Copy(now[copy.row.entry.key]) if copy.row.entry.key in now else copy for copy in self._copies
        ]
        return shelf

    def fold(self) -> None:
        """Fold the words of the rows, as far as that has not been done."""
        for copy in self._copies:
            if copy.piece is None:
                copy.fold()

    def narrowed(
        self, asked: Asked, order: str = "", by: Callable[[Row], Any] | None = None
    ) -> tuple[Row, ...]:
        """The rows that hold all that is asked for, in their order.

        ``order`` names another one, and ``by`` is what it sorts by; it is sorted when it is first asked for.
        """
        if order not in self._orders and by is not None:
            self._orders[order] = sorted(self._copies, key=lambda copy: by(copy.row))
        copies = self._orders.get(order, self._copies)
        if not asked:
            return tuple(copy.row for copy in copies)
        self.fold()
        for words in _standing(asked):
            copies = [copy for copy in copies if words in copy.line]
        return tuple(
            copy.row
            for copy in copies
            if asked.stands_in(copy.line)
            and copy.piece is not None
            and asked.fits(copy.piece, _series(copy.row))
            and _in_years(copy.row, asked)
        )


class _Copy:
    """A row, and its words once they are folded."""

    __slots__ = ("line", "piece", "row")

    def __init__(self, row: Row) -> None:
        self.row = row
        self.piece: Piece | None = None
        self.line = ""

    def fold(self) -> None:
        """Fold its words."""
        piece = piece_of(self.row)
        self.line, self.piece = plain(piece.text), piece


def _standing(asked: Asked) -> Iterable[str]:
    """What stands in the words of every row that fits: seen much faster than whether it fits."""
    yield from asked.terms
    for name, values in asked.names.items():
        if name != "series" and len(values) == 1:
            yield values[0]


def pairs(rows: Iterable[Row]) -> tuple[Pair, ...]:
    """Expectations by who expects of whom, the most first; names that fold to the same are one."""
    names: dict[Parties, tuple[str, str]] = {}
    counts: dict[Parties, Counter[str]] = {}
    one_way: set[Parties] = set()
    for row in rows:
        key = parties_of(row)
        names.setdefault(key, (_name(row.entry.from_), _name(row.entry.to)))
        counts.setdefault(key, Counter())[row.status] += 1
        if not row.entry.mutual:
            one_way.add(key)
    found = [Pair(*names[key], counts[key], key, key not in one_way) for key in names]
    return tuple(sorted(found, key=lambda pair: (-pair.count, plain(pair.from_), plain(pair.to))))


def parties_of(row: Row) -> Parties:
    """Who expects, and of whom."""
    return party(row.entry.from_), party(row.entry.to)


def party(name: Name | None) -> int | str:
    """What tells one party from another: the one of the archive it is known to be, else its folded name."""
    if name is None:
        return ""
    return name.ref if name.ref is not None else plain(name.name)


def piece_of(row: Row) -> Piece:
    """A row as a search knows it, with what holds of it now."""
    entry = row.entry
    owners = tuple(map(row.called.all_names, row.owners))
    ends = tuple(row.called.all_names(name) if name else "" for name in (entry.from_, entry.to))
    words = (entry.number, *ends, *owners, entry.title, entry.text, entry.place, row.summary.meeting.title)
    return Piece(
        entry.key,
        "conclusion" if entry.conclusion else entry.kind,
        " · ".join(word for word in words if word),
        item=entry.place,
        status=row.status,
        from_=ends[0],
        to=ends[1],
        owners=owners,
        private=entry.hidden == "private",
    )


def _in_years(row: Row, asked: Asked) -> bool:
    return asked.years is None or asked.years[0] <= row.entry.day.year <= asked.years[1]


def _series(row: Row) -> str:
    series = row.summary.meeting.series
    return series.name if series else ""


def _name(name: Name | None) -> str:
    return name.name if name else ""
