"""The signs that set people apart in a list, and what they are from their names, made the usual ones.

People put dashes between names, stops behind them, and no comma after a bracket. What the lists of minutes
mean by that is a comma between two people and a bracket around what is said of one.
"""

from __future__ import annotations

import re

from store.language.beside_names import is_party
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import AND, BLANK, CAPITALS, fold
from tui.grammar.phrases.names import is_capitalised

_ANY = any_language(MinutesWords)
_OFFICES = frozenset(map(fold, _ANY.offices))

_TWO_BRACKETS = re.compile(rf"\(([^()\n]{{1,60}})\)[{BLANK}]?\(([^()\n]{{1,60}})\)")
_BULLETED = re.compile(rf"(?<![{BLANK}])[{BLANK}]++[•·|][{BLANK}]++")
_NO_COMMA = re.compile(rf"(?<=[^\W\d_])([{BLANK}]?\([^()\n]{{1,60}}\))[{BLANK}]+(?=[{CAPITALS}][^\W\d_])")
"""«Ida Lie (leder) Per Moe (SU)»: a bracket that somebody else's name follows."""

_TIGHT_DASH = re.compile(rf"(?<=[^\W\d_]{{2}})(?:[-–—](?=\d)|[-–—][{BLANK}]+(?=[^\W_]))")
"""«Kine Moe- 2. klasse», «Anita Lie-6. klasse»."""

_TIGHT_OFFICE = re.compile(
    rf"(?<=[^\W\d_][{BLANK}])([{CAPITALS}][^\W\d_]*[a-zæøåäö])-(?={any_of(map(re.escape, _OFFICES))}\b)"
)
"""«Kine Moe-leder»: an office behind a whole name; «vice-chair» is one by itself."""

_DASH = re.compile(rf"(?<![{BLANK}])[{BLANK}]++[-–—][{BLANK}]++")
_STOPPED = re.compile(rf"([^.()\n]{{3,60}}?[^\W\d_]{{3}})\.[{BLANK}]+(\S[^\n]{{2,120}}?)\.?")
_CALLED = any_of(
    (
        *sorted(map(re.escape, _OFFICES), key=len, reverse=True),
        *(rf"[^\W\d_]{{2,20}}{re.escape(ending)}" for ending in _ANY.office_endings),
        r"(?:v\.?[ ])?(?:ordf|sekr|kass|nestl|medl|suppl|lederv|næstf)\b\.?",
    )
)
_BEHIND = re.compile(rf"(.{{3,60}}?)[{BLANK}]+((?:#\d{{1,4}}[{BLANK}]+)?{_CALLED})", re.IGNORECASE)
_TITLE = any_of(map(re.escape, sorted(_ANY.before_names, key=len, reverse=True)))
_PASTED = re.compile(
    rf"(?P<office>{_CALLED}|{_TITLE})[{BLANK}]+(?P<name>[^,;()\n]{{3,60}}?),?[{BLANK}]+\(?(?P<party>[^\W\d_]{{1,5}})\)?",
    re.IGNORECASE,
)
_FROM_WHERE = re.compile(
    rf"(?<=[^\W\d_])[{BLANK}]+(?P<where>{any_of(_ANY.sent_from)}[{BLANK}]"
    rf"(?:[^\W\d_][^\d,;()]{{1,40}}?|\d{{1,2}}\.?[ ]?[{CAPITALS}]))"
    rf"(?=,|;|$|[{BLANK}]{any_of(AND)}[{BLANK}])"
)
"""«Arild Vik fra kommunen»: whom somebody is there for."""

_CASE = any_of((*_ANY.case_numbers, "item"))
_IN_A_CASE = re.compile(
    rf"(?<=[^\W\d_])[{BLANK}]++((?:under|til|i|ved|på|for|in)[{BLANK}]{_CASE}[{BLANK}]?\d{{1,4}}(?:/\d{{2,4}})?)"
    rf"(?=,|;|$|[{BLANK}]{any_of(AND)}[{BLANK}])",
    re.IGNORECASE,
)
"""«ordfører Kari Moe under sak 4/25»."""

