from __future__ import annotations

import copy
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB
from tinydb.operations import delete
from tinydb.table import Document

from store.errors import NotSaved
from store.files.durable import locked, remove_leftovers, write_file
from store.files.encoding import encoded
from store.files.storage import Storage
from store.files.system import System
from tests.store.simulated import Simulated

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="modes and links as POSIX has them")


class Counting(System):  # type: ignore[misc,valid-type,unused-ignore]
    writes = 0

    def replace(self, source: Path, target: Path) -> None:
        self.writes += 1
        super().replace(source, target)

    def swap(self, one: Path, other: Path) -> bool:
        done = super().swap(one, other)
        self.writes += done
        return done


def opened(path: Path) -> tuple[TinyDB, Storage, Counting]:
    disk = Counting()
    db = TinyDB(path, disk, storage=Storage)
    assert isinstance(db.storage, Storage)
    return db, db.storage, disk


def stock(path: Path, table: str = "t") -> dict[int, dict[str, Any]]:
    with TinyDB(path, encoding="utf-8") as db:
        return {doc.doc_id: dict(doc) for doc in db.table(table).all()}


def test_tinydb_works_on_it_and_stock_tinydb_reads_what_it_wrote(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    db, _, disk = opened(path)
    table = db.table("t", cache_size=0)
    table.insert(Document({"a": "ø"}, doc_id=7))
    table.upsert(Document({"b": 1}, doc_id=7))
    assert stock(path) == {7: {"a": "ø", "b": 1}}
    table.remove(doc_ids=[7])
    assert stock(path) == {}
    assert disk.writes == 3


def test_a_batch_is_one_write_and_nobody_sees_a_half(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    db, storage, disk = opened(path)
    table = db.table("t", cache_size=0)
    table.insert(Document({"a": 0}, doc_id=1))
    with storage.batch():
        table.insert(Document({"a": 2}, doc_id=2))
        table.update({"a": 1}, doc_ids=[1])
        db.table("u", cache_size=0).insert(Document({}, doc_id=1))
        assert table.get(doc_id=2) == {"a": 2}
        assert stock(path) == {1: {"a": 0}}
    assert disk.writes == 2
    assert stock(path) == {1: {"a": 1}, 2: {"a": 2}}
    assert stock(path, "u") == {1: {}}


def test_lines_that_are_remembered_make_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    db, storage, _ = opened(path)
    docs: dict[str, dict[str, dict[str, Any]]] = {
        "entries": {"20": {"a": 1, "b": [1]}, "3": {"a": "«\n»"}},
        '{\n"odd': {"1": {}},
        "days": {},
    }
    with storage.batch():
        storage.write(copy.deepcopy(docs))
    entries = db.table("entries", cache_size=0)
    steps: tuple[Callable[[], object], ...] = (
        lambda: entries.update({"a": True}, doc_ids=[20]),  # equal to what stood there, and another line
        lambda: entries.update(delete("b"), doc_ids=[20]),
        lambda: entries.insert(Document({"a": "b"}, doc_id=4)),
        lambda: entries.remove(doc_ids=[3]),
        lambda: None,
    )
    for step in steps:
        with storage.batch():
            step()
            storage.insist()
        assert path.read_bytes() == encoded(json.loads(path.read_text(encoding="utf-8")))
    assert stock(path, "entries") == {20: {"a": True}, 4: {"a": "b"}}
    assert '{"a": true}' in path.read_text(encoding="utf-8")


def test_a_document_changed_in_a_failed_batch_is_not_remembered(tmp_path: Path) -> None:
    db, storage, _ = opened(tmp_path / "x.json")
    table = db.table("t", cache_size=0)
    table.insert(Document({"a": 0}, doc_id=1))

    def broken() -> None:
        with storage.batch():
            table.update({"a": 1}, doc_ids=[1])
            raise RuntimeError

    for _ in range(2):
        with pytest.raises(RuntimeError):
            broken()
    with storage.batch():
        table.insert(Document({}, doc_id=2))
    assert stock(tmp_path / "x.json") == {1: {"a": 0}, 2: {}}


def test_after_an_exception_nothing_of_a_batch_is_left(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    db, storage, disk = opened(path)
    table = db.table("t", cache_size=0)
    table.insert(Document({"a": 0}, doc_id=1))

    def broken() -> None:
        with storage.batch():
            table.update({"a": 1}, doc_ids=[1])
            table.insert(Document({}, doc_id=1))

    with pytest.raises(ValueError, match="already exists"):
        broken()
    assert disk.writes == 1
    assert table.all() == [{"a": 0}]
    assert stock(path) == {1: {"a": 0}}


def test_a_batch_knows_what_others_wrote(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    one, storage, _ = opened(path)
    other, _, _ = opened(path)
    one.table("t", cache_size=0).insert(Document({"a": 0}, doc_id=1))
    with storage.batch() as found:
        assert not found.foreign
    other.table("t", cache_size=0).insert(Document({"a": 1}, doc_id=2))
    with storage.batch() as found:
        assert found.foreign
        assert found.tables == {"t": {1: {"a": 0}, 2: {"a": 1}}}


def test_after_a_failed_write_memory_is_not_trusted() -> None:
    disk = Simulated()
    db = TinyDB(Path("/x.json"), disk, storage=Storage)
    storage = db.storage
    assert isinstance(storage, Storage)
    table = db.table("t", cache_size=0)
    table.insert(Document({"a": 0}, doc_id=1))

    def full(call: str) -> None:
        if call == "sync":
            raise OSError

    def failing() -> None:
        with storage.batch():
            table.insert(Document({"a": 1}, doc_id=2))

    disk.before = full
    with pytest.raises(OSError):  # noqa: PT011 — the bare error that was planted
        failing()
    disk.before = lambda _: None
    with storage.batch() as found:
        assert found.foreign
        assert found.tables == {"t": {1: {"a": 0}}}


@POSIX
def test_a_new_file_is_private_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    write_file(System(), path, b"1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o664)
    write_file(System(), path, b"2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o664
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_file(System(), path, b"3")
    assert path.read_bytes() == b"2"


@POSIX
def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "elsewhere" / "y.json", tmp_path / "x.json"
    target.parent.mkdir()
    target.write_bytes(b"1")
    link.symlink_to(target)
    write_file(System(), link, b"2")
    assert link.is_symlink()
    assert target.read_bytes() == b"2"
    assert os.listdir(target.parent) == ["y.json"]  # noqa: PTH208


def test_a_new_file_takes_nobodys_name(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        write_file(System(), path, b"mine", new=True)
    assert [p.name for p in tmp_path.iterdir()] == ["x.json"]
    assert path.read_bytes() == b"theirs"


def test_leftovers_of_one_file_go_and_all_else_stays(tmp_path: Path) -> None:
    for name in (".~x.json.1-ab.tmp", ".~xx.json.1-ab.tmp", "x.json", ".~referat.lock", ".~x.json"):
        (tmp_path / name).touch()
    remove_leftovers(System(), tmp_path / "x.json")
    left = sorted(p.name for p in tmp_path.iterdir())
    assert left == [".~referat.lock", ".~x.json", ".~xx.json.1-ab.tmp", "x.json"]


def test_a_name_as_long_as_they_come_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 125 + ".json")
    write_file(System(), path, b"1")
    (tmp_path / ".~å").touch()
    remove_leftovers(System(), path)
    write_file(System(), path, b"2")
    assert path.read_bytes() == b"2"


def test_a_lock_that_others_hold_is_waited_for_two_seconds(tmp_path: Path) -> None:
    waited: list[float] = []
    disk = System(now=lambda: sum(waited), sleep=waited.append)

    def second() -> None:
        with locked(disk, tmp_path):
            pytest.fail("two hold the lock")

    with locked(System(), tmp_path), pytest.raises(NotSaved, match="archive-locked"):
        second()
    assert 2 <= sum(waited) < 2.1
    with locked(disk, tmp_path):
        pass
