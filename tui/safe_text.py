"""Text without what a terminal would obey, control codes too: what anybody pasted can be shown.

Control characters, line separators, direction overrides and halves of characters have stand-ins. Hebrew and
Arabic keep what they need: their letters, the marks that join or part them, and the marks of direction,
which reach no further than their neighbours.
"""

from __future__ import annotations

from store.language.late_pattern import late_pattern

_UNSAFE = late_pattern("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def shown(text: str, *, tab: str = "  ") -> str:
    """Text as it may be shown: ``␛`` for an escape, ``�`` for what has no sign of its own. Newlines stay."""
    if text.isprintable():
        return text
    return _UNSAFE.sub(lambda found: tab if found[0] == "\t" else _stand_in(found[0]), text)


def one_line(text: str) -> str:
    """Text as :func:`shown` gives it, on one line."""
    return shown(text, tab=" ").replace("\n", " ⏎ ")


def escaped(text: str) -> str:
    """JSON in which the same characters are written by their numbers, as JSON may write any character."""
    return _UNSAFE.sub(lambda found: found[0] if found[0] == "\t" else f"\\u{ord(found[0]):04x}", text)


def whole(text: str) -> str:
    """Text with halves of characters joined, and lone halves replaced: it can be written to a file."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _stand_in(sign: str) -> str:
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
