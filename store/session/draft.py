"""The draft of a window: the half-typed text, and the lines that are not known to be on the disk yet.

A line stands in the draft from Enter until its meeting's file holds it durably, so a killed program
loses none; it stands there with its id, so that making it again does not double it. The half-typed text
is written at most every half second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import msgspec

from store.files.encoding import cleaned
from store.files.state_file import BLANK, Calls, Held, claimed, folder_of, made
from store.record.identity import Clock
from store.session.rescue import Owed, packed, record_at

SLOT = 1 << 16
"""Bytes for one version of a draft."""


class Content(msgspec.Struct, frozen=True):
    """What stands in a draft: the meeting by id and file, the half-typed text, and the changes owed."""

    meeting: int
    path: str
    text: str
    at: datetime
    owed: tuple[Owed, ...] = ()


class Slots:
    """Two places in a file, written by turns; when a version outgrows them, they double."""

    def __init__(self) -> None:
        """Begin without a file."""
        self.held: Held | None = None
        self._size = SLOT
        self._current = 0
        self._number = 0

    def write(self, payload: bytes) -> None:
        """Write a version beside the present one. Raises OSError; the present one stays then."""
        assert self.held is not None  # noqa: S101 — the caller has seen to it
        record = packed(self._number + 1, payload)
        size = self._size
        while len(record) > size:
            size *= 2
        # A grown second slot lies behind both old ones, so whichever is valid stays whole.
        place = size if size > self._size or self._current == 0 else 0
        self.held.write(record, place)
        self._size, self._current, self._number = size, place, self._number + 1

    def blank_the_other(self) -> None:
        """Leave no text where it is not needed; if that fails, it is written over another time."""
        if self.held is None:
            return
        try:
            size = max(self.held.size(), 2 * self._size)
            found = record_at(self.held.read(), self._current)
            end = self._current + (len(packed(1, found[1])) if found else 0)
            self.held.write(BLANK * self._current, 0)
            self.held.write(BLANK * (size - end), end)
        except OSError:
            return


def latest(data: bytes) -> Content | None:
    """Decode the newest complete version in a draft's bytes; None when there is none."""
    return next(versions(data), None)


