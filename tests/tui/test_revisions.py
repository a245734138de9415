"""The revisions of a meeting on the screen: the list, one in its own pages, what differs."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from store.files.lifecycle import approve, reopen
from store.record.changes import Change
from tests.tui.house import add_meeting, archive_in, missing, screens, settled, text_of


def test_revisions_are_listed_read_and_compared(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "= Vi kjøper båt", "slutt: 15.00")
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
            listed = ["Revisjoner av Møte", "Godkjent i møte 19. mars 2026", "feil i sak 1", " 2  "]
            assert not missing(text_of(pilot), listed)
            await pilot.press("d")
            await settled(pilot)
            assert not missing(text_of(pilot), ["- Vedtak 1: Vi kjøper båt", "+ Vedtak 1: Vi kjøper bil"])
            await pilot.press("escape", "down", "enter")
            await settled(pilot)
            assert not missing(
                text_of(pilot), ["REVISJON 1, ", "Vi kjøper båt", "Godkjent i møte 19. mars 2026"]
            )
            await pilot.press("i")
            await settled(pilot)
            assert "Dette er en revisjon" in text_of(pilot)

    asyncio.run(run())


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
