"""Changes one byte of a record at a time, and counts how often that is told.

``python -m tests.by_hand.changed_bytes [TIMES]``: a thousand by default, over the records of the demo.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from exports.formats.record import record_source, to_record
from store.errors import Problem
from store.exchange.handed_record import read_record
from tui.demo import make_demo

TIMES = 1_000


def is_told(content: bytes) -> bool:
    """Whether reading a record says that something is wrong in it."""
    try:
        read_record(content, "opptak.json")
    except Problem:
        return True
    return False


def main(times: int) -> int:
    """Print how many of the changes were told; 0 when it was all of them."""
    chance = Random(17)  # noqa: S311 — the same each time
    with tempfile.TemporaryDirectory() as folder:
        source = record_source(make_demo(Path(folder) / "demo"), "Fylkesbiblioteket")
        records = [to_record(source, record.meeting.id) for record in source.records]
    told = 0
    for _ in range(times):
        content = bytearray(chance.choice(records))
        place = chance.randrange(len(content))
        before = content[place]
        content[place] = chance.choice([byte for byte in range(256) if byte != before])
        if is_told(bytes(content)):
            told += 1
        else:
            print(f"not told: byte {place}, {before} → {content[place]}")
    print(f"{told} of {times} changed bytes were told; {sum(map(is_told, records))} of the unchanged")
    return 0 if told == times else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
