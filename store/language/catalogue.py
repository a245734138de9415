"""The catalogues: every sentence the user sees, in each language.

A catalogue is the Fluent files of a language's folder, one for each room of the program: ``document`` (what
is printed), ``screen``, ``command`` and ``problems``. Sentences are whole; a nynorsk participle follows
the gender of its noun there, never here.
"""

from __future__ import annotations

import locale
import os
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, TypeAlias

from store.errors import Problem
from store.language.about import about
from store.language.sentence import NotRead, Sentence, filled, has_part, read_sentence
from store.language.written_day import long_day
from store.record.values import LANGUAGES, Language

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Words: TypeAlias = Callable[..., str]
"""Gives the sentence of a key, filled with facts: ``words("saved-at", time="10.42")``."""


@cache
def words(language: Language, room: str) -> Words:
    """The sentences of one room in one language.

    The returned function takes a key, ``key.attribute`` for a part of it, and facts by name; a day is
    written as the language does it. A key that is not there raises KeyError: a test holds the catalogues
    complete.
    """
    catalogue = _catalogue(language, room)

    def say(key: str, **facts: str | int | date) -> str:
        told = {
            name: long_day(fact, language) if isinstance(fact, date) else fact for name, fact in facts.items()
        }
        return catalogue.say(key, told)

    return say


def as_sentence(words: str) -> str:
    """Words that stand alone, with a capital and a full stop; a hint has neither behind a label."""
    words = words.rstrip()
    stopped = words if words.endswith((".", "!", "?", "…")) or not words else f"{words}."
    return stopped[:1].upper() + stopped[1:]


def has_sentence(language: Language, room: str, key: str) -> bool:
    """Whether a catalogue has a key, or an attribute of it."""
    return _catalogue(language, room).has(key)


def told(problem: Problem, language: Language) -> tuple[str, str]:
    """The sentence of a problem and its hint, which may be empty; that of its cause is told inside it."""
    sentence = words(language, "problems")
    hint = f"{problem.key}.hint"
    has_hint = has_sentence(language, "problems", hint)
    facts, cause = problem.facts, problem.__cause__
    if isinstance(cause, Problem) and facts.get("reason") == cause.key:
        why = told(cause, language)[0].rstrip(".")
        facts = {**facts, "reason": f"{why[:1].lower()}{why[1:]}"}
    return sentence(problem.key, **facts), sentence(hint, **facts) if has_hint else ""


_settled: list[str] = []
"""The language that is settled for this machine, if one is; the last one counts."""


def settle_language(language: str) -> None:
    """Let the screens speak a language unless REFERAT_LANG names another; empty for the system's."""
    _settled[:] = [language]


def screen_language() -> Language:
    """The language of the screens: REFERAT_LANG, else what is settled, else the system's, else the first."""
    # Elsewhere the environment says it; there the C library answers «C» with American English.
    system = (locale.getlocale()[0] or "") if sys.platform == "win32" else ""
    served = {code: language for language in LANGUAGES for code in about(language).serves}
    served |= {language: language for language in LANGUAGES}
    for name in (
        os.environ.get("REFERAT_LANG", ""),
        *_settled,
        os.environ.get("LC_ALL", ""),
        os.environ.get("LANG", ""),
        system,
    ):
        if language := served.get(name[:2].lower()):
            return language
    return LANGUAGES[0]


class _Catalogue:
    """The sentences of a file, each read when it is first asked for: a run says few of them."""

    def __init__(self, language: Language, room: str) -> None:
        file = resources.files("store") / "language" / language / f"{room}.ftl"
        pieces = _ENTRY.split(file.read_text(encoding="utf-8"))
        self._sources = {piece.partition("=")[0].rstrip(): piece for piece in pieces if piece[:1].isalpha()}
        self._read: dict[str, Sentence] = {}
        self._language = language

    def has(self, key: str) -> bool:
        """Whether there is a sentence of a key, or a part of one."""
        identifier, _, part = key.partition(".")
        source = self._sources.get(identifier)
        return source is not None and (not part or has_part(source, part))

    def say(self, key: str, facts: Mapping[str, str | int]) -> str:
        """What a key says of facts. Raises KeyError where it says nothing."""
        identifier, _, part = key.partition(".")
        try:
            read = self._sentence(identifier)
            pattern = read.parts[part] if part else read.value
            if not pattern:
                raise KeyError(key)
            return filled(pattern, facts)
        except NotRead:
            return self._by_library(identifier, part, facts)

    def _sentence(self, identifier: str) -> Sentence:
        if identifier not in self._read:
            self._read[identifier] = read_sentence(self._sources[identifier])
        return self._read[identifier]

    def _by_library(self, identifier: str, part: str, facts: Mapping[str, str | int]) -> str:
        """What a sentence says, read by the library that reads all of Fluent."""
        from fluent.runtime import FluentResource  # noqa: PLC0415 — only what needs it pays for it

        if not self._bundle.has_message(identifier):
            self._bundle.add_resource(FluentResource(self._sources[identifier]))
        message = self._bundle.get_message(identifier)
        pattern = message.attributes[part] if part else message.value
        if pattern is None:
            raise KeyError(identifier)
        text, _ = self._bundle.format_pattern(pattern, dict(facts))
        return str(text)

    @cached_property
    def _bundle(self) -> FluentBundle:
        from fluent.runtime import FluentBundle  # noqa: PLC0415 — as above

        return FluentBundle([about(self._language).tag], use_isolating=False)


_ENTRY = re.compile(r"^(?=[A-Za-z#])", re.MULTILINE)
"""Where an entry of a catalogue begins: lines that go on with one begin with a blank or a bracket."""


@cache
def _catalogue(language: Language, room: str) -> _Catalogue:
    return _Catalogue(language, room)
