"""One of some values: a few are all in sight, of more the chosen one; the arrows choose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.content import user
from tui.widgets.input import ByHand

_GAP = "   "

MOST_IN_SIGHT = 5
"""Values that stand beside each other; of more, the others are in a list."""


class Choice(Widget, can_focus=True):
    """A choice among a few values, with left, right and space, or by pointing."""

    DEFAULT_CSS = """
    Choice {
        height: auto;
        padding: 0 1;
    }
    Choice:focus {
        background: $block-cursor-blurred-background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | left | Choose the one before. |
    | right, space | Choose the next one. |
    """

    value: reactive[str] = reactive("")
    """The value that is chosen."""

    class Changed(Message):
        """Another value was chosen."""

    class Passed(ByHand):
        """An arrow went up or down, out of here."""

        def __init__(self, direction: str) -> None:
            """Say which way: ``up`` or ``down``."""
            super().__init__()
            self.direction = direction

    class MenuAsked(Message):
        """The others are to be shown in a list."""

        def __init__(self, choice: Choice) -> None:
            """Say which choice."""
            super().__init__()
            self.choice = choice

    def __init__(self, values: Sequence[str], value: str, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Offer values; their words come with :meth:`say`."""
        super().__init__(id=id)
        self._words = {one: one for one in values}
        self.set_reactive(Choice.value, value)

    def say(self, words: dict[str, str]) -> None:
        """Take the words of the values."""
        self._words = words
        self.refresh(layout=True)

    @property
    def words(self) -> dict[str, str]:
        """The values, each with its word."""
        return self._words

    @property
    def is_list(self) -> bool:
        """Whether the others are in a list."""
        return len(self._words) > MOST_IN_SIGHT

    def choose(self, value: str) -> None:
        """Choose a value."""
        self.value = value
        self.post_message(self.Changed())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the values need, side by side."""
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Content:
        """Every value, the chosen one filled."""
        lines = self._lines(self.content_size.width)
        if self.is_list:
            return user(self._words.get(self.value, self.value)).append(user("  ↓", "$kind-quiet"))
        return Content("\n").join(
            Content(_GAP).join(self._one(value, self._words[value]) for value in line) for line in lines
        )

    def action_step(self, steps: int) -> None:
        """Choose another, around the ends."""
        values = list(self._words)
        at = values.index(self.value) if self.value in values else 0
        self.choose(values[(at + steps) % len(values)])

    def on_click(self, event: events.Click) -> None:
        """Choose what was pointed at."""
        if self.is_list:
            self.post_message(self.MenuAsked(self))
            return
        lines = self._lines(self.content_size.width)
        start = 1
        for value in lines[event.y] if event.y < len(lines) else ():
            end = start + self._one(value, self._words[value]).cell_length
            if start <= event.x < end:
                self.choose(value)
            start = end + len(_GAP)

    def key_up(self) -> None:
        """Leave upwards."""
        self.post_message(self.Passed("up"))

    def key_down(self) -> None:
        """Show the list, or leave downwards."""
        self.post_message(self.MenuAsked(self) if self.is_list else self.Passed("down"))

    def _lines(self, width: int) -> list[list[str]]:
        """The values, line by line: none is parted."""
        if self.is_list:
            return [[self.value]]
        lines: list[list[str]] = [[]]
        left = width
        for value, word in self._words.items():
            needs = self._one(value, word).cell_length
            if lines[-1] and needs > left:
                lines.append([])
                left = width
            lines[-1].append(value)
            left -= needs + len(_GAP)
        return lines

    def _one(self, value: str, word: str) -> Content:
        if value == self.value:
            return user(f"● {word}", "$primary bold")
        return user(f"○ {word}", "$kind-quiet")
