"""The words before a colon, or alone on a line, that say what follows them."""

from __future__ import annotations

import re

import msgspec

from tui.importing.inline import lead, plain
from tui.importing.source import SPACES, Line
from tui.importing.words import Meant, meant, meant_alone, split

_LABEL = re.compile(
    r"([^:\t|\n]{2,60}?)(?:[ \t\u00a0]*\(([^()\n]{1,60})\))?[ \t\u00a0]*(?::(?!//)|\t+)(.*)", re.DOTALL
)
_GAP = re.compile(r"(?:[ \u00a0]{2,}|\t+)(?=[^\W\d_][^:\t\n]{1,30}:)")
_STANDS_ALONE = split(
    "present excused absent decision conclusion agenda background recommendation action next_meeting summary"
    " document"
)


class Label(msgspec.Struct, frozen=True):
    """Words that say what follows them: ``inside`` stood in brackets after them, ``rest`` after the colon."""

    words: str
    meant: Meant
    inside: str = ""
    rest: str = ""


def read_label(text: str) -> Label | None:
    """The words before a colon, a tab or at the beginning in bold, when they say what follows."""
    if bold := lead(text):
        words, rest = bold
        inside = re.fullmatch(r"(.+?)[ ]*\(([^()]+)\)", words)
        found = meant(inside[1] if inside else words)
        if found:
            return Label(words, found, inside[2] if inside else "", plain(rest))
        text = f"{words}: {rest}" if text[len(words) :].lstrip("*_").startswith(":") else text
    halves = _LABEL.fullmatch(plain(text))
    if halves is None:
        return None
    found = meant(halves[1])
    return Label(halves[1], found, halves[2] or "", halves[3].strip(SPACES)) if found else None


def columns(text: str) -> list[str]:
    """A text cut where, after a gap, another label stands on the same line."""
    parts = _GAP.split(text)
    return parts if all(read_label(part) is not None for part in parts[1:]) else [text]


def alone(text: str, first: Line) -> Label | None:
    """A word that says what follows though it has no colon: it has the line to itself."""
    found = meant_alone(text) if not first.mark and not text.endswith(".") else None
    return Label(text, found) if found is not None and found.meaning in _STANDS_ALONE else None
