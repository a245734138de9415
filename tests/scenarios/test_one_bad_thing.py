"""One bad thing in the archive or in the cache does not hide the rest."""

from __future__ import annotations

import json
import os
import random
import socket
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.check.archive_check import check_archive
from store.files.archive import Archive, open_archive
from store.files.meeting_list import Finding
from store.files.system import FolderEntry, System
from store.language.catalogue import told
from store.record.values import LANGUAGES
from store.search.index import Index
from store.search.seal import Seal
from tests.fuzz.trial import within
from tests.tui.house import add_meeting, archive_in, screens, text_of, until
from tui.cli.program import run
from tui.importing.files import files_in, read_file

LINES = (
    "# Budsjett",
    "= Bibliotekene kjøper {0} sammen",
    "! Kari: hente tilbud på {0}",
    "Bibliotekene > Fylket: hjelp med {0}",
    "en linje om {0}",
)
WORDS = ("stoler", "lamper", "hyller")
COMMANDS = (
    ("list",),
    ("search", "sammen"),
    ("search", "linje om"),
    ("decisions",),
    ("actions",),
    ("expectations",),
)
PATIENCE = 20
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such things")


@pytest.fixture(autouse=True)
def norwegian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Three meetings, each about something of its own."""
    archive = archive_in(tmp_path / "arkiv")
    for number, word in enumerate(WORDS, 1):
        add_meeting(
            archive, f"Møte om {word}", *(line.format(word) for line in LINES), day=date(2026, number, 1)
        )
    return archive


@pytest.fixture
def ask(archive: Archive, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """What a command says: its code, its answer, and its words beside that."""

    def asked(*command: str) -> tuple[int, str, str]:
        capsys.readouterr()
        with within(PATIENCE):
            code = run(["--archive", str(archive.folder), *command])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return asked


Ask = Callable[..., tuple[int, str, str]]


def shown(ask: Ask) -> list[str]:
    return [ask(*command)[1] for command in COMMANDS]


def edit(path: Path, change: Callable[[dict[str, dict[str, Any]]], object]) -> None:
    tables = json.loads(path.read_bytes())
    change(tables)
    path.write_text(json.dumps(tables), encoding="utf-8")


ODD: dict[str, Callable[[dict[str, dict[str, Any]]], object]] = {
    "a huge number": lambda t: t["meeting"]["1"].update(x=10**30),
    "a huge number in an entry": lambda t: next(iter(t["entries"].values())).update(x=[{"y": -(10**30)}]),
    "an id of 2^63": lambda t: t["meeting"]["1"].update(id=2**63),
    "an id of 2^64": lambda t: t["meeting"]["1"].update(id=2**64),
    "an id of 10^30": lambda t: t["meeting"]["1"].update(id=10**30),
    "no id": lambda t: t["meeting"]["1"].update(id=0),
    "an id below": lambda t: t["meeting"]["1"].update(id=-1),
    "a key of 2^63": lambda t: t["entries"].update({str(2**63): t["entries"].popitem()[1]}),
    "deleted at the end": lambda t: t["meeting"]["1"].update(deleted="9999-12-31T23:59:59-14:00"),
    "an event at the beginning": lambda t: t.update(
        events={
            "5": {
                "of": {"meeting": t["meeting"]["1"]["id"], "entry": int(next(iter(t["entries"])))},
                "to": "done",
                "at": "0001-01-01T00:00:00+14:00",
            }
        }
    ),
    "a series without a name": lambda t: t["meeting"]["1"].update(series={"id": 5}),
}


@pytest.mark.share(3)
@pytest.mark.parametrize("odd", ODD)
def test_15_the_others_are_shown_and_the_one_is_named(archive: Archive, ask: Ask, odd: str) -> None:
    path = archive.paths()[1]
    shown(ask)  # there is an index already
    edit(path, ODD[odd])
    for turn in ("with an index", "from nothing"):
        for answer in shown(ask):
            assert WORDS[0] in answer, turn
            assert WORDS[2] in answer, turn
        Index(archive).remove()
    code, out, _ = ask("check")
    assert code == 1
    assert path.name in out
    assert archive.paths()[0].name not in out


def test_15_in_the_list_it_can_still_be_opened_and_is_named(archive: Archive) -> None:
    path = archive.paths()[1]
    edit(path, ODD["a huge number"])
    listing = listing_of(archive)
    assert len(listing.meetings) == 3
    assert [finding.path for finding in listing.findings] == [path]

    async def go() -> None:
        async with screens(archive) as pilot:
            await until(pilot, lambda: f"⚠ {path.name}" in text_of(pilot))
            assert all(f"Møte om {word}" in text_of(pilot) for word in WORDS)
            await pilot.press("end")
            await until(pilot, lambda: "meeting/1 har en verdi som er for stor" in text_of(pilot))

    import asyncio  # noqa: PLC0415

    asyncio.run(go())


def listing_of(archive: Archive) -> Any:
    index = Index(archive)
    index.sync()
    listing = index.listing()
    index.close()
    return listing


@posix
def test_16_wrong_bytes_in_the_index_change_no_answer(archive: Archive, ask: Ask, cache: Path) -> None:
    for path in archive.paths():
        os.utime(path, (1e9, 1e9))
    right = shown(ask)
    chance = random.Random(16)  # noqa: S311 — the same ones every time
    (file,) = (cache / "referat").glob("*.sqlite")
    for _ in range(12):
        with file.open("r+b") as index:
            for _ in range(5):
                index.seek(chance.randrange(file.stat().st_size))
                index.write(bytes((chance.randrange(256),)))
        assert shown(ask) == right


@posix
@pytest.mark.parametrize("hindered", ["a file", "a closed folder", "a folder", "a pipe", "a full disk"])
def test_16_where_no_index_can_be_every_command_answers(
    ask: Ask, cache: Path, hindered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = shown(ask)
    (file,) = (cache / "referat").glob("*.sqlite")
    for path in (cache / "referat").iterdir():
        path.unlink()
    match hindered:
        case "a file":
            (cache / "referat").rmdir()
            (cache / "referat").write_bytes(b"")
        case "a closed folder":
            (cache / "referat").rmdir()
            monkeypatch.setattr(Path, "mkdir", refuse)
        case "a folder":
            file.mkdir()
        case "a pipe":
            os.mkfifo(file)
        case "a full disk":
            monkeypatch.setattr(Seal, "take", refuse)
    assert shown(ask) == right


def refuse(*_: object, **__: object) -> int:
    raise OSError(28, "No space left on device")


def listening(path: Path) -> None:
    was = Path.cwd()
    os.chdir(path.parent)  # a socket's name must be short
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(was)


THINGS: dict[str, Callable[[Path], object]] = {
    "a link that goes round": lambda path: path.symlink_to(path),
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a pipe": os.mkfifo if sys.platform != "win32" else lambda _: None,
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
    "a silent device": lambda path: path.symlink_to("/dev/tty"),
    "a socket": listening,
}
PLACES = ("2026/x.json", "x.json", "letterheads/x.docx", "2027", "archive.json", "letterheads")


@pytest.mark.share(3)
@posix
@pytest.mark.parametrize("thing", THINGS)
def test_17_what_is_no_file_is_named_once_and_the_rest_opens(archive: Archive, ask: Ask, thing: str) -> None:
    right = shown(ask)
    for place in PLACES:
        path = archive.folder / place
        path.parent.mkdir(exist_ok=True)
        THINGS[thing](path)
        for answer, expected in zip(shown(ask), right, strict=True):
            assert answer == expected, place
        _, out, _ = ask("check")
        assert [line.partition(": ")[0] for line in out.splitlines() if not line.startswith(" ")] == [place]
        assert "{" not in out
        ask("letterhead")
        assert ask("export", "stoler", "--to", "markdown", "-o", str(archive.folder.parent / "x.md"))[0] == 0
        path.unlink()
        if path.parent.name == "letterheads":
            path.parent.rmdir()


@pytest.mark.share(3)
@posix
@pytest.mark.parametrize("thing", THINGS)
def test_17_as_an_argument_it_is_refused_at_once(ask: Ask, thing: str, tmp_path: Path) -> None:
    folder = tmp_path / "inn"
    folder.mkdir()
    (folder / "godt.txt").write_text("Møte om bord\n\nVi kjøper bord.", encoding="utf-8")
    path = folder / "x.txt"
    THINGS[thing](path)
    before = shown(ask)
    for command in (("take", "stoler", str(path)), ("letterhead", str(path)), ("import", str(path), "--yes")):
        code, out, err = ask(*command)
        assert code == 1
        assert "x.txt" in out + err
    assert shown(ask) == before
    code, out, _ = ask("import", str(folder), "--yes")
    assert code == 1
    assert "godt.txt →" in out
    assert out.count("x.txt") == 1


class Closed(System):
    """A disk on which one folder may not be looked into: whoever is root would look anyway."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.closed = folder

    def scan(self, folder: Path) -> tuple[FolderEntry, ...]:
        if folder == self.closed:
            raise PermissionError(13, "Permission denied", str(folder))
        return super().scan(folder)


