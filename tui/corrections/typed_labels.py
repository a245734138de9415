"""Labels that somebody typed in Word as we print them: «Oppgave: … Ansvar: Kari. Frist: 1.12.2026.»."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from store.language.catalogue import words
from store.language.line import line
from store.record.values import LANGUAGES, Language

_KINDS = ("decision", "conclusion", "action")
"""What a label can say that a text is."""


class TaskFields(NamedTuple):
    """What is told of a task in one text: its words, whose it is, and when it is due."""

    text: str
    owner: str = ""
    deadline: str = ""


def without_label(text: str) -> tuple[str | None, str]:
    """What the label before a text says it is, and the text behind it; None without one, and all of it.

    A number may stand in the label, as we print it: «Vedtak 34/26: …».
    """
    head, colon, rest = text.partition(":")
    said = head.split()
    is_numbered = len(said) == 2 and any(sign.isdecimal() for sign in said[1])
    if not colon or not rest.strip() or not (len(said) == 1 or is_numbered):
        return None, text
    kind = _labels().get(said[0].casefold())
    return (kind, rest.strip()) if kind is not None else (None, text)


def fields_of(text: str, language: Language) -> TaskFields:
    """A text, and what its labels say of owner and deadline behind it, without the stops between."""
    found: dict[str, str] = {}
    begun = list(_behind(language).finditer(text))
    if not begun:
        return TaskFields(text)
    ends = [*(one.start() for one in begun[1:]), len(text)]
    for one, end in zip(begun, ends, strict=True):
        field = "owner" if one["owner"] else "deadline"
        if field in found:
            return TaskFields(text)
        found[field] = text[one.end() : end].strip().removesuffix(".")
    return TaskFields(text[: begun[0].start()].rstrip().removesuffix("."), **found)


def said_by(text: str, kind: str, language: Language) -> tuple[str, str]:
    """Whose a proposal, a question or a statement is by the label we print before it, and the text behind it.

    «Forslag fra Per: …» is Per's; nobody's, and the whole text, where it has no such label.
    """
    for label in _printed(kind, language):
        if found := label.match(text):
            return found["name"] or "", found["text"].strip()
    return "", text


def answer_behind(text: str, language: Language) -> tuple[str, str]:
    """A question, and the answer behind it by its label."""
    question, _, answer = text.partition(f" {words(language, 'document')('answer')} ")
    return question.strip(), answer.strip()


@cache
def _printed(kind: str, language: Language) -> tuple[re.Pattern[str], ...]:
    say = words(language, "document")
    forms = (
        re.escape(say(key, status=status, name=_NAME)).replace(_NAME, r"(?P<name>[^:]{2,60}?)")
        for status in ("answered", "settled", "open")
        for key in (f"{kind}-by", kind)
    )
    return tuple(
        re.compile(rf"{form if '?P<' in form else f'(?P<name>){form}'}(?P<text>.+)", re.DOTALL)
        for form in forms
    )


_NAME = "NAME"
"""What stands in a label for the name in it, while its form is sought."""


@cache
def _labels() -> dict[str, str]:
    return {
        word.casefold(): kind
        for language in LANGUAGES
        for kind in _KINDS
        for word in getattr(line(language).labels, kind)
    }


@cache
def _behind(language: Language) -> re.Pattern[str]:
    """The labels that we print behind a task, after a stop or a blank."""
    say = words(language, "document")
    owner, deadline = (re.escape(say(one)) for one in ("owner", "deadline"))
    return re.compile(rf"(?<=[\s.,;])(?:(?P<owner>{owner})|(?P<deadline>{deadline}))")
