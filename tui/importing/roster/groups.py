"""Groups in a list with their people in brackets behind them: «Kull 3 (Jonas), 1. trinn (Kari Nes)»."""

from __future__ import annotations

import re

from store.language.folders import any_of
from store.language.words import AND, BLANK
from tui.grammar.phrases.names import is_capitalised

_GROUP = (
    rf"[^\W\d_]{{3,20}}[{BLANK}]\d{{1,2}}[.]?[{BLANK}]?[A-ZÆØÅ]?"
    rf"|\d{{1,2}}[.]?[{BLANK}]?(?:[A-ZÆØÅ]|[^\W\d_]{{4,20}})"
)
_GROUPED = re.compile(rf"(?P<group>{_GROUP})[{BLANK}]*[(:][{BLANK}]*(?P<names>[^():;]{{2,200}}?)\)?")
_COMMA = re.compile(r"[,;](?![^(]*\))")
_NAMES = re.compile(rf",|[{BLANK}]{any_of(AND)}[{BLANK}]")


def groups_apart(text: str) -> list[tuple[str, str]]:
    """The parts of a list, each with the group that its names stand behind; nothing where no part has one."""
    parts = [_LAST_AND.sub("", part.strip(BLANK)) for part in _COMMA.split(text)]
    told = [_apart(part) for part in parts if part]
    return told if any(group for _, group in told) else []


_LAST_AND = re.compile(rf"^{any_of(AND)}[{BLANK}]+")


def _apart(part: str) -> tuple[str, str]:
    found = _GROUPED.fullmatch(part)
    names = [name.strip(BLANK) for name in _NAMES.split(found["names"])] if found else []
    named = bool(names) and all(is_capitalised(name) for name in names)
    return (", ".join(names), found["group"]) if found and named else (part, "")
