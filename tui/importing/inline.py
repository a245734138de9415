"""Markdown inside a line, taken out so that the words alone are left. No word goes, an address neither."""

from __future__ import annotations

import re
from collections.abc import Callable

_TICKS = re.compile("`+")
_LONGEST = 3
"""Ticks at most before and after code."""

_IMAGE_OR_LINK = re.compile(
    r"!?\[([^\[\]\n]*+)\]\(\s*+<?+([^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)>?+([^()\n]*+)\)"
)
_ADDRESS = re.compile(r"<((?:https?|mailto|ftp):[^\s<>]+)>")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_MARKS = tuple(
    (
        re.compile(rf"(?<![\w{sign}]){mark}(?=[^\s{sign}])(.+?)(?<=[^\s{sign}]){mark}(?![\w{sign}])"),
        re.compile(rf"(?<=[^\s{sign}]){mark}(?![\w{sign}])"),
    )
    for mark, sign in ((re.escape(mark), re.escape(mark[0])) for mark in ("***", "**", "__", "~~", "*", "_"))
)
"""What stands out, and its end alone: where no end comes any more, nobody needs to look for one."""

_KEPT = re.compile("\x00(\\d+)\x00")
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

    text_out = "\n".join(_without_ticks(line, keep) for line in text.split("\n"))
    text_out = _ESCAPED.sub(lambda found: keep(found[1]), text_out)
    text_out = _IMAGE_OR_LINK.sub(_link, text_out)
    text_out = _ADDRESS.sub(r"\1", text_out)
    text_out = _BREAK.sub("\n", text_out)
    for standing_out, end in _MARKS:
        text_out = _without_marks(text_out, standing_out, end)
    return _KEPT.sub(lambda found: kept[int(found[1])], text_out) if kept and "\x00" not in text else text_out


def _without_ticks(line: str, keep: Callable[[str], str]) -> str:
    """A line without the ticks around code; its words are kept as they are."""
    ticks = [(one.start(), one.end()) for one in _TICKS.finditer(line)]
    waiting: dict[int, list[int]] = {}
    for place in reversed(range(len(ticks))):
        waiting.setdefault(ticks[place][1] - ticks[place][0], []).append(place)
    pieces, done, place = list[str](), 0, 0
    while place < len(ticks):
        begins, after = ticks[place]
        same = waiting[after - begins]
        while same and same[-1] <= place:
            same.pop()
        if same and after - begins <= _LONGEST:
            place = same[-1]
            words = line[after : ticks[place][0]]
            pieces += [line[done:begins], keep(words.strip() or words)]
            done = ticks[place][1]
        place += 1
    return "".join([*pieces, line[done:]])


def _without_marks(text: str, standing_out: re.Pattern[str], end: re.Pattern[str]) -> str:
    last = 0
    for found in end.finditer(text):
        last = found.end()
    return standing_out.sub(r"\1", text[:last]) + text[last:]


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
