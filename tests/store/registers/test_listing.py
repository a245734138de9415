"""Which rows of a register are looked at, and in which order; and what happens to them while they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.files.meeting_list import Summary
from store.record.kinds import STATUSES
from store.record.model import Document, Entry, Meeting
from store.record.record import Record
from store.record.values import Deadline, Kind, Name, Series
from store.registers import listing
from store.registers.book import Book
from store.registers.events import part_of
from store.registers.holdings import Happened
from store.registers.listing import KIND_OF, ORDERS, RegisterView, Shelf, listed, next_order, parties_of

DAY = date(2026, 3, 1)


def book(*documents: Document) -> Book:
    meeting = Meeting(id=1, title="Styremøte", from_=DAY, series=Series(7, "Styret"), state="draft")
    return Book([(Summary(Path(), meeting), part_of(Record.new(meeting).with_documents(documents)))])


def action(key: int, owner: str = "", due: date | None = None) -> Entry:
    owners = (Name(owner),) if owner else ()
    deadline = Deadline("", date=due) if due else None
    return Entry(id=key, kind=Kind.ACTION, text=f"oppgave {key}", owners=owners, deadline=deadline)


def became(entry: int, to: str, what: Any = "status", key: int = 90) -> Happened:
    return Happened(key, 1, entry, what, to, DAY, 5.0)


ACTIONS = (
    action(11, "Åse", date(2026, 5, 1)),
    action(12, "Kari"),
    action(13, "Kari", date(2026, 4, 1)),
    action(14, "Per", date(2026, 3, 15)),
)


def keys(book: Book, view: RegisterView) -> list[int]:
    return [row.entry.key for row in listed(Shelf(book.rows(KIND_OF[view.register])), view)]


def test_actions_come_by_deadline_and_what_is_settled_comes_last() -> None:
    actions = book(*ACTIONS)
    actions.hear(None, became(14, "done"))
    assert keys(actions, RegisterView(register="actions", order="deadline")) == [13, 11, 12, 14]
    assert keys(actions, RegisterView(register="actions", order="owner")) == [13, 12, 14, 11]
    assert keys(actions, RegisterView(register="actions", order="deadline", open_only=True)) == [13, 11, 12]
    assert keys(actions, RegisterView(register="actions", order="deadline", typed="ansvar:kari")) == [13, 12]


def test_decisions_by_number_count_the_year_first() -> None:
    numbers = ("V 10/25", "V 2/26", "V 9/25", "", "13/26-2", "13/26")
    decisions = [
        Entry(id=20 + place, kind=Kind.DECISION, text="vedtak", number=number, conclusion=not number)
        for place, number in enumerate(numbers)
    ]
    found = keys(book(*decisions), RegisterView(register="decisions", order="number"))
    assert [numbers[key - 20] for key in found] == [
        "V 9/25",
        "V 10/25",
        "V 2/26",
        "13/26",
        "13/26-2",
        "",
    ]


def test_the_expectations_of_a_pair() -> None:
    expected = [
        Entry(id=30 + place, kind=Kind.EXPECTATION, text="støtte", from_=Name(of), to=Name(to))
        for place, (of, to) in enumerate([("Alle", "Fylket"), ("alle", "FYLKET"), ("Fylket", "Alle")])
    ]
    found = book(*expected)
    first = found.row(30)
    assert first is not None
    view = RegisterView(register="expectations", parties=parties_of(first))
    assert sorted(keys(found, view)) == [30, 31]


def test_what_happens_meanwhile_is_known_at_once_and_can_be_taken_back() -> None:
    actions = book(*ACTIONS)
    shelf = Shelf(actions.rows(Kind.ACTION))
    given = became(12, "Nils", "owner")
    for _ in range(2):
        actions.hear(None, given)  # hearing it again is hearing it once
    row = actions.row(12)
    assert row is not None
    assert ([name.name for name in row.owners], len(row.history)) == (["Nils"], 1)
    view = RegisterView(register="actions", typed="nils")
    assert [row.entry.key for row in listed(shelf.put([row]), view)] == [12]
    assert listed(shelf, view) == ()
    actions.take_back(given)
    row = actions.row(12)
    assert row is not None
    assert [name.name for name in row.owners] == ["Kari"]


def test_rows_whose_words_are_not_all_folded_are_found_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_AT_ONCE", 1)
    shelf = Shelf(book(*ACTIONS).rows(Kind.ACTION))
    left = iter((False, True))
    shelf.fold(lambda: next(left))
    assert list(left) == []
    for entry in ACTIONS:
        view = RegisterView(register="actions", typed=entry.text)
        assert entry.id in [row.entry.key for row in listed(shelf, view)]


def test_every_register_goes_through_its_orders() -> None:
    for register, orders in ORDERS.items():
        view, seen = RegisterView(register=register, order=orders[0]), []
        for _ in orders:
            seen.append(view.order)
            view = RegisterView(register=register, order=next_order(view))
        assert (tuple(seen), view.order) == (orders, orders[0])


def test_what_is_ordered_by_status_or_party_comes_in_the_order_of_the_language() -> None:
    statuses = ("done", "open", "dropped", "open")
    actions = book(*ACTIONS)
    for place, (entry, status) in enumerate(zip(ACTIONS, statuses, strict=True)):
        actions.hear(None, became(entry.id, status, key=90 + place))
    found = keys(actions, RegisterView(register="actions", order="status"))
    ranks = [STATUSES[Kind.ACTION].index(statuses[key - 11]) for key in found]
    assert (ranks, sorted(found)) == (sorted(ranks), [11, 12, 13, 14])
    ends = [
        ("Åse", "Per"),
        ("Øyvind", "Per"),
        ("Zara", "Per"),
        ("ærlig", "Per"),
        ("Zara", "Anne"),
        ("ane", "Per"),
    ]
    expected = [
        Entry(id=30 + place, kind=Kind.EXPECTATION, text="støtte", from_=Name(of), to=Name(to))
        for place, (of, to) in enumerate(ends)
    ]
    by_party = keys(book(*expected), RegisterView(register="expectations", order="party"))
    assert [ends[key - 30] for key in by_party] == [
        ("ane", "Per"), ("Zara", "Anne"), ("Zara", "Per"), ("ærlig", "Per"), ("Øyvind", "Per"), ("Åse", "Per")
    ]  # fmt: skip
