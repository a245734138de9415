"""A file of the state folder that one window holds: locked while the window lives, written in place.

In place, because its blocks are on the disk before they are needed: a full disk cannot refuse them. A
file system that never writes in place (btrfs, ZFS) may refuse even then; the caller is told.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from store.files.durable import make_folders
from store.files.system import PRIVATE, System
from store.files.user_folders import user_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OWN_FOLDER = "referat"
"""The program's folder in the state folder."""

BLANK = b"\n"
"""What a file is filled with before anything stands in it."""

_BINARY = getattr(os, "O_BINARY", 0)
_LOCKED_BYTE = 0x7FFF0000  # far behind everything written: Windows lets nobody read a locked byte
_CHUNK = 1 << 20
_A_LOOK = 0.001
"""Seconds after which whoever only asked for a lock has let it go."""


class Calls:
    """The calls to the system, so that tests can let them fail. All raise OSError as the system does."""

    def make(self, path: Path) -> int:
        """Make a file that must not exist, for its owner alone."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE)

    def open(self, path: Path) -> int:
        """Open a file for reading and writing."""
        return os.open(path, os.O_RDWR | _BINARY)

    def look(self, path: Path) -> int:
        """Open a file for reading alone."""
        return os.open(path, os.O_RDONLY | _BINARY)

    def sync(self, descriptor: int) -> None:
        """Bring what was written onto the disk itself."""
        System().sync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a descriptor; its lock goes with it."""
        os.close(descriptor)

    if sys.platform == "win32":

        def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
            """Write some of the data at a place, and return how many bytes that was."""
            os.lseek(descriptor, place, os.SEEK_SET)
            return os.write(descriptor, data)

        def read_at(self, descriptor: int, size: int, place: int) -> bytes:
            """Read at most ``size`` bytes from a place; none at the end."""
            os.lseek(descriptor, place, os.SEEK_SET)
            return os.read(descriptor, size)

        def lock(self, descriptor: int) -> bool:
            """Take the file's lock; say whether nobody else has it."""
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                return False
            return True

        def is_free(self, descriptor: int) -> bool:
            """Say whether nobody has the file's lock."""
            if not self.lock(descriptor):
                return False
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
            return True

    else:

        def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
            """Write some of the data at a place, and return how many bytes that was."""
            return os.pwrite(descriptor, data, place)

        def read_at(self, descriptor: int, size: int, place: int) -> bytes:
            """Read at most ``size`` bytes from a place; none at the end."""
            return os.pread(descriptor, size, place)

        def lock(self, descriptor: int) -> bool:
            """Take the file's lock; say whether nobody else has it."""
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        def is_free(self, descriptor: int) -> bool:
            """Say whether nobody has the file's lock."""
            try:
                fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            fcntl.flock(descriptor, fcntl.LOCK_UN)
            return True


class Held:
    """A file whose lock this process has. It is let go with :meth:`close`, or with the process."""

    def __init__(self, path: Path, descriptor: int, calls: Calls) -> None:
        """Hold an open, locked file; see :func:`made` and :func:`claimed`."""
        self.path = path
        self._named = False
        self._descriptor = descriptor
        self._calls = calls
        self._at_one_place = threading.Lock()  # Windows has one position for reading and writing

    def write(self, data: bytes, place: int) -> None:
        """Write at a place, in bytes from the beginning. Killed processes keep what is written."""
        rest = memoryview(data)
        while rest:
            with self._at_one_place:
                written = self._calls.write_at(self._descriptor, rest, place)
            if not written:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.path))
            place += written
            rest = rest[written:]

    def read(self) -> bytes:
        """Return everything the file holds."""
        pieces: list[bytes] = []
        place = 0
        while True:
            with self._at_one_place:
                piece = self._calls.read_at(self._descriptor, _CHUNK, place)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
            place += len(piece)

    def sync(self) -> None:
        """Bring what was written onto the disk itself: a power cut keeps it then."""
        self._calls.sync(self._descriptor)
        if not self._named:
            System().sync_folder(self.path.parent)
            # Somebody may have been killed between making the folders above and making them durable.
            for folder in list(self.path.parents)[1:3]:
                with suppress(PermissionError):
                    System().sync_folder(folder)
            self._named = True

    @property
    def is_there(self) -> bool:
        """Whether the file still has its name: somebody may have removed it, or its folder."""
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._descriptor))
        except OSError:
            return False

    def size(self) -> int:
        """How many bytes the file has."""
        return os.fstat(self._descriptor).st_size

    def close(self) -> None:
        """Let the file go."""
        if self._descriptor >= 0:
            self._calls.close(self._descriptor)
            self._descriptor = -1

    def remove(self) -> None:
        """Remove the file durably, and let it go."""
        if sys.platform == "win32":
            self.close()  # an open file cannot be removed there
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
            System().sync_folder(self.path.parent)
        self.close()


