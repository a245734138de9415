"""Other programs that heed no lock, and replace a file before any one of our calls while we write it.

What was confirmed and what arrived are both found afterwards: in the file, or beside it as a copy that
merges into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count

import msgspec

from store.errors import Problem
from store.files.archive import ARCHIVE_FILE
from store.files.encoding import encoded, parsed
from store.files.lifecycle import approve
from store.files.meeting_file import MeetingFile
from store.merge.copies import settle_copies
from store.record.model import Stored, to_json
from tests.proof.arrivals import (
    LOCKLESS,
    Arrival,
    another,
    cut_off,
    folder_removed,
    laid,
    now_in,
    older,
    older_approved,
    removed,
    theirs,
)
from tests.proof.ends import Scene, examine, on_its_way
from tests.proof.findable import archive_files, files_in, places
from tests.proof.oracle import Lost, Tried, archive_on
from tests.proof.run import empty_disk
from tests.proof.standard import standard, texts_in
from tests.proof.state import STATE, on
from tests.proof.workloads import MEETING, PATH
from tests.store.making import ROOT, line
from tests.store.simulated import File, Simulated, content, killed

COMMON = ROOT / ARCHIVE_FILE
COPIED = "i en kopi"
ARRIVALS = {arrival.__name__: arrival for arrival in LOCKLESS}


class Interruption:
    """Lets something happen before a disk's call of a number, once, and as another program does it."""

    def __init__(self, disk: Simulated, at: int, act: Callable[[], None]) -> None:
        self.calls = 0
        self.after: Callable[[], None] = lambda: None
        self._disk, self._at, self._act = disk, at, act

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Count the calls inside."""
        self._disk.before = self._before
        try:
            yield
        finally:
            self._disk.before = lambda _: None

    def _before(self, _: str) -> None:
        self.calls += 1
        if self.calls == self._at:
            self._disk.before = lambda _: None
            self._act()
            self._disk.before = self._before
        elif self.calls > self._at:
            self.after()


class Writing(msgspec.Struct, frozen=True):
    """Something that writes the meeting: what is done before it, and what is interrupted."""

    name: str
    begin: Callable[[Scene], None]
    do: Callable[[Scene], object]


class Approving:
    """Another window of ours approves the meeting that it shows."""

    def begin(self, scene: Scene) -> None:
        self._file = MeetingFile(PATH, scene.disk, STATE)
        self._file.read()

    def do(self, scene: Scene) -> None:
        with suppress(Problem):  # it says so
            approve(archive_on(scene.disk), self._file)


def settling(scene: Scene) -> None:
    with suppress(Problem):  # the year has been taken away
        settle_copies(archive_on(scene.disk), STATE)


def with_copy(scene: Scene) -> None:
    """A copy with a line more lies beside the meeting."""
    tables = laid(parsed(scene.older, PATH.name), {"entries": {61: to_json(line(61, COPIED))}})
    scene.disk.put(PATH.with_name(f"{PATH.stem} (another).json"), encoded(tables))


def of_an_older_schema(scene: Scene) -> None:
    on_its_way(scene)
    scene.disk.put(PATH, now_in(scene.disk).replace(b'"schema": 1', b'"schema": 0'))


def behind(scene: Scene) -> None:
    """An older copy has come; what is interrupted is the window's putting it right."""
    older(scene.disk, scene.older)


def looking(scene: Scene) -> None:
    scene.window.opened.poll()
    scene.window.pass_by(0.0)


_APPROVING = Approving()
WRITINGS = (
    Writing("a line", on_its_way, lambda scene: scene.window.write()),
    Writing("putting right", behind, looking),
    Writing("an older schema", of_an_older_schema, lambda scene: scene.window.write()),
    Writing("settling a copy", with_copy, settling),
    Writing("approving", _APPROVING.begin, _APPROVING.do),
)


QUICK: tuple[Arrival, ...] = (older, removed, theirs, older_approved, another, cut_off)


def raced(number: int, name: str, first: int = 1, step: int = 1) -> Tried:
    """One arrival before every ``step``-th call of one writing."""
    tried = Tried()
    for at in count(first, step):
        if not tried.one(race(WRITINGS[number], ARRIVALS[name], at)):
            break
    return tried


def killed_while_racing() -> Tried:
    """Kills after another's line has come before any call of our writing."""
    all_tried = Tried()
    for at in count(1):
        tried = killed_after(at)
        if tried is None:
            return all_tried
        all_tried.points += tried.points
        all_tried.losses += tried.losses
    return all_tried


