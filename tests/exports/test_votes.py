"""How a vote is told in a document: what was understood in sentences, the rest as it was typed."""

from __future__ import annotations

import pytest

from store.record.values import Ballot, Kind, Language, Name, Option, Votes
from tests.exports.one_item import callout, item, said
from tui.grammar.votes.votes import read_votes


def told(text: str, language: Language = "nb", status: str = "adopted") -> str:
    """The sentence of a decision on which this was typed."""
    b = item(language=language, profile="protocol")
    found = read_votes(text)
    decision = b.decision("vi gjør det", votes=found.votes, ballot=found.ballot)
    if status != "adopted":
        b.became(decision, status)
    note = callout(b).note
    assert note is not None
    return note[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8-3", "Vedtatt med 8 mot 3 stemmer."),
        ("8-3-1", "Vedtatt med 8 mot 3 stemmer, 1 avholdende."),
        ("8 for, 3 mot, 1 blank", "Vedtatt med 8 mot 3 stemmer, 1 blank."),
        ("8-3, 2 blanke stemmer", "Vedtatt med 8 mot 3 stemmer, 2 blanke."),
        ("8-3, 1 blank, 1 avholdende", "8-3, 1 blank, 1 avholdende."),
        ("12-0", "Enstemmig vedtatt (12 stemmer)."),
        ("12-0-1", "Vedtatt med 12 mot 0 stemmer, 1 avholdende."),
        ("enstemmig, 2 avholdende", "Enstemmig vedtatt. 2 avholdende."),
        ("samrøystes med 12 røyster", "Enstemmig vedtatt (12 stemmer)."),
        ("enstemmig ved håndsopprekking", "Enstemmig vedtatt. Det ble stemt ved håndsopprekking."),
        ("uten avstemning", "Vedtatt uten avstemning."),
        ("mot 3 stemmer", "Vedtatt mot 3 stemmer."),
        ("6 av 8", "Vedtatt med 6 av 8 stemmer."),
        ("6 stemmer for", "Vedtatt med 6 stemmer."),
        ("6 mot 3 (V, SV)", "Vedtatt med 6 mot 3 stemmer. Mot stemte V og SV."),
        ("6 mot 2 (V, SV)", "Vedtatt med 6 mot 2 stemmer. Mot stemte V og SV."),
        ("6 mot 2 (H, V, SV)", "Vedtatt med 6 mot 2 stemmer (H, V, SV)."),
        ("9-8 (V, SV mot H, KrF), 1 blank", "Vedtatt med 9 mot 8 stemmer, 1 blank (V, SV mot H, KrF)."),
        ("innstillingen: 5-2", "Innstillingen: Vedtatt med 5 mot 2 stemmer."),
        (
            "utsettelsesforslaget fra H: 5-2 (Sp, V)",
            "Utsettelsesforslaget fra H: Vedtatt med 5 mot 2 stemmer. Mot stemte Sp og V.",
        ),
        (
            "innstillingen mot forslaget fra V: 4-2 (V); 5-1, mot: Siv",
            (
                "Innstillingen: 4 stemmer. Forslaget fra V: 2 stemmer. For forslaget fra V stemte V. "
                "Vedtatt med 5 mot 1 stemme. Mot stemte Siv."
            ),
        ),
        ("A: 4 (Ap (3), SV (1)), B: 2", "A: 4 stemmer. For A stemte Ap (3) og SV (1). B: 2 stemmer."),
        ("for Nora, Arne; mot Siv", "Mot stemte Siv. For stemte Nora og Arne."),
        (
            "8-1-1, mot: Nora, avsto: Siv",
            "Vedtatt med 8 mot 1 stemme, 1 avholdende. Mot stemte Nora. Avholdende: Siv.",
        ),
        ("3-3, avgjort med leders dobbeltstemme", "3 stemte for og 3 mot. Avgjort med leders dobbeltstemme."),
        ("A 6, B 1", "A: 6 stemmer. B: 1 stemme."),
        ("8-3, etter at Nora hadde gått", "Vedtatt med 8 mot 3 stemmer. Etter at Nora hadde gått."),
        ("innstillingen ble vedtatt mot 3 stemmer", "Innstillingen ble vedtatt mot 3 stemmer."),
        ("forslaget fra V fikk 2 stemmer og falt", "Forslaget fra V fikk 2 stemmer og falt."),
        ("forslaget fra V falt; 8-3", "Vedtatt med 8 mot 3 stemmer. Forslaget fra V falt."),
        ("enstemmig avvist", "Enstemmig avvist."),
        ("falt, 3 mot 8", "Falt, 3 mot 8."),
    ],
)
def test_a_vote_in_bokmaal(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "status", "expected"),
    [
        ("nn", "8-3, mot: V og SV", "adopted", "Vedteke med 8 mot 3 røyster. Mot røysta V og SV."),
        ("nn", "3-8, for: Nora", "rejected", "Fall med 3 mot 8 røyster. For røysta Nora."),
        (
            "nn",
            "tilrådinga mot framlegget frå V: 7-2 (V, SV)",
            "adopted",
            "Tilrådinga: 7 røyster. Framlegget frå V: 2 røyster. For framlegget frå V røysta V og SV.",
        ),
        (
            "en",
            "the motion against the amendment: 5-1 (Hale)",
            "adopted",
            "The motion: 5 votes. The amendment: 1 vote. For the amendment: Hale.",
        ),
        ("nn", "samrøystes (9)", "adopted", "Samrøystes vedteke (9 røyster)."),
        ("nn", "8-1-1, blankt: Siv", "adopted", "Vedteke med 8 mot 1 røyst, 1 blank. Blankt røysta Siv."),
        ("en", "8-3, against: Ada and Ben", "adopted", "Carried by 8 votes to 3. Against: Ada and Ben."),
        ("en", "3-8", "rejected", "Lost by 3 votes to 8."),
        ("en", "8 for, 3 against, 2 blank", "adopted", "Carried by 8 votes to 3, with 2 blank."),
        ("en", "9-0", "adopted", "Carried unanimously (9 votes)."),
        (
            "en",
            "8-1-1, abstaining: Ada",
            "adopted",
            "Carried by 8 votes to 1, with 1 abstention. Abstained: Ada.",
        ),
    ],
)
def test_a_vote_in_other_languages(language: Language, text: str, status: str, expected: str) -> None:
    assert told(text, language, status) == expected


