"""The follow view: it keeps up, shows what is public alone, and writes nothing."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from store.files.archive import Archive
from store.language.catalogue import words
from store.record.model import AgendaItem, Day
from store.record.record import Record
from tests.exports.records import Builder
from tests.exports.test_public import SECRET, STEPS, played
from tests.tui.house import (
    NASTY,
    add_meeting,
    application,
    archive_in,
    missing,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.follow.reader import FollowedMeeting, followed
from tui.screens.follow.screen import FollowScreen
from tui.screens.live.board import bands_of
from tui.screens.live.item_rows import ItemRows
from tui.widgets.content import shown

AGENDA = ("# Budsjett", "begynt", "# Personalsak", "#1")


def _type_elsewhere(archive: Archive, *lines: str) -> None:
    """Another process takes lines."""
    command = [sys.executable, "-m", "tui", "take", "Møte", "--archive", str(archive.folder)]
    environment = {**os.environ, "XDG_STATE_HOME": str(archive.folder.parent / "state")}
    subprocess.run(command, input="\n".join(lines).encode(), check=True, capture_output=True, env=environment)


def test_a_line_of_another_process_is_on_the_screen_soon(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *AGENDA)
        async with screens(archive, meeting="Møte", follow=True) as pilot:
            assert "1  Budsjett" in text_of(pilot)
            await asyncio.to_thread(_type_elsewhere, archive, "# Budsjett", "= Budsjettet er vedtatt")
            await until(pilot, lambda: "Budsjettet er vedtatt" in text_of(pilot))
            assert not missing(text_of(pilot), ["VEDTAK", "følger møtet"])

    asyncio.run(run())


def test_it_goes_where_the_meeting_goes_unless_somebody_looks_elsewhere(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA, "! Kari: ordne [/b]")
        async with (
            screens(archive, meeting="Møte") as live,
            screens(archive, meeting="Møte", follow=True) as pilot,
        ):
            assert not missing(text_of(pilot), ["1  Budsjett", "OPPGAVE", "Kari: ordne [/b]"])
            await type_lines(live, "#2", "#swot", "+ sterk")
            await until(pilot, lambda: "2  Personalsak" in text_of(pilot) and "sterk" in text_of(pilot))
            assert not missing(text_of(pilot), ["+ Styrker", "-- Trusler"])
            await pilot.press("f7")
            assert not missing(text_of(pilot), ["1  Budsjett", "viser en annen sak"])
            await type_lines(live, "# Ny sak")
            await until(pilot, lambda: _screen(pilot)._followed is not None and "3" in _numbers(pilot))
            assert "1  Budsjett" in text_of(pilot)
            await pilot.press("f8", "f8", "f8", "f8")
            assert "3  Ny sak" in text_of(pilot)
            await pilot.press("f7", "escape")
            assert not missing(text_of(pilot), ["3  Ny sak", "følger møtet"])
            await pilot.press("q")
            assert not application(pilot).is_running

    asyncio.run(run())


def test_what_is_dealt_with_behind_closed_doors_is_not_shown(tmp_path: Path) -> None:
    lines = [f"privat: # {SECRET}", SECRET, "notat: til oss", "husk: kaffe"]

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Åpen", f"privat: {SECRET}", "usikkert ??", *lines)
        async with screens(archive, meeting="Møte", follow=True, size=(120, 40)) as pilot:
            assert "vises ikke her" in text_of(pilot)
            for key in ("f8", "f8", "f8", "f7", "f7", "end"):
                await pilot.press(key)
                assert not [text for text in (SECRET, "til oss", "kaffe", "??") if text in text_of(pilot)]
            await pilot.press("f8")
            assert not missing(text_of(pilot), ["1  Åpen", "usikkert"])
            await asyncio.to_thread(_type_elsewhere, archive, f"unntatt § 13: # {SECRET} to", SECRET)
            await pilot.press("end")
            await until(pilot, lambda: "Unntatt offentlighet" in text_of(pilot))
            assert not missing(text_of(pilot), ["§ 13"])
            assert SECRET not in text_of(pilot)
            assert SECRET not in str(_screen(pilot)._followed)

    asyncio.run(run())


def test_nothing_is_written_and_no_lock_is_taken(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Møte", *AGENDA)
        copy = archive.find("Møte").path.with_name("møte (conflicted copy).json")
        copy.write_bytes(archive.find("Møte").path.read_bytes())
        before = _everything_in(tmp_path)
        state = tmp_path / "state"
        async with screens(archive, meeting="Møte", follow=True, state=state) as pilot:
            await pilot.press("f8", "pagedown", "space", "up", "down", "end")
            _screen(pilot)._look()
            await settled(pilot)
        assert _everything_in(tmp_path) == before

    asyncio.run(run())


def test_a_file_that_is_gone_or_damaged_leaves_the_last_in_sight(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *AGENDA, "dette står")
        path = archive.find("Møte").path
        whole = path.read_bytes()
        async with screens(archive, meeting="Møte", follow=True) as pilot:
            breaks: list[Callable[[], object]] = [path.unlink, lambda: path.write_bytes(whole[:40])]
            for breaking in breaks:
                breaking()
                await until(pilot, lambda: not missing(text_of(pilot), ["vises så lenge"]))
                assert "dette står" in text_of(pilot)
                path.write_bytes(whole)
                await until(pilot, lambda: missing(text_of(pilot), ["vises så lenge"]) != [])
            path.write_bytes(whole.replace(b"dette st", "nå st".encode()))
            await until(pilot, lambda: "nå står" in text_of(pilot))

    asyncio.run(run())


def test_everything_fits_the_small_and_the_large_screen(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        lines = [f"= {text}" for text in NASTY]
        add_meeting(archive, "Møte [/b]", "# Sak [red]", *(f"linje {n}" for n in range(60)), *lines)
        async with screens(archive, meeting="Møte", follow=True) as pilot:
            assert not missing(text_of(pilot), ["Møte [/b]", "Sak [red]", shown(NASTY[-1]), "q avslutt"])
            assert "Åpning" not in text_of(pilot), "there is no room for the agenda"
            await pilot.press("space")
            assert "linje 0" in text_of(pilot), "from the end to the beginning"
            await pilot.press("pagedown")
            assert "linje 0" not in text_of(pilot)
            await pilot.resize_terminal(120, 60)
            await settled(pilot)
            await pilot.press("end")
            assert not missing(text_of(pilot), ["Åpning", *NASTY[-4:]])

    asyncio.run(run())


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS, st.sampled_from(["minutes", "protocol"]), st.sampled_from(["nb", "nn", "en"]))
def test_nothing_hidden_is_in_anything_that_is_drawn(
    script: list[object], profile: str, language: str
) -> None:
    b = Builder(profile=profile, language=language)
    played(b, script)
    seen = followed(b.record)
    sentence = words(b.record.meeting.language, "screen")
    telling = ItemRows(seen.record, sentence, b.record.meeting.language, frozenset())
    places: list[tuple[AgendaItem | None, Day | None]] = [(None, None), (seen.item, seen.day)]
    places += [(item, None) for item in seen.record.agenda] + [(None, day) for day in seen.record.days]
    drawn = [str(seen.item), str(seen.day)]
    for item, day in places:
        drawn += [f"{row.label} {row.body.plain} {row.beside}" for row in telling.rows(item, day)]
        drawn += [
            str(bands_of(item, sentence, "large")),
            item.title if item else "",
            day.heading if day else "",
        ]
    assert not [text for text in drawn if SECRET in text or "??" in text]


ITEM, OTHER = AgendaItem(id=5, title="Oppfølging"), AgendaItem(id=6, title="Budsjett")
SEEN = [
    # what is looked at, where the meeting is, whether that is a closed item; what the audience sees
    (ITEM, ITEM, False, ["punkt", "linje"]),
    (OTHER, ITEM, False, ["linje"]),
    (ITEM, None, True, ["linje"]),
    (None, None, False, ["linje"]),
    (None, None, True, []),
]


@pytest.mark.parametrize(("at", "here", "closed", "rows"), SEEN)
def test_the_audience_sees_points_in_their_item_alone_and_nothing_of_a_closed_one(
    at: AgendaItem | None, here: AgendaItem | None, rows: list[str], *, closed: bool
) -> None:
    found: list[list[str]] = []
    screen: Any = SimpleNamespace(
        _followed=FollowedMeeting(Record({}), here, None, closed),
        _telling=SimpleNamespace(rows=lambda *_: ["linje"]),
        _place=lambda: (at, None),
        _points=lambda: ["punkt"],
        _tell_head=lambda **_: None,
        _rows=None,
        words=words("nb", "screen"),
        rail=SimpleNamespace(show=lambda *_: None),
        house=SimpleNamespace(archive=SimpleNamespace(clock=lambda: None), language="nb"),
        shown=SimpleNamespace(show=lambda told, _bands: found.append(told)),
    )
    FollowScreen._show(screen)
    assert found == [rows]


def _screen(pilot: Pilot[None]) -> FollowScreen:
    screen = pilot.app.screen
    assert isinstance(screen, FollowScreen)
    return screen


def _numbers(pilot: Pilot[None]) -> list[str]:
    seen = _screen(pilot)._followed
    return [item.number for item in seen.record.agenda] if seen else []


def _everything_in(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
