"""What a menu offers: a row of it, and what can be chosen with a digit."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class MenuRow(NamedTuple):
    """A row of a menu: the key that stands before it, what it is called, and what is said beside it."""

    key: str
    title: str
    beside: str = ""


class Way(NamedTuple):
    """A thing that can be chosen with a digit: what it is called, and what does it."""

    digit: str
    title: str
    run: Callable[[], object]
