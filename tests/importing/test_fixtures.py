"""Minutes of many makes: each with an outline written by hand, and with every line accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.record.values import Kind
from tests.importing.outlines import TEXTS, lost, outlined, read, unplaced
from tui.grammar.phrases.decided_sentences import approves
from tui.importing.labels import meant


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_becomes_the_outline_written_for_it(path: Path) -> None:
    _, reading = read(path)
    expected = path.with_suffix(".outline").read_text(encoding="utf-8")
    assert outlined(reading) == expected.splitlines()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_word_stands_where_the_preview_says(path: Path) -> None:
    text, reading = read(path)
    assert unplaced(text, reading) == []
    assert lost(reading) == []
    assert [line.number for line in reading.lines] == sorted(line.number for line in reading.lines)
    lines = text.split("\n")
    assert all(line.line in lines[line.number - 1] for line in reading.lines)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_decided_that_the_text_does_not_call_so(path: Path) -> None:
    text, reading = read(path)
    heads = {found.meaning for cell in text.split("|") if (found := meant(cell))} if "|" in text else set()
    before: set[str] = set()
    for entry in reading.record.entries:
        if entry.kind == Kind.DECISION:
            item = next((item.title for item in reading.record.agenda if item.id == entry.item), "")
            lines = (
                line.lstrip("#* ").partition(":")[0].partition("(")[0] for line in entry.typed.split("\n")
            )
            called = (*lines, item)
            meanings = {found.meaning for label in called if (found := meant(label.strip("* ")))}
            meanings |= heads if entry.typed.startswith("|") else set()
            # A further point below the same label has it no more.
            meanings = before = meanings or (before if entry.typed.startswith(("*", "-")) else set())
            called_so = meanings & {"decision", "conclusion"} or "RESOLVED" in entry.typed
            assert called_so or approves(entry.text), entry.typed


def test_there_are_a_dozen_of_them() -> None:
    assert len(TEXTS) >= 12
