"""The mark ``??`` in a text: a place to look at again, which no document prints."""

from __future__ import annotations

import re

# Two question marks alone or at the end of a word. Three are text.
_CHECK = re.compile(r"(?:(?<=\S)|^)\s*(?<!\?)\?\?(?!\?)(?=\s|$|[.,;:!»”)\]])")


def has_check(text: str) -> bool:
    """Whether a text has a place to look at again."""
    return "??" in text and _CHECK.search(text) is not None


def without_check(text: str) -> str:
    """Return the text as it is printed, without the marks."""
    return _CHECK.sub("", text).strip() if "??" in text else text