def test_votes_that_an_older_version_read_lose_no_words() -> None:
    b = item()
    b.decision("vi gjør det", votes=Votes("8-3 etter omvotering", 8, 3))
    note = callout(b).note
    assert note is not None
    assert note[1] == "Vedtatt med 8 mot 3 stemmer. 8-3 etter omvotering."


def test_what_was_kept_beside_other_figures_is_not_told() -> None:
    b = item()
    stale = Ballot(for_=(Name("Nora"),), method="hands", decided="avgjort ved loddtrekning")
    b.decision("vi gjør det", votes=Votes("8-3", 8, 3), ballot=stale)
    note = callout(b).note
    assert note is not None
    assert note[1] == "Vedtatt med 8 mot 3 stemmer."


def test_a_vote_that_nothing_took_over_is_printed_where_it_was_told() -> None:
    b = item()
    found = read_votes("fire for å sende saken tilbake")
    b.entry(Kind.VOTE, found.votes.text, votes=found.votes, ballot=found.ballot)
    assert said(b)[-1] == ["Avstemning: Fire for å sende saken tilbake."]


def test_options_are_told_with_their_votes() -> None:
    b = item()
    votes = Votes("A 6, B 3")
    b.entry(Kind.PROPOSAL, "nytt telt", votes=votes, ballot=Ballot(options=(Option("A", 6), Option("B", 3))))
    note = callout(b).note
    assert note is not None
    assert note[1] == "A: 6 stemmer. B: 3 stemmer."
