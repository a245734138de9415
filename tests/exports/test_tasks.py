"""Actions, proposals and questions, each in its box."""

from __future__ import annotations

import pytest

from exports.blocks import Callout
from exports.outline import outline
from exports.typography.typesetter import AsTyped
from store.language.words import OUTCOMES
from store.record.values import Deadline, Kind, Language, Name, Votes
from tests.exports.one_item import PRINTED, callout, item, printed
from tests.exports.printed import every, flat
from tests.exports.records import Builder


def test_an_action_has_no_label_for_what_nobody_has_said() -> None:
    b = item()
    b.action("rydde")
    box = callout(b)
    assert (box.tone, box.label) == ("action", "Oppgave:")
    assert box.details == ()


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("sende utkast innen neste møte", "neste møte", "Sende utkast."),
        ("sende utkast, senest innen fredag!", "fredag", "Sende utkast."),
        ("evaluere til høsten", "høsten", "Evaluere."),
        ("bli ferdig før jul", "før jul", "Bli ferdig."),
        ("bestille høsten", "høsten", "Bestille høsten."),
        ("innen fredag sende utkast", "fredag", "Innen fredag sende utkast."),
        ("innen neste møte", "neste møte", "Innen neste møte."),
    ],
)
def test_the_deadline_of_an_action_moves_to_its_label(text: str, words: str, left: str) -> None:
    b = item()
    b.action(text, deadline=Deadline(words))
    assert flat(callout(b).paragraphs[0]) == left
    (typed,) = [block for block in printed(b, AsTyped()) if isinstance(block, Callout)]
    assert flat(typed.paragraphs[0]) == text


def test_a_deadline_set_anew_leaves_the_text_as_it_was() -> None:
    b = item()
    entry = b.action("sende utkast innen fredag", "Kari", deadline=Deadline("fredag"))
    b.became(entry, "2026-05-04", what="deadline")
    b.became(entry, "Per, Anne", what="owner")
    box = callout(b)
    assert flat(box.paragraphs[0]) == "Sende utkast innen fredag."
    assert box.details == (("Ansvar:", "Per og Anne"), ("Frist:", "4.5.2026"))


@pytest.mark.parametrize(
    ("status", "label"), [("done", "Oppgave – utført:"), ("dropped", "Oppgave – utgår:")]
)
def test_an_action_is_labelled_by_what_became_of_it(status: str, label: str) -> None:
    b = item()
    b.became(b.action("rydde"), status)
    assert callout(b).label == label


def test_proposals_of_a_status_share_a_box() -> None:
    b = item()
    b.entry(Kind.PROPOSAL, "arbeidsgruppe")
    b.entry(Kind.PROPOSAL, "frikjøp\nfra høsten", by=Name("Per"))
    b.became(b.entry(Kind.PROPOSAL, "felles kalender"), "adopted")
    b.entry(Kind.PROPOSAL, "noe voterte vi over", votes=Votes("3-1", 3, 1))
    first, second, third = (block for block in printed(b) if isinstance(block, Callout))
    assert first.label == "Forslag – uten konklusjon:"
    lines = ["", "Arbeidsgruppe.", "Per: Frikjøp.", "Fra høsten."]
    assert [flat(line) for line in first.paragraphs] == lines
    assert second.label == "Forslag – vedtatt:"
    assert (third.label, third.note) == ("Forslag:", ("Avstemning:", "3 stemte for og 1 mot."))


@pytest.mark.parametrize(
    ("language", "open_", "fallen"),
    [
        ("nb", "Forslag fra Per Hansen – uten konklusjon:", "Forslag fra Per Hansen – falt:"),
        ("nn", "Framlegg frå Per Hansen – utan konklusjon:", "Framlegg frå Per Hansen – falle:"),
        ("en", "Proposal from Per Hansen – no conclusion:", "Proposal from Per Hansen – lost:"),
    ],
)
def test_the_label_names_who_made_a_proposal(language: Language, open_: str, fallen: str) -> None:
    b = item(language=language)
    b.entry(Kind.PROPOSAL, "utsette", by=Name("Per Hansen"))
    b.entry(Kind.PROPOSAL, "ikke utsette", by=Name("Per Hansen"))
    b.entry(Kind.PROPOSAL, "glemme", by=Name("Per Hansen"), votes=Votes("1-4", 1, 4))
    boxes = [(box.label, [*map(flat, box.paragraphs)]) for box in printed(b) if isinstance(box, Callout)]
    # Nothing but a box of its own tells two proposals of one person apart.
    assert boxes == [(open_, ["Utsette."]), (open_, ["Ikke utsette."]), (fallen, ["Glemme."])]


