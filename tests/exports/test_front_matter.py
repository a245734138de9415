"""What page 1 and the items leave out because it says nothing, or say once for several."""

from __future__ import annotations

import pytest

from exports.blocks import Callout, Paragraph, PointList, Table
from exports.outline import outline
from exports.outline.notice import notice
from exports.typography.typesetter import AsTyped
from store.record.values import LANGUAGES, Kind, Language, Name
from tests.exports.printed import after, body, columns, every, flat, headings, rows
from tests.exports.records import Builder
from tests.exports.test_people import markdown
from tui.importing.read import read_minutes

AS_TYPED = AsTyped()


def paragraphs(b: Builder) -> list[str]:
    return [flat(block.line) for block in every(outline(b.record, AS_TYPED), Paragraph)]


def titles(b: Builder) -> list[str]:
    return [text for _, text in headings(outline(b.record, AS_TYPED))]


def items(b: Builder, count: int) -> None:
    for place in range(1, count + 1):
        b.item(f"Sak {'abcdefghijk'[place]}")
        b.note("tekst")


# The list of items


@pytest.mark.parametrize(("count", "listed"), [(1, False), (7, False), (8, True)])
def test_minutes_of_few_items_have_no_list_of_them(count: int, listed: bool) -> None:
    b = Builder()
    items(b, count)
    b.item("Kaffe", form="break")
    b.item("Under", parent=b.record.agenda[0].id)
    assert ("Saksliste" in titles(b)) == listed
    assert "Saksliste" in [text for _, text in headings(outline(b.record, AS_TYPED, profile="protocol"))]
    assert "Saksliste" in [text for _, text in headings(notice(b.record, AS_TYPED))]


@pytest.mark.parametrize(
    ("profile", "listed"), [("minutes", ["Tak", "Kaffe", "Bod"]), ("protocol", ["Tak", "Bod"])]
)
def test_a_list_has_the_breaks_of_minutes_and_none_of_a_protocol(profile: str, listed: list[str]) -> None:
    b = Builder(profile=profile)
    above = b.item("Tak")
    b.item("Takstein", parent=above.id)
    b.item("Kaffe", form="break")
    b.item("Bod")
    for place in range(7 if profile == "minutes" else 0):
        listed = [*listed, f"Sak {'abcdefg'[place]}"]
        b.item(listed[-1])
    (table,) = after(outline(b.record, AS_TYPED), "Saksliste")
    assert [row[1] for row in rows(table)] == listed


def test_the_list_has_no_sub_items_and_no_columns_that_few_fill() -> None:
    b = Builder(profile="protocol")
    items(b, 5)
    above = b.item("Budsjett", format="gruppearbeid", sort="discussion", presenter="Kari Nes")
    b.item("Vedlikehold", parent=above.id, format="innlegg")
    (table,) = after(outline(b.record, AS_TYPED), "Saksliste")
    assert columns(table) == ["Sak", "Tittel"]
    assert [row[1] for row in rows(table)][-1] == "Budsjett"
    told = paragraphs(b)
    assert "Innledning ved Kari Nes. Type: Drøfting. Form: gruppearbeid." in told, "no word is lost"
    assert "Form: innlegg." in told


def test_a_column_that_a_quarter_fills_is_printed() -> None:
    b = Builder(profile="protocol")
    items(b, 3)
    b.item("Budsjett", sort="decision")
    (table,) = after(outline(b.record, AS_TYPED), "Saksliste")
    assert columns(table) == ["Sak", "Tittel", "Type"]
    assert not any(told.startswith("Type:") for told in paragraphs(b)), "it is told once"


# Page 1


def test_rows_of_page_1_begin_with_the_number_alone_where_all_items_have_one() -> None:
    b = Builder()
    b.item("Budsjett", number="41/26", prefix="PS")
    b.decision("vedtas")
    (table,) = after(outline(b.record, AS_TYPED), "Vedtak")
    assert rows(table)[0][0] == "PS 41/26"
    assert isinstance(table, Table)
    assert table.rows[0][0].lines[0][0].link
    b.item("Innsjekk", number="")
    b.decision("godtas")
    assert rows(after(outline(b.record, AS_TYPED), "Vedtak")[0])[1][0].endswith("Innsjekk")


