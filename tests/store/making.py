"""Small meetings and changes for the tests of the store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from store.files.archive import Archive, open_archive
from store.files.meeting_file import MeetingFile
from store.files.system import Disk
from store.record.changes import Change, Edit, difference
from store.record.identity import Ids
from store.record.model import Document, Entry, Meeting, Stored
from store.record.record import Record
from store.session.session import Session

DAY = date(2015, 6, 2)
ROOT = Path("/archive").absolute()  # with a drive on Windows


class Ticking:
    """A clock that goes a second forward each time it is asked."""

    def __init__(self) -> None:
        self.time = datetime(2015, 6, 2, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def archive_at(folder: Path, disk: Disk | None = None) -> Archive:
    clock = Ticking()
    return open_archive(folder, create=True, disk=disk, clock=clock, ids=Ids(clock))


def meeting_in(folder: Path, disk: Disk | None = None, **fields: Any) -> MeetingFile:
    archive = archive_at(folder, disk)
    meeting = {"id": archive.ids(), "title": "Biblioteksjefmøtet", "from_": DAY, **fields}
    return archive.create_meeting(Meeting(**meeting))


def line(key: int, text: str, **fields: Any) -> Entry:
    return Entry(id=key, rank=f"a{key % 10}", text=text, **fields)


def added(*documents: Document) -> Change:
    edits = (difference(None, document) for document in documents)
    return Change(tuple(edit for edit in edits if edit is not None))


def edited(key: int, before: Any, after: Any, field: str = "text") -> Change:
    return Change((Edit("entries", key, {field: (before, after)}),))


def contents(tables: Stored) -> dict[tuple[str, int], Mapping[str, Any]]:
    return {
        (table, key): {name: value for name, value in document.items() if name != "was"}
        for table, documents in tables.items()
        for key, document in documents.items()
    }


def texts(file: MeetingFile) -> list[str]:
    """What a new reader of the file sees."""
    return [entry.text for entry in MeetingFile(file.path, file.disk).record().entries]


def session_of(record: Record) -> tuple[Session, list[Change]]:
    """A session, and the list its changes go to."""
    clock = Ticking()
    sent: list[Change] = []
    return Session(record, clock, Ids(clock), sent.append), sent
