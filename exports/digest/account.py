"""The lines of a digest: each is the own text of an entry, and no sentence is made up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias, get_args

import msgspec

from exports.outline.context import Scribe
from exports.outline.entries import decision_label, due, without_phrase
from exports.outline.experiences import experience
from exports.outline.first_page import is_formality
from exports.outline.head import dates
from exports.privacy import PublicRecord
from exports.typography.dates import capital, date_range
from exports.typography.typesetter import AsTyped, Typesetter, typesetter
from store.language.words import fold
from store.record.model import Entry, Meeting
from store.record.status import adopted_plans
from store.record.values import Kind

DigestSection: TypeAlias = Literal["summary", "decisions", "actions", "lessons", "open", "dates"]
"""The parts of a digest, in their order; ``digest-<section>`` in the catalogue."""

DIGEST_SECTIONS: tuple[DigestSection, ...] = get_args(DigestSection)


class DigestLine(msgspec.Struct, frozen=True):
    """A line of a digest.

    keys: the ids of what it tells. lead: what stands before it: the number of a decision, who is to
    do it, the day. day: what dates are sorted by.
    """

    section: DigestSection
    keys: tuple[int, ...]
    text: str
    lead: str = ""
    day: date | None = None


class MeetingDigest(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of one meeting. title and days as they are printed; counts of decisions and actions."""

    meeting: Meeting
    title: str
    days: str
    draft: bool
    lines: tuple[DigestLine, ...]
    decisions: int
    actions: int

    def of(self, section: DigestSection) -> tuple[DigestLine, ...]:
        """The lines of a section."""
        return tuple(line for line in self.lines if line.section == section)


def meeting_digest(  # noqa: PLR0913 — a meeting, and what is wanted of it
    public: PublicRecord,
    used_numbers: Collection[str] = (),
    *,
    reader: str = "",
    typed: bool = False,
    setter: Typesetter | None = None,
    sections: Collection[DigestSection] = DIGEST_SECTIONS,
) -> MeetingDigest:
    """Return what is told of a meeting.

    ``used_numbers``: those of the other meetings of its series. ``reader``: whose tasks alone are told.
    ``typed``: texts as they were typed, where the format has signs of its own. ``setter``: what sets them
    else, where somebody has it. ``sections``: those that are told.
    """
    meeting = public.meeting
    sets = AsTyped() if typed else setter or typesetter(meeting.language, meeting.tidy)
    told = _Account(public, sets, used_numbers, reader)
    lines = tuple(told.lines(sections))
    return MeetingDigest(
        meeting=public.meeting,
        title=told.scribe.title,
        days=dates(told.scribe),
        draft=meeting.state != "approved",
        lines=lines,
        decisions=sum(told.scribe.fates.status(entry) == "adopted" for entry in told.decided),
        actions=len(told.tasks),
    )


