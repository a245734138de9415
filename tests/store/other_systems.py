"""The half of the disk layer that another system has, run here: its own code, on the simulated disk.

``store/files/system.py`` is read once more as that system reads it. What it then calls of ``os``, ``msvcrt``,
``fcntl`` and of paths meets a disk in memory, which has that system's rules: names, lengths, and what is
refused while a file is open. A power cut is the same there as on any simulated disk, but a folder of Windows
becomes durable only with a file in it that is synced.
"""

from __future__ import annotations

import errno
import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

from store.files import system
from tests.store.simulated import File, Folder, Simulated

FORBIDDEN = frozenset('<>:"/\\|?*')
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
LONGEST = 259
"""Characters of a path that Windows takes without being asked for more."""

_DRIVE = "C:\\Users\\kari"
"""What stands before every path of the simulated disk there."""


class DiskPath(type(Path())):  # type: ignore[misc]  # a path of the machine that it runs on
    """A path whose calls go to the simulated disk that is used now."""

    disk: OtherSystem

    def replace(self, target: Any) -> Any:
        self.disk.low_replace(self, Path(target))
        return target

    def rename(self, target: Any) -> Any:
        self.disk.low_rename(self, Path(target))
        return target

    def unlink(self, missing_ok: bool = False) -> None:  # noqa: ARG002 — as pathlib has it
        Simulated.remove(self.disk, self.disk.known(self))

    def stat(self, *, follow_symlinks: bool = True) -> Any:  # noqa: ARG002
        is_folder = isinstance(self.disk.node(self.disk.known(self)), Folder)
        return SimpleNamespace(st_mode=0o40700 if is_folder else 0o100600)

    def is_dir(self) -> bool:
        return isinstance(self.disk.node(self.disk.known(self)), Folder)


class OtherSystem(Simulated):
    """A disk of another system: its names, and its half of the disk layer."""

    platform = ""

    def __init__(self, root: Folder | None = None, starts: int = 0) -> None:
        super().__init__(root, starts)
        self.locked: dict[Path, int] = {}
        self.calls: list[str] = []
        self.half: Any = _half(self.platform, self)(self.now, self.sleep)

    # What the store asks for, by that system's code.

    def sync(self, descriptor: int) -> None:
        self.half.sync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self.half.replace(self.path(source), self.path(target))

    def swap(self, one: Path, other: Path) -> bool:
        return bool(self.half.swap(self.path(one), self.path(other)))

    def rename_new(self, source: Path, target: Path) -> None:
        self.half.rename_new(self.path(source), self.path(target))

    def sync_folder(self, folder: Path) -> None:
        self.half.sync_folder(self.path(folder))

    def try_lock(self, folder: Path) -> int | None:
        self.before("try_lock")
        held: int | None = self.half.try_lock(self.path(folder))
        return held

    def unlock(self, held: int) -> None:
        self.half.unlock(held)

    # The same on every system, by that system's names.

    def open_new(self, path: Path, mode: int) -> int:
        return super().open_new(self.fresh(path), mode)

    def make_folder(self, folder: Path, *, shared: bool = False) -> None:
        super().make_folder(self.fresh(folder), shared=shared)

    def node(self, path: Path) -> File | Folder:
        return super().node(self.known(path))

    def remove(self, path: Path) -> None:
        path = self.known(path)
        self.refuse_if_open(path)
        super().remove(path)

    # What that system's calls do on this disk.

    def path(self, path: Path) -> DiskPath:
        made = DiskPath(path)
        DiskPath.disk = self
        return made

    def fold(self, name: str) -> str:
        """A name as the system compares it."""
        return name.casefold()

    def fresh(self, path: Path) -> Path:
        """The path as it is called on the disk, where a name may be made."""
        return self.known(path)

    def known(self, path: Path) -> Path:
        """The path with each name as the disk has it, whatever its case."""
        node: File | Folder | None = self.root
        made = Path(path.parts[0])
        for part in path.parts[1:]:
            names = node.names if isinstance(node, Folder) else {}
            part = next((name for name in names if self.fold(name) == self.fold(part)), part)  # noqa: PLW2901
            made, node = made / part, names.get(part)
        return made

    def refuse_if_open(self, path: Path) -> None:
        """Raise what the system says of a file that somebody has open."""

    def low_replace(self, source: Path, target: Path) -> None:
        source, target = self.known(source), self.fresh(target)
        for path in (source, target):
            self.refuse_if_open(path)
        Simulated.replace(self, source, target)

    def low_rename(self, source: Path, target: Path) -> None:
        source, target = self.known(source), self.fresh(target)
        self.refuse_if_open(source)
        Simulated.rename_new(self, source, target)

    def low_open(self, path: Any, flags: int, mode: int = 0) -> int:
        del mode
        path = self.known(Path(path))
        folder = self.folder(path.parent)
        if flags & os.O_CREAT and path.name not in folder.names:
            folder.names[path.name] = File()
        node = self.node(path)
        return self.opened(node if isinstance(node, File) else _Handle(node))

    def low_sync(self, descriptor: int) -> None:
        self.calls.append("sync")
        file = self.file_of(descriptor)
        if isinstance(file, _Handle):
            self.before("sync_folder")
            file.folder.sync()
        else:
            Simulated.sync(self, descriptor)


