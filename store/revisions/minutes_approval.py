"""Minutes that are approved by a decision of the next meeting, with corrections.

The decision says which minutes it is about and what they said then. It takes effect when its meeting is
closed: corrections come in any order, and a vote may fall against. Only once that meeting is on the disk the
earlier one is written, and what has been carried out is not carried out again, so a stop between the two is
mended by doing it anew. What became of it all stands in the files alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record import identity as ranks
from store.record.changes import Change
from store.record.model import AgendaItem, Document, Entry, Revision
from store.record.record import Record
from store.record.status import Fates
from store.record.values import Corrected, Kind, Submitted
from store.record.withheld import Withheld
from store.revisions.approval_decision import earlier_file
from store.revisions.approval_meeting import Approval, ApprovingMeeting
from store.revisions.canonical import changed_documents, hash_of
from store.revisions.named_minutes import names_day_of
from store.revisions.revision import (
    approval,
    approved_one,
    content_of,
    day_of,
    numbered,
    submission,
    submitted_one,
)
from store.series.used_numbers import used_numbers


class Effect(msgspec.Struct, frozen=True):
    """What became of the minutes that a decision approved: the problem that hinders it, or none.

    title, day: the earlier meeting's; no day where the title tells it. corrections: how many of those that
    others may read they were approved with. done: they have been approved just now.
    """

    title: str
    done: bool = False
    problem: Problem | None = None
    day: date | None = None
    corrections: int = 0

    @property
    def facts(self) -> Mapping[str, str | int | date]:
        """What the sentence that they are approved is filled with."""
        return {
            "title": self.title,
            "dated": int(self.day is not None),
            "day": self.day or "",
            "corrections": self.corrections,
        }


def submit(archive: Archive, record: Record, entry: Entry) -> None:
    """Put a revision of the minutes that a decision submits beside them, as they stand. Raises NotSaved."""
    about = entry.approves
    earlier = earlier_file(archive, record, about.meeting) if about else None
    if about is None or earlier is None:
        return

    def submitted(before: Record) -> tuple[Document, ...]:
        if before.meeting.state != "draft" or hash_of(content_of(before)) != about.hash:
            return ()
        if any(one.hash == about.hash for _, one in numbered(before)):
            return ()
        by = Submitted(record.meeting.id, entry.id, record.meeting.from_)
        return submission(before, Revision(id=0, submitted=by, at=archive.clock()))

    earlier.commit(Change(()), submitted)


def carry_out(archive: Archive, record: Record) -> tuple[Effect, ...]:
    """Approve the minutes that a closed meeting has decided to approve, those that are not yet.

    Doing it again does nothing. What hinders it is told in the effect, and stays to be told. Takes reading of
    other meetings: not for the thread that draws.
    """
    if record.meeting.state not in ("draft", "approved"):
        return ()
    found = []
    for entry in pending(record):
        effect = _carried_out(archive, record, entry)
        if effect is not None:
            found.append(effect)
    return tuple(found)


def carry_out_all(archive: Archive, record: Record) -> tuple[Effect, ...]:
    """Carry out what a meeting has approved, and what later ones have approved of it, where that waits."""
    found = carry_out(archive, record)
    if record.meeting.state != "draft" or record.meeting.series is None:
        return found
    for other in archive.records_of_series(record.meeting.series.id):
        if any(one.approves and one.approves.meeting == record.meeting.id for one in pending(other)):
            found += carry_out(archive, other)
    return found


def pending(record: Record) -> tuple[Entry, ...]:
    """The decisions of a meeting that approve minutes of earlier ones, done or not."""
    fates = Fates(record)
    return tuple(one for one in record.entries if one.approves is not None and fates.status(one) == "adopted")


def _carried_out(archive: Archive, record: Record, entry: Entry) -> Effect | None:
    about = entry.approves
    try:
        earlier = earlier_file(archive, record, about.meeting) if about else None
        before = earlier.record() if earlier is not None else None
    except Problem as problem:
        return Effect("", problem=problem)
    if about is None or earlier is None or before is None:
        return None
    if _is_done(before, record.meeting.id, entry.id):
        _name_approved(archive, record, entry, before)
        return None
    title = before.meeting.title
    day = before.meeting.from_ or ""
    if before.meeting.state != "draft":
        return Effect(title, problem=_taken_already(before, title, day))
    found = _corrections(record, entry)
    now = hash_of(content_of(before))
    if not found and now != about.hash:
        submitted = next((one.content for one in before.revisions if one.hash == about.hash), "")
        count = changed_documents(submitted, content_of(before)) if submitted else 0
        hashes = {"before": about.hash[:8], "after": now[:8]}
        return Effect(title, problem=Problem("approval-changed", count=count, title=title, day=day, **hashes))
    item = record.get(AgendaItem, entry.item)
    approving = ApprovingMeeting(record, used_numbers(archive, record.meeting))
    withheld = Withheld(record)
    told_of = sum(not (one.id in withheld or withheld.untold(one.id)) for one in found)
    how = approving.approval(before.meeting, item, entry.id, told_of)
    try:
        _approve(archive, earlier, record, entry, how)
    except Problem as problem:
        unwritten = Problem("approval-unwritten", title=title, day=day, reason=problem.key)
        unwritten.__cause__ = problem
        return Effect(title, problem=unwritten)
    _name_approved(archive, record, entry, earlier.record())
    told = None if names_day_of(title, before.meeting.from_) else before.meeting.from_
    return Effect(title, done=True, day=told, corrections=told_of)


def _taken_already(before: Record, title: str, day: date | str) -> Problem:
    """What is told of minutes that are no draft any more: approved by which revision, or not held yet."""
    holds = approved_one(before)
    if holds is None:
        return Problem("not-to-approve", title=title)
    number, revision = holds
    on = day_of(before.meeting, revision) or ""
    return Problem("approval-already", title=title, day=day, number=number, on=on)


def _name_approved(archive: Archive, record: Record, entry: Entry, earlier: Record) -> None:
    """Let a decision name the revision that it has approved, where corrections made that another one.

    Not once its own meeting lies before a later one, or is approved: that is then what somebody has read.
    """
    found = next((n for n, one in numbered(earlier) if _is_by(one, record.meeting.id, entry.id)), 0)
    revision = next((one for n, one in numbered(earlier) if n == found), None)
    about = entry.approves
    if revision is None or about is None or (about.revision, about.hash) == (found, revision.hash):
        return
    told = replace(entry, approves=replace(about, revision=found, hash=revision.hash))

    def named(now: Record) -> tuple[Document, ...]:
        own = now.get(Entry, entry.id)
        settled = now.meeting.state != "draft" or submitted_one(now) is not None
        return () if own is None or settled else (replace(own, approves=told.approves),)

    with suppress(Problem):  # it is done, and the earlier minutes say so
        for summary in archive.listing().everything:
            if summary.id == record.meeting.id:
                archive.file(summary.path).commit(Change(()), named)


def _approve(archive: Archive, file: MeetingFile, record: Record, entry: Entry, how: Approval) -> None:
    about = entry.approves
    found = _corrections(record, entry)

    def approved(before: Record) -> tuple[Document, ...]:
        done = _is_done(before, record.meeting.id, entry.id)
        changed = about is None or (not found and hash_of(content_of(before)) != about.hash)
        if done or changed or before.meeting.state != "draft":
            return ()
        number = how.within.number if how.within else ""
        copies = tuple(_copies(before, record, found, number, how.day))
        by = Submitted(record.meeting.id, entry.id, how.day)
        said = Revision(
            id=0, day=how.day, submitted=by, approved=how.within, reason=how.reason, at=archive.clock()
        )
        return (*copies, *approval(before.with_documents(copies), said))

    file.commit(Change(()), approved)


def _corrections(record: Record, decision: Entry) -> list[Entry]:
    """The corrections that a decision approves with, in order."""
    about = decision.approves
    return [
        entry
        for entry in record.entries
        if entry.corrects is not None and about is not None and entry.corrects.meeting == about.meeting
    ]


def _copies(
    before: Record, record: Record, corrections: list[Entry], number: str, day: date | None
) -> Iterator[Entry]:
    """The corrections as notes at the end of their items in the earlier minutes, as withheld as they are."""
    withheld = Withheld(record)
    last = before.last_rank(Entry)
    for entry in corrections:
        last = ranks.after([last] if last else [])
        about = entry.corrects
        item = before.get(AgendaItem, about.item) if about else None
        yield Entry(
            id=_copy_id(record.meeting.id, entry.id),
            rank=last,
            kind=Kind.NOTE,
            item=item.id if item else None,
            text=entry.text,
            kept=True,
            paragraph=True,
            private=entry.id in withheld.private,
            exempt=withheld.laws.get(entry.id, ""),
            in_minutes=entry.id not in withheld.aside,
            corrected=Corrected(record.meeting.id, day, number),
        )


def _copy_id(meeting: int, entry: int) -> int:
    """The id of a correction's copy: two machines that make it make one."""
    return int(hashlib.sha256(json.dumps(["correction", meeting, entry]).encode()).hexdigest()[:15], 16)


def _is_done(earlier: Record, meeting: int, entry: int) -> bool:
    """Whether a decision has approved minutes already; reopened ones are not approved by it again."""
    return any(_is_by(one, meeting, entry) for one in earlier.revisions)


def _is_by(revision: Revision, meeting: int, entry: int) -> bool:
    approved = revision.approved
    return approved is not None and (approved.meeting, approved.entry) == (meeting, entry)


def waiting_for(record: Record, others: list[Record]) -> Iterator[Problem]:
    """What a meeting has approved and the earlier minutes do not show."""
    if record.meeting.state not in ("draft", "approved"):
        return
    known = {other.meeting.id: other for other in others}
    for entry in pending(record):
        earlier = known.get(entry.approves.meeting) if entry.approves else None
        if earlier is None or _is_done(earlier, record.meeting.id, entry.id):
            continue
        if earlier.meeting.state == "draft" and earlier.meeting.from_:
            yield Problem("approval-not-entered", title=earlier.meeting.title, day=earlier.meeting.from_)
