"""A disk in memory that knows what is durable, loses power, and fails on demand.

The state folder's files, which are written in place, lie on the same disk: see :mod:`tests.proof.state`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from itertools import count, product
from pathlib import Path
from random import Random

from store.files.system import FolderEntry

DATA = ("lost", "torn", "zeroed", "kept")
NAMES = ("none", "some", "all")
BLOCK = 512
"""Bytes that a disk writes whole or not at all."""


class File:
    """What a program reads, and what a power cut leaves for certain."""

    def __init__(self, data: bytes = b"", durable: bytes = b"") -> None:
        self.data = data
        self.durable = durable
        self.dirty: set[int] | None = None  # since a failed sync, only what was written after it is synced

    def wrote(self, place: int, piece: bytes, *, whole: bool = False) -> None:
        """Write at a place; with ``whole`` nothing stays behind it."""
        behind = b"" if whole else self.data[place + len(piece) :]
        self.data = self.data[:place].ljust(place, b"\0") + piece + behind
        if self.dirty is not None:
            self.dirty.update(range(place // BLOCK, (place + len(piece)) // BLOCK + 1))

    def sync(self) -> None:
        if self.dirty is None:
            self.durable = self.data
        else:
            self.durable = _blocks(self.durable, self.data, self.dirty.__contains__)
            self.dirty.clear()

    def lose(self) -> None:
        """A sync has failed: the system forgets that what was written is still to be brought there."""
        self.dirty = set()

    def after_cut(self, state: str) -> bytes:
        if self.data == self.durable:
            return self.data
        half = len(self.data) // 2
        return {
            "lost": self.durable,
            "torn": self.data[:half] + self.durable[half:],
            "zeroed": self.durable.ljust(len(self.data), b"\0"),
            "kept": self.data,
        }[state]

    def after_any_cut(self, chance: Random) -> bytes:
        """One of all the contents that a cut may leave."""
        if self.data == self.durable:
            return self.data
        kind = chance.choice(("lost", "torn", "zeroed", "kept", "blocks"))
        if kind == "torn":
            cut = chance.randrange(len(self.data) + 1)
            return self.data[:cut] + self.durable[cut:]
        if kind == "blocks":
            return _blocks(self.durable, self.data, lambda _: chance.random() < 0.5)
        return self.after_cut(kind)


def _blocks(old: bytes, new: bytes, is_new: Callable[[int], bool]) -> bytes:
    pieces = []
    padded = old.ljust(len(new), b"\0")
    for place in range(0, len(new), BLOCK):
        source = new if is_new(place // BLOCK) else padded
        pieces.append(source[place : min(place + BLOCK, len(new))])
    return b"".join(pieces)


class Folder:
    """Names as a program sees them, and every version of them since they were last durable."""

    def __init__(self, names: dict[str, File | Folder] | None = None) -> None:
        self.names = names or {}
        self.versions = [dict(self.names)]

    def changed(self) -> None:
        self.versions.append(dict(self.names))

    def sync(self) -> None:
        self.versions = [dict(self.names)]

    def after_cut(self, state: str) -> dict[str, File | Folder]:
        return self.versions[{"none": 0, "some": len(self.versions) // 2, "all": -1}[state]]

    def after_any_cut(self, chance: Random) -> dict[str, File | Folder]:
        """One of the versions, or each name as it was in one of them."""
        if len(self.versions) == 1 or chance.random() < 0.5:
            return chance.choice(self.versions)
        names = dict.fromkeys(name for version in self.versions for name in version)
        drawn = {name: chance.choice(self.versions).get(name) for name in names}
        return {name: node for name, node in drawn.items() if node is not None}


class Simulated:
    """A :class:`store.files.system.Disk`. ``before`` is called before every call and may raise."""

    def __init__(self, root: Folder | None = None, starts: int = 0) -> None:
        self.root = root or Folder()
        self.starts = starts  # since which nobody has used the same token
        self.before: Callable[[str], None] = lambda _: None
        self.short: int | None = None
        self.swaps = True  # whether it can let two files change names
        self.held: set[Path] = set()
        self._time = 0.0
        self._open: dict[int, tuple[File, int]] = {}
        self._locks: dict[int, Path] = {}
        self._numbers = count(3)
        self._tokens = count(1)

    def now(self) -> float:
        return self._time

    def sleep(self, seconds: float) -> None:
        self._time += seconds

    def token(self) -> str:
        return f"{self.starts}-{next(self._tokens)}"

    def real(self, path: Path) -> Path:
        return path

    def mode(self, path: Path) -> int | None:
        self.before("mode")
        try:
            return 0o600 if isinstance(self.node(path), File) else 0o700
        except FileNotFoundError:
            return None

    def scan(self, folder: Path) -> tuple[FolderEntry, ...]:
        self.before("scan")
        return tuple(
            FolderEntry(name, isinstance(node, Folder), len(node.data) if isinstance(node, File) else 0, 0)
            for name, node in self.folder(folder).names.items()
        )

    def open_new(self, path: Path, mode: int) -> int:
        self.before("open_new")
        assert mode == 0o600
        folder = self.folder(path.parent)
        if path.name in folder.names:
            raise FileExistsError(errno.EEXIST, "taken", str(path))
        folder.names[path.name] = file = File()
        folder.changed()
        return self.opened(file)

    def open_read(self, path: Path) -> int:
        self.before("open_read")
        node = self.node(path)
        if not isinstance(node, File):
            raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
        return self.opened(node)

    def read(self, descriptor: int, size: int) -> bytes:
        self.before("read")
        file, place = self._open[descriptor]
        piece = file.data[place : place + min(size, self.short or size)]
        self._open[descriptor] = (file, place + len(piece))
        return piece

    def write(self, descriptor: int, data: memoryview) -> int:
        file, place = self._open[descriptor]
        written = self._written(file, data, place, whole=True)
        self._open[descriptor] = (file, place + written)
        return written

    def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
        return self._written(self._open[descriptor][0], data, place, whole=False)

    def read_at(self, descriptor: int, size: int, place: int) -> bytes:
        self.before("read")
        return self._open[descriptor][0].data[place : place + min(size, self.short or size)]

    def sync(self, descriptor: int) -> None:
        file, _ = self._open[descriptor]
        try:
            self.before("sync")
        except OSError:
            file.lose()
            raise
        file.sync()

    def close(self, descriptor: int) -> None:
        del self._open[descriptor]

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        folder = self.folder(target.parent)
        folder.names[target.name] = folder.names.pop(source.name)
        folder.changed()

    def swap(self, one: Path, other: Path) -> bool:
        self.before("swap")
        if not self.swaps:
            return False
        self.node(one)
        self.node(other)
        names = self.folder(other.parent).names
        names[one.name], names[other.name] = names[other.name], names[one.name]
        self.folder(other.parent).changed()
        return True

    def rename_new(self, source: Path, target: Path) -> None:
        self.before("rename_new")
        folder = self.folder(target.parent)
        if target.name in folder.names:
            raise FileExistsError(errno.EEXIST, "taken", str(target))
        folder.names[target.name] = folder.names[source.name]
        folder.changed()
        del folder.names[source.name]
        folder.changed()

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")
        self.folder(folder).sync()

    def remove(self, path: Path) -> None:
        self.before("remove")
        self.node(path)
        folder = self.folder(path.parent)
        del folder.names[path.name]
        folder.changed()

    def make_folder(self, folder: Path, *, shared: bool = False) -> None:
        del shared
        self.before("make_folder")
        above = self.folder(folder.parent)
        if folder.name not in above.names:
            above.names[folder.name] = Folder()
            above.changed()

    def try_lock(self, folder: Path) -> int | None:
        self.before("try_lock")
        self.folder(folder)
        if folder in self.held:
            return None
        self.held.add(folder)
        held = next(self._numbers)
        self._locks[held] = folder
        return held

    def unlock(self, held: int) -> None:
        self.held.discard(self._locks.pop(held))

    def put(self, path: Path, data: bytes) -> None:
        """Let somebody else write a file."""
        folder = self.folder(path.parent)
        folder.names[path.name] = File(data, data)
        folder.sync()

    @property
    def descriptors(self) -> int:
        """How many are open, locks apart."""
        return len(self._open)

    def opened(self, file: File) -> int:
        descriptor = next(self._numbers)
        self._open[descriptor] = (file, 0)
        return descriptor

    def file_of(self, descriptor: int) -> File:
        return self._open[descriptor][0]

    def node(self, path: Path) -> File | Folder:
        node: File | Folder = self.root
        for part in path.parts[1:]:
            if not isinstance(node, Folder) or part not in node.names:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
            node = node.names[part]
        return node

    def folder(self, path: Path) -> Folder:
        node = self.node(path)
        if not isinstance(node, Folder):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
        return node

    def _written(self, file: File, data: memoryview, place: int, *, whole: bool) -> int:
        try:
            self.before("write")
        except OSError:
            file.wrote(place, bytes(data[: len(data) // 2]), whole=whole)  # it fails half-way
            raise
        piece = bytes(data[: self.short]) if self.short else bytes(data)
        file.wrote(place, piece, whole=whole)
        return len(piece)


Image = tuple[tuple[str, bytes], ...]


def after_cuts(disk: Simulated, chance: Random | None = None, mixed: int = 0) -> Iterator[Simulated]:
    """The disks that a power cut now could leave; alike ones once.

    Each name and each file in the same state, all of them; and ``mixed`` ones where each is in its own.
    """
    for _, image in distinct_cuts(disk, chance, mixed):
        yield image


def distinct_cuts(
    disk: Simulated, chance: Random | None = None, mixed: int = 0
) -> Iterator[tuple[Image, Simulated]]:
    """The disks of :func:`after_cuts`, each with what tells it from others."""
    seen = set()
    for root in _roots(disk.root, chance, mixed):
        image = content(root)
        if image not in seen:
            seen.add(image)
            yield image, Simulated(root, disk.starts + 1)


def killed(disk: Simulated) -> Simulated:
    """The disk as a killed program leaves it: nothing is lost, and nothing more is durable."""
    return Simulated(copied(disk.root, {}), disk.starts + 1)


def _roots(folder: Folder, chance: Random | None, mixed: int) -> Iterator[Folder]:
    """What differs in nothing is given once."""
    files: dict[int, File] = {}
    lists, changed = _undurable(folder)
    for names, data in product(NAMES if lists else NAMES[-1:], DATA if changed else DATA[-1:]):
        files.clear()
        yield _left(folder, lambda f, n=names: f.after_cut(n), lambda f, d=data: f.after_cut(d), files)  # type: ignore[misc]
    for _ in range(mixed if chance is not None and (lists or changed) else 0):
        files.clear()
        yield _left(folder, lambda f: f.after_any_cut(chance), lambda f: f.after_any_cut(chance), files)  # type: ignore[arg-type]


def _undurable(folder: Folder) -> tuple[bool, bool]:
    """Whether a power cut may change a list of names, and whether what a file holds."""
    lists, changed = len(folder.versions) > 1, False
    for node in {id(node): node for names in folder.versions for node in names.values()}.values():
        below = _undurable(node) if isinstance(node, Folder) else (False, node.data != node.durable)
        lists, changed = lists or below[0], changed or below[1]
    return lists, changed


def _left(
    folder: Folder,
    names: Callable[[Folder], dict[str, File | Folder]],
    data: Callable[[File], bytes],
    files: dict[int, File],
) -> Folder:
    left: dict[str, File | Folder] = {}
    for name, node in names(folder).items():
        if isinstance(node, Folder):
            left[name] = _left(node, names, data, files)
        elif id(node) in files:  # one file may have two names
            left[name] = files[id(node)]
        else:
            content = data(node)
            left[name] = files[id(node)] = File(content, content)
    return Folder(left)


def copied(folder: Folder, made: dict[int, File | Folder]) -> Folder:
    """A folder and all in it once more; ``made`` is what was copied already, by the id of the first."""

    def copy(node: File | Folder) -> File | Folder:
        if id(node) not in made:
            made[id(node)] = File(node.data, node.durable) if isinstance(node, File) else copied(node, made)
        return made[id(node)]

    made_now = Folder({name: copy(node) for name, node in folder.names.items()})
    made_now.versions = [{name: copy(node) for name, node in names.items()} for names in folder.versions]
    return made_now


def content(folder: Folder, above: str = "") -> Image:
    """Every name on a disk, and what it holds."""
    rows: list[tuple[str, bytes]] = []
    for name, node in sorted(folder.names.items()):
        path = f"{above}/{name}"
        rows.extend(content(node, path) if isinstance(node, Folder) else [(path, node.data)])
        rows.append((path, b""))
    return tuple(rows)
