"""An archive of a network of libraries, with everything that a site has a page or a part for."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from tui.cli.program import run


class SiteMeeting(NamedTuple):
    """A meeting by its head, and what was typed in it."""

    title: str
    first: str
    series: str
    lines: str
    last: str = ""
    language: str = "nb"
    profile: str = "minutes"
    approved: bool = True


def meetings() -> Iterator[SiteMeeting]:
    """The meetings of the network, the oldest first."""
    text = Path(__file__).with_name("network.txt").read_text(encoding="utf-8")
    for part in text.split("== ")[1:]:
        head, _, lines = part.partition("\n")
        title, first, last, series, language, profile = map(str.strip, head.split("|"))
        yield SiteMeeting(title, first, series, lines, last, language, profile)


class Program:
    """The program on one archive, in this process; what it says on the way is kept in ``told``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = ""

    def __call__(self, *words: str, stdin: str = "", code: int = 0) -> str:
        out, told = io.StringIO(), io.StringIO()
        with _typed(stdin), redirect_stdout(out), redirect_stderr(told):
            left = run([words[0], *words[1:], "--archive", str(self.folder)])
        self.told = told.getvalue()
        assert left == code, self.told
        return out.getvalue()

    def hold(self, one: SiteMeeting) -> str:
        """Make a meeting, type its lines and close it; returns its id."""
        head = ["--from", one.first, "--language", one.language, "--profile", one.profile]
        head += ["--to", one.last] if one.last else []
        head += ["--series", one.series] if one.series else []
        made = self("new", one.title, *head).strip()
        ended = {"nn": "heva: 14.00", "en": "adjourned: 14:00"}.get(one.language, "hevet: 14.00")
        self("take", made, stdin=f"{one.lines}{ended}\n")
        if one.approved:
            self("approve", made)
        return made


def network(folder: Path) -> Program:
    """The archive, in a folder."""
    program = Program(folder)
    for one in meetings():
        program.hold(one)
    program("topic", "hospitering", "--also", "utveksling, jobbskygging")
    return program


@contextmanager
def _typed(text: str) -> Iterator[None]:
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    try:
        yield
    finally:
        sys.stdin = before
