"""Pasting many lines into a meeting: asked once, answered by one key, taken back by one, lost by nothing."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from textual.pilot import Pilot

from store.session.draft import abandoned
from tests.tui.house import (
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
from tui.widgets.text_area import MOST_IN_LINE

AGENDA = "Saksliste\r\n1. Godkjenning av innkalling\r\n2. Budsjett (15 min)\r\n   - Drift\r\n3. Eventuelt\r\n"


def _texts(pilot: Pilot[None]) -> list[str]:
    return [entry.text for entry in live(pilot).session.record.entries]


def test_several_pasted_lines_ask_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "#swot Analyse")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "- lite folk\r\n- lite tid\r\n\r\n")
            assert not missing(text_of(pilot), ["2 LINJER", "⏎ 2 punkter · 1 én tekst · 3 saker · 4 som"])
            assert "Esc nei" in text_of(pilot)
            await pilot.press("x", "enter")
            entries = [(entry.text, entry.quadrant) for entry in live(pilot).session.record.entries]
            assert entries == [("lite folk", None), ("lite tid", None)]
            assert "Limt inn: 2 punkter." in text_of(pilot)
            await pilot.press("ctrl+z")
            assert _texts(pilot) == []
            await paste(pilot, "= første\nandre")
            await pilot.press("1")
            assert live(pilot).line.text == "'= første\nandre"
            await pilot.press("enter")
            assert rows_of(pilot)[-1] == ("", "= første\nandre")
            await paste(pilot, "borte\nogså")
            await pilot.press("escape")
            assert (live(pilot).line.text, len(_texts(pilot))) == ("", 1)
            await pilot.press("escape")
            assert not live(pilot).line.has_focus
            await paste(pilot, "limt blant oppføringene")
            await until(pilot, lambda: live(pilot).line.text == "limt blant oppføringene")
            assert live(pilot).line.has_focus

    asyncio.run(run())


def test_behind_typed_words_a_paste_is_more_of_them(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "en linje\r\n")
            assert live(pilot).line.text == "en linje"
            await paste(pilot, "\nto\ntre")
            assert "⏎ én tekst" in text_of(pilot)
            await pilot.press("enter", "enter")
            assert _texts(pilot) == ["en linjeto\ntre"]
            await pilot.press("escape", "e")
            await paste(pilot, "en\nto")
            assert live(pilot).line.text.endswith("en\nto")

    asyncio.run(run())


def test_a_pasted_agenda_is_planned_and_prepared_lines_are_typed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte")
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            await paste(pilot, AGENDA)
            assert "⏎ 4 saker" in text_of(pilot)
            await pilot.press("enter")
            await settled(pilot)
            record = live(pilot).session.record
            assert (record.meeting.state, record.entries) == ("planned", ())
            titles = [item.title for item in record.agenda]
            assert titles == ["Godkjenning av innkalling", "Budsjett", "Drift", "Eventuelt"]
            assert "3 Eventuelt" in text_of(pilot)
            await paste(pilot, "# Nytt\n= Vedtatt\n! Kari: ordne")
            await pilot.press("4")
            assert [label for label, _ in rows_of(pilot)] == ["VEDTAK", "OPPGAVE"]
            await pilot.press("ctrl+z")
            assert live(pilot).session.record.agenda == record.agenda

    asyncio.run(run())


def test_a_paste_that_waits_for_its_answer_is_in_the_draft(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path / "archive")
        add_meeting(archive, "Møte", "# Sak")
        state = tmp_path / "state"
        async with screens(archive, meeting="Møte", state=state) as pilot:
            await paste(pilot, "halv")
            await paste(pilot, "en\nto")
            await pilot.press("x")
            opened = live(pilot).opened
            assert opened._draft is not None
            opened._draft.sync()
            opened._draft._slots.held.close()  # type: ignore[union-attr]  # as if it were killed
            found = abandoned(state)
            assert [draft.text for draft in found] == ["halv\nen\nto"]
            found[0].close()
            opened._draft = None
        async with screens(archive, meeting="Møte", state=state) as pilot:
            assert live(pilot).line.text == "halv\nen\nto"

    asyncio.run(run())


def test_a_book_does_not_stop_the_screen(tmp_path: Path) -> None:
    book = ("Det var en gang en mann som gikk i skogen og tenkte\npå alt som var. " * 18 + "\n\n") * 200

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            began = time.monotonic()
            await paste(pilot, book)
            await pilot.press("enter")
            await until(pilot, lambda: len(_texts(pilot)) > 199)
            await type_lines(pilot, "etter")
            assert _texts(pilot)[-1] == "etter"
            assert time.monotonic() - began < 60, "a guard against what grows with the square, no figure"
            await paste(pilot, "x" * (MOST_IN_LINE + 1))
            assert "ÉN LINJE" in text_of(pilot)
            await pilot.press("1")
            assert _texts(pilot)[-1] == "x" * (MOST_IN_LINE + 1)
            assert live(pilot).line.text == ""

    asyncio.run(run())
