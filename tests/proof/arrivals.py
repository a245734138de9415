"""What can arrive under an open window: other bytes in the file's place, from a program that heeds no lock.

A synchroniser, ``cp``, ``git checkout``, another machine, or another window of ours. Each arrival says what
must be found in the end of what it brought, and which bytes may not be written over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.files.encoding import encoded, parsed
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.record.changes import Change, Edit, traced
from store.record.model import SCHEMA, Meeting, Stored, to_json
from tests.proof.oracle import archive_on
from tests.proof.state import STATE
from tests.proof.workloads import MEETING, PATH, holding
from tests.store.making import DAY, ROOT, added, edited, line
from tests.store.simulated import File, Folder, Simulated, killed

OLD = "gammel"
THEIRS = "deres"
PRIVATE = "en annens, privat"
DRAFT = msgspec.structs.replace(MEETING, state="draft")


class Arrived(msgspec.Struct, frozen=True):
    """What must be found when all windows are closed.

    ``theirs`` are texts in the archive; ``unmixed`` are texts that may not be in our meeting;
    ``untouched`` are bytes that some file of the archive holds as they came, ``somewhere`` any file at all.
    ``buries`` says that what was deleted before stays deleted: that is told from a file that can be read.
    ``came`` are bytes that no program of ours has written, which is not to blame for what they hold.
    ``beside`` says that it lies beside the file and not in its place.
    """

    theirs: frozenset[str] = frozenset()
    unmixed: frozenset[str] = frozenset()
    untouched: bytes | None = None
    somewhere: bytes | None = None
    buries: bool = True
    came: frozenset[bytes] = frozenset()
    beside: bool = False


Arrival: TypeAlias = Callable[[Simulated, bytes], Arrived]
"""Lets something arrive; it is given the file as it was some changes ago."""


def begun() -> Simulated:
    """A disk with a draft of minutes that holds two lines."""
    return killed(_begun())


@cache
def _begun() -> Simulated:
    disk = holding(line(11, OLD), line(12, "gammel to"))[0]()
    change = Change((Edit("meeting", 1, {"state": (MEETING.state, "draft")}),))
    MeetingFile(PATH, disk, STATE).commit(change)
    disk.root.sync()
    return disk


def now_in(disk: Simulated) -> bytes:
    """What the file holds; nothing when it is gone."""
    try:
        node = disk.node(PATH)
    except FileNotFoundError:
        return b""
    return node.data if isinstance(node, File) else b""


def older(disk: Simulated, before: bytes) -> Arrived:
    _put(disk, PATH, before)
    return Arrived()


def removed(disk: Simulated, _: bytes) -> Arrived:
    if now_in(disk):
        del disk.folder(PATH.parent).names[PATH.name]
        disk.folder(PATH.parent).changed()
        disk.folder(PATH.parent).sync()
    return Arrived()


def folder_removed(disk: Simulated, _: bytes) -> Arrived:
    """The whole year is gone."""
    disk.folder(ROOT).names.pop(PATH.parent.name, None)
    disk.folder(ROOT).changed()
    disk.folder(ROOT).sync()
    return Arrived()


def theirs(disk: Simulated, _: bytes) -> Arrived:
    """Another machine has gone on from what stands there."""
    return _changed(disk, now_in(disk), {"entries": {41: to_json(line(41, THEIRS))}})


def theirs_from_older(disk: Simulated, before: bytes) -> Arrived:
    """Another machine has gone on from an older version, also in a line of ours."""
    mine = {41: line(41, THEIRS), 11: line(11, f"{OLD}, {THEIRS}")}
    return _changed(disk, before, {"entries": {key: to_json(entry) for key, entry in mine.items()}})


def approved(disk: Simulated, _: bytes) -> Arrived:
    return _approved(disk, now_in(disk))


def older_approved(disk: Simulated, before: bytes) -> Arrived:
    return _approved(disk, before)


def approved_here(disk: Simulated, before: bytes) -> Arrived:  # noqa: ARG001 — as every arrival is called
    """Another window of ours approves."""
    approve(archive_on(disk), MeetingFile(PATH, disk, STATE))
    return Arrived(untouched=now_in(disk))


def newer(disk: Simulated, _: bytes) -> Arrived:
    return _newer(disk, now_in(disk))


def older_newer(disk: Simulated, before: bytes) -> Arrived:
    """A newer version of the program has gone on from an older version of the file."""
    return _newer(disk, before)


def newer_here(disk: Simulated, _: bytes) -> Arrived:
    """A window of a newer version on this machine, which heeds the lock."""
    change = Change((Edit("meeting", 1, {"schema": (SCHEMA, SCHEMA + 1)}),))
    MeetingFile(PATH, disk, STATE).commit(change)
    return Arrived(untouched=now_in(disk))


def another(disk: Simulated, _: bytes) -> Arrived:
    """Two people make the same meeting before they synchronise: it has the same name, and another id."""
    data = encoded({
        "meeting": {1: to_json(Meeting(id=8, title=MEETING.title, from_=DAY, state="draft"))},
        "entries": {81: to_json(line(81, PRIVATE, private=True))},
    })  # fmt: skip
    _put(disk, PATH, data)
    return Arrived(unmixed=frozenset({PRIVATE}), untouched=data)


def cut_off(disk: Simulated, _: bytes) -> Arrived:
    """A synchroniser that was interrupted."""
    data = now_in(disk)[: len(now_in(disk)) // 2] or b"{"
    _put(disk, PATH, data)
    return Arrived(somewhere=data, buries=False)


def empty(disk: Simulated, _: bytes) -> Arrived:
    _put(disk, PATH, b"")
    return Arrived(buries=False)


def line_twice(disk: Simulated, _: bytes) -> Arrived:
    """One key stands there twice, as a hand that merged by line leaves it."""
    data = now_in(disk)
    _tables(data)  # nobody merges by line what is cut off: it raises
    row = b'"11": '
    twice = data.replace(row, row + b'{"text": "' + THEIRS.encode() + b'"},\n' + row, 1)
    _put(disk, PATH, twice)
    texts = () if twice == data else (THEIRS, str(_tables(data)["entries"][11].get("text")))
    return Arrived(theirs=frozenset(texts), came=frozenset({twice}))


def table_twice(disk: Simulated, _: bytes) -> Arrived:
    """«Keep both»: a whole table stands there twice."""
    data = now_in(disk) or encoded({"meeting": {1: to_json(DRAFT)}})
    _tables(data)
    more = b',\n"entries": {\n"41": {"rank": "a1", "text": "' + THEIRS.encode() + b'"}\n}\n}\n'
    twice = data.rstrip().removesuffix(b"}").rstrip() + more
    _put(disk, PATH, twice)
    return Arrived(theirs=frozenset({THEIRS}), came=frozenset({twice}))


def great_key(disk: Simulated, _: bytes) -> Arrived:
    """A key that is more than 2^63."""
    tables = _tables(now_in(disk))
    row = f'"9999999999999999999": {{"rank": "a1", "text": "{THEIRS}"}},\n'.encode()
    whole = encoded(tables)
    data = whole if row in whole else whole.replace(b'"entries": {\n', b'"entries": {\n' + row, 1)
    _put(disk, PATH, data)
    return Arrived(theirs=frozenset({THEIRS} if row in data else ()), came=frozenset({data}))


def copy_beside(disk: Simulated, before: bytes) -> Arrived:
    """A synchroniser lays its version beside ours."""
    tables = laid(_tables(before), {"entries": {41: to_json(line(41, THEIRS))}})
    _put(disk, PATH.with_name(f"{PATH.stem} (conflict).json"), encoded(tables))
    return Arrived(theirs=frozenset({THEIRS}), beside=True)


def line_here(disk: Simulated, _: bytes) -> Arrived:
    """Another window of ours, which heeds the lock."""
    MeetingFile(PATH, disk, STATE).commit(added(line(41, THEIRS)))
    return Arrived(theirs=frozenset({THEIRS}))


def edit_here(disk: Simulated, _: bytes) -> Arrived:
    MeetingFile(PATH, disk, STATE).commit(edited(11, OLD, f"{OLD}, {THEIRS}"))
    return Arrived(theirs=frozenset({f"{OLD}, {THEIRS}"}))


LOCKLESS: tuple[Arrival, ...] = (
    older, removed, theirs, theirs_from_older, approved, older_approved, newer, older_newer, another, cut_off,
    empty, line_twice, table_twice, great_key, copy_beside, folder_removed,
)  # fmt: skip
OURS: tuple[Arrival, ...] = (approved_here, newer_here, line_here, edit_here)
"""Other windows of ours; these take the lock."""


def _put(disk: Simulated, path: Path, data: bytes) -> None:
    """Another program makes the year's folder when it is not there."""
    year = path.parent.name
    if year not in disk.folder(ROOT).names:
        disk.folder(ROOT).names[year] = Folder()
        disk.folder(ROOT).changed()
        disk.folder(ROOT).sync()
    disk.put(path, data)


