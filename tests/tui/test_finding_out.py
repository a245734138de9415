"""How a stranger finds out: the menus behind ``#`` and ``:``, the help that begins where the keys are."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from store.language.catalogue import words
from store.language.line import by_meaning, line
from store.record.values import LANGUAGES, Language, Series
from tests.tui.house import add_meeting, archive_in, live, paste, screens, settled, text_of, type_lines
from tui.grammar.words import LISTED_NOT, meant
from tui.keys.here import deeds_here
from tui.keys.registry import DEEDS, KEYS
from tui.screens.attendance.screen import AttendanceScreen
from tui.screens.help.help_rows import HelpRow, fits, help_parts
from tui.screens.help.screen import HelpScreen
from tui.screens.importing.screen import ImportScreen
from tui.screens.live.screen import LiveScreen
from tui.widgets.content import as_far

ITEMS = ("# Innledning", "# Budsjett 2028", "# Plan for høsten", "#1")


MENUS: list[tuple[str, list[str], str]] = [
    # what is typed, what stands on the screen, what then stands on the line after Enter
    (":innle", ["innleder:", "hvem som innleder saken", "Kari Eksempel"], "innleder: "),
    (":INN", ["innstilling:", "inn:", "innkalt:"], "innkalt: "),
    ("#swo", ["#swot"], "#swot "),
]
"""Behind : and for what begins something, Enter puts the row on the line."""


@pytest.mark.parametrize(("typed", "seen", "after"), MENUS)
def test_a_menu_shows_what_fits_and_enter_takes_the_row(
    typed: str, seen: list[str], after: str, tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            before = live(pilot).session.record
            await paste(pilot, typed)
            await pilot.pause()
            for text in seen:
                assert text in text_of(pilot)
            await pilot.press("enter")
            assert live(pilot).line.text == after
            assert live(pilot).session.record == before

    asyncio.run(run())


WHOLE = [
    # what is typed and a command as it stands, what its row says it does, a longer command that it begins
    ("#opp", "flytter saken opp", "#oppgaver"),
    ("#oppmøte", "frammøtet", ""),
    ("#plan", "arbeidsform", ""),
]
"""Enter does what stands typed, so that is the first row, and nothing longer stands behind the cursor."""


def test_a_command_that_stands_whole_is_the_first_row(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            line = live(pilot).line
            for typed, does, longer in WHOLE:
                await paste(pilot, typed)
                first, *others = line.offers
                assert (first.title, first.by_enter) == (typed, False)
                assert does in first.about
                assert not line.suggestion.strip()
                assert not longer or longer in [offer.title for offer in others]
                line.fill("")
            await type_lines(pilot, "#2", "#opp")
            assert next(item.title for item in live(pilot).session.record.agenda) == "Budsjett 2028"

    asyncio.run(run())


LEFT: list[tuple[str, str, str]] = [
    # what is typed, the key that leaves for another place, what stands on the line when back
    ("#", "f4", ""),
    (":", "f4", ""),
    ("#Helt", "f4", "#Helt"),
]
"""The sign of a menu goes with the menu; what was half-typed stays."""


@pytest.mark.share(3)
@pytest.mark.parametrize(("typed", "key", "after"), LEFT)
def test_a_key_that_leaves_a_menu_takes_its_sign_away(
    typed: str, key: str, after: str, tmp_path: Path
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, typed)
            await pilot.press(key)
            await settled(pilot)
            assert isinstance(pilot.app.screen, AttendanceScreen)
            await pilot.press("escape")
            await settled(pilot)
            assert live(pilot).line.text == after

    asyncio.run(run())


STAYS = [":)", ":-) bra", ":innleder: Kari", "# Bud", "#Helt ny sak"]
"""Lines that look as if they stood in a menu, and fit no row or make an item: they are what they were."""


@pytest.mark.parametrize("typed", STAYS)
def test_a_line_that_fits_no_row_is_what_it_was(typed: str, tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, typed)
            record = live(pilot).session.record
            said = [one.text for one in record.entries] + [item.title for item in record.agenda]
            assert typed.lstrip("# ") in said or typed in said

    asyncio.run(run())


def _item(pilot: Pilot[None]) -> str:
    item = live(pilot).recorder.item
    return item.title if item else ""


def test_the_number_sign_goes_on_to_the_next_item_and_to_what_letters_choose(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("number_sign")
            await settled(pilot)
            shown = text_of(pilot)
            assert "neste sak: 1 Innledning" in shown
            assert "#frammøte" in shown
            await pilot.press("enter")
            assert _item(pilot) == "Innledning"
            await pilot.press("number_sign", "p", "l", "a", "n", " ")
            await pilot.press("f", "enter")
            assert _item(pilot) == "Plan for høsten"
            await pilot.press("number_sign", "enter")
            await settled(pilot)
            assert _item(pilot) == "Plan for høsten"
            await paste(pilot, "#fra")
            await pilot.press("enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, AttendanceScreen)
            assert live_below(pilot).line.text == ""

    asyncio.run(run())


def live_below(pilot: Pilot[None]) -> LiveScreen:
    """The live screen below what is open."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, LiveScreen))


