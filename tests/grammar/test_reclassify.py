"""An entry becomes another kind, and nothing it said is dropped."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from store.record.model import Entry
from store.record.values import Deadline, Kind, Name
from tests.grammar.desk import typed
from tui.grammar.context import Context
from tui.grammar.edit.reclassify import as_kind
from tui.grammar.recorder import Recorder

PEOPLE = "til stede: Kari Nordmann, Per Hansen"
ITEM = "# Sak"


def become(kind: Kind, *lines: str, **fields: Any) -> Entry:
    """The entry that the first line of its item made, after the other lines, as another kind."""
    recorder, taken = typed(PEOPLE, *lines, **fields)
    return anew(recorder, taken[-1].documents[0].id, kind)


def anew(recorder: Recorder, entry: int, kind: Kind) -> Entry:
    record = recorder.session.record
    found = record.get(Entry, entry)
    assert found is not None
    return as_kind(found, kind, Context(record, None, None, date(2026, 3, 12)))


@pytest.mark.parametrize(
    ("lines", "kind", "text"),
    [
        (("! Kari: sende utkast",), Kind.MEMO, "Kari: sende utkast"),
        (("! Kari og Ola Ås: sende utkast",), Kind.NOTE, "Kari og Ola Ås: sende utkast"),
        (("! Kari skal sende utkast",), Kind.NOTE, "Kari skal sende utkast"),
        (("! Kari og Per skal møtes",), Kind.DECISION, "Kari og Per skal møtes"),
        (("! Kari skal sende utkast", "ansvar: Per"), Kind.MEMO, "Per: Kari skal sende utkast"),
        (("! sende utkast.", "ansvar: Per"), Kind.MEMO, "Per: sende utkast."),
        (("! sende utkast.", "frist: 1.10"), Kind.NOTE, "sende utkast innen 1.10."),
        (("! sende utkast", "frist: snarest råd"), Kind.NOTE, "sende utkast (frist: snarest råd)"),
        (("! sende innen 1.10",), Kind.NOTE, "sende innen 1.10"),
        (("= kjøpe bil", "stemmer: 7-2-1"), Kind.NOTE, "kjøpe bil (stemmer: 7-2-1)"),
        (("= erstatter 14/25: Felles innkjøp",), Kind.NOTE, "erstatter 14/25: Felles innkjøp"),
        (("= ikke vedtatt: båt",), Kind.NOTE, "ikke vedtatt: båt"),
        (("? Hvem eier", "svar: Kari: fylket"), Kind.NOTE, "Hvem eier (svar: Kari: fylket)"),
        (("Styret > Fylket: støtte",), Kind.PROPOSAL, "Styret > Fylket: støtte"),
        (("A > B: en", "> to"), Kind.NOTE, "A > B: to"),
        (("/ juni 2027: Kari: oppstart",), Kind.NOTE, "juni 2027: Kari: oppstart"),
        (("- Kari: samme hos oss",), Kind.DECISION, "Kari: samme hos oss"),
        (("'= ikke et vedtak",), Kind.DECISION, "ikke et vedtak"),
        (("styrke: god økonomi",), Kind.DECISION, "styrke: god økonomi"),
        (("ikke vedtatt: båt",), Kind.DECISION, "ikke vedtatt: båt"),
        (("=Vi kjøper båt",), Kind.DECISION, "Vi kjøper båt"),
        (("!Kari: sende utkast",), Kind.DECISION, "Kari: sende utkast"),
    ],
    ids=str,
)
def test_what_has_no_field_stands_in_the_text(lines: tuple[str, ...], kind: Kind, text: str) -> None:
    entry = become(kind, ITEM, *lines)
    assert (entry.kind, entry.text) == (kind, text)
    assert (entry.owners, entry.deadline, entry.votes, entry.from_, entry.period) == (
        (),
        None,
        None,
        None,
        None,
    )


def test_a_text_that_names_an_owner_becomes_an_action_of_theirs() -> None:
    entry = become(Kind.ACTION, ITEM, "Kari: sende utkast innen neste møte")
    assert (entry.owners, entry.speaker) == ((Name("Kari"),), None)
    assert entry.deadline == Deadline("neste møte", meeting="next")
    assert entry.text == "sende utkast innen neste møte"


def test_a_text_that_names_a_pair_becomes_their_expectation() -> None:
    entry = become(Kind.EXPECTATION, ITEM, "'Styret > Fylket: støtte")
    assert (entry.from_, entry.to, entry.text) == (Name("Styret"), Name("Fylket"), "støtte")
    assert become(Kind.EXPECTATION, ITEM, "støtte").from_ is None


def test_votes_go_along_where_the_new_kind_has_votes() -> None:
    entry = become(Kind.PROPOSAL, ITEM, "= kjøpe bil", "stemmer: 7-2-1")
    assert entry.votes is not None
    assert (entry.text, entry.votes.text) == ("kjøpe bil", "7-2-1")


def test_a_point_that_comes_back_is_a_point_again() -> None:
    recorder, taken = typed(PEOPLE, ITEM, "- Kari: samme hos oss")
    session, point = recorder.session, taken[-1].documents[0].id
    before = session.record.get(Entry, point)
    session.apply(anew(recorder, point, Kind.DECISION))
    assert replace(anew(recorder, point, Kind.NOTE), was=()) == before


def test_an_edited_text_wins_over_what_was_typed() -> None:
    recorder, taken = typed(PEOPLE, ITEM, "= Kari: kjøpe bil")
    session, decision = recorder.session, taken[-1].documents[0].id
    session.apply(replace(session.record[taken[-1].documents[0]], text="Per: kjøpe båt"))
    entry = anew(recorder, decision, Kind.ACTION)
    assert (entry.owners, entry.text, entry.typed) == ((Name("Per"),), "kjøpe båt", "= Per: kjøpe båt")


def test_marks_place_and_number_stay() -> None:
    recorder, taken = typed(PEOPLE, ITEM, "privat: notat: = kjøpe bil", "# Ny sak")
    session, decision = recorder.session, taken[2].documents[0]
    session.apply(replace(session.record[decision], number="7"))
    before = session.record[decision]
    assert isinstance(before, Entry)
    entry = anew(recorder, decision.id, Kind.NOTE)
    assert replace(before, kind=Kind.NOTE) == entry
    assert (entry.private, entry.in_minutes, entry.number) == (True, False, "7")


def test_a_swot_word_finds_its_field_once_the_item_is_a_board() -> None:
    recorder, taken = typed(ITEM, "styrke: god økonomi", "#swot")
    entry = anew(recorder, taken[1].documents[0].id, Kind.SWOT)
    assert (entry.quadrant, entry.text) == ("strength", "god økonomi")


def test_words_come_in_the_language_of_the_meeting() -> None:
    assert become(Kind.NOTE, ITEM, "! send it", "due: May", language="en").text == "send it by May"
    assert become(Kind.NOTE, ITEM, "! A Aas, B Bø: send", language="en").text == "A Aas and B Bø: send"


_WORDS = ("Kari", "Per Hansen", "sende", "innen 1.9", "neste møte", "juni 2026", "14/25", "støtte", "og")
_STARTS = ("= ", "! ", "? ", "/ ", "- ", "A > B: ", "husk: ", "forslag: ", "= erstatter 3/25: ", "Kari: ", "")
_MORE = ((), ("stemmer: 7-2-1",), ("ansvar: Per", "frist: høsten"), ("svar: Per: ja",))


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(_STARTS),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(_MORE),
    st.lists(st.sampled_from(list(Kind)), min_size=1, max_size=4),
)
def test_no_word_disappears_however_often_the_kind_changes(
    start: str, words: str, more: tuple[str, ...], kinds: list[Kind]
) -> None:
    recorder, taken = typed(PEOPLE, ITEM, start + words, *more)
    session, document = recorder.session, taken[2].documents[0]
    for kind in kinds:
        session.apply(anew(recorder, document.id, kind))
    kept = str(session.record.stored()["entries"][document.id])
    for word in [*words.split(), *(["14/25"] if "14/25" in start else [])]:
        assert word in kept


def test_a_sign_that_stood_without_a_blank_is_no_part_of_the_text() -> None:
    action = become(Kind.ACTION, "!Kari: sende utkast innen 1.10")
    assert [name.name for name in action.owners] == ["Kari"]
    assert action.deadline is not None
