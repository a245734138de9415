"""Changes that a meeting did not take: kept aside, a file for each, until somebody has dealt with them.

Minutes that somebody else approved, or that a newer version of the program wrote, take no changes; what was
entered all the same is still somebody's words. It is written here, durably, before any draft or rescue
file lets it go, and stays until it is made again (:func:`store.session.recovery.made_again`) or thrown away.
A file is of tables, as a meeting's is, and can be read by eye: who it was meant for, why it was not taken,
and one line for each document that it would have changed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from store.errors import Problem
from store.files.durable import HIDDEN, make_folders, read_file, write_file
from store.files.encoding import encoded, parsed
from store.files.state_file import folder_of, wiping, write_over
from store.files.system import Disk, System
from store.record.changes import Change, Edit, short_hash
from store.record.identity import to_text
from store.record.model import Json

ASIDE = "aside"
"""The folder of the state folder that holds what was kept aside. Nothing in it is removed with time."""

_WORDS = ("text", "title", "answer", "typed")
"""The fields that hold what a person typed, the best one first."""

_STEM = 40


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """A change that a meeting did not take.

    ``id`` is the change's own (that of its :class:`store.session.rescue.Owed` when it has one): the same
    change is kept once. ``meeting`` is the meeting's id, ``title`` what it was called, ``path`` its file and
    ``archive`` the archive's real folder, as they were. ``key`` and ``facts`` say why it was not taken, as a
    :class:`Problem` does. ``typed`` are lines that never became a change. ``file`` is where it is kept.
    """

    id: int
    meeting: int
    title: str
    path: str
    archive: str
    key: str
    facts: dict[str, str | int]
    at: datetime
    change: Change
    typed: tuple[str, ...] = ()
    file: Path = Path()

    @property
    def reason(self) -> Problem:
        """Why the meeting did not take it."""
        return Problem(self.key, **self.facts)

    @property
    def lines(self) -> tuple[str, ...]:
        """What a person typed, line by line; a change without words gives none."""
        return tuple(dict.fromkeys([*said_in(self.change), *self.typed]))


class _Head(msgspec.Struct):
    """Document 1 of the table ``aside``."""

    id: int
    meeting: int
    title: str
    path: str
    archive: str
    reason: str
    facts: dict[str, str | int]
    at: datetime
    typed: tuple[str, ...] = ()


def keep_aside(state: Path, aside: Aside, disk: Disk | None = None) -> Aside:
    """Keep a change aside, durably when this returns; once, however often it is asked for.

    ``state`` is the system's folder for what programs remember. Returns the change with its file. Raises
    OSError when it cannot be written: then it must stay where it was.
    """
    disk = disk or System()
    folder = folder_of(state, ASIDE)
    make_folders(disk, folder)
    for above in (folder.parent, folder.parent.parent):
        # Somebody may have been killed between making a folder and making it durable.
        with contextlib.suppress(PermissionError):
            disk.sync_folder(above)
    ending = f"{to_text(aside.id)}.json"
    name = next((seen.name for seen in disk.scan(folder) if _is_kept(seen.name, ending)), None)
    if name is not None:
        disk.sync_folder(folder)  # its content is durable since it has the name; the name may not be
    else:
        name = f"{Path(aside.path).stem[:_STEM].strip()} {ending}"
        write_file(disk, folder / name, encoded(_tables(aside)), new=True)
    return msgspec.structs.replace(aside, file=folder / name)


def kept_aside(state: Path, meeting: int | None = None, disk: Disk | None = None) -> tuple[Aside, ...]:
    """What is kept aside, of one meeting or of all, in the order in which it was made.

    What cannot be read is passed over; :func:`unreadable` names it.
    """
    disk = disk or System()
    found = []
    for path in _files(state, disk):
        with contextlib.suppress(Problem, OSError):
            aside = _read(path, disk)
            if meeting in (None, aside.meeting):
                found.append(aside)
    return tuple(sorted(found, key=lambda aside: (aside.at, aside.id)))


def unreadable(state: Path, disk: Disk | None = None) -> tuple[Path, ...]:
    """The files among what is kept aside that cannot be read, and that nobody else would name."""
    disk = disk or System()
    found = []
    for path in _files(state, disk):
        try:
            _read(path, disk)
        except (Problem, OSError):
            found.append(path)
    return tuple(found)


def discard(aside: Aside, disk: Disk | None = None) -> None:
    """Remove what was kept aside: it is in its meeting now, or not wanted. Raises OSError."""
    disk = disk or System()
    with contextlib.suppress(FileNotFoundError):  # another window was quicker
        disk.remove(aside.file)
    disk.sync_folder(aside.file.parent)


def forget_aside(state: Path, table: str, key: int, texts: frozenset[str] = frozenset()) -> int:
    """Take a document out of all that is kept aside, and write over its bytes; say of how many.

    ``texts`` are what the document said: a line that holds one of them goes too. Raises OSError.
    """
    count = 0
    for aside in kept_aside(state):
        edits = tuple(edit for edit in aside.change.edits if (edit.table, edit.key) != (table, key))
        typed = tuple(line for line in aside.typed if not any(text in line for text in texts))
        if (edits, typed) == (aside.change.edits, aside.typed):
            continue
        count += 1
        if edits or typed:
            rest = msgspec.structs.replace(aside, change=Change(edits), typed=typed)
            with wiping(aside.file):
                write_file(System(), aside.file, encoded(_tables(rest)))
        else:
            write_over(aside.file)
            discard(aside)
    return count


def belongs(aside: Aside, archive: Path) -> bool:
    """Whether something was kept aside in an archive: in this folder, or in one that has moved since."""
    there = Path(aside.archive)
    return there == archive or not there.exists()


def said_in(change: Change) -> tuple[str, ...]:
    """What a person typed, in each document of a change that has words."""
    return tuple(filter(None, map(_said, change.edits)))


def made_id(*said: object) -> int:
    """An id that is made from what a change says, so that whoever finds the same keeps it once."""
    return int(short_hash(said, 15), 16)


def _files(state: Path, disk: Disk) -> Iterator[Path]:
    folder = folder_of(state, ASIDE)
    try:
        names = sorted(seen.name for seen in disk.scan(folder) if not seen.folder)
    except OSError:
        return
    yield from (folder / name for name in names if _is_kept(name, ".json"))


def _is_kept(name: str, ending: str) -> bool:
    return name.endswith(ending) and not name.startswith(HIDDEN)


def _tables(aside: Aside) -> dict[str, dict[int, Json]]:
    head = _Head(
        aside.id, aside.meeting, aside.title, aside.path, aside.archive, aside.key, aside.facts, aside.at,
        aside.typed,
    )  # fmt: skip
    rows = dict(enumerate(map(msgspec.to_builtins, aside.change.edits), start=1))
    return {"aside": {1: msgspec.to_builtins(head)}, "edits": rows}


def _read(path: Path, disk: Disk) -> Aside:
    tables = parsed(read_file(disk, path), path.name)
    try:
        head = msgspec.convert(tables.get("aside", {}).get(1), _Head)
        edits = tuple(msgspec.convert(row, Edit) for _, row in sorted(tables.get("edits", {}).items()))
    except msgspec.ValidationError as error:
        raise Problem("file-unreadable", file=path.name, line=0) from error
    return Aside(
        id=head.id, meeting=head.meeting, title=head.title, path=head.path, archive=head.archive,
        key=head.reason, facts=head.facts, at=head.at, change=Change(edits), typed=head.typed, file=path,
    )  # fmt: skip


def _said(edit: Edit) -> str:
    """What somebody typed of a document; what was removed is not said again."""
    for name in _WORDS:
        new = edit.fields.get(name, (None, None))[1]
        if isinstance(new, str) and new.strip():
            return new
    others = (new for name, (_, new) in edit.fields.items() if name not in {"rank", "deleted"})
    return " · ".join(new for new in others if isinstance(new, str)) if edit.table != "entries" else ""
