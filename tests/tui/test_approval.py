"""Approving minutes in the screens, and making them a draft again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from store.errors import Problem
from tests.tui.house import add_meeting, archive_in, missing, screens, settled, text_of
from tui.screens.forms.meeting import ApprovalForm


def test_minutes_are_approved_with_the_words_that_are_typed_and_reopened(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= ja", "slutt: 15.00")
    file = archive.find("latest")
    form = ApprovalForm(archive, file, file.record())
    before = form.texts()
    assert before == {"approval": "draft", "reason": "Godkjent i møte 12. mars 2026"}
    assert [field.name for field in form.asked(before)] == ["approval"], "nothing is approved yet"
    form.keep(form.read({"approval": "approved", "reason": "Godkjent i møte 11. juni 2026"}).changes)
    approved = file.record()
    assert approved.meeting.state == "approved"
    assert [revision.reason for revision in approved.revisions] == ["Godkjent i møte 11. juni 2026"]
    form = ApprovalForm(archive, file, approved)
    form.keep(form.read({**form.texts(), "approval": "draft"}).changes)
    assert file.record().meeting.state == "draft"
    assert len(file.record().revisions) == 1, "what was approved is kept"


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
            wanted = ["Møte · godkjent", "REFERAT – Godkjent i møte 12. mars 2026", "Referatet er godkjent."]
            assert not missing(text_of(pilot), wanted)

    asyncio.run(run())
