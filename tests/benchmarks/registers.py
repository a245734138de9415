"""Time the registers of a large archive: python -m tests.benchmarks.registers [MEETINGS].

Writes an archive of so many meetings (10,000 unless told) of sixty entries each, reads its registers, types
filters a letter at a time, and presses keys on the screen of the register of actions.
"""

from __future__ import annotations

import asyncio
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from textual import events

from store.files.archive import Archive, open_archive
from store.registers.listing import KIND_OF, ORDERS, REGISTERS, RegisterView, Shelf, listed
from store.search.index import Index
from store.search.register_book import read_book
from tests.benchmarks.figures import Scratch
from tests.benchmarks.large_archive import write_archive
from tui.app import ReferatApp
from tui.screens.registers.screen import RegistersScreen

FILTERS = ("bibliotek", "okonomi plan", "ansvar:kari", "fra:styret", "status:åpen år:2020", "serie:styret")
KEYS = ("down", "pagedown", "end", "home", "space", "g", "u")
TIMES = 15

_SCREEN = """
import asyncio, os, sys, time
from pathlib import Path
from store.files.archive import open_archive
from tui.app import ReferatApp
app = ReferatApp(open_archive(Path(sys.argv[1]), create=False))
async def leave(pilot):
    while not (hasattr(app.screen, "list") and app.screen.list.option_count):
        await asyncio.sleep(0.002)
    while any(worker.is_running for worker in app.workers):
        await asyncio.sleep(0.05)
    for _ in range(2):
        meetings, began = app.screen, time.process_time()
        await pilot.press("!")
        while app.screen is meetings or app.screen.reader.seen is None:
            await asyncio.sleep(0.002)
        print(time.process_time() - began, flush=True)
        await pilot.press("escape")
        while app.screen is not meetings:
            await asyncio.sleep(0.002)
    os._exit(0)
app.run(headless=True, auto_pilot=leave)
"""


def main(meetings: int, scratch: Path) -> None:
    """Print the rows."""
    os.environ["XDG_CACHE_HOME"] = str(scratch / "cache")
    write_archive(scratch / "archive", meetings)
    archive = open_archive(scratch / "archive", create=False)
    index = Index(archive)
    index.sync()
    began = time.perf_counter()
    book = read_book(index)
    print(f"{len(book)} entries of {meetings} meetings read in {time.perf_counter() - began:.2f} s")
    taken: list[float] = []
    for register in REGISTERS:
        began = time.perf_counter()
        shelf = Shelf(book.rows(KIND_OF[register]))
        print(f"{register}: {len(shelf.rows)} rows folded in {time.perf_counter() - began:.2f} s")
        for order in ORDERS[register]:
            listed(shelf, RegisterView(register=register, order=order))
            taken += [
                letter(shelf, RegisterView(register=register, order=order, typed=text)) for text in begun()
            ]
    tell("letter", taken)
    asyncio.run(press(archive))
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MiB")


def screen_times(scratch: Scratch) -> Iterator[float]:
    """Seconds of the processor until the register of actions stands there: first in a process, then again."""
    _ = scratch.index
    runs = [
        [float(line) for line in scratch.run("-c", _SCREEN, str(scratch.large.folder))[0].split()[-2:]]
        for _ in range(3)
    ]
    yield from (min(column) for column in zip(*runs, strict=True))


def begun() -> list[str]:
    """Filters as they stand after each letter."""
    return [text[:end] for text in FILTERS for end in range(1, len(text) + 1)]


def letter(shelf: Shelf, view: RegisterView) -> float:
    """How long it takes to narrow a register to what is typed, in seconds."""
    began = time.perf_counter()
    listed(shelf, view)
    return time.perf_counter() - began


async def press(archive: Archive) -> None:
    """Keys on the screen, each until it is drawn."""
    app = ReferatApp(archive)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        began = time.perf_counter()
        await pilot.press("!")
        screen = app.screen
        assert isinstance(screen, RegistersScreen)
        while screen.reader.seen is None:  # noqa: ASYNC110 — nothing tells it
            await asyncio.sleep(0.01)
        print(f"the register of actions stands there after {time.perf_counter() - began:.2f} s")
        while any(worker.is_running for worker in app.workers):  # noqa: ASYNC110 — one may be cancelled
            await asyncio.sleep(0.1)
        for key in KEYS:
            taken = []
            for _ in range(TIMES):
                began = time.perf_counter()
                app.post_message(events.Key(key, key if len(key) == 1 else None))
                await pilot.pause()
                taken.append(time.perf_counter() - began)
            tell(key, taken)
    app.writer.close(5)


def tell(name: str, taken: list[float]) -> None:
    """The middle one, and the slow ones."""
    taken = sorted(one * 1e3 for one in taken)
    late = taken[int(len(taken) * 0.95)]
    middle = statistics.median(taken)
    print(f"{name:10} {len(taken):5} times, median {middle:6.1f} ms, p95 {late:6.1f}, worst {taken[-1]:6.1f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, Path(folder))
