"""How minutes were approved, in the words of whoever did it, else by the day: the same wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.typography.dates import date_range
from store.record.attendance import in_zone

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def approval(scribe: Scribe) -> str:
    """Return «Godkjent i møte 11. juni 2026», as every page has it."""
    last = scribe.record.revisions[-1] if scribe.record.revisions else None
    if last is not None and last.reason.strip():
        return scribe.text(last.reason.strip())
    if last is not None and last.at is not None:
        day = in_zone(scribe.meeting, last.at).date()
        return scribe.say("approved-on", date=date_range(day, None, scribe.language))
    return scribe.say("approved-undated", profile=scribe.profile)


def approval_row(scribe: Scribe) -> tuple[str, str]:
    """Return it as label and value: «Godkjent», «I møte 11. juni 2026»; no value until it is approved."""
    label, told = scribe.say("approved", profile=scribe.profile), approval(scribe)
    if scribe.meeting.state != "approved":
        return label, ""
    before, rest = told[: len(label)], told[len(label) :]
    # «Godkjend» and «godkjent» are one word here: the label has the form of its document.
    same = before.casefold()[:-1] == label.casefold()[:-1] and rest[:1] == " "
    return label, scribe.heading(rest.strip()) if same else told
