"""Offices: whoever is named by what somebody is, «Rektor», «the treasurer», and what the office is to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from store.language.folders import any_language
from store.language.late_pattern import late_pattern
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import BLANK, fold
from store.record.values import Name

if TYPE_CHECKING:
    from tui.grammar.context import Context


def office_that(clause: str, context: Context, verbs: Sequence[str]) -> tuple[Name, ...]:
    """The office that a clause begins with, when it goes on with one of the verbs: «Rektor sender ut …»."""
    found = _OFFICE.match(clause)
    if found is None or not is_office(found["office"], context):
        return ()
    verbs = verbs if _is_held(found["office"], context) else (*_PROSE.deeds, *_PROSE.surely)
    rest = fold(clause[found.end() :])
    does = any(rest.startswith((f"{verb} ", f"{verb},")) for verb in verbs) and len(rest.split()) > 1
    return (Name(found["office"]),) if does else ()


_OFFICE = late_pattern(
    rf"(?:[Tt]he[{BLANK}]+)?(?P<office>[^\W\d_][\w-]{{3,30}}(?:[{BLANK}][A-Z][a-z]{{2,20}})?)[{BLANK}]+(?=[^\W\d_])"
)
_WORDS, _PROSE = any_language(MinutesWords), any_language(ProseWords)
_OFFICES = frozenset(map(fold, (*_PROSE.offices, *_WORDS.offices, *_WORDS.before_names)))
_DEFINITES = _PROSE.definites


def is_office(word: str, context: Context) -> bool:
    """Whether a word is what somebody is, in a list or in any meeting: «Rektor», «Sekretæren»."""
    return not _OFFICES.isdisjoint(_forms(word)) or _is_held(word, context)


def _is_held(word: str, context: Context) -> bool:
    """Whether somebody on the list is what a word says."""
    held = {fold(part) for who in context.record.attendance for part in who.role.split(", ")}
    return not held.isdisjoint(_forms(word))


def _forms(word: str) -> Iterator[str]:
    """A word for what somebody is, folded, and what it can be without «the» at its end."""
    said = fold(word)
    yield said
    for bare in (said.removesuffix(end) for end in _DEFINITES if said.endswith(end)):
        yield bare
        yield f"{bare}e"
