"""Which names are one topic, from what several machines have written, in any order."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from store.registers.holdings import TopicPlace
from store.topics.list import TopicList
from store.topics.topic_words import word_found


def topics_of(rows: dict[int, Any], *used: str) -> TopicList:
    return TopicList({"topics": rows}, [TopicPlace(n, n, "", (name,)) for n, name in enumerate(used, 1)])


def test_names_that_fold_alike_are_one_and_shown_as_most_often_written() -> None:
    found = topics_of({}, "Felles innkjøp", "felles-innkjøp", "felles-innkjøp", "kurs").topics
    assert [topic.name for topic in found] == ["felles-innkjøp", "kurs"]


ROWS: dict[int, Any] = {
    1: {"name": "kurs", "also": ["opplæring"]},
    2: {"name": "Opplæring", "also": ["kompetanse"], "formerly": ["skolering"]},
    3: {"name": "budsjett"},
}


@pytest.mark.parametrize("order", list(permutations(ROWS)))
def test_rows_that_share_a_name_are_one_topic_in_any_order(order: tuple[int, ...]) -> None:
    found = topics_of({key: ROWS[key] for key in order}, "kompetanse")
    assert [topic.name for topic in found.topics] == ["budsjett", "kurs"]
    for name in ("kurs", "KOMPETANSE", "skolering", "opplæring"):
        topic = found.named(name)
        assert topic is not None
        assert topic.name == "kurs"


def test_two_that_were_joined_to_each_other_are_shown_by_the_first() -> None:
    rows = {1: {"name": "a", "also": ["b"]}, 2: {"name": "b", "also": ["a"]}}
    assert [topic.name for topic in topics_of(rows).topics] == ["a"]


@pytest.mark.parametrize(
    ("name", "near"),
    [("bugsjett", "budsjett"), ("Skolerin", "kurs"), ("kurss", "kurs"), ("vei", ""), ("", "")],
)
def test_a_topic_written_nearly_so_is_told_by_its_name(name: str, near: str) -> None:
    assert topics_of(ROWS).near(name) == near


def test_what_a_hand_has_put_there_besides_text_is_passed_over() -> None:
    rows = {1: {"name": 7}, 2: {"name": "kurs", "also": "opplæring"}, 3: {"deleted": "2026-01-01"}}
    assert [topic.name for topic in topics_of(rows).topics] == ["kurs"]


WORDS = [
    ("hospitering", "Flere ville hospitere", "hospitere"),
    ("aktivitetskalender", "Aktivitetskalenderen er klar", "aktivitetskalenderen"),
    ("kurs", "Kurs i lunsjen", "kurs"),
    ("kurs", "Kursene i lunsjen", "kursene"),
    ("kurs", "Vi diskuterte diskursen", ""),
    ("felles-innkjøp", "Om felles innkjøpet", "felles innkjøpet"),
]


@pytest.mark.parametrize(("name", "text", "word"), WORDS)
def test_a_topic_is_found_by_the_forms_of_its_word(name: str, text: str, word: str) -> None:
    assert word_found(text, [name]) == word
