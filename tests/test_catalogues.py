"""The catalogues are complete, used, and in step with each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from store.errors import Problem
from store.language.about import about
from store.language.catalogue import told, words
from store.record.values import LANGUAGES
from tui.keys.registry import KEYS

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "store" / "language"
WHOLE = [language for language in LANGUAGES if not about(language).stands_in]
"""Languages that have every sentence; another one stands in for what the others lack."""

ROOMS = sorted(path.stem for path in (CATALOGUES / "nb").glob("*.ftl"))
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for room in ("store", "exports", "tui")
    for path in (ROOT / room).rglob("*.py")
)
LITERALS = {key for _, key in re.findall(r"""(["'])([a-z][a-z0-9_.-]*)\1""", SOURCE)}
# f"status-{kind}-{status}" and "key-" + action stand for every key of that shape.
TEMPLATES = [
    *re.findall(r"""f"([a-z][^"\s]*\{[^"\s]*)\"""", SOURCE),
    *re.findall(r"""f'([a-z][^'\s]*\{[^'\s]*)'""", SOURCE),
    *(f"{start}{{}}" for start in re.findall(r'"([a-z-]+-)" \+', SOURCE)),
]
SHAPES = [
    re.compile(re.escape(re.sub(r"\{[^{}]*\}", "\0", text).partition(".")[0]).replace("\0", "[a-z0-9_-]+"))
    for text in TEMPLATES
]


def messages(language: str, room: str) -> dict[str, ast.Message]:
    file = CATALOGUES / language / f"{room}.ftl"
    text = file.read_text(encoding="utf-8") if language in WHOLE or file.exists() else ""
    body = FluentParser().parse(text).body
    junk = [entry for entry in body if isinstance(entry, ast.Junk)]
    assert not junk, junk[0].content
    found = [entry for entry in body if isinstance(entry, ast.Message)]
    assert len({message.id.name for message in found}) == len(found), "a key stands twice"
    return {message.id.name: message for message in found}


@pytest.mark.parametrize("room", ROOMS)
def test_every_language_has_the_same_sentences_with_the_same_parts(room: str) -> None:
    catalogues = {language: messages(language, room) for language in LANGUAGES}
    first = catalogues["nb"]
    for language, catalogue in catalogues.items():
        if language in WHOLE:
            assert sorted(catalogue) == sorted(first), language
        own = {f"{name}-{one}" for one in LANGUAGES for name in ("language", "machine-language")}
        assert set(catalogue) - set(first) <= own, language
        for key, message in catalogue.items():
            if key not in first:
                continue
            parts = sorted(attribute.id.name for attribute in message.attributes)
            assert parts == sorted(attribute.id.name for attribute in first[key].attributes), (language, key)


SECOND_NAMES = {
    "nb": r"møteopplysning|tilstand\b|se over\b|bør ses på|å se på|til samtale\b|på brettet|skill a fra a"
    r"|underskrives av|renskriften|lagt fram forventning|møteserie|\bsaklist",
    "nn": r"møteopplysning|tilstand\b|sjå over\b|bør sjåast på|å sjå på|til samtale\b|på brettet|skil a frå a"
    r"|skrivast under av|reinskrifta|lagt fram forventning|møteserie|\bsaklist|= behandla\b|trugsel"
    r"|\bfinn og erstatt|\bblei\b|\bvert\b",
    "en": r"meeting details|the meeting’s details|look over\b|places? to look at|to discuss\b|tell a from a",
}
"""What nothing on a screen is called: each thing has one name, and it is another."""


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("room", ["screen", "command"])
def test_a_thing_has_one_name(room: str, language: str) -> None:
    text = (CATALOGUES / language / f"{room}.ftl").read_text(encoding="utf-8")
    told = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    assert re.findall(rf"(?i).*(?:{SECOND_NAMES[language]}).*", told) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_no_letter_that_is_no_key(language: str) -> None:
    text = (CATALOGUES / language / "screen.ftl").read_text(encoding="utf-8")
    letters = {key for row in KEYS for group in row.groups for key in group if len(key) == 1}
    named = {
        line: found for line in text.splitlines() if (found := re.findall(r"[:·,;] ([a-zN-Z]) \b", line))
    }
    assert {line: found for line, found in named.items() if not letters.issuperset(found)} == {}


def test_whatever_a_key_is_called_somewhere_the_help_says_what_it_does() -> None:
    rows = {row.name for row in KEYS if row.menu}
    called = {word for row, word in re.findall(r'\("([a-z_.]+)", "([a-z0-9-]+)"\)', SOURCE) if row in rows}
    called |= set(re.findall(r'\bdeed\b[^\n]*"(key-[a-z-]+)"', SOURCE))
    assert "key-make-meeting" in called
    told = {key for key, message in messages("nb", "screen").items() if message.attributes}
    assert called - told == set()


@pytest.mark.parametrize("room", ROOMS)
def test_no_sentence_is_unused(room: str) -> None:
    unused = [key for key in messages("nb", room) if key not in LITERALS and not _shaped(key)]
    assert not unused, " ".join(unused)


def test_every_problem_has_its_sentence() -> None:
    raised = set(re.findall(r'(?:Problem|Misuse|NotSaved|Misfit)\(\s*"([a-z-]+)"', SOURCE))
    assert raised
    assert raised <= set(messages("nb", "problems"))


def test_every_key_that_is_asked_for_exists() -> None:
    known = {key for room in ROOMS for key in messages("nb", room)}
    known |= {
        f"{k}.{a.id.name}" for room in ROOMS for k, m in messages("nb", room).items() for a in m.attributes
    }
    asked = set(
        re.findall(r'\b(?:words|sentence|self\._words|self\.words|say)\(\s*"([a-z][a-z0-9.-]*)"', SOURCE)
    )
    assert asked
    assert asked - known == set()


def test_a_sentence_is_filled_with_facts() -> None:
    for language in LANGUAGES:
        sentence, hint = told(Problem("date-unreadable", text="[/ 31.2"), language)
        assert "[/ 31.2" in sentence
        assert hint
        with pytest.raises((KeyError, LookupError)):
            words(language, "problems")("no-such-key")


def _shaped(key: str) -> bool:
    return any(shape.fullmatch(key) for shape in SHAPES)