def folder_of(state: Path, kind: str) -> Path:
    """The folder of the files of a kind in the state folder."""
    return state / OWN_FOLDER / kind


def default_state() -> Path:
    """The system's folder for what programs remember between two runs."""
    return user_folder("state")


def made(folder: Path, ending: str, size: int, calls: Calls) -> Held:
    """A new file of ``size`` bytes, its blocks written out, held from its first moment.

    Nothing is synced. Raises OSError, and leaves no file then.
    """
    make_folders(System(), folder)
    while True:
        path = folder / f"{os.getpid()}-{os.urandom(4).hex()}{ending}"
        held = _locked(path, calls.make(path), calls)
        if held is not None:
            break  # else somebody who looked for abandoned files was quicker, and removes it
    try:
        held.write(BLANK * size, 0)
    except OSError:
        held.remove()
        raise
    return held


def claimed(folder: Path, ending: str, calls: Calls) -> Iterator[Held]:
    """The files that no living window holds, each locked until it is closed, in the order of names."""
    for path in _named(folder, ending):
        with suppress(OSError):
            held = _locked(path, calls.open(path), calls)
            if held is None and not _is_own(path):
                time.sleep(_A_LOOK)  # it is a window's, or somebody looks at it this moment (looked_at)
                held = _locked(path, calls.open(path), calls)
            if held is not None:
                yield held


def looked_at(folder: Path, ending: str, calls: Calls) -> Iterator[tuple[Path, bytes, bool]]:
    """What the files hold, and whether a living window has them; none of this process, none is taken.

    In the order of names. What cannot be read is passed over.
    """
    for path in _named(folder, ending):
        with suppress(OSError):
            descriptor = calls.look(path)
            try:
                living = not calls.is_free(descriptor)
                if not living or not _is_own(path):
                    yield path, _all_of(descriptor, calls), living
            finally:
                calls.close(descriptor)


def _named(folder: Path, ending: str) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(ending))
    except OSError:
        return []


def _is_own(path: Path) -> bool:
    """Whether this process has made a file, or one that had its number."""
    return path.name.startswith(f"{os.getpid()}-")


def _all_of(descriptor: int, calls: Calls) -> bytes:
    pieces: list[bytes] = []
    place = 0
    while piece := calls.read_at(descriptor, _CHUNK, place):
        pieces.append(piece)
        place += len(piece)
    return b"".join(pieces)


@contextmanager
def wiping(path: Path) -> Iterator[None]:
    """When another file takes this one's place inside, write over the bytes of the old one.

    Not where the old one has another name too (a backup by links), and not on Windows, where a file
    that is open cannot be replaced. Raises OSError.
    """
    if sys.platform == "win32":
        yield
        return
    old = os.open(path, os.O_RDWR)
    try:
        yield
        seen = os.fstat(old)
        if seen.st_nlink == 0:
            Held(path, old, Calls()).write(BLANK * seen.st_size, 0)
            System().sync(old)
    finally:
        os.close(old)


def write_over(path: Path) -> None:
    """Write over the bytes of a file that is about to be removed. Raises OSError."""
    calls = Calls()
    file = Held(path, calls.open(path), calls)
    try:
        file.write(BLANK * path.stat().st_size, 0)
    finally:
        file.close()


def _locked(path: Path, descriptor: int, calls: Calls) -> Held | None:
    """The file with its lock; None when another has it, or removed it this moment."""
    try:
        if calls.lock(descriptor) and os.path.samestat(path.stat(), os.fstat(descriptor)):
            return Held(path, descriptor, calls)
    except FileNotFoundError:
        pass
    except OSError:
        calls.close(descriptor)
        raise
    calls.close(descriptor)
    return None
