"""Plays random years of a board and two machines apart, and prints what came of it and the figures.

``python -m tests.years [YEARS] [FIRST]``: so many years (200 unless told), from a seed on, in as many
processes as there are processors. A year that goes wrong is told at once, with its seed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from tests.store.revisions.test_minutes_approval import stopped_everywhere
from tests.store.simulated import Simulated
from tests.years.board import Year
from tests.years.figures import APPROVALS, MEETINGS, OF_SERIES, follow_up_milliseconds, grown_by_approvals
from tests.years.keys import keys_a_point, keys_to_the_first_line
from tests.years.machines import apart
from tests.years.triples import wrong

YEARS, PAIRS, IN_WORD, TRIPLES = 200, 20, 20, 10_000
"""Years, pairs of machines and merged triples that are tried, and in which years Word and HTML are read."""

_T = TypeVar("_T")
_LANES = 20
_FAST = Path("/dev/shm")  # noqa: S108 — files that are thrown away, where nothing waits for a disk


class Played(msgspec.Struct, frozen=True):
    """What came of a year."""

    seed: int
    wrong: tuple[str, ...]
    followed: int
    approvals: int
    decisions: int
    growth: float


def played(seed: int) -> Played:
    """Play a year."""
    with _folder() as folder:
        more = ("html", "docx") if seed % IN_WORD == 0 else ()
        year = Year(seed, folder, ("markdown", "json", *more)).play()
    growth = max((more / record for more, record in year.grown), default=0.0)
    return Played(seed, tuple(year.wrong), year.followed, year.approvals, year.decisions, growth)


def met(pair: int) -> list[str]:
    """Let a pair of machines work apart and meet, on a real disk and on a simulated one."""
    found = []
    for disk in (lambda: None, Simulated):
        with _folder() as folder:
            found += apart(folder, pair, disk)
    return found


def merged(lane: int) -> list[str]:
    """Merge a share of the triples."""
    return [f"{seed}: {line}" for seed in range(lane, TRIPLES, _LANES) for line in wrong(seed)]


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that is thrown away, with whatever is kept to search in it."""
    fast = _FAST if _FAST.is_dir() and os.access(_FAST, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=fast) as folder:
        os.environ.update(XDG_CACHE_HOME=f"{folder}/cache", XDG_STATE_HOME=f"{folder}/state")
        yield Path(folder)


def _in_folder(what: Callable[[Path], _T]) -> _T:
    with _folder() as folder:
        return what(folder)


def main() -> int:
    """Print what went wrong, then the table."""
    years = int(sys.argv[1]) if len(sys.argv) > 1 else YEARS
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    pairs, began, bad = min(PAIRS, years), time.monotonic(), 0
    came: list[Played] = []
    with ProcessPoolExecutor() as pool:
        for year in pool.map(played, range(first, first + years)):
            came.append(year)
            bad += bool(year.wrong)
            for line in year.wrong:
                print(f"{year.seed}: {line}", flush=True)
        apart_wrong = _told("machines apart", pool.map(met, range(pairs)))
        triples_wrong = _told("triple", pool.map(merged, range(_LANES)))
    rows = [
        ("what", "reach", "now", "before"),
        (
            "open points, each once, none of another series",
            "0 wrong",
            f"{bad} of {years} years wrong",
            "none offered",
        ),
        *_counted(came),
        (
            "machines apart, real and simulated disks",
            "one of each",
            f"{apart_wrong} of {pairs} wrong",
            "two of each",
        ),
        ("merged triples that differ or lose anything", "0", f"{triples_wrong} of {TRIPLES:,}", "no such"),
        *_measured(),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())
    print(f"{time.monotonic() - began:.0f} s")
    return int(bool(bad or apart_wrong or triples_wrong))


def _told(what: str, results: Iterator[list[str]]) -> int:
    lines = [line for found in results for line in found]
    for line in lines:
        print(f"{what}: {line}", flush=True)
    return len(lines)


def _counted(came: Sequence[Played]) -> Iterator[tuple[str, str, str, str]]:
    followed, approvals, decisions = (
        sum(getattr(year, name) for year in came) for name in ("followed", "approvals", "decisions")
    )
    yield "points followed up", "–", f"{followed:,}", "none"
    yield "approvals with day, sentence and hash alike in both", "all", f"{approvals:,}", "the key press"
    yield "decisions with one number in meeting, register, JSON", "all", f"{decisions:,}", "(5/26) and 1/26"
    growth = max(year.growth for year in came)
    yield "growth of a file a revision, of the record, at most", "≤ 1.1", f"{growth:.2f}", "× 2.2–2.5"


def _measured() -> Iterator[tuple[str, str, str, str]]:
    before, after = _in_folder(grown_by_approvals)
    yield f"a file of {before:,} bytes after {APPROVALS} approvals", "–", f"{after:,} bytes", "5 kB: 273 kB"
    calls = _in_folder(stopped_everywhere)
    yield "kills between the two files of an approval", "0 lost, 0 twice", f"0 of {calls} calls", "–"
    took, many = _in_folder(follow_up_milliseconds)
    yield (
        f"follow-up of {OF_SERIES} meetings among {MEETINGS}, {many:,} points",
        "≤ 150 ms",
        f"{took:.0f} ms",
        "–",
    )
    keys, mean = _in_folder(keys_to_the_first_line), _in_folder(keys_a_point)
    yield "keys, list to the first line of the next meeting", "2", f"{keys}", "≥ 11"
    yield "names, place and items typed again", "0", "0", "all"
    yield "keys a followed-up point, in the mean of 20", "≤ 1.5", f"{mean:.2f}", "–"


if __name__ == "__main__":
    sys.exit(main())
