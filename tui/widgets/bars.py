"""One-line widgets that most screens have: what just happened, the keys, what stands at two ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from tui.widgets.content import user

FLASH_SECONDS = 6.0


class OneLine(Static):
    """A line of text that is cut, never wrapped, and never read as markup."""

    DEFAULT_CSS = """
    OneLine {
        height: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__("", id=id, markup=False)
        self.told = Content("")

    def tell(self, content: Content) -> None:
        """Show a content; drawn again only when it differs."""
        if not content.is_same(self.told):
            self.told = content
            self.update(content)


class Flash(OneLine):
    """A sentence about what just happened, above the keys; it goes away after some seconds.

    A question stands in place of the keys: meanwhile those act that it names.
    """

    _going: Timer | None = None

    def say(self, text: str, hint: str = "", *, wrong: bool = False, asks: bool = False) -> None:
        """Show a sentence, and a hint behind it, for some seconds; ``asks``: it is a question."""
        told = user(text, "$error bold" if wrong else "$primary")
        self.tell(told.append(user(f"  {hint}", "$kind-quiet")) if hint else told)
        if self._going is not None:
            self._going.stop()
        self.screen.add_class("-flashing")
        self.screen.set_class(asks, "-question")
        self._going = self.set_timer(FLASH_SECONDS * (2 if wrong else 1), self.go)

    def room(self, hint: str = "") -> int:
        """Cells that a sentence has on the line, beside a hint behind it."""
        return self.screen.size.width - 2 - (cell_len(hint) + 2 if hint else 0)

    def go(self) -> None:
        """Show nothing."""
        self.screen.remove_class("-flashing", "-question")


_KEY = "$primary bold"
"""How a key looks in a key line."""


class KeyLine(OneLine):
    """The keys that matter here; above them, where digits choose, what each of them chooses."""

    DEFAULT_CSS = """
    KeyLine {
        height: auto;
        max-height: 2;
    }
    """

    class Pressed(Message):
        """Some keys, as they are written, were pointed at: at a place among them, or behind."""

        def __init__(self, keys: str, place: int) -> None:
            """Take what it tells."""
            super().__init__()
            self.keys = keys
            self.place = place

    def on_click(self, event: events.Click) -> None:
        """Press the key that was pointed at, or whose word."""
        at, rows = event.get_content_offset(self), self.told.split("\n")
        if at is None or event.button != 1 or at.y >= len(rows):
            return
        row = rows[at.y]
        here = [span for span in row.spans if span.style == _KEY and span.start <= at.x]
        if here and at.x < len(row.plain.rstrip()):
            start, end = here[-1].start, here[-1].end
            self.post_message(self.Pressed(row.plain[start:end], at.x - start))

    def tell_keys(self, keys: Iterable[tuple[str, str]], digits: Iterable[tuple[str, str]] = ()) -> None:
        """Show keys and what they do; ``digits`` stand in a row above."""
        told, above = self._row(keys), self._row(digits)
        self.tell(above.append("\n").append(told) if above.plain else told)

    @staticmethod
    def _row(keys: Iterable[tuple[str, str]]) -> Content:
        told = Content("")
        for key, word in keys:
            told = told.append(Content.styled(f" {key}", _KEY)).append(f" {word} ")
        return told


_BETWEEN = 2
"""Cells between the two ends of a line."""

LEAST_TITLE = 12
"""Cells of a title that are left of it where what stands behind it has little room."""


class Sides(Widget):
    """A line with a content at each end; the left one is cut when there is little room."""

    DEFAULT_CSS = """
    Sides {
        height: 1;
    }
    """

    YIELDS: ClassVar[bool] = False
    """Whether the right end yields, and not the left one."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 — Textual's own word
        """Begin empty."""
        super().__init__(id=id)
        self._sides = (Content(""), Content(""))
        self._shorter: Sequence[tuple[Content, Content]] = ()
        self._title = 0

    @property
    def sides(self) -> tuple[Content, Content]:
        """What stands at the ends."""
        return self._sides

    def tell(
        self,
        left: Content,
        right: Content,
        title: int = 0,
        shorter: Sequence[tuple[Content, Content]] = (),
    ) -> None:
        """Show other contents at the ends; drawn again only when they differ.

        ``title``: so many signs at the beginning of the left one give way before the rest of it.
        ``shorter``: other contents, the first of which that has room stands where these have none.
        """
        if not (left.is_same(self._sides[0]) and right.is_same(self._sides[1])):
            self._sides, self._title, self._shorter = (left, right), title, shorter
            self.refresh()

    @property
    def _fitting(self) -> tuple[Content, Content]:
        """The contents that have room; where none has, the last ones."""
        ways = (self._sides, *self._shorter)
        room = self.size.width - _BETWEEN
        return next((ends for ends in ways if sum(end.cell_length for end in ends) <= room), ways[-1])

    def render(self) -> Content:
        """Both ends, with what is left of the room between them."""
        left, right = self._fitting
        if self.YIELDS and left.cell_length + right.cell_length + _BETWEEN > self.size.width:
            right = Content("")
        room = max(0, self.size.width - right.cell_length - _BETWEEN)
        if self._title and left.cell_length > room:
            least = min(self._title, LEAST_TITLE)
            title = max(least, left[: self._title].cell_length - (left.cell_length - room))
            left = left[: self._title].truncate(title, ellipsis=True).append(left[self._title :])
        left = left.truncate(room, ellipsis=True).pad_right(max(0, room - left.cell_length))
        return left.append("  ").append(right)