def versions(data: bytes) -> Iterator[Content]:
    """Yield every whole version that stands in a draft, the newest first."""
    places = [0]
    while max(places[-1], SLOT // 2) * 2 < len(data):
        places.append(max(places[-1], SLOT // 2) * 2)
    whole = [found for place in places if (found := record_at(data, place)) is not None]
    for _, payload in sorted(whole, reverse=True):
        with suppress(msgspec.DecodeError):
            yield msgspec.json.decode(payload, type=Content)


def encoded_content(content: Content) -> bytes:
    """A version as JSON; halves of characters joined or replaced."""
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        return msgspec.json.encode(cleaned(msgspec.to_builtins(content)))


EVERY = 0.5
"""Seconds between two writes while somebody types: what of a half-typed line may be lost."""

HAND_OVER = 0.1
"""Seconds that whoever changes the draft waits for it to be written. A disk that takes longer is not waited
for again until it has shown itself quicker: typing goes on, and the text is written when it can be."""

KIND = "drafts"
ENDING = ".draft"


class Draft:
    """The draft of this window for one meeting. Its methods may be called from any thread.

    Two threads of its own do what the disk may be slow at: one writes, the other brings what is written
    onto the disk itself. ``failure`` is why the draft could not be written last time; the meeting's own
    file may be well.
    """

    def __init__(  # noqa: PLR0913 — the tests give the last ones
        self,
        state: Path,
        meeting: int,
        path: Path,
        clock: Clock,
        *,
        changed: Callable[[], None] = lambda: None,
        calls: Calls | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make the file, and start the threads.

        ``meeting`` is the meeting's id and ``path`` its file's; ``changed`` is called, in one of the threads,
        when the draft could not be written and when it can again. ``now`` are seconds that only grow.
        """
        self._folder = folder_of(state, KIND)
        self._meeting, self._path, self._clock = meeting, path, clock
        self._calls, self._now, self._changed = calls or Calls(), now, changed
        lock = threading.RLock()  # guards what is to be written; nobody who has it touches the disk
        self._turn = threading.Condition(lock)
        self._urged = threading.Condition(lock)
        self._answered = threading.Condition(lock)
        self._file = threading.Lock()  # guards the file; taken before the other one, never the other way
        self._entering = 0
        self._text = ""
        self._owed: dict[int, Owed] = {}
        self._left: dict[tuple[str, int], int] = {}  # what is settled, and the first version without it
        self._slots = Slots()
        self._version = self._urgent = 1
        self._written = self._tried = 0
        self._synced = True  # an empty draft can wait for its first letter
        self._unwritten: OSError | None = None
        self._unsynced: OSError | None = None
        self._told: OSError | None = None
        self._slow = False
        self._due = 0.0
        self._closing = False
        self._threads = [
            threading.Thread(target=run, name=name, daemon=True)
            for name, run in (("draft", self._run), ("draft-file", self._write_what_is_urgent))
        ]
        for thread in self._threads:
            thread.start()
        with self._turn:
            self._hand_over()

    @property
    def failure(self) -> OSError | None:
        """Why the draft is not written, or not on the disk itself; None when all is well."""
        return self._unwritten or self._unsynced

    def type(self, text: str) -> None:
        """What stands in the capture line now. Costs no waiting: a thread writes it.

        Clearing the line without :meth:`entering` is written at once.
        """
        with self._turn:
            if text == self._text:
                return
            self._text = text
            self._version += 1
            if not text:
                self._urge()
            if self._synced:  # else the thread wakes by itself, and no key has to wake it
                self._synced = False
                self._turn.notify_all()

    @contextmanager
    def entering(self, left: str = "") -> Iterator[None]:
        """Enter was pressed: what is taken here and the line with what is ``left`` are written as one.

        So a killed program has either the half-typed line or what became of it, and never both.
        After an exception the text stays.
        """
        with self._turn:
            self._entering += 1
            try:
                yield
                self._text = left
                self._version += 1
            finally:
                self._entering -= 1
                self._later()
                self._hand_over()

    def take(self, owed: Owed) -> None:
        """Keep a change until it is :meth:`settled`; a killed program has it when this returns.

        Unless the disk takes longer than :data:`HAND_OVER`. It is not synced here, which would cost as much
        as the change's own writing; the thread does it half a second later if the change is still owed.
        """
        with self._turn:
            self._owed[owed.id] = owed
            self._anew()

    def ready(self, owed: Owed) -> None:
        """See to it that the change may be written to its meeting; before each change's first try.

        What is settled may still stand in the draft that a power cut or a kill leaves. If this change is
        about the same document, making that again would undo this one: then the draft is synced first.
        """
        with self._turn:
            is_left = not owed.change.touched.isdisjoint(self._left)
        if is_left:
            self.sync()

    def settled(self, owed: Owed) -> None:
        """The change is in its meeting, or in the rescue file. No waiting: making it again is no harm.

        That is written half a second later, or when :meth:`urge` says so.
        """
        with self._turn:
            if self._owed.pop(owed.id, None) is not None:
                self._version += 1
                self._left |= dict.fromkeys(owed.change.touched, self._version)
                self._later()

    def urge(self) -> None:
        """Let the thread write the present version at once. No waiting."""
        with self._turn:
            self._urge()

    def moved(self, path: Path) -> None:
        """Tell the draft that the meeting is kept in another file from now on."""
        with self._turn:
            self._path = path
            self._anew()

    def sync(self) -> None:
        """Bring the draft onto the disk itself, as it is now. A failure is left in ``failure``."""
        self._put()
        with self._turn:
            held, written = self._slots.held, self._written
            if held is None or self._unwritten is not None:
                return
            self._synced = written == self._version  # what is typed meanwhile has its own turn
        try:
            held.sync()
        except OSError as error:
            with self._turn:
                self._synced = False
                self._unsynced = error
                self._turn.notify_all()  # the thread may wait for a letter, which wakes it no more
            self._tell()
            return
        with self._turn:
            self._unsynced = None
            self._left = {place: version for place, version in self._left.items() if version > written}
        self._tell()
        with self._file:
            with self._turn:
                nothing = self._empty and self._synced and held is self._slots.held
            if nothing:
                self._slots.blank_the_other()

    def close(self) -> None:
        """End the threads; the file stays when it holds something, else it is removed."""
        if self._closing:
            return
        self.stop()
        self.sync()
        with self._file:
            held, self._slots.held = self._slots.held, None
            if held is not None and self._empty:
                held.remove()
            elif held is not None:
                held.close()

    def stop(self) -> None:
        """End the threads, and write nothing more by itself."""
        with self._turn:
            self._closing = True
            for condition in (self._turn, self._urged, self._answered):
                condition.notify_all()
        for thread in self._threads:
            thread.join()

    @property
    def _empty(self) -> bool:
        return not self._text and not self._owed

    def _anew(self) -> None:
        """There is another version: let it be written; the caller has the turn."""
        self._version += 1
        self._later()
        self._hand_over()

    def _later(self) -> None:
        """Let the thread sync in half a second: by then there may be nothing left that needs it."""
        self._due = max(self._due, self._now() + EVERY)
        if self._synced:  # else it wakes by itself
            self._synced = False
            self._turn.notify_all()

    def _hand_over(self) -> None:
        """Let the present version be written, and wait for it a moment; the caller has the turn."""
        if self._entering or self._closing:
            return  # it is or will be
        version = self._urge()
        if self._slow:
            return
        self._slow = not self._answered.wait_for(lambda: self._tried >= version or self._closing, HAND_OVER)

    def _urge(self) -> int:
        """Let the present version be written at once; the caller has the turn."""
        self._urgent = version = self._version
        self._urged.notify_all()
        return version

    def _write_what_is_urgent(self) -> None:
        while True:
            with self._turn:
                self._urged.wait_for(lambda: self._closing or self._tried < self._urgent)
                if self._closing:
                    return
            self._put()

    def _put(self) -> None:
        """Write the present version, unless it is written. Waits for the disk."""
        with self._file:
            with self._turn:
                version = self._version
                if self._written == version or (self._closing and self._slots.held is None):
                    return
                owed = tuple(self._owed.values())
                content = Content(self._meeting, str(self._path), self._text, self._clock(), owed)
            failure, begun = None, self._now()
            try:
                self._make_sure_of_the_file()
                begun = self._now()
                self._slots.write(encoded_content(content))
            except OSError as error:
                failure = error
            with self._turn:
                self._tried, self._unwritten = version, failure
                self._written = self._written if failure else version
                self._slow = self._now() - begun > HAND_OVER
                self._answered.notify_all()
                if failure:
                    self._turn.notify_all()  # it is tried again
        self._tell()

    def _make_sure_of_the_file(self) -> None:
        """Have a file to write to, also when somebody has removed the folder. Raises OSError."""
        if self._slots.held is not None and not self._slots.held.is_there:
            self._slots.held.close()
            self._slots = Slots()
        if self._slots.held is None:
            self._slots.held = made(self._folder, ENDING, 2 * SLOT, self._calls)

    def _tell(self) -> None:
        """Tell what went wrong, or that it goes well again, when that is news."""
        with self._turn:
            before, self._told = self._told, self.failure
            news = (before and before.errno) != (self._told and self._told.errno)
        if news:
            self._changed()

    def _run(self) -> None:
        while self._wait():
            self.sync()
            with self._turn:
                self._due = self._now() + EVERY

    def _wait(self) -> bool:
        """Wait until something is to be synced and its time has come; False at the end."""
        with self._turn:
            while not self._closing:
                needed = not self._synced or self._unwritten is not None
                left = self._due - self._now()
                if needed and left <= 0:
                    return True
                self._turn.wait(left if needed else None)
            return False


class Abandoned:
    """A draft of a window that no longer lives, locked until it is discarded or closed.

    ``text`` was half-typed in the meeting of the id ``meeting``, last at ``at``; ``owed`` are the
    changes to make again.
    """

    def __init__(self, held: Held, content: Content) -> None:
        """Hold what was read; see :func:`abandoned`."""
        self._held = held
        self.meeting = content.meeting
        self.path = content.path
        self.text = content.text
        self.at = content.at
        self.owed = content.owed

    @property
    def file(self) -> Path:
        """The draft's own file."""
        return self._held.path

    def forget(
        self,
        without: Callable[[Owed], Owed | None],
        bare: Callable[[str], str],
        says: Callable[[bytes], bool],
    ) -> bool:
        """Write over what the draft has of something; say whether there was anything.

        ``without`` and ``bare`` give a change and a text without it; ``says`` is whether bytes have it, as
        those of an earlier version may. Raises OSError.
        """
        data = self._held.read()
        owed = tuple(rest for one in self.owed if (rest := without(one)) is not None)
        text, path = bare(self.text), bare(self.path)
        if (text, path, owed) == (self.text, self.path, self.owed) and not says(data):
            return False
        self.path = path
        self.keep(owed, text)
        return True

    def keep(self, owed: tuple[Owed, ...], text: str) -> None:
        """Keep these changes and this text, and write over everything else. Raises OSError."""
        self.text, self.owed = text, owed
        content = Content(self.meeting, self.path, self.text, self.at, self.owed)
        self._held.write(packed(1, encoded_content(content)).ljust(self._held.size(), BLANK), 0)
        self._held.sync()

    def discard(self) -> None:
        """Remove the draft: what it held is kept elsewhere, or not wanted."""
        self._held.remove()

    def close(self) -> None:
        """Let the draft lie; it is offered again."""
        if self.text or self.owed:
            self._held.close()
        else:
            self._held.remove()


def abandoned(state: Path, calls: Calls | None = None) -> list[Abandoned]:
    """The drafts that nobody holds and that hold something. Discard or close each."""
    found = []
    for held in claimed(folder_of(state, KIND), ENDING, calls or Calls()):
        try:
            data = held.read()
        except OSError:
            held.close()
            continue
        content = latest(data)
        if content is not None and (content.text or content.owed):
            found.append(Abandoned(held, content))
        elif content is not None or not data.strip():
            held.remove()
        else:
            held.close()  # no version of it can be read: it is left alone
    return found
