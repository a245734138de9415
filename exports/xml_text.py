"""What XML and HTML can hold of what people type."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return the text with one sort of line break and without what XML cannot hold.

    Control characters, lone surrogates and U+FFFE/U+FFFF are dropped: Word refuses a whole file
    for one of them.
    """
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))
