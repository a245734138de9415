"""Time the Word writer against pandoc: python -m tests.benchmarks.word [--against CHECKOUT].

In a running process, and as a whole process: ``referat export`` of a meeting in an archive, with the look
for what is private, against pandoc from Markdown; with the most memory each took, and what importing costs.
Modules are compiled before a process is timed, as they are where a program has been installed. With
``--against`` only whole processes are timed: those of another checkout, ours and pandoc by turns, so that
whatever else the machine does strikes all of them.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from exports.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    Details,
    Heading,
    Line,
    Minutes,
    Paragraph,
    Point,
    PointList,
    Run,
    Table,
)
from exports.formats.word import to_docx
from store.files.encoding import encoded
from store.record.record import Record
from store.record.values import Deadline
from tests.benchmarks.figures import ROOT, Scratch
from tests.exports.records import Builder, votes
from tests.tui.house import archive_in

SIZES = (60, 600, 6000)
ROUNDS = 7
TEXT = "Møtet drøftet hvordan biblioteka kan samarbeide om åpningstider, innkjøp og arrangement gjennom året."

LIBRARIES = "click, msgspec, docx"
WRITER = f"{LIBRARIES}, exports.outline, exports.typography.typesetter, exports.formats.word.package"

# A process begins as a copy of the one that starts it, and would be given that one's memory.
_LAUNCHER = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def main() -> None:
    """Print a table: seconds for each size, the ratio to pandoc and the growth from 600 to 6 000."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--against", type=Path)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    told = asked.parse_args()
    if told.against is not None:
        by_turns(told.against.resolve(), told.rounds)
        return
    to_docx(minutes(1))
    rows = []
    for size in SIZES:
        ours = fastest(partial(to_docx, minutes(size)), 5 if size < 6000 else 3)
        rows.append((size, ours, with_pandoc(markdown(size), 1 if size == 6000 else 2)))
    print(f"{'items':>6} {'ours s':>8} {'pandoc s':>9} {'ratio':>7}")
    for size, ours, theirs in rows:
        against = f"{theirs:>9.3f} {ours / theirs:>7.3f}" if theirs else f"{'-':>9} {'-':>7}"
        print(f"{size:>6} {ours:>8.4f} {against}")
    print(f"6 000 / 600: {rows[2][1] / rows[1][1]:.1f}")
    if sys.platform != "win32":
        whole_processes()


