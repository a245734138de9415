"""How minutes were approved, in the words of whoever did it, else by the day: the same wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exports.blocks import Block, Paragraph, Run
from exports.typography.dates import date_range
from store.revisions.revision import approved_one, day_of, replaced_one, shown_hash

if TYPE_CHECKING:
    from exports.outline.context import Scribe


def approval(scribe: Scribe) -> str:
    """Return «Godkjent i møte 11. juni 2026», as every page has it."""
    holds = approved_one(scribe.record)
    if holds is None:
        return scribe.say("approved-undated", profile=scribe.profile)
    _, revision = holds
    if revision.reason.strip():
        return scribe.text(revision.reason.strip())
    day = day_of(scribe.meeting, revision)
    if day is None:
        return scribe.say("approved-undated", profile=scribe.profile)
    key = "approved-on" if revision.day is None else "approved-on-day"
    return scribe.say(key, date=date_range(day, None, scribe.language), profile=scribe.profile)


def approval_row(scribe: Scribe) -> tuple[str, str]:
    """Return it as label and value: «Godkjent», «I møte 11. juni 2026»; no value until it is approved."""
    label, told = scribe.say("approved", profile=scribe.profile), approval(scribe)
    if scribe.meeting.state != "approved":
        return label, ""
    before, rest = told[: len(label)], told[len(label) :]
    # «Godkjend» and «godkjent» are one word here: the label has the form of its document.
    same = before.casefold()[:-1] == label.casefold()[:-1] and rest[:1] == " "
    return label, scribe.heading(rest.strip()) if same else told


def replaced(scribe: Scribe) -> Iterator[Block]:
    """Yield which approved revision these minutes take the place of, and why it was opened again."""
    before = replaced_one(scribe.record)
    if before is None:
        return
    number, revision = before
    day = day_of(scribe.meeting, revision)
    reason = revision.reopened.reason if revision.reopened else ""
    told = scribe.say(
        "replaces-revision",
        told="yes" if reason else "no",
        number=str(number),
        date=date_range(day, None, scribe.language) if day else "–",
        reason=reason,
        profile=scribe.profile,
    )
    yield Paragraph(line=(Run(scribe.sentence(told)),), role="quiet")


def revision_mark(scribe: Scribe) -> str:
    """Return «Revisjon 2 · 81be07aa»; empty for a draft, and for what an earlier version approved."""
    holds = approved_one(scribe.record)
    if holds is None or not holds[1].number:
        return ""
    return scribe.say("revision-mark", number=str(holds[0]), hash=shown_hash(holds[1]))
