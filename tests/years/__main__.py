"""Plays random years of a board and two machines apart, and prints what came of it and the figures.

``python -m tests.years [YEARS] [FIRST]``: so many years (200 unless told), from a seed on. A year that goes
wrong is told at once, with its seed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.years.board import Year
from tests.years.figures import APPROVALS, MEETINGS, OF_SERIES, follow_up_milliseconds, grown_by_approvals
from tests.years.machines import apart

YEARS, PAIRS, IN_WORD = 200, 20, 20
"""Years and pairs of machines that are tried, and in which of the years Word and HTML are looked through."""


def main() -> int:
    """Print what went wrong, then the table."""
    years = int(sys.argv[1]) if len(sys.argv) > 1 else YEARS
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    began = time.monotonic()
    bad, points, approvals, decisions, growth = 0, 0, 0, 0, [0.0]
    for seed in range(first, first + years):
        with tempfile.TemporaryDirectory() as folder:
            whole = seed % IN_WORD == 0
            year = Year(seed, Path(folder), ("markdown", "json", *(("html", "docx") if whole else ()))).play()
        bad += bool(year.wrong)
        points, approvals, decisions = (
            points + year.followed,
            approvals + year.approvals,
            decisions + year.decisions,
        )
        growth += [size / content for size, content in year.grown]
        for line in year.wrong:
            print(f"{seed}: {line}", flush=True)
    wrong = 0
    for order in range(min(PAIRS, years)):
        with tempfile.TemporaryDirectory() as folder:
            for line in apart(Path(folder), order):
                wrong += 1
                print(f"machines apart, {order}: {line}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        before, after = grown_by_approvals(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        took, many = follow_up_milliseconds(Path(folder))
    rows = (
        ("years with a point lost, twice or of another series, or anything else wrong", f"{bad} of {years}"),
        (
            "points followed up · approvals carried out · decisions with one number",
            f"{points} · {approvals} · {decisions}",
        ),
        ("growth of a file a revision, beside the record, at most", f"{max(growth):.2f} (× 2.2–2.5 before)"),
        (
            f"a file of {before} bytes after {APPROVALS} approvals",
            f"{after} bytes (5 kB became 273 kB before)",
        ),
        (
            "pairs of machines apart that came to differ, or made anything twice",
            f"{wrong} of {min(PAIRS, years)}",
        ),
        (
            f"follow-up of {OF_SERIES} meetings among {MEETINGS}, {many} points",
            f"{took:.0f} ms (136 ms from the files before)",
        ),
    )
    for what, told in rows:
        print(f"{what:<80} {told}")
    print(f"{time.monotonic() - began:.0f} s")
    return int(bool(bad or wrong))


if __name__ == "__main__":
    sys.exit(main())
