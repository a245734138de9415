"""A list of rows under headings; the cursor skips headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from tui.widgets.lists.register import Drawn, RegisterList


class HeadedList(RegisterList):
    """Rows of a line each, known by a key, in groups with a heading each."""

    DEFAULT_CSS = """
    HeadedList {
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
    }
    HeadedList > .register--cursor {
        background: $block-cursor-blurred-background;
    }
    HeadedList:focus > .register--cursor {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
    }
    """

    _headings: frozenset[int] = frozenset()

    def put(self, keys: Sequence[int], headings: frozenset[int], drawn: Drawn) -> None:
        """Show rows, those among ``headings`` as headings; the cursor on the one it was on, or near."""
        self._headings = headings
        self.show(keys, drawn)
        if self.cursor in headings:
            self._go(self.place)

    def _go(self, place: int) -> None:
        """Go to a row; from a heading on, in the same direction, and back where nothing follows."""
        if not self._keys:
            return
        wanted = max(0, min(place, len(self._keys) - 1))
        on, back = range(wanted, len(self._keys)), range(wanted, -1, -1)
        ways = chain(back, on) if wanted < self.place else chain(on, back)
        found = next((one for one in ways if self._keys[one] not in self._headings), None)
        if found is not None:
            super()._go(found)
            if found and self._keys[found - 1] in self._headings and found - 1 < self.scroll_offset.y:
                self.scroll_relative(y=-1, animate=False, immediate=True)  # the heading above it, too
