"""From how many columns on the minutes have room for the agenda and the times beside them."""

from __future__ import annotations

WIDE = 100
"""Columns of a wide screen: it has the agenda and the times beside the minutes."""


def has_room(settled: str, width: int) -> bool:
    """Whether something settled as ``always``, ``never`` or, from a wide screen on, ``wide`` is shown."""
    return settled == "always" or (settled == "wide" and width >= WIDE)
