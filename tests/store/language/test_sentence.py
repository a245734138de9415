"""Sentences of the catalogues are read as the library reads them that knows all of Fluent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from store.language.about import about
from store.language.orthography import orthography
from store.language.sentence import BeyondOurFluent, filled, read_sentence
from store.record.values import LANGUAGES, Language

CATALOGUES = Path(__file__).parents[3] / "store" / "language"
ENTRY = re.compile(r"^(?=[A-Za-z#])", re.MULTILINE)
VALUES = (0, 1, 2, 5, 21, 1234, -1, "", " Én{", "one")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_says_what_the_library_says(language: Language) -> None:
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        bundle = FluentBundle([about(language).tag], use_isolating=False)
        bundle.add_resource(FluentResource(text))
        for source in ENTRY.split(text):
            if source[:1].isalpha():
                compare(source, bundle, orthography(language).thousands)


@pytest.mark.parametrize(
    "source",
    [
        "a =\n    b\n      c\n\n    d { $e }\n   .f = g",
        "a = b  \n      c\n    { $d }  e\n  ",
        "a = { $b ->\n  [0] c\n  [1] d\n [one] e\n [other] f\n *[g] h { $b }\n  i\n } j",
        "a = { $b ->\n  *[c] { $d ->\n [1] e\n *[f] g\n } h\n  }{ $b }\n",
        'a = { "  " } b {"\\u00A0\\"{\\\\"}\n   .c = {""}',
        "a =\n  .b = c\n  .d = e",
        "a = b\n{ $c } d",
    ],
)
def test_so_it_is_with_every_build_of_sentences(source: str) -> None:
    bundle = FluentBundle(["nb-NO"], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    compare(source, bundle, orthography("nb").thousands)


def compare(source: str, bundle: FluentBundle, thousands: str) -> None:
    name = source.partition("=")[0].strip()
    read, message = read_sentence(source), bundle.get_message(name)
    assert set(read.parts) == set(message.attributes), name
    assert bool(read.value) == (message.value is not None), name
    theirs = {**message.attributes, **({} if message.value is None else {"": message.value})}
    for part, pattern in theirs.items():
        ours = read.parts[part] if part else read.value
        for facts in trials(source):
            said = filled(ours, facts, thousands)
            assert said == bundle.format_pattern(pattern, facts)[0], (name, part, facts)


def trials(source: str) -> Iterator[dict[str, str | int]]:
    """Facts for a sentence: none, the same for all, and each name of a wording."""
    yield {}
    names = set(re.findall(r"\$([a-zA-Z][\w-]*)", source))
    for value in (*VALUES, *re.findall(r"\[(\w+)\]", source)) if names else ():
        yield dict.fromkeys(names, value)


@pytest.mark.parametrize(
    "source",
    [
        "a = b { NUMBER($c) }",
        "a = { b }",
        "a = { -b }",
        "a = { 1 }",
        'a = { "\\U01F600" }',
        'a = { "b }',
        "a = { $b ->\n    [one] c\n}",
        "a = { $b ->\n   *[one] c",
        "a = { $b ->\n   *[one] c\n   *[other] d\n  }",
        "a = { $b ->\n   *[one]\n  }",
        "a = { $b -> *[one] c\n  }",
        "a = { $b.c }",
        "a = b }",
        "a = b\nc",
        "a =\n  .b =",
        "a =",
    ],
)
def test_what_else_fluent_has_is_refused_with_what_a_catalogue_may_have(source: str) -> None:
    with pytest.raises(BeyondOurFluent, match=r"a catalogue has text, \{ \$fact \}, .* and \{ \$fact -> "):
        read_sentence(source)
