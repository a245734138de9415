"""What a meeting makes together: SWOT, expectations, values, plans, annexes."""

from __future__ import annotations

import pytest

from exports.blocks import NamedTexts, Paragraph, PointList, Swot, Table
from store.record.values import Kind, Language, Name, Period
from tests.exports.one_item import item, printed, said
from tests.exports.printed import columns, flat, rows, texts_of


def test_guides_stand_before_the_board_and_the_board_after_its_text() -> None:
    b = item("swot")
    b.entry(Kind.GUIDE, "Hva fungerer?")
    b.note("vi kjørte en analyse:")
    b.entry(Kind.SWOT, "nyhetsbrev", quadrant="strength")
    b.entry(Kind.GUIDE, "Hva ikke?")
    b.note("etterpå ble det pause")
    b.entry(Kind.SWOT, "alt på en gang", quadrant="threat")
    b.entry(Kind.SWOT, "løst punkt")
    blocks = printed(b)
    assert [type(block) for block in blocks] == [
        Paragraph,
        PointList,
        Swot,
        Paragraph,
        PointList,
        Paragraph,
    ]
    guides, swot = blocks[1], blocks[2]
    assert isinstance(guides, PointList)
    assert guides.numbered
    assert len(guides.points) == 2
    assert isinstance(swot, Swot)
    titles = ["Styrker", "Svakheter", "Muligheter", "Trusler"]
    assert [field.title for field in swot.fields] == titles
    assert [len(field.points) for field in swot.fields] == [1, 0, 0, 1]
    assert swot.empty == "Ingen punkter ført."
    assert said(b)[4] == ["Løst punkt"]


def test_expectations_go_in_four_directions_a_row_for_each_pair() -> None:
    b = item()
    b.expects("Alle", "Alle", "stille opp", mutual=True)
    b.expects("Bibliotekene", "Fylket", "støtte")
    b.expects("Fylket", "Bibliotekene", "delta")
    b.expects("Fylket", "fylket", "ha oversikt")
    b.expects("A", "B", "hilse", mutual=True)
    b.became(b.expects("Bibliotekene", "Fylket", "svare"), "met")
    (table,) = printed(b)
    assert columns(table) == ["Fra", "Til", "Forventning"]
    assert rows(table) == [
        ["Alle", "Hverandre", "Stille opp"],
        ["Bibliotekene", "Fylket", "Støtte\nSvare (innfridd)"],
        ["Fylket", "Bibliotekene", "Delta"],
        ["Fylket", "Seg selv", "Ha oversikt"],
        ["A og B", "Hverandre", "Hilse"],
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("nn", ["Kvarandre", "Seg sjølv"]), ("en", ["Each other", "Themselves"])],
)
def test_the_parties_of_an_expectation_in_other_languages(language: Language, words: list[str]) -> None:
    b = item(language=language)
    b.expects("Alle", "Alle", "x", mutual=True)
    b.expects("Fylket", "Fylket", "y")
    (table,) = printed(b)
    assert [row[1] for row in rows(table)] == words


def test_values_stand_in_the_order_they_were_typed() -> None:
    b = item("values")
    b.entry(Kind.PROPOSAL, "her møtes folk", name="Torg")
    b.entry(Kind.PROPOSAL, "oppgavene folk trenger", name="Vannhull")
    b.entry(Kind.PROPOSAL, "bidrar til leseforståelse")
    b.entry(Kind.PROPOSAL, "er åpent for alle")
    b.entry(Kind.PROPOSAL, "folk møtes", name="«Møteplass»")
    named, others, last = printed(b)
    assert isinstance(named, NamedTexts)
    assert [(n.name, flat(n.line)) for n in named.texts] == [
        ("Torg.", "Her møtes folk."),
        ("Vannhull.", "Oppgavene folk trenger."),
    ]
    assert isinstance(others, PointList)
    assert list(texts_of(others)) == ["Bidrar til leseforståelse", "Er åpent for alle"]
    assert isinstance(last, NamedTexts)
    assert list(texts_of(last)) == ["«Møteplass». Folk møtes."]


def test_a_plan_is_a_table_with_owners_when_there_are_any() -> None:
    b = item("plan")
    b.entry(Kind.STEP, "oppstart", period=Period("juni-september 2015"))
    b.entry(Kind.STEP, "høring")
    (table,) = printed(b)
    assert columns(table) == ["Steg", "Periode", "Aktivitet"]
    assert rows(table) == [["1", "Juni–september 2015", "Oppstart"], ["2", "–", "Høring"]]
    b.entry(Kind.STEP, "vedtak", owner=Name("Per"))
    (table,) = printed(b)
    assert columns(table)[-1] == "Ansvar"


def test_annexes_are_numbered_by_their_item() -> None:
    b = item()
    b.entry(Kind.ANNEX, "Budsjett", file="budsjett.xlsx")
    b.note("etter")
    b.entry(Kind.ANNEX, "", file="b.pdf", number="7")
    assert said(b) == [["Vedlegg 1.1: Budsjett (budsjett.xlsx)", "Vedlegg 7: b.pdf"], ["Etter."]]


def test_a_table_stands_where_its_first_line_was_typed() -> None:
    b = item()
    b.expects("A", "B", "én")
    b.note("mellom")
    b.expects("A", "B", "to")
    assert [type(block) for block in printed(b)] == [Table, Paragraph]


def test_a_name_that_gathers_values_stands_before_those_above_it() -> None:
    b = item("values")
    b.entry(Kind.PROPOSAL, "vi våger", name="Mot")
    b.entry(Kind.PROPOSAL, "vi venter", name="Ro")
    b.entry(Kind.PROPOSAL, "det modige huset", gathers=True)
    b.entry(Kind.PROPOSAL, "vi ler", name="Humør")
    assert said(b)[0] == ["Samlet under «det modige huset»:"]
    assert [texts[0] for texts in said(b)[1:]] != []
    told = " ".join(" ".join(texts) for texts in said(b))
    assert told.index("modige") < told.index("våger") < told.index("venter") < told.index("ler")
    assert told.index("venter") < told.index("Flere verdier:") < told.index("ler")  # it gathers none of those
    assert "Vedtak" not in told


def test_a_name_that_gathers_nothing_announces_no_list() -> None:
    b = item("values")
    b.entry(Kind.PROPOSAL, "det modige huset", gathers=True)
    assert said(b) == [["Det modige huset."]]
