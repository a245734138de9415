"""The fair copy: one item at a time, the lines as typed beside the texts they become, and the minutes."""

from __future__ import annotations

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.timer import Timer

from exports.outline import anchors, outline
from exports.typography.typesetter import Printed
from store.files.series import used_numbers
from store.record.numbering import Numbering
from store.record.record import Record
from store.record.timing import minutes_taken
from tui.keys.bindings import bindings
from tui.screens.background import background
from tui.screens.fair_copy.actions import FairWriting
from tui.screens.saved import LOOK_EVERY
from tui.widgets.bars import OneLine, Sides, Warned
from tui.widgets.content import user
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import Page
from tui.widgets.document.reader import ReadingView
from tui.widgets.editor import Editor
from tui.widgets.lists.fair_copy import FairList

READ_AFTER = 0.25
"""Seconds without a change before the minutes are laid out anew."""


class FairCopyScreen(FairWriting):
    """From notes to minutes."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#lines"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("fair")]
    KEYS_OF = ("fair",)

    place = getters.query_one("#place", Sides)
    count = getters.query_one("#count", Sides)
    reading = getters.query_one("#reading", ReadingView)

    _reading: Timer | None = None
    _used: frozenset[str] | None = None

    def compose(self) -> ComposeResult:
        """Where we are, the two sides or the minutes, the editor, the keys."""
        yield Sides(id="place")
        yield Sides(id="count")
        with Container(id="sides"):
            yield ReadingView(id="reading")
            yield FairList(id="lines")
            yield FairList(id="texts", followed=True)
        yield Warned(id="warned")
        yield OneLine(id="how")
        yield Editor(id="editor", ask=self.abbreviations)
        yield from self.compose_foot()

    def on_mount(self) -> None:
        """Begin with the first open line, and follow what other windows write."""
        self.show_now()
        self.watch(self.lines, "cursor", self.link, init=False)
        self.watch(self.texts, "cursor", self.link, init=False)
        if not self.sides.lines and self.progress:
            self.go_to(self.progress[0].item.id if self.progress[0].item else None)
        self.step([])
        self.lines.focus()
        self.set_interval(LOOK_EVERY, self.look)

    def on_screen_resume(self) -> None:
        """A form may have changed something."""
        self.look()

    def on_descendant_focus(self) -> None:
        """The cursor that counts is on another side now."""
        self.link()

    def relabel(self) -> None:
        """Say everything again, in the language of the screens."""
        super().relabel()
        language = self.house.language
        for side, name in ((self.lines, "lines"), (self.texts, "texts")):
            side.border_title = user(self.words(f"fair-{name}"))
            side.say_in(self.words(f"fair-{name}-empty"), language)
        self.reading.border_title = user(self.words("fair-reading"))
        self.show_now()
        self._disk.tell()

    def say_saved(self, sentence: str) -> None:
        """Say at the foot of the texts when they were saved."""
        self.texts.border_subtitle = user(sentence)

    def tell_head(self) -> None:
        """Title and item; how far this item and the meeting have come, and how long the meeting took."""
        record, words = self.session.record, self.words
        here = self.item.id if self.item else None
        numbers = [one.item.id if one.item else None for one in self.progress]
        now = next((one for one in self.progress if (one.item.id if one.item else None) == here), None)
        title = self.item.title if self.item else words("opening")
        if self.item is not None:
            title = " ".join(filter(None, (Numbering(record).item(self.item), title)))
        left = user(f" {record.meeting.title or words('untitled')}", "$primary bold")
        taken = minutes_taken(record, self.session.clock())
        took = user(f"{words('fair-took', minutes=taken)} ", "$kind-quiet") if taken else user("")
        self.place.tell(left.append(user(f" · {title}")), took)
        told = ""
        if now is not None:
            place = numbers.index(here) + 1
            told = words("fair-count", place=place, places=len(numbers), treated=now.treated, lines=now.lines)
        all_lines = sum(one.lines for one in self.progress)
        rest = all_lines - sum(one.treated for one in self.progress)
        whole = words("fair-left", left=rest, lines=all_lines) if rest else words("fair-all-done")
        self.count.tell(user(f" {told}"), user(f"{whole} ", "$warning" if rest else "$success"))

    def action_fair_read(self) -> None:
        """Show the minutes as they will be printed in the place of the lines, or the lines again."""
        self.toggle_class("-reading")
        if self.has_class("-reading"):
            narrow = self.has_class("-narrow")
            (self.reading if narrow else self.texts).focus()
            self._read_now()
        else:
            self.lines.focus()

    def action_up(self) -> None:
        """To the row above; where the minutes are read, the line above."""
        if self.reading.has_focus:
            self.reading.scroll_up(animate=False)
        else:
            super().action_up()

    def action_down(self) -> None:
        """To the row below; where the minutes are read, the line below."""
        if self.reading.has_focus:
            self.reading.scroll_down(animate=False)
        else:
            super().action_down()

    def action_close(self) -> None:
        """From the minutes back to the lines, from there to the meeting."""
        if self.has_class("-reading"):
            self.action_fair_read()
        else:
            self.app.pop_screen()

    def read_soon(self) -> None:
        """Lay the minutes out anew once nothing has changed for a moment, if anybody reads them."""
        if not self.has_class("-reading"):
            return
        if self._reading is None:
            self._reading = self.set_timer(READ_AFTER, self._read_now)
        else:
            self._reading.reset()

    def on_reading_view_resized(self) -> None:
        """There is other room; what was not shown yet does not wait."""
        if self.reading.page.lines:
            self.read_soon()
        elif self.has_class("-reading"):
            self._read_now()

    def _read_now(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading = None
        width = self.reading.scrollable_content_region.width
        if width:
            self._lay_out(self.session.record, width - 1)

    @background(exclusive=True, group="reading")
    def _lay_out(self, record: Record, width: int) -> None:
        if self._used is None:
            self._used = used_numbers(self.opened.archive, record.meeting)
        minutes = outline(record, Printed(record.meeting.language), used_numbers=self._used)
        self.app.call_later(self._show_page, record, laid_out(minutes, width))

    def _show_page(self, record: Record, page: Page) -> None:
        if self.is_attached and record is self.session.record:
            self.reading.show(page)
            self.reading.go(anchors(record).get(self.item.id if self.item else 0, ""))