def test_in_english_a_formal_proposal_is_a_motion() -> None:
    b = item(language="en", profile="protocol")
    b.entry(Kind.PROPOSAL, "defer it", by=Name("Cllr Adair"), votes=Votes("3-8", 3, 8))
    (box,) = (block for block in printed(b) if isinstance(block, Callout))
    assert box.label == "Motion from Cllr Adair – lost:"


def test_a_proposal_that_was_voted_on_is_named_too() -> None:
    b = item("values")
    b.entry(Kind.PROPOSAL, "her møtes folk", name="Torg", by=Name("Per"), votes=Votes("3-1", 3, 1))
    (box,) = printed(b)
    assert isinstance(box, Callout)
    assert (box.label, flat(box.paragraphs[0])) == ("Forslag fra Per:", "Torg. Her møtes folk.")


def test_an_open_proposal_beside_a_decision_is_not_called_inconclusive() -> None:
    b = item()
    b.entry(Kind.PROPOSAL, "alternativ A")
    b.decision("alternativ A")
    assert every(outline(b.record, PRINTED), Callout)[0].label == "Forslag:"


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("outcome", [None, *sorted(OUTCOMES)])
@pytest.mark.parametrize("votes", [None, Votes("3-1", 3, 1)], ids=["unvoted", "voted"])
@pytest.mark.parametrize("decided", [False, True])
def test_an_open_proposal_is_without_conclusion_where_nothing_says_otherwise(
    outcome: str | None, votes: Votes | None, profile: str, *, decided: bool
) -> None:
    b = Builder(profile=profile)
    b.item("Gjerdet", outcome=outcome)
    b.entry(Kind.PROPOSAL, "male", by=Name("Per"), votes=votes)
    if decided:
        b.decision("gjerdet males")
    labels = [box.label for box in every(outline(b.record, PRINTED), Callout) if box.tone == "proposal"]
    told = (votes or decided) and outcome != "inconclusive"
    assert labels == ["Forslag fra Per:" if told else "Forslag fra Per – uten konklusjon:"]


def test_questions_with_and_without_answers() -> None:
    b = item()
    b.entry(Kind.QUESTION, "hvem eier avtalen?")
    b.entry(Kind.QUESTION, "og når?", answer="i mai", answered_by=Name("Per"))
    first, second = printed(b)
    assert isinstance(first, Callout)
    assert isinstance(second, Callout)
    assert (first.label, first.details) == ("Åpent spørsmål:", ())
    assert (second.label, second.details) == ("Spørsmål:", (("Svar fra Per:", "I mai"),))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("hvem eier plassene", ["Hvem eier plassene?"]),
        ("hvem eier plassene.", ["Hvem eier plassene."]),
        ("gjelder plassene\nhvem eier dem", ["Gjelder plassene?", "Hvem eier dem."]),
        ("hvem eier dem?\ndet haster", ["Hvem eier dem?", "Det haster."]),
        ("hvem eier dem (plassene)", ["Hvem eier dem (plassene)?"]),
        ('sa han "hvem?"', ["Sa han «hvem?»"]),
        ("hvem eier …", ["Hvem eier …"]),
        ("  \n", []),
    ],
)
def test_a_question_ends_as_one(typed: str, lines: list[str]) -> None:
    b = item()
    b.entry(Kind.QUESTION, typed)
    (box,) = printed(b)
    assert isinstance(box, Callout)
    assert [flat(line) for line in box.paragraphs] == lines
    (box,) = printed(b, AsTyped())
    assert isinstance(box, Callout)
    assert [flat(line) for line in box.paragraphs] == [line for line in typed.split("\n") if line.strip()]
