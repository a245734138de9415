"""The number at the head of an item's title: whether there is one, and what it is.

One reader for typed lines, forms, pasted agendas and minutes that are imported. It takes the title and the
agenda so far; the first rule that fits wins. What a person meant as a number is never left in the title, and
a figure that counts something is never taken for a number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.language.agenda import AgendaWords
from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.orthography import orthography
from store.language.words import BLANK, CAPITALS, fold
from store.record.model import AgendaItem
from store.record.numbering import CaseNumber, case_number, written_number, year_of
from store.record.values import LANGUAGES, NUMBER_FORMS, Language, NumberStyle
from tui.grammar.result import Hint

if TYPE_CHECKING:
    from store.record.record import Record


_ANY = any_language(AgendaWords)
_B = f"[{BLANK}]"
_MONTHS = frozenset(fold(month) for one in LANGUAGES for month in orthography(one).months)
_COUNTED = frozenset(_ANY.counted)
_COUNTED_FIRST = tuple(_ANY.counted_first)
_GOING_ON = frozenset(_ANY.going_on)
_CODES = frozenset(_ANY.case_codes)
_DATED = frozenset(_ANY.dated_codes)
_KINDS = frozenset(_ANY.case_kinds)
_PLAIN = frozenset({*_ANY.case_words, *_KINDS})
_WORDS = sorted({*_ANY.case_words, *_KINDS, *_CODES, *_DATED}, key=len, reverse=True)

_END = rf"(?P<end>{_B}*[–—-]{_B}+|{_B}*[:.),]+(?:{_B}+|(?=[{CAPITALS}«“\"(]))|{_B}+)"
"""What stands between a number and the title."""

_SERIAL = r"\d\d/\d{3}(?!\d)"
"""The year, and a number of three figures: «26/031», as parish councils count their minutes."""

_YEARLY = rf"{_SERIAL}|(?:19|20)\d\d/\d{{1,4}}|\d{{1,4}}/(?:\d{{4}}|\d{{2}})|\d{{1,4}}-(?:19|20)\d\d"
_CODE = rf"(?i:{any_of(map(re.escape, _WORDS))})|[{CAPITALS}]{{1,5}}(?:-sak)?|§"
PREFIX = rf"(?:(?:{_CODE})(?:{_B}|-(?=\d)))"
"""A pattern for the word or letters before a number, and the blank or hyphen behind them."""

_PREFIXED = late_pattern(
    rf"(?P<prefix>{_CODE})"
    rf"(?P<sign>{_B}?(?i:{any_of(_ANY.number_signs)}))?[.:]{{0,2}}{_B}*(?:#|(?P<glue>-))?"
    rf"(?P<number>{_YEARLY}|\d{{1,4}}-\d\d|\d{{1,3}}\.\d{{1,2}}|\d{{1,4}}[a-h]?)(?!\d)(?:{_END}(?P<title>\S.*))?",
    re.DOTALL,
)
_SIGN = rf"(?P<sign>(?i:{any_of(_ANY.number_signs)})\.{_B}*|[Nn]r{_B}+)?"
_WORD_AND_CODE = late_pattern(
    rf"^(?i:{any_of(map(re.escape, _ANY.case_words))}){_B}(?=(?:{any_of((*_CODES, *_DATED))}){_B}\d)",
    re.IGNORECASE,
)
"""«Sak PS 7/26»: the letters belong to the number, and the word says what it is."""

_DATED_NUMBER = late_pattern(rf"{_SIGN}(?P<number>{_YEARLY}){_END}(?P<title>\S.*)", re.DOTALL)
_BARE = late_pattern(
    rf"{_SIGN}(?P<number>\d{{1,3}}\.\d{{1,2}}|\d{{1,4}}[a-h]?){_END}(?P<title>\S.*)",
    re.DOTALL,
)
_RANGED = late_pattern(
    rf"(?P<number>(?P<from>\d{{1,3}})(?:[-–]|{_B}[-–]{_B})(?P<to>\d{{1,3}})){_END}(?P<title>\S.*)", re.DOTALL
)
_RANGE = re.compile(r"\d{1,3}[ \u00a0]?[-–][ \u00a0]?(\d{1,3})")
_SHORT = re.compile(r"\d{1,4}-(\d\d)")
"""«46-26», the forty-sixth case of the year."""

_SHORT_DATED = late_pattern(rf"(?P<number>\d{{1,4}}-(?P<year>\d\d)){_END}(?P<title>\S.*)", re.DOTALL)
_WORD = late_pattern(r"[^\W\d_]+")
_MEASURED = late_pattern(rf"[%‰°€$£+×½¼¾/*=]|x(?:{_B}|\d)", re.IGNORECASE)


class NumberRead(NamedTuple):
    """A number, the word or letters before it, and the title that is left. hint: what to say of it."""

    prefix: str
    number: str
    title: str
    hint: Hint | None = None


class NumberRow(NamedTuple):
    """What decides a doubtful number: the agenda so far.

    years: those that numbers of the meeting may have; year: its own. dated: whether items have numbers with
    a year. last: the last bare number, empty before the first. first: whether no item stands before this
    one. above: the number of the item that this one lies under. told: the title of the item before, when it
    has no number. settled: how the meeting numbers its items. short: whether items have numbers with the last
    figures of the year behind a hyphen.
    """

    language: Language
    years: frozenset[int]
    year: int = 9999
    dated: bool = False
    last: str = ""
    first: bool = False
    above: str = ""
    told: str = ""
    settled: NumberStyle | None = None
    short: bool = False


def row_of(record: Record, item: AgendaItem | None = None, *, sub: bool = False) -> NumberRow:
    """What the agenda of a meeting says of the next number; ``item``: the one before, or above."""
    numbered = [one for one in record.agenda if one.number and one.form != "break"]
    tops = [one for one in record.agenda if one.form != "break"]
    taken = [number for one in numbered if (number := case_number(one.number))]
    year = year_of(record)
    own = {int(f"{str(year)[:2]}{number.year}") for number in taken if number.year}
    bare = [one for one in numbered if "/" not in one.number and not _has_year(one.number)]
    above = record.get(AgendaItem, item.parent) if item is not None and item.parent else item
    under = [one for one in bare if above is not None and above.id in (one.id, one.parent)]
    rows = under if sub else [one for one in bare if "." not in one.number]
    last = max(rows, key=lambda one: one.id, default=None)
    told = "" if item is None or item.number or item.form == "break" else item.title
    settled = record.meeting.numbering
    yearly = settled is not None and bool(NUMBER_FORMS.get(settled.form))
    return NumberRow(
        record.meeting.language,
        frozenset({year - 1, year, year + 1, *own}),
        year,
        dated=yearly or any(number.year for number in taken),
        last=last.number if last is not None else "",
        first=not tops and not yearly,
        above=above.number if sub and above is not None else "",
        told=told,
        settled=settled,
        short=any((of := _SHORT.fullmatch(one.number)) and int(of[1]) == year % 100 for one in numbered),
    )


def read_number(title: str, row: NumberRow) -> NumberRead | None:
    """The number that a title begins with; None when all of it is the title."""
    text = title.strip(BLANK)
    return (
        _prefixed(text, row)
        or _of_series(text, row)
        or _dated(text, row)
        or _ranged(text, row)
        or _short_dated(text, row)
        or _bare(text, row)
    )


def read_style(text: str, year: int) -> NumberStyle | None:
    """How items are to be numbered, by an example: «PS 41/26», «014», «nei»; None for what is no number.

    ``year``: that of the meeting; a number of another year than that or one beside it is the archive's.
    """
    words = text.strip(BLANK).rstrip(".")
    if fold(words) in _ANY.no_numbers:
        return NumberStyle(form="none")
    if fold(words) in _ANY.automatic:
        return NumberStyle()
    prefix, number = split_number(words)
    taken = case_number(number)
    if taken is None or taken.nth:
        return None
    form = next(form for form, end in NUMBER_FORMS.items() if end == taken.form)
    years = [one for one in (year - 1, year, year + 1) if one % 100 == int(taken.year or year % 100)]
    if not years or (taken.form in _WHOLE_YEARS and str(years[0]) not in number):
        return None
    return NumberStyle(prefix or taken.code, form, taken.width, taken.value, years[0] if taken.year else 0)


def written_style(style: NumberStyle) -> str:
    """The example that says how items are numbered; empty when the program numbers them, «-» for none."""
    ending = NUMBER_FORMS.get(style.form)
    if ending is None:
        return "-" if style.form == "none" else ""
    first = CaseNumber("", style.first or 1, style.width, f"{style.year % 100:02}" if ending else "", ending)
    return written_number(style.prefix, first.written(f"{style.year // 100:02}"))


_WHOLE_YEARS = ("/yyyy", "-yyyy", "yyyy/")


ANY_YEAR = NumberRow("nb", frozenset(range(1900, 2101)), first=True)
"""An agenda of which nobody knows when it was: its numbers may be of any year."""


def read_case(text: str, row: NumberRow = ANY_YEAR) -> NumberRead | None:
    """The number of a case that a text begins with or is: «Sak 16/26 Lån», «16/26 Lån», «PS 41/26»."""
    text = text.strip(BLANK)
    return _prefixed(text, row) or _dated(text, row) or _alone(text)


def _alone(text: str) -> NumberRead | None:
    """A word and a number that nothing follows; «NRK 1» is none."""
    found = _PREFIXED.fullmatch(text.rstrip(BLANK + ":."))
    if found is None or found["title"]:
        return None
    dated = re.fullmatch(_YEARLY, found["number"]) is not None
    word = fold(found["prefix"])
    known = dated or (word in _WORDS and word not in _DATED and word != "agenda")
    return NumberRead(_prefix(found), found["number"], "") if known else None


def counts(title: str) -> bool:
    """Whether a figure at the head of a title is part of it: it counts, measures or dates something."""
    found = _BARE.fullmatch(title.strip(BLANK))
    return found is not None and _is_title(found, ANY_YEAR)


def split_number(text: str) -> tuple[str, str]:
    """A number written by itself, «PS 41/26», as the letters before it and the number."""
    found = _PREFIXED.fullmatch(text.strip(BLANK))
    if found is None or found["title"]:
        return "", text.strip(BLANK)
    return _prefix(found), found["number"]


def earlier_of_row(title: str, row: NumberRow) -> tuple[NumberRead, NumberRead] | None:
    """A number and the one before it, when the title before begins with the one and this with the other."""
    here, before = _BARE.fullmatch(title.strip(BLANK)), _BARE.fullmatch(row.told.strip(BLANK))
    if here is None or before is None or row.dated:
        return None
    fits = not any(_is_title(found, row) or _is_year(found["number"]) for found in (here, before))
    if not fits or not _follows(here["number"], before["number"]):
        return None
    return NumberRead("", before["number"], before["title"]), NumberRead("", here["number"], here["title"])


def _prefixed(text: str, row: NumberRow) -> NumberRead | None:
    found = _PREFIXED.fullmatch(_WORD_AND_CODE.sub("", text, count=1))
    if found is None or not found["title"] or _lists(found["title"]):
        return None
    word, number, title = fold(found["prefix"]), found["number"], found["title"]
    begins = found["end"].strip(BLANK) != "" or not title[0].islower()
    dated = re.fullmatch(_YEARLY, number) is not None
    if word in _WORDS:
        if (word in _DATED and not dated) or (not dated and not begins and word in _CODES):
            return None
        if not dated and word == "agenda":
            return None
    elif not (begins and _is_own_code(word, number, row)) or found["sign"]:
        return None
    if re.fullmatch(r"\d{1,4}-\d\d", number):
        # «Sak 16-26 Budsjett» is case 16 of the year; «Sak 16-18 utsettes» are three cases.
        short = int(number[-2:])
        if not begins or all(year % 100 != short for year in row.years):
            return None
    words = _WORD.match(title)
    if found["end"].strip(BLANK) == "" and words and words[0] in _GOING_ON:
        return None
    if not dated and _is_counted(title) and found["end"].strip(BLANK) == "":
        return None
    return NumberRead(_prefix(found), number, title)


def _is_own_code(word: str, number: str, row: NumberRow) -> bool:
    """Whether letters that no table has are the organisation's: by the year behind them; a § has none."""
    dated = re.fullmatch(_YEARLY, number) is not None
    return not dated if word == "§" else dated and _near(number, row)