_TO_A_CASE = re.compile(
    rf"(?:(?<=[^\W\d_])|(?<=\))),?(?<![{BLANK}])[{BLANK}]++({any_of(_ANY.until_case)}"
    rf"[{BLANK}]{_CASE}[{BLANK}]?\d{{1,4}}(?:/\d{{2,4}})?)(?=,|;|$|[{BLANK}]{any_of(AND)}[{BLANK}])",
    re.IGNORECASE,
)
"""«Kristin Aune (forvalter), til og med sak 3»."""

_STOOD_IN = re.compile(
    rf"(?<![{BLANK}])[{BLANK}]++[–—-][{BLANK}]++(?P<who>[{CAPITALS}][\w'-]+(?:[{BLANK}][{CAPITALS}][\w.'-]*){{1,3}})[{BLANK}]+"
    rf"(?:møtte|møter|stilte|mødte)[{BLANK}]+(?:som[{BLANK}]+)?(?:vara|suppleant|stedfortreder)"
)
"""«Tone Skar – Odd Myrvold møtte som vara»."""

_JOINED = re.compile(rf"(?<=[^\W\d_])[{BLANK}]\+[{BLANK}](?=[{CAPITALS}])")
_AT_NUMBER = re.compile(
    rf"(?<=[^\W\d_])[{BLANK}]++(?:i|frå|fra|in)[{BLANK}]+((?:nr|no)\.?[{BLANK}]?\d{{1,3}}[a-zA-Z]?)(?=,|;|$|[{BLANK}])"
)
"""«Arild i nr 12»."""

_COMMA_BRACKET = re.compile(rf",[{BLANK}]*(?=\([^()\n]{{1,60}}\)[{BLANK}.]*(?:,|$))")
_HEADS = frozenset(
    fold(word)
    for heads in (
        _ANY.name_heads,
        _ANY.role_heads,
        _ANY.party_heads,
        _ANY.organisation_heads,
        _ANY.deputy_heads,
        _ANY.remark_heads,
    )
    for head in heads
    for word in head.split()
)
_WORDS_OF_NAME = 2
_MOST_BEHIND_DASH = 40


def set_apart(text: str) -> str:
    """A list of people with commas between them, and what is said of one in brackets behind the name."""
    text = _AMONG.sub(_among, text)
    text = _COMMA_BRACKET.sub(" ", _BULLETED.sub(", ", text))
    text = _FROM_WHERE.sub(r" (\g<where>)", text)
    text = _STOOD_IN.sub(r" (vara: \g<who>)", text)
    text = _JOINED.sub(", ", _AT_NUMBER.sub(r" (\1)", text))
    text = _IN_A_CASE.sub(r" (\1)", _TO_A_CASE.sub(r" (\1)", text))
    text = _TWO_BRACKETS.sub(r"(\2, \1)", text)
    text = _NO_COMMA.sub(r"\1, ", text)
    text = _TIGHT_DASH.sub(" – ", text)
    text = _TIGHT_OFFICE.sub(r"\1 – ", text)
    return _by_dashes(text)


_AMONG = re.compile(
    rf"(?<![{BLANK}]),?[{BLANK}]++{any_of(map(re.escape, _ANY.among))}(?!\w)[^(),:]{{0,30}}"
    rf"(?:[(:][{BLANK}]*+(?P<inside>[^()]{{5,400}}?)\)?(?=$|[.])|:[{BLANK}]*+(?P<behind>[^:\n]{{5,400}})$)",
    re.IGNORECASE,
)
"""«23 medlemmer, deriblant hele styret (Kari Nes, Per Moe)»: a group, and who of them have names."""


