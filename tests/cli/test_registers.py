"""``referat decisions``, ``expectations``, ``actions`` and ``set`` as their user meets them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import Archive
from tests.tui.house import add_meeting, archive_in
from tui.cli.program import run
from tui.cli.registers.registers import read_as_of

LINES = (
    "# Innkjøp",
    "= Felles innkjøp",
    "! Kari og Per: sende utkast innen neste møte",
    "! Åse: ringe kommunen innen 20.3",
    "Bibliotekene > Fylket: støtte",
    "> mot",
    "Alle > hverandre: stille opp",
    "slutt:",
)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    monkeypatch.setenv("COLUMNS", "60")
    archive = archive_in(tmp_path / "arkiv")
    add_meeting(archive, "Styremøte vår", *LINES, series=archive.series("Styret"), profile="protocol")
    return archive


class Said:
    """Runs verbs on an archive, and remembers what was said last."""

    def __init__(self, archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder = str(archive.folder)
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: str, code: int = 0) -> list[str]:
        assert run([*arguments, "--archive", self._folder]) == code
        self.out, self.err = self._capsys.readouterr()
        return self.out.splitlines()

    def rows(self, *arguments: str) -> Any:
        self(*arguments, "--json")
        return json.loads(self.out)


@pytest.fixture
def said(archive: Archive, capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(archive, capsys)


def autumn(archive: Archive, *lines: str) -> None:
    series = archive.series("Styret")
    day = date(2026, 9, 10)
    add_meeting(archive, "Styremøte høst", "# 31/26 Nytt", *lines, day=day, series=series, profile="protocol")


def test_a_superseded_decision_shows_both_ends(archive: Archive, said: Said) -> None:
    autumn(archive, "= erstatter 1/26: Hver for seg", "slutt:")
    shown = said("decisions")
    assert shown[0] == "2026-09-10  Styremøte høst"
    assert shown[1].split() == ["31/26", "vedtatt", "Hver", "for", "seg"]
    assert "erstatter 1/26" in shown[2]
    assert "erstattet av 31/26 (2026-09-10)" in said.out
    later, earlier = said.rows("decisions")
    assert (earlier["status"], earlier["since"]) == ("superseded", "2026-09-10")
    assert [one["id"] for one in later["earlier"]] == [earlier["id"]]
    assert [one["id"] for one in earlier["superseded_by"]] == [later["id"]]
    assert [row["status"] for row in said.rows("decisions", "--as-of", "2026-09-09")] == ["adopted"]
    assert [row["number"] for row in said.rows("decisions", "--status", "vedteke")] == ["31/26"]
    assert [row["number"] for row in said.rows("decisions", "felles", "status:erstattet")] == ["1/26"]


def test_actions_come_by_deadline_and_tell_what_is_late(archive: Archive, said: Said) -> None:
    autumn(archive)
    call, draft = said.rows("actions", "--as-of", "12. mars 2026")
    assert (call["due"], call["overdue"], call["owners"]) == ("2026-03-20", False, ["Åse"])
    assert (draft["deadline"], draft["due"]) == ("next-meeting", "2026-09-10")
    late = said("actions", "--overdue", "--as-of", "2026-08-01")
    assert late[0].split()[:4] == ["2026-03-20", "over", "fristen", "Åse"]
    assert said.rows("actions", "--owner", "per")[0]["id"] == draft["id"]
    assert all(len(line) < 60 for line in said("actions"))


def test_expectations_come_by_pair(said: Said) -> None:
    shown = said("expectations")
    assert shown[0].split() == ["Bibliotekene", "→", "Fylket", "2", "framsatt", "2"]
    assert "Alle → hverandre" in said.out
    assert [row["text"] for row in said.rows("expectations", "--from", "bibliotek", "--to", "fylket")] == [
        "mot",
        "støtte",
    ]


@pytest.mark.parametrize("name", ["ut.md", "ut.docx", "ut.html"])
def test_what_is_shown_can_be_a_file(archive: Archive, said: Said, tmp_path: Path, name: str) -> None:
    add_meeting(archive, "Eget møte", "# Sak", "privat: ! Per: hemmelig", "slutt:")
    target = tmp_path / name
    assert said("actions", "utkast", "--owner", "kari", "--export", str(target)) == [str(target)]
    assert said("actions", "--export", str(target)) == [str(target)]
    assert said.err.startswith("Én rad")
    if name == "ut.md":
        text = target.read_text(encoding="utf-8")
        assert "sende utkast" in text
        assert "hemmelig" not in text
    said("actions", "--export", str(tmp_path / "ut.rtf"), code=2)
    assert ".docx" in said.err


def test_set_says_what_became_of_an_entry(archive: Archive, said: Said) -> None:
    before = [path.read_bytes() for path in archive.paths()]
    call = said.rows("actions")[0]["id"]
    assert said("set", call, "utført") == ["«ringe kommunen innen 20.3»: utført · Åse · 2026-03-20."]
    more = ("--owner", "Per", "--owner", "Nils", "--deadline", "1.12.2026", "--remark", "purret")
    said("set", call, "open", *more)
    row = next(row for row in said.rows("actions") if row["id"] == call)
    assert (row["status"], row["owners"], row["due"]) == ("open", ["Per", "Nils"], "2026-12-01")
    assert [(step["what"], step["to"]) for step in row["history"]] == [
        ("status", "done"),
        ("status", "open"),
        ("owner", "Per, Nils"),
        ("deadline", "2026-12-01"),
        ("remark", "purret"),
    ]
    assert said("set", "1/26", "ikke", "vedtatt") == ["«Felles innkjøp»: ikke vedtatt."]
    assert [path.read_bytes() for path in archive.paths()] == before
    assert len(archive.events()) == 6


def test_an_old_meeting_gives_the_same_document_whatever_became_of_it(
    archive: Archive, said: Said, tmp_path: Path
) -> None:
    said("approve", "Styremøte vår")

    def written(to: str) -> bytes:
        said("export", "Styremøte vår", "--to", to, "-o", str(tmp_path / f"ut.{to}"))
        return (tmp_path / f"ut.{to}").read_bytes()

    kinds = ("docx", "markdown", "html", "json")
    before = [archive.paths()[0].read_bytes(), *map(written, kinds)]
    call, draft = (row["id"] for row in said.rows("actions"))
    autumn(archive, "= erstatter 1/26: Hver for seg")
    for entry, *more in (
        (call, "utført"),
        (draft, "utgår"),
        ("1/26", "utsatt"),
        (call, "", "--owner", "Nils"),
    ):
        said("set", entry, *more)
    assert [row["status"] for row in said.rows("actions")] == ["done", "dropped"]
    assert [archive.paths()[0].read_bytes(), *map(written, kinds)] == before


def test_what_cannot_be_set_is_a_sentence(said: Said) -> None:
    said("set", "1/26", "utført", code=2)
    assert "vedtatt, ikke vedtatt, utsatt, erstattet" in said.err
    said("set", "1/26", code=2)
    said("set", "1/26", "--owner", "Per", code=2)
    said("set", "99/26", "utsatt", code=1)
    said("actions", "--status", "vedtatt", code=2)
    said("decisions", "--as-of", "i forgårs", code=1)


def test_a_live_meeting_takes_what_becomes_of_its_own(archive: Archive, said: Said) -> None:
    add_meeting(archive, "Nå", "# Sak", "! Per: ringe")
    entry = next(row["id"] for row in said.rows("actions") if row["meeting"]["title"] == "Nå")
    assert "Nå" in said("set", entry, "done")[0]
    assert archive.events() == ()
    assert [event.to for event in archive.find("Nå").record().events] == ["done"]


def test_a_number_that_nobody_has_is_a_hint(archive: Archive, said: Said, tmp_path: Path) -> None:
    autumn(archive)
    lines = tmp_path / "linjer.txt"
    lines.write_text("= erstatter 1/26: A\n= erstatter 14/20: B\n", encoding="utf-8")
    taken = [json.loads(line) for line in said("take", "Styremøte høst", str(lines), "--json")]
    assert [one.get("hint", "") for one in taken] == [
        "",
        "Styret har ikke noe vedtak 14/20: nummeret står som tekst",
    ]
    assert taken[1]["supersedes"] == ["14/20"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-01", date(2025, 3, 1)),
        ("1. mars", date(2026, 3, 1)),
        ("1. desember", date(2025, 12, 1)),
        ("24. november", date(2026, 11, 24)),
        ("25. november", date(2025, 11, 25)),
        ("March 1, 2020", date(2020, 3, 1)),
    ],
)
def test_a_day_without_a_year_is_the_last_one(text: str, day: date) -> None:
    assert read_as_of(text, date(2026, 11, 24)) == day


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("", "A B C D"),
        ("--open", "B C D"),
        ("--overdue", "B C"),
        ("--overdue --owner per", "C"),
        ("--owner kari", "A B"),
        ("--owner per", "C"),
        ("--status utført", "A"),
        ("--status åpen", "B C D"),
        ("--series Kurset", "D"),
        ("--series Utvalget", "A B C"),
        ("ringe", "A B"),
        ("ringe --owner kari --open", "B"),
        ("--as-of 2026-03-31", ""),
    ],
)
def test_actions_are_narrowed_by_every_option(words: str, numbers: str, archive: Archive, said: Said) -> None:
    lines = (
        "# Sak",
        "! Kari: ringe A",
        "! Kari: ringe B innen 10.4.2026",
        "! Per: skrive C innen 1.5.2026",
        "slutt:",
    )
    add_meeting(archive, "Nytt", *lines, day=date(2026, 4, 1), series=archive.series("Utvalget"))
    kurs = ("# Sak", "! skrive D", "slutt:")
    add_meeting(archive, "Kurs", *kurs, day=date(2026, 4, 2), series=archive.series("Kurset"))
    done = next(row["id"] for row in said.rows("actions") if row["text"] == "ringe A")
    said("set", done, "utført")
    rows = said.rows("actions", *words.split())
    assert {row["text"].split(" innen")[0].rsplit(" ", 1)[-1] for row in rows} & set("ABCD") == set(
        numbers.split()
    )


def test_open_decisions_and_expectations_are_those_that_nothing_has_ended(
    archive: Archive, said: Said
) -> None:
    autumn(archive, "= En", "= To", "= Tre", "A > B: fire", "A > B: fem", "A > B: seks")
    ids = {row["text"]: row["id"] for verb in ("decisions", "expectations") for row in said.rows(verb)}
    for text, status in (
        ("En", "utsatt"),
        ("To", "ikke vedtatt"),
        ("fire", "accepted"),
        ("fem", "met"),
        ("seks", "withdrawn"),
    ):
        said("set", ids[text], *status.split())
    assert [row["text"] for row in said.rows("decisions", "--open")] == ["En"]
    found = {row["text"] for row in said.rows("expectations", "--from", "A", "--open")}
    assert found & {"fire", "fem", "seks"} == {"fire"}


def test_each_row_says_who_may_read_it_and_what_was_remarked_last(archive: Archive, said: Said) -> None:
    lines = (
        "privat: ! Per: én",
        "unntatt § 13: ! Per: to",
        "notat: tre",
        "= endrer 1/26: fire",
        "= opphever 1/26: fem",
    )
    autumn(archive, *lines, "! Per: seks", "slutt:")
    ids = {row["text"]: row["id"] for row in said.rows("actions")}
    for remark in ("først", "sist"):
        said("set", ids["seks"], "--remark", remark)

    def told(verb: str, text: str) -> str:
        out = " ".join(" ".join(said(verb)).split())
        return out.partition(text)[2].partition(ids[text])[0]

    assert "privat" in told("actions", "én")
    assert "unntatt offentlighet" in told("actions", "to")
    assert "sist" in told("actions", "seks")
    assert "først" not in said.out
    assert said.out.count("privat") == said.out.count("unntatt") == 1
    out = " ".join(" ".join(said("decisions")).split())
    for words in (
        "opphever 1/26",
        "endrer 1/26",
        "opphevet av 31/26-2 (2026-09-10)",
        "endret av 31/26 (2026-09-10)",
    ):
        assert words in out, words
    assert "erstatter" not in out
