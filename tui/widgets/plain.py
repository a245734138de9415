"""The one place where what people typed becomes something to show.

User text is never markup, and nothing in it reaches the terminal as a command: control characters,
direction overrides and halves of characters have stand-ins. Newlines stay.
"""

from __future__ import annotations

import re

from textual.content import Content

_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")

_SOON = 15
"""Characters within which another word is looked for."""


def shown(text: str, *, tab: str = "  ") -> str:
    """Text as the screen may show it: ``␛`` for an escape, ``�`` for what has no sign of its own."""
    return _UNSAFE.sub(lambda found: tab if found[0] == "\t" else _stand_in(found[0]), text)


def user(text: str, style: str = "") -> Content:
    """User text as content in one style."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def cut(text: str, most: int = 2_000) -> str:
    """As much of a text as anybody reads in passing: one of millions of signs must not hold up the screen."""
    return text if len(text) <= most else f"{text[:most]}…"


def start_of_word(text: str, place: int) -> int:
    """Where the next word begins, so that an excerpt does; the place itself where none begins soon."""
    blank = text.find(" ", place - 1, place + _SOON) if place > 0 else -1
    return blank + 1 if blank >= 0 else max(0, place)


def whole(text: str) -> str:
    """Text with halves of characters joined, and lone halves replaced: it can be written to a file."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _stand_in(sign: str) -> str:
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
