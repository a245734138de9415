"""Approving minutes: from then on they take no changes, and what was approved is kept as it was."""

from __future__ import annotations

import hashlib
import json

from msgspec.structs import replace

from store.archive import Archive
from store.backlog import backlog_of, state_of
from store.changes import Change
from store.errors import Problem
from store.files import MeetingFile
from store.model import Document, Revision
from store.record import Record


def approve(archive: Archive, file: MeetingFile, reason: str = "") -> Record:
    """Approve the minutes of a meeting as they stand in its file; return the meeting.

    ``reason`` is what is printed on every page («Godkjent i møte 11. juni 2026»). Raises
    ``not-to-approve`` for a meeting that is planned, under way or cancelled, ``approve-waits`` when
    something that was typed is not in it yet, and NotSaved.
    """
    refuse_while_waiting(archive, file)

    def approved(record: Record) -> tuple[Document, ...]:
        if record.meeting.state == "approved":
            return ()
        if record.meeting.state != "draft":
            raise Problem("not-to-approve", title=record.meeting.title)
        content = json.dumps(record.stored(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        mark = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
        revision = Revision(id=archive.ids(), content=content, hash=mark, reason=reason, at=archive.clock())
        return (replace(record.meeting, state="approved"), revision)

    file.commit(Change(()), approved)
    return file.record()


def refuse_while_waiting(archive: Archive, file: MeetingFile) -> None:
    """Raise ``approve-waits`` when something waits for a meeting: what is approved would be without it."""
    record = MeetingFile(file.path, archive.disk).record()
    waits = backlog_of(state_of(archive), archive, file.path, record).near
    if waits and record.meeting.state == "draft":
        raise waits.problem("approve-waits")


def reopen(file: MeetingFile) -> Record:
    """Make approved minutes a draft again; what was approved stays beside them. Raises NotSaved."""

    def reopened(record: Record) -> tuple[Document, ...]:
        meeting = record.meeting
        return (replace(meeting, state="draft"),) if meeting.state == "approved" else ()

    file.commit(Change(()), reopened)
    return file.record()
