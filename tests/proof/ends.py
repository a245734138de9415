"""Windows that end after something has arrived under them, without another line.

Before it, lines were saved, or wait because the disk is full, or are on their way. After it the window is
closed, or killed, or loses power, at once or when it has looked. Then everything that was confirmed is in
the meeting, or kept aside, or offered again; what arrived is whole; and what a window calls saved is there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count

import msgspec

from store.errors import Problem
from store.merge.copies import settle_copies
from store.record.model import SCHEMA
from store.session.writer import Writer
from tests.proof.arrivals import LOCKLESS, OURS, Arrival, Arrived, begun, now_in
from tests.proof.findable import Places, archive_files, every_byte, path_of, places, told
from tests.proof.oracle import Lost, Tried, archive_on
from tests.proof.power import CODES, Failing
from tests.proof.standard import doubled, entry_texts, identity, standard
from tests.proof.state import STATE, on, pump
from tests.proof.windows import Fillable, Window, opened_at, says
from tests.store.making import Ticking, line
from tests.store.simulated import File, Simulated, after_cuts, killed

EARLY = "tidlig"
SAVED = frozenset({EARLY, "første, rettet", "andre"})
LATER = "tredje"
GONE = "skal bort"
LAST = "siste"
ROUNDS = 4
BETWEEN = 5.0
"""Rounds of looking, and seconds between them: more than the longest pause of the writer."""


class Scene:
    """A window with what was confirmed in it, and what has arrived under it."""

    def __init__(self) -> None:
        self.disk = Fillable(begun().root)
        self.window: Window
        self.ours: set[str] = set()
        self.older = b""
        self.arrived = Arrived()

    def begin(self) -> None:
        """Lines that are saved; an older version of the file is remembered."""
        self.window = Window(self.disk, 100)
        self.window.say(1, "første")
        self.window.say(4, GONE)
        self.window.say(6, EARLY)
        self.window.write()
        self.older = now_in(self.disk)
        self.window.edit(1, "første, rettet")
        self.window.say(2, "andre")
        self.window.delete(4)
        self.window.write()
        self.ours |= SAVED
        if says(self.window.opened) != "saved":
            raise Lost("not saved on a disk that is well")

    def look(self) -> None:
        """The window looks, and writes what it has to, for half a minute."""
        for _ in range(ROUNDS):
            self.glance()
        self.told()

    def glance(self) -> None:
        """It looks once."""
        self.window.opened.poll()
        self.window.pass_by(BETWEEN)

    def told(self) -> None:
        """What is called saved stands in the file, as any program reads it; what does not is told."""
        said = says(self.window.opened)
        missing = self.ours - set(self.in_file())
        if missing and said != "warned":
            raise Lost(f"the window says «{said}», and the file lacks {sorted(missing)}")

    def in_file(self) -> Iterator[str]:
        for path, data in archive_files(self.disk):
            tables = standard(data)
            if tables is not None and path == self.window.opened.file.path:
                yield from entry_texts(tables)


Before = Callable[[Scene], None]
End = Callable[[Scene], Iterator[Simulated]]


def saved(_: Scene) -> None:
    """Nothing more than what was saved."""


def waiting(scene: Scene) -> None:
    """A line could not be written, and waits in the rescue file."""
    scene.disk.full = "archive"
    scene.window.say(3, LATER)
    scene.window.write()
    scene.disk.full = ""
    scene.ours.add(LATER)


def full(scene: Scene) -> None:
    """The archive's disk has filled up since, and stays so."""
    scene.disk.full = "archive"


def on_its_way(scene: Scene) -> None:
    """A line has been entered a moment ago, and the writer has not come to it."""
    scene.window.say(3, LATER)
    scene.ours.add(LATER)


def closed(scene: Scene) -> Iterator[Simulated]:
    """The window is closed at once."""
    scene.window.leave()
    yield killed(scene.disk)


def looked(scene: Scene) -> Iterator[Simulated]:
    """It looks, and is closed."""
    scene.look()
    yield from closed(scene)


def dead(scene: Scene) -> Iterator[Simulated]:
    """It is killed at once: what had been saved before had no time to come back, the rest waits."""
    scene.ours -= SAVED
    scene.arrived = msgspec.structs.replace(scene.arrived, buries=False)
    yield killed(scene.disk)


def looked_cut(scene: Scene) -> Iterator[Simulated]:
    """It looks, and is killed, or the power goes."""
    scene.look()
    yield killed(scene.disk)
    yield from after_cuts(scene.disk)


def another_line(scene: Scene) -> Iterator[Simulated]:
    """One more line, and it is closed."""
    try:
        scene.window.say(5, LAST)
    except Problem:
        pass  # it stays in the typing line
    else:
        scene.ours.add(LAST)
    scene.window.write()
    scene.told()
    yield from closed(scene)


BEFORE: tuple[Before, ...] = (saved, waiting, on_its_way, full)
ENDS: tuple[End, ...] = (closed, looked, dead, looked_cut, another_line)


class Point(msgspec.Struct, frozen=True):
    """What is done: lines before, an arrival, and an end."""

    before: Before
    arrival: Arrival
    end: End

    @property
    def name(self) -> str:
        return ", ".join(step.__name__ for step in (self.before, self.arrival, self.end))


