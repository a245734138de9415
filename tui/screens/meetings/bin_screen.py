"""The bin: what lies there can be brought back as it was, or deleted for good."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList

from store.files.bin import Binned, binned_in, take_from_bin
from store.files.meeting_file import MeetingFile
from store.files.meeting_list import Listing, Summary
from store.forget.deletion import delete_for_good
from store.session.backlog import state_of
from tui.keys.here import bound
from tui.screens.background import background, run_behind, tell_later
from tui.screens.base import Room
from tui.screens.focus_keys import OF_ROW
from tui.widgets.bars import Sides
from tui.widgets.content import cut, user
from tui.widgets.lists.meetings import MeetingList


class BinScreen(Room):
    """The meetings in the bin, by year."""

    CSS_PATH = "bin_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("list", "all")]
    PLACES = ("list", "all")
    KEY_LINE = (("list.open", "bin-restore"), ("list.delete", "bin-delete"), "list.menu", "all.back")

    OF_ROW = OF_ROW | {"open"}

    head = getters.query_one("#head", Sides)
    list = getters.query_one("#binned", MeetingList)

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self._binned: tuple[Binned, ...] = ()
        self._asked: Summary | None = None

    def compose(self) -> ComposeResult:
        """A head, the list, the keys."""
        yield Sides(id="head")
        yield MeetingList(id="binned")
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Read what lies there."""
        super().on_mount()
        self.list.focus()
        self._read()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        self._show(self._binned)

    @background(exclusive=True, group="bin-read")
    def _read(self) -> None:
        tell_later(self, self._show, binned_in(self.house.archive))

    def _show(self, binned: tuple[Binned, ...]) -> None:
        self._binned = binned
        count = self.words("bin-count", count=len(binned)) if binned else self.words("bin-empty")
        title = self.words("bin-title")
        self.head.tell(user(f" {title} ", "$primary bold"), user(f"{count} ", "$kind-quiet"))
        rows = tuple(
            replace(one.summary, meeting=replace(one.summary.meeting, put_away=False)) for one in binned
        )  # here even what was put away is listed
        self.list.show(Listing(rows, ()), self.words, self.house.language)
        self.set_class(not rows, "-empty")
        self.show_keys_here()

    def on_option_list_option_highlighted(self) -> None:
        """Another row: what was asked of the last one is asked no more."""
        self._give_up()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was asked, else bring the chosen meeting back."""
        event.stop()
        asked, self._asked = self._asked, None
        chosen = self.list.chosen
        if asked is not None and self.has_class("-flashing"):
            run_behind(self, partial(self._delete, asked), group="bin")
        elif isinstance(chosen, Summary):
            run_behind(self, partial(self._restore, chosen), group="bin")

    def action_delete(self) -> None:
        """Ask whether the chosen meeting is deleted for good."""
        chosen = self.list.chosen
        path = chosen.path if chosen is not None else None
        found = next((one for one in self._binned if one.summary.path == path), None)
        if found is not None:
            self._asked = found.summary
            title = self._title(found.summary)
            asked = self.words("bin-ask-for-good", title=title, count=found.entries)
            self.flash.say(asked, wrong=True, asks=True)

    def action_open(self) -> None:
        """Bring the chosen meeting back."""
        self.list.action_select()

    def action_back(self, _key: str) -> None:
        """Give up what was asked, else go back."""
        if not self._give_up():
            self.app.pop_screen()

    def _give_up(self) -> bool:
        asked, self._asked = self._asked, None
        if asked is not None:
            self.flash.go()
        return asked is not None

    def _restore(self, summary: Summary) -> None:
        take_from_bin(MeetingFile(summary.path, self.house.archive.disk))
        tell_later(self, self._tell, "bin-back", summary)

    def _delete(self, summary: Summary) -> None:
        deleted = delete_for_good(self.house.archive, summary, state_of(self.house.archive))
        key = "bin-left-something" if deleted.left else "bin-deleted"
        tell_later(self, self._tell, key, summary, len(deleted.left))

    def _tell(self, key: str, summary: Summary, count: int = 0) -> None:
        self.flash.say(self.words(key, title=self._title(summary), count=count), wrong=bool(count))
        self._read()

    def _title(self, summary: Summary) -> str:
        return cut(summary.meeting.title) or self.words("untitled")
