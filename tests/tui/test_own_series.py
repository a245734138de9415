"""What is looked up from a meeting begins with its series; of others nothing withheld is shown there."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.files.archive import Archive
from store.query import asked
from store.record.values import LANGUAGES, Language
from store.search.index import Index
from store.search.search import search
from store.search.standing_decisions import read_earlier
from tests.tui.house import add_meeting, archive_in, live, paste, screens, settled, text_of, until
from tui.screens.registers.screen import RegistersScreen
from tui.screens.search.screen import SearchScreen
from tui.screens.topics.screen import TopicsScreen

TASKS = {
    "Styret": ("! Kari: regne styret", "privat: ! Kari: eget hemmelig"),
    "Styret i Harstad": ("! Per: regne harstad", "unntatt § 13: ! Per: harstad unntatt", "= Harstad ja"),
    "": ("! Liv: regne alene", "privat: ! Liv: alene hemmelig"),
}
OTHERS, WITHHELD = ("regne harstad", "regne alene"), ("harstad unntatt", "alene hemmelig")


def archive_of(folder: Path) -> Archive:
    archive = archive_in(folder)
    for number, (name, lines) in enumerate(TASKS.items()):
        series = archive.series(name) if name else None
        day = date(2026, 2, 1 + number)
        add_meeting(archive, name or "Alene", "# Sak", *lines, "hevet: 12", day=day, series=series)
    board = archive.series("Styret")
    add_meeting(
        archive, "Styret første", "# Sak", "= Styret ja", "hevet: 12", day=date(2026, 1, 1), series=board
    )
    add_meeting(archive, "I dag", "# Sak", series=board)
    add_meeting(archive, "For seg", "# Sak")
    return archive


async def register(pilot: Pilot[None], line: str) -> RegistersScreen:
    await paste(pilot, line)
    return await opened(pilot, "enter")


async def opened(pilot: Pilot[None], *keys: str) -> RegistersScreen:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, RegistersScreen))
    screen = pilot.app.screen
    assert isinstance(screen, RegistersScreen)
    await until(pilot, lambda: screen.reader.seen is not None and not screen.reader.behind)
    return screen


async def rows(pilot: Pilot[None], screen: RegistersScreen) -> set[str]:
    await settled(pilot)
    await until(pilot, lambda: not screen.reader.behind)
    assert screen.reader.seen is not None
    return {row.entry.text for row in screen.reader.seen.rows}


def test_a_register_begins_with_the_series_and_backspace_takes_that_away_this_once(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path / "arkiv"), meeting="I dag") as pilot:
            screen = await register(pilot, "#oppgaver")
            assert await rows(pilot, screen) == {"regne styret", "eget hemmelig"}
            assert "Styret · 2/2" in text_of(pilot)
            await pilot.press("slash")
            assert "serie: Styret" in text_of(pilot)
            await pilot.press("r", "e", "g")
            assert await rows(pilot, screen) == {"regne styret"}
            await pilot.press("backspace", "backspace", "backspace", "backspace")
            assert await rows(pilot, screen) == {"regne styret", "eget hemmelig", *OTHERS}
            assert "alle serier" in text_of(pilot)
            await pilot.press("escape")
            assert await rows(pilot, screen) == {"regne styret", "eget hemmelig"}
            await pilot.press("v", "2")
            assert set(OTHERS) < await rows(pilot, screen)
            await pilot.press("escape")
            assert await rows(pilot, screen) == {"regne styret", "eget hemmelig"}

    asyncio.run(run())


def test_a_register_that_is_come_to_from_the_topics_is_of_the_series_too(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path / "arkiv"), meeting="I dag") as pilot:
            await paste(pilot, "#emner")
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, TopicsScreen))
            screen = await opened(pilot, "!")
            assert await rows(pilot, screen) == {"regne styret", "eget hemmelig"}
            await pilot.press("v", "2")
            assert not set(WITHHELD) & await rows(pilot, screen)

    asyncio.run(run())


def test_who_names_another_series_gets_it_but_for_what_is_withheld_there(tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path / "arkiv"), meeting="I dag") as pilot:
            screen = await register(pilot, "#oppgaver")
            await pilot.press("slash")
            await paste(pilot, "serie:harstad")
            assert await rows(pilot, screen) == {"regne harstad"}

    asyncio.run(run())


@pytest.mark.parametrize("keys", [("!",), ()])
def test_from_the_list_and_from_a_meeting_of_no_series_everything_is_shown(
    keys: tuple[str, ...], tmp_path: Path
) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path / "arkiv"), meeting="" if keys else "For seg") as pilot:
            screen = await (opened(pilot, *keys) if keys else register(pilot, "#oppgaver"))
            assert {*OTHERS, *WITHHELD} < await rows(pilot, screen)

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_from_a_meeting_begins_with_its_series(language: Language, tmp_path: Path) -> None:
    async def run() -> None:
        async with screens(archive_of(tmp_path / "arkiv"), meeting="I dag", language=language) as pilot:
            assert live(pilot)
            await pilot.press("ctrl+f")
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
            screen = pilot.app.screen
            assert isinstance(screen, SearchScreen)
            await paste(pilot, "regne")
            await until(pilot, lambda: bool(screen.hits.chosen) and not screen.search.seeking)
            assert "regne styret" in text_of(pilot)
            assert "regne harstad" not in text_of(pilot)
            await pilot.press(*["backspace"] * 6)
            await paste(pilot, "regne")
            await until(pilot, lambda: "regne harstad" in text_of(pilot))

    asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "everywhere", "found"),
    [
        ("regne", False, {"regne styret"}),
        ("regne", True, {"regne styret", *OTHERS}),
        ("hemmelig", True, {"eget hemmelig"}),
        ("unntatt", True, set()),
        ("serie:harstad regne", False, {"regne harstad"}),
        ("serie:harstad unntatt", False, set()),
    ],
)
def test_what_a_search_finds_from_a_series(
    text: str, everywhere: bool, found: set[str], tmp_path: Path
) -> None:
    archive = archive_of(tmp_path / "arkiv")
    index = Index(archive)
    try:
        index.sync()
        page = search(index, asked(text).asked_from(archive.series("Styret").id, everywhere=everywhere))
    finally:
        index.close()
    assert {hit.piece.text.partition(": ")[2] for hit in page.hits} == found


def test_the_decisions_that_are_offered_begin_with_those_of_the_series(tmp_path: Path) -> None:
    archive = archive_of(tmp_path / "arkiv")
    offered = read_earlier(archive, 0, archive.series("Styret")).standing
    assert [one.text for one in offered] == ["Styret ja", "Harstad ja"]
    assert [one.text for one in read_earlier(archive, 0).standing] == ["Harstad ja", "Styret ja"]
