"""Two archives with the same meetings: what a dead window left belongs to the one it was typed in.

A folder is copied, with a file manager or for a trip, and ids are the same in both. Lines that waited and a
half-typed one come back in the first, whatever is opened before it; nothing of them is in the copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from store.errors import Problem
from store.session.writer import Writer
from tests.proof.arrivals import begun
from tests.proof.findable import archive_files, told
from tests.proof.oracle import Tried
from tests.proof.standard import entry_texts, standard
from tests.proof.state import on, pump
from tests.proof.windows import Fillable, Window, opened_at
from tests.proof.workloads import PATH
from tests.store.making import ROOT, Ticking
from tests.store.simulated import Simulated, content, copied, killed

SAVED, WAITS, OWED, HALF = "lagret", "venter", "på vei", "halv linje"
OTHER = Path("/copy")
AWAY = Path("/moved")


class Crash:
    """A window that was killed while a line waited, one was on its way and one was half-typed."""

    def __init__(self, *, copied_first: bool) -> None:
        self.disk = Fillable(begun().root)
        if copied_first:
            self._copy()
        with on(self.disk):
            self._typed(Window(self.disk, 100))
        if not copied_first:
            self._copy()
        self.disk = Fillable(killed(self.disk).root)

    def _typed(self, window: Window) -> None:
        window.say(1, SAVED)
        window.write()
        self.disk.full = "archive"
        window.say(2, WAITS)
        window.write()
        window.say(3, OWED)
        window.opened.typing(HALF)
        window.sync()
        self.disk.full = ""

    def _copy(self) -> None:
        self.disk.root.names[OTHER.name] = copied(self.disk.folder(ROOT), {})
        self.disk.root.changed()
        self.disk.root.sync()


def opened_in(disk: Simulated, root: Path) -> tuple[set[str], str]:
    """Open the meeting there, answer nothing, and close it: its lines, and what is half-typed."""
    writer = Writer(Ticking(), now=disk.now)
    opened = opened_at(disk, root / PATH.relative_to(ROOT), writer)
    for _ in range(2):
        pump(writer)
        opened._inbox.run()
        opened.poll()
    texts = {entry.text for entry in opened.session.record.entries}
    half = opened.recovered.text if opened.recovered else ""
    opened.close()
    if writer._rescue is not None:
        writer._rescue.close()
    return texts, half


def first(_: Fillable) -> None:
    """The first archive is opened before any other."""


def copy(disk: Fillable) -> None:
    """The copy is opened and closed."""
    opened_in(disk, OTHER)


def copy_twice(disk: Fillable) -> None:
    copy(disk)
    copy(disk)


def line_in_copy(disk: Fillable) -> None:
    """Somebody takes minutes in the copy."""
    window = Window(disk, 200, OTHER / PATH.relative_to(ROOT))
    window.say(1, "skrevet i kopien")
    window.leave()


def crash_in_copy(disk: Fillable) -> None:
    """The window in the copy is killed too, with a line of its own on its way."""
    window = Window(disk, 200, OTHER / PATH.relative_to(ROOT))
    window.say(1, "skrevet i kopien")
    window.opened.typing("halv i kopien")
    window.sync()
    disk.root = killed(disk).root


BEFORE = (first, copy, copy_twice, line_in_copy, crash_in_copy)


def two_archives() -> Tried:
    """Every way of opening the copy first, and a kill before every call of it."""
    tried = Tried()
    for way in BEFORE:
        for copied_first in (False, True):
            for disk in _lives(Crash(copied_first=copied_first).disk, way):
                said = _lost(disk)
                tried.one(said and f"{way.__name__}, copied {'before' if copied_first else 'after'}: {said}")
    for copied_first in (False, True):
        tried.one(_moved(copied_first))
    return tried


def _moved(copied_first: bool) -> str:
    """The first archive has got another name, and the copy is opened first; what waits is told, and asked."""
    crash = Crash(copied_first=copied_first)
    names = crash.disk.root.names
    names[AWAY.name] = names.pop(ROOT.name)
    for root in (OTHER, AWAY):
        with on(crash.disk):
            opened_in(crash.disk, root)
    found = {root: set(_texts(crash.disk, root)) for root in (AWAY, OTHER)}
    if mixed := {WAITS, OWED} & found[OTHER]:
        return f"is in the copy: {sorted(mixed)}"
    missing = {WAITS, OWED, HALF} - found[AWAY] - told(crash.disk, AWAY)
    return f"neither in the archive that was moved nor told there: {sorted(missing)}" if missing else ""


def _lives(disk: Fillable, way: Callable[[Fillable], None]) -> Iterator[Simulated]:
    """What a kill before each call leaves, and what there is in the end."""
    left: dict[object, Simulated] = {}

    def look(_: str) -> None:
        now = killed(disk)
        left.setdefault(content(now.root), now)

    disk.before = look
    with on(disk):
        way(disk)
    disk.before = lambda _: None
    yield from left.values()
    yield killed(disk)


def _lost(disk: Simulated) -> str:
    """What is not told, does not come back in the first archive, or is in the copy; "" for nothing."""
    typed = {WAITS, OWED}
    if untold := {*typed, HALF} - told(disk):
        return f"not told before the meeting is opened: {sorted(untold)}"
    if strange := {*typed, HALF} & told(disk, OTHER):
        return f"told in the copy: {sorted(strange)}"
    try:
        with on(disk):
            texts, half = opened_in(disk, ROOT)
    except (Problem, OSError) as said:
        return f"{type(said).__name__} {said}"
    found = {root: set(_texts(disk, root)) for root in (ROOT, OTHER)}
    if missing := {SAVED, *typed} - (texts & found[ROOT]):
        return f"does not come back: {sorted(missing)}"
    if mixed := typed & found[OTHER]:
        return f"is in the copy: {sorted(mixed)}"
    return "" if half == HALF else f"half-typed is «{half}»"


def _texts(disk: Simulated, root: Path) -> Iterator[str]:
    for _, data in archive_files(disk, root):
        tables = standard(data)
        if tables is not None:
            yield from entry_texts(tables)
