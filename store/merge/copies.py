"""Copies that synchronising programs make of a file: merged with it, and moved out of the archive.

A copy is known by the id inside, whatever its name; with another title and another day it is another
meeting, and nobody's copy. Two machines that settle the same pair write the
same bytes, since neither uses anything that the other has not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from store.errors import Overtaken, Problem
from store.files.archive import ARCHIVE_FILE, Archive, files_beside, newer_archive
from store.files.durable import (
    locked,
    not_saved,
    put_aside,
    read_file,
    replace_file,
    replaced_in,
    show_replaced,
)
from store.files.encoding import encoded, migrated, parsed, written
from store.files.meeting_file import (
    BACKUPS,
    id_at_head,
    is_approved,
    is_newer,
    meeting_id,
    meeting_of,
    without_revisions,
)
from store.files.meeting_list import Finding, is_another, of_same_id
from store.files.state_file import folder_of, write_over
from store.files.system import Disk, System
from store.forget.mark import cleared, silenced
from store.merge.inherited_marks import kept_from_others
from store.merge.merge import merge
from store.record.model import Json, Meeting, Stored, content

COPIES = "copies"
"""The folder of the state folder that copies are moved to."""

KEPT = timedelta(days=90)
"""How long copies and backups stay in the state folder."""

_SHOWN = 10
_EXCERPT = 60


class SettledCopies(msgspec.Struct, frozen=True):
    """A copy that is settled: ``path`` is where it lay, ``other`` the file it was merged into.

    ``kept`` is where the copy lies now; ``changed`` says whether it had something the other lacked.
    """

    path: Path
    other: Path
    kept: Path
    changed: bool

    @property
    def problem(self) -> Problem:
        """The sentence that says so."""
        key = "copy-settled-more" if self.changed else "copy-settled"
        return Problem(key, file=self.path.name, other=self.other.name)


def settle_copies(archive: Archive, state: Path) -> tuple[Finding | SettledCopies, ...]:
    """Merge every copy into the file it is a copy of, durably, and move it to the state folder.

    ``state`` is the system's folder for what programs remember. What cannot be settled is a finding:
    a copy that has more than an approved meeting, another meeting under the same id, a file of a newer
    version, a disk that refuses. Reads every file of the archive, so it is not for the thread that draws.
    Raises ``archive-missing``.
    """
    found: list[Finding | SettledCopies] = []
    _show_replaced(archive)
    families = _families(archive)
    for target, copy in _pairs(families):
        try:
            with locked(archive.disk, archive.folder):
                found.append(_settled(archive, state, target, copy))
        except OSError as error:
            found.append(Finding(copy, not_saved(error, copy)))
        except Problem as problem:
            found.append(Finding(copy, problem))
    return (*found, *_others(families), *_strangers(archive))


def beyond_approved(archive: Archive) -> tuple[Finding, ...]:
    """What copies have that an approved meeting has not. Nothing is changed."""
    found = []
    for target, copy in _pairs(_families(archive)):
        with suppress(OSError, Problem):
            tables = {path: _read(archive.disk, path)[1] for path in (target, copy)}
            finding = _beyond(target, copy, tables)
            if finding is not None:
                found.append(finding)
    return tuple(found)


def clean_state(state: Path, now: datetime, disk: Disk | None = None) -> int:
    """Remove what has lain in the state folder for ninety days; say how many files that were.

    Only copies and backups: half-typed lines and changes that no meeting holds are not for cleaning.
    """
    disk = disk or System()
    oldest = (now - KEPT).timestamp() * 1e9
    removed = 0
    for folder in (folder_of(state, COPIES), folder_of(state, BACKUPS)):
        with suppress(OSError):
            for seen in disk.scan(folder):
                if not seen.folder and seen.changed < oldest:
                    disk.remove(folder / seen.name)
                    removed += 1
    return removed


def _show_replaced(archive: Archive) -> None:
    """Give what killed writers had replaced without seeing it a name that is seen."""
    folders = dict.fromkeys([archive.folder, *(path.parent for path in archive.paths())])
    with suppress(OSError, Problem), locked(archive.disk, archive.folder):  # the next time, then
        for folder in folders:
            for hidden, target in replaced_in(archive.disk, folder):
                show_replaced(archive.disk, hidden, target)


def _families(archive: Archive) -> list[list[list[Path]]]:
    """The files that have an id in common, each meeting's by themselves: the file, then its copies."""
    by_id: dict[int, list[Path]] = {}
    # Copies have longer names than what they are copies of; two machines must choose alike.
    for path in sorted(archive.paths(), key=lambda path: (len(path.name), path)):
        identity = _meeting_id(archive.disk, path)
        if identity is not None:
            by_id.setdefault(identity, []).append(path)
    families = [_apart(archive.disk, paths) for paths in by_id.values() if len(paths) > 1]
    common = archive.folder / ARCHIVE_FILE
    identity = _archive_id(archive.disk, common)
    if identity is not None:
        copies = (p for p in _in_root(archive) if _archive_id(archive.disk, p) == identity)
        families.append([_without_links(archive.disk, [common, *copies])])
    return families