def killed_after(at: int) -> Tried | None:
    """Their line comes before a call of our writing; the window is killed before each later one.

    The next window writes a line, as most do: what had been put out of its place by the one that was
    killed is found then. None when there is no such call.
    """
    scene, left = Scene(), dict[object, Simulated]()

    def arrive() -> None:
        scene.arrived = theirs(scene.disk, scene.older)
        interruption.after = look

    def look() -> None:
        now = killed(scene.disk)
        left.setdefault(content(now.root), now)

    interruption = Interruption(scene.disk, at, arrive)
    with on(scene.disk):
        scene.begin()
        on_its_way(scene)
        with interruption.watching():
            scene.window.write()
        if interruption.calls < at:
            return None
        look()
    tried = Tried()
    for number, disk in enumerate(left.values()):
        tried.one(_examined(disk, scene, f"their line before call {at}, killed {number} changes later"))
    return tried


def _examined(disk: Simulated, scene: Scene, name: str) -> str:
    try:
        examine(disk, scene.ours, scene.arrived, then="etterpå")
    except (Lost, AssertionError, Problem, OSError) as said:
        return f"{name}: {type(said).__name__} {said}"
    return ""


def made_meanwhile() -> Tried:
    """archive.json, and a new meeting, while another program writes the same."""
    tried = Tried()
    for act in (common, creating):
        for at in count(1):
            if not tried.one(act(at)):
                break
    return tried


def race(writing: Writing, arrival: Arrival, at: int) -> str | None:
    """What one arrival before one call loses; "" for nothing, None when there is no such call."""
    scene = Scene()

    def arrive() -> None:
        scene.arrived = arrival(scene.disk, scene.older)

    interruption = Interruption(scene.disk, at, arrive)
    try:
        with on(scene.disk):
            scene.begin()
            writing.begin(scene)
            with interruption.watching():
                writing.do(scene)
            if interruption.calls < at:
                return None
            scene.look()
            scene.window.leave()
            left = killed(scene.disk)
            examine(left, scene.ours, scene.arrived)
            taken = arrival is folder_removed  # and the copy with it
            assert writing.do is not settling or taken or COPIED in found_in(left), "what a copy had is gone"
    except (Lost, AssertionError, Problem, OSError) as said:
        return f"{writing.name}, {arrival.__name__} before call {at}: {type(said).__name__} {said}"
    return ""


def found_in(disk: Simulated) -> set[str]:
    """The texts in the archive, kept aside, or in the copies that were moved away."""
    here = places(disk)
    copies = (texts_in(standard(data)) for data in files_in(disk, STATE / "referat" / "copies"))
    return {*here.meeting, *here.others, *here.aside, *chain.from_iterable(copies)}


def common(at: int) -> str | None:
    """archive.json is replaced by one that knows a series more."""
    disk = empty_disk()
    archive_on(disk).describe(organisation="Biblioteket")

    def arrive() -> None:
        node = disk.node(COMMON)
        assert isinstance(node, File)
        tables: Stored = laid(parsed(node.data, ARCHIVE_FILE), {"series": {91: {"name": "Deres"}}})
        disk.put(COMMON, encoded(tables))

    interruption = Interruption(disk, at, arrive)
    ours = archive_on(disk)
    with on(disk), interruption.watching():
        ours.series("Vår")
    if interruption.calls < at:
        return None
    with on(disk):
        settle_copies(archive_on(disk), STATE)
    node = disk.node(COMMON)
    found = set(texts_in(standard(node.data))) if isinstance(node, File) else set()
    missing = {"Vår", "Deres", "Biblioteket"} - found
    return f"archive.json before call {at}: {sorted(missing)}" if missing else ""


def creating(at: int) -> str | None:
    """Another meeting comes under the name that a new one is to have."""
    disk = empty_disk()
    disk.make_folder(PATH.parent)
    other = encoded({"meeting": {1: {"id": 8, "schema": 1}}, "entries": {81: to_json(line(81, "deres"))}})

    def arrive() -> None:
        if not now_in(disk):
            disk.put(PATH, other)

    interruption = Interruption(disk, at, arrive)
    with on(disk), interruption.watching():
        archive_on(disk).create_meeting(MEETING)
    if interruption.calls < at:
        return None
    if now_in(disk) != other:
        return ""  # it had its name already
    found = [data for _, data in archive_files(disk)]
    return "" if other in found and len(found) == 2 else f"a new meeting before call {at}: {len(found)}"
