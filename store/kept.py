"""A file of tables: read whole, and changed by laying edits over what stands there now."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from tinydb import TinyDB
from tinydb.table import Document as TinyDocument

from store.changes import Change, Edit, Stored, difference, key_of, traced
from store.disk import Disk
from store.durable import locked, put_aside, remove_leftovers, unread
from store.errors import NotSaved, Problem
from store.forgotten import is_gone
from store.held import default_state, folder_of
from store.layout import cleaned, ordered
from store.merge import lay, merge
from store.migrations import migrated
from store.model import TABLE_OF, Document, Json
from store.record import Record
from store.storage import Storage

BeforeWrite: TypeAlias = Callable[[Record], tuple[Document, ...]]
"""Called under the lock with the meeting as it will stand; returns the documents to keep with it."""

BACKUPS = "backups"
"""The folder of the state folder that holds files as they were, before they were brought up to date."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE})


class KeptFile:
    """A file of tables. It belongs to one thread at a time, and to one session.

    ``made_again`` says that the file had been moved or removed, and that the last commit has written it
    again. ``lacking`` says that it lacks something that was confirmed here: an older copy has been put in
    its place; the next commit, also one without edits, puts it back.
    """

    def __init__(self, path: Path, disk: Disk, folder: Path, state: Path | None = None) -> None:
        """Name the file, and the folder whose lock guards it; nothing is read yet.

        ``state`` is the system's folder for what programs remember, unless it is the usual one.
        """
        self.path = path
        self.disk = disk
        self.made_again = False
        self.lacking = False
        self._folder = folder
        self._state = state
        self._db = TinyDB(path, disk, migrated, storage=Storage)
        self._tidy = False
        self._known: Stored | None = None
        self._record: Record | None = None
        self._buried: dict[tuple[str, int], Json] = {}

    def read(self) -> Stored:
        """Read the tables, and remember what the file held. They are not to be changed.

        What was confirmed here and the file lacks comes back with the next commit. Raises
        ``file-missing``, ``file-unreadable`` and ``file-denied``.
        """
        tables = self._loaded()
        self._take_in(tables)
        return tables

    def changed(self) -> bool:
        """Whether others have written the file since it was last read or written here.

        Cheap enough to ask every half second, and from any thread.
        """
        return self._storage.changed()

    def refresh(self) -> Stored | None:
        """Take in what others have written; None when there is nothing new.

        For the thread that commits. What was confirmed here and the file lacks stays in the tables.
        Raises what :meth:`read` raises.
        """
        if self._known is None or not self.changed():
            return None
        return self._take_in(self._loaded())

    def commit(self, change: Change, before_write: BeforeWrite | None = None) -> Stored | None:
        """Lay the change over what stands in the file, durably.

        What others have written there is merged with it, and what was confirmed here stays. Returns the
        tables as they now stand when they hold anything else than this change and what was last read or
        written here, else None. Raises Misfit when the file takes no changes, and NotSaved when it cannot
        be written; the file is then as it was, or as it would have been.
        """
        edits = tuple(_clean(edit) for edit in change.edits)
        try:
            with self._guarded():
                return self._keep(edits, before_write)
        except NotSaved:
            raise
        except Problem as problem:  # others have broken the file meanwhile
            raise NotSaved(problem.key, **problem.facts) from problem

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """The archive's lock; what the system says inside it becomes NotSaved."""
        try:
            with locked(self.disk, self._folder):
                yield
        except OSError as error:
            raise not_saved(error, self.path) from error

    def _loaded(self) -> Stored:
        try:
            tables = self._storage.load()
        except OSError as error:
            raise unread(error, self.path) from error
        if tables is None:
            raise Problem("file-missing", file=self.path.name)
        return tables

    def _take_in(self, tables: Stored) -> Stored:
        """Others have written these: what stands then, and is known from now on."""
        try:
            stands = self._standing(tables)
        except OSError as error:
            raise not_saved(error, self.path) from error
        self.lacking = not holds(tables, stands)
        self._know(stands if self.lacking else tables)
        return stands

    def _keep(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None = None) -> Stored | None:
        self._remove_leftovers()
        with self._storage.batch() as found:
            tables, edits = self._prepared(found.tables, edits)
            stands = self._standing(tables)
            self._check(stands, edits)
            after, told, record = self._laid(stands, edits, before_write)
            if edits or not holds(tables, after):
                self._put_changed(tables, after)
            if edits:
                self._storage.insist()
            if found.outdated is not None:
                self._put_aside(found.outdated)
        self.made_again = found.tables is None and self._known is not None
        self.lacking = False
        self._storage.tables = after
        self._know(after, None if told else record)
        return after if found.foreign or tables is not stands or told else None

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        """What is laid over what. Raises NotSaved or Misfit when the edits have no business there."""
        if tables is None and self._known is None:
            raise NotSaved("file-gone", file=self.path.name)
        return tables or {}, edits

    def _check(self, stands: Stored, edits: tuple[Edit, ...]) -> None:
        """Raise Misfit when what stands in the file takes no such edits."""

    def _standing(self, tables: Stored) -> Stored:
        """What is in the file, with what was confirmed here and the file lacks."""
        known = self._known
        if known is None or tables is known:
            return tables
        stands = merge(known, known, tables)
        for table, documents in stands.items():
            for key, document in documents.items():
                before = known.get(table, {}).get(key, {})
                if is_gone(document):
                    self._buried.pop((table, key), None)
                elif "deleted" in document and before and "deleted" not in before:
                    self._buried[table, key] = before
        return stands

    def _laid(
        self, stands: Stored, edits: tuple[Edit, ...], before_write: BeforeWrite | None
    ) -> tuple[Stored, bool, Record | None]:
        """The tables with the edits, whether there is more in them than the edits say, and the record."""
        after, fitted = lay(stands, edits, self._buried)
        more: tuple[Edit, ...] = ()
        record = None
        if before_write is not None:
            record = self._record_of(stands, after, edits if fitted else None)
            more = tuple(_edits(record, before_write(record)))
            after, _ = lay(after, more, {})
        for table in after:
            for key, document in _others(stands, after, table):
                after[table][key] = ordered(table, traced(stands.get(table, {}).get(key), document))
        return after, bool(more) or not fitted, record

    def _record_of(self, stands: Stored, after: Stored, edits: tuple[Edit, ...] | None) -> Record:
        """The record of the tables; from the last one, when only the edits have come to it."""
        if self._record is None or stands is not self._known or edits is None:
            return Record.from_stored(after)
        return self._record.with_edits(edits)

    def _put_changed(self, tables: Stored, after: Stored) -> None:
        for table in after:
            changed = dict(_others(tables, after, table))
            if changed:
                self._put(table, changed, tables)

    def _put_aside(self, data: bytes) -> None:
        """Keep a copy of what will no longer stand in the file."""
        state = default_state() if self._state is None else self._state
        put_aside(self.disk, folder_of(state, BACKUPS), self.path.name, data)

    def _know(self, tables: Stored, record: Record | None = None) -> None:
        self._known, self._record = tables, record

    def _put(self, table: str, documents: dict[int, Json], tables: Stored) -> None:
        # A document is put in whole: TinyDB's update leaves fields that are gone, its upsert writes
        # a new document twice, and either one goes through the whole table for every document.
        kept = self._db.table(table, cache_size=0)
        there = tables.get(table, {})
        if replaced := [key for key in documents if key in there]:
            kept.remove(doc_ids=replaced)
        kept.insert_multiple(TinyDocument(content, doc_id=key) for key, content in documents.items())

    def _remove_leftovers(self) -> None:
        if not self._tidy:
            remove_leftovers(self.disk, self.path)
            self._tidy = True

    @property
    def _storage(self) -> Storage:
        storage = self._db.storage
        assert isinstance(storage, Storage)  # noqa: S101 — TinyDB types its storage as any
        return storage


