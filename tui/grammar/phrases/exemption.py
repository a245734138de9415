"""What «privat», «notat» and «unntatt § 13» say of a line, and lines that say that an item is exempt."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, fold, meanings

_MOST = 160
_WORDS = any_language(MinutesWords)
_GAP = f"[{BLANK}]"
_OF_ITEM = rf"(?:{any_of(_WORDS.item_words)}{_GAP}(?:{any_of(_WORDS.is_said)}{_GAP})?)?"
_SAYS = rf"[({{\[]?{_OF_ITEM}(?:{any_of(_WORDS.exempt_line)}|{any_of(ANY.labels.exempt)})(?![\w])"
_SEE = rf"(?:{any_of(ANY.exempt.see)}\b\.?)"
_LAW_WORD = (
    rf"(?:\d[\d.–-]*+[a-z]?|[a-z]|{any_of((*ANY.exempt.statutes, *ANY.exempt.laws))}"
    rf"|{any_of((*ANY.exempt.within, *ANY.exempt.see))})"
)
_CONFIDENTIAL = late_pattern(
    rf"{any_of(_WORDS.item_words)}{_GAP}(?:{any_of(_WORDS.is_said)}{_GAP})?"
    rf"{any_of((*ANY.labels.private, *ANY.labels.exempt))}"
    rf"|{any_of(ANY.labels.private)}{_GAP}{any_of(_WORDS.item_words)}",
    re.IGNORECASE,
)
_BEGINS = late_pattern(_SAYS, re.IGNORECASE)
_BEFORE_LAW = late_pattern(rf"[{BLANK}.:,;(–-]*(?:{_SEE}[{BLANK}]*)?", re.IGNORECASE)
_BY_LAW = late_pattern(rf"[{BLANK}.,;(–-]*(?:{_SEE}|§|{any_of(ANY.exempt.laws)}\b)", re.IGNORECASE)
"""What says in what follows that it is a law: «unntatt jf. …», «exempt under …»."""

_LAW = late_pattern(rf"(?:(?:§{{1,2}}+|{_LAW_WORD}(?!\w))[{BLANK}.,]*+)+", re.IGNORECASE)


def exempt_by(text: str) -> str | None:
    """The law in a line that says nothing but that an item is exempt, «Unntatt offentlighet, jf. offl. § 13».

    Empty where the line names none, None for every other line: what goes on in other words may not be
    taken for a law, since the law is printed.
    """
    found = _BEGINS.match(text) if len(text) <= _MOST else None
    if found is None:
        return None
    rest = text[found.end() :]
    law = _BEFORE_LAW.sub("", rest, count=1).strip(f"{BLANK}().,;]}}")
    if rest.rstrip(BLANK).endswith(":"):
        return None  # what is exempt stands on the next line
    if not law:
        return "" if _whole(found[0]) else None
    told = "§" in law or any(char.isdigit() for char in law)
    return law if told and _LAW.fullmatch(law) else None


def begins_exempt(text: str) -> bool:
    """Whether a line begins so, «Unntatt offentlighet fordi …», or says «Saken er fortrolig»."""
    if _CONFIDENTIAL.fullmatch(text.strip(f"{BLANK}.")):
        return True
    found = _BEGINS.match(text)
    return found is not None and (_whole(found[0]) or _BY_LAW.match(text, found.end()) is not None)


def _whole(words: str) -> bool:
    """Whether the words alone say from what: «unntatt offentlighet», and not «unntatt»."""
    return re.fullmatch(rf"[({{\[]?{_OF_ITEM}{any_of(ANY.labels.exempt)}", words, re.IGNORECASE) is None


def perhaps_exempt(title: str) -> str:
    """The words of a title that may say its item is for few; empty for none.

    «Lukket møte: Lønn», «Lønn (in camera)», «Lønn behandles for lukkede dører», «Lønn, jf. offl. § 13».
    """
    first, last = title[:_MOST], title[-_MOST:]
    found = _DOORS_FIRST.match(first) or _DOORS_LAST.search(last)
    found = found or _DOORS.search(first) or _DOORS_INSIDE.search(first)
    if found is not None:
        return found["mark"]
    return _law_at_end(last)


def perhaps_exempt_line(text: str) -> str:
    """The words before the first colon of a line that may mean it is for few: «internt: …»."""
    found = _DOORS_FIRST.match(text[:_MOST])
    if found and found["colon"]:
        return found["mark"]
    label, colon, said = text.partition(":")
    label = label.strip(f"{BLANK}*_")
    if not colon or not said.strip(BLANK) or len(label) > _LONGEST_TOLD:
        return ""
    by_law = _ACCESS.match(label) and _LAW.fullmatch(label)
    return label if by_law or _INTERNAL.fullmatch(label) else ""


def perhaps_exempt_at_end(text: str) -> str:
    """The last words of a line that may say it is for few: «…, privat», «… (offl. § 13)», «…, unntatt § 13».

    «(internt) …» says so first.
    """
    if (bracketed := _BRACKET_FIRST.match(text)) and _is_for_few(bracketed[1]):
        return bracketed[1]
    text = text[-_MOST:]  # a long decision has its law at its end, too
    if (bracketed := _BRACKET_LAST.search(text)) and _is_for_few(bracketed[1]):
        return bracketed[1]
    for before in _BEFORE_MARK.finditer(text):
        if exempt_by(text[before.end() :]) is not None:
            return text[before.end() :].strip(f"{BLANK}()[].")
    if fold(text.rpartition(" ")[2].rstrip(".")) in _LAST_OF_PRIVATE and (
        found := _PRIVATE_LAST.search(text)
    ):
        return found["mark"]
    return _law_at_end(text) if "§" in text else ""


def _is_for_few(words: str) -> bool:
    """Whether words in brackets may say that a line is for few: «internt», «konf.»."""
    return _INTERNAL.fullmatch(words.strip(BLANK)) is not None


def _law_at_end(text: str) -> str:
    """A law about access in brackets, or behind a comma or a dash, with which a text ends."""
    for before in _BEFORE_LAST.finditer(text):
        law = text[before.end() :].strip(f"{BLANK}()[].")
        if _ACCESS.match(law) and _LAW.fullmatch(_BEFORE_LAW.sub("", law, count=1)):
            return law
    return ""


def is_behind_doors(text: str) -> bool:
    """Whether a sentence tells that the public was not there: «Saken ble behandlet for lukkede dører»."""
    return len(text) <= _LONGEST_TOLD and ":" not in text and _DOORS.search(text) is not None


_LONGEST_TOLD = 70
_CLOSED = any_of(sorted((*ANY.exempt.behind_doors, *ANY.labels.private), key=len, reverse=True))
_DOORS_FIRST = late_pattern(
    rf"(?P<mark>{any_of(sorted(ANY.exempt.behind_doors, key=len, reverse=True))})[{BLANK}]*"
    rf"(?:(?P<colon>:)|[–—]|-[{BLANK}]|\.?$)",
    re.IGNORECASE,
)
_DOORS_LAST = late_pattern(
    rf"[,(\[–—:;-][{BLANK}]*(?P<mark>{_CLOSED})(?:[{BLANK}]*,?[{BLANK}]*{_SEE}[^()\[\]]{{1,40}})?[)\]]?\.?$",
    re.IGNORECASE,
)
_DOORS = late_pattern(rf"\b(?P<mark>{any_of(ANY.exempt.doors)})(?!\w)", re.IGNORECASE)
_DOORS_INSIDE = late_pattern(rf"[(\[][{BLANK}]?(?P<mark>{_CLOSED})[{BLANK}]?[)\]]", re.IGNORECASE)
_LAST_OF_PRIVATE = frozenset(fold(word).rpartition(" ")[2] for word in ANY.labels.private)
_PRIVATE_LAST = late_pattern(
    rf"(?:,[{BLANK}]?|[{BLANK}][–—-][{BLANK}])(?P<mark>{any_of(map(re.escape, ANY.labels.private))})\.?$",
    re.IGNORECASE,
)
_BEFORE_LAST = late_pattern(rf"[,(\[–—;-][{BLANK}]*|(?<=[{BLANK}])(?={_SEE})", re.IGNORECASE)
_BEFORE_MARK = late_pattern(rf"[,(\[;][{BLANK}]*|[{BLANK}][–—-][{BLANK}]+")
_BRACKET_FIRST = late_pattern(rf"[(\[]([^()\[\]\n]{{1,60}})[)\]][{BLANK}]+(?=\S)")
_BRACKET_LAST = late_pattern(r"[(\[]([^()\[\]\n]{1,60})[)\]]\.?$")
_INTERNAL = late_pattern(any_of(ANY.exempt.internal), re.IGNORECASE)
_ACCESS = late_pattern(rf"(?:{_SEE}[{BLANK}]*)?{any_of(ANY.exempt.laws)}\b\.?[{BLANK}]*§", re.IGNORECASE)


def read_qualifier(words: str) -> dict[str, object] | None:
    """What «privat», «notat» or «unntatt § 13» make of an entry; without a ground it is private, too."""
    meaning = meanings().get(fold(words))
    if meaning == "private":
        return {"private": True}
    if meaning == "working-note":
        return {"in_minutes": False}
    first, _, ground = words.partition(" ")
    if meanings().get(fold(first)) != "exempt":
        law = exempt_by(words)  # «u.off. § 13», «ikke offentlig»
        return None if law is None else {"exempt": law} if law else {"private": True}
    if not ground:
        return {"private": True}
    exempt = _GROUND.fullmatch(ground.strip(BLANK))
    if exempt is None:
        return {"private": True} if _UNGROUNDED.fullmatch(fold(ground)) else None
    return {"exempt": exempt[1].strip(BLANK)}


_GROUND = late_pattern(
    rf"(?:(?:{any_of(ANY.exempt.from_)} )?{any_of(ANY.exempt.access)}|{any_of(ANY.exempt.before_ground)})?"
    r",?[ \t\u00a0]*+"
    rf"(?:{any_of(ANY.exempt.see)}\.?[ \t\u00a0]*+)?(.*(?:§|\d).*)",
    re.IGNORECASE,
)

_UNGROUNDED = late_pattern(
    rf"(?:(?:{any_of(ANY.exempt.from_)} )?{any_of(ANY.exempt.access)}|{any_of(ANY.exempt.laws)})[.,]?"
)
"""What something is exempt from, with no paragraph: it goes to nobody else all the same."""
