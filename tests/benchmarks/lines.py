"""Time to read a typed line in a meeting of many entries, and to take it, without screen and disk.

    python -m tests.benchmarks.lines [ENTRIES] [ROUNDS]

Prints the median and the 95th percentile, in milliseconds of the processor, of ``parse`` with a context that
knows the meeting already, as it is while somebody types, and of ``take``, which makes the entry and works the
meeting out anew.
"""

from __future__ import annotations

import statistics
import sys
import time

from tests.grammar.desk import new_session
from tui.grammar.parse import parse
from tui.grammar.recorder import Recorder

LINES = (
    "Vi snakket lenge om hvordan dette skal gjøres neste år",
    "Kari skal ringe kommunen innen fredag",
    "Per: dette har vi prøvd før, og det gikk ikke",
    "- et punkt til lista over det som mangler",
    "! Per og Kari: bestille buss innen 1. juni",
    "= Vi kjøper ny buss",
    "stemmer: 7-2-1, mot: Per og Kari",
    "Bibliotekene > Fylket: støtte i hverdagen",
    "Saken utsettes til høsten når tallene er klare",
    "Forslag fra Per: vi venter",
)


def main() -> None:
    """Measure, and print a row for each of the two."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    recorder = Recorder(new_session())
    recorder.take(
        "til stede: Kari Nes (leder), Per Dal, " + ", ".join(f"Navn{n} Etter{n}" for n in range(30))
    )
    for number in range(entries):
        recorder.take(
            f"# Sak {number // 50 + 1}" if number % 50 == 0 else f"{number} linjer om dette og hint"
        )
    read, taken = list[float](), list[float]()
    for _ in range(rounds):
        for line in LINES:
            context = recorder.context
            parse(line, context)
            before = time.thread_time()
            parse(line, context)
            read.append(1_000 * (time.thread_time() - before))
            before = time.thread_time()
            recorder.take(line)
            taken.append(1_000 * (time.thread_time() - before))
    print(f"{entries} entries, {len(LINES)} lines, {rounds} rounds; milliseconds a line: median, 95 %")
    for name, times in (("parse", read), ("take", taken)):
        print(f"{name:<6} {statistics.median(times):8.3f} {statistics.quantiles(times, n=20)[-1]:8.3f}")


if __name__ == "__main__":
    main()
