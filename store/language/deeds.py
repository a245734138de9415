"""What somebody does, in the words that stand behind a name: typed ones, and those of running text."""

from __future__ import annotations

from store.language.folders import any_language
from store.language.prose import ProseWords
from store.language.words import ANY, PROMISES

DOINGS = tuple(dict.fromkeys((*PROMISES, *ANY.people.doings, *any_language(ProseWords).deeds)))
"""What may follow the owner's name in an action that is a whole sentence: «! Kari sender utkast»."""

INFINITIVES = frozenset(
    stem
    for deed in DOINGS
    if deed.isalpha() and deed.endswith("r")
    for stem in (deed[:-1], f"{deed[:-2]}a", f"{deed[:-2]}e")
)
"""«lage», «sende», «skriva»: the same verbs as they stand behind a name and a colon."""
