"""Texts that are no minutes at all: nothing in them is decided, charged or attended."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.record.values import Kind
from tests.importing.outlines import lost, unplaced
from tui.importing.files import decoded
from tui.importing.read import read_minutes

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_that_is_no_minutes_decides_nothing(path: Path) -> None:
    text = decoded(path.read_bytes(), path.name)
    reading = read_minutes(text, path.name)
    made = [entry.kind for entry in reading.record.entries if entry.kind in (Kind.DECISION, Kind.ACTION)]
    assert (made, reading.record.attendance) == ([], ())
    assert (lost(reading), unplaced(text, reading)) == ([], [])


@pytest.mark.parametrize("text", ["[Vedtak]", "____", "…", "ingenting", "intet", "ingen", "nothing"])
def test_a_form_that_nobody_filled_in_decides_nothing(text: str) -> None:
    reading = read_minutes(
        f"# Møte 12.3.2026\n\n## Sak\n\n**Vedtak:** {text}\n\n**Ansvar:** [Navn]\n", "a.md"
    )
    made = [entry.kind for entry in reading.record.entries if entry.kind in (Kind.DECISION, Kind.ACTION)]
    assert made == []
