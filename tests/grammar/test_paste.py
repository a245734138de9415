"""What many pasted lines become: points, paragraphs and agendas; never a decision by accident."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Problem
from store.record.changes import Change
from store.record.model import AgendaItem, Entry
from store.record.values import Kind
from tests.grammar.desk import new_session, typed
from tui.grammar.paste.paste import Paste, guess, read_agenda, read_pasted
from tui.grammar.recorder import Recorder

POINTS: list[tuple[str, list[tuple[int, str]]]] = [
    ("- a\r\n- b\r\n", [(0, "a"), (0, "b")]),
    ("– a\n\t– b\n\t– c\n– d", [(0, "a"), (1, "b"), (1, "c"), (0, "d")]),
    ("•\tA\no\tB\n§\tC\n•\tD", [(0, "A"), (1, "B"), (2, "C"), (0, "D")]),
    ("* a\n  * b\n    * c\n  * d", [(0, "a"), (1, "b"), (2, "c"), (1, "d")]),
    ("· a\n▪ b\n◦ c", [(0, "a"), (1, "b"), (2, "c")]),
    ("+ a\n+ b", [(0, "a"), (0, "b")]),
    ("→ a\n→ b", [(0, "a"), (0, "b")]),
    ("\uf0b7 a\n\uf0b7 b", [(0, "a"), (0, "b")]),
    ("\u00a0- a\n\u00a0- b", [(0, "a"), (0, "b")]),
    ("1. en\n2. to", [(0, "en"), (0, "to")]),
    ("1) en\n2) to", [(0, "en"), (0, "to")]),
    ("a) en\nb) to", [(0, "en"), (0, "to")]),
    ("(i) en\n(ii) to\n(iii) tre", [(0, "en"), (0, "to"), (0, "tre")]),
    ("1. A\n1.1 Aa\n1.2 Ab\n2. B\n2.1 Ba", [(0, "A"), (1, "Aa"), (1, "Ab"), (0, "B"), (1, "Ba")]),
    ("1. A\n   1. Aa\n   2. Ab\n2. B", [(0, "A"), (1, "Aa"), (1, "Ab"), (0, "B")]),
    ("1. A\n- Aa\n2. B", [(0, "A"), (1, "Aa"), (0, "B")]),
    ("4. fire\n5. fem", [(0, "4. fire"), (0, "5. fem")]),
    ("1.1 a\n1.2 b\n3.3 c\n3.4 d", [(0, "a"), (0, "b"), (0, "3.3 c"), (0, "3.4 d")]),
    ("> - A > B\n> - c", [(0, "A > B"), (0, "c")]),
    ("> - a\n> - b", [(0, "a"), (0, "b")]),
    ("- = ikke et vedtak\n- ! Kari: nei", [(0, "= ikke et vedtak"), (0, "! Kari: nei")]),
    (
        "- et punkt som er brutt\n  over to linjer\n- to",
        [(0, "et punkt som er brutt over to linjer"), (0, "to")],
    ),
]

TEXTS: list[tuple[str, list[tuple[bool, str]]]] = [
    ("En.\nTo.", [(True, "En."), (False, "To.")]),
    ("En.\n\n\nTo.\n", [(True, "En."), (True, "To.")]),
    (
        "17. mai er fri\n1. september begynner vi",
        [(True, "17. mai er fri"), (False, "1. september begynner vi")],
    ),
    ("1. mai er fri\n2. mai jobber vi", [(True, "1. mai er fri"), (False, "2. mai jobber vi")]),
    ("3.2 prosent\n1.1 millioner", [(True, "3.2 prosent"), (False, "1.1 millioner")]),
    ("§ 13 gjelder\n§ 14 ikke", [(True, "§ 13 gjelder"), (False, "§ 14 ikke")]),
    (">30 prosent\n->pil\n*applaus*", [(True, ">30 prosent"), (False, "->pil"), (False, "*applaus*")]),
    ("> svart\nnå", [(True, "> svart"), (False, "nå")]),
    ("# Overskrift\n\nTekst", [(True, "# Overskrift"), (True, "Tekst")]),
]

ACCIDENTS = (
    "= vedtatt", "! Kari: ordne", "? Hvem", "/ juni 2026: steg", "# Sak", "## Undersak", "#", "#1", "#swot",
    "A > B: støtte", "Kari > Per: hjelp", "vedtak: ja", "oppgave: ordne", "konklusjon: ja", "stemmer: 7-2",
    "slutt:", "hevet: 15.00", "til stede: Kari, Per", "forfall: Per", "ut: Kari 11.00", "inn: Kari",
    "inhabil: Kari", "utsatt:", "trukket:", "bakgrunn: gammelt", "frist: 1.9", "ansvar: Kari", "svar: ja",
    "neste møte: 1.9", "tittel: Kuppet", "dato: 1.9.2026", "notat: x", "privat: x", "unntatt § 13: x",
    "... mer", "> mer", "++ mulighet", "-- trussel", "+ styrke", "svakhet: lite folk", "?", "husk: x",
    "sammendrag: x", "vedlegg: x", "tid: 10-12", "#pause", "#dag 2",
)  # fmt: skip


@pytest.mark.parametrize(("text", "points"), POINTS, ids=[text for text, _ in POINTS])
def test_bullets_numbers_and_nesting(text: str, points: list[tuple[int, str]]) -> None:
    found = read_pasted(text.replace("\r\n", "\n"))
    assert [(line.level, line.text) for line in found] == points
    assert all(line.point for line in found)


@pytest.mark.parametrize(("text", "lines"), TEXTS, ids=[text for text, _ in TEXTS])
def test_what_is_no_list_is_text(text: str, lines: list[tuple[bool, str]]) -> None:
    found = read_pasted(text.strip("\n"))
    assert [(line.begins, line.text) for line in found] == lines
    assert not any(line.point for line in found)


WRAPPED = """\
Fylkesbiblioteket foreslår at alle bibliotekene i regionen
går sammen om et felles innkjøp av medier fra og med neste
år, slik at vilkårene blir like for alle. Det har vært en
prøveperiode.

