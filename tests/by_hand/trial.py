"""What somebody does first with a program that has been installed: the same deeds for a wheel and a bundle.

The program is given as a command. It runs in an empty folder, with a state, a cache and a configuration of
its own, and without anything that would show it the way to a checkout.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

if sys.platform != "win32":
    from tests.proof.terminal import Terminal

LINES = "# Budsjett 2027\n= Felles innkjøp fra 1.9\n! Kari: sende utkast innen 1.10\nprivat: bare for meg\n"
OLD = "# Styremøte 12. mars 2025\n\n## Sak 1/25 Budsjett\n\nVedtak: Budsjettet er vedtatt.\n"
"""Minutes that exist as text."""

PATIENCE = 60.0
"""Seconds that a program may take on a machine that has much to do."""

_KEPT = ("PATH", "SYSTEMROOT", "USERPROFILE", "TMPDIR", "TEMP")


class Deed(msgspec.Struct, frozen=True):
    """Something that was tried: whether it went well, and what was seen otherwise."""

    name: str
    done: bool
    seen: str = ""

    def __str__(self) -> str:
        """The row of a table."""
        return f"  {'ok ' if self.done else 'BAD'}  {self.name}" + ("" if self.done else f": {self.seen}")


class Trial:
    """An installed program in a folder of its own; ``deeds`` is what was tried with it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Make the folder."""
        self.command = list(command)
        self.folder = folder
        self.archive = folder / "archive"
        self.deeds: list[Deed] = []
        folder.mkdir(parents=True, exist_ok=True)
        names = {
            "HOME": "",
            "XDG_STATE_HOME": "state",
            "XDG_CACHE_HOME": "cache",
            "XDG_CONFIG_HOME": "config",
        }
        self.environment = {
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
            **{name: str(folder / part) for name, part in names.items()},
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "REFERAT_LANG": "en",
        }

    def __call__(self, *words: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the program."""
        return subprocess.run(
            [*self.command, *words],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env={**self.environment, **environment},
            timeout=PATIENCE,
            check=False,
        )

    def run_all(self) -> list[Deed]:
        """Try everything; what goes wrong keeps nothing else from being tried."""
        self._says("--version", expected=r"referat \d+\.\d+")
        for language, word in (("nb", "møte"), ("nn", "møte"), ("en", "meeting")):
            self._says("--help", expected=word, REFERAT_LANG=language)
        made = self._says(
            "new", "Trial", "--from", "2026-11-12", "--language", "nb", expected=r"^[0-9A-Z]{13}$"
        )
        self._says("take", made.strip() or "latest", stdin=LINES, expected="Felles innkjøp")
        self._says("list", expected="Trial")
        self._says("show", "latest", expected="Felles innkjøp")
        self._says("search", "innkjøp", expected="innkjøp")
        self._says("decisions", expected="innkjøp")
        self._says("keys", expected="list.new")
        self._says("check", expected="")
        for to in ("docx", "html", "markdown", "json"):
            self._writes(to)
        self._says("calendar", "--to", "ics", "--deadlines", "-o", "year.ics", expected="year.ics")
        (self.folder / "old.md").write_text(OLD, encoding="utf-8")
        self._says("import", "old.md", "--yes", expected="old.md")
        self._says("approve", "Styremøte", expected="Styremøte")
        self._says("site", "site", expected="site")
        self._note("the pages of the site have their style", "{" in self._read("site/site.css"))
        other = self._says("new", "Screens", "--from", "2026-11-13", expected=r"^[0-9A-Z]{13}$")
        if sys.platform != "win32":  # which has pseudo-terminals of another sort
            self._types_a_line(other.strip() or "latest")
            self._shows_the_demo()
        return self.deeds

    def seconds_to_list(self) -> float:
        """How long the program takes to print the list of meetings."""
        began = time.perf_counter()
        self("list", "--archive", str(self.archive))
        return time.perf_counter() - began

    def seconds_to_screen(self) -> float:
        """How long it takes until the list of meetings is on the screen."""
        began = time.perf_counter()
        terminal = self._terminal()
        try:
            terminal.until(_shows("Trial"), PATIENCE)
            return time.perf_counter() - began
        finally:
            terminal.kill()

    def _says(self, *words: str, expected: str, stdin: str = "", **environment: str) -> str:
        """Run a command on the archive, and note whether it said what it should."""
        asked = words if words[0].startswith("-") else (*words, "--archive", str(self.archive))
        left = self(*asked, stdin=stdin, **environment)
        done = left.returncode == 0 and re.search(expected, left.stdout, re.MULTILINE) is not None
        self._note(" ".join((words[0], *environment.values())), done, f"{left.stdout}{left.stderr}")
        return left.stdout

    def _writes(self, to: str) -> None:
        path = self.folder / f"minutes.{to}"
        left = self("export", "latest", "--to", to, "-o", str(path), "--archive", str(self.archive))
        text = ""
        if path.is_file():
            text = _word_text(path) if to == "docx" else path.read_text(encoding="utf-8")
        done = "Felles innkjøp" in text and "bare for meg" not in text
        self._note(f"export --to {to}", done, left.stderr)

    def _types_a_line(self, meeting: str) -> None:
        terminal = self._terminal("open", meeting)
        try:
            shown = terminal.until(_shows("Screens"), PATIENCE)
            terminal.type("= Møterom for alle\r")
            noted = terminal.until(_shows("DECISION (1) Møterom for alle"), PATIENCE)
            saved = terminal.until(_shows("saved"), PATIENCE)
            self._note(
                "open, and a line in a pseudo-terminal", shown and noted and saved, "\n".join(terminal.lines)
            )
        finally:
            terminal.kill()
        self._says("show", meeting, expected="Møterom for alle")

    def _shows_the_demo(self) -> None:
        terminal = Terminal([*self.command, "demo"], self.environment, str(self.folder))
        try:
            shown = terminal.until(_shows("Biblioteksjefmøtet"), PATIENCE)
            self._note("demo in a pseudo-terminal", shown, "\n".join(terminal.lines))
        finally:
            terminal.kill()

    def _terminal(self, *words: str) -> Terminal:
        command = [*self.command, *words, "--archive", str(self.archive)]
        return Terminal(command, self.environment, str(self.folder))

    def _read(self, name: str) -> str:
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def _note(self, name: str, done: bool, seen: str = "") -> None:
        self.deeds.append(Deed(name, done, seen))
        print(self.deeds[-1], flush=True)


def _shows(text: str) -> Callable[[list[str]], bool]:
    return lambda rows: any(text in row for row in rows)


def _word_text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
