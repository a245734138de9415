"""What is typed into a search is read in three languages, finished or not."""

from __future__ import annotations

import pytest

from store.language.catalogue import has_sentence, words
from store.plain_text import plain
from store.query import Query, asked, kind_words, status_words
from store.record.kinds import STATUSES
from store.record.texts import SearchText
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
        ("slag:oppg", Query(kinds=frozenset({"action"}))),
        ("status:held", Query(statuses=frozenset({"held"}))),
        ("status:innf", Query(statuses=frozenset({"met"}))),
        ("slag:vedtak slag:oppgave", Query(kinds=frozenset({"decision", "action"}))),
        ("år:i fjor", Query(terms=("fjor",), years=(1, 0))),
        ("år:201-", Query(years=(2010, 9999))),
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


PIECE = SearchText(
    5,
    "action",
    "sende brev",
    "12/26 Budsjett",
    "open",
    from_="Styret",
    to="Åse Dahl",
    owners=("Kari Vik", "Per"),
)


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("", True),
        ("sende hus", True),
        ("slag:oppgave", True),
        ("slag:vedtak", False),
        ("status:åpen", True),
        ("status:utført", False),
        ("ansvar:kari", True),
        ("ansvar:nils", False),
        ("ansvar:nils ansvar:per", True),
        ("fra:styret til:ase", True),
        ("fra:dahl", False),
        ("serie:rådet", True),
        ("serie:styret", False),
        ("slag:oppgave status:utført", False),
    ],
)
def test_every_filter_must_let_an_entry_through_and_of_its_values_any(typed: str, fits: bool) -> None:
    assert asked(typed).fits(PIECE, "Rådet") is fits


def test_who_names_a_series_searches_in_that_one_and_the_words_are_all_to_be_there() -> None:
    near = asked("sende").asked_from(7, everywhere=False)
    assert (near.near, near.everywhere) == (7, False)
    assert asked("serie:rådet").asked_from(7, everywhere=False).everywhere
    assert asked("sende").asked_from(7, everywhere=True).everywhere
    assert asked("sende brev").stands_in("sende et brev")
    assert not asked("sende hus").stands_in("sende et brev")
    assert asked("brev ansvar:kari fra:ås til:per til:nils").sought == ("brev", "kari")