Kari Nordmann, leder ved Harstad bibliotek siden 2011
Per Hansen, fungerende biblioteksjef i Narvik kommune"""


def test_only_lines_that_were_surely_broken_are_joined() -> None:
    found = [line.text for line in read_pasted(WRAPPED)]
    assert len(found) == 3
    assert found[0].startswith("Fylkesbiblioteket foreslår at alle bibliotekene i regionen går sammen")
    assert found[0].endswith("prøveperiode.")
    assert found[1:] == WRAPPED.split("\n")[-2:]


AGENDAS: list[tuple[str, list[tuple[bool, str, str]]]] = [
    ("Sak 12/26: Budsjett\nSak 13/26 Ymse", [(False, "12/26", "Budsjett"), (False, "13/26", "Ymse")]),
    ("Saksliste:\n1. Godkjenning\n2. Budsjett", [(False, "", "Godkjenning"), (False, "", "Budsjett")]),
    ("Sak 1 Budsjett\nSak 2: Ymse", [(False, "", "Budsjett"), (False, "", "Ymse")]),
    ("1. A\n  - Aa\n  - Ab\n2. B", [(False, "", "A"), (True, "", "Aa"), (True, "", "Ab"), (False, "", "B")]),
    ("# A\n## B\n### Ba", [(False, "", "A"), (False, "", "B"), (True, "", "Ba")]),
    ("Budsjett\nYmse", [(False, "", "Budsjett"), (False, "", "Ymse")]),
    ("- Budsjett\n- Ymse", [(False, "", "Budsjett"), (False, "", "Ymse")]),
]


@pytest.mark.parametrize(("text", "items"), AGENDAS, ids=[text for text, _ in AGENDAS])
def test_agendas(text: str, items: list[tuple[bool, str, str]]) -> None:
    found = [item.line for item in read_agenda(text).items]
    assert [(line.sub, line.number, line.title) for line in found] == items


def test_what_stands_under_an_item_is_its_background_and_time_frames_are_read() -> None:
    agenda = read_agenda("Innkalling til styret\n1. Budsjett (15 min)\nSe vedlegg.\nOg mer.\n2. Plan (O)")
    first, second = agenda.items
    assert agenda.before == "Innkalling til styret"
    assert (first.line.title, first.line.planned, first.background) == ("Budsjett", 15, "Se vedlegg. Og mer.")
    assert (second.line.title, second.line.sort) == ("Plan", "information")


@pytest.mark.parametrize(
    ("text", "empty", "best"),
    [
        ("- a\n- b", True, "each"),
        ("En setning.\nEn til.", True, "each"),
        ("Sak 12/26 Budsjett\nSak 13/26 Plan", False, "items"),
        ("1. Budsjett\n2. Plan", True, "items"),
        ("1. Budsjett\n2. Plan", False, "each"),
        ("1. Godkjenning av innkalling\n2. Plan", False, "items"),
        ("1. Budsjett (15 min)\n2. Plan (20 min)", False, "items"),
        ("Agenda\n1. Budsjett\n2. Plan", False, "items"),
        ("1. Vi kjøper inn.\n2. Vi selger ut.", True, "each"),
        ("= vedtak\n! oppgave", True, "each"),
    ],
)
def test_the_best_guess(text: str, empty: bool, best: str) -> None:
    assert guess(text, empty=empty) == best


@pytest.mark.parametrize("form", ["plain", "swot", "values", "plan"])
@pytest.mark.parametrize("bullet", ["", "- ", "* ", "+ ", "1. "])
def test_nothing_pasted_is_read_as_a_sign(form: str, bullet: str) -> None:
    word = {"plain": "# Alt", "swot": "#swot Alt", "values": "#verdier Alt", "plan": "#plan Alt"}[form]
    recorder, _ = typed("til stede: Kari, Per", "# Først", word, "= Et vedtak", "! Kari: ordne")
    before = recorder.session.record
    number = Paste("\n".join(bullet + line for line in ACCIDENTS), recorder).become("each")
    after = recorder.session.record
    added = [entry for entry in after.entries if before.get(Entry, entry.id) is None]
    assert len(added) == number
    assert {entry.kind for entry in added} <= {Kind.NOTE, Kind.SWOT}
    assert not [entry for entry in added if entry.quadrant or entry.private or not entry.in_minutes]
    kept = "\n".join(entry.text for entry in added)
    assert [line for line in ACCIDENTS if line.lstrip("+-.> ") not in kept] == []
    for table in ("agenda", "attendance", "presence", "events"):
        assert getattr(after, table) == getattr(before, table)
    assert after.meeting == before.meeting
    assert all(after.get(Entry, entry.id) == entry for entry in before.entries)


@pytest.mark.parametrize("line", ACCIDENTS)
def test_one_text_in_the_line_is_text_too(line: str) -> None:
    recorder, _ = typed("til stede: Kari, Per", "# Sak", "= Et vedtak", "! Kari: ordne", "? Hvem")
    paste = Paste(f"{line}\n{line}", recorder)
    taken = recorder.take(paste.literal())
    entry = taken.documents[0]
    assert isinstance(entry, Entry)
    assert (entry.kind, entry.text, entry.point) == (Kind.NOTE, f"{line}\n{line}", False)


def test_points_are_nested_under_the_point_before_and_paragraphs_begin_where_blank_lines_were() -> None:
    recorder, _ = typed("# Sak", "før")
    paste = Paste("Innledning\n- a\n  - b\n    - c\n- d\n\nSlutt", recorder)
    assert (paste.sort, paste.lines, paste.become("each")) == ("both", 6, 6)
    entries = {entry.text: entry for entry in recorder.session.record.entries}
    assert list(entries) == ["før", "Innledning", "a", "b", "c", "d", "Slutt"]
    assert [entries[text].parent for text in "abcd"] == [None, entries["a"].id, entries["a"].id, None]
    assert [entries[text].paragraph for text in ("Innledning", "a", "Slutt")] == [True, False, True]
    assert entries["b"].typed == "  - b"


def test_one_undo_takes_a_paste_back() -> None:
    for choice in ("one", "each", "items", "typed"):
        recorder, _ = typed("# Sak", "før")
        before = recorder.session.record
        paste = Paste("1. A\n   - Aa\n2. B\n\n# C\n= D", recorder)
        paste.become(choice)
        pasted = recorder.session.record
        assert pasted.entries != before.entries or pasted.agenda != before.agenda
        recorder.session.undo()
        assert recorder.session.record.entries == before.entries
        assert recorder.session.record.agenda == before.agenda
        recorder.session.redo()
        assert _texts(recorder) == [(e.text, e.kind) for e in pasted.entries]


def _texts(recorder: Recorder) -> list[tuple[str, Kind]]:
    return [(entry.text, entry.kind) for entry in recorder.session.record.entries]


def test_an_agenda_is_planned_and_moves_nobody() -> None:
    recorder = Recorder(new_session())
    Paste("1. Godkjenning\n2. Budsjett (15 min)\n   - Drift\n3. Eventuelt", recorder).become("items")
    record = recorder.session.record
    assert record.meeting.state == "planned"
    assert recorder.item is None
    assert [(i.title, i.planned, i.began) for i in record.agenda] == [
        ("Godkjenning", None, None),
        ("Budsjett", 15, None),
        ("Drift", None, None),
        ("Eventuelt", None, None),
    ]
    assert record.agenda[2].parent == record.agenda[1].id


def test_an_agenda_comes_after_the_present_item_which_goes_on() -> None:
    recorder, _ = typed("# Først", "tekst", "# Sist", "#1")
    Paste("Sak 1: A\nSak 2: B", recorder).become("items")
    assert [item.title for item in recorder.session.record.agenda] == ["Først", "A", "B", "Sist"]
    item = recorder.item
    assert item is not None
    assert (item.title, item.ended) == ("Først", None)


def test_as_typed_goes_through_the_grammar_as_one_change() -> None:
    changes: list[Change] = []
    recorder, _ = typed("til stede: Kari", "tekst")
    recorder.session._submit = changes.append
    Paste("# Budsjett\n= Vedtatt\nstemmer: 7-2\n\n! Kari: ordne innen neste møte\n- punkt", recorder).become(
        "typed"
    )
    assert len(changes) == 1
    kinds = [entry.kind for entry in recorder.session.record.entries]
    assert kinds == [Kind.NOTE, Kind.DECISION, Kind.ACTION, Kind.NOTE]
    decision = recorder.session.record.entries[1]
    assert decision.votes is not None
    assert recorder.item is not None
    assert decision.item == recorder.item.id


def test_a_waiting_word_does_not_take_what_comes_after_a_paste() -> None:
    recorder, _ = typed("# Sak", "vedtak:")
    Paste("en\nto", recorder).become("each")
    recorder.take("tre")
    assert {entry.kind for entry in recorder.session.record.entries} == {Kind.NOTE}


def test_an_approved_meeting_takes_no_paste() -> None:
    recorder, _ = typed(state="approved")
    for choice in ("one", "each", "items", "typed"):
        with pytest.raises(Problem):
            Paste("en\nto", recorder).become(choice)
    assert not recorder.session.record.entries


@given(st.text(alphabet=st.sampled_from("ab 1.)(-*•\t\n>#/:§o\u00a0æ"), max_size=60))
def test_no_letter_of_a_paste_is_lost(text: str) -> None:
    recorder = Recorder(new_session())
    paste = Paste(text, recorder)
    if paste.entries:
        paste.become("each")
    kept = "\n".join(entry.typed for entry in recorder.session.record.entries)
    assert [sign for sign in text if sign.isalnum()] == [sign for sign in kept if sign.isalnum()]
    items = [item for item in recorder.session.record.agenda if isinstance(item, AgendaItem)]
    assert items == []
