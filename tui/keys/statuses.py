"""The digits of the statuses: one place for one end, whatever the kind."""

from __future__ import annotations

from store.record.values import Attending, Kind, Outcome, State

STATUSES: dict[Kind, dict[str, str]] = {
    Kind.ACTION: {"1": "done", "4": "dropped", "6": "open"},
    Kind.EXPECTATION: {"1": "met", "3": "accepted", "4": "withdrawn", "5": "unmet", "6": "stated"},
    Kind.DECISION: {"1": "adopted", "3": "postponed", "5": "rejected"},
    Kind.PROPOSAL: {"1": "adopted", "3": "merged", "4": "dropped", "5": "rejected", "6": "open"},
    Kind.QUESTION: {"1": "answered", "4": "dropped", "6": "open"},
    Kind.EXPERIENCE: {"1": "holds", "4": "outdated"},
    Kind.ACTIVITY: {"1": "held", "4": "cancelled", "6": "planned"},
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
