"""Every call the store makes to the system, POSIX and Windows; and for whom a new file or folder is.

What is done with the calls stands in :mod:`store.files.durable`; it is the same everywhere, and runs against
a simulated disk in the tests.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Protocol

import msgspec

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PRIVATE = 0o600
"""The mode of a new file, unless others may write in its folder: minutes are for who takes them."""

PATIENCE = 2.0
"""Seconds to wait for the archive's lock, or for a scanner to let go of a file."""

LOCK_NAME = ".~referat.lock"
_READ_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
_NOT_THERE = frozenset(
    {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.ENOTTY, errno.EOPNOTSUPP, errno.ENOTSUP}
)


class FolderEntry(msgspec.Struct, frozen=True, gc=False):
    """A name in a folder; ``changed`` is its time of change in nanoseconds, ``size`` is in bytes.

    ordinary: it is a folder or a file. Neither is a pipe, a device, or a link that leads nowhere.
    """

    name: str
    folder: bool
    size: int
    changed: int
    ordinary: bool = True


class NotOrdinaryError(OSError):
    """Something that has a file's name and is no file: reading it might never end, or do something."""

    def __init__(self, path: Path) -> None:
        """Name it."""
        super().__init__(errno.EPERM, os.strerror(errno.EPERM), str(path))


def rights_of_others(above: int, *, folder: bool) -> int:
    """What group and others may do with a file or folder, from the mode of the folder above it.

    Who may write there shares what is in it. A folder that others may merely look into is the usual
    state of things, and shares nothing.
    """
    group = 0o070 if above & stat.S_IWGRP else 0
    everybody = 0o007 if above & stat.S_IWOTH else 0
    return (group | everybody) & (0o077 if folder else 0o066)


class Disk(Protocol):
    """The system calls of the store. All of them raise OSError as the system does."""

    def now(self) -> float:
        """Seconds of a clock that only grows."""

    def sleep(self, seconds: float) -> None:
        """Wait."""

    def token(self) -> str:
        """A piece of a name that no other process uses."""

    def real(self, path: Path) -> Path:
        """The path with symbolic links followed."""

    def mode(self, path: Path) -> int | None:
        """The permissions of a file, or None when it is missing."""

    def scan(self, folder: Path) -> tuple[FolderEntry, ...]:
        """What lies in a folder, in no order. What cannot be looked at is not ``ordinary``."""

    def open_new(self, path: Path, mode: int) -> int:
        """Make a file that must not exist, and open it for writing."""

    def open_read(self, path: Path) -> int:
        """Open a file for reading. Raises NotOrdinaryError, at once, for what is no ordinary file."""

    def read(self, descriptor: int, size: int) -> bytes:
        """Read at most ``size`` bytes; none at the end."""

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the data, and return how many bytes that was."""

    def sync(self, descriptor: int) -> None:
        """Bring what was written onto the disk itself."""

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in the place of another, at once."""

    def swap(self, one: Path, other: Path) -> bool:
        """Let two files change names at once; False, and nothing done, where there is no such call.

        Whoever replaces a file in this way still has what stood there, whoever wrote it and when.
        """

    def rename_new(self, source: Path, target: Path) -> None:
        """Give a file its name; FileExistsError when the name is taken."""

    def sync_folder(self, folder: Path) -> None:
        """Bring the names of a folder onto the disk itself."""

    def remove(self, path: Path) -> None:
        """Remove a file."""

    def make_folder(self, folder: Path, *, shared: bool = False) -> None:
        """Make a folder, unless it is there; a ``shared`` one is for those who may write in the one above."""

    def try_lock(self, folder: Path) -> int | None:
        """Take the lock of a folder, or return None when another has it."""

    def unlock(self, held: int) -> None:
        """Let the lock go."""


def _seen(entry: os.DirEntry[str]) -> FolderEntry | None:
    """What a name in a folder is; None when it has vanished since the folder was listed."""
    try:
        found = entry.stat()
    except FileNotFoundError:
        return _odd(entry) if entry.is_symlink() else None
    except OSError:  # links that go round, or into what is closed
        return _odd(entry)
    is_folder = stat.S_ISDIR(found.st_mode)
    ordinary = is_folder or stat.S_ISREG(found.st_mode)
    return FolderEntry(entry.name, is_folder, found.st_size, found.st_mtime_ns, ordinary)


def _odd(entry: os.DirEntry[str]) -> FolderEntry:
    return FolderEntry(entry.name, folder=False, size=0, changed=0, ordinary=False)


class _Plain:
    """What POSIX and Windows do alike."""

    def __init__(
        self, now: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        """Measure and wait with the given clock."""
        self.now = now
        self.sleep = sleep

    def token(self) -> str:
        return f"{os.getpid()}-{os.urandom(4).hex()}"

    def real(self, path: Path) -> Path:
        return Path(os.path.realpath(path))

    def mode(self, path: Path) -> int | None:
        try:
            return path.stat().st_mode & 0o777
        except FileNotFoundError:
            return None

    def scan(self, folder: Path) -> tuple[FolderEntry, ...]:
        found = []
        with os.scandir(folder) as entries:
            for entry in entries:
                seen = _seen(entry)
                if seen is not None:
                    found.append(seen)
        return tuple(found)

    def open_read(self, path: Path) -> int:
        # Opening alone may do something to a device; and what the name means may change right after.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise NotOrdinaryError(path)
        try:
            descriptor = os.open(path, os.O_RDONLY | _READ_FLAGS | _AT_ONCE)
        except BlockingIOError:  # a file server's hold on an ordinary file, which it lets go when asked
            descriptor = os.open(path, os.O_RDONLY | _READ_FLAGS)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise NotOrdinaryError(path)
        return descriptor

    def read(self, descriptor: int, size: int) -> bytes:
        return os.read(descriptor, size)

    def write(self, descriptor: int, data: memoryview) -> int:
        return os.write(descriptor, data)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def remove(self, path: Path) -> None:
        path.unlink()

    def make_folder(self, folder: Path, *, shared: bool = False) -> None:
        del shared  # Windows passes the rights of a folder on
        folder.mkdir(0o700, exist_ok=True)

    def open_new(self, path: Path, mode: int) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, mode)


