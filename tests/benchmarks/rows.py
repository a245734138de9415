"""The table: every benchmark by its name, its function, its figures, and what they are to reach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tests.benchmarks import durable, finding, keys, one_of_many, opening, registers, taking, word
from tests.benchmarks.figures import Figure, Measure


class Row(NamedTuple):
    """A benchmark: its figures, not measured yet, and what measures them in that order."""

    measure: Measure
    figures: tuple[Figure, ...]


def _row(measure: Measure, *figures: tuple[str, str, float | None]) -> Row:
    return Row(measure, tuple(Figure(what, 0.0, unit, reach) for what, unit, reach in figures))


ROWS: Mapping[str, Row] = {
    "start": _row(
        finding.start_ratios,
        ("start to the list of a small archive, of a bare Textual program", "×", 1.3),
        ("start to the list of 10,000 meetings, of a bare Textual program", "×", 1.5),
    ),
    "open": _row(
        opening.ratio, ("open a live meeting of 500 entries until a letter stands, of a bare line", "×", 1.5)
    ),
    "keys": _row(
        keys.ratios,
        *(
            (f"key to screen at {size:,} entries, {name} of a bare text area{by}", "×", reach)
            for size in keys.TABLE
            for name, by, reach in (("median", ", by the clock", 0.8), ("p95", ", by the clock", 1.0))
        ),
    ),
    "durable": _row(
        durable.enter_ratios,
        ("Enter to durable at 100 entries, of append and fsync, by the clock", "×", 5.0),
        ("the same on a disk 2 ms slower", "×", 2.5),
        ("Enter to durable at 1,000 entries, of append and fsync, by the clock", "×", 8.0),
        ("the same on a disk 2 ms slower, 1,000 entries", "×", 2.8),
    ),
    "take": _row(taking.seconds, ("`take` of 800 lines", "s", 6.0), ("`take` of 8,000 lines", "s", 60.0)),
    "one": _row(
        one_of_many.beyond_small,
        *(
            (f"`{verb}` by id in 10,000 meetings, beyond a small archive", "s", 0.35)
            for verb in one_of_many.VERBS
        ),
        ("the most memory of these", "MB", 120.0),
        ("`show latest` in 10,000 meetings, beyond a small archive", "s", 0.35),
        ("`show` by id where no index is, beyond a small archive", "s", None),
    ),
    "word": _row(
        word.ratios,
        ("Word export, whole process, 60 entries, of pandoc", "×", 1.3),
        ("Word export, whole process, 600 entries, of pandoc", "×", 0.6),
        ("Word export, whole process, 6,000 entries, of pandoc", "×", 0.35),
    ),
    "search": _row(
        finding.key_times,
        ("search in 600,000 entries, a key, p99", "ms", 8.0),
        ("search in 600,000 entries, a key, worst", "ms", 25.0),
    ),
    "first": _row(
        finding.first_search, ("first search after the index is deleted, of 10,000 meetings", "s", 1.0)
    ),
    "registers": _row(
        registers.screen_times,
        ("register of actions of 10,000 meetings until it stands, first", "s", 1.0),
        ("register of actions of 10,000 meetings until it stands, next", "s", 0.3),
    ),
}
"""What ``python -m tests.benchmarks`` runs."""

REACHES: Mapping[str, float | None] = {one.what: one.reach for row in ROWS.values() for one in row.figures}
"""What each figure is to reach, in the order of the page."""
