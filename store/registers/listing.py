"""The listing of a register: which rows are shown, and in which order. Screens and exports share it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import msgspec

from store.plain_text import plain, plain_lines
from store.query import Query, asked
from store.record.kinds import STATUSES
from store.record.model import Meeting
from store.record.texts import SearchText
from store.record.values import Kind, Name
from store.registers.book import RegisterRow

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
        """How many expectations there are between the two, whatever their status."""
        return sum(self.counts.values())


_AT_ONCE = 500
"""Rows whose words are folded together: that takes less than one after the other."""


class Shelf:
    """The rows of a register with their words folded once, so that each letter typed narrows them at once."""

    def __init__(self, rows: Iterable[RegisterRow]) -> None:
        """Take the rows; their words are folded when somebody asks for some, or before, by :meth:`fold`."""
        self._copies = [_Copy(row) for row in rows]
        self._orders: dict[str, list[_Copy]] = {"": self._copies}

    @property
    def rows(self) -> tuple[RegisterRow, ...]:
        """Every row of the register, whatever narrows what is shown."""
        return tuple(copy.row for copy in self._copies)

    def put(self, changed: Iterable[RegisterRow]) -> Shelf:
        """The same with other things known of some rows; nothing else is folded again."""
        now = {row.entry.key: row for row in changed}
        shelf = Shelf(())
        shelf._copies += [
            _Copy(now[copy.row.entry.key]) if copy.row.entry.key in now else copy for copy in self._copies
        ]
        return shelf

    def fold(self, stop: Callable[[], bool] = lambda: False) -> None:
        """Fold the words of the rows, as far as that has not been done; ``stop`` is asked now and then."""
        left = [copy for copy in self._copies if copy.piece is None]
        for some in (left[start : start + _AT_ONCE] for start in range(0, len(left), _AT_ONCE)):
            if stop():
                return
            pieces = [piece_of(copy.row) for copy in some]
            lines = plain_lines(piece.text for piece in pieces).split("\n")
            for copy, piece, line in zip(some, pieces, lines, strict=True):
                copy.line, copy.piece = line.strip(), piece

    def narrowed(
        self, asked: Query, order: str = "", by: Callable[[RegisterRow], Any] | None = None
    ) -> tuple[RegisterRow, ...]:
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

    def __init__(self, row: RegisterRow) -> None:
        self.row = row
        self.piece: SearchText | None = None
        self.line = ""


def _standing(asked: Query) -> Iterable[str]:
    """What stands in the words of every row that fits: seen much faster than whether it fits."""
    yield from asked.terms
    for name, values in asked.names.items():
        if name != "series" and len(values) == 1:
            yield values[0]


def pairs(rows: Iterable[RegisterRow]) -> tuple[Pair, ...]:
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


def parties_of(row: RegisterRow) -> Parties:
    """Who expects, and of whom."""
    return party(row.entry.from_), party(row.entry.to)


def party(name: Name | None) -> int | str:
    """What tells one party from another: the one of the archive it is known to be, else its folded name."""
    if name is None:
        return ""
    return name.ref if name.ref is not None else plain(name.name)


def piece_of(row: RegisterRow) -> SearchText:
    """Return a row as search knows an entry, with its present status, deadline and owners."""
    entry = row.entry
    owners = tuple(map(row.called.all_names, row.owners))
    ends = tuple(row.called.all_names(name) if name else "" for name in (entry.from_, entry.to))
    words = (entry.number, *ends, *owners, entry.title, entry.text, entry.place, row.summary.meeting.title)
    return SearchText(
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


def _in_years(row: RegisterRow, asked: Query) -> bool:
    return asked.years is None or asked.years[0] <= row.entry.day.year <= asked.years[1]


def _series(row: RegisterRow) -> str:
    series = row.summary.meeting.series
    return series.name if series else ""


def _name(name: Name | None) -> str:
    return name.name if name else ""


Register: TypeAlias = Literal["decisions", "actions", "expectations"]
REGISTERS: tuple[Register, ...] = get_args(Register)

RegisterTab: TypeAlias = Register | Literal["experiences", "topics"]
"""A register, and what stands beside them: the experiences, and the topics of everything."""
TABS: tuple[RegisterTab, ...] = (*REGISTERS, "experiences", "topics")

Order: TypeAlias = Literal["date", "number", "owner", "deadline", "status", "party"]

KIND_OF: dict[Register, Kind] = {
    "decisions": Kind.DECISION,
    "expectations": Kind.EXPECTATION,
    "actions": Kind.ACTION,
}

ORDERS: dict[Register, tuple[Order, ...]] = {
    "decisions": ("date", "number", "status"),
    "expectations": ("date", "party", "status"),
    "actions": ("deadline", "owner", "date", "status"),
}
"""The orders that make sense in a register; it begins in the first."""

_LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
"""The letters that come after z."""

_NUMBER = re.compile(r"(?<!\d)(\d++)/(\d+)(?:-(\d+))?")
_LAST = date.max


class RegisterView(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody looks at: a register, the words typed to narrow it, its order, and the day.

    series: that of the meeting that it is looked at from, whose rows are looked at; 0 for none. everywhere:
    those of the other series too, but for what is withheld there.

    open_only: without what is settled. as_of: things as they stood on a day; None for now. parties: only
    the expectations between these two.
    """

    register: Register
    typed: str = ""
    order: Order = "date"
    open_only: bool = False
    as_of: date | None = None
    parties: Parties | None = None
    series: int = 0
    everywhere: bool = False