@pytest.mark.parametrize(
    ("text", "owners", "boxed"),
    [
        ("Kari skal rydde", ["Kari"], False),
        ("Kari Nes skal rydde", ["Kari"], False),
        ("Kari og Per skal rydde", ["Kari", "Per"], False),
        ("Per, Siri og Kari skal rydde", ["Kari", "Per", "Siri"], False),
        ("Kari skal rydde", ["Kari", "Per"], True),
        ("rydde med Kari", ["Kari"], True),
        ("Karianne skal rydde", ["Kari"], True),
        ("Per skal rydde", ["Kari"], True),
        ("Kari", ["Kari"], True),
    ],
)
def test_a_box_does_not_name_again_whom_its_sentence_begins_with(
    text: str,
    owners: list[str],
    boxed: bool,
) -> None:
    b = Builder()
    b.person("Kari", role="leder")
    b.item("Lageret")
    b.action(text, *owners)
    (box,) = every(outline(b.record, AS_TYPED), Callout)
    assert bool(box.details) == boxed
    (table,) = after(outline(b.record, AS_TYPED), "Oppfølging")
    assert columns(table)[-1] == "Ansvar"
    assert rows(table)[0][-1].split(" og ")[0].split(",")[0] == owners[0]
    home = read_minutes(markdown(b.record), "hjem.md").record
    (task,) = (entry for entry in home.entries if entry.kind == Kind.ACTION)
    assert task.owners == tuple(map(Name, owners)), "owners come home from page 1"


# What is said once for several


@pytest.mark.parametrize(
    ("language", "several", "label", "noted"),
    [
        (
            "nb",
            "Punktene er unntatt offentlighet, jf. offl. § 13.",
            "Vedtak 2/26 og 3/26:",
            "Sakene ble tatt til orientering.",
        ),
        (
            "nn",
            "Punkta er unnatekne offentlegheit, jf. offl. § 13.",
            "Vedtak 2/26 og 3/26:",
            "Sakene vart tekne til orientering.",
        ),
        (
            "en",
            "These points are exempt from public access under the Freedom of Information Act, § 13.",
            "Decisions 2/26 and 3/26:",
            "The items were noted.",
        ),
    ],
)
def test_neighbours_are_told_of_in_one_sentence(
    language: Language, several: str, label: str, noted: str
) -> None:
    b = Builder(language=language, profile="protocol")
    b.item("Åpen", number="1/26")
    b.note("tekst")
    for number, title in (("2/26", "Klage"), ("3/26", "Lønn")):
        b.item(title, exempt="§ 13", number=number)
        b.decision("hemmelig")
    for place in range(3):
        b.item(f"Brev {place}", outcome="noted", number=f"{place + 5}/26", prefix="RS")
    document = outline(b.record, AS_TYPED)
    told = paragraphs(b)
    assert told.count(several) == told.count(noted) == 1
    assert not any(sentence.startswith("Saken ble") for sentence in told)
    table = every(document, Table)[0]
    assert rows(table) == [["2/26\n3/26", f"{label} {several}"]]


@pytest.mark.parametrize(
    ("change", "sentences"),
    [({"exempt": "§ 14"}, 2), ({"exempt": ""}, 1), ({"exempt": "§ 13"}, 1)],
)
def test_another_law_is_another_sentence(change: dict[str, str], sentences: int) -> None:
    b = Builder()
    b.item("Klage", exempt="§ 13")
    b.item("Lønn", **change)
    assert sum("unntatt" in told for told in paragraphs(b)) == sentences


def test_an_exempt_item_in_which_somebody_stood_aside_has_its_own_sentence() -> None:
    b = Builder()
    b.item("Klage", exempt="§ 13")
    b.moved("Per Dal", "recusal")
    b.item("Lønn", exempt="§ 13")
    assert paragraphs(b) == [
        "Punktet er unntatt offentlighet, jf. offl. § 13.",
        "Ett medlem var inhabil.",
        "Punktet er unntatt offentlighet, jf. offl. § 13.",
    ]


def test_exempt_lines_that_stand_together_are_one_sentence() -> None:
    b = Builder()
    b.item("Saken")
    b.note("før")
    b.note("hemmelig", exempt="§ 13")
    b.note("også", exempt="§ 13")
    b.note("etter")
    assert paragraphs(b) == ["før", "Punktene er unntatt offentlighet, jf. offl. § 13.", "etter"]
    home = read_minutes(markdown(b.record), "hjem.md").record
    assert paragraphs_of(home) == paragraphs(b), "and the item they stand in comes home open"


def paragraphs_of(record: object) -> list[str]:
    return [flat(block.line) for block in every(outline(record, AS_TYPED), Paragraph)]  # type: ignore[arg-type]


def test_what_was_said_of_a_noted_item_keeps_its_own_sentence() -> None:
    b = Builder()
    b.item("Brev", outcome="noted")
    b.item("Status", outcome="noted")
    b.note("det ble drøftet")
    assert paragraphs(b).count("Saken ble tatt til orientering.") == 2


# Annexes


@pytest.mark.parametrize("profile", ["minutes", "protocol"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_annexes_stand_under_the_background(language: Language, profile: str) -> None:
    b = Builder(language=language, profile=profile)
    b.item("Budsjett", background="slik er det")
    b.note("vi snakket")
    b.decision("vedtas")
    b.entry(Kind.ANNEX, "Tabell.pdf")
    document = outline(b.record, AS_TYPED)
    told = [type(block) for block in document.blocks if isinstance(block, Paragraph | PointList | Callout)]
    assert told == [Paragraph, PointList, Paragraph, Callout]
    assert any("Tabell.pdf" in text for text in body(document))
