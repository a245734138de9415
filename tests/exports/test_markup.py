"""Text into WordprocessingML: what is written in another script says so."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from exports.formats.word import printed_part
from exports.formats.word.markup import NAMESPACES, W, escape, paragraph, run, unescaped
from exports.formats.word.printed_part import outside
from tests.exports.lint_xml import every, text_of

BOLD = "<w:b/><w:bCs/>"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Vi sa שלום עולם, og gikk.", [("שלום עולם", "he-IL")]),
        ("مرحبا بالعالم", [("مرحبا بالعالم", "ar-SA")]),
        ("שלום\nمرحبا", [("שלום", "he-IL"), ("مرحبا", "ar-SA")]),
        ("Čállit på nordsamisk", []),
        ("", []),
    ],
)
def test_hebrew_and_arabic_are_marked_and_nothing_is_lost(text: str, marked: list[tuple[str, str]]) -> None:
    paragraph = etree.fromstring(f"<w:p {NAMESPACES}>{run(text, BOLD)}</w:p>")
    runs = every(paragraph, "r")
    found = [(text_of(one), every(one, "lang")[0].get(f"{{{W}}}bidi")) for one in runs if every(one, "rtl")]
    assert found == marked
    assert "".join(map(text_of, runs)) == text
    assert all(every(one, "b") for one in runs)


_EDGES = (0x20, 0x26, 0x3C, 0x3E, 0x7F, 0x85, 0x590, 0x900, 0x2028, 0xD800, 0xE000, 0xFB1D, 0xFE00, 0xFE70)
_FARTHER = (0x2010, 0x2030, 0x205F, 0x20A0, 0x2300, 0xFEFD, 0xFFFE, 0x10000, 0x10FFFE)


@pytest.mark.parametrize("edge", [*_EDGES, *_FARTHER], ids=hex)
def test_a_sign_at_the_edge_of_what_is_plain_stands_as_it_is_or_is_escaped(edge: int) -> None:
    for sign in map(chr, range(edge - 2, edge + 2)):
        written = run(f"a{sign}b")
        read = etree.fromstring(f"<w:p {NAMESPACES}>{written}</w:p>")
        said = "\n" if sign in "\x85\u2028\u2029" else unescaped(escape(sign))
        assert "".join(map(text_of, every(read, "r"))) == f"a{said}b"
        assert ("<w:rtl/>" in written) == bool(_TO_THE_LEFT.match(sign))


_TO_THE_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@pytest.mark.parametrize("at_a_time", [1, 40, 1 << 17])
def test_what_stands_outside_of_places_is_found_some_paragraphs_at_a_time(
    monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    monkeypatch.setattr(printed_part, "_AT_A_TIME", at_a_time)
    begun, ended = '<w:bookmarkStart w:id="7" w:name="m_title"/>', '<w:bookmarkEnd w:id="7"/>'
    parted = (begun + run("to"), run("tre") + ended + run("fire"))
    contents = (run("Sak"), *parted, "", begun + run("fem") + ended)
    document = "".join(paragraph("Cell", content) for content in contents)
    assert list(outside(document + run("seks"))) == ["Sak", "fire"]
