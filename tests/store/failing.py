"""The state folder's calls, failing on demand, and windows that die."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from store.files.state_file import Calls


class Failing(Calls):
    """Real calls. ``before`` is called before each with its name and may raise; blocks may run out."""

    def __init__(self) -> None:
        self.before: Callable[[str], None] = lambda _: None
        self.full = False

    def make(self, path: Path) -> int:
        self.before("make")
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().make(path)

    def sync(self, descriptor: int) -> None:
        self.before("sync")  # a test need not wait for the disk itself
        os.fstat(descriptor)

    def write_at(self, descriptor: int, data: memoryview, place: int) -> int:
        self.before("write_at")
        if self.full and place + len(data) > os.fstat(descriptor).st_size:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write_at(descriptor, data[:5000], place)


def failing_with(code: int) -> Callable[[str], None]:
    def fail(_: str) -> None:
        raise OSError(code, os.strerror(code))

    return fail
