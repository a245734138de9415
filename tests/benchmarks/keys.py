"""Time from a key to the screen through a pseudo-terminal, beside a bare Textual app with one TextArea.

    python -m tests.benchmarks.keys [ROUNDS]

Both programs run at the same time and are typed into by turns, so that whatever else the machine does
strikes both. Ours shows a live meeting of so many entries, with the label and completion on; a line is
saved just before the keys that are timed, on a disk whose every sync takes 200 ms, so a save is always
in flight. The last column is Enter until the line is empty again, on the same disk.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from store.files.archive import Archive, open_archive
from store.files.system import System
from store.record.identity import Ids
from store.record.model import Meeting
from store.record.record import Record
from store.session.session import Session
from tests.proof.terminal import Terminal
from tui.demo import as_one_change
from tui.grammar.recorder import Recorder

SIZES = (500, 2000)
ROUNDS = 12
SIGNS = "æøåäöüéèêëàâáíìîïóòôúùûñçðþæÆØÅÄÖÜÉÈÀÁÍÓÚÑÇ"
"""Letters that are no part of what a program says to a terminal."""
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


def main(rounds: int) -> None:
    """Print the table."""
    print(f"{'entries':>8} {'bare ms':>8} {'p95':>6} {'ours ms':>8} {'p95':>6} ", end="")
    print(f"{'ratio':>6} {'p95/p95':>8} {'Enter ms':>9}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _make(Path(folder), size)
            bare = _opened("bare", folder)
            ours = _opened("live", folder)
            _ready(bare, "lar")  # the cursor is on the first letter
            _ready(ours, "Tellemøtet")
            theirs, mine, enters = _typed(bare, ours, rounds)
            bare.kill()
            ours.kill()
            _say(size, theirs, mine, enters)


def _typed(bare: Terminal, ours: Terminal, rounds: int) -> tuple[list[float], list[float], list[float]]:
    theirs: list[float] = []
    mine: list[float] = []
    enters: list[float] = []
    for turn in range(rounds):
        ours.type(f"linje {turn} som lagres")
        _quiet(ours)
        ours.type("\r")
        enters.append(_timed(ours, EMPTY))
        for letter in SIGNS:
            bare.type(letter)
            theirs.append(_timed(bare, letter))
            ours.type(letter)
            mine.append(_timed(ours, letter))
            time.sleep(0.03)
        ours.type("\r")
        _timed(ours, EMPTY)
        bare.type("\x15")
        _quiet(bare)
        _quiet(ours)
    return theirs, mine, enters


def _timed(terminal: Terminal, text: str) -> float:
    seconds = terminal.seconds_until(text, 5.0)
    if seconds is None:
        raise SystemExit(f"«{text}» did not come to the screen: {terminal.lines}")
    return 1000 * seconds


def _say(size: int, theirs: list[float], mine: list[float], enters: list[float]) -> None:
    def late(times: list[float]) -> float:
        return statistics.quantiles(times, n=20)[-1]

    middle, ours = statistics.median(theirs), statistics.median(mine)
    print(
        f"{size:>8} {middle:>8.2f} {late(theirs):>6.2f} {ours:>8.2f} {late(mine):>6.2f} {ours / middle:>6.2f}"
        f" {late(mine) / late(theirs):>8.2f} {statistics.median(enters):>9.2f}"
    )


def _opened(child: str, folder: str) -> Terminal:
    environment = {**os.environ, "TERM": "xterm-256color", "REFERAT_LANG": "nb"}
    command = [sys.executable, "-m", "tests.benchmarks.keys", "--child", child, folder]
    return Terminal(command, environment, str(Path(__file__).parents[2]))


def _ready(terminal: Terminal, text: str) -> None:
    if not terminal.until(lambda rows: any(text in row for row in rows), 30):
        raise SystemExit(f"did not open: {terminal.lines}")
    _quiet(terminal)


def _quiet(terminal: Terminal) -> None:
    """Take in what it writes, until what a pause in typing sets off is over too."""
    end = time.monotonic() + 0.4
    while time.monotonic() < end:
        terminal.read(0.05)


def _make(folder: Path, size: int) -> None:
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
    match sys.argv[1:]:
        case ["--child", "bare", _]:
            _bare()
        case ["--child", "live", folder]:
            _live(Path(folder))
        case [rounds]:
            main(int(rounds))
        case _:
            main(ROUNDS)
