"""Our own Markdown: the patterns of its marks, and printed sentences as patterns with holes for the facts."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.words import AND

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
LABELLED = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+)\*\*[ ]?(?P<rest>.*)", re.DOTALL)
NOTED = re.compile(r"\*(?P<label>(?:[^*\\]|\\.)+)\*[ ](?P<rest>.*)", re.DOTALL)
PAIR = re.compile(r"\*\*(?P<label>(?:[^*\\]|\\.)+?)\*\*[ ](?P<value>.*?)(?=[ ]·[ ]\*\*|$)", re.DOTALL)
LAST_AND = re.compile(rf"^(.*) {any_of(AND)} ", re.DOTALL)
LINK = re.compile(r"\[(?P<title>(?:[^\]\\]|\\.)+)\]\((?P<url>[^()\s]+)\)(?: \([^()\s]+\))?")
GUIDE = re.compile(r"\*((?:[^*\\]|\\.)+)\*")
BOLD = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*")
POINT = re.compile(r"(?P<indent>[ ]*)(?:[-*]|\d{1,4}[.)])[ ](?P<text>.*)")
HEADING = re.compile(r"(#{1,6})[ ](.*)")
NUMBERED = re.compile(r"((?:[^\W\d_]{1,8}(?:-[^\W\d_]{1,8})?[ \u00a0-])?\d[\d./-]{0,12}[a-z]?)[ \u2002](.+)")
NUMBER_ENDS = "\u2002"
"""What stands behind the number of an item in its heading."""
ITEM_NUMBER = re.compile(
    r"((?:[^\W\d_]{1,12}(?:-[^\W\d_]{1,8})?[ \u00a0])?\d[\d./-]{0,16}[a-z]?(?:-\d{1,3})?):"
)
"""The label of a decision below a heading that says what it is: «PS 41/26:»."""
COUNTED = re.compile(r"(.+) \((\d{1,5})\)")
BROKEN_LINE = re.compile(r"(?<!\\)((?:\\\\)*)\\\n")
"""The end of a line in a paragraph, as Markdown needs it."""

HOLE, IN_HOLE = "\x01", "(.{1,2000})"
"""What stands for a fact in a printed sentence, and the pattern that finds what stood there."""

SENTENCE_END = re.compile(r"(?<=[^\W\d_]\.)(?<!kl\.)[ ](?=[^\W\d_])|(?<=[\d)]\.)[ ](?=[^\W\d_])")


def plain(text: str) -> str:
    """The text without what Markdown needs before signs."""
    return ESCAPED.sub(r"\1", text).strip()


def bare(text: str) -> str:
    """The text without its bold type."""
    return plain(BOLD.sub(r"\1", text))


def pattern(said: str) -> re.Pattern[str]:
    """A printed sentence as a pattern; each hole in it is a group."""
    return re.compile(IN_HOLE.join(map(re.escape, said.split(HOLE))), re.DOTALL)