if sys.platform == "win32":

    class _Windows(_Plain):
        """The calls as Windows has them.

        A folder cannot be synced there: a file is synced once more when it has its name, which it then brings
        along.
        """

        def sync(self, descriptor: int) -> None:
            os.fsync(descriptor)  # FlushFileBuffers

        def replace(self, source: Path, target: Path) -> None:
            self._patiently(lambda: source.replace(target))
            self._patiently(lambda: self._sync_name(target))

        def swap(self, one: Path, other: Path) -> bool:  # noqa: ARG002 — as POSIX has it
            return False

        def rename_new(self, source: Path, target: Path) -> None:
            self._patiently(lambda: source.rename(target))
            self._patiently(lambda: self._sync_name(target))

        def sync_folder(self, folder: Path) -> None:
            pass

        def try_lock(self, folder: Path) -> int | None:
            held = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_BINARY, PRIVATE)
            try:
                msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
            except OSError:
                os.close(held)
                return None
            return held

        def unlock(self, held: int) -> None:
            os.lseek(held, 0, os.SEEK_SET)
            msvcrt.locking(held, msvcrt.LK_UNLCK, 1)
            os.close(held)

        def _sync_name(self, path: Path) -> None:
            descriptor = os.open(path, os.O_RDWR | os.O_BINARY)
            try:
                self.sync(descriptor)
            finally:
                os.close(descriptor)

        def _patiently(self, call: Callable[[], object]) -> None:
            # Scanners and synchronisers hold a file open for a moment after every write.
            until = self.now() + PATIENCE
            while True:
                try:
                    call()
                except PermissionError:
                    if self.now() >= until:
                        raise
                    self.sleep(0.02)
                else:
                    return

    System = _Windows

else:
    _NO_SWAP = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})

    @cache
    def _swapping() -> Callable[[bytes, bytes], int] | None:
        """The call that lets two files change names, if there is one: it returns an error's number, or 0."""
        import ctypes  # noqa: PLC0415 — only who writes needs it

        library = ctypes.CDLL(None, use_errno=True)
        linux, mac = (getattr(library, name, None) for name in ("renameat2", "renamex_np"))
        here, exchange = -100, 2  # AT_FDCWD; RENAME_EXCHANGE, which macOS calls RENAME_SWAP
        if linux is not None:
            return lambda one, other: linux(here, one, here, other, exchange) and ctypes.get_errno()
        if mac is not None:
            return lambda one, other: mac(one, other, exchange) and ctypes.get_errno()
        return None

    class _Posix(_Plain):
        """The calls as Linux and macOS have them."""

        def open_new(self, path: Path, mode: int) -> int:
            descriptor = super().open_new(path, PRIVATE)
            if mode != PRIVATE:
                os.fchmod(descriptor, mode)  # the umask has no say in what was there before
            return descriptor

        def sync(self, descriptor: int) -> None:
            full = getattr(fcntl, "F_FULLFSYNC", None)  # on macOS fsync leaves the drive's own cache
            if full is not None:
                try:
                    fcntl.fcntl(descriptor, full)
                except OSError as error:
                    if error.errno not in _NOT_THERE:
                        raise
                else:
                    return
            os.fsync(descriptor)

        def make_folder(self, folder: Path, *, shared: bool = False) -> None:
            is_new = self.mode(folder) is None
            super().make_folder(folder)
            if is_new and shared:
                self._open_as_its_folder(folder)

        def replace(self, source: Path, target: Path) -> None:
            if not os.path.lexists(target):
                self._open_as_its_folder(source)
            source.replace(target)

        def swap(self, one: Path, other: Path) -> bool:
            call = _swapping()
            code = errno.ENOSYS if call is None else call(os.fsencode(one), os.fsencode(other))
            if code and code not in _NO_SWAP:
                raise OSError(code, os.strerror(code), str(other))
            return not code

        def rename_new(self, source: Path, target: Path) -> None:
            self._open_as_its_folder(source)
            try:
                os.link(source, target)
            except FileExistsError:
                raise
            except OSError:  # no links on this file system: the archive's lock keeps others away
                if os.path.lexists(target):
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
                source.replace(target)
            else:
                source.unlink()

        def sync_folder(self, folder: Path) -> None:
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                self.sync(descriptor)
            except OSError as error:
                if error.errno not in _NOT_THERE:  # some network file systems sync no folders
                    raise
            finally:
                os.close(descriptor)

        def try_lock(self, folder: Path) -> int | None:
            held = os.open(folder, os.O_RDONLY)
            try:
                return held if self._flock(held) else self._closed(held)
            except OSError as error:
                os.close(held)
                if error.errno not in _NOT_THERE:
                    raise
            # NFS locks only what is open for writing, and a folder never is.
            held = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, PRIVATE)
            return held if self._flock(held) else self._closed(held)

        def unlock(self, held: int) -> None:
            os.close(held)

        @staticmethod
        def _open_as_its_folder(path: Path) -> None:
            if others := rights_of_others(path.parent.stat().st_mode, folder=path.is_dir()):
                with suppress(OSError):  # a file system without modes
                    path.chmod(stat.S_IMODE(path.stat().st_mode) | others)

        @staticmethod
        def _flock(held: int) -> bool:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        @staticmethod
        def _closed(held: int) -> None:
            os.close(held)

    System = _Posix
