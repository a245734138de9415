"""Our own Markdown of a municipal protocol comes home by the parts of its cases."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from exports.export import written
from store.record.record import Record
from store.record.values import LANGUAGES
from tests.grammar.desk import typed
from tests.importing.lists import everybody, listed
from tests.privacy.mixtures import Maker
from tui.importing.own_files.own_markdown import read_own_markdown

WORD = re.compile(r"ordet\d{4}qx")
LINES = (
    "dokument: kommunal protokoll",
    "innstilling fra: kommunedirektøren",
    "til stede: Kari Vik (Ap), Per Prøve (H), Mona Lunde (SV)",
    "forfall: Anne Moen (H)",
    "vara: Nils Døme (H) for Anne Moen",
    "til stede: Rune Sand (kommunedirektør, uten stemmerett)",
    "# PS 41/26 Ny bokbuss",
    "saksopplysninger: Bokbussen er fra 2003.",
    "Formannskapets innstilling:",
    "1. Det kjøpes ny bokbuss.",
    "2. Kostnaden dekkes av fondet.",
    "lukket: koml. § 11-5",
    "inhabil: Per Prøve, fvl. § 6",
    "forslag: Mona Lunde: Bussen skal gå på strøm.",
    "votering: 1-2",
    "Saken ble drøftet.",
    "= Det kjøpes ny bokbuss.",
    "votering: 2-1, mot: Mona Lunde",
    "# RS 5/26 Brev",
    "til orientering:",
)


def markdown(record: Record) -> str:
    return written(record, "markdown", paper="protocol", organisation="", used_numbers=()).decode()


def read(text: str) -> Record:
    return read_own_markdown(text, 77).record()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_municipal_protocol_is_the_same_when_it_is_written_again(language: str) -> None:
    text = markdown(typed(*LINES, language=language)[0].session.record)
    again = markdown(read(text))
    assert again.splitlines()[1:] == text.splitlines()[1:]


def test_what_a_vote_was_on_comes_home_as_it_was_typed() -> None:
    lines = ("dokument: kommunal protokoll", "# PS 1/26 A", "forslag fra H: B", "forslag fra SV: D")
    votes = ("stemmer: utsettelsesforslaget fra SV: 2-5 (H, FrP)", "stemmer: forslaget fra H: 2-9 (V)", "= C")
    text = markdown(typed(*lines, *votes)[0].session.record)
    back = read(text)
    assert markdown(back).splitlines()[1:] == text.splitlines()[1:]
    assert [entry.votes.for_ for entry in back.entries if entry.votes] == [2, 2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_in_bold_of_an_item_below_another_are_no_proposals(language: str) -> None:
    lines = ("#dag mandag", "# Buss", "saksopplysninger: gammel", "## Dekk", "saksopplysninger: slitt")
    talk = ("innstilling: nye dekk", "forslag: vi venter", "Saken ble drøftet.", "= nye dekk")
    record = typed("dokument: kommunal protokoll", *lines, *talk, language=language)[0].session.record
    text = markdown(record)
    again = read(text)
    assert markdown(again).splitlines()[1:] == text.splitlines()[1:]
    assert [entry.kind for entry in again.entries] == [entry.kind for entry in record.entries]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["", "leder"])
def test_who_was_there_comes_home(role: str, language: str) -> None:
    b = everybody(role, profile="protocol", layout="municipal", language=language)
    assert listed(read(markdown(b.record))) == listed(b.record)


def test_what_a_case_says_has_its_place_in_the_record() -> None:
    record = read(markdown(typed(*LINES)[0].session.record))
    case = record.agenda[0]
    assert (record.meeting.profile, record.meeting.layout) == ("protocol", "municipal")
    assert (case.recommender, case.closed and case.closed.text) == ("Formannskapet", "koml. § 11-5")
    assert case.recommendation == "1. Det kjøpes ny bokbuss.\n2. Kostnaden dekkes av fondet."
    figures = [(e.kind, e.votes.for_, e.votes.against) for e in record.entries if e.votes]
    assert figures == [("proposal", 1, 2), ("decision", 2, 1)]
    assert [name.name for e in record.entries if e.votes for name in e.votes.dissent] == ["Mona Lunde"]
    statuses = [(who.name.name, who.status) for who in record.attendance]
    assert statuses == [
        ("Kari Vik", "present"),
        ("Per Prøve", "present"),
        ("Mona Lunde", "present"),
        ("Nils Døme", "deputy"),
        ("Anne Moen", "excused"),
        ("Rune Sand", "present"),
    ]


@pytest.mark.parametrize("seed", range(1, 60, 2))
def test_every_word_comes_home(seed: int) -> None:
    made = Maker(seed).made().record
    text = markdown(made.with_documents([replace(made.meeting, profile="protocol", layout="municipal")]))
    record = read(text)
    assert set(WORD.findall(text)) <= set(WORD.findall(str(record.stored())))
