"""``referat bin`` as its user meets it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from store.files.archive import open_archive
from store.record.changes import Change
from tests.cli.test_program import Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    for title in ("Prøvemøte", "Styremøte"):
        shell("take", shell("new", title, "--from", "2026-03-12").strip(), stdin="en\nto\n")
    return shell


def titles(out: str) -> list[str]:
    return [row["title"] for row in json.loads(out)]


def test_a_meeting_goes_there_and_comes_back(shell: Shell) -> None:
    assert shell("bin", "prøve") == "«Prøvemøte» ligger i papirkurven.\n"
    assert titles(shell("list", "--json")) == ["Styremøte"]
    (row,) = json.loads(shell("bin", "--json"))
    assert list(row) == ["id", "title", "date", "entries", "binned"]
    assert (row["title"], row["date"], row["entries"]) == ("Prøvemøte", "2026-03-12", 2)
    assert "Prøvemøte · 2 linjer · lagt her " in shell("bin")
    assert "papirkurven" in shell("show", "prøve", code=1)
    assert shell("bin", "--restore", "prøve") == "«Prøvemøte» er hentet tilbake.\n"
    assert sorted(titles(shell("list", "--json"))) == ["Prøvemøte", "Styremøte"]
    assert shell("bin") == "Papirkurven er tom.\n"


def test_it_is_emptied_only_when_that_is_said(shell: Shell) -> None:
    shell("bin", "prøve")
    assert "bekreftes" in shell("bin", "--empty", code=2)
    assert shell("bin", "--empty", "--older", "30", "--yes") == "Ingen møter har ligget der så lenge.\n"
    assert titles(shell("bin", "--empty", "--yes", "--json")) == ["Prøvemøte"]
    assert json.loads(shell("bin", "--json")) == []
    assert titles(shell("list", "--json")) == ["Styremøte"]
    assert not [path for path in shell.folder.rglob("*.json") if "Prøvemøte" in path.name]


def test_only_what_nobody_has_written_in_since_is_deleted_and_told(shell: Shell) -> None:
    shell("bin", "prøve")
    shell("bin", "styre")
    archive = open_archive(shell.folder, create=False)
    (old,) = (one for one in archive.listing().binned if one.meeting.title == "Prøvemøte")
    long_ago = replace(old.meeting, binned=archive.clock() - timedelta(days=31))
    archive.file(old.path).commit(Change(()), lambda _record: (long_ago,))
    assert titles(shell("bin", "--empty", "--yes", "--json")) == ["Styremøte"]
    assert titles(shell("bin", "--json")) == ["Prøvemøte"]


def test_what_has_come_back_is_told_of_and_removed_or_shown(shell: Shell) -> None:
    identity = json.loads(shell("bin", "prøve", "--json"))[0]["id"]
    (path,) = shell.folder.rglob("*Prøvemøte.json")
    data = path.read_bytes()
    shell("bin", "--empty", "--yes")
    assert "slettet for godt" in shell("show", identity, code=1)
    path.write_bytes(data)
    assert titles(shell("list", "--json")) == ["Styremøte"]
    assert shell("bin", "--empty", "--yes") == "«Prøvemøte» er slettet for godt.\n"
    path.write_bytes(data)
    shell("bin", "--restore", identity)
    assert sorted(titles(shell("list", "--json"))) == ["Prøvemøte", "Styremøte"]


@pytest.mark.parametrize(
    "words",
    [("prøve", "--empty"), ("--yes",), ("--older", "3"), ("prøve", "--restore", "styre"), ("--older", "x")],
)
def test_what_cannot_be_meant_is_refused(shell: Shell, words: tuple[str, ...]) -> None:
    shell("bin", *words, code=2)
    assert len(titles(shell("list", "--json"))) == 2


def test_approved_minutes_stay(shell: Shell) -> None:
    shell("take", "styre", stdin="hevet: 15.00\n")
    shell("approve", "styre")
    assert "slettes ikke" in shell("bin", "styre", code=1)
