"""A seal on a file of the cache: it tells that nobody but this program has written to the file.

A database notices some of the wrong bytes in its file, and answers wrongly by the others. So the last one
who closes the file writes down what the system says of it then, and the first one who opens it again
compares. Nothing in the file is read for that, however large it is. While several have the file open, it is
theirs to change; a lock on the seal, which the system lets go when a process ends, tells who is the last
and the first. Where the system has no such locks, the file is trusted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from store.files.system import PRIVATE

if sys.platform != "win32":
    import fcntl

_HOUR = 3_600_000_000_000
"""Nanoseconds."""

_LONGEST = 200


class Seal:
    """The seal on a file; it lies beside the file, and stays when that is deleted."""

    def __init__(self, of: Path) -> None:
        """Name the file; nothing is opened yet."""
        self._of = of
        self._path = of.with_name(f"{of.name}.seal")
        self._held: int | None = None

    def take(self, discard: Callable[[], None]) -> None:
        """Hold the seal, before the file is opened.

        ``discard`` is called, while nobody else has the file open, when it is not as it was left.
        Raises OSError when the seal cannot be made.
        """
        if sys.platform == "win32":
            return
        self._held = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NOCTTY, PRIVATE)
        if self._lock(self._held, alone=True) and os.pread(self._held, _LONGEST, 0) != self._mark():
            discard()
            os.ftruncate(self._held, 0)
        self._lock(self._held, alone=False)

    def let_go(self) -> None:
        """Let go of the seal, after the file was closed; the last one seals it."""
        held, self._held = self._held, None
        if held is None or sys.platform == "win32":
            return
        try:
            if self._lock(held, alone=True):
                self._renew(held)
        except OSError:  # a full disk: the file will be taken for another's, and made anew
            pass
        finally:
            os.close(held)

    def _renew(self, held: int) -> None:
        if os.pread(held, _LONGEST, 0) == self._mark():
            return
        with suppress(FileNotFoundError):
            # A time that no later writing gives it: the system's clock may stand still for a while.
            now = self._of.stat().st_mtime_ns
            os.utime(self._of, ns=(now, now - _HOUR - int.from_bytes(os.urandom(8)) % _HOUR))
        os.ftruncate(held, 0)
        os.pwrite(held, self._mark(), 0)

    def _mark(self) -> bytes:
        """What the system says of the file; nothing when there is none."""
        try:
            seen = self._of.stat()
        except FileNotFoundError:
            return b""
        return f"{seen.st_ino} {seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns}\n".encode()

    @staticmethod
    def _lock(held: int, *, alone: bool) -> bool:
        """Hold the lock with others, which may take the blink of an eye; or alone, if that can be now."""
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
        except OSError:  # others have it; or there are no locks here
            return False
        return True
