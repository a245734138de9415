"""Keys typed at once, on a machine that builds its screens and reads its files slowly: none goes astray."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.dom import DOMNode
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from store.files.archive import Archive
from store.files.bin import binned_in
from tests.tui.house import (
    add_meeting,
    application,
    archive_in,
    live,
    missing,
    screens,
    settled,
    text_of,
    until,
)
from tui.screens.live.screen import LiveScreen
from tui.screens.meetings.screen import MeetingsScreen

THREAD, BUILDING = 0.3, 0.1
"""Seconds that a thread begins later, and that a screen is built later, than on a machine of today."""

NAMES = {"⏎": "enter", "⎋": "escape", "↓": "down", "↑": "up", "⇥": "tab", "⌦": "delete"}
for number in range(2, 10):
    NAMES[chr(ord("①") + number - 1)] = f"f{number}"


@pytest.fixture(autouse=True)
def _slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every thread begin late, and every screen be built late."""
    run, compose = DOMNode.run_worker, Screen._compose

    def run_late(node: DOMNode, work: Callable[[], None], **how: Any) -> object:
        def late() -> None:
            time.sleep(THREAD)
            work()

        return run(node, late if how.get("thread") else work, **how)

    async def compose_late(screen: Screen[object]) -> None:
        await asyncio.sleep(BUILDING)
        await compose(screen)

    monkeypatch.setattr(DOMNode, "run_worker", run_late)
    monkeypatch.setattr(Screen, "_compose", compose_late)


def press(pilot: Pilot[None], keys: str) -> None:
    """Press keys without any pause: letters as they stand, others as in NAMES."""
    for one in keys:
        key = NAMES.get(one) or _character_to_key(one)
        pilot.app.post_message(events.Key(key, None if one in NAMES else one))


def names(pilot: Pilot[None]) -> list[str]:
    return [type(one).__name__ for one in pilot.app.screen_stack if one.id != "_default"]


async def done(pilot: Pilot[None]) -> None:
    """Wait until no key waits, and what the last one began has ended."""
    await pilot.pause()
    await until(pilot, lambda: pilot.app._keys._giving is None)  # type: ignore[attr-defined]
    await settled(pilot)


def entries(pilot: Pilot[None]) -> list[str]:
    screen = next(one for one in pilot.app.screen_stack if isinstance(one, LiveScreen))
    return [entry.text for entry in screen.session.record.entries]


def play(archive: Archive, keys: str, check: Callable[[Pilot[None]], None], meeting: str = "") -> None:
    """Start the program, press keys at once before anything stands there, and look at what came of it."""

    async def run() -> None:
        async with screens(archive, meeting=meeting) as pilot:
            press(pilot, keys)
            await done(pilot)
            check(pilot)

    asyncio.run(run())


def test_a_meeting_is_made_and_begun_without_a_pause(tmp_path: Path) -> None:
    def check(pilot: Pilot[None]) -> None:
        record = live(pilot).session.record
        assert record.meeting.title == "Styret i vår"
        assert [item.title for item in record.agenda] == ["Sykler"]
        assert [entry.text for entry in record.entries] == ["vi kjøper to", "og en hjelm"]

    play(archive_in(tmp_path / "a"), "nStyret i vår⏎# Sykler⏎= vi kjøper to⏎og en hjelm⏎", check)


OPENINGS = {
    "the form of the meeting": "②Nytt navn⏎",
    "the attendance, and a person in it": "④nKari Eksempel⏎⎋",
    "the form of an entry, whose text is gone on with": "⎋⏎ da⏎i",
    "a kind, and a question about it": "⎋!aPer Døme⏎i",
    "the menu of all that can be done, and the way back": "⎋.erstatt⏎⎋i",
    "the help, a search in it, and the way back": "⎋⎋?⏎/fellesrom⎋⎋",
    "a command on the line": "#frammøte⏎nSiri Mønster⏎⎋",
    "the agenda, and an item in it": "⑨nBudsjett⏎⎋",
    "the line": "⎋iog mer⏎",
}
"""Keys in the live screen, each from the line and back to it."""


def test_keys_go_where_they_were_meant_to(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "ja")

    def check(pilot: Pilot[None]) -> None:
        record = live(pilot).session.record
        assert record.meeting.title == "Nytt navn"
        assert sorted(one.name.name for one in record.attendance) == ["Kari Eksempel", "Siri Mønster"]
        assert [item.title for item in record.agenda] == ["Sak", "Budsjett"]
        assert [entry.text for entry in record.entries] == ["ja da", "og mer"], text_of(pilot)
        assert [name.name for name in record.entries[0].owners] == ["Per Døme"]

    play(archive, "".join(OPENINGS.values()), check, "Møte")


def test_the_list_opens_what_it_holds_once_it_is_read(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "ja")
    play(archive, "⏎og mer⏎", lambda pilot: _is(entries(pilot), ["ja", "og mer"]))


def test_a_question_is_asked_before_it_is_answered(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "ja")

    async def run() -> None:
        async with screens(archive) as pilot:
            press(pilot, "⌦⏎")
            await until(pilot, lambda: bool(binned_in(archive)))
            assert names(pilot) == ["MeetingsScreen"]

    asyncio.run(run())


def test_esc_leaves_what_is_still_being_read(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "ja")
    play(archive, "=⏎⎋nNy⎋⎋", lambda pilot: _is(names(pilot), ["MeetingsScreen"]))


def test_the_status_goes_to_the_row_that_was_narrowed_to(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "! Kari: kjøper hjelm", "! Per: kjøper sykkel")

    async def run() -> None:
        async with screens(archive) as pilot:
            press(pilot, "!/sykkel⏎1")
            await done(pilot)
            await until(pilot, lambda: bool(archive.find("Møte").record().events))
        record = archive.find("Møte").record()
        texts = {entry.id: entry.text for entry in record.entries}
        assert [(texts[one.of.entry], one.to) for one in record.events] == [("kjøper sykkel", "done")]

    asyncio.run(run())


def test_a_meeting_is_closed_before_the_next_key_counts(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    add_meeting(archive, "Møte", "# Sak", "ja")

    def check(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app.screen_stack[1], MeetingsScreen)
        assert live(pilot).session.record.meeting.title == "Nytt"

    play(archive, "⎋qnNytt⏎", check, "Møte")


def _is(found: object, wanted: object) -> None:
    assert found == wanted


def test_the_list_below_a_meeting_is_made_when_it_is_gone_back_to(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "a")
    for title in ("Eldre", "Møte", "Nyere"):
        add_meeting(archive, title, "# Sak", "ja")

    async def run() -> None:
        async with screens(archive, meeting="Møte") as pilot:
            assert names(pilot) == ["LiveScreen"]
            application(pilot).speak("en")
            press(pilot, "⎋q/eld⏎")
            await done(pilot)
            assert live(pilot).session.record.meeting.title == "Eldre", text_of(pilot)
            press(pilot, "⎋q")
            await done(pilot)
            start = pilot.app.screen
            assert isinstance(start, MeetingsScreen)
            await until(pilot, lambda: start.chosen_meeting is not None)
            await pilot.press("escape")
            assert missing(text_of(pilot), ["Meetings", "Nyere", "open", "new"]) == [], text_of(pilot)

    asyncio.run(run())
