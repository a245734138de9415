"""A meeting's file that others may write: it is read again when it is another one."""

from __future__ import annotations

from pathlib import Path

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.record.record import Record


class Watched:
    """Reads a meeting's file again when somebody has written it. It writes nothing, and takes no lock.

    What it reads is always the same meeting, whatever comes under the file's name.

    ``problem`` is why the file cannot be read now. Not for the thread that draws.
    """

    def __init__(self, archive: Archive, path: Path) -> None:
        """Name the file; nothing is read yet."""
        self.problem: Problem | None = None
        self.archive = archive
        self.path = path
        self.file: MeetingFile | None = None
        self._meeting: int | None = None

    def read(self) -> Record | None:
        """Return the record when it may be a new one, else None."""
        if self.file is not None and not self.file.changed():
            self.problem = None
            return None
        # A file that was read before would defend what it knew, and put aside what it replaces.
        file = self.archive.file(self.path)
        try:
            record = file.record()
        except Problem as problem:
            self.problem = problem
            return None
        if self._meeting not in (None, record.meeting.id):
            self.problem = Problem("name-of-another", file=self.path.name)
            return None
        self.file, self.problem, self._meeting = file, None, record.meeting.id
        return record
