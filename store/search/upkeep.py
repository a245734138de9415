"""Keeping the index up while this program writes: what was just saved can be found at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from store.errors import Problem
from store.files.archive import Archive
from store.files.system import System
from store.search.index import Index
from store.search.index_build import RenewalProcess
from store.search.index_tables import name_in

REST = 1.0
"""Seconds between two renewals: a line a second must not mean a meeting read a second."""

LONG = 1 << 18
"""Bytes of a file from which on a process of its own renews it: here that would hold up the keys."""


class Upkeep:
    """Renews the meetings it is told of in the index, in a thread of its own and one after the other.

    It is never waited for. What it cannot do is not told: the next look at the archive does it. A long
    meeting is renewed by a second process, which stays until this is closed.
    """

    def __init__(self, rest: float = REST, index: Callable[[Archive], Index] = Index) -> None:
        """Begin with nothing to do; the thread starts with the first meeting."""
        self._rest = rest
        self._index = index
        self._due: dict[Path, Archive] = {}
        self._turn = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closing = False
        self._beside: RenewalProcess | None = None
        self._no_process = index is not Index  # only this program's own index can be found by another process

    def saved(self, archive: Archive, path: Path) -> None:
        """A meeting has been written; from any thread, without waiting."""
        with self._turn:
            if self._closing:
                return
            self._due[path] = archive
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="upkeep", daemon=True)
                self._thread.start()
            self._turn.notify_all()

    def close(self) -> None:
        """End the thread after the meeting it is at; the next look at the archive finds the rest."""
        with self._turn:
            self._closing = True
            self._turn.notify_all()

    def _run(self) -> None:
        while (due := self._taken()) is not None:
            for path, archive in due.items():
                if not self._is_renewed_beside(archive, path):
                    self._renew(archive, path)
            time.sleep(self._rest)
        if self._beside is not None:
            self._beside.close()

    def _renew(self, archive: Archive, path: Path) -> None:
        index = self._index(archive)
        with suppress(Problem):
            index.renew(path)
        index.close()

    def _is_renewed_beside(self, archive: Archive, path: Path) -> bool:
        """Let the second process renew a long meeting; False where there is none, or it has ended."""
        try:
            if self._no_process or not isinstance(archive.disk, System) or path.stat().st_size < LONG:
                return False
            if self._beside is not None and self._beside.folder != archive.folder:
                self._beside.close()
                self._beside = None
            cache = Index(archive).path.parents[1]
            self._beside = self._beside or RenewalProcess(archive.folder, cache)
        except OSError:
            return False
        self._no_process = not self._beside.renew(name_in(archive.folder, path))
        return not self._no_process

    def _taken(self) -> dict[Path, Archive] | None:
        with self._turn:
            self._turn.wait_for(lambda: self._due or self._closing)
            due, self._due = self._due, {}
            return None if self._closing else due
