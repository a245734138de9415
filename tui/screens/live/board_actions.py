"""What the keys do on a board: moving between its fields, and putting points into them."""

from __future__ import annotations

from msgspec.structs import replace

from store.record.model import Entry
from store.record.values import Kind
from tui.screens.base import telling
from tui.screens.live.minutes_pane import LiveMinutes
from tui.screens.live.recording import LiveActions
from tui.widgets.minutes.rows import QUADRANTS

_PLACED = (Kind.SWOT, Kind.NOTE)
"""What can stand in a field: whoever made a decision meant more than a point."""


class BoardActions(LiveActions):
    """The actions of a meeting that is open, those of its boards among them."""

    def action_left(self) -> None:
        """Move to the field at the left."""
        self.desk.minutes.go("left")

    def action_right(self) -> None:
        """Move to the field at the right."""
        self.desk.minutes.go("right")

    @telling
    def on_live_minutes_placed(self, event: LiveMinutes.Placed) -> None:
        """Put the point under the cursor into a field, and go on to the next one that is in none."""
        entry, item = self.desk.chosen, self.recorder.item
        if entry is None or item is None or item.form != "swot":
            return
        if entry.kind not in _PLACED:
            self.flash.say(self.words("only-points"))
            return
        quadrant = QUADRANTS[event.field - 1] if event.field else None
        self.session.apply(replace(entry, kind=Kind.SWOT, quadrant=quadrant))
        self.desk.minutes.point((self._next_in_pile(entry) if quadrant else None) or entry.id)

    def _next_in_pile(self, placed: Entry) -> int | None:
        """The first unplaced point after one of them, or else before it; None when all are placed."""
        pile = [
            (other.rank, other.id)
            for other in self.session.record.entries_of(self.recorder.item)
            if other.kind == Kind.SWOT and not other.quadrant
        ]
        after = [other for other in pile if other > (placed.rank, placed.id)]
        return next((key for _, key in [*after, *reversed(pile)]), None)
