"""What a benchmark gives, the scratch archives that several of them share, and processes that are timed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from store.files.archive import Archive, open_archive
from store.files.storage import YOUNG
from store.search.index import Index
from tests.benchmarks.large_archive import write_archive

ROOT = Path(__file__).parents[2]
LARGE, SMALL = 10_000, 50
"""Meetings of the archives that are compared."""


class Figure(NamedTuple):
    """A figure of the table: less is better. ``reach``: what it is to come under, if anything is settled."""

    what: str
    value: float
    unit: str
    reach: float | None = None

    def measured(self, value: float) -> Figure:
        """The same with what was measured."""
        return self._replace(value=value)


class Spent(NamedTuple):
    """What a process took: seconds of the processor, seconds by the clock, and megabytes at its highest."""

    processor: float
    clock: float
    megabytes: float


class Scratch:
    """Archives and caches in a throw-away folder, each made when the first benchmark asks for it."""

    def __init__(self, folder: Path) -> None:
        """Take a folder; what a process of ours keeps goes there too."""
        self.folder = folder
        self.cache = folder / "cache"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": str(ROOT),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_STATE_HOME": str(folder / "state"),
            "REFERAT_LANG": "nb",
        }

    @cached_property
    def large(self) -> Archive:
        """Ten thousand meetings of sixty entries."""
        return self._archive("large", LARGE)

    @cached_property
    def small(self) -> Archive:
        """Fifty such meetings."""
        return self._archive("small", SMALL)

    @cached_property
    def index(self) -> Index:
        """The index of the large archive, up to date, where programs that are started find it."""
        index = Index(self.large, self.cache)
        index.sync()
        return index

    def _archive(self, name: str, meetings: int) -> Archive:
        folder = self.folder / name
        if not folder.exists():
            write_archive(folder, meetings)
            time.sleep(YOUNG + 1)  # as an archive is: what was changed a moment ago is read twice
        return open_archive(folder, create=False)

    def run(self, *command: str, typed: str = "", passing: bool = True) -> tuple[str, Spent]:
        """Run a Python program; return what it prints and what it took."""
        given = [sys.executable, "-c", _LAUNCHER, str(int(passing)), sys.executable, *command]
        done = subprocess.run(
            given, check=True, env=self.environment, cwd=ROOT, capture_output=True, text=True, input=typed
        )
        printed, _, told = done.stdout.rstrip("\n").rpartition("\n")
        return printed, Spent(*map(float, told.split()))

    def referat(self, archive: Archive, *arguments: str, typed: str = "") -> Spent:
        """Run a command of ours on an archive."""
        return self.run("-m", "tui", *arguments, "--archive", str(archive.folder), typed=typed)[1]


# A process begins as a copy of the one that starts it, and would be given that one's memory.
_LAUNCHER = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[2:], check=sys.argv[1] == "1")
taken, spent = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
memory = spent.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
print(f"\\n{spent.ru_utime + spent.ru_stime} {taken} {memory}")
"""


def least(rounds: int, *works: Callable[[], float]) -> list[float]:
    """The least of some rounds for each of several works, done by turns."""
    taken = [[work() for work in works] for _ in range(rounds)]
    return [min(column) for column in zip(*taken, strict=True)]


def least_spent(rounds: int, work: Callable[[], Spent]) -> Spent:
    """The least of each of what several runs took."""
    return Spent(*(min(column) for column in zip(*(work() for _ in range(rounds)), strict=True)))


def percentile(taken: Sequence[float], part: float) -> float:
    """What so large a part of the times stays under."""
    return sorted(taken)[min(int(len(taken) * part), len(taken) - 1)]


Measure = Callable[[Scratch], Iterator[float]]
"""A benchmark of the table: the values of its figures, in their order."""
