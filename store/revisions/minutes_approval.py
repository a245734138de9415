"""Minutes that are approved by a decision of the next meeting, with corrections.

The decision says which minutes it is about and what they said then. It takes effect when its meeting is
closed: corrections come in any order, and a vote may fall against. Only once that meeting is on the disk the
earlier one is written, and what has been carried out is not carried out again, so a stop between the two is
mended by doing it anew. What became of it all stands in the files alone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

import msgspec
from msgspec.structs import replace

from store.errors import Problem
from store.files.archive import Archive
from store.files.lifecycle import approval, submission
from store.files.meeting_file import BeforeWrite, MeetingFile
from store.files.series_members import at_closing, used_numbers
from store.language.folders import any_of
from store.language.words import ANY, fold
from store.record import identity as ranks
from store.record.changes import Change
from store.record.model import AgendaItem, Document, Entry, Revision
from store.record.numbering import Numbering, cites
from store.record.record import Record
from store.record.status import Fates
from store.record.values import Approves, Corrected, Corrects, ForApproval, Kind, Submitted
from store.record.withheld import Withheld
from store.revisions.approval_item import APPROVING, MINUTES, submits
from store.revisions.approval_meeting import Approval, ApprovingMeeting
from store.revisions.approval_sentences import long_day
from store.revisions.canonical import hash_of
from store.revisions.named_minutes import days_in, meant_by, minutes_of
from store.revisions.revision import content_of, numbered, submitted_one

_FORMAL = re.compile(rf"\b{any_of(ANY.printed.formalities)}\b", re.IGNORECASE)
_DENIED = re.compile(rf"\b{any_of(map(re.escape, ANY.votes.denied))}\b", re.IGNORECASE)


class Effect(msgspec.Struct, frozen=True):
    """What became of the minutes that a decision approved: the problem that hinders it, or none.

    title: the earlier meeting's. done: they have been approved just now.
    """

    title: str
    done: bool = False
    problem: Problem | None = None


def approves(entry: Entry, item: AgendaItem | None) -> bool:
    """Whether a decision in an item for that approves minutes. One about the notice alone does not."""
    said = f"{entry.title} {entry.text}"
    if entry.kind != Kind.DECISION or entry.conclusion or not submits(item) or _DENIED.search(said):
        return False
    return bool(APPROVING.search(said)) and (bool(MINUTES.search(fold(said))) or not _FORMAL.search(said))


def drafts_before(archive: Archive, record: Record) -> list[Record]:
    """The earlier meetings of a meeting's series whose minutes are drafts, the latest last."""
    meeting = record.meeting
    if meeting.series is None or meeting.from_ is None:
        return []
    found = [
        other
        for other in archive.records_of_series(meeting.series.id)
        if other.meeting.id != meeting.id
        and other.meeting.state == "draft"
        and not other.meeting.in_bin
        and other.meeting.from_
        and other.meeting.from_ <= meeting.from_
    ]
    return sorted(found, key=lambda other: (other.meeting.from_ or date.min, other.meeting.id))


def approving_text(text: str) -> bool:
    """Whether a text says of minutes, which it names, that they are approved."""
    return bool(APPROVING.search(text) and MINUTES.search(fold(text))) and not _DENIED.search(text)


def meant(entry: Entry, item: AgendaItem | None, minutes: Sequence[ForApproval]) -> ForApproval | None:
    """The minutes that a decision is about, among those that wait for approval, the latest last.

    Those of the day that it names; else those that are submitted in its item, or that its title names; else
    the latest. None where there are no such.
    """
    said = f"{entry.title} {entry.text}"
    if any(days_in(said)):
        return meant_by(said, minutes)
    submitted = {one.meeting for one in item.approves} if item else set()
    here = [one for one in minutes if one.meeting in submitted]
    return here[0] if here else meant_by(item.title if item else "", minutes)


def marked(archive: Archive, record: Record, entry: Entry, *, asked: bool = False) -> tuple[Document, ...]:
    """The decision with what it approves, and the corrections of its item with what they correct.

    asked: somebody has said that it is to approve minutes, in an item that is there for something else.
    Of a decision that is marked already, the corrections that have come since.
    """
    item = record.get(AgendaItem, entry.item)
    if entry.approves is not None:
        if not any(_waits(one, entry) for one in record.entries):
            return ()
        earlier = _record_of(archive, record, entry.approves.meeting)
        return tuple(_corrections_of(record, entry, earlier)) if earlier is not None else ()
    if not approves(entry, item) and not (asked and approving_text(f"{entry.title} {entry.text}")):
        return ()
    taken = {one.approves.meeting for one in record.entries if one.approves is not None}
    drafts = [one for one in drafts_before(archive, record) if one.meeting.id not in taken]
    about = meant(entry, item, minutes_of(one.meeting for one in drafts))
    earlier = next((one for one in drafts if about and one.meeting.id == about.meeting), None)
    if earlier is None:
        return ()
    mark = hash_of(content_of(earlier))
    number = next((n for n, one in numbered(earlier) if one.hash == mark), len(numbered(earlier)) + 1)
    meeting = earlier.meeting
    told = replace(entry, approves=Approves(meeting.id, meeting.from_, number, mark))
    return (told, *_corrections_of(record, told, earlier))


