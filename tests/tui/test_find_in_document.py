"""Finding words in a document that is laid out: the same in any width, as often as they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from exports.outline import outline
from exports.typography.typesetter import Printed
from store.plain_text import plain
from tests.exports.any_minutes import MINUTES
from tests.exports.rich import directors
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import DocumentPage, Inside


@pytest.mark.parametrize("width", [24, 40, 78, 200])
@pytest.mark.parametrize(
    "text",
    ["faglig sterkere", "SAMARBEID", "forutsetter et godt samarbeid", "stottespiller", "stiller opp"],
)
def test_what_is_found_does_not_depend_on_where_lines_end(text: str, width: int) -> None:
    minutes = outline(directors(), Printed("nb"))
    found = Inside(laid_out(minutes, width)).find(text)
    widest = Inside(laid_out(minutes, 5000)).find(text)
    assert len(found) == len(widest) > 0


def test_a_hit_stands_where_its_words_do_also_over_the_end_of_a_line() -> None:
    page = DocumentPage(
        [Content("▌ Vi må få  felles"), Content("▌ innkjøp, økonomisk"), Content(""), Content("sett")], {}
    )
    inside = Inside(page)
    (hit,) = inside.find("felles  INNKJOP")
    assert [page.lines[line].plain[start:end] for line, start, end in hit.spans] == ["felles", "▌ innkjøp"]
    (hit,) = inside.find("okonomisk")
    assert [page.lines[line].plain[start:end] for line, start, end in hit.spans] == ["økonomisk"]
    assert inside.find("økonomisk sett") == ()
    assert [hit.line for hit in inside.find("f")] == [0, 0]


@settings(max_examples=25, deadline=None)
@given(MINUTES, st.text(max_size=6), st.integers(1, 60))
def test_no_words_are_too_strange_to_be_sought(minutes: object, text: str, width: int) -> None:
    page = laid_out(minutes, width)  # type: ignore[arg-type]
    for hit in Inside(page).find(text):
        for line, start, end in hit.spans:
            assert 0 <= start < end <= len(page.lines[line].plain)
    assert plain(text) or not Inside(page).find(text)
