"""The words of an agenda: what stands before an item's number, and what shows that a number is none."""

from __future__ import annotations

from functools import cache

import msgspec

from store.language.folders import Forms, any_language, part


class AgendaWords(msgspec.Struct, frozen=True, kw_only=True):
    """What decides whether a figure at the head of a title is the number of the item.

    case_words: words before a number that say no more than that it is one («sak 16/26»); case_kinds: those
    that tell a row of numbers of its own («V-sak 8/26»); case_codes: the letters that archives put before
    a number («PS 41/26»); dated_codes: letters that need a year behind the number, for they are words too.
    number_signs: «nr.».
    counted: what a figure before it counts or measures, in small letters («50 år», «2. gangs behandling»);
    counted_first: what a longer word that is counted begins with («1. tertialrapport»).
    going_on: small words that go on with a figure («3 av 11», «sak 16/26 fra forrige møte»).
    breaks: titles that are breaks. unnumbered: items before the first that has a number, which take none.
    swot, values, plan: how the title of an item with that form is likely to end («SWOT-analyse»).
    decision_letter: what a running number of decisions begins with. no_numbers, automatic: what is said of
    the numbers of items when they have none, or when the program gives them.
    """

    case_words: Forms
    case_kinds: Forms
    case_codes: Forms
    dated_codes: Forms
    number_signs: Forms
    counted: Forms
    counted_first: Forms
    going_on: Forms
    breaks: Forms
    unnumbered: Forms
    swot: Forms
    values: Forms
    plan: Forms
    decision_letter: Forms
    no_numbers: Forms
    automatic: Forms


def agenda(language: str) -> AgendaWords:
    """The words of an agenda in a language."""
    return part(language, AgendaWords)


@cache
def any_agenda() -> AgendaWords:
    """The words of an agenda in every language."""
    return any_language(AgendaWords)
