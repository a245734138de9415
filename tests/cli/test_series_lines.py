"""The series of an archive on the command line: which there are, what is open in one, and its year."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_program import Shell

FEBRUARY = """til stede: Kari Nes, Per Moe
# Budsjett
! Per Moe: hente inn tilbud innen 1. mars
! Kari Nes: sende utkast til neste møte
privat: ! Per Moe: snakke med NN
# Kompetanse
utsatt: mangler tall
# Annet
Bibliotekene > Fylket: kurs i mars
hevet: 12.00
"""


@pytest.fixture
def board(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    for title, day in (("Februar", "2026-02-12"), ("Mars", "2026-03-19")):
        shell("new", title, "--from", day, "--series", "Styret")
    shell("take", "Februar", stdin=FEBRUARY)
    return shell


def test_what_earlier_meetings_left_open_is_told_with_whose_it_is_and_until_when(board: Shell) -> None:
    told = [" · ".join(line.split(" · ")[:5])[15:] for line in board("followup", "Mars").splitlines()]
    assert told == [
        "hente inn tilbud innen 1. mars · 1 · Per Moe · 2026-03-01 · åpen",
        "sende utkast til neste møte · 1 · Kari Nes · 2026-03-19 · åpen",
        "snakke med NN · privat · 1 · Per Moe · åpen",
        "Kompetanse · 2 · utsatt",
        "kurs i mars · 3 · Bibliotekene → Fylket · framsatt",
    ]
    found = {one["text"]: one for one in json.loads(board("followup", "Mars", "--json"))}
    assert [(one["kind"], one["overdue"], one["private"]) for one in found.values()] == [
        ("action", True, False),
        ("action", False, False),
        ("action", False, True),
        ("item", False, False),
        ("expectation", False, False),
    ]
    expected = found["kurs i mars"]
    assert (expected["from"], expected["to"], expected["status"]) == ("Bibliotekene", "Fylket", "stated")
    assert {one["meeting"]["title"] for one in found.values()} == {"Februar"}
    assert board("followup", "Februar").strip() != ""
    assert json.loads(board("followup", "Februar", "--json")) == []


def test_the_series_are_told_with_how_many_meetings_they_have(board: Shell) -> None:
    board("new", "Forum", "--from", "2026-05-01", "--series", "Forum")
    lines = board("series").splitlines()
    assert [line.split()[:2] for line in lines] == [["Forum", "ett"], ["Styret", "2"]]
    assert [one["name"] for one in json.loads(board("series", "--json"))] == ["Forum", "Styret"]


def test_the_year_of_a_series_is_planned_once(board: Shell) -> None:
    made = board("series", "Styret", "--dates", "16.4.2026, 21.5.2026").splitlines()
    assert [line.split()[1] for line in made] == ["2026-04-16", "2026-05-21"]
    assert board("series", "Styret", "--dates", "16.4.2026") == "", "that day is taken"
    assert "2026-04-16" in board.aside("series", "Styret", "--dates", "16.4.2026")


def test_a_series_is_made_of_a_meeting_and_the_meeting_joins_it(board: Shell) -> None:
    board("new", "Alene", "--from", "2026-06-01", "--place", "Kjelleren")
    board("take", "Alene", stdin="til stede: Kari Nes\n# Orientering\nhevet: 12.00\n")
    board("series", "Kjellerlaget", "--from", "Alene")
    (made,) = [one for one in json.loads(board("series", "--json")) if one["name"] == "Kjellerlaget"]
    assert made["place"] == "Kjelleren"
    assert json.loads(board("show", "Alene", "--json"))["series"] == "Kjellerlaget"


def test_the_revisions_of_a_meeting_are_told_with_why_they_were_opened_again(board: Shell) -> None:
    assert board("revisions", "Februar").strip() != ""
    board("approve", "Februar", "--on", "1.4.2026")
    board("approve", "Februar", "--reopen", "--reason", "feil tall")
    board("take", "Februar", stdin="en linje til\n")
    board("approve", "Februar", "--on", "2.4.2026")
    told = board("revisions", "Februar").splitlines()
    numbers = [line.split()[0] for line in told if line.split()[0].isdigit()]
    assert numbers == ["1", "2"]
    assert any("feil tall" in line for line in told)
    assert "2026-04-01" in told[0]
