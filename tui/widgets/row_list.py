"""A list of lines with a key each, whose cursor stays where it was when the lines change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Picking(ScrollView):
    """A list with a cursor, whose rows can be picked one by one. Rows are known by their key."""

    cursor: reactive[int | None] = reactive(None)
    """The entry that single letters act on, while the list has the focus."""

    picked: reactive[frozenset[int]] = reactive(frozenset)
    """The entries that single letters act on instead, when there are any."""

    held: reactive[bool] = reactive(default=False)
    """Something is asked about these entries: they stay in sight without the keys."""

    @property
    def shows_cursor(self) -> bool:
        """Whether it is to be seen what the keys act on."""
        return self.has_focus or self.held

    def pick(self) -> None:
        """Pick the entry that has the cursor, or let it go."""
        if self.cursor is not None:
            self.picked ^= {self.cursor}

    def watch_cursor(self) -> None:
        """Draw the row that has the cursor."""
        self.refresh()

    def watch_held(self, held: bool) -> None:
        """Let the entries that are picked go once the answer is there."""
        if not held and not self.has_focus:
            self.picked = frozenset()

    def on_blur(self) -> None:
        """Let them go: what is not looked at is not acted on."""
        if not self.held:
            self.picked = frozenset()

    def on_click(self, event: events.Click) -> None:
        """Twice does what Enter does; where it was pointed at, the cursor is already."""
        if twice(event):
            self.app.simulate_key("enter")


def twice(event: events.Click) -> bool:
    """Whether the left button was pressed for the second time, at once after the first."""
    return event.button == 1 and event.chain == 2


class PointedList(OptionList):
    """A list whose rows are chosen by a click, and opened by the second one.

    The scrollbar has its room from the start: rows are cut to the room before it is known whether they fit.
    """

    DEFAULT_CSS = """
    PointedList {
        scrollbar-gutter: stable;
    }
    """

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual's own opens at the first
        place = event.style.meta.get("option")
        if place is None or self.get_option_at_index(place).disabled:
            return
        self.highlighted = place
        if twice(event):
            self.action_select()


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
