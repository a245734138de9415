"""What is typed into a search is read in three languages, finished or not."""

from __future__ import annotations

import pytest

from store.language.catalogue import has_sentence, words
from store.query import Asked, asked, kind_words, status_words
from store.record.kinds import STATUSES
from store.record.texts import plain
from store.record.values import LANGUAGES, Kind, Language


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Asked()),
        ("  ", Asked()),
        ("Økonomi plan", Asked(terms=("okonomi", "plan"))),
        ("plan plan", Asked(terms=("plan",))),
        ('"felles innkjøp" og', Asked(terms=("felles innkjop", "og"))),
        ('"felles inn', Asked(terms=("felles inn",))),
        ("12:30 http://a.no", Asked(terms=("12:30", "http://a.no"))),
        ("fra:Styret", Asked(names={"from": ("styret",)})),
        ('til:"Åse Dahl" owner:kari', Asked(names={"to": ("ase dahl",), "owner": ("kari",)})),
        ("slag:vedtak", Asked(kinds=frozenset({"decision"}))),
        ("SLAG:Oppgåve", Asked(kinds=frozenset({"action"}))),
        ("kind:", Asked()),
        ("slag:xyz", Asked(kinds=frozenset())),
        ("år:2015", Asked(years=(2015, 2015))),
        ("year:201", Asked(years=(2010, 2019))),
        ("år:2015-2017", Asked(years=(2015, 2017))),
        ("år:2015-", Asked(years=(2015, 9999))),
        ("status:utført", Asked(statuses=frozenset({"done"}))),
        ('status:"ikke innfridd"', Asked(statuses=frozenset({"unmet"}))),
        ("frå:fylket møteserie:styret", Asked(names={"from": ("fylket",), "series": ("styret",)})),
    ],
)
def test_worked_searches(typed: str, expected: Asked) -> None:
    assert asked(typed) == expected
    assert bool(asked(typed)) == (expected != Asked())


@pytest.mark.parametrize("typed", ['"', '""', ":", "fra:", 'fra:"', "å:", "år:", "år:x", "-", "\0", "a:b:c"])
def test_nothing_is_wrong(typed: str) -> None:
    asked(typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_screens_call_kinds_and_statuses_can_be_searched(language: Language) -> None:
    sentence = words(language, "screen")
    kinds = {
        *Kind,
        "conclusion",
        "strength",
        "weakness",
        "opportunity",
        "threat",
        "unplaced",
        "item",
        "meeting",
    }
    for kind in kinds - {Kind.SWOT}:
        assert kind in kind_words()[plain(sentence(f"label-{kind}"))], kind
    for kind, statuses in STATUSES.items():
        for status in statuses:
            if has_sentence(language, "screen", f"status-{kind}-{status}"):
                assert status in status_words()[plain(sentence(f"status-{kind}-{status}"))], status
