"""The colours of the documents, for paper: each text stands out from its ground by 6.5 to 1 at least."""

from __future__ import annotations

from typing import Final

import msgspec

from exports.blocks import Quadrant, Tone

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


class Ground(msgspec.Struct, frozen=True):
    """A text colour and the tint it stands on."""

    ink: str
    tint: str


TONES: Final[dict[Tone, Ground]] = {
    "decision": Ground(ACCENT, ACCENT_TINT),
    "action": Ground(AMBER, AMBER_TINT),
    "proposal": Ground(MUTED, PALE),
    "question": Ground(BLUE, BLUE_TINT),
    "experience": Ground("1E5631", "E7F3EA"),
    "quiet": Ground(MUTED, WHITE),
}

QUADRANTS: Final[dict[Quadrant, Ground]] = {
    "strength": Ground("1E5631", "E7F3EA"),
    "weakness": Ground("8A1C1C", "FBE9E7"),
    "opportunity": Ground(BLUE, BLUE_TINT),
    "threat": Ground(AMBER, AMBER_TINT),
}


def contrast_on_white(colour: str) -> float:
    """Return how far a colour stands out from white paper, as the accessibility guidelines count it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= _LINEAR else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


_LINEAR: Final = 0.03928
