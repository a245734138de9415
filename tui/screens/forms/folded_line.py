"""One line in place of fields of a form that are folded."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.widgets.bars import OneLine


class FoldedLine(OneLine, can_focus=True):
    """One line in place of folded fields: Enter, space, → or a click unfolds them."""

    DEFAULT_CSS = """
    FoldedLine:focus {
        background: $panel;
        text-style: bold;
    }
    """

    class Unfolded(Message):
        """It is to be shown."""

    def on_key(self, event: events.Key) -> None:
        """Unfold, and let every other key pass."""
        if event.key in ("enter", "space", "right"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Unfolded())

    def on_click(self) -> None:
        """Unfold."""
        self.post_message(self.Unfolded())
