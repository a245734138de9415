"""The follow-up on the screen: a digit for each point that earlier meetings left open."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from store.files.archive import Archive
from store.record.changes import Change, difference
from store.record.record import Record
from store.record.values import LANGUAGES, Language
from tests.tui.house import add_meeting, archive_in, live, missing, screens, settled, text_of, type_lines
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.live.screen import LiveScreen
from tui.screens.read.screen import ReadScreen

EARLIER = (
    "til stede: Kari Berg, Per Hansen",
    "# Budsjett",
    "! Kari: sende utkast til plan",
    "! Per: hente inn tilbud",
    "? hvem eier skapet",
    "forslag: Vi kjøper ny hylle",
    "Bibliotekene > Fylket: kurs i mars",
    "# Kompetanse",
    "utsatt: mangler tall fra fylket",
    "hevet: 12.00",
)


def board(folder: Path, *lines: str, state: str = "", earlier: tuple[str, ...] = EARLIER) -> Archive:
    archive = archive_in(folder / "arkiv")
    series = archive.series("Styret")
    add_meeting(archive, "Styremøte 1/2026", *earlier, day=date(2026, 2, 12), series=series)
    add_meeting(archive, "Styremøte 2/2026", *lines, series=series)
    if state:
        file = archive.find("Styremøte 2/2026")
        before = file.meeting()
        edit = difference(before, replace(before, state=state))
        file.commit(Change((edit,) if edit else ()))
    return archive


def points(pilot: Pilot[None]) -> FollowUpScreen:
    screen = pilot.app.screen
    assert isinstance(screen, FollowUpScreen)
    return screen


def said(record: Record) -> list[tuple[str, str, str]]:
    return [
        (event.about.text if event.about else "", event.what, event.to)
        for event in sorted(record.events, key=lambda one: one.id)
    ]


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("language", "typed", "words"),
    [
        ("nb", "#oppfølging", ["Oppgaver", "Utsatte saker", "Kompetanse – mangler tall", "6 åpne i Styret"]),
        ("nn", "#0", ["Oppgåver", "Utsette saker", "6 opne i Styret", "1 utført", "2 held fram"]),
        ("en", "#followup", ["Actions", "Postponed items", "6 open in Styret", "3 to the next meeting"]),
    ],
)
def test_a_word_of_the_line_shows_what_is_open(
    tmp_path: Path, language: Language, typed: str, words: list[str]
) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging fra forrige møte", "# Ny sak")
        async with screens(archive, language=language, meeting="2026-03-12") as pilot:
            await type_lines(pilot, typed)
            await settled(pilot)
            told = text_of(pilot)
            names = {"nb": "Punkt Sak Status", "nn": "Punkt Sak Status", "en": "Point Item Status"}[language]
            assert any(row.split() == names.split() for row in told.splitlines()), told
            assert not missing(told, [*words, "Kari", "sende utkast til plan", "Fylket"])
            numbers = [re.search(r"(?<= {2})[12](?= {2})", row) for row in told.splitlines()]
            head = next(row for row in told.splitlines() if row.split() == names.split())
            above = head.index(names.split()[1])
            assert {number.start() for number in numbers if number} == {above}, told
            await pilot.press("escape")
            await settled(pilot)
            item = live(pilot).recording.item
            assert item is not None
            assert item.title == "Oppfølging fra forrige møte"

    asyncio.run(run())


def test_each_digit_says_what_it_stands_for_and_goes_on(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            # two actions, the postponed item, the expectation, the question with its answer, the proposal
            await pilot.press("1")
            await settled(pilot)
            assert "Utført: «sende utkast til plan». u angrer.  ↑ går tilbake til den." in text_of(pilot)
            await pilot.press("3", "1", "3", "1", *"Driften", "enter", "4")
            await settled(pilot)
            assert "↑ går tilbake" not in text_of(pilot), "below the last row there is none"
            record = live_record(pilot)
            assert said(record) == [
                ("sende utkast til plan", "status", "done"),
                ("hente inn tilbud", "deadline", "next-meeting"),
                ("kurs i mars", "status", "accepted"),
                ("hvem eier skapet", "status", "answered"),
                ("hvem eier skapet", "remark", "Driften"),
                ("Vi kjøper ny hylle", "status", "dropped"),
            ]
            item = next(one for one in record.agenda if one.role == "" and one.title == "Oppfølging")
            assert {event.item for event in record.events} == {item.id}
            taken = record.agenda[-1]
            assert (taken.title, taken.continues is not None) == ("Kompetanse", True)
            text = text_of(pilot)
            told = ["utført", "til neste møte", "nå sak 2", "besvart", "bortfalt", "2 åpne"]
            assert not missing(text, told)

    asyncio.run(run())


def test_the_meeting_shows_what_was_said_of_earlier_points(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("1", "3", "escape")
            await settled(pilot)
            told = ["Kari: sende utkast til plan · utført", "Per: hente inn tilbud · til neste møte"]
            assert not missing(text_of(pilot), told)
            await pilot.press("ctrl+z")
            await settled(pilot)
            assert missing(text_of(pilot), told) == told[1:]

    asyncio.run(run())


def live_record(pilot: Pilot[None]) -> Record:
    return next(s for s in pilot.app.screen_stack if isinstance(s, LiveScreen)).session.record


def test_the_same_digit_changes_nothing_and_another_replaces_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("1", "up", "1", "up", "4", "up", "2")
            await settled(pilot)
            assert said(live_record(pilot)) == [("sende utkast til plan", "remark", "")]
            await pilot.press("u")
            await settled(pilot)
            assert said(live_record(pilot)) == [("sende utkast til plan", "status", "dropped")]
            await pilot.press("u", "u", "u")
            await settled(pilot)
            assert said(live_record(pilot)) == []
            assert "ingenting å angre" in text_of(pilot)

    asyncio.run(run())


def test_a_digit_acts_on_all_marked_and_what_does_not_fit_stays(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("space", "space", "down", "down", "space", "up", "up", "3")
            await settled(pilot)
            assert [one[1:] for one in said(live_record(pilot))] == [("deadline", "next-meeting")] * 2
            assert "1 rad har ikke det valget" in text_of(pilot)
            await pilot.press("u")
            await settled(pilot)
            assert said(live_record(pilot)) == []

    asyncio.run(run())


def test_remarks_owners_and_deadlines_are_typed_below(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("m", *"Kari: er i gang", "enter")
            await pilot.press("a", *"Per og Anne", "enter", "f", *"1.5", "enter")
            await settled(pilot)
            assert [one[1:] for one in said(live_record(pilot))] == [
                ("remark", "Kari: er i gang"),
                ("owner", "Per, Anne"),
                ("deadline", "2026-05-01"),
            ]
            assert not missing(text_of(pilot), ["Kari: er i gang", "Per, Anne", "frist 1.5.2026"])
            assert points(pilot).pane.rows.place == 1

    asyncio.run(run())


def test_enter_reads_the_point_in_its_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, ReadScreen)
            assert "Styremøte 1/2026" in text_of(pilot)
            await pilot.press("backspace")
            await settled(pilot)
            points(pilot)
            await pilot.press("i")
            await settled(pilot)
            assert live(pilot).line.has_focus

    asyncio.run(run())


def test_what_is_older_is_folded(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        series = archive.series("Styret")
        add_meeting(archive, "Første", "# Sak", "? gammelt spørsmål", day=date(2025, 1, 9), series=series)
        for month in (9, 10, 11):
            add_meeting(archive, f"Møte {month}", "# Sak", "a", day=date(2025, month, 9), series=series)
        add_meeting(archive, "Styremøte 2/2026", "# Sak", series=series)
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            assert not missing(text_of(pilot), ["+ 1 eldre, urørt siden 2025", "→ viser"])
            assert "gammelt spørsmål" not in text_of(pilot)
            await pilot.press("right", "down", "4")
            await settled(pilot)
            assert not missing(text_of(pilot), ["gammelt spørsmål", "bortfalt"])

    asyncio.run(run())


def test_of_approved_minutes_it_is_kept_beside_the_meetings(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging", state="approved")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            await pilot.press("1")
            await settled(pilot)
            assert "føres utenfor møtene" in text_of(pilot)
            assert [event.to for event in archive.events()] == ["done"]
            await pilot.press("u")
            await settled(pilot)
            assert not archive.events()
            assert not live_record(pilot).events

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", "hører ikke til noen serie"),
        ("nn", "høyrer ikkje til nokon serie"),
        ("en", "is of no series"),
    ],
)
def test_without_a_series_it_is_said_why_there_is_nothing(
    tmp_path: Path, language: Language, told: str
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Forum", "# Sak")
        async with screens(archive, meeting="2026-03-12", language=language) as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            assert told in text_of(pilot)
            await pilot.press("1", "m", "a", "u", "enter", "right", "space", "escape")
            await settled(pilot)
            live(pilot)

    asyncio.run(run())


def test_what_another_window_says_is_told(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging")
        async with screens(archive, meeting="2026-03-12") as one:
            await type_lines(one, "#0")
            await settled(one)
            async with screens(archive, meeting="2026-03-12") as other:
                await type_lines(other, "#0")
                await settled(other)
                await other.press("1")
                await settled(other)
            live_screen = next(s for s in one.app.screen_stack if isinstance(s, LiveScreen))
            live_screen.opened.poll()
            await settled(one)
            await settled(one)
            assert not missing(text_of(one), ["i et annet vindu kl. ", "utført"])

    asyncio.run(run())


def test_twenty_points_take_at_most_one_and_a_half_keys_each(tmp_path: Path) -> None:
    """Eighteen are answered, one of them with a remark as well, and three are passed by."""
    tasks = tuple(f"! Per: gjøre oppgave nummer {n}" for n in range(1, 21))
    keys = [*"111222", "down", *"11133", "down", "m", *"ja", "enter", "2", *"11122", "down", "1"]

    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging", earlier=("# Sak", *tasks, "hevet: 12.00"))
        async with screens(archive, meeting="2026-03-12") as pilot:
            await type_lines(pilot, "#0")
            await settled(pilot)
            assert len(points(pilot).pane.points) == 20
            await pilot.press(*keys)
            await settled(pilot)
            touched = {event.of.entry for event in live_record(pilot).events}
            assert len(touched) == 18

    asyncio.run(run())
    assert (len(keys) - len("ja")) / 20 <= 1.5


SECRETS = (
    "til stede: Kari Berg",
    "# Lokaler",
    "! Kari: hente nøklene",
    "? hvem hemmelig saksøker",
    "# Personalsak",
    "unntatt: offl. § 13",
    "! Kari: ringe sykmeldte Olsen",
    "hevet: 12.00",
)


def test_the_window_for_the_room_shows_what_is_public_alone(tmp_path: Path) -> None:
    """Of private and exempt points of earlier meetings there is nothing, and no number tells of them."""

    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging", "# Ny sak", "#1", "begynt", earlier=SECRETS)
        file = archive.find("Styremøte 1/2026")
        question = next(one for one in file.record().entries if one.kind == "question")
        edit = difference(question, replace(question, private=True))
        file.commit(Change((edit,) if edit else ()))
        for language in LANGUAGES:
            async with screens(archive, meeting="2026-03-12", follow=True, language=language) as pilot:
                await settled(pilot)
                text = text_of(pilot)
                assert not missing(text, ["Oppfølging", "Kari: hente nøklene"])
                assert not [
                    word for word in ("hemmelig", "Olsen", "ringe", "§", "privat", "unntatt") if word in text
                ]

    asyncio.run(run())


def test_a_planned_meeting_says_on_its_day_what_waits(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "# Oppfølging", state="planned")
        async with screens(archive, meeting="2026-03-12") as pilot:
            await settled(pilot)
            assert "6 åpne punkter fra før: #0" in text_of(pilot)

    asyncio.run(run())


def test_the_preview_of_a_planned_meeting_tells_what_waits_for_it(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path)
        async with screens(archive, size=(120, 40)) as pilot:
            await settled(pilot)
            await pilot.pause(0.3)
            await settled(pilot)
            assert not missing(text_of(pilot), ["Oppfølging: 6 åpne punkter fra Styret venter her"])

    asyncio.run(run())
