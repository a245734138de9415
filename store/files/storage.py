"""TinyDB's storage for one file: many reads and writes, one durable write."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from itertools import compress, repeat
from operator import not_
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import tinydb.storages
from tinydb import TinyDB
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from store.files.durable import Signature, has_content, read_file, replace_file, signature, write_file
from store.files.encoding import encoded, migrated, read, written
from store.files.system import Disk
from store.record.model import Json, Stored

TextKeyed: TypeAlias = dict[str, dict[str, Any]]
"""The tables as TinyDB wants them."""

YOUNG = 3.0
"""Seconds for which a signature is not enough: some disks count time in twos, and a change within the
same one leaves it as it was."""

_bare = msgspec.json.Encoder().encode


class TablesFound(msgspec.Struct, frozen=True):
    """What a batch meets: the tables (None: there is no file), and whether others have written them.

    ``outdated`` is the file itself when the tables say it otherwise: they were brought up to date, or
    what stood twice in it was merged.
    """

    tables: Stored | None
    foreign: bool
    outdated: bytes | None = None


class Storage(tinydb.storages.Storage):
    """Keeps a TinyDB file by replacing it whole. One thread at a time, and its caller holds the lock."""

    def __init__(
        self, path: Path, disk: Disk, upgraded: Callable[[Stored], Stored] = lambda tables: tables
    ) -> None:
        """Keep the file at ``path``; nothing is read or made yet. ``upgraded`` is applied to what is read."""
        self.path = path
        self._disk = disk
        self._upgraded = upgraded
        self._known: bytes | None = None
        self._in_doubt = True
        self._tables: Stored | None = None
        self._old = False
        self._signed: tuple[Signature | None, float] = (None, 0.0)
        self._met: tuple[bytes | None, Signature | None, bool] | None = None
        self._replaced: list[int] = []
        self._copy: TextKeyed | None = None
        self._written = False
        self._kept: TextKeyed | None = None

    @property
    def tables(self) -> Stored | None:
        """The tables it last read or wrote, shared as those of :meth:`load`."""
        if self._tables is None and self._kept is not None:
            self._tables = {
                t: {int(key): dict(d) for key, d in docs.items()} for t, docs in self._kept.items()
            }
        return self._tables

    @tables.setter
    def tables(self, tables: Stored) -> None:
        """Whoever knows the tables that were just written need not have them made again."""
        self._tables = tables

    def load(self) -> Stored | None:
        """Read the file and remember its bytes; None when there is none.

        The tables are shared with every later reader, and not to be changed.
        """
        data, signed = self._read()
        if data is None or data != self._known:
            (self._tables, self._old), self._kept = self._parsed(data), None
        self._known, self._in_doubt = data, False
        self._sign(signed)
        return self.tables

    def read(self) -> TextKeyed | None:
        """Return the tables as TinyDB wants them; inside a batch, its copy."""
        if self._copy is not None:
            return self._copy
        tables, _ = self._parsed(self._read()[0])
        return None if tables is None else _text_keyed(tables, dict)

    def read_apart(self) -> Stored | None:
        """The tables that stand in the file now; nothing of them is remembered."""
        return self._parsed(self._read()[0])[0]

    def write(self, data: TextKeyed) -> None:
        """Keep the tables; inside a batch, in its copy until the batch ends."""
        if self._copy is None:
            self._keep(data)
        else:
            self._copy = data
            self._written = True

    def insist(self) -> None:
        """Let the batch end with a write, also when nothing has changed.

        What stands in the file may not be durable: whoever wrote it may have failed at the last step.
        """
        self._written = True

    @contextmanager
    def batch(self) -> Iterator[TablesFound]:
        """Let TinyDB meet a copy in memory; one write comes at the end, and none after an exception.

        Raises :class:`Overtaken` when another program has written the file meanwhile.
        """
        self.let_go()
        data, signed = self._read()
        foreign = data != self._known
        tables, old = self._parsed(data) if foreign else (self.tables, self._old)
        found = TablesFound(tables, foreign, data if old else None)
        if foreign or self._kept is None:
            self._kept = _text_keyed(tables or {}, WrittenDocument)
            keep_lines(self._kept, data or b"")
        self._met = data, signed, self._trusted(signed) is not None
        kept, self._kept = self._kept, None  # after an exception its documents are not trusted
        self._copy, self._written = {table: dict(documents) for table, documents in kept.items()}, False
        try:
            yield found
            if self._written:
                self._keep(self._copy)
            else:
                self._known, self._tables, self._old, self._kept = data, tables, old, kept
                self._in_doubt = False
                self._sign(signed)
        finally:
            self._copy = self._met = None

    def let_go(self) -> None:
        """Let the disk free the room of what was replaced last, which nobody has to wait for."""
        with suppress(IndexError, OSError):
            while True:
                self._disk.close(self._replaced.pop())

    def doubt(self) -> None:
        """Look again, whatever is known: it was not written, or what it lacks was not taken care of."""
        self._in_doubt = True

    def changed(self) -> bool:
        """Whether others have written the file since it was last read or written here.

        The file is read only when its signature is another one or younger than three seconds. May be
        asked by another thread; what is being written this moment is no change.
        """
        known, (signed, _) = self._known, self._signed
        if self._in_doubt or known is None:
            return self._in_doubt
        now = signature(self.path)
        if now is not None and now == self._trusted(now):
            return False
        try:
            data, _ = self._read()
        except OSError:
            return False  # it cannot be told; writing will
        if data != known:
            return self._known is known
        if now is not None and now != signed and self._known is known:
            self._sign(now)
        return False

    def _keep(self, tables: TextKeyed) -> None:
        data = with_lines(tables)
        self._known = self._tables = None  # until the write has ended well nobody knows what the file holds
        self._in_doubt = True
        if self._met is None:
            signed = write_file(self._disk, self.path, data)
        else:
            known, met, sure = self._met
            let_go = self._replaced.append
            signed = replace_file(self._disk, self.path, data, known, met, sure=sure, let_go=let_go)
        self._known, self._old, self._kept, self._in_doubt = data, False, tables, False
        self._sign(signed)

    def _parsed(self, data: bytes | None) -> tuple[Stored | None, bool]:
        """The tables of some bytes, and whether they are something else than what stands there."""
        if data is None:
            return None, False
        tables, mended = read(data, self.path.name)
        upgraded = self._upgraded(tables)
        return upgraded, mended or upgraded is not tables

    def _trusted(self, now: Signature | None) -> Signature | None:
        """A signature the file has now, when it tells by itself that the file is the known one."""
        signed, since = self._signed
        return now if now == signed and self._disk.now() - since > YOUNG else None

    def _sign(self, signed: Signature | None) -> None:
        if signed != self._signed[0]:
            self._signed = (signed, self._disk.now())

    def _read(self) -> tuple[bytes | None, Signature | None]:
        """The bytes, and a signature that is not younger than they; known bytes are not made anew."""
        known, signed = self._known, signature(self.path)
        try:
            if known is not None and has_content(self._disk, self.path, known):
                return known, signed
            return read_file(self._disk, self.path), signed
        except FileNotFoundError:
            return None, None


class TinyTables:
    """The tables of one file as TinyDB holds them; what is changed inside a batch is written at its end."""

    def __init__(self, path: Path, disk: Disk) -> None:
        """Keep the file at ``path``; nothing is read or made yet."""
        self._db = TinyDB(path, disk, migrated, storage=Storage)
        self._db.table_class = _Digits

    @property
    def storage(self) -> Storage:
        """What reads and writes the file."""
        storage = self._db.storage
        assert isinstance(storage, Storage)  # noqa: S101 — TinyDB types its storage as any
        return storage

    def put(self, table: str, documents: Mapping[int, Json], there: Mapping[int, Json]) -> None:
        """Put documents into a table, by id; those that are ``there`` by the same id give way."""
        # A document is put in whole: TinyDB's update leaves fields that are gone, its upsert writes
        # a new document twice, and either one goes through the whole table for every document.
        kept = self._db.table(table, cache_size=0)
        if replaced := [key for key in documents if key in there]:
            kept.remove(doc_ids=_digits(replaced))
        kept.insert_multiple(
            TinyDocument(content, doc_id=key)
            for key, content in zip(_digits(documents), documents.values(), strict=True)
        )

    def remove(self, table: str, keys: Iterable[int]) -> None:
        """Remove documents from a table, by id."""
        self._db.table(table, cache_size=0).remove(doc_ids=_digits(keys))


class _Digits(Table):
    """TinyDB's table, whose keys stay the digits that the storage has: a commit is spared two passes."""

    document_id_class = str  # type: ignore[assignment]

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        """Change the table as it is, and not a copy of it with keys of another kind."""
        tables = self._storage.read() or {}
        table: Any = tables.setdefault(self.name, {})
        updater(table)
        self._storage.write(tables)
        self.clear_cache()


