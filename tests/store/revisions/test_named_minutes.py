"""Which of the minutes that wait a text is about."""

from __future__ import annotations

from datetime import date

import pytest

from store.record.values import ForApproval
from store.revisions.approval_item import approving_text
from store.revisions.named_minutes import days_in, meant_by

WAITING = (
    ForApproval(1, "Styremøte 1", date(2026, 1, 2)),
    ForApproval(2, "Styremøte 2", date(2026, 2, 12)),
    ForApproval(3, "Styremøte 3", date(2026, 3, 2)),
)

NAMED = [
    ("Protokollen godkjennes", 3),
    ("Protokollen fra 12. februar godkjennes", 2),
    ("Protokollen fra 2. januar 2026 godkjennes", 1),
    ("Protokollen fra 12. januar godkjennes", None),  # 2. januar is another day
    ("Protokollen fra 12. februar 2025 godkjennes", None),
    ("Protokollen frå 12.2.2026 blir godkjend", 2),
    ("Referatet fra 12.2 godkjennes", 2),
    ("Referat fra 2026-02-12 godkjennes", 2),
    ("The minutes of February 12, 2026 are approved", 2),
    ("The minutes of the meeting on 2nd of March are approved", 3),
    ("Protokollen fra 12. feb. godkjennes mot 2 stemmer", 2),
    ("Protokollen godkjennes med 7 av 9 stemmer", 3),
    ("Protokollene fra 2. januar og 12. februar godkjennes", None),
]


@pytest.mark.parametrize(("text", "meeting"), NAMED)
def test_a_text_is_about_the_minutes_of_the_day_that_it_names(text: str, meeting: int | None) -> None:
    found = meant_by(text, WAITING)
    assert (found.meeting if found else None) == meeting


def test_clock_times_are_no_days() -> None:
    assert list(days_in("Møtet heves kl. 10.30, sak 5/26 og § 13.15")) == []


SAYS = [
    ("Protokollen godkjennes", True),
    ("Referatet frå 1. februar blir godkjent", True),
    ("The minutes are approved", True),
    ("The minutes were approved", True),
    ("Innkallingen godkjennes", False),
    ("Protokollen ble ikke godkjent", False),
    ("Protokollen vart ikkje godkjend", False),
    ("The minutes were not approved", False),
    ("Protokollen sendes ut i morgen", False),
]


@pytest.mark.parametrize(("text", "does"), SAYS)
def test_what_says_that_minutes_are_approved(text: str, does: bool) -> None:
    assert approving_text(text) is does