def _apart(disk: Disk, paths: list[Path]) -> list[list[Path]]:
    """Files with one id, those of one meeting together."""
    groups: list[tuple[Meeting | None, list[Path]]] = []
    for path in _without_links(disk, paths):
        meeting = _meeting_at(disk, path)
        kin = (
            group for first, group in groups if not (first and meeting and is_another(first, meeting))
        )  # what cannot be read is a copy, and tells so when it is to be merged
        group = next(kin, None)
        if group is None:
            groups.append((meeting, [path]))
        else:
            group.append(path)
    return [group for _, group in groups]


def _without_links(disk: Disk, paths: list[Path]) -> list[Path]:
    """The files without those that are links to one before: a link is no copy."""
    found: dict[Path, Path] = {}
    for path in paths:
        found.setdefault(disk.real(path), path)
    return list(found.values())


def _pairs(families: list[list[list[Path]]]) -> Iterator[tuple[Path, Path]]:
    """Every copy, and before it the file it is a copy of."""
    return ((target, copy) for family in families for target, *copies in family for copy in copies)


def _others(families: list[list[list[Path]]]) -> Iterator[Finding]:
    """Meetings that have the id of another."""
    for (first, *_), *others in families:
        yield from (Finding(path, of_same_id(path, first)) for path, *_ in others)


def _settled(archive: Archive, state: Path, target: Path, copy: Path) -> Finding | SettledCopies:
    disk = archive.disk
    data, tables = {}, {}
    for path in (target, copy):
        data[path], tables[path] = _read(disk, path)
        if is_newer(tables[path]) or newer_archive(tables[path]):
            return Finding(path, Problem("schema-newer", file=path.name))
    other = _overtaken(archive, target, copy, tables) or _beyond(target, copy, tables)
    if other is not None:
        return other
    if is_approved(tables[copy]) and not is_approved(tables[target]):
        target, copy = copy, target  # it has all that the other has, and stays as it is
    whole = kept_from_others(merge(None, tables[target], tables[copy]), tables[target], tables[copy])
    changed = bool(differing(tables[target], whole))  # of approved minutes only their revisions can
    if changed or not is_approved(tables[target]):
        text = written(whole)
        if text != data[target]:
            before = _kept(data[target], tables[target], whole)
            put_aside(disk, folder_of(state, BACKUPS), target.name, before)
        # Also when it is as it was: who brought it here may not have made it durable.
        replace_file(disk, target, text, data[target])
    bare = _kept(data[copy], tables[copy], whole)
    kept = put_aside(disk, folder_of(state, COPIES), copy.name, bare)
    if bare != data[copy]:
        with suppress(OSError):
            write_over(copy)
    disk.remove(copy)
    disk.sync_folder(copy.parent)
    return SettledCopies(copy, target, kept, changed)


def _overtaken(archive: Archive, target: Path, copy: Path, tables: Mapping[Path, Stored]) -> Finding | None:
    """Say that the two are two meetings by now. Raises Overtaken when another file has come for one."""
    if meeting_id(tables[target]) != meeting_id(tables[copy]):
        raise Overtaken("file-overtaken", file=target.name)
    if target == archive.folder / ARCHIVE_FILE:
        return None
    one, other = (meeting_of(tables[path], path.name) for path in (target, copy))
    return Finding(copy, of_same_id(copy, target)) if is_another(one, other) else None


