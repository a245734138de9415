"""What a calendar tells of changes, and which clock times there are."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from exports.calendar.calendar_row import calendar_source
from exports.typography.dates import clock_time
from store.files.meeting_list import Summary
from store.registers.book import Book
from store.registers.events import part_of
from tests.grammar.desk import typed


def test_an_activity_that_was_worded_anew_has_a_higher_number() -> None:
    record = typed("# Sak", "aktivitet: 3. juni 2026: Kurs")[0].session.record
    entry = record.entries[-1]
    changed = record.with_documents([replace(entry, was=("aa", "bb"))])
    book = Book([(Summary(Path(), changed.meeting), part_of(changed))])
    assert calendar_source([changed], book).sequence(entry.id) == 2
    assert calendar_source([record], book).sequence(entry.id) == 0


@pytest.mark.parametrize(
    ("text", "at"), [("23.59", time(23, 59)), ("kl. 0", time(0)), ("24.00", None), ("12.60", None)]
)
def test_a_clock_time_is_one_that_a_day_has(text: str, at: time | None) -> None:
    assert clock_time(text) == at