def of_series(
    rows: Iterable[RegisterRow], view: RegisterView, series_of: Callable[[Meeting], int]
) -> tuple[RegisterRow, ...]:
    """The rows of the series that is looked at. ``series_of`` tells the one that a meeting is of."""
    if not view.series:
        return tuple(rows)
    return tuple(
        row
        for row in rows
        if series_of(row.summary.meeting) == view.series or (view.everywhere and not row.entry.hidden)
    )


def listed(shelf: Shelf, view: RegisterView) -> tuple[RegisterRow, ...]:
    """The rows of a register that are looked at, in their order. Of equal ones the newest comes first."""
    rows: Sequence[RegisterRow] = shelf.narrowed(asked(view.typed), view.order, _ORDERS.get(view.order))
    if view.open_only:
        rows = [row for row in rows if still_counts(row)]
    if view.parties is not None:
        rows = [row for row in rows if parties_of(row) == view.parties]
    return tuple(rows)


def still_counts(row: RegisterRow) -> bool:
    """Whether an entry still counts: a decision that stands, and what somebody has to do something about."""
    return row.status == "adopted" if row.entry.kind == Kind.DECISION else row.is_open


def next_order(view: RegisterView) -> Order:
    """Return the order that follows the present one, when somebody goes through the orders in turn."""
    orders = ORDERS[view.register]
    return orders[(orders.index(view.order) + 1) % len(orders)]


def _by_number(row: RegisterRow) -> tuple[bool, int, int, int, str]:
    number = row.entry.number
    found = _NUMBER.search(number)
    if found is None:
        return not number, 0, int(number) if number.isdigit() else 0, 0, plain(number)
    year = int(found[2])
    return False, year + 2000 if year < 100 else year, int(found[1]), int(found[3] or 0), ""


def _by_owner(row: RegisterRow) -> tuple[bool, str, bool, date]:
    owners = ", ".join(_alphabetical(owner) for owner in row.owners)
    return not owners, owners, not still_counts(row), row.due or _LAST


def by_deadline(row: RegisterRow) -> tuple[bool, date]:
    """The sort key by deadline: what still counts first, the earliest day first; then the rest."""
    counts = still_counts(row)
    return not counts, (row.due or _LAST) if counts else _LAST


def _by_status(row: RegisterRow) -> int:
    statuses = STATUSES[row.entry.kind]
    return statuses.index(row.status) if row.status in statuses else len(statuses)


def _by_party(row: RegisterRow) -> tuple[str, str]:
    return _alphabetical(row.entry.from_), _alphabetical(row.entry.to)


def _alphabetical(name: Name | None) -> str:
    """A name as it is sorted: Åse comes after Øystein, and he after Zara."""
    return name.name.casefold().translate(_LAST_LETTERS) if name is not None else ""


_ORDERS: dict[Order, Callable[[RegisterRow], tuple[object, ...] | int]] = {
    "number": _by_number,
    "owner": _by_owner,
    "deadline": by_deadline,
    "status": _by_status,
    "party": _by_party,
}
