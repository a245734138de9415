"""Markdown inside a line, taken out so that the words alone are left. No word goes, an address neither."""

from __future__ import annotations

import re

_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)")
_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?([^()\n]*)\)")
_ADDRESS = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]+)>")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_MARKS = tuple(
    re.compile(rf"(?<![\w{re.escape(mark[0])}]){re.escape(mark)}(?=[^\s{re.escape(mark[0])}])(.+?)"
               rf"(?<=[^\s{re.escape(mark[0])}]){re.escape(mark)}(?![\w{re.escape(mark[0])}])")
    for mark in ("***", "**", "__", "~~", "*", "_")
)  # fmt: skip
_LEAD = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,80}?)(?<=\S)\1[ \t\u00a0]*(:?)[ \t\u00a0]*")
_WHOLE = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])([^*\n]+?)(?<=[^\s*_])\1[ \t]*(:?)")


def plain(text: str) -> str:
    """The text without emphasis, links as «words (address)», code without its marks."""
    if not any(sign in text for sign in "*_`[<~\\"):
        return text
    kept: list[str] = []

    def keep(words: str) -> str:
        kept.append(words)
        return f"\x00{len(kept) - 1}\x00" if "\x00" not in text else words

    text_out = _CODE.sub(lambda found: keep(found[2].strip() or found[2]), text)
    text_out = _ESCAPED.sub(lambda found: keep(found[1]), text_out)
    text_out = _IMAGE_OR_LINK.sub(_link, text_out)
    text_out = _ADDRESS.sub(r"\1", text_out)
    text_out = _BREAK.sub("\n", text_out)
    for pattern in _MARKS:
        text_out = pattern.sub(r"\1", text_out)
    for place, words in enumerate(kept):
        text_out = text_out.replace(f"\x00{place}\x00", words, 1)
    return text_out


def lead(text: str) -> tuple[str, str] | None:
    """Bold words that a text begins with, their colon aside, and what follows; None without any."""
    found = _LEAD.match(text)
    return (found[2].rstrip(" :"), text[found.end() :]) if found else None


def bold_only(text: str) -> str:
    """The words of a line that is bold as a whole; empty for any other."""
    found = _WHOLE.fullmatch(text)
    return f"{found[2]}{found[3]}" if found else ""


def _link(found: re.Match[str]) -> str:
    words, address, title = found[1].strip(), found[2].removeprefix("mailto:"), found[3].strip(" \"'")
    inside = " ".join(part for part in (address if address != words else "", title) if part)
    return f"{words} ({inside})" if words and inside else words or inside
