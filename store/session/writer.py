"""The one thread that writes: changes go to the disk in the order they were made."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.errors import Misfit, NotSaved, Problem
from store.files.durable import not_saved
from store.files.meeting_file import BeforeWrite, KeptFile
from store.record.changes import Change
from store.record.identity import Clock
from store.record.model import Stored
from store.session.rescue import Owed, Rescue

PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each new try; the last one is repeated."""

LOOK_EVERY = 0.5
"""Seconds between two looks at the files that are open, for who has no clock of its own."""


class Kept(msgspec.Struct, frozen=True):
    """The change is durable since ``at``; ``tables`` are the file's when it holds more than was known."""

    tables: Stored | None
    at: datetime


class Refused(msgspec.Struct, frozen=True):
    """The change does not fit, and is kept aside; ``tables`` are the file's."""

    problem: Misfit
    tables: Stored


class Waiting(msgspec.Struct, frozen=True):
    """The change is not in its file; it stays in the queue and is tried again.

    ``rescued`` says whether it is in the rescue file, where a crash cannot take it.
    """

    problem: NotSaved
    rescued: bool = False


Outcome: TypeAlias = Kept | Refused | Waiting


class _Job(msgspec.Struct, eq=False):
    """A change on its way, and what was last told about it."""

    file: KeptFile
    change: Change
    done: Callable[[Outcome], None]
    before_write: BeforeWrite | None
    owed: tuple[Owed, ...]
    first: Callable[[], None] | None
    aside: Callable[[Misfit], None] | None
    rescued: bool = False
    told: object = None

    def goes_with(self, other: _Job) -> bool:
        """Whether another change of the same file can be written in one go with this one.

        What is said of the meeting itself goes alone: it may close or reopen the minutes. What a draft owes
        as well goes with others only when it is new: after a crash each is made again by itself, over a file
        that may hold them all already.
        """
        told = (*self.change.edits, *other.change.edits)
        return (
            bool(self.change.edits and other.change.edits)
            and self.before_write is other.before_write
            and not any(edit.table == "meeting" for edit in told)
            and (not (self.owed or other.owed) or all(edit.creates for edit in told))
        )

    def tell(self, problem: NotSaved) -> None:
        """Say why it waits, when that is something new."""
        news = (problem.key, problem.facts, self.rescued)
        if news != self.told:
            self.told = news
            self.done(Waiting(problem, self.rescued))


class _Hold(msgspec.Struct):
    """A file that could not be written: tried again when the clock says ``due``."""

    tries: int
    due: float


