"""What becomes of an item or a proposal in a line of its own, and the steps of a plan with their times."""

from __future__ import annotations

import pytest

from store.record.model import Entry
from store.record.status import Fates
from store.record.values import Kind
from tests.grammar.desk import last, taken, typed
from tui.grammar.recorder import Recorder

ITEM = "# Kiosken"
PROPOSALS = (
    *("til stede: Per Dal, Kari Nes", ITEM),
    *("forslag: Per Dal: Vi kjøper bil", "forslag: Kari: Vi leier"),
)


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (("utsatt",), "postponed"),
        (("Vi drøftet lenge.", "Utsatt."), "postponed"),
        (("- et punkt", "Trukket"), "withdrawn"),
        (("Deferred",), "postponed"),
        (("Tatt til orientering.",), "noted"),
        (("Uten konklusjon",), "inconclusive"),
        (("Utsatt til i morgen",), None),
        (("forslag: Vi kjøper bil", "Trukket"), None),
        (("= Vi kjøper bil", "utsatt"), None),
        (("! Per: sende brev", "utsatt"), None),
    ],
)
def test_an_outcome_alone_is_the_items_unless_it_may_be_of_something_in_it(
    lines: tuple[str, ...], outcome: str | None
) -> None:
    recorder, _ = typed(ITEM, *lines)
    assert recorder.session.record.agenda[0].outcome == outcome


def fates(recorder: Recorder) -> list[tuple[str, str]]:
    record = recorder.session.record
    return [(e.text, Fates(record).status(e)) for e in record.entries if e.kind == Kind.PROPOSAL]


@pytest.mark.parametrize(
    ("line", "fallen"),
    [
        ("= falt", "Vi leier"),
        ("vedtak: falt", "Vi leier"),
        ("= falt: Vi kjøper bil.", "Vi kjøper bil"),
        ("= Forslaget fra Per Dal falt", "Vi kjøper bil"),
        ("= Forslaget falt med 1 mot 2 stemmer", "Vi leier"),
        ("= Forslaget ble enstemmig forkastet", "Vi leier"),
        ("= Framlegget fall mot 1 røyst", "Vi leier"),
        ("= The motion was defeated, 1-2", "Vi leier"),
    ],
)
def test_a_proposal_that_fell_is_no_decision_and_says_which_it_was(line: str, fallen: str) -> None:
    recorder, answers = typed(*PROPOSALS, line)
    assert dict(fates(recorder))[fallen] == "rejected"
    assert not [e for e in recorder.session.record.entries if e.kind == Kind.DECISION]
    assert answers[-1].hint is not None
    assert answers[-1].hint.facts == {"text": fallen}


@pytest.mark.parametrize(
    "line", ["= falt", "= Forslaget falt", "= Innstillingen falt", "= Forslaget fra MDG falt"]
)
def test_nothing_is_decided_where_no_such_proposal_stands(line: str) -> None:
    proposals = PROPOSALS if "MDG" in line else (ITEM,)
    became = taken(*proposals, line)
    assert (became.kind, became.hint.key if became.hint else "") == ("note", "hint-rejected-what")


def test_what_fell_and_is_no_proposal_above_is_a_decision_that_was_rejected() -> None:
    for line in ("= falt: Vi kjøper bil", "= Vi kjøper bil ble nedstemt med 1 mot 8 stemmer."):
        recorder, answers = typed(ITEM, line)
        record = recorder.session.record
        entry = record.get(Entry, answers[-1].documents[0].id)
        assert entry is not None
        assert (entry.text, Fates(record).status(entry)) == ("Vi kjøper bil", "rejected")
    assert entry is not None
    assert entry.votes is not None
    assert (entry.votes.for_, entry.votes.against) == (1, 8)


@pytest.mark.parametrize(
    ("line", "text", "period"),
    [
        ("/ 12. mai kl. 10-12: befaring", "befaring", ("2026-05-12", "2026-05-12", "10", "12")),
        ("/ mandag 15. juni kl. 18.00: tur", "tur", ("2026-06-15", "2026-06-15", "18.00", "")),
        ("/ innen utgangen av juni: rapport", "rapport", ("", "2026-06-30", "", "")),
        ("/ by the end of June: report", "report", ("", "2026-06-30", "", "")),
        ("/ innan 1. juni: søknad", "søknad", ("", "2026-06-01", "", "")),
        ("/ før jul: vask", "vask", ("", "", "", "")),
    ],
)
def test_a_step_has_its_clock_times_and_the_day_it_is_to_be_done_by(
    line: str, text: str, period: tuple[str, str, str, str]
) -> None:
    entry = last("plan: Framdrift", line)
    assert entry.period is not None
    told = (entry.period.from_, entry.period.to, entry.period.start, entry.period.end)
    assert (entry.text, told) == (text, period)


@pytest.mark.parametrize("line", ["/ fase 1: grunn", "/ kl. 10–12: omvisning", "/ rapport: innen juni"])
def test_other_words_before_a_colon_are_no_time(line: str) -> None:
    assert last("plan: Framdrift", line).period is None


TWO_LINES = [
    ("vedtak:", "Kjøpe bil falt med 3 mot 5 stemmer", "rejected"),
    ("vedtak:", "Vi kjøper bil", "adopted"),
    ("privat:", "= utsatt: Kjøpe bil", "postponed"),
    ("unntatt § 13:", "= utsatt: Kjøpe bil", "postponed"),
    ("decision:", "To buy a car was rejected by 3 votes to 5", "rejected"),
]
"""A word alone, the line that it takes, and what has become of what both are."""


@pytest.mark.parametrize(("word", "line", "status"), TWO_LINES)
def test_what_a_line_says_became_of_a_decision_holds_also_below_a_word_alone(
    word: str, line: str, status: str
) -> None:
    record = typed(ITEM, word, line)[0].session.record
    of = {event.of.entry for event in record.events}
    assert of <= {entry.id for entry in record.entries}, "no event of an entry that is not there"
    decisions = [entry for entry in record.entries if entry.kind == Kind.DECISION]
    assert [Fates(record).status(entry) for entry in decisions] == [status] * bool(status)
