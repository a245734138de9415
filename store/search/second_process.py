"""The process that reads files for the index beside this one.

``python -m store.search.second_process FOLDER`` is asked on its standard input which files to read, batch by
batch, and answers on its standard output with their rows. It only reads. The messages are those of
:mod:`store.search.index_build`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from store.files.archive import open_archive
from store.search.index_build import packed, read_message, row_at, unpacked_batch, write_message


def serve(folder: Path, asking: IO[bytes], answers: IO[bytes]) -> None:
    """Read the files that are asked for, until the other end is gone. Raises ``archive-missing``."""
    archive = open_archive(folder, create=False)
    while True:
        try:
            batch = unpacked_batch(read_message(asking))
        except EOFError:
            return
        write_message(answers, packed([row_at(archive, *one) for one in batch]))


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
