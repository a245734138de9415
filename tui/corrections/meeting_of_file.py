"""A Word file that came back, and its meeting: which one it is, and what of the file is taken into it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from exports.blocks import DocumentOrigin
from exports.corrections.row import Correction
from store.errors import Problem
from store.files.archive import Archive
from store.files.durable import read_file, unread
from store.files.meeting_file import MeetingFile
from store.files.system import NotOrdinaryError, System
from store.language.catalogue import words
from store.record.identity import to_text
from store.record.model import Document, Entry
from store.session.session import Session
from tui.corrections.acceptance import Additions, Moment, accepted, as_note, check_acceptable, deleted
from tui.corrections.correction_list import who
from tui.safe_text import one_line

if TYPE_CHECKING:
    from exports.corrections.returned_paper import Corrections


def content_of(file: Path) -> bytes:
    """What stands in a file. Raises Problem when it cannot be read."""
    try:
        return read_file(System(), file)
    except NotOrdinaryError as error:
        raise unread(error, file) from error
    except OSError as error:
        raise Problem("corrections-unopened", file=one_line(file.name)) from error


def meeting_of(archive: Archive, origin: DocumentOrigin | None, asked: str | None, name: str) -> MeetingFile:
    """The meeting that a file is a paper of, or the one that was asked for where the file says none.

    ``name`` is the file's, as it may be shown. Raises ``corrections-not-ours`` where neither says it, and
    ``corrections-other-meeting`` and ``corrections-elsewhere`` where the file says another one.
    """
    if origin is None:
        if asked is None:
            raise Problem("corrections-not-ours", file=name)
        return archive.find(asked)
    of = to_text(origin.meeting)
    if asked is not None and archive.find(asked).record().meeting.id != origin.meeting:
        raise Problem("corrections-other-meeting", file=name, id=of)
    try:
        return archive.find(of)
    except Problem as problem:
        if problem.key != "meeting-unknown":
            raise
        raise Problem("corrections-elsewhere", file=name, id=of) from problem


def taken(  # noqa: PLR0913, PLR0917 — a session, and what is taken into it
    archive: Archive,
    session: Session,
    found: Corrections,
    rows: Sequence[Correction],
    noted: Sequence[Correction],
    additions: Additions | None = None,
) -> list[Document]:
    """The documents of one change that takes some corrections, and keeps others as working notes."""
    check_acceptable(session.record, rows)
    moment = Moment(session.today, session.now, archive.ids)
    additions = additions or Additions()
    entries = ((key, session.record.get(Entry, key)) for key in deleted(rows))
    gone: dict[int, Document] = {key: session.tombstone(entry) for key, entry in entries if entry is not None}
    language = words(session.record.meeting.language, "command")
    notes = []
    for row in noted:
        lead = who(row, "") or language("corrections-sort", sort=row.sort)
        notes.append(as_note(session.record, row, lead, moment))
        additions.note(row, notes[-1].id)
    return [*accepted(session.record, rows, found.origin, moment, gone, additions), *notes]
