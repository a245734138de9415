"""The name of a field in front of what is typed into it: «tittel: Styremøte», as a line would have it."""

from __future__ import annotations

from functools import cache

from store.language.catalogue import words
from store.language.words import BLANK, fold, meanings
from store.record.values import LANGUAGES
from tui.screens.forms.form import FormField

_MEANT = {"days": "date", "clocks": "time"}
"""What a line calls the fields that have other names in a form."""

_AS_TYPED = frozenset({"lines", "pairs", "choice", "maybe", "yes-no", "kind"})
"""Sorts whose texts are somebody's own words, or chosen."""

_WITHHOLDING = frozenset({"exempt", "closed"})
"""Fields whose words keep something from others, whatever they are."""


def without_name(field: FormField, text: str) -> str:
    """The text without the field's own name and a colon before it; the word may be of any language."""
    lead, colon, rest = text.partition(":")
    word = fold(lead).strip(BLANK)
    if not colon or not word or field.sort in _AS_TYPED or field.name in _WITHHOLDING:
        return text
    meant = meanings().get(word) == _MEANT.get(field.name, field.attribute)
    named = meant or word.rstrip(".") in _names(field.label)
    return (rest.strip(BLANK) if named else "") or text


@cache
def _names(label: str) -> frozenset[str]:
    return frozenset(fold(words(language, "screen")(label)).rstrip(".:") for language in LANGUAGES)
