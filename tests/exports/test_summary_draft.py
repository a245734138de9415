"""The summary as it is drafted: what is there, what is offered, and the one change that comes of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exports.review.summary import SummaryDraft
from store.record.identity import Ids
from store.record.model import Entry
from store.record.record import Record
from store.record.values import Kind
from store.session.session import Session
from tests.exports.records import START, Builder

OFFERED = ("Budsjett: vi kjøper.", "Lønn: utsatt.", "Plan: vedtatt.")


def kept(draft: SummaryDraft, record: Record) -> Session:
    """The draft, kept in a session of its own."""
    session = Session(record, lambda: START, Ids(lambda: START), lambda _change: None)
    documents, gone = draft.documents(record, START, session.ids)
    session.apply(*documents, *map(session.tombstone, gone))
    return session


def summary(record: Record) -> list[str]:
    return [entry.text for entry in record.entries if entry.kind == Kind.SUMMARY]


def drafted(*there: str) -> tuple[SummaryDraft, Record]:
    b = Builder()
    b.note("før")
    for text in there:
        b.entry(Kind.SUMMARY, text)
    b.item("Budsjett")
    b.note("etter")
    draft = SummaryDraft(b.record)
    draft.offer(OFFERED)
    return draft, b.record


def test_what_is_taken_becomes_the_summary_in_one_step() -> None:
    draft, record = drafted()
    draft.turn(0)
    draft.edit(2, "Plan: vedtatt med endringer??")
    draft.turn(1)
    draft.turn(1)
    draft.add("Noe eget.")
    session = kept(draft, record)
    assert summary(session.record) == [OFFERED[0], "Plan: vedtatt med endringer??", "Noe eget."]
    made = [entry for entry in session.record.entries if entry.kind == Kind.SUMMARY]
    assert [entry.check for entry in made] == [False, True, False]
    assert made[0].typed == f"sammendrag: {OFFERED[0]}"
    assert {entry.item for entry in made} == {None}
    session.undo()
    assert summary(session.record) == []
    assert len(session.record.entries) == 2


def test_a_summary_that_is_there_stays_unless_it_is_dropped() -> None:
    draft, record = drafted("En", OFFERED[1], "Tre")
    assert [line.text for line in draft.lines] == ["En", OFFERED[1], "Tre", OFFERED[0], OFFERED[2]]
    assert not draft.turn(0)
    draft.drop(2)
    session = kept(draft, record)
    assert summary(session.record) == ["En", OFFERED[1]]
    assert session.record.get(Entry, draft.lines[0].entry) == record.get(Entry, draft.lines[0].entry)


def test_what_somebody_else_deleted_meanwhile_is_made_anew() -> None:
    draft, record = drafted("En")
    other = Session(record, lambda: START, Ids(lambda: START), lambda _change: None)
    other.delete(*(entry for entry in record.entries if entry.kind == Kind.SUMMARY))
    assert summary(kept(draft, other.record).record) == ["En"]


_steps = st.lists(
    st.tuples(st.sampled_from(["turn", "up", "down", "drop", "edit", "add"]), st.integers(0, 9)), max_size=15
)


@given(st.lists(st.text("abc", min_size=1), max_size=4), _steps)
def test_whatever_is_done_the_summary_is_what_was_taken_in_its_order(
    there: list[str], steps: list[tuple[str, int]]
) -> None:
    draft, record = drafted(*there)
    for what, number in steps:
        place = number % len(draft.lines) if draft.lines else 0
        if what == "add":
            draft.add(f"ny {number}")
        elif draft.lines:
            match what:
                case "turn":
                    draft.turn(place)
                case "up":
                    draft.move(place, -1)
                case "down":
                    draft.move(place, 1)
                case "drop":
                    draft.drop(place)
                case "edit":
                    draft.edit(place, f"rettet {number}")
    session = kept(draft, record)
    assert summary(session.record) == [line.text for line in draft.lines if line.taken]
    notes = [entry.text for entry in session.record.entries if entry.kind == Kind.NOTE]
    assert notes == ["før", "etter"]
