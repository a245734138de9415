"""``referat search`` as its user meets it."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

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
