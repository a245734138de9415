"""A meeting that is open: its session, its file, and the writer between them."""

from __future__ import annotations

import queue
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeAlias

from store.archive import Archive
from store.changes import Change
from store.errors import NotSaved
from store.files import BeforeWrite, MeetingFile
from store.model import Document
from store.record import Record
from store.session import Session
from store.writer import Kept, Outcome, Refused, Waiting, Writer

Post: TypeAlias = Callable[[Callable[[], None]], None]
"""Runs a callable on the thread that owns the session."""


class Inbox:
    """A :data:`Post` for an owner without a loop of its own: callables wait until they are run."""

    def __init__(self) -> None:
        """Begin empty."""
        self._waiting: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()

    def __call__(self, call: Callable[[], None]) -> None:
        """Leave a callable; from any thread."""
        self._waiting.put(call)

    def run(self) -> None:
        """Run what has come, in order; on the owner's thread."""
        while not self._waiting.empty():
            self._waiting.get()()


class Opened:
    """Ties a session to its file. All methods belong to the thread that owns the session.

    ``saved_at`` is when everything was last on the disk; ``failure`` is why something is not there
    now; ``refused`` is the last change that did not fit.
    """

    def __init__(
        self,
        archive: Archive,
        file: MeetingFile,
        writer: Writer,
        post: Post | None = None,
        before_write: BeforeWrite | None = None,
    ) -> None:
        """Read the meeting and open a session on it. See :func:`open_meeting`."""
        record = file.record()
        self.file = file
        self.read_only = file.read_only
        self.saved_at: datetime | None = None
        self.failure: NotSaved | None = None
        self.refused: NotSaved | None = None
        self.session = Session(record, archive.clock, archive.ids, self._submit)
        self._writer = writer
        self._inbox = Inbox()
        self._post = post or self._inbox
        self._before_write = before_write
        self._listeners: list[Callable[[Opened], None]] = []

    def subscribe(self, listener: Callable[[Opened], None]) -> None:
        """Call the listener whenever a change was saved, could not be saved, or was refused."""
        self._listeners.append(listener)

    def commit_now(self, *documents: Document) -> Change:
        """Put documents into the record and return when they are durable.

        Raises what :meth:`save` raises, and what the session does.
        """
        change = self.session.apply(*documents)
        self.save()
        return change

    def save(self) -> None:
        """Wait until everything is on the disk. Not for an owner whose loop must run meanwhile.

        Raises NotSaved when something is not there, and Misfit when something was refused since the
        last time; what waits is tried again with the next change.
        """
        self._writer.flush()
        self._inbox.run()
        problem, self.refused = self.refused or self.failure, None
        if problem is not None:
            raise problem

    def _submit(self, change: Change) -> None:
        def done(outcome: Outcome) -> None:
            self._post(partial(self._learn, change, outcome))

        self._writer.submit(self.file, change, done, self._before_write)

    def _learn(self, change: Change, outcome: Outcome) -> None:
        match outcome:
            case Kept(tables, at):
                self.session.settle(change, None if tables is None else Record.from_stored(tables))
                self.saved_at = at
                self.failure = None
            case Refused(problem, tables):
                self.session.refuse(change, Record.from_stored(tables))
                self.refused = problem
            case Waiting(problem):
                self.failure = problem
        for listener in self._listeners:
            listener(self)


def open_meeting(
    archive: Archive,
    file: MeetingFile,
    writer: Writer,
    post: Post | None = None,
    before_write: BeforeWrite | None = None,
) -> Opened:
    """Open a meeting.

    ``post`` brings news to the owner's thread; without it they come in :meth:`Opened.save`.
    ``before_write`` may add documents to a change under the lock, such as the next number of a series.
    Raises Problem for a file that cannot be read.
    """
    return Opened(archive, file, writer, post, before_write)