def _prefix(found: re.Match[str]) -> str:
    joined = found["glue"] and found.start("glue") == found.end("prefix")
    letters = fold(found["prefix"]) not in _PLAIN
    return f"{printed_prefix(found['prefix'])}{'-' if joined and letters else ''}"


def printed_prefix(word: str) -> str:
    """The word before a number as it is printed: «PS», «Sak», «V-sak»."""
    if fold(word) in _CODES | _DATED:
        return word.upper()
    return word[0].upper() + word[1:]


def _dated(text: str, row: NumberRow) -> NumberRead | None:
    found = _DATED_NUMBER.fullmatch(text)
    if found is None or not _near(found["number"], row) or _lists(found["title"]):
        return None
    if re.fullmatch(_SERIAL, found["number"]) and found["title"][0].islower():  # «26/100 of them»
        return None
    return NumberRead("", found["number"], found["title"])


def _ranged(text: str, row: NumberRow) -> NumberRead | None:
    """«7-9 Orienteringer» behind item 6: one item with the numbers of several; «10-12 åringene» counts."""
    found = _RANGED.fullmatch(text)
    if found is None or row.dated or (row.settled is not None and row.settled.form == "none"):
        return None
    first, last, title = int(found["from"]), int(found["to"]), found["title"]
    next_in_row = _follows(found["from"], row.last) or (row.first and first == 1)
    if not next_in_row or not first < last <= first + _MOST_IN_RANGE:
        return None
    if not title[0].isupper() or _is_counted(title) or fold(title.split()[0]) in _MONTHS:
        return None
    return NumberRead("", found["number"], title)


