"""The file of one meeting."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import msgspec

from store.changes import Edit, Stored
from store.disk import Disk
from store.errors import Misfit, Problem
from store.kept import BACKUPS, BeforeWrite, KeptFile, holds, not_saved
from store.layout import encoded, is_year_folder
from store.model import SCHEMA, Meeting, from_json
from store.record import Record

__all__ = [
    "BACKUPS",
    "BeforeWrite",
    "KeptFile",
    "MeetingFile",
    "is_approved",
    "is_newer",
    "meeting_of",
    "not_saved",
]


class MeetingFile(KeptFile):
    """The file of one meeting."""

    def __init__(self, path: Path, disk: Disk, state: Path | None = None) -> None:
        """Name the file; the archive whose lock guards it is the folder above its year."""
        real = disk.real(path)
        above = real.parent
        super().__init__(path, disk, above.parent if is_year_folder(above.name) else above, state)
        self.read_only = False

    def read(self) -> Stored:
        """Read the tables, and remember what the file held. They are not to be changed.

        ``read_only`` says afterwards whether a newer version of the program wrote it. Raises, beside
        what any file raises, ``not-a-meeting`` and ``meeting-damaged``.
        """
        return super().read()

    def meeting(self) -> Meeting:
        """Read the file for the meeting itself."""
        return meeting_of(self.read(), self.path.name)

    def record(self) -> Record:
        """Read the file for all that is in it."""
        return Record.from_stored(self.read())

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        if tables is not None:
            if is_newer(tables):
                raise Misfit("schema-newer", file=self.path.name)
            meeting_of(tables, self.path.name)
        return super()._prepared(tables, edits)

    def _loaded(self) -> Stored:
        tables = super()._loaded()
        meeting_of(tables, self.path.name)
        self.read_only = is_newer(tables)
        return tables

    def _standing(self, tables: Stored) -> Stored:
        if is_newer(tables):
            return tables
        stands = super()._standing(tables)
        if tables and is_approved(tables) and is_approved(stands) and not holds(tables, stands):
            # Nothing is merged into an approved file; what this window had beyond it is kept elsewhere.
            self._put_aside(encoded(stands))
            return tables
        return stands

    def _check(self, stands: Stored, edits: tuple[Edit, ...]) -> None:
        reopens = any(edit.table == "meeting" and "state" in edit.fields for edit in edits)
        if edits and not reopens and is_approved(stands):
            raise Misfit("meeting-approved")


def meeting_of(tables: Stored, name: str) -> Meeting:
    """The meeting itself, without which the tables are no record.

    ``name`` is the file's. Raises ``not-a-meeting``, ``meeting-damaged``, and ``schema-newer`` for one
    of a newer version that cannot be read at all.
    """
    stored = tables.get("meeting", {}).get(1)
    if stored is None:
        raise Problem("not-a-meeting", file=name)
    try:
        meeting = from_json(Meeting, 1, stored)
    except (msgspec.ValidationError, TypeError) as error:
        if is_newer(tables):
            raise Problem("schema-newer", file=name) from error
        raise Problem("meeting-damaged", file=name, reason=str(error)) from error
    return cast("Meeting", meeting)


def is_newer(tables: Stored) -> bool:
    """Whether a newer version of the program wrote the tables."""
    schema = tables.get("meeting", {}).get(1, {}).get("schema")
    return isinstance(schema, int) and schema > SCHEMA


def is_approved(tables: Stored) -> bool:
    """Whether the meeting is approved, and takes no changes."""
    return bool(tables.get("meeting", {}).get(1, {}).get("state") == "approved")
