"""Try what a hand, a fault or another program may do to a file: ``python -m tests.fuzz``.

One field of a rich meeting at a time is replaced, and every command is asked: the list, the search, the
registers, ``check``, ``show`` and each export. Then indexes with wrong bytes are asked. A table says what
was tried and what came of it; every miss is told, and can be repeated with ``--only NAME``. ``--all`` tries
every mutant there is, else as many as ``--number`` says. Ends with 1 when there was a miss.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.fuzz.caches import archive_of, spoilt
from tests.fuzz.mutants import Mutant, mutants
from tests.fuzz.record import common, rich
from tests.fuzz.trial import OF_ONE, READING, Miss, Trial

NUMBER = 5_400
CACHES = 60
COMMANDS = len(READING) + len(OF_ONE) + 1


def main() -> int:
    """Try the mutants, and then the caches."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz")
    options.add_argument("--number", type=int, default=NUMBER)
    options.add_argument("--all", action="store_true")
    options.add_argument("--only", default="", help="a piece of the names of mutants, as a pattern")
    options.add_argument("--caches", type=int, default=CACHES)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = options.parse_args()
    names = chosen(asked.number if not asked.all else sys.maxsize, asked.seed, asked.only)
    say(f"seed {asked.seed}, {len(names)} mutants, {asked.caches} caches")
    misses = mutated(names, asked.jobs)
    return int(bool(misses + (caches(asked.caches, asked.seed) if not asked.only else 0)))


def all_mutants() -> Iterator[Mutant]:
    """Those of the meeting, and those of archive.json."""
    yield from mutants(rich())
    yield from mutants(common(), common=True)


def chosen(number: int, seed: int, only: str = "") -> list[str]:
    """The names of so many mutants, drawn from all of them."""
    names = [mutant.name for mutant in all_mutants() if re.search(only, mutant.name)]
    chance = random.Random(seed)  # noqa: S311 — the same ones every time
    return chance.sample(names, number) if number < len(names) else names


def mutated(names: list[str], jobs: int) -> int:
    """Try mutants in several processes; print a row for each table, each kind of miss. Return how many."""
    began = time.monotonic()
    with ProcessPoolExecutor(jobs) as pool:
        shares = pool.map(tried, (names[job::jobs] for job in range(jobs)))
        found = [miss for share in shares for miss in share]
    per_table = Counter(map(_table, names))
    missed = Counter(_table(miss.mutant) for miss in found)
    say(f"{'table':28} {'mutants':>8} {'commands':>9} {'misses':>7}")
    for table, count in per_table.items():
        say(f"{table:28} {count:8} {count * COMMANDS:9} {missed[table]:7}")
    count = len(names)
    say(f"{'in all':28} {count:8} {count * COMMANDS:9} {len(found):7}  {time.monotonic() - began:.0f} s")
    kinds: dict[tuple[str, str], list[Miss]] = {}
    for miss in found:
        kinds.setdefault((miss.why.partition(":")[0], miss.where), []).append(miss)
    for (_, where), some in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
        commands = ", ".join(sorted({miss.command for miss in some}))
        say(f"  {len(some)} × {some[0].why} {where}")
        say(f"      “{some[0].mutant}”: {commands}")
    return len(found)


def _table(name: str) -> str:
    return re.split(r"[/:]", name)[0]


def tried(names: list[str]) -> list[Miss]:
    """Try mutants in an archive of this process's own."""
    wanted = set(names)
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = f"{scratch}/{name}"
        os.environ["REFERAT_LANG"] = "nb"
        trial = Trial(Path(scratch) / "trial")
        return [miss for mutant in all_mutants() if mutant.name in wanted for miss in trial.of(mutant)]


def caches(number: int, seed: int) -> int:
    """Ask spoilt indexes; print a row for each way of spoiling. Return how many misses there were."""
    misses = 0
    with tempfile.TemporaryDirectory() as scratch:
        archive = archive_of(Path(scratch) / "archive")
        say(f"{'indexes with wrong bytes':28} {'tried':>8} {'stops':>9} {'wrong':>7} {'fewer answers':>14}")
        for unseen in (False, True):
            told = spoilt(archive, Path(scratch) / f"{unseen}", number, seed, unseen=unseen)
            name = "in the disk, under the seal" if unseen else "written by others"
            say(f"{name:28} {told.tried:8} {len(told.stops):9} {told.wrong:7} {told.fewer:14}")
            for stop in told.stops:
                say(f"  {stop}")
            misses += len(told.stops) + told.wrong + (0 if unseen else told.fewer)
    return misses


def say(text: str) -> None:
    """Print at once, also into a file."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
