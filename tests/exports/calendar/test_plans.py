"""Which steps of plans fall on days: those that were adopted, and that no outcome of their item gave up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exports.calendar.calendar_row import calendar_rows, calendar_source
from exports.digest.account import meeting_digest
from exports.privacy import for_others
from store.files.meeting_list import Summary
from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.status import Fates, adopted_plans
from store.record.values import Deadline, Kind, Period
from store.registers.book import Book
from store.registers.events import part_of

OUTCOMES = [("", True), ("done", True), ("noted", True), ("postponed", False), ("withdrawn", False),
            ("inconclusive", False)]  # fmt: skip


@pytest.mark.parametrize(("outcome", "adopted"), OUTCOMES)
@pytest.mark.parametrize("above", [False, True])
def test_the_steps_of_a_plan_fall_on_days_unless_its_item_was_given_up(
    outcome: Any, adopted: bool, above: bool
) -> None:
    item = AgendaItem(id=11, rank="a", title="Flytting", form="plain" if above else "plan")
    plan = AgendaItem(id=12, rank="b", title="Plan", form="plan", parent=11) if above else item
    documents = [
        replace(item, outcome=outcome),
        *([plan] if above else []),
        Entry(id=21, kind=Kind.DECISION, item=11, text="Planen er vedtatt"),
        Entry(
            id=22,
            kind=Kind.STEP,
            item=plan.id,
            text="Pakke bøkene",
            period=Period("mai", "2026-05", "2026-05"),
        ),
    ]
    meeting = Meeting(id=1, title="Møte", from_=date(2026, 3, 12), state="draft")
    record = Record.new(meeting).with_documents(documents)
    assert (plan.id in adopted_plans(record.entries, record.agenda, Fates(record))) is adopted
    book = Book([(Summary(Path(), meeting), part_of(record))])
    dated = [one.key for one in calendar_rows(calendar_source([record], book)) if one.sort == "step"]
    told = [line.keys[0] for line in meeting_digest(for_others(record)).of("dates")]
    assert (dated, told) == (([22], [22]) if adopted else ([], []))


@pytest.mark.parametrize(
    ("fields", "sorts"),
    [
        ({}, ["meeting", "deadline", "activity"]),
        ({"state": "cancelled"}, ["meeting"]),
        ({"binned": datetime(2026, 3, 20, tzinfo=UTC)}, []),
        ({"from_": None}, ["deadline", "activity"]),
    ],
)
def test_what_of_a_meeting_falls_on_days(fields: dict[str, Any], sorts: list[str]) -> None:
    meeting = Meeting(**{"id": 1, "title": "Møte", "from_": date(2026, 3, 12), "state": "draft", **fields})
    documents = [
        Entry(id=21, kind=Kind.ACTIVITY, text="Kurs", period=Period("3. juni", "2026-06-03", "2026-06-03")),
        Entry(id=22, kind=Kind.ACTION, text="ringe", deadline=Deadline("1. mai", date=date(2026, 5, 1))),
    ]
    record = Record.new(meeting).with_documents(documents)
    book = Book([(Summary(Path(), meeting), part_of(record))])
    assert [one.sort for one in calendar_rows(calendar_source([record], book))] == sorts
