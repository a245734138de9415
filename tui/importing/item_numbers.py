"""How a line says by itself that it opens an item: a case, a number, a Roman one, or capitals."""

from __future__ import annotations

import re

from store.language.agenda import AgendaWords
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import CAPITALS, fold
from tui.grammar.case_number import printed_prefix
from tui.grammar.phrases.clock_times import months
from tui.importing.source import SPACES

MOST_IN_A_HEADING = 120
"""Signs; a longer line is a sentence."""

_ANY = any_language(MinutesWords)
_AGENDA = any_language(AgendaWords)
CASE_WORDS = frozenset({*_ANY.case_words, *_AGENDA.case_words})
"""Words before an item's number that say no more than that it is one."""

_UNSAID = frozenset({*_ANY.case_words, ""} - {"sak", "item"})
"""What no heading repeats before a number: the words that begin lines of a list."""

_WORDS = (*_AGENDA.case_kinds, *_AGENDA.case_codes, *_AGENDA.dated_codes, *_AGENDA.case_words)
_CASE = re.compile(
    rf"(?P<word>(?:[{CAPITALS}]{{1,4}}[- ])?{any_of((*_WORDS, *_ANY.case_numbers))}"
    rf"(?:[ ]?{any_of(_ANY.number_sign)}\.?)?[ \t\u00a0:-]*)"
    r"(?P<number>(?:19|20)\d\d/\d{1,3}|\d{1,4}(?:/(?:\d{4}|\d{2,3})|-20\d\d)?)"
    r"(?P<sep>[ \t\u00a0]*[:.)–—-]+)?(?P<rest>(?:[ \t\u00a0]+\S.*)?)",
    re.IGNORECASE | re.DOTALL,
)
_BARE_CASE = re.compile(
    rf"(?P<word>(?:[{CAPITALS}]{{1,5}}[ -])?)"
    r"(?P<number>\d{1,4}(?:/(?:\d{4}|\d{2,3})|-20\d\d))(?P<sep>[ \t\u00a0]*[:.)–—-]+)?"
    r"(?P<rest>[ \t\u00a0]+\S.*)",
    re.DOTALL,
)
NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2})*)([.):]*)[ \t\u00a0]+(?=\S)")
"""A line that begins with a number, which may have parts."""

_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_DAY = re.compile(r"\d{1,2}\.?[ \t\u00a0]{0,3}([^\W\d_]{3,12})")

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
    if found is None or is_day(text) or _counts(text, found):
        return text, "", ""
    return text[found.end() :], found[1], ""


def _counts(text: str, found: re.Match[str]) -> bool:
    """Whether a number says how many, as in «3 forslag til logo» and «10 000 til kor»."""
    rest = text[found.end() :]
    return not found[2] and "." not in found[1] and (rest[0].islower() or _THOUSANDS.match(rest) is not None)


def is_day(text: str) -> bool:
    """Whether a number is that of a day in a month: «11. februar 2026», «3 mars»."""
    found = _DAY.match(text)
    return found is not None and fold(found[1]) in months()


def case_of(text: str) -> tuple[str, str, str] | None:
    """Title, number and word of a line that opens a case; None for a sentence about one."""
    found = _CASE.fullmatch(text) or _BARE_CASE.fullmatch(text)
    if found is None or len(text) > 2 * MOST_IN_A_HEADING:
        return None
    rest, word = found["rest"].strip(SPACES), found["word"].strip(SPACES + ":-").casefold()
    if not rest and not found["word"]:
        return None
    opens = not rest or found["sep"] or rest[0].isupper() or rest[0].isdigit() or rest[0] in "«\"“'"
    sentence = rest.endswith(".") and len(rest.split()) > 6 and not found["sep"]
    if not opens or sentence:
        return None
    plainly = word.replace(".", "").replace(" ", "") in _UNSAID
    before = found["word"].strip(SPACES + ":-")
    return rest, found["number"], "" if plainly or not before else printed_prefix(before)
