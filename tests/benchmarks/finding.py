"""Time what depends on the size of the archive: python -m tests.benchmarks.finding.

Writes an archive of 10,000 meetings of sixty entries each, makes its index, types
searches a letter at a time, and starts the screens beside a bare Textual application.
"""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from store.query import asked
from store.search.index import Index
from store.search.search import search
from tests.benchmarks.figures import LARGE, Scratch, least, percentile
from tests.benchmarks.large_archive import ENTRIES, Talk

PATIENCE = 0.03
"""Seconds after which the screens show what has been found so far; the search goes on behind."""

STARTS = 5

BARE = """
import time
from textual.app import App
app = App()
async def leave(pilot):
    print(time.process_time(), flush=True)
    app.exit()
app.run(headless=True, auto_pilot=leave)
"""
SEARCHING = """
import resource, sys
from pathlib import Path
from store.files.archive import open_archive
from store.query import asked
from store.search.index import Index
from store.search.search import search
index = Index(open_archive(Path(sys.argv[1]), create=False), Path(sys.argv[2]))
for text in ("b", "bi", "bib", "bibliotek budsjett", "slag:vedtak", "fra:styret plan", "finnes ikke"):
    search(index, asked(text))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
"""
OURS = """
import asyncio, os, sys, time
from pathlib import Path
from tui.app import ReferatApp
from tui.widgets.lists.meetings import MeetingList
from store.files.archive import open_archive
drawn, draw = set(), MeetingList.render_lines
def drawing(self, crop):
    drawn.add(self.option_count > 0)
    return draw(self, crop)
MeetingList.render_lines = drawing
app = ReferatApp(open_archive(Path(sys.argv[1]), create=False))
async def leave(pilot):
    while True not in drawn:  # rows that nobody sees yet are no list that stands
        await asyncio.sleep(0.002)
    print(time.process_time(), flush=True)
    os._exit(0)  # what still reads the disk in the background is no part of the start
app.run(headless=True, auto_pilot=leave)
"""


def main(scratch: Scratch) -> None:
    """Print the rows."""
    took = seconds(lambda: scratch.large)
    print(f"{LARGE} meetings of {ENTRIES} entries, written in {took:.1f} s")
    archive = scratch.large
    index = Index(archive, scratch.cache)
    make(index)
    searching = scratch.run("-c", SEARCHING, str(archive.folder), str(scratch.cache))[0]
    print(f"memory of a process that searches: {searching.strip()} MiB")
    print(f"index: {sum(path.stat().st_size for path in index.path.parent.iterdir()) >> 20} MiB")
    print(f"nothing has changed, seen after {seconds(index.sync) * 1e3:.0f} ms")
    print(f"the newest 200 listed after {seconds(lambda: index.listing(200)) * 1e3:.1f} ms")
    print(f"all listed after {seconds(index.listing) * 1e3:.0f} ms")
    keys(index)
    print("start, small and large, of a bare application:", *(f"{one:.2f}" for one in start_ratios(scratch)))


def make(index: Index) -> None:
    """How long until the first can be found, and until all can."""
    began, cpu = time.perf_counter(), time.process_time()
    first: list[float] = []

    def tell(done: int, count: int) -> None:
        if not first:
            search(index, asked("bibliotek"))
            first.append(time.perf_counter() - began)
        del done, count

    index.sync(tell)
    print(f"the newest 200 can be found after {first[0]:.2f} s")
    second = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"all can be found after {time.perf_counter() - began:.1f} s ({time.process_time() - cpu:.1f} s of"
        f" the processor here, {second.ru_utime + second.ru_stime:.1f} s in the second process)"
    )
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory at its highest while it is made: {here >> 10} MiB, and {second.ru_maxrss >> 10} MiB")


def keys(index: Index) -> None:
    """The time of each key of five hundred searches, to the first screenful."""
    taken = _taken(index)
    taken["all"] = [one for times in taken.values() for one in times]
    print(f"{'key, ms':10} {'keys':>6} {'median':>8} {'p95':>8} {'p99':>8} {'worst':>8}")
    for name, times in sorted(taken.items()):
        parts = (statistics.median(times), *(percentile(times, part) for part in (0.95, 0.99, 1.0)))
        print(f"{name:10} {len(times):>6} " + " ".join(f"{part:8.2f}" for part in parts))


def key_times(scratch: Scratch) -> Iterator[float]:
    """The slowest keys in milliseconds of the processor: the 99th percentile, and the worst."""
    every = [one for times in _taken(scratch.index).values() for one in times]
    yield from (percentile(every, part) for part in (0.99, 1.0))


def _taken(index: Index) -> dict[str, list[float]]:
    """Milliseconds of the processor for each key, by how many words there are."""
    taken: dict[str, list[float]] = {}
    for text in typed(500):
        for end in range(1, len(text) + 1):
            what = asked(text[:end])
            words = len(what.terms)
            began = time.thread_time()
            search(index, what, patience=PATIENCE)
            took = time.thread_time() - began
            taken.setdefault(f"{words} word{'s' * (words > 1)}", []).append(took * 1e3)
    return taken


def first_search(scratch: Scratch) -> Iterator[float]:
    """Seconds of the processor until ``referat search`` has answered and ended, where no index is."""
    alone = Scratch(scratch.folder)
    taken = []
    for _ in range(3):
        # A folder of its own for each: what goes on in the background may make one again that was removed.
        place = tempfile.mkdtemp(prefix="cache-", dir=scratch.folder)
        alone.environment["XDG_CACHE_HOME"] = place
        taken.append(alone.referat(scratch.large, "search", "bibliotek").processor)
        shutil.rmtree(place, ignore_errors=True)
    yield min(taken)


def typed(count: int) -> list[str]:
    """Searches for one to three of the words that are used in the archive, some with a filter."""
    chance, talk = random.Random(2), Talk(2)  # noqa: S311 — the same searches every time
    found = []
    for _ in range(count):
        words = [chance.choice(talk.words)]
        words += [chance.choice(talk.words) for _ in range(chance.choice((0, 0, 0, 1, 1, 2)))]
        if chance.random() < 0.2:
            words.append(
                chance.choice(("slag:vedtak", "fra:styret", "ansvar:kari", "år:2015", "status:åpen"))
            )
        found.append(" ".join(words))
    return found


def start_ratios(scratch: Scratch) -> Iterator[float]:
    """Processor time until the newest meetings are listed, small and large, beside a bare application's."""
    _ = scratch.index
    Index(scratch.small, scratch.cache).sync()
    bare, *ours = least(
        STARTS,
        lambda: _started(scratch, BARE),
        lambda: _started(scratch, OURS, str(scratch.small.folder)),
        lambda: _started(scratch, OURS, str(scratch.large.folder)),
    )
    yield from (one / bare for one in ours)


def _started(scratch: Scratch, program: str, *arguments: str) -> float:
    return float(scratch.run("-c", program, *arguments)[0].split()[-1])


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Scratch(Path(folder)))
