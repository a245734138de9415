"""Sentences of the catalogues are read as the library reads them that knows all of Fluent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from store.language.about import about
from store.language.sentence import NotRead, filled, read_sentence
from store.record.values import LANGUAGES, Language

CATALOGUES = Path(__file__).parents[3] / "store" / "language"
ENTRY = re.compile(r"^(?=[A-Za-z#])", re.MULTILINE)
VALUES = ("", "one", "Én", "1", " x ", 0, 1, 2, 11, 21, 999, 1000, -1)
FEW = 10
"""Sentences of a language that the library must read: those of several lines of text."""


def of_each_build(language: Language) -> Iterator[tuple[str, str]]:
    """Name and source of a sentence of each build: what differs in its words alone is read alike."""
    seen = set()
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        for source in ENTRY.split(path.read_text(encoding="utf-8")):
            build = re.sub(r"[^\[\]{}$*>\n\".=]+", "a", source)
            if source[:1].isalpha() and build not in seen:
                seen.add(build)
                yield source.partition("=")[0].strip(), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_says_what_the_library_says(language: Language) -> None:
    unread = 0
    for name, source in of_each_build(language):
        bundle = FluentBundle([about(language).tag], use_isolating=False)
        bundle.add_resource(FluentResource(source))
        message = bundle.get_message(name)
        try:
            read = read_sentence(source)
        except NotRead:
            unread += 1
            continue
        theirs = {"": message.value, **message.attributes}
        assert {key for key in read.parts if key} == set(message.attributes)
        for part, pattern in {"": read.value, **read.parts}.items():
            if not pattern:
                assert theirs[part] is None
                continue
            known = theirs[part]
            assert known is not None
            for facts in trials(source):
                try:
                    said = filled(pattern, facts)
                except NotRead:
                    continue
                assert said == bundle.format_pattern(known, facts)[0], (name, part, facts)
    assert unread < FEW


def trials(source: str) -> Iterator[dict[str, str | int]]:
    """Facts for a sentence: the same for all, and each name of a wording."""
    names = set(re.findall(r"\$([a-zA-Z][\w-]*)", source))
    for value in (*VALUES, *re.findall(r"\[(\w+)\]", source)):
        yield dict.fromkeys(names, value)


@pytest.mark.parametrize(
    "source",
    [
        "a = b { NUMBER($c) }",
        "a = { b }",
        "a = { -b }",
        "a = b\n    c",
        'a = { "\\u00A0" }',
        "a = { $b ->\n    [one] c\n}",
        "a = { $b ->\n   *[one] c",
        "a = { $b.c }",
        "a = b }",
    ],
)
def test_what_is_not_understood_is_left_to_the_library(source: str) -> None:
    with pytest.raises(NotRead):
        read_sentence(source)


@pytest.mark.parametrize("fact", [1000, -1, 1.5, True, None])
def test_a_fact_that_languages_write_in_their_own_way_is_left_to_it(fact: object) -> None:
    with pytest.raises(NotRead):
        filled(read_sentence("a = b { $c }").value, {"c": fact})
