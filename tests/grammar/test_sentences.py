"""Sentences about what somebody on the list is to do."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.values import Deadline, Kind, Name
from tests.grammar.desk import last, typed
from tui.grammar.phrases.lead_words import owners_in_text

PEOPLE = "til stede: Kari Nordmann, Per Hansen, Dag Berg, Liv Aas, Siv Aas, ni biblioteksjefer"
ITEM = "# Sak"

OWNED = [
    ("! Kari skal sende utkast innen fredag", ["Kari"]),
    ("! Kari Nordmann skal sende utkast", ["Kari Nordmann"]),
    ("oppgave: Per tar kontakt med Fylkesbiblioteket", ["Per"]),
    ("oppgåve: Per tek kontakt med fylket", ["Per"]),
    ("tiltak: Kari og Per skal lage plan", ["Kari", "Per"]),
    ("! Kari, Per og Dag følger opp", ["Kari", "Per", "Dag"]),
    ("! Kari/Per undersøker saken", ["Kari", "Per"]),
    ("! Dag sender ut innkallingen", ["Dag"]),
    ("! Dag følgjer opp saka", ["Dag"]),
    ("action: Kari will draft the plan", ["Kari"]),
    ("todo: Kari and Per to draft the plan", ["Kari", "Per"]),
    ("! Per is to draft the plan", ["Per"]),
    ("! Hansen lager en liste", ["Hansen"]),
    ("! KARI SKAL SENDE", ["Kari"]),
    # not on the list, no doing, or only looks like a name
    ("! Ola skal sende utkast", []),
    ("! Per telefon innkalle alle", []),
    ("! Kari om budsjettet", []),
    ("! Kari, Per, Dag og Liv skal sende", []),
    ("! hvem tar budsjettet", []),
    ("! Kari skaleres ned", []),
    ("! Kari skal", []),
    ("! Biblioteket skal males", []),
    ("! 'Kari skal sende utkast", []),
]


@pytest.mark.parametrize(("line", "owners"), OWNED, ids=[line for line, _ in OWNED])
def test_a_sentence_about_somebody_on_the_list_has_them_as_its_owners(line: str, owners: list[str]) -> None:
    entry = last(PEOPLE, ITEM, line)
    assert entry.kind == Kind.ACTION
    assert [owner.name for owner in entry.owners] == owners
    assert entry.text == line.partition(" ")[2].removeprefix("'")


def test_the_sentence_stays_whole_and_has_its_deadline() -> None:
    entry = last(PEOPLE, ITEM, "! Kari skal sende utkast innen fredag")
    assert entry.deadline == Deadline("fredag", date(2026, 3, 13))
    assert entry.text == "Kari skal sende utkast innen fredag"


def test_the_colon_counts_before_the_sentence() -> None:
    entry = last(PEOPLE, ITEM, "! Per: Kari skal ha utkastet")
    assert (entry.owners, entry.text) == ((Name("Per"),), "Kari skal ha utkastet")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Kari skal sende utkast innen fredag", True),
        ("Kari og Per skal møtes", True),
        ("- Kari tar på seg å skrive", True),
        ("Kari tek kontakt med fylket", True),
        ("Kari will send a draft", True),
        ("Kari tar opp at rommet er kaldt", False),
        ("Kari sender en hilsen", False),
        ("Ola skal sende utkast", False),
        ("Kari: jeg skal sende utkast", False),
        ("Vi skal sende utkast", False),
        ("= Kari skal sende utkast", False),
        ("'Kari skal sende utkast", False),
    ],
)
def test_without_a_sign_it_stays_text_and_is_asked_about(line: str, offered: bool) -> None:
    recorder, _ = typed(PEOPLE, ITEM)
    taken = recorder.take(line)
    for hint in (recorder.preview(line).hint, taken.hint):
        asked = hint is not None and hint.facts == {"what": "action"}
        assert asked == offered
        assert hint is None or hint.instead == f"! {line.removeprefix('- ')}"
    assert taken.kind == ("decision" if line.startswith("=") else "note")


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("! Kari skal sende", "Kari"),
        ("! Kari og Per skal møtes", "Kari og Per"),
        ("! Per: Kari skal ha utkastet", ""),
        ("! Kari: sende", ""),
        ("! Kari: Karin skal ha utkastet", ""),
        ("! sende", ""),
    ],
)
def test_owners_that_the_sentence_begins_with_need_not_be_named_before_it(line: str, head: str) -> None:
    entry = last(PEOPLE, ITEM, line)
    assert entry.text[: owners_in_text(entry)] == head
