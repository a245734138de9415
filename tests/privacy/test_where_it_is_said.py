"""A word that keeps a line from others counts wherever in the line it stands."""

from __future__ import annotations

import pytest

from exports.privacy import for_others
from store.record.values import Kind
from tests.grammar.desk import typed

PEOPLE = "til stede: Kari Vik, Per Moe"
HIDDEN = [
    ("= privat: hemmelig", Kind.DECISION),
    ("= unntatt § 13: hemmelig", Kind.DECISION),
    ("! privat: Kari: hemmelig", Kind.ACTION),
    ("- privat: hemmelig", Kind.NOTE),
    ("? unntatt: hemmelig", Kind.QUESTION),
    ("forslag: privat: hemmelig", Kind.PROPOSAL),
    ("vedtak: unntatt offl. § 13: hemmelig", Kind.DECISION),
    ("Kari: privat: hemmelig", Kind.NOTE),
    ("Kari > Per: privat: hemmelig", Kind.EXPECTATION),
    ("1. privat: hemmelig", Kind.NOTE),
    ("(privat) hemmelig", Kind.NOTE),
    ("[unntatt § 13] hemmelig", Kind.NOTE),
    ("privat - hemmelig", Kind.NOTE),
    ("privat; hemmelig", Kind.NOTE),
    ("unntatt off.: hemmelig", Kind.NOTE),
    ("unntatt offl § 13 – hemmelig", Kind.NOTE),
    ("privat Kari: hemmelig", Kind.NOTE),
    ("= private: hemmelig", Kind.DECISION),
]


@pytest.mark.parametrize(("line", "kind"), HIDDEN)
def test_a_line_is_kept_from_others_wherever_it_says_so(line: str, kind: Kind) -> None:
    recorder, (*_, became) = typed(PEOPLE, "# Sak", line)
    record = recorder.session.record
    assert "hemmelig" in str(record.stored())
    assert "hemmelig" not in str(for_others(record).stored())
    assert record.entries[-1].kind == kind
    assert became.typed == line


@pytest.mark.parametrize("line", ["# privat: hemmelig", "## unntatt § 13: hemmelig", "# (privat) hemmelig"])
def test_an_item_is_too(line: str) -> None:
    recorder, _ = typed(PEOPLE, "# Sak", line, "også hemmelig")
    assert "hemmelig" not in str(for_others(recorder.session.record).stored())


OPEN = [
    "Privat barnehage: søker om støtte",
    "Private donorer – mange av dem – er med",
    "Unntatt fra regelen: de minste",
    "'= privat: som det står",
    "notat - det gamle notatet",
    "= vedtatt: alt privat eie: unntas",
    "Unntatt 3 - de andre var for",
]


@pytest.mark.parametrize("line", OPEN)
def test_other_lines_with_such_words_are_open(line: str) -> None:
    recorder, _ = typed(PEOPLE, "# Sak", line)
    assert not any(entry.private or entry.exempt for entry in recorder.session.record.entries)


@pytest.mark.parametrize("answer", ["svar: ja", "ansvar: Kari", "frist: 1. mai", "… og mer"])
def test_nothing_said_in_the_open_goes_into_an_item_that_is_withheld(answer: str) -> None:
    lines = (PEOPLE, "unntatt § 13: # Ansettelse", "! søke", "? når", "# Åpen sak", answer)
    recorder, (*_, became) = typed(*lines)
    said = recorder.session.record.entries[-1]
    assert recorder.item is not None
    assert (said.kind, said.item, said.private) == (Kind.NOTE, recorder.item.id, False)
    assert became.hint is not None
