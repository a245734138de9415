"""One mutant in an archive of three meetings: every command answers, the others are shown, no file changes.

The commands run in this process, by the way they run from a shell. A sentence (Problem) is an answer; any
other exception is a miss, and so is a command that takes too long.
"""

from __future__ import annotations

import io
import re
import signal
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from types import FrameType

import click
import msgspec

from store.errors import Problem
from store.record.identity import to_text
from tests.fuzz.mutants import Mutant
from tests.fuzz.record import RICH, SECOND, SHARED, THIRD, TITLES, others, rich, written
from tui.cli.program import program

PATIENCE = 20
"""Seconds for one command."""

OTHERS = tuple(TITLES[key] for key in (SECOND, THIRD))
READING: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "list": (("list",), OTHERS),
    "check": (("check",), ()),
    "search": (("search", SHARED, "--all"), OTHERS),
    "decisions": (("decisions",), (f"{SHARED} står", f"{SHARED} står")),
    "actions": (("actions",), (f"gjere {SHARED}", f"gjere {SHARED}")),
    "expectations": (("expectations", "--json"), (f"{SHARED} no", f"{SHARED} no")),
    "show other": (("show", TITLES[SECOND]), (f"{SHARED} står",)),
}
"""What is asked of the whole archive, and what of the two others has to be in each answer."""

OF_ONE = {
    "show": ("show", "{M}"),
    "show --json": ("show", "{M}", "--json"),
    "check M": ("check", "{M}"),
    "summary": ("summary", "{M}"),
    **{
        f"export {to}{internal}": (
            "export",
            "{M}",
            "--to",
            to,
            "-o",
            f"{{T}}/x.{to}",
            "--quiet",
            *internal.split(),
        )
        for to in ("docx", "markdown", "html", "json")
        for internal in ("", " --internal")
    },
}
"""What is asked of the mutant, by its title, or where that is gone by its id."""

WRITING = ("export", "{M}", "--to", "markdown", "-o", "{T}/n.md", "--profile", "notice", "--quiet")
"""A notice gives numbers to the cases: the one command that may change the file."""


class Miss(msgspec.Struct, frozen=True):
    """A command that did not answer as it should. ``why`` is one line, ``where`` the place in our code."""

    mutant: str
    command: str
    why: str
    where: str = ""


class Trial:
    """An archive to try mutants in."""

    def __init__(self, folder: Path) -> None:
        """Make the archive in a folder of its own."""
        self._scratch = folder / "out"
        self._scratch.mkdir(parents=True)
        self.archive = folder / "archive"
        self.paths = written(self.archive, {RICH: rich(), **others()})
        self.common = self.archive / "archive.json"
        self._meeting = TITLES[RICH]

    def of(self, mutant: Mutant, one: Iterable[str] = tuple(OF_ONE)) -> Iterator[Miss]:
        """Try a mutant in place of the first meeting, or of archive.json; ``one``: what it is asked."""
        path = self.common if mutant.common else self.paths[RICH]
        path.write_bytes(mutant.data)
        try:
            before = self._bytes()
            yield from self._read(mutant)
            yield from self._one(mutant, one)
            if self._bytes() != before:
                yield Miss(mutant.name, "all", "a file has changed")
            miss = self._tried(mutant, "export notice", self._told(WRITING))[1]
            if miss is not None:
                yield miss
        finally:
            written(self.archive, {RICH: rich(), **others()})

    def _read(self, mutant: Mutant) -> Iterator[Miss]:
        told: dict[str, str] = {}
        for name, (command, wanted) in READING.items():
            out, miss = self._tried(mutant, name, command)
            told[name] = out
            if miss is not None:
                yield miss
            elif lacking := [text for text in wanted if out.count(text) < wanted.count(text)]:
                yield Miss(mutant.name, name, f"does not show {lacking[0]}")
        file = (self.common if mutant.common else self.paths[RICH]).name
        if told["list"].count("\n") < len(TITLES) and file not in told["check"]:
            yield Miss(mutant.name, "check", "does not name what is not in the list")
        self._meeting = _named(told["list"])

    def _one(self, mutant: Mutant, one: Iterable[str]) -> Iterator[Miss]:
        for name in one:
            _, miss = self._tried(mutant, name, self._told(OF_ONE[name]))
            if miss is not None:
                yield miss
        for path in self._scratch.iterdir():
            path.unlink()

    def _told(self, command: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(part.format(M=self._meeting, T=self._scratch) for part in command)

    def _tried(self, mutant: Mutant, name: str, command: tuple[str, ...]) -> tuple[str, Miss | None]:
        out = io.StringIO()
        told = suppress(Problem, click.exceptions.Exit, click.UsageError)
        try:
            with within(PATIENCE), redirect_stdout(out), redirect_stderr(io.StringIO()), told:
                program.main(["--archive", str(self.archive), *command], "referat", standalone_mode=False)
        except Exception as error:  # noqa: BLE001 — that is what is looked for
            return out.getvalue(), Miss(
                mutant.name, name, f"{type(error).__name__}: {error}"[:160], _where(error)
            )
        return out.getvalue(), None

    def _bytes(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.archive.rglob("*") if path.is_file()}


def _named(listed: str) -> str:
    """What the mutant is asked for by: its title, unless the list has another one; then an id in the list."""
    if TITLES[RICH] in listed:
        return TITLES[RICH]
    ids = [line.split()[0] for line in listed.splitlines() if not any(title in line for title in OTHERS)]
    return ids[0] if ids else to_text(RICH)


def _where(error: Exception) -> str:
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if re.search(r"/(store|exports|tui)/", frame.filename)
    ]
    if not ours:
        return ""
    last = ours[-1]
    file = re.sub(r"^.*/(?=(store|exports|tui)/)", "", last.filename)
    return f"{file}:{last.lineno}"


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raise TimeoutError after a while, where there are signals."""
    if sys.platform == "win32":
        yield
        return

    def late(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} s")

    was = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, was)
