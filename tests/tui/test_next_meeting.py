"""The next meeting of a series: two keys from the list to its first line."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.files.archive import Archive
from store.language.catalogue import words
from store.record.model import Entry
from store.record.values import Corrected, Corrects, Language
from store.series.description import keep
from store.series.next_meeting import close_meeting, next_meeting
from store.series.year_plan import plan_year
from tests.tui.house import add_meeting, archive_in, live, missing, screens, settled, text_of, type_lines
from tui.grammar.series import read_series
from tui.screens.export.write_file import ExportChoice, seen, written
from tui.widgets.minutes.rows import correction_words
from tui.widgets.text_area import TextField

BOARD = (
    "tittel: Styremøte (nr)/(år)",
    "sted: Møterom 2",
    "tid: 10.00–12.00",
    "dokument: protokoll",
    "medlemmer: Kari Berg (leder), Per Hansen, Nils Moe (uten stemmerett)",
    "# Godkjenning av protokoll fra forrige møte",
    "# Oppfølging fra forrige møte",
    "# Eventuelt",
)


def board(folder: Path, *lines: str) -> Archive:
    archive = archive_in(folder / "arkiv")
    series = archive.series("Styret")
    keep(archive, series.id, read_series(BOARD, "nb", date(2026, 3, 12)))
    add_meeting(
        archive,
        "Styremøte 2/2026",
        "til stede: Kari, Per",
        "# Budsjett",
        "= Vi kjøper",
        *lines,
        series=series,
    )
    return archive


@pytest.mark.share(3)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ["Neste møte i Styret", "etter Styremøte 2/2026", "Innkalt", "fra «neste møte»"]),
        ("nn", ["Neste møte i Styret", "Innkalla", "frå «neste møte»"]),
        ("en", ["Next meeting of Styret", "Invited", "from “next meeting”"]),
    ],
)
def test_two_keys_to_the_first_line(tmp_path: Path, language: Language, words: list[str]) -> None:
    async def run() -> None:
        archive = board(tmp_path, "neste møte: 9. april kl. 9–11", "hevet: 12.00")
        async with screens(archive, language=language) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            clocks = "09:00–11:00" if language == "en" else "09.00–11.00"
            assert not missing(text_of(pilot), [*words, "Styremøte 3/2026", clocks, "Kari Berg (leder)"])
            await pilot.press("enter")
            await settled(pilot)
            await type_lines(pilot, "en linje")
            await settled(pilot)
            record = live(pilot).session.record
            assert (record.meeting.title, str(record.meeting.from_)) == ("Styremøte 3/2026", "2026-04-09")
            assert (record.meeting.start, record.meeting.place) == ("09.00", "Møterom 2")
            titles = [item.title for item in record.agenda]
            assert titles[0] == "Godkjenning av protokoll fra 12. mars 2026"
            assert titles[-1] == "Eventuelt"
            assert [who.name.name for who in record.attendance] == ["Kari Berg", "Per Hansen", "Nils Moe"]
            assert [entry.text for entry in record.entries] == ["en linje"]

    asyncio.run(run())


def test_beside_an_item_stands_what_waits_for_it(tmp_path: Path) -> None:
    async def run() -> None:
        put_off = ("# Kompetanse", "utsatt: mangler tall")
        archive = board(tmp_path, "! Per: ringe", *put_off, "neste møte: 9. april", "hevet: 12.00")
        async with screens(archive, size=(120, 40)) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            rows = text_of(pilot).splitlines()
            beside = {
                "Godkjenning av protokoll": "utkast",
                "Oppfølging fra forrige møte": "2 åpne punkter",
                "Kompetanse": ": mangler tall",
            }
            for title, told in beside.items():
                assert any(title in row and told in row for row in rows), (title, rows)

    asyncio.run(run())


def test_enter_at_once_makes_it_too(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "neste møte: 9. april", "hevet: 12.00")
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n", "enter")
            await settled(pilot)
            await settled(pilot)
            assert live(pilot).session.record.meeting.title == "Styremøte 3/2026"
        assert len(archive.paths()) == 2

    asyncio.run(run())


def test_a_day_nobody_knows_is_asked_for(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00")
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            assert "Når er neste møte i Styret?" in text_of(pilot)
            assert "Styremøte 3/…" in text_of(pilot)
            assert "(år)" not in text_of(pilot)
            await type_lines(pilot, "23. april")
            await settled(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert live(pilot).session.record.meeting.from_ == date(2026, 4, 23)

    asyncio.run(run())


def test_a_planned_one_is_opened_and_filled_and_u_takes_that_back(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00")
        series = archive.series("Styret").id
        plan_year(archive, series, [(date(2026, 4, 16), date(2026, 4, 16))], "nb")
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("down", "n")
            await settled(pilot)
            assert "Neste møte er alt planlagt" in text_of(pilot)
            assert "⏎ åpne " in text_of(pilot).splitlines()[-1]  # not «lag møtet»: it is there
            await pilot.press("enter")
            await settled(pilot)
            session = live(pilot).session
            assert len(session.record.attendance) == 3
            assert len(session.record.agenda) == 3
        assert len(archive.paths()) == 2

    asyncio.run(run())


def test_a_bare_meeting_is_filled_when_its_notice_goes_out(tmp_path: Path) -> None:
    archive = board(tmp_path, "hevet: 12.00")
    plan = plan_year(archive, archive.series("Styret").id, [(date(2026, 4, 16), date(2026, 4, 16))], "nb")
    file = archive.find(plan.made[0].title)
    asked = ExportChoice("markdown", "notice", internal=False, letterhead="")
    page = seen(archive, file.record, file.path, asked, "nb").page
    assert any("Oppfølging fra forrige møte" in text for text, _ in page)
    assert not archive.file(file.path).record().agenda
    for _ in range(2):
        path = written(archive, file.record(), file.path, asked, tmp_path).path
        assert "Oppfølging fra forrige møte" in path.read_text()
        filled = archive.file(file.path).record()
        assert (len(filled.agenda), len(filled.attendance), filled.meeting.state) == (3, 3, "planned")


def test_a_correction_says_what_it_is_to() -> None:
    day = date(2026, 2, 12)
    cases: list[tuple[dict[str, Any], dict[Language, str]]] = [
        ({"corrects": Corrects()}, {"nb": "Rettelse:", "nn": "Retting:", "en": "Correction:"}),
        (
            {"corrects": Corrects(number="1/26")},
            {
                "nb": "Rettelse, sak 1/26:",
                "nn": "Retting, sak 1/26:",
                "en": "Correction, item 1/26:",
            },
        ),
        ({"corrects": Corrects(day=day)}, {"nb": "Rettelse til 12. februar 2026:"}),
        (
            {"corrected": Corrected(1, day, "5/26")},
            {"nb": "Rettet i møte 12. februar 2026 (sak 5/26):", "nn": "Retta i møte 12. februar 2026"},
        ),
        ({}, {"nb": ""}),
    ]
    for fields, told in cases:
        for language, wanted in told.items():
            entry = Entry(id=1, text="det skal stå 3 mot 1", **fields)
            found = correction_words(entry, words(language, "screen"), language)
            assert found.startswith(wanted)
            assert bool(found) == bool(wanted)


def test_a_meeting_of_no_series_gets_one_in_the_form(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "arkiv")
        lines = (
            "til stede: Kari Berg (leder), Per",
            "# Oppfølging",
            "# Budsjett",
            "neste møte: 9. april",
            "en linje",
        )
        add_meeting(archive, "Ledermøte 12. mars 2026", *lines)
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n", *"Ledermøte")
            pilot.app.screen.query_one("#field-series", TextField).focus()
            await pilot.press("tab", "enter")
            await settled(pilot)
            await settled(pilot)
            record = live(pilot).session.record
            assert record.meeting.title == "Ledermøte"
            assert [who.name.name for who in record.attendance] == ["Kari Berg", "Per"]
            assert record.meeting.series is not None
            assert record.meeting.series.name == "Ledermøte"
            assert [item.title for item in record.agenda] == ["Oppfølging"]

    asyncio.run(run())


def test_n_twice_is_a_wholly_new_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00", "neste møte: 9. april")
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            assert pilot.app.screen.query("#field-title")

    asyncio.run(run())


def test_the_cursor_names_the_series_only(tmp_path: Path) -> None:
    archive = board(tmp_path, "neste møte: 9. april", "hevet: 12.00")
    series = archive.series("Styret")
    add_meeting(
        archive, "Styremøte 1/2026", "# Sak", "a", "hevet: 11.00", day=date(2026, 2, 12), series=series
    )
    wanted = next_meeting(archive, series.id, "nb")
    assert wanted.last is not None
    assert wanted.last.meeting.title == "Styremøte 2/2026"
    assert wanted.meeting.title == "Styremøte 3/2026"


def test_items_are_numbered_on_from_the_last_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "hevet: 12.00", "neste møte: 9. april 2026")
        add_meeting(
            archive,
            "Styremøte 1/2026",
            "# 18/26 Budsjett",
            "= Vi kjøper",
            "hevet: 12.00",
            day=date(2026, 2, 12),
            profile="protocol",
            series=archive.series("Styret"),
        )
        async with screens(archive) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            assert "(19/26) Godkjenning" in text_of(pilot)

    asyncio.run(run())


def test_people_go_on_under_the_first_of_them(tmp_path: Path) -> None:
    async def run() -> None:
        archive = board(tmp_path, "neste møte: 9. april", "hevet: 12.00")
        async with screens(archive, size=(48, 24)) as pilot:
            await settled(pilot)
            await pilot.press("n")
            await settled(pilot)
            rows = text_of(pilot).splitlines()
            first = next(place for place, row in enumerate(rows) if "Kari Berg" in row)
            assert rows[first + 1].startswith(" " * 10)
            assert "uten stemmerett)" in " ".join(row.strip() for row in rows[first : first + 3])

    asyncio.run(run())


def test_a_meeting_that_was_left_open_is_closed_as_if_it_had_been_ended(tmp_path: Path) -> None:
    archive = archive_in(tmp_path / "arkiv")
    series = archive.series("Styret")
    lines = ("# Budsjett", "= Vi kjøper", "# Drift", "= Vi selger")
    for title, more in (("Åpent", ()), ("Hevet", ("hevet: 12.00",))):
        add_meeting(archive, title, *lines, *more, profile="protocol", series=series)
    left = archive.find("Åpent")
    assert left.record().meeting.state == "live"
    close_meeting(archive, left)
    open_one, ended = left.record(), archive.find("Hevet").record()
    assert open_one.meeting.state == ended.meeting.state == "draft"
    assert all(item.ended for item in open_one.agenda if item.began)
    for record in (open_one, ended):
        assert all([*(item.number for item in record.agenda), *(entry.number for entry in record.entries)])