def not_saved(error: OSError, path: Path) -> NotSaved:
    """The sentence for what the system said."""
    if error.errno in _FULL:
        return NotSaved("not-saved-full")
    if error.errno in _DENIED:
        return NotSaved("not-saved-denied", file=path.name)
    if error.errno in _GONE:
        return NotSaved("not-saved-gone", folder=str(path.parent))
    return NotSaved("not-saved-disk", reason=_reason(error))


def holds(tables: Stored, stands: Stored) -> bool:
    """Whether everything that should stand in the tables does."""
    return all(
        tables.get(table, {}).get(key) == document
        for table, documents in stands.items()
        for key, document in documents.items()
    )


def _others(tables: Stored, after: Stored, table: str) -> list[tuple[int, Json]]:
    """The documents of a table that are not the very ones that were there."""
    there = tables.get(table, {})
    return [(key, document) for key, document in after[table].items() if document is not there.get(key)]


def _clean(edit: Edit) -> Edit:
    """The edit as the file can hold it: whole characters, lists, and no traces, which are ours."""
    fields = {name: (cleaned(old), cleaned(new)) for name, (old, new) in edit.fields.items() if name != "was"}
    return Edit(edit.table, edit.key, fields, creates=edit.creates)


def _edits(record: Record, documents: Iterable[Document]) -> Iterable[Edit]:
    for document in documents:
        edit = difference(record.raw(TABLE_OF[type(document)], key_of(document)), document)
        if edit is not None:
            yield _clean(edit)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
