"""The base of the screens that check a meeting while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters

from store.errors import Problem
from store.language.catalogue import told
from store.record.record import Record
from tui.screens.base import Room
from tui.screens.saved import LOOK_EVERY
from tui.widgets.bars import OneLine
from tui.widgets.content import user
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class Looking(Room):
    """A head, a list, and the keys. Follows the record; the list is worked out anew when it changes."""

    CSS_PATH = "base.tcss"
    TITLE_KEY: str
    """The key of the name of the screen."""

    head = getters.query_one("#head", OneLine)
    list = getters.query_one("#list", RowList)

    def __init__(self, opened: Opened) -> None:
        """Take a meeting that is open."""
        super().__init__()
        self.opened = opened
        self.session = opened.session
        self._seen: Record | None = None

    def on_mount(self) -> None:
        """Follow what this window and others write."""
        self.set_interval(LOOK_EVERY, self.look)

    def on_screen_resume(self) -> None:
        """A form may have changed something."""
        self.look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        title = self.session.record.meeting.title or self.words("untitled")
        told = user(f" {self.words(self.TITLE_KEY)}", "$primary bold")
        self.head.tell(told.append(user(f" · {title}", "$kind-quiet")))
        self._seen = None
        self.look()

    def look(self) -> None:
        """Look at the record, if it is another one than before."""
        if self._seen is not self.session.record:
            self._seen = self.session.record
            self.look_at(self._seen)

    def look_at(self, record: Record) -> None:
        """Work out what there is to show of a record."""
        raise NotImplementedError

    def say_instead(self, sentence: str, hint: str = "") -> None:
        """Show a sentence in place of the list; an empty one shows the list."""
        told = user(sentence).append(user(f"\n\n{hint}", "$kind-quiet") if hint else "")
        self.query_one("#instead", OneLine).tell(told)
        self.set_class(bool(sentence), "-empty")
        self.show_keys_here()

    def failed(self, problem: Problem) -> None:
        """Say why; in place of the list, when there is none yet."""
        super().failed(problem)
        if not self.list.option_count:
            self.say_instead(*told(problem, self.house.language))

    def _keys_back(self) -> None:
        """Give the keys to the list again."""
        self.list.focus()

    def action_back(self, _key: str) -> None:
        """Go back to where this was asked for."""
        self.app.pop_screen()
