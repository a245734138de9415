"""Time from a key to the screen through a pseudo-terminal, beside a bare Textual app with one TextArea.

    python -m tests.benchmarks.keys [ROUNDS] [--sizes 500,2000] [--columns 60,80] [--against CHECKOUT]

Both programs run at the same time and are typed into by turns, so that whatever else the machine does
strikes both. Ours shows a live meeting of so many entries, with the label and completion on; a line is
saved just before the keys that are timed, on a disk whose every sync takes 200 ms, so a save is always
in flight. Enter is timed until the line is empty again, on the same disk. The last columns are the time of
the processor that a key costs, with everything that follows it until the next one, where the system tells;
it is what says most on a machine that has much else to do. With ``--against`` the
program of another checkout is typed into as well, by turns with this one: before and after a change.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from store.files.archive import Archive, open_archive
from store.files.system import System
from store.record.identity import Ids
from store.record.model import Meeting
from store.record.record import Record
from store.session.session import Session
from tests.benchmarks.figures import Scratch
from tests.proof.terminal import Terminal
from tui.demo import as_one_change
from tui.grammar.recorder import Recorder

HERE = Path(__file__).parents[2]
ROUNDS = 12
TABLE = (500, 2_000, 10_000)
"""Entries of the meetings in the table."""
SIGNS = "æøåäöüéèêëàâáíìîïóòôúùûñçðþæÆØÅÄÖÜÉÈÀÁÍÓÚÑÇ"
"""Letters that are no part of what a program says to a terminal."""
PATIENCE = 30.0
"""Seconds that a busy machine is given for a key."""
SYNC = 0.2
"""Seconds that the slow disk takes."""
EMPTY = "kriv det som blir sagt"
"""What stands in an empty capture line, without the letter that the cursor is on."""
PEOPLE = "til stede: " + ", ".join(f"Navn{n:02} Navnesen" for n in range(60))
LINES = (
    "- Felles aktivitetskalender for alle bibliotekene",
    "Det er stor interesse for felles innkjøp i regionen",
    "Navn01 Navnesen: vi mangler folk på kveldstid",
    "= Felles innkjøp fra 1.9",
    "! Navn02 Navnesen: sende utkast innen neste møte",
    "Bibliotekene > Fylkesbiblioteket: en god støttespiller",
    "? Hvem eier avtalen",
)


class Slow(System):  # type: ignore[misc,valid-type,unused-ignore]
    """A disk whose every sync of a file takes long."""

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        time.sleep(SYNC)


class Typed(NamedTuple):
    """A program that is typed into: its terminal, and the milliseconds of its keys and of Enter.

    used: of the processor, a key on an average, in each round.
    """

    name: str
    terminal: Terminal
    keys: list[float]
    enters: list[float]
    used: list[float]


def main(asked: argparse.Namespace) -> None:
    """Print the table: a row for each size, width and program."""
    print(
        f"{'entries':>8} {'columns':>8} {'':<6} {'key ms':>8} {'p95':>7} {'ratio':>6} {'p95/p95':>8}"
        f" {'Enter ms':>9} {'cpu ms':>8} {'ratio':>6}"
    )
    for size, columns in itertools.product(_numbers(asked.sizes), _numbers(asked.columns)):
        programs = typed_into(size, columns, asked.rounds, asked.against)
        for one in programs:
            _say(size, columns, one, programs[0])


def ratios(scratch: Scratch) -> Iterator[float]:
    """For each size the median and the 95th percentile, beside the bare text area's."""
    del scratch
    for size in TABLE:
        bare, ours = typed_into(size, 80, ROUNDS // 2)
        yield statistics.median(ours.keys) / statistics.median(bare.keys)
        yield _late(ours.keys) / _late(bare.keys)


def typed_into(size: int, columns: int, rounds: int, against: Path | None = None) -> list[Typed]:
    """Type into the bare program, into ours, and into another checkout's, by turns."""
    with tempfile.TemporaryDirectory() as folder:
        make_meeting(Path(folder), size)
        programs = [_opened("bare", HERE, folder, columns), _opened("ours", HERE, folder, columns)]
        if against:
            apart = shutil.copytree(folder, f"{folder}/apart")
            programs.append(_opened("other", against, str(apart), columns))
        try:
            _type_into(programs, rounds)
        finally:
            for one in programs:
                one.terminal.kill()
        return programs


def _type_into(programs: list[Typed], rounds: int) -> None:
    bare, *ours = programs
    for turn in range(rounds):
        for one in ours:
            one.terminal.type(f"linje {turn} som lagres")
            _quiet(one.terminal)
        for one in ours:
            one.terminal.type("\r")
            one.enters.append(_timed(one.terminal, EMPTY))
        before = [one.terminal.processor_ms for one in programs]
        for letter, one in itertools.product(SIGNS, programs):
            one.terminal.type(letter)
            one.keys.append(_timed(one.terminal, letter))
            time.sleep(0.03)
        for one, used in zip(programs, before, strict=True):
            one.used.append((one.terminal.processor_ms - used) / len(SIGNS))
        for one in ours:
            one.terminal.type("\r")
            _timed(one.terminal, EMPTY)
        bare.terminal.type("\x15")
        for one in programs:
            _quiet(one.terminal)


def _timed(terminal: Terminal, text: str) -> float:
    seconds = terminal.seconds_until(text, PATIENCE)
    if seconds is None:
        raise SystemExit(f"«{text}» did not come to the screen: {terminal.lines}")
    return 1000 * seconds


def _say(size: int, columns: int, one: Typed, bare: Typed) -> None:
    middle = statistics.median(one.keys)
    enter = f"{statistics.median(one.enters):.2f}" if one.enters else ""
    used, beside = (statistics.median(each.used) for each in (one, bare))
    print(
        f"{size:>8} {columns:>8} {one.name:<6} {middle:>8.2f} {_late(one.keys):>7.2f}"
        f" {middle / statistics.median(bare.keys):>6.2f} {_late(one.keys) / _late(bare.keys):>8.2f}"
        f" {enter:>9} {used:>8.2f} {used / beside if beside else 0:>6.2f}",
        flush=True,
    )


def _late(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _opened(name: str, checkout: Path, folder: str, columns: int) -> Typed:
    environment = {**os.environ, "TERM": "xterm-256color", "REFERAT_LANG": "nb", "PYTHONPATH": str(checkout)}
    child, ready = ("bare", "lar") if name == "bare" else ("live", EMPTY)  # the cursor is on the «k»
    command = [sys.executable, "-m", "tests.benchmarks.keys", "--child", child, folder]
    terminal = Terminal(command, environment, str(checkout), columns)
    _ready(terminal, ready)
    return Typed(name, terminal, [], [], [])


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _ready(terminal: Terminal, text: str) -> None:
    if not terminal.until(lambda rows: any(text in row for row in rows), 60):
        raise SystemExit(f"did not open: {terminal.lines}")
    _quiet(terminal)


def _quiet(terminal: Terminal) -> None:
    """Take in what it writes, until what a pause in typing sets off is over too."""
    end = time.monotonic() + 0.4
    while time.monotonic() < end:
        terminal.read(0.05)


def make_meeting(folder: Path, size: int) -> None:
    """An archive with one meeting that is under way, of so many entries."""
    archive = open_archive(folder / "archive", create=True)
    ids = Ids(archive.clock)
    today = archive.clock().date()
    meeting = Meeting(id=ids(), title="Tellemøtet", from_=today, to=today)
    session = Session(Record.new(meeting), archive.clock, ids, lambda _change: None)
    recorder = Recorder(session)
    recorder.take(PEOPLE)
    for number in range(size):
        if number % 50 == 0:
            recorder.take(f"# Sak {number // 50 + 1} om samarbeidet")
        recorder.take(LINES[number % len(LINES)])
    file = archive.create_meeting(meeting)
    file.read()
    file.commit(as_one_change(session.record, Record.new(meeting)))


def _bare() -> None:
    from textual.app import App, ComposeResult  # noqa: PLC0415 — only this child needs it
    from textual.widgets import TextArea  # noqa: PLC0415

    class Bare(App[None]):
        """Nothing but a text area."""

        def compose(self) -> ComposeResult:
            yield TextArea(placeholder="klar")

    Bare().run()


def _live(folder: Path) -> None:
    from tui.app import ReferatApp  # noqa: PLC0415 — only this child needs it

    plain = open_archive(folder / "archive", create=False)
    archive = Archive(plain.folder, Slow(), plain.clock, plain.ids)
    ReferatApp(archive, archive.find("latest"), folder / "state").run()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", type=int, nargs="?", default=ROUNDS)
    parser.add_argument("--sizes", default="500,2000")
    parser.add_argument("--columns", default="80")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--child", nargs=2)
    given = parser.parse_args()
    match given.child:
        case ["bare", _]:
            _bare()
        case ["live", place]:
            _live(Path(place))
        case _:
            main(given)
