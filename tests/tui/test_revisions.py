"""The revisions of a meeting on the screen: the list, one in its own pages, what differs."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from store.files.lifecycle import approve, reopen
from store.record.changes import Change
from store.record.values import Series
from tests.tui.house import add_meeting, archive_in, missing, screens, settled, text_of, type_lines, until
from tui.screens.read.layout import OnPaper, ReadView


def test_revisions_are_listed_read_and_compared(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        title = "Møte for biblioteksjefene i Troms og Finnmark fylke"
        add_meeting(archive, title, "# Sak", "= Vi kjøper båt", "slutt: 15.00")
        file = archive.find("latest")
        approve(archive, file, "Godkjent i møte 19. mars 2026", date(2026, 3, 19))
        reopen(archive, file, "feil i sak 1")
        entry = file.record().entries[0]
        file.commit(Change(()), lambda _record: (replace(entry, text="Vi kjøper bil"),))
        approve(archive, file, "Godkjent 23. april 2026", date(2026, 4, 23))
        async with screens(archive, size=(100, 30)) as pilot:
            await pilot.press("r")
            await settled(pilot)
            await pilot.press("r")
            await settled(pilot)
            listed = [f"Revisjoner av {title}", "Godkjent i møte 19. mars 2026", "feil i sak 1", " 2  "]
            assert not missing(text_of(pilot), listed)
            await pilot.press("d")
            await settled(pilot)
            assert not missing(text_of(pilot), ["- Vedtak 1: Vi kjøper båt", "+ Vedtak 1: Vi kjøper bil"])
            await pilot.press("escape", "down", "enter")
            await settled(pilot)
            assert not missing(
                text_of(pilot), ["REVISJON 1, ", "Vi kjøper båt", "Godkjent i møte 19. mars 2026"]
            )
            head = text_of(pilot).splitlines()[0]
            assert head.startswith(" Møte for biblioteksjefene i Troms og Fin"), head
            await pilot.press("i")
            await settled(pilot)
            assert "Dette er en revisjon" in text_of(pilot)

    asyncio.run(run())


def test_a_revision_is_read_with_what_was_withheld_since(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    add_meeting(archive, "Møte", "# Sak", "= Vi kjøper båt", "slutt: 15.00")
    file = archive.find("latest")
    approve(archive, file, "Godkjent", date(2026, 3, 19))
    reopen(archive, file, "feil")
    entry = file.record().entries[0]
    file.commit(Change(()), lambda _record: (replace(entry, private=True),))
    shown = OnPaper(archive, file.path, 1)
    assert shown.look()
    assert shown.record is not None
    for internal in (False, True):
        document = shown.document(shown.record, ReadView(internal=internal), "docx")
        assert ("Vi kjøper båt" in str(document)) == internal


def test_a_meeting_that_nobody_approved_has_none(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "= ja", "slutt: 15.00")
        async with screens(archive, size=(80, 24)) as pilot:
            await pilot.press("r")
            await settled(pilot)
            await pilot.press("r")
            await settled(pilot)
            assert "ingenting er godkjent ennå" in text_of(pilot)

    asyncio.run(run())


def test_closing_a_meeting_on_the_screen_approves_the_minutes_before_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        board: dict[str, Any] = {"series": Series(7, "Styret"), "profile": "protocol"}
        add_meeting(archive, "Februar", "# Budsjett", "= ja", "hevet: 15.00", day=date(2026, 2, 12), **board)
        add_meeting(archive, "Mars", "# Godkjenning av protokoll", **board)
        february = archive.find("Februar")
        async with screens(archive, meeting="Mars", size=(100, 30)) as pilot:
            await type_lines(pilot, "rettelse: 1/26 feil tall", "= Godkjent", "hevet: 16.00")
            await until(pilot, lambda: february.record().meeting.state == "approved")
            (copy,) = [entry for entry in february.record().entries if entry.corrected]
            assert copy.text == "feil tall"

    asyncio.run(run())
