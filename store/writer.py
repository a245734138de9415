"""The one thread that writes: changes go to the disk in the order they were made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

import msgspec

from store.changes import Change, Stored
from store.clock import Clock
from store.errors import Misfit, NotSaved, Problem
from store.files import BeforeWrite, MeetingFile


class Kept(msgspec.Struct, frozen=True):
    """The change is durable since ``at``; ``tables`` are the file's when it holds more than was known."""

    tables: Stored | None
    at: datetime


class Refused(msgspec.Struct, frozen=True):
    """The change does not fit and is dropped; ``tables`` are the file's."""

    problem: Misfit
    tables: Stored


class Waiting(msgspec.Struct, frozen=True):
    """The change is not on the disk; it stays in the queue and is tried again."""

    problem: NotSaved


Outcome: TypeAlias = Kept | Refused | Waiting


class _Job(msgspec.Struct, frozen=True, eq=False):
    file: MeetingFile
    change: Change
    done: Callable[[Outcome], None]
    before_write: BeforeWrite | None


class Writer:
    """Takes changes first in, first out, and tells in its own thread what became of each.

    A change that cannot be written holds back the later ones of its file, and no others; it is tried
    again with the next change of that file, or when :meth:`retry` says so.
    """

    def __init__(self, clock: Clock) -> None:
        """Start the thread. It ends with :meth:`close`, or with the process."""
        self._clock = clock
        self._turn = threading.Condition()
        self._jobs: list[_Job] = []
        self._held: set[MeetingFile] = set()
        self._busy = False
        self._closing = False
        self._alive = True
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(
        self,
        file: MeetingFile,
        change: Change,
        done: Callable[[Outcome], None],
        before_write: BeforeWrite | None = None,
    ) -> None:
        """Queue a change; ``done`` is called in the writer's thread, once for every try."""
        with self._turn:
            if self._closing or not self._alive:
                raise RuntimeError("the writer is closed")
            self._jobs.append(_Job(file, change, done, before_write))
            self._held.discard(file)
            self._turn.notify_all()

    def retry(self) -> None:
        """Try everything again that could not be written."""
        with self._turn:
            self._held.clear()
            self._turn.notify_all()

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything has been tried; say whether everything is on the disk.

        ``timeout`` is in seconds; when it is over, the answer is no.
        """
        with self._turn:
            self._turn.wait_for(lambda: not self._alive or self._idle(), timeout)
            return not self._jobs

    def close(self, timeout: float | None = None) -> bool:
        """Try what is left once more and end the thread; say whether everything is on the disk."""
        self.retry()
        kept = self.flush(timeout)
        with self._turn:
            self._closing = True
            self._turn.notify_all()
        self._thread.join(timeout)
        return kept

    def _idle(self) -> bool:
        return not self._busy and self._next() is None

    def _next(self) -> _Job | None:
        return next((job for job in self._jobs if job.file not in self._held), None)

    def _run(self) -> None:
        try:
            while (job := self._taken()) is not None:
                self._do(job)
                with self._turn:
                    self._busy = False
                    self._turn.notify_all()
        finally:
            # Whatever ends the thread, nobody waits for it in vain.
            with self._turn:
                self._alive = False
                self._turn.notify_all()

    def _taken(self) -> _Job | None:
        with self._turn:
            self._turn.wait_for(lambda: self._closing or self._next() is not None)
            job = None if self._closing else self._next()
            self._busy = job is not None
            return job

    def _do(self, job: _Job) -> None:
        try:
            outcome = self._tried(job)
        except NotSaved as problem:
            with self._turn:
                self._held.add(job.file)
                waiting = [other for other in self._jobs if other.file is job.file]
            for other in waiting:
                other.done(Waiting(problem))
            return
        with self._turn:
            self._jobs.remove(job)
        job.done(outcome)

    def _tried(self, job: _Job) -> Outcome:
        try:
            tables = job.file.commit(job.change, job.before_write)
        except Misfit as problem:
            return Refused(problem, _read(job.file))
        return Kept(tables, self._clock())


def _read(file: MeetingFile) -> Stored:
    try:
        return file.read()
    except Problem as problem:
        raise NotSaved(problem.key, **problem.facts) from problem