def _digits(keys: Iterable[int]) -> Any:
    """Keys as TinyDB's table has them: it takes any, and says that it takes numbers."""
    return [str(key) for key in keys]


def _text_keyed(tables: Stored, kind: Callable[[Json], Json]) -> TextKeyed:
    """The tables for TinyDB, which changes documents in place: they are copies."""
    return {table: {str(key): kind(doc) for key, doc in docs.items()} for table, docs in tables.items()}


class WrittenDocument(dict[str, Any]):
    """A document and the line it stands as; whoever changes it makes it forget the line."""

    __slots__ = ("line",)

    def __init__(self, document: Mapping[str, Any], line: bytes | None = None) -> None:
        """Copy the document."""
        super().__init__(document)
        self.line = line

    def __setitem__(self, name: str, value: Any) -> None:
        """Set a field."""
        self.line = None
        super().__setitem__(name, value)

    def __delitem__(self, name: str) -> None:
        """Delete a field."""
        self.line = None
        super().__delitem__(name)

    def update(self, *others: Any, **fields: Any) -> None:
        """Change fields, as TinyDB does."""
        self.line = None
        super().update(*others, **fields)

    def _other(self, *_: Any, **__: Any) -> Any:
        raise NotImplementedError("a document is changed by setting and deleting fields")

    pop = popitem = clear = setdefault = __ior__ = _other


