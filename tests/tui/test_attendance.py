"""The attendance list on the screen, and what the live screen says of who is there."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from store.record.model import Attendance
from store.record.values import Name, Series
from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    missing,
    paste,
    rows_of,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.live.screen import LiveScreen

LIST = "innkalt: Kari Vik (leder, Harstad bibliotek), Per Hansen, Anne Ås, Eva Moe (uten stemmerett)"


def people(pilot: Pilot[None]) -> list[str]:
    """The lines of the list, from top to bottom."""
    screen = pilot.app.screen
    assert isinstance(screen, AttendanceScreen)
    options = (screen.people.get_option_at_index(place) for place in range(screen.people.option_count))
    return [" ".join(str(option.prompt).split()) for option in options]


def foot(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, AttendanceScreen)
    return screen.head.sides[1].plain.strip()


def test_people_are_ticked_off_come_go_and_stand_aside(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", LIST, "# Innkjøp", "En tekst")
        async with screens(archive, meeting="Styremøte") as pilot:
            await paste(pilot, "= halvskrevet")
            await pilot.press("f4")
            await pilot.pause()
            assert people(pilot)[0] == "○ Kari Vik leder, Harstad bibliotek innkalt"
            await pilot.press("a", "down", "2")
            assert people(pilot)[:2] == [
                "● Kari Vik leder, Harstad bibliotek til stede",
                "○ Per Hansen forfall",
            ]
            assert foot(pilot) == "3 av 4 til stede · 2 av 3 med stemmerett · vedtaksfør"
            await pilot.press("4")
            await paste(pilot, "Nils Li")
            await pilot.press("enter", "down", "5")
            await paste(pilot, "fvl. § 6")
            await pilot.press("enter")
            assert people(pilot)[2:] == [
                "◐ Anne Ås inhabil",
                "↳ Anne Ås er inhabil (fvl. § 6) · Innkjøp",
                "● Eva Moe uten stemmerett til stede",
                "● Nils Li vara for Per Hansen vara",
            ]
            await pilot.press("down", "delete")
            assert "↳" not in "".join(people(pilot))
            await pilot.press("u", "escape")
            await pilot.pause()
            assert live(pilot).line.text == "= halvskrevet"
            assert ("INHABIL", "Anne Ås er inhabil (fvl. § 6)") in rows_of(pilot)
            told = "2 av 3 med stemmerett til stede · Anne Ås er inhabil"
            await until(pilot, lambda: told in text_of(pilot))

    asyncio.run(run())


def test_the_list_is_opened_by_what_is_typed_and_people_are_added(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", "# Sak", "En tekst")
        async with screens(archive, meeting="Styremøte", language="nn") as pilot:
            await type_lines(pilot, "#frammøte")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Ingen er ført opp enno."])
            await pilot.press("n")
            await paste(pilot, "Kari Vik, ni sjefar")
            await pilot.press("enter")
            assert people(pilot) == ["● Kari Vik til stades", "● 9 sjefar til stades"]
            await pilot.press("up", "space", "e")
            await settled(pilot)
            await pilot.press("end")
            await paste(pilot, "strand")
            await pilot.press("enter")
            await settled(pilot)
            assert people(pilot)[0] == "○ Kari Vikstrand ikkje møtt"
            assert foot(pilot) == "9 av 10 til stades"
            await pilot.press("n", "escape", "escape")
            await pilot.pause()
            assert live(pilot).line.has_focus
            assert len(live(pilot).session.record.entries) == 1

    asyncio.run(run())


def test_what_another_window_writes_is_shown_and_nothing_typed_is_markup(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", LIST)
        async with screens(archive, meeting="Styremøte", size=(120, 40)) as pilot:
            session = live(pilot).session
            await pilot.press("f4")
            await pilot.pause()
            for place, text in enumerate(NASTY):
                who = Attendance(id=session.ids(), rank=f"z{place}", name=Name(text), role=text)
                session.apply(replace(who, status="present"))
            await until(pilot, lambda: len(people(pilot)) == 4 + len(NASTY))
            assert not missing(text_of(pilot), NASTY)
            await pilot.press("end", "4")
            await pilot.pause()
            assert not missing(text_of(pilot), [f"Hvem er vara for {NASTY[-1]}?"])

    asyncio.run(run())


def test_the_screen_tells_an_approved_meeting_takes_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styremøte", LIST)
        async with screens(archive, meeting="Styremøte") as pilot:
            session = live(pilot).session
            session.apply(replace(session.record.meeting, state="approved"))
            await pilot.press("f4")
            await pilot.pause()
            before = people(pilot)
            await pilot.press("a", "1")
            assert people(pilot) == before
            assert not missing(text_of(pilot), ["godkjent"])

    asyncio.run(run())


def test_comings_and_goings_stand_where_in_time_they_were(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "til stede: Kari Vik, Per Hansen", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "først", "ut: Per", "så", "inn: Per")
            assert rows_of(pilot) == [
                ("", "først"),
                ("INN OG UT", "Per gikk 11.42"),
                ("", "så"),
                ("INN OG UT", "Per kom 11.42"),
            ]
            assert "2 av 2 til stede" in text_of(pilot)
            await pilot.press("ctrl+z")
            assert "1 av 2 til stede" in text_of(pilot)
            assert len(rows_of(pilot)) == 3
            await paste(pilot, "= Vi kjøper")
            await until(pilot, lambda: "VEDTAK" in text_of(pilot))
            assert "stemmerett" not in text_of(pilot)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("title", "fields", "listed"),
    [
        ("Styremøte 3/2026", {}, "Styremøte 2/2026"),
        ("Møte i juni", {"series": Series(7, "Styret")}, "Møte i mars"),
        ("Samråd", {"organiser": "Fylket"}, "Utvalg i april"),
        ("Noe helt annet", {}, ""),
    ],
)
def test_on_an_empty_list_a_lists_those_of_the_meeting_before(
    title: str, fields: dict[str, Any], listed: str, tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        before = (date(2026, 2, 1), date(2026, 1, 1), date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1))
        add_meeting(archive, "Styremøte 2/2026", "til stede: Kari Vik (leder), Per", day=before[0])
        add_meeting(archive, "Styremøte 1/2026", "til stede: Gamle Ola", day=before[1])
        add_meeting(archive, "Møte i mars", LIST, day=before[2], series=Series(7, "Styret"))
        add_meeting(archive, "Utvalg i april", "til stede: Ann", day=before[3], organiser="Fylket")
        add_meeting(archive, "Styremøte 9/2027", "til stede: Senere", day=date(2027, 1, 1))
        add_meeting(archive, title, "# Sak", day=before[4], **fields)
        async with screens(archive, meeting=title) as pilot:
            await pilot.press("f4")
            await settled(pilot)
            assert not missing(text_of(pilot), [listed])
            await pilot.press("a")
            await settled(pilot)
            record = live_below(pilot).session.record
            names = {who.name.name for who in archive.find(listed).record().attendance} if listed else set()
            assert {who.name.name for who in record.attendance} == names
            assert all(who.status is None and who.invited for who in record.attendance)
            if not listed:
                assert "Ingen tidligere møte" in text_of(pilot)
                return
            assert "a: alle er til stede" in text_of(pilot)
            await pilot.press("a")
            assert all(who.status == "present" for who in live_below(pilot).session.record.attendance)
            await pilot.press("u", "u")
            assert not live_below(pilot).session.record.attendance

    asyncio.run(run())


def live_below(pilot: Pilot[None]) -> LiveScreen:
    """The meeting that the list was opened from."""
    return next(one for one in pilot.app.screen_stack if isinstance(one, LiveScreen))
