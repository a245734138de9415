"""What names and orders documents: ids (integers in files, thirteen signs elsewhere), ranks, the clock.

An id is the millisecond it was made, shifted twenty bits, and twenty random bits below: unique
across windows and machines, and in order within one of them.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TypeAlias

from fractional_indexing import FIError, generate_key_between


def after(ranks: Sequence[str], place: int | None = None) -> str:
    """Return a rank that sorts directly after ``ranks[place]``.

    ``ranks`` is sorted. Without ``place`` the new one comes last; ``-1`` puts it first. Equal
    neighbours (two windows appending at once) are passed over together.
    """
    if place is None:
        place = len(ranks) - 1
    below = ranks[place] if 0 <= place < len(ranks) else None
    above = next((rank for rank in ranks[place + 1 :] if below is None or rank > below), None)
    try:
        return str(generate_key_between(below or None, above or None))
    except FIError:  # a hand has written one of them; the text matters more than a tidy rank
        return f"{below}V" if below else ""


Clock: TypeAlias = Callable[[], datetime]
"""Gives now, as an instant with its offset. Tests give another."""


def system_clock() -> datetime:
    """Return now in the system's own zone."""
    return datetime.now().astimezone()


_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_PAIRS = tuple(one + other for one in _DIGITS for other in _DIGITS)
"""Two characters of an id, which stand for ten bits."""
LOOKALIKES = str.maketrans("ILO", "110")
"""What is typed for a digit that looks like it."""

_LENGTH = 13
_FULL = (1 << 63) - (1 << 40)
"""An id beyond this was made by a hand, not by a clock; there must be room for more after it, of a length
that every file can be read with."""


class Ids:
    """Makes ids that only grow, from one clock."""

    def __init__(self, clock: Clock) -> None:
        """Count from what the clock says."""
        self._clock = clock
        self._last = 0
        self._lock = threading.Lock()

    def __call__(self) -> int:
        """Return a new id, greater than every earlier one of this source."""
        with self._lock:
            made = (int(self._clock().timestamp() * 1000) << 20) | int.from_bytes(os.urandom(3)) >> 4
            self._last = max(made, self._last + 1)
            return self._last

    def pass_by(self, identity: int) -> None:
        """Let every id from now on be greater than one that was made elsewhere.

        A clock that is ahead, here or on another machine, must not make what was noted first the newest.
        """
        with self._lock:
            if identity < _FULL:
                self._last = max(self._last, identity)


@lru_cache(maxsize=1 << 16)  # a site writes each of its ids some ten times
def to_text(identity: int) -> str:
    """Return the thirteen characters of an id."""
    return (
        f"{_DIGITS[(identity >> 60) & 31]}{_PAIRS[(identity >> 50) & 1023]}{_PAIRS[(identity >> 40) & 1023]}"
        f"{_PAIRS[(identity >> 30) & 1023]}{_PAIRS[(identity >> 20) & 1023]}"
        f"{_PAIRS[(identity >> 10) & 1023]}{_PAIRS[identity & 1023]}"
    )


def made_at(identity: int) -> datetime:
    """When an id was made; of one that a hand has made, some instant."""
    return datetime.fromtimestamp((min(max(identity, 0), _FULL) >> 20) / 1000, UTC)


def from_text(text: str) -> int | None:
    """Return the id that thirteen characters stand for, or None when they are no id."""
    folded = text.strip().upper().translate(LOOKALIKES)
    if len(folded) != _LENGTH or any(sign not in _DIGITS for sign in folded):
        return None
    value = 0
    for sign in folded:
        value = value << 5 | _DIGITS.index(sign)
    return value
