"""Approving minutes: from then on they take no changes, and what was approved is kept as it was."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.changes import Change
from store.record.model import Document, Revision
from store.record.record import Record
from store.record.timing import in_zone
from store.record.values import ApprovedIn, Reopened
from store.revisions.revision import approval, approved_one, flattened
from store.session.backlog import backlog_of
from store.session.backlog import state_of as state_folder


def approve(
    archive: Archive,
    file: MeetingFile,
    reason: str = "",
    day: date | None = None,
    within: ApprovedIn | None = None,
) -> Record:
    """Approve the minutes of a meeting as they stand in its file; return the meeting.

    ``reason`` is what is printed on every page («Godkjent i møte 11. juni 2026»); ``day`` the day they were
    approved, by the meeting of ``within`` if one did. Neither: today, in no meeting. Raises
    ``not-to-approve`` for a meeting that is planned, under way or cancelled, ``approve-waits`` when
    something that was typed is not in it yet, and NotSaved.
    """
    refuse_while_waiting(archive, file)

    def approved(record: Record) -> tuple[Document, ...]:
        if record.meeting.state == "approved":
            return ()
        if record.meeting.state != "draft":
            raise Problem("not-to-approve", title=record.meeting.title)
        now = archive.clock()
        told = day or (None if reason else in_zone(record.meeting, now).date())
        how = within or ApprovedIn(day=told)
        return approval(record, Revision(id=0, reason=reason, day=told, approved=how, at=now))

    file.commit(Change(()), approved)
    return file.record()


def refuse_while_waiting(archive: Archive, file: MeetingFile) -> None:
    """Raise ``approve-waits`` when something waits for a meeting: what is approved would be without it."""
    record = MeetingFile(file.path, archive.disk).record()
    waits = backlog_of(state_folder(archive), archive, file.path, record).near
    if waits and record.meeting.state == "draft":
        raise waits.problem("approve-waits")


def reopen(archive: Archive, file: MeetingFile, reason: str) -> Record:
    """Make approved minutes a draft again; what was approved stays beside them, with when and why.

    Raises ``reopen-why`` when nobody says why, and NotSaved.
    """
    why = " ".join(reason.split())
    if not why and file.meeting().state == "approved":
        raise Misuse("reopen-why")

    def reopened(record: Record) -> tuple[Document, ...]:
        meeting = record.meeting
        if meeting.state != "approved":
            return ()
        draft = replace(meeting, state="draft")
        holds = approved_one(record)
        if holds is None:
            return (draft,)
        return (draft, replace(holds[1], reopened=Reopened(archive.clock(), why)))

    file.commit(Change(()), reopened)
    return file.record()


def flatten(file: MeetingFile) -> int:
    """Take revisions out of one another in the file of a meeting; say out of how many. Raises NotSaved."""
    found = flattened(file.record())
    if found:
        file.commit(Change(()), flattened)
    return len(found)
