"""Time what depends on the size of the archive: python tests/benchmarks/finding.py [MEETINGS].

Writes an archive of so many meetings (10,000 unless told) of sixty entries each, makes its index, types
searches a letter at a time, and starts the screens beside a bare Textual application.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from store.files.archive import open_archive
from store.files.storage import YOUNG
from store.query import asked
from store.search.index import Index
from store.search.search import search
from tests.benchmarks.large_archive import ENTRIES, Talk, write_archive

PATIENCE = 0.03
"""Seconds after which the screens show what has been found so far; the search goes on behind."""

STARTS = 9

BARE = """
from textual.app import App
app = App()
async def leave(pilot):
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
from store.files.storage import YOUNG
index = Index(open_archive(Path(sys.argv[1]), create=False), Path(sys.argv[2]))
for text in ("b", "bi", "bib", "bibliotek budsjett", "slag:vedtak", "fra:styret plan", "finnes ikke"):
    search(index, asked(text))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
"""
OURS = """
import asyncio, os, sys
from pathlib import Path
from store.files.archive import open_archive
from tui.app import ReferatApp
app = ReferatApp(open_archive(Path(sys.argv[1]), create=False))
async def leave(pilot):
    while not (hasattr(app.screen, "list") and app.screen.list.option_count):
        await asyncio.sleep(0.005)
    app.exit()
app.run(headless=True, auto_pilot=leave)
os._exit(0)  # what still reads the disk in the background is no part of the start
"""


def main(meetings: int, scratch: Path) -> None:
    """Print the rows."""
    os.environ["XDG_CACHE_HOME"] = str(scratch / "cache")
    folder, cache = scratch / "archive", scratch / "cache"
    took = seconds(lambda: write_archive(folder, meetings))
    print(f"{meetings} meetings of {ENTRIES} entries, written in {took:.1f} s")
    time.sleep(YOUNG + 1)  # as an archive is: what was changed a moment ago is read twice
    archive = open_archive(folder, create=False)
    index = Index(archive, cache)
    make(index)
    print(f"memory of a process that searches: {process(SEARCHING, str(folder), str(cache)).strip()} MiB")
    print(f"index: {sum(path.stat().st_size for path in index.path.parent.iterdir()) >> 20} MiB")
    print(f"nothing has changed, seen after {seconds(index.sync) * 1e3:.0f} ms")
    print(f"the newest 200 listed after {seconds(lambda: index.listing(200)) * 1e3:.1f} ms")
    print(f"all listed after {seconds(index.listing) * 1e3:.0f} ms")
    keys(index)
    starts(folder)


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
    taken: dict[str, list[float]] = {}
    for text in typed(500):
        for end in range(1, len(text) + 1):
            what = asked(text[:end])
            words = len(what.terms)
            took = seconds(lambda what=what: search(index, what, patience=PATIENCE))  # type: ignore[misc]
            taken.setdefault(f"{words} word{'s' * (words > 1)}", []).append(took * 1e3)
    taken["all"] = [one for times in taken.values() for one in times]
    print(f"{'key, ms':10} {'keys':>6} {'median':>8} {'p95':>8} {'p99':>8} {'worst':>8}")
    for name, times in sorted(taken.items()):
        times.sort()
        parts = (statistics.median(times), *(times[int(len(times) * p)] for p in (0.95, 0.99)), times[-1])
        print(f"{name:10} {len(times):>6} " + " ".join(f"{part:8.2f}" for part in parts))


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


def starts(folder: Path) -> None:
    """Whole processes: until the newest meetings are listed, beside an application that does nothing."""
    process(OURS, str(folder))  # compiles the modules
    bare, ours = [], []
    for _ in range(STARTS):
        bare.append(seconds(lambda: process(BARE)))
        ours.append(seconds(lambda: process(OURS, str(folder))))
    base = statistics.median(bare)
    print(
        f"start: bare {base:.2f} s, until listed {statistics.median(ours):.2f} s,"
        f" ratio {statistics.median(ours) / base:.2f}"
    )


def process(program: str, *arguments: str) -> str:
    """Run a program of its own, with modules compiled as those of an installed one are; what it prints."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        env=compiled,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    return done.stdout


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, Path(folder))
