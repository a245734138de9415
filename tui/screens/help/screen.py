"""Help: the signs of the line and every key, on one page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.grammar.signs import SIGNS
from tui.keys.here import bound, map_rows
from tui.screens.base import Room
from tui.widgets.bars import OneLine
from tui.widgets.content import user

_LEFT = 26
_WIDEST = 100


class HelpScreen(Room):
    """One page that scrolls."""

    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = ("list.move", "all.back")

    head = getters.query_one("#head", OneLine)
    page = getters.query_one("#page", VerticalScroll)
    text = getters.query_one("#page-text", Static)

    def compose(self) -> ComposeResult:
        """A head, the page, the keys."""
        yield OneLine(id="head")
        with VerticalScroll(id="page"):
            yield Static("", id="page-intro", markup=False)
            yield Static("", id="page-text", markup=False)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.page.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.head.tell(user(" " + self.words("help-title"), "$primary bold"))
        self.query_one("#page-intro", Static).update(user(self.words("help-intro")))
        self._fill()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._fill()

    def action_back(self, _key: str) -> None:
        """Go back to where help was asked for."""
        self.app.pop_screen()

    def action_help(self) -> None:
        """Go back: the key that asked for help leaves it as well."""
        self.app.pop_screen()

    def action_open(self) -> None:
        """Go back."""
        self.app.pop_screen()

    def _fill(self) -> None:
        self.text.update(Content("\n").join([*self._signs(), *self._keys()]))

    def _signs(self) -> Iterator[Content]:
        yield from self._heading("help-signs")
        for sign in SIGNS:
            example = self.words(sign.example) if sign.example.startswith("example-") else sign.example
            yield from self._line(example, self.words(f"sign-{sign.becomes}"))

    def _keys(self) -> Iterator[Content]:
        for place, rows in map_rows(self.words):
            yield from self._heading(f"place-{place}")
            for keys, typed, meaning in rows:
                other = self.words("help-twin", twin=typed) if typed else ""
                yield from self._line(keys, f"{meaning} ({other})" if other else meaning)

    def _heading(self, key: str) -> Iterator[Content]:
        yield Content(" ")
        yield user(self.words(key), "$primary bold")

    def _line(self, left: str, right: str) -> Iterator[Content]:
        if len(left) >= _LEFT:
            yield user(f"  {left}", "bold")
            left = ""
        room = max(20, min(self.size.width, _WIDEST) - _LEFT - 6)
        for line in textwrap.wrap(right, room):
            yield user(f"  {left:<{_LEFT}}", "bold").append(user(line))
            left = ""
