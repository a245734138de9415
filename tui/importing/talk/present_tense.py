"""Sentences that say in the present what somebody on the list does next: «Mona rydder boden i helga».

Minutes tell what happened in the past, so the present tense says a task; but for the verbs that tell what
somebody says, is or thinks. Scandinavian languages end that form in r, whatever the verb is.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from store.language.dates import DateWords
from store.language.deeds import DOINGS, INFINITIVES
from store.language.folders import any_language, any_of
from store.language.prose import ProseWords
from store.language.words import AND, ANY, BLANK, fold
from store.record.values import Name
from tui.grammar.phrases.names import listed, split_names
from tui.grammar.phrases.prose import Charge, is_story, sentences_in
from tui.importing.talk.due import due_in

if TYPE_CHECKING:
    from tui.grammar.context import Context

_ANY = any_language(ProseWords)
_TELLS = frozenset(_ANY.tells)
_NOTHING = frozenset(_ANY.goes_with_nothing)
_UNSURE = frozenset(_ANY.unsure)
_PRESENT = re.compile(r"[a-zæøåäö]{2,20}r")
_PASSIVE = re.compile(r"[^,]{3,80}[ ][a-zæøåäö]{3,20}(?:es|as|ast)[ ]a[vf][ ]([^,]{2,60})")
"""«Container bestilles av Per»."""

_MOST_NAMES = 3
_BARE = 2
_IS = frozenset(_ANY.is_)
_BY = re.compile(rf"\b{any_of(any_language(DateWords).always_by)}\b", re.IGNORECASE)
_SENT = frozenset(_ANY.deeds) & frozenset(DOINGS)
_MOST_WORDS = 20
"""Words of a sentence that can be a task."""


def present_task(sentence: str, context: Context, near: date | None) -> Charge | None:
    """The task that a sentence in the present tense tells of somebody on the list; None for any other."""
    text = sentence.rstrip(f".!{BLANK}")
    words = text.split()
    if not _BARE <= len(words) <= _MOST_WORDS or re.search(r"[?:;]", text) or is_story(text):
        return None
    if not _UNSURE.isdisjoint(fold(word).strip(",") for word in words):
        return None
    if (passive := _PASSIVE.fullmatch(text)) and (owners := _owners(passive[1], context)):
        return Charge(owners, due_in(text, near))
    place = next((n for n, word in enumerate(words) if n and _PRESENT.fullmatch(word)), len(words))
    if place + 1 == len(words) >= _BARE and words[place] in _SENT:  # «Nikolai og Jakob pynter»
        owners = _owners(" ".join(words[:place]), context)
        return Charge(owners, None) if owners else None
    if place + 1 >= len(words):
        return None
    due = due_in(text, near)
    if fold(words[place]) in _TELLS and not (
        due and due.date and _BY.search(text) and words[place] not in _IS
    ):
        return None
    dated = due is not None and (due.date is not None or bool(due.meeting))
    if fold(words[place + 1]) in _NOTHING and not dated:  # «legger fram forslag på neste møte» is a task
        return None
    owners = _owners(" ".join(words[:place]), context)
    return Charge(owners, due) if owners else None


_PAST = re.compile(rf"(?=.{{5}})[a-zæøåäö]{{0,20}}{any_of(_ANY.past_endings)}|{any_of(_ANY.past)}")
_TO_DO = re.compile(rf"(?<=[ ]){any_of(_ANY.to_do)}(?=[ ])")
_MOST_BEFORE = 7


def reports(text: str, context: Context) -> bool:
    """Whether a text ends with what somebody has done: «Odd orienterte.» is nobody's task."""
    begin, end = sentences_in(text)[-1]
    words = text[begin:end].rstrip(f".!{BLANK}").split()
    place = next((n for n, word in enumerate(words[:_MOST_BEFORE]) if n and _is_past(word)), 0)
    before = " ".join(words[:place])
    told = bool(place) and not _TO_DO.search(text, begin, end)
    return told and (fold(before) in ANY.people.bodies or bool(_owners(before, context)))


def _is_past(word: str) -> bool:
    """Whether a word tells what was done, and cannot be «sende», what is to be done."""
    return word not in INFINITIVES and _PAST.fullmatch(word) is not None


def _owners(before: str, context: Context) -> tuple[Name, ...]:
    """Those on the list whom words before a verb name, when they name nobody else."""
    names = tuple(name for part in re.split(r"[+/&]", before) for name in split_names(part))
    plain = not any(word[0].islower() and fold(word) not in AND for word in before.split())
    known = 0 < len(names) <= _MOST_NAMES and all(context.knows(name) == "one" for name in names)
    return tuple(listed(name, context) for name in names) if plain and known else ()