def whole_processes() -> None:
    """Print a table of whole processes: seconds, the ratio to pandoc and the most memory of each, in MB."""
    bare, _ = process([sys.executable, "-c", "pass"])
    print(f"\na bare Python: {bare:.3f} s")
    for what, imports in (("its libraries", LIBRARIES), ("the writer", WRITER)):
        loaded, _ = process([sys.executable, "-c", f"import {imports}"])
        print(f"importing {what}: {loaded - bare:.3f} s beyond it")
    print(f"{'items':>6} {'ours s':>8} {'pandoc s':>9} {'ratio':>7} {'ours MB':>8} {'pandoc MB':>10}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            (ours, our_memory), theirs = exported(size, Path(folder)), converted(size, Path(folder))
        told = f"{theirs[0]:>9.2f} {ours / theirs[0]:>7.2f}" if theirs else f"{'-':>9} {'-':>7}"
        print(f"{size:>6} {ours:>8.2f} {told} {our_memory:>8.0f} {theirs[1] if theirs else 0:>10.0f}")


def by_turns(other: Path, rounds: int) -> None:
    """Print medians in milliseconds of processor time: the other checkout, ours, and pandoc."""
    print(f"{'entries':>8} {'before':>8} {'now':>8} {'pandoc':>8} {'now / before':>13} {'now / pandoc':>13}")
    for size in SIZES:
        taken = _turns(size, other, rounds)
        before, now, pandoc = (1000 * statistics.median(found or [0.0]) for found in taken)
        against = f"{pandoc:>8.0f} {now / before:>13.2f} {now / pandoc:>13.2f}" if pandoc else f"{'-':>8}"
        print(f"{size:>8} {before:>8.0f} {now:>8.0f} {against}", flush=True)


def ratios(scratch: Scratch) -> Iterator[float]:
    """For each size the processor time of the least run, beside pandoc's; nothing is told without pandoc."""
    del scratch
    for size in SIZES:
        _, ours, pandoc = _turns(size, None, ROUNDS)
        yield min(ours) / min(pandoc) if pandoc else math.nan


def _turns(size: int, other: Path | None, rounds: int) -> tuple[list[float], list[float], list[float]]:
    """Seconds of the processor for whole processes, by turns: another checkout, ours, and pandoc."""
    runs: tuple[list[float], list[float], list[float]] = ([], [], [])
    with tempfile.TemporaryDirectory() as name:
        # An entry is a text, a point, a decision or an action: an item of the meeting has six.
        archive, kept = archive_in(Path(name, "archive")), record(size // _ENTRIES)
        archive.create_meeting(kept.meeting).path.write_bytes(encoded(kept.stored()))
        export = [sys.executable, "-m", "tui", "export", "Stort", "--to", "docx", "--quiet"]
        export += ["--archive", str(archive.folder), "-o", str(Path(name, "ours.docx"))]
        source, program = Path(name, "source.md"), shutil.which("pandoc")
        source.write_text(markdown(size // _ENTRIES), encoding="utf-8")
        theirs = [program, str(source), "-o", str(Path(name, "theirs.docx"))] if program else []
        works = ((export if other else [], other or ROOT), (export, ROOT), (theirs, ROOT))
        for _ in range(rounds):
            for found, (command, home) in zip(runs, works, strict=True):
                if command:
                    found.append(_once(command, home))
    return runs


_ENTRIES = 6


def _once(command: list[str], home: Path) -> float:
    """Run a process of a checkout; return its seconds of processor time, which other work strikes least."""
    from resource import RUSAGE_CHILDREN, getrusage  # noqa: PLC0415 — Windows has none

    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(
        command, check=True, capture_output=True, cwd=home, env={**compiled, "PYTHONPATH": str(home)}
    )
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def exported(size: int, folder: Path) -> tuple[float, float]:
    """Export a meeting of so many items from an archive of its own."""
    archive, kept = archive_in(folder / "archive"), record(size)
    archive.create_meeting(kept.meeting).path.write_bytes(encoded(kept.stored()))
    verb = [sys.executable, "-m", "tui", "export", "Stort", "--to", "docx", "--quiet"]
    return process([*verb, "-o", str(folder / "ours.docx"), "--archive", str(archive.folder)])


def converted(size: int, folder: Path) -> tuple[float, float] | None:
    """Convert the same content with pandoc; none when it is not installed."""
    source = folder / "minutes.md"
    source.write_text(markdown(size), encoding="utf-8")
    program = shutil.which("pandoc")
    return process([program, str(source), "-o", str(folder / "theirs.docx")]) if program else None


def process(command: list[str]) -> tuple[float, float]:
    """Run a process; return its seconds, the best of three runs, and the most memory it took, in MB."""
    asked = [sys.executable, "-c", _LAUNCHER, *command]
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    runs = (
        subprocess.run(asked, check=True, capture_output=True, text=True, env=compiled).stdout
        for _ in range(3)
    )
    seconds, memory = min(tuple(map(float, told.split())) for told in runs)
    return seconds, memory / (1024 if sys.platform == "linux" else 1024**2)


def record(items: int) -> Record:
    """Return a meeting with the content of :func:`minutes`."""
    b = Builder(title="Stort møte", profile="protocol")
    for _ in range(items):
        b.item("Samarbeid")
        b.note(TEXT)
        for text in ("Felles innkjøp", "Felles åpningstider", "Ny nettside"):
            b.point(text)
        b.decision(TEXT, votes=votes("enstemmig", unanimous=True))
        b.action("Sende saken til kommunene.", "Kari", deadline=Deadline("1. mai"))
    return b.record


def fastest(work: Callable[[], object], times: int) -> float:
    """Return the shortest of some runs, in seconds."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        found.append(time.perf_counter() - began)
    return min(found)


def with_pandoc(text: str, times: int) -> float | None:
    """Return pandoc's time for the same content, or none when it is not installed."""
    program = shutil.which("pandoc")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "minutes.md")
        source.write_text(text, encoding="utf-8")
        command = [program, str(source), "-o", str(Path(folder, "minutes.docx"))]
        return fastest(lambda: subprocess.run(command, check=True), times)


def minutes(items: int) -> Minutes:
    """Return minutes with so many items, each with text, points, a decision and an action."""
    blocks: list[Block] = [Heading(level=2, text="Saksliste"), contents(items)]
    for number in range(1, items + 1):
        blocks += item(number)
    return Minutes(
        language="nb-NO",
        type_label="REFERAT",
        draft_label="UTKAST",
        title="Stort møte",
        subtitle="Mange saker",
        organisation="Fylkesbiblioteket",
        running_title="Stort møte",
        footer="Referat",
        page_label="Side {page} av {pages}",
        author="Kari Eksempel",
        subject="Møte",
        created="2026-01-01T12:00:00Z",
        details=Details(rows=(("Dato", "1. januar 2026"), ("Sted", "Tromsø"))),
        blocks=tuple(blocks),
    )


def contents(items: int) -> Table:
    """Return the table of items, each linked to its heading."""
    rows = tuple(
        (Cell(lines=(line(f"{number}/26"),)), Cell(lines=((Run(f"Sak {number}", link=f"s{number}"),),)))
        for number in range(1, items + 1)
    )
    return Table(
        columns=(Column(title="Sak", width=20), Column(title="Tittel", width=80)), rows=rows, alt="Saker"
    )


def item(number: int) -> list[Block]:
    """Return the blocks of one item."""
    points = tuple(
        Point(line=line(text)) for text in ("Felles innkjøp", "Felles åpningstider", "Ny nettside")
    )
    return [
        Heading(level=2, text=f"Sak {number}/26 Samarbeid", anchor=f"s{number}"),
        Paragraph(line=line(TEXT)),
        PointList(points=points, numbered=number % 2 == 0),
        Callout(
            tone="decision",
            label=f"Vedtak {number}/26:",
            paragraphs=(line(TEXT),),
            note=("Avstemning:", "Enstemmig vedtatt."),
        ),
        Callout(
            tone="action",
            label="Oppgave:",
            paragraphs=(line("Sende saken til kommunene."),),
            details=(("Ansvar:", "Kari"), ("Frist:", "1. mai")),
        ),
    ]


def line(text: str) -> Line:
    """Return a line of plain text."""
    return (Run(text),)


def markdown(items: int) -> str:
    """Return the same content as Markdown."""
    listed = "".join(f"| {n}/26 | [Sak {n}](#s{n}) |\n" for n in range(1, items + 1))
    parts = [f"# Stort møte\n\n## Saksliste\n\n| Sak | Tittel |\n|---|---|\n{listed}\n"]
    for n in range(1, items + 1):
        sign = "1." if n % 2 == 0 else "-"
        points = "".join(
            f"{sign} {text}\n" for text in ("Felles innkjøp", "Felles åpningstider", "Ny nettside")
        )
        parts.append(
            f"## Sak {n}/26 Samarbeid {{#s{n}}}\n\n{TEXT}\n\n{points}\n> **Vedtak {n}/26:** {TEXT}\n>\n"
            f"> **Avstemning:** Enstemmig vedtatt.\n\n> **Oppgave:** Sende saken til kommunene. **Ansvar:** "
            f"Kari. **Frist:** 1. mai.\n\n"
        )
    return "".join(parts)


if __name__ == "__main__":
    main()
