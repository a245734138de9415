"""What is typed into a search is read in three languages, finished or not."""

from __future__ import annotations

import pytest

from store.language.catalogue import has_sentence, words
from store.plain_text import plain
from store.query import Query, asked, kind_words, status_words
from store.record.kinds import STATUSES
from store.record.values import LANGUAGES, Kind, Language


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Query()),
        ("  ", Query()),
        ("Økonomi plan", Query(terms=("okonomi", "plan"))),
        ("plan plan", Query(terms=("plan",))),
        ('"felles innkjøp" og', Query(terms=("felles innkjop", "og"))),
        ('"felles inn', Query(terms=("felles inn",))),
        ("12:30 http://a.no", Query(terms=("12:30", "http://a.no"))),
        ("fra:Styret", Query(names={"from": ("styret",)})),
        ('til:"Åse Dahl" owner:kari', Query(names={"to": ("ase dahl",), "owner": ("kari",)})),
        ("slag:vedtak", Query(kinds=frozenset({"decision"}))),
        ("SLAG:Oppgåve", Query(kinds=frozenset({"action"}))),
        ("kind:", Query()),
        ("slag:xyz", Query(kinds=frozenset())),
        ("år:2015", Query(years=(2015, 2015))),
        ("year:201", Query(years=(2010, 2019))),
        ("år:2015-2017", Query(years=(2015, 2017))),
        ("år:2015-", Query(years=(2015, 9999))),
        ("status:utført", Query(statuses=frozenset({"done"}))),
        ('status:"ikke innfridd"', Query(statuses=frozenset({"unmet"}))),
        ("frå:fylket møteserie:styret", Query(names={"from": ("fylket",), "series": ("styret",)})),
    ],
)
def test_worked_searches(typed: str, expected: Query) -> None:
    assert asked(typed) == expected
    assert bool(asked(typed)) == (expected != Query())


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
