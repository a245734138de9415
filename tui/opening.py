"""Opening a file or a folder with whatever the user's machine opens it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from store.errors import Problem

_PATIENCE = 3.0
"""Seconds to wait for an opener's answer; one that is still running by then has opened something."""


def open_file(path: Path) -> None:
    """Open a file in the program it belongs to. Raises ``not-opened``. Not for the thread that draws."""
    if sys.platform == "win32":
        _start(path)
    else:
        _run(path, [_opener(path), str(path)])


def show_in_folder(path: Path) -> None:
    """Show the folder of a file, the file marked where the system can. Raises ``not-opened``."""
    if sys.platform == "win32":
        _start(path.parent)
    elif sys.platform == "darwin":
        _run(path, ["open", "-R", str(path)])
    else:
        _run(path, [_opener(path), str(path.parent)])


def _opener(path: Path) -> str:
    for name in ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview"):
        if found := shutil.which(name):
            return found
    raise Problem("not-opened", path=str(path))


def _run(path: Path, command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    try:
        # A session of its own: the program that opens must outlive this one, and hear no key of it.
        begun = subprocess.Popen(  # noqa: S603 — the system's own opener, and a path
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
        failed = begun.wait(_PATIENCE) != 0
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise Problem("not-opened", path=str(path)) from error
    if failed:
        raise Problem("not-opened", path=str(path))


def _start(path: Path) -> None:
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 — a file that was just written
        except OSError as error:
            raise Problem("not-opened", path=str(path)) from error
