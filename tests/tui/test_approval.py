"""Approving minutes in the screens, and making them a draft again."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.errors import Problem
from store.record.values import Series
from store.search.index import Index
from tests.tui.house import (
    add_meeting,
    archive_in,
    live,
    missing,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.forms.approval import ApprovalForm

SERIES: dict[str, Any] = {"series": Series(7, "Styret")}


def test_minutes_are_approved_with_the_words_that_are_typed_and_reopened_with_why(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= ja", "slutt: 15.00")
    file = archive.find("latest")
    form = ApprovalForm(archive, file, file.record())
    before = form.texts()
    assert before == {"approval": "draft", "where": "12. mars 2026", "reason": "", "why": ""}
    assert [field.name for field in form.asked(before)] == ["approval"], "nothing is approved yet"
    typed = {**before, "approval": "approved", "reason": "Godkjent i møte 11. juni 2026"}
    assert [field.name for field in form.asked(typed)] == ["approval", "where", "reason"]
    form.keep(form.read(typed).changes)
    approved = file.record()
    assert approved.meeting.state == "approved"
    assert [revision.reason for revision in approved.revisions] == ["Godkjent i møte 11. juni 2026"]
    form = ApprovalForm(archive, file, approved)
    reopening = {**form.texts(), "approval": "draft"}
    assert form.read(reopening).wrong == {"why": "wrong-why"}
    form.keep(form.read({**reopening, "why": "feil i sak 2"}).changes)
    assert file.record().meeting.state == "draft"
    (revision,) = file.record().revisions
    assert revision.reopened is not None
    assert revision.reopened.reason == "feil i sak 2"


@pytest.mark.parametrize(
    ("where", "reason", "day"),
    [
        (None, "Godkjent i møte 19. mars 2026", date(2026, 3, 19)),
        ("1.5.2026", "Godkjent 1. mai 2026", date(2026, 5, 1)),
        ("Styremøte i april", "Godkjent i møte 23. april 2026", date(2026, 4, 23)),
    ],
)
def test_the_first_later_meeting_of_the_series_stands_there(
    where: str | None, reason: str, day: date, tmp_path: Path
) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Styremøte", "# Sak", "= ja", "slutt: 15.00", **SERIES)
    add_meeting(archive, "Styremøte i april", day=date(2026, 4, 23), **SERIES)
    add_meeting(archive, "Styremøte i mars for hele det felles arbeidet", day=date(2026, 3, 19), **SERIES)
    index = Index(archive)
    index.sync()
    index.close()
    file = next(archive.file(one.path) for one in archive.meetings() if one.meeting.title == "Styremøte")
    form = ApprovalForm(archive, file, file.record())
    assert form.texts()["where"] == "Styremøte i mars for h…, 19. mars 2026", "with its day in sight"
    typed = {**form.texts(), "approval": "approved", **({"where": where} if where else {})}
    form.keep(form.read(typed).changes)
    (revision,) = file.record().revisions
    assert (revision.reason, revision.day) == (reason, day)


def test_a_meeting_that_is_not_over_is_not_approved(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= ja")
    file = archive.find("latest")
    with pytest.raises(Problem, match="not-to-approve"):
        ApprovalForm(archive, file, file.record())


def test_the_first_page_says_what_was_approved_in_the_export(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "= ja", "slutt: 15.00")
        async with screens(archive, size=(100, 30)) as pilot:
            await pilot.press("f3")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Møte · utkast", "REFERAT – UTKAST"])
            await pilot.press("g", "right", "enter")
            await settled(pilot)
            wanted = ["Møte · godkjent", "REFERAT – Godkjent 12. mars 2026", "Referatet er godkjent."]
            assert not missing(text_of(pilot), wanted)

    asyncio.run(run())


def test_a_meeting_that_is_open_learns_at_once_that_it_is_approved(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= ja", "slutt: 15.00")

    async def run() -> None:
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("escape", "g")
            await settled(pilot)
            await pilot.press("right", "enter")
            await until(pilot, lambda: "godkjent" in text_of(pilot).splitlines()[0])
            await pilot.press("i")
            assert "Godkjent: tar ingen linjer." in text_of(pilot)
            assert "⏎ lagre" not in text_of(pilot)
            await type_lines(pilot, "en linje til")
            assert live(pilot).line.text == "en linje til", "it stands there still, and was not put aside"

    asyncio.run(run())


@pytest.mark.parametrize(
    ("lines", "noted"),
    [
        ((), {}),
        (
            ("Summen er 12 000 ??", "! sende brev", "! ringe"),
            {"approval": ("approval-unfinished", {"marked": 1, "count": 3})},
        ),
    ],
)
def test_what_is_unfinished_is_told_before_it_is_closed_and_hinders_nobody(
    lines: tuple[str, ...], noted: dict[str, Any], tmp_path: Path
) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= ja", *lines, "slutt: 15.00")
    file = archive.find("latest")
    form = ApprovalForm(archive, file, file.record())
    form.look("nb")
    typed = {**form.texts(), "approval": "approved"}
    assert form.noted(form.texts()) == {}
    assert form.noted(typed) == noted
    assert (form.to_check is not None) == bool(noted)
    form.keep(form.read(typed).changes)
    assert file.record().meeting.state == "approved"
    again = ApprovalForm(archive, file, file.record())
    again._spots = form._spots
    assert (again.noted(again.texts()), again.to_check) == ({}, None), "what is closed is closed"
