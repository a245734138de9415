"""Wrong bytes in the index, wherever they are: no answer is another one, and nothing stops."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import Problem
from store.files.archive import Archive, open_archive
from store.query import asked
from store.record.model import Meeting
from store.record.values import Kind
from store.search.index import Index
from store.search.register_book import read_book
from store.search.seal import Seal
from store.search.search import Hit, search
from tests.benchmarks.large_archive import write_archive
from tests.store.making import added, archive_at, line

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the seal needs locks of POSIX")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("many")
    write_archive(folder, 12, seed=7)
    for path in folder.rglob("*.json"):
        os.utime(path, (1e9, 1e9))  # what is young is read again
    return open_archive(folder, create=False)


def hits(index: Index, text: str) -> tuple[Hit, ...]:
    return index.settled(lambda: search(index, asked(text)).hits)


def answers(archive: Archive, cache: Path) -> object:
    """What a command would answer, each with an index of its own."""
    index = Index(archive, cache)
    index.sync()
    found = [hits(index, text) for text in ("bibliotek", "budsjett", "al", "slag:vedtak")]
    listing = index.settled(index.listing)
    rows = [
        [(row.entry, row.status, row.due) for row in read_book(index).rows(kind)]
        for kind in (Kind.DECISION, Kind.ACTION)
    ]
    index.close()
    return found, listing, rows


def spoil(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        size = path.stat().st_size
        for _ in range(5):
            file.seek(chance.randrange(size))
            file.write(bytes((chance.randrange(256),)))


@POSIX
def test_wrong_bytes_anywhere_change_no_answer(many: Archive, tmp_path: Path) -> None:
    expected = answers(many, tmp_path / "whole")
    chance = random.Random(3)  # noqa: S311 — the same ones every time
    for turn in range(8):
        cache = tmp_path / f"cache-{turn}"
        shutil.copytree(tmp_path / "whole", cache)
        for path in (cache / "referat").glob("*.sqlite*"):
            spoil(path, chance)
        assert answers(many, cache) == expected
        assert answers(many, cache) == expected


@POSIX
def test_what_is_written_right_after_it_was_closed_is_noticed(many: Archive, tmp_path: Path) -> None:
    """The clock of a file system may stand still between the two."""
    index = Index(many, tmp_path)
    for _ in range(6):
        index.sync()
        assert index.ask(lambda db: db.execute("SELECT count(*) FROM meetings").fetchone()) == (12,)
        index.ask(lambda db: db.execute("UPDATE files SET changed = changed + 1"))
        index.close()
        with index.path.open("r+b") as file:
            file.seek(5000)
            file.write(b"x")
        assert index.ask(lambda db: db.execute("SELECT count(*) FROM meetings").fetchone()) == (0,)


@POSIX
def test_what_nobody_else_has_written_to_is_not_made_anew(many: Archive, tmp_path: Path) -> None:
    index = Index(many, tmp_path)
    index.sync()
    other = Index(many, tmp_path)
    assert other.listing() == index.listing()
    index.close()
    other.ask(lambda db: db.execute("UPDATE files SET changed = changed - 1"))
    other.close()
    read: list[int] = []
    index.sync(lambda done, _count: read.append(done))
    assert read == [12]  # by the update, not from nothing
    assert index.thrown == 0
    index.close()
    again: list[int] = []
    Index(many, tmp_path).sync(lambda done, _count: again.append(done))
    assert again == []


@POSIX
def test_an_index_that_nobody_closed_is_sealed_when_it_is_gone(many: Archive, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from store.files.archive import open_archive;"
        "from store.search.index import Index;"
        "index = Index(open_archive(Path(sys.argv[1]), create=False), Path(sys.argv[2])); index.sync()"
    )
    subprocess.run([sys.executable, "-c", script, str(many.folder), str(tmp_path)], check=True)
    read: list[int] = []
    Index(many, tmp_path).sync(lambda done, _count: read.append(done))
    assert read == []


SPOILT: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a text": lambda db: db.execute("UPDATE texts SET pieces = replace(pieces, 'ti', 'XX')"),
    "a meeting": lambda db: db.execute("UPDATE meetings SET meeting = x'c1'"),
    "a title": lambda db: db.execute("UPDATE meetings SET meeting = replace(meeting, 'te', 'XX')"),
    "a register": lambda db: db.execute("UPDATE registers SET part = replace(part, 'ti', 'XX')"),
    "a row": lambda db: db.execute("DELETE FROM texts"),
    "a type": lambda db: db.execute("UPDATE texts SET pieces = 7"),
    "a table": lambda db: db.execute("DROP TABLE became"),
    "letters": lambda db: db.execute("UPDATE texts SET lines = CAST(x'ff' || lines AS TEXT)"),
    "a finding": lambda db: db.execute("UPDATE files SET problem = x'01'"),
    "a name": lambda db: db.execute("UPDATE meetings SET path = 'x' || path"),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_the_seal_does_not_see_is_seen_when_it_is_read(
    many: Archive, tmp_path: Path, spoilt: str
) -> None:
    expected = answers(many, tmp_path)
    index = Index(many, tmp_path)
    index.ask(SPOILT[spoilt])
    index.close()
    assert answers(many, tmp_path) == expected


@pytest.mark.parametrize("spoilt", ["a title", "a row", "a type"])
def test_nothing_has_it_open_when_it_is_deleted(
    many: Archive, tmp_path: Path, spoilt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows deletes no file that is open; where the system tells what is, that is played."""
    expected = answers(many, tmp_path)
    index = Index(many, tmp_path)
    index.ask(SPOILT[spoilt])
    index.close()
    delete = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if any(os.path.realpath(one) == str(path) for one in Path("/proc/self/fd").iterdir()):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        delete(path, missing_ok)

    if sys.platform == "linux":
        monkeypatch.setattr(Path, "unlink", unlink)
    assert answers(many, tmp_path) == expected


