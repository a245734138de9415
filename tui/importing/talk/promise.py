"""What somebody promises in a line: the task that it tells without being called one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from store.language.dates import DateWords
from store.language.deeds import DOINGS, INFINITIVES
from store.language.folders import any_language, any_of
from store.language.minutes import MinutesWords
from store.language.prose import ProseWords
from store.language.words import fold
from tui.grammar.context import Context
from tui.grammar.phrases.names import doers
from tui.grammar.phrases.prose import is_story
from tui.importing.talk.due import due_in
from tui.importing.tasks import Task, given_task, labelled_task, only_owners

_PROSE = any_language(ProseWords)
_SHALL = re.compile(
    rf"(?:^|[.!][ ])(?:{any_of(word.capitalize() for word in _PROSE.later if word.isalpha())})[ ]"
    rf"(?!{any_of(_PROSE.idle)}\b)[a-zæøåäö]"
)
"""«Skal sende prøver neste uke», said by somebody whose name stands before."""

_MOST_OF_TASK = 14
_MOST_OF_NAMES = 60
_DEEDS = tuple(deed for deed in DOINGS if deed not in any_language(MinutesWords).no_deeds)
"""What somebody does next, by a verb that tells of nothing that was said or goes on."""

_BY = re.compile(rf"\b{any_of(any_language(DateWords).always_by)}\b", re.IGNORECASE)


def task_told(  # noqa: PLR0913 — a line, where it stands, and who is there
    text: str, fields: Mapping[str, Any], context: Context, near: date | None, *, named: bool, formal: bool
) -> Task | None:
    """The task that a text is by its labels, by an arrow, or by what it says; None when it is none.

    ``fields`` are those of the line: who said it, what it hangs from. ``named``: it is a point, or said by
    somebody in talk; ``formal``: minutes in which only what is called a task is one.
    """
    spoken = "speaker" in fields
    task = labelled_task(text, near) if not spoken else None
    if task is not None:
        owners = task.owners or doers(task.text, context, DOINGS)
        return replace(task, owners=owners) if task.text and (owners or task.is_due) else None
    given = given_task(text, context, near) if not spoken else None
    if given is not None or not named:
        return given or _called(text, context, near)
    if formal or fields.get("parent") or len(text.split()) > _MOST_OF_TASK:
        return None
    return _promised(text, fields, context, near)


def _called(text: str, context: Context, near: date | None) -> Task | None:
    """«Rob & Nell: stall at the fair (17 May)»: people, what they are to do, and until when."""
    names, colon, said = text.partition(":")
    owners = only_owners(names, context) if colon and len(names) <= _MOST_OF_NAMES else ()
    due = due_in(said, near) if owners else None
    return Task(owners, due, said.strip()) if due is not None and due.date else None


def _promised(text: str, fields: Mapping[str, Any], context: Context, near: date | None) -> Task | None:
    """A point that says what somebody on the list does next: «Jarle ringer utleiefirmaet i morgen»."""
    if "speaker" in fields:  # «Tone: sende ut invitasjon innen 12. mars»
        due = due_in(text, near)
        dated = due is not None and due.date and _BY.search(text)
        does = fold(text.split(maxsplit=1)[0]) in INFINITIVES and "," not in text
        does = does or _SHALL.search(text) is not None
        return Task((fields["speaker"],), due, text) if dated or does else None
    sentence = text.rstrip(".!")
    if ":" in sentence and (called := _called(text, context, near)) is not None:
        return called
    if re.search(r"[?!:;]|\.\s+[^\W\d_a-zæøåäö]", sentence) or is_story(sentence):
        return None
    owners = doers(sentence, context, _DEEDS)
    return Task(owners, due_in(text, near), text) if owners else None
