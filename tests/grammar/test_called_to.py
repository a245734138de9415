"""Whom a task calls to it, and by when, as people write it in front of it; names as the list has them."""

from __future__ import annotations

import pytest

from store.record.attendance import Names
from store.record.values import Kind
from tests.grammar.desk import asked, last, taken, typed
from tui.grammar.result import Hint

PEOPLE = "til stede: Mari-Ann Foss (leder), Ove Lund, Jon Berg (H), Siv Moe"
HERE = (PEOPLE, "# Dugnad")


@pytest.mark.parametrize(
    ("line", "owners", "text"),
    [
        ("! Jon (H): hente", ["Jon"], "hente"),
        ("! Mari-Ann (leder): hente", ["Mari-Ann"], "hente"),
        ("! Jon (og Siv): hente", ["Jon", "Siv"], "hente"),
        ("! Jon m.fl.: hente", ["Jon m.fl."], "hente"),
        ("! Siv og alle andre: hente", ["Siv", "alle andre"], "hente"),
        ("! @Siv: hente", ["Siv"], "hente"),
        ("! Ove – hente kake", ["Ove"], "hente kake"),
        ("oppgave: Ove - hente kake", ["Ove"], "hente kake"),
        ("! mari ann: hente", ["Mari-Ann"], "hente"),
        ("! Mari: hente", ["Mari-Ann Foss"], "hente"),
        ("! Lund, Ove: hente", ["Lund", "Ove"], "hente"),
        ("! Siv M.: hente", ["Siv Moe"], "hente"),
        ("! Nøkler – bestille nye", [], "Nøkler – bestille nye"),
        ("todo: Ove fetches the key", ["Ove"], "Ove fetches the key"),
        ("! Ove and Siv bring cups", ["Ove", "Siv"], "Ove and Siv bring cups"),
        ("! Ove thinks we should wait", [], "Ove thinks we should wait"),
    ],
)
def test_whose_a_task_is(line: str, owners: list[str], text: str) -> None:
    task = last(*HERE, line)
    assert (task.kind, [owner.name for owner in task.owners], task.text) == (Kind.ACTION, owners, text)


@pytest.mark.parametrize(
    "line",
    [
        "! Siv (20. mars): hente",
        "! Siv (innen 20. mars): hente",
        "! Siv, 20. mars: hente",
        "! Siv – 20. mars: hente",
        "! innen 20. mars: Siv: hente",
        "! Frist 20. mars: Siv: hente",
    ],
)
def test_a_deadline_may_stand_in_front(line: str) -> None:
    task = last(*HERE, line)
    assert ([owner.name for owner in task.owners], task.text) == (["Siv"], "hente")
    assert task.deadline is not None
    assert (str(task.deadline.date), task.deadline.text) == ("2026-03-20", "20. mars")


@pytest.mark.parametrize(
    ("line", "owners", "text"),
    [
        ("! OL to get three quotes", ["Ove Lund"], "OL to get three quotes"),
        ("! O.L. and SM to call", ["Ove Lund", "Siv Moe"], "O.L. and SM to call"),
        ("! OL skal hente kake", ["Ove Lund"], "OL skal hente kake"),
        ("! XX to get three quotes", [], "XX to get three quotes"),
        ("! JB to call", [], "JB to call"),
        ("! sende kopi til Jon (ansvar: Siv Moe)", ["Siv Moe"], "sende kopi til Jon"),
        ("! sende kopi til Jon (ansvarleg: SM)", ["Siv Moe"], "sende kopi til Jon"),
        ("! Ove sender kopi (ansvar: Siv Moe).", ["Siv Moe"], "Ove sender kopi"),
        ("! sende kopi til Jon. Ansvar: Siv Moe.", ["Siv Moe"], "sende kopi til Jon"),
        ("! Ove: sende kopi (ansvar: Siv Moe)", ["Ove"], "sende kopi (ansvar: Siv Moe)"),
        ("! sende kopi til Jon (ansvar: kommunen)", [], "sende kopi til Jon (ansvar: kommunen)"),
    ],
)
def test_whose_a_task_is_by_initials_or_behind_it(line: str, owners: list[str], text: str) -> None:
    task = last("til stede: Ove Lund, Jon Berg, Siv Moe, Jan Bø", "# Dugnad", line)
    assert (task.kind, [owner.name for owner in task.owners], task.text) == (Kind.ACTION, owners, text)


