"""Text into WordprocessingML: what is written in another script says so."""

from __future__ import annotations

import pytest
from lxml import etree

from exports.formats.word.markup import NAMESPACES, W, run
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
