"""The pane below a list that asks for a text when a key needs one: an owner, a day, a remark."""

from __future__ import annotations

from collections.abc import Callable

from textual import getters
from textual.app import ComposeResult

from tui.screens.ask import ANSWERING
from tui.screens.pane import Pane
from tui.widgets.bars import OneLine
from tui.widgets.content import user, whole
from tui.widgets.text_area import TextField, Typing


class AnswerPane(Pane):
    """A question and the line for its answer; hidden unless something is asked."""

    DEFAULT_CSS = """
    AnswerPane {
        height: auto;
    }
    AnswerPane > OneLine {
        padding: 0 1;
    }
    """
    KEY_LINE = ANSWERING

    asked = getters.query_one("#asked", OneLine)
    answer = getters.query_one("#answer", TextField)

    def __init__(self, keys_back: Callable[[], object]) -> None:
        """Take what gives the keys to the list again."""
        super().__init__(id="answer-pane")
        self._keys_back = keys_back
        self._answered: Callable[[str], None] | None = None
        self._may_be_empty = False

    def compose(self) -> ComposeResult:
        """The question, and the line for its answer."""
        yield OneLine(id="asked")
        yield TextField(id="answer", lines=True)

    def ask(
        self,
        question: str,
        text: str,
        answered: Callable[[str], None],
        *,
        whole: bool = True,
        may_be_empty: bool = False,
    ) -> None:
        """Ask, with a text to begin with, which typing replaces unless it is more than one value (``whole``).

        An empty answer does nothing, unless it ``may_be_empty``.
        """
        self._answered, self._may_be_empty = answered, may_be_empty
        self.asked.tell(user(question, "$primary"))
        self.answer.fill(text)
        if whole:
            self.answer.select_all()
        self.screen.add_class("-asking")
        self.flash.go()
        self.answer.focus()

    def on_text_field_confirmed(self) -> None:
        """Do what the answer was asked for."""
        if not self.screen.has_class("-asking"):
            return
        answered, text = self._answered, whole(self.answer.text).strip()
        self._ask_no_more()
        if answered is not None and (text or self._may_be_empty):
            answered(text)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Leave everything as it was."""
        if event.direction == "escape" and self.screen.has_class("-asking"):
            self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._answered = None
        self.screen.remove_class("-asking")
        self.room.show_keys_here()
        self._keys_back()