class Writer:
    """Takes changes first in, first out, and tells in its own thread what became of each.

    A change that cannot be written holds back the later ones of its file, and no others; it goes to the
    rescue file, and is tried again after growing pauses, with the next change of that file, and when
    :meth:`retry` says so.
    """

    def __init__(
        self,
        clock: Clock,
        rescue: Rescue | None = None,
        now: Callable[[], float] = time.monotonic,
        turn: threading.Condition | None = None,
    ) -> None:
        """Start the thread. It ends with :meth:`close`, or with the process.

        ``now`` are seconds that only grow, and ``turn`` what the thread waits with.
        """
        self._clock = clock
        self._rescue = rescue
        self._now = now
        self._turn = turn or threading.Condition()
        self._jobs: list[_Job] = []
        self._gathered: list[_Job] = []
        self._held: dict[KeptFile, _Hold] = {}
        self._errands: list[Callable[[], None]] = []
        self._after: list[Callable[[], None]] = []
        self._open: list[weakref.WeakMethod[Callable[[], None]]] = []
        self._look_at: float | None = None
        self._busy = False
        self._gathering: list[int] = []
        self._closing = False
        self._alive = True
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def rescue_in(self, state: Path) -> None:
        """Keep a rescue file in the state folder, unless there is one; the thread writes it out."""
        with self._turn:
            if self._rescue is None:
                self._rescue = rescue = Rescue(state)
                self._errands.append(lambda: _prepare(rescue))
                self._turn.notify_all()

    def submit(  # noqa: PLR0913, PLR0917 — what the draft and the rescue file need comes last
        self,
        file: KeptFile,
        change: Change,
        done: Callable[[Outcome], None],
        before_write: BeforeWrite | None = None,
        owed: Owed | None = None,
        first: Callable[[], None] | None = None,
        aside: Callable[[Misfit], None] | None = None,
    ) -> None:
        """Queue a change; ``done`` is called in the writer's thread.

        It is called once when the change is kept or refused, and before that each time there is
        something new to say about why it waits. ``owed`` is the change as the rescue file holds it;
        ``first`` is called in the writer's thread before every try. ``aside`` is called there with why the
        change is refused, and keeps it: until that has been done (it may raise OSError) the change waits.
        """
        owes = () if owed is None else (owed,)
        with self._turn:
            if self._closing or not self._alive:
                raise RuntimeError("the writer is closed")
            self._gathered.append(_Job(file, change, done, before_write, owes, first, aside))
            self._line_up()
            self._turn.notify_all()

    def owe(self, change: Change, owed: Owed) -> None:
        """Let a change that waits stand for more than it was submitted with, and try it at once.

        It goes to the rescue file with the rest when that fails. In the writer's thread.
        """
        with self._turn:
            for job in (*self._jobs, *self._gathered):
                if job.change is change:
                    job.owed, job.rescued = (*job.owed, owed), False
                    self._at_once(job.file)

    def run(self, errand: Callable[[], None]) -> None:
        """Run something in the writer's thread when no change is waiting its turn.

        For reading a file that the writer owns. Once, and not at all when the writer closes first.
        """
        with self._turn:
            self._errands.append(errand)
            self._turn.notify_all()

    def afterwards(self, call: Callable[[], None]) -> None:
        """Run something once everybody who waits for this change has been told; in the writer's thread."""
        self._after.append(call)

    def attend(self, look: Callable[[], None], *, often: bool = False) -> None:
        """Look, in the writer's thread, whether a file that is open still holds what was written there.

        Before the end (:meth:`rest`), and with ``often`` twice a second. ``look`` is a method; it is asked
        as long as the object it belongs to lives.
        """
        with self._turn:
            if look not in [other() for other in self._open]:
                self._open.append(weakref.WeakMethod(look))
            if often:
                self._look_at = self._now() + LOOK_EVERY
            self._turn.notify_all()

    def rest(self, timeout: float | None = None) -> bool:
        """Look at every file that is open once more, then wait as :meth:`flush` does.

        What another program has taken out of a file is on its way back by then.
        """
        with self._turn:
            self._errands.extend(self._looks())
            self._turn.notify_all()
        return self.flush(timeout)

    def retry(self) -> None:
        """Try everything again that could not be written."""
        with self._turn:
            for file in self._held:
                self._at_once(file)
            self._turn.notify_all()

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Let what is submitted inside be written at its end, in as few goes as it fits in.

        Until then it is not in the queue: it goes with no change that was made before, and waits with none.
        Nothing is to be waited for inside.
        """
        thread = threading.get_ident()
        try:
            with self._turn:
                self._gathering.append(thread)
            yield
        finally:
            with self._turn:
                with suppress(ValueError):  # somebody stopped the program before it was there
                    self._gathering.remove(thread)
                self._line_up()
                self._turn.notify_all()

    def drop(self, file: KeptFile) -> None:
        """Forget the changes of a file: they are kept elsewhere. Nothing more is told about them.

        One that is being written this moment may still get there.
        """
        with self._turn:
            dropped = [job for job in (*self._jobs, *self._gathered) if job.file is file]
            self._jobs = [job for job in self._jobs if job.file is not file]
            self._gathered = [job for job in self._gathered if job.file is not file]
            self._held.pop(file, None)
            self._turn.notify_all()
        for job in dropped:
            self._settle(job)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything has been tried; say whether everything is on the disk.

        ``timeout`` is in seconds; when it is over, the answer is no. Raises RuntimeError for who gathers
        changes: only the end of that lets them be written.
        """
        with self._turn:
            if threading.get_ident() in self._gathering:
                raise RuntimeError("what is gathered cannot be waited for")
            self._turn.wait_for(lambda: not self._alive or self._idle(), timeout)
            return not (self._jobs or self._gathered)

    def close(self, timeout: float | None = None) -> bool:
        """Try what is left once more and end the thread; say whether everything is on the disk.

        What is not stays in the rescue file, for the next time.
        """
        self.retry()
        with self._turn:  # nothing comes between the last look and the end
            kept = self.rest(timeout)
            self._closing = True
            self._turn.notify_all()
        self._thread.join(timeout)
        if self._rescue is not None and not self._thread.is_alive():
            self._rescue.close()
        return kept

    def _line_up(self) -> None:
        """Let what was submitted be written, unless more is gathered."""
        if not self._gathering:
            for job in self._gathered:
                self._jobs.append(job)
                self._at_once(job.file)
            self._gathered.clear()

    def _at_once(self, file: KeptFile) -> None:
        if file in self._held:
            self._held[file].due = self._now()

    def _idle(self) -> bool:
        return not (self._busy or self._errands or self._gathered) and self._next() is None

    def _next(self) -> _Job | None:
        """The first change whose file need not wait."""
        now = self._now()
        waiting = {file for file, hold in self._held.items() if hold.due > now}
        return next((job for job in self._jobs if job.file not in waiting), None)

    def _pause(self) -> float | None:
        """Seconds until something is due; None when nothing is."""
        times = [self._held[job.file].due for job in self._jobs if job.file in self._held]
        if self._look_at is not None:
            times.append(self._look_at)
        return max(min(times) - self._now(), 0.0) if times else None

    def _looks(self) -> list[Callable[[], None]]:
        """The looks of those who still have a file open."""
        self._open = [one for one in self._open if one() is not None]
        return [look for one in self._open if (look := one()) is not None]

    def _run(self) -> None:
        try:
            while (work := self._taken()) is not None:
                if isinstance(work, _Job):
                    self._do(work)
                else:
                    work()
                with self._turn:
                    self._busy = False
                    self._turn.notify_all()
                while self._after:
                    self._after.pop()()
        finally:
            # Whatever ends the thread, nobody waits for it in vain.
            with self._turn:
                self._alive = False
                self._turn.notify_all()

    def _taken(self) -> _Job | Callable[[], None] | None:
        with self._turn:
            while not self._closing:
                if self._look_at is not None and self._look_at <= self._now():
                    self._errands.extend(self._looks())
                    self._look_at = self._now() + LOOK_EVERY
                work = self._next() or (self._errands.pop(0) if self._errands else None)
                if work is not None:
                    self._busy = True
                    return work
                self._turn.wait(self._pause())
            return None

    def _do(self, job: _Job) -> None:
        """Write a change, and with it those of its file that wait behind it, as far as they go together."""
        jobs = [job, *self._followers(job)]
        try:
            outcomes = self._tried(jobs)
        except NotSaved as problem:
            self._wait_with(job, problem)
            return
        for one, outcome in zip(jobs, outcomes, strict=False):
            with self._turn:
                if one not in self._jobs:
                    continue  # dropped meanwhile
                self._jobs.remove(one)
                self._held.pop(one.file, None)
            self._settle(one)
            one.done(outcome)

    def _followers(self, job: _Job) -> list[_Job]:
        """The changes right behind one of the same file that can be written in one go with it."""
        with self._turn:
            jobs = [other for other in self._jobs if other.file is job.file]
        behind = takewhile(job.goes_with, jobs[jobs.index(job) + 1 :] if job in jobs else ())
        return list(behind)

    def _wait_with(self, job: _Job, problem: NotSaved) -> None:
        with self._turn:
            if job not in self._jobs:
                return
            tries = self._held[job.file].tries if job.file in self._held else 0
            pause = PAUSES[min(tries, len(PAUSES) - 1)]
            self._held[job.file] = _Hold(tries + 1, self._now() + pause)
            waiting = [other for other in self._jobs if other.file is job.file]
        for other in waiting:
            self._save_from_a_crash(other)
            other.tell(problem)

    def _save_from_a_crash(self, job: _Job) -> None:
        if self._rescue is not None and job.owed and not job.rescued:
            with suppress(OSError):  # then it is on the screen alone, and the outcome says so
                for owed in job.owed:
                    self._rescue.put(owed)
                job.rescued = True

    def _settle(self, job: _Job) -> None:
        if self._rescue is not None:
            for owed in job.owed:
                with suppress(OSError):  # making it again changes nothing
                    self._rescue.done(owed.id)

    def _tried(self, jobs: list[_Job]) -> list[Outcome]:
        """What became of some changes of a file, or of the first of them, when they do not all fit."""
        for job in jobs:
            if job.first is not None:
                job.first()
        job = jobs[0]
        change = Change(tuple(edit for one in jobs for edit in one.change.edits))
        try:
            tables = job.file.commit(change, job.before_write, self.afterwards)
        except Misfit as problem:
            if len(jobs) > 1:
                return self._tried([job])
            tables = _read(job.file)
            _lay_aside(job, problem)
            return [Refused(problem, tables)]
        at = self._clock()
        return [*(Kept(None, at) for _ in jobs[1:]), Kept(tables, at)]


def _lay_aside(job: _Job, problem: Misfit) -> None:
    """Keep a refused change, before anything lets it go. Raises NotSaved when it cannot be kept."""
    try:
        if job.aside is not None:
            job.aside(problem)
    except OSError as error:
        raise not_saved(error, job.file.state) from error


def _read(file: KeptFile) -> Stored:
    try:
        return file.read()
    except Problem as problem:
        raise NotSaved(problem.key, **problem.facts) from problem


def _prepare(rescue: Rescue) -> None:
    with suppress(OSError):  # it is tried again when the file is needed
        rescue.prepare()
