"""The fields of a board, each with its digit: the point under the cursor is put into one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.errors import Problem
from store.record.model import Entry
from store.record.values import Kind
from tui.screens.base import telling
from tui.screens.menu.way import Way
from tui.widgets.minutes.row import QUADRANTS

if TYPE_CHECKING:
    from tui.screens.live.minutes_pane import MinutesPane

_PLACED = (Kind.SWOT, Kind.NOTE)
"""What can stand in a field of a board: whoever made a decision meant more than a point."""


class BoardFields:
    """Puts points into the fields of the board that the running minutes show, where they show one."""

    def __init__(self, pane: MinutesPane) -> None:
        """Take the pane whose entries they are."""
        self._pane = pane
        self._recording = pane.recording
        self._session = pane.recording.session

    @property
    def ways(self) -> Sequence[Way]:
        """The fields with their digits; none where the entries stand on no board."""
        item = self._recording.item
        if item is None or item.form != "swot":
            return ()
        fields = ("board-unplaced", *(f"board-{quadrant}" for quadrant in QUADRANTS))
        return [Way(str(n), self._pane.words(one), partial(self._place, n)) for n, one in enumerate(fields)]

    @telling
    def _place(self, field: int) -> None:
        """Put the point under the cursor into a field, and go on to the next one that is in none."""
        entry, item = self._pane.chosen, self._recording.item
        if entry is None or item is None or item.form != "swot":
            return
        if entry.kind not in _PLACED:
            self._pane.flash.say(self._pane.words("only-points"))
            return
        quadrant = QUADRANTS[field - 1] if field else None
        change = self._session.apply(replace(entry, kind=Kind.SWOT, quadrant=quadrant))
        if not change.edits:
            self._pane.flash.say(self._pane.words("register-so-already"))
        self._pane.view.point((self._next_in_pile(entry) if quadrant else None) or entry.id)

    def _next_in_pile(self, placed: Entry) -> int | None:
        """The first unplaced point after one of them, or else before it; None when all are placed."""
        pile = [
            (other.rank, other.id)
            for other in self._session.record.entries_of(self._recording.item)
            if other.kind == Kind.SWOT and not other.quadrant
        ]
        after = [other for other in pile if other > (placed.rank, placed.id)]
        return next((key for _, key in [*after, *reversed(pile)]), None)

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do about it."""
        self._pane.tell_problem(problem)
