"""What becomes of the lines of an item in the fair copy: they stand as they are, or are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.record.model import Entry
from store.session import fair_copy as fair
from tui.grammar.edit.reclassify import marked
from tui.screens.base import telling
from tui.screens.menu.way import Way
from tui.widgets.content import excerpt

if TYPE_CHECKING:
    from tui.screens.fair_copy.sides_pane import SidesPane


class LineTreatment:
    """Treats the lines at hand, those that are open, or the whole item. A line that was written stays so."""

    def __init__(self, pane: SidesPane) -> None:
        """Take the pane whose lines they are."""
        self._pane = pane
        self._session = pane.session

    @property
    def ways(self) -> Sequence[Way]:
        """What is to become of the line at hand, and of the whole item."""
        words = self._pane.words
        return (
            Way("1", words("key-fair-keep"), self._keep),
            Way("2", words("key-fair-out"), self._leave_out),
            Way("3", words("key-fair-item"), self._leave_item_out),
        )

    def keep_rest(self) -> None:
        """Let what is still open in the item stand as it is written. Raises Problem."""
        lines = [entry for entry in self._pane.sides.lines if self._pane.sides.state(entry) == "open"]
        if self._pane.do(*fair.keep(lines)):
            self._say("fair-rest-stands", "deleted-hint", count=len(lines))
        else:
            self._say("fair-all-done")

    @telling
    def _keep(self) -> None:
        """Keep the lines as they stand; once more leaves it open again."""
        lines = [entry for entry in self._pane.picked if fair.is_line(entry) and not self._is_written(entry)]
        if not lines:
            self._say_none()
        elif all(line.kept for line in lines):
            self._pane.do(*(replace(line, kept=False) for line in lines))
        elif self._pane.do(*fair.keep(lines)):
            self._pane.step(lines)

    @telling
    def _leave_out(self) -> None:
        """Take the lines out of the minutes, or in again when none of them is."""
        lines = [entry for entry in self._pane.picked if not self._is_written(entry)]
        if not lines:
            self._say_none()
            return
        documents, within = marked(self._session.record, lines, "in_minutes")
        self._pane.do(*documents)
        if within:
            self._say("now-in-minutes", text=excerpt(lines[0].text), count=len(lines))
        else:
            self._pane.step(lines)

    @telling
    def _leave_item_out(self) -> None:
        """Take all of the item out of the minutes, or in again."""
        here = self._session.record.entries_of(self._pane.item)
        entries = [entry for entry in here if not self._is_written(entry)]
        if not entries:
            return
        if self._pane.sides.is_out:
            self._pane.do(*(replace(entry, in_minutes=True) for entry in entries))
        else:
            self._pane.do(*fair.leave_out(entries))
        self._say("fair-item-out" if self._pane.sides.is_out else "fair-item-in", "deleted-hint")

    def _is_written(self, entry: Entry) -> bool:
        """Whether a line went into a text: its words stand there."""
        return fair.is_line(entry) and self._pane.sides.state(entry) == "written"

    def _say_none(self) -> None:
        """Say that there is no line to treat: all were written, or none is at hand."""
        self._say("fair-written-stands" if self._pane.picked else "no-entry")

    def _say(self, key: str, hint: str = "", **told: object) -> None:
        words = self._pane.words
        self._pane.flash.say(words(key, **told), words(hint) if hint else "")

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self._pane.tell_problem(problem)
