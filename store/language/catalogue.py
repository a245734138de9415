"""The catalogues: every sentence the user sees, in each language.

A catalogue is the Fluent files of a language's folder, one for each room of the program: ``document`` (what
is printed), ``screen``, ``command`` and ``problems``. Sentences are whole; a nynorsk participle follows
the gender of its noun there, never here.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

from store.errors import Problem
from store.language.about import about
from store.language.orthography import orthography
from store.language.sentence import WholeSentence, filled, read_sentence
from store.language.written_day import long_day
from store.record.values import LANGUAGES, Language

Words: TypeAlias = Callable[..., str]
"""Gives the sentence of a key, filled with facts: ``words("saved-at", time="10.42")``."""


@cache
def words(language: Language, room: str) -> Words:
    """The sentences of one room in one language.

    The returned function takes a key, ``key.attribute`` for a part of it, and facts by name; a day is
    written as the language does it. A key that is not there raises KeyError: a test holds the catalogues
    complete, and a language that is being written has another one to stand in for it.
    """
    plain: dict[str, str] = {}

    def sentence(key: str, **facts: str | int | date) -> str:
        if not facts and key in plain:
            return plain[key]
        identifier, _, part = key.partition(".")
        catalogue = _holding(language, room, identifier)
        read = catalogue.sentence(identifier)
        pattern = read.parts[part] if part else read.value
        if not pattern:
            raise KeyError(key)
        told = {
            name: long_day(fact, language) if isinstance(fact, date) else fact for name, fact in facts.items()
        }
        text = filled(pattern, told, catalogue.thousands)
        if not facts:
            plain[key] = text
        return text

    return sentence


def as_sentence(words: str) -> str:
    """Words that stand alone, with a capital and a full stop; a hint has neither behind a label."""
    words = words.rstrip()
    stopped = words if words.endswith((".", "!", "?", "…")) or not words else f"{words}."
    return stopped[:1].upper() + stopped[1:]


def has_sentence(language: Language, room: str, key: str) -> bool:
    """Whether a catalogue has a key, or a part of it."""
    identifier, _, part = key.partition(".")
    catalogue = _holding(language, room, identifier)
    return catalogue.has(identifier) and (not part or part in catalogue.sentence(identifier).parts)


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
    served = {code: language for language in LANGUAGES for code in about(language).serves}
    served |= {language: language for language in LANGUAGES}
    for name in (
        os.environ.get("REFERAT_LANG", ""),
        *_settled,
        os.environ.get("LC_ALL", ""),
        os.environ.get("LANG", ""),
        _of_windows(),
    ):
        if language := served.get(name[:2].lower()):
            return language
    return LANGUAGES[0]


def _of_windows() -> str:
    """The language of Windows as «nn-NO», where it says it; elsewhere the environment does.

    The C library there calls both kinds of Norwegian «Norwegian».
    """
    if sys.platform != "win32":
        return ""
    import winreg  # noqa: PLC0415 — no other system has it

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as settings:
            return str(winreg.QueryValueEx(settings, "LocaleName")[0])
    except OSError:
        return ""


class _Catalogue:
    """The sentences of a file, each read when it is first asked for: a run says few of them."""

    def __init__(self, language: Language, room: str) -> None:
        file = Path(__file__).with_name(language) / f"{room}.ftl"
        behind = bool(about(language).stands_in) and not file.is_file()
        pieces = [] if behind else _ENTRY.split(file.read_text(encoding="utf-8"))
        self._sources = {piece.partition("=")[0].rstrip(): piece for piece in pieces if piece[:1].isalpha()}
        self._read: dict[str, WholeSentence] = {}
        self.thousands = orthography(language).thousands

    def has(self, key: str) -> bool:
        """Whether there is a sentence of a key."""
        return key in self._sources

    def sentence(self, key: str) -> WholeSentence:
        """The sentence of a key. Raises KeyError when there is none."""
        if key not in self._read:
            self._read[key] = read_sentence(self._sources[key])
        return self._read[key]


_ENTRY = re.compile(r"^(?=[A-Za-z#])", re.MULTILINE)
"""Where an entry of a catalogue begins: lines that go on with one begin with a blank or a bracket."""


def _holding(language: Language, room: str, key: str) -> _Catalogue:
    """The catalogue that has a key: the language's own, or one that stands in for it.

    What a language that is being written is called stands in its own folder alone.
    """
    own = _catalogue(language, room)
    if own.has(key):
        return own
    others = (about(language).stands_in, *(one for one in LANGUAGES if about(one).stands_in))
    found = (_catalogue(one, room) for one in others if one)
    return next((one for one in found if one.has(key)), own)


@cache
def _catalogue(language: Language, room: str) -> _Catalogue:
    return _Catalogue(language, room)
