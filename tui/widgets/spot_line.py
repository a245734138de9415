"""The line of a place to check, in every list of them."""

from __future__ import annotations

from textual.content import Content

from exports.review.spot import WEIGHTY, Spot
from tui.widgets.content import shown


def spot_line(spot: Spot, sentence: str) -> Content:
    """What is to be looked at, in one sentence; a mark that must not go out stands out."""
    sign, style = ("●", "$warning") if spot.key in WEIGHTY else ("○", "$kind-quiet")
    return Content.styled(f"{sign} ", style).append(Content(shown(sentence)))
