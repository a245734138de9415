"""The minutes as they are printed, laid out beside the texts while those change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer

from exports.outline import anchors, outline
from exports.typography.typesetter import typesetter
from store.record.record import Record
from store.search.numbers_given import numbers_given
from tui.screens.background import run_behind, tell_latest
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import DocumentPage

if TYPE_CHECKING:
    from store.session.open_meeting import Opened
    from tui.screens.fair_copy.sides_pane import SidesPane

READ_AFTER = 0.25
"""Seconds without a change before the minutes are laid out anew."""


class PrintedMinutes:
    """Lays the minutes out behind the screen, and shows them at the item at hand."""

    def __init__(self, pane: SidesPane, opened: Opened) -> None:
        """Take the pane that they are shown in, and the meeting."""
        self._pane = pane
        self._opened = opened
        self._timer: Timer | None = None
        self._used: frozenset[str] | None = None

    def read_soon(self) -> None:
        """Lay the minutes out anew once nothing has changed for a moment, if anybody reads them."""
        if not self._pane.screen.has_class("-reading"):
            return
        if self._timer is None:
            self._timer = self._pane.set_timer(READ_AFTER, self.read_now)
        else:
            self._timer.reset()

    def fit(self) -> None:
        """There is other room; what was not shown yet does not wait."""
        if self._pane.reading.page.lines:
            self.read_soon()
        elif self._pane.screen.has_class("-reading"):
            self.read_now()

    def read_now(self) -> None:
        """Lay them out as they are by now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        width = self._pane.reading.scrollable_content_region.width
        if width:
            work = partial(self._lay_out, self._pane.session.record, width - 1)
            run_behind(self._pane, work, exclusive=True, group="reading")

    def _lay_out(self, record: Record, width: int) -> None:
        if self._used is None:
            self._used = numbers_given(self._opened.archive, record.meeting)
        minutes = outline(
            record, typesetter(record.meeting.language, record.meeting.tidy), used_numbers=self._used
        )
        tell_latest(self._pane, self._show_page, record, laid_out(minutes, width))

    def _show_page(self, record: Record, page: DocumentPage) -> None:
        if self._pane.is_attached and record is self._pane.session.record:
            self._pane.reading.show(page)
            self._pane.reading.go(anchors(record).get(self._pane.item.id if self._pane.item else 0, ""))