def _tables(data: bytes) -> Stored:
    return parsed(data or encoded({"meeting": {1: to_json(DRAFT)}, "entries": {}}), PATH.name)


def laid(tables: Stored, documents: Stored) -> Stored:
    """The tables as another machine has written them, with these fields of these documents."""
    made = {table: dict(rows) for table, rows in tables.items()}
    for table, rows in documents.items():
        there = made.setdefault(table, {})
        for key, document in rows.items():
            there[key] = traced(there.get(key), {**there.get(key, {}), **document})
    return made


def _changed(disk: Simulated, data: bytes, documents: Stored) -> Arrived:
    _put(disk, PATH, encoded(laid(_tables(data), documents)))
    texts = (str(document["text"]) for document in documents["entries"].values())
    return Arrived(theirs=frozenset(texts))


def _approved(disk: Simulated, data: bytes) -> Arrived:
    revision = {"content": "{}", "reason": "Godkjent i møte", "at": "2015-06-03T10:00:00Z"}
    key = 1_000 + len(data)  # whoever approves makes a revision of its own
    made = laid(_tables(data), {"meeting": {1: {"state": "approved"}}, "revisions": {key: revision}})
    _put(disk, PATH, encoded(made))
    return Arrived(untouched=encoded(made))


def _newer(disk: Simulated, data: bytes) -> Arrived:
    made = laid(_tables(data), {"meeting": {1: {"schema": SCHEMA + 1}}, "holograms": {1: {"shape": "ring"}}})
    _put(disk, PATH, encoded(made))
    return Arrived(untouched=encoded(made))
