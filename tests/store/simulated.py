"""A disk in memory that knows what is durable, loses power, and fails on demand."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from itertools import count, product
from pathlib import Path

from store.disk import Seen

DATA = ("lost", "torn", "zeroed", "kept")
NAMES = ("none", "some", "all")


class File:
    """What a program reads, and what a power cut leaves for certain."""

    def __init__(self, data: bytes = b"", durable: bytes = b"") -> None:
        self.data = data
        self.durable = durable

    def after_cut(self, state: str) -> bytes:
        if self.data == self.durable:
            return self.data
        return {
            "lost": self.durable,
            "torn": self.data[: len(self.data) // 2],
            "zeroed": bytes(len(self.data)),
            "kept": self.data,
        }[state]


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


class Simulated:
    """A :class:`store.disk.Disk`. ``before`` is called before every call and may raise."""

    def __init__(self, root: Folder | None = None) -> None:
        self.root = root or Folder()
        self.before: Callable[[str], None] = lambda _: None
        self.short: int | None = None
        self.held: set[Path] = set()
        self._time = 0.0
        self._open: dict[int, tuple[File, int]] = {}
        self._locks: dict[int, Path] = {}
        self._numbers = count(3)

    def now(self) -> float:
        return self._time

    def sleep(self, seconds: float) -> None:
        self._time += seconds

    def token(self) -> str:
        return f"1-{next(self._numbers)}"

    def real(self, path: Path) -> Path:
        return path

    def mode(self, path: Path) -> int | None:
        self.before("mode")
        try:
            return 0o600 if isinstance(self._node(path), File) else 0o700
        except FileNotFoundError:
            return None

    def scan(self, folder: Path) -> tuple[Seen, ...]:
        self.before("scan")
        return tuple(
            Seen(name, isinstance(node, Folder), len(node.data) if isinstance(node, File) else 0, 0)
            for name, node in self._folder(folder).names.items()
        )

    def open_new(self, path: Path, mode: int) -> int:
        self.before("open_new")
        assert mode == 0o600
        folder = self._folder(path.parent)
        if path.name in folder.names:
            raise FileExistsError(errno.EEXIST, "taken", str(path))
        folder.names[path.name] = file = File()
        folder.changed()
        return self._opened(file)

    def open_read(self, path: Path) -> int:
        self.before("open_read")
        node = self._node(path)
        assert isinstance(node, File)
        return self._opened(node)

    def read(self, descriptor: int, size: int) -> bytes:
        self.before("read")
        file, place = self._open[descriptor]
        piece = file.data[place : place + min(size, self.short or size)]
        self._open[descriptor] = (file, place + len(piece))
        return piece

    def write(self, descriptor: int, data: memoryview) -> int:
        self.before("write")
        file, place = self._open[descriptor]
        piece = bytes(data[: self.short]) if self.short else bytes(data)
        file.data = file.data[:place] + piece
        self._open[descriptor] = (file, place + len(piece))
        return len(piece)

    def sync(self, descriptor: int) -> None:
        self.before("sync")
        file, _ = self._open[descriptor]
        file.durable = file.data

    def close(self, descriptor: int) -> None:
        del self._open[descriptor]

    def replace(self, source: Path, target: Path) -> None:
        self.before("replace")
        folder = self._folder(target.parent)
        folder.names[target.name] = folder.names.pop(source.name)
        folder.changed()

    def rename_new(self, source: Path, target: Path) -> None:
        self.before("rename_new")
        folder = self._folder(target.parent)
        if target.name in folder.names:
            raise FileExistsError(errno.EEXIST, "taken", str(target))
        folder.names[target.name] = folder.names[source.name]
        folder.changed()
        del folder.names[source.name]
        folder.changed()

    def sync_folder(self, folder: Path) -> None:
        self.before("sync_folder")
        self._folder(folder).sync()

    def remove(self, path: Path) -> None:
        self.before("remove")
        self._node(path)
        folder = self._folder(path.parent)
        del folder.names[path.name]
        folder.changed()

    def make_folder(self, folder: Path) -> None:
        self.before("make_folder")
        above = self._folder(folder.parent)
        if folder.name not in above.names:
            above.names[folder.name] = Folder()
            above.changed()

    def try_lock(self, folder: Path) -> int | None:
        self.before("try_lock")
        self._folder(folder)
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
        folder = self._folder(path.parent)
        folder.names[path.name] = File(data, data)
        folder.sync()

    def _opened(self, file: File) -> int:
        descriptor = next(self._numbers)
        self._open[descriptor] = (file, 0)
        return descriptor

    def _node(self, path: Path) -> File | Folder:
        node: File | Folder = self.root
        for part in path.parts[1:]:
            if not isinstance(node, Folder) or part not in node.names:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
            node = node.names[part]
        return node

    def _folder(self, path: Path) -> Folder:
        node = self._node(path)
        if not isinstance(node, Folder):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
        return node


def after_cuts(disk: Simulated) -> Iterator[Simulated]:
    """The disks that a power cut now could leave; alike ones once."""
    seen = set()
    for names, data in product(NAMES, DATA):
        root = _left(disk.root, names, data)
        image = _content(root)
        if image not in seen:
            seen.add(image)
            yield Simulated(root)


def _left(folder: Folder, names: str, data: str) -> Folder:
    left: dict[str, File | Folder] = {}
    for name, node in folder.after_cut(names).items():
        if isinstance(node, Folder):
            left[name] = _left(node, names, data)
        else:
            content = node.after_cut(data)
            left[name] = File(content, content)
    return Folder(left)


def _content(folder: Folder, above: str = "") -> tuple[tuple[str, bytes], ...]:
    rows: list[tuple[str, bytes]] = []
    for name, node in sorted(folder.names.items()):
        # Temporary names hold a number; what matters is that they are there, and what they hold.
        path = f"{above}/{name}"
        rows.extend(_content(node, path) if isinstance(node, Folder) else [(path, node.data)])
        rows.append((path, b""))
    return tuple(rows)
