"""Durable writing: a whole file in place of the old one, their exchange looked at after, a folder's lock."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TypeAlias

from store.errors import NotSaved, Overtaken, Problem
from store.files.system import PATIENCE, PRIVATE, Disk, NotOrdinaryError
from store.language.late_pattern import late_pattern

HIDDEN = ".~"
"""What the names begin with that synchronisers and lists pass over."""

Signature: TypeAlias = tuple[int, int, int]
"""When a file was changed last, in nanoseconds, its size in bytes, and its number on the disk."""

MOST = 256 << 20
"""Bytes of the largest file that is read: minutes of many years are smaller by far."""

_CHUNK = 1 << 20
_PIECE = 1 << 16
_REPLACED = late_pattern(rf"(?s){re.escape(HIDDEN)}(?P<name>.+)\.[^.]+-(?P<content>[0-9a-f]{{8}})\.tmp")
_NAME_BYTES = 150


@contextmanager
def locked(disk: Disk, folder: Path) -> Iterator[None]:
    """Hold the lock of a folder. Raises NotSaved when others keep it for two seconds."""
    until = disk.now() + PATIENCE
    held = disk.try_lock(folder)
    while held is None:
        if disk.now() >= until:
            raise NotSaved("archive-locked", folder=folder.name)
        disk.sleep(0.005)
        held = disk.try_lock(folder)
    try:
        yield
    finally:
        disk.unlock(held)


class TooLargeError(NotOrdinaryError):
    """A file larger than any that this program writes."""


def read_file(disk: Disk, path: Path, most: int = MOST) -> bytes:
    """Return everything an ordinary file holds.

    Raises OSError: NotOrdinaryError for anything that is no such file, TooLargeError beyond ``most`` bytes.
    """
    descriptor = disk.open_read(path)
    try:
        pieces, length = [], 0
        while piece := disk.read(descriptor, _CHUNK):
            pieces.append(piece)
            length += len(piece)
            if length > most:
                raise TooLargeError(path)
        return b"".join(pieces)
    finally:
        disk.close(descriptor)


def has_content(disk: Disk, path: Path, known: bytes | None) -> bool:
    """Whether a file has just this content; piece by piece, since a long one is not to be made anew."""
    try:
        descriptor = disk.open_read(path)
    except FileNotFoundError:
        return known is None
    try:
        place = 0
        while known is not None and (piece := disk.read(descriptor, _PIECE)):
            if not known.startswith(piece, place):
                return False
            place += len(piece)
        return known is not None and place == len(known)
    finally:
        disk.close(descriptor)


FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE})


def unread(error: OSError, path: Path) -> Problem:
    """The sentence for a file or folder that the system does not let us read."""
    match error:
        case TooLargeError():
            return Problem("file-too-large", file=path.name, size=MOST >> 20)
        case NotOrdinaryError():
            return Problem("file-not-ordinary", file=path.name)
        case IsADirectoryError():
            return Problem("folder-denied", folder=path.name)
        case FileNotFoundError():
            return Problem("file-missing", file=path.name)
    return Problem("file-denied", file=path.name, reason=error.strerror or type(error).__name__)


def cause(error: OSError) -> Literal["full", "denied", "gone", "disk"]:
    """What hinders writing: no room, no right, nothing there to write to, or else an error of the disk."""
    if error.errno in FULL:
        return "full"
    if error.errno in _DENIED:
        return "denied"
    return "gone" if error.errno in _GONE else "disk"


def not_saved(error: OSError, path: Path) -> NotSaved:
    """The sentence for what the system said."""
    match cause(error):
        case "full":
            return NotSaved("not-saved-full")
        case "denied":
            return NotSaved("not-saved-denied", file=path.name)
        case "gone":
            return NotSaved("not-saved-gone", folder=str(path.parent))
    return NotSaved("not-saved-disk", reason=reason(error))


def reason(error: OSError) -> str:
    """What the system calls the error."""
    return error.strerror or type(error).__name__


def signature(path: Path) -> Signature | None:
    """What tells cheaply that a file is another one now; None when nothing can be told.

    It only ever spares a reading: whether a file is there, and what it holds, the disk is asked for.
    """
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def identity(folder: Path) -> tuple[int, int] | None:
    """Return device and inode of a folder; others than before say that another folder has taken its name.

    None when the folder is not there, as when a disk was taken out.
    """
    try:
        stat = folder.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def write_file(disk: Disk, path: Path, data: bytes, *, new: bool = False) -> Signature | None:
    """Put a file's whole content on the disk, so that a power cut leaves the old or the new one.

    A link stays and its target is replaced; permissions stay. With ``new`` the name must be free
    (FileExistsError). When this returns, the content and the name are durable. Returns the signature
    of what was written: asked for before others can see it, so that it is not that of their writing.
    """
    target = disk.real(path) if not new and path.is_symlink() else path
    mode = None if new else _mode(disk, target)
    temporary = _temporary(disk, target, data)
    try:
        _fill(disk, temporary, data, PRIVATE if mode is None else mode)
        written = signature(temporary)
        if new:
            disk.rename_new(temporary, target)
        else:
            disk.replace(temporary, target)
        disk.sync_folder(target.parent)
    except OSError:
        with suppress(OSError):
            disk.remove(temporary)
        raise
    return written


def replace_file(  # noqa: PLR0913 — a file, its next content, and all that is known of the last one
    disk: Disk,
    path: Path,
    data: bytes,
    known: bytes | None,
    met: Signature | None = None,
    *,
    sure: bool = False,
    let_go: Callable[[int], None] | None = None,
) -> Signature | None:
    """Put a file's whole content in the place of one whose content is ``known`` (None: there is none).

    As :func:`write_file`, and looks again before others can see it: what another program has put there
    meanwhile, whether it heeds the lock or not, stays, and :class:`Overtaken` is raised. One that comes in
    the very instant of the replacing comes back; should it be replaced again meanwhile, it gets a name of
    its own, under which it is settled as a copy. (Where the system cannot swap two files, a file that
    comes between the look and the replacing is lost.) ``met`` is the signature that the file had when its
    content was read; ``sure`` says that it is old enough to tell by itself that nothing has changed.
    The replaced version has no name any more when this returns, but a descriptor, which ``let_go`` is
    given to close: only then is its room free, and that takes the disk longer than to take the name.
    """
    trusted = met if sure else None
    target = disk.real(path) if path.is_symlink() else path
    mode = _mode(disk, target)
    temporary = _temporary(disk, target, data)
    try:
        _fill(disk, temporary, data, PRIVATE if mode is None else mode)
        written = signature(temporary)
        swapped = _put_there(disk, temporary, target, known, met, trusted)
    except (OSError, Overtaken):
        with suppress(OSError):
            disk.remove(temporary)
        raise
    old = None
    if swapped:
        # From here on the temporary name holds what has been replaced.
        if not _is(disk, temporary, known, trusted):
            _put_back(disk, temporary, target, data)
            raise Overtaken("file-overtaken", file=path.name)
        with suppress(OSError):
            old = disk.open_read(temporary)
        with suppress(OSError):  # it is older than what took its place, and found out to be so
            disk.remove(temporary)
    try:
        disk.sync_folder(target.parent)
    finally:
        if old is not None:
            (let_go or disk.close)(old)
    return written


def put_aside(disk: Disk, folder: Path, name: str, data: bytes) -> Path:
    """Keep a copy of a file's content, durably; the same content under the same name is kept once."""
    make_folders(disk, folder)
    for above in (folder.parent, folder.parent.parent):
        # Somebody may have been killed between making a folder and making it durable.
        with suppress(PermissionError):
            disk.sync_folder(above)
    stem, dot, ending = name.rpartition(".")
    path = folder / f"{stem or ending}-{hashlib.sha256(data).hexdigest()[:16]}{dot}{ending if dot else ''}"
    try:
        write_file(disk, path, data, new=True)
    except FileExistsError:
        disk.sync_folder(folder)  # its content is durable since it has the name; the name may not be
    return path


