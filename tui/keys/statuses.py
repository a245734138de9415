"""The digits of the statuses: one place for one end, whatever the kind."""

from __future__ import annotations

from collections.abc import Mapping

from store.record.kinds import KINDS, End
from store.record.values import Attending, Kind, Outcome, State

MENTIONED, NEXT_MEETING, TAKE_UP, LATER = "mentioned", "next-meeting", "take-up", "later"
"""What a digit of the follow-up says that is no status: it goes on, it waits for the next meeting, it comes
on the agenda of this one, it waits until a day that is asked for."""

_DIGITS: Mapping[End | None, str] = {
    "reached": "1",
    "moved": "3",
    "dropped": "4",
    "failed": "5",
    "waiting": "6",
}

STATUSES: dict[Kind, dict[str, str]] = {
    kind: {
        digit: status
        for end, digit in _DIGITS.items()
        for status, its_end in nature.ends.items()
        if its_end == end
    }
    for kind, nature in KINDS.rows.items()
    if nature.ends
}
"""For each kind the status of each digit. What supersedes a decision is another decision, and no key."""

OUTCOMES: dict[str, Outcome | None] = {
    "1": "done",
    "2": "noted",
    "3": "postponed",
    "4": "withdrawn",
    "5": "inconclusive",
    "6": None,
}
"""The outcome of an item for each digit; None leaves it open."""

ATTENDING: dict[str, Attending] = {"1": "present", "2": "excused", "3": "absent", "4": "deputy"}
"""The status of a person for each digit. 5 stands aside, 6 came now, 7 left now."""

MEETING: dict[str, State] = {"1": "draft", "2": "live", "3": "planned", "4": "cancelled"}
"""The state of a meeting for each digit of the menu. 5 puts it away, or lets it stand in the list again."""

FOLLOWED: dict[str, dict[str, str]] = {
    Kind.ACTION.value: {"1": "done", "2": MENTIONED, "3": NEXT_MEETING, "4": "dropped"},
    Kind.EXPECTATION.value: {"1": "met", "2": MENTIONED, "3": "accepted", "4": "withdrawn", "5": "unmet"},
    "item": {"1": TAKE_UP, "2": MENTIONED, "3": LATER, "4": "withdrawn"},
    Kind.DECISION.value: {"1": "adopted", "2": MENTIONED, "3": TAKE_UP, "5": "rejected"},
    Kind.QUESTION.value: {"1": "answered", "2": MENTIONED, "4": "dropped"},
    Kind.PROPOSAL.value: {"1": "adopted", "2": MENTIONED, "3": TAKE_UP, "4": "dropped", "5": "rejected"},
}
"""What the follow-up says at each digit of an earlier point of a kind: a status, or a deed from above."""
