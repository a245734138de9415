"""What calls the next lines a decision: «Styret fattet slikt vedtak:», and what another body decided."""

from __future__ import annotations

from typing import Any

import pytest

from store.record.model import Entry
from store.record.values import Kind
from tests.grammar.desk import typed

LABELS = [
    "Styret fattet slikt vedtak:",
    "Utvalget gjorde følgende vedtak:",
    "Samrøystes vedtak:",
    "The board resolved:",
    "Enstemmig vedtak:",
    "Rådet vedtok følgende:",
    "Årsmøtet gjorde slikt vedtak:",
    "Følgende vedtak ble fattet:",
    "Det ble fattet følgende vedtak:",
    "Det vart gjort slikt vedtak:",
    "It was unanimously resolved:",
    "Møtet vedtok enstemmig:",
    "Vedtatt enstemmig:",
    "Vedteke samrøystes:",
    "Resolved unanimously:",
]


def entries(*lines: str, **meeting: Any) -> list[Entry]:
    recorder, _ = typed("# Lageret", *lines, **meeting)
    return list(recorder.session.record.entries)


@pytest.mark.parametrize("label", LABELS)
def test_what_stands_below_is_decided(label: str) -> None:
    (made,) = entries(label, "Lageret tømmes i mai.")
    assert (made.kind, made.text, made.conclusion) == (Kind.DECISION, "Lageret tømmes i mai.", False)
    assert made.typed.startswith(label)


@pytest.mark.parametrize("label", LABELS)
def test_the_list_below_is_one_decision(label: str) -> None:
    made, *points = entries(label, "1. Lageret tømmes", "2. Hyllene selges", "", "Det blir fint")
    assert made.kind == Kind.DECISION
    assert [point.parent for point in points] == [made.id, made.id, None]


@pytest.mark.parametrize(
    ("label", "all_for"),
    [("Enstemmig vedtak:", True), ("Samrøystes vedtak:", True), ("Styret fattet slikt vedtak:", False)],
)
def test_how_it_was_voted_may_stand_in_the_label(label: str, all_for: bool) -> None:
    (made,) = entries(label, "Lageret tømmes")
    assert (made.votes is not None and made.votes.unanimous) == all_for
    (made,) = entries(f"{label} Lageret tømmes")
    assert (made.votes is not None and made.votes.unanimous) == all_for


@pytest.mark.parametrize("line", ["Enstemmig vedtatt: 9-0", "Vedteke samrøystes: 9 røyster"])
def test_figures_behind_such_words_are_no_decision(line: str) -> None:
    (told,) = entries(line)
    assert told.kind == Kind.NOTE


@pytest.mark.parametrize(
    "label",
    ["The committee agreed as follows:", "Det ble konkludert med følgende:", "Unanimously agreed:"],
)
def test_what_was_agreed_is_a_conclusion(label: str) -> None:
    (made,) = entries(label, "Vi tømmer lageret")
    assert (made.kind, made.conclusion) == (Kind.DECISION, True)


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Styremøte 3/26", "Årsmøtet gjorde slikt vedtak:"),
        ("Kommunestyremøte", "Formannskapet fattet følgende vedtak:"),
        ("Committee meeting", "The council resolved:"),
        ("Styremøte 3/26", "Styret vedtar:"),
        ("Styremøte 3/26", "Styret i Åsly fattet slikt vedtak:"),
        ("Styremøte 3/26", "Styret fattet i mai slikt vedtak:"),
        ("Styremøte 3/26", "Enstemmig begeistring:"),
    ],
)
def test_what_others_decided_is_told(title: str, label: str) -> None:
    made = entries(label, "Lageret tømmes i mai.", title=title)
    assert [entry.kind for entry in made] == [Kind.NOTE, Kind.NOTE]


def test_a_label_with_nothing_below_it_is_text() -> None:
    made = entries("Styret fattet slikt vedtak:", "= Vi tømmer lageret")
    assert [entry.kind for entry in made] == [Kind.NOTE, Kind.DECISION]