_MOST_IN_RANGE = 30


def range_after(title: str, last: str) -> tuple[str, str] | None:
    """The numbers of several items that a title begins with behind the last one, and what is left."""
    read = _ranged(title, ANY_YEAR._replace(last=last, first=False)) if last else None
    return (read.number, read.title) if read is not None else None


def _short_dated(text: str, row: NumberRow) -> NumberRead | None:
    """«46-26. Valg» in a meeting of 2026: a stop tells it, or that another item has such a number."""
    found = _SHORT_DATED.fullmatch(text)
    if found is None or int(found["year"]) != row.year % 100 or _lists(found["title"]):
        return None
    told = row.short or found["end"].strip(BLANK) in (".", ":", ")", ".:")
    return (
        NumberRead("", found["number"], found["title"]) if told and not found["title"][0].islower() else None
    )


def _of_series(text: str, row: NumberRow) -> NumberRead | None:
    """A number behind a word that the series has before its own: «Komitésak 3/26 Budsjett»."""
    prefix = row.settled.prefix if row.settled is not None else ""
    if (
        not prefix
        or fold(text[: len(prefix) + 1]) != fold(prefix)
        or text[len(prefix) : len(prefix) + 1] not in BLANK
    ):
        return None
    rest = text[len(prefix) :].strip(BLANK)
    read = _dated(rest, row) or _bare(rest, row)
    return read._replace(prefix=prefix, hint=None) if read else None


