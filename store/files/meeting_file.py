"""The file of one meeting: reading it, changing it durably, and noticing when another takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import msgspec

from store.errors import Misfit, NotSaved, Problem
from store.files.durable import HIDDEN, not_saved, read_file
from store.files.encoding import file_name, is_year_folder, parsed
from store.files.system import Disk
from store.files.table_file import BACKUPS, BeforeWrite, KeptFile, holds
from store.merge.inherited_marks import kept_from_others
from store.merge.merge import Tables, lay, merge
from store.record.changes import Change, Edit, between
from store.record.identity import system_clock
from store.record.model import SCHEMA, Meeting, Stored, from_json
from store.record.record import Record
from store.record.withheld import OF_MARKS
from store.session.refused import Aside, keep_aside, made_id

__all__ = [
    "BACKUPS",
    "BeforeWrite",
    "KeptFile",
    "MeetingFile",
    "id_at_head",
    "is_approved",
    "is_newer",
    "meeting_of",
]


_HEAD = 512
_ID = re.compile(rb'\s*\{\s*"meeting":\s*\{\s*"1":\s*\{\s*"id":\s*(\d{1,30})\s*[,}]')


def id_at_head(disk: Disk, path: Path) -> int | None:
    """The id that the first bytes of a meeting's file tell; None where more of it is to be read.

    Most files are written by this program, and not one of ten thousand is to be parsed. Raises OSError.
    """
    descriptor = disk.open_read(path)
    try:
        found = _ID.match(disk.read(descriptor, _HEAD))
    finally:
        disk.close(descriptor)
    return int(found[1]) if found else None


class AnotherMeeting(NotSaved):
    """Raised when another meeting's file lies where this meeting's was."""


class MeetingFile(KeptFile):
    """The file of one meeting, known by the id inside.

    When the file of another meeting takes its place, the next commit goes on under a free name, or in a
    file of the folder that holds this meeting already: ``path`` changes, and nothing of the one gets into
    the other. Into approved minutes nothing is merged: what they lack of what was confirmed here, and
    what a copy has beyond them, is kept aside (:mod:`store.session.refused`). What was confirmed here is kept
    aside too when the file of a newer version of the program lacks it.
    """

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

    def _keep(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None = None) -> Stored | None:
        try:
            return super()._keep(edits, before_write)
        except AnotherMeeting:
            self._go_on_elsewhere()
            return super()._keep(edits, before_write)

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        if tables is not None:
            self._refuse_another(tables)
            if is_newer(tables):
                raise Misfit("schema-newer", file=self.path.name)
            meeting_of(tables, self.path.name)
        return super()._prepared(tables, edits)

    def _merged(self, known: Stored, tables: Stored) -> Tables:
        return kept_from_others(super()._merged(known, tables), known, tables)

    def _kept_from_others(self, laid: Tables, stands: Stored, edits: tuple[Edit, ...]) -> Tables:
        """The tables in which nothing is open that one of two writers withheld."""
        if self._known is not None and stands is not self._known:  # what was written on what is gone by now
            here, _ = lay(self._known, edits, self._buried)
            laid = kept_from_others(laid, here, beside=(stands,))
        if any(edit.fields.get("deleted", (None, None))[1] is not None for edit in edits):
            # What hung on it, and was not seen from here.
            laid = kept_from_others(laid, stands, but=_parted(edits))
        return laid

    def _loaded(self) -> Stored:
        tables = super()._loaded()
        self._refuse_another(tables)
        meeting_of(tables, self.path.name)
        self.read_only = is_newer(tables)
        return tables

    def _take_in(self, tables: Stored) -> Stored:
        known = self._known
        if known is None or not is_newer(tables) or is_newer(known):
            return super()._take_in(tables)
        # What is known stays what it was: nobody can say here what a newer version means by the rest.
        stands = merge(known, known, tables)
        try:
            self._lay_aside(tables, stands, "schema-newer", file=self.path.name)
        except OSError as error:
            raise not_saved(error, self.path) from error
        self.lacking = False
        return stands

    def _standing(self, tables: Stored) -> Stored:
        known = self._known
        if known is None or is_newer(tables):
            return tables
        stands = super()._standing(tables)
        if not tables or not is_approved(stands) or holds(tables, without_revisions(stands)):
            return stands  # two machines may each have approved the same
        if is_approved(known) and holds(known, stands):
            return stands  # an older version has come back
        approved = tables if is_approved(tables) else known
        self._lay_aside(approved, stands, "beyond-approved")
        return approved

    def _lay_aside(self, tables: Stored, stands: Stored, key: str, **facts: str | int) -> None:
        """Keep aside what tables that take nothing lack of what should stand there. Raises OSError."""
        edits = between(tables, stands)
        if edits:
            meeting = meeting_of(stands, self.path.name)
            aside = Aside(
                id=made_id(meeting.id, msgspec.to_builtins(edits)), meeting=meeting.id, title=meeting.title,
                path=str(self.path), archive=str(self._folder), key=key, facts=facts, at=system_clock(),
                change=Change(edits),
            )  # fmt: skip
            keep_aside(self.state, aside, self.disk)

    def _refuse_another(self, tables: Stored) -> None:
        own, other = (meeting_id(side) for side in (self._known or {}, tables))
        if own is not None and other is not None and own != other:
            raise AnotherMeeting("another-meeting", file=self.path.name)

    def _go_on_elsewhere(self) -> None:
        """Take another name: another meeting has the one this had. The caller holds the lock."""
        folder, known = self.path.parent, self._known or {}
        meeting = meeting_of(known, self.path.name)
        taken = sorted((seen.name for seen in self.disk.scan(folder)), key=lambda name: (len(name), name))
        own = (name for name in taken if name.endswith(".json") and not name.startswith(HIDDEN))
        path = next((folder / n for n in own if self._id_in(folder / n) == meeting.id), None)
        self._point(path or folder / file_name(meeting.title, meeting.from_, taken))

    def _id_in(self, path: Path) -> int | None:
        try:
            return meeting_id(parsed(read_file(self.disk, path), path.name))
        except (OSError, Problem):
            return None  # the listing names it

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


def meeting_id(tables: Stored) -> int | None:
    """The id of the meeting that some tables are of; None when there is none to be seen."""
    identity = tables.get("meeting", {}).get(1, {}).get("id")
    return identity if isinstance(identity, int) else None


def is_newer(tables: Stored) -> bool:
    """Whether a newer version of the program wrote the tables."""
    schema = tables.get("meeting", {}).get(1, {}).get("schema")
    return isinstance(schema, int) and schema > SCHEMA


def without_revisions(tables: Stored) -> Stored:
    """The tables as they are approved: what is said of the approval stands beside it."""
    return {table: documents for table, documents in tables.items() if table != "revisions"}


def is_approved(tables: Stored) -> bool:
    """Whether the meeting is approved, and takes no changes."""
    return bool(tables.get("meeting", {}).get(1, {}).get("state") == "approved")


def _parted(edits: Iterable[Edit]) -> set[int]:
    """The entries that the edits move, mark or open: whoever did that saw what withheld them."""
    return {edit.key for edit in edits if not edit.creates and not OF_MARKS.isdisjoint(edit.fields)}
