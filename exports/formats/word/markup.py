"""Text into WordprocessingML: the one place where anything is escaped.

Whatever a person can type or paste goes through here, so everything else in the writer may
handle its strings as finished XML.
"""

from __future__ import annotations

from typing import Final

from exports.formats.xml_text import clean
from store.language.late_pattern import late_pattern

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES: Final = f'xmlns:w="{W}" xmlns:r="{R}"'
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DECLARED: Final = DECLARATION.replace('"', "'")
"""The same as libraries write it: parts that one of them has written before keep their bytes."""

_BREAKS = late_pattern("([\t\n])")
_FIRST_RIGHT_TO_LEFT: Final = "\u0590"
_HEBREW = late_pattern("[\u0590-\u05ff\ufb1d-\ufb4f]")
_ARABIC = "[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
_RIGHT_TO_LEFT = late_pattern(
    "|".join(rf"{script}+(?: +{script}+)*" for script in (_HEBREW.pattern, _ARABIC)).join("()")
)
"""A stretch of words in one of these scripts, with the blanks between them."""
_PLAIN = late_pattern("[ -%'-;=?-\x84\x86-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u22ff]++")
"""A text that stands in a run as it is, as most do: nothing is escaped, breaks a line or runs to the left.

Said by what may be in it, which takes half the time of saying what may not; other scripts are looked at more
closely, since a pattern with all their signs takes long to compile.
"""


def has_text(text: str) -> bool:
    """Say whether anything of the text would be seen on paper."""
    return text[:1].isalnum() or (
        bool(text) and not text.isspace() and (text.isprintable() or bool(clean(text).strip()))
    )


def escape(text: str) -> str:
    """Return cleaned text ready to stand between tags."""
    return _escaped(text if text.isprintable() else clean(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """Return what :func:`escape` was given, but for what it has taken away."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in text else text


def attribute(text: str) -> str:
    """Return cleaned text ready to stand in an attribute: one line, quotes escaped."""
    return " ".join(escape(text).split()).replace('"', "&quot;")


def run(text: str, properties: str = "") -> str:
    """Return a run: newlines become line breaks and tabs tabs; nothing for empty text.

    ``properties`` is the inside of ``w:rPr``.
    """
    if _PLAIN.fullmatch(text):
        style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'
    if max(text, default="") < _FIRST_RIGHT_TO_LEFT:
        return _run(text, properties)
    pieces = _RIGHT_TO_LEFT.split(text)
    return "".join(_run(piece, properties + _language(piece) * (n % 2)) for n, piece in enumerate(pieces))


GAP: Final = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
"""A run of one blank: what stands between a label and its text."""


def _run(text: str, properties: str) -> str:
    text = clean(text)
    if not text:
        return ""
    style = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    escaped = _escaped(text)
    if "\n" in text or "\t" in text:
        pieces = "".join(map(_piece, _BREAKS.split(escaped)))
        return f"<w:r>{style}{pieces}</w:r>"
    return f'<w:r>{style}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def _language(text: str) -> str:
    """Return the mark of a stretch of Hebrew or Arabic: how it runs, and how it is spelt and read aloud."""
    return f'<w:rtl/><w:lang w:bidi="{"he-IL" if _HEBREW.match(text) else "ar-SA"}"/>'


def _piece(text: str) -> str:
    if text == "\n":
        return "<w:br/>"
    if text == "\t":
        return "<w:tab/>"
    return f'<w:t xml:space="preserve">{text}</w:t>' if text else ""


def styled(text: str, style: str) -> str:
    """Return a run in a character style."""
    return run(text, f'<w:rStyle w:val="{style}"/>')


def paragraph(  # noqa: PLR0913 - the parts of w:pPr, whose order the schema fixes
    style: str,
    content: str,
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    list_id: int = 0,
    list_level: int = 0,
    before: int | None = None,
    after: int | None = None,
    right: bool = False,
) -> str:
    """Return a paragraph in a style, with what differs from it."""
    held = ("<w:keepNext/>" if keep_next else "") + ("<w:keepLines/>" if keep_lines else "")
    if list_id:
        held += f'<w:numPr><w:ilvl w:val="{list_level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    if before is not None or after is not None:
        above = "" if before is None else f' w:before="{before}"'
        below = "" if after is None else f' w:after="{after}"'
        held += f"<w:spacing{above}{below}/>"
    if right:
        held += '<w:jc w:val="right"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{held}</w:pPr>{content}</w:p>'
