"""Groups in a list with their people in brackets behind them: «Kull 3 (Jonas), 1. trinn (Kari Nes)»."""

from __future__ import annotations

import re

from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import AND, ANY, BLANK, fold
from tui.grammar.phrases.names import is_capitalised

_GROUP = (
    rf"[^\W\d_]{{3,20}}[{BLANK}]\d{{1,2}}[.]?[{BLANK}]?[A-ZÆØÅ]?"
    rf"|\d{{1,2}}[.]?[{BLANK}]?(?:[A-ZÆØÅ]|[^\W\d_]{{4,20}})"
    rf"|[Ff]amil(?:ien|ie|ies|y)[{BLANK}][^\W\d_]{{2,20}}"
)
_GROUPED = re.compile(rf"(?P<group>{_GROUP})[{BLANK}]*[(:][{BLANK}]*(?P<names>[^():;]{{2,200}}?)\)?")
_CALLED = re.compile(
    rf"(?P<group>[^\W\d_]{{4,20}})(?:[{BLANK}]*\((?P<inside>[^():;]{{2,200}}?)\)|:[{BLANK}]+(?P<names>[^():;]{{2,200}}))"
)
"""«Flokk (Vilde, Oskar)», «Tropp: Nora»: a group that only the first names behind it tell."""

_ANY = any_language(MinutesWords)
_FIRST_NAMES = frozenset(ANY.people.first_names)
_COMMA = re.compile(r"[,;](?![^(]*\))")
_NAMES = re.compile(rf",|[{BLANK}]{any_of(AND)}[{BLANK}]")


def groups_apart(text: str) -> list[tuple[str, str]]:
    """The parts of a list, each with the group that its names stand behind; nothing where no part has one."""
    parts = [_LAST_AND.sub("", part.strip(BLANK)) for part in _COMMA.split(text)]
    told = [_apart(part) for part in parts if part]
    return told if any(group for _, group in told) else []


_LAST_AND = re.compile(rf"^{any_of(AND)}[{BLANK}]+")


def _apart(part: str) -> tuple[str, str]:
    if found := _GROUPED.fullmatch(part):
        names = _names(found["names"])
        return (", ".join(names), found["group"]) if names else (part, "")
    found = _CALLED.fullmatch(part)
    names = _names(found["inside"] or found["names"]) if found else []
    called = names and all(fold(name.split()[0]) in _FIRST_NAMES for name in names)
    if found is None or not called or _is_of_one(fold(found["group"])):
        return part, ""
    return ", ".join(names), found["group"]


def _is_of_one(word: str) -> bool:
    """Whether a word is a first name, or what one person is: «Leder: Kari Moe»."""
    return word in _FIRST_NAMES or word in _ANY.offices or word.endswith(_ANY.office_endings)


def _names(text: str) -> list[str]:
    names = [name.strip(BLANK) for name in _NAMES.split(text)]
    return names if all(is_capitalised(name) for name in names) else []
