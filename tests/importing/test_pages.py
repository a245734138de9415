"""Word files and web pages of others: the lines they show, and files that are none or want to do harm."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from exports.formats.word import to_docx
from store.errors import Problem
from tests.exports.samples import working_group
from tui.importing.files import Read, read_file
from tui.importing.pages.web_page import is_web_page, page_lines
from tui.importing.pages.word_file import word_lines


def saved(document: WordDocument) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def lines(document: WordDocument) -> list[str]:
    return [line for line in word_lines(saved(document), "a.docx").split("\n") if line]


def with_bold(document: WordDocument, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(label).bold = True
    paragraph.add_run(text)


def test_headings_lists_and_bold_words() -> None:
    document = Document()
    document.add_paragraph("Styremøte", style="Title")
    document.add_heading("Sak 4/26 Heis", 1)
    with_bold(document, "Vedtak: ", "Heisen byttes.")
    with_bold(document, "Til stede", "")
    document.add_paragraph("Be om tilbud", style="List Number")
    document.add_paragraph("Ringe Per", style="List Number")
    document.add_paragraph("Heisen", style="List Bullet")
    document.add_paragraph("står ofte", style="List Bullet 2")
    assert lines(document) == [
        "# Styremøte",
        "## Sak 4/26 Heis",
        "**Vedtak:** Heisen byttes.",
        "**Til stede**",
        "1. Be om tilbud",
        "2. Ringe Per",
        "- Heisen",
        "- står ofte",
    ]


def test_a_table_is_one_with_the_lines_of_its_cells() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(["Navn", "Møtt", "Kari | Nes\nleder", "Ja"]):
        table.cell(place // 2, place % 2).text = text
    assert lines(document) == ["| Navn | Møtt |", "| --- | --- |", "| Kari \\| Nes<br>leder | Ja |"]


def test_tracked_changes_count_as_made() -> None:
    document = Document()
    paragraph = document.add_paragraph("Neste møte er 9. mai kl. ")
    for tag, inner, text in (("del", "delText", "17"), ("ins", "t", "18")):
        change, run, words = OxmlElement(f"w:{tag}"), OxmlElement("w:r"), OxmlElement(f"w:{inner}")
        change.set(qn("w:id"), "1")
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    assert lines(document) == ["Neste møte er 9. mai kl. 18"]


def test_numbers_that_word_counts_stand_in_the_text() -> None:
    document = Document()
    numbering = document.part.numbering_part.element
    level = next(one for one in numbering.iter(qn("w:lvl")))
    next(level.iter(qn("w:numFmt"))).set(qn("w:val"), "decimal")
    next(level.iter(qn("w:lvlText"))).set(qn("w:val"), "PS %1/26")
    abstract = level.getparent().get(qn("w:abstractNumId"))
    number = next(
        one.get(qn("w:numId"))
        for one in numbering.iter(qn("w:num"))
        if one.find(qn("w:abstractNumId")).get(qn("w:val")) == abstract
    )
    for title in ("Budsjett", "Valg"):
        paragraph = document.add_heading(title, 1)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = int(number)
        properties.get_or_add_ilvl().val = 0
    assert lines(document) == ["# PS 1/26 Budsjett", "# PS 2/26 Valg"]


def repacked(data: bytes, **parts: bytes) -> bytes:
    """A Word file with other bytes in some of its parts, called by the ends of their names."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            ending = entry.filename.rpartition("/")[2].partition(".")[0]
            new.writestr(entry.filename, parts.get(ending, old.read(entry.filename)))
    return stream.getvalue()


PLAIN = saved(Document())
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"PK\x03\x04 no archive", "import-word"),
        (PLAIN[: len(PLAIN) // 2], "import-word"),
        (repacked(PLAIN, document=ENTITY), "import-word"),
        (repacked(PLAIN, document=b"<w>"), "import-word"),
        (repacked(PLAIN, document=b"<a" + b"><a" * 5000 + b">"), "import-word"),
        (repacked(PLAIN, numbering=ENTITY), "import-word"),
        (PLAIN, "import-empty"),
    ],
)
def test_what_is_no_word_file_is_refused_with_a_reason(data: bytes, key: str) -> None:
    with pytest.raises(Problem) as refused:
        word_lines(data, "a.docx")
    assert refused.value.key == key


def test_a_file_that_unpacks_to_more_than_a_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exports.formats.word.package_parts.MOST_PART_BYTES", 10_000)
    with pytest.raises(Problem, match="import-word"):
        word_lines(repacked(PLAIN, document=b" " * 10_001), "a.docx")


def test_a_file_of_our_own_that_is_no_meetings_is_not_read_as_one() -> None:
    with pytest.raises(Problem) as refused:
        word_lines(to_docx(working_group()), "a.docx")
    assert refused.value.key == "import-own-word-part"


PAGE = """<!DOCTYPE html><html><head><title>x</title><style>p {}</style></head><body>
<h2>Sak 3/26 Lås</h2><p><b>Vedtak:</b> Låsen byttes.<br>Enstemmig.</p>
<ul><li>Nøkler<ol><li>Kari</li><li>Per</li></ol></li></ul>
<table><tr><th>Navn</th><th>M&oslash;tt</th></tr><tr><td>Kari Nes</td><td>Ja</td></tr></table>
<script>alert("Vedtak: nei")</script><p>Slutt</body>"""


def test_a_web_page_has_the_lines_it_shows() -> None:
    assert is_web_page(PAGE, "a.txt")
    assert [line for line in page_lines(PAGE).split("\n") if line] == [
        "## Sak 3/26 Lås",
        "**Vedtak:** Låsen byttes.",
        "Enstemmig.",
        "- Nøkler",
        "    1. Kari",
        "    2. Per",
        "| Navn | Møtt |",
        "| --- | --- |",
        "| Kari Nes | Ja |",
        "Slutt",
    ]


@pytest.mark.parametrize(
    "page", ["<html>", "<html><table><tr>", "<html></td></table></ul><li>", "<html>&#0;<"]
)
def test_broken_markup_is_read_as_far_as_it_goes(page: str) -> None:
    assert is_web_page(page, "a")
    page_lines(page)


def test_a_file_of_each_sort_becomes_a_meeting(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Til stede: Kari Nes, Per By")
    document.add_heading("Sak 1/26 Lås", 1)
    (tmp_path / "a.docx").write_bytes(saved(document))
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    reads = [read_file(tmp_path / name, None, "nb", {}) for name in ("a.docx", "b.html")]
    assert [titles(read) for read in reads] == [["Lås"], ["Lås"]]


def titles(read: Read) -> list[str]:
    return [item.title for item in read.reading.record.agenda] if read.reading else []


def test_what_is_struck_out_is_marked_so() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for words, out in (("Kari ", True), ("ringer ", True), ("i dag", False)):
        paragraph.add_run(words).font.strike = out
    document.add_table(rows=1, cols=2).cell(0, 1).paragraphs[0].add_run("Per").font.double_strike = True
    assert lines(document)[:2] == ["~~Kari ringer~~ i dag", "|  | ~~Per~~ |"]
    assert page_lines("<p><s>Kari</s> og <del>Per </del>ringer</p>").strip() == "~~Kari~~ og ~~Per~~ ringer"
