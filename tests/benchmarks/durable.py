"""Time a commit against the least it could cost: python tests/benchmarks/durable.py [FOLDER].

One line appended to a file and synced is what any program must pay. Enter is over when the line is durable
and whoever waits knows; that the disk then frees the room of the replaced version is waited for between two
turns. FOLDER is on the disk to be measured; without it, the system's folder for temporary files.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from store.files.archive import Archive, open_archive
from store.files.meeting_file import MeetingFile
from store.files.series_members import at_closing
from store.files.system import Disk, System
from store.record.changes import Change, difference
from store.record.model import Document, Entry, Meeting
from store.session.open_meeting import Opened, open_meeting
from store.session.writer import Writer
from tests.benchmarks.figures import Scratch

SIZES = (100, 1000)
ROUNDS, TURNS = 8, 20
SLOWER = 0.002
TEXT = "Møtet drøftet hvordan biblioteka kan samarbeide om åpningstider, innkjøp og arrangement gjennom året."


class Slow(System):  # type: ignore[misc,valid-type,unused-ignore]
    """A disk whose every sync takes two milliseconds more, a folder's too."""

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        time.sleep(SLOWER)


class Counting(System):  # type: ignore[misc,valid-type,unused-ignore]
    """Counts the calls, and the bytes that are read and written."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: Counter[str] = Counter()

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name in CALLS:
            super().__getattribute__("calls")[name] += 1
        return found

    def read(self, descriptor: int, size: int) -> bytes:
        piece: bytes = super().read(descriptor, size)
        self.calls["bytes read"] += len(piece)
        return piece

    def write(self, descriptor: int, data: memoryview) -> int:
        written: int = super().write(descriptor, data)
        self.calls["bytes written"] += written
        return written


CALLS = frozenset(name for name in vars(Disk) if not name.startswith("_")) - {"now", "sleep", "token"}


def main(folder: Path) -> None:
    """Print both tables: the ratios, and the calls of one commit in a small and in a great archive."""
    print(f"{'entries':>8} {'fsync':>6} {'append ms':>10} {'commit ms':>10} {'ratio':>6} {'p95':>6}", end="")
    print(f" {'Enter ms':>10} {'ratio':>6} {'p95':>6}")
    for size in SIZES:
        for disk in (System(), Slow()):
            least, *ours = ratios(Path(tempfile.mkdtemp(dir=folder)), disk, size)
            base = statistics.median(least)
            print(f"{size:>8} {'+2 ms' if isinstance(disk, Slow) else '':>6} {base * 1e3:>10.3f}", end="")
            for taken in ours:
                middle, late = statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]
                print(f" {middle * 1e3:>10.3f} {middle / base:>6.2f} {late / base:>6.2f}", end="")
            print()
    for meetings in (50, 10_000):
        calls = calls_of_one(Path(tempfile.mkdtemp(dir=folder)), meetings)
        print(f"{meetings:>8} meetings:", ", ".join(f"{name} {n}" for name, n in sorted(calls.items())))


def enter_ratios(scratch: Scratch) -> Iterator[float]:
    """Enter of an append and fsync, in the middle: for each size, on this disk and on a slower one."""
    for size in SIZES:
        for disk in (System(), Slow()):
            least, _, enters = ratios(Path(tempfile.mkdtemp(dir=scratch.folder)), disk, size)
            yield statistics.median(enters) / statistics.median(least)


def ratios(folder: Path, disk: System, size: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds of appending a line, of committing it, and of Enter in a window with a draft until it is kept.

    Taken in turns, so that all meet the same disk.
    """
    archive = open_archive(folder / "archive", create=True, disk=disk)
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    appends, commits, enters = [], [], []
    for _ in range(ROUNDS):  # each with meetings of its own, which do not grow beyond their size
        file, shown = meeting(archive, size), meeting(archive, size)
        writer = Writer(archive.clock)
        opened = open_meeting(
            archive, shown, writer, before_write=at_closing(archive), state=folder / "state"
        )
        enter(opened, entry(archive, size))
        for number in range(TURNS):
            change = added(entry(archive, size + number))
            line = f"{change.edits[0].fields}\n".encode()
            appends.append(seconds(partial(append, disk, log, line)))
            commits.append(seconds(partial(file.commit, change, at_closing(archive))))
            enters.append(seconds(partial(enter, opened, entry(archive, size + number + 1))))
            rest(writer)
        opened.close()
        writer.close()
    os.close(log)
    return appends, commits, enters


def enter(opened: Opened, document: Document) -> None:
    """Take a line in as the screen does, and wait until it is durable."""
    with opened.entering():
        opened.session.apply(document)
    opened.save()


def rest(writer: Writer) -> None:
    """Wait for what nobody who types waits for, so that the next turn does not pay it."""
    done = threading.Event()
    writer.run(done.set)
    done.wait()


def append(disk: System, log: int, line: bytes) -> None:
    """The least that keeping a line can cost."""
    os.write(log, line)
    disk.sync(log)


def calls_of_one(folder: Path, meetings: int) -> Counter[str]:
    """The calls of a commit in an archive of so many meetings, in one year's folder."""
    disk = Counting()
    archive = open_archive(folder / "archive", create=True, disk=disk)
    file = meeting(archive, 100)
    whole = file.path.read_bytes()
    for number in range(1, meetings):
        file.path.with_name(f"2015-06-02 Møte {number}.json").write_bytes(whole[:1000])
    change = added(entry(archive, 101))
    disk.calls.clear()
    file.commit(change)
    return disk.calls


def meeting(archive: Archive, size: int) -> MeetingFile:
    """A meeting of so many entries, read and written once."""
    made = archive.create_meeting(
        Meeting(id=archive.ids(), title="Biblioteksjefmøtet", from_=date(2015, 6, 2))
    )
    made.read()
    made.commit(added(*(entry(archive, number) for number in range(size))), at_closing(archive))
    return made


def entry(archive: Archive, number: int) -> Entry:
    """A line as they are typed."""
    return Entry(id=archive.ids(), rank=f"b{number:03d}", typed=TEXT, text=TEXT, at=archive.clock())


def added(*documents: Document) -> Change:
    """The change that puts new documents in."""
    return Change(tuple(edit for d in documents if (edit := difference(None, d)) is not None))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as scratch:
        main(Path(scratch))