class _Handle(File):
    """A folder that is open."""

    def __init__(self, folder: File | Folder) -> None:
        super().__init__()
        assert isinstance(folder, Folder)
        self.folder = folder


class Windows(OtherSystem):
    """Windows: no call for two names, no sync of a folder, no name in the place of an open file."""

    platform = "win32"

    def fresh(self, path: Path) -> Path:
        for name in path.parts[1:]:
            bad = (
                FORBIDDEN & set(name)
                or name.endswith((" ", "."))
                or name.partition(".")[0].casefold() in RESERVED
            )
            if bad or any(unicodedata.category(sign) == "Cc" for sign in name):
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        if len(_DRIVE) + len(str(path)) > LONGEST:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return self.known(path)

    def refuse_if_open(self, path: Path) -> None:
        file = self.root if not path.name else self.folder(path.parent).names.get(path.name)
        if any(open_ is file for open_, _ in self._open.values()):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    def low_sync(self, descriptor: int) -> None:
        super().low_sync(descriptor)
        for folder in _above(self.root, self.file_of(descriptor)):
            folder.sync()

    def locking(self, descriptor: int, mode: int, _size: int) -> None:
        """One byte of a file: taken by whoever comes first."""
        file = self.file_of(descriptor)
        held = self.locked.get(Path(str(id(file))))
        if mode and held is not None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if mode:
            self.locked[Path(str(id(file)))] = descriptor
        else:
            del self.locked[Path(str(id(file)))]


class Mac(OtherSystem):
    """macOS: names that differ in case or composition are one, two can be swapped, a drive is flushed."""

    platform = "darwin"
    refuses = 0
    """What a file server says of the call that flushes a drive."""

    def fold(self, name: str) -> str:
        return unicodedata.normalize("NFD", name).casefold()

    def flock(self, descriptor: int, _operation: int) -> None:
        folder = self.file_of(descriptor)
        assert isinstance(folder, _Handle)
        key = Path(str(id(folder.folder)))
        if key in self.locked:
            raise BlockingIOError
        self.locked[key] = descriptor

    def low_close(self, descriptor: int) -> None:
        self.locked = {key: held for key, held in self.locked.items() if held != descriptor}
        self.close(descriptor)

    def fcntl(self, descriptor: int, operation: int) -> None:
        assert operation == _FULL
        self.calls.append("full")
        if self.refuses:
            raise OSError(self.refuses, os.strerror(self.refuses))
        self.low_sync(descriptor)


_FULL = 51
"""F_FULLFSYNC."""


def _above(folder: Folder, file: File) -> list[Folder]:
    """The folders that a file lies in, from the top."""
    for node in folder.names.values():
        if node is file:
            return [folder]
        if isinstance(node, Folder) and (below := _above(node, file)):
            return [folder, *below]
    return []


class _Os:
    """The module ``os`` as the half sees it: what touches a disk goes to the simulated one."""

    def __init__(self, disk: OtherSystem) -> None:
        self.open, self.fsync = disk.low_open, disk.low_sync
        self.close: Callable[[int], None] = getattr(disk, "low_close", disk.close)
        self.O_BINARY = 0
        self.path = SimpleNamespace(lexists=lambda path: _is_there(disk, path), realpath=os.path.realpath)

    def lseek(self, _descriptor: int, place: int, _whence: int) -> int:
        return place

    def link(self, source: Path, target: Path) -> None:
        disk = DiskPath.disk
        source, target = disk.known(source), disk.fresh(target)
        disk.before("rename_new")
        names = disk.folder(target.parent).names
        if target.name in names:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        names[target.name] = names[source.name]
        disk.folder(target.parent).changed()

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)


def _is_there(disk: OtherSystem, path: Path) -> bool:
    try:
        disk.node(Path(path))
    except FileNotFoundError:
        return False
    return True


def _half(platform: str, disk: Any) -> Any:
    """The class that the file of the system's calls has on a system."""
    modules: dict[str, Any] = {"sys": SimpleNamespace(platform=platform), "os": _Os(disk)}
    if platform == "win32":
        modules["msvcrt"] = SimpleNamespace(locking=disk.locking, LK_NBLCK=2, LK_UNLCK=0)
    else:
        modules["fcntl"] = SimpleNamespace(
            F_FULLFSYNC=_FULL, fcntl=disk.fcntl, flock=disk.flock, LOCK_EX=2, LOCK_NB=4
        )
    made = ModuleType(system.__name__)
    assert system.__file__ is not None
    source = Path(system.__file__).read_text(encoding="utf-8")
    with patch.dict(sys.modules, modules):
        exec(compile(source, system.__file__, "exec"), made.__dict__)  # noqa: S102 — our own file
    if platform == "darwin":
        made.__dict__["_swapping"] = lambda: lambda one, other: _swapped(disk, one, other)
    return made.System


def _swapped(disk: Simulated, one: bytes, other: bytes) -> int:
    """Do what ``renamex_np`` does, and return the number of an error, or 0."""
    paths = [Path(os.fsdecode(path)) for path in (one, other)]
    try:
        Simulated.swap(disk, *paths)
    except OSError as error:
        return error.errno or errno.EIO
    return 0