def test_one_that_is_thrown_away_in_the_middle_is_whole_at_the_end(many: Archive, tmp_path: Path) -> None:
    expected = answers(many, tmp_path)
    index = Index(many, tmp_path)
    index.sync()
    index.ask(lambda db: db.execute("DELETE FROM texts"))
    index.ask(lambda db: db.execute("UPDATE files SET size = 1 WHERE path = (SELECT min(path) FROM files)"))
    index.sync()
    assert index.thrown == 1
    assert len(index.listing().meetings) == 12
    index.close()
    assert answers(many, tmp_path) == expected


def test_a_cut_off_index_is_made_anew(many: Archive, tmp_path: Path) -> None:
    expected = answers(many, tmp_path)
    (path,) = (tmp_path / "referat").glob("*.sqlite")
    for size in (1, 100, 5000, path.stat().st_size - 1):
        os.truncate(path, size)
        seal = Seal(path)
        seal.take(lambda: None)
        seal.let_go()
        assert answers(many, tmp_path) == expected


def test_what_the_system_may_refuse_because_of_the_file_is_thrown_away(many: Archive, tmp_path: Path) -> None:
    """A file that is cut off may look like a disk that fails, each time anew."""
    index = Index(many, tmp_path)
    index.sync()

    def fails(_: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHORT_READ
        raise error

    with pytest.raises(Problem, match="index-unavailable"):
        index.ask(fails)
    assert not index.path.exists()


def test_one_in_memory_answers_the_same_and_leaves_nothing(many: Archive, tmp_path: Path) -> None:
    expected = answers(many, tmp_path / "kept")
    index = Index(many, tmp_path / "none", in_memory=True)
    index.sync()
    listing = index.listing()
    assert isinstance(expected, tuple)
    assert (hits(index, "bibliotek"), listing) == (expected[0][0], expected[1])
    assert not (tmp_path / "none").exists()


def test_a_meeting_with_what_nothing_can_hold_is_listed_found_and_named(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    for identity, title in ((5, "Først"), (1 << 63, "Stor"), (0, "Null"), (-4, "Minus")):
        file = archive.create_meeting(Meeting(id=identity, title=title, unknown={"x": 10**30}))
        file.read()
        file.commit(added(line(1, f"noe om {title}")))
    index = Index(archive)
    index.sync()
    listing = index.listing()
    assert {summary.meeting.title for summary in listing.meetings} == {"Først", "Stor", "Null", "Minus"}
    assert {finding.problem.key for finding in listing.findings} == {"value-unusual"}
    assert len(listing.findings) == 4
    assert {hit.summary.meeting.title for hit in hits(index, "slag:tekst noe")} == {
        "Først",
        "Stor",
        "Null",
        "Minus",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_a_name(tmp_path: Path) -> None:
    archive = archive_at(tmp_path)
    path = archive.create_meeting(Meeting(id=5, title="Møte")).path
    odd = Path(os.fsdecode(os.fsencode(path.parent) + b"/m\xf8te.json"))
    path.rename(odd)
    (path.parent / os.fsdecode(b"\xff.json")).write_bytes(b"{")
    index = Index(archive)
    index.sync()
    assert [summary.path for summary in index.listing().meetings] == [odd]
    assert [finding.path.name for finding in index.listing().findings] == [os.fsdecode(b"\xff.json")]


@POSIX
def test_a_sealed_file_has_a_time_that_no_writing_gives_it(many: Archive, tmp_path: Path) -> None:
    """The clock of a file system may stand still between the last writing of ours and one of others."""
    index = Index(many, tmp_path)
    index.sync()
    index.close()
    assert index.path.stat().st_mtime < time.time() - 3000


@POSIX
def test_a_file_in_the_way_of_the_folder_is_no_index(tmp_path: Path) -> None:
    seal = Seal(tmp_path / "nothing")
    seal.take(lambda: pytest.fail("there is nothing to throw away"))
    seal.let_go()
    with pytest.raises(Problem, match="index-unavailable"):
        Index(archive_at(tmp_path), tmp_path / "nothing.seal").sync()
