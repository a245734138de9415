from __future__ import annotations

from datetime import timedelta

import pytest

from store.record.kinds import STATUSES
from store.record.status import Fates, status_of
from store.record.values import Deadline, Kind, Name, Of, Votes
from tests.exports.records import MEETING_ID, START, Builder


@pytest.mark.parametrize("kind", Kind)
def test_before_anything_has_happened_it_is_the_first(kind: Kind) -> None:
    b = Builder()
    entry = b.entry(kind, "x")
    assert status_of(b.record, entry) == next(iter(STATUSES.get(kind, ())), "")


def test_the_last_event_by_time_and_then_by_id_decides() -> None:
    b = Builder()
    entry = b.entry(Kind.EXPECTATION, "x")
    b.became(entry, "met", at=START + timedelta(hours=1))
    b.became(entry, "accepted", at=START)
    assert status_of(b.record, entry) == "met"
    b.became(entry, "withdrawn", at=START + timedelta(hours=1))
    assert status_of(b.record, entry) == "withdrawn"


def test_what_is_no_status_of_this_kind_is_passed_over() -> None:
    b = Builder()
    entry = b.action("x")
    b.became(entry, "adopted")
    b.became(entry, "done", of=Of(MEETING_ID + 1, entry.id))
    b.became(entry, "done", of=Of(MEETING_ID, entry.id + 1))
    b.became(entry, "done", what="remark")
    assert status_of(b.record, entry) == "open"


def test_an_answer_answers_a_question() -> None:
    b = Builder()
    entry = b.entry(Kind.QUESTION, "x", answer="y")
    assert status_of(b.record, entry) == "answered"
    b.became(entry, "open")
    assert status_of(b.record, entry) == "open"


@pytest.mark.parametrize("kind", [Kind.QUESTION, Kind.PROPOSAL])
def test_a_question_and_a_proposal_can_lapse(kind: Kind) -> None:
    b = Builder()
    entry = b.entry(kind, "x")
    b.became(entry, "dropped")
    assert status_of(b.record, entry) == "dropped"


@pytest.mark.parametrize(
    ("vote", "status"),
    [
        (Votes("1-4", 1, 4), "rejected"),
        (Votes("4-4", 4, 4), "open"),
        (Votes("4-1", 4, 1), "open"),
        (Votes("4 mot", against=4), "open"),
        (Votes("ikke talt"), "open"),
        (None, "open"),
    ],
)
def test_a_vote_rejects_a_proposal(vote: Votes | None, status: str) -> None:
    b = Builder()
    entry = b.entry(Kind.PROPOSAL, "x", votes=vote)
    assert status_of(b.record, entry) == status
    b.became(entry, "merged")
    assert status_of(b.record, entry) == "merged"
    assert status_of(b.record, b.decision("x", votes=vote)) == "adopted"


def test_owner_and_deadline_are_those_set_last() -> None:
    b = Builder()
    entry = b.action("x", "Kari", deadline=Deadline("fredag"))
    assert Fates(b.record).owners(entry) == (Name("Kari"),)
    assert Fates(b.record).deadline(entry) == Deadline("fredag")
    b.became(entry, "Per, Anne", what="owner")
    b.became(entry, "next-meeting", what="deadline")
    assert Fates(b.record).owners(entry) == (Name("Per"), Name("Anne"))
    deadline = Fates(b.record).deadline(entry)
    assert deadline is not None
    assert deadline.meeting == "next"
    b.became(entry, "", what="deadline")
    assert Fates(b.record).deadline(entry) is None
