"""The page of figures: written, read again, and what is told of a fall. Nothing is timed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.benchmarks.figures import Figure, least, percentile
from tests.benchmarks.page import (
    PAGE,
    Kept,
    committed,
    fallen,
    machine,
    missed,
    page,
    read_page,
    with_figures,
)
from tests.benchmarks.rows import REACHES, ROWS
from tests.benchmarks.taking import lines_of

KEY = Figure("search, a key, p99", 7.5, "ms", 8.0)
OPEN = Figure("`open` of a meeting, of a bare line", 1.4, "×", 1.5)
GREAT = Figure("`take` of many lines", 1_234.5, "s")
WHAT = {one.what: one.reach for one in (KEY, OPEN, GREAT)}


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (7.5, 9.9, ()),
        (7.5, 10.1, ("search, a key, p99: 7.5 ms became 10.1 ms",)),
        (7.5, 3.0, ()),
        (0.004, 0.006, ("search, a key, p99: 0.004 ms became 0.006 ms",)),
    ],
)
def test_a_figure_that_is_a_third_more_than_before_is_told(
    before: float, now: float, told: tuple[str, ...]
) -> None:
    kept = {KEY.what: Kept(KEY.measured(before), "then")}
    assert (*fallen(kept, [KEY.measured(now), OPEN]),) == told


def test_figures_of_another_unit_are_not_compared() -> None:
    kept = {KEY.what: Kept(Figure(KEY.what, 0.1, "s"), "then")}
    assert not [*fallen(kept, [KEY])]


def test_what_misses_its_reach_is_told() -> None:
    found = [*missed([KEY.measured(8.0), OPEN.measured(1.6), GREAT])]
    assert found == ["`open` of a meeting, of a bare line: 1.6 ×, to be 1.5 at most"]


def test_a_page_is_read_as_it_was_written_and_what_was_not_measured_stands() -> None:
    first = with_figures({}, (KEY, OPEN, GREAT), "2026-11-29, 2 cores", WHAT)
    read = read_page(page(first))
    assert {what: (one.figure.value, one.figure.unit, one.on) for what, one in read.items()} == {
        KEY.what: (7.5, "ms", "2026-11-29, 2 cores"),
        OPEN.what: (1.4, "×", "2026-11-29, 2 cores"),
        GREAT.what: (1_234.0, "s", "2026-11-29, 2 cores"),
    }
    again = with_figures(read, [OPEN.measured(1.3)], "2026-12-01, 8 cores", WHAT)
    lines = page(again).splitlines()[-3:]
    assert lines == [
        "| search, a key, p99 | 7.5 ms | ≤ 8 ms | 2026-11-29, 2 cores |",
        "| `open` of a meeting, of a bare line | 1.3 × | ≤ 1.5 × | 2026-12-01, 8 cores |",
        "| `take` of many lines | 1,234 s | – | 2026-11-29, 2 cores |",
    ]


def test_rows_that_no_benchmark_gives_any_more_go() -> None:
    read = {"an old row": Kept(Figure("an old row", 1.0, "s"), "then")}
    assert [*with_figures(read, [KEY], "now", WHAT)] == [KEY.what]


def test_every_row_of_the_page_is_one_of_a_benchmark() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = read_page(text)
    assert rows
    assert page(with_figures(rows, (), "", REACHES)) == text, "python -m tests.benchmarks writes it"
    assert len(REACHES) == sum(len(row.figures) for row in ROWS.values()), "two figures have one name"


def test_the_page_that_was_committed_last_is_the_one_compared_with(tmp_path: Path) -> None:
    """And where nothing tells, the page that lies there."""
    assert read_page(committed())
    with pytest.raises(ValueError, match="subpath"):
        committed(tmp_path / "speed.md")


def test_a_machine_is_told_without_its_name() -> None:
    told = machine(date(2026, 11, 29))
    assert told.startswith("2026-11-29, ")
    assert "cores" in told
    assert "Python 3." in told


def test_runs_go_by_turns_and_the_least_counts() -> None:
    taken = iter((3.0, 30.0, 1.0, 20.0, 2.0, 10.0))
    assert least(3, lambda: next(taken), lambda: next(taken)) == [1.0, 10.0]
    assert percentile([4.0, 1.0, 3.0, 2.0], 0.5) == 3.0
    assert percentile([4.0, 1.0, 3.0, 2.0], 1.0) == 4.0


def test_lines_are_so_many_as_asked_for() -> None:
    assert len(lines_of(120).splitlines()) == 120
