"""Removing a text for good, wherever the program has put it, and naming what it cannot reach.

What stays: the entry's id, its number if it had one, and the mark with its time (see
:mod:`store.forget.mark`), which keeps any other version of the meeting from bringing the text back. What may
stay on the disk itself: the old bytes of a file are written over when a new one takes its place, but a
journal, a snapshot, a file system that never writes in place (btrfs, ZFS, APFS), a worn cell of a
solid-state disk, a synchroniser's history and a backup have copies of their own. Another version of the
line (``conflict_of``), the same words elsewhere and what was written from it for the fair copy are texts of
their own: they are named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC
from pathlib import Path

import msgspec

from store.errors import Misfit, Misuse, NotSaved, Problem
from store.files.archive import ARCHIVE_FILE, Archive
from store.files.durable import HIDDEN, locked, read_file, write_file
from store.files.encoding import parsed, written
from store.files.meeting_file import KeptFile, is_approved, meeting_of
from store.files.state_file import OWN_FOLDER, wiping, write_over
from store.files.system import System
from store.forget.earlier_wordings import said_before
from store.forget.export_log import ALL, Exported, drop, exported
from store.forget.mentions import Mention, TextMeaning, mentions, patterns
from store.forget.remnants import Remnant, looked_into, remnants
from store.forget.removal import Removal, needles_of, texts_in
from store.language.catalogue import screen_language
from store.record.changes import Change
from store.record.model import Stored
from store.search.index import wipe_indexes
from store.session.draft import abandoned
from store.session.refused import forget_aside
from store.session.rescue import Owed, pending

_ALIKE = 8
"""Letters from which on the same words elsewhere are worth naming."""

_TRIES = 3


class Forgotten(msgspec.Struct, frozen=True):
    """What was forgotten, in how many files, and what may still say it.

    entry: the id of the one document that went, or 0. left: files that may still have it. texts: other
    entries that were written from it or say the same, whose words only a person can judge. documents: what
    was written from its meetings on this machine.
    """

    entry: int
    files: int
    left: tuple[Remnant, ...] = ()
    texts: tuple[int, ...] = ()
    documents: tuple[Exported, ...] = ()


def forget(
    archive: Archive,
    what: str | TextMeaning,
    state: Path,
    cache: Path | None = None,
    *,
    everywhere: bool = False,
) -> Forgotten:
    """Remove what was found from the archive, and from what crashes, copies and indexes have of it.

    ``what`` is an id, a part of one, or words; one place is meant, and goes as a whole. With ``everywhere``
    the words go wherever they stand, and nothing else with them. Raises ``forget-unknown``,
    ``forget-several`` for several places, and ``forget-approved``. What cannot be removed is named in what
    is returned; the rest is removed, and doing it again is no harm.
    """
    found = mentions(archive, what) if isinstance(what, str) else what
    chosen = meant(found, everywhere=everywhere)
    everywhere = everywhere or any(one.listed for one in chosen)
    removal = _removal(archive, state, found, chosen, everywhere=everywhere)
    files = dict(_readable(archive))
    own = state / OWN_FOLDER
    # First where it could be made again from, then where it would be.
    count = _from_crashes(state, removal, _meetings(files))
    left, cleaned = [], [own]
    for path, tables in files.items():
        changed, why = _from_file(archive, path, tables, removal)
        count += changed
        cleaned.append(path)
        left += why
    remove_leftovers(archive)
    documents = _documents(state, found, chosen, files)
    left += _from_exported(state, removal)
    changed, more = _from_state(own, removal, files)
    meant_as_meetings = {*archive.paths()}
    left += more
    for one in remnants(archive.folder, removal, cleaned):
        left.append(
            Remnant(one.path, "cut") if one.why == "beside" and one.path in meant_as_meetings else one
        )
    left += [Remnant(path, "in-use") for path in wipe_indexes(archive, cache, _meetings(files))]
    if not (chosen or count or changed or left):
        raise Problem("forget-unknown", text=found.text)
    entry = chosen[0].key if len(chosen) == 1 and not everywhere else 0
    return Forgotten(entry, count + changed, tuple(left), _others(files, removal), documents)


def meant(found: TextMeaning, *, everywhere: bool) -> tuple[Mention, ...]:
    """The places that are forgotten. Raises what :func:`forget` does, when it cannot be done."""
    places = found.sayings if everywhere else found.places
    if everywhere and found.text.strip():
        return places  # where nothing says it any more, what is kept aside may
    if not places:
        raise Problem("forget-unknown", text=found.text)
    if len(places) > 1:
        raise Misuse("forget-several", text=found.text, count=len(places))
    approved = next((one for one in found.mentions if one.approved), None)
    if approved is not None:
        raise Problem("forget-approved", title=approved.title)
    return places


def _removal(
    archive: Archive, state: Path, found: TextMeaning, chosen: tuple[Mention, ...], *, everywhere: bool
) -> Removal:
    at = archive.clock().astimezone(UTC).isoformat().replace("+00:00", "Z")
    if everywhere:
        pattern = found.pattern or next(patterns(found.text))
        said = {match[0] for one in found.mentions for match in pattern.finditer(one.text)}
        before = said_before(state, dict(_readable(archive)), pattern)
        return Removal(at, {}, pattern, tuple(sorted(said)), screen_language(), before)
    targets = {(one.table, one.key): one.fields for one in chosen}
    needles = set()
    for _, tables in _readable(archive):
        for (table, key), fields in targets.items():
            needles |= {*needles_of(table, tables.get(table, {}).get(key, {}), fields)}
    longest = sorted(needles, key=lambda text: (-len(text), text))
    return Removal(at, targets, None, tuple(longest), screen_language())


def _readable(archive: Archive) -> Iterator[tuple[Path, Stored]]:
    """Every file of tables that can be read; the others are looked at as any file is."""
    for path in (*archive.paths(), archive.folder / ARCHIVE_FILE):
        try:
            tables = parsed(read_file(archive.disk, path), path.name)
            if path.name != ARCHIVE_FILE:
                meeting_of(tables, path.name)
        except (OSError, Problem):
            continue
        yield path, tables


def _meetings(files: dict[Path, Stored]) -> frozenset[int]:
    ids = (tables.get("meeting", {}).get(1, {}).get("id") for tables in files.values())
    return frozenset(identity for identity in ids if isinstance(identity, int))


def _from_file(archive: Archive, path: Path, tables: Stored, removal: Removal) -> tuple[int, list[Remnant]]:
    """Take it out of a file of the archive, and out of its earlier versions; 1 if it had anything."""
    if not removal.edits(tables):
        return 0, []
    if is_approved(tables):
        return 0, [Remnant(path, "approved")]
    file: KeptFile = archive.common if path.name == ARCHIVE_FILE else archive.file(path)
    try:
        for _ in range(_TRIES):  # somebody may be writing there
            edits = removal.edits(file.read())
            if not edits:
                return 1, []
            with wiping(archive.disk.real(path)):
                file.commit(Change(edits))
    except (OSError, Misfit, NotSaved, Problem):
        return 0, [Remnant(path, "refused")]
    return 0, [Remnant(path, "in-use")]


def remove_leftovers(archive: Archive) -> None:
    """Write over what a killed program left of its writing, under the lock, so that no writer lives."""
    try:
        with locked(archive.disk, archive.folder):
            for path in archive.folder.rglob(f"{HIDDEN}*.tmp"):
                if path.is_file():
                    write_over(path)
                    path.unlink()
    except (OSError, NotSaved):
        return  # what is left is named


def _from_crashes(state: Path, removal: Removal, meetings: frozenset[int]) -> int:
    """Take it out of the drafts and rescue files that no window holds; say of how many.

    An id is one archive's; words go from the meetings of this one alone.
    """

    def mine(meeting: int) -> bool:
        return removal.pattern is None or meeting in meetings

    def without(owed: Owed) -> Owed | None:
        return removal.owed(owed) if mine(owed.meeting) else owed

    count = 0
    for draft in abandoned(state):
        if mine(draft.meeting):
            with suppress(OSError):  # then it is named as one that may still have it
                count += draft.forget(without, removal.half_typed, removal.says)
        draft.close()
    for rescue in pending(state):
        if any(mine(owed.meeting) for owed in rescue.owed):
            with suppress(OSError):
                count += rescue.forget(without, removal.says)
        rescue.close()
    for (table, key), fields in removal.targets.items():
        if not fields or "*" in fields or "text" in fields:
            with suppress(OSError):  # then it is named as one that may still have it
                count += forget_aside(state, table, key, frozenset(removal.needles))
    return count


def _from_state(own: Path, removal: Removal, files: dict[Path, Stored]) -> tuple[int, list[Remnant]]:
    """Take it out of everything else the program keeps; say of how many files, and what is left."""
    count = 0
    left = []
    known = {
        *map(str, _meetings(files)),
        *(str(t.get("archive", {}).get(1, {}).get("id")) for t in files.values()),
    }
    mine = re.compile(rb"(?<!\d)(?:%b)(?!\d)" % b"|".join(one.encode() for one in known))
    for path in sorted(own.rglob("*")) if own.is_dir() else ():
        if not path.is_file() or path.is_symlink():
            continue
        try:
            data = read_file(System(), path)
            if looked_into(data, removal) is None:
                continue
            if removal.pattern is not None and not mine.search(data):
                continue  # of another archive
            if path.suffix in (".draft", ".rescue"):
                left.append(Remnant(path, "in-use"))
                continue
            after = _without(data, path.name, removal)
            if after != data:
                with wiping(path):
                    write_file(System(), path, after)
                count += 1
            if removal.says(after) or (_is_text(after) and removal.holds(after)):
                left.append(Remnant(path, "cut"))
        except (OSError, Problem):
            left.append(Remnant(path, "cut"))
    return count, left


def _without(data: bytes, name: str, removal: Removal) -> bytes:
    """The bytes of a file without it: tables, JSON, lines of JSON, or text; else as they are."""
    try:
        tables = parsed(data, name)
    except Problem:
        pass
    else:
        after = removal.tables(tables)
        return data if after == tables else written(after)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data
    try:
        return json.dumps(removal.value(json.loads(text)), ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return "".join(_line_without(line, removal) for line in text.splitlines(keepends=True)).encode()


def _line_without(line: str, removal: Removal) -> str:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return removal.text(line)
    bare = removal.value(value)
    return line if bare == value else json.dumps(bare, ensure_ascii=False) + "\n"


def _is_text(data: bytes) -> bool:
    """Whether bytes are no JSON: an id that stands there says that more did."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return True
    return False


