"""The signs by which a line opens an item: a case, a number, a Roman one, or capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from store.language.agenda import AgendaWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import CAPITALS, fold
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

_SPACED = re.compile(
    rf"^({any_of(_AGENDA.case_words)})\.?[ ]?(\d{{1,3}})(?=[ ]?[.:](?:[ ]|$))[ ]?", re.IGNORECASE
)
"""«Sak. 1: Støtte», «Sak 1 .»: a stop or a blank more than others write."""

_OPENS = frozenset("«\"“'")
_APART = tuple(":.)–—-,")

NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)([.):]*)[ \t\u00a0]+(?=\S)")
"""A line that begins with a number, which may have parts."""

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
"""The numbers that people write like that, in order."""

ROMAN = re.compile(rf"({'|'.join(sorted(ROMANS, key=len, reverse=True))})\.[ \t\u00a0]+(?=\S)")
"""A line that begins with one of them."""


_OWN_ROWS = tuple(
    (kept, re.compile(pattern))
    for kept, pattern in (
        ("§", r"§[ ]?(\d{1,3})[.:)]?(?:[ \t\u00a0]+(?:[–—-][ ])?(\S.*))?"),
        ("", r"(\d{1,3}[ ]?[–—-][ ]?(?:19|20)\d\d)[.:]?(?:\t+|[ \u00a0]{2,}|[ ])(\S.*)"),
        ("", r"(\d{3,4}[./]\d{2,3})[.:]?[ \t\u00a0]+(?=[^\W\d_])(\S.*)"),
        ("", rf"(\d{{1,4}}-\d\d)[.:]?[ \t\u00a0]+(?=[{CAPITALS}])(\S.*)"),
    )
)
"""Rows of organisations' own numbers: «§ 3 Ekonomi», «10 – 2016 Årsmøte», «2307.02 Finance», «46-26. Val»."""

_AT_LEAST = 2
"""Lines that make a row."""


class OwnNumber(NamedTuple):
    """A line of a row of one's own: its place, the title, the number, and the sign before that."""

    place: int
    title: str
    number: str
    kept: str


def own_rows(lines: Iterable[tuple[int, str]]) -> list[OwnNumber]:
    """The lines that are numbered in a row of an organisation's own, by their places."""
    told = list(lines)
    for kept, pattern in _OWN_ROWS:
        row: list[OwnNumber] = []
        for place, text in told:
            found = pattern.fullmatch(text)
            number = re.sub(r"[ ]?[–—-][ ]?(?=\d{4})", "/", found[1]) if found else ""
            if found and (
                not row or (_counted(number) > _counted(row[-1].number) and _of_a_year(number, row))
            ):
                row.append(OwnNumber(place, found[2] or "", number, kept))
        begins = bool(row) and (not kept or row[0].number == "1")
        if len(row) >= _AT_LEAST and begins:
            return row
    return []


def _of_a_year(number: str, row: list[OwnNumber]) -> bool:
    """Whether «46-26» is of the year that those before it are of; «12-14 Lunsj» is no such number."""
    _, hyphen, year = number.partition("-")
    return not hyphen or row[-1].number.rpartition("-")[2] == year


FIGURE = re.compile(
    rf"(\d{{1,2}}(?:\.\d{{1,2}})?)[ \t\u00a0]++"
    rf"([{CAPITALS}][^\n]{{0,{MOST_IN_A_HEADING - 1}}}[^\W_][)»”\"?]?)"
)
"""«1  Conflicts of interest»: a number that no sign sets apart from its title."""


class LinePlace(NamedTuple):
    """How a line stands: its place, its words, whether a blank line is above it, and text below it."""

    place: int
    text: str
    apart: bool
    followed: bool


def bare_figures(lines: Iterable[LinePlace]) -> list[OwnNumber]:
    """The lines with a figure before their title, where these run from one and most have text below."""
    row: list[OwnNumber] = []
    told = 0
    for line in lines:
        found = FIGURE.fullmatch(line.text) if line.apart else None
        number = found[1] if found else ""
        if found and _comes_next(number, row[-1].number if row else "0"):
            row.append(OwnNumber(line.place, found[2], number, ""))
            told += line.followed
    return row if len(row) >= _AT_LEAST and 2 * told > len(row) else []


def _comes_next(number: str, before: str) -> bool:
    """Whether a number goes on with a row: «3» and «2.1» behind «2»."""
    whole, _, part = number.partition(".")
    above, _, last = before.partition(".")
    if part:
        return whole == above and int(part) == int(last or 0) + 1
    return int(whole) == int(above) + 1


def _counted(number: str) -> tuple[int, ...]:
    """What a number counts: its year stands behind it."""
    first, *others = (int(part) for part in re.split(r"[./-]", number))
    return (*others, first) if "/" in number or "-" in number else (first, *others)


def is_capitals(text: str) -> bool:
    """Whether a line is written in capitals alone, and short enough for a heading."""
    letters = [sign for sign in text if sign.isalpha()]
    return (
        len(letters) >= 4
        and len(letters) * 2 >= len(text)
        and not any(sign.islower() for sign in letters)
        and any(sign.isupper() for sign in letters)
        and len(text) <= MOST_IN_A_HEADING
        and (not text.endswith((".", ",", ";", "!", "?")) or ends_in_letters(text))
        and "|" not in text
    )


def ends_in_letters(text: str) -> bool:
    """Whether the stop a text ends with belongs to letters that stand for a name: «Ørskog I.L.»."""
    return re.search(r"(?<![^\W_])(?:[^\W\d_]\.){2,}$", text) is not None


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


_FIRST_SENTENCE = re.compile(r"[^\n]{4,100}?[^\W\d_]{3}[.:](?=[ \t\u00a0]+\S)")


def _case_and_text(text: str) -> tuple[str, str, str] | None:
    """The same of a line that goes on with what was said: «Sak 1: Støtte. Formannen har fått …»."""
    first = _FIRST_SENTENCE.match(text)
    found = case_of(first[0]) if first else None
    if first is None or found is None or not found[0] or not (found[2] or "/" in found[1]):
        return None
    return f"{found[0]}{text[first.end() :]}", found[1], found[2]


def case_of(text: str) -> tuple[str, str, str] | None:
    """Title, number and word of a line that opens a case; None for a sentence about one."""
    if len(text) > 2 * MOST_IN_A_HEADING:
        return _case_and_text(text)
    text = _SPACED.sub(r"\1 \2", text, count=1)
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
