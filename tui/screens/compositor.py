"""What draws a screen: of what has changed, the rows in which it has."""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class RowsCompositor(Compositor):
    """Asks only what stands in the rows that have changed, and only for those rows.

    Textual asks everything that is not scrolled away, for all of its rows, and drops most of the answer: a
    letter in the line would cost the more, the more stands above it.
    """

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        crop = crop or self.size.region
        rows = Region(0, crop.y, self.size.width, crop.height)
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip).intersection(rows)
            if seen and crop.overlaps(seen):
                yield seen, seen, widget.render_lines(seen.translate(-region.offset))
