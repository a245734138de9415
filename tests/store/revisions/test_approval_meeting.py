"""In which item of a meeting earlier minutes were approved, as somebody names it or as the meeting says."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.model import AgendaItem, Entry, Meeting
from store.record.record import Record
from store.record.values import Kind
from store.revisions.approval_meeting import ApprovingMeeting

EARLIER = Meeting(id=1, title="Styremøte", from_=date(2026, 2, 12), profile="protocol")


def approving(*texts: str) -> ApprovingMeeting:
    """A meeting with a decision in each of its items, from 6/26 on."""
    meeting = Meeting(id=2, title="Neste", from_=date(2026, 3, 12), profile="protocol", state="draft")
    items = [
        AgendaItem(id=10 + n, rank=f"a{n}", title="Sak", number=f"{6 + n}/26") for n in range(len(texts))
    ]
    entries = [
        Entry(id=20 + n, rank=f"a{n}", kind=Kind.DECISION, text=text, item=10 + n)
        for n, text in enumerate(texts)
    ]
    return ApprovingMeeting(Record.new(meeting).with_documents([*items, *entries]), ())


@pytest.mark.parametrize(("named", "number"), [("7/26", "7/26"), ("7", "7/26"), ("9", ""), ("26", "")])
def test_an_item_is_meant_by_its_figure_alone(named: str, number: str) -> None:
    item = approving("a", "b").item(named)
    assert (item.number if item else "") == number


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (["Innkallingen godkjennes", "Protokollen fra 12. februar godkjennes"], "7/26"),
        (["Protokollen fra 15. januar godkjennes", "noe annet"], ""),
        (["Protokollen fra 12. februar godkjennes", "Protokollen fra 12. februar er godkjent"], ""),
        (["noe", "noe annet"], ""),
    ],
)
def test_the_item_that_says_so_is_found(texts: list[str], number: str) -> None:
    item = approving(*texts).deciding(EARLIER)
    assert (item.number if item else "") == number