class _Account:
    """Goes through a meeting once for each section."""

    def __init__(
        self, record: PublicRecord, setter: Typesetter, used_numbers: Collection[str], reader: str
    ) -> None:
        self.scribe = Scribe(record, setter, None, used_numbers, speakers=None)
        self._reader = fold(reader)
        told = [entry for entry in self.scribe.entries if not self.scribe.exempt(entry)]
        self._told = [entry for entry in told if entry.in_minutes]
        decisions = [e for e in self._told if e.kind == Kind.DECISION]
        self.decided = [e for e in decisions if not e.conclusion and not is_formality(self.scribe, e)]
        self._concluded = [e for e in decisions if e.conclusion]
        self.tasks = [
            e for e in self._told if e.kind == Kind.ACTION and self.scribe.fates.status(e) == "open"
        ]

    def lines(self, wanted: Collection[DigestSection]) -> Iterator[DigestLine]:
        sections: dict[DigestSection, Callable[[], Iterable[DigestLine]]] = {
            "summary": self._summary,
            "decisions": self._decisions,
            "actions": self._actions,
            "lessons": self._lessons,
            "open": self._open,
            "dates": self._dates,
        }
        for section in DIGEST_SECTIONS:
            if section in wanted:
                yield from sections[section]()

    def _summary(self) -> Iterator[DigestLine]:
        summaries = [e for e in self.scribe.summaries if e.text.strip() and not self.scribe.exempt(e)]
        for entry in summaries:
            yield DigestLine("summary", (entry.id,), self.scribe.sentence(entry.text))
        if summaries:
            return
        decided = {entry.item for entry in (*self.decided, *self._concluded)}
        for item in self.scribe.items:
            if item.id in decided and item.title.strip() and not self.scribe.exempt(item):
                yield DigestLine("summary", (item.id,), self.scribe.sentence(item.title))

    def _decisions(self) -> Iterator[DigestLine]:
        scribe = self.scribe
        for entry in (*self.decided, *self._concluded):
            points = [point.text for point in scribe.points_of(entry)]
            text = " ".join(filter(str.strip, (entry.title, *entry.text.splitlines(), *points)))
            if text:
                lead = decision_label(scribe, entry).rstrip(":")
                yield DigestLine("decisions", (entry.id,), scribe.sentence(text), lead)

    def _actions(self) -> Iterator[DigestLine]:
        scribe = self.scribe
        by_owner: dict[str, list[Entry]] = {}
        for entry in self.tasks:
            owners = scribe.names(scribe.fates.owners(entry))
            if not self._reader or self._reader in fold(owners):
                by_owner.setdefault(owners, []).append(entry)
        for owner, entries in by_owner.items():
            text = " · ".join(self._task(entry) for entry in entries)
            lead = scribe.text(owner) or scribe.say("digest-nobody")
            yield DigestLine("actions", tuple(entry.id for entry in entries), text, lead)

    def _task(self, entry: Entry) -> str:
        scribe = self.scribe
        deadline = scribe.fates.deadline(entry)
        text = entry.text
        for told in (entry.deadline, deadline):
            text = without_phrase(text, told.text).rstrip(" ,;") if told and told.text else text
        when = due(scribe, deadline)
        if deadline is not None and (deadline.meeting or fold(when) == fold(deadline.text)):
            when = f"{deadline.text[:1]}{when[1:]}"  # in brackets it is no beginning
        return f"{scribe.text(text)} ({when})" if when else scribe.text(text)

    def _lessons(self) -> Iterator[DigestLine]:
        scribe = self.scribe
        for entry in self._told:
            if entry.kind == Kind.EXPERIENCE and scribe.fates.status(entry) == "holds":
                lead = experience(scribe, entry).label.rstrip(": ")
                text = scribe.sentence(entry.text)
                if entry.outcome:
                    text = f"{_ended(text)} {scribe.say('outcome')} {scribe.phrase(entry.outcome)}"
                yield DigestLine("lessons", (entry.id,), text, lead)

    def _open(self) -> Iterator[DigestLine]:
        scribe = self.scribe
        for entry in self._told:
            if entry.kind == Kind.QUESTION and scribe.fates.status(entry) == "open":
                yield DigestLine("open", (entry.id,), scribe.question(entry.text))
        for item in scribe.items:
            if item.outcome in ("postponed", "inconclusive") and not scribe.exempt(item):
                outcome = scribe.say(f"calendar-left-{item.outcome}")
                yield DigestLine("open", (item.id,), f"{scribe.text(item.title)} – {outcome}")

    def _dates(self) -> Iterator[DigestLine]:
        scribe, meeting = self.scribe, self.scribe.meeting
        plans = adopted_plans(scribe.entries, scribe.items, scribe.fates)
        for entry in self._told:
            if entry.kind == Kind.STEP and entry.item in plans and entry.period is not None:
                when = capital(scribe.text(entry.period.text))
                day = _first_day(entry.period.from_)
                yield DigestLine("dates", (entry.id,), scribe.text(entry.text), when, day)
        for entry in self._told:
            if entry.kind == Kind.ACTIVITY and scribe.fates.status(entry) != "cancelled":
                period = entry.period
                day = _first_day(period.from_) if period else None
                when = capital(scribe.text(period.text)) if period else ""
                yield DigestLine("dates", (entry.id,), scribe.text(entry.text), when, day)
        following = meeting.next_meeting
        if following is not None and (following.date or following.text.strip()):
            day = following.date
            when = date_range(day, None, scribe.language) if day else following.text
            lead = capital(scribe.text(when))
            yield DigestLine("dates", (meeting.id,), scribe.say("digest-next-meeting"), lead, day)


_LEFT_OPEN = " \u00a0,:;"
_CLOSING = "»”’\"')]"


def _ended(text: str) -> str:
    """A text as a whole sentence, which another one may follow: «Vi lærte dette:» ends in a stop, too."""
    body = text.rstrip(_LEFT_OPEN)
    ends = body.rstrip(_CLOSING).endswith((".", "!", "?", "…"))
    return body if ends else f"{body}."


def _first_day(point: str) -> date | None:
    try:
        return date.fromisoformat(point if len(point) > len("2026-05") else f"{point}-01")
    except ValueError:
        return None


def in_order(lines: Iterable[DigestLine]) -> list[DigestLine]:
    """Return dates by their day, those without one last."""
    return sorted(lines, key=lambda line: line.day or date.max)
