"""``merge-file`` and ``setup-git``: an archive that git keeps, and that several people change.

git asks ``merge-file`` to merge two versions of a file (a merge driver); ``setup-git`` tells it so.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from store.errors import Problem
from store.files.durable import not_saved, read_file, unread, write_file
from store.files.system import System
from store.language.catalogue import screen_language, words
from store.merge.merged_file import merged_file
from tui.cli.output import say, visible
from tui.cli.verb import GivenPath, chosen_archive, verb

WANTED = {
    ".gitattributes": (
        "/archive.json merge=referat -text",
        "/[0-9][0-9][0-9][0-9]/*.json merge=referat -text",
        "/letterheads/* binary",
    ),
    ".gitignore": (".~*",),
}
"""The lines of the archive's own files: who merges, whose line ends stay, and what is no part of it."""


@verb("merge-file")
@click.argument("base", type=GivenPath())
@click.argument("ours", type=GivenPath())
@click.argument("theirs", type=GivenPath())
@click.argument("name", required=False, default="")
def merge_file_verb(base: Path, ours: Path, theirs: Path, name: str, archive: Path | None) -> None:
    """Merge two versions of a file made from BASE, and write the result into OURS.

    When they must stay two, OURS stays as it is, and git marks the file as unmerged.
    """
    del archive  # the versions lie wherever git has put them
    before, here, there = (_content(path) for path in (base, ours, theirs))
    whole = merged_file(before, here, there, Path(name or ours).name)
    if whole != here:
        try:
            write_file(System(), ours, whole)
        except OSError as error:
            raise not_saved(error, ours) from error


@verb("setup-git")
def setup_git_verb(archive: Path | None) -> None:
    """Let git merge the files of the archive by ``merge-file``, and say what was changed."""
    kept = chosen_archive(archive, create=False)
    folder, sentence = kept.folder, words(screen_language(), "command")
    _git(folder, "rev-parse", "--show-toplevel")
    kept.identity()  # two clones that each make an archive.json of their own would make two archives
    for name, wanted in WANTED.items():
        if added := _added(folder / name, wanted):
            say(sentence("git-written", file=visible(str(folder / name)), count=len(added)))
            for line in added:
                say(f"  {line}")
        else:
            say(sentence("git-there", file=visible(str(folder / name))))
    for key, value in _settings():
        _git(folder, "config", "--local", key, value)
        say(f"  git config {key} {shlex.quote(value)}")
    say(sentence("git-done"))


def _content(path: Path) -> bytes:
    try:
        return read_file(System(), path)
    except OSError as error:
        raise unread(error, path) from error


def _settings() -> Iterator[tuple[str, str]]:
    """The settings of the driver; git gives a copy of each version a name, and the name of the file last."""
    yield "merge.referat.name", "Referat: what both say"
    yield "merge.referat.driver", f"{_command()} merge-file %O %A %B %P"


def _command() -> str:
    """How a shell starts this program, from whichever folder."""
    if shutil.which("referat"):
        return "referat"
    if getattr(sys, "frozen", False):
        return shlex.quote(Path(sys.executable).as_posix())
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m tui"


def _added(path: Path, wanted: Sequence[str]) -> list[str]:
    """Add the lines that a file lacks; its own stay as they are. Returns those that were added."""
    try:
        before = read_file(System(), path)
    except FileNotFoundError:
        before = b""
    except OSError as error:
        raise unread(error, path) from error
    there = {line.strip() for line in before.decode("utf-8", "replace").splitlines()}
    added = [line for line in wanted if line not in there]
    if added:
        begun = before if not before or before.endswith(b"\n") else before + b"\n"
        try:
            write_file(System(), path, begun + "".join(f"{line}\n" for line in added).encode())
        except OSError as error:
            raise not_saved(error, path) from error
    return added


def _git(folder: Path, *words_of_call: str) -> str:
    """What git says. Raises ``git-missing`` and ``git-refused``."""
    try:
        done = subprocess.run(  # noqa: S603 — git itself, with words of ours
            ["git", *words_of_call],  # noqa: S607 — wherever it is installed
            cwd=folder,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except OSError as error:
        raise Problem("git-missing") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise Problem("git-refused", folder=visible(str(folder)), reason=visible(reason))
    return done.stdout.decode("utf-8", "replace").strip()
