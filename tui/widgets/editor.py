"""A text of several lines that is written anew: Enter keeps it, and abbreviations are written out by Tab."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.widgets.text_area import Selection

from tui.grammar.complete.complete import Offer
from tui.widgets.content import shown, whole
from tui.widgets.text_area import Typing


class Editor(Typing):
    """Where a text of the fair copy is written."""

    class Finished(Message):
        """The text is to be kept. ``place``: how many of its characters stand before the cursor."""

        def __init__(self, text: str, place: int) -> None:
            """Take the text and the place of the cursor."""
            super().__init__()
            self.text = text
            self.place = place

    def __init__(self, *, id: str, ask: Callable[[str], tuple[Offer, ...]]) -> None:  # noqa: A002 — Textual's own word
        """Begin empty; ``ask`` tells what the end of a line is short for."""
        self._ask = ask
        self._offered: tuple[Offer, ...] = ()
        super().__init__(id=id)

    @property
    def typed(self) -> str:
        """What stands here."""
        return whole(self.text)

    def update_suggestion(self) -> None:
        """Show behind the cursor what stands before it is short for."""
        row, column = self.cursor_location
        self._offered = self._ask(self.document.get_line(row)[:column]) if self.selection.is_empty else ()
        ends = column == len(self.document.get_line(row))
        self.suggestion = _ghost(self._offered[0]) if self._offered and ends else ""

    def watch_selection(self, _before: Selection, _after: Selection) -> None:
        """The cursor has moved: ask anew."""
        self.update_suggestion()

    async def _on_key(self, event: events.Key) -> None:
        match event.key:
            case "enter" | "ctrl+s":
                place = len(whole(self.get_text_range(self.document.start, self.cursor_location)))
                self.post_message(self.Finished(self.typed, place))
            case "escape":
                self.post_message(self.Left(self, "escape"))
            case "ctrl+j":
                self._replace_via_keyboard("\n", *self.selection)
            case "tab":
                self._write_out()
            case _:
                return
        event.stop()
        event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if result := self._replace_via_keyboard(whole(event.text), *self.selection):
            self.move_cursor(result.end_location)

    def _write_out(self) -> None:
        if self._offered:
            row, column = self.cursor_location
            offer = self._offered[0]
            result = self.replace(offer.text, (row, column - len(offer.typed)), (row, column))
            self.move_cursor(result.end_location)


def _ghost(offer: Offer) -> str:
    """What Tab writes, behind what is typed; an arrow before it where it does not begin with that."""
    return shown((offer.ghost or f" → {offer.text}").partition("\n")[0])
