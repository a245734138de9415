"""Minutes laid out for the screen: every part of a document, in any width, and nothing that is not for it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from exports.blocks import Heading, Minutes, Table
from exports.outline import anchors, outline
from exports.typography.typesetter import Printed
from store.record.in_minutes import Belonging
from store.record.points import is_text
from store.session.session import Session
from tests.exports.any_minutes import MINUTES
from tests.exports.printed import texts_of
from tests.exports.samples import ALL
from tests.grammar.desk import typed
from tests.store.session.test_fair_copy import STEPS, Step
from tui.widgets.content import shown
from tui.widgets.document.layout import laid_out
from tui.widgets.document.page import DocumentPage

WIDTHS = (30, 46, 78, 118)
LINES = (
    "til stede: Kari Vik, Per Ås",
    "# Sak",
    "alfa",
    "privat: bravo",
    "notat: charlie??",
    "husk: dromedar",
    "echo??",
    "Kari Vik: foxtrot ??",
    "= golf",
    "- hotell ??",
    "# Lukket",
    "india",
    "? juliett??",
    "svar: kilo ??",
)


def _text(page: DocumentPage) -> str:
    return "\n".join(line.plain for line in page.lines)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", ALL)
def test_everything_that_is_printed_is_read_within_the_width(
    sample: Callable[[], Minutes], width: int
) -> None:
    minutes = sample()
    page = laid_out(minutes, width)
    assert max(cell_len(line.plain.rstrip()) for line in page.lines) <= width
    read = _squeezed(_text(page))
    for block in minutes.blocks:
        if isinstance(block, Table):  # what stands side by side is not read one after the other
            words = {word for text in texts_of(block) if text != block.alt for word in text.split()}
            assert not [word for word in words if len(word) < width // 12 and _squeezed(word) not in read]
        else:
            assert not [text for text in texts_of(block) if _squeezed(text) not in read]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s▌]", "", shown(text))


@pytest.mark.parametrize("sample", ALL)
def test_each_heading_is_where_its_anchor_leads(sample: Callable[[], Minutes]) -> None:
    minutes = sample()
    page = laid_out(minutes, 200)
    headings = [block for block in minutes.blocks if isinstance(block, Heading) and block.anchor]
    assert headings
    for heading in headings:
        assert page.lines[page.anchors[heading.anchor]].plain == " ".join(heading.text.split())


@settings(max_examples=60, deadline=None)
@given(MINUTES, st.integers(1, 60))
def test_no_document_is_too_strange_to_be_read(minutes: Minutes, width: int) -> None:
    page = laid_out(minutes, width)
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", _text(page))


_steps = st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 30), st.integers(0, 30))


@settings(max_examples=80, deadline=None)
@given(st.lists(_steps, max_size=12))
def test_nothing_that_is_private_or_out_and_no_check_mark_is_read(steps: list[Step]) -> None:
    recorder, _ = typed(*LINES)
    session = Session(recorder.session.record, recorder.session.clock, recorder.session.ids, lambda _: None)
    for name, a, b in steps:
        session.apply(*STEPS[name](session, a, b))
    record = session.record
    read = _text(laid_out(outline(record, Printed("nb")), 78)).casefold()
    belonging = Belonging(record)
    assert "??" not in read
    assert "bravo" not in read
    for entry in record.entries:
        if (
            not is_text(entry)
            and belonging.reason(entry) in ("note", "memo")
            and not belonging.texts_of(entry)
        ):
            assert entry.text.split("?")[0].strip() not in read or _is_in_a_text(session, entry.text)


def _is_in_a_text(session: Session, words: str) -> bool:
    """Whether somebody wrote the words into a text, which then lost the note."""
    plain = words.split("?", maxsplit=1)[0].strip()
    return any(plain in entry.text.casefold() for entry in session.record.entries if not entry.typed)


def test_an_item_that_is_printed_has_its_heading() -> None:
    recorder, _ = typed(*LINES)
    record = recorder.session.record
    page = laid_out(outline(record, Printed("nb")), 78)
    for item in record.agenda:
        assert item.title in page.lines[page.anchors[anchors(record)[item.id]]].plain
