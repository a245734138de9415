"""A menu over the screen: what can be done or chosen; a digit or sign acts, letters narrow it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from store.language.words import fold
from tui.keys.here import SIGNS, key_name
from tui.screens.measure import measure_anew
from tui.screens.menu.way import MenuRow
from tui.widgets.bars import OneLine
from tui.widgets.content import as_far, user

_WIDE, _AROUND, _TITLE = 78, 6, 24
"""Columns of the box at most, those around its rows, and those that titles are aligned in."""

_SAYS_SOMETHING = 12
"""Columns below which nothing is said beside a title: a word and a half is no help."""

_BESIDES, _FEWEST = 5, 3
"""Lines of the screen that are not the rows': the head, what the keys do, what is behind; rows at least."""


_MOVES = {
    "up": "action_cursor_up",
    "down": "action_cursor_down",
    "pageup": "action_page_up",
    "pagedown": "action_page_down",
    "home": "action_first",
    "end": "action_last",
}
"""What the keys do to the row that is chosen."""


class Menu(ModalScreen[int]):
    """Rows to choose from. It answers with the place of the row that was chosen; left, with nothing."""

    DEFAULT_CSS = """
    Menu {
        align: center middle;
        background: $background 40%;
    }
    Menu #menu-box {
        width: 78;
        max-width: 100%;
        height: auto;
        background: $panel;
        padding: 0 1;
    }
    Menu #menu-rows {
        height: auto;
        background: $panel;
        border: none;
        padding: 0;
    }
    Menu #menu-rows > .option-list--option-highlighted {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
        text-style: $block-cursor-text-style;
    }
    Menu.-narrow #menu-box {
        width: 100%;
    }
    Menu #menu-why {
        height: auto;
        color: $text-muted;
    }
    """

    rows_shown = getters.query_one("#menu-rows", OptionList)
    head = getters.query_one("#menu-head", OneLine)

    on_layout = measure_anew

    def __init__(self, title: str, rows: Sequence[MenuRow], none: Callable[[str], str], how: str) -> None:
        """Take what the menu is about, its rows, what is said when none fits, and what its keys do."""
        super().__init__()
        self._title = title
        self._rows = rows
        self._none = none
        self._how = how
        self._typed = ""
        self._fitting: list[int] = []

    def compose(self) -> ComposeResult:
        """What it is about, and what has been typed; the rows; the keys."""
        with Vertical(id="menu-box"):
            yield OneLine(id="menu-head")
            rows = OptionList(id="menu-rows", markup=False, compact=True)
            rows.can_focus = False
            yield rows
            yield OneLine(id="menu-why")

    def on_mount(self) -> None:
        """Begin with all rows."""
        self._show()

    def on_resize(self) -> None:
        """Fit the rows to the room there is now: a column of what is behind would be read with them."""
        self.set_class(self.size.width < _WIDE + _AROUND, "-narrow")
        at = self.rows_shown.highlighted
        self._show()
        self.rows_shown.highlighted = at

    def on_key(self, event: events.Key) -> None:
        """Everything that is typed is about the rows."""
        event.stop()
        match event.key:
            case "escape":
                self.dismiss(None)
            case key if key in _MOVES:
                getattr(self.rows_shown, _MOVES[key])()
            case "enter":
                self._choose(self.rows_shown.highlighted)
            case "backspace":
                self._typed = self._typed[:-1]
                self._show()
            case key if (named := self._named(key)) is not None:
                self.dismiss(named)
            case _ if event.character and event.is_printable:
                self._typed_one(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted narrows the rows, too."""
        event.stop()
        self._typed += " ".join(event.text.split())
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        event.stop()
        self._choose(event.option_index)

    def _named(self, key: str) -> int | None:
        """The row that a key with a name (Del, F3, ctrl+n) stands before, and that is in sight."""
        name = key_name(key)
        if len(name) == 1 and (name != key_name("space") or self._typed):
            return None
        return next((place for place in self._fitting if self._rows[place].key == name), None)

    def _typed_one(self, character: str) -> None:
        """A digit or a sign that stands before a row chooses it; anything else narrows the rows."""
        keyed = [place for place, row in enumerate(self._rows) if row.key == character]
        if keyed and not self._typed and (character.isdigit() or character in SIGNS):
            self.dismiss(keyed[0])
            return
        self._typed += character
        self._show()

    def _choose(self, row: int | None) -> None:
        if row is not None and row < len(self._fitting):
            self.dismiss(self._fitting[row])

    def _show(self) -> None:
        """Show the rows that hold what is typed; first those that are called so."""
        sought = fold(self._typed.strip())
        fitting = [
            place
            for place, row in enumerate(self._rows)
            if all(word in fold(f"{row.title} {row.beside}") for word in sought.split())
        ]
        titles = {place: fold(self._rows[place].title) for place in fitting}
        self._fitting = sorted(
            fitting, key=lambda place: (not titles[place].startswith(sought), sought not in titles[place])
        )
        wide = max((len(row.key) for row in self._rows), default=0)
        longest = max((cell_len(row.title) for row in self._rows if row.beside), default=0)
        room = min(self.size.width, _WIDE) - _AROUND
        self.rows_shown.styles.max_height = max(_FEWEST, self.size.height - _BESIDES)
        self.rows_shown.set_options(
            Option(_drawn(self._rows[place], wide, min(longest, _TITLE), room)) for place in self._fitting
        )
        self.rows_shown.highlighted = 0 if self._fitting else None
        typed = user(f"  {self._typed}▏", "bold") if self._typed else Content("")
        self.head.tell(user(self._title, "$primary bold").append(typed))
        self.query_one("#menu-why", OneLine).tell(
            user(self._how if self._fitting else self._none(self._typed))
        )


def _drawn(row: MenuRow, wide: int, title: int, room: int) -> Content:
    """A row in one line: its key in so many columns, its title in so many when something stands beside."""
    key = f"{row.key:<{wide}}  " if wide else ""
    told = user(key, "$primary bold").append(user(row.title))
    if row.beside:
        told = told.pad_right(max(0, title - cell_len(row.title)))
        left = room - told.cell_length - 2
        if left >= _SAYS_SOMETHING:
            told = told.append(user(f"  {as_far(row.beside, left).removesuffix('.')}", "$kind-quiet"))
    return told.truncate(room, ellipsis=True)