def with_lines(tables: TextKeyed) -> bytes:
    """Encode the tables as :func:`store.files.encoding.encoded` does, and leave each document with its line.

    So a commit writes out only what has changed since the one before.
    """
    lines: list[bytes] = []
    for table, head in _heads(tuple(tables)):
        documents = tables[table]
        keys = list(documents)
        rows: list[Any] = list(map(getattr, documents.values(), repeat("line"), repeat(None)))
        for place in compress(range(len(keys)), map(not_, rows)):  # few of thousands: no loop over all
            key = keys[place]
            rows[place] = line = written({table: {key: documents[key]}}).split(b"\n")[2]
            documents[key] = WrittenDocument(documents[key], line)
        if keys != (as_numbers := sorted(sorted(keys), key=len)):
            rows = [documents[key].line for key in as_numbers]
        if rows:
            rows[0] = head + b"\n" + rows[0]
            rows[-1] += b"\n}"
        lines += rows or [head + b"}"]
    if not lines:
        return b"{\n\n}\n"
    lines[0] = b"{\n" + lines[0]
    lines[-1] += b"\n}\n"
    return b",\n".join(lines)  # once: the text is long


def keep_lines(tables: TextKeyed, data: bytes) -> None:
    """Leave each document with its line, where it stands in the file just as it would be written.

    It has been read from there. So the first commit, too, writes out only what changes.
    """
    there = frozenset(line.rstrip(b",") for line in data.split(b"\n"))
    for documents in tables.values():
        for key, document in documents.items():
            line = _as_written(key, document)
            if line in there and isinstance(document, WrittenDocument):
                document.line = line


def _as_written(key: str, document: Json) -> bytes | None:
    """The line that a document is written as; None where that takes a longer way, which few ask for."""
    try:
        return b'"%s": %s' % (key.encode(), msgspec.json.format(_bare(document), indent=0))
    except (ValueError, OverflowError, RecursionError):
        return None


@lru_cache(maxsize=64)
def _heads(tables: tuple[str, ...]) -> tuple[tuple[str, bytes], ...]:
    """The tables in the order they are written, and the line that each begins with."""
    lines = encoded({table: {} for table in tables}).split(b"\n")[1:-2] if tables else []
    heads = [line.rstrip(b",")[:-1] for line in lines]
    return tuple((next(iter(json.loads(b"{" + head + b"}}"))), head) for head in heads)