def _kept(data: bytes, tables: Stored, whole: Stored) -> bytes:
    """A file as it is kept: without what is forgotten in what was made of it."""
    bare = {
        table: {key: cleared(doc, whole.get(table, {}).get(key, {})) for key, doc in documents.items()}
        for table, documents in tables.items()
    }
    for table, documents in bare.items():
        quiet = silenced({**whole.get(table, {}), **documents})
        bare[table] = {key: quiet[key] for key in documents}
    return data if bare == tables else encoded(bare)


def copies_of(archive: Archive, path: Path) -> tuple[Path, ...]:
    """The files of the archive that hold another version of the meeting in a file."""
    others = same_id(archive, path)
    return tuple(_apart(archive.disk, [path, *others])[0][1:]) if others else ()


def same_id(archive: Archive, path: Path) -> tuple[Path, ...]:
    """The other files of the archive that have the id of the meeting in a file."""
    disk = archive.disk
    identity = _meeting_id(disk, path)
    paths = [path, *(one for one in archive.paths() if one != path)]
    same = [one for one in paths if identity is not None and _meeting_id(disk, one) == identity]
    return tuple(_without_links(disk, same)[1:])


def _beyond(target: Path, copy: Path, tables: Mapping[Path, Stored]) -> Finding | None:
    """What the one has that the other, approved, has not: it may become a new edition, nothing less."""
    for approved, other in ((target, copy), (copy, target)):
        if not is_approved(tables[approved]):
            continue
        more = beyond(tables[approved], tables[other])
        if not more:
            return None
        names = {"file": other.name, "other": approved.name}
        return Finding(other, Problem("copy-beyond-approved", **names, **more))
    return None


def beyond(approved: Stored, other: Stored) -> dict[str, str | int]:
    """What a version has that the approved one has not, as a sentence tells it: ``count`` and ``list``."""
    more = differing(approved, without_revisions(merge(None, approved, other)))
    if not more:
        return {}
    rows = [f"– {_excerpt(document)}" for document in more[:_SHOWN]]
    return {"count": len(more), "list": "\n".join([*rows, *(["…"] if len(more) > _SHOWN else [])])}


def differing(tables: Stored, whole: Stored) -> list[Json]:
    """The documents that say something else, or are not there."""
    return [
        document
        for table, documents in whole.items()
        for key, document in documents.items()
        if content(document) != content(tables.get(table, {}).get(key, {"was": []}))
    ]


def _excerpt(document: Json) -> str:
    for name in ("text", "title", "name", "typed"):
        if document.get(name):
            return " ".join(str(document[name]).split())[:_EXCERPT]
    return ", ".join(content(document))


def _strangers(archive: Archive) -> Iterator[Finding]:
    """Files like archive.json that belong to no archive here: nobody knows whose they are."""
    own = _archive_id(archive.disk, archive.folder / ARCHIVE_FILE)
    for path in _in_root(archive):
        if _archive_id(archive.disk, path) not in (None, own):
            yield Finding(path, Problem("archive-other", file=path.name, other=ARCHIVE_FILE))


def _in_root(archive: Archive) -> list[Path]:
    try:
        return files_beside(archive.disk, archive.folder / ARCHIVE_FILE)
    except OSError as error:
        raise Problem("archive-missing", folder=str(archive.folder)) from error


def _meeting_id(disk: Disk, path: Path) -> int | None:
    try:
        told = id_at_head(disk, path)
        if told is not None:
            return told
        identity = parsed(read_file(disk, path), path.name).get("meeting", {}).get(1, {}).get("id")
    except (OSError, Problem):
        return None  # the listing names it
    return identity if isinstance(identity, int) else None


def _meeting_at(disk: Disk, path: Path) -> Meeting | None:
    with suppress(OSError, Problem):
        return meeting_of(_read(disk, path)[1], path.name)
    return None


def _archive_id(disk: Disk, path: Path) -> int | None:
    try:
        identity = _read(disk, path)[1].get("archive", {}).get(1, {}).get("id")
    except (OSError, Problem):
        return None
    return identity if isinstance(identity, int) else None


def _read(disk: Disk, path: Path) -> tuple[bytes, Stored]:
    data = read_file(disk, path)
    return data, migrated(parsed(data, path.name))
