"""``referat calendar`` as its user meets it: what goes into a calendar, and what never does."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from store.errors import Problem
from tests.cli.test_program import Shell
from tests.grammar.desk import typed
from tui.cli.registers.calendar import _check_owner

LINES = """# Årsplan
plan:
/ 12.–14. mars 2027: Bokmesse
/ mai 2027: Høring
/ 2. kvartal 2027: Kurs
/ høsten 2027: Oppstart
/ jul: Julemarked
= Planen er vedtatt
# Forslag til plan
plan:
/ 3. april 2027: Bare foreslått
# Oppgaver
! Kari Nes: sende brevet innen 15. januar
! Ola: rydde, innen uke 8
! Ola: male veggen før jul
! Per: vaske
privat: ! Hemmelig Mann: hemmelighetsord innen 3. februar
# Unntatt sak
unntatt: offl. § 13
plan:
/ 9. mars 2027: Unntatt skritt
= Vedtatt i det skjulte
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("REFERAT_LANG", "nb")
    shell = Shell(tmp_path / "arkiv", capsys, monkeypatch)
    made = shell("new", "Styremøte, januar; nr. 1", "--from", "2027-01-10").strip()
    shell("take", made, stdin=f"tid: 10.00–12.30\n{LINES}")
    shell("new", "Styremøte mars", "--from", "2027-03-01")
    return shell


def events(shell: Shell, *options: str) -> dict[str, Any]:
    path = shell.folder.parent / "ut.ics"
    shell("calendar", *options, "-o", str(path))
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def test_meetings_and_adopted_steps_are_in_it_and_deadlines_when_asked_for(shell: Shell) -> None:
    found = events(shell)
    assert list(found) == ["Styremøte, januar; nr. 1", "Styremøte mars", "Bokmesse", "mai 2027: Høring"]
    meeting = found["Styremøte, januar; nr. 1"]
    assert meeting.decoded("dtstart") == datetime(2027, 1, 10, 9, tzinfo=UTC)
    assert meeting.decoded("dtend") == datetime(2027, 1, 10, 11, 30, tzinfo=UTC)
    assert str(found["Bokmesse"].decoded("dtend")) == "2027-03-15"
    more = events(shell, "--deadlines", "--spans")
    assert set(more) - set(found) == {
        "Frist: sende brevet – Kari Nes",
        "uke 8: Frist: rydde – Ola",
        "2. kvartal 2027: Kurs",
    }
    assert str(more["2. kvartal 2027: Kurs"].decoded("dtend")) == "2027-07-01"
    assert list(events(shell, "--owner", "kari")) == ["Frist: sende brevet – Kari Nes"]


def test_an_event_keeps_its_name_and_counts_its_changes(shell: Shell) -> None:
    before = events(shell, "--deadlines")
    (task,) = (row for row in json.loads(shell("actions", "--json")) if row["owners"] == ["Kari Nes"])
    shell("set", task["id"], "--deadline", "2027-02-01")
    after = events(shell, "--deadlines")
    name = "Frist: sende brevet – Kari Nes"
    assert after[name]["uid"] == before[name]["uid"]
    assert after[name]["sequence"] > before[name]["sequence"]
    assert str(after[name].decoded("dtstart")) == "2027-02-01"
    shell("set", task["id"], "utført")
    assert name not in events(shell, "--deadlines")


def test_it_is_the_same_bytes_until_something_changes(shell: Shell) -> None:
    path = shell.folder.parent / "a.ics"
    shell("calendar", "--deadlines", "-o", str(path))
    first = path.read_bytes()
    shell("calendar", "--deadlines", "-o", str(path))
    assert path.read_bytes() == first
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))


@pytest.mark.parametrize("to", ["ics", "docx", "markdown", "html", "json"])
def test_nothing_withheld_is_in_it(shell: Shell, to: str) -> None:
    path = shell.folder.parent / f"ut.{to}"
    shell("calendar", "--to", to, "--deadlines", "-o", str(path))
    content = path.read_bytes()
    for word in ("hemmelig", "skjulte", "Unntatt skritt"):
        assert word.encode() not in content


def test_the_page_of_a_year_has_what_has_no_day_too(shell: Shell) -> None:
    path = shell.folder.parent / "år.md"
    shell("calendar", "--to", "md", "--year", "2027", "-o", str(path))
    page = path.read_text(encoding="utf-8")
    wanted = (
        *("# Dette gjør vi i 2027", "## Januar", "Styremøte, januar; nr. 1", "Frist: sende brevet"),
        *("## Uten fast dag", "Høsten 2027", "Oppstart", "Før jul", "male veggen"),
        *("## Åpne oppgaver uten frist", "vaske – Per"),
    )
    places = [page.find(text) for text in wanted]
    assert -1 not in places
    assert places == sorted(places)
    assert "Bare foreslått" not in page


def test_a_series_that_nobody_knows_is_asked_about(shell: Shell) -> None:
    assert "tull" in shell("calendar", "--series", "tull", code=1)


def test_what_has_no_day_is_told(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    del capsys
    rows = json.loads(shell("calendar", "--to", "json"))
    undated = {row["text"]: (row["time"], row["from"]) for row in rows if row["from"] is None}
    assert undated == {"Oppstart": ("høsten 2027", None), "Julemarked": ("jul", None)}


@pytest.mark.parametrize(("mark", "near"), [("", "Bård Hem"), ("privat: ", ""), ("unntatt § 13: ", "")])
def test_a_name_that_is_only_withheld_is_told_to_nobody_who_asks_for_one_like_it(
    mark: str, near: str
) -> None:
    recorder, _ = typed("# Sak", f"{mark}! Bård Hem: ringe")
    with pytest.raises(Problem) as told:
        _check_owner([recorder.session.record], "Bårdd")
    assert told.value.facts.get("near", "") == near
