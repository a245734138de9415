"""Meetings of other archives on the screens: under «Fra andre», among the hits, and only to be read."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from exports.formats.record import RecordSource, to_record
from store.exchange.handed_record import read_record
from store.exchange.reception import receive
from store.exchange.record_text import hash_of, record_text
from store.files.archive import Archive
from tests.tui.house import NASTY, add_meeting, archive_in, missing, paste, screens, text_of, until
from tui.machine.settings_file import SUBSCRIPTIONS, change_setting
from tui.screens.export.screen import ExportScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.read.screen import ReadScreen

LINES = ("# Hospitering", "= Alle tar imot en utvekslingshospitant", "tips: ta med matpakke")


def handed(folder: Path, name: str = "Nordfylket bibliotek") -> bytes:
    other = archive_in(folder)
    add_meeting(other, "Nordmøtet", *LINES)
    record = other.find("Nordmøtet").record()
    source = RecordSource(archive=99, name=name, records=(record,), tables={})
    return to_record(source, record.meeting.id)


def with_others(folder: Path) -> Archive:
    archive = archive_in(folder / "vårt")
    add_meeting(archive, "Vårt møte", "# Sak", "begynt")
    receive(archive, read_record(handed(folder / "nord"), ""))
    return archive


def test_they_stand_below_ours_and_can_only_be_read(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(with_others(tmp_path), size=(120, 40)) as pilot:
            await until(pilot, lambda: "Fra andre" in text_of(pilot))
            assert "fra Nordfylket bibliotek, lest 12.3." in text_of(pilot)
            await pilot.press("end")
            await until(pilot, lambda: "utvekslingshospitant" in text_of(pilot))  # the preview
            await pilot.press("f3", "delete", "s", "f4")
            assert isinstance(pilot.app.screen, MeetingsScreen)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen))
            await until(pilot, lambda: "utvekslingshospitant" in text_of(pilot))
            await pilot.press("f3")
            await until(pilot, lambda: "kan bare leses" in text_of(pilot))
            assert not isinstance(pilot.app.screen, ExportScreen)

    asyncio.run(run())


def test_a_search_finds_them_after_ours_with_where_they_are_from(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(with_others(tmp_path)) as pilot:
            await pilot.press("slash")
            await paste(pilot, "utvekslingshospitant")
            told = ["Nordmøtet", "fra Nordfylket bibliotek", "VEDTAK"]
            await until(pilot, lambda: not missing(text_of(pilot), told))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReadScreen))

    asyncio.run(run())


def test_a_subscribed_folder_is_looked_through_when_the_screens_start(tmp_path: Path) -> None:
    folder = tmp_path / "felles"
    folder.mkdir()
    view = read_record(handed(tmp_path / "nord"), "").content
    (folder / "nord.json").write_bytes(view)
    change_setting("felles", str(folder), table=SUBSCRIPTIONS)
    archive = archive_in(tmp_path / "vårt")
    add_meeting(archive, "Vårt møte", "# Sak")

    async def run() -> None:
        async with screens(archive) as pilot:
            await until(pilot, lambda: text_of(pilot).count("Nordmøtet") >= 1)

    asyncio.run(run())


def test_names_of_others_are_nothing_but_text(tmp_path: Path) -> None:

    view = json.loads(handed(tmp_path / "nord"))
    view["archive"]["name"] = NASTY[2]
    view["meeting"]["title"] = "[red]rød[/red] \x1b[31m"
    data = record_text({**view, "hash": hash_of(view)})
    archive = archive_in(tmp_path / "vårt")
    receive(archive, read_record(data, ""))

    async def run() -> None:
        async with screens(archive, size=(120, 40)) as pilot:
            await until(pilot, lambda: "[red]rød[/red]" in text_of(pilot))

    asyncio.run(run())
