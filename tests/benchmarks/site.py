"""Time the site of a large archive: python -m tests.benchmarks.site [MEETINGS] [--against CHECKOUT].

Writes an archive of so many meetings (350 unless told) of 88 entries each, every twentieth of them private.
Each meeting is written as a page by itself in one process, and in another looked through too; then the
site is made in a third, made again with nothing changed, and made with one more meeting. Told are seconds of
the processor, of whole processes, and how many files were written. With ``--against`` another checkout does
each of them too, by turns, so that whatever else the machine does strikes both.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.large_archive import write_archive

HERE = Path(__file__).parents[2]
ENTRIES = 88
APART = 12.5
"""Days between two meetings: as many as a board of twelve years has."""

PRIVATE = 20

_ALONE = """
import sys
from pathlib import Path
from functools import partial
from exports.export import looked_through, written
from store.files.meeting_file import MeetingFile
from store.files.system import System
for path in sorted(Path(sys.argv[1]).glob("20*/*.json")):
    record = MeetingFile(path, System()).record()
    make = partial(written, to="html", paper="minutes", organisation="", used_numbers=())
    looked_through(record, make) if sys.argv[2:] else make(record)
"""


class Took(NamedTuple):
    """Seconds of the processor that a process took, and what it said."""

    seconds: float
    said: str


class SitePlace:
    """An archive of a checkout's own, and the folder of its site."""

    def __init__(self, checkout: Path, place: Path, meetings: int) -> None:
        """Write the archive, and put its newest meeting away."""
        self._checkout, self._place = checkout, place
        self.archive, self._site = place / "archive", place / "site"
        write_archive(self.archive, meetings + 1, entries=ENTRIES, apart=APART, private=PRIVATE)
        self._last = max(self.archive.rglob("*.json"), key=lambda path: path.name)
        self._kept = self._last.read_bytes()
        self._last.unlink()

    def alone(self) -> Took:
        """Each meeting as a page by itself, in memory."""
        return self._run("-c", _ALONE, str(self.archive))

    def exports(self) -> Took:
        """The same, each looked through for what is withheld in it, as every export is."""
        return self._run("-c", _ALONE, str(self.archive), "looked through")

    def site(self) -> Took:
        """The site made, or made again; what it said is how many files were written, and of how many."""
        took = self._run("-m", "tui", "site", str(self._site), "--json", "--archive", str(self.archive))
        told = json.loads(took.said)
        written = len(told["new"]) + len(told["changed"])
        return Took(took.seconds, f"{written} of {told['files']} files written")

    def with_one_more(self) -> Took:
        """The site made again with the meeting that was put away."""
        self._last.write_bytes(self._kept)
        return self.site()

    def _run(self, *words: str) -> Took:
        compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        own = {"XDG_STATE_HOME": self._place / "state", "XDG_CACHE_HOME": self._place / "cache"}
        environment = {**compiled, **{name: str(path) for name, path in own.items()}}
        before = os.times()
        left = subprocess.run(
            [sys.executable, *words],
            check=True,
            capture_output=True,
            encoding="utf-8",
            cwd=self._checkout,
            env={**environment, "PYTHONPATH": str(self._checkout)},
        )
        after = os.times()
        user, system = (
            after.children_user - before.children_user,
            after.children_system - before.children_system,
        )
        return Took(user + system, left.stdout)


DEEDS: dict[str, Callable[[SitePlace], Took]] = {
    "HTML alone": SitePlace.alone,
    "exports": SitePlace.exports,
    "first": SitePlace.site,
    "again": SitePlace.site,
    "one more": SitePlace.with_one_more,
}


def main(meetings: int, checkouts: list[Path], rounds: int) -> None:
    """Print a row for each deed: for each checkout the seconds, and its ratio to the pages by themselves."""
    taken: dict[tuple[str, Path], list[Took]] = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            places = [
                (one, SitePlace(one, Path(folder, str(at)), meetings)) for at, one in enumerate(checkouts)
            ]
            for deed, do in DEEDS.items():
                for checkout, place in places:
                    taken.setdefault((deed, checkout), []).append(do(place))
    names = ("now", "before")[: len(checkouts)]
    print(
        f"{meetings} meetings of {ENTRIES} entries\n{'':12}"
        + "".join(f"{f'{one} s':>10} {'ratio':>7}" for one in names)
    )
    for deed in DEEDS:
        row = f"{deed:12}"
        for checkout in checkouts:
            alone, own = (
                statistics.median(took.seconds for took in taken[one, checkout])
                for one in ("HTML alone", deed)
            )
            row += f"{own:>10.2f} {own / alone:>7.2f}"
        print(f"{row}  {taken[deed, checkouts[0]][-1].said.strip()}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.site")
    parser.add_argument("meetings", type=int, nargs="?", default=350)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    other = [given.against.resolve()] if given.against else []
    main(given.meetings, [HERE, *other], given.rounds)