def test_a_deadline_may_stand_with_whose_it_is_behind() -> None:
    task = last(*HERE, "! sende kopi (ansvar: Siv, 20. mars)")
    assert ([owner.name for owner in task.owners], task.text) == (["Siv"], "sende kopi")
    assert task.deadline is not None
    assert task.deadline.text == "20. mars"


def test_initials_before_a_deed_that_is_not_known_are_asked_about() -> None:
    assert asked(*HERE, "! OL nevner kake") == ("action", "! Ove Lund: nevner kake")


def test_more_that_is_said_of_an_owner_is_asked_about() -> None:
    assert asked(*HERE, "! Siv (trener): hente") == ("action", "! Siv: (trener) hente")


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("mari ann", "Mari-Ann"),
        ("FOSS", "Foss"),
        ("Foss, Mari-Ann", "Mari-Ann Foss"),
        ("Ove L", "Ove Lund"),
        ("O. Lund", "Ove Lund"),
        ("ove", "Ove"),
        ("Dr Lund", "Dr Lund"),
        ("Bodil Hale", "Cllr B. Hale"),
        ("Tom", "Tom"),
        ("Nobody", "Nobody"),
    ],
)
def test_a_name_is_written_as_the_list_has_it(name: str, listed: str) -> None:
    names = Names(["Mari-Ann Foss", "Ove Lund", "Cllr B. Hale", "Dr Tom Finch"])
    assert names.as_listed(name) == listed


def test_two_with_one_initial_are_not_one() -> None:
    names = Names(["B. Hale", "B. Hale Smith", "Berit Hale"])
    assert (names.knows("Bodil Smith"), names.knows("Berit Hale")) == ("one", "one")
    assert Names(["B. Hale", "Bob Hale"]).in_full("Bob Hale") == "Bob Hale"


def test_a_dash_is_no_part_of_a_name() -> None:
    recorder, _ = typed(*HERE, "oppgave: Siv - skrive")
    assert [owner.name for owner in recorder.session.record.entries[-1].owners] == ["Siv"]


@pytest.mark.parametrize(
    ("lines", "before"),
    [
        (("! Siv: sende kopi", "ansvar: Ove"), "Siv"),
        (("! Siv: sende kopi", "En linje til", "Ansvarlig: Ove"), "Siv"),
        (("! sende kopi innen fredag", "frist: 20. mars"), "fredag"),
        (("! Siv: sende kopi", "ansvar: Siv"), ""),
        (("! sende kopi", "ansvar: Ove"), ""),
    ],
)
def test_an_owner_or_a_deadline_that_takes_the_place_of_another_says_so(
    lines: tuple[str, ...], before: str
) -> None:
    hint = taken(*HERE, *lines).hint
    assert hint == (Hint("hint-in-place-of", {"text": before}) if before else None)


@pytest.mark.parametrize("line", ["ansvar: Ove", "frist: 20. mars"])
def test_what_is_said_below_a_line_that_looks_like_a_task_changes_none_further_up(line: str) -> None:
    recorder, told = typed(*HERE, "! Siv: sende kopi innen fredag", "!Ove: måke snø", "Ja vel", line)
    (task,) = (entry for entry in recorder.session.record.entries if entry.kind == Kind.ACTION)
    assert [owner.name for owner in task.owners] == ["Siv"]
    assert task.deadline is not None
    assert task.deadline.text == "fredag"
    assert told[-1].hint is not None
    assert told[-1].hint.key == "hint-told-of-action"
