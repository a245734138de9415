"""A meeting that is open: its session, its file, and what keeps the way between them safe."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias

import msgspec

from store.errors import NotSaved, Problem
from store.files.archive import Archive, open_archive
from store.files.durable import cause, reason
from store.files.meeting_file import BeforeWrite, MeetingFile
from store.files.new_file import written_anew
from store.files.state_file import folder_of
from store.record.changes import Change, Edit
from store.record.identity import Ids
from store.record.model import Document
from store.record.record import Record
from store.session.backlog import Backlog, Places, backlog_of
from store.session.backlog import discard as discard_piece
from store.session.draft import KIND, Draft
from store.session.recovery import Recovered, Remains, taken_over
from store.session.refusals import Refusals, told_of
from store.session.refused import Aside
from store.session.rescue import Owed
from store.session.session import Session
from store.session.writer import Kept, Outcome, Refused, Waiting, Writer

APPROVED = Problem("meeting-approved")
"""Why approved minutes take nothing."""

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


class _Sent(msgspec.Struct, eq=False):
    """A change that was sent to the writer, and why it waits, as long as its outcome has not come."""

    change: Change
    owed: Owed | None
    waits: Waiting | None = None


class Opened:
    """Ties a session to its file. All methods belong to the thread that owns the session.

    ``saved_at`` is when everything was last on the disk; ``failure`` is why something is not there
    now, and ``rescued`` whether that is in the rescue file at least; ``refused`` says of the last change
    that was refused that it is kept aside, and ``refusals`` is all that is kept aside of this meeting, until
    somebody has dealt with it; ``notice`` is what has happened to the file, to be told once;
    ``sent`` is how many changes were made here and sent to the file, and ``refused_of`` why some of them were
    refused, counted from one; ``recovered`` is what was made again on opening, if there was anything, and
    ``left`` what was found and belongs elsewhere, or may do so.

    What was saved and is no longer in the file, since another program has put something else there, is
    written back by itself; nothing is saved until it is.
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
        self.saved_at: datetime | None = None
        self.failure: NotSaved | None = None
        self.rescued = False
        self.refused: NotSaved | None = None
        self.sent = 0
        self.refused_of: dict[int, NotSaved] = {}
        self.notice: Problem | None = None
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
        self._back: _Sent | None = None
        self._owed_back: dict[tuple[str, int], Edit] = {}
        self._path = file.path
        self._real: tuple[Path, str] | None = None
        self.refusals = Refusals(self.session, file)
        self.left = Backlog()
        if state is not None:
            file.state = state
            self._keep_safe(state)
        self.refusals.update()
        writer.attend(self._look)

    @property
    def read_only(self) -> bool:
        """Whether a newer version of the program has written the file: it takes no changes."""
        return self.file.read_only

    @property
    def saved(self) -> bool:
        """Whether everything is on the disk, as far as is known."""
        return self.session.saved and self._back is None

    @property
    def answered(self) -> int:
        """How many of the changes that were sent are saved or refused: the first ones."""
        return self.sent - len(self._sent)

    @property
    def approved(self) -> bool:
        """Whether the minutes are approved: they take no changes."""
        return self.session.record.meeting.state == "approved"

    @property
    def lacking(self) -> bool:
        """Whether the file lacks something that was saved: it is being written back, and is not saved."""
        return self._back is not None

    @property
    def aside(self) -> tuple[Aside, ...]:
        """What is kept aside of this meeting, since it did not take it."""
        return self.refusals.pieces

    @property
    def drafting(self) -> bool:
        """Whether a draft is kept of what is typed."""
        return self._draft is not None

    @property
    def only_on_screen(self) -> Problem | None:
        """What to say besides ``failure`` when neither the rescue file nor the draft has the text."""
        error = None if self._draft is None else self._draft.failure
        if self.failure is None or self.rescued or error is None:
            return None
        return Problem("only-on-screen", why=cause(error), reason=reason(error))

    @property
    def unprotected(self) -> Problem | None:
        """That what is half-typed is kept nowhere, and why; whether lines are saved is another matter."""
        if self._draft is None or (error := self._draft.failure) is None:
            return None
        folder = str(folder_of(self.file.state, KIND))
        return Problem("half-typed-unprotected", why=cause(error), reason=reason(error), folder=folder)

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
            with self._writer.gathered(), self._draft.entering(left):  # first the draft, then the file
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

        With nothing on its way, it is seen to that what was saved is there still. Raises NotSaved when
        something is not there, and Misfit when something was refused since the last time; what waits is
        tried again by itself.
        """
        while True:
            if self._sent:
                self._writer.flush()
            else:
                self._writer.rest()
            self._inbox.run()
            if not self._sent or self.failure is not None or self._post is not self._inbox:
                break  # else the file takes again what it had refused
        problem, self.refused = self.refused or self.failure, None
        if problem is not None:
            raise problem

    def poll(self) -> None:
        """Look whether others have written to the file; what they wrote comes into the session later.

        The writer's thread looks, when it has nothing to write; asking again meanwhile does nothing.
        """
        if not self._looking:
            self._looking = True
            self._writer.run(self._look)

    def attend(self) -> None:
        """Look twice a second, for an owner that waits for something else than the clock."""
        self._writer.attend(self._look, often=True)

    def lay_aside(self, typed: str, problem: Problem) -> Aside:
        """Keep a line aside that was typed and that the meeting does not take, durably. Raises OSError."""
        kept = self.refusals.keep(self._ids(), Change(()), problem, (typed,))
        self.refusals.update()
        return kept

    def discard_aside(self) -> None:
        """Throw away what is kept aside of this meeting. Raises OSError."""
        self.refusals.discard()
        self._tell()

    def discard_left(self) -> None:
        """Throw away what was left in a file that is gone. Raises NotSaved."""
        for piece in self.left.near.pieces:
            discard_piece(self.file.state, piece)
        self.left = self.left.distant

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
        file.state = self.file.state
        before, self.file, self.archive, self._path = self.file, file, archive, file.path
        self._writer.drop(before)
        self._back = None
        self.refusals.go_on_in(file)
        for sent in self._sent:
            self._settle(sent)
            self.session.settle(sent.change, None)
        self._sent.clear()
        self.saved_at, self.failure, self.rescued = archive.clock(), None, False
        self._tell()
        return file

    def close(self) -> None:
        """Let the draft go when the meeting is no longer shown, after the last look (:meth:`save`).

        A crash does without.
        """
        if self._draft is not None:
            self._draft.close()
            self._draft = None

    def take_left(self, half: str = "") -> Recovered | None:
        """Take over what was left in a file that is gone, when a person says that this is its meeting.

        ``half`` is what stands half-typed now; what was found half-typed comes behind it. None when there
        was nothing more to take over.
        """
        return self._take_over("here", "lost", half=half)

    def _keep_safe(self, state: Path) -> None:
        """Keep a draft and a rescue file, and make again what dead windows left of this meeting.

        What was left in another file is told of in ``left``, and stays where it is.
        """
        if not self.read_only:
            self._writer.rescue_in(state)
            heard = partial(self._post, self._tell)
            meeting = self.session.record.meeting
            self._draft = Draft(state, meeting.id, Path(self._place), self.session.clock, changed=heard)
        self.recovered = self._take_over("here")

    def _take_over(self, *belonging: str, half: str = "") -> Recovered | None:
        record, state, found = self.session.record, self.file.state, None
        where = Places(self.archive.folder, self.file.disk).seen_from(self.file.path, record.meeting.id)
        remains = Remains(state, record.meeting.id, lambda left: where(left) in belonging)
        if not remains:
            remains.close()
        elif self.approved or self._draft is None:
            newer = Problem("schema-newer", file=self.file.path.name)
            self.refusals.keep_remains(remains, newer if self.read_only else APPROVED)
        else:
            found = taken_over(remains, self.session, self._draft, half)
        self.left = Backlog()
        if remains.others:
            self.left = backlog_of(state, self.archive, self.file.path, self.session.record).left
        return found

    @property
    def _place(self) -> str:
        """The file with links followed: asked once for each path, since every folder above is looked at."""
        if self._real is None or self._real[0] != self.file.path:
            self._real = (self.file.path, str(self.file.disk.real(self.file.path)))
        return self._real[1]

    def _submit(self, change: Change) -> None:
        owed = None
        if self._draft is not None:
            meeting = self.session.record.meeting.id
            owed = Owed(self._ids(), meeting, self._place, change)
            self._draft.take(owed)
        sent = _Sent(change, owed)
        self._sent.append(sent)
        self.sent += 1

        def done(outcome: Outcome) -> None:
            if not isinstance(outcome, Waiting) or outcome.rescued:
                self._settle(sent)
            self._post(partial(self._learn, sent, outcome))

        aside = partial(self.refusals.keep_refused, change, owed)
        ready = partial(self._draft.ready, owed) if self._draft and owed else None
        self._writer.submit(self.file, change, done, self._before_write, owed, ready, aside)

    def _settle(self, sent: _Sent) -> None:
        """The draft need not keep the change any more; in the writer's thread, right after the writing."""
        draft = self._draft
        if draft is not None and sent.owed is not None:
            draft.settled(sent.owed)
            self._writer.afterwards(draft.urge)

    def _learn(self, sent: _Sent, outcome: Outcome) -> None:
        if sent not in self._sent:
            return  # the meeting has moved to another folder since
        if not isinstance(outcome, Waiting):
            self._sent.remove(sent)
        match outcome:
            case Kept(tables, at):
                self.session.settle(sent.change, None if tables is None else Record.from_stored(tables))
                self.saved_at = at
            case Refused(problem, tables):
                self.session.refuse(sent.change, Record.from_stored(tables))
                self.refusals.update()
                self.refused = self.refused_of[self.answered] = told_of(problem, sent.change)
            case Waiting():
                sent.waits = outcome
        self._weigh()

    def _weigh(self) -> None:
        """Say why something waits: what was saved or refused does not speak for the others."""
        if self._path != self.file.path:
            self.notice = Problem("moved-on", other=self.file.path.name)
            self._path = self.file.path
            if self._draft is not None:
                self._draft.moved(self._path)
        on_the_way = [*self._sent, *filter(None, [self._back])]
        waiting = [sent.waits for sent in on_the_way if sent.waits is not None]
        self.failure = waiting[0].problem if waiting else None
        self.rescued = bool(waiting) and all(one.rescued for one in waiting)
        self._tell()

    def _look(self) -> None:
        """See what others have done to the file; in the writer's thread."""
        file, tables = self.file, None
        with suppress(Problem):  # whoever writes next is told why
            tables = file.refresh()
        if file.lacking:
            self._write_back(file)
        record = None if tables is None else Record.from_stored(tables)
        self._post(partial(self._see, file, record, self.refusals.look()))

    def _see(self, file: MeetingFile, record: Record | None, aside: tuple[Aside, ...] | None) -> None:
        self._looking = False
        if record is not None and file is self.file:
            self.session.take_in(record)
        if not self.read_only:
            self.session.submit_again()
            for settled in self.refusals.settled() if self.saved else ():
                self._writer.run(partial(self.refusals.let_go, settled))
        if aside is not None and aside != self.aside:
            self.refusals.pieces = aside
            self._tell()

    def _write_back(self, file: MeetingFile) -> None:
        """The file lacks what was saved in it: put it there again; in the writer's thread.

        While that waits, it may come to lack more: all that it has lacked is owed.
        """
        missing, owed = file.missing().edits, self._owed_back
        if self._back is not None:
            missing = tuple(edit for edit in missing if owed.get((edit.table, edit.key)) != edit)
        else:
            owed.clear()
        owed.update(((edit.table, edit.key), edit) for edit in missing)
        piece = Owed(self._ids(), self.session.record.meeting.id, str(file.path), Change(missing))
        if self._back is not None:
            if missing:
                self._writer.owe(self._back.change, piece)
            return
        self._back = back = _Sent(Change(()), piece)

        def done(outcome: Outcome) -> None:
            if not isinstance(outcome, Waiting) and self._back is back:
                self._back = None
            self._post(partial(self._returned, file, back, outcome))

        self._post(self._tell)
        with suppress(RuntimeError):  # the writer has been closed this moment, after its last look
            self._writer.submit(file, back.change, done, None, back.owed)

    def _returned(self, file: MeetingFile, back: _Sent, outcome: Outcome) -> None:
        if file is not self.file:
            return  # the meeting has moved to another folder since
        match outcome:
            case Kept(tables, at):
                self.saved_at = at
                self.notice = Problem("written-back", file=file.path.name)
                if tables is not None:
                    self.session.take_in(Record.from_stored(tables))
            case Refused():  # by a newer version's file; what it lacks has been kept aside
                self.refusals.update()
            case Waiting():
                back.waits = outcome
        self._weigh()

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
