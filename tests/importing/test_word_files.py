"""Word files of many makers: no word is lost; and hostile ones: a sentence or a reading, in a bound."""

from __future__ import annotations

import json
import re
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from lxml import etree

from exports.corrections.returned_paper import origin_of, returned_paper
from exports.formats.word.letterhead import read_letterhead
from store.errors import Problem
from store.record.record import Record
from tests.corrections.word_edits import WordFile
from tests.importing.word_files import FILES, HOSTILE, p, package, part, r, tc
from tui.importing.files import Read, read_file
from tui.importing.pages.word_elements import rows_of
from tui.importing.pages.word_file import word_page

_UNREAD = ("del", "moveFrom", "instrText", "Fallback")
_MOST = 100_000_000


def read(data: bytes, folder: Path, name: str = "møte.docx") -> Read:
    path = folder / name
    path.write_bytes(data)
    return read_file(path, "nb", "nb", {})


def second_reading(data: bytes) -> set[str]:
    """Every word that a file shows, by another way: all text that is neither gone nor said twice."""
    file = WordFile(data)
    found: set[str] = set()
    for name, content in file.parts.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for node in etree.fromstring(content).iter("{*}t"):
            above = [one.tag.rpartition("}")[2] for one in node.iterancestors()]
            row = next((one for one in node.iterancestors("{*}tr")), None)
            gone = row is not None and row.find("{*}trPr/{*}del") is not None
            style = next((one for one in node.iterancestors("{*}p")), None)
            listed = style is not None and "INNH" in etree.tostring(style).decode()
            if not gone and not listed and not any(one in _UNREAD for one in above):
                found.update(re.findall(r"\w+", node.text or ""))
    return found


def said(record: Record) -> str:
    return json.dumps(record.stored(), ensure_ascii=False, default=str)


@pytest.mark.parametrize("name", FILES)
def test_the_lines_of_a_file_are_read_and_no_word_is_lost(name: str, tmp_path: Path) -> None:
    data, lines = FILES[name]
    page = word_page(data, "a.docx")
    shown = page.text.split("\n")
    assert [line for line in lines if line not in shown] == []
    words = set(re.findall(r"\w+", " ".join([page.text, *(one.text for one in page.asides)])))
    assert second_reading(data) - words == set()
    reading = read(data, tmp_path).reading
    assert reading is not None
    assert second_reading(data) - set(re.findall(r"\w+", said(reading.record))) <= {"Møte"}


def test_what_stands_beside_the_text_is_a_working_note(tmp_path: Path) -> None:
    for name, text in (
        ("a comment", "Merknad fra Per P.: Stemmer tallet?"),
        ("header and footer", "Topptekst: Styret for huset"),
        ("what a picture shows", "Bilde: Kart over byen"),
        ("a drawing with words", "Bilde: Visjon"),
    ):
        reading = read(FILES[name][0], tmp_path).reading
        assert reading is not None
        (entry,) = [one for one in reading.record.entries if one.text == text]
        assert not entry.in_minutes


def test_lists_of_contents_and_other_files_pages_are_counted() -> None:
    assert word_page(FILES["a list of contents"][0], "a.docx").left_out == 1
    assert word_page(FILES["a list of contents that is a field"][0], "a.docx").left_out == 1
    assert word_page(FILES["a field of contents over a heading is none"][0], "a.docx").left_out == 0
    assert word_page(FILES["a page of another file"][0], "a.docx").left_out == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_a_sentence_or_a_reading(name: str, tmp_path: Path) -> None:
    data = HOSTILE[name]()
    assert len(data) < 1_000_000
    tracemalloc.start()
    try:
        found = read(data, tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < _MOST
    if found.problem is not None:
        assert found.problem.key in {"import-word", "import-word-large", "import-empty"}
    assert (found.reading is None) == (found.problem is not None)
    assert not list(tmp_path.parent.glob("etc"))


_SLOW = {"thousands of parts", "more paragraphs than a year has", "a table of many rows"}


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - _SLOW))
def test_a_hostile_file_is_a_sentence_to_the_other_readers_of_word_files(name: str) -> None:
    data = HOSTILE[name]()
    with suppress(Problem):
        assert origin_of(returned_paper(data, "a.docx")) is None
    with suppress(Problem):
        assert read_letterhead(data).parts


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "a.docx", "import-word-old"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "a.doc", "import-word-old"),
        (package(p(r("x"))), "a.odt", "import-odt"),
        (HOSTILE["a bomb of one part"](), "a.docx", "import-word-large"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, name: str, key: str, tmp_path: Path) -> None:
    problem = read(data, tmp_path, name).problem
    assert isinstance(problem, Problem)
    assert problem.key == key


def test_of_a_table_the_rows_that_somebody_took_away_are_gone() -> None:
    control = f"<w:sdt><w:sdtContent><w:tr>{tc(p(r('c')))}</w:tr></w:sdtContent></w:sdt>"
    gone, kept = '<w:trPr><w:del w:id="1"/></w:trPr>', '<w:trPr><w:ins w:id="2"/></w:trPr>'
    rows = f"<w:tr>{tc(p(r('a')))}</w:tr><w:tr>{gone}{tc(p(r('x')))}</w:tr><w:tr>{kept}{tc(p(r('b')))}</w:tr>"
    table = etree.fromstring(part("tbl", rows + control))
    assert [str(cell.xpath("string()")) for row in rows_of(table) for cell in row] == ["a", "b", "c"]
