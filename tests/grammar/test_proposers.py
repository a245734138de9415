"""Whose a proposal is, by the words before its colon, with the text or the points below it."""

from __future__ import annotations

import pytest

from store.record.model import Entry
from store.record.values import Kind
from tests.grammar.desk import last, typed

PEOPLE = "til stede: Mona Lunde (Ap), Jens Haug (H), Ida Strøm"
ITEM = "# Svømmehall"


@pytest.mark.parametrize(
    ("line", "by", "text"),
    [
        ("Forslag fra Mona Lunde (Ap): Hallen bygges", "Mona Lunde", "Hallen bygges"),
        ("forslag frå Ida Strøm (SV): Hallen ventar", "Ida Strøm (SV)", "Hallen ventar"),
        ("Fellesforslag fra Ap, SV og Sp: Hallen bygges", "Ap, SV og Sp", "Hallen bygges"),
        ("Jens Haug (H) fremmet følgende forslag: «Saken utsettes.»", "Jens Haug", "«Saken utsettes.»"),
        ("Ida føreslo: vi ventar", "Ida", "vi ventar"),
        ("Høyre og FrP la fram følgende forslag: Nei", "Høyre og FrP", "Nei"),
        (
            "På vegne av Ap og Sp fremmet Mona Lunde følgende forslag: Ja",
            "Mona Lunde på vegne av Ap og Sp",
            "Ja",
        ),
        ("Mona Lunde fremmet på vegne av Ap følgende forslag: Ja", "Mona Lunde på vegne av Ap", "Ja"),
        ("Motion by Ann Lee (Labour): buy a bench", "Ann Lee (Labour)", "buy a bench"),
        ("Cllr Brown proposed: that we wait", "Cllr Brown", "that we wait"),
        ("Brown moved the following motion: sell it", "Brown", "sell it"),
        ("Forslag fra valgnemnda: Ida velges", "valgnemnda", "Ida velges"),
        ("Styrets forslag: vi venter", "Styret", "vi venter"),
        ("Årsmøtet sitt framlegg: vi ventar", "Årsmøtet", "vi ventar"),
        ("The board’s motion: sell it", "The board", "sell it"),
        ("Monas forslag: Hallen bygges", "Mona", "Hallen bygges"),
        ("Ida Strøm sitt framlegg: Hallen ventar", "Ida Strøm", "Hallen ventar"),
        ("Høyres forslag: Hallen ventar", "Høyre", "Hallen ventar"),
        ("Jens Haug's motion: wait", "Jens Haug", "wait"),
    ],
)
def test_a_proposal_is_somebodys(line: str, by: str, text: str) -> None:
    entry = last(PEOPLE, ITEM, line)
    assert (entry.kind, entry.by and entry.by.name, entry.text) == (Kind.PROPOSAL, by, text)


@pytest.mark.parametrize("line", ["Dagens forslag: Hallen bygges", "Kristians forslag: Hallen bygges"])
def test_an_ending_alone_names_nobody(line: str) -> None:
    assert last(PEOPLE, ITEM, line).kind == Kind.NOTE


def test_whose_an_answer_is_may_stand_before_its_colon() -> None:
    entry = last(PEOPLE, ITEM, "? Når åpner hallen", "Svar fra Mona: i mai")
    assert (entry.answer, entry.answered_by and entry.answered_by.name) == ("i mai", "Mona")


def test_what_is_more_than_a_proposal_keeps_its_name() -> None:
    entry = last(ITEM, "Tilleggsforslag fra Kari Nes (V): Vi venter")
    assert (entry.name, entry.by and entry.by.name) == ("Tilleggsforslag", "Kari Nes (V)")


@pytest.mark.parametrize(
    "lead",
    ["Forslag fra SV:", "SV foreslo:", "Jens Haug (H) fremmet følgende forslag:", "Motion by Ann Lee:"],
)
def test_points_or_a_line_below_are_the_proposal(lead: str) -> None:
    recorder, _ = typed(ITEM, lead, "1. Det bygges", "2. Fondet brukes", "stemmer: 2-5")
    proposal, *points = recorder.session.record.entries
    assert proposal.kind == Kind.PROPOSAL
    assert proposal.by is not None
    assert [(point.text, point.parent) for point in points] == [
        ("Det bygges", proposal.id),
        ("Fondet brukes", proposal.id),
    ]
    assert proposal.votes is not None
    below = last(ITEM, lead, "Det bygges.")
    assert (below.kind, below.text) == (Kind.PROPOSAL, "Det bygges.")


@pytest.mark.parametrize(
    "line",
    [
        "Vi foreslo: mer kake",
        "Forslag fra salen: mer kake",
        "Forslag fra Kari til nytt navn: Torget",
        "Utvalget foreslo å kjøpe.",
        "He proposed: more cake",
        "Årets forslag: mer kake",
        "Styrets forslag til kake: marsipan",
    ],
)
def test_other_sentences_stay_text(line: str) -> None:
    entry = last(ITEM, line)
    assert (entry.kind, entry.text) == (Kind.NOTE, line)


def test_a_word_that_nothing_follows_stays_text() -> None:
    recorder, _ = typed(ITEM, "SV foreslo:", "# Neste")
    [entry] = recorder.session.record.entries
    assert (entry.kind, entry.text) == (Kind.NOTE, "SV foreslo:")


def test_what_is_private_stays_so_with_its_points() -> None:
    recorder, _ = typed(ITEM, "privat: forslag fra SV:", "1. NN sies opp")
    lead = recorder.session.record.entries[0]
    assert isinstance(lead, Entry)
    assert (lead.kind, lead.private) == (Kind.PROPOSAL, True)
