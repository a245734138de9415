"""The Word and other files that were written from meetings on this machine: what each was, and where it is.

Only what is needed to find them again when something must go from them too. The newest are kept.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from store.errors import NotSaved
from store.files.archive import Archive
from store.files.durable import locked, make_folders, read_file, write_file
from store.files.encoding import cleaned
from store.files.state_file import OWN_FOLDER, default_state
from store.files.system import System

MOST = 1_000
"""Documents that are remembered."""

ALL = 0
"""In the place of a meeting's id: a register, which is written from all of them."""

_FILE = "exported.json"


class Exported(msgspec.Struct, frozen=True):
    """A document: its file, the meeting's id (or ``ALL``), when, and whether it is for inside use."""

    path: str
    meeting: int
    at: str
    internal: bool = False


def remember(archive: Archive, path: Path, meeting: int, *, internal: bool = False) -> None:
    """Remember a document that was just written. What cannot be remembered does not hinder anybody.

    Writes a file: not for the thread that draws.
    """
    at = archive.clock().isoformat(timespec="seconds")
    new = Exported(str(cleaned(str(path.absolute()))), meeting, at, internal)
    state = archive.state or default_state()
    folder = state / OWN_FOLDER
    with suppress(OSError, NotSaved):
        make_folders(System(), folder)
        with locked(System(), folder):
            known = [one for one in exported(state) if one.path != new.path]
            _write(folder, [*known, new][-MOST:])


def exported(state: Path) -> tuple[Exported, ...]:
    """Return the documents that are remembered, the oldest first; none when they cannot be read."""
    try:
        data = read_file(System(), state / OWN_FOLDER / _FILE)
        return tuple(msgspec.json.decode(data, type=list[Exported]))
    except (OSError, msgspec.DecodeError):
        return ()


def written_before(archive: Archive, meeting: int) -> tuple[Path, ...]:
    """The documents of a meeting that were written on this machine and are there still, the newest first."""
    known = exported(archive.state or default_state())
    paths = (Path(one.path) for one in reversed(known) if one.meeting == meeting)
    return tuple(path for path in paths if path.is_file())


def drop(state: Path, documents: tuple[Exported, ...]) -> None:
    """Remember some documents no longer. Raises OSError and NotSaved."""
    folder = state / OWN_FOLDER
    if documents:
        with locked(System(), folder):
            _write(folder, [one for one in exported(state) if one not in documents])


def _write(folder: Path, documents: list[Exported]) -> None:
    lines = b",\n".join(msgspec.json.encode(one) for one in documents)
    write_file(System(), folder / _FILE, b"[\n%b\n]\n" % lines)
