"""Who stands in for whom where a line sets two names side by side: «Jan Ove Lie Elise Haga SV»."""

from __future__ import annotations

import re
from collections.abc import Collection

from msgspec.structs import replace

from store.language.beside_names import is_party
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.words import ANY, BLANK, NONE, fold
from tui.grammar.lines import Person
from tui.grammar.phrases.names import is_capitalised

_ANY = any_language(MinutesWords)
_DEPUTIES = any_of(sorted({*_ANY.deputy, *ANY.people.deputies, "suppleant"}, key=len, reverse=True))
_CAME = any_of(sorted((*_ANY.present_notes, *_ANY.deputy), key=len, reverse=True))
_DEPUTY = re.compile(
    rf"{_DEPUTIES}[{BLANK}]*[:–-]?[{BLANK}]+(?P<who>[^:,;\d]{{2,60}}?)(?:[{BLANK}]+{_CAME})?", re.IGNORECASE
)
_WHO = r"(?P<who>[^.:;,\d\n]{3,60}?)"
_STANDS = any_of(_ANY.stood_in)
_INSTEAD = re.compile(
    rf"{any_of(_ANY.in_place_of)}[ ]{_STANDS}[ ]{_WHO}"
    rf"|(?P<also>[^.:;,\d\n]{{3,60}}?)[ ]{_STANDS}[ ]{any_of(_ANY.in_place_of)}",
    re.IGNORECASE,
)
_GAP = re.compile(rf"[ \u00a0]{{2,}}|\t+|[{BLANK}]+[–—-][{BLANK}]+")
_LEAST, _MOST = 2, 4


def with_deputy(person: Person) -> tuple[Person, Person | None]:
    """«Magne Kleppe (vara: Oddny Rør)», who was away: him, and whoever came in his place."""
    found = _DEPUTY.fullmatch(person.role)
    if found is None:
        return person, None
    who = found["who"].strip(BLANK)
    if fold(who) in NONE or fold(who) in _ANY.nobody:
        return replace(person, role=""), None
    if not is_capitalised(who):
        return person, None
    return replace(person, role=""), Person(who, deputy_for=person.name)


def came_instead(sentence: str, before: str) -> Person | None:
    """«For han møtte Jorunn Nes», behind somebody who was away: who came, and for whom."""
    found = _INSTEAD.fullmatch(sentence.strip(f"{BLANK}."))
    who = (found["who"] or found["also"]).strip(BLANK) if found else ""
    return Person(who, deputy_for=before) if who and is_capitalised(who) else None


def side_by_side(text: str, away: Collection[str], *, told: bool) -> tuple[Person, ...]:
    """A line below «Varamedlemmer som møtte» with somebody, for whom, and the party.

    away: names of those who are told to be away, which tell where the second name begins when no gap does.
    told: whether those below the label are said to have come; else the second name must be one of the away.
    Nobody for a line that says anything else.
    """
    parts = [part.strip(BLANK) for part in _GAP.split(text.strip(BLANK)) if part.strip(BLANK)]
    party = parts.pop() if len(parts) > 1 and is_party(parts[-1]) else ""
    before, _, last = parts[-1].rpartition(" ") if parts and not party else ("", "", "")
    if before and is_party(last):
        parts[-1], party = before, last
    if len(parts) == 1:
        parts = _cut(parts[0], away)
    if len(parts) != _LEAST or not all(map(_is_whole, parts)):
        return ()
    if not told and parts[1] not in away:
        return ()
    return (Person(parts[0], deputy_for=parts[1], party=party),)


def _cut(text: str, away: Collection[str]) -> list[str]:
    """Two names apart where the second is somebody who is away."""
    for name in away:
        if fold(text).endswith(f" {fold(name)}"):
            return [text[: -len(name)].strip(BLANK), text[-len(name) :]]
    return [text]


def _is_whole(name: str) -> bool:
    return is_capitalised(name) and _LEAST <= len(name.split()) <= _MOST
