"""TinyDB's storage for one file: many reads and writes, one durable write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import tinydb.storages

from store.changes import Stored
from store.disk import Disk
from store.durable import read_file, write_file
from store.layout import encoded, parsed


class Found(msgspec.Struct, frozen=True):
    """What a batch meets: the tables (None: there is no file), and whether others have written them."""

    tables: Stored | None
    foreign: bool


class Storage(tinydb.storages.Storage):
    """Keeps a TinyDB file by replacing it whole. One thread at a time, and its caller holds the lock."""

    def __init__(self, path: Path, disk: Disk) -> None:
        """Keep the file at ``path``; nothing is read or made yet."""
        self.path = path
        self._disk = disk
        self._known: bytes | None = None
        self._copy: dict[str, dict[str, Any]] | None = None
        self._written = False

    def load(self) -> Stored | None:
        """Read the file and remember its bytes; None when there is none."""
        self._known = self._bytes()
        return None if self._known is None else parsed(self._known, self.path.name)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables as TinyDB wants them; inside a batch, its copy."""
        if self._copy is not None:
            return self._copy
        data = self._bytes()
        return None if data is None else _with_text_keys(parsed(data, self.path.name))

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Keep the tables; inside a batch, in its copy until the batch ends."""
        if self._copy is None:
            self._keep(data)
        else:
            self._copy = data
            self._written = True

    @contextmanager
    def batch(self) -> Iterator[Found]:
        """Let TinyDB meet a copy in memory; one write comes at the end, and none after an exception."""
        data = self._bytes()
        found = Found(None if data is None else parsed(data, self.path.name), data != self._known)
        self._copy, self._written = _with_text_keys(found.tables or {}), False
        try:
            yield found
            if self._written:
                self._keep(self._copy)
            else:
                self._known = data
        finally:
            self._copy = None

    def _keep(self, tables: dict[str, dict[str, Any]]) -> None:
        data = encoded(tables)
        self._known = None  # until the write has ended well nobody knows what the file holds
        write_file(self._disk, self.path, data)
        self._known = data

    def _bytes(self) -> bytes | None:
        try:
            return read_file(self._disk, self.path)
        except FileNotFoundError:
            return None


def _with_text_keys(tables: Stored) -> dict[str, dict[str, Any]]:
    return {table: {str(key): doc for key, doc in docs.items()} for table, docs in tables.items()}