def _near(number: str, row: NumberRow) -> bool:
    """Whether a number with a year is one of the meeting's, and neither a season nor a day."""
    if re.fullmatch(_SERIAL, number):
        return any(year % 100 == int(number[:2]) for year in row.years)
    taken = case_number(number)
    if taken is None:
        return False
    first = number.split("/", maxsplit=1)[0]
    season = (taken.value + 1) % 100 == int(taken.year) and 2000 + int(taken.year) > row.year
    after = int(taken.year) + 1
    seasons = taken.form == "yyyy/" and taken.value in (after, 1900 + after, 2000 + after)
    spans = len(first) == 4 and taken.form == "/yyyy" and 1900 <= taken.value < 2100
    if season or seasons or spans:
        return False
    return any(year % 100 == int(taken.year) for year in row.years)


def _bare(text: str, row: NumberRow) -> NumberRead | None:
    found = _BARE.fullmatch(text)
    if found is None or _is_title(found, row) or (row.settled is not None and row.settled.form == "none"):
        return None
    number, title, end = found["number"], found["title"], found["end"].strip(BLANK)
    read = NumberRead("", number, title)
    follows = _follows(number, row.last) or _follows_above(number, row)
    begins = not title[0].islower() and not title[0].isdigit()
    if follows or (number == "1" and (row.first or (begins and not row.last and not row.dated))):
        return read
    if row.settled is not None and row.settled.form == "n":
        expected = follows or (not row.last and number == str(row.settled.first))
        hint = None if expected else _gap(number, row) or Hint("hint-is-number", {"number": number})
        return read._replace(hint=hint)
    if ":" in end or ")" in end or found["sign"]:
        return read._replace(hint=_gap(number, row))
    # «3 May» is a day where months have capitals.
    plain = not orthography(row.language).capitals or "." in end
    if row.dated or _is_year(number) or not begins or not plain:
        return None
    return read._replace(hint=_gap(number, row) or Hint("hint-is-number", {"number": number}))


