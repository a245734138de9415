"""The screen of changes that a meeting refused: read, copied, put in after all, or thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.language.catalogue import told
from store.record.timing import in_zone
from store.session.refused import Aside
from tui.keys.here import bound
from tui.screens.base import Room, telling
from tui.widgets.bars import OneLine
from tui.widgets.content import clock_words, day_words, user

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class AsideScreen(Room):
    """What a meeting has not taken, on one page that scrolls."""

    CSS_PATH = "refused.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (("list.to_line", "key-put-in"), "list.copy", "list.delete", "list.menu", "all.back")

    head = getters.query_one("#head", OneLine)
    page = getters.query_one("#page", VerticalScroll)
    text = getters.query_one("#page-text", Static)

    _sure = False

    def __init__(self, opened: Opened, put_in: Callable[[], int]) -> None:
        """Take a meeting that is open and that something waits for, and what puts it in and says how much."""
        super().__init__()
        self._opened = opened
        self._aside = opened.aside
        self._left = opened.left
        self._put_in = put_in

    def compose(self) -> ComposeResult:
        """A head, the page, the keys."""
        yield OneLine(id="head")
        with VerticalScroll(id="page"):
            yield Static("", id="page-text", markup=False)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        super().on_mount()
        self.page.focus()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self.head.tell(user(" " + self.words("aside-title"), "$primary bold"))
        rows = [row for when, those in groupby(self._aside, self._when) for row in self._rows(when, those)]
        self.text.update(Content("\n").join([*self._rows_of_left(), *rows]))

    def _when(self, aside: Aside) -> str:
        """When and why something was not taken, in words."""
        language = self.house.language
        at = in_zone(self._opened.session.record.meeting, aside.at)
        time = f"{day_words(at.date(), language)} {clock_words(at, language)}"
        return f"{time} · {told(aside.reason, language)[0]}"

    def _rows(self, when: str, together: Iterable[Aside]) -> Iterator[Content]:
        """What was not taken in the same minute for the same reason: that once, and the lines below it."""
        yield user(when, "$kind-quiet")
        for aside in together:
            for line in aside.lines or (self.words("aside-no-words"),):
                yield user(f"  {line}", "bold")
        yield Content(" ")

    def _rows_of_left(self) -> Iterator[Content]:
        """What windows that died left in another file, or in one that is gone."""
        for left, key in ((self._left.near, "left-lost"), (self._left.distant, "left-elsewhere")):
            if left:
                yield user(left.sentence(self.house.language, key), "$kind-quiet")
            for piece in left.pieces:
                for line in piece.lines or (self.words("aside-no-words"),):
                    yield user(f"  {line}", "bold")
            if left:
                yield Content(" ")

    @telling
    def action_to_line(self) -> None:
        """Put into the meeting what it takes now."""
        made = self._put_in()
        self.app.pop_screen()
        below = self.app.screen
        if isinstance(below, Room):
            below.flash.say(self.words("aside-put-in", count=made), wrong=not made)

    def action_copy(self) -> None:
        """Copy all the lines."""
        lines = [line for piece in self._left.pieces for line in piece.lines]
        lines += [line for aside in self._aside for line in aside.lines]
        self.app.copy_to_clipboard("\n".join(lines))
        self.flash.say(self.words("aside-copied"))

    @telling
    def action_delete(self) -> None:
        """Throw it away, when asked twice."""
        if not self._sure:
            self._sure = True
            self.flash.say(self.words("aside-sure"), wrong=True)
            return
        self._opened.discard_left()
        self._opened.discard_aside()
        self.app.pop_screen()

    def action_back(self, _key: str) -> None:
        """Go back to the meeting."""
        self.app.pop_screen()
