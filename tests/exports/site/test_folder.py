"""A folder of a site that is killed, filled up or tampered with: ours is mended, and nothing else touched."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exports.site.addresses import dangling
from exports.site.folder import (
    MANIFEST,
    FolderUpdate,
    Manifest,
    check_place,
    compared,
    earlier_pages,
    encoded,
    manifest_of,
    mark_of,
    write,
)
from store.errors import Problem
from store.files.durable import HIDDEN


def page(*links: str, text: str = "") -> bytes:
    return "".join([text, *(f'<a href="{link}">x</a>' for link in links)]).encode()


BEFORE = {
    "index.html": page("m/A.html", "m/B.html", "topics.html"),
    "m/A.html": page("../index.html", "B.html"),
    "m/B.html": page("../index.html"),
    "t/kurs.html": page("../m/B.html"),
    "topics.html": page("t/kurs.html"),
    "site.css": b"a {}",
}
AFTER = {
    "index.html": page("m/A.html", "m/C.html", "topics.html", text="ny"),
    "m/A.html": page("../index.html", "C.html", text="ny"),
    "m/C.html": page("../index.html", "../y/2026.html"),
    "y/2026.html": page("../m/C.html"),
    "topics.html": page("m/C.html"),
    "site.css": b"a {}",
}
THIRD = {"index.html": page("m/D.html"), "m/D.html": page("../index.html"), "site.css": b"b {}"}


def lost(files: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """The links that lead nowhere on the pages that a reader gets to from the first one."""
    seen, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in files and path not in seen:
            seen.add(path)
            folder = path.rpartition("/")[0]
            links = re.findall(r'href="([^"]*)"', files[path].decode())
            waiting += [os.path.normpath(f"{folder}/{link}").lstrip("/") for link in links]
    return [(path, target) for path, target in dangling(files) if path in seen]


class Killed(BaseException):
    """The process is gone: nothing is cleared up."""


def put(folder: Path, files: Mapping[str, bytes], step: Callable[[str], None] = lambda _: None) -> Any:
    known = manifest_of(folder, "ARKIV")
    changes = compared(folder, known, files, overwrite=False)
    marks = {path: mark_of(content) for path, content in files.items()}
    update = FolderUpdate(files, changes, known, Manifest(archive="ARKIV", files=marks))
    write(folder, update, folder.parent / "aside", step)
    return changes


def there(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.name != MANIFEST}


def killer(at: int) -> Callable[[str], None]:
    steps = iter(range(10**6))

    def step(_: str) -> None:
        if next(steps) == at:
            raise Killed

    return step


def steps_of(folder: Path) -> int:
    told: list[str] = []
    put(folder, AFTER, told.append)
    return len(told)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    folder = tmp_path / "nett"
    put(folder, BEFORE)
    (folder / "mitt.txt").write_text("mitt", encoding="utf-8")
    (folder / "m" / "notat.md").write_text("mitt", encoding="utf-8")
    yield folder
    assert (folder / "mitt.txt").read_text(encoding="utf-8") == "mitt"
    assert (folder / "m" / "notat.md").read_text(encoding="utf-8") == "mitt"


MINE = {"mitt.txt": b"mitt", "m/notat.md": b"mitt"}


@pytest.mark.parametrize("then", [AFTER, THIRD, BEFORE], ids=["the same", "another", "back"])
def test_a_run_that_is_killed_at_any_file_is_mended_by_the_next(
    folder: Path, then: Mapping[str, bytes]
) -> None:
    kept = folder.parent / "kept"
    shutil.copytree(folder, kept)
    last = steps_of(folder)
    assert last > len(AFTER)
    for at in range(last):
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
        with pytest.raises(Killed):
            put(folder, AFTER, killer(at))
        assert lost(there(folder)) == [], at
        assert put(folder, then).mended == (at > 0)
        assert there(folder) == {**then, **MINE}, at
        assert put(folder, then).nothing


def test_a_file_that_is_half_written_is_never_in_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_: int) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", killed)
        with pytest.raises(Killed):
            put(folder, AFTER)
    assert {path: there(folder)[path] for path in BEFORE} == BEFORE
    put(folder, AFTER)
    assert there(folder) == {**AFTER, **MINE}


def test_a_new_folder_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    new = tmp_path / "nytt"
    for at in range(len(AFTER) + 1):
        with pytest.raises(Killed):
            put(new, AFTER, killer(at))
        assert not new.exists()
    put(new, AFTER)
    assert there(new) == AFTER
    assert [path.name for path in tmp_path.iterdir()] == ["nytt"]
    if sys.platform != "win32":
        assert {oct(path.stat().st_mode & 0o777) for path in new.rglob("*.html")} == {"0o644"}


@pytest.mark.parametrize("at", range(1, 9))
def test_a_full_disk_is_one_sentence_and_the_next_run_mends_it(
    folder: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = iter(range(10**6))

    def full(_: int) -> None:
        if next(writes) == at - 1:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        try:
            put(folder, AFTER)
        except Problem as problem:
            assert problem.key == "site-full"  # noqa: PT017 — the last writes may be past the end
    assert lost(there(folder)) == []
    assert not any(folder.rglob("*.tmp"))
    put(folder, AFTER)
    assert there(folder) == {**AFTER, **MINE}


@pytest.mark.parametrize("is_new", [True, False])
def test_who_stops_it_leaves_nothing_half_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, is_new: bool
) -> None:
    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("exports.site.folder._sync", stopped)
    with pytest.raises(KeyboardInterrupt):
        put(folder.parent / "nytt" if is_new else folder, AFTER)
    assert [one.name for one in folder.parent.iterdir()] == [folder.name]
    assert not any(folder.rglob("*.tmp"))


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    outside = folder.parent / "utenfor"
    outside.mkdir()
    (outside / "2026.html").write_text("andres", encoding="utf-8")
    (folder / "y").symlink_to(outside)
    with pytest.raises(Problem, match="name-taken") as told:
        put(folder, AFTER)
    assert told.value.key == "site-name-taken"
    assert (outside / "2026.html").read_text(encoding="utf-8") == "andres"
    (folder / "y").unlink()


def test_a_manifest_that_names_other_places_is_no_manifest(folder: Path) -> None:
    manifest = folder / MANIFEST
    good = manifest.read_bytes()
    for bad in (b"../../x", b"/etc/x", b"C:/x", b"a\\\\b", b"./m/A.html", b"m//A.html"):
        manifest.write_bytes(good.replace(b"m/A.html", bad))
        with pytest.raises(Problem) as told:
            put(folder, AFTER)
        assert told.value.key == "site-other-things", bad
    for bad in (b"", b"[]", b"{}", good[: len(good) // 2], b"\xff\xfe"):
        manifest.write_bytes(bad)
        with pytest.raises(Problem) as told:
            put(folder, AFTER)
        assert told.value.key in {"site-other-things", "site-of-other-archive"}, bad
    manifest.write_bytes(good)


@pytest.mark.parametrize("place", ["arkiv", "arkiv/2026/nett", ".", "nett/../arkiv"])
def test_a_site_is_neither_in_the_archive_nor_around_it(place: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="site-in-archive"):
        check_place(tmp_path / place, tmp_path / "arkiv")
    check_place(tmp_path / "nett", tmp_path / "arkiv")


def _by_hand(folder: Path, path: str) -> None:
    (folder / path).write_text("endret for hånd", encoding="utf-8")


def _folder_there(folder: Path, path: str) -> None:
    (folder / path).unlink()
    (folder / path).mkdir()


def _gone(folder: Path, path: str) -> None:
    (folder / path).unlink()


HAPPENED = [
    ("site.css", lambda _folder, _path: None, "kept", "kept"),
    ("m/A.html", lambda _folder, _path: None, "changed", "changed"),
    ("m/A.html", _gone, "new", "new"),
    ("m/A.html", _by_hand, "site-changed-by-hand", "replaced"),
    ("m/A.html", _folder_there, "site-changed-by-hand", "replaced"),
    ("m/notat.md", lambda _folder, _path: None, "foreign", "foreign"),
    ("t/kurs.html", lambda _folder, _path: None, "removed", "removed"),
    ("t/kurs.html", _by_hand, "foreign", "foreign"),
    ("t/kurs.html", _folder_there, "", ""),
    ("t/kurs.html", _gone, "", ""),
]
"""What has happened to a file of a folder since the last run, and what the next one does with it, with and
without leave to put away what is not ours."""


@pytest.mark.parametrize(("path", "happened", "told", "allowed"), HAPPENED)
def test_only_what_an_earlier_run_wrote_and_nobody_touched_since_is_changed_or_removed(
    folder: Path, path: str, happened: Callable[[Path, str], None], told: str, allowed: str
) -> None:
    happened(folder, path)
    known, counted = manifest_of(folder, "ARKIV"), ("kept", "foreign")
    for overwrite, wanted in ((False, told), (True, allowed)):
        try:
            found = compared(folder, known, AFTER, overwrite=overwrite)
        except Problem as problem:
            assert problem.key == wanted  # noqa: PT017 — some are refused
            continue
        lists = ("new", "changed", "removed", "replaced")
        where = {name for name in lists if path in getattr(found, name)}
        assert where == {wanted} - {"", *counted} | ({"changed"} if wanted == "replaced" else set())
        there = {"kept": 1, "foreign": 2}
        more = {name: getattr(found, name) - there[name] for name in counted}
        mine = wanted == "foreign" and path in BEFORE
        assert more == {"kept": 0, "foreign": int(mine)}


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, ""),
        ({"version": 2}, "site-newer"),
        ({"archive": "ANNET"}, "site-of-other-archive"),
        ({"format": "noe annet"}, "site-other-things"),
        ({"files": {"../x.html": "1"}}, "site-other-things"),
        ({"before": {"m/../x.html": ["1"]}}, "site-other-things"),
    ],
    ids=str,
)
def test_a_site_that_this_one_may_not_take_over_is_refused(
    fields: dict[str, Any], key: str, tmp_path: Path
) -> None:
    (tmp_path / MANIFEST).write_bytes(encoded(Manifest(**{"archive": "ARKIV", **fields})))
    if not key:
        assert manifest_of(tmp_path, "ARKIV") is not None
        return
    with pytest.raises(Problem) as told:
        manifest_of(tmp_path, "ARKIV")
    assert told.value.key == key


def test_a_folder_is_taken_where_nothing_of_anybodys_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert manifest_of(tmp_path / "borte", "ARKIV") is None
    (tmp_path / f"{HIDDEN}rest").mkdir()
    assert manifest_of(tmp_path, "ARKIV") is None
    (tmp_path / "fil.txt").touch()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    for place, key in ((tmp_path, "site-folder-home"), (tmp_path / "fil.txt", "site-no-folder")):
        with pytest.raises(Problem) as told:
            check_place(place, Path("/et/annet/sted"))
        assert told.value.key == key
    with pytest.raises(Problem, match="site-other-things"):
        manifest_of(tmp_path, "ARKIV")


@pytest.mark.parametrize(("state", "whole"), [("whole", True), ("writing", False)])
def test_pages_stay_as_they_were_made_only_of_what_is_whole_and_untouched(
    state: str, whole: bool, folder: Path
) -> None:
    found = manifest_of(folder, "ARKIV")
    assert found is not None
    known = replace(found, state=state, pages={"m/A.html": "merke", "m/B.html": "merke"})
    earlier = earlier_pages(folder, known, "alt")
    assert (earlier.all("alt") == BEFORE) is whole
    assert earlier.all("noe annet") is earlier.all("") is None
    assert earlier.page("m/A.html", "merke", lambda: b"ny") == BEFORE["m/A.html"]
    assert earlier.page("m/A.html", "annet merke", lambda: b"ny") == b"ny"
    assert earlier.page("m/C.html", "merke", lambda: b"ny") == b"ny"
    _by_hand(folder, "m/B.html")
    assert earlier_pages(folder, known, "alt").all("alt") is None
    assert earlier_pages(folder, known, "alt").page("m/B.html", "merke", lambda: b"ny") == b"ny"
    assert earlier_pages(folder, None, "alt").all("alt") is None
