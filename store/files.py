"""One file of the archive: read whole, and changed by laying edits over what stands there now."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias, cast

import msgspec
from tinydb import TinyDB
from tinydb.table import Document as TinyDocument

from store.changes import Change, Edit, Stored, difference, key_of, merged
from store.disk import Disk
from store.durable import locked, remove_leftovers
from store.errors import Misfit, NotSaved, Problem
from store.layout import cleaned, is_year_folder, ordered
from store.model import SCHEMA, TABLE_OF, Document, Json, Meeting, from_json
from store.record import Record
from store.storage import Storage

BeforeWrite: TypeAlias = Callable[[Record], tuple[Document, ...]]
"""Called under the lock with the meeting as it will stand; returns the documents to keep with it."""

TRACES = 20
"""How many earlier contents ``was`` remembers: more than one text is rewritten between two meetings of
copies, and 220 bytes at most."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE})


class KeptFile:
    """A file of tables. It belongs to one thread at a time, and to one session."""

    def __init__(self, path: Path, disk: Disk, folder: Path) -> None:
        """Name the file, and the folder whose lock guards it; nothing is read yet."""
        self.path = path
        self.disk = disk
        self._folder = folder
        self._db = TinyDB(path, disk, storage=Storage)
        self._tidy = False
        self._seen = False

    def read(self) -> Stored:
        """Read the tables, and remember what the file held.

        Raises ``file-missing``, ``file-unreadable`` and ``file-denied``.
        """
        try:
            tables = self._storage.load()
        except OSError as error:
            raise Problem("file-denied", file=self.path.name, reason=_reason(error)) from error
        if tables is None:
            raise Problem("file-missing", file=self.path.name)
        self._seen = True
        return tables

    def commit(self, change: Change, before_write: BeforeWrite | None = None) -> Stored | None:
        """Lay the change over what stands in the file, durably.

        Returns the tables as they now stand when they hold more than this change and what was last
        read or written here, else None. Raises Misfit when the change does not fit, and NotSaved when
        it cannot be written; the file is then as it was, or as it would have been.
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

    def _keep(self, edits: tuple[Edit, ...], before_write: BeforeWrite | None = None) -> Stored | None:
        self._remove_leftovers()
        with self._storage.batch() as found:
            tables, edits = self._prepared(found.tables, edits)
            after, more = self._laid(tables, edits, before_write)
        self._seen = True
        return after if found.foreign or more else None

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        """What is laid over what. Raises NotSaved or Misfit when the edits have no business there."""
        if tables is None:
            raise NotSaved("file-gone", file=self.path.name)
        return tables, edits

    def _laid(
        self, tables: Stored, edits: tuple[Edit, ...], before_write: BeforeWrite | None
    ) -> tuple[Stored, bool]:
        after = merged(tables, edits)
        more: tuple[Edit, ...] = ()
        if before_write is not None:
            record = Record.from_stored(after)
            more = tuple(_edits(record, before_write(record)))
            after = merged(after, more)
        for table in dict.fromkeys(edit.table for edit in (*edits, *more)):
            keys = dict.fromkeys(edit.key for edit in (*edits, *more) if edit.table == table)
            for key in keys:
                before = tables.get(table, {}).get(key)
                after[table][key] = ordered(table, traced(before, after[table][key]))
            self._put(table, {key: after[table][key] for key in keys}, tables)
        return after, bool(more)

    def _put(self, table: str, documents: dict[int, Json], tables: Stored) -> None:
        # A document is put in whole: TinyDB's update leaves fields that are gone, its upsert writes
        # a new document twice, and either one goes through the whole table for every document.
        kept = self._db.table(table, cache_size=0)
        kept.remove(doc_ids=[key for key in documents if key in tables.get(table, {})])
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


class MeetingFile(KeptFile):
    """The file of one meeting."""

    def __init__(self, path: Path, disk: Disk) -> None:
        """Name the file; the archive whose lock guards it is the folder above its year."""
        real = disk.real(path)
        above = real.parent
        super().__init__(path, disk, above.parent if is_year_folder(above.name) else above)
        self.read_only = False

    def read(self) -> Stored:
        """Read the tables, and remember what the file held.

        ``read_only`` says afterwards whether a newer version of the program wrote it. Raises, beside
        what any file raises, ``not-a-meeting`` and ``meeting-damaged``.
        """
        tables = super().read()
        meeting_of(tables, self.path.name)
        self.read_only = is_newer(tables)
        return tables

    def meeting(self) -> Meeting:
        """Read the file for the meeting itself."""
        return meeting_of(self.read(), self.path.name)

    def record(self) -> Record:
        """Read the file for all that is in it."""
        return Record.from_stored(self.read())

    def _prepared(self, tables: Stored | None, edits: tuple[Edit, ...]) -> tuple[Stored, tuple[Edit, ...]]:
        tables, edits = super()._prepared(tables, edits)
        if is_newer(tables):
            raise Misfit("schema-newer", file=self.path.name)
        meeting = meeting_of(tables, self.path.name)
        reopens = any(edit.table == "meeting" and "state" in edit.fields for edit in edits)
        if meeting.state == "approved" and not reopens:
            raise Misfit("meeting-approved")
        return tables, edits


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


def traced(before: Json | None, after: Json) -> Json:
    """The new content with the hash of the one it follows last in ``was``."""
    old = {} if before is None else before
    was = list(old.get("was", ()))
    if before is not None and _content(before) != _content(after):
        mark = content_hash(before)
        was = [*(trace for trace in was if trace != mark), mark][-TRACES:]
    return {**_content(after), **({"was": was} if was else {})}


def content_hash(document: Json) -> str:
    """Eight hex digits of a document's content, the traces of earlier ones left out."""
    text = json.dumps(_content(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def not_saved(error: OSError, path: Path) -> NotSaved:
    """The sentence for what the system said."""
    if error.errno in _FULL:
        return NotSaved("not-saved-full")
    if error.errno in _DENIED:
        return NotSaved("not-saved-denied", file=path.name)
    if error.errno in _GONE:
        return NotSaved("not-saved-gone", folder=str(path.parent))
    return NotSaved("not-saved-disk", reason=_reason(error))


def _content(document: Json) -> Json:
    return {name: value for name, value in document.items() if name != "was"}


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
