"""The live screen: what is typed, what is shown, what is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from store.errors import Problem
from store.language.catalogue import Words, words
from store.record.model import Meeting
from store.record.values import Language
from store.session.refused import kept_aside
from tests.grammar.desk import new_session, typed
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
from tui.grammar.recorder import Recorder
from tui.grammar.result import Preview, Taken
from tui.screens.background import tell_later
from tui.screens.live.item_rows import ItemRows
from tui.screens.live.sentences import told_of_meeting
from tui.screens.review.refused import AsideScreen
from tui.screens.status_line import status_line
from tui.widgets.minutes.row import MinutesRow
from tui.widgets.minutes.wrap import Front, Shape, Wrapping

AMBIGUOUS = [
    ("*applaus*", "", "*applaus*"),
    ("???", "", "???"),
    ("+1 fra Per", "", "+1 fra Per"),
    ("-> neste", "", "-> neste"),
    (">30 prosent", "", ">30 prosent"),
    ("=sum", "", "=sum"),
    ("Inn: 200 bøker", "", "Inn: 200 bøker"),
    ("'= er ikke et vedtak", "", "= er ikke et vedtak"),
    ("- et punkt", "", "• et punkt"),
    ("vedtak: vi gjør det", "VEDTAK", "(1) vi gjør det"),
    ("= vi gjør det igjen", "VEDTAK", "(2) vi gjør det igjen"),
    ("konklusjon: vi prøver", "KONKLUSJON", "vi prøver"),
    ("Bibliotekene > Fylket: støtte", "FORVENTNING", "Bibliotekene → Fylket\nstøtte"),
    ("Alle > hverandre: stille opp", "FORVENTNING", "Alle ↔ hverandre\nstille opp"),
    ("Fylket > seg selv: ha oversikt", "FORVENTNING", "Fylket → seg selv\nha oversikt"),
    ("? Hvem eier avtalen", "SPØRSMÅL", "Hvem eier avtalen"),
    ("notat: - bare for oss", "", "• bare for oss · notat, ikke i referatet"),
    ("privat: = hemmelig", "VEDTAK", "hemmelig · privat"),
]


def test_a_new_meeting_is_typed_closed_and_opened_again(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        async with screens(archive) as pilot:
            assert "Begynn på et møte nå" in text_of(pilot)
            await pilot.press("n")
            await type_lines(pilot, "Styremøte [action]")
            await settled(pilot)
            await type_lines(pilot, "# Budsjett (15 min)", "= Budsjettet er vedtatt")
            await type_lines(pilot, "! Kari: sende brev innen 1.9")
            await settled(pilot)
            assert "lagret 11.42.07" in text_of(pilot)
            assert "0 av 15 min" in text_of(pilot)
        async with screens(archive_in(tmp_path)) as pilot:
            assert "Styremøte [action]" in text_of(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert rows_of(pilot) == [
                ("VEDTAK", "(1) Budsjettet er vedtatt"),
                ("OPPGAVE", "Kari: sende brev innen 1.9 · 1. september"),
            ]
            assert "\n 1 Budsjett" in text_of(pilot)

    asyncio.run(run())


def test_ambiguous_lines_look_like_what_they_became(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            for typed, label, text in AMBIGUOUS:
                live(pilot).capture.take(typed)
                assert rows_of(pilot)[-1] == (label, text), typed
            await pilot.pause()

    asyncio.run(run())


def test_patching_shows_what_telling_everything_anew_would_show(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte")
        async with screens(archive, meeting="Møte") as pilot:
            screen = live(pilot)
            lines = ["sted: Tromsø", "til stede: Kari, Per", "#swot Analyse", "+ sterk", "! Kari: ordne"]
            lines += ["* uplassert", "- svak", "ansvar: Per", "# Sak", "= ja", "= ja igjen", "stemmer: 7-2"]
            lines += ["... og mer", "# Analyse", "++ mulighet", "bakgrunn: kjent", "tekst"]
            for number, line in enumerate(lines):
                screen.capture.take(line)
                if number % 4 == 3:
                    screen.action_undo()
                    screen.action_redo()
                assert rows_of(pilot) == _anew(screen.recorder, screen.words), line
            for place in ("# Analyse", "# Sak"):
                screen.capture.take(place)
                first = next(row.key for row in _last_part(pilot) if row.key)
                screen.desk.minutes.cursor = first
                screen.desk.minutes_pane.action_delete()
                assert first not in {row.key for row in screen.desk.minutes.rows}
                assert rows_of(pilot) == _anew(screen.recorder, screen.words)
            assert rows_of(pilot)[0][1].startswith("(1) ja igjen")

    asyncio.run(run())


def _last_part(pilot: Pilot[None]) -> list[MinutesRow]:
    rows = live(pilot).desk.minutes.rows
    return [row for row in rows if row.part == rows[-1].part]


def _anew(recorder: Recorder, words: Words) -> list[tuple[str, str]]:
    telling = ItemRows(recorder.session.record, words, "nb", frozenset())
    rows = sorted(telling.rows(recorder.item, recorder.day), key=lambda row: row.place)
    return [(row.label, f"{row.bullet}{row.whole.plain}") for row in rows]


def test_a_line_is_laid_out_alone_and_a_key_reads_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[MinutesRow] = []
    asked: list[str] = []
    wrapped, preview = Wrapping.wrapped, Recorder.preview

    def wrapping(self: Wrapping, row: MinutesRow, front: Front, shape: Shape, width: int) -> Iterator[Strip]:
        laid_out.append(row)
        return wrapped(self, row, front, shape, width)

    def asking(self: Recorder, typed: str) -> Preview:
        asked.append(typed)
        return preview(self, typed)

    monkeypatch.setattr(Wrapping, "wrapped", wrapping)
    monkeypatch.setattr(Recorder, "preview", asking)

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", *(f"linje {n}" for n in range(60)))
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "= et vedtak")
            await until(pilot, lambda: live(pilot).capture.label.told.plain.split()[:1] == ["VEDTAK"])
            text_of(pilot)
            laid_out.clear()
            asked.clear()
            await pilot.press("x", "y", "z", "enter")
            assert rows_of(pilot)[-1] == ("VEDTAK", "(1) et vedtakxyz")
            text_of(pilot)
            assert 1 <= len(laid_out) <= 3
            assert len(asked) <= 3, "the label waits until nothing has been typed for a moment"

    asyncio.run(run())


def test_the_label_follows_once_the_line_is_settled(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "A > B: mer")
            await until(
                pilot, lambda: live(pilot).capture.label.told.plain.split() == ["FORVENTNING", "A", "→", "B"]
            )

    asyncio.run(run())


def test_an_offered_sign_yields_to_what_is_typed(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            line = live(pilot).line
            await type_lines(pilot, "- en")
            assert line.text == "- "
            await pilot.press("t", "o", "enter")
            assert rows_of(pilot)[-1] == ("", "• to")
            await pilot.press("=")
            assert line.text == "="
            await pilot.press("backspace")
            await type_lines(pilot, "- tre")
            await pilot.press("backspace")
            assert line.text == ""
            await type_lines(pilot, "- fire")
            await pilot.press("enter")
            assert line.text == ""
            assert [text for _, text in rows_of(pilot)] == ["• en", "• to", "• tre", "• fire"]

    asyncio.run(run())


def test_undo_means_the_line_first_and_then_the_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "en", "to")
            await paste(pilot, "halv")
            await pilot.press("ctrl+z")
            assert (live(pilot).line.text, len(rows_of(pilot))) == ("", 2)
            await pilot.press("ctrl+y")
            assert live(pilot).line.text == "halv"
            await pilot.press("ctrl+z", "ctrl+z")
            assert [text for _, text in rows_of(pilot)] == ["en"]
            live(pilot).line.history.clear()
            await pilot.press("ctrl+y")
            assert [text for _, text in rows_of(pilot)] == ["en", "to"]

    asyncio.run(run())


def test_letters_act_among_the_minutes(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "en", "to")
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, "halvskrevet")
            await pilot.press("escape", "up", "e")
            assert live(pilot).line.text == "en"
            await type_lines(pilot, " rettet")
            assert [text for _, text in rows_of(pilot)] == ["en rettet", "to"]
            assert live(pilot).line.text == "halvskrevet"
            await pilot.press("down", "delete")
            assert [text for _, text in rows_of(pilot)] == ["en rettet"]
            await pilot.press("u")
            assert [text for _, text in rows_of(pilot)] == ["en rettet", "to"]
            await pilot.press("i")
            assert live(pilot).line.has_focus
            assert live(pilot).line.text == "halvskrevet"

    asyncio.run(run())


def test_the_agenda_is_gone_through_by_keys(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# En", "tekst", "# To", "# Tre", "#1")
        async with screens(archive, meeting="Møte", size=(100, 30)) as pilot:
            screen = live(pilot)
            await pilot.press("f8")
            assert "▶ 2 To" in text_of(pilot)
            await pilot.press("f9", "down", "enter")
            assert "▶ 3 Tre" in text_of(pilot)
            assert live(pilot).line.has_focus
            await type_lines(pilot, "?")
            await pilot.pause()
            assert "Tegn og ord" in text_of(pilot)
            assert [entry.text for entry in screen.session.record.entries] == ["tekst"]

    asyncio.run(run())


@pytest.mark.parametrize(("language", "clock", "said"), [("nb", "11.42", "gikk"), ("en", "11:42", "left")])
def test_every_clock_on_the_screen_is_that_of_the_meeting(
    language: Language, clock: str, said: str, tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)  # its machine shows 10.42
        add_meeting(archive, "Møte", "til stede: Kari Vik, Per Hansen", "# Sak (20 min)", "Hei")
        async with screens(archive, meeting="Møte", language=language, size=(100, 24)) as pilot:
            await type_lines(pilot, "ut: Kari")
            await until(pilot, lambda: live(pilot).session.saved)
            assert f"Kari {said} {clock}" in text_of(pilot)
            await pilot.pause()
            text = text_of(pilot)
            assert text.count(clock.replace("42", "")) >= 4, text  # status, minutes, saved, what is left
            assert [one for one in ("10.42", "10:42", "11.42", "11:42") if one in text] == [clock]
            assert ("12:02" if language == "en" else "12.02") in text  # the end of what is planned
            live(pilot).action_attendance()
            await settled(pilot)
            assert f"Kari {said} {clock}" in text_of(pilot)

    asyncio.run(run())


def test_news_may_come_while_the_screen_is_taken_down(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "Hei")
        async with screens(archive, meeting="Møte") as pilot:
            screen = live(pilot)
            touched = frozenset({("agenda", screen.session.record.agenda[0].id)})
            desk = screen.desk
            screen.warned.call_later(asyncio.sleep, 0.3)  # it is busy, and goes after the others
            await asyncio.sleep(0)
            gone = screen.remove()
            news = 0
            while screen.is_attached:
                screen.live_status.touched(touched)
                screen.live_status.heard(screen.opened)
                tell_later(desk, desk._learn, frozenset())
                news += 1
                await asyncio.sleep(0)
            await gone
            assert news > 1

    asyncio.run(run())


@pytest.mark.parametrize(
    "lead", ["unntatt § 13: om NN", "privat: innstilling:", "privat: vedtak:", "SV foreslo:"]
)
def test_points_below_any_line_have_a_row(lead: str) -> None:
    recorder, _ = typed("# Sak", lead, "- et punkt", "-- under", "- et til")
    rows = _anew(recorder, words("nb", "screen"))
    assert [text for _, text in rows if "punkt" in text or "et til" in text] != []


def test_lines_not_taken_for_the_same_reason_are_told_of_once(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte", state=tmp_path / "state") as pilot:
            opened = live(pilot).opened
            for line in ("en", "to", "tre"):
                opened.lay_aside(line, Problem("meeting-approved", file="møte.json"))
            pilot.app.push_screen(AsideScreen(opened, lambda: 0))
            await settled(pilot)
            told = text_of(pilot)
            assert told.count("tar ikke imot flere linjer") == 1
            assert not missing(told, ("en", "to", "tre"))
            screen = pilot.app.screen
            assert isinstance(screen, AsideScreen)
            screen.action_copy()
            assert pilot.app.clipboard.splitlines() == ["en", "to", "tre"]
            screen.action_delete()
            assert [aside.lines for aside in opened.aside] == [("en",), ("to",), ("tre",)], "asked first"
            assert isinstance(pilot.app.screen, AsideScreen)
            screen.action_delete()
            assert (opened.aside, kept_aside(tmp_path / "state")) == ((), ())

    asyncio.run(run())


@pytest.mark.parametrize(
    ("line", "told"),
    [("The meeting opened at 2 pm.", "The meeting opened at 2 pm."), ("place: Room 3", "Place: Room 3.")],
)
def test_what_is_told_of_the_meeting_is_a_sentence(line: str, told: str) -> None:
    taken = Taken(kind="meeting-detail", typed=line, field="place")
    assert told_of_meeting(taken, Meeting(id=1), words("en", "screen"), "en") == told


@pytest.mark.parametrize(("year", "told"), [(2026, "to. 12. mars ·"), (2024, "ti. 12. mars 2024 ·")])
def test_the_head_says_which_year_a_meeting_of_another_year_was(year: int, told: str) -> None:
    day = date(year, 3, 12)
    session = new_session(from_=day, to=day, state="draft")
    left, _, _ = status_line(session, (None, None), "", words("nb", "screen"), "nb")
    assert told in left.plain
