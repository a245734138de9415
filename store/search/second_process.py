"""The process that reads files for the index beside this one.

``python -m store.search.second_process FOLDER`` is asked on its standard input which files to read, batch by
batch, and answers on its standard output with their rows. It only reads. The messages are those of
:mod:`store.search.index_build`. With ``fill`` after the folder it brings the index up to date, and is asked
nothing: one process at a time. With ``renew`` it is asked for one file after the other, takes each in, and
answers when it has.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from store.errors import Problem
from store.files.archive import open_archive
from store.files.system import PRIVATE
from store.search.index import Index
from store.search.index_build import (
    FILLS,
    RENEWS,
    packed,
    read_message,
    row_at,
    unpacked_batch,
    write_message,
)
from store.search.index_tables import place_of

LONGEST = 600
"""Seconds after which another may fill an index that somebody has begun to fill."""

YIELDING = 10
"""How much this process gives way, where the system lets it: somebody types meanwhile."""


def serve(folder: Path, asking: IO[bytes], answers: IO[bytes]) -> None:
    """Read the files that are asked for, until the other end is gone. Raises ``archive-missing``."""
    archive = open_archive(folder, create=False)
    while True:
        try:
            batch = unpacked_batch(read_message(asking))
        except EOFError:
            return
        write_message(answers, packed([row_at(archive, *one) for one in batch]))


def fill(folder: Path) -> bool:
    """Bring the index of an archive up to date; False when another process is at it already.

    Raises ``archive-missing`` and ``index-unavailable``.
    """
    index = Index(open_archive(folder, create=False))
    mark = index.path.with_suffix(".filled")
    with suppress(OSError):
        if time.time() - mark.stat().st_mtime > LONGEST:  # whoever left it there was killed
            mark.unlink()
    try:
        mark.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL, PRIVATE))
    except OSError:
        return False
    try:
        index.sync()
    finally:
        index.close()
        mark.unlink(missing_ok=True)
    return True


def renew(folder: Path, cache: Path, asking: IO[bytes], answers: IO[bytes]) -> None:
    """Take in the files that are asked for, until the other end is gone. Raises ``archive-missing``."""
    index = Index(open_archive(folder, create=False), cache)
    with suppress(EOFError, BrokenPipeError):
        while True:
            path = place_of(folder, read_message(asking).decode())
            with suppress(Problem):  # the next look at the archive does it
                index.renew(path)
            index.close()
            write_message(answers, b"")


def main(arguments: Sequence[str]) -> None:
    """Do what the arguments say: a folder, and perhaps that its index is to be filled."""
    folder = Path(arguments[0])
    if arguments[1:] == [FILLS]:
        fill(folder)
    elif arguments[1:2] == [RENEWS]:
        if sys.platform != "win32":
            os.nice(YIELDING)
        renew(folder, Path(arguments[2]), sys.stdin.buffer, sys.stdout.buffer)
    else:
        serve(folder, sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main(sys.argv[1:])
