"""The signs by which a line opens an item: a case, a number, a Roman one, or capitals."""

from __future__ import annotations

import re

from store.language.agenda import AgendaWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import fold
from tui.grammar.phrases.case_number import counts, read_case
from tui.importing.source import SPACES

MOST_IN_A_HEADING = 120
"""Signs; a longer line is a sentence."""

_ANY = any_language(MinutesWords)
_AGENDA = any_language(AgendaWords)
CASE_WORDS = frozenset({*_ANY.case_words, *_AGENDA.case_words})
"""Words before an item's number that say no more than that it is one."""

_UNSAID = frozenset({*_ANY.case_words, *_AGENDA.case_words} - {"sak", "item", "case", "minute"})
"""What no heading repeats before a number: the words that begin lines of a list."""

_LISTED = re.compile(rf"(?:{any_of(_ANY.case_words)})[ \t\u00a0]+(?=\d)", re.IGNORECASE)
"""Words before a number that stand in documents, and that nobody types there: «Tema 3: Kasse»."""

_OPENS = frozenset("«\"“'")
_APART = tuple(":.)–—-,")

NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)([.):]*)[ \t\u00a0]+(?=\S)")
"""A line that begins with a number, which may have parts."""

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
"""The numbers that people write like that, in order."""

ROMAN = re.compile(rf"({'|'.join(sorted(ROMANS, key=len, reverse=True))})\.[ \t\u00a0]+(?=\S)")
"""A line that begins with one of them."""


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals alone, and short enough for a heading."""
    letters = [sign for sign in text if sign.isalpha()]
    return (
        len(letters) >= 4
        and len(letters) * 2 >= len(text)
        and not any(sign.islower() for sign in letters)
        and any(sign.isupper() for sign in letters)
        and len(text) <= MOST_IN_A_HEADING
        and not text.endswith((".", ",", ";", "!", "?"))
        and "|" not in text
    )


def without_number(text: str) -> tuple[str, str, str]:
    """A heading's words, its number, and what stood before that."""
    if (case := case_of(text)) is not None:
        return case
    found = NUMBER.match(text)
    if found is None or counts(text):
        return text, "", ""
    rest = text[found.end() :]
    is_title = not found[2] and "." not in found[1] and rest[0].islower()
    return (text, "", "") if is_title else (rest, found[1], "")


def case_of(text: str) -> tuple[str, str, str] | None:
    """Title, number and word of a line that opens a case; None for a sentence about one."""
    if len(text) > 2 * MOST_IN_A_HEADING:
        return None
    listed = _LISTED.match(text)
    read = read_case(f"pkt {text[listed.end() :]}" if listed else text)
    if read is None:
        return None
    before = text.removesuffix(read.title).rstrip(SPACES)
    apart = before[-1:] in _APART
    opens = not read.title or apart or read.title[0].isupper() or read.title[0].isdigit()
    sentence = read.title.endswith(".") and len(read.title.split()) > 6 and not apart
    if sentence or not (opens or read.title[0] in _OPENS):
        return None
    plainly = not read.prefix or fold(read.prefix) in _UNSAID
    return read.title, read.number, "" if plainly else read.prefix
