"""The fair copy: one item at a time, the lines as typed beside the texts they become, and the minutes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType

from store.record.numbering import Numbering
from store.record.settings import Settings
from store.record.timing import minutes_taken
from tui.keys.here import bound
from tui.screens.base import Room
from tui.screens.fair_copy.editor_pane import EditorPane
from tui.screens.fair_copy.sides_pane import SidesPane
from tui.screens.saved import LOOK_EVERY, DiskNews
from tui.widgets.bars import Sides
from tui.widgets.content import joined, user
from tui.widgets.state_bars import Warned

if TYPE_CHECKING:
    from store.session.open_meeting import Opened


class FairCopyScreen(Room):
    """The fair copy of a meeting, item by item: the lines as typed beside the texts that they become."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#lines"
    BINDINGS: ClassVar[list[BindingType]] = [*bound("fair", "list", "all")]
    PLACES = ("fair", "list", "all")

    place = getters.query_one("#place", Sides)
    count = getters.query_one("#count", Sides)

    def __init__(
        self, opened: Opened, settings: Settings, item: int | None, half_typed: Callable[[], str]
    ) -> None:
        """Take a meeting that is open, the archive's settings, and the item to begin with.

        ``half_typed`` tells what stands on the meeting's line meanwhile: the draft keeps it.
        """
        super().__init__()
        self.opened = opened
        self.session = opened.session
        self.pane = SidesPane(opened, item, self._tell_head)
        self.writing = EditorPane(opened, self.pane, settings, half_typed)
        self._disk = DiskNews(self, opened, self._say_saved)

    def compose(self) -> ComposeResult:
        """Where we are, the two sides or the minutes, the editor, the keys."""
        yield Sides(id="place")
        yield Sides(id="count")
        yield self.pane
        yield Warned(id="warned")
        yield self.writing
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the first open line, and follow what other windows write."""
        self.pane.begin()
        self.set_interval(LOOK_EVERY, self._look)

    def on_screen_resume(self) -> None:
        """A form may have changed something."""
        self._look()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        language, pane = self.house.language, self.pane
        for side, name in ((pane.lines, "lines"), (pane.texts, "texts")):
            side.border_title = user(self.words(f"fair-{name}"))
            side.say_in(self.words(f"fair-{name}-empty"), language)
        pane.reading.border_title = user(self.words("fair-reading"))
        pane.show_now()
        self._disk.tell()

    def _tell_head(self) -> None:
        """Title and item; how far this item and the meeting have come, and how long the meeting took."""
        session, item, progress = self.session, self.pane.item, self.pane.progress
        record, words = session.record, self.words
        here = item.id if item else None
        numbers = [one.item.id if one.item else None for one in progress]
        now = next((one for one in progress if (one.item.id if one.item else None) == here), None)
        title = item.title if item else words("opening")
        if item is not None:
            title = " ".join(
                filter(None, (Numbering(record, self.writing.settings.numbers).item(item), title))
            )
        left = user(f" {record.meeting.title or words('untitled')}", "$primary bold")
        taken = minutes_taken(record, session.clock())
        took = user(f"{words('fair-took', minutes=taken)} ", "$kind-quiet") if taken else user("")
        self.place.tell(left.append(user(f" · {title}")), took)
        told = ""
        if now is not None:
            place = numbers.index(here) + 1
            told = words("fair-count", place=place, places=len(numbers), treated=now.treated, lines=now.lines)
        all_lines = sum(one.lines for one in progress)
        rest = all_lines - sum(one.treated for one in progress)
        whole = words("fair-left", left=rest, lines=all_lines) if rest else words("fair-all-done")
        self.count.tell(user(f" {told}"), user(f"{whole} ", "$warning" if rest else "$success"))

    def action_read(self) -> None:
        """Show the minutes as they will be printed in the place of the lines, or the lines again."""
        self.toggle_class("-reading")
        if self.has_class("-reading"):
            narrow = self.has_class("-narrow")
            (self.pane.reading if narrow else self.pane.texts).focus()
            self.pane.read()
        else:
            self.pane.lines.focus()

    def action_edit(self) -> None:
        """Write anew the text at hand, or the one the line at hand went into; a line becomes one first."""
        self.writing.rewrite()

    def on_sides_pane_rewrite(self) -> None:
        """Write anew the text at hand."""
        self.writing.rewrite()

    def action_split(self) -> None:
        """Let the cursor say where one text becomes two."""
        self.writing.split()

    def action_back(self, _key: str) -> None:
        """From the minutes back to the lines, from there to the meeting."""
        if self.has_class("-reading"):
            self.action_read()
        else:
            self.app.pop_screen()

    def _look(self) -> None:
        """Show what has changed since the last look, and how it stands on the disk."""
        self.pane.look()
        self._disk.tell()

    def _say_saved(self, sentence: str) -> None:
        """Say at the foot of the texts when they were saved."""
        self.pane.texts.border_title = user(joined(self.words("fair-texts"), sentence))
