"""What written minutes propose and decide, and how it was voted: points are points, and votes are votes."""

from __future__ import annotations

import pytest

from store.record.model import Entry
from store.record.values import Kind
from tests.importing.outlines import lost, whole
from tui.importing.builder import Reading
from tui.importing.correction import made_into
from tui.importing.read import read_minutes
from tui.importing.talk.told_votes import votes_at_end

HEAD = "# Vaktmøte 12. mars 2026\n\nTil stede: Tora Li, Odd Bø\n\n## Bod\n\n"


def read(text: str) -> Reading:
    reading = read_minutes(f"{HEAD}{text}\n", "a.md")
    assert lost(reading) == []
    return reading


def said(reading: Reading, *kinds: Kind) -> list[Entry]:
    return [entry for entry in reading.record.entries if entry.item is not None and entry.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rød dør. 8 mot 2.", ("Rød dør.", "8 mot 2.")),
        ("Rød dør. Vedtatt mot 2 stemmer (SV).", ("Rød dør.", "Vedtatt mot 2 stemmer (SV).")),
        ("Rød dør. Enstemmig.", ("Rød dør.", "Enstemmig.")),
        ("Rød dør (enstemmig vedtatt).", ("Rød dør", "enstemmig vedtatt")),
        ("Rød dør; 5-1", ("Rød dør", "5-1")),
        ("Rød dør. Votering: 3 mot 1", ("Rød dør.", "3 mot 1")),
        ("Døren males. Vedtaget med 3 stemmer mod 1.", ("Døren males.", "Vedtaget med 3 stemmer mod 1.")),
        ("The door is painted. Carried 8-2.", ("The door is painted.", "Carried 8-2.")),
        ("Døra vert raud. Samrøystes.", ("Døra vert raud.", "Samrøystes.")),
        ("Rød dør. 8 mot 2 er et godt resultat.", None),
        ("Vi vant 8 mot 2.", None),
        ("Enstemmig vedtatt.", None),
        ("Rød dør. Odd tok dissens.", None),
        ("Kontoret holder åpent 8-16.", None),
        ("Møtene holdes kl. 8-16.", None),
    ],
)
def test_the_last_sentence_of_a_decision_may_be_its_votes(
    text: str, expected: tuple[str, str] | None
) -> None:
    assert votes_at_end(text) == expected
    (decision,) = said(read(f"Vedtak: {text}"), Kind.DECISION)
    told = decision.votes.text if decision.votes else None
    assert (decision.text, told) == (expected or (text, None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forslag: Rød dør\nForslag: Blå dør", [("", "", "Rød dør"), ("", "", "Blå dør")]),
        ("**Forslag 1:** Rød\n**Forslag 2:** Blå", [("", "Forslag 1", "Rød"), ("", "Forslag 2", "Blå")]),
        ("Forslag A: Rød\nForslag B: Blå", [("", "Forslag A", "Rød"), ("", "Forslag B", "Blå")]),
        ("Forslag fra Tora Li: Rød\nForslag fra SV: Blå", [("Tora Li", "", "Rød"), ("SV", "", "Blå")]),
        (
            "Tora Li foreslo: Rød\nOdd Bø (V) foreslo: Blå",
            [("Tora Li", "", "Rød"), ("Odd Bø (V)", "", "Blå")],
        ),
        ("Odd Bø (V) fremmet følgende forslag:\n1. Rød\n2. Blå", [("Odd Bø (V)", "", "1. Rød / 2. Blå")]),
        ("Forslag fra sist møte: Rød", []),
    ],
)
def test_each_proposal_of_a_paragraph_is_one(text: str, expected: list[tuple[str, str, str]]) -> None:
    reading = read(text)
    made = [
        (entry.by.name if entry.by else "", entry.name, whole(reading.record, entry))
        for entry in said(reading, Kind.PROPOSAL)
    ]
    assert made == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vedtak:\n1. Rød dør.\n2. Ny lås.", "1. Rød dør. / 2. Ny lås."),
        ("Vedtak:\na) Rød dør.\nb) Ny lås.", "a) Rød dør. / b) Ny lås."),
        ("**Vedtak:**\n\n1. Rød dør.\n2. Ny lås.\n   - med to nøkler",
         "1. Rød dør. / 2. Ny lås. /   – med to nøkler"),
        ("Vedtak: Styret vedtar:\n- Rød dør\n- Ny lås", "Styret vedtar: / – Rød dør / – Ny lås"),
        ("Vedtak (enstemmig):\n1. Rød dør.", "1. Rød dør."),
    ],
)  # fmt: skip
def test_numbered_points_of_a_decision_are_a_list(text: str, expected: str) -> None:
    reading = read(text)
    (decision,) = said(reading, Kind.DECISION)
    assert whole(reading.record, decision) == expected
    assert all(entry.parent is not None for entry in said(reading, Kind.NOTE) if entry.in_minutes)


