"""A line that many lines can be pasted into: it keeps them while it is asked what they become."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from tui.widgets.plain import whole

MOST_IN_LINE = 10_000
"""Signs that the line holds without being slow; a longer text goes past it."""

ANSWERS = ("1", "2", "3", "4", "enter", "escape")


class PasteLine(TextArea):
    """A line that takes one pasted line as it stands, and keeps many until a key has said what they are.

    ``waiting`` is what it keeps; whoever is told decides, and calls :meth:`let_go` or :meth:`let_in`.
    """

    waiting = ""

    @dataclass
    class Pasted(Message):
        """Several lines were pasted, or a very long one; what they become is still to be said."""

        text: str

    @dataclass
    class Answered(Message):
        """One of :data:`ANSWERS` was pressed while something waited."""

        key: str

    def keep(self, text: str) -> None:
        """Keep a text, behind what is waiting already."""
        self.waiting = "\n".join(filter(None, (self.waiting, text)))
        self.post_message(self.Pasted(self.waiting))

    def let_go(self) -> None:
        """Keep it no longer."""
        self.waiting = ""

    def let_in(self, text: str) -> None:
        """Put a text where the cursor is, and keep nothing any longer."""
        self.waiting = ""
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    async def _on_key(self, event: events.Key) -> None:
        if self.waiting and (event.key in ANSWERS or event.is_printable or event.key == "backspace"):
            event.stop()
            event.prevent_default()
            if event.key in ANSWERS:
                self.post_message(self.Answered(event.key))

    def action_paste(self) -> None:
        """Paste what was copied here; what the terminal pastes comes as an event."""
        self._take_in(self.app.clipboard)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self._take_in(event.text)

    def _take_in(self, pasted: str) -> None:
        from tui.grammar.paste.paste import unbroken  # noqa: PLC0415 — not needed to begin

        text = unbroken(whole(pasted))
        if self.waiting or "\n" in text or len(text) > MOST_IN_LINE:
            self.keep(text)
        else:
            self.let_in(text)
