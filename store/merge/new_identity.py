"""Making a meeting of its own of a file that was copied by hand: it gets ids that no other meeting has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from store.errors import Misuse, Problem
from store.files.archive import Archive
from store.files.durable import locked, not_saved, put_aside, read_file, replace_file
from store.files.encoding import migrated, parsed, written
from store.files.meeting_file import BACKUPS, is_newer, meeting_of
from store.files.state_file import folder_of
from store.merge.copies import same_id
from store.record.model import TABLES, Json, Meeting, Stored, content, ordered

_POINTERS = {"item": "agenda", "day": "days", "parent": None, "conflict_of": None, "sources": None}
"""The fields that name other documents of the meeting, and their table (None: the document's own)."""

Made = dict[tuple[str, int], int]
"""The new ids by table and old one."""


def file_called(archive: Archive, name: str) -> Path:
    """The meeting's file that a name means: that of the file, with its folder or without, or any path to it.

    Raises ``file-missing``, and ``file-ambiguous`` where folders have files of one name.
    """
    paths = archive.paths()
    real = archive.disk.real(Path(name).absolute())
    exact = [p for p in paths if Path(name) == Path(p.parent.name, p.name) or archive.disk.real(p) == real]
    found = exact or [path for path in paths if path.name == name]
    if len(found) > 1:
        raise Misuse("file-ambiguous", file=name, folders=", ".join(path.parent.name for path in found))
    if not found:
        raise Problem("file-missing", file=name)
    return found[0]


def renew(archive: Archive, state: Path, path: Path) -> Meeting:
    """Give the meeting in a file ids of its own, durably; return it. What was there goes to the backups.

    What other meetings say of its entries goes on being said of the meeting that it was copied from.
    ``state`` is the system's folder for what programs remember. Raises ``id-alone`` when no other file has
    its id, what reading raises, and NotSaved.
    """
    if not same_id(archive, path):
        raise Problem("id-alone", file=path.name)
    disk = archive.disk
    try:
        with locked(disk, archive.folder):
            data = read_file(disk, path)
            tables = migrated(parsed(data, path.name))
            if is_newer(tables):
                raise Problem("schema-newer", file=path.name)
            meeting_of(tables, path.name)
            new = renewed(tables, archive.ids)
            put_aside(disk, folder_of(state, BACKUPS), path.name, data)
            replace_file(disk, path, written(new), data)
    except OSError as error:
        raise not_saved(error, path) from error
    return meeting_of(new, path.name)


def renewed(tables: Stored, ids: Callable[[], int]) -> dict[str, dict[int, Json]]:
    """The tables of a meeting with new ids, for itself and for all that is in it, and what names them.

    Traces of what documents held before go: they are those of another meeting's.
    """
    old = tables["meeting"][1].get("id")
    keys = [(key, table) for table in TABLES if table != "meeting" for key in tables.get(table, {})]
    identity = ids()
    made: Made = {(table, key): ids() for key, table in sorted(keys)}
    after: dict[str, dict[int, Json]] = {table: dict(documents) for table, documents in tables.items()}
    after["meeting"][1] = {**content(after["meeting"][1]), "id": identity}
    for table in (TABLES.keys() - {"meeting"}) & after.keys():
        after[table] = {
            made[table, key]: ordered(table, _pointing(table, content(document), made, (old, identity)))
            for key, document in after[table].items()
        }
    return after


def _pointing(table: str, document: Json, made: Made, meeting: tuple[Any, int]) -> Json:
    """A document that names the new ids."""
    result = dict(document)
    for field, other in _POINTERS.items():
        if field in result:
            result[field] = _one(result[field], other or table, made)
    of = result.get("of")
    if isinstance(of, Mapping) and of.get("meeting") == meeting[0]:
        result["of"] = {**of, "meeting": meeting[1], "entry": _one(of.get("entry"), "entries", made)}
    return result


def _one(value: Any, table: str, made: Made) -> Any:
    if isinstance(value, list):
        return [_one(inner, table, made) for inner in value]
    return made.get((table, value), value) if type(value) is int else value
