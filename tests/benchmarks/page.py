"""The page of figures: how it is written, how it is read again, and which figures have fallen since."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.figures import ROOT, Figure

PAGE = ROOT / "docs" / "speed.md"
THIRD = 4 / 3
"""How many times as much as before is a fall by a third."""

_ROW = re.compile(r"\| (?P<what>[^|]+) \| (?P<now>[\d.,]+) (?P<unit>\S+) \|[^|]*\| (?P<on>[^|]+) \|")
_HEAD = """\
# How quick it is

Less is better in every row. `python -m tests.benchmarks` measures them and writes this page;
`python -m tests.benchmarks ROW …` measures some again, and leaves the others as they stand. It says which
figures are a third more than in the page that was committed last.

A ratio is of two programs that ran by turns, so that what else the machine did strikes both: in processor
time, but where it says by the clock. Seconds and milliseconds are the processor's. Of several runs the least
is taken; *shared* says that more was at work there than there are cores, by which even processor time grows.
An archive of 10,000 meetings has sixty entries in each, 600,000 in all; its index is made where
nothing else is said.

| what | now | reach | measured |
|---|---|---|---|
"""


class Kept(NamedTuple):
    """A row of the page: what was measured, and on which machine and day."""

    figure: Figure
    on: str


def read_page(text: str) -> dict[str, Kept]:
    """The rows of a page, by what they tell; the reach is that of the benchmarks, and not read."""
    found = {}
    for row in _ROW.finditer(text):
        value = float(row["now"].replace(",", ""))
        found[row["what"]] = Kept(Figure(row["what"], value, row["unit"]), row["on"])
    return found


def with_figures(
    before: Mapping[str, Kept], measured: Iterable[Figure], on: str, reaches: Mapping[str, float | None]
) -> dict[str, Kept]:
    """The rows that are told of now, in that order, with what was measured; the others as they stand."""
    rows = {**before, **{one.what: Kept(one, on) for one in measured}}
    return {
        what: rows[what]._replace(figure=rows[what].figure._replace(reach=reach))
        for what, reach in reaches.items()
        if what in rows
    }


def page(rows: Mapping[str, Kept]) -> str:
    """The page of some rows."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(rows))


def _lines(rows: Mapping[str, Kept]) -> Iterator[str]:
    for what, (figure, on) in rows.items():
        reach = "–" if figure.reach is None else f"≤ {_number(figure.reach)} {figure.unit}"
        yield f"| {what} | {_number(figure.value)} {figure.unit} | {reach} | {on} |"


def _number(value: float) -> str:
    """Three figures are enough, and none of them a power of ten."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 0.01 else f"{value:.3f}"


def fallen(before: Mapping[str, Kept], measured: Iterable[Figure]) -> Iterator[str]:
    """What to say of figures that are a third more than they were."""
    for one in measured:
        was = before.get(one.what)
        if was is not None and was.figure.unit == one.unit and one.value > was.figure.value * THIRD:
            was_told, now = (f"{_number(value)} {one.unit}" for value in (was.figure.value, one.value))
            yield f"{one.what}: {was_told} became {now}"


def missed(measured: Iterable[Figure]) -> Iterator[str]:
    """What to say of figures that do not reach what they are to."""
    for one in measured:
        if one.reach is not None and one.value > one.reach:
            yield f"{one.what}: {_number(one.value)} {one.unit}, to be {_number(one.reach)} at most"


def committed(path: Path = PAGE) -> str:
    """The page as it was committed last; as it lies there where nothing tells; empty where there is none."""
    place = path.relative_to(ROOT).as_posix()
    try:
        return subprocess.run(
            ["git", "show", f"HEAD:{place}"], check=True, cwd=ROOT, capture_output=True, encoding="utf-8"
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return path.read_text(encoding="utf-8") if path.exists() else ""


def machine(day: date) -> str:
    """What is told of where and when: the day, cores, system, Python, and whether others were at work too."""
    cores = os.cpu_count() or 1
    waiting = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    shared = ", shared" if waiting > cores + 1 else ""
    return (
        f"{day.isoformat()}, {cores} cores{shared}, {platform.system()}, Python {platform.python_version()}"
    )
