"""What the screens promise whoever types: nothing is lost, and a key does what stands beside it."""

from __future__ import annotations

import asyncio
import errno
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from store.files.archive import Archive
from store.record.kinds import STATUSES
from store.record.values import Kind
from store.registers.listing import KIND_OF, Register
from store.session.open_meeting import Opened
from tests.store.simulated import Simulated
from tests.tui.house import (
    add_meeting,
    application,
    archive_in,
    live,
    screens,
    text_of,
    type_lines,
    until,
)
from tui.app import ReferatApp
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen
from tui.screens.registers.screen import RegistersScreen


def test_a_line_that_the_meeting_refuses_stands_on_the_line_again(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            screen = live(pilot)
            screen.session.apply(replace(screen.session.record.meeting, state="approved"))
            await type_lines(pilot, "dette må ikke gå tapt")
            assert screen.line.text == "dette må ikke gå tapt"
            assert "godkjent" in text_of(pilot)
            screen.capture.take("og ikke dette")
            assert screen.line.text.splitlines() == ["og ikke dette", "dette må ikke gå tapt"]

    asyncio.run(run())


@asynccontextmanager
async def full_disk() -> AsyncIterator[tuple[Pilot[None], Simulated]]:
    """A meeting with a line that is not saved; the disk takes it again when ``before`` is gone."""

    def refuse(_call: str) -> None:
        raise OSError(errno.ENOSPC, "full")

    disk = Simulated()
    archive = archive_in(Path("/archive"), disk)
    add_meeting(archive, "Møte", "# Sak")
    async with screens(archive, meeting="Møte") as pilot:
        room = disk.before
        disk.before = refuse
        await type_lines(pilot, "ikke lagret")
        await until(pilot, lambda: live(pilot).opened.failure is not None)
        yield pilot, disk
        disk.before = room
        application(pilot).writer.retry()


def test_quitting_warns_once_of_what_is_not_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[bool] = []

    async def run() -> None:
        async with full_disk() as (pilot, _):
            with monkeypatch.context() as patch:
                patch.setattr("tui.app.WAIT_AT_END", 0.02)
                patch.setattr(ReferatApp, "exit", lambda *_: ended.append(True))
                await pilot.app.run_action("quit")
                assert not ended
                await until(pilot, lambda: "avslutt" in text_of(pilot).lower())
                await pilot.app.run_action("quit")
                assert ended

    asyncio.run(run())


def test_leaving_a_meeting_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.live.screen.WAIT_TO_LEAVE", 0.02)

    async def run() -> None:
        async with full_disk() as (pilot, disk):
            screen = live(pilot)
            await screen.action_leave()
            assert pilot.app.screen is screen
            disk.before = lambda _call: None
            application(pilot).writer.retry()
            await until(pilot, lambda: screen.opened.saved)
            with monkeypatch.context() as patch:
                patch.setattr(Opened, "lacking", True)
                await screen.action_leave()
                assert pilot.app.screen is screen
            await screen.action_leave()
            assert isinstance(pilot.app.screen, MeetingsScreen)

    asyncio.run(run())


SETTINGS: dict[Register, tuple[str, dict[str, str]]] = {
    "decisions": ("v", {"n": "rejected", "p": "postponed", "g": "adopted"}),
    "actions": ("o", {"t": "dropped", "g": "done", "o": "open"}),
    "expectations": ("w", {"g": "accepted", "i": "met", "n": "unmet", "t": "withdrawn", "o": "stated"}),
}
_BY_DECISIONS = {Kind.DECISION: {"superseded"}}
"""What a later decision makes of one, and no key."""


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder)
    add_meeting(archive, "Møte", "# Sak", "! Kari: ringe", "A > B: støtte", "= Felles innkjøp", "slutt:")
    return archive


@pytest.mark.parametrize("register", SETTINGS)
def test_each_key_of_a_status_writes_that_status(register: Register, tmp_path: Path) -> None:
    opens, keys = SETTINGS[register]
    kind = KIND_OF[register]
    assert {*keys.values()} == {*STATUSES[kind]} - _BY_DECISIONS.get(kind, set())

    async def run() -> None:
        archive = archive_of(tmp_path)
        async with screens(archive) as pilot:
            await pilot.press(opens)
            await until(pilot, lambda: isinstance(pilot.app.screen, RegistersScreen))
            screen = pilot.app.screen
            assert isinstance(screen, RegistersScreen)
            if register == "expectations":
                await until(pilot, lambda: "A → B" in text_of(pilot))
                await pilot.press("enter")
            await until(pilot, lambda: screen.pane.row_here() is not None)
            for key in keys:
                await pilot.press(key)
            application(pilot).writer.flush()
            assert [event.to for event in archive.events()] == [*keys.values()]

    asyncio.run(run())


def test_whoever_comes_back_to_the_list_finds_the_meeting_marked(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        for title in ("Første", "Andre", "Tredje"):
            add_meeting(archive, title, "# Sak")
        async with screens(archive) as pilot:
            for title in ("Andre", "Første"):
                application(pilot).open_meeting(archive.find(title))
                await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
                await live(pilot).action_leave()
                screen = pilot.app.screen
                assert isinstance(screen, MeetingsScreen)
                chosen = screen.list.chosen
                assert chosen is not None
                assert screen.chosen_meeting is not None
                assert screen.chosen_meeting.meeting.title == title

    asyncio.run(run())


def test_a_key_deletes_what_is_picked_and_undo_brings_it_back(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "en", "to", "tre")
        async with screens(archive, meeting="Møte") as pilot:

            def texts() -> list[str]:
                return [entry.text for entry in live(pilot).session.record.entries]

            await pilot.press("up", "delete")
            assert texts() == ["en", "to"]
            await pilot.press("u")
            assert texts() == ["en", "to", "tre"]
            assert live(pilot).desk.minutes.cursor == live(pilot).session.record.entries[-1].id

    asyncio.run(run())


def test_a_meeting_of_a_newer_version_says_that_it_is_not_written(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        path = archive.find("Møte").path
        tables = json.loads(path.read_bytes())
        tables["meeting"]["1"]["schema"] = 99
        path.write_text(json.dumps(tables), encoding="utf-8")
        async with screens(archive, meeting="Møte") as pilot:
            live(pilot).action_say_saved()
            await pilot.pause()
            assert "nyere utgave" in str(live(pilot).flash.render())

    asyncio.run(run())
