"""Measures and colours of the printed page.

Lengths are twentieths of a point (dxa) unless a name says otherwise, colours hexadecimal RGB.
Every text colour stands at 6.5:1 or better on the ground it is used on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from exports.blocks import Quadrant, Tone

PAGE_WIDTH: Final = 11906
PAGE_HEIGHT: Final = 16838
MARGIN_SIDE: Final = 1417
MARGIN_TOP: Final = 1417
MARGIN_BOTTOM: Final = 1247
HEADER_DISTANCE: Final = 680
FOOTER_DISTANCE: Final = 567
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN_SIDE

FONT: Final = "Calibri"
FONT_TWIN: Final = "Carlito"
"""A free font of the same widths, for machines without the first."""

INK: Final = "1F2933"
MUTED: Final = "4A5560"
ACCENT: Final = "17455C"
ACCENT_TINT: Final = "E8F1F4"
AMBER: Final = "7A4A00"
AMBER_TINT: Final = "FFF4DF"
BLUE: Final = "1F4E79"
BLUE_TINT: Final = "EAF1FB"
LINK: Final = "0B5CAD"
HAIRLINE: Final = "C5CCD3"
PALE: Final = "F3F5F7"
WHITE: Final = "FFFFFF"

DETAILS_INDENT: Final = 2100
BOX_INDENT: Final = 220
"""Room for the bar (3 pt) and the space between bar and text (8 pt)."""
BOX_RIGHT: Final = 90
"""Room for the space between text and the tint's right edge."""
LIST_INDENT: Final = 360
CELL_LIST_INDENT: Final = 230
DASH: Final = "–"
"""Stands where nothing is known: no cell is empty."""
GAP: Final = 160
"""Space above running text that follows a table, which has none below it."""
HEADING_GAP: Final = 320
"""Space above a heading that follows a table, where a letterhead's own style may have none."""


@dataclass(frozen=True)
class Ground:
    """A text colour and the tint it stands on."""

    ink: str
    tint: str


TONES: Final[dict[Tone, Ground]] = {
    "decision": Ground(ACCENT, ACCENT_TINT),
    "action": Ground(AMBER, AMBER_TINT),
    "proposal": Ground(MUTED, PALE),
    "question": Ground(BLUE, BLUE_TINT),
    "quiet": Ground(MUTED, WHITE),
}

QUADRANTS: Final[dict[Quadrant, Ground]] = {
    "strength": Ground("1E5631", "E7F3EA"),
    "weakness": Ground("8A1C1C", "FBE9E7"),
    "opportunity": Ground(BLUE, BLUE_TINT),
    "threat": Ground(AMBER, AMBER_TINT),
}
