"""Times reading a changed Word file back: ``python -m tests.benchmarks.corrections``.

Processor time of one process, of which half is what the record prints now. The way there is 2 s for 6,000.
"""

from __future__ import annotations

import sys
import time

from store.record.model import Entry
from store.record.record import Record
from tests.corrections.board import place, rows, word
from tests.corrections.word_edits import WordFile, changed
from tests.exports.records import Builder

_SIZES = (60, 600, 6_000)
_IN_AN_ITEM, _DECIDED, _LISTED = 20, 7, 3


def _minutes(count: int) -> tuple[Record, list[Entry]]:
    b = Builder(profile="minutes")
    made = []
    for number in range(count):
        if number % _IN_AN_ITEM == 0:
            b.item(f"Sak om ting {number}")
        make = b.decision if number % _DECIDED == 0 else b.point if number % _LISTED == 0 else b.note
        made.append(make(f"det ble sagt noe om ting {number}, og litt til"))
    return b.record, made


def main() -> None:
    """Print a line for each size: how long writing took, and reading back."""
    sys.stdout.write(f"{'entries':>8} {'written':>9} {'read back':>10}\n")
    for count in _SIZES:
        record, made = _minutes(count)
        begun = time.process_time()
        data = word(record)
        written = time.process_time() - begun

        def change(file: WordFile, of: Entry = made[count // 2]) -> None:
            file.replace(place(of), "ting", "saker")

        returned = changed(data, change)
        begun = time.process_time()
        found = rows(returned, record)
        read = time.process_time() - begun
        sys.stdout.write(f"{count:>8} {written:>7.2f} s {read:>8.2f} s   {len(found)} correction(s)\n")


if __name__ == "__main__":
    main()
