"""The summary that is offered: which lines, in which order, and nothing that was not said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.review.summary import offered_summary
from store.record.values import LANGUAGES, Kind, Language
from tests.exports.records import SERIES, Builder

SECRET = "HEMMELIG"  # noqa: S105 — no password


def test_each_item_tells_its_weightiest_outcome() -> None:
    b = Builder(profile="protocol", series=SERIES)
    b.item("Budsjett 2027:")
    b.note("lang diskusjon")
    b.decision("Felles innkjøp fra 1.9. Ordningen vurderes på nytt.")
    b.action("sende utkast", "Kari")
    b.item("Lokaler")
    b.decision("vi blir i Storgata", conclusion=True)
    b.item("Bil")
    b.action("hente tilbud", "Kari", "Per")
    b.item("Lønn", outcome="postponed")
    b.item("Prat")
    b.note("ingenting")
    b.item("Godkjenning av innkalling")
    b.decision("Innkallingen er godkjent")
    assert offered_summary(b.record) == (
        "Budsjett 2027: Felles innkjøp fra 1.9. Ordningen vurderes på nytt (vedtak 1/26).",
        "Lokaler: vi blir i Storgata.",
        "Bil: Kari og Per har fått en oppgave: hente tilbud.",
        "Lønn: utsatt.",
    )


def test_a_long_decision_is_told_by_its_title_or_first_sentence_and_several_by_their_numbers() -> None:
    b = Builder()
    b.item("Regler")
    b.decision("Lånetiden er fire uker fra 1. september 2026. Styret vurderer den på nytt.")
    b.decision("noe mer")
    b.item("Innkjøp")
    b.decision("Vi kjøper\nsammen, alle.", title="Felles innkjøp")
    assert offered_summary(b.record) == (
        "Regler: Lånetiden er fire uker fra 1. september 2026 (2 vedtak: 1 og 2).",
        "Innkjøp: Felles innkjøp (vedtak 3).",
    )


def test_of_many_items_the_weightiest_are_told_in_the_order_of_the_agenda() -> None:
    b = Builder()
    for place in range(6):
        b.item(f"Oppgave {place}")
        b.action("ringe", "Kari")
    b.item("Avslag")
    b.became(b.decision("nei til båt"), "rejected")
    b.item("Vedtak")
    b.decision("vi kjøper")
    lines = offered_summary(b.record)
    assert [line.partition(":")[0] for line in lines] == [
        "Oppgave 0", "Oppgave 1", "Oppgave 2", "Avslag", "Vedtak",
    ]  # fmt: skip
    assert lines[3] == "Avslag: ikke vedtatt: nei til båt."


def test_what_came_of_a_sub_item_is_told_of_its_item() -> None:
    b = Builder()
    above = b.item("Regler")
    b.item("Gebyrer", parent=above.id)
    b.decision("ingen gebyrer")
    assert offered_summary(b.record) == ("Regler: ingen gebyrer (vedtak 1).",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_line_has_its_sentence(language: Language) -> None:
    b = Builder(language=language)
    b.item("A")
    b.expects("X", "Y", "z")
    b.item("B")
    b.expects("X", "Y", "z")
    b.expects("X", "Y", "w")
    b.item("C")
    b.action("ring")
    b.item("D")
    b.action("ring")
    b.action("write")
    b.item("E", outcome="withdrawn")
    lines = offered_summary(b.record)
    assert [line[0] for line in lines] == list("ABCDE")
    assert all(line.endswith(".") for line in lines)


_texts = st.text(alphabet="abcæøå AB.12", min_size=1, max_size=30).filter(lambda text: text.strip(" .12"))


@given(st.lists(st.tuples(_texts, _texts, st.sampled_from(list(Kind))), max_size=12))
def test_nothing_is_invented_and_nothing_hidden_is_told(script: list[tuple[str, str, Kind]]) -> None:
    b = Builder()
    for title, text, kind in script:
        b.item(title)
        b.entry(kind, text)
        b.entry(kind, SECRET, private=True)
        b.decision(SECRET, exempt="§ 13")
        b.item(SECRET, private=True)
        b.decision(SECRET)
    lines = offered_summary(b.record)
    assert len(lines) <= 5
    assert SECRET not in "".join(lines)
    said = " ".join(word for title, text, _ in script for word in (*title.split(), *text.split()))
    frame = "vedtak én forventning er lagt fram en oppgave står igjen ikke vedtatt"
    for line in lines:
        for word in re.findall(r"[^\W\d_]+", line):
            assert word in said or word in frame