def _waits(entry: Entry, decision: Entry) -> bool:
    """Whether a correction in the item of a decision says not yet of which minutes it is."""
    return entry.corrects is not None and not entry.corrects.meeting and entry.item == decision.item


def _corrections_of(record: Record, decision: Entry, earlier: Record) -> Iterator[Entry]:
    """The corrections that wait in the item of a decision, each with the minutes and the item it is about.

    One that names another day is about other minutes.
    """
    numbers, meeting = Numbering(earlier), earlier.meeting
    for entry in record.entries:
        if not _waits(entry, decision) or entry.corrects is None:
            continue
        day, number = entry.corrects.day, entry.corrects.number
        if day is not None and meeting.from_ and not meeting.from_ <= day <= (meeting.to or meeting.from_):
            continue
        item = _item_of(earlier, numbers, number)
        if item is None and number:  # it is about all of them, and says what was typed
            told = replace(entry, text=f"{number} {entry.text}")
            yield replace(told, corrects=Corrects(meeting.id, meeting.from_))
            continue
        about = Corrects(meeting.id, meeting.from_, item.id if item else None, number)
        yield replace(entry, corrects=about)


def unfound_number(archive: Archive, record: Record, entry: Entry) -> ForApproval | None:
    """The minutes that a correction is about and that have no item of the number it names; else None."""
    about, item = entry.corrects, record.get(AgendaItem, entry.item)
    if about is None or not about.number or about.item is not None:
        return None
    drafts = drafts_before(archive, record)
    waits = minutes_of(one.meeting for one in drafts)
    found = next((one for one in waits if about.day and one.day == about.day), None)
    found = found or meant(replace(entry, text="", title=""), item, waits)
    earlier = next((one for one in drafts if found and one.meeting.id == found.meeting), None)
    if earlier is None or _item_of(earlier, Numbering(earlier), about.number) is not None:
        return None
    return found


def _item_of(record: Record, numbers: Numbering, number: str) -> AgendaItem | None:
    """The item of a number, or of the decision that has it."""
    if not number:
        return None
    for item in record.agenda:
        if numbers.item(item) and cites(number, numbers.item(item)):
            return item
    decided = (
        entry
        for entry in record.entries
        if numbers.decision(entry) and cites(number, numbers.decision(entry))
    )
    return next((found for entry in decided if (found := record.get(AgendaItem, entry.item))), None)


def closing(archive: Archive) -> BeforeWrite:
    """What is fixed in writing once a meeting is a draft: its numbers, and which minutes it approves."""
    numbers = at_closing(archive)

    def fixed(record: Record) -> tuple[Document, ...]:
        documents = numbers(record)
        if record.meeting.state != "draft":
            return documents
        now = record.with_documents(documents)
        more = [
            document
            for entry in now.entries
            if entry.approves is not None or approves(entry, now.get(AgendaItem, entry.item))
            for document in marked(archive, now, entry)
        ]
        found = {(type(one), one.id): one for one in (*documents, *more)}
        return tuple(found.values())

    return fixed


def submit(archive: Archive, record: Record, entry: Entry) -> None:
    """Put a revision of the minutes that a decision submits beside them, as they stand. Raises NotSaved."""
    about = entry.approves
    earlier = _file_of(archive, record, about.meeting) if about else None
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
        earlier = _file_of(archive, record, about.meeting) if about else None
        before = earlier.record() if earlier is not None else None
    except Problem as problem:
        return Effect("", problem=problem)
    if about is None or earlier is None or before is None:
        return None
    if _is_done(before, record.meeting.id, entry.id):
        _name_approved(archive, record, entry, before)
        return None
    title = before.meeting.title
    day = long_day(before.meeting.from_, before.meeting.language) if before.meeting.from_ else ""
    if before.meeting.state != "draft":
        return Effect(title, problem=Problem("approval-already", title=title, day=day))
    found = _corrections(record, entry)
    now = hash_of(content_of(before))
    if not found and now != about.hash:
        told = {"title": title, "day": day, "before": about.hash[:8], "after": now[:8]}
        return Effect(title, problem=Problem("approval-changed", **told))
    item = record.get(AgendaItem, entry.item)
    approving = ApprovingMeeting(record, used_numbers(archive, record.meeting))
    how = approving.approval(before.meeting, item, entry.id, len(found))
    try:
        _approve(archive, earlier, record, entry, how)
    except Problem as problem:
        return Effect(title, problem=Problem("approval-unwritten", title=title, day=day, reason=problem.key))
    _name_approved(archive, record, entry, earlier.record())
    return Effect(title, done=True)


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


def _record_of(archive: Archive, record: Record, meeting: int) -> Record | None:
    """Another meeting of the archive; None when there is none, or it cannot be read."""
    with suppress(Problem):
        file = _file_of(archive, record, meeting)
        return file.record() if file is not None else None
    return None


def _file_of(archive: Archive, record: Record, meeting: int) -> MeetingFile | None:
    for summary in archive.listing().everything:
        if summary.id == meeting and summary.id != record.meeting.id:
            return archive.file(summary.path)
    return None


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
            day = long_day(earlier.meeting.from_, earlier.meeting.language)
            yield Problem("approval-not-entered", title=earlier.meeting.title, day=day)
