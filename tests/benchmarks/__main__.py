"""Runs the benchmarks of the table, and writes what they give into ``docs/speed.md``.

    python -m tests.benchmarks [ROW …] [--times N] [--keep FOLDER] [--dry]

Without a ROW all are run. ``--times``: each so many times, and the least is taken, for a machine that others
use too. ``--keep`` makes the archives in a folder that stays, and takes them from there. ``--dry`` writes no
page. Says which figures miss their reach, and which are a third more than in the page that was committed
last; the exit code is 1 where any is.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from math import isnan
from pathlib import Path

from tests.benchmarks.figures import Figure, Scratch
from tests.benchmarks.page import PAGE, committed, fallen, machine, missed, page, read_page, with_figures
from tests.benchmarks.rows import REACHES, ROWS


def main() -> int:
    """Run what is asked for, and tell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--dry", action="store_true")
    asked = parser.parse_args()
    if unknown := [name for name in asked.rows if name not in ROWS]:
        parser.error(f"no such row: {', '.join(unknown)}")
    if asked.keep is not None:
        asked.keep.mkdir(parents=True, exist_ok=True)
        return _told(asked, asked.keep)
    with tempfile.TemporaryDirectory() as folder:
        return _told(asked, Path(folder))


def _told(asked: argparse.Namespace, folder: Path) -> int:
    scratch = Scratch(folder)
    measured = []
    for name in asked.rows or ROWS:
        for figure in _least(name, scratch, asked.times):
            measured.append(figure)
            print(f"{name:<10} {figure.what:<66} {figure.value:9.3f} {figure.unit}", flush=True)
    before = read_page(committed())
    stands = read_page(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else before
    if not asked.dry:
        on = machine(datetime.now(UTC).date())
        PAGE.write_text(page(with_figures(stands, measured, on, REACHES)), encoding="utf-8")
    for line in missed(measured):
        print(f"misses its reach: {line}")
    falls = [*fallen(before, measured)]
    for line in falls:
        print(f"fell by a third: {line}")
    return int(bool(falls))


def _least(name: str, scratch: Scratch, times: int) -> Iterator[Figure]:
    """The least of each figure of a row."""
    row = ROWS[name]
    runs = [[*row.measure(scratch)] for _ in range(times)]
    for told, *values in zip(row.figures, *runs, strict=True):
        if not any(map(isnan, values)):  # what it is compared with is not there
            yield told.measured(min(values))


if __name__ == "__main__":
    sys.exit(main())
