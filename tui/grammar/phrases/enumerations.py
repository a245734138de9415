"""Typed enumerations: the mark before a line («1.», «a)», «iv)»), and which mark goes on with which."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.language.folders import any_of, languages
from store.language.late_pattern import late_pattern
from store.language.orthography import orthography
from store.language.words import BLANK, ENDS
from store.record.points import Form, mark_of, place_of

_MARKED = late_pattern(rf"(\(?)(\d{{1,3}}|[a-z]|[ivx]{{1,5}})([.)])[{BLANK}]+(?=\S)(.+)", re.DOTALL)
_HABITS = [orthography(language) for language in languages()]
_NO_ENUMERATION = late_pattern(
    rf"(?:{any_of(month for habits in _HABITS for month in habits.months)}\b"
    rf"|{any_of(noun for habits in _HABITS for noun in habits.ordinal_nouns)}(?!\w))",
    re.IGNORECASE,
)
"""What makes a number with a stop the number of something: «1. mai», «2. klasse»."""


class Counted(NamedTuple):
    """A line that begins with a mark: the forms it can be of with its place in each, its sign, its text."""

    places: dict[Form, int]
    sign: str
    text: str

    def begins(self) -> Form | None:
        """The form of which this is the first mark; «i)» is a roman one before anything else."""
        return next((form for form, place in self.places.items() if place == 1), None)

    def follows(self, form: Form, place: int) -> bool:
        """Whether this is the mark after one of a form and place."""
        return self.places.get(form) == place + 1


def counted(text: str) -> Counted | None:
    """The mark and the text of a line; None where a number with a stop is the number of something."""
    found = _MARKED.fullmatch(text.strip(ENDS))
    if found is None:
        return None
    opened, mark, sign, rest = found.groups()
    if opened and sign == ".":
        return None
    if sign == "." and mark.isdigit() and _NO_ENUMERATION.match(rest):
        return None
    forms: tuple[Form, ...] = ("1",) if mark.isdigit() else ("i", "a")
    places = {form: place for form in forms if (place := place_of(mark, form))}
    return Counted(places, sign, rest.strip(ENDS)) if places else None


def goes_on(first: str, second: Counted) -> tuple[Form, str] | None:
    """The form of the list that a line begins which another goes on with, and the text of its first point."""
    before = counted(first)
    if before is None or before.sign != second.sign:
        return None
    form = before.begins()
    if form is None or not second.follows(form, 1):
        return None
    return form, before.text


def marked(form: Form, place: int) -> str:
    """A mark as it is written: «2.», «b)», «ii)»."""
    return f"{mark_of(form, place)}{'.' if form == '1' else ')'}"