def _others(files: dict[Path, Stored], removal: Removal) -> tuple[int, ...]:
    """Entries that were written from it, are another version of it, or say the same words."""
    keys = {key for table, key in removal.targets if table == "entries"}
    words = [needle for needle in removal.needles if len(needle) >= _ALIKE and removal.pattern is None]
    same = [pattern for needle in words for pattern in patterns(needle)]
    found = set()
    for tables in files.values():
        for key, entry in tables.get("entries", {}).items():
            sources = entry.get("sources")
            bound = entry.get("conflict_of") in keys or not keys.isdisjoint(
                sources if isinstance(sources, list) else ()
            )
            says = any(pattern.search(text) for _, text in texts_in("entries", entry) for pattern in same)
            if key not in keys and (bound or says):
                found.add(key)
    return tuple(sorted(found))


def _from_exported(state: Path, removal: Removal) -> list[Remnant]:
    """Remember no document whose name says it; it is told of once more, now."""
    try:
        drop(state, tuple(one for one in exported(state) if removal.says(one.path.encode())))
    except (OSError, NotSaved):
        return [Remnant(state / OWN_FOLDER, "refused")]
    return []


def _documents(
    state: Path, found: TextMeaning, chosen: tuple[Mention, ...], files: dict[Path, Stored]
) -> tuple[Exported, ...]:
    """What was written from the meetings in which it stood, and from all of them."""
    places = {(one.table, one.key) for one in chosen}
    paths = {one.path for one in found.mentions if (one.table, one.key) in places}
    meetings = {ALL, *_meetings({path: tables for path, tables in files.items() if path in paths})}
    return tuple(one for one in exported(state) if one.meeting in meetings)
