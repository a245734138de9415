"""The summary, find and replace, and spelling on their screens."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.content import Content
from textual.pilot import Pilot

from store.errors import Problem
from store.record.model import Meeting
from store.record.replace import Occurrence, Sought
from store.record.values import Kind, Language
from store.spelling import Speller
from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    live,
    missing,
    paste,
    screens,
    settled,
    text_of,
    type_lines,
    until,
)
from tui.screens.live.screen import LiveScreen
from tui.screens.review import spelling
from tui.screens.review.base import Looking
from tui.screens.review.replace import ReplaceScreen, changed_line
from tui.screens.review.spelling import SpellingScreen
from tui.screens.review.summary import SummaryScreen

DECIDED = ("# Budsjett", "= Vi kjøper bokbuss", "# Lønn", "konklusjon: vi venter")


class Listed:
    """A speller that knows some words, and has one suggestion for every other."""

    def knows(self, word: str) -> bool:
        return word.casefold() in {"stor", "for", "møte", "sak"}

    def suggestions(self, word: str) -> tuple[str, ...]:
        return () if word == "xyzzy" else (word.removesuffix("x"), word.upper())


def lines(pilot: Pilot[None]) -> list[str]:
    screen = pilot.app.screen
    assert isinstance(screen, Looking)
    options = (screen.list.get_option_at_index(place) for place in range(screen.list.option_count))
    return [str(option.prompt) for option in options]


def texts(pilot: Pilot[None], kind: Kind) -> list[str]:
    found = next(screen for screen in pilot.app.screen_stack if isinstance(screen, LiveScreen))
    return [entry.text for entry in found.session.record.entries if entry.kind == kind]


async def open_screen(pilot: Pilot[None], word: str) -> None:
    await type_lines(pilot, word)
    await settled(pilot)


def test_offered_lines_are_taken_edited_ordered_and_kept_as_one_change(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "sammendrag: Innledning: ja.", *DECIDED)
        async with screens(archive, meeting="Møte") as pilot:
            await open_screen(pilot, "#sammendrag")
            assert isinstance(pilot.app.screen, SummaryScreen)
            offered = [line.removeprefix("○ ") for line in lines(pilot)[1:]]
            assert lines(pilot)[0] == "● Innledning: ja. · står der alt"
            assert len(offered) == 2
            await pilot.press("space", "space", "e")
            await paste(pilot, " Rettet.")
            await pilot.press("enter", "shift+down", "shift+up")
            assert lines(pilot)[1] == f"● {offered[1]} Rettet."
            await pilot.press("escape")
            await pilot.pause()
            assert texts(pilot, Kind.SUMMARY) == ["Innledning: ja."]
            await open_screen(pilot, "#summary")
            await pilot.press("down", "space", "space", "n")
            await paste(pilot, "Eget.")
            await pilot.press("enter", "up", "up", "up", "delete", "enter")
            await settled(pilot)
            assert texts(pilot, Kind.SUMMARY) == [*offered, "Eget."]
            assert not missing(text_of(pilot), ["Sammendraget har 3 linjer. Ctrl+z angrer."])
            await pilot.press("ctrl+z")
            assert texts(pilot, Kind.SUMMARY) == ["Innledning: ja."]

    asyncio.run(run())


def test_without_anything_to_offer_the_summary_says_so_and_takes_a_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive) as pilot:
            await pilot.press("full_stop", "s", "a", "m", "m", "e", "n", "d", "r", "a", "g", "enter")
            await settled(pilot)
            assert not missing(text_of(pilot), ["Her er det ikke noe å foreslå ennå"])
            await pilot.press("enter")
            assert not missing(text_of(pilot), ["Ingen linje er tatt med ennå."])
            await pilot.press("n")
            await paste(pilot, "[/ Eget: [b]")
            await pilot.press("enter")
            assert lines(pilot) == ["● [/ Eget: [b]"]

    asyncio.run(run())


def test_what_will_change_is_shown_and_changed_as_one_step(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(
            archive, "Møte", "til stede: Kari Viik", "# Viiks plan", "! Kari Viik: ringe Viik", "viik?"
        )
        async with screens(archive, meeting="Møte") as pilot:
            before = live(pilot).session.record
            await pilot.press("escape", "full_stop", *"finn og erstatt", "enter")
            await pilot.pause()
            await paste(pilot, "Viik")
            await pilot.press("enter")
            await paste(pilot, "Vik$1")
            await until(pilot, lambda: lines(pilot)[:1] == ["Kari Viik→Vik$1 · Frammøte"])
            assert len(lines(pilot)) == 4
            await pilot.press("down", "right")
            await until(pilot, lambda: len(lines(pilot)) == 5)
            await pilot.press("down", "right")
            await until(pilot, lambda: len(lines(pilot)) == 4)
            await pilot.press("escape")
            await pilot.pause()
            assert live(pilot).session.record is before
            await pilot.press("i")  # it was asked for among the entries, and the keys are there again
            await open_screen(pilot, "#erstatt")
            await paste(pilot, "Viik")
            await pilot.press("down")
            await paste(pilot, "Vik")
            await pilot.press("enter")
            await settled(pilot)
            assert texts(pilot, Kind.ACTION) == ["ringe Vik"]
            assert live(pilot).session.record.attendance[0].name.name == "Kari Vik"
            assert not missing(text_of(pilot), ["4 tekster er endret. Ctrl+z angrer alt."])
            await pilot.press("ctrl+z")
            assert texts(pilot, Kind.ACTION) == ["ringe Viik"]
            assert live(pilot).session.record.attendance[0].name.name == "Kari Viik"

    asyncio.run(run())


def test_words_are_taken_away_only_when_asked_twice(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "et [/ ord")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("escape", "full_stop", *"finn og erstatt", "enter")
            await pilot.pause()
            await paste(pilot, "[/ ")
            await pilot.press("down", "down", "right", "up", "enter")
            assert isinstance(pilot.app.screen, ReplaceScreen)
            assert texts(pilot, Kind.NOTE) == ["et [/ ord"]
            await pilot.press("enter")
            await settled(pilot)
            assert texts(pilot, Kind.NOTE) == ["et ord"]

    asyncio.run(run())


@pytest.mark.parametrize("text", [*NASTY, "a\nb\tc", "x" * 300])
def test_a_change_is_told_as_it_stands_whatever_the_words_are(text: str) -> None:
    before = f"{'før ' * 20}{text} midt {text}{' etter' * 40}"
    pattern = Sought(text).pattern()
    assert pattern is not None
    told: Content = changed_line(Occurrence(Meeting(id=1), "title", before, ""), pattern, "[ny]")
    assert told.plain.startswith("… ")
    assert told.plain.endswith(" …")
    assert "→[ny]" in told.plain
    assert "\n" not in told.plain
    assert "\x1b" not in told.plain


def test_unknown_words_are_replaced_ignored_and_learnt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "speller", lambda _language: Listed())

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "stor saxx for bokbuss", "saxx møtex xyzzy")
        async with screens(archive, meeting="Møte") as pilot:
            await open_screen(pilot, "#stavekontroll")
            screen = pilot.app.screen
            assert isinstance(screen, SpellingScreen)
            assert [line.split()[0] for line in lines(pilot)] == ["saxx", "bokbuss", "møtex", "xyzzy"]
            assert lines(pilot)[0].startswith("saxx 2×")
            await until(pilot, lambda: screen.suggested.option_count == 2)
            await pilot.press("1")
            assert texts(pilot, Kind.NOTE) == ["stor sax for bokbuss", "sax møtex xyzzy"]
            await settled(pilot)
            await until(pilot, lambda: lines(pilot)[0].startswith("sax "))
            await pilot.press("up", "enter", "n")
            await settled(pilot)
            assert archive.settings()[0].words == ("bokbuss",)
            assert [line.split()[0] for line in lines(pilot)] == ["møtex", "xyzzy"]
            await until(pilot, lambda: screen.suggested.option_count == 2)
            await pilot.press("2")
            assert texts(pilot, Kind.NOTE)[1] == "sax MØTEX xyzzy"
            await settled(pilot)
            await pilot.press("1")
            assert not missing(text_of(pilot), ["Ordlisten har ikke noe forslag."])
            await pilot.press("e")
            await paste(pilot, "y")
            await pilot.press("enter")
            assert texts(pilot, Kind.NOTE)[1] == "sax MØTEX xyzzyy"
            await pilot.press("u")
            assert texts(pilot, Kind.NOTE)[1] == "sax MØTEX xyzzy"
            await pilot.press("escape")
            await open_screen(pilot, "#spelling")
            assert [line.split()[0] for line in lines(pilot)] == ["xyzzy"]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("problem", "wanted"),
    [
        (Problem("spelling-no-library"), ["Stavekontrollen er ikke installert.", "pip install chunspell"]),
        (
            Problem("spelling-no-dictionary", language="nb", name="nb_NO"),
            ["ingen ordliste for bokmål", "hunspell-no", "LibreOffice"],
        ),
    ],
)
def test_what_is_missing_is_said_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Problem, wanted: list[str]
) -> None:
    def lacking(_language: Language) -> Speller:
        raise problem

    monkeypatch.setattr(spelling, "speller", lacking)

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "tekst")
        async with screens(archive) as pilot:
            await pilot.press(
                "full_stop", "s", "t", "a", "v", "e", "k", "o", "n", "t", "r", "o", "l", "l", "enter"
            )
            await settled(pilot)
            assert not missing(text_of(pilot), wanted)
            await pilot.press("enter", "1", "n", "e", "escape")
            await pilot.pause()
            assert [entry.text for entry in live(pilot).session.record.entries] == ["tekst"]

    asyncio.run(run())
