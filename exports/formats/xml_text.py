"""Text that may stand in XML and HTML."""

from __future__ import annotations

from store.language.late_pattern import late_pattern

_LINE_ENDS = late_pattern("\r\n?|[\x85\u2028\u2029]")
_FORBIDDEN = late_pattern("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return the text with one sort of line break and without what XML cannot hold.

    Control characters, lone surrogates and U+FFFE/U+FFFF are dropped: Word refuses a whole file
    for one of them.
    """
    if text.isprintable():
        return text
    if text.replace("\u00a0", "").replace("\u2002", "").replace("\n", "").replace("\t", "").isprintable():
        return text  # the blanks of most documents are not printable to Python
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))
