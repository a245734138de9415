"""A list whose rows are chosen and opened by the mouse, too."""

from __future__ import annotations

from textual import events
from textual.widgets import OptionList


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