def _gap(number: str, row: NumberRow) -> Hint | None:
    return Hint("hint-number-gap", {"number": number, "before": row.last}) if row.last else None


def _is_title(found: re.Match[str], row: NumberRow) -> bool:
    """Whether a figure before a title is part of it: it counts, measures or dates something."""
    number, title, end = found["number"], found["title"], found["end"]
    # A clock time, or a decimal.
    before, _, after = number.partition(".")
    late = after.startswith("0") or (len(after) == 2 and int(before) < 24 and int(after) < 60)
    if after and late and not (_follows(number, row.last) or _follows_above(number, row)):
        return True
    if number == "0" or (re.match(r"\d{3}(?!\d)", title) and not end.strip(BLANK)):
        return True
    if end.strip(BLANK) in ("–", "—", "-") and title[0].isdigit():
        return True
    if end.strip(BLANK) == "," or _MEASURED.match(title):
        return True
    word = _WORD.match(title)
    return (word is not None and fold(word[0]) in _MONTHS and ")" not in end) or _is_counted(title)


def _is_counted(title: str) -> bool:
    word = _WORD.match(title)
    if word is None:
        return False
    return word[0] in _COUNTED or word[0] in _GOING_ON or word[0].startswith(_COUNTED_FIRST)


def _lists(title: str) -> bool:
    """Whether what follows a number is another: «16/26 og 17/26», «12/26–14/26»."""
    return re.match(rf"(?:(?:og|and|to|til|&|samt){_B}+(?:sak{_B}+)?)?\d{{1,4}}/\d\d", title) is not None


def _follows(number: str, last: str) -> bool:
    """Whether a bare number is the one after another: 72 after 71, 5a after 5, 2.2 after 2.1."""
    if (ranged := _RANGE.fullmatch(last)) is not None:
        last = ranged[1]
    if not last:
        return False
    one, other = _parts(number), _parts(last)
    if one is None or other is None or one[0] != other[0]:
        return False
    (_, count, letter), (_, before, earlier) = one, other
    if count == before:
        return letter == chr(ord(earlier) + 1 if earlier else ord("a")) if letter else False
    return count == before + 1 and letter in ("", "a")


def _follows_above(number: str, row: NumberRow) -> bool:
    above, dot, count = number.rpartition(".")
    return bool(dot) and above == row.above and (count == "1" or _follows(number, row.last))


def _parts(number: str) -> tuple[str, int, str] | None:
    found = re.fullmatch(r"(\d+\.)?(\d+)([a-z]?)", number)
    return (found[1] or "", int(found[2]), found[3]) if found else None


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def _has_year(number: str) -> bool:
    taken = case_number(number)
    return taken is not None and bool(taken.year)


def after(row: NumberRow, number: str, title: str) -> NumberRow:
    """What an agenda says of the next number once another item stands in it."""
    short = _SHORT.fullmatch(number)
    of_year = (
        short is not None
        and int(short[1]) == row.year % 100
        and not _follows(number.split("-", maxsplit=1)[0], row.last)
    )
    bare = number and not of_year and (_RANGE.fullmatch(number) or not re.search(r"[/.-]", number))
    return row._replace(
        last=number if bare else row.last,
        first=False,
        dated=row.dated or _has_year(number),
        short=row.short or of_year,
        told="" if number else title,
    )
