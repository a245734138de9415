"""Decisions and votes, and what became of them."""

from __future__ import annotations

import pytest

from exports.blocks import Table
from exports.outline import outline
from store.record.values import Language, Name, Votes
from tests.exports.one_item import PRINTED, callout, item
from tests.exports.printed import every, flat, rows
from tests.exports.records import votes


@pytest.mark.parametrize(
    ("vote", "line"),
    [
        (Votes("enstemmig", unanimous=True), "Enstemmig vedtatt."),
        (Votes("enstemmig vedtatt", unanimous=True), "Enstemmig vedtatt."),
        (
            Votes("enstemmig etter en runde rundt bordet", unanimous=True),
            "Enstemmig etter en runde rundt bordet.",
        ),
        (Votes("7-0", for_=7, against=0, unanimous=True), "Enstemmig vedtatt (7 stemmer)."),
        (Votes("3-1", for_=3, against=1), "Vedtatt med 3 mot 1 stemme."),
        (
            votes("7-2-1", for_=7, against=2, abstain=1, dissent=("Kari", "Per")),
            "Vedtatt med 7 mot 2 stemmer, 1 avholdende. Mot stemte Kari og Per.",
        ),
        (Votes("ved akklamasjon"), "Vedtatt ved akklamasjon."),
        (Votes("ved akklamasjon", unanimous=True), "Vedtatt ved akklamasjon."),
        (Votes("Votes: by acclamation", unanimous=True), "Vedtatt ved akklamasjon."),
        (Votes("0-4", for_=0, against=4), "0 stemte for og 4 mot."),
        (Votes("4-4-1", for_=4, against=4, abstain=1), "4 stemte for og 4 mot, 1 avholdende."),
        (votes("mot: Kari", dissent=("Kari",)), "Mot stemte Kari."),
    ],
)
def test_a_vote_is_told_in_a_sentence(vote: Votes, line: str) -> None:
    b = item()
    b.decision("vi gjør det", votes=vote)
    assert callout(b).note == ("Avstemning:", line)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("6-1, mot: Kari Vik (SV)", False),
        ("6-1, mot: Kari Vik (mente planen er for dyr)", True),
    ],
)
def test_a_bracket_behind_whoever_was_against_is_left_out_only_where_it_is_a_party(
    said: str, told: bool
) -> None:
    b = item()
    b.decision("vi gjør det", votes=Votes(said, 6, 1, dissent=(Name("Kari Vik"), Name(""))))
    note = callout(b).note
    assert note is not None
    assert ("mente planen er for dyr" in note[1]) is told


@pytest.mark.parametrize(
    ("language", "vote", "line"),
    [
        ("nb", Votes("0-4", 0, 4), "Falt med 0 mot 4 stemmer."),
        ("nb", Votes("1-1-2", 1, 1, 2), "Falt med 1 mot 1 stemme, 2 avholdende."),
        ("nb", Votes("5-4", 5, 4), "5 stemte for og 4 mot."),
        ("nb", Votes("ved akklamasjon", unanimous=True), "Avvist ved akklamasjon."),
        ("nn", Votes("0-4", 0, 4), "Fall med 0 mot 4 røyster."),
        ("nn", Votes("0-4-1", 0, 4, 1), "Fall med 0 mot 4 røyster, 1 avhaldande."),
        ("en", Votes("0-4", 0, 4), "Lost by 0 votes to 4."),
        ("en", Votes("1-4-1", 1, 4, 1), "Lost by 1 vote to 4, with 1 abstention."),
    ],
)
def test_the_vote_of_what_was_rejected(language: Language, vote: Votes, line: str) -> None:
    b = item(language=language)
    b.became(b.decision("vi gjør det", votes=vote), "rejected")
    note = callout(b).note
    assert note is not None
    assert note[1] == line


@pytest.mark.parametrize(
    ("language", "line"), [("nn", "Vedteke ved akklamasjon."), ("en", "Carried by acclamation.")]
)
def test_acclamation_in_other_languages(language: Language, line: str) -> None:
    b = item(language=language)
    b.decision("ja", votes=Votes("ved akklamasjon", unanimous=True))
    note = callout(b).note
    assert note is not None
    assert note[1] == line


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nn", "Vedteke med 7 mot 1 røyst, 2 avhaldande."),
        ("en", "Carried by 7 votes to 1, with 2 abstentions."),
    ],
)
def test_votes_in_other_languages(language: Language, line: str) -> None:
    b = item(language=language)
    b.decision("ja", votes=Votes("7-1-2", 7, 1, 2))
    note = callout(b).note
    assert note is not None
    assert note[1] == line


def test_a_decision_has_its_number_its_title_and_what_it_replaces() -> None:
    b = item(profile="protocol")
    b.decision(
        "vi gjør det\nfra høsten", title="Felles innkjøp", supersedes=("14/25", "15/25"), amends=("1/25",)
    )
    box = callout(b)
    assert (box.tone, box.label) == ("decision", "Vedtak 1/26:")
    assert [flat(line) for line in box.paragraphs] == [
        "Felles innkjøp.",
        "Vi gjør det.",
        "Fra høsten.",
        "Erstatter vedtak 14/25 og 15/25.",
        "Endrer vedtak 1/25.",
    ]


@pytest.mark.parametrize(
    ("language", "numbers", "line"),
    [
        ("nb", ("9/25",), "Opphever vedtak 9/25."),
        ("nn", ("9/25", "10/25"), "Opphevar vedtak 9/25 og 10/25."),
        ("en", ("9/25",), "Repeals decision 9/25."),
        ("en", ("9/25", "10/25"), "Repeals decisions 9/25 and 10/25."),
    ],
)
def test_a_repeal_replaces_nothing(language: Language, numbers: tuple[str, ...], line: str) -> None:
    b = item(language=language)
    b.decision("Forbudet", supersedes=numbers, repeals=True)
    assert [flat(paragraph) for paragraph in callout(b).paragraphs] == ["Forbudet.", line]
    front = every(outline(b.record, PRINTED), Table)[0]
    assert rows(front)[0][1].endswith(f": Forbudet.\n{line}")


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("rejected", "Ikke vedtatt 1:"),
        ("postponed", "Utsatt 1:"),
        ("superseded", "Erstattet vedtak 1:"),
        ("no status at all", "Vedtak 1:"),
    ],
)
def test_a_decision_is_labelled_by_what_became_of_it(status: str, label: str) -> None:
    b = item()
    b.became(b.decision("vi gjør det"), status)
    assert callout(b).label == label


def test_events_of_other_meetings_say_nothing_here() -> None:
    b = item()
    entry = b.decision("vi gjør det")
    elsewhere = b.became(entry, "superseded").of
    assert callout(b).label == "Erstattet vedtak 1:"
    c = item()
    again = c.decision("vi gjør det")
    c.became(again, "superseded", of=type(elsewhere)(elsewhere.meeting + 1, again.id))
    assert callout(c).label == "Vedtak 1:"


def test_a_conclusion_has_no_number() -> None:
    b = item(profile="protocol")
    b.decision("vi prøver", conclusion=True)
    assert callout(b).label == "Konklusjon:"