def remove_leftovers(disk: Disk, path: Path) -> tuple[Path, ...]:
    """Remove the temporary files that earlier writers of a file left. The caller holds the lock.

    Returns those that somebody else may have written: what was replaced by a writer that was killed
    before it had seen what it replaced.
    """
    target = disk.real(path)
    found = []
    for seen in disk.scan(target.parent):
        if seen.name.startswith(_stem(target.name)) and seen.name.endswith(".tmp"):
            left = target.with_name(seen.name)
            with suppress(OSError):
                if _is_replaced(left.name, read_file(disk, left)):
                    found.append(left)
                else:
                    disk.remove(left)
    return tuple(found)


def replaced_in(disk: Disk, folder: Path) -> tuple[tuple[Path, Path], ...]:
    """Every version in a folder that a killed writer had replaced without seeing it, and what by.

    The caller holds the lock.
    """
    found = []
    for seen in disk.scan(folder):
        marked = _REPLACED.fullmatch(seen.name)
        if marked is not None:
            with suppress(OSError):
                if _is_replaced(seen.name, read_file(disk, folder / seen.name)):
                    found.append((folder / seen.name, folder / marked["name"]))
    return tuple(found)


def show_replaced(disk: Disk, hidden: Path, target: Path) -> Path:
    """Give a version of a file that lies under a hidden name one that is seen: it is settled as a copy."""
    path = target.with_name(f"{target.stem} ({disk.token()}){target.suffix}")
    disk.rename_new(hidden, path)
    disk.sync_folder(target.parent)
    return path


