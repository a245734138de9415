"""What is forgotten is back in no byte, after any sequence of edits, undoing, crashes, copies and merges.

Two machines on the real disk, which synchronise now and then; a line with a secret is written, edited,
deleted and brought back on both, and forgotten at one moment on one of them, for good. In the end they have
seen each other's versions and every window is closed; then every byte of the archive, the state folder and
the cache is looked into.
"""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from unittest.mock import patch

import msgspec

from store.errors import Problem
from store.files.archive import Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.forget.forget import forget
from store.merge.copies import settle_copies
from store.record.identity import to_text
from store.record.model import Entry
from store.session.rescue import Rescue
from tests.proof.chance import chance
from tests.proof.oracle import Tried
from tests.proof.state import RESCUE
from tests.store.making import added, archive_at, line, meeting_in
from tests.store.windows import Window

SECRET = "helseforhold"  # noqa: S105 — a word
KEY = 1_500_000_000_000 << 20
HERE = ("edit", "edit", "delete", "undo", "redo", "say", "full", "room", "leave", "crash")
BETWEEN = ("bring", "lay", "take", "settle")
LENGTH = 9


class Machine:
    """An archive with one meeting, and a window that is open on it or not."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state, self.cache = folder, folder / "state", folder / "cache"
        self.archive: Archive = archive_at(folder / "archive")
        self._window: Window | None = None
        self._number = 0

    @property
    def path(self) -> Path:
        """The meeting's file; a copy has a longer name."""
        return min(self.archive.paths(), key=lambda path: len(path.name))

    @property
    def window(self) -> Window:
        if self._window is None:
            self._window = Window(MeetingFile(self.path, self.archive.disk), self.state)
        return self._window

    def take(self, step: str) -> None:
        """Do one of the things that are done in a window."""
        self._number += 1
        if step in {"leave", "crash"}:
            self._end(step)
            return
        window = self.window
        entry = window.opened.session.record.get(Entry, KEY)
        match step:
            case "edit" if entry is not None and not getattr(entry, "forgotten", None):
                window.say(msgspec.structs.replace(entry, text=f"{entry.text} {self._number}"))
            case "delete" if entry is not None:
                window.opened.session.delete(entry)
            case "undo":
                window.opened.session.undo()
            case "redo":
                window.opened.session.redo()
            case "say":
                window.say(line(KEY + 10 + self._number, f"annet {self._number}"))
            case "full" | "room":
                window.disk.says = errno.ENOSPC if step == "full" else 0
        window.saved()

    def _end(self, step: str) -> None:
        if step == "leave":
            self.leave()
        else:
            self.window.die()
            self._window = None

    def look(self) -> None:
        """The window sees what has come, and puts right what that lacks."""
        self.window.disk.says = 0
        for _ in range(2):
            self.window.opened.poll()
            self.window.saved()

    def leave(self) -> None:
        """Close the window, if there is one; there is room on the disk again."""
        if self._window is not None:
            self._window.disk.says = 0
            self._window.saved()
            self._window.close()
            self._window = None

    def settle(self) -> None:
        """Copies that lie in the archive are merged."""
        settle_copies(self.archive, self.state)

    def forget(self, *, everywhere: bool) -> bool:
        """Forget the line by its id, or the word wherever it stands; whether there was something."""
        what = SECRET if everywhere else to_text(KEY)
        try:
            forget(self.archive, what, self.state, self.cache, everywhere=everywhere)
        except Problem as problem:
            if problem.key != "forget-unknown":
                raise
            return False
        return True

    def holds(self) -> Iterator[str]:
        """The files in one of whose bytes the secret stands."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and SECRET.encode() in path.read_bytes():
                yield str(path.relative_to(self.folder))


class Pair:
    """Two machines with the same meeting."""

    def __init__(self, folder: Path) -> None:
        self.here = Machine(folder / "here")
        file = meeting_in(self.here.archive.folder)
        file.commit(added(line(KEY, f"om {SECRET}"), line(KEY + 1, "en annen linje")))
        (folder / "there").mkdir()
        shutil.copytree(folder / "here" / "archive", folder / "there" / "archive")
        self.there = Machine(folder / "there")
        self.forgotten = False
        self._copies = 0

    def take(self, step: str) -> None:
        """One of the things that a synchroniser does, or a person in its wake."""
        here, there = self.here.path, self.there.path
        match step:
            case "bring":
                # A mark that no window has seen is gone with its file: nobody could tell of it.
                self.here.look()
                shutil.copy2(there, here)
                self.here.look()
            case "lay":
                self._copies += 1
                shutil.copy2(there, here.with_name(f"{here.stem} (kopi {self._copies}).json"))
            case "take":
                shutil.copy2(here, there)
            case "settle":
                self.here.settle()

    def end(self) -> None:
        """Both have written all they have, and seen what the other has."""
        for machine in (self.there, self.here):
            machine.leave()
            machine.window.saved()
            machine.leave()
        self.take("lay")
        self.here.settle()
        self.here.window.saved()
        self.here.leave()
        self.take("take")


def oblivious(first: int, number: int) -> Tried:
    """So many sequences, from a seed on."""
    tried = Tried()
    with quick():
        for seed in range(first, first + number):
            steps = drawn(seed)
            said = kept(steps)
            tried.one(said and f"oblivion.drawn({seed}): {', '.join(shortest(steps))}: {said}")
    return tried


@contextmanager
def quick() -> Iterator[None]:
    """What is looked at are bytes and not how durable they are: nothing is synced, and files are small."""
    with (
        patch.object(System, "sync", lambda *_: None),
        patch.object(System, "sync_folder", lambda *_: None),
        patch("store.session.writer.Rescue", partial(Rescue, size=RESCUE)),
    ):
        yield


def drawn(seed: int) -> tuple[str, ...]:
    """Steps of both machines; in one place among them the secret is forgotten."""
    pick = chance("oblivion", seed)
    kinds = (*(f"here {step}" for step in HERE), *(f"there {step}" for step in HERE), *BETWEEN, *BETWEEN)
    steps = [pick.choice(kinds) for _ in range(LENGTH)]
    steps.insert(pick.randrange(LENGTH + 1), pick.choice(("forget the line", "forget the word")))
    return tuple(steps)


def kept(steps: tuple[str, ...]) -> str:
    """Where the secret stands in the end; "" for nowhere, and when it was never forgotten."""
    with tempfile.TemporaryDirectory() as scratch:
        pair = Pair(Path(scratch))
        for step in steps:
            _take(pair, step)
        if not pair.forgotten:
            return ""
        pair.end()
        left = [*pair.here.holds(), *(f"there {name}" for name in pair.there.holds() if "archive" in name)]
    return f"the secret is in {left}" if left else ""


def _take(pair: Pair, step: str) -> None:
    kind, _, what = step.partition(" ")
    if kind == "forget":
        # Where two versions of the line stand, they are two places, and only the word means both.
        record = MeetingFile(pair.here.path, pair.here.archive.disk).record()
        both = sum(SECRET in entry.text for entry in record.entries)
        pair.forgotten |= pair.here.forget(everywhere=what == "the word" or both > 1)
    elif kind in {"here", "there"}:
        with suppress(Problem):
            (pair.here if kind == "here" else pair.there).take(what)
    else:
        pair.take(step)


def shortest(steps: tuple[str, ...]) -> tuple[str, ...]:
    """Steps that still leave the secret somewhere, and none of which can be left out."""
    at = 0
    while at < len(steps):
        fewer = (*steps[:at], *steps[at + 1 :])
        steps, at = (fewer, at) if kept(fewer) else (steps, at + 1)
    return steps
