"""Earlier wordings of a text: in changes, copies and approved versions of what says something else now.

A line that was deleted is a tombstone without words. An undo, a change that waits, a copy or another machine
may still bring the words back; only a mark in the document itself prevents that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from store.errors import Problem
from store.files.durable import read_file
from store.files.encoding import parsed
from store.files.state_file import OWN_FOLDER
from store.files.system import System
from store.forget.removal import texts_in
from store.record.changes import Edit
from store.record.model import Json, Stored
from store.session.draft import versions
from store.session.refused import kept_aside
from store.session.rescue import records, unpacked_owed


def said_before(
    state: Path, files: Mapping[Path, Stored], pattern: re.Pattern[str]
) -> dict[tuple[str, int], frozenset[str]]:
    """Return the fields that say it in what the program keeps of earlier versions, by table and key.

    Of open windows too. What cannot be read is passed over; its bytes are looked into elsewhere.
    """
    found: dict[tuple[str, int], frozenset[str]] = {}
    for table, key, document in _documents(state, files):
        says = frozenset(field for field, text in texts_in(table, document) if pattern.search(text))
        if says and key > 1:  # the heads of all meetings have the same key
            found[table, key] = found.get((table, key), frozenset()) | says
    return found


def _documents(state: Path, files: Mapping[Path, Stored]) -> Iterator[tuple[str, int, Json]]:
    for tables in files.values():
        yield from _of_tables(tables)
    for aside in kept_aside(state):
        yield from _of_edits(aside.change.edits)
    own = state / OWN_FOLDER
    for path in sorted(own.rglob("*")) if own.is_dir() else ():
        with suppress(OSError, Problem):
            yield from _of_file(path)


def _of_file(path: Path) -> Iterator[tuple[str, int, Json]]:
    if path.suffix not in {".draft", ".rescue", ".json"} or path.is_symlink() or not path.is_file():
        return
    data = read_file(System(), path)
    if path.suffix == ".json":
        yield from _of_tables(parsed(data, path.name))
        return
    if path.suffix == ".draft":
        kept = [owed for content in versions(data) for owed in content.owed]
    else:
        kept = [owed for *_, payload in records(data) if (owed := unpacked_owed(payload)) is not None]
    for owed in kept:
        yield from _of_edits(owed.change.edits)


def _of_tables(tables: Stored) -> Iterator[tuple[str, int, Json]]:
    """The documents, and those of approved versions."""
    for table, documents in tables.items():
        for key, document in documents.items():
            yield table, key, document
            if table == "revisions":
                yield from _of_content(document.get("content"))


def _of_content(content: object) -> Iterator[tuple[str, int, Json]]:
    with suppress(ValueError, RecursionError):
        value = json.loads(content) if isinstance(content, str) else {}
        for table, documents in value.items() if isinstance(value, dict) else ():
            for key, document in documents.items() if isinstance(documents, dict) else ():
                if str(key).isdecimal() and isinstance(document, dict):
                    yield table, int(key), document


def _of_edits(edits: Iterable[Edit]) -> Iterator[tuple[str, int, Json]]:
    """What stood before the edits, and what they put there."""
    for edit in edits:
        for side in (0, 1):
            yield edit.table, edit.key, {name: pair[side] for name, pair in edit.fields.items()}
