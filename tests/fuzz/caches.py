"""Indexes with wrong bytes anywhere in their files: every command answers as without an index."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from store.files.archive import Archive, open_archive
from store.query import asked
from store.record.values import Kind
from store.search.index import Index
from store.search.register_book import read_book
from store.search.seal import Seal
from store.search.search import search
from tests.benchmarks.large_archive import write_archive

MEETINGS = 12
BYTES = 5
SOUGHT = ("bibliotek", "budsjett al", "al", "slag:vedtak")

BUILD = (
    "import os, sys; from pathlib import Path; from store.files.archive import open_archive;"
    "from store.search.index import Index;"
    "index = Index(open_archive(Path(sys.argv[1]), create=False), Path(sys.argv[2])); index.sync();"
    "sys.stdout.flush(); os._exit(0)"
)
"""What ends as a killed program does, so that its last changes stand in a file beside the index."""


class Told(msgspec.Struct):
    """What was tried; stops are errors, wrong is what is not in the right answers, fewer what lacks some."""

    tried: int = 0
    stops: list[str] = msgspec.field(default_factory=list)
    wrong: int = 0
    fewer: int = 0


def archive_of(folder: Path) -> Archive:
    """An archive of some meetings, written long ago."""
    write_archive(folder, MEETINGS, seed=7)
    for path in folder.rglob("*.json"):
        os.utime(path, (1e9, 1e9))
    return open_archive(folder, create=False)


def spoilt(archive: Archive, scratch: Path, number: int, seed: int, *, unseen: bool = False) -> Told:
    """Ask so many indexes, each with five wrong bytes in each of its files.

    Every other one was left by a killed program. ``unseen``: the seal is put on after the bytes were changed,
    as if the disk itself had changed them.
    """
    chance = random.Random(seed)  # noqa: S311 — the same ones every time
    right = _answers(archive, scratch / "right")
    told = Told()
    for turn in range(number):
        cache = scratch / f"{turn}-{unseen}"
        _build(archive, cache, killed=turn % 2 == 1 and not unseen)
        for path in sorted((cache / "referat").glob("*.sqlite*")):
            if not path.name.endswith((".seal", "-shm")):
                _spoil(path, chance)
        if unseen:
            _seal(archive, cache)
        told.tried += 1
        for _ in range(2):  # and once more, as a program does that begins anew
            _compare(archive, cache, right, told)
    return told


def _build(archive: Archive, cache: Path, *, killed: bool) -> None:
    if killed:
        command = [sys.executable, "-c", BUILD, str(archive.folder), str(cache)]
        subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
    else:
        index = Index(archive, cache)
        index.sync()
        index.close()


def _seal(archive: Archive, cache: Path) -> None:
    seal = Seal(Index(archive, cache).path)
    seal.take(lambda: None)
    seal.let_go()


def _spoil(path: Path, chance: random.Random) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        for _ in range(BYTES if size else 0):
            file.seek(chance.randrange(size))
            file.write(bytes((chance.randrange(256),)))


def _compare(archive: Archive, cache: Path, right: dict[str, list[bytes]], told: Told) -> None:
    try:
        found = _answers(archive, cache)
    except Exception as error:  # noqa: BLE001 — that is what is looked for
        told.stops.append(f"{type(error).__name__}: {error}")
        return
    wrong = any(set(rows) - set(right[name]) for name, rows in found.items())
    told.wrong += wrong
    told.fewer += not wrong and found != right


def _answers(archive: Archive, cache: Path) -> dict[str, list[bytes]]:
    """All that is shown, row by row."""
    index = Index(archive, cache)
    encode: Callable[[object], bytes] = msgspec.json.Encoder(enc_hook=str).encode
    try:
        index.sync()
        answers = {text: [encode(hit) for hit in _hits(index, text)] for text in SOUGHT}
        listing = index.settled(index.listing)
        answers["list"] = [encode(one) for one in (*listing.meetings, *listing.findings)]
        for kind in (Kind.DECISION, Kind.ACTION, Kind.EXPECTATION):
            rows = read_book(index).rows(kind)
            answers[kind] = [encode((row.entry, row.status, row.due)) for row in rows]
        return answers
    finally:
        index.close()


def _hits(index: Index, text: str) -> tuple[object, ...]:
    return index.settled(lambda: search(index, asked(text)).hits)
