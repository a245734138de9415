"""A series in its lines on the screen: what was changed is kept, and nothing else."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.files.archive import Archive
from store.record.values import Language
from store.series.book import SeriesBook
from store.series.description import keep
from store.series.year_plan import plan_year
from tests.tui.house import (
    add_meeting,
    archive_in,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tests.tui.test_next_meeting import board
from tui.grammar.series import changed_lines, changed_twice, read_series, series_lines
from tui.screens.live.screen import LiveScreen
from tui.screens.series.description import SeriesScreen
from tui.widgets.bars import Flash

BEFORE = ("tittel: Styremøte", "sted: Møterom 2", "medlemmer: Kari,", "  Per", "# Åpning", "innleder: Kari")


def described(archive: Archive) -> list[str]:
    book = SeriesBook(archive.common.tables())
    series = book.named("Styret")
    assert series is not None
    return series_lines(book, series, "nb")


def series_screen(pilot: Pilot[None]) -> SeriesScreen:
    screen = pilot.app.screen
    assert isinstance(screen, SeriesScreen)
    return screen


async def rewrite(pilot: Pilot[None], old: str, new: str) -> None:
    """Put other words in the place of some of the lines."""
    lines = series_screen(pilot).lines
    lines.put(lines.text.replace(old, new))
    await settled(pilot)


def test_only_what_is_different_is_said() -> None:
    cases: list[tuple[tuple[str, ...], list[str]]] = [
        (BEFORE, []),
        (BEFORE[1:], ["tittel:"]),
        (("tittel: Møte", *BEFORE[1:]), ["tittel: Møte"]),
        (BEFORE[:4], ["#"]),
        ((*BEFORE, "# Eventuelt"), ["# Åpning", "innleder: Kari", "# Eventuelt"]),
        ((*BEFORE[:2], "medlemmer: Kari", *BEFORE[4:]), ["medlemmer: Kari"]),
        (("place: Møterom 2", *BEFORE[:1], *BEFORE[2:]), ["place: Møterom 2"]),
    ]
    for after, said in cases:
        assert changed_lines(BEFORE, after) == said
    other = ("tittel: Annet", *BEFORE[1:])
    assert not changed_twice(BEFORE, other, (BEFORE[0], "sted: Ute", *BEFORE[2:]))
    assert not changed_twice(BEFORE, other, other)
    assert changed_twice(BEFORE, other, BEFORE[1:])


def test_lines_are_changed_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00")
        async with screens(archive, meeting="Styremøte 2/2026") as pilot:
            await type_lines(pilot, "#serie")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Serien Styret", "1 møte siden 2026", "sted: Møterom 2"])
            await rewrite(pilot, "sted: Møterom 2", "møtes: av og til")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Linje 2", "sier ikke hvilke dager"])
            assert "sted: Møterom 2" in described(archive)
            await pilot.press("escape")
            assert "ikke lagret" in text_of(pilot)
            await rewrite(pilot, "av og til", "siste torsdag i måneden")
            await rewrite(pilot, "Per Hansen", "Anne Lie")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert not missing(text_of(pilot), ["2 felt endret", "Anne Lie inn", "Per Hansen ute"])
            pilot.app.screen.query_one(Flash).go()
            await settled(pilot)
            assert not missing(text_of(pilot), ["neste: Styremøte 3/2026", "torsdag 26. mars", "3 innkalt"])
            assert "sted: Møterom 2" not in described(archive)
            await pilot.press("escape")
            await settled(pilot)
            assert isinstance(pilot.app.screen, LiveScreen)

    asyncio.run(run())


def test_tab_describes_a_series_after_its_last_meeting_where_nobody_has(
    tmp_path: Path,
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        series = archive.series("Styret")
        lines = ("sted: Møterom 2", "til stede: Kari Berg (leder), Per Hansen", "# Eventuelt", "= Vi kjøper")
        add_meeting(archive, "Styremøte 2/2026", *lines, series=series)
        async with screens(archive, meeting="Styremøte 2/2026") as pilot:
            await type_lines(pilot, "#serie")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Ikke beskrevet", "⇥", "Styremøte 2/2026"])
            assert series_screen(pilot).lines.text == ""
            assert not series_screen(pilot)._unsaved
            await pilot.press("tab")
            await settled(pilot)
            shown = series_screen(pilot).lines.text.split("\n")
            assert {"sted: Møterom 2", "medlemmer: Kari Berg (leder), Per Hansen", "# Eventuelt"} <= set(
                shown
            )
            assert described(archive) == []
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert described(archive) == shown

    asyncio.run(run())


def test_two_windows_keep_both_what_they_change(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00")
        series = archive.series("Styret").id
        async with screens(archive, meeting="Styremøte 2/2026") as pilot:
            await type_lines(pilot, "#serie")
            await settled(pilot)
            keep(archive, series, read_series(["tid: 9.00–11.00"], "nb", date(2026, 3, 12)))
            await rewrite(pilot, "Møterom 2", "Møterom 5")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert {"sted: Møterom 5", "tid: 9.00–11.00"} <= set(described(archive))
            keep(archive, series, read_series(["sted: Auditoriet"], "nb", date(2026, 3, 12)))
            await rewrite(pilot, "Møterom 5", "Møterom 7")
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "i et annet vindu" in text_of(pilot)
            assert "sted: Auditoriet" in described(archive)
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "sted: Møterom 7" in described(archive)

    asyncio.run(run())


def test_days_are_planned_and_a_word_is_completed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00")
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            await pilot.press("escape", "f2")
            await settled(pilot)
            await paste(pilot, "møtedag")
            lines = series_screen(pilot).lines
            assert lines.suggestion == ""
            await rewrite(pilot, "møtedag", "")
            lines.put(f"{lines.text}\n")
            await paste(pilot, "møtedag")
            await pilot.press("tab")
            await paste(pilot, "16.4 21.5 2026")
            await until(pilot, lambda: "Planlegges" in text_of(pilot))
            assert not missing(text_of(pilot), ["Planlegges når du lagrer", "to. 16. apr."])
            await pilot.press("ctrl+s")
            await settled(pilot)
            assert "2 møter planlagt" in text_of(pilot)
            assert len(archive.paths()) == 3

    asyncio.run(run())


def test_a_meeting_of_no_series_says_so(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        add_meeting(archive, "Forum", "# Sak")
        async with screens(archive, meeting="Forum") as pilot:
            await type_lines(pilot, "#serie")
            await settled(pilot)
            assert "hører ikke til noen serie" in text_of(pilot)

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", ["Serier", "2 møter", "sist 12.3.2026", "neste 16.4.2026", "1 åpent"]),
        ("nn", ["Seriar", "1 ope"]),
        ("en", ["last 12 Mar 2026", "1 open", "3 members"]),
    ],
)
def test_f9_in_the_list_shows_the_series(tmp_path: Path, language: Language, told: list[str]) -> None:
    async def run() -> None:
        archive = board(tmp_path, "! Kari: sende utkast", "hevet: 12.00")
        plan_year(archive, archive.series("Styret").id, [(date(2026, 4, 16), date(2026, 4, 16))], "nb")
        archive.series("Forum")
        add_meeting(archive, "Uten serie", "# Sak")
        size = (120, 40) if language == "en" else (80, 24)
        async with screens(archive, language=language, size=size) as pilot:
            await settled(pilot)
            await pilot.press("f9")
            await settled(pilot)
            assert not missing(text_of(pilot), [*told, "Styret", "Forum"])
            await pilot.press("down", "enter")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Styremøte 2/2026", "Styremøte 3/2026"])
            assert "Uten serie" not in text_of(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert "Uten serie" in text_of(pilot)

    asyncio.run(run())
