"""Removing a text for good, wherever the program has put it.

What stays: the entry's id and the time, and short hashes of what it once said (``was``: 32 bits each,
from which no text can be read, though a guess can be tried). What may stay on the disk itself: the old
bytes of a file are written over when a new one takes its place, but a journal, a snapshot, a file system
that never writes in place (btrfs, ZFS, APFS), a worn cell of a solid-state disk, a synchroniser's
history and a backup have copies of their own. Another version of the line (``conflict_of``) is a
text of its own, and so is what was written from it for the fair copy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from store.archive import Archive
from store.changes import Change, Edit, Stored
from store.disk import System
from store.drafts import abandoned
from store.durable import read_file, write_file
from store.errors import Misuse, NotSaved, Problem
from store.files import MeetingFile, meeting_of, not_saved
from store.held import OWN_FOLDER, wiping
from store.ids import LOOKALIKES, to_text
from store.index import Index
from store.layout import encoded, parsed
from store.model import Json
from store.rescue import pending

_KEPT = frozenset({"was", "deleted", "number"})
_SHORTEST = 4
"""Letters of a text that is looked for in half-typed lines; shorter ones stand everywhere."""


class Forgotten(msgspec.Struct, frozen=True):
    """Which entry was forgotten, in how many files, and what may still hold it.

    ``left`` are files that an open window holds, or that cannot be read; ``texts`` are the entries that
    were written from it, whose words only a person can judge.
    """

    entry: int
    files: int
    left: tuple[Path, ...]
    texts: tuple[int, ...] = ()


def forget(archive: Archive, text: str, state: Path) -> Forgotten:
    """Remove the text of an entry: from the archive, and from what crashes and copies left in ``state``.

    The index of the archive goes with it, and is made anew without the text.

    ``text`` is the entry's id, or a part of it that no other has. Raises ``entry-unknown``,
    ``entry-ambiguous``, ``forget-approved``, and NotSaved when a file cannot be written; what was
    removed before that stays removed, and the rest goes the next time.
    """
    key, found = _found(archive, text)
    for path, tables in found:
        meeting = meeting_of(tables, path.name)
        if meeting.state == "approved":
            raise Problem("forget-approved", title=meeting.title)
    said = frozenset(
        str(words)
        for _, tables in found
        for name in ("text", "typed")
        if len(words := tables["entries"][key].get(name) or "") >= _SHORTEST
    )
    files = 0
    # First where it could be made again from, then where it would be.
    own = state / OWN_FOLDER
    files += _from_crashes(state, key, said)
    more, left = _from_copies(own, key, archive.clock().isoformat())
    files += more
    for path, _ in found:
        files += _from_meeting(archive, path, key)
    left.extend(Index(archive).wipe())
    return Forgotten(key, files, tuple(left), _written_from(key, found))


def _found(archive: Archive, text: str) -> tuple[int, list[tuple[Path, Stored]]]:
    """The entry that a text means, and the files that have it. What cannot be read is passed over."""
    part = text.strip().upper().translate(LOOKALIKES)
    found: dict[int, list[tuple[Path, Stored]]] = {}
    for path in archive.paths() if part else ():
        with suppress(Problem, OSError):
            tables = parsed(read_file(archive.disk, path), path.name)
            for key in tables.get("entries", {}):
                if part in to_text(key):
                    found.setdefault(key, []).append((path, tables))
    if not found:
        raise Problem("entry-unknown", text=text)
    if len(found) > 1:
        raise Misuse("entry-ambiguous", text=text, count=len(found))
    return found.popitem()


def _written_from(key: int, found: list[tuple[Path, Stored]]) -> tuple[int, ...]:
    """The texts of the fair copy that name an entry among their notes."""
    entries = {text: entry for _, tables in found for text, entry in tables["entries"].items()}
    return tuple(sorted(text for text, entry in entries.items() if key in (entry.get("sources") or ())))


def _from_meeting(archive: Archive, path: Path, key: int) -> int:
    """Leave a tombstone in a meeting's file, and nothing in its earlier versions; 1 if it had more."""
    file = MeetingFile(path, archive.disk)
    touched = 0
    for _ in range(3):  # somebody may be writing there
        tables = file.read()
        edits = tuple(_edits(tables, key, archive.clock().isoformat()))
        if not edits:
            return touched
        try:
            with wiping(archive.disk.real(path)):
                file.commit(Change(edits))
        except OSError as error:
            raise not_saved(error, path) from error
        touched = 1
    raise NotSaved("edit-conflict", what=to_text(key))


def _edits(tables: Stored, key: int, now: str) -> Iterator[Edit]:
    stored = tables["entries"].get(key, {})
    fields: dict[str, tuple[Any, Any]] = {n: (value, None) for n, value in stored.items() if n not in _KEPT}
    if fields:
        dated = {} if "deleted" in stored else {"deleted": (None, now)}
        yield Edit("entries", key, {**fields, **dated})
    for number, revision in tables.get("revisions", {}).items():
        content, mark = revision.get("content"), revision.get("hash")
        if isinstance(content, str) and (after := _without(content, key)) != content:
            edit: dict[str, tuple[Any, Any]] = {"content": (content, after)}
            if mark == hashlib.sha256(content.encode()).hexdigest():
                edit["hash"] = (mark, hashlib.sha256(after.encode()).hexdigest())
            yield Edit("revisions", number, edit)


def _without(content: str, key: int) -> str:
    """An earlier version's JSON with nothing but the id of the entry in it."""
    try:
        value = json.loads(content)
    except ValueError:
        return "" if str(key) in content or to_text(key) in content else content
    bare = _bare(value, key)
    return (
        content
        if bare == value
        else json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    )


def _bare(value: Any, key: int) -> Any:
    names = (key, to_text(key))
    if isinstance(value, list):
        return [_bare(inner, key) for inner in value]
    if not isinstance(value, dict):
        return value
    if value.get("id") in names and len(value) > 1:
        return {"id": value["id"]}
    return {n: {} if n == str(key) and isinstance(v, dict) else _bare(v, key) for n, v in value.items()}


def _from_crashes(state: Path, key: int, said: frozenset[str]) -> int:
    """Remove it from the drafts and rescue files that no window holds; say from how many."""
    count = 0
    for draft in abandoned(state):
        with suppress(OSError):  # then it is named as one that may still hold it
            count += draft.forget("entries", key, said)
        draft.close()
    for rescue in pending(state):
        with suppress(OSError):
            count += rescue.forget("entries", key)
        rescue.close()
    return count


def _from_copies(folder: Path, key: int, now: str) -> tuple[int, list[Path]]:
    """Remove it from the copies of meetings; say from how many, and what could not be looked into."""
    count = 0
    left = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                count += _from_copy(path, key, now)
            except (OSError, Problem):
                left.append(path)
    return count, left


def _from_copy(path: Path, key: int, now: str) -> int:
    data = read_file(System(), path)
    if str(key).encode() not in data and to_text(key).encode() not in data:
        return 0
    tables: dict[str, dict[int, Json]] = parsed(data, path.name)
    edits = tuple(_edits({"entries": {}, **tables}, key, now))
    for edit in edits:
        document = {**tables[edit.table][edit.key], **{n: new for n, (_, new) in edit.fields.items()}}
        tables[edit.table][edit.key] = {n: value for n, value in document.items() if value is not None}
    if edits:
        with wiping(path):
            write_file(System(), path, encoded(tables))
    return int(bool(edits))
