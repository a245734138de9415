"""PDF files follow the standards of archives and of screen readers, and say what the Word file says."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from lxml import etree

from exports.blocks import (
    Callout,
    Cell,
    Column,
    Details,
    Heading,
    Line,
    Minutes,
    Paragraph,
    Property,
    Run,
    Signatures,
    Table,
)
from exports.export import rendered, written
from exports.formats.pdf import to_pdf
from exports.formats.pdf.properties import with_properties
from exports.formats.pdf.signs import UNKNOWN, places_of
from exports.review.pdf_text import pdf_text
from store.errors import Problem
from store.record.values import LANGUAGES
from tests.exports.records import Builder, votes


def minutes(*blocks: Any, **fields: Any) -> Minutes:
    told: dict[str, Any] = {
        "language": "nb-NO",
        "type_label": "REFERAT",
        "draft_label": "Utkast",
        "title": "Styremøte",
        "subtitle": "",
        "organisation": "Dømedal bibliotek",
        "running_title": "Styremøte – 12. mars 2026",
        "footer": "Referat – 12. mars 2026",
        "page_label": "Side {page} av {pages}",
        "author": "Kari Nes",
        "subject": "Referat: Styremøte",
        "created": "2026-03-12T10:00:00+00:00",
        "details": Details(rows=(("Dato", "12. mars 2026"),)),
        "blocks": blocks,
    }
    return Minutes(**{**told, **fields})


def line(text: str) -> Line:
    return (Run(text),)


def text_of(content: bytes) -> str:
    return " ".join(pdf_text(content))


def roles(content: bytes) -> list[str]:
    """The roles of the structure, from the top."""
    found: list[str] = []

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for one in node.as_list():
                walk(one)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node.S))
            if "/K" in node:
                walk(node.K)

    with pikepdf.open(BytesIO(content)) as file:
        walk(file.Root.StructTreeRoot)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_says_what_it_is_and_has_its_structure(language: str) -> None:
    b = Builder(language=language, title="Styremøte")
    b.item("Budsjett")
    b.decision("Budsjettet er vedtatt", votes=votes("5 mot 2", for_=5, against=2))
    b.action("sende det til kommunen", "Kari Nes")
    content = written(b.record, "pdf", paper="protocol", organisation="", used_numbers=())
    with pikepdf.open(BytesIO(content)) as file:
        root = file.Root
        assert str(root.Lang)[:2] == language
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        packet = bytes(root.Metadata.read_bytes()).decode()
        assert re.search(r"pdfaid:part\W+2\W", packet)
        assert re.search(r"pdfaid:conformance\W+A\W", packet)
        assert re.search(r"pdfuaid:part\W+1\W", packet)
        fonts = [font for page in file.pages for font in page.resources.Font.values()]
        assert fonts
        for font in fonts:
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert any(name in inner.FontDescriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))
    told = roles(content)
    assert told.count("/H1") == 1
    assert told.count("/Table") == told.count("/THead") > 0
    assert "/TH" in told


def test_what_an_archive_reads_of_a_file_stands_in_its_properties() -> None:
    told = (
        Property("Utvalg", "Styret & rådet"),
        Property("Referat-møte", "00000"),
        Property("1 x", "ugyldig"),
    )
    content = to_pdf(minutes(Paragraph(line("Hei")), properties=told, keywords="lån, film"))
    with pikepdf.open(BytesIO(content)) as file:
        assert not file.check_pdf_syntax()
        with file.open_metadata() as metadata:
            assert metadata["{urn:referat:properties:1/}Utvalg"] == "Styret & rådet"
            assert metadata["{urn:referat:properties:1/}Referat-møte"] == "00000"
        packet = file.Root.Metadata.read_bytes().decode()
        assert packet.count("<pdfaProperty:name>Utvalg</pdfaProperty:name>") == 1
    assert b"ugyldig" not in content, "what the reader mends is not what we wrote"
    with pikepdf.open(BytesIO(content)) as file:
        etree.fromstring(file.Root.Metadata.read_bytes())
        assert str(file.docinfo["/Keywords"]) == "lån, film"
    assert text_of(content)


def test_what_stands_in_a_box_reads_as_in_a_word_file() -> None:
    box = Callout(
        tone="action",
        label="Oppgave:",
        paragraphs=(line("Ringe."),),
        details=(("Ansvar:", "Kari"), ("Frist:", "1.5.2026"), ("Svar:", "Ja.")),
    )
    assert "Ringe. Ansvar: Kari. Frist: 1.5.2026. Svar: Ja." in text_of(to_pdf(minutes(box)))


def test_a_file_of_another_make_keeps_its_properties() -> None:
    content = to_pdf(minutes())
    changed = content.replace(b"startxref", b"startxrfe")
    assert with_properties(changed, (Property("Utvalg", "Styret"),)) == changed


def test_the_same_minutes_give_the_same_bytes() -> None:
    told = minutes(Heading(level=2, text="Sak 1", anchor="a"), Paragraph(line=line("Sagt.")))
    assert to_pdf(told) == to_pdf(told)


def test_nothing_that_is_typed_is_markup() -> None:
    typed = '#import "x" *fet* _kursiv_ $x$ <merke> @ref \\ `kode` // nei #(1+1) = Tittel'
    content = to_pdf(minutes(Paragraph(line=line(typed)), title=typed))
    assert text_of(content).count(typed) >= 2


@pytest.mark.parametrize("sign", ["\ue000", "漢", "\U0001fac6", "\x01"])
def test_a_sign_that_no_font_has_costs_no_file(sign: str) -> None:
    content = to_pdf(minutes(Paragraph(line=line(f"før {sign} etter"))))
    told = text_of(content)
    assert "før" in told
    assert "etter" in told
    assert sign not in told or sign != "\ue000"
    assert UNKNOWN in told or sign in told or sign == "\x01"


def test_an_address_is_a_link_and_another_scheme_is_not() -> None:
    content = to_pdf(minutes(Paragraph(line=line("se https://bibliotek.example/a og javascript:alert(1)"))))
    with pikepdf.open(BytesIO(content)) as file:
        notes = [note for page in file.pages for note in page.get("/Annots", [])]
        assert [str(note.A.URI) for note in notes] == ["https://bibliotek.example/a"]


def test_who_signs_has_something_above_the_line() -> None:
    filler = [Paragraph(line=line(f"Avsnitt {n} " + "ord " * 60)) for n in range(60)]
    for count in range(20, 60):
        content = to_pdf(
            minutes(
                *filler[:count],
                Heading(level=2, text="Om dokumentet"),
                Details(rows=(("Kopi til", "Medlemmene"),)),
                Heading(level=2, text="Underskrifter"),
                Signatures(place="Sted og dato:", sign="Underskrift:", signers=("Kari Nes, leder",)),
            )
        )
        last = [page for page in pdf_text(content) if "Underskrift:" in page]
        assert all("Om dokumentet" in page for page in last)
        if count > 24:
            break


def test_a_table_of_many_rows_repeats_its_head_and_a_long_box_is_divided() -> None:
    rows = tuple((Cell(lines=(line(f"rad {n}"),)), Cell(lines=())) for n in range(120))
    columns = (Column(title="Hva", width=50), Column(title="Når", width=50))
    table = Table(columns=columns, rows=rows, alt="Alt")
    box = Callout(tone="decision", label="Vedtak:", paragraphs=tuple(line("ord " * 90) for _ in range(60)))
    pages = list(pdf_text(rendered(minutes(table, box), "pdf")))
    assert sum("Hva Når" in page for page in pages) >= 3
    assert sum("ord ord" in page for page in pages) >= 3


def test_without_the_extra_one_sentence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(Problem, match="pdf-missing"):
        to_pdf(minutes())


def test_a_sign_that_no_font_has_is_told_once_where_it_stands_first() -> None:
    content = {
        "title": "a",
        "blocks": [
            {"type": "Heading", "text": "Én ☃"},
            {"type": "Paragraph", "line": [{"text": "☃ og ☂"}]},
            {"type": "Heading", "text": "To"},
            {"type": "Paragraph", "line": [{"text": "☃ ☂ ☕"}]},
        ],
    }
    found = [(one.sign, one.place) for one in places_of(content, frozenset("☃☂☕a"))]
    assert found == [("a", ""), ("☃", f"Én {UNKNOWN}"), ("☂", f"Én {UNKNOWN}"), ("☕", "To")]
