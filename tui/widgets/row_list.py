"""A list of lines with a key each, whose cursor stays where it was when the lines change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from tui.widgets.pointed_list import PointedList

Told: TypeAlias = Sequence[tuple[str, Content]]
"""Lines to show, each after its key."""


class RowList(PointedList):
    """Lines under one another; only those that differ are drawn again. A heading has no key."""

    class Resized(Message):
        """The lines no longer fit the room."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id, markup=False, compact=True)
        self._told: Told = ()

    @property
    def key(self) -> str:
        """The key of the line that the cursor is on; empty for none."""
        option = self.highlighted_option
        return option.id or "" if option is not None else ""

    @property
    def told(self) -> Told:
        """The lines that are shown, with their keys."""
        return self._told

    def put(self, told: Told) -> None:
        """Show lines; the cursor stays on the one it was on, or near."""
        keys = [key for key, _ in told]
        if keys != [key for key, _ in self._told]:
            was, at = self.key, self.highlighted or 0
            self.set_options(Option(line, id=key or None, disabled=not key) for key, line in told)
            self.highlighted = keys.index(was) if was and was in keys else _nearest(keys, at)
        else:
            for place, ((_, old), (_, new)) in enumerate(zip(self._told, told, strict=True)):
                if not old.is_same(new):
                    self.replace_option_prompt_at_index(place, new)
        self._told = told

    def point_at(self, key: str) -> None:
        """Put the cursor on a line, if it is there."""
        keys = [key for key, _ in self._told]
        if key in keys:
            self.highlighted = keys.index(key)

    def on_resize(self) -> None:
        """Ask for the lines again, fitted to the room there is now."""
        self.post_message(self.Resized())


def _nearest(keys: Sequence[str], at: int) -> int | None:
    """The row that is no heading nearest to a place: that one or after it, else before it."""
    rows = [place for place, key in enumerate(keys) if key]
    after = (place for place in rows if place >= at)
    return next(after, rows[-1] if rows else None)