def test_escape_closes_a_menu_and_enter_is_plain_then(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", *ITEMS)
        async with screens(archive, meeting="Møte") as pilot:
            await paste(pilot, ":inn")
            await settled(pilot)
            await pilot.press("escape", "enter")
            assert [entry.text for entry in live(pilot).session.record.entries] == [":inn"]

    asyncio.run(run())


def test_help_begins_where_the_keys_are(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "tekst")
        sentence = words("nb", "screen")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("question_mark", "enter")
            await settled(pilot)
            assert sentence("place-line") in text_of(pilot).splitlines()[0]
            await pilot.press("escape", "escape", "f1")
            await settled(pilot)
            assert sentence("place-entry") in text_of(pilot).splitlines()[0]
            assert sentence("key-entry-decision.help").split(".")[0][:30] in text_of(pilot)
            await pilot.press("escape", "f9", "f1")
            await settled(pilot)
            assert sentence("place-agenda") in text_of(pilot).splitlines()[0]

    asyncio.run(run())


def test_help_finds_a_word_and_enter_puts_it_on_the_line(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await type_lines(pilot, "?innle")
            await settled(pilot)
            assert isinstance(pilot.app.screen, HelpScreen)
            await pilot.press("enter")
            await settled(pilot)
            assert live(pilot).line.text == "innleder: "
            await pilot.press("ctrl+u")
            live(pilot).line.fill("")
            await type_lines(pilot, "?innle")
            await settled(pilot)
            await pilot.press("escape")
            await settled(pilot)
            assert live(pilot).line.text == "?innle"
            live(pilot).line.fill("halvferdig")
            live(pilot).capture.put_on_line("innleder: ")
            assert live(pilot).line.text == "innleder: halvferdig", "what stood there stays"
            live(pilot).line.fill("")
            await type_lines(pilot, "?zzz", "?når kommer rapporten")
            assert isinstance(pilot.app.screen, LiveScreen)
            entries = live(pilot).session.record.entries
            assert [entry.text.lstrip("?") for entry in entries] == ["zzz", "når kommer rapporten"]

    asyncio.run(run())


def test_help_does_what_is_found(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte", language="en") as pilot:
            await pilot.press("f1", "slash", *"attend")
            await settled(pilot)
            screen = pilot.app.screen
            assert isinstance(screen, HelpScreen)
            while "F4" not in str(screen.page.get_option_at_index(screen.page.highlighted or 0).prompt):
                await pilot.press("down")
            await pilot.press("enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, AttendanceScreen)
            await pilot.press("escape", "f1", "slash", *"zzzz")
            await settled(pilot)
            assert words("en", "screen")("help-none", text="zzzz") in text_of(pilot)

    asyncio.run(run())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_and_word_is_found_in_every_language(language: Language, tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte", language=language) as pilot:
            rows = [row for part in help_parts(pilot.app.screen, language) for row in part.rows]
        for asked in LANGUAGES:
            for row in (*KEYS, *DEEDS):
                assert _found(rows, words(asked, "screen")(row.word)), (asked, row.name)
            for meaning, forms in by_meaning(line(asked).labels).items():
                if meaning != LISTED_NOT:
                    assert _found(rows, forms[0]), (asked, meaning)
                    assert all(meant(meaning, words(asked, "screen")))

    asyncio.run(run())


def _found(rows: list[HelpRow], text: str) -> bool:
    return any(fits(row, text) for row in rows)


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_empty_says_the_first_deed_and_what_may_be_done(language: Language, tmp_path: Path) -> None:
    sentence = words(language, "screen")

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Tomt")
        add_meeting(archive, "Møte", "sted: Tromsø", "# Budsjett")
        async with screens(archive, meeting="Tomt", language=language) as pilot:
            assert sentence("meeting-empty") in text_of(pilot)
            assert sentence("line-empty") in text_of(pilot)
        async with screens(archive, meeting="Møte", language=language) as pilot:
            assert sentence("item-empty", title="Budsjett") in text_of(pilot)
            await pilot.press("a")
            await settled(pilot)
            assert sentence("item-empty", title="Budsjett") not in text_of(pilot)
            await pilot.press("enter")
            await settled(pilot)
            assert sentence("item-empty", title="Budsjett") not in text_of(pilot)

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_of_a_head_line_and_the_digits_of_an_item_stand_on_the_screen(
    language: Language, tmp_path: Path
) -> None:
    sentence = words(language, "screen")

    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "sted: Tromsø", "Velkommen", "# Budsjett", "tekst")
        async with screens(archive, meeting="Møte", language=language) as pilot:
            await pilot.press("escape", "home")
            await settled(pilot)
            assert sentence("key-line-head-text") in text_of(pilot)
            await pilot.press("end")
            await settled(pilot)
            assert sentence("key-line-head-text") not in text_of(pilot)
            assert sentence("key-line-become") in text_of(pilot)
            await pilot.press("f9", "home")
            await settled(pilot)
            assert sentence("outcome-inconclusive") not in text_of(pilot)
            await pilot.press("down")
            await settled(pilot)
            row = next(one for one in text_of(pilot).splitlines() if sentence("outcome-noted") in one)
            assert f"6 {sentence('outcome-open')}" in row

    asyncio.run(run())


def test_the_list_of_commands_speaks_the_language_of_the_screen_and_says_what_it_does_not_know(
    tmp_path: Path,
) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak")
        async with screens(archive, meeting="Møte") as pilot:
            await pilot.press("ctrl+p", *"slettex")
            await settled(pilot)
            assert words("nb", "screen")("menu-none", text="slettex") in text_of(pilot)
            await pilot.press(*["backspace"] * 7, *"frammøte", "enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, AttendanceScreen)

    asyncio.run(run())


@pytest.mark.share(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_with_a_name_does_its_row_in_the_menu(language: Language, tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "en tekst")
        async with screens(archive, meeting="Møte", language=language) as pilot:
            await pilot.press("escape", "full_stop", "delete")
            await settled(pilot)
            assert not live(pilot).session.record.entries
            await pilot.press("full_stop", "f4")
            await settled(pilot)
            assert isinstance(pilot.app.screen, AttendanceScreen)

    asyncio.run(run())


def test_esc_takes_the_sign_of_a_menu_away_again(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte", "# Sak", "en tekst")
        async with screens(archive, meeting="Møte") as pilot:
            for sign in ("number_sign", "colon"):
                await pilot.press(sign)
                await settled(pilot)
                assert live(pilot).capture.offer_list.is_open
                await pilot.press("escape")
                await settled(pilot)
                assert (live(pilot).line.text, live(pilot).line.has_focus) == ("", True)
            await pilot.press("number_sign", "l")
            await settled(pilot)
            await pilot.press("escape")
            assert live(pilot).line.text == "#l", "what was typed stays"

    asyncio.run(run())


def test_n_on_a_meeting_of_a_series_is_called_the_next_meeting(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Styret", "# Sak", "tekst", series=Series(7, "Styret"))
        add_meeting(archive, "Alene", "# Sak", "tekst", day=date(2026, 3, 1))
        async with screens(archive) as pilot:
            assert "n neste møte" in text_of(pilot)
            new = next(deed for deed in deeds_here(pilot.app.screen) if deed.row.name == "list.new")
            assert new.word == "key-list-next"
            await pilot.press("down")
            await settled(pilot)
            assert "n nytt" in text_of(pilot)

    asyncio.run(run())


def test_who_presents_comes_before_who_is_present_in_an_item(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Meeting", "# Budget", "a line", language="en")
        async with screens(archive, meeting="Meeting", language="en") as pilot:
            await paste(pilot, ":pres")
            await settled(pilot)
            assert [offer.title for offer in live(pilot).line.offers] == ["presenter:", "present:"]
            await pilot.press("enter")
            assert live(pilot).line.text == "presenter: "

    asyncio.run(run())


def test_a_sentence_without_room_ends_where_a_part_of_it_does() -> None:
    told = "Gjør oppføringen til et vedtak; en gang til: en konklusjon, uten nummer."
    assert as_far(told, 90) == told
    assert as_far(told, 60) == "Gjør oppføringen til et vedtak"
    assert as_far("Viser hjelpen: tastene der du er", 20) == "Viser hjelpen"
    assert as_far("Viser hjelpen", 5) == "Viser hjelpen"


def test_what_is_called_so_stands_before_what_is_only_said_to_do_so(tmp_path: Path) -> None:
    async def run() -> None:
        archive = archive_in(tmp_path)
        add_meeting(archive, "Møte")
        async with screens(archive) as pilot:
            await pilot.press("full_stop", *"impor", "enter")
            await settled(pilot)
            assert isinstance(pilot.app.screen, ImportScreen)

    asyncio.run(run())
