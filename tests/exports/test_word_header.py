"""The header of a Word file: two texts beside each other, or below each other where they have no room."""

from __future__ import annotations

import re

import pytest

from exports.formats.word.page import header_xml

MEETING = "Styremøte i Fjordane bibliotekforum – 12. mars 2026"
LONG = "Approved with corrections at the meeting on 11 February 2027 (Approval of minutes from last meeting)"


@pytest.mark.parametrize(
    ("text", "mark", "lines"),
    [
        (MEETING, "", 1),
        (MEETING, "UTKAST", 1),
        ("", "Godkjent med rettelser i møte 11. juni 2026 (sak 19/26)", 1),
        (MEETING, "Godkjent 11. juni 2026", 1),
        (MEETING, "Godkjent med rettelser i møte 11. juni 2026 (sak 19/26)", 2),
        (MEETING, LONG, 2),
        ("", LONG, 1),
    ],
)
def test_what_has_no_room_stands_below(text: str, mark: str, lines: int) -> None:
    found = re.findall(r"<w:p>.*?</w:p>", header_xml(text, mark))
    assert len(found) == lines
    assert [text in "".join(found), mark in "".join(found)] == [True, True]
    assert ("<w:tab/>" in found[-1]) is (bool(mark) and mark != LONG)
    assert ('<w:jc w:val="right"/>' in found[-1]) is (mark == LONG)