def make_folders(disk: Disk, folder: Path, shared_in: Path | None = None) -> None:
    """Make a folder and the ones above it, durably.

    Those below ``shared_in`` (an archive) are for whom that is shared with; the others for their owner.
    """
    if disk.mode(folder) is None:
        make_folders(disk, folder.parent, shared_in)
        disk.make_folder(folder, shared=shared_in is not None and shared_in in folder.parents)
        disk.sync_folder(folder.parent)


def _mode(disk: Disk, target: Path) -> int | None:
    """The permissions that the next version of a file has too. Raises PermissionError for a read-only one."""
    mode = disk.mode(target)
    if mode is not None and not mode & 0o200:
        # Replacing would get round a file that somebody has made read-only.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return mode


def _put_there(  # noqa: PLR0913, PLR0917 — as :func:`replace_file`
    disk: Disk,
    temporary: Path,
    target: Path,
    known: bytes | None,
    met: Signature | None,
    trusted: Signature | None,
) -> bool:
    """Give a file that is filled its name; say whether the temporary name holds what was replaced.

    The content is read before only where nothing can be seen after, or the signature is another one.
    """
    if (met is None or signature(target) != met) and not _is(disk, target, known, trusted):
        raise Overtaken("file-overtaken", file=target.name)
    try:
        if known is None:
            disk.rename_new(temporary, target)
        elif disk.swap(temporary, target):
            return True
        elif _is(disk, target, known, trusted):
            disk.replace(temporary, target)
        else:
            raise Overtaken("file-overtaken", file=target.name)
    except (FileExistsError, FileNotFoundError) as error:  # somebody put it there, or took it away
        raise Overtaken("file-overtaken", file=target.name) from error
    return False


def _put_back(disk: Disk, temporary: Path, target: Path, data: bytes) -> None:
    """What was replaced is another's: let it stand again, whatever has happened to the name meanwhile."""
    try:
        disk.swap(temporary, target)
    except FileNotFoundError:  # it was taken away since
        disk.rename_new(temporary, target)
    else:
        if _content(disk, temporary) == data:
            disk.remove(temporary)
        else:
            show_replaced(disk, temporary, target)
    disk.sync_folder(target.parent)


def _is(disk: Disk, path: Path, known: bytes | None, trusted: Signature | None) -> bool:
    """Whether a file still has the content it is known to have."""
    if trusted is not None and signature(path) == trusted:
        return True
    return has_content(disk, path, known)


def _content(disk: Disk, path: Path) -> bytes | None:
    try:
        return read_file(disk, path)
    except FileNotFoundError:
        return None


def _temporary(disk: Disk, target: Path, data: bytes) -> Path:
    """The name a file has until it is whole. It says what is in it: after a swap that is another."""
    return target.with_name(f"{_stem(target.name)}{disk.token()}-{_short(data)}.tmp")


def _is_replaced(name: str, data: bytes) -> bool:
    """Whether what lies under a temporary name is a whole file, and not what was written to it."""
    marked = _REPLACED.fullmatch(name)
    if marked is None or marked["content"] == _short(data):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False  # a writer was killed in the middle of it
    return True


def _short(data: bytes) -> str:
    return f"{zlib.crc32(data):08x}"  # the quickest there is: it stands for what one writer wrote, once


def _fill(disk: Disk, path: Path, data: bytes, mode: int) -> None:
    descriptor = disk.open_new(path, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                written = disk.write(descriptor, rest)
                if not written:
                    raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
                rest = rest[written:]
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    except KeyboardInterrupt:  # what is open cannot be removed on Windows
        with suppress(OSError):
            disk.remove(path)
        raise


def _stem(name: str) -> str:
    """What the temporary files of a name begin with; a long name is shortened, but stays its own."""
    if len(name.encode("utf-8", "surrogateescape")) > _NAME_BYTES:
        name = f"{name[:20]}-{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}"
    return f"{HIDDEN}{name}."
