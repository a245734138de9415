"""``referat search`` as its user meets it."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from store.files.archive import open_archive
from store.search.index import Index
from store.search.index_build import FILLS
from store.search.second_process import fill, main
from tests.tui.house import add_meeting, archive_in
from tui.cli.program import run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    archive = archive_in(tmp_path / "arkiv")
    lines = (f"Punkt {number} om økonomi" for number in range(60))
    add_meeting(
        archive, "Styremøte", "# Budsjett", "= Felles innkjøp av økonomisystem", "konklusjon: enighet", *lines
    )
    return archive.folder


def test_a_hit_is_an_entry_in_its_meeting(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "okonomi", "slag:vedtak", "--archive", str(folder)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "2026-03-12  Styremøte"
    assert "VEDTAK" in out[1]
    assert out[1].endswith("Felles innkjøp av økonomisystem  [1 Budsjett]")


def test_json_names_the_entry_and_where_it_stands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "slag:konklusjon", "--json", "--archive", str(folder)]) == 0
    (hit,) = json.loads(capsys.readouterr().out)
    assert len(hit["id"]) == len(hit["meeting"]) == 13
    assert (hit["kind"], hit["conclusion"], hit["item"]) == ("decision", True, "1 Budsjett")
    assert (hit["meeting_title"], hit["from"], hit["private"]) == ("Styremøte", "2026-03-12", False)


def test_fifty_come_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "punkt", "--json", "--archive", str(folder)]) == 0
    said = capsys.readouterr()
    assert len(json.loads(said.out)) == 50
    assert "--all" in said.err
    assert run(["search", "punkt", "--json", "--all", "--archive", str(folder)]) == 0
    said = capsys.readouterr()
    assert len(json.loads(said.out)) == 60
    assert said.err == ""


def test_nothing_found_is_said_kindly(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "finnes ikke", "--archive", str(folder)]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Ingenting passer til «finnes ikke».\n"
    assert run(["search", " ", "--archive", str(folder)]) == 2
    assert run(["search", "--archive", str(folder)]) == 2
    assert "ORD" in capsys.readouterr().err


def test_on_a_terminal_the_words_stand_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    assert run(["search", "systém", "innkjop", "--archive", str(folder)]) == 0
    assert "\x1b[1;4minnkjøp\x1b[0m av økonomi\x1b[1;4msystem\x1b[0m" in out.getvalue()


def test_where_no_index_can_be_kept_the_answer_is_the_same(
    folder: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "punkt", "--all", "--archive", str(folder)]) == 0
    expected = capsys.readouterr().out
    shutil.rmtree(cache / "referat")
    (cache / "referat").write_text("", encoding="utf-8")
    assert run(["search", "punkt", "--all", "--archive", str(folder)]) == 0
    assert capsys.readouterr().out == expected


def test_where_much_is_to_be_read_the_newest_are_searched_and_the_others_read_behind(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(folder, create=False)
    for number in range(1, 6):
        add_meeting(archive, f"Møte {number}", "Om økonomi", day=date(2026, 4, number))
    begun: list[Path] = []
    monkeypatch.setattr("store.search.index.MANY", 2)
    monkeypatch.setattr("store.search.index.FIRST", (1, 2))
    monkeypatch.setattr("store.search.index.begin_filling", begun.append)
    assert run(["search", "okonomi", "--archive", str(folder)]) == 0
    said = capsys.readouterr()
    assert [line for line in said.out.splitlines() if "Møte" in line] == [
        "2026-04-05  Møte 5",
        "2026-04-04  Møte 4",
    ]
    assert said.err.startswith("Bare de 2 nyeste møtene er lest ennå, 4 gjenstår. De andre leses nå")
    assert begun == [folder]
    for whole in (("--json",), ("--all",), ("status:åpen",)):
        Index(archive).remove()
        assert run(["search", "okonomi", *whole, "--archive", str(folder)]) == 0
        assert "gjenstår" not in capsys.readouterr().err
    assert begun == [folder]


def test_an_index_is_filled_behind_by_one_process_at_a_time(folder: Path) -> None:
    index = Index(open_archive(folder, create=False))
    mark = index.path.with_suffix(".filled")
    mark.parent.mkdir(parents=True)
    mark.touch()
    assert not fill(folder)
    os.utime(mark, (0, 0))
    main([str(folder), FILLS])
    assert [one.meeting.title for one in index.listing().meetings] == ["Styremøte"]
    assert not mark.exists()
    index.close()


def test_what_cannot_be_read_behind_is_not_said_to_be(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(folder, create=False)
    for number in range(1, 6):
        add_meeting(archive, f"Møte {number}", "Om økonomi", day=date(2026, 4, number))

    def refuse(_: Path) -> None:
        raise OSError

    monkeypatch.setattr("store.search.index.MANY", 2)
    monkeypatch.setattr("store.search.index.FIRST", (1, 2))
    monkeypatch.setattr("store.search.index.begin_filling", refuse)
    assert run(["search", "okonomi", "--archive", str(folder)]) == 0
    said = capsys.readouterr().err
    assert said.startswith("Bare de 2 nyeste møtene er lest ennå, 4 gjenstår. Med --all leses alle")
