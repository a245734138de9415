"""Help: it begins with the keys where they are, and finds any key, sign, word or deed in it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keys.here import bound
from tui.screens.base import Room
from tui.screens.help.help_rows import HelpRow, help_parts, rows_that_fit
from tui.widgets.bars import OneLine
from tui.widgets.content import user
from tui.widgets.pointed_list import PointedList
from tui.widgets.text_area import TextField, Typing

_LEFT = 26

_BESIDE, _UNDER, _LEAST = 60, 2, 20
"""Columns from which on the keys stand beside what they do; else below them; the least for that."""
_WIDEST = 100


class HelpScreen(Room):
    """Rows under headings; Enter does the row that is chosen."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (("list.open", "help-do"), "all.find", "list.move", "all.back")

    head = getters.query_one("#head", OneLine)
    page = getters.query_one("#page", OptionList)
    find = getters.query_one("#help-find", TextField)

    def __init__(
        self, below: Screen[Any], sought: str = "", put: Callable[[str], None] | None = None
    ) -> None:
        """Take the screen that help was asked on, what to look for, and what puts a text on its line.

        A text that was looked for stands on that line again when nothing of it was done.
        """
        super().__init__()
        self._below = below
        self._sought = sought
        self._put = put
        self._given_back = f"?{sought}" if sought else ""
        self._rows: list[HelpRow | None] = []

    def compose(self) -> ComposeResult:
        """A head, what is looked for, the rows, the keys."""
        yield OneLine(id="head")
        yield TextField(self._sought, id="help-find")
        rows = PointedList(id="page", markup=False, compact=True)
        yield rows
        yield from self.compose_foot()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.find.placeholder = self.words("help-ask")
        self.find.display = bool(self._sought)
        self._fill()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        self._fill()

    def action_find(self) -> None:
        """Look for a key, a sign, a word or a deed."""
        self.find.display = True
        self.find.focus()

    def action_back(self, key: str) -> None:
        """Show everything again; with everything in sight go back to where help was asked for."""
        if self._sought and key != "q" and not self._given_back:
            self._seek("")
        else:
            self._leave()

    def action_help(self) -> None:
        """Go back: the key that asked for help leaves it as well."""
        self._leave()

    def action_open(self) -> None:
        """Do the row that is chosen."""
        self._do(self.page.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter and a click do the row."""
        event.stop()
        self._do(event.option_index)

    def on_text_area_changed(self) -> None:
        """Another text is looked for."""
        if self.find.text != self._sought:
            self._sought, self._given_back = self.find.text, ""
            self._fill()

    def on_text_field_confirmed(self) -> None:
        """Do the row that is chosen."""
        self._do(self.page.highlighted)

    def on_typing_left(self, event: Typing.Left) -> None:
        """Down goes to the rows; Esc shows them all."""
        if event.direction == "escape":
            self._seek("")
        self.page.focus()

    def _seek(self, text: str) -> None:
        self.find.fill(text)
        self.find.display = bool(text)
        self._sought = text
        self._fill()

    def _leave(self) -> None:
        back, put = self._given_back, self._put
        self.app.pop_screen()
        if back and put is not None:
            put(back)

    def _do(self, place: int | None) -> None:
        """Leave, and do what a row says; one that only tells stays."""
        row = self._rows[place] if place is not None and place < len(self._rows) else None
        if row is None:
            return
        if row.deed is not None:
            self.app.pop_screen()
            owner, action = row.deed
            owner.call_later(owner.run_action, action)
        elif row.typed and self._put is not None:
            self.app.pop_screen()
            self._put(row.typed)
        else:
            self.flash.say(self.words("help-only-tells"))

    def _fill(self) -> None:
        """Show the rows that fit, under their headings."""
        if not self.is_mounted:
            return
        options: list[Option] = []
        self._rows = []
        parts = help_parts(self._below, self.house.language)
        title = self.words("help-title") + " · " + parts[0].heading
        self.head.tell(user(f" {title}", "$primary bold"))
        for n, part in enumerate(parts):
            rows = rows_that_fit(part.rows, self._sought)
            if rows and (n or self._sought):
                options.append(Option(user(part.heading, "$primary bold"), disabled=True))
                self._rows.append(None)
            for row in rows:
                options.append(Option(self._drawn(row)))
                self._rows.append(row)
        if not options:
            options.append(Option(user(self.words("help-none", text=self._sought)), disabled=True))
        self.page.set_options(options)
        self.page.highlighted = next((n for n, row in enumerate(self._rows) if row is not None), None)

    def _drawn(self, row: HelpRow) -> Content:
        column = _LEFT if self.size.width >= _BESIDE else _UNDER
        room = max(_LEAST, min(self.size.width, _WIDEST) - column - 4)
        lines = textwrap.wrap(row.right, room) or [""]
        told: list[Content] = []
        left = row.left
        if len(left) >= column:
            told.append(user(f" {left}", "bold"))
            left = ""
        for text in lines:
            told.append(user(f" {left:<{column}}", "bold").append(user(text)))
            left = ""
        return Content("\n").join(told)
