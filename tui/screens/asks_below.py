"""A question below a list, and the line for its answer."""

from __future__ import annotations

from collections.abc import Callable

from textual import getters
from textual.app import ComposeResult

from tui.screens.room import Room
from tui.widgets.lines import OneLine
from tui.widgets.plain import user, whole
from tui.widgets.typing import Field, Typing


class AsksBelow(Room):
    """A screen that asks something below its list now and then."""

    asked = getters.query_one("#asked", OneLine)
    answer = getters.query_one("#answer", Field)

    _answered: Callable[[str], None] | None = None

    def compose_answer(self) -> ComposeResult:
        """The question, and the line for its answer."""
        yield OneLine(id="asked")
        yield Field(id="answer", lines=True)

    def ask(self, question: str, text: str, answered: Callable[[str], None]) -> None:
        """Ask, with a text to begin with; an empty answer does nothing."""
        self._answered = answered
        self.asked.tell(user(question, "$primary"))
        self.answer.fill(text)
        self.add_class("-asking")
        self.flash.go()
        self.show_keys("asking")
        self.answer.focus()

    def on_field_confirmed(self) -> None:
        """Do what the answer was asked for."""
        if not self.has_class("-asking"):
            return
        answered, text = self._answered, whole(self.answer.text).strip()
        self._ask_no_more()
        if answered is not None and text:
            answered(text)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Leave everything as it was."""
        if event.direction == "escape" and self.has_class("-asking"):
            self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._answered = None
        self.remove_class("-asking")
        self.show_keys(*self.KEYS_OF)
        self.keys_back()

    def keys_back(self) -> None:
        """Give the keys to the list again."""
