"""Files that are cut off, torn, empty, binary, of wrong types, of a newer schema, or with a 10 MB line.

Reading them ends in a sentence and never in a traceback, nothing on the disk is changed by opening them,
and the other meetings open.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from store.check.archive_check import check_archive
from store.errors import Problem
from store.files.archive import ARCHIVE_FILE, Archive
from store.files.meeting_file import MeetingFile
from store.files.system import System
from store.record.identity import Ids
from store.session.open_meeting import open_meeting
from store.session.writer import Writer
from tests.proof.chance import chance
from tests.proof.oracle import Lost
from tests.store.making import Ticking, added, line, meeting_in

ROOT = Path(__file__).parents[2]
VERBS = (("list",), ("check",), ("show", "Biblioteksjefmøtet"))
WRONG: tuple[object, ...] = (
    None,
    True,
    -1,
    2**70,
    1.5,
    "",
    "x",
    [],
    [1],
    {},
    {"x": 1},
    [{"name": 3}],
    "2015-13-45",
)


def bad_files(number: int, seed: int, *, verbs: int = 0) -> int:
    """Try so many bad files, as a meeting and as archive.json; ``verbs`` of them on the command line."""
    pick = chance("bad", seed)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "archive"
        good = meeting_in(folder).path
        bad = meeting_in(folder, title="Den ødelagte", id=5)
        bad.commit(added(*(line(key, f"linje {key} «æøå» 🙂", tags=["sak"]) for key in range(11, 16))))
        whole = bad.path.read_bytes()
        clock = Ticking()
        archive = Archive(folder, System(), clock, Ids(clock))
        tried = 0
        for data in _all(whole, pick, number):
            for path in (bad.path, folder / ARCHIVE_FILE):
                path.write_bytes(data)
                _opened(archive, path, good, Path(scratch) / "state")
                if tried % max(2 * number // max(verbs, 1), 1) == 0 and verbs:
                    _told(folder)
                if path.read_bytes() != data:
                    raise Lost("a bad file was changed by opening it")
                path.unlink()
                tried += 1
        return tried


def _opened(archive: Archive, path: Path, good: Path, state: Path) -> None:
    found = archive.listing()
    if good not in {summary.path for summary in found.meetings}:
        raise Lost("a good meeting does not open beside a bad one")
    check_archive(archive)
    for reading in (archive.common.tables, archive.events, lambda: MeetingFile(path, System()).record()):
        with suppress(Problem):  # a sentence
            reading()
    writer = Writer(archive.clock)
    try:
        with suppress(Problem):
            open_meeting(archive, MeetingFile(path, System()), writer, state=state).close()
    finally:
        writer.close()


def _told(folder: Path) -> None:
    for verb in VERBS:
        command = [sys.executable, "-m", "tui", "--archive", str(folder), *verb]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if b"Traceback" in done.stderr + done.stdout:
            raise Lost(f"{verb}: {done.stderr.decode()[-1000:]}")


def _all(whole: bytes, pick: Random, number: int) -> Iterator[bytes]:
    yield from (b"", b"\0" * 4096, bytes(range(256)) * 16, b"\xff\xfe" + whole, b"[]", b"null", b"{" * 5000)
    yield whole.replace(b"linje 11", b"x" * 10_000_000)
    yield whole.replace(b'"schema": 1', b'"schema": 99')
    yield whole.replace(b'"schema": 1', b'"schema": "1"')
    for turn in range(number - 10):
        yield (_cut, _flipped, _wrong, _mixed)[turn % 4](whole, pick)


def _cut(whole: bytes, pick: Random) -> bytes:
    return whole[: pick.randrange(len(whole))]


def _flipped(whole: bytes, pick: Random) -> bytes:
    data = bytearray(whole)
    for _ in range(pick.choice((1, 1, 3, 20))):
        data[pick.randrange(len(data))] ^= 1 << pick.randrange(8)
    return bytes(data)


def _wrong(whole: bytes, pick: Random) -> bytes:
    tables = json.loads(whole)
    place = tables
    while True:
        name = pick.choice(sorted(place))
        if not isinstance(place[name], dict) or not place[name] or pick.random() < 0.2:
            place[name] = pick.choice(WRONG)
            return json.dumps(tables).encode()
        place = place[name]


def _mixed(whole: bytes, pick: Random) -> bytes:
    middle = pick.randrange(len(whole))
    return whole[middle:] + bytes(pick.randrange(64)) + whole[:middle]