def test_votes_below_a_list_are_those_of_the_decision() -> None:
    (decision,) = said(read("Vedtak:\n1. Rød dør.\n2. Ny lås.\n\n8 mot 2"), Kind.DECISION)
    assert decision.votes is not None
    assert (decision.votes.for_, decision.votes.against) == (8, 2)


def test_a_decision_with_points_that_is_none_after_all_keeps_them_in_its_text() -> None:
    reading = read("Vedtak:\n1. Rød dør.\n2. Ny lås.")
    place = next(n for n, line in enumerate(reading.lines) if line.line == "Vedtak:")
    made = made_into(reading, place, "note")
    (note,) = [entry for entry in said(made, Kind.NOTE) if entry.in_minutes]
    assert note.text == "1. Rød dør.\n2. Ny lås."
    assert {line.become for line in made.lines if line.key == note.id} == {"note"}
    still = made_into(reading, place, "proposal")
    (proposal,) = said(still, Kind.PROPOSAL)
    assert whole(still.record, proposal) == "1. Rød dør. / 2. Ny lås."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Votering: Enstemmig\n\nVedtak: Rød dør.", "Enstemmig"),
        ("**Votering:** Innstillingen ble enstemmig vedtatt.\n\n**Vedtak:** Rød dør.",
         "enstemmig vedtatt."),
        ("### Vedtak\n\nRød dør.\n\n### Votering\n\n8 mot 2", "8 mot 2"),
        ("### Votering\n\n8 mot 2\n\n### Vedtak\n\nRød dør.", "8 mot 2"),
        ("Votering: Forslaget fra Odd Bø falt med 1 mot 2 stemmer.\n\nVedtak: Rød dør.", ""),
        ("Votering: Enstemmig\n\nVedtak: Rød dør. 8 mot 2.", "8 mot 2."),
    ],
)  # fmt: skip
def test_votes_may_stand_before_the_decision_or_below_their_heading(text: str, expected: str) -> None:
    (decision,) = said(read(text), Kind.DECISION)
    assert (decision.votes.text if decision.votes else "") == expected
    assert said(read(text), Kind.VOTE) == []


def test_votes_that_nothing_is_decided_by_are_text() -> None:
    (note,) = [one for one in said(read("Votering: 8 mot 2"), Kind.NOTE, Kind.VOTE) if one.in_minutes]
    assert (note.kind, note.text, note.votes) == (Kind.NOTE, "Votering: 8 mot 2", None)
    reading = read("Forslag: Rød dør\n\nVotering: Innstillingen ble enstemmig vedtatt.")
    assert [entry.votes for entry in said(reading, Kind.PROPOSAL)] == [None]


@pytest.mark.parametrize("label", ["Votering: ", "Votering:\n"])
@pytest.mark.parametrize("decided", ["Vedtak: Rød dør.\n\n{}", "{}Vedtak: Rød dør.\n\n"])
def test_each_sentence_tells_the_votes_of_what_it_names(label: str, decided: str) -> None:
    proposed = "Forslag fra Tora Li: Blå dør.\n\nForslag fra Odd Bø: Ingen dør.\n\n"
    told = (
        "Forslaget fra Tora Li fikk 2 stemmer (SP, H) og falt. Innstillingen ble vedtatt med 3 mot 2 stemmer."
    )
    reading = read(f"{decided.format(proposed)}{label}{told}")
    figures = {
        entry.text: entry.votes and (entry.votes.for_, entry.votes.against)
        for entry in said(reading, Kind.DECISION, Kind.PROPOSAL)
    }
    assert figures == {"Rød dør.": (3, 2), "Blå dør.": (2, None), "Ingen dør.": None}
    assert [event.to for event in reading.record.events] == ["rejected"]


@pytest.mark.parametrize(
    "text",
    [
        "Forslag fra SV: Blå.\n\nVotering: Forslaget fra V falt. Innstillingen fikk 3.\n\nVedtak: Rød.",
        "Decision: Red door.\n\nProposed: Hay. Seconded: Lee. Carried.",
    ],
)
def test_votes_and_names_that_cannot_be_told_apart_are_text(text: str) -> None:
    entries = said(read(text), Kind.DECISION, Kind.PROPOSAL, Kind.NOTE)
    assert [entry.votes for entry in entries] == [None] * len(entries)
    assert [entry.text for entry in entries if entry.kind == Kind.NOTE] != []


def test_what_was_carried_is_a_decision_though_it_names_who_does_it() -> None:
    head = "# Møte 3. mars 2026\n\nTil stede: Odd Bø, Tora Li\n\n## Buss\n\n"
    text = f"{head}Odd bestiller buss. Enstemmig vedtatt.\n"
    (decision,) = read(text + "Ansvar: Tora Frist: 1. mai\n").record.entries[:1]
    assert (decision.kind, decision.text) == (Kind.DECISION, "Odd bestiller buss.")
    assert decision.votes is not None
    assert decision.votes.unanimous
