"""What a screen knows of whatever is typed in or chosen from, before a widget for it is loaded."""

from __future__ import annotations

from textual import events
from textual.message import Message


class ByHand(Message):
    """What a key asked for: a line was confirmed or left, a value passed by."""


class TakesText:
    """A widget in which letters and signs are text."""

    takes_lines = False
    """Whether it takes the lines of a meeting, in which signs are keys."""

    def types(self, event: events.Key | events.Paste) -> bool:
        """Whether it changes the text here, and does nothing else."""
        return isinstance(event, events.Paste) or event.is_printable or event.key == "backspace"
