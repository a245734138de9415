"""The rows of the index, made from the files of an archive: here, or by a second process beside this one.

Where many files are read, a second process reads and folds them while this one puts what came before into
the tables: the other processor is used, and the thread that draws has this one to itself. The second
process only reads, and ends when nobody asks it any more (``second_process.py`` is what it runs). Without
one, everything is read here. While a long meeting is taken, a process that stays takes it in after each
line, for the same reason.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias

import msgspec
from msgspec.structs import replace

from store.errors import Problem, unusual
from store.files.bounds import beyond_measure
from store.files.readable_archive import ReadableArchive
from store.files.system import System
from store.record.record import Record
from store.search.index_tables import IndexRow, place_of, problem_in, row_of

if TYPE_CHECKING:
    import subprocess

Wanted: TypeAlias = tuple[str, int, int]
"""A file by its name in the archive, when it was changed last (0: too lately to tell), and its size."""

MANY = 1_000
"""Files from which on a second process is worth its start."""

SECOND_PROCESS = "store.search.second_process"
"""The module that the second process runs."""

FILLS = "fill"
"""The word after the folder with which it makes the whole index, and is asked nothing."""

RENEWS = "renew"
"""The word after the folder, and before the cache folder, with which it takes in what it is asked to."""

_LENGTH = 8
packed = msgspec.msgpack.Encoder().encode


def unpacked_batch(told: bytes) -> list[Wanted]:
    """What the second process is asked for."""
    return msgspec.msgpack.decode(told, type=list[Wanted])


def rows_of(
    archive: ReadableArchive, batches: Sequence[Sequence[Wanted]], stop: Callable[[], bool]
) -> Iterator[list[IndexRow]]:
    """Read the files batch by batch. After ``stop`` says so, the batch at hand is the last one."""
    near = _near(len(batches), archive, sum(map(len, batches)))
    for batch in batches[:near]:
        yield [row_at(archive, *one) for one in takewhile(lambda _: not stop(), batch)]
    left = list(batches[near:])
    if left and not stop():
        for rows in _apart(archive.folder, left):
            yield rows
            del left[0]
            if stop():
                return
    for batch in left:  # the second process could not be had, or was ended
        yield [row_at(archive, *one) for one in takewhile(lambda _: not stop(), batch)]


def row_at(archive: ReadableArchive, path: str, changed: int, size: int) -> IndexRow:
    """Read a file for what the index holds of it."""
    try:
        tables = archive.file(place_of(archive.folder, path)).read()
        row = row_of(Record.from_stored(tables), path, changed, size)
    except Problem as problem:
        return IndexRow(path, changed, size, problem=problem_in(problem))
    except Exception as error:  # noqa: BLE001 — whatever it holds, it is told of this file alone
        return IndexRow(path, changed, size, problem=problem_in(unusual(path.rpartition("/")[2], error)))
    if row.problem is None:
        return row
    told = next(beyond_measure(tables, path.rpartition("/")[2]), None)
    return row if told is None else replace(row, problem=problem_in(told))


def _near(count: int, archive: ReadableArchive, files: int) -> int:
    """How many batches are read here; the first ones always, so that there is something to find at once."""
    return min(count, 3) if files >= MANY and type(archive.disk) is System else count


def _apart(folder: Path, batches: Sequence[Sequence[Wanted]]) -> Iterator[list[IndexRow]]:
    """The rows from a second process, one batch ahead of who takes them; fewer when it ends too soon."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 — few archives need it

    try:
        with _process(folder) as process, ThreadPoolExecutor(1) as ahead:
            assert process.stdin is not None  # noqa: S101 — both are pipes
            assert process.stdout is not None  # noqa: S101
            try:
                coming = ahead.submit(_exchange, process.stdin, process.stdout, batches[0])
                for batch in (*batches[1:], ()):
                    rows = coming.result()
                    coming = ahead.submit(_exchange, process.stdin, process.stdout, batch)
                    yield rows
            finally:
                process.kill()
    except (OSError, EOFError, msgspec.MsgspecError):
        return


def _process(folder: Path) -> subprocess.Popen[bytes]:
    """Start it, from where this program is and not from where somebody stands."""
    import subprocess  # noqa: PLC0415 — as above

    return _begun((str(folder),), subprocess.PIPE)


def begin_filling(folder: Path) -> None:
    """Let a process that outlives this one bring the index of an archive up to date. Raises OSError."""
    import subprocess  # noqa: PLC0415 — as above

    _begun((str(folder), FILLS), subprocess.DEVNULL, outlives=True)


class RenewalProcess:
    """A process that takes in meetings of an archive as they stand in their files, one at a time.

    It ends by itself when nobody can ask it any more.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        """Start it for an archive, whose index lies in a cache folder. Raises OSError."""
        import subprocess  # noqa: PLC0415 — as above

        self.folder = folder
        self._process = _begun((str(folder), RENEWS, str(cache)), subprocess.PIPE, outlives=True)

    def renew(self, name: str) -> bool:
        """Let it take in a file of the archive, and wait until it has; False when it is gone."""
        try:
            assert self._process.stdin is not None  # noqa: S101 — both are pipes
            assert self._process.stdout is not None  # noqa: S101
            write_message(self._process.stdin, name.encode())
            read_message(self._process.stdout)
        except (OSError, EOFError):
            return False
        return True

    def close(self) -> None:
        """Ask it nothing more, and wait until it has ended."""
        with self._process, suppress(OSError):
            self._process.communicate()


def _begun(arguments: Sequence[str], pipes: int, *, outlives: bool = False) -> subprocess.Popen[bytes]:
    import subprocess  # noqa: PLC0415 — as above

    if getattr(sys, "frozen", False):  # a program in a folder of its own runs no modules
        raise FileNotFoundError(SECOND_PROCESS)
    return subprocess.Popen(  # noqa: S603 — ourselves
        [sys.executable, "-P", "-m", SECOND_PROCESS, *arguments],
        stdin=pipes,
        stdout=pipes,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=outlives,
    )


def _exchange(asking: IO[bytes], answers: IO[bytes], batch: Sequence[Wanted]) -> list[IndexRow]:
    if not batch:
        return []
    write_message(asking, packed(batch))
    return msgspec.msgpack.decode(read_message(answers), type=list[IndexRow])


def write_message(stream: IO[bytes], data: bytes) -> None:
    """Send one message to the other process."""
    stream.write(len(data).to_bytes(_LENGTH))
    stream.write(data)
    stream.flush()


def read_message(stream: IO[bytes]) -> bytes:
    """What was written at the other end. Raises EOFError when there will be no more."""
    length = int.from_bytes(_whole(stream, _LENGTH))
    return _whole(stream, length)


def _whole(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
