"""A list whose rows can be picked one by one."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui.widgets.pointed_list import twice


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