def _among(found: re.Match[str]) -> str:
    listed = (found["inside"] or found["behind"]).rstrip(BLANK + ".")
    names = re.split(rf",|[{BLANK}]{any_of(AND)}[{BLANK}]", _ANY_BRACKET.sub("", listed))
    return f", {listed}" if len(names) > 1 and all(_is_name(name) for name in names) else found[0]


_ANY_BRACKET = re.compile(rf"[{BLANK}]?\([^()]{{1,60}}\)")


def one_apart(text: str) -> str:
    """A line about one person with a comma behind the name: «Gerd Nes. Leiar.», «Knut Moe Nestleiar»."""
    text = text.strip(BLANK)
    text = text[:-1] if re.search(r"[^\W\d_]{3}\.$", text) else text
    if (found := _STOPPED.fullmatch(text)) and _is_whole(_without_office(found[1])[0]):
        said = ", ".join(part for part in re.split(rf"\.[{BLANK}]+", found[2]) if part)
        text = f"{found[1]}, {said}" if not _is_whole(found[2]) else text
    text = _with_party(text)
    before, _, party = text.rpartition(" ")
    if before and is_party(party) and "," not in text and (named := _without_office(before))[1]:
        return f"{named[0]}, {named[1]}, {party}"
    first, comma, rest = text.partition(",") if "," in text else text.partition(" (")
    name, office = _without_office(first)
    rest = rest.rstrip(")") if comma == " (" else rest
    comma = ", " if comma else ""
    return f"{name}, {office}{comma}{rest}" if office else text


def _with_party(text: str) -> str:
    """«Medlem Hans Jacob Foss H»: a comma before the party, where an office or a longer one tells it."""
    found = _PASTED.fullmatch(text)
    if found is None or not is_party(found["party"]) or not _is_whole(found["name"]):
        return text
    office = found["office"] or ""
    return f"{found['name']}, {office}, {found['party']}" if office else text


def are_heads(text: str) -> bool:
    """Whether a line only heads columns that nothing sets apart: «Navn Funksjon Representerer»."""
    words = [fold(word).strip(".:") for word in text.split()]
    return len(words) > 1 and all(word in _HEADS for word in words)


def _without_office(text: str) -> tuple[str, str]:
    """A name, and what its bearer is behind it without a comma; nothing of the kind for most names."""
    found = _BEHIND.fullmatch(text)
    return (found[1], found[2]) if found and _is_whole(found[1]) else (text, "")


def _by_dashes(text: str) -> str:
    """«Ola Moe – Kari Lie (vara) – Per Nes» are three people; «Ola Moe – leder, Kari Lie – vara» are two."""
    if not _DASH.search(text):
        return text
    parts = _DASH.split(text)
    if "," not in text and ";" not in text and len(parts) > 1 and all(map(_is_whole, parts)):
        return ", ".join(parts)
    told = [_bracketed(part) for part in re.split(r",(?![^(]*\))", text)]
    return ",".join(filter(None, told)) if all(told) else text


_ONE_BRACKET = re.compile(rf"([^()]{{3,60}}?)[{BLANK}]?\(([^()]{{1,40}})\)")


def _bracketed(part: str) -> str | None:
    """One person of several, what stands behind the dash in a bracket; None where that is no such thing."""
    before, *others = _DASH.split(part)
    if not others:
        return part
    said = others[0].strip()
    bracket = _ONE_BRACKET.fullmatch(before)
    name, inside = (bracket[1], f"{bracket[2]}, ") if bracket else (before, "")
    fits = len(others) == 1 and _is_name(name) and "(" not in said and len(said) <= _MOST_BEHIND_DASH
    return f"{name} ({inside}{said})" if fits and not _is_whole(said) else None


def _is_name(text: str) -> bool:
    return is_capitalised(text.strip(BLANK))


def _is_whole(text: str) -> bool:
    """Whether words are somebody's whole name, perhaps with a bracket behind it."""
    name = re.sub(r"\([^()]*\)", "", text).strip(BLANK)
    return is_capitalised(name) and len(name.split()) >= _WORDS_OF_NAME and fold(name) not in _OFFICES