ARRIVALS = (*LOCKLESS, *OURS)


def points_of(arrival: Arrival) -> tuple[Point, ...]:
    """Every end of a window under which this arrives."""
    befores = [before for before in BEFORE if before is not full or arrival not in OURS]
    return tuple(Point(before, arrival, end) for before in befores for end in ENDS)


def ended(number: int, *, failing: bool = False) -> Tried:
    """Go through every other end after one arrival.

    With ``failing`` through all, and each call of the window's look fails, too.
    """
    tried = Tried()
    for point in points_of(ARRIVALS[number])[0 if failing else number % 2 :: 1 if failing else 2]:
        tried.one(lost(point))
        for code in CODES if failing and point.end is looked else ():
            for at in count(1):
                if not tried.one(lost(point, at, code)):
                    break
    return tried


def lost(point: Point, at: int = 0, code: int = 0) -> str | None:
    """What one point loses; "" for nothing.

    With ``at`` a call of that number fails while the window looks; None when there is no such call.
    """
    scene = Scene()
    failing = None
    try:
        with on(scene.disk):
            scene.begin()
            point.before(scene)
            scene.arrived = point.arrival(scene.disk, scene.older)
            if at:
                failing = Failing(scene.disk, at, code, lasting=False)
                scene.glance()
                failing.end()
                # What cannot be read for a moment may lack anything: a deletion is not told from that.
                scene.arrived = msgspec.structs.replace(scene.arrived, buries=False)
            for disk in point.end(scene):
                examine(disk, scene.ours, scene.arrived)
    except (Lost, AssertionError, Problem, OSError) as said:
        way = f", call {at} fails with {code}" if at else ""
        return f"{point.name}{way}: {type(said).__name__} {said}"
    return None if failing is not None and failing.calls < at else ""


def examine(disk: Simulated, ours: set[str], arrived: Arrived, *, once: bool = True, then: str = "") -> None:
    """All is somewhere; and when the meeting has been opened and closed again, where a person looks.

    ``once``: only one thing has arrived. Else a meeting may have left lines aside while it took none.
    ``then`` is a line that the next window writes.
    """
    left = places(disk)
    if missing := ours - left.all:
        raise Lost(f"nowhere: {sorted(missing)}")
    for _ in range(2):
        with on(disk):
            settle_copies(archive_on(disk), STATE)
            reopened(disk, then)
            then = ""
            settle_copies(archive_on(disk), STATE)
    _compare(disk, places(disk), ours, arrived, once=once)
    _bytes(disk, arrived)


def reopened(disk: Simulated, then: str = "") -> None:
    """Open the meeting as the next window does, look, write a line, and close it; it need not open."""
    path = path_of(disk)
    if path is None:
        return
    writer = Writer(Ticking(), now=disk.now)
    try:
        opened = opened_at(disk, path, writer)
    except Problem:
        return  # it says so
    if then:
        opened.session.apply(line(901, then))
    for _ in range(2):
        pump(writer)
        opened._inbox.run()
        opened.poll()
    opened.close()
    if writer._rescue is not None:
        writer._rescue.close()


def _compare(disk: Simulated, after: Places, ours: set[str], arrived: Arrived, *, once: bool) -> None:
    closed, texts = stands(disk)
    there = after.meeting | told(disk)
    if missing := ours - there:
        raise Lost(f"not where a person looks: {sorted(missing)}; {after}")
    if taken := arrived.theirs - there - after.others:
        raise Lost(f"what arrived is gone: {sorted(taken)}; {after}")
    if mixed := arrived.unmixed & after.meeting:
        raise Lost(f"another's text is in the meeting: {sorted(mixed)}")
    if closed or not after.meeting:
        return
    if arrived.buries and GONE in texts:
        raise Lost("what was deleted is back")
    if missing := ours - texts - (frozenset() if once else after.aside):
        raise Lost(f"the meeting takes lines, and lacks {sorted(missing)}; {after}")


def stands(disk: Simulated) -> tuple[bool, frozenset[str]]:
    """Whether the meeting takes no lines any more, and the texts in its own file."""
    path = path_of(disk)
    if path is None:
        return False, frozenset()
    node = disk.node(path)
    assert isinstance(node, File)
    tables = standard(node.data)
    assert tables is not None
    head = json.loads(node.data)["meeting"]["1"]
    closed = head.get("state") == "approved" or head.get("schema") != SCHEMA
    return closed, frozenset(entry_texts(tables))


def _bytes(disk: Simulated, arrived: Arrived) -> None:
    files = dict(archive_files(disk))
    if arrived.untouched is not None and arrived.untouched not in files.values():
        raise Lost("what takes no changes was changed")
    if arrived.somewhere is not None and arrived.somewhere not in set(every_byte(disk)):
        raise Lost("what could not be read was written over")
    for path, data in files.items():
        tables = standard(data)
        written = data not in arrived.came and tables is not None and identity(tables) == 7
        if written and (twice := list(doubled(tables))):
            raise Lost(f"{path.name} holds twice: {twice}")
