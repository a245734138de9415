"""Clock times as each language writes them; without Babel, which is heavy where a screen begins."""

from __future__ import annotations

import re

from store.values import Language

_CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?", re.IGNORECASE)


def clock(time: str, language: Language) -> str:
    """Return a clock time with the separator of the language; what is no clock time stays as it is."""
    match = _CLOCK.fullmatch(time.strip())
    if not match:
        return time
    minutes = match[2] or "00"
    return f"{match[1].zfill(2)}:{minutes}" if language == "en" else f"{match[1]}.{minutes}"
