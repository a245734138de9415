"""What a screen knows of whatever is typed in or chosen from, before a widget for it is loaded."""

from __future__ import annotations

from typing import TypeAlias

from textual import events
from textual.message import Message

Typed: TypeAlias = events.Key | events.Paste
"""What comes from the hand that types."""


class ByHand(Message):
    """What a key asked for: a line was confirmed or left, a value passed by."""


class TakesText:
    """A widget in which letters and signs are text."""

    takes_lines = False
    """Whether it takes the lines of a meeting, in which signs are keys."""

    def types(self, event: Typed) -> bool:
        """Whether it changes the text here, and does nothing else."""
        return isinstance(event, events.Paste) or event.is_printable or event.key == "backspace"
