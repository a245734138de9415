"""Order as text: a new place between two neighbours, without touching either.

The method is fractional indexing: ranks compare as plain strings, and appending a thousand lines
does not make them long.
"""

from __future__ import annotations

from collections.abc import Sequence

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
