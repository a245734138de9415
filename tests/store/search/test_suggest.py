"""How the search line goes on: filters, their values, and the names that the index knows."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from store.files.archive import Archive, open_archive
from store.record.model import Meeting
from store.record.values import Language
from store.search import index as index_module
from store.search import second_process
from store.search.index import Index
from store.search.index_build import RenewalProcess, rows_of, write_message
from store.search.index_tables import name_in
from store.search.suggest import last_part, offers
from store.search.upkeep import LONG, Upkeep
from tests.benchmarks.large_archive import write_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("archive")
    write_archive(folder, 12)
    return open_archive(folder, create=False)


@pytest.fixture
def index(archive: Archive, tmp_path: Path) -> Index:
    made = Index(archive, tmp_path)
    made.sync()
    return made


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("budsjett sl", "nb", "slag:"),
        ("ow", "en", "owner:"),
        ("fr", "nn", "frå:"),
        ("slag:ved", "nb", "slag:vedtak"),
        ("kind:dec", "en", "kind:decision"),
        ("status:ikke v", "nb", None),
        ('status:"ikke v', "nb", 'status:"ikke vedtatt"'),
        ("fra:fylk", "nb", "fra:Fylkesbiblioteket"),
        ('ansvar:"åse d', "nb", 'ansvar:"Åse Dahl"'),
        ("ansvar:dahl", "nb", 'ansvar:"Åse Dahl"'),
        ("serie:st", "nb", "serie:Styret"),
        ("år:202", "nb", "år:2026"),
        ("år:19", "nb", None),
        ("budsjett", "nb", None),
        ("tull:st", "nb", None),
        ("", "nb", None),
        ("slag:vedtak ", "nb", None),
    ],
)
def test_what_is_typed_may_go_on(index: Index, text: str, language: Language, first: str | None) -> None:
    found = offers(index, text, language)
    assert (found[0] if found else None) == first


def test_only_the_last_part_is_replaced() -> None:
    assert last_part("budsjett slag:ved") == "slag:ved"
    assert last_part('x ansvar:"åse d') == 'ansvar:"åse d'
    assert last_part("a/b") == ""


def test_a_second_process_makes_the_same_rows(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [(f"{path.parent.name}/{path.name}", 0, seen.size) for path, seen in archive.files()]
    batches = [wanted[start : start + 2] for start in range(0, len(wanted), 2)]
    here = [row for rows in rows_of(archive, batches, lambda: False) for row in rows]
    monkeypatch.setattr("store.search.index_build.MANY", 1)
    apart = [row for rows in rows_of(archive, batches, lambda: False) for row in rows]
    assert apart == here
    assert len(here) == 12


def test_without_a_second_process_the_rows_come_all_the_same(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [(f"{path.parent.name}/{path.name}", 0, seen.size) for path, seen in archive.files()]
    batches = [[one] for one in wanted]
    monkeypatch.setattr("store.search.index_build.MANY", 1)
    monkeypatch.setattr("sys.executable", "/bin/false")
    rows = [row for rows in rows_of(archive, batches, lambda: False) for row in rows]
    assert [row.path for row in rows] == [one[0] for one in wanted]


def test_a_program_in_a_folder_of_its_own_begins_no_second_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("subprocess.Popen", None)
    with pytest.raises(OSError, match="second_process"):
        RenewalProcess(tmp_path, tmp_path)


def test_a_meeting_that_was_saved_is_renewed_without_being_waited_for(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "a", create=True)
    made = Index(archive, tmp_path / "c")
    made.sync()
    file = archive.create_meeting(Meeting(id=archive.ids(), title="Nettopp lagret"))
    made.renew(file.path)
    assert [summary.meeting.title for summary in made.listing().meetings] == ["Nettopp lagret"]
    made.renew(file.path.with_name("borte.json"))
    (tmp_path / "f").write_text("", encoding="utf-8")
    upkeep = Upkeep(0, lambda archive: Index(archive, tmp_path / "f"))
    upkeep.saved(archive, file.path)  # an index that cannot be kept hinders nothing
    upkeep.close()


def test_the_process_that_renews_takes_in_one_meeting_after_the_other(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "a", create=True)
    files = [archive.create_meeting(Meeting(id=archive.ids(), title=title)) for title in ("Første", "Øvre")]
    asking, answers = BytesIO(), BytesIO()
    for name in (*(name_in(archive.folder, file.path) for file in files), "2026/borte.json"):
        write_message(asking, name.encode())
    asking.seek(0)
    second_process.renew(archive.folder, tmp_path / "c", asking, answers)
    assert answers.getvalue() == bytes(3 * 8)
    assert {one.meeting.title for one in Index(archive, tmp_path / "c").listing().meetings} == {
        "Første",
        "Øvre",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="a program written in a POSIX shell")
def test_a_process_that_renews_finds_this_program_and_is_done_without_when_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering = tmp_path / "answering"
    answering.write_text(
        '#!/bin/sh\n[ -f "$PYTHONPATH/store/search/second_process.py" ] && head -c 12 >&2 && printf "%08d" 0'
        " | tr 0 '\\000'\n",
        encoding="utf-8",
    )
    answering.chmod(0o700)
    monkeypatch.setattr("sys.executable", str(answering))
    beside = RenewalProcess(tmp_path, tmp_path)
    assert beside.renew("1234")
    assert not beside.renew("1234")  # it has ended
    beside.close()


@pytest.mark.parametrize("lives", [True, False])
def test_a_long_meeting_is_renewed_by_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lives: bool
) -> None:
    asked: list[str] = []

    def renewed(name: str) -> bool:
        asked.append(name)
        return lives

    def begun(folder: Path, cache: Path) -> Any:
        assert cache == index_module.default_cache()
        asked.append("begun")
        return SimpleNamespace(folder=folder, renew=renewed, close=lambda: asked.append("closed"))

    monkeypatch.setattr("store.search.upkeep.RenewalProcess", begun)
    archives = [open_archive(tmp_path / name, create=True) for name in ("a", "b")]
    short, long = (archives[0].folder / name for name in ("kort.json", "lang.json"))
    short.write_bytes(b" ")
    long.write_bytes(b" " * LONG)
    upkeep = Upkeep(0)
    beside = [upkeep._is_renewed_beside(archives[0], path) for path in (short, long, long)]
    assert beside == [False, lives, lives]
    assert asked == (["begun", "lang.json", "lang.json"] if lives else ["begun", "lang.json"])
    (archives[1].folder / "lang.json").write_bytes(b" " * LONG)
    assert upkeep._is_renewed_beside(archives[1], archives[1].folder / "lang.json") is lives
    assert asked[3:] == (["closed", "begun", "lang.json"] if lives else [])
