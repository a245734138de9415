"""The draft of a window: the half-typed text, and the lines that are not known to be on the disk yet.

A line stands in the draft from Enter until its meeting's file holds it durably, so a killed program
loses none; it stands there with its id, so that making it again does not double it. The half-typed text
is written at most every half second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from store.clock import Clock
from store.held import BLANK, Calls, Held, claimed, folder_of, made
from store.rescue import Owed, packed
from store.slots import SLOT, Content, Slots, encoded_content, latest

EVERY = 0.5
"""Seconds between two writes while somebody types: what of a half-typed line may be lost."""

KIND = "drafts"
ENDING = ".draft"
_PATIENCE = 1.0


class Draft:
    """The draft of this window for one meeting. Its methods may be called from any thread.

    ``failure`` is why the draft could not be written last time; the meeting's own file may be well.
    """

    def __init__(  # noqa: PLR0913 — the tests give the last two
        self,
        state: Path,
        meeting: int,
        path: Path,
        clock: Clock,
        *,
        calls: Calls | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make the file, and start the thread that brings it onto the disk.

        ``meeting`` is the meeting's id and ``path`` its file's; ``now`` are seconds that only grow.
        """
        self.failure: OSError | None = None
        self._folder = folder_of(state, KIND)
        self._meeting, self._path, self._clock = meeting, path, clock
        self._calls, self._now = calls or Calls(), now
        self._turn = threading.Condition(threading.RLock())
        self._entering = 0
        self._text = ""
        self._owed: dict[int, Owed] = {}
        self._left: set[tuple[str, int]] = set()
        self._slots = Slots()
        self._written = self._synced = True
        self._due = 0.0
        self._closing = False
        with self._turn:
            self._put()
        self._written = self._synced = True  # an empty draft can wait for its first letter
        self._thread = threading.Thread(target=self._run, name="draft", daemon=True)
        self._thread.start()

    def type(self, text: str) -> None:
        """What stands in the capture line now. Costs no waiting: the thread writes it.

        Clearing the line without :meth:`entering` is written at once.
        """
        with self._turn:
            if text == self._text:
                return
            self._text = text
            self._written = self._synced = False
            if not text:
                self._put()
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
                self._written = False
            finally:
                self._entering -= 1
                self._put()
                self._later()

    def take(self, owed: Owed) -> None:
        """Keep a change until it is :meth:`settled`; a killed program has it when this returns.

        It is not synced here, which would cost as much as the change's own writing; the thread does it
        half a second later if the change is still owed.
        """
        with self._turn:
            self._owed[owed.id] = owed
            self._written = False
            self._put()
            self._later()

    def ready(self, owed: Owed) -> None:
        """Wait until the change may be written to its meeting; before each change's first try.

        What is settled may still stand in the draft that a power cut leaves. If this change is about
        the same document, making that again would undo this one: then the draft is synced first.
        """
        if not self._turn.acquire(timeout=_PATIENCE):
            return
        try:
            if not owed.change.touched & self._left:
                return
        finally:
            self._turn.release()
        self.sync()

    def settled(self, owed: Owed) -> None:
        """The change is in its meeting, or in the rescue file."""
        with self._turn:
            if self._owed.pop(owed.id, None) is not None:
                self._left |= owed.change.touched
                self._written = False
                self._put()
                self._later()

    def moved(self, path: Path) -> None:
        """The meeting goes on in another file."""
        with self._turn:
            self._path = path
            self._written = False
            self._put()
            self._later()

    def sync(self) -> None:
        """Bring the draft onto the disk itself. A failure is left in ``failure``."""
        with self._turn:
            self._put()
            held, left = self._slots.held, self._left
            if held is None or not self._written:
                return
            self._synced, self._left = True, set()
        try:
            held.sync()
        except OSError as error:
            with self._turn:
                self.failure, self._synced = error, False
                self._left |= left
            return
        with self._turn:
            if self._empty and self._synced and held is self._slots.held:
                self._slots.blank_the_other()

    def close(self) -> None:
        """End the thread; the file stays when it holds something, else it is removed."""
        with self._turn:
            if self._closing:
                return
            self._closing = True
            self._turn.notify_all()
        self._thread.join()
        self.sync()
        with self._turn:
            held, self._slots.held = self._slots.held, None
            if held is not None and self._empty:
                held.remove()
            elif held is not None:
                held.close()

    @property
    def _empty(self) -> bool:
        return not self._text and not self._owed

    def _later(self) -> None:
        """Let the thread sync in half a second: by then there may be nothing left that needs it."""
        self._synced = False
        self._due = max(self._due, self._now() + EVERY)
        self._turn.notify_all()

    def _put(self) -> None:
        """Write the present version, unless it is or will be; the caller has the turn."""
        if self._written and self._slots.held is not None:
            return
        if self._entering or (self._closing and self._slots.held is None):
            return
        owed = tuple(self._owed.values())
        content = Content(self._meeting, str(self._path), self._text, self._clock(), owed)
        try:
            if self._slots.held is None:
                self._slots.held = made(self._folder, ENDING, 2 * SLOT, self._calls)
            self._slots.write(encoded_content(content))
        except OSError as error:
            self.failure = error
        else:
            self._written, self.failure = True, None

    def _run(self) -> None:
        while self._wait():
            self.sync()
            with self._turn:
                self._due = self._now() + EVERY

    def _wait(self) -> bool:
        """Wait until something is to be synced and its time has come; False at the end."""
        with self._turn:
            while not self._closing:
                left = self._due - self._now()
                if not self._synced and left <= 0:
                    return True
                self._turn.wait(None if self._synced else left)
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
        self.text, self.path, self.owed = text, path, owed
        content = Content(self.meeting, self.path, self.text, self.at, self.owed)
        self._held.write(packed(1, encoded_content(content)).ljust(len(data), BLANK), 0)
        self._held.sync()
        return True

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
