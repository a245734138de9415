"""The fair copy on the screen: texts come, change and go by single letters, and nothing typed is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.language.catalogue import words
from store.record.points import is_text
from store.record.settings import Settings
from store.record.values import LANGUAGES, Language
from tests.tui.house import (
    NASTY,
    add_meeting,
    archive_in,
    fair_copy,
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

LINES = (
    "til stede: Kari Vik, Per Ås",
    "# Budsjett",
    "stor interesse for felles innkjøp",
    "Kari Vik: vi mangler folk",
    "Per Ås: vi òg",
    "= Felles innkjøp fra 1.9",
    "notat: bare for oss",
    "# Eventuelt",
    "vinduet er åpent",
)


def play(
    tmp_path: Path,
    script: Callable[[Pilot[None]], Coroutine[None, None, None]],
    *lines: str,
    size: tuple[int, int] = (80, 24),
) -> None:
    """Open the fair copy of a meeting at its first item, and do what the script does."""

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *(lines or LINES))
        async with screens(archive, meeting="Møte", size=size) as pilot:
            await pilot.press("f5")
            await settled(pilot)
            fair_copy(pilot).pane.go(-1)
            await script(pilot)

    asyncio.run(run())


def texts(pilot: Pilot[None]) -> list[str]:
    return [entry.text for entry in fair_copy(pilot).session.record.entries if is_text(entry)]


def states(pilot: Pilot[None]) -> list[str]:
    """The sign in the gutter of every line."""
    return [row.beside[0] for row in fair_copy(pilot).pane.lines.rows]


def test_one_letter_decides_about_each_line_and_the_head_counts(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        assert states(pilot) == ["○", "○", "○", "○", "–"]
        assert not missing(text_of(pilot), ["sak 1 av 2", "1 av 5 linjer behandlet", "5 av 6 linjer igjen"])
        await pilot.press("enter", "plus", "2", "1")
        assert states(pilot) == ["1", "1", "–", "✓", "–"]
        assert texts(pilot) == ["stor interesse for felles innkjøp\nKari Vik: vi mangler folk"]
        wanted = ["tekst 1", "står som den er", "ikke i referatet", "5 av 5 linjer behandlet"]
        assert not missing(text_of(pilot), wanted)
        await pilot.press("f8", "2")
        assert not missing(text_of(pilot), ["sak 2 av 2", "hele møtet er gått gjennom"])
        await pilot.press("f7", "2")  # what is out of the minutes comes in again
        assert fair_copy(pilot).pane.item is not None

    play(tmp_path, script)


def test_marked_lines_become_one_text_that_is_taken_apart_again(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("space", "space", "space", "enter")
        assert states(pilot)[:4] == ["1", "1", "1", "○"]
        await pilot.press("up", "delete")
        assert states(pilot)[:4] == ["1", "1", "○", "○"]
        assert texts(pilot) == ["stor interesse for felles innkjøp\nKari Vik: vi mangler folk"]
        await pilot.press("tab", "delete")
        assert (texts(pilot), states(pilot)[:4]) == ([], ["○", "○", "○", "○"])
        await pilot.press("u", "u")
        assert states(pilot)[:4] == ["1", "1", "1", "○"]
        await pilot.press("ctrl+y", "ctrl+y")
        assert texts(pilot) == []

    play(tmp_path, script)


def test_texts_are_joined_split_and_moved(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("enter", "enter", "tab", "shift+up")
        assert texts(pilot) == ["vi mangler folk", "stor interesse for felles innkjøp"]
        await pilot.press("down", "plus")
        assert texts(pilot) == ["Kari Vik: vi mangler folk\nstor interesse for felles innkjøp"]
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("home", "enter")
        assert texts(pilot) == ["Kari Vik: vi mangler folk", "stor interesse for felles innkjøp"]
        assert fair_copy(pilot).pane.texts.has_focus

    play(tmp_path, script)


def test_a_text_is_written_anew_and_one_key_does_not_lose_it(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        fair_copy(pilot).writing.settings = Settings(abbreviations={"fb": "Fylkesbiblioteket"})
        await pilot.press("e")
        await pilot.pause()
        await paste(pilot, " nå, sier fb")
        await pilot.press("tab", "ctrl+j", "J", "a", "escape")
        assert fair_copy(pilot).writing.writing is not None
        assert "Esc en gang til" in text_of(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert texts(pilot) == ["stor interesse for felles innkjøp nå, sier Fylkesbiblioteket\nJa"]
        await pilot.press("tab", "e")
        await pilot.pause()
        await pilot.press("x", "ctrl+z", "escape")
        await pilot.pause()
        assert fair_copy(pilot).writing.writing is None
        await pilot.press("u")
        assert texts(pilot) == ["stor interesse for felles innkjøp"]

    play(tmp_path, script)


def test_a_decision_keeps_its_kind_and_has_its_text_edited(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("tab", "enter")
        await pilot.pause()
        await paste(pilot, " i år")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("tab", "down", "down", "down", "enter")
        assert "står for seg selv" in text_of(pilot)
        found = fair_copy(pilot).session.record.entries[3]
        assert (found.kind, found.text) == ("decision", "Felles innkjøp fra 1.9 i år")

    play(tmp_path, script)


def test_a_whole_item_goes_out_and_in_again(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("enter", "3")
        assert set(states(pilot)[1:]) == {"–"}
        assert not any(entry.in_minutes for entry in fair_copy(pilot).pane.sides.texts)
        assert "stor interesse for felles innkjøp · ikke i referatet" in text_of(pilot)
        await pilot.press("3")
        assert len(fair_copy(pilot).pane.texts.rows) == 2
        assert all(entry.in_minutes for entry in fair_copy(pilot).pane.sides.texts)

    play(tmp_path, script)


def test_the_minutes_are_read_and_follow_what_is_done(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("enter", "plus", "r")
        await until(pilot, lambda: "Stor interesse for felles innkjøp." in text_of(pilot))
        assert not fair_copy(pilot).pane.lines.display
        await pilot.press("u")
        await until(pilot, lambda: "Kari Vik: Vi mangler folk." in _page(pilot))
        await pilot.press("escape")
        assert fair_copy(pilot).pane.lines.has_focus
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LiveScreen)

    play(tmp_path, script, size=(120, 40))


def test_at_80_columns_the_minutes_have_the_whole_width(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("r")
        await settled(pilot)
        assert fair_copy(pilot).pane.reading.has_focus
        assert not fair_copy(pilot).pane.texts.display
        before = fair_copy(pilot).pane.reading.scroll_offset.y
        await pilot.press("up")
        assert fair_copy(pilot).pane.reading.scroll_offset.y <= before

    play(tmp_path, script)


def test_the_typed_word_opens_it_and_the_line_stays(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *LINES)
        async with screens(archive) as pilot:
            await pilot.press("f5")
            await settled(pilot)
            assert fair_copy(pilot).pane.item is not None
            await pilot.press("q")
            await type_lines(pilot, "#renskriv")
            await settled(pilot)
            assert fair_copy(pilot).session.record.entries[-1].text == "vinduet er åpent"
            await pilot.press("q")
            await paste(pilot, "halvskrevet")
            await pilot.press("f5", "escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, LiveScreen))
            assert live(pilot).line.text == "halvskrevet"

    asyncio.run(run())


def test_user_text_is_never_markup(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("enter", *["plus"] * (len(NASTY) - 1))
        assert not missing(text_of(pilot), NASTY)
        await pilot.press("r")
        await until(pilot, lambda: not missing(_page(pilot).casefold(), NASTY[:2]))

    play(tmp_path, script, "# Sak", *NASTY, size=(160, 50))


def test_one_window_types_while_another_writes_the_fair_copy(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as typing, screens(archive, meeting="Møte") as writing:
            await writing.press("f5")
            await settled(writing)
            for number in range(1, 13):
                await type_lines(typing, f"linje {number}")
                if number % 3 == 0:
                    await until(writing, lambda n=number: len(fair_copy(writing).pane.lines.rows) == n)  # type: ignore[misc]
                    fair_copy(writing).pane.step([])
                    await writing.press("enter", "plus", "plus" if number < 12 else "1")
            await until(writing, lambda: fair_copy(writing).session.saved)
            await until(typing, lambda: live(typing).session.saved)
            await until(typing, lambda: sum(map(is_text, live(typing).session.record.entries)) == 4)
        record = archive.find("Møte").record()
        notes = [entry.text for entry in record.entries if not is_text(entry)]
        assert notes == [f"linje {number}" for number in range(1, 13)]
        told = [entry.text for entry in record.entries if is_text(entry)]
        assert told == [
            "linje 1\nlinje 2\nlinje 3",
            "linje 4\nlinje 5\nlinje 6",
            "linje 7\nlinje 8\nlinje 9",
            "linje 10\nlinje 11",
        ]
        assert [entry.kept for entry in record.entries if entry.text == "linje 12"] == [True]

    asyncio.run(run())


def test_a_text_that_another_window_takes_apart_leaves_the_words_in_the_editor(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        await pilot.press("e")
        await pilot.pause()
        await paste(pilot, " nå")
        session = fair_copy(pilot).session
        session.delete(*(entry for entry in session.record.entries if is_text(entry)))
        await pilot.press("enter")
        await pilot.pause()
        assert fair_copy(pilot).writing.editor.text == "stor interesse for felles innkjøp nå"
        assert texts(pilot) == []
        await pilot.press("escape", "escape")
        assert fair_copy(pilot).writing.writing is None

    play(tmp_path, script)


def _page(pilot: Pilot[None]) -> str:
    return "\n".join(line.plain for line in fair_copy(pilot).pane.reading.page.lines)


def test_what_was_said_of_a_line_fits_and_goes_with_the_next_change(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None]) -> None:
        fair_copy(pilot).pane.lines.point(fair_copy(pilot).session.record.entries[3].id)
        await pilot.press("enter")
        assert "Dette står for seg selv i referatet. 1 lar det stå, e retter teksten." in text_of(pilot)
        await pilot.press("1")
        assert "Dette står for seg selv" not in text_of(pilot)

    play(tmp_path, script)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_fair_copy_says_has_room(language: Language) -> None:
    flashed = ("stands", "already", "written-stands", "from-lines", "join-two", "apart", "nothing-apart")
    sentence = words(language, "screen")
    for key in (*flashed, "text-first", "text-gone", "sure", "undone", "is-first", "is-last"):
        assert len(sentence(f"fair-{key}")) < 80, key


def test_a_line_has_the_time_that_the_clocks_show_where_the_meeting_is(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "en linje", zone="America/New_York")
        async with screens(archive, meeting="Møte", size=(120, 30)) as pilot:
            live_times = {row.at.strftime("%H.%M") for row in live(pilot).desk.minutes.rows if row.at}
            await pilot.press("f5")
            await settled(pilot)
            times = {row.at.strftime("%H.%M") for row in fair_copy(pilot).pane.lines.rows if row.at}
            assert times == live_times == {"06.42"}
            assert "06.42" in text_of(pilot)

    asyncio.run(run())
