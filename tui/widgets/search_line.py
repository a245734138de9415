"""The line that a search is typed in, with what may stand there next."""

from __future__ import annotations

from textual import events
from textual.widgets.text_area import Selection

from store.search.suggest import last_part
from tui.widgets.content import shown
from tui.widgets.text_area import TextField


class SearchLine(TextField):
    """Shows behind the cursor how a filter may go on; Tab takes it."""

    offers: tuple[str, ...] = ()
    _of = ""

    def offer(self, text: str, offers: tuple[str, ...]) -> None:
        """Offer what may stand in place of the last part of a text, unless another stands there by now."""
        if text == self.text:
            self.offers, self._of = offers, text
            part = last_part(text)
            first = offers[0] if offers else ""
            fits = first.casefold().startswith(part.casefold())
            self.suggestion = shown(first[len(part) :]) if fits else ""
            self.soft_wrap = bool(self.suggestion)  # a line that is scrolled has no room behind its end

    def update_suggestion(self) -> None:
        """The text has changed: what was offered was for another."""
        if self._of != self.text:
            self.offers, self._of = (), self.text
            self.suggestion = ""

    def watch_selection(self, _before: Selection, _after: Selection) -> None:
        """The offers stand as long as the text does."""
        self.update_suggestion()

    async def _on_key(self, event: events.Key) -> None:
        if event.key != "tab":
            return
        event.stop()
        event.prevent_default()
        if self.offers:
            row, column = self.document.end
            self.replace(self.offers[0], (row, column - len(last_part(self.text))), (row, column))
            self.move_cursor(self.document.end)
