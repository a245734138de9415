"""A place to check before the minutes go out: what is told of it, and how much it weighs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

WEIGHTY = frozenset({"look-waits", "look-versions", "look-check", "look-marked", "look-number-twice"})
"""The spots of what must not go out as it is."""


class Spot(msgspec.Struct, frozen=True):
    """A place to look at.

    ``key`` names the sentence of the catalogue ``screen`` that says why, and ``facts`` fill it. ``table``
    and ``id`` name the document (the meeting itself has id 1), ``field`` the field of it where it is one,
    ``item`` the item to go to.
    """

    key: str
    facts: Mapping[str, str | int | date]
    table: str
    id: int
    field: str = ""
    item: int | None = None
