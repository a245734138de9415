"""What became of an entry decides where it stands: in digest, summary, calendar, slip and registers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from exports.calendar.calendar_row import calendar_rows, calendar_source, unfinished
from exports.digest.account import meeting_digest
from exports.privacy import for_others
from exports.registers.document import RegisterDocument
from exports.registers.register_json import row_json
from exports.review.summary import offered_summary
from exports.slip.slip_file import SlipAsked, slips_of
from exports.slip.slip_source import SlipSource
from store.files.meeting_list import Summary
from store.record.kinds import STATUSES
from store.record.model import AgendaItem, Entry
from store.record.record import Record
from store.record.values import Continues, Deadline, Kind, Name, Outcome, Period
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.listing import KIND_OF, ORDERS, RegisterView
from tests.exports.records import MEETING_ID, Builder

FIELDS: dict[Kind, dict[str, Any]] = {
    Kind.ACTION: {"owners": (Name("Kari Nes"),), "deadline": Deadline("1. mai", date=date(2026, 5, 1))},
    Kind.EXPECTATION: {"from_": Name("Per Dal"), "to": Name("Kari Nes")},
    Kind.ACTIVITY: {"period": Period("3. juni", "2026-06-03", "2026-06-03")},
    Kind.EXPERIENCE: {"party": Name("Kari Nes"), "variant": "tip"},
}

WHERE = {
    ("decision", "adopted"): "digest:decisions summary slip:decisions",
    ("decision", "rejected"): "digest:decisions summary",
    ("decision", "postponed"): "digest:decisions open",
    ("decision", "superseded"): "digest:decisions",
    ("action", "open"): "digest:actions summary calendar:open slip:actions open",
    ("action", "done"): "slip:became",
    ("action", "dropped"): "slip:became",
    ("expectation", "stated"): "summary slip:expected open",
    ("expectation", "accepted"): "summary slip:expected open",
    ("expectation", "met"): "summary slip:became",
    ("expectation", "unmet"): "summary slip:expected open",
    ("expectation", "withdrawn"): "summary slip:became",
    ("proposal", "open"): "unfinished:proposal open",
    ("proposal", "adopted"): "",
    ("proposal", "rejected"): "",
    ("proposal", "merged"): "",
    ("proposal", "dropped"): "",
    ("question", "open"): "digest:open open",
    ("question", "answered"): "",
    ("question", "dropped"): "",
    ("experience", "holds"): "digest:lessons",
    ("experience", "outdated"): "",
    ("activity", "planned"): "digest:dates calendar:planned slip:dates",
    ("activity", "held"): "digest:dates calendar:held",
    ("activity", "cancelled"): "calendar:cancelled",
}
"""Every kind of which something becomes, with every status."""


def said(kind: Kind, status: str, **more: Any) -> tuple[Record, Entry]:
    b = Builder(state="draft")
    b.person("Kari Nes")
    b.item("Sak")
    entry = b.entry(kind, "teksten", **{**FIELDS.get(kind, {}), **more})
    b.became(entry, status, what="status")
    return b.record, entry


def book_of(record: Record) -> Book:
    return Book([(Summary(Path(), record.meeting), part_of(record))])


def where(record: Record, one: Entry | AgendaItem) -> str:
    """Where a line or an item stands, in what others read."""
    book = book_of(record)
    source = calendar_source([record], book)
    asked = SlipAsked(kind="json", names=("Kari Nes",))
    slips = slips_of(SlipSource(records=(record,), tables={}), asked)
    row = book.row(one.id)
    found = [
        f"digest:{line.section}" for line in meeting_digest(for_others(record)).lines if one.id in line.keys
    ]
    found += ["summary"] if offered_summary(record) else []
    found += [f"calendar:{row.status}" for row in calendar_rows(source) if row.key == one.id]
    found += [f"unfinished:{left.outcome}" for left in unfinished(source) if left.key == one.id]
    for slip in (*(made.slip for made in slips.made), *slips.silent):
        found += [f"slip:{line.section}" for line in slip.lines if line.key == one.id]
    return " ".join([*found, *(["open"] if row is not None and row.is_open else [])])


def test_every_status_of_every_kind_has_a_row() -> None:
    assert {(kind.value, status) for kind in STATUSES for status in STATUSES[kind]} == WHERE.keys()


@pytest.mark.parametrize(("kind", "status"), WHERE)
def test_where_an_entry_stands_by_what_became_of_it(kind: str, status: str) -> None:
    record, entry = said(Kind(kind), status)
    assert where(record, entry) == WHERE[kind, status]


HIDDEN = ({"private": True}, {"exempt": "§ 13"}, {"in_minutes": False})
FLAGS = {"private": (True, False, True), "exempt": (False, True, True), "note": (False, False, False)}
"""What ``private``, ``exempt`` and ``in_minutes`` of a row say, by what it is hidden by."""


@pytest.mark.parametrize("hidden", HIDDEN, ids=str)
@pytest.mark.parametrize("kind", STATUSES)
def test_what_is_withheld_stands_nowhere_and_is_marked_for_insiders(
    kind: Kind, hidden: dict[str, Any]
) -> None:
    record, entry = said(kind, STATUSES[kind][0], **hidden)
    assert where(record, entry).removesuffix("open").strip() == ""
    row = book_of(record).row(entry.id)
    if row is None:
        return
    view = row_json(row, book_of(record), date(2026, 3, 12))
    assert (view["private"], view["exempt"], view["in_minutes"]) == FLAGS[row.entry.hidden or ""]
    open_view = row_json(
        book_of(said(kind, STATUSES[kind][0])[0]).rows(kind)[0], book_of(record), date(2026, 3, 12)
    )
    assert (open_view["private"], open_view["exempt"], open_view["in_minutes"]) == (False, False, True)
    register = next((name for name, of in KIND_OF.items() if of == kind), None)
    if register is not None:
        looked = RegisterView(register=register, order=ORDERS[register][0])
        sheets = [
            RegisterDocument(
                view=looked, rows=(row,), language="nb", made=date(2026, 3, 12), internal=internal
            )
            for internal in (False, True)
        ]
        assert [len(sheet.told) for sheet in sheets] == [0, 1]


OUTCOMES = {
    "noted": "",
    "done": "",
    "postponed": "digest:open summary unfinished:postponed",
    "withdrawn": "summary",
    "inconclusive": "digest:open unfinished:inconclusive",
}


@pytest.mark.parametrize("outcome", [None, *get_args(Outcome)])
def test_where_an_item_stands_by_what_came_of_it(outcome: Outcome | None) -> None:
    b = Builder(state="draft")
    b.person("Kari Nes")
    item = b.item("Sak", outcome=outcome)
    assert where(b.record, item) == OUTCOMES.get(outcome or "", "")
    b.put(AgendaItem(id=item.id, title="Sak", outcome=outcome, exempt="§ 13"))
    assert where(b.record, item) == ""


@pytest.mark.parametrize(("of", "left"), [(False, ["postponed"]), (True, [])])
def test_an_item_that_goes_on_in_a_later_meeting_is_not_told_as_unfinished(of: bool, left: list[str]) -> None:
    first, later = Builder(state="draft"), Builder(state="draft")
    item = first.item("Sak", outcome="postponed")
    later.item("Sak igjen", continues=Continues(MEETING_ID, item.id if of else item.id + 50))
    source = calendar_source([first.record, later.record], book_of(first.record))
    assert [one.outcome for one in unfinished(source)] == left
