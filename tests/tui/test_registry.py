"""The map of keys: its figures, no key twice in a place, and every deed of the 30 places before it."""

from __future__ import annotations

import ast
import re
from importlib import resources
from pathlib import Path

import pytest

from store.language.catalogue import has_sentence, words
from store.record.values import LANGUAGES, Language
from tui.keys import registry
from tui.keys.registry import DEEDS, KEYS, PLACES, Place
from tui.widgets.content import as_far

MOST_ROWS, MOST_PLACES, MOST_MEANINGS = 90, 15, 2
MENU_ROOM, FIELD_ROOM = 42, 46
"""Cells that are left, where there are 80 columns, for what a row of the menu does, and for a field."""
BEFORE = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("deeds.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
"""Every row of the table before: where it was, what it did, and the row that does it now."""


def test_the_map_is_small() -> None:
    assert len(KEYS) <= MOST_ROWS
    assert len(PLACES) <= MOST_PLACES
    assert {row.place for row in KEYS} == set(PLACES)


def test_a_letter_means_two_things_at_most_and_a_digit_always_chooses() -> None:
    meanings: dict[str, set[str]] = {}
    for row in KEYS:
        for group in row.groups:
            for key in group:
                meanings.setdefault(key, set()).add(row.id)
    letters = {key: ids for key, ids in meanings.items() if len(key) == 1 and key.isalpha()}
    assert {key: ids for key, ids in letters.items() if len(ids) > MOST_MEANINGS} == {}
    assert {id_ for key, ids in meanings.items() if key.isdigit() for id_ in ids} == {"choose"}


@pytest.mark.parametrize("place", PLACES)
def test_no_key_stands_twice_in_a_place(place: Place) -> None:
    pressed = [key for row in KEYS if row.place == place for group in row.groups for key in group]
    assert [key for key in pressed if pressed.count(key) > 1] == []


def test_no_row_has_the_name_of_another() -> None:
    names = [row.name for row in (*KEYS, *DEEDS)]
    assert len({*names}) == len(names)


def test_every_deed_of_the_table_before_has_a_row() -> None:
    names = {row.name for row in (*KEYS, *DEEDS)}
    assert [deed for deed in BEFORE if deed[2] not in names] == []
    assert len({deed for _, deed, _ in BEFORE}) > 190


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_its_words(language: Language) -> None:
    sentence = words(language, "screen")
    for row in (*KEYS, *DEEDS):
        assert sentence(row.word)
        assert sentence(f"{row.word}.help").endswith("."), row.name


CALLED = [
    (file.name, *names)
    for file in Path(registry.__file__).parents[1].rglob("*.py")
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(node, ast.Tuple)
    for names in [[str(part.value) for part in node.elts if isinstance(part, ast.Constant)]]
    if len(names) == 2 and names[0] in {row.name for row in KEYS if row.menu} and "." not in names[1]
]
"""The rows that a key line has other words for: the file, the row, the words."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_key_line_calls_a_row_is_told_in_the_menu_too(language: Language) -> None:
    assert len(CALLED) > 30
    named = {words for _, _, words in CALLED}
    assert [one for one in sorted(named) if not has_sentence(language, "screen", f"{one}.help")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_of_the_menu_is_cut_within_a_part_of_its_sentence(language: Language) -> None:
    sentence = words(language, "screen")
    keyed = {row.word for row in (*KEYS, *DEEDS) if row.menu} | {called for _, _, called in CALLED}
    told = {sentence(f"{key}.help") for key in keyed}
    assert [one for one in sorted(told) if len(as_far(one, MENU_ROOM)) > MENU_ROOM] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_hint_of_a_field_is_cut(language: Language) -> None:
    catalogue = resources.files("store") / "language" / language / "screen.ftl"
    hints = dict(
        re.findall(r"^(field-[\w-]+-hint) = (.*)$", catalogue.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert len(hints) > 10
    assert {key: hint for key, hint in hints.items() if len(hint) > FIELD_ROOM} == {}
