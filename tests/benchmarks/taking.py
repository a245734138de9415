"""``referat take`` of many lines at once, as a whole process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from store.files.archive import open_archive
from tests.benchmarks.figures import Scratch
from tests.benchmarks.keys import LINES

SIZES = (800, 8_000)


def lines_of(size: int) -> str:
    """So many lines as people type them, an item for each fifty."""
    return "".join(
        f"# Sak {number // 50 + 1} om samarbeidet\n"
        if number % 50 == 0
        else f"{LINES[number % len(LINES)]}\n"
        for number in range(size)
    )


def seconds(scratch: Scratch) -> Iterator[float]:
    """Seconds of the processor for each size."""
    for size in SIZES:
        # An archive of its own for each run, in a folder that is kept too: others in it would be counted.
        archive = open_archive(Path(mkdtemp(prefix="take-", dir=scratch.folder)), create=True)
        scratch.referat(archive, "new", "Stort møte")
        yield scratch.referat(archive, "take", "latest", typed=lines_of(size)).processor
