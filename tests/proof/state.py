"""The state folder on the simulated disk, and windows without threads or time.

Drafts and rescue files make their calls through :class:`store.files.state_file.Calls`, a few through ``os``
and ``pathlib``; all of them meet the simulated disk here. A window's two threads are stepped by the test, so
that every run is the same: what the writer does is done by :func:`pump`, what the draft's thread does by
``Draft.sync``. Not simulated: the real interleaving of threads (the kill layers have it), Windows' calls,
and the overwriting of forgotten texts.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path, PosixPath, WindowsPath
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from store.session.draft import Draft
from store.session.rescue import Rescue
from store.session.writer import Writer, _Job
from tests.store.simulated import File, Simulated

SLOT = 1024
RESCUE = 4096
"""Bytes, so few that drafts and rescue files must grow."""


class Where:
    """The disk that calls without one are meant for."""

    disk = Simulated()
    locks: dict[int, File] = {}  # noqa: RUF012 — one world at a time
    numbers = count(1)
    depth = 0
    drafting = False  # a call for a draft or a rescue file is going on


@contextmanager
def on(disk: Simulated) -> Iterator[None]:
    """Let the state folder lie on this disk; no locks are held there yet."""
    before = Where.disk, Where.locks, Where.numbers
    Where.depth += 1
    Where.disk, Where.locks, Where.numbers = disk, {}, count(1000 * Where.depth)
    try:
        yield
    finally:
        Where.depth -= 1
        Where.disk, Where.locks, Where.numbers = before


if sys.platform == "win32":
    _SystemPath = WindowsPath
else:
    _SystemPath = PosixPath


class StatePath(_SystemPath):
    """A path of the state folder, which lies on the simulated disk."""

    def stat(self, *, follow_symlinks: bool = True) -> Any:  # noqa: ARG002 — as pathlib has it
        return _seen(Where.disk.node(self))

    def unlink(self, missing_ok: bool = False) -> None:
        try:
            Where.disk.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def iterdir(self) -> Any:
        return iter([self / seen.name for seen in Where.disk.scan(self)])


STATE = StatePath("/state")


class StateCalls:
    """:class:`store.files.state_file.Calls` on the simulated disk."""

    def make(self, path: Path) -> int:
        return Where.disk.open_new(path, 0o600)

    def open(self, path: Path) -> int:
        return Where.disk.open_read(path)

    def look(self, path: Path) -> int:
        return Where.disk.open_read(path)

    def is_free(self, descriptor: int) -> bool:
        return Where.disk.file_of(descriptor) not in Where.locks.values()

    def sync(self, descriptor: int) -> None:
        with _drafting():
            Where.disk.sync(descriptor)

    def close(self, descriptor: int) -> None:
        Where.locks.pop(descriptor, None)
        Where.disk.close(descriptor)

    def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
        with _drafting():
            return Where.disk.write_at(descriptor, data, place)

    def read_at(self, descriptor: int, size: int, place: int) -> bytes:
        return Where.disk.read_at(descriptor, size, place)

    def lock(self, descriptor: int) -> bool:
        Where.disk.before("lock")
        file = Where.disk.file_of(descriptor)
        if file in Where.locks.values():
            return False
        Where.locks[descriptor] = file
        return True


@contextmanager
def _drafting() -> Iterator[None]:
    Where.drafting = True
    try:
        yield
    finally:
        Where.drafting = False


def _seen(node: object) -> Any:
    """What the system says of it; a folder is one that was changed this moment, so that it is looked into."""
    size, changed = (len(node.data), 0) if isinstance(node, File) else (0, time.time_ns())
    return SimpleNamespace(st_ino=id(node), st_dev=1, st_size=size, st_mtime_ns=changed)


class NoThread:
    """A thread that the test steps itself."""

    def __init__(self, **_: object) -> None:
        pass

    def start(self) -> None:
        pass

    def join(self, timeout: float | None = None) -> None:
        pass

    def is_alive(self) -> bool:
        return False


def _written_at_once(draft: Draft) -> None:
    """What the draft's thread does while whoever changed it waits."""
    if not draft._entering and not draft._closing:
        draft._put()


_THREADS = SimpleNamespace(
    Thread=NoThread,
    Condition=threading.Condition,
    RLock=threading.RLock,
    Lock=threading.Lock,
    get_ident=threading.get_ident,
)
_OS = SimpleNamespace(
    fstat=lambda descriptor: _seen(Where.disk.file_of(descriptor)),
    path=os.path,
    getpid=lambda: 1,
    strerror=os.strerror,
    urandom=lambda size: next(Where.numbers).to_bytes(size),
)


def _random_bits(size: int) -> bytes:
    """What an id ends with: its last bits count on."""
    return (next(Where.numbers) << 4).to_bytes(size)


@contextmanager
def simulating() -> Iterator[None]:
    """Let the state folder's calls meet the simulated disk, and its threads stand still."""
    patches = {
        "store.files.state_file.System": lambda: Where.disk,
        "store.files.state_file.os": _OS,
        "store.record.identity.os": SimpleNamespace(urandom=_random_bits),
        "store.session.draft.Calls": StateCalls,
        "store.session.draft.Draft._hand_over": _written_at_once,
        "store.session.backlog.Calls": StateCalls,
        "store.session.rescue.Calls": StateCalls,
        "store.session.draft.threading": _THREADS,
        "store.session.writer.threading": _THREADS,
        "store.session.writer.Rescue": partial(Rescue, size=RESCUE),
        "store.session.draft.SLOT": SLOT,
        "store.files.encoding.STEPS": {0: lambda tables: tables},
    }
    running = [patch(name, new) for name, new in patches.items()]
    for each in running:
        each.start()
    try:
        yield
    finally:
        for each in running:
            each.stop()


def pump(writer: Writer) -> None:
    """Do what the writer's thread would do now."""
    while work := writer._next() or (writer._errands.pop(0) if writer._errands else None):
        if isinstance(work, _Job):
            writer._do(work)
        else:
            work()
