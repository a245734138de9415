"""What is shown of a register: which rows, and in which order. The screen and the exports share it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, TypeAlias, get_args

import msgspec

from store.query import asked
from store.record.texts import plain
from store.record.values import STATUSES, Kind, Name
from store.registers.book import Row
from store.registers.views import Parties, Shelf, parties_of

Register: TypeAlias = Literal["decisions", "expectations", "actions"]
REGISTERS: tuple[Register, ...] = get_args(Register)

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

_NUMBER = re.compile(r"(\d+)/(\d+)(?:-(\d+))?")
_LAST = date.max


class View(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody looks at: a register, the words typed to narrow it, its order, and the day.

    open_only: without what is settled. as_of: things as they stood on a day; None for now. parties: only
    the expectations between these two.
    """

    register: Register
    typed: str = ""
    order: Order = "date"
    open_only: bool = False
    as_of: date | None = None
    parties: Parties | None = None


def listed(shelf: Shelf, view: View) -> tuple[Row, ...]:
    """The rows of a register that are looked at, in their order. Of equal ones the newest comes first."""
    rows: Sequence[Row] = shelf.narrowed(asked(view.typed), view.order, _ORDERS.get(view.order))
    if view.open_only:
        rows = [row for row in rows if still_counts(row)]
    if view.parties is not None:
        rows = [row for row in rows if parties_of(row) == view.parties]
    return tuple(rows)


def still_counts(row: Row) -> bool:
    """Whether an entry still counts: a decision that stands, and what somebody has to do something about."""
    return row.status == "adopted" if row.entry.kind == Kind.DECISION else row.is_open


def next_order(view: View) -> Order:
    """The order after the one a register is in."""
    orders = ORDERS[view.register]
    return orders[(orders.index(view.order) + 1) % len(orders)]


def _by_number(row: Row) -> tuple[bool, int, int, int, str]:
    number = row.entry.number
    found = _NUMBER.search(number)
    if found is None:
        return not number, 0, int(number) if number.isdigit() else 0, 0, plain(number)
    year = int(found[2])
    return False, year + 2000 if year < 100 else year, int(found[1]), int(found[3] or 0), ""


def _by_owner(row: Row) -> tuple[bool, str, bool, date]:
    owners = ", ".join(_alphabetical(owner) for owner in row.owners)
    return not owners, owners, not still_counts(row), row.due or _LAST


def by_deadline(row: Row) -> tuple[bool, date]:
    """What is to be done first comes first, what is settled last, as it was settled."""
    return not still_counts(row), (row.due or _LAST) if still_counts(row) else _LAST


def _by_status(row: Row) -> int:
    statuses = STATUSES[row.entry.kind]
    return statuses.index(row.status) if row.status in statuses else len(statuses)


def _by_party(row: Row) -> tuple[str, str]:
    return _alphabetical(row.entry.from_), _alphabetical(row.entry.to)


def _alphabetical(name: Name | None) -> str:
    """A name as it is sorted: Åse comes after Øystein, and he after Zara."""
    return name.name.casefold().translate(_LAST_LETTERS) if name is not None else ""


_ORDERS: dict[Order, Callable[[Row], tuple[object, ...] | int]] = {
    "number": _by_number,
    "owner": _by_owner,
    "deadline": by_deadline,
    "status": _by_status,
    "party": _by_party,
}