@pytest.mark.parametrize("place", ["2025", "letterheads"])
def test_17_a_folder_that_cannot_be_read_is_named_and_the_rest_opens(archive: Archive, place: str) -> None:
    add_meeting(archive, "I fjor", day=date(2025, 5, 1))
    (archive.folder / "letterheads").mkdir()
    closed = open_archive(archive.folder, create=False, disk=Closed(archive.folder / place))
    expected = {f"Møte om {word}" for word in WORDS} | ({"I fjor"} if place != "2025" else set())
    named = [(archive.folder / place, "folder-denied")]
    assert named_in(check_archive(closed)) == named
    for listing in (closed.listing(), listing_of(closed)):
        assert {summary.meeting.title for summary in listing.meetings} == expected
        assert named_in(listing.findings) == (named if place == "2025" else [])
    for language in LANGUAGES:
        assert place in told(check_archive(closed)[0].problem, language)[0]
    index = Index(archive)
    index.sync()  # once it may be looked into again, it is
    assert {summary.meeting.title for summary in index.listing().meetings} == expected | {"I fjor"}
    assert index.listing().findings == ()


def named_in(findings: Any) -> list[tuple[Path, str]]:
    assert all(isinstance(finding, Finding) for finding in findings)
    return [(finding.path, finding.problem.key) for finding in findings]


@posix
def test_17_the_screens_import_what_is_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.md")
    (tmp_path / "y.md").write_text("# Sak\n\nVi møttes.", encoding="utf-8")
    with within(PATIENCE):
        reads = {path.name: read_file(path, None, "nb", {}) for path in files_in([tmp_path])}
    problem = reads["x.md"].problem
    assert problem is not None
    assert problem.key == "file-not-ordinary"
    assert reads["y.md"].reading is not None
