"""A meeting that is open: its session, its file, and what keeps the way between them safe."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.archive import Archive, open_archive
from store.changes import Change
from store.drafts import Draft
from store.errors import NotSaved, Problem
from store.files import BeforeWrite, MeetingFile
from store.ids import Ids
from store.model import Document
from store.moving import written_anew
from store.record import Record
from store.recovery import Recovered, Remains, made_again
from store.rescue import Owed
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


class _Sent(msgspec.Struct, frozen=True, eq=False):
    """A change that was sent to the writer, and whose outcome has not come."""

    change: Change
    owed: Owed | None


class Opened:
    """Ties a session to its file. All methods belong to the thread that owns the session.

    ``saved_at`` is when everything was last on the disk; ``failure`` is why something is not there
    now, and ``rescued`` whether that is in the rescue file at least; ``refused`` is the last change
    that did not fit; ``recovered`` is what was made again on opening, if there was anything.
    """

    def __init__(  # noqa: PLR0913, PLR0917 — see open_meeting
        self,
        archive: Archive,
        file: MeetingFile,
        writer: Writer,
        post: Post | None = None,
        before_write: BeforeWrite | None = None,
        state: Path | None = None,
    ) -> None:
        """Read the meeting and open a session on it. See :func:`open_meeting`."""
        record = file.record()
        self.archive = archive
        self.file = file
        self.read_only = file.read_only
        self.saved_at: datetime | None = None
        self.failure: NotSaved | None = None
        self.rescued = False
        self.refused: NotSaved | None = None
        self.recovered: Recovered | None = None
        self.session = Session(record, archive.clock, archive.ids, self._submit)
        self._writer = writer
        self._inbox = Inbox()
        self._post = post or self._inbox
        self._before_write = before_write
        self._listeners: list[Callable[[Opened], None]] = []
        self._sent: list[_Sent] = []
        self._ids = Ids(archive.clock)
        self._draft: Draft | None = None
        self._looking = False
        if state is not None and not self.read_only:
            self._keep_safe(state)

    @property
    def only_on_screen(self) -> Problem | None:
        """What to say besides ``failure`` when neither the rescue file nor the draft has the text."""
        kept = self.rescued or self._draft is None or self._draft.failure is None
        return None if self.failure is None or kept else Problem("only-on-screen")

    def subscribe(self, listener: Callable[[Opened], None]) -> None:
        """Call the listener whenever a change was saved, could not be saved, or was refused."""
        self._listeners.append(listener)

    def typing(self, text: str) -> None:
        """Tell what stands in the capture line now, with every key; it costs no waiting."""
        if self._draft is not None:
            self._draft.type(text)

    @contextmanager
    def entering(self, left: str = "") -> Iterator[None]:
        """Enter was pressed: the line is taken in here, and the draft's half-typed text goes with it.

        ``left`` is what still stands in the line afterwards.

        So a crash leaves either the half-typed line or what became of it, never both. Nothing is to be
        waited for inside; after an exception the half-typed text stays.
        """
        if self._draft is None:
            yield
        else:
            with self._draft.entering(left):
                yield

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
        last time; what waits is tried again by itself.
        """
        self._writer.flush()
        self._inbox.run()
        problem, self.refused = self.refused or self.failure, None
        if problem is not None:
            raise problem

    def poll(self) -> None:
        """Look whether others have written to the file; what they wrote comes into the session later.

        The writer's thread looks, when it has nothing to write; asking again meanwhile does nothing.
        """
        if not self._looking:
            self._looking = True
            self._writer.run(partial(self._look, self.file))

    def move_to(self, folder: Path) -> MeetingFile:
        """Write the meeting as it stands here into another archive's folder, and go on there.

        For an archive that cannot be written: nothing there is touched, and what waited for it waits no
        more. The folder is made when it is missing. Returns when the file is durable; raises Problem
        (NotSaved among them) when it cannot be, and everything is then as before.
        """
        old = self.archive
        archive = open_archive(folder, create=True, disk=old.disk, clock=old.clock, ids=old.ids)
        file = written_anew(self.session.record, archive)
        file.read()
        if self._draft is not None:
            self._draft.moved(file.path)
        before, self.file, self.archive = self.file, file, archive
        self._writer.drop(before)
        for sent in self._sent:
            self._settle(sent)
            self.session.settle(sent.change, None)
        self._sent.clear()
        self.saved_at, self.failure, self.rescued = archive.clock(), None, False
        self._tell()
        return file

    def close(self) -> None:
        """Let the draft go when the meeting is no longer shown. A crash does without."""
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def _keep_safe(self, state: Path) -> None:
        """Keep a draft and a rescue file, and make again what dead windows left of this meeting."""
        self._writer.rescue_in(state)
        meeting = self.session.record.meeting
        self._draft = draft = Draft(state, meeting.id, self.file.path, self.session.clock)
        remains = Remains(state, meeting.id)
        if meeting.state == "approved" or not (remains.owed or remains.text):
            remains.close()
            return
        lines = 0
        for owed in remains.owed:
            documents = made_again(self.session.record, owed.change)
            if documents:
                self.session.apply(*documents)
                lines += 1
        text = remains.text
        draft.type(text)
        draft.sync()
        if draft.failure is None:
            remains.discard()
        else:
            remains.close()  # it is found again next time, and what is there then is no change
        if lines or text:
            self.recovered = Recovered(lines, text, self.session.clock())

    def _submit(self, change: Change) -> None:
        owed = None
        if self._draft is not None:
            meeting = self.session.record.meeting.id
            owed = Owed(self._ids(), meeting, str(self.file.path), change)
            self._draft.take(owed)
        sent = _Sent(change, owed)
        self._sent.append(sent)

        def done(outcome: Outcome) -> None:
            if not isinstance(outcome, Waiting) or outcome.rescued:
                self._settle(sent)
            self._post(partial(self._learn, sent, outcome))

        ready = partial(self._draft.ready, owed) if self._draft and owed else None
        self._writer.submit(self.file, change, done, self._before_write, owed, ready)

    def _settle(self, sent: _Sent) -> None:
        """The draft need not keep the change any more; in the writer's thread, right after the writing."""
        draft = self._draft
        if draft is not None and sent.owed is not None:
            draft.settled(sent.owed)

    def _learn(self, sent: _Sent, outcome: Outcome) -> None:
        if sent not in self._sent:
            return  # the meeting has moved to another folder since
        if not isinstance(outcome, Waiting):
            self._sent.remove(sent)
        match outcome:
            case Kept(tables, at):
                self.session.settle(sent.change, None if tables is None else Record.from_stored(tables))
                self.saved_at = at
                self.failure = None
            case Refused(problem, tables):
                self.session.refuse(sent.change, Record.from_stored(tables))
                self.refused = problem
            case Waiting(problem, rescued):
                self.failure, self.rescued = problem, rescued
        self._tell()

    def _look(self, file: MeetingFile) -> None:
        try:
            tables = file.refresh()
        except Problem:
            tables = None  # whoever writes next is told why
        record = None if tables is None else Record.from_stored(tables)
        self._post(partial(self._see, file, record))

    def _see(self, file: MeetingFile, record: Record | None) -> None:
        self._looking = False
        if record is not None and file is self.file:
            self.session.take_in(record)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener(self)


def open_meeting(  # noqa: PLR0913, PLR0917 — only the first three are always given
    archive: Archive,
    file: MeetingFile,
    writer: Writer,
    post: Post | None = None,
    before_write: BeforeWrite | None = None,
    state: Path | None = None,
) -> Opened:
    """Open a meeting.

    ``post`` brings news to the owner's thread; without it they come in :meth:`Opened.save`.
    ``before_write`` may add documents to a change under the lock, such as the next number of a series.
    ``state`` is the system's folder for what programs remember: with it the meeting has a draft and the
    writer a rescue file, and what a crash left there is made again. Raises Problem for a file that
    cannot be read.
    """
    return Opened(archive, file, writer, post, before_write, state)
